"""Applies changes to the tables, inside a transaction that the caller holds.

A record row, its day columns, its references, its external ids and its place in the search index move
together.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby, islice

from sqlalchemy import delete, insert, select, text
from sqlalchemy.engine import Connection

from chipline.records.changes import Change, ChangeSet, ChangeStream, NewRecords, Value, one_by_one
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, declared
from chipline.records.notation.dates import DateError, bounds
from chipline.records.nouns import noun
from chipline.records.record import (
    KINDS,
    Kind,
    earliest_column,
    latest_column,
)
from chipline.store.columns.new_rows import (
    NewRows,
    insertion,
    list_text,
    row_layout,
    row_of,
)
from chipline.store.columns.raw_rows import parsed, raw_rows
from chipline.store.errors import ConflictError
from chipline.store.file.formats.schema import note_version, reference
from chipline.store.journal import deferred_indexes, external_id_index, journal, json_numbers
from chipline.store.journal.author import Author
from chipline.store.journal.deferred_indexes import indexes_deferred
from chipline.store.progress import Progress, silent, stage
from chipline.store.search import full_text, title_order

#: From so many new records of one kind on, search catches up later.
BULK = 500
_AT_ONCE = 400
#: What so many rows point at is sorted at once; they have room in the cache.
_ROWS_AT_ONCE = 100_000
#: Which share of the time that making all anew takes goes to what is not search.
_BESIDE_SEARCH = 0.2


def apply(
    connection: Connection,
    steps: ChangeSet | ChangeStream,
    *,
    act: str = journal.DO,
    of: int | None = None,
    author: Author | None = None,
    progress: Progress = silent,
    signature: journal.Signature | None = None,
    place: journal.EntryPlace | None = None,
) -> journal.JournalEntry:
    """Write a change set and its journal entry; `signature` is that of one written once more.

    `place` is where a merge stands; other entries stand after the last one.

    `progress(done, total)` is called between batches; what it raises rolls everything back.

    Raises:
        ConflictError: a record is not as a change's `before` has it.
    """
    place = place or journal.next_place(connection, act=act, of=of)
    entry = journal.EntryWriter(connection, place, steps, author, signature)
    done, total = 0, steps.size
    there = place.first_row - 1
    with indexes_deferred(connection, "journal_change", new=total, there=there):
        for kind, form, alike in _alike(steps.read()):
            if form == "create":
                report = partial(_report, progress, done, total)
                done += _create(connection, entry, kind, alike, total - done, report)
                progress(done, total)
                continue
            write = _delete if form == "delete" else _update
            while batch := list(islice(one_by_one(alike), 10 * _AT_ONCE)):
                verified = _verified(connection, kind, batch)
                write(connection, kind, verified)
                entry.add(verified)
                done += len(batch)
                progress(done, total)
    return entry.finish()


def _report(progress: Progress, before: int, total: int, done: int) -> None:
    progress(before + done, total)


_Changes = Iterator[Change | NewRecords]


def _alike(changes: Iterable[Change | NewRecords]) -> Iterator[tuple[Kind, str, _Changes]]:
    """Group neighbours of one kind and one form, so that each group is a few statements."""

    def form(change: Change | NewRecords) -> tuple[str, str]:
        if isinstance(change, NewRecords) or change.creates:
            return change.kind, "create"
        return change.kind, "delete" if change.deletes else "update"

    for (kind, found), alike in groupby(changes, key=form):
        yield KINDS[kind], found, alike


def _create(
    connection: Connection,
    entry: journal.EntryWriter,
    kind: Kind,
    changes: _Changes,
    most: int,
    progress: Callable[[int], None],
) -> int:
    """Make records, of which there are so many at the most; return how many there were."""
    table = kind.table
    newest = text(f'SELECT max(rowid) FROM "{table.name}"')  # noqa: S608  # a declared name
    last = connection.execute(newest).scalar() or 0
    at_hand = max(BULK, deferred_indexes.LEAST)
    waiting, first, done = _parts(changes), list[_Part](), 0
    while (new := sum(map(len, first))) < at_hand and (part := next(waiting, None)):
        first.append(part)
    # How many there are is only known of few; the rest may be of other kinds.
    new = new if new < at_hand else most
    few = [record for part in first for record in _ids(part)] if new < BULK else None
    waiting = chain(first, waiting)
    del first  # thousands of changes, which go with the part that they are written in
    with indexes_deferred(connection, table.name, new=new, there=last):
        for part in waiting:
            if isinstance(part, NewRows):
                connection.exec_driver_sql(*part.insertion())
                entry.add_new(kind.name, part.ids, part.texts())
            else:
                # Each empty value costs more to bind than what it stands for.
                given = frozenset(chain.from_iterable(change.after or () for change in part))
                statement, layout = insertion(kind, given)
                connection.exec_driver_sql(statement, [row_of(change, layout) for change in part])
                entry.add(part)
            done += len(part)
            progress(done)
    if few is not None:
        full_text.index(connection, kind, few)
    else:
        full_text.leave_for_later(connection, kind, last)
    _fill_references(connection, kind, after_row=last)
    external_id_index.fill(connection, kind, after_row=last)
    return done


_Part = list[Change] | NewRows


def _parts(changes: _Changes) -> Iterator[_Part]:
    """Part new records into those that are written at once."""
    single: list[Change] = []
    for change in changes:
        if isinstance(change, Change):
            single.append(change)
        if single and (isinstance(change, NewRecords) or len(single) == 5 * _AT_ONCE):
            yield single
            single = []
        if isinstance(change, NewRecords) and change.rows:
            yield NewRows(change)
    if single:
        yield single


def _ids(part: _Part) -> Sequence[str]:
    return part.ids if isinstance(part, NewRows) else [change.id for change in part]


def _fill_references(connection: Connection, kind: Kind, *, after_row: int = 0) -> None:
    """Enter what a kind's rows after this one point at, a part of them after the other."""
    # Never by the index of a field. Of one new row as of a million it would be gone through as a whole,
    # and of a million lead to and fro in a table that has no room in the cache.
    rows = f'FROM "{kind.table.name}" AS owner NOT INDEXED'
    part = f"SELECT rowid {rows} WHERE rowid > ? ORDER BY rowid LIMIT {_ROWS_AT_ONCE}"
    many = _ROWS_AT_ONCE if kind.referring else 0
    while many == _ROWS_AT_ONCE:
        last, many = connection.exec_driver_sql(
            f"SELECT max(rowid), count(*) FROM ({part})",  # noqa: S608  # declared names
            (after_row,),
        ).one()
        for name, spec in kind.referring.items() if many else ():
            target = "each.value" if spec.many else f'owner."{name}"'
            lists = f', json_each(owner."{name}") AS each' if spec.many else ""
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO reference (kind, owner, field, target) "
                f"SELECT '{kind.name}', owner.id, '{name}', {target} {rows}{lists} "
                f'WHERE owner.rowid > ? AND owner.rowid <= ? AND owner."{name}" IS NOT NULL '
                # In the order of its key the table grows at its end instead of everywhere.
                "ORDER BY 4, 2",
                (after_row, last),
            )
        after_row = last


def _verified(connection: Connection, kind: Kind, batch: list[Change]) -> list[Change]:
    """Refuse a change whose `before` is no longer what stands in the table.

    Figures that an old journal kept with fewer digits are returned with those that they have.
    """
    verified = []
    # Only what is compared is read: a wide row with its lists costs ten times as much.
    compared = sorted({name for change in batch for name in change.before or {}} | {"name"})
    places = {name: place for place, name in enumerate(compared, start=1)}
    lists = frozenset(name for name, spec in kind.fields.items() if spec.many)
    current = {
        row[0]: row for row in raw_rows(connection, kind, [change.id for change in batch], compared)
    }
    for change in batch:
        row = current.get(change.id)
        if row is None:
            raise ConflictError(
                Message(
                    "The {kind} was deleted in the meantime. Nothing was changed.",
                    kind=noun(kind.name),
                )
            )
        exact: dict[str, Value] = {}
        for name, value in (change.before or {}).items():
            stands = row[places[name]]
            if stands == value:
                continue
            if name in lists and value is not None and stands is not None:
                # As text first: hardly any list differs, and reading them all would be slow.
                same = stands == list_text(tuple(value)) or parsed(stands) == value  # type: ignore[arg-type]  # a list field holds a list
            else:
                same = json_numbers.same(stands, value)
                exact[name] = stands
            if not same:
                raise ConflictError(
                    Message(
                        "“{field}” of “{name}” has been changed in the meantime. Nothing was "
                        "changed now. Look at it again and repeat the step.",
                        field=kind.fields[name].named if name in kind.fields else name,
                        name=row[places["name"]] or declared(kind.label),
                    )
                )
        kept = {**(change.before or {}), **exact}
        verified.append(replace(change, before=kept) if exact else change)
    return verified


def _free_slugs(connection: Connection, kind: Kind, batch: list[Change]) -> None:
    """Take the short names away that others of a batch are to have, as where two change theirs round."""
    giving = {
        (change.before or {})["slug"]: change.id
        for change in batch
        if (change.before or {}).get("slug") and "slug" in (change.after or {})
    }
    taken = {(change.after or {}).get("slug") for change in batch}
    freed = sorted(record for slug, record in giving.items() if slug in taken)
    if freed:
        connection.exec_driver_sql(
            f'UPDATE "{kind.table.name}" SET slug = NULL '  # noqa: S608  # a declared name
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(freed),),
        )


def _update(connection: Connection, kind: Kind, batch: list[Change]) -> None:
    table = kind.table
    _free_slugs(connection, kind, batch)
    alike: dict[tuple[str, ...], list[Change]] = defaultdict(list)
    for change in batch:
        alike[tuple(change.after or {})].append(change)
    for names, changes in alike.items():
        written = list(names)
        for name in set(names) & set(kind.dates):
            written += [earliest_column(name), latest_column(name)]
        layout = row_layout(kind, [*written, "id"])
        put = ", ".join(f'"{name}" = ?' for name in written)
        connection.exec_driver_sql(
            f'UPDATE "{table.name}" SET {put} WHERE id = ?',  # noqa: S608  # declared names
            [row_of(change, layout) for change in changes],
        )
        if full_text.searched(kind).intersection(names):
            full_text.index_again(connection, kind, [change.id for change in changes])
        if kind.title in names:
            title_order.follow(connection, kind, [change.id for change in changes])
        if kind.referring.keys() & set(names):
            _drop_references(connection, kind, changes)
            _add_references(connection, kind, changes)
        if external_id_index.FIELD in names:
            external_id_index.follow(connection, kind, changes)


def _delete(connection: Connection, kind: Kind, batch: list[Change]) -> None:
    ids = [change.id for change in batch]
    connection.exec_driver_sql(
        f'DELETE FROM "{kind.table.name}" '  # noqa: S608  # a declared name
        "WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    _drop_references(connection, kind, batch)
    external_id_index.follow(connection, kind, batch)
    full_text.forget(connection, ids)


def _pointing(kind: Kind, changes: list[Change], side: str) -> list[dict[str, str]]:
    """Return the reference rows that the changes' `before` or `after` stand for."""
    found = []
    for change in changes:
        values = getattr(change, side) or {}
        for name in values.keys() & kind.referring.keys():
            value = values[name]
            targets = value if isinstance(value, list) else [value] if value else []
            found += [
                {"kind": kind.name, "owner": change.id, "field": name, "target": target}
                for target in targets
            ]
    return found


def _drop_references(connection: Connection, kind: Kind, changes: list[Change]) -> None:
    rows = _pointing(kind, changes, "before")
    if rows:
        # In the order of its key, so that each page of the table is gone through once.
        connection.exec_driver_sql(
            "DELETE FROM reference WHERE target = ? AND owner = ? AND field = ?",
            sorted((row["target"], row["owner"], row["field"]) for row in rows),
        )


def _add_references(connection: Connection, kind: Kind, changes: list[Change]) -> None:
    rows = _pointing(kind, changes, "after")
    if rows:
        connection.execute(insert(reference).prefix_with("OR IGNORE"), rows)


def rebuild(connection: Connection, progress: Progress = silent) -> None:
    """Make everything that is derived from the records anew: day columns, references, ids, search."""
    connection.execute(delete(reference))
    external_id_index.clear(connection)
    full_text.begin_anew(connection)
    tell = stage(progress, 0.0, _BESIDE_SEARCH)
    for number, kind in enumerate(ALL_KINDS):
        tell(number, len(ALL_KINDS))
        _fill_references(connection, kind)
        external_id_index.fill(connection, kind)
        for name in kind.dates:
            _days_from_dates(connection, kind, name)
    note_version(connection, "days")
    full_text.fill(connection, stage(progress, _BESIDE_SEARCH, 1.0))


def _renew_days(connection: Connection) -> None:
    """Work the days out anew of dates that name a part of a year, such as a season: 2025-21."""
    for kind in ALL_KINDS:
        for name in kind.dates:
            _days_from_dates(connection, kind, name, like="*[0-9]-[234][0-9]*")
    note_version(connection, "days")


#: What makes anew what is derived in another way since the file was written.
RENEW: Mapping[str, Callable[[Connection], None]] = {
    "search": full_text.begin_anew,
    "days": _renew_days,
}


def _days_from_dates(connection: Connection, kind: Kind, name: str, like: str = "") -> None:
    column = kind.table.c[name]
    rows = []
    wanted = select(kind.table.c.id, column)
    if like:
        wanted = wanted.where(column.op("GLOB")(like))
    for record, written in connection.execute(wanted).all():
        try:
            days = bounds(written)
        except DateError:
            continue  # the check names it
        rows.append((*days, record))
    if rows:
        connection.exec_driver_sql(
            f'UPDATE "{kind.table.name}" SET "{earliest_column(name)}" = ?, '  # noqa: S608
            f'"{latest_column(name)}" = ? WHERE id = ?',
            rows,
        )
