"""Hides the part of a row that would show at the foot of a list: letters cut in two are no row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from chipline.windows.theme import current


class FootCover(QWidget):
    """Lies over the last row of a view where not all of it has room; clicks go through it.

    Where the view gets lower, the current row stays in sight.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self.fit)
        bar.rangeChanged.connect(self.fit)
        self._keeping = QTimer(self, singleShot=True, interval=0)
        self._keeping.timeout.connect(self._keep_current)
        self.hide()

    def fit(self, *_: int) -> None:
        """Cover what of a row shows, unless it is the only one."""
        area = self._view.viewport().rect()
        row = self._view.visualRect(self._view.indexAt(QPoint(area.center().x(), area.bottom())))
        cut = row.isValid() and row.top() > area.top() and row.bottom() > area.bottom()
        self.setVisible(cut)
        if cut:
            self.setGeometry(0, row.top(), area.width(), area.bottom() + 1 - row.top())
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit when the view has another size."""
        if isinstance(event, QResizeEvent):
            row = self._view.visualRect(self._view.currentIndex())
            if row.isValid() and row.top() >= 0 and row.bottom() <= event.oldSize().height():
                # The view itself knows its new size only later.
                self._keeping.start()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)

    def _keep_current(self) -> None:
        row = self._view.visualRect(self._view.currentIndex())
        if row.bottom() > self._view.viewport().rect().bottom():
            self._view.scrollTo(self._view.currentIndex())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the list."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(current().surface))
