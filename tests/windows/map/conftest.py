"""The map over the small workspace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState
from windows.map.map_marks import add_site


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


@pytest.fixture
def sites(session: Session) -> dict[str, str]:
    """Four sites: two together, one apart, one without a place."""
    return {
        "kulai": add_site(
            session,
            "Kulai park",
            103.52,
            1.72,
            power_announced_mw=110.0,
            opened="2022-10",
            coordinate_precision="park",
            status="live in part",
        ),
        "kulai-2": add_site(session, "Kulai second", 103.52, 1.72, status="planned"),
        "batam": add_site(session, "Batam", 104.05, 1.13, country="ID", opened="2026-06"),
        "nowhere": add_site(session, "Not public", None, None),
    }
