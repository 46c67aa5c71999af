"""The shipped rules and a table of chips, for the tests of the controls."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import load_rules

_ROOT = Path(__file__).parents[3]
_DATA = _ROOT / "tests" / "data"

Ask = Callable[..., Finding]


@pytest.fixture(scope="session")
def rules_folder() -> Path:
    """The folder of the rules that are shipped."""
    return _ROOT / "resources" / "rules"


@pytest.fixture(scope="session")
def rules(rules_folder: Path) -> Rules:
    """The rules that are shipped."""
    return load_rules(rules_folder)


@pytest.fixture(scope="session")
def chip_rows() -> list[dict[str, str]]:
    """Chips with the TPP, density and classes that the researched facts state."""
    with (_DATA / "control_chips.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def chips(chip_rows: list[dict[str, str]]) -> dict[str, ChipFigures]:
    """The chips by slug, read as records are."""
    marketing = {"yes": True, "no": False}
    return {
        row["slug"]: ChipFigures.from_record(
            {**row, "datacentre": marketing.get(row["datacentre"])},
            vendor_country=row["vendor_country"],
        )
        for row in chip_rows
    }


@pytest.fixture(scope="session")
def ask(rules: Rules, chips: Mapping[str, ChipFigures]) -> Ask:
    """Answer for a chip by slug or figures, a destination and a day such as "2024-06-01"."""

    def answer(chip: str | ChipFigures, to: str, day: str, **rest: object) -> Finding:
        figures = chips[chip] if isinstance(chip, str) else chip
        question = Question(
            chip=figures,
            destination=to,
            day=date.fromisoformat(day),
            **rest,  # type: ignore[arg-type]  # the tests' keywords are the question's
        )
        return assess(question, rules)

    return answer


@pytest.fixture(scope="session")
def examples() -> dict[str, dict[str, str]]:
    """The worked cases by number."""
    with (_DATA / "rule_examples.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}
