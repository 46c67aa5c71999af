"""The four views of the controls pane, as the tests ask for them."""

from __future__ import annotations

from typing import TypeVar

from chipline.windows.rules_pane.affected.affected_view import AffectedView
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.frontier.frontier_view import FrontierView
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.rules_pane.plane.plane_view import PlaneView

T = TypeVar("T")


def _shown(pane: RulesPane, name: str, kind: type[T]) -> T:
    pane.set_view(name)
    view = pane.view
    assert isinstance(view, kind)
    return view


def ask(pane: RulesPane) -> AskView:
    return _shown(pane, "ask", AskView)


def plane(pane: RulesPane) -> PlaneView:
    return _shown(pane, "plane", PlaneView)


def frontier(pane: RulesPane) -> FrontierView:
    return _shown(pane, "frontier", FrontierView)


def touched(pane: RulesPane) -> AffectedView:
    return _shown(pane, "touched", AffectedView)


def text(pane: RulesPane) -> str:
    return ask(pane).page.toPlainText()


def touched_names(view: AffectedView) -> set[str]:
    return {row.name for row in view.model.rows}
