"""What stages are made of, handed in by the window, since panes know nothing of one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from chipline.session.session import Session
from chipline.windows.pane import MakePane
from chipline.windows.view_state import ViewState

if TYPE_CHECKING:
    from chipline.windows.briefing.stage.step_stage import StepStage


class ShowMode(StrEnum):
    """Which windows a show has."""

    #: On two screens where there are two, else on the one.
    SCREENS = "screens"
    #: The speaker's window alone.
    REHEARSE = "rehearse"
    #: The speaker's window, and the audience's as an ordinary one that can be shared in a call.
    WINDOWS = "windows"


#: Shows something beside the story: a pane, and a record in it by its kind and id, or none.
ShowBeside = Callable[[str, str, str], None]


@dataclass(frozen=True)
class StageParts:
    """What a show is made of: the panes, a bar that moves the as-of day, and what searches.

    `search` opens over a window of the show, and tells what was chosen to what shows it.
    """

    session: Session
    make_pane: MakePane
    panes: frozenset[str]
    make_day_bar: Callable[[Session, ViewState, QWidget], QWidget]
    search: Callable[[Session, QWidget, ShowBeside], None]

    def make_stage(self) -> StepStage:
        """Make a stage."""
        # Imported here: no start is to pay for what a briefing alone needs.
        from chipline.windows.briefing.stage.step_stage import StepStage  # noqa: PLC0415  # see above

        return StepStage(self.session, self.make_pane, self.panes, None)
