"""Looks a large workspace through for values that can't be read, while it is shown already.

Small ones are looked through before they are shown; a large one would keep its window waiting.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from chipline.session.session import Session
from chipline.store.file import opening
from chipline.store.file.opening import FileReview

#: The first pictures come before it.
_AFTER_MS = 1_000
#: What keeps the window from being made anew may be over soon.
_AGAIN_MS = 1_000


class ValueLook(QObject):
    """One look through the file of a session, if that was too large for it when it was opened.

    Signals:
        found(FileReview): there are values that can't be read, so that it is to be opened anew, with
            this; told as soon as the window is `free`.
    """

    found = Signal(object)

    def __init__(self, session: Session, free: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._free = free
        if session.path is not None and not session.mistyped and _is_large(session.path):
            session.held_faults = []
            QTimer.singleShot(_AFTER_MS, self, partial(self._begin, session.path))

    def _begin(self, path: Path) -> None:
        session = self._session
        if session.closing:
            return
        session.aside(
            lambda _workspace: _looked_through(path, lambda: session.closing),
            self._take,
            # What can't be opened or is damaged is told by those who read it.
            lambda _error: self._tell_faults(),
            asker=self,
        )

    def _take(self, seen: FileReview | None) -> None:
        if seen is None:
            self._tell_faults()
        else:
            # Not within the delivery: the session may be closed for it.
            QTimer.singleShot(0, self, partial(self._tell, seen))

    def _tell(self, seen: FileReview) -> None:
        if self._free() and not self._session.closing:
            self.found.emit(seen)
        if not self._session.closing and not self._free():
            # Something is under way, such as the last of what was typed.
            QTimer.singleShot(_AGAIN_MS, self, partial(self._tell, seen))

    def _tell_faults(self) -> None:
        """Tell what went wrong meanwhile, since no value is to blame for it: the first of it is enough."""
        held, self._session.held_faults = self._session.held_faults, None
        if held:
            raise held[0]


def _is_large(path: Path) -> bool:
    with suppress(OSError):
        return path.stat().st_size > opening.LOOKED_THROUGH
    return False


def _looked_through(path: Path, stopped: Callable[[], bool]) -> FileReview | None:
    """Return what is in a file beside sound values; None where all are sound."""
    seen = opening.review_file(path, values_up_to=sys.maxsize, stopped=stopped)
    return seen if seen.mistyped.columns else None
