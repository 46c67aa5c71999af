"""Every worked case of the researched facts."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from chipline.export_rules.finding import Finding
from chipline.export_rules.personal_data import DataQuestion, assess_data
from chipline.export_rules.rulebook.rules import Rules

#: How the wording of the cases maps onto outcome and review; "*" is any review.
WORDING = {
    "no licence": ("no-licence", None),
    "licence required": ("licence-required", "*"),
    "licence required, presumption of denial": ("licence-required", "presumption of denial"),
    "NAC notice (25 days), else licence": ("notify", None),
    "may keep using": ("no-licence", None),
    "flag: General Prohibition 10": ("flag", None),
}

#: What the cases' words mean as chip slugs, places and keywords.
ITEMS = {
    "A100": ("nv-a100-80", {}),
    "A800": ("nv-a800", {}),
    "H20": ("nv-h20", {}),
    "H100": ("nv-h100-sxm", {}),
    "RTX 4090": ("nv-4090", {}),
    "RTX 4090 D": ("nv-4090d", {}),
    "L20": ("nv-l20", {}),
    "MI210": ("amd-mi210", {}),
    "H200": ("nv-h200", {}),
    "B200, from the US": ("nv-b200", {"origin": "US"}),
    "B200 already installed": ("nv-b200", {"transaction": "continued-use"}),
    "Ascend 910C": ("hw-910c", {}),
}
PLACES = {"China": "CN", "Malaysia": "MY", "Saudi Arabia": "SA", "Germany": "DE", "UAE": "AE"}

DATA_CASES = {
    "P1": {"people": 150_000, "holds_people": 999_999},
    "P3": {"people": 50_000},
    "P4": {"people": 20_000, "sensitive": True},
    "P6": {"people": 0},
}

with (Path(__file__).parents[2] / "data" / "rule_examples.csv").open(encoding="utf-8") as _file:
    NUMBERS = [row["id"] for row in csv.DictReader(_file)]


def _headquarters(words: str) -> str:
    if "Chinese" in words:
        return "CN"
    return words.rsplit("(", 1)[1].rstrip(")").split()[-1]


def _answer(ask: object, row: dict[str, str]) -> Finding:
    slug, rest = ITEMS[row["item"]]
    return ask(  # type: ignore[operator, no-any-return]
        slug,
        PLACES[row["destination"]],
        row["date"],
        end_user_hq=_headquarters(row["end_user_hq"]),
        recipient="government" if "government" in row["end_user_hq"] else None,
        **rest,
    )


@pytest.mark.parametrize("number", [each for each in NUMBERS if not each.startswith("P")])
def test_a_worked_case_on_chips(
    number: str, examples: dict[str, dict[str, str]], ask: object
) -> None:
    row = examples[number]
    outcome, review = WORDING[row["outcome"]]
    finding = _answer(ask, row)
    assert finding.outcome == outcome
    assert review in {"*", finding.review}


@pytest.mark.parametrize("number", sorted(DATA_CASES))
def test_a_worked_case_on_data(
    number: str, examples: dict[str, dict[str, str]], rules: Rules
) -> None:
    row = examples[number]
    question = DataQuestion(day=date.fromisoformat(row["date"]), **DATA_CASES[number])  # type: ignore[arg-type]
    assert assess_data(question, rules).outcome == row["outcome"].replace(" ", "-")


def test_no_worked_case_is_left_out(examples: dict[str, dict[str, str]]) -> None:
    assert {each for each in examples if each.startswith("P")} == set(DATA_CASES)
    assert {row["item"] for key, row in examples.items() if key not in DATA_CASES} == set(ITEMS)


def test_the_reasons_of_a_case_say_what_the_case_says(
    examples: dict[str, dict[str, str]], ask: object
) -> None:
    expected = {
        "2": "interconnect bandwidth 600 >= 600",
        "4": "3A090.a.1",
        "5": "TPP 2,368 < 2,400",
        "8": "742.6|744.23(a)(3)",
        "12": "TPP 4,704 < 4,800",
        "14": "performance density 3.14 < 3.2",
        "15": "performance density 4 >= 1.6",
        "18": "TPP 36,000 >= 21,000",
    }
    for number, words in expected.items():
        finding = _answer(ask, examples[number])
        told = " ".join(f"{each.rule} {each.text}" for each in finding.reasons)
        assert any(word in told for word in words.split("|")), number
