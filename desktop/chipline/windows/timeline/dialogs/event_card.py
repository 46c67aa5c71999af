"""What the hover card of the timeline says, read whenever the pointer rests on an event."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from chipline.session.session import Session
from chipline.windows.pictures.hover_card import Card, HoverCard
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.queries import card_question


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
