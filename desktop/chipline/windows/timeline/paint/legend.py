"""The legend: every sign of the timeline with its word, painted by the code that paints the signs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from chipline.records.record import KINDS
from chipline.scenery.event_mapping import KIND_NAMES, Certainty, Flag
from chipline.timeline_layout.layout import BAR, TAIL
from chipline.timeline_layout.primitives import Bars
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_style import CERTAINTY_STYLES
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.paint import legend_signs
from chipline.windows.timeline.paint.bars import paint_bars

_ROW = 20.0
_SAMPLE = 62.0
_PAD = 12.0

#: Paints a sign that is no bar: painter, left edge, middle, width and theme.
Painted = Callable[[QPainter, float, float, float, Theme], None]


class Sign(NamedTuple):
    """One line of the legend: a bar, or what `paint` paints."""

    text: str
    kind: str = "relocation"
    certainty: Certainty = Certainty.CONFIRMED
    flags: int = 0
    span: float = 0.0
    moment: bool = False
    paint: Painted | None = None


#: A column: its heading and its signs.
Column = tuple[str, tuple[Sign, ...]]


def _signs() -> tuple[Column, ...]:
    return (
        (tr("What it is"), tuple(Sign(translated(KINDS[one].label), one) for one in KIND_NAMES)),
        (
            tr("How sure it is"),
            tuple(
                Sign(translated(style.word), certainty=code)
                for code, style in CERTAINTY_STYLES.items()
            ),
        ),
        (
            tr("How exact its dates are"),
            (
                Sign(
                    tr("Announced, effective, ended"),
                    "restriction",
                    flags=int(Flag.LEAD),
                    moment=True,
                ),
                Sign(tr("Light: some day within"), span=24),
                Sign(tr("Fading: about that time"), flags=int(Flag.START_ABOUT), span=24),
                Sign(tr("Hatched: uncertain"), flags=int(Flag.START_UNSURE), span=24),
                Sign(tr("Arrow: no end known"), flags=int(Flag.OPEN_END)),
            ),
        ),
        (
            tr("Lines and marks"),
            (
                Sign(tr("Led to, after a number of days"), paint=legend_signs.cause),
                Sign(tr("Replaces, amends, suspends"), paint=legend_signs.amends),
                Sign(tr("Number of events in this time"), paint=legend_signs.heat),
                Sign(tr("As-of day"), paint=legend_signs.as_of),
                Sign(tr("Note"), paint=legend_signs.note),
                Sign(tr("Administration, rule regime"), paint=legend_signs.era),
            ),
        ),
    )


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
        begin=one(x),
        outer_left=one(x),
        outer_right=one(x + _SAMPLE),
        reach=one(x + _SAMPLE),
    )


class _Placed(NamedTuple):
    """A column and where its top left corner stands."""

    column: Column
    x: float
    y: float


def _placed(room: float) -> tuple[list[_Placed], QSize]:
    """Stand the columns side by side, or two by two where the room ends."""
    metrics = QFontMetricsF(label_font(bold=True))
    columns = _signs()
    whole = sum(_width(column, metrics) for column in columns) + _PAD <= room
    beside = len(columns) if whole else len(columns) // 2
    made: list[_Placed] = []
    x, y, tallest, widest = _PAD, _PAD, 0.0, 0.0
    for number, column in enumerate(columns):
        wide, tall = _width(column, metrics), (len(column[1]) + 1) * _ROW
        if number and number % beside == 0:
            x, y, tallest = _PAD, y + tallest + _PAD, 0.0
        made.append(_Placed(column, x, y))
        x, tallest = x + wide, max(tallest, tall)
        widest = max(widest, x)
    return made, QSize(int(widest) + 1, int(y + tallest + _PAD) + 1)


def legend_size(room: float) -> QSize:
    """Return the size that the legend needs where it may be no wider than `room`."""
    return _placed(room)[1]


def _width(column: Column, metrics: QFontMetricsF) -> float:
    heading, signs = column
    widest = max(metrics.horizontalAdvance(sign.text) for sign in signs) + _SAMPLE + 6
    return float(max(widest, metrics.horizontalAdvance(heading)) + 2 * _PAD)


def paint_legend(painter: QPainter, left: float, top: float, theme: Theme, room: float) -> None:
    """Paint the legend, no wider than `room`, with its top left corner at a point."""
    painter.save()
    bold, plain = label_font(bold=True), label_font()
    metrics = QFontMetricsF(bold)
    drop = (metrics.ascent() - metrics.descent()) / 2
    for (heading, signs), x0, y in _placed(room)[0]:
        x, middle = left + x0, top + y + _ROW / 2
        painter.setFont(bold)
        painter.setPen(QPen(colour(theme.text)))
        painter.drawText(QPointF(x, middle + drop), heading)
        for sign in signs:
            middle += _ROW
            painter.setFont(plain)
            if sign.paint is not None:
                painter.save()
                sign.paint(painter, x, middle, _SAMPLE, theme)
                painter.restore()
            else:
                paint_bars(painter, _sample(sign, x, middle), np.array([0]), theme)
            painter.setFont(plain)
            painter.setPen(QPen(colour(theme.text)))
            painter.drawText(QPointF(x + _SAMPLE + 6, middle + drop), sign.text)
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
                for heading, signs in _signs()
            )
        )
        self._room = 0.0
        self.hide()

    def place(self, free: QRect) -> None:
        """Stand in the lower right corner of what is free."""
        self._room = float(free.width())
        self.setFixedSize(legend_size(self._room))
        self.move(
            max(free.right() - self.width(), free.left()),
            max(free.bottom() - self.height(), free.top()),
        )
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, and the legend on it."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            theme = themes.current()
            painter.setPen(QPen(colour(theme.line)))
            painter.setBrush(colour(theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            paint_legend(painter, 0, 0, theme, self._room)
