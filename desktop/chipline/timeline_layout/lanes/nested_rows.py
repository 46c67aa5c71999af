"""Rows that are nested: a lane of n rows is the first n rows of the same layout. Knows no pixels."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints

#: The row of what has none: it is told by a tick.
NO_ROW = -1


def nested_rows(left: Floats, right: Floats, order: Ints, most: int) -> Ints:
    """Give each interval, in this order, the lowest of at most so many rows in which it is free.

    So how many rows are shown changes no row: those below are only there or not.
    """
    starts: list[list[float]] = []
    ends: list[list[float]] = []
    rows = np.full(len(left), NO_ROW, dtype=np.int64)
    lefts, rights = left.tolist(), right.tolist()
    for one in order.tolist():
        begin, end = lefts[one], rights[one]
        for row in range(most):
            if row == len(starts):
                starts.append([])
                ends.append([])
            at = bisect_right(starts[row], begin)
            free = (at == 0 or ends[row][at - 1] <= begin) and (
                at == len(starts[row]) or starts[row][at] >= end
            )
            if free:
                starts[row].insert(at, begin)
                ends[row].insert(at, end)
                rows[one] = row
                break
    return rows


def row_sums(rows: Ints, seen: Bools, worth: Ints, most: int) -> Ints:
    """Return what is seen in each of `most` rows, summed by its worth."""
    some = seen & (rows >= 0) & (rows < most)
    return np.bincount(rows[some], worth[some], minlength=most).astype(np.int64)
