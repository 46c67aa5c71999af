"""What can be done in the controls: going to their views, and passing an answer on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chipline.windows.actions import ActionSpec, Scope
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.control_views import CONTROL_VIEWS, SCENARIO


@dataclass(frozen=True, slots=True)
class RulesContext:
    """What the actions act upon: the answers, which view is shown, and going to one by its name."""

    ask: AskView
    view: Callable[[], str]
    go: Callable[[str], None]
    open_scenario: Callable[[], None]


def _answered(context: RulesContext) -> bool:
    return context.ask.isVisible() and context.ask.has_answer


def _view(name: str, text: str, icon: str) -> ActionSpec[RulesContext]:
    return ActionSpec(
        f"controls.{name}",
        text,
        lambda c: c.go(name),
        menu="View",
        icon=icon,
        checked=lambda c: c.view() == name,
        scope=Scope.PANE,
    )


RULES_ACTIONS: tuple[ActionSpec[RulesContext], ...] = (
    *(_view(*each) for each in CONTROL_VIEWS),
    ActionSpec(
        f"controls.{SCENARIO[0]}",
        SCENARIO[1],
        lambda c: c.open_scenario(),
        menu="View",
        icon=SCENARIO[2],
        scope=Scope.PANE,
    ),
    ActionSpec(
        "controls.copy",
        "Copy the answer",
        lambda c: c.ask.copy_answer(),
        menu="Edit",
        keys=("Ctrl+Shift+C",),
        icon="copy",
        enabled=_answered,
        scope=Scope.PANE,
    ),
    ActionSpec(
        "controls.pdf",
        "Save the answer as PDF…",
        lambda c: c.ask.save_as_pdf(),
        menu="File",
        icon="download",
        enabled=_answered,
    ),
    ActionSpec(
        "controls.print",
        "Print the answer…",
        lambda c: c.ask.print_out(),
        menu="File",
        icon="printer",
        enabled=_answered,
    ),
)
