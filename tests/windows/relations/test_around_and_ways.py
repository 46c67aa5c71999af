"""What is around a record, and the ways between two: asked for, walked, kept and taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.relations_layout.diagram_scene import DiagramMark
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Named
from chipline.windows.pictures import picture_files
from chipline.windows.relations.pane import RelationsPane
from chipline.windows.relations.relation_views import AROUND, CHAIN, WAYS
from chipline.windows.relations.relations_text import mark_text
from chipline.windows.relations.ways.way_cards import WayCard
from chipline.windows.relations.ways.ways_picture import WaysBody
from chipline.windows.view_state import ViewState

ALIBABA = id_of_slug("alibaba")
Make = Callable[..., str]


@pytest.fixture
def make(session: Session) -> Make:
    def made(kind: str, name: str, **values: object) -> str:
        session.do(edits.create(kind, {"name": name, **values}))
        found: list[str] = []
        session.read(
            session,
            "made",
            lambda queries: queries.called(name, kind).only,
            lambda one: found.append(one.id),
        )
        return found[0]

    return made


@pytest.fixture
def ids(make: Make) -> dict[str, str]:
    """Alibaba at a site of a host with an owner, on a cluster of a chip."""
    found = {"owner": make("firm", "The owner", hq_country="US")}
    found["host"] = make("firm", "Host", ultimate_parent=found["owner"])
    found["site"] = make("facility", "Kulai park", operator=found["host"], country="MY")
    found["chip"] = make("chip", "Some chip")
    found["cluster"] = make("cluster", "Racks", facility=found["site"], chip=found["chip"])
    found["rents"] = make(
        "tenancy",
        "Alibaba at Kulai",
        tenant=ALIBABA,
        facility=found["site"],
        cluster=found["cluster"],
        tenure="leased",
        status="alleged",
        began="2024",
    )
    return found


def named(session: Session, record: str) -> Named:
    found: dict[str, Named] = {}
    session.read(session, "named", lambda queries: queries.names([record]), found.update)
    return found[record]


def shown(pane: RelationsPane) -> str:
    diagram, scene = pane.canvas.diagram, pane.canvas.scene()
    assert diagram is not None
    assert scene is not None
    return "\n".join(mark_text(diagram, one) for one in scene.marks())


def test_around_follows_what_is_selected_elsewhere_and_not_what_is_picked_here(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.show_pane("relations")
    relations_pane.show_view(AROUND)
    assert "Select a record" in relations_pane.canvas.hint
    view_state.select("firm", ALIBABA)
    assert (
        "Alibaba rents Kulai park: Says so: Tenancy · When: since 2024 · Certainty: Alleged · Sources: no source is cited"
        in (shown(relations_pane))
    )
    assert "The owner: Column: Ultimate parent · Where: headquarters: " in shown(relations_pane)
    assert "around Alibaba" in relations_pane.status()
    canvas = relations_pane.canvas
    assert canvas.diagram is not None
    (site,) = canvas.diagram.nodes_of(ids["site"])
    canvas.step_to(DiagramMark(is_ribbon=False, number=site))
    assert (view_state.record, relations_pane.centre[1]) == (ids["site"], ALIBABA)
    qtbot.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert relations_pane.centre == ("facility", ids["site"])
    assert "Host runs" not in shown(relations_pane)
    assert "Kulai park is run by Host" in shown(relations_pane)
    # In the middle it is chosen itself, and nothing fades.
    view_state.select("firm", ALIBABA)
    assert canvas.chosen == DiagramMark(is_ribbon=False, number=0)
    assert canvas.kept() is None
    view_state.back()
    assert relations_pane.centre[1] == ids["site"]
    # Whoever comes back from the chain sees what is around what is selected now.
    relations_pane.header.views.button(CHAIN).click()
    view_state.select("firm", ALIBABA)
    relations_pane.header.views.button(AROUND).click()
    assert relations_pane.centre[1] == ALIBABA
    view_state.select("facility", ids["site"])
    # Back is the record before.
    view_state.select("firm", ids["owner"])
    view_state.back()
    assert relations_pane.centre[1] == ids["site"]


def test_a_group_is_unfolded_by_enter(
    make: Make, relations_pane: RelationsPane, view_state: ViewState, qtbot: QtBot
) -> None:
    for number in range(15):
        make("facility", f"Site {number:02}", operator=ALIBABA)
    relations_pane.show_around("firm", ALIBABA)
    canvas = relations_pane.canvas
    assert canvas.diagram is not None
    more = next(n for n, node in enumerate(canvas.diagram.nodes) if node.many)
    assert canvas.diagram.nodes[more].many == 3
    canvas.step_to(DiagramMark(is_ribbon=False, number=more))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert "Site 14" in shown(relations_pane)
    view_state.set_filters((Filter("country", values=("SG",)),))
    assert "Site 14" not in shown(relations_pane)


def test_ways_are_cards_that_lead_to_records(
    ids: dict[str, str],
    session: Session,
    relations_pane: RelationsPane,
    view_state: ViewState,
    qtbot: QtBot,
) -> None:
    relations_pane.show_view(WAYS)
    ways = relations_pane.ways
    assert "Name two records" in ways.said.text()
    ways.show_ends(named(session, ALIBABA), named(session, ids["owner"]), finding=False)
    cards = [card.face.said for card in ways.findChildren(WayCard) if not card.isHidden()]
    assert cards[0] == "Alibaba · Firm · headquarters: China"
    assert cards[1].startswith("rents → · since 2024 · Alleged · holds on this day")
    assert cards[1].endswith("the weakest step")
    assert cards[-1].startswith("The owner")
    assert relations_pane.status() == "1 way from Alibaba to The owner"
    last = ways.findChildren(WayCard)[-1]
    qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
    assert view_state.record == ids["owner"]
    with qtbot.waitSignal(relations_pane.card_requested):
        qtbot.mouseDClick(last, Qt.MouseButton.LeftButton)
    view_state.move_day(730_000)
    assert any("does not hold" in card.face.said for card in ways.findChildren(WayCard))
    view_state.set_filters((Filter("country", values=("SG",), kind="facility"),))
    assert relations_pane.status() == "0 ways from Alibaba to The owner"
    view_state.set_filters(())
    ways.bar.turn.click()
    assert relations_pane.status() == "1 way from The owner to Alibaba"
    ways.show_ends(named(session, ids["owner"]), named(session, ids["owner"]), finding=False)
    assert "No way of at most 6 steps" in ways.said.text()


def test_a_way_ends_in_the_finding(
    ids: dict[str, str], session: Session, relations_pane: RelationsPane
) -> None:
    relations_pane.show_view(WAYS)
    ways = relations_pane.ways
    ways.show_ends(named(session, ids["rents"]), None, finding=True)
    cards = [card.face.said for card in ways.findChildren(WayCard) if not card.isHidden()]
    assert [one.partition(" · ")[0] for one in cards[:-1]] == [
        "Alibaba at Kulai",
        "is on →",
        "Racks",
        "is made of →",
        "Some chip",
    ]
    assert "Not determinable" in cards[-1]
    assert "Controls, for Alibaba at Kulai" in cards[-1]
    ways.show_ends(named(session, ids["owner"]), None, finding=True)
    assert "to a finding" in relations_pane.status()


def test_an_end_is_named_by_typing(
    ids: dict[str, str], relations_pane: RelationsPane, qtbot: QtBot
) -> None:
    relations_pane.show_view(WAYS)
    line = relations_pane.ways.bar.begin
    line.setFocus()
    qtbot.keyClicks(line, "Alibaba")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.record is not None
    assert line.record.id == ALIBABA
    # Now where it ends is asked for.
    assert relations_pane.ways.bar.end.hasFocus()
    qtbot.keyClicks(line, " and so on")
    line.clearFocus()
    line.editingFinished.emit()
    assert line.text() == "Alibaba"
    line.clear()
    assert line.record is None


def test_views_are_kept_and_open_where_they_were(
    ids: dict[str, str],
    session: Session,
    view_state: ViewState,
    relations_pane: RelationsPane,
    qtbot: QtBot,
) -> None:
    relations_pane.show_around("facility", ids["site"])
    relations_pane.ways.show_ends(named(session, ALIBABA), None, finding=True)
    other = RelationsPane(session, view_state)
    qtbot.addWidget(other)
    other.restore(relations_pane.state())
    assert other.state() == relations_pane.state()
    assert (other.view_name, other.centre) == (AROUND, ("facility", ids["site"]))
    assert other.ways.answer is not None
    other.restore({"view": "no such", "centre": [], "ways": {}})
    assert other.view_name == CHAIN


def test_from_a_node_to_what_is_around_it_and_to_ways(
    ids: dict[str, str], relations_pane: RelationsPane, view_state: ViewState
) -> None:
    view_state.select("firm", ids["host"])
    relations_pane.actions_of_pane().run("relations.show_around")
    assert (relations_pane.view_name, relations_pane.centre[1]) == (AROUND, ids["host"])
    relations_pane.actions_of_pane().run("relations.ways_from")
    assert relations_pane.view_name == WAYS
    assert relations_pane.ways.bar.begin.record is not None
    assert relations_pane.ways.bar.begin.record.id == ids["host"]
    # Whoever looks for ways from here has to say whereto.
    assert relations_pane.ways.bar.end.hasFocus()
    relations_pane.canvas.setFocus()
    relations_pane.setFocus()
    assert relations_pane.ways.bar.end.hasFocus()


def test_what_is_around_and_ways_leave_as_pictures_and_graphs(
    ids: dict[str, str],
    session: Session,
    relations_pane: RelationsPane,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    relations_pane.show_view(WAYS)
    assert relations_pane.picture() is None
    relations_pane.ways.show_ends(
        named(session, ALIBABA), named(session, ids["owner"]), finding=False
    )
    picture = relations_pane.picture(QSize(500, 300), "dark")
    assert isinstance(picture.body, WaysBody)
    assert ids["rents"] in picture.cited_records()
    for suffix in picture_files.FORMATS:
        picture_files.write(picture.with_sources(["One source"]), tmp_path / f"ways{suffix}")
        assert (tmp_path / f"ways{suffix}").stat().st_size > 2000
    assert len(picture.with_sources(["One source"]).pages()) == 2
    path = tmp_path / "around.graphml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    relations_pane.actions_of_pane().run("relations.export_graph")
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own file
    answer = relations_pane.ways.answer
    assert answer is not None
    steps = {(one.tie.subject, one.tie.object) for found in answer.found for one in found.way.steps}
    edges = [one.attrib for one in root.iter() if one.tag.endswith("edge")]
    assert {(one["source"], one["target"]) for one in edges} == steps
    relations_pane.ways.show_ends(named(session, ALIBABA), None, finding=True)
    relations_pane.actions_of_pane().run("relations.export_graph")
    answer = relations_pane.ways.answer
    assert answer is not None
    findings = {one.finding.value for one in answer.found if one.finding is not None}
    assert findings
    text = path.read_text(encoding="utf-8")
    assert all(one in text for one in findings)
    relations_pane.show_around("firm", ALIBABA)
    relations_pane.actions_of_pane().run("relations.export_graph")
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own file
    edges = [one.attrib for one in root.iter() if one.tag.endswith("edge")]
    assert any((one["source"], one["target"]) == (ALIBABA, ids["site"]) for one in edges)
    relations_pane.show_view(CHAIN)
    relations_pane.actions_of_pane().run("relations.export_graph")
    text = path.read_text(encoding="utf-8")
    assert "Operator → Ultimate parent" not in text, "columns are named as files name them"
    assert "operator → ultimate parent" in text
