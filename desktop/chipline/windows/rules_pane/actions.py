"""What can be done in the controls besides asking."""

from __future__ import annotations

from dataclasses import dataclass

from chipline.windows.actions import ActionSpec, Scope
from chipline.windows.rules_pane.ask.ask_view import AskView


@dataclass(frozen=True, slots=True)
class RulesContext:
    """What the actions act upon."""

    ask: AskView


def _answered(context: RulesContext) -> bool:
    return context.ask.isVisible() and context.ask.has_answer


RULES_ACTIONS: tuple[ActionSpec[RulesContext], ...] = (
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
