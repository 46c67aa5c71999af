"""The selection goes both ways, and keys and mouse reach every mark."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from chipline.map_layout.flow_marks import FlowMark
from chipline.map_layout.site_marks import SiteMark
from chipline.records.record import id_of_slug
from chipline.windows.map.canvas.country_hover import CountryHover
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState
from windows.map.map_marks import johor

MOVE = id_of_slug("rl-ali-sea-train")


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
    assert map_pane.maps.spots[0].list.isVisible()
    assert map_pane.maps.spots[0].list.tree.topLevelItemCount() == 2
    qtbot.keyClick(map_pane.maps.spots[0].list.tree, Qt.Key.Key_Down)
    qtbot.keyClick(map_pane.maps.spots[0].list.tree, Qt.Key.Key_Return)
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


def test_a_pointer_that_rests_on_a_shaded_country_is_told_by_which_rules(
    map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    map_pane.show_preset("gulf")
    canvas = map_pane.canvas

    def told(longitude: float, latitude: float, day: date) -> str:
        view_state.set_day(day.toordinal())
        x, y = canvas.view.pixel(longitude, latitude)
        qtbot.mouseMove(canvas, QPoint(round(x), round(y)))
        hover = canvas.findChild(CountryHover)
        assert isinstance(hover, CountryHover)
        hover.tell()
        return canvas.hover_card.text if canvas.hover_card.isVisible() else ""

    before, since = date(2026, 7, 9), date(2026, 7, 10)
    emirates = 54.3, 23.6
    assert "United Arab Emirates" in told(*emirates, before)
    assert "A:5" not in told(*emirates, before)
    assert "A:5" in told(*emirates, since)
    assert "10 Jul" in told(*emirates, since)
    assert "embargo" in told(54.0, 30.0, since)
    assert not told(52.0, 26.5, since)
    map_pane.set_shading("none")
    assert not told(*emirates, since)


def test_a_double_click_on_several_sites_comes_nearer(
    sites: dict[str, str], map_pane: MapPane, qtbot: QtBot
) -> None:
    map_pane.show_preset("asia")
    canvas = map_pane.canvas
    scene = canvas.scene()
    assert scene is not None
    spot = next(one for one in scene.sites if one.many > 1)
    before = canvas.view.scale
    at = QPoint(round(spot.x), round(spot.y))
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert canvas.view.scale > 2 * before


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
