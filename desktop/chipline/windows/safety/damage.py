"""Says of a file that something in it can't be read, whatever reading it has led to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from chipline.records.message import Message
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError, explain
from chipline.windows.fault_report import log_fault

#: What reading a value leads to that can't be what it should: half a letter, a list for a number.
_UNREADABLE = (
    *(TypeError, ValueError, AttributeError, LookupError, ArithmeticError, RecursionError),
    *(DBAPIError, sqlite3.Error),
)


@contextmanager
def as_damage(path: Path) -> Iterator[None]:
    """Tell what goes wrong while a file is opened as damage of that file.

    Raises:
        DamagedWorkspaceError: so it is; the log says where. Backups are offered for it.
    """
    try:
        yield
    except WorkspaceError:
        raise
    except _UNREADABLE as error:
        known = explain(error, path) if isinstance(error, DBAPIError | sqlite3.Error) else None
        if known is not None:
            raise known from error
        log_fault(error)
        raise DamagedWorkspaceError(
            Message(
                "“{file}” can’t be read: something in it is not as Chipline writes it.",
                file=path.name,
            )
        ) from error
