"""In which order nodes stand in their columns: few crossings, and none moves when others come."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from chipline.scenery.columns import Floats, Ints

_SWEEPS = 6


def ordered(
    columns: Sequence[Sequence[int]],
    pairs: Ints,
    *,
    last: frozenset[int] = frozenset(),
    before: Sequence[Sequence[Hashable]] = (),
    key_of: Callable[[int], Hashable] = lambda node: node,
) -> tuple[tuple[int, ...], ...]:
    """Order the nodes of each column by where those stand that they are joined to.

    Args:
        columns: the nodes of each column, numbered from 0 on over all columns.
        pairs: n x 2 nodes that a ribbon joins, the left one first.
        last: nodes that come last in their column.
        before: the order that was shown, by keys: what was there stays in that order, and what is
            new is put in between.
        key_of: gives the key of a node.
    """
    found = [np.array(sorted(each, key=last.__contains__), dtype=np.int64) for each in columns]
    place = np.zeros(sum(map(len, found)))
    for column in found:
        place[column] = _even(len(column))
    joined, pinned = Neighbours.of(pairs, len(place)), np.zeros(len(place), dtype=np.bool_)
    pinned[list(last)] = True
    for sweep in range(_SWEEPS):
        many = len(found)
        steps = range(1, many) if sweep % 2 == 0 else range(many - 2, -1, -1)
        for step in steps:
            column = found[step]
            order = np.lexsort((joined.mean(place)[column], pinned[column]))
            found[step] = column[order]
            place[found[step]] = _even(len(column))
    made = [column.tolist() for column in found]
    if any(before):
        made = [
            _kept(column, tuple(shown), key_of) for column, shown in zip(made, before, strict=True)
        ]
    return tuple(map(tuple, made))


@dataclass(frozen=True)
class Neighbours:
    """What each node is joined to, of pairs of nodes, and how many those are."""

    own: Ints
    others: Ints
    many: Ints

    @classmethod
    def of(cls, pairs: Ints, nodes: int) -> Neighbours:
        """Look at pairs (n x 2) from both their ends."""
        own, others = np.concatenate((pairs, pairs[:, ::-1])).T
        return cls(own, others, np.bincount(own, minlength=nodes))

    def mean(self, values: Floats) -> Floats:
        """Return the mean of the values of what each is joined to; its own where that is nothing."""
        total = np.bincount(self.own, values[self.others], minlength=len(values))
        return np.where(self.many > 0, total / np.maximum(self.many, 1), values)


def _even(many: int) -> Floats:
    return (np.arange(many) + 0.5) / max(many, 1)


def _kept(
    column: list[int], shown: tuple[Hashable, ...], key_of: Callable[[int], Hashable]
) -> list[int]:
    """Put what was shown into that order; each new node stays behind the one that it came after."""
    rank = {key: number for number, key in enumerate(shown)}
    known = sorted(
        (node for node in column if key_of(node) in rank), key=lambda node: rank[key_of(node)]
    )
    found = list(known)
    ahead: int | None = None
    for node in column:
        if key_of(node) not in rank:
            found.insert(0 if ahead is None else found.index(ahead) + 1, node)
        ahead = node
    return found


def settled(wanted: Floats, heights: Floats, gap: float) -> Floats:
    """Return the tops of boxes below one another, as near to where each is wanted as may be.

    Args:
        wanted: where the middle of each is wanted, from top to bottom in their order.
        heights: how high each is.
        gap: the least room between two.

    The sum of squares of how far they are off is the least there is (pool adjacent violators).
    """
    ahead = np.concatenate(([0.0], np.cumsum(heights[:-1] + gap))) if len(heights) else heights
    # Without what stands above it, each box wants to stand at a point; points may not fall.
    aims = wanted - heights / 2 - ahead
    blocks: list[tuple[float, int]] = []
    for aim in aims.tolist():
        mean, many = aim, 1
        while blocks and blocks[-1][0] > mean:
            other, members = blocks.pop()
            mean = (mean * many + other * members) / (many + members)
            many += members
        blocks.append((mean, many))
    means = np.repeat([mean for mean, _ in blocks], [many for _, many in blocks])
    tops: Floats = means + ahead if len(heights) else wanted
    return tops
