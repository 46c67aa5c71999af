"""A diagram as a picture for files: column names, diagram and legend."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from chipline.relations_layout.diagram_scene import DiagramScene
from chipline.windows.relations.relations_legend import legend_height, paint_legend
from chipline.windows.relations.relations_painter import (
    COLUMN_HEAD,
    RelationsLook,
    paint_column_names,
    paint_relations,
)

_FITS = 1.02
_TRIES = 8


@dataclass(frozen=True)
class DiagramBody:
    """A diagram on a sheet; `scene_of` lays it out in a width.

    Where it is higher than the sheet has room for, it is laid out wider and painted smaller.
    """

    scene_of: Callable[[float], DiagramScene]
    look: RelationsLook

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Paint column names, diagram and legend."""
        width = size.width()
        diagram = self.scene_of(width).diagram
        legend = legend_height(diagram, width, self.look.colours)
        room = max(size.height() - legend, 1.0)
        scene, scale = self._fitted(width, room)
        painter.save()
        painter.scale(scale, scale)
        paint_column_names(painter, scene, self.look)
        painter.translate(0, COLUMN_HEAD)
        paint_relations(painter, scene, self.look)
        painter.restore()
        paint_legend(painter, QRectF(0, room, width, legend), diagram, self.look.colours)

    def remark(self, _size: QSizeF) -> str:
        """Leave nothing out."""
        return ""

    def _fitted(self, width: float, room: float) -> tuple[DiagramScene, float]:
        """Return the diagram laid out so that it fits, and by what it is then painted smaller."""
        scale = 1.0
        scene = self.scene_of(width)
        for _ in range(_TRIES):
            over = max((scene.height + COLUMN_HEAD) * scale / room, scene.width * scale / width)
            if over <= 1:
                break
            scale /= max(over, _FITS)
            scene = self.scene_of(width / scale)
        return scene, scale
