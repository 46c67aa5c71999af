"""Search over everything while a briefing is shown: what is chosen is shown beside the story."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chipline.records.saved_views import KINDS_OF_WORK
from chipline.session.session import Session
from chipline.windows.actions import ActionSpec
from chipline.windows.briefing.stage.stage_parts import ShowBeside
from chipline.windows.shell.palette.command_palette import CommandPalette
from chipline.windows.shell.pane_registry import PANES, pane_of


def search_beside(session: Session, window: QWidget, show: ShowBeside) -> None:
    """Open the box over a window of the show; it goes with what is chosen, or with Esc."""
    # Stories and views are gone through by the keys of the show; the help is no pane.
    box = CommandPalette(session, window, left_out=KINDS_OF_WORK, with_terms=False)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.record_chosen.connect(lambda kind, record: show(pane_of(kind), kind, record))
    box.action_chosen.connect(lambda pane: show(pane, "", ""))
    box.dossier_chosen.connect(lambda kind, record: show("dossiers", kind, record))
    panes: list[ActionSpec[Any]] = [
        ActionSpec(entry.name, entry.label, lambda _context: None, icon=entry.icon)
        for entry in PANES
        if not entry.holds
    ]
    box.open_over(window, panes)
