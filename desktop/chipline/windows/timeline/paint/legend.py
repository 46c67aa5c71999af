"""The legend: every sign of the timeline with its word, painted by the code that paints the signs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from chipline.records.record import KINDS
from chipline.scenery.event_mapping import FORMS, KIND_NAMES, Certainty, Flag, RuleDirection
from chipline.timeline_layout.layout import BAR, MARK
from chipline.timeline_layout.primitives import Bars
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.paint import legend_signs
from chipline.windows.timeline.paint.bars import paint_bars
from chipline.windows.timeline.paint.mark_pixmaps import Mark, paint_marks

_ROW = 20.0
_SAMPLE = 62.0
_PAD = 12.0
#: Paints a sign: painter, left edge, middle, width and theme.
Painted = Callable[[QPainter, float, float, float, Theme], None]


class Sign(NamedTuple):
    """One line of the legend."""

    text: str
    paint: Painted


#: A column: its heading and its signs.
Column = tuple[str, tuple[Sign, ...]]


def _signs(kinds: Iterable[str]) -> tuple[Column, ...]:
    """Return the signs of some kinds, column by column."""
    kinds = tuple(kinds)
    columns: list[Column] = []
    others = tuple(
        Sign(translated(KINDS[one].label), _mark(Mark(one)))
        for one in kinds
        if one != "restriction"
    )
    if "restriction" in kinds:
        acts = tuple(Sign(translated(form), _mark(_act(form))) for form in FORMS[1:])
        columns.append((tr("Kind of act"), acts))
        ways = tuple(
            Sign(text, _mark(Mark("restriction", "regulation", way)))
            for text, way in (
                (tr("Full: tightens"), RuleDirection.TIGHTENS),
                (tr("Pale: loosens"), RuleDirection.LOOSENS),
                (tr("Grey: neither, or not said"), RuleDirection.NEITHER),
            )
        )
        columns.append((tr("Which way it goes"), (*ways, *others)))
    elif others:
        columns.append((tr("What it is"), others))
    sure = "relocation" if "relocation" in kinds or not kinds else kinds[0]
    if sure != "restriction":
        signs = tuple(
            Sign(translated(word), _mark(Mark(sure, certainty=code)))
            for code, word in CERTAINTY_WORDS.items()
        )
        columns.append((tr("How sure it is"), signs))
    return (*columns, _dates(), _lines())


def _act(form: str) -> Mark:
    return Mark("restriction", form, RuleDirection.TIGHTENS)


def _mark(mark: Mark) -> Painted:
    def paint(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
        paint_marks(painter, theme, mark, [(x + width / 2, middle)])

    return paint


def _dates() -> Column:
    return (
        tr("What of its time is known"),
        (
            Sign(tr("Mark alone: no end known"), _bar()),
            Sign(tr("Bar: from its beginning to its end"), _bar(ended=True)),
            Sign(tr("Broken end: about that day"), _bar(ended=True, flags=Flag.END_ABOUT)),
            Sign(tr("Dotted below: began on one of these days"), _bar(vague=True)),
            Sign(tr("Line: announced, then in effect"), _bar(ahead=True)),
            Sign(tr("Tick: no room for its name"), _bar(folded=True)),
        ),
    )


def _lines() -> Column:
    return (
        tr("Lines and marks"),
        (
            Sign(tr("Led to, or came before in anticipation"), legend_signs.cause),
            Sign(tr("Replaces, amends, suspends"), legend_signs.amends),
            Sign(tr("Number of events in this time"), legend_signs.heat),
            Sign(tr("As-of day"), legend_signs.as_of),
            Sign(tr("Note"), legend_signs.note),
            Sign(tr("Administration, rule regime"), legend_signs.era),
        ),
    )


def _bar(
    *,
    ended: bool = False,
    vague: bool = False,
    ahead: bool = False,
    folded: bool = False,
    flags: int = 0,
) -> Painted:
    """Return what paints one restriction whose time is known so far."""

    def paint(painter: QPainter, x: float, middle: float, width: float, theme: Theme) -> None:
        first, last = x + MARK + 2, x + width - 6
        alone = not (ended or vague or ahead)
        mark = last - MARK if ahead else (first + last) / 2 if alone else first
        high = 8.0 if folded else BAR

        def one(value: float) -> np.ndarray:
            return np.array([float(value)])

        days = dict.fromkeys(("left", "body", "stop", "right", "begin", "outer_left"), one(first))
        bar = Bars(
            event=np.array([0]),
            region=np.array([0]),
            kind=np.array([KIND_NAMES.index("restriction")], dtype=np.uint8),
            form=np.array([FORMS.index("regulation")], dtype=np.uint8),
            direction=np.array([RuleDirection.TIGHTENS], dtype=np.uint8),
            certainty=np.array([Certainty.CONFIRMED], dtype=np.uint8),
            flags=np.array([flags], dtype=np.uint8),
            folded=np.array([folded]),
            ended=np.array([ended]),
            vague=np.array([vague]),
            ahead=np.array([ahead]),
            y=one(middle - high / 2),
            height=one(high),
            mark=one(mark),
            first=one(first if ahead else mark),
            last=one(mark if alone or ahead else last),
            outer_right=one(last),
            reach=one(last),
            **days,
        )
        paint_bars(painter, bar, np.array([0]), theme)

    return paint


class _Placed(NamedTuple):
    """A column and where its top left corner stands."""

    column: Column
    x: float
    y: float


def _placed(room: float, kinds: Iterable[str]) -> tuple[list[_Placed], QSize]:
    """Stand the columns side by side, or two by two where the room ends."""
    metrics = QFontMetricsF(label_font(bold=True))
    columns = _signs(kinds)
    whole = sum(_width(column, metrics) for column in columns) + _PAD <= room
    beside = len(columns) if whole else (len(columns) + 1) // 2
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


def legend_size(room: float, kinds: Iterable[str]) -> QSize:
    """Return the size that the legend of some kinds needs where it may be no wider than `room`."""
    return _placed(room, kinds)[1]


def _width(column: Column, metrics: QFontMetricsF) -> float:
    heading, signs = column
    widest = max(metrics.horizontalAdvance(sign.text) for sign in signs) + _SAMPLE + 6
    return float(max(widest, metrics.horizontalAdvance(heading)) + 2 * _PAD)


def paint_legend(
    painter: QPainter, at: QPointF, theme: Theme, room: float, kinds: Iterable[str]
) -> None:
    """Paint the legend of some kinds, no wider than `room`, with its top left corner at a point."""
    painter.save()
    bold, plain = label_font(bold=True), label_font()
    metrics = QFontMetricsF(bold)
    drop = (metrics.ascent() - metrics.descent()) / 2
    for (heading, signs), x0, y in _placed(room, kinds)[0]:
        x, middle = at.x() + x0, at.y() + y + _ROW / 2
        painter.setFont(bold)
        painter.setPen(QPen(colour(theme.text)))
        painter.drawText(QPointF(x, middle + drop), heading)
        for sign in signs:
            middle += _ROW
            painter.setFont(plain)
            painter.save()
            sign.paint(painter, x, middle, _SAMPLE, theme)
            painter.restore()
            painter.setPen(QPen(colour(theme.text)))
            painter.drawText(QPointF(x + _SAMPLE + 6, middle + drop), sign.text)
    painter.restore()


class Legend(QFrame):
    """The legend as a frame over the canvas; Esc or a click beside it closes it.

    Wherever the keyboard is in the window: a click on the button that opens it doesn't move it here.

    Signals:
        closed(): it is no longer wanted.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(
            "; ".join(
                f"{heading}: {', '.join(sign.text for sign in signs)}"
                for heading, signs in _signs(KIND_NAMES)
            )
        )
        parent.installEventFilter(self)
        self._room = 0.0
        self._kinds: tuple[str, ...] = KIND_NAMES
        self.hide()

    def show_kinds(self, kinds: Iterable[str]) -> None:
        """Explain the signs of these kinds, those that are drawn."""
        self._kinds = tuple(kinds)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at a click that nothing else takes, or on what it lies over, and at such an Esc."""
        if self.isVisible() and event.type() is QEvent.Type.MouseButtonPress:
            self.closed.emit()
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self.isVisible() and escapes and event.type() is QEvent.Type.KeyPress:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Hear of keys and clicks that nothing in the window has a use for."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no longer."""
        super().hideEvent(event)
        if self.window() is not self.parentWidget():
            self.window().removeEventFilter(self)

    def place(self, free: QRect) -> None:
        """Stand in the lower right corner of what is free."""
        self._room = float(free.width())
        self.setFixedSize(legend_size(self._room, self._kinds))
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
            paint_legend(painter, QPointF(), theme, self._room, self._kinds)
