"""The frontier: steps on releases and rule days only, and what is left out is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding, Outcome
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.overviews import china_sales
from chipline.export_rules.overviews.china_sales import Standings
from chipline.export_rules.overviews.frontier import FrontierLine, FrontierStep, Metric, work_out
from chipline.export_rules.question import Question
from chipline.export_rules.record_facts import Holdings, KnownChip
from chipline.export_rules.rulebook.rules import Rules

END = date(2026, 6, 1).toordinal()


def _chip(
    one: str,
    out: date | None,
    fp16: float | None,
    area: float | None = 814,
    *,
    country: str = "US",
    memory: float | None = None,
    io: float | None = 100,
    datacentre: bool | None = True,
) -> KnownChip:
    day = out.toordinal() if out else None
    vendor = {"US": "nvidia", "CN": "huawei"}[country]
    figures = ChipFigures(
        name=one,
        slug=f"nv-{one}" if country == "US" else f"hw-{one}",
        fp16_tflops=fp16,
        fp8_tops=fp16 and 2 * fp16,
        die_area_mm2=area,
        memory_bandwidth_gbps=memory,
        interconnect_gbps=io,
        datacentre=datacentre,
        vendor_country=country,
        vendor=vendor,
    )
    return KnownChip(id=one, figures=figures, earliest=day, latest=day)


CHIPS = (
    _chip("old", date(2020, 1, 1), 100, memory=900),
    _chip("strong", date(2021, 6, 1), 500, memory=2000, io=600),
    _chip("cut", date(2022, 11, 1), 500, memory=2000, io=400),
    _chip("small", date(2024, 2, 1), 148, memory=1000),
    _chip("game", date(2023, 6, 1), 290, memory=900, datacentre=False),
    _chip("bare", date(2024, 3, 1), 190, None, memory=None),
    _chip("home", date(2023, 1, 1), 200, memory=1200, country="CN"),
    _chip("dateless", None, 9000),
    _chip("numberless", date(2023, 1, 1), None),
)


def _standings(rules: Rules) -> Standings:
    return Standings(rules, Holdings(chips={each.id: each for each in CHIPS}))


def _steps(found: tuple[FrontierStep, ...]) -> list[tuple[str, str | None]]:
    return [
        (date.fromordinal(step.day).isoformat(), step.chip.id if step.chip else None)
        for step in found
    ]


def test_steps_stand_on_releases_and_rule_days(rules: Rules) -> None:
    found = work_out(_standings(rules), Metric.TPP, END)
    assert _steps(found.lines[FrontierLine.ANYWHERE]) == [
        ("2020-01-01", "old"),
        ("2021-06-01", "strong"),
    ]
    assert _steps(found.lines[FrontierLine.FREE]) == [
        ("2020-01-01", "old"),
        ("2021-06-01", "strong"),
        ("2022-08-26", "old"),
        ("2022-11-01", "cut"),
        ("2023-10-23", "old"),
        ("2024-02-01", "small"),
    ]
    assert _steps(found.lines[FrontierLine.DOMESTIC]) == [("2023-01-01", "home")]


def test_what_is_not_determinable_is_left_out_and_counted(rules: Rules) -> None:
    found = work_out(_standings(rules), Metric.TPP, END)
    assert found.left_out(date(2024, 2, 28).toordinal()) == 0
    assert found.left_out(date(2024, 3, 1).toordinal()) == 1
    assert found.unreleased == 1
    assert found.without_figure == 1


def test_the_gap_is_a_ratio_on_the_day(rules: Rules) -> None:
    found = work_out(_standings(rules), Metric.TPP, END)
    day = date(2024, 6, 1).toordinal()
    assert found.ratio(day, FrontierLine.FREE) == 8000 / (148 * 16)
    assert found.ratio(day, FrontierLine.DOMESTIC) == 2.5
    early = date(2019, 1, 1).toordinal()
    assert found.ratio(early, FrontierLine.FREE) is None
    assert found.at(FrontierLine.ANYWHERE, early) is None


def test_consumer_chips_count_when_they_are_asked_for(rules: Rules) -> None:
    found = work_out(_standings(rules), Metric.TPP, END, datacentre_only=False)
    step = found.at(FrontierLine.FREE, date(2024, 6, 1).toordinal())
    assert step is not None
    assert step.chip is not None
    assert step.chip.id == "game"


def test_memory_has_a_frontier_of_its_own(rules: Rules) -> None:
    found = work_out(_standings(rules), Metric.MEMORY, END)
    step = found.at(FrontierLine.FREE, date(2024, 6, 1).toordinal())
    assert step is not None
    assert step.value == 1000


def test_a_scenario_moves_the_free_line(rules: Rules) -> None:
    later = rules.with_scenario(
        {"list-2022.from": date(2023, 6, 1), "letter-nvidia-2022.from": date(2022, 10, 20)}
    )
    found = work_out(_standings(later), Metric.TPP, END)
    step = found.at(FrontierLine.FREE, date(2022, 9, 15).toordinal())
    assert step is not None
    assert step.chip is not None
    assert step.chip.id == "strong"


def test_standings_are_worked_out_once_a_stretch(rules: Rules) -> None:
    standings = _standings(rules)
    day = date(2024, 6, 1).toordinal()
    first = standings.all_on(day)
    assert standings.all_on(day + 1) is first
    assert standings.all_on(date(2025, 4, 9).toordinal()) is not first
    strong = next(each for each in first if each.chip.id == "strong")
    assert strong.finding.outcome is Outcome.LICENCE_REQUIRED
    assert strong.classification.paragraph == "3A090.a.1"


def test_no_chips_draw_no_lines(rules: Rules) -> None:
    found = work_out(Standings(rules, Holdings()), Metric.TPP, END)
    assert not any(found.lines.values())
    assert found.left_out(END) == 0


def test_only_what_is_asked_of_a_changed_chip_is_answered_again(
    rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _standings(rules)
    work_out(first, Metric.TPP, END)
    asked: list[str] = []

    def seen(question: Question, *given: Any) -> Finding:
        assert question.chip is not None
        asked.append(question.chip.name)
        return assess(question, *given)

    monkeypatch.setattr(china_sales, "assess", seen)
    chips = {each.id: each for each in CHIPS}
    old = chips["old"]
    chips["old"] = replace(old, latest=date(2019, 1, 1).toordinal())
    chips["small"] = _chip("small", date(2024, 2, 1), 900, memory=1000)
    changed = Holdings(chips=chips)
    found = work_out(Standings(rules, changed, first), Metric.TPP, END)
    again = {*asked}
    # The older record begins in stretches that nobody asked about before.
    assert again == {"old", "small"}
    assert len([name for name in asked if name == "old"]) < len(asked) / 2
    assert found == work_out(Standings(rules, changed), Metric.TPP, END)
    assert found.lines[FrontierLine.ANYWHERE][0].chip is chips["old"]
    asked.clear()
    work_out(Standings(rules, changed, Standings(rules, changed, first)), Metric.TPP, END)
    assert {*asked} == {"old", "small"}, "what is not worked out yet is not known"


def test_nothing_is_kept_under_other_rules(rules: Rules) -> None:
    first = _standings(rules)
    day = date(2024, 6, 1).toordinal()
    chip = next(each for each in CHIPS if each.id == "cut")
    by_law = first.of(chip, day).finding
    other = rules.with_scenario({"3a090-a-1.tpp_min": 100_000.0})
    scenario = Standings(other, first.holdings, first)
    assert scenario.of(chip, day).finding != by_law
    assert Standings(rules, first.holdings, scenario).of(chip, day).finding == by_law
