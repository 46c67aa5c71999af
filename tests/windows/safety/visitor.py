"""Opens files as a user does, and remembers all that was said, what was cut, and what fell over."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.windows.i18n import tr
from chipline.windows.safety.banner import Banner
from chipline.windows.safety.damaged_dialog import DamageDialog
from chipline.windows.safety.progress_dialog import ProgressDialog
from chipline.windows.shell.faults.fault_queue import Faults
from chipline.windows.shell.window import Window
from chipline.windows.widgets.error_page import ErrorPage
from windows.pane_walk import CARDS, places
from windows.screen_texts import cut_texts, texts

#: The laptop for which messages must have room.
SIZE = (1280, 720)
_LOOK_MS = 10
_PATIENCE_MS = 60_000
#: How long it is looked whether a place is there before that is waited for, and how often.
_SOON_S, _AGAIN_S = 1.0, 0.001


@dataclass
class Visit:
    """What came of opening a file."""

    #: What dialogs and lines above the panes said, with what their buttons offer.
    said: list[str] = field(default_factory=list)
    offered: set[str] = field(default_factory=set)
    #: Whether the file is shown.
    opened: bool = False
    #: Texts without room, and faults that went into the log, to a dialog or in the place of a pane.
    cut: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    places: int = 0
    #: The longest that one thing took of the processor, in seconds, and what it was.
    slowest: tuple[float, str] = (0.0, "")


class _Log(logging.Handler):
    """Takes what the log is given, as it is written there."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = self.format(record)
        if "Traceback" in said:
            self.faults.append(said)


class Visitor:
    """Opens one file after the other in a program, answering whatever asks."""

    def __init__(self, application: QApplication, qtbot: QtBot, *, copies: bool = False) -> None:
        self.program = Program(application)
        self._qtbot = qtbot
        #: Whether a copy is opened where that is offered.
        self._copies = copies
        self._visit = Visit()
        self._chosen: Path | None = None
        #: What is looked at.
        self._place = ""
        self._log = _Log()
        self._hooks = sys.excepthook, threading.excepthook
        self._faults = Faults(self.program.stand_in, application)
        self._faults.install()
        logging.getLogger().addHandler(self._log)
        self._answers = QTimer(application)
        self._answers.setSingleShot(True)
        self._answers.timeout.connect(self._answer)
        self._answers.start(_LOOK_MS)

    def close(self) -> None:
        """Close all windows, and leave the program as it was."""
        self._answers.stop()
        windows = [*self.program.beside, self.program.window]
        self.program.close()
        for window in windows:
            if window is not None:
                window.close()
                window.deleteLater()
        sys.excepthook, threading.excepthook = self._hooks
        logging.getLogger().removeHandler(self._log)
        self._faults.deleteLater()
        self._answers.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # -- the doors ----------------------------------------------------------------------------

    def start(self, path: Path) -> Visit:
        """Give a file to the program as it begins."""
        return self._visited(path, lambda: self.program.open(path))

    def choose(self, path: Path) -> Visit:
        """Choose a file with File > Open in the window that is open."""
        window = self.window

        self._chosen = path
        return self._visited(path, window.files.choose_and_open)

    def drop(self, path: Path) -> Visit:
        """Drop a file on the window that is open, and let it be opened."""
        window = self.window

        def act() -> None:
            held = QMimeData()
            held.setUrls([QUrl.fromLocalFile(str(path))])
            none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
            how = (Qt.DropAction.CopyAction, held, left, none)
            for event in (QDragEnterEvent(QPoint(9, 9), *how), QDropEvent(QPointF(9, 9), *how)):
                QApplication.sendEvent(window, event)

        return self._visited(path, act)

    def walk(self, cards: int = CARDS) -> Visit:
        """Look at every place of the window that is open, as soon as each has its answers."""
        with self._visiting() as visit:
            window = self.window
            for name, show in places(window, cards):
                self._take_time(name, partial(self._shown, window, show))
                if window is not self.program.open_window:
                    break
                visit.places += 1
                pages = [each for each in window.findChildren(ErrorPage) if each.isVisible()]
                visit.faults += [f"{name}: {each.report}" for each in pages]
            self._read_banners()
        return visit

    def look_at(self, show: Callable[[], object]) -> None:
        """Look at one place, as soon as it has its answers."""
        self._shown(self.window, show)

    # -- while a file is looked at ------------------------------------------------------------

    @property
    def window(self) -> Window:
        """The window that is open."""
        window = self.program.open_window
        assert window is not None
        return window

    @contextmanager
    def _visiting(self) -> Iterator[Visit]:
        visit = self._visit = Visit()
        self._log.faults.clear()
        yield visit
        visit.faults += self._log.faults

    def _visited(self, path: Path, act: Callable[[], object]) -> Visit:
        with self._visiting() as visit:
            self._take_time("opening", lambda: self._opened(act))
            window = self.program.open_window
            visit.opened = window is not None and window.session.path == path
            if window is not None:
                window.resize(*SIZE)
                self._take_time("first pane", lambda: self._shown(window, lambda: None))
                self._read_banners()
        return visit

    def _opened(self, act: Callable[[], object]) -> None:
        act()
        self._qtbot.waitUntil(self._is_answered, timeout=_PATIENCE_MS)

    def _is_answered(self) -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        return _asking() is None

    def _shown(self, window: Window, show: Callable[[], object]) -> None:
        show()

        def is_there() -> bool:
            # Twice, as what is shown may ask only once it is laid out.
            QApplication.processEvents()
            QApplication.processEvents()
            if window is not self.program.open_window:
                return True
            pane = window.pane
            return (
                _asking() is None
                and not window.session.awaits(window)
                and (pane is None or pane.is_settled)
            )

        self._wait(is_there)
        # Its last look is painted by the window itself, which is shown.
        QApplication.processEvents()

    def _wait(self, is_there: Callable[[], bool]) -> None:
        # What is there mostly is so at once, and pytest-qt would look again only after 10 ms.
        soon = time.monotonic() + _SOON_S
        while time.monotonic() < soon:
            if is_there():
                return
            time.sleep(_AGAIN_S)
        try:
            self._qtbot.waitUntil(is_there, timeout=_PATIENCE_MS)
        except self._qtbot.TimeoutError as error:
            raise TimeoutError(f"{self._place} is not there after {_PATIENCE_MS} ms") from error

    def _take_time(self, name: str, act: Callable[[], object]) -> None:
        began = time.process_time()
        self._place = name
        act()
        self._visit.slowest = max(self._visit.slowest, (time.process_time() - began, name))

    def _read_banners(self) -> None:
        window = self.window
        for banner in window.findChildren(Banner):
            if banner.isVisible():
                self._read(banner)

    def _read(self, root: QWidget) -> None:
        visit = self._visit
        labels = [each for each in root.findChildren(QLabel) if each.isVisible() and each.text()]
        visit.said += [each.text() for each in labels]
        buttons = [each for each in root.findChildren(QPushButton) if each.isVisible()]
        visit.offered |= {each.text() for each in buttons if each.isEnabled()}
        visit.cut += [f"{place}: {text}" for place, text in cut_texts(root)]
        if root.width() > SIZE[0] or root.height() > SIZE[1]:
            visit.cut.append(f"{type(root).__name__} of {root.width()} × {root.height()}")
        if root.objectName() == "fault":
            visit.faults += [text for _place, text in texts(root)]

    def _answer(self) -> None:
        # Set anew first: an answer may open a further dialog before it returns.
        self._answers.start(_LOOK_MS)
        dialog = _asking()
        if dialog is None or isinstance(dialog, ProgressDialog):
            return
        if isinstance(dialog, QFileDialog):
            line = dialog.findChild(QLineEdit)
            if line is not None and self._chosen is not None:
                line.setText(str(self._chosen))
                self._chosen = None
                dialog.accept()
            else:
                dialog.close()
            return
        waits = tr("Looking for one…")
        if isinstance(dialog, DamageDialog) and waits in _said(dialog):
            return
        self._read(dialog)
        buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
        wanted = [tr("Open"), *([tr("Open a copy")] if self._copies else [])]
        chosen = next((buttons[each] for each in wanted if each in buttons), None)
        if chosen is not None and not isinstance(dialog, DamageDialog):
            chosen.click()
        else:
            dialog.close()


def _said(dialog: QWidget) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def _asking() -> QDialog | None:
    """Return the dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    if isinstance(found, QDialog):
        return found
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return next((each for each in shown if isinstance(each, QDialog)), None)
