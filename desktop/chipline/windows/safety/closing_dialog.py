"""Closing a window while something is not saved: what was typed, refused, or is being written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from chipline.records.message import Message
from chipline.session.session import Session
from chipline.windows.i18n import tr, worded
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.long_task import ProgressBar
from chipline.windows.widgets.message_box import MessageBox

#: What is over sooner needs no dialog.
_PATIENCE_MS = 300


def ask_leave(parent: QWidget, problem: str) -> bool:
    """Ask whether to close although a value that was typed can't be saved."""
    box = MessageBox(parent, tr("Close"))
    box.setText(tr("A value on the record card is not saved."))
    box.setInformativeText(problem)
    leave = box.addButton(tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave


def ask_leave_unsaved(parent: QWidget, labels: Sequence[Message]) -> bool:
    """Ask whether to close although changes could not be written; they are named."""
    box = MessageBox(parent, tr("Close"))
    box.setText(tr("These changes are not saved."))
    told = tr("They are written down as text beside the workspace when you leave without saving.")
    box.setInformativeText("\n".join([*(f"• {worded(label)}" for label in labels), told]))
    leave = box.addButton(tr("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave


class ClosingDialog(QDialog):
    """Says that something is still being written, and lets the user stop it or stay.

    When it can't be written, the window stays, and who asked for it says what can be done.
    """

    def __init__(
        self,
        session: Session,
        is_busy: Callable[[], bool],
        then: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Make it; `is_busy` tells whether anything waits to be written, `then` closes."""
        super().__init__(parent)
        self.setWindowTitle(tr("Close"))
        self.setMinimumWidth(420)
        self._session, self._is_busy = session, is_busy
        self._then = then
        self._failures = session.pending_writes.failures
        label = text_label("heading", tr("Something is still being written."), parent=self)
        note = PlainLabel(tr("Chipline closes as soon as it is done."), self)
        self._bar = ProgressBar(label.text(), self, height=12)
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
        session.progressed.connect(self._take_progress)

    def wait(self) -> None:
        """Wait for what is being written; show it where that takes long."""
        if self._session.at_work:
            self.open()
        else:
            QTimer.singleShot(_PATIENCE_MS, self, self._show_if_not_over)

    def ask_again(self) -> None:
        """Wait anew: what failed before is no reason to stay any more."""
        self._failures = self._session.pending_writes.failures

    def _show_if_not_over(self) -> None:
        if not self.over:
            self.open()

    #: Whether it waits no longer.
    over = False

    def _stop_it(self) -> None:
        self._stop.setEnabled(False)
        self._session.cancel()

    def _take_progress(self, done: int, total: int) -> None:
        if total:
            self._bar.show_progress(done, total)
        else:
            # Only then has whoever asked for it been told what came of it.
            QTimer.singleShot(0, self, self._go)

    def _go(self) -> None:
        if self.over or self._is_busy():
            return
        failed = self._session.pending_writes.failures > self._failures
        self.accept()
        if not failed:
            self._then()

    def done(self, code: int) -> None:
        """Wait no longer."""
        self.over = True
        super().done(code)
        self.deleteLater()
