"""Records that Chipline wrote into a file come back, each by its own id, with what was changed in it since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from chipline.exchange.workspace_workbook import FileRecord
from chipline.records.changes import Change, ChangeSet, Operation, Value
from chipline.records.fields import ANY_KIND
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.record import KINDS, Kind, title_of
from chipline.records.vocabulary import STARRED
from chipline.store.columns.raw_rows import whole_values
from chipline.store.edits import refuse_missing, slug_taken, stamped
from chipline.store.errors import WorkspaceError
from chipline.store.imports.difference import difference
from chipline.store.imports.import_plan import RowState, refuse_other_state
from chipline.store.imports.import_task import Conflicts
from chipline.store.journal import journal
from chipline.store.private_records import COPY_FIELDS, NOTES
from chipline.store.queries import Queries
from chipline.store.workspace import Edit
from chipline.store.workspace_merge.adoption import take_contents
from chipline.store.workspace_merge.merge import opened_copy

_STAMPS = ("created", "updated")


class WorkspaceRecords:
    """What the workspace knows of records that a file names."""

    def __init__(self, queries: Queries) -> None:
        self._queries = queries

    def titles(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Return what records are called."""
        return {one: named.title for one, named in self._queries.names(ids).items()}

    def called(self, kind: str, name: str) -> str:
        """Return the id of the one record that is called so."""
        found = self._queries.called(name, "" if kind == ANY_KIND else kind).only
        return found.id if found and found.is_plain else ""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """What a record of the file is to the workspace; `conflicts` has both values, ours first."""

    kind: str
    id: str
    title: str
    slug: str | None
    state: RowState
    conflicts: Mapping[str, tuple[Value, Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """What a file of ours would do, as of the journal's entry `seq`."""

    file: str
    seq: int
    rows: tuple[OwnRow, ...]
    changes: tuple[Change, ...]
    #: The workspace whose kept copies come along; None of a file of records, which has none.
    copies: Path | None = None

    def count(self, state: RowState) -> int:
        """Return how many records are in a state."""
        return sum(row.state is state for row in self.rows)


def plan_own(
    queries: Queries, file: str, records: Iterable[FileRecord], conflicts: Conflicts
) -> OwnPlan:
    """Compare records of a file with the workspace.

    A record that was not touched here since it was written there has just the file's changes; of
    one that was, values that differ must be decided.

    Raises:
        WorkspaceError: a new record lacks something, has another's short name, or refers to nothing.
    """
    given = sorted(records, key=lambda one: [kind.name for kind in ALL_KINDS].index(one.kind))
    coming = frozenset(record.id for record in given)
    entry, moment = journal.last(queries.connection), journal.now()
    rows, made, changed = [], [], []
    for kind in ALL_KINDS:
        own = [record for record in given if record.kind == kind.name]
        there = whole_values(queries.connection, kind, [record.id for record in own])
        for record in own:
            values = there.get(record.id)
            if values is None:
                made.append(_creation(queries, file, record, coming))
                rows.append(_row(record, RowState.NEW))
                continue
            row, change = _difference(record, values, conflicts, moment)
            rows.append(row)
            if change is not None:
                refuse_missing(queries, kind, change.after or {}, coming)
                changed.append(change)
    return OwnPlan(file, entry.seq if entry else 0, tuple(rows), (*made, *changed))


def _row(record: FileRecord, state: RowState) -> OwnRow:
    slug = record.values.get("slug")
    title = title_of(KINDS[record.kind], record.values)
    return OwnRow(record.kind, record.id, title, str(slug) if slug else None, state)


def _creation(queries: Queries, file: str, record: FileRecord, coming: frozenset[str]) -> Change:
    kind = KINDS[record.kind]
    values = {name: value for name, value in record.values.items() if value is not None}
    for name, spec in kind.fields.items():
        if (spec.required or name in _STAMPS) and name not in values:
            raise WorkspaceError(
                Message(
                    "{file}: {kind} {id}, field “{field}”: it can’t be empty",
                    file=file,
                    kind=kind.name,
                    id=record.id,
                    field=name,
                )
            )
    slug = values.get("slug")
    taken = queries.by_slug(str(slug)) if slug else None
    if taken is not None:
        raise WorkspaceError(slug_taken(str(slug), taken.title))
    refuse_missing(queries, kind, values, coming)
    return Change(kind.name, record.id, None, values)


def _difference(
    record: FileRecord, values: Mapping[str, Value], conflicts: Conflicts, moment: str
) -> tuple[OwnRow, Change | None]:
    kind = KINDS[record.kind]
    mine = {name: values.get(name) for name in kind.fields}
    given = {name: value for name, value in record.values.items() if name not in _STAMPS}
    if record.for_others:
        given = _known_to_others(kind, given, mine)
    untouched = record.values.get("updated") in (None, mine["updated"])
    untouched = untouched and not record.from_elsewhere
    found = difference(given, mine, mine if untouched else None)
    if not untouched and mine["notes"] and found.after.get("notes"):
        # Here they are replaced, where an import of rows adds to them.
        found.conflicts["notes"] = mine["notes"], found.after.pop("notes")
    after = dict(found.after)
    if conflicts is Conflicts.THEIRS:
        after |= {name: theirs for name, (_mine, theirs) in found.conflicts.items()}
    state = RowState.CHANGED if found.after else RowState.SAME
    row = _row(record, RowState.CONFLICT if found.conflicts else state)
    change = stamped(kind.name, {**mine, "id": record.id}, after, moment)
    return OwnRow(row.kind, row.id, row.title, row.slug, row.state, found.conflicts), change


def _known_to_others(
    kind: Kind, given: Mapping[str, Value], mine: Mapping[str, Value]
) -> dict[str, Value]:
    """Return what a file for others says: what is not there may only be private here.

    It can't take away what a record refers to, nor its notes, nor the star that it has here.
    """
    found = dict(given)
    for name in (*NOTES, *COPY_FIELDS):
        if name in found and found[name] is None:
            del found[name]
    for name in kind.referring:
        if name in found and found[name] is None:
            del found[name]
    for name, theirs in found.items():
        held = mine[name]
        if isinstance(held, list) and (name in kind.referring or name == "tags"):
            own = [one for one in held if name != "tags" or one == STARRED]
            told = theirs if isinstance(theirs, list) else []
            found[name] = list(dict.fromkeys([*told, *own])) or None
    return found


def import_own(plan: OwnPlan) -> Edit:
    """Write what was planned; without any change, nothing.

    Raises (when applied):
        ConflictError: the workspace was changed since the plan was made.
        WorkspaceError: the workspace whose kept copies come along can't be read.
    """

    def edit(queries: Queries) -> ChangeSet:
        refuse_other_state(queries, plan.seq)
        if plan.copies is not None and plan.changes:
            with opened_copy(plan.copies, None, sound=True) as other, other.reading() as there:
                take_contents(queries.connection, there.connection)
        kinds = {change.kind for change in plan.changes}
        params = {"count": len(plan.changes), "file": plan.file}
        if len(kinds) == 1:
            params |= {"kind": next(iter(kinds))}
        return ChangeSet(Operation.IMPORT, plan.changes, params=params)

    return edit
