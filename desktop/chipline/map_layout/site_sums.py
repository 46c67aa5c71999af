"""How many sites of each cell are shown up to a day, and where they are, kept as day and view move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from chipline.map_layout.map_facts import POSITION_UNITS, Days, MapSites, Units
from chipline.map_layout.site_cells import CellRuns
from chipline.map_layout.site_groups import SiteGroups
from chipline.scenery.columns import Bools, Floats, Ints

#: Up to so many sites in view are summed up anew each time; more are kept by level.
_FEW = 50_000
#: Where a larger share of all sites comes or goes at once, summing up anew is quicker.
_MANY_CHANGES = 0.05
#: So many levels are kept: that of the view, and the one before or that of the inset.
_KEPT = 2


@dataclass(frozen=True)
class RunSums:
    """What is known of the sites of some cells on a day."""

    many: Ints
    #: Where they are on average, in Equal Earth's x and y; of no meaning for a cell without any.
    x: Floats
    y: Floats
    #: Whether any of them has opened for sure.
    surely: Bools
    #: How many of them have no date.
    undated: Ints
    #: The first of each to open, as a place in the order of cells: the same on every day.
    first: Ints

    def chosen(self, cells: Ints) -> RunSums:
        """Return those of some of the cells."""
        return RunSums(
            self.many[cells],
            self.x[cells],
            self.y[cells],
            self.surely[cells],
            self.undated[cells],
            self.first[cells],
        )


class SiteSums:
    """Sums over sites by cell. What a day adds to the one before is all that is counted for it."""

    def __init__(self, sites: MapSites) -> None:
        self._sites = sites
        self._levels: dict[int, _LevelSums] = {}
        #: Which cells of a level go together, while view or day move: the map's and the inset's.
        self._groups: dict[int, SiteGroups] = {}

    def of(self, runs: CellRuns, level: int, last: float) -> RunSums:
        """Return what some cells of a level hold that opened by a day."""
        sizes = runs.ends - runs.starts
        if sizes.sum() <= _FEW:
            places = np.repeat(runs.starts - np.cumsum(sizes) + sizes, sizes) + np.arange(
                sizes.sum()
            )
            sums = _LevelSums(self._sites, np.cumsum(sizes) - sizes, last, places)
            return sums.of(np.arange(len(sizes)), places)
        sums = self._level(level, last)
        return sums.of(np.searchsorted(sums.starts, runs.starts), None)

    def groups(self, level: int) -> SiteGroups | None:
        """Return which cells of a level went together when that was last looked for."""
        return self._groups.get(level)

    def keep_groups(self, groups: SiteGroups) -> None:
        """Keep which cells go together."""
        self._groups.pop(groups.level, None)
        while len(self._groups) >= _KEPT:
            self._groups.pop(next(iter(self._groups)))
        self._groups[groups.level] = groups

    def _level(self, level: int, last: float) -> _LevelSums:
        sums = self._levels.pop(level, None)
        if sums is None:
            sums = _LevelSums(self._sites, self._sites.cells.starts(level), last)
            while len(self._levels) >= _KEPT:
                self._levels.pop(next(iter(self._levels)))
        self._levels[level] = sums
        sums.move_to(last)
        return sums


class _LevelSums:
    """The sums of cells that hold all sites, or those at some places of the order of cells."""

    def __init__(
        self, sites: MapSites, starts: Ints, last: float, places: Ints | slice = slice(None)
    ) -> None:
        self.starts, self._sites, self._last = starts, sites, last
        begun, sure = (days[places] for days in sites.days_by_cell)
        earliest = np.minimum.reduceat(begun, starts)
        sizes = np.diff(starts, append=len(begun))
        opening = np.flatnonzero(begun == np.repeat(earliest, sizes))
        #: The first of each to open, as a place among those that are summed up.
        self._first: Ints = opening[np.searchsorted(opening, starts)]
        self._surely_from: Days = np.minimum.reduceat(sure, starts)
        self._undated: Ints = _sums(begun == -np.inf, starts)
        self._count(begun, [axis[places] for axis in sites.positions_by_cell])

    def _count(self, begun: Days, positions: list[Units]) -> None:
        shown = begun <= self._last
        self._many: Ints = _sums(shown, self.starts)
        whole = bool(shown.all())
        self._x, self._y = (
            _sums(axis if whole else axis * shown, self.starts) for axis in positions
        )

    def move_to(self, last: float) -> None:
        """Count what opened by another day."""
        days, places = self._sites.openings
        before, now = np.searchsorted(
            days, np.array((self._last, last), np.float32), side="right"
        ).tolist()
        self._last = last
        if abs(now - before) > _MANY_CHANGES * len(days):
            self._count(self._sites.days_by_cell[0], list(self._sites.positions_by_cell))
        elif now != before:
            changed = places[min(before, now) : max(before, now)]
            cells = np.searchsorted(self.starts, changed, side="right") - 1
            sign = 1 if now > before else -1
            np.add.at(self._many, cells, sign)
            x, y = self._sites.positions_by_cell
            np.add.at(self._x, cells, sign * x[changed].astype(np.int64))
            np.add.at(self._y, cells, sign * y[changed].astype(np.int64))

    def of(self, cells: Ints, places: Ints | None) -> RunSums:
        """Return the sums of some cells; `places` are those that are summed up, None for all."""
        many, first = self._many[cells], self._first[cells]
        some = np.maximum(many, 1) * POSITION_UNITS
        return RunSums(
            many,
            self._x[cells] / some,
            self._y[cells] / some,
            self._surely_from[cells] <= self._last,
            self._undated[cells],
            first if places is None else places[first],
        )


def _sums(values: npt.NDArray[Any], starts: Ints) -> Ints:
    found: Ints = np.add.reduceat(values, starts, dtype=np.int64)
    return found
