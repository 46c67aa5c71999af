"""The log: a file in the settings folder, small enough to send, and faults as it tells them."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from chipline.paths import settings_folder

#: What their texts name is of the program: types, attributes, modules. Any other text may quote
#: what stands in a record: KeyError a name, SQLite a note that it can't decode.
_OF_THE_PROGRAM = (AttributeError, TypeError, NameError, ImportError, RecursionError, MemoryError)
#: Where a file's path becomes the program's own: before it stand the names of folders and users.
_ROOTS = ("chipline", "site-packages", "tests")


def log_file() -> Path:
    """Return where the log is written."""
    return settings_folder() / "chipline.log"


def start_log() -> None:
    """Write warnings and errors to the log file; without a place for it, to nowhere."""
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


class _Formatter(logging.Formatter):
    """Writes faults without what they quote."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a line, with its fault as it is told here, however it was told elsewhere."""
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(  # noqa: N802  # logging's name for it
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Write a fault for the log."""
        return fault_text(ei[1]) if ei[1] is not None else ""


def fault_text(error: BaseException) -> str:
    """Tell a fault by where it happened and of which kind it is, without any text of records.

    What led to it comes first, as Python has it. The folders above the program, in which the user's
    name stands, are left out.
    """
    return "".join(
        part
        for each in reversed(list(_led_from(error)))
        for part in (
            "Traceback (most recent call last):\n",
            *traceback.format_list(_frames(each.__traceback__)),
            f"{kind_of(each)}\n",
        )
    )


def kind_of(error: BaseException) -> str:
    """Name the kind of a fault, with what it says only where that is of the program alone."""
    name = type(error).__qualname__
    said: object = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError):
        said = error.strerror
    elif isinstance(error, _OF_THE_PROGRAM):
        said = str(error)
    inner = getattr(error, "orig", None)  # what a database's driver raised
    if isinstance(inner, BaseException):
        said = kind_of(inner)
    return f"{name}: {said}" if said else name


def _led_from(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)


def _frames(trace: TracebackType | None) -> list[traceback.FrameSummary]:
    return [
        traceback.FrameSummary(_own_path(each.filename), each.lineno, each.name, line=each.line)
        for each in traceback.extract_tb(trace)
    ]


def _own_path(path: str) -> str:
    parts = Path(path).parts
    for root in _ROOTS:
        if root in parts[:-1]:
            # The last one: a folder above may bear the program's name too.
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else path
