"""A connection to a file that anybody may have made: nothing in it is trusted, no text ends a read."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

#: The largest value, in bytes: a kept copy has at most 500 MB.
_LONGEST_VALUE = 600_000_000
#: Our own triggers start no others.
_TRIGGER_DEPTH = 2
#: SQLITE_DBCONFIG_DEFENSIVE, which Python 3.11 does not name.
_DEFENSIVE = 1010
#: A look at the time after so many steps of SQLite's machine: some milliseconds.
_STEPS = 100_000
#: What changes nothing, and can so be asked a second time.
_READS = ("SELECT", "WITH", "PRAGMA", "EXPLAIN", "VALUES")


class SafeCursor(sqlite3.Cursor):
    """Reads strictly, as that is quick; what is not UTF-8 is read again, with � for what is wrong.

    From then on the connection reads so.
    """

    _asked: tuple[Any, ...] = ("",)
    _given = 0

    def execute(self, *asked: Any) -> SafeCursor:
        """Run one statement.

        Raises:
            sqlite3.Error: it can't be run; also where SQLite's own words about it can't be read.
        """
        self._asked, self._given = asked, 0
        try:
            super().execute(*asked)
        except (UnicodeDecodeError, MemoryError) as error:
            raise _damaged() from error
        except sqlite3.OperationalError as error:
            self._ask_again(error)
        return self

    def fetchone(self) -> Any:
        """Return the next row."""
        row = self._read(super().fetchone)
        self._given += row is not None
        return row

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """Return the next rows."""
        found: list[Any] = self._read(
            super().fetchmany if size is None else lambda: super(SafeCursor, self).fetchmany(size)
        )
        self._given += len(found)
        return found

    def fetchall(self) -> list[Any]:
        """Return all further rows."""
        found: list[Any] = self._read(super().fetchall)
        self._given += len(found)
        return found

    def __next__(self) -> Any:
        row = self._read(super().__next__)
        self._given += 1
        return row

    def _read(self, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except MemoryError as error:
            # A damaged page gives a length that nothing has.
            raise _damaged() from error
        except sqlite3.OperationalError as error:
            self._ask_again(error)
            return read()

    def _ask_again(self, error: sqlite3.OperationalError) -> None:
        begins = str(self._asked[0]).lstrip()[:8].upper()
        if not str(error).startswith("Could not decode") or not begins.startswith(_READS):
            raise error
        self.connection.text_factory = readable
        super().execute(*self._asked)
        for _ in range(self._given):
            super().fetchone()


class SafeConnection(sqlite3.Connection):
    """A connection whose cursors are safe."""

    def cursor(self, factory: Any = SafeCursor) -> Any:
        """Make a cursor."""
        return super().cursor(factory)

    def execute(self, *asked: Any) -> Any:
        """Run one statement with a cursor of its own."""
        return self.cursor().execute(*asked)


def readable(raw: bytes) -> str:
    """Read text that should be UTF-8, with � in the place of what is not."""
    return raw.decode("utf-8", errors="replace")


def harden(connection: sqlite3.Connection) -> None:
    """Let a connection trust nothing that stands in the schema, and look at each page it reads."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    if hasattr(connection, "setlimit"):  # other builds of the module have none
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, _TRIGGER_DEPTH)
    if hasattr(connection, "setconfig"):  # since Python 3.12
        connection.setconfig(_DEFENSIVE)


@contextmanager
def deadline(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupt what a connection does once it took so many seconds of the processor.

    What waits, for a slow disk or a busy machine, has all the time that it needs.

    Raises:
        sqlite3.DatabaseError: it took longer, with the code of a damaged file.
    """
    until = time.thread_time() + seconds
    connection.set_progress_handler(lambda: time.thread_time() > until, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        interrupted = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT
        if interrupted and time.thread_time() > until:
            raise _damaged("looking through it does not end") from error
        raise
    finally:
        connection.set_progress_handler(None, _STEPS)


def _damaged(why: str = "what it is made of can’t be read") -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(why)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
