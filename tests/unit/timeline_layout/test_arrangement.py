"""Which kinds stand in which lanes, nested, closed and put in order."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from chipline.scenery.event_mapping import GROUPINGS, KIND_NAMES, drawn_as, groupings_of
from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.arrangement import (
    PRESETS,
    Arrangement,
    Band,
    kinds_of,
    parse_lanes,
    preset,
)
from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import build
from timeline_rows import lanes_of, relocation, restriction

NESTED = Arrangement((Band("relocation", ("firm", "country_to")),))
MOVES = (
    relocation("a", "2024", firms=["x"], to_countries=["SG"]),
    relocation("b", "2025", firms=["x"], to_countries=["SG", "MY"]),
    relocation("c", "2025", firms=["y"], to_countries=None),
)


def paths(arrangement: Arrangement) -> list[tuple[str, int, int]]:
    made = lanes_of(*MOVES, arrangement=arrangement).made
    return [(lane.path, lane.depth, lane.count) for lane in made]


def test_lanes_stand_within_lanes() -> None:
    assert paths(NESTED) == [
        ("relocation/x", 0, 2),
        ("relocation/x/SG", 1, 2),
        ("relocation/x/MY", 1, 1),
        ("relocation/y", 0, 1),
        ("relocation/y/", 1, 1),
    ]


def test_a_closed_lane_holds_what_was_within_it() -> None:
    lanes = lanes_of(*MOVES, arrangement=NESTED.toggled("relocation/x"))
    assert [lane.path for lane in lanes.made][:2] == ["relocation/x", "relocation/y"]
    assert lanes.counts.tolist() == [2, 0, 1]
    assert NESTED.toggled("relocation/x").toggled("relocation/x") == NESTED


def test_a_lane_moves_among_its_siblings_only() -> None:
    lanes = lanes_of(*MOVES, arrangement=NESTED)
    assert lanes.siblings(1) == ("relocation/x/SG", "relocation/x/MY")
    moved = NESTED.moved(lanes.siblings(1), "relocation/x/MY", -1)
    assert [path for path, _, _ in paths(moved)][1:3] == ["relocation/x/MY", "relocation/x/SG"]
    beyond = NESTED.moved(lanes.siblings(0), "relocation/x", 9)
    assert next(path for path, _, _ in paths(beyond)) == "relocation/y"


def test_without_a_grouping_there_is_one_lane() -> None:
    assert paths(Arrangement((Band("relocation", ()),))) == [("relocation/", 0, 3)]


def test_the_heads_of_nested_lanes_take_a_line_and_hold_no_bars() -> None:
    layout = LaneLayout(lanes_of(*MOVES, arrangement=NESTED), Ruler(lambda _: 6.0))
    days = (date(2022, 1, 1).toordinal(), date(2026, 12, 31).toordinal())
    scene = build(layout, Viewport(TimeScale.fitting(*days, 800), height=600.0, gutter=150.0))
    assert [(header.title, header.depth, header.parent) for header in scene.headers][:2] == [
        ("x", 0, True),
        ("SG", 1, False),
    ]
    header = scene.headers[0]
    assert scene.header_at(20, header.top + 3) == header
    assert scene.header_at(500, header.top + 3) is None
    assert len(scene.bars) == 4


def test_kinds_are_switched_and_keep_their_lanes() -> None:
    shown = (
        preset("responses").with_lanes("relocation", ("status",)).with_kinds(["relocation", "chip"])
    )
    assert shown.bands == (Band("relocation", ("status",)), Band("chip", ("chip_vendor",)))
    assert shown.preset == ""
    assert shown.with_kinds([]).bands == shown.bands
    assert kinds_of(["model", "relocation", "firm"]) == ("relocation", "model")


@pytest.mark.parametrize("name", [one.name for one in PRESETS])
def test_an_arrangement_comes_back_from_its_state(name: str) -> None:
    made = replace(preset(name, "f"), closed=frozenset({"a"}), order=("b", "c"))
    assert Arrangement.from_state(json.loads(json.dumps(made.to_state()))) == made


def test_what_a_state_names_but_nobody_knows_is_left_out() -> None:
    state = {"bands": [["relocation", ["firm", "colour"]], ["ghost", []]]}
    assert Arrangement.from_state(state).bands == (Band("relocation", ("firm",)),)
    assert Arrangement.from_state({}).bands == preset("responses").bands
    with pytest.raises(KeyError):
        preset("none")


def test_lanes_are_read_from_the_command_line() -> None:
    both = ("restriction", "relocation")
    moves = Band("relocation", ("country_to", "firm"))
    # What has no such lanes keeps those that it has.
    assert parse_lanes(both, "country-to > firm") == (moves,)
    assert parse_lanes(both, "jurisdiction>kind, country-to>firm") == (
        Band("restriction", ("jurisdiction", "kind")),
        moves,
    )
    with pytest.raises(ValueError, match="Nothing that is shown has lanes by “workload”"):
        parse_lanes(("restriction",), "workload")
    with pytest.raises(ValueError, match="no lanes by “colour”"):
        parse_lanes(("relocation",), "colour")


def test_every_kind_has_lanes_of_its_own_and_every_grouping_a_kind() -> None:
    for kind in KIND_NAMES:
        assert drawn_as(kind).by in {grouping.name for grouping in groupings_of(kind)}
    assert all(set(grouping.fields) <= set(KIND_NAMES) for grouping in GROUPINGS)


def test_a_restriction_of_two_states_stands_in_both_lanes() -> None:
    both = restriction("r", "2024", jurisdictions=["US", "CN"])
    assert lanes_of(both).titles == ("United States", "China")


def test_the_name_of_the_outer_lane_stays_in_sight_and_the_next_one_pushes_it_away() -> None:
    moves = [
        relocation(f"{firm}{to}{n}", "2025", firms=[firm], to_countries=[to])
        for firm in "xy"
        for to in ("SG", "MY", "ID")
        for n in range(6)
    ]
    layout = LaneLayout(lanes_of(*moves, arrangement=NESTED), Ruler(lambda _: 6.0))
    days = (date(2022, 1, 1).toordinal(), date(2026, 12, 31).toordinal())
    kinds = frozenset({"relocation"})
    at = Viewport(TimeScale.fitting(*days, 800), height=150.0, gutter=150.0, unfolded=kinds)
    assert build(layout, at).stuck == ()
    scene = build(layout, replace(at, scrolls=(60.0,)))
    (outer,) = scene.stuck
    assert (outer.title, outer.count, outer.top) == ("x", 18, scene.regions[0].top)
    # A click there means the outer lane, one below it the lane that stands there.
    assert scene.header_at(20, outer.top + 3) == outer
    assert scene.header_at(20, outer.top + 30) != outer
    second = next(one for one in range(3, len(layout.lanes)) if layout.lanes.made[one].holds_lanes)
    (stack,), _ = layout.stacks(at)
    scene = build(layout, replace(at, scrolls=(stack.top(second) - 10,)))
    (outer,) = scene.stuck
    # Of the twelve pixels by which it is pushed four are missing: what scrolls begins with a whole row.
    assert (outer.title, outer.top) == ("x", scene.regions[0].top - 8)
    scene = build(layout, replace(at, scrolls=(stack.top(second) + 40,)))
    assert [one.title for one in scene.stuck] == ["y"]
