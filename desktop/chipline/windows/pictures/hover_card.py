"""The hover card: what a record is, beside the pointer and never below it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from chipline.records.record import KINDS
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel

_WIDTH = 320
_AWAY = 18


@dataclass(frozen=True, slots=True)
class Card:
    """What the hover card says: a title, and lines of a label and a value.

    `kind` is that of its record, empty for what is none.
    """

    kind: str
    title: str
    lines: tuple[tuple[str, str], ...]


class HoverCard(QFrame):
    """A small frame over a picture; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("About what is below the pointer"))
        self._text = PlainLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        vbox(
            self._text,
            on=self,
            margins=(themes.SPACE_M, themes.SPACE_S, themes.SPACE_M, themes.SPACE_S),
        )
        self.hide()

    @property
    def text(self) -> str:
        """What it says, with its marking."""
        return self._text.text()

    def show_card(self, card: Card, at: QPoint) -> None:
        """Show what a card says, beside a point of the parent."""
        theme = themes.current()
        rows = "".join(
            f'<tr><td style="color:{theme.muted}; padding-right:10px">{escape(label)}</td>'
            f"<td>{escape(value)}</td></tr>"
            for label, value in card.lines
        )
        head = ""
        if card.kind:
            head = (
                f'<div style="color:{theme.kind_colour(card.kind)}; font-size:{themes.SMALL}px">'
                f"{escape(translated(KINDS[card.kind].label))}</div>"
            )
        self._text.setText(
            f"{head}<div><b>{escape(card.title)}</b></div>"
            f'<table style="margin-top:4px; font-size:{themes.SMALL}px">{rows}</table>'
        )
        self._text.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move(self._place(at))
        self.raise_()
        self.show()

    def _place(self, at: QPoint) -> QPoint:
        """Stand to the right above what is explained, so that it and what is below stay in sight."""
        area: QRect = self._over.rect()
        x = at.x() + _AWAY
        if x + self.width() > area.right():
            x = at.x() - _AWAY - self.width()
        y = at.y() - _AWAY - self.height()
        if y < area.top():
            y = at.y() + _AWAY
            y = min(y, area.bottom() - self.height())
        return QPoint(max(x, area.left()), max(y, area.top()))
