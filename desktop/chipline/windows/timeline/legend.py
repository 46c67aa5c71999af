"""The legend: every sign of the timeline with its word, painted by the code that paints the signs."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from chipline.records.record import KINDS
from chipline.timeline.drawn import FIRST_KINDS, KIND_NAMES, Certainty, Flag
from chipline.timeline.layout import BAR, TAIL
from chipline.timeline.shapes import Bars
from chipline.windows import theme as themes
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.bars import paint_bars
from chipline.windows.timeline.lettering import label_font
from chipline.windows.words import tr

_ROW = 20.0
_SAMPLE = 62.0
_PAD = 12.0
_OTHER_KINDS = 1


class Sign(NamedTuple):
    """One line of the legend."""

    text: str
    kind: str
    certainty: Certainty
    flags: int = 0
    span: float = 0.0
    moment: bool = False


_OPEN = int(Flag.OPEN_END)


def _signs() -> tuple[tuple[str, tuple[Sign, ...]], ...]:
    kind, sure = "relocation", Certainty.CONFIRMED
    return (
        (
            tr("What it is"),
            (
                Sign(tr("Restriction"), "restriction", sure),
                Sign(
                    tr("Announced, effective, ended"),
                    "restriction",
                    sure,
                    int(Flag.LEAD),
                    0,
                    moment=True,
                ),
                Sign(tr("Proposal"), "restriction", Certainty.PLANNED),
                Sign(tr("Relocation"), kind, sure),
            ),
        ),
        (
            tr("Other kinds"),
            tuple(
                Sign(tr(KINDS[one].label), one, sure)
                for one in KIND_NAMES
                if one not in FIRST_KINDS
            ),
        ),
        (
            tr("How sure it is"),
            (
                Sign(tr("Confirmed"), kind, Certainty.CONFIRMED),
                Sign(tr("Reported"), kind, Certainty.REPORTED),
                Sign(tr("Alleged"), kind, Certainty.ALLEGED),
                Sign(tr("Denied or disputed"), kind, Certainty.DISPUTED),
                Sign(tr("Planned"), kind, Certainty.PLANNED),
                Sign(tr("Did not move"), kind, Certainty.NON_MOVE),
            ),
        ),
        (
            tr("How exact its dates are"),
            (
                Sign(tr("Some day within this span"), kind, sure, 0, 24),
                Sign(tr("About that time"), kind, sure, int(Flag.START_ABOUT), 24),
                Sign(tr("Uncertain"), kind, sure, int(Flag.START_UNSURE), 24),
                Sign(tr("No end known"), kind, sure, _OPEN),
            ),
        ),
    )


def _columns(*, full: bool) -> list[tuple[str, tuple[Sign, ...]]]:
    """Return the columns; without the other kinds, which the headings of lanes show with words."""
    return [column for place, column in enumerate(_signs()) if full or place != _OTHER_KINDS]


def _sample(sign: Sign, x: float, middle: float) -> Bars:
    """Make the one bar that shows a sign."""

    def one(value: float) -> np.ndarray:
        return np.array([float(value)])

    body = x + 7 + sign.span
    open_end = bool(sign.flags & Flag.OPEN_END)
    right = x + _SAMPLE - (TAIL + 2 if open_end else 6)
    lead = body + 16 if sign.moment else body
    flags = np.array([sign.flags], dtype=np.uint8)
    return Bars(
        event=np.array([0]),
        region=np.array([0]),
        kind=np.array([KIND_NAMES.index(sign.kind)], dtype=np.uint8),
        certainty=np.array([sign.certainty], dtype=np.uint8),
        flags=flags,
        thin=np.array([False]),
        y=one(middle - BAR / 2),
        height=one(BAR),
        left=one(x + 7),
        body=one(body),
        lead=one(lead),
        stop=one(right),
        right=one(right),
        moment=one(lead) if sign.moment else one(np.nan),
        outer_left=one(x),
        outer_right=one(x + _SAMPLE),
        reach=one(x + _SAMPLE),
    )


def legend_size(*, full: bool = True) -> QSize:
    """Return the size that the legend needs."""
    metrics = QFontMetricsF(label_font(bold=True))
    width = sum(_width(column, metrics) for column in _columns(full=full)) + _PAD
    rows = max(len(signs) for _, signs in _columns(full=full))
    return QSize(int(width) + 1, int((rows + 1) * _ROW + 2 * _PAD) + 1)


def _width(column: tuple[str, tuple[Sign, ...]], metrics: QFontMetricsF) -> float:
    heading, signs = column
    widest = max(metrics.horizontalAdvance(sign.text) for sign in signs) + _SAMPLE + 6
    return float(max(widest, metrics.horizontalAdvance(heading)) + 2 * _PAD)


def paint_legend(
    painter: QPainter, left: float, top: float, theme: Theme, *, full: bool = True
) -> None:
    """Paint the legend with its top left corner at a point."""
    painter.save()
    bold, plain = label_font(bold=True), label_font()
    metrics = QFontMetricsF(bold)
    drop = (metrics.ascent() - metrics.descent()) / 2
    x = left + _PAD
    for heading, signs in _columns(full=full):
        middle = top + _PAD + _ROW / 2
        painter.setFont(bold)
        painter.setPen(QPen(colour(theme.text)))
        painter.drawText(QPointF(x, middle + drop), heading)
        painter.setFont(plain)
        for sign in signs:
            middle += _ROW
            paint_bars(painter, _sample(sign, x, middle), np.array([0]), theme)
            painter.setPen(QPen(colour(theme.text)))
            painter.drawText(QPointF(x + _SAMPLE + 6, middle + drop), sign.text)
        x += _width((heading, signs), metrics)
    painter.restore()


class Legend(QFrame):
    """The legend as a frame over the canvas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(
            "; ".join(
                f"{heading}: {', '.join(sign.text for sign in signs)}"
                for heading, signs in _columns(full=False)
            )
        )
        self.setFixedSize(legend_size(full=False))
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, and the legend on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        theme = themes.current()
        painter.setPen(QPen(colour(theme.line)))
        painter.setBrush(colour(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        paint_legend(painter, 0, 0, theme, full=False)
        painter.end()
