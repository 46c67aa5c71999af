"""The chip plane: regions against the thresholds, and labels that keep clear of one another."""

from __future__ import annotations

from datetime import date
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.export_rules.classification import classify
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.overviews.chip_plane import (
    Box,
    ControlRegion,
    log_ticks,
    note_limit,
    regions,
    spread,
)
from chipline.export_rules.rulebook.rules import Rules

LATE = date(2024, 6, 1)


def _named(found: tuple[ControlRegion, ...]) -> dict[str, ControlRegion]:
    return {each.name: each for each in found}


def _inside(box: Box, tpp: float, density: float) -> bool:
    return box.tpp <= tpp < box.tpp_below and box.density <= density < box.density_below


def test_nothing_before_the_first_rule(rules: Rules) -> None:
    assert regions(rules, date(2022, 8, 25)) == ()
    assert note_limit(rules, date(2022, 8, 25)) is None


def test_the_first_rule_is_a_threshold_with_a_note(rules: Rules) -> None:
    (only,) = regions(rules, date(2022, 10, 21))
    assert only.boxes == (Box(4800, inf, 0, inf),)
    assert str(only.note) == "and interconnect ≥ 600 GB/s"


def test_the_letter_of_october_2023_is_a_region_of_its_own(rules: Rules) -> None:
    before = regions(rules, date(2023, 10, 22))
    on_the_day = regions(rules, date(2023, 10, 23))
    (letter,) = set(on_the_day) - set(before)
    assert letter.by_letter
    assert str(letter.note) == "for data centres"
    assert letter.restriction == "us-letter-2023-10-23"
    assert not any(each.by_letter for each in regions(rules, date(2023, 11, 17)))


def test_regions_do_not_overlap_and_stand_at_their_thresholds(rules: Rules) -> None:
    found = _named(regions(rules, LATE))
    assert found["3A090.a.1"].boxes == (Box(4800, inf, 0, inf),)
    assert found["3A090.a.2"].boxes == (Box(1600, 4800, 5.92, inf),)
    assert found["3A090.b.1"].boxes == (Box(2400, 4800, 1.6, 5.92),)
    assert found["3A090.b.2"].boxes == (Box(1600, 2400, 3.2, 5.92),)
    assert note_limit(rules, LATE) == ("Note 2", 4800)


def test_a_scenario_moves_a_region(rules: Rules) -> None:
    moved = rules.with_scenario({"3a090-b-1.tpp_min": 2000})
    found = _named(regions(moved, LATE))
    assert found["3A090.b.1"].boxes == (Box(2000, 4800, 1.6, 5.92),)
    assert found["3A090.b.2"].boxes == (Box(1600, 2000, 3.2, 5.92),)


@given(
    tpp=st.floats(100, 100_000),
    density=st.floats(0.1, 60),
    day=st.sampled_from([date(2023, 12, 1), date(2024, 6, 1), date(2026, 6, 1)]),
)
def test_a_point_lies_in_the_region_that_catches_it(
    rules: Rules, tpp: float, density: float, day: date
) -> None:
    chip = ChipFigures(tpp=tpp, density=density, datacentre=True)
    hits = [
        each.name
        for each in regions(rules, day)
        for box in each.boxes
        if _inside(box, tpp, density)
    ]
    caught = classify(chip, day, rules)
    assert hits == ([caught.paragraph] if caught.eccn != "none" else [])


# --- labels ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("low", "high"), [(2.9, 5.2), (0.0, 1.0), (-1.0, 6.0)])
def test_ticks_are_in_order_and_inside(low: float, high: float) -> None:
    labelled, plain = log_ticks(low, high)
    for ticks in (labelled, plain):
        assert ticks == sorted(ticks)
        assert all(low - 1e-9 <= np.log10(tick) <= high + 1e-9 for tick in ticks)
    assert labelled


def test_the_spread_leaves_a_margin() -> None:
    low, high = spread([100, 10_000])
    assert low < 2
    assert high > 4
    assert spread([]) == spread([1.0, 10.0])
