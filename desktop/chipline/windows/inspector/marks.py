"""The mark beside a field that tells what sources say about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from chipline.windows.theme import colour, current
from chipline.windows.words import tr


@dataclass(frozen=True, slots=True)
class Mark:
    """What sources say about a field: how many stand for it, against it, and declined to speak."""

    supporting: int = 0
    contradicting: int = 0
    declined: int = 0
    about: str = ""

    def __bool__(self) -> bool:
        """Whether there is any evidence at all."""
        return bool(self.supporting or self.contradicting or self.declined)

    @property
    def spoken(self) -> str:
        """Say it in words."""
        parts = [
            tr("%n supporting", self.supporting) if self.supporting else "",
            tr("%n contradicting", self.contradicting) if self.contradicting else "",
            tr("%n declined to comment", self.declined) if self.declined else "",
        ]
        return tr("evidence: %s").replace("%s", ", ".join(part for part in parts if part))


def paint_mark(painter: QPainter, centre: QPointF, mark: Mark) -> None:
    """Draw the mark: a dot when supported, split when disputed, a ring when nobody would say."""
    theme = current()
    area = QRectF(centre.x() - 4, centre.y() - 4, 8, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.supporting and mark.contradicting:
        # A ring of which one half is filled, so that it needs no colour to be told.
        painter.setBrush(colour(theme.good))
        painter.drawPie(area, 90 * 16, 180 * 16)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(theme.error), 1.5))
        painter.drawArc(area.adjusted(0.5, 0.5, -0.5, -0.5), -90 * 16, 180 * 16)
    elif mark.contradicting:
        painter.setPen(QPen(colour(theme.error), 1.6))
        painter.drawLine(area.topLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomLeft())
    elif mark.supporting:
        painter.setBrush(colour(theme.good))
        painter.drawEllipse(area)
    else:
        painter.setPen(QPen(colour(theme.muted), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
