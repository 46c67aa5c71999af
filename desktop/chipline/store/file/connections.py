"""Connections to a workspace file: the one place that knows how SQLite is opened and tuned."""

from __future__ import annotations

import json
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from chipline.records.message import Message
from chipline.records.notation.text import fold, sort_key
from chipline.store.errors import NotAWorkspaceError, WorkspaceError
from chipline.store.file.guard.file_identity import identity
from chipline.store.file.read_only import reading_uri, uri, why_not_writable
from chipline.store.file.rollback_journal import refuse_journal
from chipline.store.file.safe_connection import SafeConnection, deadline, harden
from chipline.store.progress import Progress
from chipline.store.search.words.cjk import segment
from chipline.store.search.words.phonetic_keys import name_forms
from chipline.store.search.words.word_forms import country_words, word_forms

#: "ChLn": tells a workspace from any other SQLite file.
APPLICATION_ID = 0x43684C6E
SUFFIX = ".chipline"
HEADER = b"SQLite format 3\x00"
_BUSY_MILLISECONDS = 5_000
#: Looking a file through takes far less; what takes longer is made so that it never ends.
_LOOKING_S, _LOOKING_A_PAGE_S = 4.0, 0.001
#: So many pages at most have their indexes compared with their tables: 256 MB.
_COMPARED_PAGES = 65_536
#: A backup says how far it is after so many pages, 8 MB.
_PAGES_A_STEP = 2_000
#: Pages that a connection keeps, in KiB. Who writes comes back to the same pages of many indexes. Who
#: reads goes once through a table larger than any cache, and finds what it reads in the system's: to
#: lay out 64 MB for that takes the first filter over a large table twice as long as to read it.
_CACHE_WRITING, _CACHE_READING = 65_536, 8_192
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
#: So many rows are taken at once: a few megabytes where each holds a long note.
_ROWS = 100


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
        # Errors would quote the records that were being written.
        hide_parameters=True,
        # As it is read: search looks into lists as they are kept.
        json_serializer=partial(json.dumps, ensure_ascii=False),
        json_deserializer=_list,
    )

    # IMMEDIATE: a writer that has begun can't be told later that it may not write.
    statement = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # Past SQLAlchemy, which takes longer to run a statement than the shortest reads take in all.
        try:
            raw(connection).execute(statement)
        except sqlite3.Error as error:
            raise DBAPIError.instance(
                statement, None, error, sqlite3.Error, hide_parameters=True
            ) from error

    return engine


class _ReadingConnection(SafeConnection):
    """A connection that only reads, and puts away what SQLite laid beside the file for it.

    Only a connection that may write takes its WAL away when it is the last to close. So where
    there was none before, such a one follows the reader, and does nothing but close. It would fold
    into the file what another program has brought meanwhile: a log that is not in it yet stays.
    """

    #: Another one that works in the place of this one: whoever interrupts this one means that.
    aside: sqlite3.Connection | None = None
    _litters: Path | None = None
    _file: object = None

    def watch(self, path: Path) -> None:
        """Put the WAL of a file away on closing, if there is none now."""
        if not _wal(path).exists() and not why_not_writable(path):
            self._litters, self._file = path, identity(path)

    def interrupt(self) -> None:
        """Stop what is being read, from any thread."""
        super().interrupt()
        if self.aside is not None:
            with suppress(sqlite3.ProgrammingError):  # closed meanwhile
                self.aside.interrupt()

    def close(self) -> None:
        """Close it."""
        path, self._litters = self._litters, None
        last = None
        if path is not None and identity(path) == self._file and self._is_folded(path):
            last = _last_connection(path)
        super().close()
        if last is not None:
            last.close()

    def _is_folded(self, path: Path) -> bool:
        """Tell whether the file has all that its log has."""
        with suppress(sqlite3.Error, OSError):
            if not _wal(path).stat().st_size:
                return True
            # An older SQLite, which does not know NOOP, lets no reader fold anything in either.
            _busy, frames, folded = self.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            return bool(0 < frames == folded)
        return False


def _wal(path: Path) -> Path:
    there = path.resolve()
    return there.with_name(there.name + "-wal")


def _last_connection(path: Path) -> sqlite3.Connection | None:
    """Open what is closed after a reader, and takes the WAL away unless others have the file open.

    It agrees with the reader, which is open still, on how far the log goes: read anew, it might be
    one that has just been put back.
    """
    with suppress(sqlite3.Error, WorkspaceError, OSError):
        last = _open(path, uri(path, "mode=rw"))
        try:
            last.execute("PRAGMA busy_timeout = 0")
            last.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            last.close()
            raise
        return last
    return None  # what can't be done now, the next one does


def refuse_device(path: Path) -> None:
    """See that SQLite waits for no pipe, and reads no device that never ends.

    Raises:
        NotAWorkspaceError: it is one of them.
    """
    with suppress(OSError):  # SQLite says why
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise NotAWorkspaceError(
                Message(
                    "“{path}” is a device or a pipe, not a file. Choose a {suffix} file.",
                    path=str(path),
                    suffix=SUFFIX,
                )
            )


def _open(path: Path, target: str, **options: Any) -> sqlite3.Connection:
    """Open a connection to a file that others may change, but not past a journal.

    Raises:
        NotAWorkspaceError: it is a device or a pipe.
        RollbackJournalError: a rollback journal lies beside the file.
    """
    refuse_device(path)
    refuse_journal(path)
    given: dict[str, Any] = {"factory": SafeConnection, **options}
    connection: sqlite3.Connection = sqlite3.connect(target, uri=True, **given)
    return _hardened(connection)


def _hardened(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def read_shared(path: Path, **options: Any) -> sqlite3.Connection:
    """Open a file for reading that others may be writing.

    Raises:
        RollbackJournalError: a rollback journal lies beside the file.
    """
    connection = _open(path, reading_uri(path), factory=_ReadingConnection, **options)
    if isinstance(connection, _ReadingConnection):
        connection.watch(path)
    return connection


def open_writing(path: Path, **options: Any) -> sqlite3.Connection:
    """Open a file for writing, as it is; one that is not there is made.

    Raises:
        RollbackJournalError: a rollback journal lies beside the file.
    """
    return _open(path, uri(path, "mode=rwc"), **options)


@contextmanager
def closed_on_failure(engine: Engine) -> Iterator[None]:
    """Close an engine's connection when what is done first with it fails, since nobody else will."""
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


@contextmanager
def closed_unfolded_on_failure(engine: Engine, path: Path) -> Iterator[None]:
    """Do the same for one that may write, so that nothing of its log goes into the file."""
    # Not the last one to be closed, it folds nothing in.
    with closing(read_shared(path)) as last, closed_on_failure(engine):
        with suppress(sqlite3.Error):
            last.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield


def _connect(path: Path | None, *, read_only: bool) -> sqlite3.Connection:
    options: dict[str, Any] = {
        "isolation_level": None,
        "check_same_thread": False,
        "cached_statements": 400,
    }
    if path is None:
        connection: sqlite3.Connection = sqlite3.connect(":memory:", **options)
    elif read_only:
        connection = read_shared(path, **options)
    else:
        connection = _open(path, uri(path, "mode=rw"), **options)
    try:
        _tune(connection, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _or_null(of_text: Callable[[str], str]) -> Callable[[Any], str | None]:
    """Make of a function of texts one of SQL: nothing stays nothing, and a number is its digits."""
    return lambda value: None if value is None else of_text(str(value))


def _tune(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    cache = _CACHE_READING if read_only else _CACHE_WRITING
    connection.execute(f"PRAGMA cache_size = -{cache}")
    connection.execute("PRAGMA temp_store = MEMORY")
    if read_only:
        connection.execute("PRAGMA query_only = 1")
    else:
        _into_wal(connection)
        # FULL: an acknowledged edit survives a loss of power, not only of the program.
        connection.execute("PRAGMA synchronous = FULL")
        # What was deleted is not to be read in the file by whoever gets it; Debian's SQLite is built
        # so, the one that comes along is not.
        connection.execute("PRAGMA secure_delete = 1")
        # Nothing is folded into the file before the log has been looked at: see `guard/write_guard.py`.
        connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.create_function("segment", 1, segment, deterministic=True)
    connection.create_function("word_forms", 1, word_forms, deterministic=True)
    connection.create_function("name_forms", 1, name_forms, deterministic=True)
    connection.create_function("fold", 1, _or_null(fold), deterministic=True)
    connection.create_function("sort_key", 1, _or_null(sort_key), deterministic=True)
    connection.create_function("country_words", 1, country_words, deterministic=True)


def _into_wal(connection: sqlite3.Connection) -> None:
    """Turn a file to WAL mode without a rollback journal, which the next one would refuse."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        # What is written is a few bytes of the first page, which a disk writes at once.
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA journal_mode = WAL")


def stop_with(connection: Connection, other: Connection | None) -> None:
    """Let whoever interrupts a connection interrupt another one as well, or none any more."""
    below = raw(connection)
    if isinstance(below, _ReadingConnection):
        below.aside = None if other is None else raw(other)


def raw(connection: Connection) -> Any:
    """Return the `sqlite3` connection below, for what SQLAlchemy has no word for."""
    return connection.connection.dbapi_connection


def create_file(path: Path) -> None:
    """Make an empty database that carries our mark.

    Raises:
        FileExistsError: there is something at `path` already.
        RollbackJournalError: a rollback journal lies beside it.
    """
    refuse_journal(path)
    path.touch(exist_ok=False)
    with closing(open_writing(path)) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _into_wal(connection)


def read_plain(path: Path) -> sqlite3.Connection:
    """Open a file that nobody writes, such as a backup, without laying anything beside it.

    SQLite looks at nothing beside a file that is immutable, so no journal can do harm here.

    Raises:
        NotAWorkspaceError: it is a device or a pipe.
    """
    refuse_device(path)
    target = uri(path, "mode=ro&immutable=1")
    return _hardened(sqlite3.connect(target, uri=True, factory=SafeConnection))


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

    with closing(open_writing(target)) as writing:
        reading.backup(writing, pages=_PAGES_A_STEP, progress=report)


def parts(cursor: sqlite3.Cursor) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of an answer, some at a time."""
    while rows := cursor.fetchmany(_ROWS):
        yield rows


def in_parts(cursor: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of an answer; some are read at a time: one by one takes a fifth longer."""
    for rows in parts(cursor):
        yield from rows


def damage(connection: Connection, most: int, *, indexes: bool = False) -> list[str]:
    """Return what SQLite finds damaged in the file below a connection, at most so many lines.

    With `indexes` each is compared with its table as well, which takes several times as long; that of
    a file of over 256 MB is left out.

    Over a connection opened for it: since 3.44 the search index is asked as well, and a connection
    that has read it before takes what others have written since for damage. A workspace in memory
    has only the one.

    Raises:
        sqlite3.OperationalError: whoever asked interrupted it.
    """
    below = raw(connection)
    name = below.execute("PRAGMA database_list").fetchone()[2]
    try:
        fresh = read_shared(Path(name)) if name else None
    except (sqlite3.Error, WorkspaceError):
        fresh = None  # the file has lost its name; what is open still holds it
    if fresh is None:
        return _damage(below, most, indexes=indexes)
    with closing(fresh):
        if isinstance(below, _ReadingConnection):
            below.aside = fresh
        return _damage(fresh, most, indexes=indexes)


def table_damage(connection: Connection, progress: Progress) -> list[str]:
    """Return what SQLite finds damaged in the tables of the database below a connection.

    Without the search index, which is made anew where it is wrong: to ask that takes four times as
    long as all the rest. What `progress` raises ends it.
    """
    below = raw(connection)
    lines: list[tuple[str]] = []
    try:
        names = below.execute(_TABLES).fetchall()
        for done, (name,) in enumerate(names):
            progress(done, len(names))
            lines += _lines_of(below, name)
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [str(line) for (line,) in lines if line != "ok"]


def _damage(connection: sqlite3.Connection, most: int, *, indexes: bool) -> list[str]:
    try:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        look = "integrity_check" if indexes and pages <= _COMPARED_PAGES else "quick_check"
        with deadline(connection, _LOOKING_S + pages * _LOOKING_A_PAGE_S):
            try:
                lines = connection.execute(f"PRAGMA {look}({most})").fetchall()
            except sqlite3.DatabaseError as error:
                # Since 3.44 it asks the search index as well, which ends it where that has another
                # version; such an index is no damage of the file, and is made anew.
                if "fts5" not in str(error):
                    raise
                lines = _lines_by_table(connection, look)[:most]
    except sqlite3.DatabaseError as error:
        # 3.44 wants to write to ask the search index, which is no damage.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise  # whoever asked stopped it, which says nothing of the file
        return [] if code == sqlite3.SQLITE_READONLY else [str(error)]
    return [str(line) for (line,) in lines if line != "ok"]


def _lines_by_table(connection: sqlite3.Connection, look: str) -> list[tuple[str]]:
    return [
        line
        for (name,) in connection.execute(_TABLES).fetchall()
        for line in _lines_of(connection, name, look)
    ]


def _lines_of(
    connection: sqlite3.Connection, table: str, look: str = "quick_check"
) -> list[tuple[str]]:
    quoted = str(table).replace("'", "''")
    # Before a table that can't be read a temporary view of its name may stand.
    return connection.execute(f"PRAGMA main.{look}('{quoted}')").fetchall()


def pragma(connection: Connection, name: str) -> Any:
    """Read a pragma's value."""
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()
