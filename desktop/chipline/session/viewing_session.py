"""A session for looking only, on the workspace of another one.

Panes before an audience ask through it: what they ask is answered, what they would write is refused,
so that a stray double click changes no fact while many people watch.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from chipline.records.message import Message
from chipline.session.session import Failure, Session
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Edit, StreamedEdit, Workspace

T = TypeVar("T")


class ViewingSession(Session):
    """Reads through another session, and writes nothing; it follows what is written elsewhere."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        # It has no threads and no file of its own: what makes those in a session is passed over.
        QObject.__init__(self, parent)
        self._session = session
        self.stacks = session.stacks
        self.pending_writes = session.pending_writes
        self.wording = session.wording
        self.closing = False
        self.holder = None
        for theirs, ours in (
            (session.changed, self.changed),
            (session.answered, self.answered),
            (session.lost, self.lost),
            (session.damaged, self.damaged),
        ):
            theirs.connect(ours)

    @property
    def path(self) -> Path | None:
        """The file that is open."""
        return self._session.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: always."""
        return True

    @property
    def held(self) -> bool:
        """Whether another window keeps it from writing; it never writes."""
        return False

    @property
    def why_read_only(self) -> str:
        """Why nothing can be written."""
        return self.wording(_REFUSED)

    def do(
        self,
        edit: Edit | StreamedEdit,  # noqa: ARG002  # as a session is asked
        *,
        asker: QObject | None = None,  # noqa: ARG002
        then: Callable[[Commit], None] | None = None,  # noqa: ARG002
        failed: Failure | None = None,
        stopped: Callable[[], None] | None = None,  # noqa: ARG002
    ) -> None:
        """Write nothing, and say why."""
        (failed or self.failed.emit)(self.why_read_only)

    def undo(self) -> None:
        """Take nothing back."""

    def redo(self) -> None:
        """Do nothing again."""

    def read(
        self,
        asker: QObject,
        name: str,
        question: Callable[[Queries], T],
        then: Callable[[T], None],
        *,
        failed: Failure | None = None,
        snapshot: bool = False,
    ) -> None:
        """Ask as the other session does."""
        self._session.read(asker, name, question, then, failed=failed, snapshot=snapshot)

    def awaits(self, owner: QObject) -> bool:
        """Tell whether an object waits for an answer."""
        return self._session.awaits(owner)

    def work(
        self,
        work: Callable[[Workspace], T],
        then: Callable[[T], None],
        *,
        asker: QObject | None = None,
        failed: Failure | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Work as the other session does: pictures and exports write no record."""
        self._session.work(work, then, asker=asker, failed=failed, stopped=stopped)

    def aside(
        self,
        work: Callable[[Workspace], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        left: Callable[[T], None] | None = None,
        *,
        asker: QObject | None = None,
    ) -> None:
        """Work aside as the other session does."""
        self._session.aside(work, then, failed, left, asker=asker)

    def report(self, done: int, total: int) -> None:
        """Say how far long work is."""
        self._session.report(done, total)

    def cancel(self) -> None:
        """Ask the work that is under way to stop."""
        self._session.cancel()

    @property
    def at_work(self) -> bool:
        """Whether long work is under way."""
        return self._session.at_work

    def close(self) -> None:
        """Leave the other session open."""


_REFUSED = Message("Nothing is changed while a briefing is shown. End it with Esc first.")
