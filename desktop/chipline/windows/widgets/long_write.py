"""A long write from within a dialog: how far it is, a way to stop it, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from chipline.session.session import Session
from chipline.store.workspace import Commit, Edit
from chipline.windows import theme
from chipline.windows.i18n import tr


class LongWrite(QWidget):
    """Applies one edit and shows its progress.

    Signals:
        written(Commit): it is done.
        stopped(str): it was not done, and why; everything is as it was.
    """

    written = Signal(object)
    stopped = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._running = self._cancelled = False
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(tr("Progress"))
        self.said = QLabel(self)
        self.said.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self.bar, 1)
        row.addWidget(self.said)
        session.progressed.connect(self._progress)
        session.cancelled.connect(self._tell_cancelled)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether a write is under way."""
        return self._running

    def start(self, edit: Edit) -> None:
        """Apply an edit."""
        self._running, self._cancelled = True, False
        self.bar.setRange(0, 0)
        self.said.setText(tr("Working…"))
        self.show()
        self._session.do(edit, asker=self, then=self._end, failed=self._fail)

    def cancel(self) -> None:
        """Stop the write; what it has written so far is taken back."""
        if self._running:
            self._cancelled = True
            self.said.setText(tr("Stopping…"))
            self._session.cancel()

    def _progress(self, done: int, total: int) -> None:
        if self._running and total:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            if not self._cancelled:
                self.said.setText(tr("{shown} of {all}", shown=done, all=total))

    def _tell_cancelled(self) -> None:
        if self._running:
            self._fail(tr("Stopped. Nothing was changed."))

    def _end(self, written: Commit) -> None:
        self._running = False
        self.hide()
        self.written.emit(written)

    def _fail(self, message: str) -> None:
        self._running = False
        self.hide()
        self.stopped.emit(message)
