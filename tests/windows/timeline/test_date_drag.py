"""The record that one presses on is the one that moves, over the starter facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from conftest import in_memory

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def grabbing(starter_file: Path, view_state: ViewState, qtbot: QtBot) -> Iterator[TimelinePane]:
    """The timeline over the starter facts, in edit mode."""
    workspace = in_memory(starter_file)
    pane = TimelinePane(Session(workspace, inline=True), view_state)
    qtbot.addWidget(pane)
    pane.resize(930, 760)
    pane.show()
    qtbot.waitExposed(pane)
    days = (date(2025, 1, 1).toordinal(), date(2026, 6, 30).toordinal())
    pane.canvas.show_range(*days)
    pane.actions_of_pane().run("timeline.edit")
    yield pane
    pane.close()
    workspace.close()


def marks(pane: TimelinePane) -> list[tuple[int, QPoint]]:
    """Return the events whose marks can be pressed on, each with the middle of its mark."""
    scene = pane.canvas.scene()
    assert scene is not None
    bars, found = scene.bars, []
    for bar in range(len(bars)):
        region = scene.regions[int(bars.region[bar])]
        at = bars.mark
        point = QPoint(round(float(at[bar])), round(float(bars.y[bar] + bars.height[bar] / 2)))
        inside = scene.view.gutter + 8 <= point.x() < scene.view.width - 9
        if not bars.folded[bar] and inside and region.top <= point.y() < region.bottom - 1:
            found.append((int(bars.event[bar]), point))
    return found


def press_and_move(pane: TimelinePane, at: QPoint, by: int) -> None:
    QTest.mouseMove(pane.canvas, at)
    QTest.mousePress(pane.canvas, LEFT, pos=at)
    for step in (by // 2, by):
        QTest.mouseMove(pane.canvas, at + QPoint(step, 0))


def test_hovering_pressing_and_dragging_mean_one_record(grabbing: TimelinePane) -> None:
    pane, canvas = grabbing, grabbing.canvas
    begun: list[int] = []
    canvas.edit_began.connect(begun.append)
    found = marks(pane)
    assert len(found) > 20
    for event, point in found[::2]:
        QTest.mouseMove(canvas, point)
        assert canvas.shown.hovered == event
        press_and_move(pane, point, 24)
        assert begun == [event]
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(canvas, LEFT, pos=point)
        begun.clear()


def test_the_mark_of_the_selection_moves_the_selection(
    grabbing: TimelinePane, view_state: ViewState
) -> None:
    """Whatever is linked to it, with a title that runs on below it."""
    pane, canvas = grabbing, grabbing.canvas
    begun: list[int] = []
    canvas.edit_began.connect(begun.append)
    events = canvas.events
    assert events is not None
    for event in sorted({one for one, _ in marks(pane)})[::3]:
        view_state.select(events.kind_of(event), str(events.ids[event]))
        point = next((place for one, place in marks(pane) if one == event), None)
        for aside in (-8, 0, 8) if point is not None else ():
            assert point is not None
            press_and_move(pane, point + QPoint(aside, 0), 24)
            QTest.keyClick(canvas, Qt.Key.Key_Escape)
            QTest.mouseRelease(canvas, LEFT, pos=point)
            assert begun == [event]
            begun.clear()


def test_a_mark_below_the_line_of_the_day_is_pressed_on(
    grabbing: TimelinePane, view_state: ViewState
) -> None:
    pane, canvas = grabbing, grabbing.canvas
    event, point = marks(pane)[5]
    view_state.move_day(int(canvas.shown.scale.day(point.x() - canvas.gutter)))
    day, begun = view_state.day, list[int]()
    canvas.edit_began.connect(begun.append)
    QTest.mouseClick(canvas, LEFT, pos=point)
    assert canvas.shown.selected == event
    press_and_move(pane, point, 40)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (begun, view_state.day) == ([event], day)


def test_what_was_pressed_on_is_let_go_when_other_records_come(grabbing: TimelinePane) -> None:
    pane, canvas = grabbing, grabbing.canvas
    begun: list[int] = []
    canvas.edit_began.connect(begun.append)
    _event, point = marks(pane)[5]
    QTest.mousePress(canvas, LEFT, pos=point)
    lanes = canvas.lanes
    assert isinstance(lanes, Lanes)
    canvas.show_lanes(lanes)
    QTest.mouseMove(canvas, point + QPoint(40, 0))
    QTest.mouseRelease(canvas, LEFT, pos=point + QPoint(40, 0))
    assert begun == []
