"""The map as marks in pixels: sites and spots of several, flows, and what stands at countries' names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from chipline.map_layout.base_map import BaseMap, anchors
from chipline.map_layout.flow_marks import (
    SITES_FROM,
    FlowMark,
    flow_marks,
    projected_anchors,
)
from chipline.map_layout.flows import CountryMoves, Flow, merged
from chipline.map_layout.map_facts import POSITION_UNITS, MapFacts
from chipline.map_layout.outlines import MapOutlines, cut_to_size, outlines
from chipline.map_layout.projection import MapView
from chipline.map_layout.site_marks import MarkKind, SiteMark, SiteMarks, SitesOnDay
from chipline.map_layout.site_sums import SiteSums
from chipline.scenery.as_of import AsOf
from chipline.scenery.columns import Bools, Floats

#: More flows are not drawn but counted.
MOST_FLOWS = 250
_NEAR_CURVE, _NEAR_MARK = 6.0, 4.0
#: What the sign of a country takes with its name, half of it alone, and how near one hits it, in pixels.
_SIGN_HEIGHT, _SIGN_HALF, _REACH = 34.0, 10.0, 12.0
#: How far a sign is drawn into a view past what stands there, and how far it stands from its country
#: at most where it would be out of view otherwise, in pixels.
_DRAWN_IN, _NEAR_COUNTRY = 14.0, 68.0
#: How much more a mark counts than a point of a flow, where something has to lie over either.
_MARKS_COUNT = 40


@dataclass(frozen=True)
class MapLayers:
    """What is drawn besides the base map."""

    sites: bool = True
    #: Whether a site is used by a tenant or holds a cluster.
    uses: bool = True
    #: Clusters of which no site is recorded, at the names of their countries.
    clusters: bool = True
    moves: bool = True
    names: bool = True
    #: How exactly every site's place is known.
    circles: bool = False
    #: Johor and Singapore larger in a corner, while their sites are one mark.
    inset: bool = True


@dataclass(frozen=True)
class CountryMark:
    """What is known of a country and of no point in it."""

    x: float
    y: float
    code: str
    moves: CountryMoves
    #: Sites somewhere in it, and clusters by the numbers of their uses.
    sites: tuple[int, ...]
    clusters: tuple[int, ...] = ()

    kind = MarkKind.COUNTRY

    @property
    def key(self) -> tuple[MarkKind, object]:
        """What it is known by from scene to scene."""
        return self.kind, self.code


MapMark = SiteMark | FlowMark | CountryMark


def records_of(facts: MapFacts, mark: MapMark) -> list[tuple[str, str]]:
    """Return the records that a mark stands for, by kind and id."""
    sites, moves = facts.sites.events.ids, facts.moves.events.ids
    if isinstance(mark, SiteMark):
        return [("facility", sites[one]) for one in mark.sites]
    if isinstance(mark, FlowMark):
        return [("relocation", moves[one]) for one in mark.flow.moves]
    return [
        *(("relocation", moves[one]) for one in mark.moves.moves),
        *(("facility", sites[one]) for one in mark.sites),
        *(("cluster", facts.uses.events.ids[one]) for one in mark.clusters),
    ]


@dataclass(frozen=True)
class MapScene:
    """Everything that is painted, in pixels of its view, and nothing that is not seen."""

    view: MapView
    base: MapOutlines
    sites: SiteMarks
    flows: tuple[FlowMark, ...]
    countries: tuple[CountryMark, ...]
    #: Flows that are counted and not drawn.
    more_flows: int = 0

    @cached_property
    def marks(self) -> tuple[MapMark, ...]:
        """All marks, in the order in which Home, End and lists go through them."""
        return (*self.sites, *self.countries, *self.flows)

    @property
    def _others(self) -> tuple[CountryMark | FlowMark, ...]:
        return (*self.countries, *self.flows)

    @cached_property
    def _points(self) -> Floats:
        """Where all marks are (n x 2), in the order of `marks`."""
        others = [(one.x, one.y) for one in self._others]
        sites = np.column_stack((self.sites.x, self.sites.y))
        return np.concatenate((sites, np.array(others, dtype=np.float64).reshape(-1, 2)))

    @cached_property
    def covered_points(self) -> Floats:
        """Points in pixels (n x 2) that nothing ought to lie over: marks, and flows along their way."""
        signs = [
            (one.x + side * _half_width(one), one.y) for one in self.countries for side in (-1, 1)
        ]
        sites = self.sites
        edges = [
            np.column_stack((sites.x + across * sites.radius, sites.y + down * sites.radius))
            for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1))
        ]
        marks = np.concatenate((self._points, *edges, np.array(signs).reshape(-1, 2)))
        # A line that is partly hidden is still seen, a mark is not: marks count for more.
        return np.concatenate((*[marks] * _MARKS_COUNT, *(one.points[::3] for one in self.flows)))

    @cached_property
    def standing_out(self) -> tuple[object, ...]:
        """What names have to make room for, and of what they are, to be compared between scenes."""
        signs = tuple(
            (one.code, one.sites, one.clusters, one.moves.counts) for one in self.countries
        )
        sites = self.sites
        columns = (sites.first, sites.many, sites.radius)
        return (self.view, signs, *(one.tobytes() for one in columns))

    @property
    def count(self) -> int:
        """How many marks there are."""
        return len(self.sites) + len(self.countries) + len(self.flows)

    def mark(self, number: int) -> MapMark:
        """Return a mark by its number in the order of `marks`."""
        sites, countries = len(self.sites), len(self.countries)
        if number < sites:
            return self.sites[number]
        if number < sites + countries:
            return self.countries[number - sites]
        return self.flows[number - sites - countries]

    def number_of(self, key: object) -> int | None:
        """Return the number of the mark with a key; of a site that went into another mark, that one."""
        kind, own = key if isinstance(key, tuple) else (None, None)
        if kind is MarkKind.SITES:
            return self.sites.holding(own)
        found = next((number for number, one in enumerate(self._others) if one.key == key), None)
        return None if found is None else len(self.sites) + found

    def hit(self, x: float, y: float) -> MapMark | None:
        """Return the mark at a point: a site before a country's sign, and that before a flow."""
        if len(self.sites):
            away = np.hypot(self.sites.x - x, self.sites.y - y) - self.sites.radius
            nearest = int(np.argmin(away))
            if away[nearest] <= _NEAR_MARK:
                return self.sites[nearest]
        signs = [(np.hypot(one.x - x, one.y - y) - _REACH, one) for one in self.countries]
        near, sign = min(signs, key=lambda pair: pair[0], default=(np.inf, None))
        if sign is not None and near <= _NEAR_MARK:
            return sign
        lines = [(float(_distance(one.points, x, y)), one) for one in self.flows]
        near, flow = min(lines, key=lambda pair: pair[0], default=(np.inf, None))
        return flow if near <= _NEAR_CURVE else None

    def next_mark(self, mark: MapMark, dx: int, dy: int) -> MapMark:
        """Return the nearest mark in a direction, itself where there is none.

        What lies askew counts as further away; marks at the same point are gone through in order.
        """
        across, down = (self._points - (mark.x, mark.y)).T
        ahead = across * dx + down * dy
        aside = np.abs(across * dy) + np.abs(down * dx)
        far = np.where((ahead > 0) & (aside <= 2 * ahead), ahead + 2 * aside, np.inf)
        own = self.number_of(mark.key)
        if own is not None:
            far[own] = np.inf
        nearest = int(np.argmin(far)) if len(far) else -1
        return mark if nearest < 0 or np.isinf(far[nearest]) else self.mark(nearest)

    def cut_to_size(self) -> MapScene:
        """Return it without what goes beyond its edges: not every format of files can clip."""
        width, height = self.view.width, self.view.height
        base = cut_to_size(self.base, width, height)
        return replace(
            self,
            base=base,
            sites=self.sites.within(width, height),
        )

    def marks_of(self, kind: str, number: int) -> tuple[MapMark, ...]:
        """Return the marks that a site or move, by the kind of its record, is part of."""
        if kind == "facility":
            held = self.sites.holding(number)
            sites = () if held is None else (self.sites[held],)
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
    #: The codes of countries whose outlines stand out.
    marked: frozenset[str] = frozenset()
    #: What of the sites is kept from day to day; by default nothing.
    sums: SiteSums | None = field(default=None, compare=False, repr=False)
    _flows: dict[bool, tuple[tuple[Flow, ...], dict[str, CountryMoves]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def sites(self) -> SitesOnDay:
        """The sites as they stand on the day."""
        return SitesOnDay(self.facts, self.as_of, self.sums)

    @cached_property
    def somewhere(self) -> dict[str, tuple[int, ...]]:
        """Sites that are shown and have no point, by country."""
        found: dict[str, list[int]] = {}
        for number in self.sites.unplaced().tolist():
            found.setdefault(self.facts.sites.countries[number], []).append(number)
        return {code: tuple(numbers) for code, numbers in found.items()}

    @cached_property
    def clusters(self) -> dict[str, tuple[int, ...]]:
        """Clusters that stand on the day at no site, by country."""
        return self.facts.uses.without_site(self.as_of)

    def flows(self, *, with_sites: bool) -> tuple[tuple[Flow, ...], dict[str, CountryMoves]]:
        """Return the flows, and by country what is no flow, with sites for ends or without."""
        if with_sites not in self._flows:
            moves = self.facts.moves
            standing = moves.standing(self.as_of)
            begun = moves.begun(self.as_of)
            self._flows[with_sites] = merged(moves, standing, begun, with_sites=with_sites)
        return self._flows[with_sites]


def countries_in_view(content: MapContent, view: MapView) -> dict[str, int]:
    """Count the sites in view by country; 0 for those of which only the name is in view."""

    def within(x: Floats, y: Floats) -> Bools:
        across, down = view.from_projected(x, y)
        found: Bools = (across >= 0) & (across <= view.width) & (down >= 0) & (down <= view.height)
        return found

    names = projected_anchors(view.middle)
    named = within(*np.array(list(names.values())).T)
    found = {code: 0 for code, seen in zip(names, named.tolist(), strict=True) if seen}
    sites = content.facts.sites
    inside = within(*(axis / POSITION_UNITS for axis in sites.positions_by_cell))
    seen = np.zeros(len(sites), dtype=np.bool_)
    seen[sites.cells.order[inside]] = True
    seen &= content.sites.shown
    return found | {code: len(numbers) for code, numbers in sites.by_country(seen).items()}


def build(
    world: BaseMap,
    content: MapContent,
    view: MapView,
    *,
    base: MapOutlines | None = None,
    hurried: bool = False,
) -> MapScene:
    """Lay out what of the content is in view; `base` is its base map, where that is there already.

    While view or day move it is `hurried`.
    """
    facts, layers = content.facts, content.layers
    flows: tuple[Flow, ...] = ()
    by_country: dict[str, CountryMoves] = {}
    if layers.moves:
        flows, by_country = content.flows(with_sites=view.scale >= SITES_FROM)
    somewhere = content.somewhere if layers.sites else {}
    clusters = content.clusters if layers.clusters else {}
    sites = (
        content.sites.marks(view, hurried=hurried)
        if layers.sites
        else SiteMarks.none(content.sites)
    )
    countries = _country_marks(by_country, somewhere, clusters, sites, view)
    drawn = flow_marks(flows, facts.sites, view, _kept_off(sites, countries))
    return MapScene(
        view,
        base if base is not None else outlines(world, view, content.bands, marked=content.marked),
        sites,
        drawn[:MOST_FLOWS],
        countries,
        max(0, len(drawn) - MOST_FLOWS),
    )


def _kept_off(sites: SiteMarks, countries: Sequence[CountryMark]) -> Floats:
    """Return what numbers of flows keep off: middles, and half of width and height (n x 4)."""
    signs = [(one.x, one.y, _half_width(one), _SIGN_HALF) for one in countries]
    marks = np.column_stack((sites.x, sites.y, sites.radius, sites.radius))
    return np.concatenate((marks, np.array(signs).reshape(-1, 4)))


def _country_marks(
    by_country: Mapping[str, CountryMoves],
    somewhere: Mapping[str, tuple[int, ...]],
    clusters: Mapping[str, tuple[int, ...]],
    sites: SiteMarks,
    view: MapView,
) -> tuple[CountryMark, ...]:
    codes = sorted({*by_country, *somewhere, *clusters} & anchors().keys())
    projected = np.array([projected_anchors(view.middle)[code] for code in codes]).reshape(-1, 2)
    xs, ys = view.from_projected(*projected.T)
    inside = (xs >= 0) & (xs <= view.width) & (ys >= 0) & (ys <= view.height)
    marks = []
    for number in np.flatnonzero(inside).tolist():
        code = codes[number]
        moves = by_country.get(code, CountryMoves())
        own, held = somewhere.get(code, ()), clusters.get(code, ())
        marks.append(CountryMark(float(xs[number]), float(ys[number]), code, moves, own, held))
    return _clear(marks, sites, view)


def _clear(marks: list[CountryMark], sites: SiteMarks, view: MapView) -> tuple[CountryMark, ...]:
    """Move signs as little as it takes into the view, and up or down off sites and one another.

    One that has no place in view near its country is left out: it would be cut, or tell of another.
    """
    placed: list[tuple[CountryMark, float]] = []
    least, most = _SIGN_HALF, view.height - _SIGN_HALF
    for mark in sorted(marks, key=lambda one: (one.y, one.code)):
        half = _half_width(mark)
        x = max(min(mark.x, view.width - half), half)
        near = np.abs(sites.x - x) < half + sites.radius
        tops, lows = ((sites.y + way * (sites.radius + _SIGN_HALF))[near] for way in (-1, 1))
        for other, other_half in placed:
            if abs(other.x - x) < half + other_half:
                tops = np.append(tops, other.y - _SIGN_HEIGHT)
                lows = np.append(lows, other.y + _SIGN_HEIGHT)
        # What is free begins where something ends.
        places = np.concatenate(((mark.y,), tops, lows))
        free = ~((places[:, None] > tops + 0.01) & (places[:, None] < lows - 0.01)).any(axis=1)
        away = np.where(free, np.abs(places - mark.y), np.inf)
        y = float(places[np.argmin(away)])
        if not least <= y <= most:
            # One that would stand out a little is drawn in, whatever it touches then.
            whole = np.clip(places, least, most)
            away = np.where(
                free & (np.abs(whole - places) <= _DRAWN_IN), np.abs(whole - mark.y), np.inf
            )
            best = int(np.argmin(away))
            if away[best] > _NEAR_COUNTRY:
                continue
            y = float(whole[best])
        placed.append((replace(mark, x=x, y=y), half))
    return tuple(sorted((mark for mark, _ in placed), key=lambda one: one.code))


def _half_width(mark: CountryMark) -> float:
    """Return about half of what a sign takes across, in pixels, by how much it has to tell."""
    parts = sum(1 for one in (*mark.moves.counts, len(mark.sites), len(mark.clusters)) if one)
    return (14.0 + 48.0 * parts) / 2


def _distance(points: Floats, x: float, y: float) -> float:
    """Return how far a point lies from a line through points."""
    first, along = points[:-1], np.diff(points, axis=0)
    at = np.array((x, y))
    squares = np.maximum((along**2).sum(axis=1), 1e-9)
    share = np.clip(((at - first) * along).sum(axis=1) / squares, 0.0, 1.0)
    return float(np.hypot(*(first + share[:, None] * along - at).T).min())
