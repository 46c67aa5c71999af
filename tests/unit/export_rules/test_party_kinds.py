"""Personal information leaving China: every threshold and date."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.export_rules.personal_data import DataQuestion, assess_data
from chipline.export_rules.rulebook.rules import Rules

ASSESS, CONTRACT, EXEMPT, NONE = (
    "security-assessment",
    "standard-contract-or-certification",
    "exempt",
    "no-mechanism",
)


def _answer(rules: Rules, people: int, day: str, **rest: object) -> str:
    question = DataQuestion(people=people, day=date.fromisoformat(day), **rest)  # type: ignore[arg-type]
    return assess_data(question, rules).outcome.value


@pytest.mark.parametrize(
    ("people", "day", "rest", "outcome"),
    [
        (150_000, "2021-10-31", {}, NONE),
        (150_000, "2021-11-01", {}, NONE),
        (150_000, "2022-08-31", {}, NONE),
        (150_000, "2022-09-01", {}, ASSESS),
        (100_000, "2023-06-01", {}, ASSESS),
        (99_999, "2023-06-01", {}, CONTRACT),
        (1, "2023-06-01", {}, CONTRACT),
        (1, "2023-06-01", {"holds_people": 1_000_000}, ASSESS),
        (1, "2023-06-01", {"holds_people": 999_999}, CONTRACT),
        (10_000, "2023-06-01", {"sensitive": True}, ASSESS),
        (9_999, "2023-06-01", {"sensitive": True}, CONTRACT),
        (1, "2023-06-01", {"ciio": True}, ASSESS),
        (150_000, "2024-03-21", {}, ASSESS),
        (150_000, "2024-03-22", {}, CONTRACT),
        (50_000, "2024-03-21", {}, CONTRACT),
        (50_000, "2024-03-22", {}, EXEMPT),
        (99_999, "2024-06-01", {}, EXEMPT),
        (100_000, "2024-06-01", {}, CONTRACT),
        (999_999, "2024-06-01", {}, CONTRACT),
        (1_000_000, "2024-06-01", {}, ASSESS),
        (50_000, "2024-06-01", {"holds_people": 5_000_000}, EXEMPT),
        (1, "2024-06-01", {"sensitive": True}, CONTRACT),
        (9_999, "2024-06-01", {"sensitive": True}, CONTRACT),
        (10_000, "2024-06-01", {"sensitive": True}, ASSESS),
        (50_000, "2024-06-01", {"sensitive_people": 10_000}, ASSESS),
        (50_000, "2024-06-01", {"sensitive_people": 1}, CONTRACT),
        (1, "2024-06-01", {"ciio": True}, ASSESS),
        (0, "2024-06-01", {"ciio": True}, NONE),
        (0, "2024-06-01", {"important_data": True}, ASSESS),
        (500, "2021-06-01", {"important_data": True}, NONE),
        (5_000_000, "2024-06-01", {"necessity": True}, EXEMPT),
        (500, "2024-06-01", {"ciio": True, "necessity": True}, EXEMPT),
        (5_000_000, "2024-06-01", {"transit": True}, EXEMPT),
        (5_000_000, "2024-06-01", {"transit": True, "important_data": True}, ASSESS),
        (150_000, "2023-06-01", {"necessity": True}, ASSESS),
        (0, "2024-06-01", {}, NONE),
    ],
)
def test_a_threshold_or_date(
    rules: Rules, people: int, day: str, rest: dict[str, object], outcome: str
) -> None:
    assert _answer(rules, people, day, **rest) == outcome


def test_what_is_not_known_is_said(rules: Rules) -> None:
    finding = assess_data(DataQuestion(people=500, day=date(2023, 3, 1)), rules)
    assert any("1,000,000 people" in str(text) for text in finding.caveats)
    assert any("1 June 2023" in str(text) for text in finding.caveats)
    later = assess_data(DataQuestion(people=500, day=date(2023, 7, 1), holds_people=7), rules)
    assert not later.caveats
    assert any(reason.restriction == "cn-scc-2023" for reason in later.reasons)
    zones = assess_data(DataQuestion(people=500, day=date(2024, 3, 22)), rules)
    assert any("negative lists" in str(text) for text in zones.caveats)
    early = assess_data(DataQuestion(people=5, day=date(2020, 1, 1), ciio=True), rules)
    assert any("Cybersecurity Law" in str(text) for text in early.caveats)


def test_a_negative_number_of_people_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        DataQuestion(people=-1, day=date(2024, 1, 1))
