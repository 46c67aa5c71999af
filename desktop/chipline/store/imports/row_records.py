"""Which record each row of a table is: by its key, by what it was called before, or a new one."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, islice
from typing import NamedTuple

import numpy as np

from chipline.exchange.mapping import RECORD_ID, KeyBy, Use
from chipline.records.message import Message
from chipline.records.notation.legal_forms import without_legal_form
from chipline.records.notation.text import fold, fold_all
from chipline.records.nouns import counted
from chipline.records.record import new_ids
from chipline.records.values import is_id
from chipline.store.columns.raw_rows import raw_rows
from chipline.store.errors import WorkspaceError
from chipline.store.imports.import_task import ImportTask
from chipline.store.imports.plan_file import PlacedRow, PlanFile, kept_text
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.search.name_lookup import ONCE
from chipline.store.search.named_records import (
    NOBODY,
    NameMatch,
    NameMatches,
    in_words,
    match_names,
)
from chipline.store.search.record_names import MatchReason

#: Names of so many rows are looked up at once: each look goes through all names of the workspace, and
#: what is made of more holds the window up, where it is put together and where it is thrown away.
_AT_ONCE = 50_000
#: So many ids are asked for in one statement: written all at once, they would hold the window up.
_IDS_AT_ONCE = 8_000
#: What an external id has room for; a longer key is known by its digest.
_LONGEST_KEY = 200
#: Among so many new rows those that are alike are looked for: to tell of more takes too long.
_MOST_ALIKE = 50_000
_DIGITS = 16
_SHORT = (MatchReason.ID, MatchReason.SHORT_NAME)


class KeyColumnError(WorkspaceError):
    """The key of a table names a column that is not there."""


class _Known(NamedTuple):
    """Of some rows the keys, the names, the short names and the ids."""

    keys: list[str]
    names: list[str]
    slugs: list[str]
    ids: list[str]


class _Keys:
    """Says by what each row is known."""

    def __init__(self, task: ImportTask) -> None:
        self._by = task.mapping.key.by
        headings = [column.heading for column in task.mapping.columns]
        lacking = [one for one in task.mapping.key.columns if one not in headings]
        if lacking:
            raise KeyColumnError(
                Message(
                    "There is no column “{column}”, which is to be part of the key.",
                    column=lacking[0],
                )
            )
        mapping = task.mapping
        own = [mapping.place_of(name) for name in ("name", "slug", RECORD_ID)]
        key = [headings.index(one) for one in mapping.key.columns]
        #: The columns whose texts are asked for: of rows without a key, all.
        self.places = sorted({place for place in (*own, *key) if place is not None})
        if self._by is KeyBy.NONE:
            self.places = list(range(task.stage.width))
        at = {place: n for n, place in enumerate(self.places)}
        self._name, self._slug, self._id = (None if one is None else at[one] for one in own)
        self._columns = [at[one] for one in key]
        self._same: Counter[str] = Counter()
        place = task.mapping.place_of("name")
        self._named_as = None if place is None else task.mapping.columns[place]

    def of(self, columns: Sequence[Sequence[str]], many: int) -> _Known:
        """Return by what so many rows are known; of each all is empty that it has not.

        The key is as the table has it, the name that in its place which was decided, if one was.
        """
        names, slugs, ids = (
            [""] * many if place is None else _plain_texts(columns[place])
            for place in (self._name, self._slug, self._id)
        )
        ids = [one if is_id(one) else "" for one in ids] if any(ids) else ids
        keys = self._keys(columns, names, slugs)
        if any(ids):
            keys = [own or key for own, key in zip(ids, keys, strict=True)]
        if self._named_as is not None and self._named_as.words:
            names = list(map(self._decided, names))
        return _Known(keys, names, slugs, ids)

    def _decided(self, name: str) -> str:
        becomes = self._named_as.becomes(name) if self._named_as is not None else None
        return becomes.value if becomes is not None and becomes.use is Use.VALUE else name

    def _keys(
        self, columns: Sequence[Sequence[str]], names: list[str], slugs: list[str]
    ) -> list[str]:
        if self._by is KeyBy.NONE:
            return list(map(self._fingerprint, zip(*columns, strict=True)))
        if self._columns:
            parts = [_plain_texts(columns[place]) for place in self._columns]
            if len(parts) == 1:
                return parts[0]
            return ["|".join(each) if any(each) else "" for each in zip(*parts, strict=True)]
        if self._by is KeyBy.NAME:
            return [slug or name for slug, name in zip(slugs, names, strict=True)]
        return slugs

    def _fingerprint(self, texts: Sequence[str]) -> str:
        """Return the digest of all cells; of rows that are alike, with a number."""
        cells = json.dumps(texts, ensure_ascii=False)
        found = hashlib.sha256(cells.encode()).hexdigest()[:_DIGITS]
        self._same[found] += 1
        return f"{found}-{self._same[found]}" if self._same[found] > 1 else found


def _plain_texts(texts: Iterable[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


def external_id_of(dataset: str, key: str) -> str:
    """Return the external id under which a row of a data set is known; it holds no semicolon."""
    bare = key.replace("%", "%25").replace(";", "%3B")
    if len(bare) > _LONGEST_KEY:
        bare = hashlib.sha256(key.encode()).hexdigest()
    return f"{dataset}:{bare}"


def external_ids_of(dataset: str, keys: Sequence[str]) -> list[str]:
    """Return the same of many keys."""
    whole = "".join(keys)
    if "%" in whole or ";" in whole or len(max(keys, key=len, default="")) > _LONGEST_KEY:
        return [external_id_of(dataset, key) for key in keys]
    return [f"{dataset}:{key}" for key in keys]


def place_rows(queries: Queries, task: ImportTask, file: PlanFile, progress: Progress) -> None:
    """Find the record of each row and note it in the file; rows of one record are told apart.

    Raises:
        KeyColumnError: the key names a column that is not there.
    """
    keys, total, done = _Keys(task), task.stage.facts.rows, 0
    repeated = _names_of_several_rows(task)
    several = _SeveralRows()
    for numbers, columns in task.stage.texts(keys.places, _AT_ONCE):
        known = keys.of(columns, len(numbers))
        several.add(known.keys)
        _place(task, file, numbers, known, _met(queries, task, known, repeated))
        done += len(numbers)
        progress(done, 2 * total)
    _tell_repeated(file, keys=several.found)
    _tell_alike(file)


_NONE = np.empty(0, np.int64)


class _SeveralRows:
    """Whether any of very many keys may stand in several rows: known by eight bytes of each."""

    def __init__(self) -> None:
        self._hashes = array("q")

    def add(self, keys: Iterable[str]) -> None:
        """Take in the keys of some rows."""
        self._hashes.extend(map(hash, fold_all([key for key in keys if key])))

    @property
    def found(self) -> bool:
        """Whether there are any; hardly ever though there are none."""
        # A set of a million would hold up the window for a fifth of a second: numpy sorts beside it.
        hashes = np.sort(np.frombuffer(self._hashes, np.int64)) if self._hashes else _NONE
        return bool((hashes[1:] == hashes[:-1]).any())


def _names_of_several_rows(task: ImportTask) -> frozenset[str]:
    """Return the names that several rows have: with another key, they say nothing about who is meant."""
    place = task.mapping.place_of("name")
    if place is None or task.mapping.key.by is not KeyBy.EXTERNAL:
        return frozenset()
    return frozenset(
        " ".join(cell.text.split()) for cell, many, _n in task.stage.distinct(place) if many > 1
    )


class _Met(NamedTuple):
    """What is there of some rows: records by key, ids, and what names and short names mean."""

    known: dict[str, str]
    there: frozenset[str]
    named: dict[str, NameMatches]


def _met(queries: Queries, task: ImportTask, rows: _Known, repeated: frozenset[str]) -> _Met:
    known = _known_keys(queries, task, filter(None, rows.keys))
    there = _there(queries, task, list(filter(None, rows.ids)))
    asked: set[str] = set()
    if task.mapping.key.by is not KeyBy.NONE:
        asked = {*rows.names} - repeated | {*rows.slugs}
    asked.discard("")
    kind = task.mapping.record_kind
    return _Met(known, there, match_names(queries.connection, kind, asked) if asked else {})


def _place(
    task: ImportTask, file: PlanFile, numbers: Sequence[int], rows: _Known, met: _Met
) -> None:
    """Note the records of some rows: of a large table most are new, and nothing is to be said of them."""
    odd = _odd_rows(task, rows, met)
    ids = new_ids(min(len(numbers), _AT_ONCE))
    plain = [n not in odd for n in range(len(numbers))]
    keys, names = compress(rows.keys, plain), compress(rows.names, plain)
    file.place_new(zip(compress(numbers, plain), keys, ids, names, strict=False))
    file.place(_odd_places(task, rows, met, ids, ((n, numbers[n]) for n in sorted(odd))))


def _odd_rows(task: ImportTask, rows: _Known, met: _Met) -> set[int]:
    """Return the places of the rows that have a record perhaps, or that can have none."""
    odd: set[int] = set()
    if task.mapping.key.by is not KeyBy.NONE:
        odd.update(n for n, key in enumerate(rows.keys) if not key)
    called = {name for name, matches in met.named.items() if matches is not NOBODY}
    for column, some in ((rows.keys, met.known), (rows.names, called)):
        if some:
            odd.update(n for n, one in enumerate(column) if one in some)
    for column in (rows.slugs, rows.ids):
        if any(column):
            odd.update(n for n, one in enumerate(column) if one)
    return odd


def _odd_places(
    task: ImportTask, rows: _Known, met: _Met, ids: Iterator[str], odd: Iterable[tuple[int, int]]
) -> Iterator[PlacedRow]:
    by = task.mapping.key.by
    for place, n in odd:
        key, name, slug, record = (column[place] for column in rows)
        if record:
            yield PlacedRow(n, key, record, record not in met.there, name, slug)
        elif owner := met.known.get(key):
            # Under its own name or another: a name that is the key says no more than who is meant.
            yield PlacedRow(n, key, owner, False, name, slug, by_name=by is KeyBy.NAME)
        elif by is not KeyBy.NONE and not key:
            why = Message("The row has nothing in the columns by which its record is known.")
            yield PlacedRow(n, key, "", True, name, slug, why=kept_text(why))
        else:
            found = _by_name(task, met.named, PlacedRow(n, key, "", True, name, slug))
            yield found if found.record else found._replace(record=next(ids))


def _there(queries: Queries, task: ImportTask, ids: list[str]) -> frozenset[str]:
    """Return those of these records that are there."""
    rows = raw_rows(queries.connection, task.mapping.record_kind, ids, ())
    return frozenset(row[0] for row in rows)


def _known_keys(queries: Queries, task: ImportTask, keys: Iterable[str]) -> dict[str, str]:
    """Return the records that came with these keys from an earlier version of the table."""
    begin, end = external_id_of(task.dataset, ""), f"{task.dataset};"
    any_known = (
        "SELECT count(*) FROM (SELECT 1 FROM external_id WHERE value >= ? AND value < ? LIMIT 1)"
    )
    if not queries.connection.exec_driver_sql(any_known, (begin, end)).scalar():
        return {}  # there was none
    ids = {external_id_of(task.dataset, key): key for key in keys}
    found, asked = {}, iter(ids)
    while part := list(islice(asked, _IDS_AT_ONCE)):
        rows = queries.connection.exec_driver_sql(
            "SELECT value, min(owner), count(*) FROM external_id WHERE kind = ? AND value IN "
            "(SELECT value FROM json_each(?)) GROUP BY 1",
            (task.mapping.kind, json.dumps(part)),
        )
        found.update({ids[value]: owner for value, owner, many in rows if many == 1})
    return found


def _by_name(task: ImportTask, named: dict[str, NameMatches], row: PlacedRow) -> PlacedRow:
    """Find the record of a row by its short name or its name, the surest first; a new one has none."""
    by_slug = named.get(row.slug, NameMatches()).only
    if by_slug is not None and by_slug.reason in _SHORT:
        return row._replace(record=by_slug.id, new=False)
    matches = named.get(row.name, NameMatches())
    may_be = matches.sure or matches.perhaps
    if task.mapping.key.by is KeyBy.SLUG or row.slug:
        return _new(row, may_be)
    if len(matches.sure) > 1:
        why = Message(
            "{records} are called “{name}”. Give the short name.",
            records=counted(task.mapping.kind, len(matches.sure)),
            name=row.name,
        )
        return row._replace(why=kept_text(why))
    if matches.only is None or matches.only.reason in ONCE:
        return _new(row, may_be)
    said = None if matches.only.is_plain else kept_text(matches.only.said)
    return row._replace(record=matches.only.id, new=False, by_name=True, said=said)


def _new(row: PlacedRow, may_be: tuple[NameMatch, ...]) -> PlacedRow:
    said = Message("Perhaps the same as {records}.", records=in_words(may_be)) if may_be else None
    return row._replace(said=kept_text(said)) if said else row


def _tell_repeated(file: PlanFile, *, keys: bool) -> None:
    """Let the first of several rows of one record count, and say of the others which it is.

    `keys` tells whether any key may be that of several.
    """
    file.connection.create_function("fold", 1, fold, deterministic=True)
    # What was drawn for a new record no other row has.
    given = "record", "(NOT new OR record = key)"
    for same, some in (("fold(key)", "key <> ''"), given) if keys else (given,):
        found = file.ask(
            "SELECT place.n, alike.first FROM place JOIN "  # noqa: S608  # one of two words
            f"(SELECT {same} AS same, min(n) AS first FROM place WHERE {some} AND {same} <> '' "
            "GROUP BY 1 HAVING count(*) > 1) AS alike "
            f"ON {same} = alike.same WHERE place.n > alike.first AND place.why IS NULL"
        )
        told = [
            (kept_text(Message("This is the same record as in row {row}.", row=first)), first, n)
            for n, first in found
        ]
        file.connection.executemany("UPDATE place SET why = ?, twin = ? WHERE n = ?", told)


def _tell_alike(file: PlanFile) -> None:
    """Say of new rows whose names differ in their legal form alone that they may be one record."""
    new = "FROM place WHERE new AND why IS NULL AND said IS NULL AND name <> ''"
    if file.number(f"SELECT count(*) {new}") > _MOST_ALIKE:
        return
    first: dict[str, tuple[int, str]] = {}
    told = []
    for n, name in file.ask(f"SELECT n, name {new} ORDER BY n"):
        row, twin = first.setdefault(without_legal_form(str(name)), (n, str(name)))
        if fold(twin) != fold(str(name)):
            said = Message("Perhaps the same as “{twin}” in row {row}.", twin=twin, row=row)
            told.append((kept_text(said), n))
    file.connection.executemany("UPDATE place SET said = ? WHERE n = ?", told)


def repeated_rows(file: PlanFile) -> list[tuple[str, int]]:
    """Return the keys that several rows have, and in how many rows each stands."""
    twins = file.ask(
        "SELECT coalesce(nullif(first.key, ''), first.name), count(*) + 1 FROM place "
        "JOIN place AS first ON first.n = place.twin GROUP BY first.n ORDER BY first.n"
    )
    return [(str(key), int(many)) for key, many in twins]
