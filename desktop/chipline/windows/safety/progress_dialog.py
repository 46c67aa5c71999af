"""Long work without a workspace open, such as restoring: how far it is, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from chipline.session.tasks import Cancelled, SerialWorker
from chipline.store.errors import WorkspaceError
from chipline.store.progress import Progress
from chipline.windows.i18n import error_text, tr
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.long_task import ProgressBar

T = TypeVar("T")
#: What is over sooner needs no dialog.
_PATIENCE_MS = 400


class ProgressDialog(QDialog):
    """Does one piece of work in a thread of its own, and shows itself when that takes long.

    Signals:
        progressed(int, int): how far the work is; delivered on the GUI thread.
    """

    progressed = Signal(int, int)

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Chipline")
        self.setModal(True)
        self.setMinimumWidth(420)
        self._cancelled = threading.Event()
        self._errands = SerialWorker(parent=self)
        label = PlainLabel(text, self)
        label.setWordWrap(True)
        self._bar = ProgressBar(text, self, height=12)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self._bar)
        column.addWidget(self._buttons)
        self.progressed.connect(self._bar.show_progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Callable[[str], None],
        cancelled: Callable[[], None],
    ) -> None:
        """Do the work; exactly one of the others is called when it is over."""

        def arrived(result: T) -> None:
            self._end()
            then(result)

        def went_wrong(error: Exception) -> None:
            self._end()
            if isinstance(error, Cancelled):
                cancelled()
            elif isinstance(error, WorkspaceError):
                failed(error_text(error))
            else:
                # The user must not be left without a window, whatever it was.
                failed(tr("Something in Chipline went wrong: {error}", error=str(error)))
                raise error

        QTimer.singleShot(_PATIENCE_MS, self, self._show_if_not_over)
        self._errands.run(lambda: work(self._report), arrived, went_wrong)

    def wait(self, work: Callable[[Progress], T]) -> T:
        """Do the work and return what comes of it; meanwhile only this dialog can be used.

        Raises what the work raises; `Cancelled` when the user stopped it.
        """
        loop = QEventLoop(self)
        made: list[T] = []
        raised: list[Exception] = []

        def over(held: list[Any], outcome: Any) -> None:
            held.append(outcome)
            loop.quit()

        QTimer.singleShot(_PATIENCE_MS, self, self._show_if_not_over)
        self._errands.run(lambda: work(self._report), partial(over, made), partial(over, raised))
        loop.exec()
        self._end()
        if raised:
            raise raised[0]
        return made[0]

    def _report(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def _show_if_not_over(self) -> None:
        if not self._over:
            self.show()

    _over = False

    def _end(self) -> None:
        self._over = True
        self._errands.close()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Ask the work to stop; the dialog stays until it has."""
        self._cancelled.set()
        self._buttons.setEnabled(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the work to stop, as Cancel does."""
        self.reject()
        event.ignore()
