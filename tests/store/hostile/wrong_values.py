"""Values that no reader expects, put into every column of a workspace by whoever can write SQL."""

# ruff: noqa: S608  # statements that spoil files on purpose

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import chain
from pathlib import Path

from sqlalchemy import Table

from chipline.records.kinds import ALL_KINDS
from chipline.store.file.formats.schema import own
from chipline.store.workspace import Workspace
from conftest import labelled, prepared
from nasty_records import records_of_every_kind
from store.hostile.hostile_files import GUARDS, UNGUARDED

#: By what they are called, as SQL.
WRONG: dict[str, str] = {
    "bytes": "x'fffe41'",
    "bytes that are text": "x'416c69'",
    "nothing": "NULL",
    "an integer": "5",
    "the largest integer": str(2**63 - 1),
    "less than nothing": "-1",
    "a fraction": "1.5",
    "infinity": "9e999",
    "empty text": "''",
    "text": "'martian'",
    "text that is not UTF-8": "CAST(x'41ff62' AS TEXT)",
    "half of a pair": "CAST(x'eda080' AS TEXT)",
    "a list of numbers": "'[1, [2], {\"x\": null}]'",
    "an object": "'{\"a\": [1]}'",
    "half a list": "'[\"a'",
    "deep JSON": f"'{'[' * 1_200}{']' * 1_200}'",
    "an impossible day": "'2024-02-31'",
    "a date that never ends": "'Y1E9999999'",
    "a day of no calendar": str(2**40),
    "marks and signs": "'a' || char(0x301, 0x301, 8238, 27, 9, 10, 0xd, 0x2028, 0) || 'b'",
}
TABLES: tuple[Table, ...] = (*(kind.table for kind in ALL_KINDS), *own.tables.values())
_FREE = "UPDATE sqlite_schema SET sql = replace(replace(sql, ' NOT NULL', ''), ' TEXT', '') WHERE name = ?"


def filled(small_file: Path, folder: Path) -> Path:
    """Make a workspace with some records of every kind, and a history."""

    def work(workspace: Workspace) -> None:
        made = labelled("More", records_of_every_kind(["Alpha", "Beta works", "Δ site"], 5, 4))
        workspace.apply(lambda _queries: made)
        workspace.undo()
        workspace.redo()

    return prepared(small_file, folder, work)


def spoil(path: Path, values: dict[str, tuple[str, str]]) -> None:
    """Put values into columns, by `table.column`: the condition for the rows, and the value as SQL.

    Neither type nor NOT NULL keeps anything out; the schema afterwards is what it was.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in UNGUARDED:
            raw.execute(statement)
        made = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        version = raw.execute("PRAGMA schema_version").fetchone()[0]
        raw.execute("PRAGMA writable_schema = ON")
        for table in TABLES:
            raw.execute(_FREE, (table.name,))
        raw.execute(f"PRAGMA schema_version = {version + 1}")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for place, (where, value) in values.items():
            table, column = place.split(".")
            # What must be unique can be so in one row.
            raw.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = {value} WHERE {where}')
        raw.execute("PRAGMA writable_schema = ON")
        for name, sql in made:
            raw.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, name))
        raw.execute(f"PRAGMA schema_version = {version + 2}")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in GUARDS:
            raw.execute(statement)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def spoil_all(path: Path, first: int) -> None:
    """Put a wrong value into every column of every table, beginning with the given one of them.

    Each column gets another one, and the same in half of the rows, so that both stand side by side.
    """
    wrong = list(WRONG.values())
    places = chain.from_iterable(
        ((table, column.name) for column in table.columns) for table in TABLES
    )
    values = {}
    for number, (table, column) in enumerate(places):
        where = (
            f"rowid % 2 = {number % 2}" if table.dialect_options["sqlite"]["with_rowid"] else "true"
        )
        if column == "id":
            # One is enough to have records that point at what is not there.
            where = "rowid = 1"
        if column not in ("seq", "row"):
            values[f"{table.name}.{column}"] = (where, wrong[(first + number) % len(wrong)])
    spoil(path, values)
