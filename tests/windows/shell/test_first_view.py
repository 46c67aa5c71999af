"""The first view tells its story: whole names, and three clicks from a name to who says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.timeline_layout.scene import Scene
from chipline.windows import theme
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.shell.window import Window
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.citation_view import CitationView
from conftest import in_memory

LEFT = Qt.MouseButton.LeftButton
MOVE = id_of_slug("rl-ali-sea-train")
SIZES = ((1366, 768), (1280, 720), (1024, 600))


@pytest.fixture
def window(qtbot: QtBot, starter_file: Path) -> Iterator[Window]:
    """A window as a first start shows it, hint included."""
    theme.dress("light")
    made = Window(Session(in_memory(starter_file), inline=True), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.resize(*SIZES[0])
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def timeline(window: Window) -> TimelinePane:
    assert isinstance(window.pane, TimelinePane)
    return window.pane


def scene_of(window: Window) -> Scene:
    scene = timeline(window).canvas.scene()
    assert scene is not None
    return scene


def names(scene: Scene) -> set[str]:
    return {one.text for one in (*scene.labels, *scene.focus)}


def is_seen(widget: QWidget, within: QWidget) -> bool:
    """Tell whether a widget's first line is in sight."""
    top = widget.mapTo(within, QPoint(0, 0))
    return widget.isVisible() and 0 <= top.y() <= within.height() - 20


@pytest.mark.parametrize("size", SIZES)
def test_names_are_whole_and_nothing_has_to_be_scrolled_to(
    window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    scene, events = scene_of(window), timeline(window).canvas.events
    assert events is not None
    titles = set(events.titles[:])
    assert names(scene) <= titles
    assert len(names(scene)) >= 12
    assert {"H20 licence requirement", "Alibaba trains Qwen in South-East Asia"} <= names(scene)
    for label in scene.labels:
        assert scene.view.gutter <= label.x
        assert label.x + label.width <= scene.view.width
    assert all(region.furthest == 0 for region in scene.regions)
    for region in scene.regions:
        for bar in range(len(scene.bars)):
            if scene.bars.region[bar] == region.group:
                assert scene.bars.y[bar] + scene.bars.height[bar] <= region.bottom


def test_three_clicks_lead_to_why_alibaba_trains_abroad_and_who_says_so(window: Window) -> None:
    pane = timeline(window)
    events = pane.canvas.events
    assert events is not None
    point = pane.canvas.point_of(events.by_id[MOVE])
    assert point is not None
    QTest.mouseClick(pane.canvas, LEFT, pos=point)
    card = window.inspector
    assert window.view_state.record == MOVE
    (trigger,) = (row for row in card.findChildren(FieldRow) if row.spec.name == "trigger")
    assert is_seen(trigger, card)
    assert "H20 licence requirement" in trigger.plain()
    QTest.mouseClick(trigger, LEFT, pos=trigger._mark_rect().center())
    QApplication.processEvents()
    told = [one for one in card.findChildren(CitationView) if is_seen(one, card)]
    assert told, "a second click shows who says so"
    said = " ".join(label.text() for one in told for label in one.findChildren(QLabel))
    assert "Financial Times" in said


def test_the_hint_is_read_whole_in_every_window(window: Window) -> None:
    for wide in (1366, 1280, 1024, 900, 700):
        window.resize(wide, 600)
        QApplication.processEvents()
        said = [each.elided for each in window.hint.findChildren(ElidedLabel)]
        assert not [each for each in said if "…" in each], (wide, said)
        assert said[0].startswith("Select a bar")
