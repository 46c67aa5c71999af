"""Closing a window while long work is under way: it closes by itself when that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout

from chipline.windows.words import tr

if TYPE_CHECKING:
    from chipline.windows.shell.window import Window


class Leaving(QDialog):
    """Says that something is still being written, and lets the user stop it or stay."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Close"))
        self.setMinimumWidth(420)
        self._window = window
        label = QLabel(tr("Something is still being written."), self)
        label.setProperty("role", "heading")
        note = QLabel(tr("Chipline closes as soon as it is done."), self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(12)
        self._bar.setAccessibleName(label.text())
        buttons = QDialogButtonBox(self)
        self._stop = buttons.addButton(
            tr("Stop it and close"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        stay = buttons.addButton(tr("Stay"), QDialogButtonBox.ButtonRole.RejectRole)
        stay.setDefault(True)
        self._stop.clicked.connect(self._stop_it)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (label, note, self._bar, buttons):
            column.addWidget(part)
        window.session.progressed.connect(self._take_progress)
        self.finished.connect(self.deleteLater)

    def _stop_it(self) -> None:
        self._stop.setEnabled(False)
        self._window.session.cancel()

    def _take_progress(self, done: int, total: int) -> None:
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
        elif self.isVisible() and not self._window.session.at_work:
            self.accept()
            self._window.close()
