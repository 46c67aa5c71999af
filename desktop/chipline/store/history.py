"""Reading the journal: which changes there were, and what a field held since when and by whom.

Order is always that of the journal's own numbers, never that of its clock, which may be set back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select

from chipline.records.record import KINDS, title_of
from chipline.store import journal
from chipline.store.journal import Entry
from chipline.store.reads import Reads
from chipline.store.schema import journal as entries_table
from chipline.store.schema import journal_change as changes_table

PAGE = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are asked for; what is empty does not narrow.

    `text` is looked for in label, reason and name of the author; `since` and `until` are the first
    and last moment, as written in the journal or only the beginning of it, such as a day.
    """

    text: str = ""
    who: str = ""
    kind: str = ""
    act: str = ""
    since: str = ""
    until: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """Some entries, newest first; `before` asks for the next page, None when there is none."""

    entries: tuple[Entry, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """A value that a field held: from which entry on, and until which; None is until now."""

    value: Any
    since: Entry
    until: Entry | None


@dataclass(frozen=True, slots=True)
class Deleted:
    """A record that is gone, and the entry that deleted it."""

    kind: str
    record: str
    title: str
    entry: Entry


def entries(
    reads: Reads, wanted: Wanted | None = None, *, before: int | None = None, limit: int = PAGE
) -> EntryPage:
    """Return a page of entries, newest first, those under the number `before`."""
    statement = select(entries_table).where(*_conditions(wanted or Wanted()))
    if before is not None:
        statement = statement.where(entries_table.c.seq < before)
    statement = statement.order_by(entries_table.c.seq.desc()).limit(limit + 1)
    found = [
        Entry(row.seq, row.at, row.who, row.act, row.label, row.why, row.size, row.of)
        for row in reads.connection.execute(statement)
    ]
    page = tuple(found[:limit])
    return EntryPage(page, page[-1].seq if len(found) > limit else None)


def count(reads: Reads, wanted: Wanted | None = None) -> int:
    """Count the entries asked for."""
    statement = (
        select(func.count()).select_from(entries_table).where(*_conditions(wanted or Wanted()))
    )
    return int(reads.connection.execute(statement).scalar() or 0)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    table, changes = entries_table.c, changes_table.c
    found: list[ColumnElement[bool]] = [
        or_(
            *(
                column.icontains(word, autoescape=True)
                for column in (table.label, table.why, table.who)
            )
        )
        for word in wanted.text.split()
    ]
    if wanted.who:
        found.append(table.who == wanted.who)
    if wanted.act:
        found.append(table.act == wanted.act)
    if wanted.since:
        found.append(table.at >= wanted.since)
    if wanted.until:
        # A day is meant with all its hours.
        found.append(table.at <= wanted.until + "\U0010ffff")
    if wanted.record:
        touching = select(changes.entry).where(changes.record == wanted.record)
        found.append(table.seq.in_(touching))
    if wanted.kind:
        own = changes.row.between(table.first_row, table.first_row + table.size - 1)
        found.append(exists(select(1).where(own, changes.kind == wanted.kind)))
    return found


def authors(reads: Reads) -> list[str]:
    """Return everybody who ever changed something, by name."""
    names = select(entries_table.c.who).distinct().order_by(entries_table.c.who)
    return list(reads.connection.execute(names).scalars())


def of_field(reads: Reads, record_id: str, field: str) -> list[Held]:
    """Return what a field of a record held, newest first: since when, by whom, until when.

    A time in which the record did not exist is left out; so are bulk creations' empty fields.
    """
    found: list[Held] = []
    for entry, change in reversed(reads.history(record_id)):
        values = change.after
        if found and found[-1].until is None and (values is None or field in values):
            found[-1] = replace(found[-1], until=entry)
        if values is not None and (field in values or change.creates):
            found.append(Held(values.get(field), entry, None))
    return found[::-1]


def deleted(reads: Reads, *, limit: int = PAGE) -> list[Deleted]:
    """Return records that are gone and can be brought back, those deleted last first."""
    rows = reads.connection.execute(
        select(changes_table)
        .where(changes_table.c.after.is_(None))
        .order_by(changes_table.c.row.desc())
        .limit(limit * 4)
    ).all()
    there = reads.names(row.record for row in rows)
    found: dict[str, Deleted] = {}
    for row in rows:
        if row.record in there or row.record in found or len(found) >= limit:
            continue
        entry = journal.entry_at(reads.connection, row.entry)
        values = journal.changed(row).before or {}
        if entry is not None:
            title = title_of(KINDS[row.kind], values)
            found[row.record] = Deleted(row.kind, row.record, title, entry)
    return list(found.values())
