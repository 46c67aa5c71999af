"""Reading the journal: which changes there were, and what a field held since when and by whom.

Order is always that of the journal's own numbers, never that of its clock, which may be set back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select

from chipline.records.changes import Change, Operation
from chipline.records.notation.text import fold
from chipline.store.file.formats.schema import journal as entries_table
from chipline.store.file.formats.schema import journal_change as changes_table
from chipline.store.journal import journal, revert
from chipline.store.journal.journal import JournalEntry
from chipline.store.queries import Queries
from chipline.store.search.text_sql import containing

#: What filters know entries by, in the order in which it is offered.
WORDS = (
    *(word.value for word in Operation if word is not Operation.BEGIN),
    journal.UNDO,
    journal.REDO,
    journal.UNMERGE,
    journal.BASE,
)
PAGE = 100
_AT_ONCE = 500
#: As many records are looked for by name when words are looked for.
_NAMED = 200
#: From SQLite's Julian days, which begin at noon, to Python's ordinals.
_JULIAN = 1721424.5
Numbers = npt.NDArray[np.int64]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Which entries are asked for; what is empty does not narrow.

    `text` is looked for in label, reason and name of the author, and in the names of the records
    that were changed; `since` and `until` are the first and last moment, as written in the journal
    or only the beginning of it, such as a day. `word` is one of `WORDS`.
    """

    text: str = ""
    who: str = ""
    kind: str = ""
    act: str = ""
    since: str = ""
    until: str = ""
    record: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """Some entries, newest first; `before` asks for the next page, None when there is none."""

    entries: tuple[JournalEntry, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class Order:
    """Everything that is asked for, newest first: its numbers, and the user's own day of each.

    `total` counts what there is without any condition.
    """

    numbers: Numbers
    days: Numbers
    total: int


@dataclass(frozen=True, slots=True)
class HeldValue:
    """A value that a field held: from which entry on, and until which; None is until now."""

    value: Any
    since: JournalEntry
    until: JournalEntry | None


# -- entries ----------------------------------------------------------------------------------


def entries(
    queries: Queries,
    wanted: HistoryQuery | None = None,
    *,
    before: int | None = None,
    limit: int = PAGE,
) -> EntryPage:
    """Return a page of entries, newest first, those under the number `before`."""
    statement = select(entries_table).where(*_conditions(queries, wanted or HistoryQuery()))
    if before is not None:
        statement = statement.where(entries_table.c.seq < before)
    statement = statement.order_by(entries_table.c.seq.desc()).limit(limit + 1)
    found = [journal.entry_of(row) for row in queries.connection.execute(statement)]
    page = tuple(found[:limit])
    return EntryPage(page, page[-1].seq if len(found) > limit else None)


def count(queries: Queries, wanted: HistoryQuery | None = None) -> int:
    """Count the entries asked for."""
    conditions = _conditions(queries, wanted or HistoryQuery())
    statement = select(func.count()).select_from(entries_table).where(*conditions)
    return int(queries.connection.execute(statement).scalar() or 0)


def order(queries: Queries, wanted: HistoryQuery, *, after: int = 0) -> Order:
    """Return the numbers of all entries asked for, or of those after the number `after`."""
    conditions = _conditions(queries, wanted)
    columns = entries_table.c
    newer = columns.seq > after
    statement = (
        select(columns.seq, local_day()).where(newer, *conditions).order_by(columns.seq.desc())
    )
    total = None
    if conditions:
        many = select(func.count()).select_from(entries_table).where(newer)
        total = int(queries.connection.execute(many).scalar() or 0)
    return as_order(queries, statement, total)


def numbered(queries: Queries, numbers: Iterable[int]) -> dict[int, JournalEntry]:
    """Return entries by their numbers; what is not there is left out."""
    found: dict[int, JournalEntry] = {}
    for part in parts(list(numbers)):
        rows = queries.connection.execute(
            select(entries_table).where(entries_table.c.seq.in_(part)),
        )
        found |= {row.seq: journal.entry_of(row) for row in rows}
    return found


def undone(queries: Queries) -> dict[int, int]:
    """Tell which entries do not hold any more, and which entry undid each.

    An undo that was itself taken back by a redo leaves what it undid in force.
    """
    columns = entries_table.c
    statement = select(columns.seq, columns.of).where(columns.of.is_not(None))
    found: dict[int, int] = {}
    for row in queries.connection.execute(statement.order_by(columns.seq.desc())):
        if row.seq not in found:
            found[row.of] = row.seq
    return found


def taken_back_by(queries: Queries, seq: int) -> JournalEntry | None:
    """Return the entry that took this one back last, if that one still holds."""
    own = entries_table.c
    known = select(own.id).where(own.seq == seq).scalar_subquery()
    # Before format 3 only the reason told of it.
    told = and_(own.params.is_(None), own.why == revert.reason(seq))
    found = queries.connection.execute(
        select(entries_table)
        .where(own.act == journal.DO, own.what == Operation.REVERT.value)
        .where(or_(json_value(own.params, "of") == known, told))
        .order_by(own.seq.desc())
        .limit(1)
    ).first()
    return (
        journal.entry_of(found) if found is not None and found.seq not in undone(queries) else None
    )


def came_with(queries: Queries, seq: int) -> JournalEntry | None:
    """Return the merge with which an entry came from another copy; None for one that was made here."""
    own = entries_table.c
    merge = select(own.via).where(own.seq == seq).scalar_subquery()
    found = queries.connection.execute(select(entries_table).where(own.seq == merge)).first()
    return journal.entry_of(found) if found is not None else None


def changes(
    queries: Queries, seq: int, *, start: int = 0, limit: int = PAGE, record: str = ""
) -> tuple[Change, ...]:
    """Return some changes of an entry, in order; only those of one record when one is named."""
    columns = entries_table.c
    place = queries.connection.execute(
        select(columns.first_row, columns.size).where(columns.seq == seq)
    ).first()
    if place is None:
        return ()
    own = changes_table.c
    last = place.first_row + place.size - 1
    statement = select(changes_table).where(own.row.between(place.first_row + start, last))
    if record:
        statement = statement.where(own.record == record)
    statement = statement.where(journal.OF_KNOWN_KIND)
    rows = queries.connection.execute(statement.order_by(own.row).limit(limit))
    return tuple(journal.changed(row) for row in rows)


def authors(queries: Queries, *, after: int = 0) -> list[str]:
    """Return everybody who changed something, ever or after an entry, by name."""
    known_as = _known_as().label("known_as")
    names = select(known_as).where(entries_table.c.seq > after).distinct().order_by(known_as)
    return list(queries.connection.execute(names).scalars())


def _known_as() -> ColumnElement[str]:
    """Return what SQL reads as who wrote an entry: see `journal.entry_of`."""
    own = entries_table.c
    return func.coalesce(func.nullif(own.name, ""), own.who)


def words(queries: Queries, *, after: int = 0) -> dict[str, int]:
    """Count the entries, all or those after a number, by what they did."""
    word = _word().label("word")
    counted = select(word, func.count().label("many")).where(entries_table.c.seq > after)
    rows = queries.connection.execute(counted.group_by("word"))
    return {row.word: row.many for row in rows}


def _word() -> ColumnElement[str]:
    """Return what SQL reads as the word of an entry: see `JournalEntry.word`."""
    own = entries_table.c
    return case((own.act.not_in((journal.DO, journal.MERGE)), own.act), else_=own.what)


def local_day() -> ColumnElement[Any]:
    """Return the ordinal of the day of an entry, as the user's own calendar has it."""
    return func.julianday(func.date(entries_table.c.at, "localtime")) - literal(_JULIAN)


def as_order(queries: Queries, statement: Any, total: int | None) -> Order:
    """Read numbers and days; without a `total`, all that there is passes."""
    # What was stamped with no moment at all stands on day 0.
    rows = [(row[0], row[1] or 0) for row in queries.connection.execute(statement)]
    found = np.asarray(rows, dtype=np.int64).reshape(-1, 2)
    return Order(found[:, 0].copy(), found[:, 1].copy(), len(found) if total is None else total)


def _conditions(queries: Queries, wanted: HistoryQuery) -> list[ColumnElement[bool]]:
    own, changed = entries_table.c, changes_table.c
    found = moments(wanted)
    words = wanted.text.split()
    if words:
        told = and_(*(says(word, own.label, own.why, _known_as()) for word in words))
        named = _named(queries, words)
        touching = select(changed.entry).where(changed.record.in_(named))
        found.append(or_(told, own.seq.in_(touching)) if named else told)
    if wanted.act:
        found.append(own.act == wanted.act)
    if wanted.word:
        found.append(_word() == wanted.word)
    if wanted.record:
        touching = select(changed.entry).where(changed.record == wanted.record)
        found.append(own.seq.in_(touching))
    if wanted.kind:
        rows = changed.row.between(own.first_row, own.first_row + own.size - 1)
        found.append(exists(select(1).where(rows, changed.kind == wanted.kind)))
    return found


def moments(wanted: HistoryQuery) -> list[ColumnElement[bool]]:
    """Return what is asked of who and when."""
    own = entries_table.c
    found: list[ColumnElement[bool]] = []
    if wanted.who:
        found.append(_known_as() == wanted.who)
    if wanted.since:
        found.append(own.at >= wanted.since)
    if wanted.until:
        # A day is meant with all its hours.
        found.append(own.at <= wanted.until + "\U0010ffff")
    return found


def says(word: str, *columns: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that a word stands in one of these columns."""
    return or_(*(containing(column, word) for column in columns))


def _named(queries: Queries, words: list[str]) -> list[str]:
    """Return the records whose names hold all of these words."""
    sought = [fold(word) for word in words]
    return [
        hit.id
        for hit in queries.search(" ".join(words), _NAMED)
        if all(word in fold(hit.title) for word in sought)
    ]


# -- what a field held ------------------------------------------------------------------------


def of_field(queries: Queries, record_id: str, field: str) -> list[HeldValue]:
    """Return what a field of a record held, newest first: since when, by whom, until when.

    A time in which the record did not exist is left out; so are bulk creations' empty fields.
    """
    return held(reversed(queries.history(record_id)), field)


def held(oldest_first: Iterable[tuple[JournalEntry, Change]], field: str) -> list[HeldValue]:
    """Read off a record's changes what one of its fields held, newest first."""
    found: list[HeldValue] = []
    for entry, change in oldest_first:
        values = change.after
        if found and found[-1].until is None and (values is None or field in values):
            found[-1] = replace(found[-1], until=entry)
        if values is not None and (field in values or change.creates):
            found.append(HeldValue(values.get(field), entry, None))
    return found[::-1]


def json_value(column: ColumnElement[Any], name: str) -> ColumnElement[Any]:
    """Return what SQL reads under a name in a column of JSON; nothing where that is none."""
    return case((func.json_valid(column) == 1, func.json_extract(column, f"$.{name}")))


def parts(values: list[T]) -> Iterator[list[T]]:
    """Cut a list into parts that one statement can name."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
