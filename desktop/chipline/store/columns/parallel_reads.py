"""A second connection beside one that reads, so that two processors can read one large table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, literal_column, select

from chipline.records.record import KINDS
from chipline.store.file import connections
from chipline.store.journal import journal
from chipline.store.queries import Queries

#: Below so many rows a second connection costs more time than it saves.
WORTH_IT = 60_000


@contextmanager
def beside(queries: Queries, kinds: tuple[str, ...] = tuple(KINDS)) -> Iterator[Queries | None]:
    """Open a connection that sees the same state; None where it is not worth it, or can't be had.

    It can't where the workspace has no file, or when somebody has written since `queries` began.
    """
    # The first one is the file itself; SQLite may list its temporary tables after it.
    name = queries.connection.exec_driver_sql("PRAGMA database_list").all()[0][2]
    views = queries.connection.exec_driver_sql("SELECT count(*) FROM temp.sqlite_schema").scalar()
    # What is read through views (see `column_types.py`) is read so by this connection alone.
    if not name or views or _rows(queries, kinds) < WORTH_IT:
        yield None
        return
    engine = connections.open_engine(Path(name), read_only=True)
    try:
        with (
            engine.connect() as connection,
            _keeping_little(queries),
            _keeping_little(Queries(connection)),
        ):
            # Every write has its entry: the same last one is the same state.
            same = journal.last(connection) == journal.last(queries.connection)
            yield Queries(connection) if same else None
    finally:
        engine.dispose()


def interrupt(queries: Queries) -> None:
    """Stop what a connection is reading, from any thread; it raises in its own."""
    connections.raw(queries.connection).interrupt()


@contextmanager
def _keeping_little(queries: Queries) -> Iterator[None]:
    """Let a connection keep few pages for now: what is read through once is not worth it."""
    before = connections.pragma(queries.connection, "cache_size")
    queries.connection.exec_driver_sql("PRAGMA cache_size = -4096")
    try:
        yield
    finally:
        queries.connection.exec_driver_sql(f"PRAGMA cache_size = {int(before)}")


def _rows(queries: Queries, kinds: tuple[str, ...]) -> int:
    """Return about how many rows the tables of some kinds have."""
    tables = [KINDS[kind].table for kind in kinds]
    return sum(
        queries.connection.execute(
            select(func.max(literal_column(f'"{table.name}".rowid'))).select_from(table)
        ).scalar()
        or 0
        for table in tables
    )
