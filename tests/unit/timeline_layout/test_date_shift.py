"""Dates that are moved keep the precision and the marks with which they were written."""

from __future__ import annotations

import pytest

from chipline.timeline_layout.date_shift import date_at, shifted


@pytest.mark.parametrize(
    ("written", "days", "moved"),
    [
        ("2025-04-09", 30, "2025-05-09"),
        ("2025-04-09~", -9.4, "2025-03-31~"),
        ("2025-04", 31, "2025-05"),
        ("2025-12?", 40, "2026-01?"),
        ("2025%", -400, "2024%"),
        ("2025", 100, "2025"),
        ("2024/2025-06", 366, "2025/2026-06"),
        ("../2025", 366, "../2026"),
        ("2025-21", 30, None),
        ("9999-12-31", 5, None),
        ("2025-04/2025-21", 30, None),
    ],
)
def test_a_date_moves_in_steps_of_its_precision(
    written: str, days: float, moved: str | None
) -> None:
    assert shifted(written, days) == moved


@pytest.mark.parametrize(
    ("per_day", "written"),
    [
        (5.0, "2025-04-09"),
        (2.0, "2025-04-09"),
        (1.99, "2025-04"),
        (0.15, "2025-04"),
        (0.149, "2025"),
        (0.05, "2025"),
    ],
)
def test_a_new_date_is_no_more_exact_than_one_can_point(per_day: float, written: str) -> None:
    assert date_at(739350.5, per_day) == written
