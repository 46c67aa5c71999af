"""Rows that are nested: a lane of n rows is the first n rows of the same layout. Knows no pixels."""

from __future__ import annotations

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints

#: The row of what has none: it is told by a tick.
NO_ROW = -1


def nested_rows(left: Floats, right: Floats, order: Ints, most: int) -> Ints:
    """Give each interval, in this order, the lowest of at most so many rows in which it is free.

    So how many rows are shown changes no row: those below are only there or not. Intervals take
    whole units; what is taken of a row is a number with a bit for each, so that a row is asked by
    one operation.
    """
    rows = np.full(len(left), NO_ROW, dtype=np.int64)
    if not len(order):
        return rows
    low = np.floor(left.min())
    begins = (np.floor(left) - low).astype(np.int64).tolist()
    ends = (np.ceil(right) - low).astype(np.int64).tolist()
    taken: list[int] = []
    for one in order.tolist():
        mask = ((1 << (ends[one] - begins[one])) - 1) << begins[one]
        for row, bits in enumerate(taken):
            if not bits & mask:
                taken[row] |= mask
                rows[one] = row
                break
        else:
            if len(taken) < most:
                rows[one] = len(taken)
                taken.append(mask)
    return rows


def row_sums(rows: Ints, seen: Bools, worth: Ints, most: int) -> Ints:
    """Return what is seen in each of `most` rows, summed by its worth."""
    some = seen & (rows >= 0) & (rows < most)
    return np.bincount(rows[some], worth[some], minlength=most).astype(np.int64)
