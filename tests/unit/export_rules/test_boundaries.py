"""Questions at boundaries and on both sides of dates: outcome, paragraph, review and reasons."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

_TABLE = Path(__file__).parents[2] / "data" / "boundary_questions.csv"
with _TABLE.open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file))


def _options(written: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for each in filter(None, written.split(";")):
        key, value = each.split("=")
        if key in {"entity_listed", "sold_in_us"}:
            found[key] = value == "1"
        else:
            found[key] = float(value) if key == "listed_owner_percent" else value
    return found


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['id']}-{row['chip']}" for row in ROWS])
def test_a_question_at_a_boundary(ask: object, row: dict[str, str]) -> None:
    finding = ask(row["chip"], row["to"], row["day"], **_options(row["options"]))  # type: ignore[operator]
    assert finding.outcome == row["outcome"], row["why"]
    assert finding.paragraph == row["paragraph"]
    assert (finding.review or "") == row["review"]
    rules = [each.rule for each in finding.reasons if each.applies is not False]
    assert " | ".join(rules) == row["reasons"]


def test_there_are_sixty_and_each_has_its_reasoning() -> None:
    assert len(ROWS) >= 60
    asked = {(row["chip"], row["to"], row["day"], row["options"]) for row in ROWS}
    assert len(asked) == len(ROWS)
    assert all(row["why"] for row in ROWS)
