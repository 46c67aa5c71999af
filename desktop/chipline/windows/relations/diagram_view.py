"""The canvas with its bars to scroll by, and the names of the columns, which stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from chipline.relations_layout.diagram_scene import NodeBox
from chipline.windows import theme as themes
from chipline.windows.relations.relations_canvas import RelationsCanvas
from chipline.windows.relations.relations_painter import COLUMN_HEAD, paint_column_names
from chipline.windows.widgets.boxes import vbox

_AROUND = 60


class ColumnNames(QWidget):
    """The row of column names above the canvas."""

    def __init__(self, canvas: RelationsCanvas, area: QScrollArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._area = canvas, area
        self.setFixedHeight(int(COLUMN_HEAD))
        area.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names over their columns."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), themes.colour(themes.current().surface))
            scene = self._canvas.scene()
            if scene is not None:
                painter.translate(-self._area.horizontalScrollBar().value(), 0)
                paint_column_names(painter, scene, self._canvas.look())


class DiagramView(QWidget):
    """A canvas that may be larger than the room that there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = RelationsCanvas(self.area.viewport())
        self.area.setWidget(self.canvas)
        self.names = ColumnNames(self.canvas, self.area, self)
        self.canvas.reveal_requested.connect(self._reveal)
        self.canvas.widened.connect(self.names.update)
        self.area.viewport().installEventFilter(self)
        vbox(self.names, (self.area, 1), on=self, spacing=0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the diagram out anew when there is other room."""
        if watched is self.area.viewport() and event.type() is QEvent.Type.Resize:
            self.canvas.fit()
            self.names.update()
        return super().eventFilter(watched, event)

    def _reveal(self, box: NodeBox) -> None:
        self.area.ensureVisible(
            int(box.x + box.width / 2),
            int(box.middle),
            int(box.width / 2) + _AROUND // 2,
            int(box.height / 2) + _AROUND,
        )
