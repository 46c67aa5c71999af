"""What reads a workspace beside the one that writes: a connection of its own, in a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from chipline.store.file import connections
from chipline.store.queries import Queries


class Reader:
    """A read-only connection; each read sees the last committed state."""

    def __init__(self, engine: Engine, *, owned: bool) -> None:
        self._engine = engine
        self._owned = owned
        self._raw: object = None

    @contextmanager
    def reading(self) -> Iterator[Queries]:
        """Read one consistent snapshot."""
        with self._engine.connect() as connection:
            self._raw = connections.raw(connection)
            try:
                yield Queries(connection)
            finally:
                self._raw = None

    def interrupt(self) -> None:
        """Stop the read that is under way, from any thread; it raises in its own."""
        connection = self._raw
        if connection is not None and self._owned:
            connection.interrupt()  # type: ignore[attr-defined]  # a sqlite3.Connection

    def close(self) -> None:
        """Close the connection if it is the reader's own."""
        if self._owned:
            self._engine.dispose()
