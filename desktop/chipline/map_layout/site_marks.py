"""Sites as marks in pixels: one site, or several that lie together, as columns however many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import overload

import numpy as np

from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.projection import NEAREST, MapView
from chipline.map_layout.site_cells import CellRuns, cells_within, level_of
from chipline.map_layout.site_groups import SiteGroups, grouped
from chipline.map_layout.site_sums import SiteSums
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, standing
from chipline.scenery.columns import Bools, Floats, Ints, Small

#: Sites nearer to one another than so many pixels are one mark.
TOGETHER = 26.0
#: From so many pixels a degree on, up to so many sites of one mark are parted, around their point.
_FANNED_FROM, _MOST_FANNED = 0.99 * NEAREST, 24
#: So many times as wide and high as the view is what is looked at once for several frames.
_WIDER = 1.5
_SURELY = AsOfStatus.SURELY
_LEAST_RADIUS, _MOST_RADIUS = 4.5, 30.0
#: The radius of the mark of several sites, by how many figures their number has.
_SPOT_RADII = np.array((12.0, 12.0, 14.0, 16.0))
#: The radius in pixels of a megawatt: areas stand for power.
_RADIUS_OF_MW = 1.0


class MarkKind(Enum):
    """What a mark stands for."""

    SITES = "sites"
    FLOW = "flow"
    COUNTRY = "country"


@dataclass(frozen=True)
class SiteMark:
    """One site, or several that lie together: where, how large, and how it stands to the day."""

    x: float
    y: float
    many: int
    #: The first to open of the fullest of its cells: the same on every day.
    first: int
    radius: float
    #: The radius of what is live; 0 where that is not known.
    live_radius: float
    standing: AsOfStatus
    #: None of its sites has a date of opening, where a day picks out some.
    without_day: bool
    #: How many tenancies and clusters stand there on the day.
    uses: int
    members: Callable[[], tuple[int, ...]] = field(repr=False, compare=False)

    kind = MarkKind.SITES

    @cached_property
    def sites(self) -> tuple[int, ...]:
        """The numbers of all its sites."""
        return self.members()

    @property
    def key(self) -> tuple[MarkKind, object]:
        """What it is known by from scene to scene."""
        return self.kind, self.first


class SitesOnDay:
    """Which sites are shown on a day: what opened stays, so that one day up to which it counts tells all.

    `sums` are those that are kept from day to day.
    """

    def __init__(self, facts: MapFacts, as_of: AsOf, sums: SiteSums | None = None) -> None:
        self.sites = facts.sites
        self._sums = sums or SiteSums(facts.sites)
        self._uses, self._as_of = facts.uses, as_of
        self._last = np.inf if as_of.mode is Mode.ALL else as_of.last
        self._order = facts.sites.cells.order

    @cached_property
    def shown(self) -> Bools:
        """Which sites are shown, of those without a place as well."""
        return self._shown(slice(None))

    def _shown(self, chosen: Ints | slice) -> Bools:
        """Tell which of some sites are shown; those without a date always are."""
        events = self.sites.events
        found: Bools = (events.left[chosen] <= self._last) | ~events.dated[chosen]
        return found

    def unplaced(self) -> Ints:
        """Return the sites that are shown and have no place."""
        numbers = self.sites.unplaced
        return numbers[self._shown(numbers)]

    @cached_property
    def _used_places(self) -> Ints:
        """Where in the order of cells what uses sites stands, ascending; of shown sites alone."""
        at = self._uses.sites_used(self._as_of)
        at = at[self.sites.placed[at] & self._shown(at)]
        return np.sort(self.sites.cells.places[at]).astype(np.int64)

    def _used(self, starts: Ints, ends: Ints) -> Ints:
        """Count what uses the sites of stretches of the order."""
        used = self._used_places
        return np.searchsorted(used, ends) - np.searchsorted(used, starts)

    def marks(self, view: MapView, *, hurried: bool = False) -> SiteMarks:
        """Return the marks of what is in view.

        While view or day move (`hurried`), what lies together is looked for only now and then.
        """
        groups = self._hurried_groups(view) if hurried else self._groups(view, empty_too=False)
        runs = groups.runs
        held = self._sums.of(runs, groups.level, self._last)

        def total(values: Ints | Floats | Bools) -> Floats:
            sums = np.bincount(groups.group_of, values, minlength=len(groups.seeds))
            return sums.astype(np.float64)

        counts = total(held.many)
        shown = np.maximum(counts, 1)
        middle = (total(axis * held.many) / shown for axis in (held.x, held.y))
        across, down = view.from_projected(*middle)
        inside = (across > -TOGETHER) & (across < view.width + TOGETHER) & (counts > 0)
        inside &= (down > -TOGETHER) & (down < view.height + TOGETHER)
        kept = np.flatnonzero(inside)
        if not len(kept):
            return SiteMarks.none(self)
        used = total(self._used(runs.starts, runs.ends))
        first = self._order[held.first[groups.leads(held.many)[kept]]].astype(np.int64)
        by_first = np.argsort(first, kind="stable")
        kept, first = kept[by_first], first[by_first]
        number = np.full(len(counts), -1, dtype=np.int64)
        number[kept] = np.arange(len(kept))
        marks = SiteMarks(
            self,
            x=across[kept],
            y=down[kept],
            many=counts[kept].astype(np.int64),
            first=first,
            surely=total(held.surely & (held.many > 0))[kept] > 0,
            dayless=(self._as_of.mode is not Mode.ALL)
            & (total(np.where(held.many > 0, held.undated, 0))[kept] == counts[kept]),
            uses=used[kept].astype(np.int64),
            runs=runs,
            mark_of_run=number[groups.group_of],
        )
        return self._fanned(marks) if view.scale >= _FANNED_FROM else marks

    def _groups(self, view: MapView, *, empty_too: bool) -> SiteGroups:
        """Find out which cells go together, also those of which no site is shown if that is asked."""
        level, box = level_of(view.scale), view.reach(TOGETHER)
        runs = self.sites.cells.within(level, box)
        held = self._sums.of(runs, level, self._last)
        if not empty_too:
            some = np.flatnonzero(held.many)
            runs, held = _chosen(runs, some), held.chosen(some)
        x, y = view.from_projected(held.x, held.y)
        reach = cells_within(level, *view.span(TOGETHER))
        seed = grouped(runs, x, y, held.many.astype(np.float64), TOGETHER, reach)
        seeds, group = np.unique(seed, return_inverse=True)
        return SiteGroups(level, view.scale, box, runs, group, seeds)

    def _hurried_groups(self, view: MapView) -> SiteGroups:
        """Return the groups of some frames before, or new ones of more than is in view."""
        level = level_of(view.scale)
        kept = self._sums.groups(level)
        if kept is None or not kept.serves(view, level, TOGETHER):
            wide = replace(view, width=_WIDER * view.width, height=_WIDER * view.height)
            kept = self._groups(wide, empty_too=True)
            self._sums.keep_groups(kept)
        return kept

    def _fanned(self, marks: SiteMarks) -> SiteMarks:
        """Part the marks of several sites, where coming nearer no longer does: sites around a point."""
        source, fanned = marks.source(), (marks.many > 1) & (marks.many <= _MOST_FANNED)
        sites: list[int] = []
        owners: list[int] = []
        for number in range(len(marks)):
            own = marks[number].sites if fanned[number] else (int(marks.first[number]),)
            sites += own
            owners += [number] * len(own)
        first, owner = np.array(sites, dtype=np.int64), np.array(owners, dtype=np.int64)
        begins = np.searchsorted(owner, owner)
        alike = np.bincount(owner, minlength=len(marks))[owner]
        turn = 2 * np.pi * (np.arange(len(owner)) - begins) / alike - np.pi / 2
        parted = fanned[owner]
        away = np.where(parted, np.maximum(TOGETHER, alike * TOGETHER / (2 * np.pi)), 0.0)
        x, y = marks.x[owner], marks.y[owner]
        places = self.sites.cells.places[first].astype(np.int64)
        kept = np.append(np.where(fanned, -1, np.searchsorted(owner, np.arange(len(marks)))), -1)
        return SiteMarks(
            self,
            x=x + away * np.cos(turn),
            y=y + away * np.sin(turn),
            many=np.where(parted, 1, marks.many[owner]),
            first=first,
            surely=np.where(parted, self._standing(first) == _SURELY, marks.surely[owner]),
            dayless=np.where(parted, self._without_day(first), marks.dayless[owner]),
            uses=np.where(parted, self._used(places, places + 1), marks.uses[owner]),
            runs=source[0],
            mark_of_run=kept[source[1]],
            homes=np.where(parted[:, None], np.column_stack((x, y)), np.nan),
        )

    def members(self, runs: CellRuns, chosen: Ints) -> tuple[int, ...]:
        """Return the sites that are shown of some cells, by their numbers."""
        begun = self.sites.days_by_cell[0]
        found = [self._order[a:b][begun[a:b] <= self._last] for a, b in _ends(runs, chosen)]
        if not found:
            return ()
        return tuple(np.sort(np.concatenate(found)).tolist())

    def is_shown(self, site: int) -> bool:
        """Tell whether a site is shown."""
        return bool(self._shown(np.array([site]))[0])

    def standing_of(self, sites: tuple[int, ...]) -> AsOfStatus:
        """Return how the surest of some sites stands."""
        return AsOfStatus(int(self._standing(np.array(sites)).max()))

    def _standing(self, sites: Ints) -> Small:
        return standing(self.sites.events, sites, self._as_of)

    def _without_day(self, sites: Ints) -> Bools:
        found: Bools = ~self.sites.events.dated[sites] & (self._as_of.mode is not Mode.ALL)
        return found


class SiteMarks(Sequence[SiteMark]):
    """The marks of sites in a view, as columns; a mark is made when somebody asks for it."""

    def __init__(  # noqa: PLR0913  # the columns
        self,
        day: SitesOnDay,
        *,
        x: Floats,
        y: Floats,
        many: Ints,
        first: Ints,
        surely: Bools,
        dayless: Bools,
        uses: Ints,
        runs: CellRuns,
        mark_of_run: Ints,
        homes: Floats | None = None,
    ) -> None:
        self._day, self._runs, self._mark_of_run = day, runs, mark_of_run
        #: Where sites that were parted are, in pixels (n x 2); NaN for others, none where none was.
        self.homes = homes
        self._fanned = {} if homes is None else {one: n for n, one in enumerate(first.tolist())}
        self.x, self.y, self.many, self.first = x, y, many, first
        self.surely, self.dayless, self.uses = surely, dayless, uses
        sites, alone = day.sites, many == 1
        announced, live = sites.announced[first], sites.live[first]
        spots = _SPOT_RADII[np.minimum(np.log10(many).astype(np.int64), 3)]
        self.radius: Floats = np.where(
            alone, np.maximum(_radii(np.fmax(announced, live)), _LEAST_RADIUS), spots
        )
        self.live_radius: Floats = np.where(alone, _radii(live), 0.0)

    @classmethod
    def none(cls, day: SitesOnDay) -> SiteMarks:
        """Return no marks."""
        ints, floats = np.empty(0, dtype=np.int64), np.empty(0)
        bools = np.empty(0, dtype=np.bool_)
        runs = CellRuns(ints, ints, ints, ints)
        return cls(
            day,
            x=floats,
            y=floats,
            many=ints,
            first=ints,
            surely=bools,
            dayless=bools,
            uses=ints,
            runs=runs,
            mark_of_run=ints,
        )

    def __len__(self) -> int:
        return len(self.x)

    def within(self, width: float, height: float) -> SiteMarks:
        """Return those whose middle lies in a view of a size."""
        kept = (self.x >= 0) & (self.x <= width) & (self.y >= 0) & (self.y <= height)
        number = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1)
        return SiteMarks(
            self._day,
            x=self.x[kept],
            y=self.y[kept],
            many=self.many[kept],
            first=self.first[kept],
            surely=self.surely[kept],
            dayless=self.dayless[kept],
            uses=self.uses[kept],
            runs=self._runs,
            mark_of_run=number[self._mark_of_run],
            homes=None if self.homes is None else self.homes[kept],
        )

    def source(self) -> tuple[CellRuns, Ints]:
        """Return the cells that it is made of, and which mark each went into; -1 for none."""
        return self._runs, self._mark_of_run

    def sites_in_view(self, most: int) -> Ints:
        """Return the numbers of sites that are part of marks, at most so many."""
        if self._fanned:
            return self.first[:most]
        runs = np.flatnonzero(self._mark_of_run >= 0)
        return np.array(self._day.members(self._runs, runs)[:most], dtype=np.int64)

    @overload
    def __getitem__(self, index: int) -> SiteMark: ...
    @overload
    def __getitem__(self, index: slice) -> list[SiteMark]: ...
    def __getitem__(self, index: int | slice) -> SiteMark | list[SiteMark]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        runs, of_run, day = self._runs, self._mark_of_run, self._day
        only = int(self.first[number]) if self.many[number] == 1 else None

        def members() -> tuple[int, ...]:
            if only is not None:
                return (only,)
            return day.members(runs, np.flatnonzero(of_run == number))

        surely = bool(self.surely[number])
        return SiteMark(
            float(self.x[number]),
            float(self.y[number]),
            int(self.many[number]),
            int(self.first[number]),
            float(self.radius[number]),
            float(self.live_radius[number]),
            AsOfStatus.SURELY if surely else self._standing(number, members),
            bool(self.dayless[number]),
            int(self.uses[number]),
            members,
        )

    def __iter__(self) -> Iterator[SiteMark]:
        return (self[number] for number in range(len(self)))

    def _standing(self, number: int, members: Callable[[], tuple[int, ...]]) -> AsOfStatus:
        """Return how a mark stands of which no site surely does."""
        if self.dayless[number]:
            return AsOfStatus.OUT
        return self._day.standing_of(members())

    def holding(self, site: int) -> int | None:
        """Return the number of the mark that a site is part of; None where it is not shown."""
        if not len(self._runs.starts) or not self._day.is_shown(site):
            return None
        if site in self._fanned:
            return self._fanned[site]
        place = int(self._day.sites.cells.places[site])
        inside = (self._runs.starts <= place) & (place < self._runs.ends)
        run = int(np.argmax(inside))
        found = int(self._mark_of_run[run]) if inside[run] else -1
        return found if found >= 0 else None


def _chosen(runs: CellRuns, which: Ints) -> CellRuns:
    columns = (runs.starts, runs.ends, runs.columns, runs.rows)
    return CellRuns(*(one[which] for one in columns))


def _ends(runs: CellRuns, chosen: Ints) -> list[tuple[int, int]]:
    return list(zip(runs.starts[chosen].tolist(), runs.ends[chosen].tolist(), strict=True))


def _radii(power: Floats) -> Floats:
    """Return radii in pixels by megawatts; 0 where these are not known."""
    some = np.nan_to_num(power) > 0
    sizes = np.clip(_RADIUS_OF_MW * np.sqrt(np.nan_to_num(power)), _LEAST_RADIUS, _MOST_RADIUS)
    return np.where(some, sizes, 0.0)
