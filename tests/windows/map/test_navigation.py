"""Other parts of the world by keys and mouse, what is painted meanwhile, and what is kept."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.projection import GREENWICH, PACIFIC
from chipline.records.view_content import ViewContent
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.i18n import translated
from chipline.windows.map.paint.map_inset import frame_on_map
from chipline.windows.map.paint.map_painter import paint_map
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState
from windows.map.map_marks import add_site, johor


def test_keys_zoom_pan_and_go_to_parts_of_the_world(map_pane: MapPane, qtbot: QtBot) -> None:
    canvas = map_pane.canvas
    for place, preset in enumerate(MAP_PRESETS, start=1):
        qtbot.keyClick(canvas, str(place))
        assert canvas.accessibleDescription() == preset.label
    before = canvas.view
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.view.scale > before.scale
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.view.scale == pytest.approx(before.scale)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.view.longitude > before.longitude
    qtbot.keyClick(canvas, "0")
    assert canvas.view.scale < 6


def test_a_drag_moves_the_world(map_pane: MapPane, qtbot: QtBot) -> None:
    canvas, left = map_pane.canvas, Qt.MouseButton.LeftButton
    before = canvas.view
    qtbot.mousePress(canvas, left, pos=QPoint(300, 300))
    qtbot.mouseMove(canvas, QPoint(200, 300))
    qtbot.mouseMove(canvas, QPoint(150, 300))
    qtbot.mouseRelease(canvas, left, pos=QPoint(150, 300))
    assert canvas.view.longitude > before.longitude


def test_while_the_view_moves_frames_are_quick_and_then_painted_in_full(
    map_pane: MapPane, qtbot: QtBot
) -> None:
    canvas = map_pane.canvas
    canvas.zoom(1.5)
    look = canvas.look()
    assert look is not None
    assert look.moving
    exported = canvas.look("light")
    assert exported is not None
    assert not exported.moving
    qtbot.waitUntil(lambda: not canvas.moving)
    look = canvas.look()
    assert look is not None
    assert not look.moving


def test_a_day_that_moves_leaves_the_base_map(map_pane: MapPane, view_state: ViewState) -> None:
    before = map_pane.canvas.scene()
    view_state.move_day(date(2026, 5, 1).toordinal())
    view_state.move_day(date(2026, 5, 2).toordinal())
    after = map_pane.canvas.scene()
    view_state.move_day(date(2026, 5, 3).toordinal())
    later = map_pane.canvas.scene()
    assert before is not None
    assert after is not None
    assert later is not None
    assert after is not later
    assert after.base is later.base
    view_state.set_day(date(2022, 1, 1).toordinal())
    shaded = map_pane.canvas.scene()
    assert shaded is not None
    assert shaded.base is not later.base


def test_its_state_comes_back(session: Session, map_pane: MapPane, qtbot: QtBot) -> None:
    johor(map_pane)
    map_pane.canvas.zoom(2.0)
    map_pane.set_shading("D:5")
    map_pane.header.layer_switches["moves"].setChecked(False)
    map_pane.header.legend.setChecked(True)
    kept = map_pane.state()
    other = MapPane(session, ViewState())
    qtbot.addWidget(other)
    other.resize(1100, 640)
    other.restore(kept)
    other.show()
    qtbot.waitExposed(other)
    assert other.state() == kept | {"scale": pytest.approx(kept["scale"])}
    other.restore({})
    assert other.shading == "D:5"


def test_the_world_lies_about_greenwich_where_that_is_wanted(
    session: Session, sites: dict[str, str], map_pane: MapPane, qtbot: QtBot
) -> None:
    add_site(session, "Abilene", -99.73, 32.45, country="US")
    canvas, actions = map_pane.canvas, map_pane.actions_of_pane()
    qtbot.waitUntil(lambda: canvas.facts is not None and len(canvas.facts.sites) == 5)
    map_pane.show_preset("world")
    painted = canvas.grab().toImage()
    actions.run("map.greenwich")
    assert canvas.accessibleDescription() == "The world is centred on Greenwich"
    qtbot.waitUntil(lambda: canvas.view.middle == GREENWICH)
    assert canvas.view.longitude == pytest.approx(0.0, abs=0.1)
    assert canvas.grab().toImage() != painted
    actions.refresh()
    assert actions.actions["map.greenwich"].isChecked()
    assert map_pane.state()["middle"] == GREENWICH
    canvas.select("facility", sites["kulai"], reveal=True)
    assert canvas.chosen is not None
    other = MapPane(session, ViewState())
    qtbot.addWidget(other)
    other.resize(1100, 640)
    other.restore(map_pane.state())
    other.show()
    qtbot.waitUntil(lambda: other.canvas.view.middle == GREENWICH)
    assert other.canvas.view.longitude == pytest.approx(canvas.view.longitude)
    actions.run("map.greenwich")
    qtbot.waitUntil(lambda: canvas.view.middle == PACIFIC)
    other.restore({"middle": "nowhere"})
    assert other.state()["middle"] == GREENWICH


def test_johor_and_singapore_stand_in_a_corner_while_their_sites_are_one_mark(
    sites: dict[str, str], map_pane: MapPane, qtbot: QtBot
) -> None:
    canvas = map_pane.canvas
    canvas.grab()
    box = canvas.corners.inset_box
    assert not box.isEmpty()
    scene = canvas.scene()
    assert scene is not None
    frame, marks = frame_on_map(scene), scene.sites
    inside = [QPointF(x, y) for x, y in zip(marks.x, marks.y, strict=True) if frame.contains(x, y)]
    assert inside
    for at, radius in zip(inside, marks.radius, strict=False):
        ring = radius + 6.5
        assert frame.contains(QRectF(at.x() - ring, at.y() - ring, 2 * ring, 2 * ring)), (
            "it crosses neither the number of a sign nor the ring of one that is chosen"
        )
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert canvas.view.scale > 100
    canvas.grab()
    assert canvas.corners.inset_box.isEmpty()
    map_pane.show_preset("asia")
    map_pane.header.layer_switches["inset"].setChecked(False)
    canvas.grab()
    assert canvas.corners.inset_box.isEmpty()


@pytest.mark.parametrize(("across", "down"), [(0.05, 0.97), (0.12, 0.96)])
def test_the_scale_lies_over_no_mark(
    sites: dict[str, str], map_pane: MapPane, across: float, down: float
) -> None:
    canvas = map_pane.canvas
    johor(map_pane)
    view = canvas.view
    x, y = view.pixel(104.05, 1.13)
    at = across * view.width, down * view.height
    canvas.show_same(view.panned(at[0] - x, at[1] - y))
    canvas._still.stop()  # no time to wait for
    canvas._renew()
    canvas.grab()
    scene = canvas.scene()
    assert scene is not None
    assert np.hypot(scene.sites.x - at[0], scene.sites.y - at[1]).min() < 30
    scale = canvas.corners._scale_box
    assert not scale.isEmpty()
    assert not any(
        scale.contains(QPointF(*one)) for one in zip(scene.sites.x, scene.sites.y, strict=True)
    )


def test_saved_views_of_maps_stand_beside_the_parts_of_the_world(
    session: Session, map_pane: MapPane, view_state: ViewState
) -> None:
    view_state.show_pane("map")
    for name, pane in (("Gulf, no shading", "map"), ("Moves by firm", "timeline")):
        state = ViewContent((), pane, {}, None, "", 0).to_state()
        session.do(edits.create("view", {"name": name, "state": state}))
    menu, opened = map_pane.header.preset.menu(), list[str]()
    view_state.view_requested.connect(opened.append)
    menu.aboutToShow.emit()
    found = {action.text(): action for action in menu.actions()}
    assert translated(MAP_PRESETS[0].label) + "\t1" in found
    assert "Moves by firm" not in found
    found["Gulf, no shading"].trigger()
    assert len(opened) == 1


def test_the_frame_of_the_inset_lies_below_signs_and_words(
    sites: dict[str, str], map_pane: MapPane
) -> None:
    canvas = map_pane.canvas
    canvas.grab()
    scene, look = canvas.scene(), canvas.look()
    assert scene is not None
    assert look is not None
    x, y = round(float(scene.sites.x[0])), round(float(scene.sites.y[0]))
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_map(painter, scene, look, framed=QRectF(x + 0.5, y - 40, 60, 80))
    accent = QColor(look.colours.theme.accent).rgb()
    left = [image.pixel(x, y - up) == accent for up in range(12, 40)]
    assert any(left), "beside the sign it is seen"
    assert image.pixel(x, y) != accent, "its left side goes through the sign"
