"""The relations pane: it follows what all panes share, keys reach every mark, and it can be taken away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.relations_layout.diagram_scene import DiagramMark
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.pictures import picture_files
from chipline.windows.relations.pane import RelationsPane
from chipline.windows.relations.relations_legend import legend_rows
from chipline.windows.relations.relations_picture import DiagramBody
from chipline.windows.relations.relations_text import mark_text, node_text
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.lists.name_row import NameRowDelegate
from windows.accessible_rows import accessible_rows

ALIBABA = id_of_slug("alibaba")


def made(session: Session, kind: str, name: str, **values: object) -> str:
    session.do(edits.create(kind, {"name": name, **values}))
    found: list[str] = []
    session.read(
        session,
        "made",
        lambda queries: queries.called(name, kind).only,
        lambda one: found.append(one.id),
    )
    return found[0]


@pytest.fixture
def ids(session: Session) -> dict[str, str]:
    """Two tenancies at one site, one of them over, and a firm that was sold."""
    found = {"old": made(session, "firm", "Old owner", hq_country="US")}
    found["host"] = made(session, "firm", "Host", hq_country="MY", ultimate_parent=found["old"])
    found["new"] = made(session, "firm", "New owner", hq_country="CN")
    link = {"subject": found["host"], "predicate": "subsidiary of", "object": found["new"]}
    session.do(edits.create("link", {**link, "began": "2026-01-15"}))
    found["site"] = made(session, "facility", "Kulai park", operator=found["host"], country="MY")
    rents = {"facility": found["site"], "status": "reported"}
    found["one"] = made(
        session, "tenancy", "Alibaba at Kulai", tenant=ALIBABA, began="2024-01-05", **rents
    )
    found["two"] = made(
        session,
        "tenancy",
        "Once at Kulai",
        tenant=found["old"],
        began="2020",
        ended="2022",
        **rents,
    )
    return found


def mark_of(pane: RelationsPane, record: str) -> DiagramMark:
    diagram = pane.canvas.diagram
    assert diagram is not None
    (number,) = diagram.ribbons_of(record)
    return DiagramMark(is_ribbon=True, number=number)


def said(pane: RelationsPane, record: str) -> str:
    diagram = pane.canvas.diagram
    assert diagram is not None
    return mark_text(diagram, mark_of(pane, record))


def test_a_tenancy_is_a_ribbon_in_words(ids: dict[str, str], relations_pane: RelationsPane) -> None:
    text = said(relations_pane, ids["one"])
    assert text.startswith("Alibaba at Kulai: Chips: not recorded · Hardware owner: not recorded")
    assert "Operator: Host · Ultimate parent: New owner · Tenant: Alibaba" in text
    assert text.endswith("Certainty: Reported")
    relations_pane.header.list.setChecked(True)
    rows = relations_pane.list.tree
    headings = [rows.topLevelItem(n) for n in range(rows.topLevelItemCount())]
    assert [one.text(0) for one in headings if isinstance(one, QTreeWidgetItem)] == [
        "Chips",
        "Hardware owner",
        "Site",
        "Operator",
        "Ultimate parent",
        "Tenant",
        "Ribbons: Tenancies",
    ]


def test_the_day_fades_what_is_over_and_changes_the_owner(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState
) -> None:
    view_state.move_day(date(2025, 1, 1).toordinal())
    assert "Ultimate parent: Old owner" in said(relations_pane, ids["one"])
    assert said(relations_pane, ids["two"]).endswith("not on this day")
    assert "1 not on this day" in relations_pane.status()
    assert relations_pane.as_of_text() == relations_pane.status()
    view_state.move_day(date(2021, 6, 1).toordinal())
    assert "not on this day" not in said(relations_pane, ids["two"])


def test_changes_and_filters_are_followed(
    session: Session, ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState
) -> None:
    view_state.set_filters((Filter("hq_country", values=("US",)),))
    diagram = relations_pane.canvas.diagram
    assert diagram is not None
    assert {one.records[0] for one in diagram.ribbons} == {ids["two"]}
    view_state.set_filters(())
    session.do(edits.delete("tenancy", [ids["one"]]))
    diagram = relations_pane.canvas.diagram
    assert diagram is not None
    assert not diagram.ribbons_of(ids["one"])


def test_selection_goes_both_ways_and_lets_the_rest_fade(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState, qtbot: QtBot
) -> None:
    canvas = relations_pane.canvas
    view_state.select("firm", ids["host"])
    assert canvas.kept() == {mark_of(relations_pane, ids[one]).number for one in ("one", "two")}
    view_state.select("tenancy", ids["one"])
    assert canvas.chosen == mark_of(relations_pane, ids["one"])
    scene = canvas.scene()
    assert scene is not None
    (tenant,) = scene.diagram.nodes_of(ALIBABA)
    box = scene.boxes[tenant]
    at = QPoint(int(box.x + 8), int(box.middle))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert (view_state.kind, view_state.record) == ("firm", ALIBABA)
    assert canvas.kept() == {mark_of(relations_pane, ids["one"]).number} | set(
        scene.diagram.through[tenant]
    )
    with qtbot.waitSignal(relations_pane.card_requested) as asked:
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == ["firm", ALIBABA]
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert (canvas.kept(), view_state.record) == (None, "")


def test_keys_walk_along_a_ribbon_and_say_it(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState, qtbot: QtBot
) -> None:
    canvas = relations_pane.canvas
    view_state.select("tenancy", ids["one"])
    spoken = []
    for key in (Qt.Key.Key_Right, *(Qt.Key.Key_Right,) * 10, Qt.Key.Key_Home):
        qtbot.keyClick(canvas, key)
        spoken.append(canvas.accessibleDescription())
    assert any(one.startswith("Alibaba: Column: Tenant") for one in spoken)
    assert spoken[-1].startswith("not recorded")
    # What is not recorded is folded by Enter, and has no card.
    assert not relations_pane.folded
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert relations_pane.folded == {"chips"}
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.chosen is None


def test_rows_of_the_list_choose_marks(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState
) -> None:
    relations_pane.actions_of_pane().run("relations.list")
    tree = relations_pane.list.tree
    assert tree.isVisible()
    (row,) = tree.findItems("Alibaba at Kulai", Qt.MatchFlag.MatchRecursive)
    assert row.isFirstColumnSpanned(), "its name has the room that it needs"
    assert isinstance(tree.itemDelegate(), NameRowDelegate)
    tree.setCurrentItem(row)
    assert view_state.record == ids["one"]
    assert relations_pane.canvas.chosen == mark_of(relations_pane, ids["one"])
    view_state.select("tenancy", ids["two"])
    relations_pane.list.select(relations_pane.canvas.chosen)
    assert tree.currentItem().text(0) == "Once at Kulai"


@pytest.mark.parametrize("view", ["chain", "around"])
def test_every_mark_is_in_the_list_for_a_screen_reader(
    ids: dict[str, str], relations_pane: RelationsPane, view: str
) -> None:
    relations_pane.show_around("firm", ALIBABA)
    relations_pane.show_view(view)
    relations_pane.actions_of_pane().run("relations.list")
    scene = relations_pane.canvas.scene()
    assert scene is not None
    rows = accessible_rows(relations_pane.list.tree)
    told = [mark_text(scene.diagram, mark) for mark in scene.marks()]
    assert told
    assert set(told) <= set(rows)


def test_what_is_looked_at_is_kept(
    ids: dict[str, str], relations_pane: RelationsPane, session: Session, qtbot: QtBot
) -> None:
    relations_pane.header.columns.menu().actions()[6].trigger()
    assert relations_pane.columns[-1] == "model"
    relations_pane.header.others.setChecked(True)
    relations_pane.fold(("site", ()))
    other = RelationsPane(session, ViewState())
    qtbot.addWidget(other)
    other.restore(relations_pane.state())
    assert other.state() == relations_pane.state()
    assert other.canvas.others
    other.restore({"columns": ["no such"]})
    assert other.columns == relations_pane.columns


def test_it_leaves_as_a_picture_with_sources(
    ids: dict[str, str], relations_pane: RelationsPane, tmp_path: Path
) -> None:
    picture = relations_pane.picture(QSize(900, 500))
    assert picture is not None
    assert ids["one"] in picture.cited_records()
    picture = picture.with_sources([f"Source {number}" for number in range(60)])
    for suffix in picture_files.FORMATS:
        picture_files.write(picture, tmp_path / f"chain{suffix}")
        assert (tmp_path / f"chain{suffix}").stat().st_size > 3000
    assert "Host" in (tmp_path / "chain.svg").read_text(encoding="utf-8")
    assert len(picture.pages()) > 1
    body = picture.body
    assert isinstance(body, DiagramBody)
    words = [text for text, _ in legend_rows(body.scene_of(900).diagram, body.look.colours)]
    assert {"Reported", "Headquartered in China", "Not recorded"} <= set(words)
    failed: list[str] = []
    relations_pane.export(picture, tmp_path / "no" / "chain.png", failed.append)
    assert "could not be written" in failed[0]
    image = QImage(900, 500, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        relations_pane.paint_to(painter, QSize(900, 500))
    assert len({image.pixel(x, y) for x in range(0, 900, 3) for y in (100, 150)}) > 5


def test_it_can_be_wider_than_its_room(
    ids: dict[str, str], relations_pane: RelationsPane, qtbot: QtBot
) -> None:
    canvas = relations_pane.canvas
    room = canvas.width()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    relations_pane.header.wider.click()
    assert canvas.minimumWidth() > 1.5 * room
    assert relations_pane.state()["stretch"] == pytest.approx(1.25**2)
    relations_pane.header.narrower.click()
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.minimumWidth() <= room


def test_what_is_said_below_the_pointer_stays_in_view(
    session: Session, relations_pane: RelationsPane, qtbot: QtBot
) -> None:
    for number in range(20):
        session.do(edits.create("tenancy", {"name": f"Tenancy {number}", "tenant": ALIBABA}))
    relations_pane.resize(1100, 260)
    canvas, area = relations_pane.canvas, relations_pane.view.area
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    scene = canvas.scene()
    assert scene is not None
    lowest = max(scene.boxes, key=lambda box: box.y)
    qtbot.mouseMove(canvas, QPoint(int(lowest.x + 9), int(lowest.y + lowest.height - 4)))
    qtbot.waitUntil(canvas.hover_card.isVisible)
    assert "not recorded" in canvas.hover_card.text
    card = canvas.hover_card.geometry()
    assert area.viewport().rect().contains(card.topLeft())


def test_the_menu_stands_at_what_is_chosen(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("firm", ids["host"])
    relations_pane.canvas.menu_requested.emit(QPoint(10, 10))
    menu = relations_pane.findChildren(QMenu)[-1]
    able = [one.text() for one in menu.actions() if one.isEnabled() and one.text()]
    assert "Show on the map" in able
    assert "Open its dossier" in able
    menu.close()
    diagram = relations_pane.canvas.diagram
    assert diagram is not None
    assert node_text(diagram.nodes[diagram.nodes_of(ids["host"])[0]]) == "Host"
