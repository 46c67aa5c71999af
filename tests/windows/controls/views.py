"""The four views of the controls pane, as the tests ask for them."""

from __future__ import annotations

from typing import TypeVar

from chipline.windows.controls.ask import AskView
from chipline.windows.controls.frontier import FrontierView
from chipline.windows.controls.pane import ControlsPane
from chipline.windows.controls.plane import PlaneView
from chipline.windows.controls.touched import TouchedView

T = TypeVar("T")


def _shown(pane: ControlsPane, name: str, kind: type[T]) -> T:
    pane.set_view(name)
    view = pane.view
    assert isinstance(view, kind)
    return view


def ask(pane: ControlsPane) -> AskView:
    return _shown(pane, "ask", AskView)


def plane(pane: ControlsPane) -> PlaneView:
    return _shown(pane, "plane", PlaneView)


def frontier(pane: ControlsPane) -> FrontierView:
    return _shown(pane, "frontier", FrontierView)


def touched(pane: ControlsPane) -> TouchedView:
    return _shown(pane, "touched", TouchedView)


def text(pane: ControlsPane) -> str:
    return ask(pane).page.toPlainText()


def touched_names(view: TouchedView) -> set[str]:
    return {row.name for row in view.model.rows}
