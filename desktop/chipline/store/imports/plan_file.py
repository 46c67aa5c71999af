"""The file in which a plan is kept while it is made, looked at and written: a private SQLite database.

A million rows with their cells would not fit into memory. `place` says which record each row is, `planned`
what the row does to it, `base` what the last version of the table said, `made` which records are made
because rows name them. Lists and readings are JSON. A new record of which nothing is to be said has a
column for each field that the table fills, as JSON takes longest to put together and apart again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message, from_plain, to_plain
from chipline.store.columns.json_texts import json_writer
from chipline.store.columns.raw_rows import parsed

_written = json_writer()
_TABLES = """
PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA cache_size = -32000;
PRAGMA locking_mode = EXCLUSIVE;
CREATE TABLE place (n INTEGER PRIMARY KEY, key TEXT, record TEXT, new INTEGER, name TEXT,
  slug TEXT DEFAULT '', by_name INTEGER DEFAULT 0, said TEXT, why TEXT, twin INTEGER DEFAULT 0);
CREATE TABLE planned (n INTEGER PRIMARY KEY, state TEXT, after TEXT, before TEXT, conflicts TEXT,
  lost TEXT, said TEXT, doubts TEXT);
CREATE TABLE base (key TEXT PRIMARY KEY, record TEXT, given TEXT) WITHOUT ROWID;
CREATE TABLE made (id TEXT PRIMARY KEY, kind TEXT, name TEXT, n INTEGER, country TEXT);
"""


class PlacedRow(NamedTuple):
    """Which record a row is: by its number and key, and the record's id, which is new or there.

    `by_name` says that the row only told who is meant, not what that is to be called; `said` how it was
    recognised or what it may be, and `why` what keeps the row out: `twin` is the row before it that has the
    same record, 0 without one.
    """

    n: int
    key: str
    record: str
    new: bool
    name: str = ""
    slug: str = ""
    by_name: bool = False
    said: str | None = None
    why: str | None = None
    twin: int = 0


class PlannedRow(NamedTuple):
    """What a row does, as JSON: None where there is nothing.

    `after` has the values that it gives, unless these have columns of their own; of a record that is there only those that differ, with `before`
    beside them; `conflicts` has by field the value here and that of the table; `lost` by heading what
    can't be read, why, and whether that is asked about; `said` by heading the text of the cell and the rule it was read by.
    """

    n: int
    state: str
    after: str | None = None
    before: str | None = None
    conflicts: str | None = None
    lost: str | None = None
    said: str | None = None
    doubts: str | None = None


class PlanFile:
    """A plan's file. It belongs to one thread at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.connection.executescript(_TABLES)
        self.connection.execute("BEGIN")
        self._fields: tuple[FieldSpec, ...] = ()

    def lay_out(self, fields: Sequence[FieldSpec]) -> None:
        """Make room for the values of new records in these fields."""
        for spec in fields:
            self.connection.execute(f'ALTER TABLE planned ADD COLUMN "{_column(spec)}"')
        self._fields = tuple(fields)

    def close(self) -> None:
        """Let it go, and remove it."""
        self.connection.close()
        self.path.unlink(missing_ok=True)

    def place(self, rows: Iterable[PlacedRow]) -> None:
        """Note which records rows are."""
        self.connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def place_new(self, rows: Iterable[tuple[int, str, str, str]]) -> None:
        """Note rows of new records of which nothing is to be said: number, key, record and name."""
        # Each value to be bound costs more than what it stands for.
        statement = "INSERT INTO place (n, key, record, new, name) VALUES (?, ?, ?, 1, ?)"
        self.connection.executemany(statement, rows)

    def plan(self, rows: Iterable[PlannedRow]) -> None:
        """Note what rows do."""
        self.connection.executemany(
            f"INSERT INTO planned ({', '.join(PlannedRow._fields)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # its columns
            rows,
        )

    def plan_new(self, numbers: Iterable[int], columns: Mapping[str, Sequence[Value]]) -> None:
        """Note new records by the numbers of their rows, with their values of the fields laid out."""
        given = [
            list(map(kept, columns[spec.name])) if spec.many else columns[spec.name]
            for spec in self._fields
        ]
        named = "".join(f', "{_column(spec)}"' for spec in self._fields)
        marks = ", ?" * len(given)
        self.connection.executemany(
            f"INSERT INTO planned (n, state{named}) VALUES (?, 'new'{marks})",  # noqa: S608  # declared names
            zip(numbers, *given, strict=True),
        )

    def doubt(self, doubts: Mapping[int, Sequence[Message]]) -> None:
        """Note what is doubtful besides, by the numbers of rows."""
        told = "SELECT coalesce(doubts, '[]') FROM planned WHERE n = ?"
        for n, messages in doubts.items():
            for (held,) in self.ask(told, n):
                all_ = [*json.loads(held), *map(kept_text, messages)]
                self.ask("UPDATE planned SET doubts = ? WHERE n = ?", kept(all_), n)

    @property
    def columns(self) -> str:
        """What is asked for to have what new records are given, as `values_of` reads it."""
        return ", ".join(["planned.after", *(f'planned."{_column(one)}"' for one in self._fields)])

    def values_of(self, columns: Sequence[Sequence[Any]]) -> dict[str, list[Value]]:
        """Return the values of new records by field, of `columns` as they are asked for."""
        told, *values = columns
        found = {
            spec.name: _values(spec, column)
            for spec, column in zip(self._fields, values, strict=True)
        }
        for place, text in enumerate(told):
            for name, value in json.loads(text).items() if text else ():
                found.setdefault(name, [None] * len(told))[place] = value
        return found

    def given(self, told: Sequence[Any]) -> dict[str, Value]:
        """Return what one row gives, of `columns` as they are asked for."""
        if told[0]:
            found: dict[str, Value] = json.loads(told[0])
            return found
        values = self.values_of([(one,) for one in told])
        return {name: value for name, (value,) in values.items() if value is not None}

    def placed(self, first: int = 0, last: int = 2**63 - 1) -> sqlite3.Cursor:
        """Ask for the places of rows, in order: each is a `PlacedRow`, but for its name."""
        asked = "SELECT * FROM place WHERE n BETWEEN ? AND ? ORDER BY n"
        return self.connection.execute(asked, (first, last))

    def ask(self, statement: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Ask it in SQL."""
        return self.connection.execute(statement, values)

    def number(self, statement: str, *values: Any) -> int:
        """Ask for one number; 0 without any."""
        (found,) = self.connection.execute(statement, values).fetchone()
        return int(found or 0)


def _column(spec: FieldSpec) -> str:
    return f"new {spec.name}"


def _values(spec: FieldSpec, column: Sequence[Any]) -> list[Value]:
    """Read the values of a field as the columns of new records have them."""
    if spec.many:
        return [None if one is None else parsed(one) for one in column]
    if spec.type is FieldType.YES_NO:
        return [None if one is None else bool(one) for one in column]
    return list(column)


def kept(value: Any) -> str | None:
    """Write what is kept of a row; None of what is empty."""
    return _written(value) if value else None


def kept_text(said: Message) -> str:
    """Write a text that is worded when it is shown."""
    return _written(to_plain(said))


def text_kept(said: str) -> Message:
    """Read a text that was kept."""
    return from_plain(json.loads(said))
