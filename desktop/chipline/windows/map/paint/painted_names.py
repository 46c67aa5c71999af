"""Names with their halo as a screen shows them: each is painted once and drawn from then on."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from chipline.windows import theme as themes
from chipline.windows.pictures.text_layout import on_screen

#: What the halo takes around a name, and what is kept free around both, in pixels.
_HALO, _EDGE = 1.0, 2.0
#: So many names are kept: those of some views.
_KEPT = 500


def paint_name(
    painter: QPainter, at: QPointF, text: str, ink: QColor, halo: QColor, *, bold: bool
) -> None:
    """Write a name with a halo, from a point on its base line: on paper as text, on a screen sharply."""
    if not on_screen(painter):
        painter.setFont(themes.font(themes.SMALL, bold=bold))
        _write(painter, at, text, ink, halo)
        return
    ratio = painter.device().devicePixelRatioF()
    key = themes.font(themes.SMALL, bold=bold).key()
    ascent, pixmap = _painted(text, bold, key, ink.name(), halo.name(), ratio)
    left, top = at.x() - _EDGE, at.y() - ascent - _EDGE
    painter.drawPixmap(QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio), pixmap)


def _write(painter: QPainter, at: QPointF, text: str, ink: QColor, halo: QColor) -> None:
    painter.setPen(halo)
    for dx, dy in ((-_HALO, 0.0), (_HALO, 0.0), (0.0, -_HALO), (0.0, _HALO)):
        painter.drawText(at + QPointF(dx, dy), text)
    painter.setPen(ink)
    painter.drawText(at, text)


@lru_cache(maxsize=_KEPT)
def _painted(
    text: str,
    bold: bool,  # noqa: FBT001  # a cache looks at what stands where
    _font: str,
    ink: str,
    halo: str,
    ratio: float,
) -> tuple[float, QPixmap]:
    """Return how far a name reaches above its base line, and the name; for the GUI thread only."""
    font = themes.font(themes.SMALL, bold=bold)
    metrics = QFontMetricsF(font)
    wide, high = metrics.horizontalAdvance(text) + 2 * _EDGE, metrics.height() + 2 * _EDGE
    pixmap = QPixmap(int(wide * ratio) + 1, int(high * ratio) + 1)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setFont(font)
        at = QPointF(_EDGE, metrics.ascent() + _EDGE)
        _write(painter, at, text, QColor(ink), QColor(halo))
    return metrics.ascent(), pixmap
