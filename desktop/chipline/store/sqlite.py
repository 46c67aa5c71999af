"""Connections to a workspace file: the one place that knows how SQLite is opened and tuned."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from chipline.store import figures
from chipline.store.readonly import reading_uri
from chipline.store.segments import segment

#: "ChLn": tells a workspace from any other SQLite file.
APPLICATION_ID = 0x43684C6E
HEADER = b"SQLite format 3\x00"
_BUSY_MILLISECONDS = 5_000
#: A backup says how far it is after so many pages, 8 MB.
_PAGES_A_STEP = 2_000
Progress = Callable[[int, int], None]


@lru_cache(maxsize=50_000)
def _parsed(text: str) -> Any:
    return json.loads(text)


def _list(text: str) -> Any:
    """Read a list as it is kept; the same few are read over and over, and each reader owns its."""
    found = _parsed(text)
    return list(found) if isinstance(found, list) else found


def open_engine(path: Path | None, *, read_only: bool = False) -> Engine:
    """Make an engine with one connection to `path`, or to memory when there is none."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, read_only=read_only),
        poolclass=StaticPool,
        # As it is read: search looks into lists as they are kept.
        json_serializer=partial(json.dumps, ensure_ascii=False),
        json_deserializer=_list,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # IMMEDIATE: a writer that has begun can't be told later that it may not write.
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _connect(path: Path | None, *, read_only: bool) -> sqlite3.Connection:
    if path is None:
        target = "file::memory:"
    elif read_only:
        target = reading_uri(path)
    else:
        target = f"file:{quote(str(path))}?mode=rw"
    connection = sqlite3.connect(
        target, uri=True, isolation_level=None, check_same_thread=False, cached_statements=400
    )
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA temp_store = MEMORY")
    if read_only:
        connection.execute("PRAGMA query_only = 1")
    else:
        # FULL: an acknowledged edit survives a loss of power, not only of the program.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    connection.create_function("segment", 1, segment, deterministic=True)
    connection.create_function("figure", 1, figures.written, deterministic=True)
    return connection


def raw(connection: Connection) -> Any:
    """Return the `sqlite3` connection below, for what SQLAlchemy has no word for."""
    return connection.connection.dbapi_connection


def create_file(path: Path) -> None:
    """Make an empty database that carries our mark.

    Raises:
        FileExistsError: there is something at `path` already.
    """
    path.touch(exist_ok=False)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def read_shared(path: Path) -> sqlite3.Connection:
    """Open a file for reading that others may be writing."""
    connection = sqlite3.connect(reading_uri(path), uri=True)
    connection.execute("PRAGMA query_only = 1")
    return connection


def read_plain(path: Path) -> sqlite3.Connection:
    """Open a file that nobody writes, such as a backup, without laying anything beside it."""
    return sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)


def back_up(source: Path, target: Path, progress: Progress | None = None) -> None:
    """Copy a database with SQLite's online backup, consistent even while it is written.

    What `progress` raises stops it; the target is then worth nothing.
    """
    with closing(read_shared(source)) as reading:
        # One snapshot: between the steps others may write, and it would begin anew each time.
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
        back_up_from(reading, target, progress)


def back_up_from(
    reading: sqlite3.Connection, target: Path, progress: Progress | None = None
) -> None:
    """Copy what a connection sees, even when its file has lost its name."""

    def report(_status: int, left: int, total: int) -> None:
        if progress is not None:
            progress(total - left, total)

    with closing(sqlite3.connect(target)) as writing:
        reading.backup(writing, pages=_PAGES_A_STEP, progress=report)


def pragma(connection: Connection, name: str) -> Any:
    """Read a pragma's value."""
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()
