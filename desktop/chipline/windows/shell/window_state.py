"""How a window was left, so that it opens like that: its place on the screen, and the user's in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from chipline.records.record import KINDS
from chipline.records.view_content import WORDS_FOUND
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.journal.journal import now
from chipline.store.queries import Named
from chipline.windows.shell.pane_registry import PANES, pane_called
from chipline.windows.view_state import ViewState

#: What the first start shows: the letter on which the story turns.
FIRST_RECORD = "us-h20-letter-2025"
#: How wide the card is in windows from which width on, where the user has not made it another.
_CARD_WIDTHS = ((1600, 380), (1360, 340), (0, 320))


def card_width(window: int) -> int:
    """Return how wide the card is in a window of a width."""
    return next(card for least, card in _CARD_WIDTHS if window >= least)


class WindowState:
    """Keeps and restores how a window stands; the pane stands left in its splitter, the card right."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings) -> None:
        self._session, self._view_state, self._settings = session, view_state, settings

    def restore(self, window: QMainWindow, splitter: QSplitter) -> bool:
        """Bring a new window to where the last one on its workspace was left; False: there is none."""
        kept = self._settings
        self._view_state.looked = kept.looked.get(str(self._session.path), "")
        if kept.geometry:
            window.restoreGeometry(QByteArray.fromBase64(kept.geometry.encode()))
        splitter.setSizes(kept.splitter or [window.width(), card_width(window.width())])
        restored, start = self._restore_place(), pane_called(kept.start_pane)
        if not restored:
            self._begin(start or PANES[0].name)
        elif start:
            self._view_state.show_pane(start)
        return restored

    def _restore_place(self) -> bool:
        place = self._settings.places.get(str(self._session.path)) or []
        # What older versions kept ends with the day.
        if len(place) not in (4, 6) or not pane_called(place[0]) or place[1] not in ("", *KINDS):
            return False
        pane, kind, record, day, *picked = place
        if not isinstance(day, int):
            return False
        self._view_state.set_day(day)
        if picked and picked[0] in list(Mode):
            self._view_state.set_mode(picked[0], int(picked[1]))
        self._view_state.open(pane_called(pane), kind, record)
        if record:
            self._forget_if_gone(record)
        return True

    def _forget_if_gone(self, record: str) -> None:
        """Drop a record that a restored backup has not, or that another window deleted meanwhile."""
        self._session.read(
            self._view_state,
            "place",
            lambda queries: bool(queries.names([record])),
            lambda there: None if there else self._view_state.forget({record}),
        )

    def _begin(self, pane: str) -> None:
        """Show a pane, the first one that is made, and the record with which a first look begins."""

        def select(found: Named | None) -> None:
            if found is not None and not self._view_state.record:
                self._view_state.select(found.kind, found.id)

        self._view_state.show_pane(pane)
        self._session.read(
            self._view_state, "first", lambda queries: queries.by_slug(FIRST_RECORD), select
        )

    def keep(self, window: QMainWindow, splitter: QSplitter, *, panes: dict[str, Any]) -> None:
        """Write down how a window is left, and what its panes show."""
        kept, view_state = self._settings, self._view_state
        kept.geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        card = splitter.widget(1)
        if kept.splitter and card is not None and card.isVisible():
            kept.splitter = splitter.sizes()
        # As with filters: what was found last time would hide the rest of a table this time.
        kept.panes |= {
            name: {key: each for key, each in state.items() if key != WORDS_FOUND}
            for name, state in panes.items()
        }
        kept.looked[str(self._session.path)] = now()
        kept.places[str(self._session.path)] = [
            view_state.pane,
            view_state.kind,
            view_state.record,
            view_state.day,
            view_state.mode,
            view_state.months,
        ]
        kept.save()
