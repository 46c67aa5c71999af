"""A box that opens below a button and closes by Esc or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget


class Popover(QFrame):
    """A box over the window.

    Signals:
        closed(): it is gone.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def open_at(self, point: QPoint) -> None:
        """Open with the top left corner at a point of the screen, moved as far as it must to fit."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        most = room.size() - QSize(8, 8)
        self.setMinimumSize(self.minimumSize().boundedTo(most))
        self.setMaximumSize(self.maximumSize().boundedTo(most))
        self.resize(self.size().boundedTo(most))
        x = min(point.x(), room.right() - self.width() - 4)
        y = min(point.y(), room.bottom() - self.height() - 4)
        self.move(max(room.left() + 4, x), max(room.top() + 4, y))
        self.show()
        self.setFocus()

    def open_below(self, button: QWidget) -> None:
        """Open below a button."""
        self.open_at(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is gone."""
        super().hideEvent(event)
        self.closed.emit()
