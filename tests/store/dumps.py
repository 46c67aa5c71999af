"""What stands in a workspace, byte for byte, so that two states can be compared."""

from __future__ import annotations

from typing import Any

from chipline.records.kinds import ALL_KINDS
from chipline.store.workspace import Workspace

#: Words of the small workspace and of random edits, in every script.
QUERIES = (
    "nvidia",
    "muller",
    "阿里",
    "licence",
    "south east",
    "copy",
    "cloud",
    "云",
    "train",
    "2025",
)
#: What is searched for where whole states are compared: in two scripts, and what edits bring.
_SEARCHED = ("nvidia", "阿里", "copy")


def sql(workspace: Workspace, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Ask the file itself, past all of our code."""
    with workspace.reading() as queries:
        rows = queries.connection.exec_driver_sql(statement, values).fetchall()
    return [tuple(row) for row in rows]


def spoil(workspace: Workspace, statement: str, *values: Any) -> None:
    """Write past all of our code, as no user can."""
    with workspace._engine.begin() as connection:
        connection.exec_driver_sql(statement, values)


def tables(workspace: Workspace, *, stamps: bool = True) -> dict[str, list[tuple[Any, ...]]]:
    """Return every record table by id, the references and the external ids, as SQLite keeps them.

    Without stamps, a record may have been changed and changed back.
    """
    found = {}
    for kind in ALL_KINDS:
        names = [one.name for one in kind.table.columns if stamps or one.name != "updated"]
        columns = ", ".join(f'"{name}"' for name in names)
        statement = f'SELECT {columns} FROM "{kind.table.name}" ORDER BY id'  # noqa: S608
        found[kind.name] = sql(workspace, statement)
    found["reference"] = sql(
        workspace, "SELECT kind, owner, field, target FROM reference ORDER BY 1, 2, 3, 4"
    )
    found["external_id"] = sql(workspace, "SELECT value, owner, kind FROM external_id")
    return found


def found_words(workspace: Workspace, typed: tuple[str, ...] = QUERIES) -> dict[str, list[str]]:
    """Return which records each query finds."""
    with workspace.reading() as queries:
        return {each: sorted(hit.id for hit in queries.search(each, 10_000)) for each in typed}


def word_places(workspace: Workspace) -> list[tuple[Any, ...]]:
    """Return where every word stands by which the search index finds, however it keeps them."""
    with workspace.reading() as queries:
        ask = queries.connection.exec_driver_sql
        ask("CREATE VIRTUAL TABLE temp.place USING fts5vocab(main, search, instance)")
        # Rolled back with all that was read.
        rows = ask(
            "SELECT d.record, p.term, p.col, p.offset FROM temp.place AS p "
            "LEFT JOIN search_doc AS d ON d.row = p.doc ORDER BY 1, 2, 3, 4"
        )
        return [tuple(row) for row in rows]


def indexed(workspace: Workspace) -> list[tuple[Any, ...]]:
    """Return every text of the search index by record."""
    return sql(
        workspace,
        "SELECT d.kind, d.record, s.title, s.title_forms, s.body, s.body_forms FROM search_doc AS d "
        "JOIN search AS s ON s.rowid = d.row ORDER BY d.record",
    )


def state(workspace: Workspace, *, stamps: bool = True) -> tuple[Any, ...]:
    """Return all that stands there; without stamps, everything that an undo has to bring back."""
    return (
        tables(workspace, stamps=stamps),
        indexed(workspace),
        word_places(workspace),
        found_words(workspace, _SEARCHED),
    )
