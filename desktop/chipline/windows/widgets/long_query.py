"""Long questions off the GUI thread, with progress and a way to give them up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from chipline.session.session import Session
from chipline.session.tasks import Cancelled
from chipline.store.quality.check import Tell
from chipline.store.queries import Queries
from chipline.windows.i18n import tr
from chipline.windows.theme import SPACE_S

T = TypeVar("T")


class LongQuery(QObject):
    """Runs one question at a time.

    Signals:
        progressed(int, int): it is at `done` of `total` steps.
        ended(): it was answered, given up, or went wrong.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, session: Session, slot: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._slot = slot
        self._given_up = threading.Event()
        self.under_way = False

    def begin(self) -> None:
        """Say that something is about to be asked."""
        self.under_way = True

    def ask(
        self,
        question: Callable[[Queries, Tell], T],
        then: Callable[[T], None],
        failed: Callable[[str], None],
    ) -> None:
        """Ask; whatever was being asked before is given up."""
        self._given_up.set()
        # An event of its own for each question, so that giving one up can't end the next.
        given_up = self._given_up = threading.Event()
        self.begin()

        def tell(done: int, total: int) -> None:
            if given_up.is_set() or self._session.closing:
                raise Cancelled
            self.progressed.emit(done, total)

        def arrived(answer: T) -> None:
            # First the answer: whoever hears of the end looks at what is there.
            self.under_way = False
            then(answer)
            self.ended.emit()

        def went_wrong(message: str) -> None:
            self.under_way = False
            failed(message)
            self.ended.emit()

        self._session.read(
            self, self._slot, lambda queries: question(queries, tell), arrived, failed=went_wrong
        )

    def give_up(self) -> None:
        """Stop what is being asked; it is never answered."""
        if self.under_way:
            self._given_up.set()
            # A later question in the slot interrupts SQLite as well, and overtakes the answer.
            self._session.read(self, self._slot, lambda _reads: None, lambda _nothing: None)
            self.under_way = False
            self.ended.emit()


class ProgressRow(QWidget):
    """What is under way, how far it is, and the button that gives it up."""

    def __init__(self, running: LongQuery, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(text, self)
        self.words.setProperty("role", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(text)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.clicked.connect(running.give_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        running.progressed.connect(self._show)
        running.ended.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Show that it has begun."""
        self.bar.setRange(0, 0)
        self.show()

    def _show(self, done: int, total: int) -> None:
        # Thousandths: a workspace may hold more steps than Qt counts.
        self.bar.setRange(0, 1000)
        self.bar.setValue(done * 1000 // max(1, total))
