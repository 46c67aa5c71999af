"""What is around a record: each in its column and group, folded where it is many, and never jumping."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.records.ownership import Ownership, by_subsidiary
from chipline.relations_layout.diagram import Diagram, NodeForm, ShownOrder
from chipline.relations_layout.diagram_scene import FARTHEST, GROUP_HEAD, TWO_LINES, lay_out
from chipline.relations_layout.neighbourhood import (
    MOST_OF_GROUP,
    AroundContent,
    around_diagram,
)
from chipline.relations_layout.roles import ROLES, RoleSide, side_from, verb
from chipline.relations_layout.ties import Owners, RecordTie, TieGraph
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.event_mapping import Certainty
from chipline.scenery.text_metrics import Ruler
from relation_rows import graph_of, party, tie

TIES = (
    tie("letter", "targets", "bytedance", began="2025-04"),
    tie("letter", "restriction.issuers", "bis", "letter", "restriction"),
    tie("bytedance", "rents", "kulai", "t1", "tenancy", began="2024", certainty=Certainty.REPORTED),
    tie("bytedance", "rents", "kulai", "t2", "tenancy", began="2026", certainty=Certainty.ALLEGED),
    tie("t1", "tenancy.tenant", "bytedance", "t1", "tenancy", began="2024"),
    tie("kulai", "facility.operator", "bridge", "kulai", "facility"),
    tie("bridge", "firm.ultimate_parent", "bain", "bridge", "firm"),
    tie("bridge", "subsidiary of", "hec", "sold", began="2026-01"),
    tie("tiktok", "firm.ultimate_parent", "bytedance", "tiktok", "firm"),
    tie("doubao", "model.developers", "bytedance", "doubao", "model"),
    tie("doubao", "model.training_chips", "h800", "doubao", "model"),
    tie("bytedance", "uses hardware of", "oracle", "t1", "tenancy", began="2024"),
)
PARTIES = (
    party("letter", "restriction"),
    party("kulai", "facility", "MY"),
    party("doubao", "model"),
    party("h800", "chip"),
    party("t1", "tenancy"),
    party("bytedance", home="CN"),
)
SOLD = date(2026, 1, 1).toordinal()
OWNERS = Owners(
    by_subsidiary([Ownership(link="sold", subsidiary="bridge", owner="hec", earliest=SOLD)]),
    {"bridge": "bain", "tiktok": "bytedance"},
)
GRAPH = graph_of(TIES, PARTIES, OWNERS)


def on(year: int, month: int = 1, mode: Mode = Mode.INSTANT) -> AsOf:
    return AsOf(float(date(year, month, 1).toordinal()), mode)


def around(
    as_of: AsOf,
    centre: str = "bytedance",
    graph: TieGraph = GRAPH,
    before: ShownOrder | None = None,
    unfolded: frozenset[str] = frozenset(),
) -> Diagram:
    return around_diagram(AroundContent(graph, centre, as_of, unfolded), before)


def named(diagram: Diagram) -> dict[str, list[str]]:
    return {
        column: [diagram.nodes[one].key[1][0] for one in order if diagram.nodes[one].key[1]]
        for column, order in zip(diagram.columns, diagram.order, strict=True)
    }


def test_each_stands_in_the_column_of_what_it_is_to_the_record() -> None:
    assert named(around(on(2026, 6, Mode.ALL))) == {
        "issuers": ["bis"],
        "acts": ["letter"],
        "behind": ["oracle"],
        "centre": ["bytedance"],
        "ahead": ["kulai", "tiktok", "doubao"],
        "runners": ["bridge"],
        "parents": ["hec"],
    }


def test_groups_say_how_each_stands_to_the_record() -> None:
    found = around(on(2026, 6, Mode.ALL))
    groups = {node.key[1][0]: node.group for node in found.nodes}
    assert groups["letter"] == "targeted by"
    assert groups["kulai"] == "rents"
    assert groups["tiktok"] == "is ultimate parent of"
    assert groups["doubao"] == "developed"
    arrows = {one.records[0]: (one.role, one.forward) for one in found.ribbons}
    assert arrows["t1"] == ("uses hardware of", False)
    assert arrows["doubao"] == ("model.developers", False)


@pytest.mark.parametrize(("day", "parent"), [(on(2025), "bain"), (on(2026, 6), "hec")])
def test_the_ultimate_parent_is_that_of_the_day(day: AsOf, parent: str) -> None:
    assert named(around(day))["parents"] == [parent]


def test_a_tenancy_is_a_tie_and_in_the_middle_a_record() -> None:
    assert "t1" not in str(named(around(on(2026))))
    found = named(around(on(2026), "t1"))
    assert found["centre"] == ["t1"]
    assert found["behind"] == ["bytedance"]


def test_a_site_has_its_users_ahead_and_its_operator_behind() -> None:
    found = named(around(on(2026), "kulai"))
    assert found["users"] == ["bytedance"]
    assert found["behind"] == ["bridge"]
    assert found["owners"] == ["hec"]
    assert named(around(on(2025), "kulai"))["owners"] == ["bain"]
    assert named(around(on(2026), "letter"))["reach"] == ["bytedance"]


def test_moving_the_day_only_fades() -> None:
    before = around(on(2025, 1))
    standing = {node.key[1][0]: node.standing for node in before.nodes}
    assert standing["letter"] is AsOfStatus.OUT
    assert standing["bis"] is AsOfStatus.OUT
    assert standing["kulai"] is AsOfStatus.SURELY
    assert standing["doubao"] is AsOfStatus.SURELY
    ribbons = {one.records[0]: one.standing for one in before.ribbons}
    assert ribbons["t2"] is AsOfStatus.OUT
    after = around(on(2025, 6), before=before.shown_order)
    assert named(after) == named(before)
    assert {node.key[1][0]: node.standing for node in after.nodes}["letter"] is AsOfStatus.SURELY


def many(count: int) -> list[RecordTie]:
    return [tie("bytedance", "rents", f"site {n:02}", f"r{n}", "tenancy") for n in range(count)]


def test_more_than_a_dozen_of_a_group_are_folded_and_unfolded() -> None:
    graph = graph_of(many(MOST_OF_GROUP + 9), PARTIES)
    found = around(on(2026), graph=graph)
    ahead = [found.nodes[one] for one in found.order[-1]]
    assert len(ahead) == MOST_OF_GROUP + 1
    assert (ahead[-1].form, ahead[-1].many) == (NodeForm.MORE, 9)
    assert len(found.ribbons[-1].records) == 9
    whole = around(
        on(2026), graph=graph, before=found.shown_order, unfolded=frozenset({ahead[-1].key[0]})
    )
    keys = [whole.nodes[one].key for one in whole.order[-1]]
    assert len(keys) == MOST_OF_GROUP + 9
    assert keys[:MOST_OF_GROUP] == [one.key for one in ahead[:-1]]
    # One more than a dozen is shown: a node that says so would take as much room.
    assert len(around(on(2026), graph=graph_of(many(13), PARTIES)).nodes) == 14


def test_a_new_record_moves_no_other() -> None:
    before = around(on(2026))
    more = (
        tie("bytedance", "rents", "a new site", "t9", "tenancy"),
        tie("bytedance", "uses", "another", "t9", "tenancy"),
        tie("new rule", "targets", "bytedance"),
    )
    after = around(
        on(2026), graph=graph_of((*more, *TIES), PARTIES, OWNERS), before=before.shown_order
    )
    shown, now = named(before), named(after)
    for column, keys in shown.items():
        assert [one for one in now[column] if one in keys] == keys


def test_nobody_in_the_middle_is_an_empty_diagram() -> None:
    found = around(on(2026), "nobody")
    assert (found.nodes, found.ribbons, found.centre) == ((), (), None)


def test_groups_have_headings_and_long_names_two_lines() -> None:
    found = around(on(2026))
    scene = lay_out(found, 700, Ruler(lambda _character: 14.0))
    assert {one.group for one in scene.groups} >= {"rents", "developed", "targeted by"}
    for heading in scene.groups:
        assert heading.box.height == GROUP_HEAD
        assert not any(
            box.y < heading.box.y + GROUP_HEAD and heading.box.y < box.y + box.height
            for box in scene.boxes
            if box.x == heading.box.x
        )
    heights = {found.nodes[n].key[1][0]: box.height for n, box in enumerate(scene.boxes)}
    assert heights["bytedance"] == TWO_LINES
    assert heights["hec"] < TWO_LINES


def test_few_columns_stand_in_the_middle_and_not_far_apart() -> None:
    found = around(on(2026), "letter")
    scene = lay_out(found, 1600, Ruler(lambda _character: 7.0))
    boxes = [scene.boxes[column[0]] for column in found.order]
    assert boxes[1].x - boxes[0].right == FARTHEST
    assert boxes[0].x == pytest.approx(1600 - boxes[-1].right)


def test_every_role_reads_from_both_ends_and_stands_on_a_side() -> None:
    for name in ROLES:
        assert verb(name, forward=True)
        assert verb(name, forward=False)
        assert {side_from(name, subject=True), side_from(name, subject=False)} & {RoleSide.AHEAD}
