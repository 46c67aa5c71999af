"""Rows and columns of widgets, labels and dividers in them, and the order of Tab through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from chipline.windows.widgets.labels.plain_label import PlainLabel

Box = TypeVar("Box", bound=QBoxLayout)
#: Free room between what stands before and after it.
STRETCH = 1
Margins = int | tuple[int, int, int, int]
#: What stands in a box: a widget or box, one with the share of the free room that it takes, or room.
Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | int


def hbox(
    *parts: Part, on: QWidget | None = None, margins: Margins = 0, spacing: int = -1
) -> QHBoxLayout:
    """Stand parts from left to right, on a widget if one is given; without a spacing the style's.

    Margins are pixels: left, top, right and bottom, or one for all.
    """
    return _filled(QHBoxLayout(), on, parts, margins, spacing)


def vbox(
    *parts: Part, on: QWidget | None = None, margins: Margins = 0, spacing: int = -1
) -> QVBoxLayout:
    """Stand parts from top to bottom, likewise."""
    return _filled(QVBoxLayout(), on, parts, margins, spacing)


def _filled(
    box: Box, on: QWidget | None, parts: tuple[Part, ...], margins: Margins, spacing: int
) -> Box:
    if on is not None:
        on.setLayout(box)
    box.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
            continue
        item, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(item, QLayout):
            box.addLayout(item, share)
        else:
            box.addWidget(item, share)
    return box


#: The looks that the theme's style sheet has for text.
TextRole = Literal["title", "heading", "muted", "small", "warning", "error"]


def text_label(
    role: TextRole, text: str = "", *, parent: QWidget | None = None, wraps: bool = False
) -> QLabel:
    """Make a label in one of the looks for text, in one line unless it wraps."""
    label = PlainLabel(text, parent, wordWrap=wraps)
    label.setProperty("role", role)
    return label


def beside_icon(text: str) -> str:
    """Return the words of a button that has an icon: Qt leaves hardly any room between the two."""
    return f" {text}"


def scrolled(widget: QWidget) -> QScrollArea:
    """Let a widget be scrolled where it has too little room, without a frame around it."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    # Qt has both fill themselves with the grey of the window; what lies below them shows.
    for part in (area.viewport(), widget):
        part.setAutoFillBackground(False)
    return area


def divider(parent: QWidget | None = None) -> QFrame:
    """Make a hairline between parts."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    return line


#: Says which layout stands for a widget that has its parts elsewhere; None for every other one.
Elsewhere = Callable[[QWidget], QLayout | None]


def order_tabs(body: QWidget, elsewhere: Elsewhere = lambda _widget: None) -> None:
    """Let Tab follow the layouts of `body` from top to bottom, each row from its beginning.

    Qt itself goes by the order in which widgets were made.
    """
    for before, after in pairwise(_stops(body, elsewhere)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget, elsewhere: Elsewhere) -> Iterator[QWidget]:
    # Of buttons of which one is pressed, Tab comes to that one only, and that may change.
    policy = widget.focusPolicy()
    pressed = isinstance(widget, QAbstractButton) and policy != Qt.FocusPolicy.NoFocus
    if (pressed or policy & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None:
        yield widget
    layout = elsewhere(widget) or widget.layout()
    if layout is not None:
        yield from _in_layout(layout, elsewhere)
    elif isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _stops(inside, elsewhere)
    elif isinstance(widget, QSplitter):
        for number in range(widget.count()):
            part = widget.widget(number)
            if part is not None:
                yield from _stops(part, elsewhere)


def _in_layout(layout: QLayout, elsewhere: Elsewhere) -> Iterator[QWidget]:
    for number in range(layout.count()):
        part = layout.itemAt(number)
        if part is None:
            continue
        widget, inner = part.widget(), part.layout()
        if widget is not None:
            yield from _stops(widget, elsewhere)
        elif inner is not None:
            yield from _in_layout(inner, elsewhere)
