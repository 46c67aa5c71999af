"""Flows as marks in pixels: what of each curve is in view, and where its number has room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from chipline.map_layout.base_map import anchors
from chipline.map_layout.flows import End, Flow, curves, grown
from chipline.map_layout.map_facts import MapSites
from chipline.map_layout.projection import MapView, equal_earth, turned
from chipline.map_layout.site_marks import MarkKind
from chipline.scenery.columns import Floats

#: From so many pixels a degree on, moves end at sites where these are known.
SITES_FROM = 20.0
#: How far flows stay from their ends, and half of what their numbers take across and down, in pixels.
_APART, _HALF_NUMBER = 14.0, (11.0, 9.0)
#: So many points at either end of what is seen of a curve are none for its number.
_NO_NUMBER = 3


@dataclass(frozen=True)
class FlowMark:
    """One flow with what is in view of its curve, in pixels (n x 2).

    `place` is the point that stands for it, and `numbered` whether its number has room there;
    `span` tells which part of its way is in view.
    """

    flow: Flow
    points: Floats
    place: int
    span: tuple[float, float] = (0.0, 1.0)
    numbered: bool = False
    #: The end that is not in view, where the other one is.
    beyond: End | None = None

    kind = MarkKind.FLOW

    @property
    def x(self) -> float:
        """Where its number stands."""
        return float(self.points[self.place, 0])

    @property
    def y(self) -> float:
        """Where its number stands."""
        return float(self.points[self.place, 1])

    @property
    def edge(self) -> tuple[float, float]:
        """Where it comes into view, or leaves it."""
        x, y = self.points[0 if self.beyond == self.flow.begin else -1]
        return float(x), float(y)

    @property
    def grown(self) -> Floats:
        """How far it has come by the day, of what is in view."""
        begin, end = self.span
        return grown(self.points, (self.flow.begun - begin) / (end - begin))

    @property
    def key(self) -> tuple[MarkKind, object]:
        """What it is known by from scene to scene."""
        return self.kind, (self.flow.begin, self.flow.end)


def flow_marks(
    flows: tuple[Flow, ...], sites: MapSites, view: MapView, taken: Floats
) -> tuple[FlowMark, ...]:
    """Return the flows in view, their numbers off what is taken: middles and half sizes (n x 4)."""
    known = [flow for flow in flows if _known(flow.begin) and _known(flow.end)]
    if not known:
        return ()
    begins, ends = (
        _places([getattr(flow, side) for flow in known], sites, view) for side in ("begin", "end")
    )
    size = np.array((view.width, view.height))
    found = curves(begins, ends, apart=_APART, size=(view.width, view.height))
    begin_seen, end_seen = (
        np.logical_and.reduce((side >= 0) & (side <= size), axis=1) for side in (begins, ends)
    )
    shown = found.seen
    # Near by, what only passes over tells nothing of what is seen.
    if view.scale >= SITES_FROM:
        shown = shown & (begin_seen | end_seen)
    marks = []
    for number in np.flatnonzero(shown).tolist():
        own, flow = found.points[number], known[number]
        beyond = None
        if begin_seen[number] != end_seen[number]:
            beyond = flow.end if begin_seen[number] else flow.begin
        place = _number_place(own, taken) if len(flow.moves) > 1 else None
        if place is not None:
            taken = np.vstack((taken, (*own[place], *_HALF_NUMBER)))
        at = len(own) // 2 if place is None else place
        begun, ended = found.spans[number].tolist()
        marks.append(FlowMark(flow, own, at, (begun, ended), place is not None, beyond))
    return tuple(marks)


def _number_place(points: Floats, taken: Floats) -> int | None:
    """Return at which point of a curve, the nearest to its middle, its number covers nothing."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = taken[:, 2:] + _HALF_NUMBER
    near = np.logical_and.reduce((taken[:, :2] > low - room) & (taken[:, :2] < high + room), axis=1)
    middles, room, half = taken[near, :2], room[near], len(points) // 2
    # Every second point will do: they are nearer to one another than a number is wide.
    steps = np.arange(0, half - _NO_NUMBER, 2)
    places = np.column_stack((half - steps, half + steps)).ravel()
    away = np.abs(middles[:, None] - points[places])
    free = np.flatnonzero(~(away < room[:, None]).all(axis=2).any(axis=0))
    return int(places[free[0]]) if len(free) else None


def _known(end: End) -> bool:
    return isinstance(end, int) or end in anchors()


def _places(ends: list[End], sites: MapSites, view: MapView) -> Floats:
    """Return where ends are, in pixels (n x 2)."""
    numbers = list(dict.fromkeys(end for end in ends if isinstance(end, int)))
    xs, ys = sites.projected(np.array(numbers, dtype=np.int64))
    by_site = dict(zip(numbers, zip(xs.tolist(), ys.tolist(), strict=True), strict=True))
    by_code = projected_anchors(view.middle)
    places = [by_site[end] if isinstance(end, int) else by_code[end] for end in ends]
    return np.column_stack(view.from_projected(*np.array(places).T))


@cache
def projected_anchors(middle: float) -> dict[str, tuple[float, float]]:
    """Return where countries' names stand, in Equal Earth's x and y about a meridian."""
    degrees = np.array(list(anchors().values()))
    x, y = equal_earth(turned(degrees[:, 0], middle), degrees[:, 1], middle)
    return dict(zip(anchors(), zip(x.tolist(), y.tolist(), strict=True), strict=True))
