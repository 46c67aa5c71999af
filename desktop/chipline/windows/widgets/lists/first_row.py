"""Where the keyboard comes into a list of which nothing is selected: seen, and at its first row."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QWidget

from chipline.windows.theme import current

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_RING = 2


class FirstRow(QWidget):
    """A ring around a list that Tab came to and that has no selection; Down takes its first row.

    Qt itself makes that row the current one unseen, and Down goes past it.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        #: Whether Qt has made a row the current one that nobody chose.
        self._unseen = False
        #: Whose selection hides the ring.
        self._followed: QItemSelectionModel | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the first Down take the first row, and show the ring until something is selected."""
        if isinstance(event, QFocusEvent):
            self._unseen |= event.gotFocus() and not self._view.currentIndex().isValid()
            self._show(entered=event.gotFocus() and event.reason() in _BY_TAB)
        elif event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        """Select the row that Qt has made the current one, if that is what Down is to do."""
        unseen, self._unseen = self._unseen, self._unseen and not self._selected()
        down = event.key() == Qt.Key.Key_Down and not (event.modifiers() & ~_KEYPAD)
        if not (down and unseen and self._view.currentIndex().isValid()) or self._selected():
            return False
        self._unseen = False
        self._view.setCurrentIndex(self._view.currentIndex())
        return self._selected()

    def _selection(self) -> QItemSelectionModel | None:
        # Without a model a view has none; Qt's own types do not say so.
        return cast("QItemSelectionModel | None", self._view.selectionModel())

    def _selected(self) -> bool:
        selection = self._selection()
        return selection is not None and selection.hasSelection()

    def _show(self, *, entered: bool) -> None:
        shown = entered and not self._selected()
        if shown:
            selection = self._selection()
            if selection is not None and selection is not self._followed:
                selection.selectionChanged.connect(self.hide)
                self._followed = selection
            self.setGeometry(self._view.rect())
            self.raise_()
        self.setVisible(shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring that fields have."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), _RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
