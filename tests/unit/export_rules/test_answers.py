"""Findings in words, as JSON, over time, and how long an answer takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.wording import (
    DISCLAIMER,
    answer_over_time,
    answer_sentence,
    assess_data_values,
    assess_values,
    figures_by_number,
)

Chips = Mapping[str, ChipFigures]


def _question(chip: ChipFigures, to: str, day: str = "2024-06-01", **rest: object) -> Question:
    return Question(chip=chip, destination=to, day=date.fromisoformat(day), **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("slug", "to", "day", "rest", "sentence"),
    [
        (
            "nv-h200", "CN", "2025-06-01", {},
            (
            "On 1 June 2025 a licence was needed to export H200 SXM 141GB to China, "
            "with a presumption of denial (3A090.a.1)."
            ),
        ),
        (
            "nv-4090d", "CN", "2024-03-01", {},
            "On 1 March 2024 no licence was needed to export GeForce RTX 4090 D to China (Note 2).",
        ),
        (
            "nv-h20", "MY", "2025-06-01", {"end_user_hq": "CN", "transaction": "remote-use"},
            (
            "On 1 June 2025 no licence was needed to use H20 (HGX) 96GB in Malaysia remotely "
            "for a user headquartered in China."
            ),
        ),
        (
            "cam-370x8", "MY", "2025-06-01", {},
            (
            "On 1 June 2025 it cannot be said whether a licence was needed to export MLU370-X8 "
            "to Malaysia. Not known: die area."
            ),
        ),
        (
            "hw-910b", "CN", "2025-05-12", {},
            (
            "On 12 May 2025 a licence was needed to export Ascend 910B (64GB, Atlas A2), if made "
            "with United States technology, to China, with a presumption of denial (3A090.a.1)."
            ),
        ),
    ],
)  # fmt: skip
def test_a_sentence(
    rules: Rules, chips: Chips, slug: str, to: str, day: str, rest: dict[str, object], sentence: str
) -> None:
    question = _question(chips[slug], to, day, **rest)
    assert str(answer_sentence(question, assess(question, rules), rules)) == sentence


def test_country_names_can_come_from_outside(rules: Rules, chips: Chips) -> None:
    question = _question(chips["nv-h20"], "CN")
    text = str(answer_sentence(question, assess(question, rules), rules, lambda code: f"<{code}>"))
    assert "to <CN>" in text


def test_the_json_of_an_answer(rules: Rules, chips: Chips) -> None:
    values = assess_values(rules, chips["nv-h200"], to="cn", on=date(2026, 2, 1), origin="us")
    assert json.loads(json.dumps(values)) == values
    assert (values["outcome"], values["eccn"], values["review"]) == (
        "licence-required",
        "3A090.a",
        "case-by-case",
    )
    reasons = values["reasons"]
    assert isinstance(reasons, list)
    assert {"rule", "restriction", "text"} <= set(reasons[0])
    assert "us-h200-rule-2026" in {each["restriction"] for each in reasons}
    assert values["disclaimer"] == DISCLAIMER
    assert str(values["answer"]).startswith("On 1 February 2026 a licence was needed")
    with pytest.raises(ValueError, match="gift"):
        assess_values(rules, chips["nv-h200"], to="CN", on=date(2026, 2, 1), transaction="gift")


def test_a_question_by_numbers(rules: Rules) -> None:
    chip = figures_by_number(tpp=2368, density=2.91, datacentre=True, memory_gbps=4000, io_gbps=900)
    before = assess_values(rules, chip, to="CN", on=date(2025, 4, 8))
    after = assess_values(rules, chip, to="CN", on=date(2025, 4, 9))
    assert (before["outcome"], after["outcome"]) == ("no-licence", "licence-required")
    assert "TPP 2,368" in str(after["answer"])


def test_the_json_of_an_answer_on_data(rules: Rules) -> None:
    values = assess_data_values(rules, people=150_000, on=date(2024, 6, 1))
    assert values["outcome"] == "standard-contract-or-certification"
    assert values["answer"] == (
        "On 1 June 2024 a standard contract or a certification was needed for personal "
        "information of 150,000 people to leave China."
    )
    assert json.loads(json.dumps(values)) == values
    none = assess_data_values(rules, people=0, on=date(2024, 6, 1))
    assert "the data" in str(none["answer"])
    assert none["eccn"] is None


def test_the_h20_over_time(rules: Rules, chips: Chips) -> None:
    stretches = answer_over_time(_question(chips["nv-h20"], "CN"), rules)
    assert [(day, each.outcome.value, each.through) for day, each in stretches] == [
        (date.min, "no-licence", ()),
        (date(2025, 4, 9), "licence-required", ("us-h20-letter-2025",)),
        (date(2025, 8, 8), "licence-required", ("us-h20-resume-2025",)),
    ]


def test_the_a800_over_time(rules: Rules, chips: Chips) -> None:
    stretches = answer_over_time(_question(chips["nv-a800"], "CN"), rules)
    assert [(day, each.outcome.value) for day, each in stretches] == [
        (date.min, "no-licence"),
        (date(2023, 10, 23), "licence-required"),
        (date(2023, 11, 17), "licence-required"),
        (date(2026, 1, 15), "licence-required"),
    ]
    assert stretches[1][1].through == ("us-letter-2023-10-23",)
    assert "us-acs-ifr-2023" in stretches[2][1].through
    assert stretches[3][1].through == ("us-h200-rule-2026",)


def test_the_strip_says_what_single_answers_say(rules: Rules, chips: Chips) -> None:
    for slug in ("nv-h100-sxm", "amd-mi308x", "hw-910c", "nv-4090"):
        for to in ("CN", "AE", "KH", "MY"):
            question = _question(chips[slug], to, listed_owner_percent=60)
            stretches = answer_over_time(question, rules)
            for day in (date(2022, 9, 1), date(2024, 1, 1), date(2025, 12, 1), date(2026, 11, 23)):
                current = [each for start, each in stretches if start <= day][-1]
                single = assess(
                    _question(chips[slug], to, day.isoformat(), listed_owner_percent=60), rules
                )
                assert (current.outcome, current.review) == (single.outcome, single.review)


def test_texts_are_plain(rules: Rules, chips: Chips) -> None:
    for chip in chips.values():
        for to in ("CN", "SA", "AE", "KH"):
            finding = assess(_question(chip, to, "2025-12-01"), rules)
            for text in (*(str(each.text) for each in finding.reasons), *map(str, finding.caveats)):
                assert text.endswith(".")
                assert text[0].isupper() or text[0].isdigit()
                assert "None" not in text
                assert "  " not in text
                assert ".." not in text


@pytest.mark.parametrize(
    ("slug", "to", "rest", "day", "first"),
    [
        ("nv-h100-pcie", "CN", {}, date(2023, 11, 17), "us-acs-ifr-2023"),
        ("nv-h100-pcie", "SG", {"end_user_hq": "CN"}, date(2023, 11, 17), "us-acs-ifr-2023"),
        ("nv-h100-pcie", "CN", {}, date(2022, 10, 21), "us-ifr-2022-10"),
        ("nv-a100-80", "CN", {}, date(2023, 11, 17), "us-acs-ifr-2023"),
        ("nv-a800", "CN", {}, date(2023, 11, 17), "us-acs-ifr-2023"),
        ("nv-4090", "SA", {}, date(2023, 11, 17), "us-acs-ifr-2023"),
    ],
)
def test_the_act_that_begins_is_named_before_the_one_that_ends(
    rules: Rules, chips: Chips, slug: str, to: str, rest: dict[str, object], day: date, first: str
) -> None:
    stretches = dict(answer_over_time(_question(chips[slug], to, **rest), rules))
    assert stretches[day].through[0] == first
