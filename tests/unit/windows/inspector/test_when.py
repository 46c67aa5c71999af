"""The small time axis of a card: where its dates, bar, ticks and captions lie."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chipline.records.kinds  # noqa: F401  # fills KINDS
from chipline.records.record import KINDS
from chipline.windows.inspector.dates.date_strip_layout import (
    DateStripLayout,
    lay_out,
    record_dates,
)
from chipline.windows.widgets.value_text import spoken_value

WIDTH = 300.0
DAY = date(2026, 1, 1).toordinal()


def strip(
    kind: str, values: dict[str, Any], day: int = DAY, width: float = WIDTH
) -> DateStripLayout:
    dates = record_dates(KINDS[kind], values)
    return lay_out(
        KINDS[kind], dates, day, width, lambda text: 6.0 * len(text), lambda y, m: f"{y}-{m:02}"
    )


def test_exact_day_is_narrow_and_solid() -> None:
    found = strip("chip", {"release": "2024-02-01"})
    (stroke,) = found.strokes
    assert not stroke.approximate
    assert not stroke.uncertain
    assert stroke.right - stroke.left < 2
    assert found.bar is None


def test_month_is_as_wide_as_its_days() -> None:
    (month,) = strip("chip", {"release": "2024-02"}).strokes
    (year,) = strip("chip", {"release": "2024"}).strokes
    assert month.right - month.left < year.right - year.left


def test_fuzziness_is_kept() -> None:
    (about,) = strip("chip", {"release": "2024~"}).strokes
    (doubtful,) = strip("chip", {"release": "2024?"}).strokes
    assert about.approximate
    assert not about.uncertain
    assert doubtful.uncertain


def test_what_has_opened_is_open_until_something_says_otherwise() -> None:
    found = strip("facility", {"opened": "2025-04"})
    assert found.bar is not None
    assert found.bar.open_right
    assert found.bar.right == WIDTH
    assert strip("facility", {}).bar is None
    assert strip("model", {"released": "2025-04"}).bar is None


def test_open_end_runs_out() -> None:
    found = strip("relocation", {"began": "2025-04"})
    assert found.bar is not None
    assert found.bar.open_right
    assert found.bar.right == WIDTH
    assert found.bar.left < found.bar.sure_left < found.bar.sure_right


def test_unknown_beginning_runs_in() -> None:
    found = strip("relocation", {"ended": "2025-04-01"})
    assert found.bar is not None
    assert found.bar.open_left
    assert found.bar.left == 0


def test_half_open_date() -> None:
    (stroke,) = strip("chip", {"release": "2024/.."}).strokes
    assert stroke.open_right
    assert stroke.right == WIDTH
    (stroke,) = strip("chip", {"release": "../2024"}).strokes
    assert stroke.open_left
    assert stroke.left == 0


def test_bar_runs_from_effective_to_ended() -> None:
    found = strip(
        "restriction",
        {"announced": "2025-01-01", "effective": "2025-04-09", "ended": "2025-08-08~"},
    )
    strokes = {stroke.field: stroke for stroke in found.strokes}
    assert found.bar is not None
    assert found.bar.left == pytest.approx(strokes["effective"].left)
    assert strokes["announced"].left < found.bar.left < found.bar.right < found.today


def test_no_dates_leave_the_day_alone() -> None:
    found = strip("relocation", {})
    assert (found.strokes, found.bar, found.captions) == ((), None, ())
    assert 0 < found.today < WIDTH


def test_captions_that_meet_are_joined() -> None:
    found = strip("restriction", {"announced": "2015-04-09", "effective": "2015-04-09"})
    assert [caption.text for caption in found.captions] == ["Announced, effective"]


def test_captions_stay_within_the_strip() -> None:
    found = strip("relocation", {"began": "2020", "ended": "2026"})
    assert all(0 <= each.x <= WIDTH - 6 * len(each.text) for each in found.captions)


@given(st.integers(1, 9990), st.integers(1, 9990), st.floats(60, 600))
def test_ticks_have_room(first: int, last: int, width: float) -> None:
    found = strip("relocation", {"began": f"{first:04}"}, date(last, 1, 1).toordinal(), width)
    for left, right in zip(found.ticks, found.ticks[1:], strict=False):
        assert right.x - left.x >= 6 * len(right.text)
    assert all(0 <= tick.x <= width for tick in found.ticks)


@given(st.integers(1, 3_000_000))
def test_day_is_always_on_the_strip(day: int) -> None:
    assert 0 <= strip("chip", {"release": "2024-02"}, day).today <= WIDTH


@pytest.mark.parametrize("written", ["Y1E9999999", "2025-X4", "soon", "2025/" * 1200])
def test_a_date_from_elsewhere_that_is_none_is_left_out_and_said(written: str) -> None:
    values = {"began": written, "ended": "2025-04"}
    assert list(record_dates(KINDS["relocation"], values)) == ["ended"]
    spec = KINDS["relocation"].fields["began"]
    assert f"“{written[:7]}" in spoken_value(spec, written, {}, "")
