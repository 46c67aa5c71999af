"""Questions at boundaries and on both sides of dates: outcome, paragraph, review and reasons."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from chipline.export_rules.finding import Finding

_DATA = Path(__file__).parents[2] / "data"


def _table(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = _table("boundary_questions.csv")
#: Chip by destination, headquarters and day, reasoned by hand before they were asked.
ROUTES = _table("route_questions.csv")


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


def test_each_route_is_answered_as_reasoned(ask: Callable[..., Finding]) -> None:
    wrong = []
    for row in ROUTES:
        finding = ask(row["chip"], row["to"], row["day"], **_options(row["options"]))
        told = (finding.outcome, finding.paragraph or "", finding.review or "")
        if told != (row["outcome"], row["paragraph"], row["review"]):
            wrong.append((row, told))
    assert not wrong


def test_a_denial_for_another_reason_leaves_no_review_open(ask: Callable[..., Finding]) -> None:
    for destination in ("CU", "RU", "BY"):
        finding = ask("nv-l40", destination, "2024-06-01")
        assert finding.review == "presumption of denial"
        assert "not settled" not in " ".join(map(str, finding.caveats))


def test_a_milder_policy_is_not_the_last_word_where_the_class_is_open(
    ask: Callable[..., Finding],
) -> None:
    finding = ask("nv-l40", "SY", "2026-01-01")
    assert finding.review is None
    assert "not settled" in " ".join(map(str, finding.caveats))


def test_there_are_sixty_and_each_has_its_reasoning() -> None:
    assert len(ROWS) >= 60
    asked = {(row["chip"], row["to"], row["day"], row["options"]) for row in ROWS}
    assert len(asked) == len(ROWS)
    assert all(row["why"] for row in ROWS)
