"""The strip below the timeline: its brush, and its place for what has no date."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.timeline.pane import TimelinePane


def test_the_brush_lies_over_what_is_in_view_and_moves_it(pane: TimelinePane) -> None:
    pane.canvas.show_range(737_000.0, 737_400.0)
    assert pane.overview._brush.getRegion() == pytest.approx((737_000.0, 737_400.0), abs=1)
    pane.overview._brush.setRegion((737_100.0, 737_300.0))
    scale = pane.canvas.shown.scale
    assert (scale.origin, scale.end) == pytest.approx((737_100.0, 737_300.0), abs=1)


def test_the_tray_has_room_for_its_words(pane: TimelinePane, session: Session) -> None:
    session.do(edits.create("restriction", {"name": "Some day"}))
    tray = pane.overview.tray
    assert tray.text() == "1 undated"
    QApplication.sendPostedEvents()
    assert tray.width() >= tray.sizeHint().width()
