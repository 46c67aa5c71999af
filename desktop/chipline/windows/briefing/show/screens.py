"""On which screen the audience sees a briefing, and what to do while screens come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

#: After a screen came or went the system needs a moment, and sometimes moves windows once more.
_PLACE_MS, _CHECK_MS = 300, 1_000
#: By so many pixels a size may be off that was reckoned at a density.
_ROUNDED = 2


def screen_key(screen: QScreen) -> str:
    """Return what a screen is remembered by: maker, model and serial number, else its name."""
    known = f"{screen.manufacturer()}|{screen.model()}|{screen.serialNumber()}"
    return known if known.strip("|") else screen.name()


def audience_screen(
    screens: Sequence[QScreen], speaker: QScreen | None, remembered: str
) -> QScreen | None:
    """Choose the audience's screen: the remembered one, else the largest beside the speaker's.

    None where there is one screen, or where the others show the same as the speaker's.
    """
    others = [
        screen
        for screen in screens
        if screen is not speaker and not (speaker is not None and mirrors(screen, speaker))
    ]
    for screen in others:
        if screen_key(screen) == remembered:
            return screen
    return max(others, key=_area, default=None)


def mirrors(screen: QScreen, other: QScreen) -> bool:
    """Tell whether two screens show the same part of the desktop, each at its own density."""
    first, second = screen.geometry(), other.geometry()
    size = first.size() * screen.devicePixelRatio()
    lacks = size - second.size() * other.devicePixelRatio()
    same = max(abs(lacks.width()), abs(lacks.height())) <= _ROUNDED
    return same and first.topLeft() == second.topLeft()


def _area(screen: QScreen) -> int:
    size = screen.geometry()
    return size.width() * size.height()


def fill_screen(window: QWidget, screen: QScreen) -> None:
    """Let a window fill a screen.

    It is taken out of full screen first: plugged in again, one that stayed in it believed to stand
    where the screen before was.
    """
    if window.isVisible() and fills(window, screen):
        return
    window.hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    # Not by showFullScreen, which asks for the keyboard that the audience's window must not have.
    window.setWindowState(Qt.WindowState.WindowFullScreen)
    window.show()


def fills(window: QWidget, screen: QScreen) -> bool:
    """Tell whether a window stands on a screen as large as that is."""
    return window.screen() is screen and window.geometry() == screen.geometry()


class ScreenWatch(QObject):
    """Tells when screens have come or gone, once they have calmed down, and once more for a check.

    Signals:
        changed(): windows are to be placed anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._place = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._check = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._place.timeout.connect(self.changed)
        self._check.timeout.connect(self.changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._wait)
            application.screenRemoved.connect(self._wait)
            application.primaryScreenChanged.connect(self._wait)

    def _wait(self, _screen: QScreen) -> None:
        self._place.start()
        self._check.start()
