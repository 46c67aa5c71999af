"""What stands on the map as marks and in the list beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.map.map_text import mark_text, mark_title, record_title
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.lists.name_row import NameRowDelegate
from windows.accessible_rows import accessible_rows
from windows.map.map_marks import add_site, johor, listed, marks


def test_sites_and_moves_are_marks_and_rows(sites: dict[str, str], map_pane: MapPane) -> None:
    shown = "\n".join(marks(map_pane))
    assert "China → Malaysia: 1 move · Reported" in shown
    assert "China → Singapore" in shown
    johor(map_pane)
    shown = "\n".join(marks(map_pane))
    assert "2 sites together: 110 MW, known for 1 of 2" in shown
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


def test_layers_can_be_switched_off(sites: dict[str, str], map_pane: MapPane) -> None:
    map_pane.header.layer_switches["moves"].setChecked(False)
    assert not any("→" in one for one in marks(map_pane))
    map_pane.header.layer_switches["sites"].setChecked(False)
    assert not marks(map_pane)


def test_a_cluster_without_a_site_is_in_the_list_and_at_its_country(
    session: Session, map_pane: MapPane, view_state: ViewState
) -> None:
    values = {"name": "Bought chips", "country": "KZ"}
    record = id_of_slug("bought-chips")
    session.do(edits.create("cluster", values, record_id=record))
    assert listed(map_pane)["Kazakhstan"] == ["Bought chips"]
    assert "Kazakhstan: 1 cluster at no known site" in marks(map_pane)
    rows = map_pane.list.tree.findItems("Bought chips", Qt.MatchFlag.MatchRecursive)
    map_pane.list.tree.setCurrentItem(rows[0])
    assert (view_state.kind, view_state.record) == ("cluster", record)


@pytest.mark.parametrize("preset", ["world", "asia", "johor-singapore"])
def test_every_mark_is_told_by_keys_and_is_in_the_list_for_a_screen_reader(
    sites: dict[str, str], map_pane: MapPane, qtbot: QtBot, preset: str
) -> None:
    map_pane.show_preset(preset)
    canvas, facts = map_pane.canvas, map_pane.canvas.facts
    scene = canvas.scene()
    assert scene is not None
    assert facts is not None
    rows = accessible_rows(map_pane.list.tree)
    said = set()
    for mark in scene.marks:
        for kind, record in canvas.records_of(mark):
            assert record_title(facts, kind, record) in rows
        canvas.step_to(mark)
        said.add(canvas.accessibleDescription())
        assert mark_text(facts, mark) in canvas.accessibleDescription()
    assert len(said) == scene.count > 0
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.accessibleDescription().startswith(mark_text(facts, scene.marks[0]))


def test_the_list_begins_with_what_is_in_view(
    session: Session, sites: dict[str, str], map_pane: MapPane, qtbot: QtBot
) -> None:
    for number in range(3):
        add_site(session, f"Gulf {number}", 54.4 + number / 10, 24.4, country="AE")
    map_pane.show_preset("asia")
    qtbot.waitUntil(lambda: list(listed(map_pane))[:2] == ["United Arab Emirates", "Malaysia"])
    johor(map_pane)
    qtbot.waitUntil(lambda: list(listed(map_pane))[:2] == ["Malaysia", "Indonesia"])
    assert "United Arab Emirates" in listed(map_pane)
    # Whoever goes through the list by keys moves the map, and finds the list as it was.
    map_pane.list.tree.setFocus()
    with qtbot.waitSignal(map_pane._seen.timeout):
        map_pane.show_preset("gulf")
    assert next(iter(listed(map_pane))) == "Malaysia"


def test_space_tells_of_the_chosen_mark_what_the_pointer_would(
    sites: dict[str, str], map_pane: MapPane, qtbot: QtBot
) -> None:
    canvas = map_pane.canvas
    johor(map_pane)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.hover_card.isHidden()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.hover_card.isHidden()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert not canvas.hover_card.isHidden()
    assert canvas.chosen is not None
    assert canvas.facts is not None
    told = canvas.hover_card.text
    assert mark_title(canvas.facts, canvas.chosen) in told
    # It goes along from mark to mark.
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.hover_card.text != told
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.hover_card.isHidden()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.hover_card.isHidden()


def test_names_in_the_list_have_more_room_than_details(
    sites: dict[str, str], map_pane: MapPane
) -> None:
    for width in (292, 320):
        map_pane.list.setFixedWidth(width)
        map_pane.list.resize(width, 400)
        QApplication.processEvents()
        tree = map_pane.list.tree
        heading = tree.topLevelItem(0)
        assert heading is not None
        heading.setExpanded(True)
        row = heading.child(0)
        # Some fifteen letters, beside the picture.
        assert tree.visualItemRect(row).width() - 24 - tree.columnWidth(1) > width * 0.32
        assert tree.columnWidth(1) <= width * 0.44


def test_names_in_the_list_have_the_room_that_they_need(
    sites: dict[str, str], map_pane: MapPane, session: Session
) -> None:
    long = "Bridge MY07 (Ulu Tiram, Plentong)"
    session.do(edits.set_field("facility", sites["kulai"], "name", long))
    map_pane.header.list.setChecked(True)
    tree = map_pane.list.tree
    map_pane.list.select("facility", sites["kulai"])
    item = tree.currentItem()
    assert item is not None
    assert (item.text(0), item.text(1)) == (long, "110 MW")
    assert item.isFirstColumnSpanned()
    assert "110 MW announced" in item.toolTip(0)
    index = tree.indexFromItem(item)
    delegate = tree.itemDelegate()
    assert isinstance(delegate, NameRowDelegate)
    shown = {}
    for width in (400, 340, 240, 150):
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 26)
        delegate.initStyleOption(option, index)
        shown[width] = option.text
    assert shown[400] == shown[340] == long
    assert shown[240].startswith("Bridge MY07")
    assert shown[150].endswith("…")
