"""The values that a table and the workspace have otherwise, and who gave those of the workspace when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from chipline.records.changes import Value
from chipline.store.imports.import_plan import ImportedRow, ImportPlan, RowState
from chipline.store.journal import journal
from chipline.store.queries import Queries

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ConflictingValue:
    """A field of a record whose value here is `mine`, and that of a row of the table `theirs`.

    `who` gave it that value on a `day`; both are empty where it had it from the beginning on.
    """

    row: int
    record: str
    title: str
    field: str
    mine: Value
    theirs: Value
    who: str = ""
    day: str = ""


def conflicting_values(queries: Queries, plan: ImportPlan) -> Iterator[ConflictingValue]:
    """Yield the values of a plan that must be decided, by row."""
    rows = plan.rows((RowState.CONFLICT,))
    while part := list(islice(rows, _AT_ONCE)):
        names = queries.names([row.record for row in part])
        for row in part:
            named = names.get(row.record)
            yield from values_in_conflict(queries, row, named.title if named else row.name)


def values_in_conflict(
    queries: Queries, row: ImportedRow, title: str
) -> Iterator[ConflictingValue]:
    """Yield those of one row, whose record is called so."""
    history = queries.history(row.record) if row.conflicts else []
    for field, (mine, theirs) in row.conflicts.items():
        entry = next((entry for entry, change in history if field in (change.after or {})), None)
        given = entry if entry is not None and entry.act != journal.BASE else None
        who, day = (given.who, given.at[:10]) if given is not None else ("", "")
        yield ConflictingValue(row.number, row.record, title, field, mine, theirs, who, day)
