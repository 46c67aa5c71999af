"""The relations over the small workspace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.windows.relations.pane import RelationsPane
from chipline.windows.view_state import ViewState


@pytest.fixture
def relations_pane(
    session: Session, view_state: ViewState, qtbot: QtBot
) -> Iterator[RelationsPane]:
    """The relations, shown."""
    made = RelationsPane(session, view_state)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
