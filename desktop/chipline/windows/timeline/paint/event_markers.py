"""The marks at the beginning of bars: a shape for each kind, filled in the way of its certainty.

On a screen each mark is drawn once and copied from then on; on paper it stays lines and curves.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from chipline.scenery.event_mapping import Certainty
from chipline.timeline_layout.layout import MARK
from chipline.windows.pictures import primitives_painter
from chipline.windows.pictures.certainty_style import CERTAINTY_STYLES
from chipline.windows.pictures.kind_colours import KindColours
from chipline.windows.pictures.text_layout import on_screen
from chipline.windows.theme import THEMES, Theme

_HALF = 9.0
LATER = "later"


def paint_marks(
    painter: QPainter,
    theme: Theme,
    kind: str,
    certainty: int,
    places: Iterable[tuple[float, float]],
) -> None:
    """Paint the same mark at several places; kind `later` is a restriction's second moment."""
    if not on_screen(painter):
        for x, y in places:
            _draw(painter, theme, kind, certainty, x, y)
        return
    picture = _picture(theme.name, kind, certainty, painter.device().devicePixelRatio())
    for x, y in places:
        painter.drawPixmap(QPointF(x - _HALF, y - _HALF), picture)


@cache
def _picture(theme: str, kind: str, certainty: int, ratio: float) -> QPixmap:
    made = QPixmap(round(2 * _HALF * ratio), round(2 * _HALF * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        _draw(painter, THEMES[theme], kind, certainty, _HALF, _HALF)
    return made


def _draw(painter: QPainter, theme: Theme, kind: str, certainty: int, x: float, y: float) -> None:
    colours = KindColours.of(theme, "restriction" if kind == LATER else kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if kind == LATER:
        painter.setPen(colours.pen(1.5))
        painter.setBrush(QBrush(colours.surface))
        painter.drawPolygon(primitives_painter.diamond(x, y, MARK - 1))
    elif kind == "relocation":
        _disc(painter, colours, x, y, certainty)
    else:
        _polygon(painter, colours, kind, x, y, certainty)
    painter.restore()


def _polygon(
    painter: QPainter, colours: KindColours, kind: str, x: float, y: float, certainty: int
) -> None:
    # A rim of the page's colour keeps the mark apart from its bar.
    painter.setPen(QPen(colours.surface, 3))
    painter.setBrush(QBrush(colours.surface))
    painter.drawPolygon(primitives_painter.mark(kind, x, y, MARK))
    painter.setPen(colours.pen(1.5))
    painter.setBrush(getattr(colours, CERTAINTY_STYLES[Certainty(certainty)].mark))
    painter.drawPolygon(primitives_painter.mark(kind, x, y, MARK))


def _disc(painter: QPainter, colours: KindColours, x: float, y: float, certainty: int) -> None:
    style, radius = CERTAINTY_STYLES[Certainty(certainty)], MARK
    painter.setPen(QPen(colours.surface, 1.5))
    painter.setBrush(QBrush(colours.surface))
    painter.drawEllipse(QPointF(x, y), radius + 1.5, radius + 1.5)
    painter.setPen(colours.pen(2 if certainty == Certainty.NON_MOVE else 1.5))
    painter.setBrush(colours.strong if style.half else getattr(colours, style.mark))
    painter.drawEllipse(QPointF(x, y), radius, radius)
    if style.half:
        painter.setBrush(QBrush(colours.surface))
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        painter.drawChord(box, 180 * 16, 180 * 16)
    elif style.hatched:
        painter.setPen(colours.pen(1.2))
        for slant in (-2.5, 1.5):
            painter.drawLine(QPointF(x + slant - 1, y + 3), QPointF(x + slant + 2.5, y - 3))
