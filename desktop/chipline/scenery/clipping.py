"""Shapes cut off at the edges of a box: slides clip nothing by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from chipline.scenery.figures import Point

#: Left, top, right and bottom.
Bounds = tuple[float, float, float, float]


def clipped_ring(ring: Sequence[Point], bounds: Bounds) -> tuple[Point, ...]:
    """Cut a closed shape off at a box (Sutherland and Hodgman); empty where nothing is left."""
    found = list(ring)
    for inside, cross in _edges(bounds):
        if not found:
            break
        kept: list[Point] = []
        for before, point in zip([found[-1], *found[:-1]], found, strict=True):
            if inside(point) != inside(before):
                kept.append(cross(before, point))
            if inside(point):
                kept.append(point)
        found = kept
    return tuple(found)


def clipped_runs(line: Sequence[Point], bounds: Bounds) -> Iterator[tuple[Point, ...]]:
    """Cut an open line off at a box; what goes out and comes back is several lines."""
    run: list[Point] = []
    for begin, end in pairwise(line):
        part = _clipped(begin, end, bounds)
        if part is None:
            if len(run) > 1:
                yield tuple(run)
            run = []
            continue
        first, last = part
        if run and run[-1] != first:
            yield tuple(run)
            run = []
        run = run or [first]
        run.append(last)
    if len(run) > 1:
        yield tuple(run)


def _clipped(begin: Point, end: Point, bounds: Bounds) -> tuple[Point, Point] | None:
    """Return what of a straight piece lies within a box."""
    for inside, cross in _edges(bounds):
        if not inside(begin) and not inside(end):
            return None
        if not inside(begin):
            begin = cross(begin, end)
        elif not inside(end):
            end = cross(begin, end)
    return (begin, end) if begin != end else None


Inside = Callable[[Point], bool]
Crossing = Callable[[Point, Point], Point]


def _edges(bounds: Bounds) -> Iterator[tuple[Inside, Crossing]]:
    left, top, right, bottom = bounds
    yield (lambda point: point[0] >= left), (lambda one, other: _at_x(one, other, left))
    yield (lambda point: point[0] <= right), (lambda one, other: _at_x(one, other, right))
    yield (lambda point: point[1] >= top), (lambda one, other: _at_y(one, other, top))
    yield (lambda point: point[1] <= bottom), (lambda one, other: _at_y(one, other, bottom))


def _at_x(one: Point, other: Point, x: float) -> Point:
    share = (x - one[0]) / (other[0] - one[0])
    return x, one[1] + share * (other[1] - one[1])


def _at_y(one: Point, other: Point, y: float) -> Point:
    share = (y - one[1]) / (other[1] - one[1])
    return one[0] + share * (other[0] - one[0]), y
