"""The hover card: what an event is, beside the pointer and never below it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.queries import Card, card_question

_WIDTH = 320
_AWAY = 18


class HoverCard(QFrame):
    """A small frame over the canvas; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("About the event below the pointer"))
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        box = QVBoxLayout(self)
        box.setContentsMargins(themes.SPACE_M, themes.SPACE_S, themes.SPACE_M, themes.SPACE_S)
        box.addWidget(self._text)
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
        self._text.setText(
            f'<div style="color:{theme.kind_colour(card.kind)}; font-size:{themes.SMALL}px">'
            f"{escape(tr(KINDS[card.kind].label))}</div>"
            f"<div><b>{escape(card.title)}</b></div>"
            f'<table style="margin-top:4px; font-size:{themes.SMALL}px">{rows}</table>'
        )
        self._text.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move(self._place(at))
        self.raise_()
        self.show()

    def _place(self, at: QPoint) -> QPoint:
        area: QRect = self._canvas.rect()
        x = at.x() + _AWAY
        if x + self.width() > area.right():
            x = at.x() - _AWAY - self.width()
        y = at.y() + _AWAY
        if y + self.height() > area.bottom():
            y = at.y() - _AWAY - self.height()
        return QPoint(max(x, area.left()), max(y, area.top()))


class HoverCardControl(QObject):
    """Reads what the card says whenever the pointer rests on an event, and shows it."""

    def __init__(self, session: Session, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self.card = HoverCard(canvas)
        canvas.hovered.connect(self._show)

    def hide(self) -> None:
        """Take the card away."""
        self.card.hide()

    def _show(self, event: int, at: QPoint) -> None:
        events = self._canvas.events
        if event < 0 or events is None:
            self.card.hide()
            return

        def show(card: Card | None) -> None:
            if card is not None and self._canvas.shown.hovered == event:
                self.card.show_card(card, at)

        question = card_question(events.kind_of(event), events.ids[event])
        self._session.read(self, "timeline card", question, show)
