"""Sites in the order of the cells that they lie in, so that a view looks only at the cells it shows.

Cells halve from level to level; the order is Morton's, in which the sites of a cell stand beside one
another at every level.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from chipline.scenery.columns import Floats, Ints, Numbers, Small

#: How wide the cells of the coarsest level are, in Equal Earth's degrees; of so many levels.
_WIDEST, LEVELS = 13.0, 13
#: Added to x and y, so that no cell has a number below zero.
_OFFSET = 16 * _WIDEST
#: A tile holds so many halvings of the cells that are looked for together.
_TILE = 4
#: A level at which nothing is parted: sites at one point.
_NEVER = 255
#: So many levels are kept: that of the view, and the one before.
_KEPT = 2


@dataclass(frozen=True)
class CellRuns:
    """Some cells with their sites: cell i holds `order[starts[i]:ends[i]]`, at a column and row."""

    starts: Ints
    ends: Ints
    columns: Ints
    rows: Ints


@dataclass(frozen=True)
class SiteCells:
    """Sites that have a place: their numbers by Morton code, and the codes of the finest level.

    `places` tells of every site where it stands in that order, -1 for nowhere; `parts` of every one
    in the order the coarsest level whose cells part it from the one before.
    """

    order: Numbers
    codes: Ints
    places: Numbers
    parts: Small
    _starts: dict[int, Ints] = field(default_factory=dict)

    @classmethod
    def of(cls, x: Floats, y: Floats) -> SiteCells:
        """Sort sites by their positions in Equal Earth's x and y; NaN is left out."""
        placed = np.flatnonzero(~np.isnan(x))
        codes = _interleaved(*(_cell(axis[placed], LEVELS - 1) for axis in (x, y)))
        by_code = np.argsort(codes, kind="stable")
        # Of a million sites half of 64 bits saves as much as all that is painted takes.
        order, codes = placed[by_code].astype(np.int32), codes[by_code]
        places = np.full(len(x), -1, dtype=np.int32)
        places[order] = np.arange(len(order), dtype=np.int32)
        parts = np.zeros(len(order), dtype=np.uint8)
        apart = codes[1:] ^ codes[:-1]
        parts[1:] = _NEVER
        # Two bits a level, the finest last; frexp counts the bits of a number.
        bits = np.frexp(apart.astype(np.float64))[1]
        parts[1:][bits > 0] = np.maximum(LEVELS - (bits[bits > 0] + 1) // 2, 0)
        return cls(order, codes, places, parts)

    def within(self, level: int, box: tuple[float, float, float, float]) -> CellRuns:
        """Return the cells of a level that a box (left, low, right, high) touches, and a few around."""
        starts = self.starts(level)
        shift = 2 * (LEVELS - 1 - level)
        tile_shift = shift + 2 * _TILE
        left, low, right, high = (int(_cell(np.array([side]), level)[0]) >> _TILE for side in box)
        columns, rows = np.meshgrid(np.arange(left, right + 1), np.arange(low, high + 1))
        tiles = np.sort(_interleaved(columns.ravel(), rows.ravel()))
        first, last = (np.searchsorted(self.codes, (tiles + step) << tile_shift) for step in (0, 1))
        some = last > first
        # Each tile's cells stand beside one another as well.
        begin = np.searchsorted(starts, first[some])
        many = np.searchsorted(starts, last[some]) - begin
        runs = np.repeat(begin - np.cumsum(many) + many, many) + np.arange(many.sum())
        codes = self.codes[starts[runs]] >> shift
        ends = np.append(starts, len(self.codes))[runs + 1]
        return CellRuns(starts[runs], ends, _apart(codes), _apart(codes >> 1))

    def starts(self, level: int) -> Ints:
        """Return where in the order each cell of a level begins."""
        if level not in self._starts:
            found = np.flatnonzero(self.parts <= level)
            while len(self._starts) >= _KEPT:
                self._starts.pop(next(iter(self._starts)))
            self._starts[level] = found
        return self._starts[level]


def level_of(scale: float) -> int:
    """Return the level whose cells are 13 to 26 pixels wide, at so many pixels a degree."""
    return int(np.clip(np.floor(np.log2(scale)), 0, LEVELS - 1))


def cells_within(level: int, width: float, height: float) -> tuple[int, int]:
    """Return how many columns and rows of a level a length in Equal Earth's x and y goes over."""
    side = _WIDEST / 2**level
    return int(np.ceil(width / side)), int(np.ceil(height / side))


def _cell(values: Floats, level: int) -> Ints:
    held = np.clip(values + _OFFSET, 0.0, 2 * _OFFSET)
    found: Ints = np.floor(held / (_WIDEST / 2**level)).astype(np.int64)
    return found


def _interleaved(columns: Ints, rows: Ints) -> Ints:
    """Return Morton's codes: the bits of column and row by turns."""
    found: Ints = _spread(columns) | (_spread(rows) << 1)
    return found


_SPREADS = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)


def _spread(values: Ints) -> Ints:
    """Put a zero before each bit of numbers below 2**32."""
    for step, mask in _SPREADS:
        values = (values | (values << step)) & mask
    return values


def _apart(codes: Ints) -> Ints:
    """Return every second bit, as `_spread` put them."""
    values = codes & _SPREADS[-1][1]
    for (step, _), mask in zip(
        reversed(_SPREADS), [one for _, one in reversed(_SPREADS[:-1])] + [0xFFFFFFFF], strict=True
    ):
        values = (values | (values >> step)) & mask
    return values
