"""Intervals into rows, so that none overlap: vectorised, whole lanes at a time. Knows no pixels."""

from __future__ import annotations

import numpy as np

from chipline.scenery.columns import Floats, Ints

_NONE = -1
_MOMENT = 1e-3


def pack(lane: Ints, left: Floats, right: Floats) -> Ints:
    """Give every interval a row in its lane, with as few rows as can be; O(n log n).

    `lane` ascends, and `left` ascends within a lane. An interval takes the row that has been free
    for longest, so that neighbours step downwards and their labels read as stairs. That greedy
    choice needs no loop: what the k-th interval reuses depends only on how many ended before it.
    """
    count = len(lane)
    if count == 0:
        return np.empty(0, dtype=np.int64)
    # A point takes a moment, so that it has not ended before it begins.
    right = np.maximum(right, left + _MOMENT)
    first = np.searchsorted(lane, lane, side="left")
    local = np.arange(count) - first
    by_end = np.lexsort((right, lane))
    ended = _ended_before(lane, left, right[by_end], first)
    reused = _reused(lane, local, ended)
    reuses = ended > reused
    before = np.where(reuses, by_end[np.minimum(first + reused, count - 1)], _NONE)
    return _rows(lane, before)


def spread(lane: Ints, left: Floats, right: Floats, rows: Ints) -> Ints:
    """Give every interval a row, using as many `rows` as its lane has, with wide gaps in each.

    Lanes that need more rows than they have take them.
    """
    if len(lane) == 0:
        return np.empty(0, dtype=np.int64)
    # Each row begins with an interval that is long over, and so is as free as any.
    owner = np.repeat(np.arange(len(rows)), rows)
    before = float(min(left.min(), right.min())) - 2.0
    order = np.argsort(np.concatenate([owner, lane]), kind="stable")
    begins = np.concatenate([np.full(len(owner), before), left])[order]
    ends = np.concatenate([np.full(len(owner), before + 1.0), right])[order]
    found = pack(np.concatenate([owner, lane])[order], begins, ends)
    return found[order >= len(owner)]


def _ended_before(lane: Ints, left: Floats, ends: Floats, first: Ints) -> Ints:
    """Count, for each interval, those of its lane that have ended where it begins."""
    if lane[0] == lane[-1]:
        return np.searchsorted(ends, left, side="right")
    # One search over all lanes: each lane is lifted above all days of the one before it.
    low = min(float(left.min()), float(ends.min()))
    lift = max(float(left.max()), float(ends.max())) - low + 1.0
    rank = np.cumsum(np.append(0, lane[1:] != lane[:-1]))
    return np.searchsorted(ends - low + rank * lift, left - low + rank * lift, side="right") - first


def _reused(lane: Ints, local: Ints, ended: Ints) -> Ints:
    """Count, before each interval of a lane, the rows that were taken anew after one ended.

    With p(i + 1) = min(p(i) + 1, ended(i)) and p(0) = 0, p is a running minimum.
    """
    rank = np.cumsum(np.append(0, lane[1:] != lane[:-1]))
    lift = len(lane) + 2
    slack = np.minimum.accumulate(ended - local - 1 - rank * lift) + rank * lift
    after = np.minimum(slack, 0) + local + 1
    return np.where(local == 0, 0, np.append(0, after[:-1]))


def _rows(lane: Ints, before: Ints) -> Ints:
    """Number the chains: an interval stands in the row of the one that it comes after."""
    count = len(lane)
    heads = before == _NONE
    number = np.cumsum(heads) - 1
    opening = np.searchsorted(lane, lane, side="left")
    row_of_head = number - number[opening]
    jump = np.where(heads, np.arange(count), before)
    while True:
        further = jump[jump]
        if np.array_equal(further, jump):
            return np.asarray(row_of_head[jump], dtype=np.int64)
        jump = further


def rows_by_lane(lane: Ints, row: Ints, lanes: int) -> Ints:
    """Return how many rows each of `lanes` lanes takes."""
    taken = np.zeros(lanes, dtype=np.int64)
    np.maximum.at(taken, lane, row + 1)
    return taken


def neighbours(lane: Ints, row: Ints, left: Floats) -> Ints:
    """Return, for each interval, which one comes next in its row; -1 for the last."""
    order = np.lexsort((left, row, lane))
    following = np.full(len(lane), _NONE)
    same = (lane[order][1:] == lane[order][:-1]) & (row[order][1:] == row[order][:-1])
    following[order[:-1][same]] = order[1:][same]
    return following
