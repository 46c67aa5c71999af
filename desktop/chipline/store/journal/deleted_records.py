"""Records that are gone: what the journal still knows of them, and which can be brought back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, and_, column, exists, func, literal, or_, select, table

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, verbatim
from chipline.records.record import KINDS, title_of
from chipline.records.summaries import link_message
from chipline.store.file.formats.schema import journal as entries_table
from chipline.store.file.formats.schema import journal_change as changes_table
from chipline.store.journal import journal
from chipline.store.journal.history import (
    PAGE,
    HistoryQuery,
    Order,
    as_order,
    json_value,
    local_day,
    moments,
    numbered,
    parts,
    says,
)
from chipline.store.journal.journal import JournalEntry
from chipline.store.queries import Queries

#: The view over the records of all kinds.
_record = table("record", column("id"))


@dataclass(frozen=True, slots=True)
class Deleted:
    """A record that is gone, and the entry that deleted it."""

    kind: str
    record: str
    said: Message
    entry: JournalEntry

    @property
    def title(self) -> str:
        """What it was called last, in English where it is said in our words."""
        return str(self.said)


def deleted(queries: Queries, *, limit: int = PAGE) -> list[Deleted]:
    """Return records that are gone and can be brought back, those deleted last first."""
    numbers = gone(queries, HistoryQuery()).numbers[:limit]
    return list(deletions(queries, [int(number) for number in numbers]).values())


def gone(queries: Queries, wanted: HistoryQuery) -> Order:
    """Return the journal's rows that deleted what is gone and can be brought back, last first.

    What hangs on another record that is gone, such as its citations, comes back with that one and
    is not listed by itself.
    """
    each, columns = changes_table.c, changes_table.alias("own").c
    latest = (
        select(func.max(each.row))
        .where(each.after.is_(None), journal.OF_KNOWN_KIND, ~exists(_there(each.record)))
        .group_by(each.record)
    )
    base = (
        select(columns.row, local_day())
        .join(entries_table, entries_table.c.seq == columns.entry)
        .where(columns.row.in_(latest), ~_hangs_on_gone(columns))
    )
    conditions = moments(wanted)
    name = json_value(columns.before, "name")
    conditions += [says(word, _title(columns), name) for word in wanted.text.split()]
    if wanted.kind:
        conditions.append(columns.kind == wanted.kind)
    if wanted.record:
        conditions.append(columns.record == wanted.record)
    total = len(queries.connection.execute(base).all()) if conditions else None
    return as_order(queries, base.where(*conditions).order_by(columns.row.desc()), total)


def deletions(queries: Queries, rows: Iterable[int]) -> dict[int, Deleted]:
    """Return what the journal's rows of these numbers deleted."""
    wanted = list(rows)
    found = [
        row
        for part in parts(wanted)
        for row in queries.connection.execute(
            select(changes_table).where(changes_table.c.row.in_(part)),
        )
    ]
    by_number = numbered(queries, {row.entry for row in found})
    titles = _titles(queries, found)
    made = {
        row.row: Deleted(row.kind, row.record, titles[row.row], by_number[row.entry])
        for row in found
        if row.entry in by_number
    }
    return {number: made[number] for number in wanted if number in made}


def former_titles(queries: Queries, ids: Iterable[str]) -> dict[str, Message]:
    """Return what records that are gone were called last, by id; the rest is left out."""
    found: dict[str, Message] = {}
    own = changes_table.c
    for part in parts(sorted(set(ids))):
        latest = (
            select(func.max(own.row))
            .where(own.record.in_(part), own.after.is_(None), journal.OF_KNOWN_KIND)
            .group_by(own.record)
        )
        rows = queries.connection.execute(latest).scalars().all()
        found |= {each.record: each.said for each in deletions(queries, rows).values()}
    return found


def _titles(queries: Queries, rows: list[Any]) -> dict[int, Message]:
    """Name what is gone; links by both their ends, as far as these are there."""
    before = {row.row: journal.changed(row).before or {} for row in rows}
    # In a damaged journal a link may have lost an end.
    ends = {
        row.row: [str(before[row.row].get(end, "")) for end in ("subject", "object")]
        for row in rows
        if row.kind == "link"
    }
    names = queries.names(chain.from_iterable(ends.values())) if ends else {}
    found = {}
    for row in rows:
        values = before[row.row]
        title = title_of(KINDS[row.kind], values)
        if row.row in ends:
            ends_there = (names.get(end) for end in ends[row.row])
            first, last = (part.said if part else verbatim("…") for part in ends_there)
            found[row.row] = link_message(first, title, last)
        else:
            found[row.row] = verbatim(title)
    return found


def _there(record: Any) -> Any:
    """Ask for a record of any kind with this id."""
    return select(literal(1)).where(_record.c.id == record)


def _title(columns: Any) -> ColumnElement[Any]:
    fields = {kind.title for kind in ALL_KINDS}
    return func.coalesce(*(json_value(columns.before, name) for name in sorted(fields)))


def _hangs_on_gone(columns: Any) -> ColumnElement[bool]:
    hanging = []
    for kind in ALL_KINDS:
        for name, spec in kind.referring.items():
            if spec.required and not spec.many:
                target = json_value(columns.before, name)
                hanging.append(and_(columns.kind == kind.name, ~exists(_there(target))))
    return or_(*hanging)
