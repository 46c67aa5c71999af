"""Shapes cut off at a box: what is left lies within, and what lay within is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chipline.scenery.clipping import clipped_ring, clipped_runs

BOX = (0.0, 0.0, 100.0, 50.0)
point = st.tuples(st.floats(-200, 300, allow_nan=False), st.floats(-200, 300, allow_nan=False))


def within(at: tuple[float, float]) -> bool:
    return -1e-6 <= at[0] <= 100 + 1e-6 and -1e-6 <= at[1] <= 50 + 1e-6


def area(ring: tuple[tuple[float, float], ...]) -> float:
    following = (*ring[1:], *ring[:1])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, following, strict=True))) / 2


def test_a_ring_around_the_box_becomes_the_box() -> None:
    ring = ((-10.0, -10.0), (110.0, -10.0), (110.0, 60.0), (-10.0, 60.0))
    assert area(clipped_ring(ring, BOX)) == 100 * 50


def test_a_ring_within_stays_and_one_beyond_goes() -> None:
    inner = ((10.0, 10.0), (20.0, 10.0), (20.0, 20.0))
    assert set(clipped_ring(inner, BOX)) == set(inner)
    assert clipped_ring([(x + 500, y) for x, y in inner], BOX) == ()


@given(st.lists(point, min_size=3, max_size=12))
def test_no_ring_goes_beyond_the_box(ring: list[tuple[float, float]]) -> None:
    assert all(map(within, clipped_ring(ring, BOX)))


@given(st.lists(point, min_size=2, max_size=12))
def test_no_line_goes_beyond_the_box(line: list[tuple[float, float]]) -> None:
    runs = list(clipped_runs(line, BOX))
    assert all(within(at) for run in runs for at in run)
    assert all(len(run) > 1 for run in runs)


def test_a_line_that_goes_out_and_comes_back_is_two() -> None:
    runs = list(clipped_runs(((10.0, 10.0), (10.0, 80.0), (40.0, 80.0), (40.0, 10.0)), BOX))
    assert runs == [((10.0, 10.0), (10.0, 50.0)), ((40.0, 50.0), (40.0, 10.0))]
