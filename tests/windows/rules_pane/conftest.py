"""The controls over the starter facts, on the day after the letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.view_state import ViewState
from conftest import in_memory


@pytest.fixture(scope="module")
def facts(starter_file: Path) -> Iterator[Workspace]:
    """The starter facts; nothing here writes to them."""
    workspace = in_memory(starter_file)
    yield workspace
    workspace.close()


@pytest.fixture
def view_state(qapp: object) -> ViewState:
    """A view state on the day after the letter."""
    made = ViewState()
    made.move_day(date(2025, 4, 20).toordinal())
    return made


@pytest.fixture
def pane(facts: Workspace, view_state: ViewState, qtbot: QtBot) -> RulesPane:
    """The pane over the starter facts."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.dress("light")
    made = RulesPane(Session(facts, inline=True), view_state)
    qtbot.addWidget(made)
    made.resize(930, 640)
    made.show()
    return made
