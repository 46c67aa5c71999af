"""Building the workspace as of a change: beside all other work, with progress and a way to stop."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal
from sqlalchemy.exc import DBAPIError

from chipline.session.session import Session
from chipline.session.tasks import Cancelled
from chipline.store.errors import WorkspaceError, explain
from chipline.store.file import snapshot
from chipline.store.workspace import Workspace
from chipline.windows.i18n import error_text


class SnapshotOpener(QObject):
    """Builds one past state at a time.

    Signals:
        progressed(int, int): it is at `done` of `total` steps.
        opened(Workspace): it is there; whoever takes it closes it.
        stopped(str): it was not opened, and why; empty when the user did not want it any more.
    """

    progressed = Signal(int, int)
    opened = Signal(object)
    stopped = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._given_up = threading.Event()
        # What is built for somebody who is gone must be closed by whoever built it.
        gone = self._gone = threading.Event()
        self.destroyed.connect(gone.set)
        self.under_way = False

    def open(self, seq: int) -> None:
        """Build the state as of an entry."""
        self.under_way = True
        # An event of its own for each, so that giving one up can't end the next.
        given_up = self._given_up = threading.Event()
        gone = self._gone

        session = self._session

        def tell(done: int, total: int) -> None:
            if given_up.is_set() or gone.is_set() or session.closing:
                raise Cancelled
            self.progressed.emit(done, total)

        def arrived(past: Workspace) -> None:
            if given_up.is_set() or gone.is_set():
                past.close()
                went_wrong(Cancelled())
                return
            self.under_way = False
            self.opened.emit(past)

        def went_wrong(error: Exception) -> None:
            if not gone.is_set():
                self.under_way = False
                self.stopped.emit(self._why(error))

        session.aside(
            lambda workspace: snapshot.workspace_as_of(workspace, seq, progress=tell),
            arrived,
            went_wrong,
            Workspace.close,
        )

    def _why(self, error: Exception) -> str:
        if isinstance(error, Cancelled):
            return ""
        known = explain(error, self._session.path) if isinstance(error, DBAPIError) else error
        if not isinstance(known, WorkspaceError):
            raise error
        return error_text(known)

    def give_up(self) -> None:
        """Stop; what was built so far is thrown away."""
        self._given_up.set()
