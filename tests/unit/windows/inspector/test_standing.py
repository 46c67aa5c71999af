"""How a record stands to the as-of day, in words, by the rule of the timeline."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.records.notation.dates import bounds
from chipline.records.record import KINDS, earliest_column, latest_column
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.windows.inspector.dates.as_of_text import standing_line


def said(of: str, day: str, mode: str = "instant", **values: object) -> str:
    full: dict[str, object] = {"id": "x", **values}
    for name in KINDS[of].dates:
        full[earliest_column(name)], full[latest_column(name)] = bounds(
            str(values[name]) if values.get(name) else None
        )
    line = standing_line(of, full, AsOf(date.fromisoformat(day).toordinal(), Mode(mode), 1))
    return line.text if line else ""


LAW = {"announced": "2025-01-13", "effective": "2025-05-15", "ended": "2025-12"}
MOVE = {"began": "2025-04~", "ended": "2025-11-20"}


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2025-01-12", "Not announced yet on 12 Jan 2025"),
        ("2025-01-13", "Announced, not in force yet on 13 Jan 2025"),
        ("2025-05-15", "In force on 15 May 2025"),
        ("2025-12-10", "Possibly in force on 10 Dec 2025"),
        ("2026-01-01", "No longer in force on 1 Jan 2026"),
    ],
)
def test_a_restriction_is_announced_in_force_and_over(day: str, text: str) -> None:
    assert said("restriction", day, **LAW) == text
    assert said("restriction", day, "all", **LAW) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2025-03-31", "Not begun yet on 31 Mar 2025"),
        ("2025-04-10", "Possibly in place on 10 Apr 2025"),
        ("2025-05-01", "In place on 1 May 2025"),
        ("2025-11-20", "Over on 20 Nov 2025"),
    ],
)
def test_certainly_and_possibly_are_told_apart(day: str, text: str) -> None:
    assert said("relocation", day, **MOVE) == text


def test_a_firm_is_called_as_it_was_on_the_day() -> None:
    names = {"name": "DayOne", "former_names": ["GDS International (../2025-01)"]}
    assert said("firm", "2025-01-02", **names) == "Called “GDS International” on 2 Jan 2025"
    assert said("firm", "2025-02-01", **names) == ""


def test_a_window_and_what_has_begun_by_a_day() -> None:
    assert (
        said("relocation", "2025-12-15", "window", **MOVE)
        == "In place on some day from 15 Nov 2025 to 15 Jan 2026"
    )
    assert said("relocation", "2026-01-01", "window", **MOVE) == "Over on 1 Dec 2025"
    assert said("relocation", "2030-01-01", "cumulative", **MOVE) == "Begun by 1 Jan 2030"
    assert said("relocation", "2025-04-02", "cumulative", **MOVE) == "Possibly begun by 2 Apr 2025"


def test_what_did_not_surely_happen_is_not_said_without_its_status() -> None:
    assert said("relocation", "2025-06-01", status="alleged", **MOVE).endswith("(alleged)")
    assert said("relocation", "2025-06-01", status="non-move", **MOVE) == "Staying on 1 Jun 2025"
    assert said("facility", "2026-01-01", status="planned", opened="2025") == (
        "Open on 1 Jan 2026 (planned)"
    )


def test_what_has_no_date_or_does_not_last() -> None:
    assert said("relocation", "2025-06-01") == "No date, so it can’t be placed on a day"
    assert said("firm", "2025-06-01") == ""
    assert said("chip", "2025-06-01", release="2024-02") == "Released by 1 Jun 2025"
    assert said("chip", "2023-06-01", release="2024-02") == "Not released yet on 1 Jun 2023"


def test_a_proposal_without_a_day_of_effect_is_not_in_force() -> None:
    assert said("restriction", "2025-06-01", kind="proposal", announced="2025-05") == (
        "Current on 1 Jun 2025"
    )
    assert "takes effect" in said("restriction", "2025-06-01", kind="law", announced="2025-05")


def test_the_rule_is_that_of_the_timeline() -> None:
    values = {"id": "x", "began_earliest": 10, "began_latest": 20}
    found = standing_line("tenancy", values, AsOf(15, Mode.INSTANT))
    assert found is not None
    assert found.standing is AsOfStatus.POSSIBLY
