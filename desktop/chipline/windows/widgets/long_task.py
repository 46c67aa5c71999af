"""Long work of a widget off the GUI thread: how far it is, and a way to give it up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from sqlalchemy.exc import DBAPIError

from chipline.records.changes import ChangeSet, ChangeStream
from chipline.session.session import Merge, Session
from chipline.session.tasks import Cancelled
from chipline.store.errors import WorkspaceError, explain
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Edit, StreamedEdit, Workspace
from chipline.windows.i18n import error_text, tr
from chipline.windows.theme import SPACE_S
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.labels.plain_label import PlainLabel

T = TypeVar("T")
Failure = Callable[[str], None]


class LongTask(QObject):
    """Does one thing at a time; what is begun takes the place of what was under way.

    `then` is told the answer, or `failed` a message in the user's words, empty where it was given up.

    Signals:
        begun(): something is under way.
        progressed(int, int): it is at `done` of `total` steps.
        ended(): it is over, and whoever asked for it was told.
    """

    begun = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.under_way = False
        # Events of its own for each, so that giving one up can't end the next.
        self._given_up, self._writing = threading.Event(), threading.Event()
        self._kind = ""
        self._gone = threading.Event()
        self.destroyed.connect(self._gone.set)
        session.progressed.connect(self._progress_of_write)

    def begin(self) -> None:
        """Say that something is about to be done."""
        self.under_way = True
        self.begun.emit()

    def read(
        self, question: Callable[[Queries, Progress], T], then: Callable[[T], None], failed: Failure
    ) -> None:
        """Ask a question; when it is given up it is over at once, and nobody is told."""
        progress = self._start("read")
        self._session.read(
            self,
            "long",
            lambda queries: question(queries, progress),
            self._last(then),
            failed=self._last(failed),
            snapshot=True,
        )

    def write(
        self,
        edit: Callable[[Progress], Edit | StreamedEdit],
        then: Callable[[Commit], None],
        failed: Failure,
    ) -> None:
        """Apply an edit, which may tell how far it is before there is anything to write."""
        progress, begun = self._start("write"), self._writing
        wanted, stopped = edit(progress), self._last(failed)

        def apply(queries: Queries) -> ChangeSet | ChangeStream:
            progress(0, 0)
            # What is cancelled from now on is this, not what was asked of the writer before it.
            begun.set()
            return wanted(queries)

        self._session.do(
            apply,
            asker=self,
            then=self._last(then),
            failed=stopped,
            stopped=lambda: stopped(""),
        )

    def merge(self, work: Merge, then: Callable[[Commit], None], failed: Failure) -> None:
        """Merge another copy, as `Session.merge` does."""
        progress, begun = self._start("write"), self._writing
        stopped = self._last(failed)

        def merge(workspace: Workspace, report: Progress) -> Commit:
            progress(0, 0)
            # What is cancelled from now on is this, not what was asked of the writer before it.
            begun.set()
            return work(workspace, report)

        self._session.merge(
            merge,
            asker=self,
            then=self._last(then),
            failed=stopped,
            stopped=lambda: stopped(""),
        )

    def aside(
        self,
        work: Callable[[Workspace, Progress], T],
        then: Callable[[T], None],
        failed: Failure,
        left: Callable[[T], None],
    ) -> None:
        """Do what writes nothing beside all edits; `left` puts away what nobody wants any more."""
        progress, given_up = self._start("aside"), self._given_up
        then, failed = self._last(then), self._last(failed)

        def arrived(result: T) -> None:
            if given_up.is_set():
                left(result)
                failed("")
            else:
                then(result)

        self._session.aside(
            lambda workspace: work(workspace, progress),
            arrived,
            lambda error: failed(self._why(error)),
            left,
            asker=self,
        )

    def give_up(self) -> None:
        """Ask what is under way to stop; what was done so far is taken back."""
        if not self.under_way:
            return
        self._given_up.set()
        if self._kind == "read":
            # A later question in the slot interrupts SQLite as well, and overtakes the answer.
            self._session.read(self, "long", lambda _queries: None, lambda _nothing: None)
            self._end()
        elif self._writing.is_set():
            self._session.cancel()

    def _start(self, kind: str) -> Progress:
        """Return what tells in whatever thread how far it is, and ends it when it is given up."""
        self._given_up.set()
        given_up = self._given_up = threading.Event()
        self._writing = threading.Event()
        self._kind = kind
        gone, session = self._gone, self._session
        self.begin()

        def progress(done: int, total: int) -> None:
            # What is to be written is written for nobody, too.
            nobody = kind != "write" and (gone.is_set() or session.closing)
            if given_up.is_set() or nobody:
                raise Cancelled
            if not gone.is_set():
                self.progressed.emit(done, total)

        return progress

    def _last(self, told: Callable[[T], None]) -> Callable[[T], None]:
        """Return what tells of the end, unless something else has taken the place by then."""
        run = self._given_up

        def tell(answer: T) -> None:
            if run is self._given_up:
                # First the answer: whoever hears of the end looks at what is there.
                self.under_way = False
                told(answer)
                self.ended.emit()

        return tell

    def _end(self) -> None:
        self.under_way = False
        self.ended.emit()

    def _progress_of_write(self, done: int, total: int) -> None:
        if total and self._writing.is_set() and not self._given_up.is_set():
            self.progressed.emit(done, total)

    def _why(self, error: Exception) -> str:
        if isinstance(error, Cancelled):
            return ""
        known = explain(error, self._session.path) if isinstance(error, DBAPIError) else error
        if not isinstance(known, WorkspaceError):
            raise error
        return error_text(known)


class ProgressBar(QProgressBar):
    """A thin bar without figures; with nothing told yet, one that only moves."""

    def __init__(self, name: str, parent: QWidget | None = None, *, height: int = 8) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(height)
        self.setAccessibleName(name)
        self.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; total 0 while nobody knows."""
        # Thousandths: a workspace may hold more steps than Qt counts.
        self.setRange(0, 1000 if total else 0)
        self.setValue(done * 1000 // max(1, total))


class ProgressRow(QWidget):
    """What is under way, how far it is, and the button that gives it up; hidden otherwise."""

    def __init__(
        self,
        task: LongTask,
        text: str,
        parent: QWidget | None = None,
        *,
        counts: bool = False,
        with_button: bool = True,
        after_ms: int = 0,
    ) -> None:
        """Make it; with `counts` it says the steps, and then, too, somebody else has the button.

        What is over within `after_ms` is not worth a bar.
        """
        super().__init__(parent)
        self._wait = QTimer(self, singleShot=True, interval=after_ms)
        self._wait.timeout.connect(self.show)
        self._task, self._text, self._counts = task, text, counts
        self.words = PlainLabel(text, self)
        self.words.setProperty("role", "small" if counts else "muted")
        self.bar = ProgressBar(text, self)
        self.cancel = QPushButton(tr("Stop"), self)
        self.cancel.setVisible(with_button and not counts)
        self.cancel.clicked.connect(self.give_up)
        hbox(self.words, (self.bar, 1), self.cancel, on=self, spacing=SPACE_S)
        task.begun.connect(self._begin)
        task.progressed.connect(self._show_progress)
        task.ended.connect(self._wait.stop)
        task.ended.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Say of what is begun next what it is."""
        self._text = text
        self.bar.setAccessibleName(text)

    def give_up(self) -> None:
        """Ask what is under way to stop."""
        self.words.setText(tr("Stopping…"))
        self._task.give_up()

    def _begin(self) -> None:
        self.words.setText(self._text)
        self.bar.show_progress(0, 0)
        if self._wait.interval():
            self._wait.start()
        else:
            self.show()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.show_progress(done, total)
        if self._counts and total:
            self.words.setText(tr("{shown} of {all}", shown=done, all=total))
