"""Indexes of tables into which more rows come than were there: laid out once all of them are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection

#: For fewer new rows it isn't worth it: whoever reads has to learn the tables anew.
LEAST = 10_000


@contextmanager
def indexes_deferred(
    connection: Connection, table: str, *, new: int, there: int = 0
) -> Iterator[None]:
    """Let a table of so many rows take so many new ones, within the caller's transaction.

    Sorted into an index all at once, rows take a third of the time that they take one by one, and
    fill its pages. What is declared unique is found out at the end.
    """
    if new < max(there, LEAST):
        yield
        return
    statement = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql"
    found = connection.exec_driver_sql(f"{statement} IS NOT NULL", (table,)).all()
    for name, _made in found:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    yield
    for _name, made in found:
        connection.exec_driver_sql(made)
