"""Values that their columns can't hold: found when a file is opened, and read through views of it.

SQLite keeps a value of any type in any column, so a flipped bit or another program can put bytes
where a name should be. One scan a table finds such columns; only for them a temporary view stands
before the table, under its name, and gives “can’t be read: …” in the place of what no reader expects.
So a sound file is read as ever, and every query is guarded, whoever wrote it. Nothing is written
through a view: such a file is read only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import BLOB, JSON, Boolean, Column, Engine, Float, Integer, Table

from chipline.records.fields import FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.store.errors import DamagedWorkspaceError
from chipline.store.file import connections
from chipline.store.file.formats.schema import all_records, own

Wording = Callable[[Message], str]
#: Letters of what can't be read.
_LONGEST_UNREAD = 60
#: As SQLite writes infinity.
_INFINITE = "9e999"
#: Above it no program of ours writes a whole number, since JSON has none.
_EXACT = 2**53
#: Columns of our own tables that hold the id of a record, besides those called so.
_IDS = frozenset(["id", "record", "owner", "target", "into_record"])


@dataclass(frozen=True, slots=True)
class MistypedColumns:
    """The columns of each table, by its name, in which a value is of another type than theirs."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Tables that damage kept from being looked through: any value of theirs may be so.
    unseen: tuple[str, ...] = ()

    @property
    def why_read_only(self) -> Message | None:
        """Why the file is not written to, as a text goes on after “…: ”; None when it may be."""
        if not self.columns:
            return None
        return Message(
            "it has values that can’t be read, which Check names. Save what can be read into a new "
            "workspace; on the command line: chipline salvage"
        )

    def refuse(self, path: Path) -> None:
        """See that nothing is merged or passed on of a file of which the values can't be trusted.

        Raises:
            DamagedWorkspaceError: they can't.
        """
        if self.columns:
            raise DamagedWorkspaceError(
                Message(
                    "“{path}” has values that can’t be read, so it is neither merged nor are its "
                    "changes passed on. Check it where it is used, or take a backup of it.",
                    path=str(path),
                )
            )

    def lay_views(self, engine: Engine, wording: Wording = str) -> None:
        """Let an engine read tables with such columns through views; `wording` words what is said.

        Raises:
            sqlite3.Error: the file can't be read at all; the engine is closed.
        """
        if self.columns or self.unseen:
            with connections.closed_on_failure(engine), engine.connect() as connection:
                self._lay_views(connections.raw(connection), wording)

    def _lay_views(self, connection: sqlite3.Connection, wording: Wording) -> None:
        def unreadable(value: bytes | None) -> str:
            return wording(Message("can’t be read: {value}", value=_shown(value)))

        connection.create_function("unreadable", 1, unreadable, deterministic=True)
        connection.create_function("id_text", 1, _decoded, deterministic=True)
        only_reads = connection.execute("PRAGMA query_only").fetchone()[0]
        connection.execute("PRAGMA query_only = 0")
        for table in _tables():
            if table.name in self.unseen:
                connection.execute(_view(table, frozenset(table.columns.keys())))
            elif table.name in self.columns:
                connection.execute(_view(table, frozenset(self.columns[table.name])))
        connection.execute(all_records(temporary=True))
        connection.execute(f"PRAGMA query_only = {only_reads}")


#: Of a table the indexes of all of its rows: no question can be answered by others alone.
_INDEXES = "SELECT name FROM pragma_index_list(?, 'main') WHERE NOT partial"
_INDEXED = "SELECT name FROM pragma_index_info(?, 'main')"


def mistyped_columns(connection: sqlite3.Connection) -> MistypedColumns:
    """Look through every table, as far as it can be read: what is damaged is told elsewhere."""
    found: dict[str, set[str]] = {}
    unseen = set()
    for table in _tables():
        columns = [each for each in table.columns if not _is_row_number(each)]
        # All of a table at once, and then of each index: sound ones, as nearly all are, are passed
        # through only here. In a damaged file an index may hold what its table does not.
        for index, kept in (("NOT INDEXED", columns), *_indexes(connection, table)):
            wrong = _holds(connection, table, " AND ".join(map(_sound, kept)), index)
            if wrong is None:
                unseen.add(table.name)
            if wrong is not False:
                names = {
                    each.name for each in kept if _holds(connection, table, _sound(each), index)
                }
                found[table.name] = found.get(table.name, set()) | names
    return MistypedColumns(
        {
            table.name: tuple(
                name for each in table.columns if (name := each.name) in found[table.name]
            )
            for table in _tables()
            if found.get(table.name)
        },
        tuple(table.name for table in _tables() if table.name in unseen),
    )


def _indexes(
    connection: sqlite3.Connection, table: Table
) -> Iterator[tuple[str, list[Column[Any]]]]:
    """Yield the indexes of a table that hold whole columns of it, with those."""
    try:
        listed = connection.execute(_INDEXES, (table.name,)).fetchall()
        for (index,) in listed:
            rows = connection.execute(_INDEXED, (index,)).fetchall()
            # What a stranger's index holds besides has no name.
            held = [table.columns[name] for (name,) in rows if (name or "") in table.columns]
            if held:
                quoted = index.replace('"', '""')
                yield f'INDEXED BY "{quoted}"', held
    except sqlite3.DatabaseError:
        # What lists them is damaged: the table itself has been looked through.
        return


def _is_row_number(column: Column[Any]) -> bool:
    # SQLite itself sees that it is a whole number.
    return column.primary_key and isinstance(column.type, Integer)


def _holds(connection: sqlite3.Connection, table: Table, sound: str, index: str) -> bool | None:
    """Tell whether a table has a row for which this is not so; None where damage ends the look.

    `index` says, as SQL does, which is read, or that the table itself is.
    """
    asked = f'SELECT 1 FROM main."{table.name}" AS t {index} WHERE NOT ({sound}) LIMIT 1'  # noqa: S608  # declared names
    try:
        return connection.execute(asked).fetchone() is not None
    except sqlite3.DatabaseError as error:
        # An earlier layout of the search index, which lacks a column, is no damage.
        damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT
        return None if damaged else False


def _tables() -> Iterable[Table]:
    return chain((kind.table for kind in ALL_KINDS), own.tables.values())


@lru_cache(maxsize=1_000)
def _sound(column: Column[Any]) -> str:
    """Return the condition under which a value is one that the column can hold; never NULL."""
    name, kept = _kept(column), column.type
    if isinstance(kept, JSON):
        # What is hardly ever empty comes last, since it takes longest.
        other = f"SELECT 1 FROM json_each({name}) AS e WHERE e.type <> 'text'"  # noqa: S608  # declared
        return (
            f"CASE WHEN {name} IS NULL OR {name} IS '[]' THEN 1 WHEN typeof({name}) = 'text' AND "
            f"json_valid({name}) THEN json_type({name}) = 'array' AND NOT EXISTS ({other}) ELSE 0 END"
        )
    if isinstance(kept, BLOB):
        sound = f"typeof({name}) = 'blob'"
    elif isinstance(kept, Boolean):
        sound = f"typeof({name}) = 'integer' AND {name} IN (0, 1)"
    elif isinstance(kept, Integer):
        least, most = (1, date.max.toordinal()) if "beside" in column.info else (-_EXACT, _EXACT)
        sound = f"typeof({name}) = 'integer' AND {name} BETWEEN {least} AND {most}"
    elif isinstance(kept, Float):
        sound = f"typeof({name}) IN ('real', 'integer') AND abs({name}) <> {_INFINITE}"
    else:
        sound = f"typeof({name}) = 'text'"
    return f"({sound} OR {name} IS NULL)" if column.nullable else f"({sound})"


def _replaced(column: Column[Any]) -> str:
    """Return what is read in the place of a value that the column can't hold."""
    # Functions of ours take no text that isn't UTF-8, but any bytes.
    name, kept = _kept(column), column.type
    spec: FieldSpec | None = column.info.get("spec")
    if isinstance(kept, JSON):
        return (
            "NULL"
            if spec is not None and spec.refers
            else f"json_array(unreadable(CAST({name} AS BLOB)))"
        )
    if isinstance(kept, Integer | Float):
        return "NULL" if column.nullable else "0"
    if isinstance(kept, BLOB):
        return f"CAST(coalesce({name}, '') AS BLOB)"
    if column.name == "id":
        return f"coalesce(id_text(CAST({name} AS BLOB)), 'row-' || t.rowid)"
    if column.name in _IDS or (spec is not None and spec.refers):
        return f"coalesce(id_text(CAST({name} AS BLOB)), '')"
    return f"CASE WHEN {name} IS NULL THEN '' ELSE unreadable(CAST({name} AS BLOB)) END"


def _view(table: Table, wrong: frozenset[str]) -> str:
    columns = []
    for column in table.columns:
        kept = _kept(column)
        if column.name in wrong:
            kept = f"CASE WHEN {_sound(column)} THEN {kept} ELSE {_replaced(column)} END"
        columns.append(f'{kept} AS "{column.name}"')
    if table.dialect_options["sqlite"]["with_rowid"]:
        columns.insert(0, "t.rowid AS rowid")
    told = ", ".join(columns)
    return f'CREATE TEMP VIEW "{table.name}" AS SELECT {told} FROM main."{table.name}" AS t'  # noqa: S608


def _kept(column: Column[Any]) -> str:
    # Named alone, a column that an earlier layout of the search index lacks would be its name as text.
    return f't."{column.name}"'


def _decoded(value: bytes | None) -> str | None:
    """Return an id of which only the type was spoilt."""
    return None if value is None else value.decode("utf-8", errors="backslashreplace")


def _shown(value: bytes | None) -> str:
    # SQLite may ask for nothing, too, before it knows whether it needs the answer.
    text = _decoded(value) or ""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text[:_LONGEST_UNREAD])
    return plain if len(text) <= _LONGEST_UNREAD else plain[:-1] + "…"
