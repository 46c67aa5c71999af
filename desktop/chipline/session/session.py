"""The door between the windows and the store: every read and every write passes here.

Signals:
    changed(Commit): something was written, undone or redone; delivered on the GUI thread.
    progressed(int, int): long work is at `done` of `total` records or pages; total 0: it is over.
    failed(str): something went wrong that nobody else has told the user.
    cancelled(): the work that was under way was stopped; all is as it was before it.
    freed(): what could only be read can be written from now on.
    lost(str, bool): the file no longer stands under its name, or does again (empty text); whether
        a write was refused for it.
    damaged(str, bool): part of the file can't be read any more; whether that is its index alone.
    stuck(str, object): a write found no room or no way; calling the object tries it again.
    unsafe(str): no backup can be made, and why; empty when one could.
    answered(QObject): a question of this asker was answered.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid
from sqlalchemy.exc import DBAPIError

from chipline.records.message import Message, UserError, message_of
from chipline.session.backup_timer import keep_backups
from chipline.session.pending_writes import PendingWrite, PendingWrites
from chipline.session.tasks import Cancelled, SerialWorker, Tasks, while_there
from chipline.store.errors import (
    DamagedWorkspaceError,
    MissingWorkspaceError,
    OverwrittenError,
    PassingError,
    WorkspaceError,
    explain,
)
from chipline.store.file.locks import Holder
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Edit, StreamedEdit, Workspace

T = TypeVar("T")
Failure = Callable[[str], None]
#: Merges another copy into a workspace, and says how far it is.
Merge = Callable[[Workspace, Progress], Commit]
#: What takes longer is not waited for in silence.
_LONG_S = 0.3
#: How often it is looked whether the file is there still, and whether it can be written now.
_WATCH_MS = 3_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a look at the file found: see the signals."""

    lost: str
    freed: bool
    news: Commit | None
    holder: Holder | None


class Session(QObject):
    """An open workspace as the windows see it."""

    changed = Signal(object)
    progressed = Signal(int, int)
    failed = Signal(str)
    cancelled = Signal()
    freed = Signal()
    lost = Signal(str, bool)
    damaged = Signal(str, bool)
    stuck = Signal(str, object)
    unsafe = Signal(str)
    answered = Signal(object)

    def __init__(
        self, workspace: Workspace, *, inline: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = Tasks(workspace, inline=inline, parent=self)
        self._tasks.answered.connect(self.answered)
        self._aside = SerialWorker(inline=inline, parent=self)
        #: What is asked to be written and is not yet.
        self.pending_writes = PendingWrites(self)
        #: Words a message for the user; a window puts its own in the place of plain English.
        self.wording: Callable[[Message], str] = str
        #: Faults of reading, while it is not known yet whether a value of the file is to blame for
        #: them; None where they are told at once.
        self.held_faults: list[Exception] | None = None
        #: Whether it isn't written to for what stands in it, so that a copy would be no better.
        self.spoilt = bool(workspace.mistyped.columns or workspace.foreign)
        self._cancelled = threading.Event()
        #: Whether it is being closed: what takes long between two questions of SQLite looks here.
        self.closing = False
        self._looking = self._backed_up = False
        #: Whether the file was last seen to be gone.
        self._astray = False
        with workspace.reading() as queries:
            self.stacks: journal.Stacks = queries.stacks()
        # The last entry of the journal that the windows know of.
        self._known = workspace.last
        #: Who writes to the file while it can only be read here; None when it is not known.
        self.holder = workspace.held_by
        # What was asked of the writer and is not over, and since when there is something.
        self._under_way, self._since = 0, 0.0
        self._catch_up()

    @property
    def path(self) -> Path | None:
        """The file that is open; None for a workspace in memory."""
        return self._workspace.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._workspace.read_only

    @property
    def why_read_only(self) -> str:
        """Why nothing can be written, in the user's words; empty when it can."""
        why = self._workspace.why_read_only
        return self.wording(why) if why else ""

    @property
    def mistyped(self) -> bool:
        """Whether nothing can be written because some values can't be read as what they should be."""
        return bool(self._workspace.mistyped.columns)

    @property
    def told(self) -> str:
        """What was put back when the file was opened; empty when nothing was lacking."""
        return self.wording(self._workspace.told) if self._workspace.told else ""

    @property
    def overwritten(self) -> bool:
        """Whether another program wrote into the file or its log."""
        return isinstance(self._workspace.lost, OverwrittenError)

    @property
    def held(self) -> bool:
        """Whether nothing can be written because another window does; that may pass."""
        return self._workspace.held

    def sign(self, author: Author) -> None:
        """Write under an installation's id and the user's name from the next change on."""
        self._workspace.author = author

    # -- writing ------------------------------------------------------------------------------

    def do(
        self,
        edit: Edit | StreamedEdit,
        *,
        asker: QObject | None = None,
        then: Callable[[Commit], None] | None = None,
        failed: Failure | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Apply an edit; `then` gets what was written, `failed` a message in the user's words.

        `stopped` hears that the user cancelled just this one. With an `asker` that is gone by then,
        neither is told; a failure is told as one that nobody has taken.
        """
        self._write(
            PendingWrite(edit, stopped=stopped),
            lambda: self._workspace.apply(edit, progress=self.report),
            while_there(asker, then),
            failed,
            asker,
        )

    def merge(
        self,
        work: Merge,
        *,
        asker: QObject,
        then: Callable[[Commit], None],
        failed: Failure,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Merge another copy by `work`, which is told what to report to; told like an edit."""
        pending = PendingWrite(None, Message("Merge"), stopped=stopped)
        told = while_there(asker, then)
        self._write(pending, lambda: work(self._workspace, self.report), told, failed, asker)

    def undo(self) -> None:
        """Take the last step back."""
        self._turn(Message("Undo"), self._workspace.undo)

    def redo(self) -> None:
        """Do again what was last taken back."""
        self._turn(Message("Redo"), self._workspace.redo)

    def _turn(self, name: Message, turn: Callable[..., Commit]) -> None:
        self._write(PendingWrite(None, name), lambda: turn(progress=self.report))

    def work(
        self,
        work: Callable[[Workspace], T],
        then: Callable[[T], None],
        *,
        asker: QObject | None = None,
        failed: Failure | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Do something with the workspace itself on the writer's thread, after all writes so far.

        Long work says how far it is by `report`, by which the user cancels it: see `stopped`.
        """
        told = while_there(asker, then)
        self._run(lambda: work(self._workspace), told, failed, asker, stopped=stopped)

    def aside(
        self,
        work: Callable[[Workspace], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        left: Callable[[T], None] | None = None,
        *,
        asker: QObject | None = None,
    ) -> None:
        """Do long work that writes nothing in a thread of its own, so that edits slip past it.

        What it does of the workspace must be safe there; where it can, it stops on `closing`.
        `left` puts away what it made and `then` never got.
        """
        self._aside.run(
            lambda: work(self._workspace),
            while_there(asker, then, left),
            while_there(asker, failed),
            left,
        )

    def save_copy(self, target: Path, then: Callable[[Path], None]) -> None:
        """Copy the workspace as it stands after all writes asked for so far."""
        self.work(
            lambda workspace: workspace.copy_to(target, progress=self.report),
            lambda _nothing: then(target),
        )

    def let_go(self) -> None:
        """Save no copy on closing of a file that was lost: the user has one."""
        self._workspace.rescues = False

    def cancel(self) -> None:
        """Ask the work that is under way to stop; everything is then as it was before it."""
        self._cancelled.set()

    def report(self, done: int, total: int) -> None:
        """Say from the writer's thread how far long work is.

        Raises:
            Cancelled: the user wants it to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
        if total > 1:
            self.progressed.emit(done, total)

    @property
    def at_work(self) -> bool:
        """Whether long work is under way: so long that nobody should stand still for it."""
        return self._under_way > 0 and time.monotonic() - self._since > _LONG_S

    def _write(
        self,
        pending: PendingWrite,
        work: Callable[[], Commit],
        then: Callable[[Commit], None] | None = None,
        failed: Failure | None = None,
        asker: QObject | None = None,
    ) -> None:
        def arrived(written: Commit) -> None:
            self._take(written)
            if then is not None:
                then(written)

        self.pending_writes.begin(pending)
        self._run(lambda: pending.attempt(work, self._workspace), arrived, failed, asker, pending)

    def _take(self, written: Commit) -> None:
        self.stacks = written.stacks
        if written.entry is not None:
            self._known = max(self._known, written.entry.seq)
            self._tasks.count_written()
            self.changed.emit(written)
            self._catch_up()

    def _run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Failure | None,
        asker: QObject | None,
        pending: PendingWrite | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        def begin() -> T:
            # Only now: what was cancelled is the work before this one.
            self._cancelled.clear()
            return work()

        def over(*, wrong: bool, stuck: bool = False) -> None:
            self._under_way -= 1
            self.pending_writes.end(pending, failed=wrong, again=again if stuck else None)
            self.progressed.emit(0, 0)

        def again() -> None:
            self.pending_writes.begin(pending)
            self._run(work, then, failed, asker, pending, stopped=stopped)

        def arrived(result: T) -> None:
            over(wrong=False)
            then(result)

        def went_wrong(error: Exception) -> None:
            given_up = isinstance(error, Cancelled)
            over(wrong=not given_up, stuck=failed is None and isinstance(error, PassingError))
            if given_up:
                self.cancelled.emit()
                hears = pending.stopped if pending is not None else stopped
                if hears is not None and (asker is None or isValid(asker)):
                    hears()
            else:
                told = failed if asker is None or isValid(asker) else None
                self._tell(error, told, again if pending is None else self.pending_writes.try_again)

        if not self._under_way:
            self._since = time.monotonic()
        self._under_way += 1
        self._tasks.run(begin, arrived, went_wrong)

    def _catch_up(self) -> None:
        """Let search catch up after a bulk import, in steps between which edits slip."""

        def again(waiting: int) -> None:
            if waiting:
                self._catch_up()

        def work() -> int:
            return self._workspace.catch_up(lambda: self._tasks.is_wanted)

        self._tasks.run(work, again, lambda error: self._tell(error, None))

    # -- reading ------------------------------------------------------------------------------

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
        """Ask a question off the GUI thread; `then` gets the answer on it.

        A later question of the same `asker` and `name` overtakes an earlier one, which is then never
        answered; nor is a question whose asker is gone. What `question` returns must be plain
        values: nothing live crosses threads. It is asked again where something is written before it
        is answered, but for a `snapshot`, which may take long or write a file.
        """
        fail = partial(self._tell, failed=failed)
        self._tasks.read(asker, name, question, then, fail, snapshot=snapshot)

    def awaits(self, owner: QObject) -> bool:
        """Tell whether an object, or anything within it, waits for an answer to a question."""
        return self._tasks.awaits(owner)

    def _tell(
        self, error: Exception, failed: Failure | None, again: Callable[[], None] | None = None
    ) -> None:
        known: Any = error if isinstance(error, UserError) else None
        if isinstance(error, DBAPIError):
            known = explain(error, self.path)
        if known is None:
            self._tell_fault(error)
            return
        if again is None and isinstance(known, WorkspaceError) and self._is_astray():
            # A question that found no file: nothing of the user's is at stake, so the bar is enough.
            if failed is not None:
                failed(self.wording(message_of(known)))
            return
        message = self.wording(message_of(known))
        # What concerns the whole file is told once, at its own place, however many ask.
        if isinstance(known, MissingWorkspaceError):
            self.lost.emit(message, True)
        elif isinstance(known, DamagedWorkspaceError):
            self.damaged.emit(message, known.only_index)
        elif failed is None and again is not None and isinstance(known, PassingError):
            self.stuck.emit(message, again)
        elif failed is None:
            self.failed.emit(message)
        if failed is not None:
            failed(message)

    def _tell_fault(self, error: Exception) -> None:
        if self.held_faults is None:
            raise error
        self.held_faults.append(error)

    def _is_astray(self) -> bool:
        lost = self._workspace.lost
        if lost is not None:
            self._astray = True
            self.lost.emit(self.wording(lost.message), False)
        # Until a look has found it again: what failed meanwhile may be told only now.
        return self._astray

    # -- watching over the file ---------------------------------------------------------------

    def watch(self) -> None:
        """Look every few seconds whether the file is there still, and whether it is free now.

        What another program writes meanwhile is told as if it were written here.
        """
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_WATCH_MS)

    def look(self, *, at_once: bool = False) -> None:
        """Look at the file now, unless a look is under way; with `at_once`, all is in it then.

        Else what was committed lies in the log beside it for some seconds.
        """
        if not self._looking:
            self._looking = True
            self._tasks.run(partial(self._look, at_once=at_once), self._saw, self._saw_nothing)

    def _look(self, *, at_once: bool) -> _Seen:
        workspace = self._workspace
        lost, freed, news = workspace.lost, False, None
        if workspace.read_only and lost is None:
            try:
                freed = workspace.try_take_over()
                news = workspace.news(self._known)
            except MissingWorkspaceError as error:
                lost = error
        elif lost is None:
            try:
                workspace.rest(at_once=at_once)
            except MissingWorkspaceError as error:
                lost = error
        return _Seen(self.wording(lost.message) if lost else "", freed, news, workspace.held_by)

    def _saw(self, seen: _Seen) -> None:
        self._looking = False
        self.holder = seen.holder
        self._astray = bool(seen.lost)
        self.lost.emit(seen.lost, False)
        if seen.freed:
            # They may read a copy that was made of an older format.
            self._tasks.read_anew()
        if seen.news is not None:
            self._take(seen.news)
        if seen.freed:
            if self._backed_up:
                self.keep_backups()
            self.freed.emit()

    def _saw_nothing(self, error: Exception) -> None:
        self._looking, self._astray = False, True
        known = explain(error, self.path) if isinstance(error, DBAPIError) else error
        if not isinstance(known, WorkspaceError):
            raise error
        self.lost.emit(self.wording(message_of(known)), False)

    def keep_backups(self) -> None:
        """Back the workspace up soon after opening, before bulk work, and every ten minutes.

        On the writer's thread; a backup that can't be made is told and stands in nobody's way.
        """
        self._backed_up = True
        if not self.read_only:
            keep_backups(self, self._workspace, self._tasks, self._tell_of_backup)

    def _tell_of_backup(self, trouble: Message | None, damaged: bool) -> None:  # noqa: FBT001  # as it is told
        said = self.wording(trouble) if trouble else ""
        if damaged:
            self.damaged.emit(said, False)
        else:
            self.unsafe.emit(said)

    def close(self) -> None:
        """Finish writing, end the threads and close the file."""
        self.closing = True
        self._aside.close()
        self._tasks.close()
        self.pending_writes.write_down(self.path)
        self._workspace.close()
