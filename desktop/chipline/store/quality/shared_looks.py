"""Looks that SQLite does by itself, in a thread beside the one that needs Python for its own.

SQLite lets go of Python while it works, so that both get on; rows that both would fetch one by one
would stop each other at every row. So those looks are shared that fetch hardly any.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.store.columns.parallel_reads import beside, interrupt
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections
from chipline.store.quality.fault import Fault, Look, Meter, is_interruption, unbroken
from chipline.store.queries import Queries

#: Seconds between two words of how far it is while the other thread is waited for.
_PATIENCE_S = 0.2


class SharedLooks:
    """Looks of which a second thread does as many as it gets to, and whoever asks for them the rest.

    `before` is looked for first. In a small workspace, or one without a file of its own, there is no
    second thread. Within a `with` statement; leaving it ends what is under way.
    """

    def __init__(self, queries: Queries, before: Look, looks: Sequence[Look]) -> None:
        self._queries = queries
        self._waiting = deque(range(1, len(looks) + 1))
        self._looks = (before, *looks)
        self._found: list[Future[list[Fault]]] = [Future() for _ in self._looks]
        self._ended = threading.Event()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Begin."""
        other = self._other()
        if other is None:
            self._do(0, self._queries.connection)
            return self
        thread = threading.Thread(
            target=self._work, args=(other.connection,), name="chipline-check", daemon=True
        )
        connections.stop_with(self._queries.connection, other.connection)
        self._stack.callback(connections.stop_with, self._queries.connection, None)
        self._stack.callback(self._end, other, thread)
        thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def _other(self) -> Queries | None:
        try:
            return self._stack.enter_context(beside(self._queries))
        except (DBAPIError, sqlite3.Error, WorkspaceError) as error:
            if is_interruption(error):
                raise
            # What is wrong with the file is found by looking at it.
            return None

    @property
    def is_first_over(self) -> bool:
        """Whether it is known what the first look found."""
        return self._found[0].done()

    def first(self) -> list[Fault]:
        """Return what the first look found, as soon as it is known."""
        return self._found[0].result()

    def rest(self, meter: Meter) -> Iterator[Fault]:
        """Yield what all others find, and help with those that were not begun."""
        while self._waiting:
            self._take_last(self._queries.connection)
            meter.wait()
        for found in self._found[1:]:
            while True:
                try:
                    faults = found.result(_PATIENCE_S)
                    break
                except TimeoutError:
                    meter.wait()
            yield from faults
            meter.looked()

    def _work(self, connection: Connection) -> None:
        self._do(0, connection)
        while not self._ended.is_set():
            try:
                number = self._waiting.popleft()
            except IndexError:
                return
            self._do(number, connection)

    def _take_last(self, connection: Connection) -> None:
        try:
            number = self._waiting.pop()
        except IndexError:
            return
        self._do(number, connection)

    def _do(self, number: int, connection: Connection) -> None:
        try:
            self._found[number].set_result(list(unbroken(self._looks[number](connection))))
        except BaseException as error:  # noqa: BLE001  # raised where it is asked for
            self._found[number].set_exception(error)

    def _end(self, other: Queries, thread: threading.Thread) -> None:
        self._ended.set()
        while thread.is_alive():
            # Again, where it came between two statements.
            interrupt(other)
            thread.join(_PATIENCE_S)
