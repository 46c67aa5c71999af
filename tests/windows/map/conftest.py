"""The map over the small workspace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState


@pytest.fixture
def map_pane(session: Session, view_state: ViewState, qtbot: QtBot) -> Iterator[MapPane]:
    """The map, shown."""
    made = MapPane(session, view_state)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
