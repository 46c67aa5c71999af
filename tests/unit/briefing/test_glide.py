"""How one view of a briefing glides into the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chipline.briefing.glide import GlidePoint, between, eased

days = st.integers(700_000, 760_000).map(float)
points = st.builds(
    lambda first, width, day: GlidePoint(first, first + width, day),
    days,
    st.floats(0.5, 20_000),
    days,
)


@given(points, points)
def test_it_begins_and_ends_where_it_should(start: GlidePoint, end: GlidePoint) -> None:
    begun = between(start, end, 0)
    assert abs(begun.first - start.first) < 1e-3
    assert abs(begun.last - start.last) < 1e-3
    assert begun.day == start.day
    assert between(start, end, 1) == between(start, end, 7) == end


@given(points, points, st.floats(0, 1))
def test_what_both_views_show_never_leaves_the_picture(
    start: GlidePoint, end: GlidePoint, share: float
) -> None:
    shown = between(start, end, share)
    first, last = max(start.first, end.first), min(start.last, end.last)
    if first <= last:
        assert shown.first <= first + 1e-3
        assert shown.last >= last - 1e-3
    widths = sorted((start.last - start.first, end.last - end.first))
    assert widths[0] - 1e-3 <= shown.last - shown.first <= widths[1] + 1e-3


def test_zooming_is_even_in_its_factor() -> None:
    start, end = GlidePoint(0, 1_000, 0), GlidePoint(450, 550, 10)
    middle = between(start, end, 0.5)
    assert round(middle.last - middle.first) == 316
    assert middle.day == 5


def test_it_begins_and_ends_slowly() -> None:
    assert eased(-1) == eased(0) == 0
    assert eased(2) == eased(1) == 1
    assert eased(0.1) < 0.1
    assert eased(0.9) > 0.9
