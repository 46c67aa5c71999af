"""The marks of events on a screen, each drawn once and copied from then on; on paper they stay lines."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from chipline.scenery.event_marks import Mark, mark_figures
from chipline.windows.pictures.figure_painter import paint_figures
from chipline.windows.pictures.text_layout import on_screen
from chipline.windows.theme import THEMES, Theme

__all__ = ["Mark", "paint_marks"]
_HALF = 9.0


def paint_marks(
    painter: QPainter, theme: Theme, mark: Mark, places: Iterable[tuple[float, float]]
) -> None:
    """Paint the same mark at several places."""
    if not on_screen(painter):
        for x, y in places:
            _draw(painter, theme, mark, x, y)
        return
    picture = _picture(theme.name, mark, painter.device().devicePixelRatio())
    for x, y in places:
        painter.drawPixmap(QPointF(x - _HALF, y - _HALF), picture)


@cache
def _picture(theme: str, mark: Mark, ratio: float) -> QPixmap:
    made = QPixmap(round(2 * _HALF * ratio), round(2 * _HALF * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        _draw(painter, THEMES[theme], mark, _HALF, _HALF)
    return made


def _draw(painter: QPainter, theme: Theme, mark: Mark, x: float, y: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    paint_figures(painter, mark_figures(theme, mark, x, y))
    painter.restore()
