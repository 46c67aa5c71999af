"""What a check finds, and how far it is."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.records.message import Message
from chipline.store.progress import Progress
from chipline.store.queries import Queries

_log = logging.getLogger(__name__)
_ROWS_A_STEP = 500
#: What comes after the walk over all records counts as so large a part of them.
_AFTERWARDS = 4
#: What can't be right, what is hardly right, and what is only missing.
ERROR, WARNING, HINT = "error", "warning", "hint"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can't be right. `record` is empty where it concerns the file as a whole."""

    code: str
    kind: str
    record: str
    slug: str
    message: Message
    field: str = ""
    severity: str = ERROR


#: What looks for faults of one sort.
Look = Callable[[Connection], Iterator[Fault]]


class Meter:
    """Counts how far a check is: a step for each record, then some for each look at all of them."""

    def __init__(self, tell: Progress | None = None) -> None:
        self.records = 0
        #: Called after every few records; what it raises ends the check.
        self.watch: Callable[[], None] = lambda: None
        self._tell = tell
        self._done = self._per_look = self._total = 0

    def begin(self, queries: Queries, looks: int) -> None:
        """Count what there is to do, with so many looks."""
        if self._tell:
            self.records = sum(queries.counts().values())
            self._per_look = self.records // _AFTERWARDS // looks + 1
            self._total = self.records + self._per_look * looks

    def looked_at(self, records: int) -> None:
        """Count records."""
        self.watch()
        before, self._done = self._done, self._done + records
        if self._tell and before // _ROWS_A_STEP < self._done // _ROWS_A_STEP:
            self._tell(self._done, self._total)

    def looked(self) -> None:
        """Count a look at all records."""
        self._done = min(self._done + self._per_look, self._total)
        self.wait()

    def wait(self) -> None:
        """Tell how far it is while something goes on elsewhere."""
        if self._tell:
            self._tell(self._done, self._total)


def one_line(text: str, most: int = 120) -> str:
    """Return what somebody else wrote so that it fits into a line: short, and nothing that acts on it."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text[: 4 * most])
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def is_interruption(error: BaseException) -> bool:
    """Tell whether an error only says that whoever asked stopped it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT


def unbroken(looking: Iterator[Fault]) -> Iterator[Fault]:
    """Yield what a look finds; where the file itself ends the look, that is what is found.

    Raises:
        DBAPIError, sqlite3.Error: whoever asked stopped it.
    """
    try:
        yield from looking
    except (DBAPIError, sqlite3.Error) as error:
        if is_interruption(error):
            raise
        yield unreadable(str(error.orig if isinstance(error, DBAPIError) else error))
    except (
        *(ValueError, TypeError, LookupError, ArithmeticError, RecursionError),
        # Of a length that a damaged page gives; a search index of that is asked for by SQLite.
        MemoryError,
    ) as error:
        # A value that no rule expects: better named so than a check that ends.
        _log.warning("The check met what it can't read.", exc_info=error)
        yield unreadable(f"{type(error).__name__} {error}")


def unreadable(why: str) -> Fault:
    """Tell of what SQLite, or a rule of ours, could not read."""
    said = Message("Something in the file can’t be read: {why}.", why=one_line(why))
    return Fault("damaged", "", "", "", said)
