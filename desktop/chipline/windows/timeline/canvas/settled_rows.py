"""For which window rows are laid: while one pans and zooms, for the one before."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from chipline.timeline_layout.scale import TimeScale

#: So long after the last of a pan or zoom rows are laid anew.
_SETTLE_MS = 160


class SettledRows(QObject):
    """Holds the window before a pan or zoom until that is over.

    Signals:
        released(): rows are to be laid for the present window.
    """

    released = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        #: The window for which rows are laid; None: the present one.
        self.scale: TimeScale | None = None
        self._wait = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._wait.timeout.connect(self.release)

    def hold(self, scale: TimeScale) -> None:
        """Keep rows as they are at this window, until nothing has moved for a moment."""
        self.scale = self.scale or scale
        self._wait.start()

    def release(self) -> None:
        """Let rows be laid for the present window."""
        self._wait.stop()
        self.scale = None
        self.released.emit()
