"""Ways as a picture for files: their cards, one way below the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from chipline.windows import theme as themes
from chipline.windows.relations.ways.way_cards import faces_of, flowed, paint_face, way_text
from chipline.windows.relations.ways.way_reads import WayAnswer
from chipline.windows.theme import Theme, colour

_LINE, _AFTER = 28.0, 18.0


@dataclass(frozen=True)
class WaysBody:
    """Ways on a sheet. Where they are higher than it has room for, they are painted smaller."""

    answer: WayAnswer
    theme: Theme

    def records(self) -> tuple[str, ...]:
        """Return the ids of the records that say so."""
        steps = (step for one in self.answer.found for step in one.way.steps)
        return tuple(dict.fromkeys(step.tie.record for step in steps))

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Paint all ways."""
        scale = 1.0
        while self._height(size.width() / scale) * scale > size.height():
            scale *= 0.95
        painter.save()
        painter.translate(themes.SPACE_M, 0)
        painter.scale(scale, scale)
        self._paint_rows(painter, size.width() / scale)
        painter.restore()

    def remark(self, _size: QSizeF) -> str:
        """Leave nothing out."""
        return ""

    def _height(self, width: float) -> float:
        rows = (flowed(faces_of(one, self.answer), _inner(width)) for one in self.answer.found)
        return sum(_LINE + high + _AFTER for _places, high in rows)

    def _paint_rows(self, painter: QPainter, width: float) -> None:
        for number, found in enumerate(self.answer.found, start=1):
            painter.setFont(themes.font(themes.BODY, bold=True))
            painter.setPen(colour(self.theme.text))
            line = QRectF(0, 0, _inner(width), _LINE)
            said = way_text(found, self.answer, number)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, said)
            places, high = flowed(faces_of(found, self.answer), _inner(width))
            painter.translate(0, _LINE)
            for place, face in places:
                paint_face(painter, place, face, self.theme)
            painter.translate(0, high + _AFTER)


def _inner(width: float) -> float:
    return width - 2 * themes.SPACE_M
