"""Rows and columns of widgets, and labels and dividers in them, each said in one expression."""

from __future__ import annotations

from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
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
