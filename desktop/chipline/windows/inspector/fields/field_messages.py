"""What stands below a field: what is wrong, how it is read, what is doubtful, what comes next."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from chipline.windows.i18n import tr
from chipline.windows.icons import pixmap
from chipline.windows.theme import SMALL, current, font
from chipline.windows.widgets.card_widgets import flat_button, wrapping
from chipline.windows.widgets.labels.plain_label import PlainLabel

_ICON = 14
#: From top to bottom.
_PARTS = ("message", "doubt", "offer")
W = TypeVar("W", bound=QWidget)


class FieldMessages(QWidget):
    """The lines below a value. An error stands in the way of saving; a doubt does not.

    Signals:
        citation_requested(): the user wants to say where the new value comes from.
    """

    citation_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    # Most fields never need any of them, and a card has dozens of fields.

    @cached_property
    def message(self) -> QLabel:
        """What is wrong with what is typed, or how it is read."""
        return self._add(wrapping("", "error"), 0)

    @cached_property
    def doubt(self) -> QLabel:
        """What is hardly right."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        glyph = PlainLabel()
        glyph.setPixmap(pixmap("triangle-alert", current().warning, _ICON))
        line.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        said = wrapping("", "small")
        said.setStyleSheet(f"color: {current().warning}")
        line.addWidget(said, 1)
        self._add(row, 1)
        return said

    @cached_property
    def offer(self) -> QToolButton:
        """Leads to the form for a citation."""
        button = flat_button(" ", "quote")
        button.setFont(font(SMALL))
        button.clicked.connect(self.citation_requested)
        return self._add(button, 2)

    def _add(self, part: W, place: int) -> W:
        """Add a part that is needed for the first time, in its place from top to bottom."""
        before = sum(name in self.__dict__ for name in _PARTS[:place])
        self._column.insertWidget(before, part)
        part.hide()
        return part

    def _settle(self) -> None:
        shown = (self._column.itemAt(number) for number in range(self._column.count()))
        self.setVisible(any(not item.isEmpty() for item in shown if item is not None))

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say what is wrong with what is typed, or how it is read."""
        if not text and "message" not in self.__dict__:
            return
        self.message.setText(text)
        role = "error" if wrong else "small"
        if self.message.property("role") != role:
            self.message.setProperty("role", role)
            self.message.style().polish(self.message)
        self.message.setVisible(bool(text))
        self._settle()

    def warn(self, doubts: list[str]) -> None:
        """Say what is hardly right, quietly: it can be saved all the same."""
        text = "\n".join(doubts)
        if not text and "doubt" not in self.__dict__:
            return
        self.doubt.setText(text)
        self.doubt.setAccessibleName(tr("Warning: {text}", text=text))
        row = self.doubt.parentWidget()
        if row is not None:
            row.setVisible(bool(text))
        self._settle()

    def said(self) -> str:
        """Return what is doubtful, for a screen reader."""
        return self.doubt.text() if "doubt" in self.__dict__ else ""

    def offer_citation(self, *, offered: bool, typing: bool = False) -> None:
        """Offer to say where a value comes from that was just saved, or is being typed."""
        if not offered and "offer" not in self.__dict__:
            return
        text = tr("Save, and add its source (F8)") if typing else tr("Add its source (F8)")
        self.offer.setText(text)
        self.offer.setAccessibleName(text)
        self.offer.setVisible(offered)
        self._settle()
