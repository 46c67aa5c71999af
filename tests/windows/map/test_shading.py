"""Countries are shaded by what the rules say on the day, and places drawn as exactly as they are known."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.map.paint.map_colours import MapColours
from chipline.windows.map.pane import MapPane
from chipline.windows.theme import DARK, LIGHT
from chipline.windows.view_state import ViewState
from windows.map.map_marks import johor


def test_the_shading_is_that_of_the_day(map_pane: MapPane, view_state: ViewState) -> None:
    view_state.set_day(date(2022, 1, 1).toordinal())
    scene = map_pane.canvas.scene()
    assert scene is not None
    assert "licence" not in scene.base.land
    view_state.set_day(date(2026, 7, 9).toordinal())
    scene = map_pane.canvas.scene()
    assert scene is not None
    assert "licence" in scene.base.land
    assert map_pane.set_shading("none")
    scene = map_pane.canvas.scene()
    assert scene is not None
    assert set(scene.base.land) == {""}
    assert not map_pane.set_shading("no such place")
    assert map_pane.shading == "none"


def test_china_is_painted_in_the_colour_of_its_band(
    map_pane: MapPane, view_state: ViewState
) -> None:
    view_state.set_day(date(2026, 7, 9).toordinal())
    map_pane.header.layer_switches["names"].setChecked(False)
    view = map_pane.canvas.view
    x, y = view.pixel(90.0, 33.0)
    colours = MapColours.of(LIGHT)
    painted = map_pane.canvas.grab().toImage().pixelColor(QPointF(x, y).toPoint())
    assert painted == colours.fill("licence")
    assert painted != colours.land
    assert MapColours.of(DARK).fill("licence") != painted


def test_while_nobody_looks_a_day_waits(map_pane: MapPane, view_state: ViewState) -> None:
    before = map_pane.canvas.signs
    map_pane.hide()
    view_state.set_day(date(2014, 1, 1).toordinal())
    assert map_pane.canvas.signs is before
    map_pane.show()
    assert map_pane.canvas.signs is not before
    assert not map_pane.canvas.signs.regions


def test_countries_are_shaded_by_what_the_selected_restriction_reaches(
    map_pane: MapPane, view_state: ViewState
) -> None:
    view_state.set_day(date(2025, 6, 1).toordinal())
    assert map_pane.set_shading("selected")
    assert "names no destination" in map_pane.status()
    view_state.select("restriction", id_of_slug("us-h20-letter-2025"))
    content = map_pane.canvas.content()
    assert content is not None
    assert content.bands["CN"] == "inside"
    assert "MY" not in content.bands
    assert "H20" in map_pane.canvas.signs.shading_name
    view_state.set_day(date(2025, 1, 1).toordinal())
    content = map_pane.canvas.content()
    assert content is not None
    assert not content.bands


def test_how_exactly_a_place_is_known_is_drawn(
    session: Session, sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    values = {"coordinate_precision": "city", "longitude": 103.8, "latitude": 1.5}
    session.do(edits.set_fields("facility", [sites["batam"]], values))
    johor(map_pane)
    map_pane.header.layer_switches["names"].setChecked(False)
    canvas = map_pane.canvas
    plain = canvas.grab().toImage()
    map_pane.header.layer_switches["circles"].setChecked(True)
    qtbot.waitUntil(lambda: not canvas.moving)
    circled = canvas.grab().toImage()
    x, y = canvas.view.pixel(103.8, 1.5)
    radius = 15 / 111.195 * canvas.view.scale

    def changed(at: float) -> bool:
        around = [(round(x + at), round(y + down)) for down in range(-6, 7)]
        return any(plain.pixel(*one) != circled.pixel(*one) for one in around)

    assert changed(radius)
    assert not changed(radius * 1.5)
    map_pane.header.layer_switches["circles"].setChecked(False)
    qtbot.mouseMove(canvas, QPoint(round(x), round(y)))
    look = canvas.look()
    assert look is not None
    assert len(look.circled) == 1
    canvas.leave()
    look = canvas.look()
    assert look is not None
    assert not look.circled
