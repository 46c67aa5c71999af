"""Draws the views of steps that are no shapes, as the window does when it exports a briefing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QWidget

from chipline.briefing_content import StepContent
from chipline.briefing_deck.deck_content import StepPicture
from chipline.cli.command import opened
from chipline.session.session import Session
from chipline.windows import theme
from chipline.windows.briefing.export.view_pictures import ViewPictures
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.pane import Pane
from chipline.windows.shell.pane_registry import all_panes, entry_of
from chipline.windows.view_state import ViewState

#: The pane of briefings is none that a step shows.
_BRIEFINGS = "briefing"
_WAIT_MS = 50


def draw_step_views(file: Path | None, steps: Iterable[StepContent]) -> dict[str, StepPicture]:
    """Draw the views of some steps of a workspace, in the colours before an audience."""
    theme.dress("projector")
    session = Session(opened(file, values_up_to=sys.maxsize), inline=True)
    owner = QObject()
    found: list[dict[str, StepPicture]] = []
    known = frozenset(all_panes()) - {_BRIEFINGS}

    def make_pane(name: str, over: Session, state: ViewState, parent: QWidget) -> Pane:
        return entry_of(name).make(over, state, parent)

    pictures = ViewPictures(lambda: StepStage(session, make_pane, known, None), owner)
    pictures.drawn.connect(found.append)
    try:
        pictures.draw(steps)
        while not found:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _WAIT_MS)
    finally:
        pictures.stop()
        # Without an event loop nobody else would delete the stage, which reads the workspace.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        session.close()
    return found[0]
