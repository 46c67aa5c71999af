"""The sources below a sheet, as many as it has room for, or in full on pages of their own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.theme import Theme, colour

LINE = 16.0
#: What the sources may take of a single sheet; a PDF lists all of them on pages of their own.
_SHARE = 0.16
#: Where that is not room for all of them, so many lines: what is left out by chance explains little.
_SOME = 2
_COLUMN = 520
_BETWEEN = 12.0
_AFTER_EACH = 3.0
#: The sources of one page, each with where it stands.
Listed = list[tuple[QRectF, str]]


def columns(width: float) -> int:
    """Return in how many columns sources stand on a page."""
    return max(int(width // _COLUMN), 1)


def room_for(sources: Sequence[str], width: float, height: float) -> tuple[int, float]:
    """Return how many sources a single sheet lists, and the height that they take."""
    most = max(int(height * _SHARE / LINE), _SOME) * columns(width)
    many = len(sources) if len(sources) <= most else _SOME * columns(width)
    return many, (math.ceil(many / columns(width)) + 1.5) * LINE * bool(sources)


def paint_some(
    painter: QPainter, sources: Sequence[str], many: int, box: QRectF, theme: Theme
) -> None:
    """List the first sources, each on a line; where that is not all of them, say so."""
    if not sources:
        return
    text = tr("Sources ({count})", count=len(sources))
    if many < len(sources):
        text = tr("{shown} of {all} sources; a PDF lists all of them", shown=many, all=len(sources))
    _heading(painter, text, box.top(), box.width(), theme)
    wide = _wide(box.width())
    lines = math.ceil(many / columns(box.width()))
    metrics = QFontMetricsF(label_font())
    for place, source in enumerate(sources[:many]):
        column, line = divmod(place, lines)
        at = _left(box.width(), column), box.top() + (line + 1) * LINE
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRectF(*at, wide, LINE), 0, shown)


def source_pages(sources: Sequence[str], width: float, height: float) -> list[Listed]:
    """Lay all sources in full on pages, column by column."""
    metrics = QFontMetricsF(label_font())
    wide, top, bottom = _wide(width), 2.5 * LINE, height - LINE
    found: list[Listed] = []
    column, y = columns(width), bottom
    for source in sources:
        wrapped = metrics.boundingRect(
            QRectF(0, 0, wide, height), int(Qt.TextFlag.TextWordWrap), source
        )
        high = wrapped.height()
        if y + high > bottom:
            column, y = column + 1, top
        if column >= columns(width):
            found.append([])
            column, y = 0, top
        found[-1].append((QRectF(_left(width, column), y, wide, high + 1), source))
        y += high + _AFTER_EACH
    return found


def paint_listed(
    painter: QPainter, listed: Listed, many: int, width: float, theme: Theme, *, first: bool
) -> None:
    """Paint one page of sources; `many` is how many there are on all of them."""
    text = (
        tr("Sources ({count})", count=many)
        if first
        else tr("Sources ({count}), continued", count=many)
    )
    _heading(painter, text, LINE, width, theme)
    for box, source in listed:
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), source)


def _heading(painter: QPainter, text: str, top: float, width: float, theme: Theme) -> None:
    painter.setFont(label_font(bold=True))
    painter.setPen(colour(theme.text))
    painter.drawText(QRectF(themes.SPACE_M, top, width - 2 * themes.SPACE_M, LINE), 0, text)
    painter.setFont(label_font())


def _left(width: float, column: int) -> float:
    return themes.SPACE_M + column * (width - 2 * themes.SPACE_M) / columns(width)


def _wide(width: float) -> float:
    return (width - 2 * themes.SPACE_M) / columns(width) - _BETWEEN
