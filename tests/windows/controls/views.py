"""The four views of the controls pane, as the tests ask for them."""

from __future__ import annotations

from chipline.windows.controls.ask import AskView
from chipline.windows.controls.frontier import FrontierView
from chipline.windows.controls.pane import ControlsPane
from chipline.windows.controls.plane import PlaneView
from chipline.windows.controls.touched import TouchedView


def ask(pane: ControlsPane) -> AskView:
    pane.set_view("ask")
    view = pane.view
    assert isinstance(view, AskView)
    return view


def plane(pane: ControlsPane) -> PlaneView:
    pane.set_view("plane")
    view = pane.view
    assert isinstance(view, PlaneView)
    return view


def frontier(pane: ControlsPane) -> FrontierView:
    pane.set_view("frontier")
    view = pane.view
    assert isinstance(view, FrontierView)
    return view


def touched(pane: ControlsPane) -> TouchedView:
    pane.set_view("touched")
    view = pane.view
    assert isinstance(view, TouchedView)
    return view


def text(pane: ControlsPane) -> str:
    return ask(pane).page.toPlainText()


def touched_names(view: TouchedView) -> set[str]:
    return {row.name for row in view.model.rows}
