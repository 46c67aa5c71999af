"""The actions that lead to each pane, and to each view of those that have several, from anywhere."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from chipline.windows.actions import ActionSpec
from chipline.windows.shell.pane_registry import PANES, PaneEntry
from chipline.windows.shell.pane_stack import PaneStack

C = TypeVar("C")


def pane_actions(of: Callable[[C], PaneStack]) -> tuple[ActionSpec[C], ...]:
    """Return the actions over a context that has the window's panes, in the order of the rail."""
    panes = tuple(
        _pane_action(of, entry, divider=before is None or entry.group != before.group)
        for before, entry in pairwise((None, *PANES))
        if entry is not None
    )
    views = tuple(_view_action(of, entry.name, *view) for entry in PANES for view in entry.views)
    return (*panes, *views)


def _pane_action(of: Callable[[C], PaneStack], entry: PaneEntry, *, divider: bool) -> ActionSpec[C]:
    return ActionSpec(
        f"pane.{entry.name}",
        entry.label,
        lambda c: of(c).go_to(entry.name),
        menu="Go",
        keys=(entry.key,) if entry.key else (),
        icon=entry.icon,
        divider_before=divider,
    )


def _view_action(
    of: Callable[[C], PaneStack], pane: str, view: str, text: str, icon: str
) -> ActionSpec[C]:
    return ActionSpec(f"{pane}.{view}", text, lambda c: of(c).go_to(pane, view), icon=icon)
