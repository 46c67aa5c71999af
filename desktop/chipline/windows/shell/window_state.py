"""How a window was left, so that it opens like that: its place on the screen, and the user's in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from chipline.records.record import KINDS
from chipline.windows.shell.pane_registry import PANES, all_panes

if TYPE_CHECKING:
    from chipline.store.queries import Named
    from chipline.windows.shell.window import Window

#: What the first start shows: the letter on which the story turns.
FIRST_RECORD = "us-h20-letter-2025"
_CARD_WIDTH = 380


def restore(window: Window) -> None:
    """Bring a new window to where the last one on its workspace was left."""
    kept = window.settings
    if kept.geometry:
        window.restoreGeometry(QByteArray.fromBase64(kept.geometry.encode()))
    window.splitter.setSizes(kept.splitter or [10_000, _CARD_WIDTH])
    place = kept.places.get(str(window.session.path))
    view_state = window.view_state
    if place and len(place) == 4 and place[0] in all_panes() and place[1] in ("", *KINDS):
        pane, kind, record, day = place
        view_state.move_day(int(day))
        view_state.open(pane, kind, record)
        if record:
            # A restored backup may not have it, or another window may have deleted it meanwhile.
            window.session.read(
                window,
                "place",
                lambda queries: bool(queries.names([record])),
                lambda there: None if there else view_state.forget({record}),
            )
        return

    def begin(found: Named | None) -> None:
        if found is not None and not view_state.record:
            view_state.select(found.kind, found.id)

    view_state.show_pane(PANES[0].name)
    window.session.read(window, "first", lambda queries: queries.by_slug(FIRST_RECORD), begin)


def keep(window: Window) -> None:
    """Write down how a window is left."""
    kept, view_state = window.settings, window.view_state
    kept.geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    if window.inspector.isVisible():
        kept.splitter = window.splitter.sizes()
    kept.panes |= window.stack.states()
    kept.places[str(window.session.path)] = [
        view_state.pane,
        view_state.kind,
        view_state.record,
        view_state.day,
    ]
    kept.save()
