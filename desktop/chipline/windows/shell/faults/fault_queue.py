"""Faults of the program: logged at once, told later, one at a time, and never where they happened.

An exception that nobody handles arrives wherever it happened: in another thread, or while Qt lays
out and paints. A dialog opened there would paint within the painting and end the program. So the
hook only writes the log and hands the fault over to the event loop.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import isValid

from chipline.windows.fault_report import log_report, report_of
from chipline.windows.i18n import tr
from chipline.windows.shell.faults.widget_at_fault import painted_widget
from chipline.windows.widgets.message_box import MessageBox

_log = logging.getLogger(__name__)
#: As many reports as anybody reads stand in one dialog; the log has them all.
_REPORTS = 10
#: Shows a message in the place of a widget that can't be painted; False where it has no place.
StandIn = Callable[[QWidget, str], bool]


class CaughtFault(NamedTuple):
    """What went wrong: by what it is known again, its report, and the widget it kept unpainted."""

    mark: str
    report: str
    widget: QWidget | None


def _mark(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return by what a fault is known again: its kind, and where it happened."""
    frames = traceback.extract_tb(trace)
    return f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__


class Faults(QObject):
    """Takes every exception that nobody handled, in any thread.

    Signals:
        again(): a fault that was told before has happened again.
    """

    again = Signal()
    _arrived = Signal(object)

    def __init__(self, stand_in: StandIn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stand_in = stand_in
        self._logged: Counter[str] = Counter()
        self._told: set[str] = set()
        self._box: QMessageBox | None = None
        self._reports: list[str] = []
        self._more = 0
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take what arrives at Python's own hooks from now on."""
        sys.excepthook = self.take
        threading.excepthook = lambda given: self.take(
            given.exc_type, given.exc_value, given.exc_traceback
        )

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log a fault and hand it over to be told; from any thread, even while Qt paints."""
        try:
            mark = _mark(kind, trace)
            self._logged[mark] += 1
            report = report_of((error or kind()).with_traceback(trace))
            # What a broken view says at every repaint must not push all else out of the log.
            if self._logged[mark] == 1:
                log_report(report)
            elif self._logged[mark] % 100 == 0:
                _log.error("The same %d times by now: %s", self._logged[mark], mark)
            in_window = QThread.currentThread() is self.thread()
            widget = painted_widget(trace) if in_window else None
            self._arrived.emit(CaughtFault(mark, report, widget))
        except Exception:  # noqa: BLE001  # whatever is wrong here must not come back as a fault
            _log.exception("A fault could not be taken in")

    def _take(self, fault: CaughtFault) -> None:
        try:
            widget = fault.widget
            if widget is not None and isValid(widget) and self._stand_in(widget, fault.report):
                return
            if fault.mark in self._told:
                self._count()
            else:
                self._told.add(fault.mark)
                self._tell(fault.report)
        except Exception:  # noqa: BLE001  # likewise
            _log.exception("A fault could not be told")

    def _count(self) -> None:
        if self._is_open():
            self._more += 1
            self._say()
        else:
            self.again.emit()

    def _is_open(self) -> bool:
        # A dialog goes with the window it belongs to, and says nothing then.
        return self._box is not None and isValid(self._box) and self._box.isVisible()

    def _tell(self, report: str) -> None:
        if self._is_open():
            self._more += 1
            if len(self._reports) < _REPORTS:
                self._reports.append(report)
            self._say()
            return
        self._reports, self._more = [report], 0
        box = self._box = MessageBox(_front())
        box.setObjectName("fault")
        copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        go_on = box.addButton(tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda pressed: self._copy() if pressed is copy else None)
        self._say()
        box.open()

    def _say(self) -> None:
        box = self._box
        if box is None:
            return
        box.setText(
            tr(
                "Something in Chipline went wrong, and one more like it since.",
                "Something in Chipline went wrong, and {n} more like it since.",
                self._more,
            )
            if self._more
            else tr("Something in Chipline went wrong.")
        )
        box.setInformativeText(
            tr("Every change that was acknowledged is saved. The report names no record of yours.")
        )
        box.setDetailedText("\n\n".join(self._reports))

    def _copy(self) -> None:
        QApplication.clipboard().setText("\n\n".join(self._reports))


def _front() -> QWidget | None:
    """Return the window in front, which a dialog is to belong to."""
    front = QApplication.activeModalWidget() or QApplication.activeWindow()
    if front is not None:
        return front
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return next((each for each in shown if each.windowType() is Qt.WindowType.Window), None)
