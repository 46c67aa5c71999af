"""The time axis: days and pixels, and ticks of which no two labels overlap."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.timeline_layout.scale import (
    LAST_DAY,
    LEAST,
    MOST,
    STEPS,
    TimeScale,
    Unit,
    plain_name,
    strips,
)

scales = st.builds(
    lambda origin, per_day, width: TimeScale(origin, per_day, width).kept(),
    st.floats(1, LAST_DAY),
    st.floats(LEAST, MOST),
    st.floats(100, 4000),
)


def measure(text: str) -> float:
    return 7.0 * len(text)


@given(scales, st.floats(0, 1))
def test_a_pixel_and_its_day_are_one(scale: TimeScale, share: float) -> None:
    x = share * scale.width
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-4)


@given(scales, st.floats(0, 1), st.floats(0.2, 5))
def test_zooming_keeps_the_day_below_the_pointer(
    scale: TimeScale, share: float, factor: float
) -> None:
    x = share * scale.width
    zoomed = scale.zoomed(x, factor)
    # At the ends of the calendar the window itself must give way.
    if zoomed.origin > 1 and zoomed.end < LAST_DAY - 1:
        assert zoomed.day(x) == pytest.approx(scale.day(x), abs=1e-4)


@given(scales)
def test_the_window_stays_within_the_calendar(scale: TimeScale) -> None:
    far = scale.panned(1e9)
    assert far.origin >= 1
    assert scale.panned(-1e9).origin <= LAST_DAY


def test_fitting_leaves_the_padding_free() -> None:
    scale = TimeScale.fitting(738000, 739000, 1000, padding=50)
    assert scale.x(738000) == pytest.approx(50)
    assert scale.x(739000) == pytest.approx(950)


def test_resizing_shows_the_same_days() -> None:
    scale = TimeScale.fitting(738000, 739000, 1000)
    wider = scale.resized(1700)
    assert (wider.origin, wider.end) == pytest.approx((scale.origin, scale.end))


@given(scales)
def test_labels_never_overlap_and_ticks_ascend(scale: TimeScale) -> None:
    for ticks in (strips(scale, measure).major, strips(scale, measure).minor):
        assert ticks
        assert all(one.x < following.x for one, following in pairwise(ticks))
        assert all(one.end == following.x for one, following in pairwise(ticks))
        labelled = [tick for tick in ticks if tick.label]
        for one, following in pairwise(labelled):
            assert one.label_x + measure(one.label) <= following.label_x + 1e-6


@given(scales)
def test_ticks_cover_the_window(scale: TimeScale) -> None:
    for ticks in (strips(scale, measure).major, strips(scale, measure).minor):
        assert ticks[0].x <= 0.5
        assert ticks[-1].end >= scale.width - 0.5


@pytest.mark.parametrize(
    ("first", "last", "unit", "many"),
    [
        ("2025-04-01", "2025-04-20", Unit.DAY, 1),
        ("2025-01-01", "2025-03-01", Unit.DAY, 5),
        ("2025-01-01", "2025-12-31", Unit.MONTH, 1),
        ("2022-07-01", "2026-12-31", Unit.QUARTER, 1),
        ("2015-01-01", "2026-12-31", Unit.YEAR, 1),
        ("1800-01-01", "2026-12-31", Unit.YEAR, 10),
        ("0900-01-01", "2026-12-31", Unit.YEAR, 50),
    ],
)
def test_steps_follow_the_zoom(first: str, last: str, unit: Unit, many: int) -> None:
    scale = TimeScale.fitting(
        date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal(), 900
    )
    step = strips(scale, measure).step
    assert (step.unit, step.many) == (unit, many)


def test_the_upper_strip_names_what_the_lower_one_is_part_of() -> None:
    scale = TimeScale.fitting(date(2025, 4, 1).toordinal(), date(2025, 4, 20).toordinal(), 900)
    assert "Apr 2025" in [tick.label for tick in strips(scale, measure).major]
    assert STEPS[strips(scale, measure).step.above].unit is Unit.MONTH


def test_plain_names() -> None:
    day = date(2025, 11, 9)
    assert [plain_name(unit, day) for unit in Unit] == ["9", "Nov", "Q4", "2025"]
