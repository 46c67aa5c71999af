"""A window on a small workspace, and its review pane."""

from __future__ import annotations

import pytest

from chipline.windows.review.pane import ReviewPane
from chipline.windows.shell.window import Window


@pytest.fixture
def pane(window: Window) -> ReviewPane:
    window.view_state.show_pane("review")
    assert isinstance(window.pane, ReviewPane)
    return window.pane
