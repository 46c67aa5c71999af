"""What can be done with briefings from anywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from chipline.windows.actions import ActionSpec
from chipline.windows.briefing.stage.stage_parts import ShowMode
from chipline.windows.shell.briefings import Briefings

C = TypeVar("C")


def briefing_actions(of: Callable[[C], Briefings]) -> tuple[ActionSpec[C], ...]:
    """Return the actions over a context that has the window's briefings."""
    return (
        ActionSpec(
            "briefing.add",
            "Add this view to the briefing",
            lambda c: of(c).add_view(),
            menu="View",
            keys=("Ctrl+M",),
            icon="presentation",
            enabled=lambda c: of(c).can_add,
            divider_before=True,
        ),
        ActionSpec(
            "briefing.new",
            "New briefing",
            lambda c: _make_new(of(c)),
            menu="View",
            icon="plus",
        ),
        ActionSpec(
            "briefing.take",
            "Take this view for the step",
            lambda c: of(c).take_view(),
            menu="View",
            keys=("Ctrl+Shift+M",),
            enabled=lambda c: of(c).can_take,
        ),
        ActionSpec(
            "briefing.show",
            "Show the briefing",
            lambda c: of(c).begin(),
            menu="View",
            keys=("F5",),
            icon="play",
        ),
        ActionSpec(
            "briefing.show_here",
            "Show the briefing from this step",
            lambda c: of(c).begin(here=True),
            menu="View",
            keys=("Shift+F5",),
        ),
        ActionSpec(
            "briefing.rehearse",
            "Rehearse the briefing",
            lambda c: of(c).begin(ShowMode.REHEARSE),
            menu="View",
            keys=("Alt+F5",),
        ),
    )


def _make_new(briefings: Briefings) -> None:
    """Ask for the name of a new briefing, where briefings are."""
    briefings.show_steps()
    if briefings.pane is not None:
        briefings.pane.new.begin()
