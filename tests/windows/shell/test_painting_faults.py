"""Faults while something is painted: whoever paints lets go of the painter all the same."""

from __future__ import annotations

from types import ModuleType

import pytest
from PySide6.QtWidgets import QWidget

from chipline.windows.rules_pane.plane import plane_view
from chipline.windows.shell.window import Window
from chipline.windows.timeline.canvas import canvas


def _fault(*_given: object, **_named: object) -> None:
    raise RuntimeError("a fault while painting")


@pytest.mark.parametrize(
    ("pane", "module", "part"),
    [("timeline", canvas, canvas.TimelineCanvas), ("controls", plane_view, plane_view.PlaneView)],
)
def test_a_picture_of_what_cannot_be_painted_ends_in_an_exception(
    window: Window,
    monkeypatch: pytest.MonkeyPatch,
    pane: str,
    module: ModuleType,
    part: type[QWidget],
) -> None:
    # With the painter still alive, Qt would end the program: the picture it paints on is gone.
    window.view_state.show_pane(pane)
    painted = window.findChild(part)
    assert isinstance(painted, QWidget)
    monkeypatch.setattr(module, "QRectF", _fault)
    with pytest.raises(RuntimeError, match="a fault while painting"):
        painted.grab()
