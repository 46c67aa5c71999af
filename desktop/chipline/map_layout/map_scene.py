"""The map as marks in pixels: sites and spots of several, flows, and what stands at countries' names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np

from chipline.map_layout.base_map import BaseMap, anchors, turned
from chipline.map_layout.flows import CountryMoves, End, Flow, curve, merged
from chipline.map_layout.map_facts import MapFacts, MapSites
from chipline.map_layout.outlines import MapOutlines, outlines
from chipline.map_layout.projection import MapView
from chipline.scenery.as_of import AsOf, AsOfStatus
from chipline.scenery.columns import Bools, Floats, Ints, Small

#: Sites nearer to one another than so many pixels are one mark.
TOGETHER = 26.0
#: From so many pixels a degree on, moves end at sites where these are known.
_SITES_FROM = 20.0
#: More flows are not drawn but counted.
MOST_FLOWS = 250
_APART, _NEAR_CURVE, _NEAR_MARK = 14.0, 6.0, 4.0
#: What the sign of a country takes at most, in pixels.
_SIGN_WIDTH, _SIGN_HEIGHT = 150.0, 34.0
_LEAST_RADIUS, _MOST_RADIUS, _SPOT_RADIUS = 4.5, 30.0, 12.0
#: The radius in pixels of a megawatt: areas stand for power.
_RADIUS_OF_MW = 1.0


class MarkKind(Enum):
    """What a mark stands for."""

    SITES = "sites"
    FLOW = "flow"
    COUNTRY = "country"


@dataclass(frozen=True)
class MapLayers:
    """What is drawn besides the base map."""

    sites: bool = True
    moves: bool = True
    names: bool = True


@dataclass(frozen=True)
class SiteMark:
    """One site, or several that lie together: where, how large, and how it stands to the day."""

    x: float
    y: float
    sites: tuple[int, ...]
    radius: float
    #: The radius of what is live; 0 where that is not known.
    live_radius: float
    standing: AsOfStatus
    #: None of its sites has a date of opening, where a day picks out some.
    without_day: bool

    kind = MarkKind.SITES

    @property
    def key(self) -> tuple[MarkKind, object]:
        """What it is known by from scene to scene."""
        return self.kind, self.sites[0]


@dataclass(frozen=True)
class FlowMark:
    """One flow with its curve in pixels (n x 2); it is picked in its middle."""

    flow: Flow
    points: Floats

    kind = MarkKind.FLOW

    @property
    def x(self) -> float:
        """Where its number stands."""
        return float(self.points[len(self.points) // 2, 0])

    @property
    def y(self) -> float:
        """Where its number stands."""
        return float(self.points[len(self.points) // 2, 1])

    @property
    def key(self) -> tuple[MarkKind, object]:
        """What it is known by from scene to scene."""
        return self.kind, (self.flow.begin, self.flow.end)


@dataclass(frozen=True)
class CountryMark:
    """What is known of a country and of no point in it."""

    x: float
    y: float
    code: str
    moves: CountryMoves
    #: Sites somewhere in it.
    sites: tuple[int, ...]

    kind = MarkKind.COUNTRY

    @property
    def key(self) -> tuple[MarkKind, object]:
        """What it is known by from scene to scene."""
        return self.kind, self.code


MapMark = SiteMark | FlowMark | CountryMark


@dataclass(frozen=True)
class MapScene:
    """Everything that is painted, in pixels of its view, and nothing that is not seen."""

    view: MapView
    base: MapOutlines
    sites: tuple[SiteMark, ...]
    flows: tuple[FlowMark, ...]
    countries: tuple[CountryMark, ...]
    #: Flows that are counted and not drawn.
    more_flows: int = 0

    @property
    def marks(self) -> tuple[MapMark, ...]:
        """All marks, in the order in which Home, End and lists go through them."""
        return (*self.sites, *self.countries, *self.flows)

    def hit(self, x: float, y: float) -> MapMark | None:
        """Return the mark at a point: a site before a country's sign, and that before a flow."""
        for marks in (self.sites, self.countries):
            near = [(np.hypot(one.x - x, one.y - y) - _reach(one), one) for one in marks]
            away, found = min(near, key=lambda pair: pair[0], default=(1.0, None))
            if found is not None and away <= _NEAR_MARK:
                return found
        curves = [(float(_distance(one.points, x, y)), one) for one in self.flows]
        away, flow = min(curves, key=lambda pair: pair[0], default=(np.inf, None))
        return flow if away <= _NEAR_CURVE else None

    def next_mark(self, mark: MapMark, dx: int, dy: int) -> MapMark:
        """Return the nearest mark in a direction, itself where there is none.

        What lies askew counts as further away; marks at the same point are gone through in order.
        """
        best, found = np.inf, mark
        for one in self.marks:
            ahead = (one.x - mark.x) * dx + (one.y - mark.y) * dy
            aside = abs((one.x - mark.x) * dy) + abs((one.y - mark.y) * dx)
            if (
                one.key != mark.key
                and ahead > 0
                and aside <= 2 * ahead
                and ahead + 2 * aside < best
            ):
                best, found = ahead + 2 * aside, one
        return found

    def marks_of(self, kind: str, number: int) -> tuple[MapMark, ...]:
        """Return the marks that a site or move, by the kind of its record, is part of."""
        if kind == "facility":
            sites = [one for one in self.sites if number in one.sites]
            return (*sites, *(one for one in self.countries if number in one.sites))
        flows = [one for one in self.flows if number in one.flow.moves]
        return (*flows, *(one for one in self.countries if number in one.moves.moves))


@dataclass(frozen=True)
class MapContent:
    """What is to be shown, whatever of it is in view."""

    facts: MapFacts
    as_of: AsOf
    layers: MapLayers = field(default_factory=MapLayers)
    #: The band of each country, by its code.
    bands: Mapping[str, str] = field(default_factory=dict)


def build(
    world: BaseMap, content: MapContent, view: MapView, *, base: MapOutlines | None = None
) -> MapScene:
    """Lay out what of the content is in view; `base` is its base map, where that is there already."""
    facts, layers = content.facts, content.layers
    standing = facts.sites.standing(content.as_of)
    without_day = facts.sites.without_day(content.as_of)
    shown = (standing != AsOfStatus.OUT) | without_day
    sites = _site_marks(facts.sites, standing, shown, without_day, view) if layers.sites else ()
    flows: tuple[Flow, ...] = ()
    by_country: dict[str, CountryMoves] = {}
    if layers.moves:
        flows, by_country = merged(
            facts.moves,
            facts.moves.standing(content.as_of),
            with_sites=view.scale >= _SITES_FROM,
        )
    drawn = _flow_marks(flows, facts.sites, view)
    pointless = (
        shown & ~facts.sites.placed if layers.sites else np.zeros(len(shown), dtype=np.bool_)
    )
    return MapScene(
        view,
        base if base is not None else outlines(world, view, content.bands),
        sites,
        drawn[:MOST_FLOWS],
        _country_marks(by_country, facts.sites, pointless, view),
        max(0, len(drawn) - MOST_FLOWS),
    )


def _site_marks(
    sites: MapSites, standing: Small, shown: Bools, without_day: Bools, view: MapView
) -> tuple[SiteMark, ...]:
    x, y = view.from_projected(*sites.projected)
    seen = shown & sites.placed
    with np.errstate(invalid="ignore"):
        seen &= (x > -TOGETHER) & (x < view.width + TOGETHER)
        seen &= (y > -TOGETHER) & (y < view.height + TOGETHER)
    chosen, firsts = _together(x, y, np.flatnonzero(seen), view.scale, sites)
    if not len(chosen):
        return ()
    ends = np.append(firsts[1:], len(chosen))
    across, down = (np.add.reduceat(axis[chosen], firsts) / (ends - firsts) for axis in (x, y))
    surest = np.maximum.reduceat(standing[chosen], firsts)
    dayless = np.logical_and.reduceat(without_day[chosen], firsts)
    marks = []
    for number, (first, end) in enumerate(zip(firsts.tolist(), ends.tolist(), strict=True)):
        alone, own = end - first == 1, chosen[first]
        live = float(sites.live[own])
        marks.append(
            SiteMark(
                float(across[number]),
                float(down[number]),
                tuple(chosen[first:end].tolist()),
                _radius(float(sites.announced[own]), live) if alone else _SPOT_RADIUS,
                _radius_of(live) if alone else 0.0,
                AsOfStatus(int(surest[number])),
                bool(dayless[number]),
            )
        )
    return tuple(marks)


def _together(
    x: Floats, y: Floats, chosen: Ints, scale: float, sites: MapSites
) -> tuple[Ints, Ints]:
    """Put sites together: first by cells that stay where they are on the ground, then by distance.

    Returns the sites, those of one mark beside one another, and where each mark begins.
    """
    # Cells of powers of two, so that panning and small zooms leave them.
    cell = TOGETHER / 2 / 2 ** np.floor(np.log2(scale))
    base_x, base_y = sites.projected
    columns = np.floor(base_x[chosen] / cell).astype(np.int64)
    rows = np.floor(base_y[chosen] / cell).astype(np.int64)
    _, first, of_cell, many = np.unique(
        columns * 4_000_000 + rows, return_index=True, return_inverse=True, return_counts=True
    )
    left, top = (np.bincount(of_cell, axis[chosen]) / many for axis in (x, y))
    mark = np.full(len(many), -1)
    # The fullest first; equal ones as they stand, so that nothing depends on the view.
    for number in np.lexsort((chosen[first], -many)).tolist():
        if mark[number] < 0:
            near = (left - left[number]) ** 2 + (top - top[number]) ** 2 < TOGETHER**2
            mark[near & (mark < 0)] = chosen[first[number]]
    order = np.argsort(mark[of_cell], kind="stable")
    marks = mark[of_cell][order]
    firsts = np.flatnonzero(np.diff(marks, prepend=-1))
    return chosen[order], firsts


def _radius(announced: float, live: float) -> float:
    known = [one for one in (announced, live) if not np.isnan(one)]
    return _radius_of(max(known)) if known else _LEAST_RADIUS


def _radius_of(power: float) -> float:
    if np.isnan(power) or power <= 0:
        return 0.0
    return float(np.clip(_RADIUS_OF_MW * np.sqrt(power), _LEAST_RADIUS, _MOST_RADIUS))


def _flow_marks(flows: tuple[Flow, ...], sites: MapSites, view: MapView) -> tuple[FlowMark, ...]:
    marks = []
    for flow in flows:
        begin, end = _place(flow.begin, sites, view), _place(flow.end, sites, view)
        if begin is None or end is None:
            continue
        points = curve(begin, end, apart=_APART)
        if _in_view(points, view):
            marks.append(FlowMark(flow, points))
    return tuple(marks)


def _place(end: End, sites: MapSites, view: MapView) -> tuple[float, float] | None:
    if isinstance(end, int):
        x, y = view.from_projected(*(axis[end] for axis in sites.projected))
        return float(x), float(y)
    return _anchor(end, view)


def _anchor(code: str, view: MapView) -> tuple[float, float] | None:
    found = anchors().get(code)
    if found is None:
        return None
    return view.pixel(turned(found[0]), found[1])


def _in_view(points: Floats, view: MapView) -> bool:
    inside = (points >= 0) & (points <= (view.width, view.height))
    return bool(inside.all(axis=1).any())


def _country_marks(
    by_country: Mapping[str, CountryMoves], sites: MapSites, pointless: Bools, view: MapView
) -> tuple[CountryMark, ...]:
    somewhere: dict[str, list[int]] = {}
    for number in np.flatnonzero(pointless).tolist():
        somewhere.setdefault(sites.countries[number], []).append(number)
    marks = []
    for code in sorted({*by_country, *somewhere}):
        at = _anchor(code, view)
        if at is not None and 0 <= at[0] <= view.width and 0 <= at[1] <= view.height:
            moves = by_country.get(code, CountryMoves())
            marks.append(CountryMark(*at, code, moves, tuple(somewhere.get(code, ()))))
    return _below_one_another(marks)


def _below_one_another(marks: list[CountryMark]) -> tuple[CountryMark, ...]:
    """Move signs down that would cover another one."""
    placed: list[CountryMark] = []
    for mark in sorted(marks, key=lambda one: (one.y, one.code)):
        y = mark.y
        while any(
            abs(one.x - mark.x) < _SIGN_WIDTH and abs(one.y - y) < _SIGN_HEIGHT for one in placed
        ):
            y += 1.0
        placed.append(replace(mark, y=y))
    return tuple(sorted(placed, key=lambda one: one.code))


def _reach(mark: SiteMark | CountryMark) -> float:
    return mark.radius if isinstance(mark, SiteMark) else _SPOT_RADIUS


def _distance(points: Floats, x: float, y: float) -> float:
    """Return how far a point lies from a line through points."""
    first, along = points[:-1], np.diff(points, axis=0)
    at = np.array((x, y))
    squares = np.maximum((along**2).sum(axis=1), 1e-9)
    share = np.clip(((at - first) * along).sum(axis=1) / squares, 0.0, 1.0)
    return float(np.hypot(*(first + share[:, None] * along - at).T).min())
