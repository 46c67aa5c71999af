"""The map pane: it follows what all panes share, keys reach every mark, and it can be taken away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.map_scene import FlowMark, SiteMark
from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.map.map_colours import MapColours
from chipline.windows.map.map_legend import boundary_text
from chipline.windows.map.map_text import mark_text
from chipline.windows.map.pane import MapPane
from chipline.windows.pictures import picture_files
from chipline.windows.theme import DARK, LIGHT
from chipline.windows.view_state import ViewState

MOVE = id_of_slug("rl-ali-sea-train")


def add_site(
    session: Session, name: str, longitude: float | None, latitude: float | None, **more: object
) -> str:
    values = {"name": name, "country": "MY", "longitude": longitude, "latitude": latitude, **more}
    edit = edits.create("facility", values)
    session.do(edit)
    found: list[str] = []
    session.read(
        session, "made", lambda queries: queries.called(name).only, lambda one: found.append(one.id)
    )
    return found[0]


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


def marks(pane: MapPane) -> list[str]:
    scene, facts = pane.canvas.scene(), pane.canvas.facts
    assert scene is not None
    assert facts is not None
    return [mark_text(facts, one) for one in scene.marks]


def listed(pane: MapPane) -> dict[str, list[str]]:
    tree = pane.list.tree
    found = {}
    for place in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(place)
        assert isinstance(item, QTreeWidgetItem)
        found[item.text(0)] = [item.child(one).text(0) for one in range(item.childCount())]
    return found


def johor(pane: MapPane) -> None:
    pane.show_preset("johor-singapore")


def test_sites_and_moves_are_marks_and_rows(sites: dict[str, str], map_pane: MapPane) -> None:
    shown = "\n".join(marks(map_pane))
    assert "China → Malaysia: 1 move · Reported" in shown
    assert "China → Singapore" in shown
    johor(map_pane)
    shown = "\n".join(marks(map_pane))
    assert "2 sites together: 110 MW, known of 1 of 2" in shown
    assert "Batam: Indonesia · power not known" in shown
    rows = listed(map_pane)
    assert rows["Malaysia"] == [
        "Kulai park",
        "Kulai second",
        "Alibaba trains Qwen in South-East Asia",
    ]
    assert rows["Not placed"] == ["Not public"]
    assert "No date" not in rows


def test_what_is_new_is_drawn_and_what_is_deleted_is_not(
    session: Session, map_pane: MapPane
) -> None:
    johor(map_pane)
    assert not any("Kulai" in one for one in marks(map_pane))
    made = add_site(session, "Kulai park", 103.52, 1.72)
    assert any("Kulai park" in one for one in marks(map_pane))
    session.do(edits.delete("facility", [made]))
    assert not any("Kulai" in one for one in marks(map_pane))


def test_the_day_picks_out_what_stands(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState
) -> None:
    johor(map_pane)
    view_state.move_day(date(2023, 1, 1).toordinal())
    assert view_state.mode is Mode.INSTANT
    shown = "\n".join(marks(map_pane))
    assert "Batam" not in shown
    rows = listed(map_pane)
    assert "Indonesia" not in rows
    assert rows["No date"] == ["Kulai second"]
    assert "sites: 1, moves: 0" in map_pane.status()
    assert "2 sites without a date" in map_pane.status()
    assert map_pane.as_of_text() == map_pane.status()


def test_filters_narrow_it(sites: dict[str, str], map_pane: MapPane, view_state: ViewState) -> None:
    view_state.set_filters((Filter("country", values=("ID",), kind="facility"),))
    assert "Malaysia" in listed(map_pane)
    assert "Kulai park" not in listed(map_pane)["Malaysia"]
    view_state.set_filters(())
    assert "Kulai park" in listed(map_pane)["Malaysia"]


def test_selection_goes_both_ways(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState
) -> None:
    view_state.select("facility", sites["batam"])
    chosen = map_pane.canvas.chosen
    assert isinstance(chosen, SiteMark)
    assert map_pane.list.tree.currentItem().text(0) == "Batam"
    rows = map_pane.list.tree.findItems("Kulai park", Qt.MatchFlag.MatchRecursive)
    map_pane.list.tree.setCurrentItem(rows[0])
    assert (view_state.kind, view_state.record) == ("facility", sites["kulai"])
    view_state.select("relocation", MOVE)
    assert isinstance(map_pane.canvas.chosen, FlowMark)


def test_what_is_selected_elsewhere_is_brought_into_view(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState
) -> None:
    map_pane.show_preset("gulf")
    view_state.select("facility", sites["kulai"])
    chosen = map_pane.canvas.chosen
    assert isinstance(chosen, SiteMark)
    assert 0 < chosen.x < map_pane.canvas.width()


def test_arrows_reach_every_mark_and_say_it(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    johor(map_pane)
    canvas = map_pane.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    said = {canvas.accessibleDescription()}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up) * 4:
        qtbot.keyClick(canvas, key)
        said.add(canvas.accessibleDescription())
    assert any(one.startswith("2 sites together") for one in said)
    assert any(one.startswith("Batam: Indonesia") and " of " in one for one in said)


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


def test_enter_opens_a_card_or_lists_a_spot(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    johor(map_pane)
    asked: list[tuple[str, str]] = []
    map_pane.card_requested.connect(lambda kind, record: asked.append((kind, record)))
    view_state.select("facility", sites["batam"])
    qtbot.keyClick(map_pane.canvas, Qt.Key.Key_Return)
    assert asked == [("facility", sites["batam"])]
    view_state.select("facility", sites["kulai"])
    qtbot.keyClick(map_pane.canvas, Qt.Key.Key_Return)
    assert map_pane.spot_list.isVisible()
    assert map_pane.spot_list.tree.topLevelItemCount() == 2
    qtbot.keyClick(map_pane.spot_list.tree, Qt.Key.Key_Down)
    qtbot.keyClick(map_pane.spot_list.tree, Qt.Key.Key_Return)
    assert view_state.record == sites["kulai-2"]


def test_a_click_selects_and_one_beside_lets_go(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    johor(map_pane)
    view_state.select("facility", sites["batam"])
    mark = map_pane.canvas.chosen
    assert mark is not None
    view_state.select("", "")
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(map_pane.canvas, left, pos=QPoint(round(mark.x), round(mark.y)))
    assert view_state.record == sites["batam"]
    qtbot.mouseClick(map_pane.canvas, left, pos=QPoint(30, 30))
    assert not view_state.record


def test_a_drag_moves_the_world(map_pane: MapPane, qtbot: QtBot) -> None:
    canvas, left = map_pane.canvas, Qt.MouseButton.LeftButton
    before = canvas.view
    qtbot.mousePress(canvas, left, pos=QPoint(300, 300))
    qtbot.mouseMove(canvas, QPoint(200, 300))
    qtbot.mouseMove(canvas, QPoint(150, 300))
    qtbot.mouseRelease(canvas, left, pos=QPoint(150, 300))
    assert canvas.view.longitude > before.longitude


def test_layers_can_be_switched_off(sites: dict[str, str], map_pane: MapPane) -> None:
    map_pane.header.moves.setChecked(False)
    assert not any("→" in one for one in marks(map_pane))
    map_pane.header.sites.setChecked(False)
    assert not marks(map_pane)


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
    map_pane.header.names.setChecked(False)
    view = map_pane.canvas.view
    x, y = view.pixel(90.0, 33.0)
    colours = MapColours.of(LIGHT)
    painted = map_pane.canvas.grab().toImage().pixelColor(QPointF(x, y).toPoint())
    assert painted == colours.fill("licence")
    assert painted != colours.land
    assert MapColours.of(DARK).fill("licence") != painted


def test_its_state_comes_back(session: Session, map_pane: MapPane, qtbot: QtBot) -> None:
    johor(map_pane)
    map_pane.canvas.zoom(2.0)
    map_pane.set_shading("D:5")
    map_pane.header.moves.setChecked(False)
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


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_it_is_written_into_files_with_its_sources(
    sites: dict[str, str], map_pane: MapPane, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"map{ending}"
    problems: list[str] = []
    picture = map_pane.picture(QSize(900, 600))
    assert picture is not None
    map_pane.export(picture, out, problems.append)
    assert not problems
    assert out.stat().st_size > 5000
    if ending == ".svg":
        text = out.read_text(encoding="utf-8")
        assert "Financial Times" in text
        assert boundary_text().split(";", maxsplit=1)[0][:20] in text


def test_a_picture_is_that_of_the_screen_at_its_size(
    sites: dict[str, str], map_pane: MapPane
) -> None:
    picture = map_pane.picture()
    scene = map_pane.canvas.scene()
    assert picture is not None
    assert scene is not None
    view = scene.view
    drawn = picture.scene_of(view.width, view.height)
    assert [one.key for one in drawn.marks] == [one.key for one in scene.marks]
    assert drawn.view == view
    assert picture_files.image(picture).width() == round(view.width * picture.sharpness)
    smaller = picture.with_sources([f"Source {one}" for one in range(9)])
    assert smaller.size() == picture.size()
    assert len(smaller.pages()) == 2


def test_it_paints_at_any_size(map_pane: MapPane) -> None:
    image = QImage(500, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    with QPainter(image) as painter:
        map_pane.paint_to(painter, QSize(500, 400))
    corners = {image.pixelColor(x, y).name() for x, y in ((2, 2), (497, 2), (2, 397), (497, 397))}
    assert "#000000" not in corners


def test_a_hover_tells_what_a_mark_is(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    johor(map_pane)
    view_state.select("facility", sites["batam"])
    mark = map_pane.canvas.chosen
    assert mark is not None
    qtbot.mouseMove(map_pane.canvas, QPoint(round(mark.x), round(mark.y)))
    assert "Batam" in map_pane.canvas.hover_card.text
    qtbot.mouseMove(map_pane.canvas, QPoint(20, 20))
    assert not map_pane.canvas.hover_card.isVisible()


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


def test_keys_stay_on_a_spot_while_the_map_moves(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    johor(map_pane)
    canvas = map_pane.canvas
    canvas.setFocus()
    view_state.select("facility", sites["batam"])
    scene = canvas.scene()
    assert scene is not None
    spot = next(one for one in scene.sites if len(one.sites) == 2)
    canvas.step_to(spot)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.chosen is not None
    assert canvas.chosen.key == spot.key


def test_while_nobody_looks_a_day_waits(map_pane: MapPane, view_state: ViewState) -> None:
    before = map_pane.canvas.signs
    map_pane.hide()
    view_state.set_day(date(2014, 1, 1).toordinal())
    assert map_pane.canvas.signs is before
    map_pane.show()
    assert map_pane.canvas.signs is not before
    assert not map_pane.canvas.signs.regions
