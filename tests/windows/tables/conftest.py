"""A table as tests of its pane open it: shown, with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState

MakePane = Callable[[str], TablePane]


@pytest.fixture
def make_pane(qtbot: QtBot, session: Session, view_state: ViewState) -> MakePane:
    """Open the table of a kind."""

    def make(kind: str) -> TablePane:
        pane = TablePane(session, view_state, kind)
        qtbot.addWidget(pane)
        pane.resize(930, 640)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.setFocus()
        return pane

    return make
