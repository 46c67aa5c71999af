"""Boxes and menus over the window, which leave nothing lit up below them when they close."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QHideEvent, QHoverEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QMenu, QWidget


def tell_left(under: QWidget) -> None:
    """Tell what the pointer has left in a window while a box lay over it, once the box goes.

    Qt tells of no leaving while a box has the mouse: buttons would stay as if pointed at. Where it
    no longer counts them as that, it has not painted them so.
    """
    window = under.window()
    _tell_left(window, QCursor.pos())
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            button.update()


def _tell_left(part: QWidget, pointer: QPoint) -> None:
    """Tell what counts as pointed at within `part`, and is not, that the pointer is gone."""
    for each in part.children():
        if not isinstance(each, QWidget) or not each.underMouse():
            continue
        _tell_left(each, pointer)
        if each.rect().contains(each.mapFromGlobal(pointer)):
            continue
        QApplication.sendEvent(each, QEvent(QEvent.Type.Leave))
        if each.testAttribute(Qt.WidgetAttribute.WA_Hover):
            away = QPointF(-1, -1)
            gone = QHoverEvent(QEvent.Type.HoverLeave, away, QPointF(pointer), away)
            QApplication.sendEvent(each, gone)
        each.update()


class Menu(QMenu):
    """A menu over the window; what is below it is as it was when it closes."""

    def __init__(self, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        # By its signal: as an event, hiding is told of one that is being destroyed as well.
        self.aboutToHide.connect(self._tell_left)

    def _tell_left(self) -> None:
        if (under := self.parentWidget()) is not None:
            tell_left(under)


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
        if (under := self.parentWidget()) is not None:
            tell_left(under)
        self.closed.emit()
