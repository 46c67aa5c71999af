"""The signs of the legend that are no bars: links, heat, the as-of day, notes and eras."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from chipline.scenery.event_marks import RESTRICTION_KEY, Mark
from chipline.windows.i18n import translated
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.notes.note_strip import flag


def restriction_key() -> list[tuple[Mark, str]]:
    """Return the marks of restrictions with their words, the most needed first."""
    return [(mark, translated(word)) for mark, word in RESTRICTION_KEY]


def cause(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
    """Paint the line from a cause to its effect."""
    _arrow(painter, x, middle, width, QPen(colour(theme.accent), 1.6))


def amends(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
    """Paint the line between a rule and what became of it."""
    pen = QPen(colour(theme.accent), 1.6)
    pen.setDashPattern([4, 3])
    _arrow(painter, x, middle, width, pen)


def _arrow(painter: QPainter, x: float, middle: float, width: float, pen: QPen) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    tip = x + width - 6
    painter.setPen(pen)
    painter.drawLine(QPointF(x + 7, middle), QPointF(tip - 7, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    corners = ((0, 0), (-7, -4), (-7, 4))
    painter.drawPolygon(QPolygonF([QPointF(tip + a, middle + b) for a, b in corners]))


def heat(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
    """Paint cells of different strength with their counts."""
    wide = (width - 13) / 2
    metrics = QFontMetricsF(label_font())
    drop = (metrics.ascent() - metrics.descent()) / 2
    for place, (text, shade) in enumerate((("12", 60), ("340", 150))):
        box = QRectF(x + 7 + place * (wide + 1), middle - 8, wide, 16)
        painter.fillRect(box, colour(theme.relocation, shade))
        painter.setPen(colour(theme.text))
        begin = box.center().x() - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(begin, middle + drop), text)


def as_of(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
    """Paint the line of the as-of day with its flag."""
    centre = round(x + width / 2) + 0.5
    painter.setPen(QPen(colour(theme.accent), 1.5))
    painter.drawLine(QPointF(centre, middle - 8), QPointF(centre, middle + 8))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.accent))
    painter.drawRoundedRect(QRectF(centre - 14, middle - 8, 28, 8), 3, 3)


def note(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
    """Paint the flag of a note, above the days for which it stands."""
    left = x + 7
    painter.fillRect(QRectF(left, middle + 5, width - 13, 2), colour(theme.warning))
    painter.setPen(QPen(colour(theme.warning), 1))
    painter.drawLine(QPointF(left + 0.5, middle - 7), QPointF(left + 0.5, middle + 6))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.warning))
    painter.drawPolygon(flag(left + 0.5, middle - 7))


def era(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
    """Paint the entry of an era, with the line at its beginning."""
    left = round(x + 7) + 0.5
    painter.fillRect(QRectF(left, middle - 6, width - 13, 12), colour(theme.muted, 36))
    painter.setPen(QPen(colour(theme.muted, 150), 1))
    painter.drawLine(QPointF(left, middle - 9), QPointF(left, middle + 7))
