"""A window on a small workspace, and its review pane."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from chipline.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows import dressing
from chipline.windows.review.pane import ReviewPane
from chipline.windows.shell.window import Window


@pytest.fixture
def window(qtbot: QtBot, file_workspace: Workspace) -> Iterator[Window]:
    dressing.dress("light")
    made = Window(Session(file_workspace, inline=True), Settings())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def pane(window: Window) -> ReviewPane:
    window.desk.show_pane("review")
    assert isinstance(window.pane, ReviewPane)
    return window.pane
