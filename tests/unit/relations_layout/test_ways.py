"""Ways between records: short, on firm ground, not through hubs, and honest about the day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.ownership import Ownership, by_subsidiary
from chipline.relations_layout.ties import Owners, RecordTie, TieGraph
from chipline.relations_layout.ways import (
    MOST_STEPS,
    MOST_WAYS,
    Way,
    step_cost,
    steps_to_chip,
    ways,
)
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.event_mapping import Certainty
from relation_rows import graph_of, party, tie

DAY = date(2026, 6, 1).toordinal()
FIRM = Certainty.CONFIRMED


def stations(found: tuple[Way, ...]) -> list[str]:
    return [" ".join(one.records) for one in found]


def test_a_way_reads_step_by_step_and_names_its_weakest() -> None:
    graph = graph_of(
        [
            tie("tenant", "rents", "site", "t", "tenancy", began="2024", certainty=FIRM),
            tie("site", "facility.operator", "operator", "site", "facility"),
            tie("operator", "subsidiary of", "parent", "sold", began="2025", ended="2026"),
        ],
        [party("site", "facility")],
        cited={"t": 2, "site": 1},
    )
    (way,) = ways(graph, "tenant", ["parent"], DAY)
    assert way.records == ("tenant", "site", "operator", "parent")
    assert [step.forward for step in way.steps] == [True, True, True]
    assert [step.standing for step in way.steps] == [
        AsOfStatus.SURELY,
        AsOfStatus.POSSIBLY,
        AsOfStatus.POSSIBLY,
    ]
    assert [step.cited for step in way.steps] == [2, 1, 0]
    # No source is cited for it.
    assert way.weakest == 2
    (back,) = ways(graph, "parent", ["tenant"], DAY)
    assert back.records == way.records[::-1]
    assert not any(step.forward for step in back.steps)


@pytest.mark.parametrize(
    ("second", "weakest"),
    [
        (tie("b", "rents", "c", "t", "tenancy", began="2024", certainty=Certainty.ALLEGED), 1),
        (tie("b", "rents", "c", "t", "tenancy", ended="2020", certainty=FIRM), 1),
        (tie("b", "rents", "c", "t", "tenancy", began="2024", certainty=Certainty.NON_MOVE), 1),
        (tie("b", "rents", "c", "t", "tenancy", began="2024", certainty=FIRM), None),
    ],
)
def test_what_is_alleged_or_over_is_the_weakest(second: RecordTie, weakest: int | None) -> None:
    first = tie("a", "rents", "b", "f", "tenancy", began="2024", certainty=FIRM)
    (way,) = ways(graph_of([first, second]), "a", ["c"], DAY)
    assert way.weakest == weakest
    assert Way("a", (), 0.0).weakest is None


def test_steps_that_are_all_as_weak_have_no_weakest() -> None:
    ties = [tie("a", "works with", "b"), tie("b", "works with", "c")]
    (way,) = ways(graph_of(ties, cited={}), "a", ["c"], DAY)
    assert way.weakest is None
    (short,) = ways(graph_of(ties, cited={}), "a", ["b"], DAY)
    assert short.weakest == 0


def test_a_hub_is_dear_and_so_is_what_does_not_hold() -> None:
    direct = [tie("a", "works with", "hub"), tie("hub", "works with", "b")]
    quiet = [tie("a", "works with", "c"), tie("c", "works with", "d"), tie("d", "works with", "b")]
    graph = graph_of([*direct, *quiet], degree={"hub": 40})
    assert stations(ways(graph, "a", ["b"], DAY))[0] == "a c d b"
    over = tie("a", "works with", "b", "over", ended="2020")
    found = ways(graph_of([over, *quiet]), "a", ["b"], DAY)
    assert stations(found) == ["a c d b"]
    assert step_cost(over, 0, AsOfStatus.OUT) == 4.0
    alleged = tie("a", "rents", "b", certainty=Certainty.ALLEGED)
    assert step_cost(alleged, 0, AsOfStatus.SURELY) == 2.0


def test_two_that_take_part_in_one_move_are_not_tied_by_it() -> None:
    both = [
        tie("move", "relocation.firms", "a", "move", "relocation"),
        tie("move", "relocation.firms", "b", "move", "relocation"),
    ]
    graph = graph_of(both, [party("move", "relocation")])
    assert ways(graph, "a", ["b"], DAY) == ()
    assert stations(ways(graph, "a", ["move"], DAY)) == ["a move"]
    assert stations(ways(graph, "move", ["b"], DAY)) == ["move b"]


def test_ways_are_few_and_tell_different_stories() -> None:
    ties = [tie("a", "works with", "x"), tie("y", "works with", "b")]
    ties += [tie("x", "works with", f"m{n}") for n in range(6)]
    ties += [tie(f"m{n}", "works with", "y") for n in range(6)]
    ties += [tie("a", "works with", f"n{n}") for n in range(6)]
    ties += [tie(f"n{n}", "works with", "b") for n in range(6)]
    found = ways(graph_of(ties), "a", ["b"], DAY)
    assert len(found) == MOST_WAYS
    assert [one.cost for one in found] == sorted(one.cost for one in found)
    assert len({one.records[1:-1] for one in found}) == MOST_WAYS
    # One to each of several ends.
    several = ways(graph_of(ties), "a", ["m0", "m1", "x"], DAY, most=9)
    assert sorted(one.records[-1] for one in several) == ["m0", "m1", "x"]


def test_no_way_is_longer_than_allowed_or_leads_nowhere() -> None:
    line = [tie(str(n), "works with", str(n + 1)) for n in range(MOST_STEPS + 1)]
    assert ways(graph_of(line), "0", [str(MOST_STEPS + 1)], DAY) == ()
    assert len(ways(graph_of(line), "0", [str(MOST_STEPS)], DAY)[0].steps) == MOST_STEPS
    graph = graph_of([*line, tie("far", "works with", "away")])
    assert ways(graph, "0", ["far"], DAY) == ()
    assert ways(graph, "0", ["0"], DAY) == ()
    assert ways(graph, "nobody", ["0"], DAY) == ()


def test_the_field_does_not_count_on_a_day_on_which_a_link_says_otherwise() -> None:
    sold = Ownership(link="sold", subsidiary="operator", owner="new", earliest=DAY - 10)
    ties = [
        tie("operator", "firm.ultimate_parent", "old", "operator", "firm"),
        tie("operator", "subsidiary of", "new", "sold", began="2026-05"),
    ]
    graph = graph_of(ties, owners=Owners(by_subsidiary([sold]), {"operator": "old"}))
    assert ways(graph, "operator", ["old"], DAY) == ()
    assert stations(ways(graph, "operator", ["old"], DAY - 100)) == ["operator old"]


def case_graph() -> TieGraph:
    ties = [
        tie("t", "tenancy.cluster", "c", "t", "tenancy", began="2024"),
        tie("c", "cluster.chip", "h100", "c", "cluster"),
        tie("move", "relocation.chips", "h20", "move", "relocation"),
        tie("move", "relocation.chips", "h800", "move", "relocation"),
    ]
    kinds = {"t": "tenancy", "c": "cluster", "h100": "chip", "move": "relocation"}
    return graph_of(ties, [party(*one) for one in kinds.items()])


def test_a_case_leads_on_to_the_chip_that_it_names() -> None:
    graph = case_graph()
    assert [step.end for step in steps_to_chip(graph, "t", DAY)] == ["c", "h100"]
    assert [step.end for step in steps_to_chip(graph, "c", DAY)] == ["h100"]
    assert [step.end for step in steps_to_chip(graph, "move", DAY)] == ["h20"]
    assert steps_to_chip(graph, "move", DAY, ["h800"]) == ()
    assert steps_to_chip(graph, "nobody", DAY) == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from(["2020", "2025", None])),
        max_size=40,
    )
)
def test_every_step_is_a_tie_and_begins_where_the_last_one_ended(
    pairs: list[tuple[int, int, str | None]],
) -> None:
    ties = [
        tie(str(a), "works with", str(b), f"r{n}", began=began)
        for n, (a, b, began) in enumerate(pairs)
    ]
    graph = graph_of(ties)
    for way in ways(graph, "0", ["9"], DAY):
        assert way.records[0] == "0"
        assert way.records[-1] == "9"
        assert len(set(way.records)) == len(way.records) <= MOST_STEPS + 1
        at = "0"
        for step in way.steps:
            assert step.tie in graph.ties
            assert {step.begin, step.end} == {step.tie.subject, step.tie.object}
            assert step.begin == at
            at = step.end
