"""Which cells of sites lie so near to one another that they are one mark."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chipline.map_layout.projection import MapView
from chipline.map_layout.site_cells import CellRuns
from chipline.scenery.columns import Floats, Ints

#: More than any number of a column or row.
_NO_CELL = 1 << 40
#: While the view moves, groups serve until it has come nearer, or gone further, by such a factor.
_MOST_ZOOMED = 1.25


@dataclass(frozen=True)
class SiteGroups:
    """Cells of a level with the group that each belongs to, and the fullest cell of each group.

    `box` is what they were looked for in, in Equal Earth's x and y, at so many pixels a degree.
    """

    level: int
    scale: float
    box: tuple[float, float, float, float]
    runs: CellRuns
    group_of: Ints
    seeds: Ints

    def serves(self, view: MapView, level: int, margin: float) -> bool:
        """Tell whether a view may show these groups while it moves."""
        left, low, right, high = self.box
        own = view.reach(margin)
        within = left <= own[0] and low <= own[1] and own[2] <= right and own[3] <= high
        near = 1 / _MOST_ZOOMED <= view.scale / self.scale <= _MOST_ZOOMED
        return level == self.level and within and near

    def leads(self, many: Ints) -> Ints:
        """Return a cell of each group that holds sites, by how many each holds: the fullest, if it does."""
        found = self.seeds.copy()
        empty = many[found] == 0
        if empty.any():
            held = np.flatnonzero(many > 0)[::-1]
            other = found.copy()
            # Of several the first: what is written later stays.
            other[self.group_of[held]] = held
            found[empty] = other[empty]
        return found


def grouped(
    runs: CellRuns, x: Floats, y: Floats, many: Floats, apart: float, reach: tuple[int, int]
) -> Ints:
    """Put cells together that lie nearer than `apart` pixels; return for each the cell it goes with.

    The fullest first, of equal ones the first; a cell goes with the fullest that is near it and goes
    with itself. `reach` tells how many columns and rows are that near.
    """
    count = len(x)
    rank = np.empty(count, dtype=np.int64)
    rank[np.lexsort((np.arange(count), -many))] = np.arange(count)
    one, other = pairs = _near_pairs(runs, x, y, apart, reach)
    seed, taken = np.zeros(count, dtype=np.bool_), np.zeros(count, dtype=np.bool_)
    # Each turn takes the cells that come before all that are near them and not taken.
    while not taken.all():
        ahead = np.full(count, count, dtype=np.int64)
        np.minimum.at(ahead, one, rank[other])
        new = ~taken & (rank < ahead)
        seed |= new
        taken |= new
        taken[one[new[other]]] = True
        going = ~taken[one] & ~taken[other]
        one, other = one[going], other[going]
    one, other = pairs
    first = np.where(seed, rank, count)
    np.minimum.at(first, one[~seed[one]], np.where(seed, rank, count)[other[~seed[one]]])
    return np.argsort(rank)[first]


def _near_pairs(
    runs: CellRuns, x: Floats, y: Floats, apart: float, reach: tuple[int, int]
) -> tuple[Ints, Ints]:
    """Return the pairs of cells nearer than so many pixels, each both ways."""
    wide, high = reach
    across = runs.columns - runs.columns.min(initial=_NO_CELL) + wide
    down = runs.rows - runs.rows.min(initial=_NO_CELL)
    size = down.max(initial=0) + high + 1, across.max(initial=wide) + wide + 1
    grid = np.full(size, -1, dtype=np.int64)
    grid[down, across] = np.arange(len(x))
    ones, others = [], []
    for step_down in range(high + 1):
        for step_across in range(-wide, wide + 1):
            if step_down == 0 and step_across <= 0:
                continue
            beside = grid[down + step_down, across + step_across]
            own = np.flatnonzero(beside >= 0)
            beside = beside[own]
            near = (x[own] - x[beside]) ** 2 + (y[own] - y[beside]) ** 2 < apart**2
            ones.append(own[near])
            others.append(beside[near])
    first, second = np.concatenate(ones), np.concatenate(others)
    return np.concatenate((first, second)), np.concatenate((second, first))
