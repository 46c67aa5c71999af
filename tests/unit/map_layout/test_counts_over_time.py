"""What adds up over time: sites, power and moves, each counted once or told of."""

from __future__ import annotations

from datetime import date

import numpy as np

from chipline.map_layout.counts_over_time import MOST_COUNTRIES
from chipline.scenery.event_mapping import Certainty
from map_rows import facts_of, move, site

FACTS = facts_of(
    site("a", 1, 1, opened="2020-05-01", power_announced_mw=100.0),
    site("b", 1, 1, opened="2021-05-01", power_live_mw=30.0, power_announced_mw=20.0),
    site("c", 1, 1, opened="2022", country="SG"),
    site("d", 1, 1, country="SG", power_announced_mw=900.0),
    move("exact", ["CN"], ["MY"], began="2024-03-02"),
    move("month", ["CN"], ["MY"], began="2024-05", status="confirmed"),
    move("year", ["CN"], ["MY"], began="2025"),
    move("years", ["CN"], ["MY"], began="2023/2025"),
    move("never", ["CN"], ["MY"], began=None),
)


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_sites_are_counted_from_the_day_on_which_they_surely_are_open() -> None:
    found = FACTS.sites.opened_by_country
    assert found.codes == ("MY", "SG")
    assert found.on(day("2020-04-30")).tolist() == [0, 0]
    assert found.on(day("2020-05-01")).tolist() == [1, 0]
    assert found.on(day("2022-06-01")).tolist() == [2, 0]
    assert found.on(day("2023-01-01")).tolist() == [2, 1]
    assert (found.counted, found.sites) == (3, 4)


def test_power_adds_up_what_is_known_and_says_of_how_many() -> None:
    found = FACTS.sites.power_by_country
    assert found.codes == ("MY",)
    assert found.on(day("2026-01-01")).tolist() == [130]
    assert (found.counted, found.sites) == (2, 4)


def test_beyond_a_few_countries_the_others_are_one_sum_with_those_of_no_country() -> None:
    codes = ["A", "B", "C", "D", "E", "F", "G", "H"]
    rows = [
        site(f"{code}{n}", 1, 1, country=code, opened="2020")
        for place, code in enumerate(codes)
        for n in range(9 - place)
    ]
    nameless = [site(f"none{n}", 1, 1, country=None, opened="2020") for n in range(20)]
    found = facts_of(*rows, *nameless).sites.opened_by_country
    assert len(found.codes) <= MOST_COUNTRIES + 1
    assert found.codes[-1] == ""
    assert found.values[:, -1].sum() == len(rows) + 20
    assert "" not in found.codes[:-1]


def test_moves_stand_in_their_year_and_what_has_none_is_told() -> None:
    found = FACTS.moves.by_year
    assert found.years.tolist() == [2024, 2025]
    assert found.certainties == (Certainty.CONFIRMED, Certainty.REPORTED)
    assert found.values.tolist() == [[1, 0], [1, 1]]
    assert found.coarse.tolist() == [0, 1]
    assert found.without_year == 2


def test_quarters_hold_what_has_a_quarter_and_the_year_tells_of_the_rest() -> None:
    facts = facts_of(
        move("exact", ["CN"], ["MY"], began="2024-03-31"),
        move("month", ["CN"], ["MY"], began="2024-04", status="confirmed"),
        move("quarter", ["CN"], ["MY"], began="2024-Q2"),
        move("half", ["CN"], ["MY"], began="2024-06/2024-07"),
        move("year", ["CN"], ["MY"], began="2025"),
    )
    found = facts.moves.by_quarter
    assert found.years.tolist() == [2024, 2025]
    assert found.certainties == (Certainty.CONFIRMED, Certainty.REPORTED)
    assert found.values.tolist() == [[0, 1, 0, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0, 0, 0]]
    assert found.coarse.tolist() == [1, 1]
    assert found.values.sum() + found.coarse.sum() + found.without_year == len(facts.moves)
    assert found.place_of(day("2024-06-30")) == (0, 1)
    assert found.place_of(day("2025-10-01")) == (1, 7)
    assert found.place_of(day("2023-12-31")) is None
    assert found.span_of(1) == (day("2024-04-01"), day("2024-07-01"))
    assert found.span_of(7) == (day("2025-10-01"), day("2026-01-01"))
    assert facts.moves.by_year.coarse.tolist() == [2, 1]


def test_nothing_adds_up_to_nothing() -> None:
    empty = facts_of(site("undated", 1, 1))
    assert not len(empty.sites.opened_by_country.days)
    assert empty.sites.opened_by_country.on(700_000.0).tolist() == []
    found = empty.moves.by_year
    assert not len(found.years)
    assert not found.certainties
    assert found.coarse.tolist() == []


def test_the_span_is_whole_years_with_the_day() -> None:
    assert FACTS.span(day("2026-07-01")) == (day("2020-01-01"), day("2026-12-31"))
    assert FACTS.span(day("2018-07-01"))[0] == day("2018-01-01")
    assert facts_of(site("x", 1, 1)).span(day("2018-07-01")) == (
        day("2018-01-01"),
        day("2018-12-31"),
    )
    assert np.isfinite(FACTS.span(day("2026-07-01"))).all()
