"""The door between the windows and the store: every read and every write passes here.

Signals:
    changed(Written): something was written, undone or redone; delivered on the GUI thread.
    progressed(int, int): a long write is at `done` of `total` records; total 0: it is over.
    failed(str): something went wrong that nobody else has told the user.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.exc import DBAPIError

from chipline.records.dates import DateError
from chipline.records.values import FieldValueError
from chipline.store import journal
from chipline.store.errors import WorkspaceError, explain
from chipline.store.reads import Reads
from chipline.store.workspace import Edit, Workspace, Written
from chipline.tasks import Cancelled, Tasks

_log = logging.getLogger(__name__)
T = TypeVar("T")
Failure = Callable[[str], None]
#: What the user can understand and mend; everything else is a fault of the program.
KNOWN = (WorkspaceError, FieldValueError, DateError)
#: The first backup waits until the window has settled.
_FIRST_BACKUP_MS = 5_000
_LOOK_AGAIN_MS = 60_000


class Session(QObject):
    """An open workspace as the windows see it."""

    changed = Signal(object)
    progressed = Signal(int, int)
    failed = Signal(str)

    def __init__(
        self, workspace: Workspace, *, inline: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = Tasks(workspace, inline=inline, parent=self)
        self._cancelled = threading.Event()
        with workspace.reading() as reads:
            self.stacks: journal.Stacks = reads.stacks()
        self._catch_up()

    @property
    def path(self) -> Path | None:
        """The file that is open; None for a workspace in memory."""
        return self._workspace.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._workspace.read_only

    # -- writing ------------------------------------------------------------------------------

    def do(
        self,
        edit: Edit,
        *,
        then: Callable[[Written], None] | None = None,
        failed: Failure | None = None,
    ) -> None:
        """Apply an edit; `then` gets what was written, `failed` a message in the user's words."""
        self._write(lambda: self._workspace.apply(edit, progress=self._report), then, failed)

    def undo(self) -> None:
        """Take the last step back."""
        self._write(lambda: self._workspace.undo(progress=self._report), None, None)

    def redo(self) -> None:
        """Do again what was last taken back."""
        self._write(lambda: self._workspace.redo(progress=self._report), None, None)

    def work(
        self,
        work: Callable[[Workspace], T],
        then: Callable[[T], None],
        *,
        failed: Failure | None = None,
    ) -> None:
        """Do something with the workspace itself on the writer's thread, after all writes so far."""
        self._tasks.write(
            lambda: work(self._workspace), then, lambda error: self._tell(error, failed)
        )

    def save_copy(self, target: Path, then: Callable[[Path], None]) -> None:
        """Copy the workspace as it stands after all writes asked for so far."""

        def copy(workspace: Workspace) -> Path:
            workspace.copy_to(target)
            return target

        self.work(copy, then)

    def keep_backups(self) -> None:
        """Back the workspace up soon after opening, before bulk work, and every ten minutes.

        On the writer's thread; a backup that can't be made is logged and stands in nobody's way.
        """
        # Imported here: the start must not wait for what is first needed seconds later.
        from chipline.store.backups import Keeper  # noqa: PLC0415  # see above

        keeper = Keeper(self._workspace)

        def make(backup: Callable[[], object]) -> None:
            self._tasks.write(backup, lambda _made: self._note(keeper.trouble), self._note)

        QTimer.singleShot(_FIRST_BACKUP_MS, self, lambda: make(keeper.opened))
        timer = QTimer(self)
        timer.timeout.connect(lambda: make(keeper.back_up_if_due))
        timer.start(_LOOK_AGAIN_MS)

    def _note(self, trouble: object) -> None:
        if trouble:
            _log.warning("No backup could be made: %s", trouble)

    def cancel(self) -> None:
        """Ask the write that is under way to stop; everything is then as it was before it."""
        self._cancelled.set()

    def _report(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        if total > 1:
            self.progressed.emit(done, total)

    def _write(
        self,
        work: Callable[[], Written],
        then: Callable[[Written], None] | None,
        failed: Failure | None,
    ) -> None:
        self._cancelled.clear()

        def arrived(written: Written) -> None:
            self.progressed.emit(0, 0)
            self.stacks = written.stacks
            if written.entry is not None:
                self.changed.emit(written)
                self._catch_up()
            if then is not None:
                then(written)

        def went_wrong(error: Exception) -> None:
            self.progressed.emit(0, 0)
            if isinstance(error, Cancelled):
                return
            self._tell(error, failed)

        self._tasks.write(work, arrived, went_wrong)

    def _catch_up(self) -> None:
        """Let search catch up after a bulk import, in steps between which edits slip."""

        def again(waiting: int) -> None:
            if waiting:
                self._catch_up()

        self._tasks.write(self._workspace.catch_up, again, lambda error: self._tell(error, None))

    # -- reading ------------------------------------------------------------------------------

    def read(
        self,
        slot: str,
        question: Callable[[Reads], T],
        then: Callable[[T], None],
        *,
        failed: Failure | None = None,
    ) -> None:
        """Ask a question off the GUI thread; `then` gets the answer on it.

        A later question in the same `slot` overtakes an earlier one, which is then never answered.
        What `question` returns must be plain values: nothing live crosses threads.
        """
        self._tasks.read(slot, question, then, lambda error: self._tell(error, failed))

    def _tell(self, error: Exception, failed: Failure | None) -> None:
        known: Any = error if isinstance(error, KNOWN) else None
        if isinstance(error, DBAPIError):
            known = explain(error, self.path)
        if known is None:
            raise error
        (failed or self.failed.emit)(str(known))

    def close(self) -> None:
        """Finish writing, end the threads and close the file."""
        self._tasks.close()
        self._workspace.close()
