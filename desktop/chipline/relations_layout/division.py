"""A diagram in parts, each of which has room on a sheet: what goes through it in its order, page by page."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from chipline.relations_layout.diagram import Diagram

#: How much of the room parts take at first, so that the last one is no remnant.
_SHARES = (0.6, 0.7, 0.8, 0.9)


class _Piece(NamedTuple):
    """Nodes and ribbons, by their numbers, that must stay together."""

    nodes: tuple[int, ...]
    ribbons: tuple[int, ...]


def divided(
    diagram: Diagram, height: Callable[[Diagram], float], room: float
) -> tuple[Diagram, ...]:
    """Divide a diagram into parts that are no higher than `room`, as few and as even as can be.

    What several parts have to do with stands in each of them. The smallest part is one ribbon, or one
    way out from the record in the middle, however high that is.
    """
    pieces = _pieces(diagram)
    fewest = _parts(diagram, pieces, height, room)
    for share in _SHARES if len(fewest) > 1 else ():
        even = _parts(diagram, pieces, height, room * share)
        if len(even) == len(fewest) and all(height(one) <= room for one in even):
            return even
    return fewest


def _parts(
    diagram: Diagram,
    pieces: Sequence[_Piece],
    height: Callable[[Diagram], float],
    room: float,
) -> tuple[Diagram, ...]:
    found, first = [], 0
    while first < len(pieces):
        # The most pieces that have room, by halving; one always goes.
        least, most = 1, len(pieces) - first
        while least < most:
            middle = (least + most + 1) // 2
            if height(_part(diagram, pieces[first : first + middle])) <= room:
                least = middle
            else:
                most = middle - 1
        found.append(_part(diagram, pieces[first : first + least]))
        first += least
    return tuple(found)


def _part(diagram: Diagram, pieces: Sequence[_Piece]) -> Diagram:
    """Return what pieces have of a diagram, everything in its order."""
    shown = sorted({node for piece in pieces for node in piece.nodes})
    through = sorted({ribbon for piece in pieces for ribbon in piece.ribbons})
    ribbons = [diagram.ribbons[one] for one in through]
    weights = Counter(node for ribbon in ribbons for node in ribbon.nodes)
    numbers = {node: number for number, node in enumerate(shown)}
    nodes = [diagram.nodes[one] for one in shown]
    if diagram.weighted:
        nodes = [replace(node, weight=weights[one]) for one, node in zip(shown, nodes, strict=True)]
    return replace(
        diagram,
        nodes=tuple(nodes),
        ribbons=tuple(
            replace(one, nodes=tuple(numbers[node] for node in one.nodes)) for one in ribbons
        ),
        order=tuple(
            tuple(numbers[one] for one in column if one in numbers) for column in diagram.order
        ),
    )


def _pieces(diagram: Diagram) -> list[_Piece]:
    """Return what a diagram is made of as it is read, from top to bottom."""
    rank = {node: at for column in diagram.order for at, node in enumerate(column)}
    if diagram.centre is not None:
        pieces = [*_ways_out(diagram, diagram.numbers[diagram.centre])]
        pieces.sort(key=lambda way: [rank[node] for node in way.nodes[1:]])
    else:
        pieces = [_Piece(one.nodes, (number,)) for number, one in enumerate(diagram.ribbons)]
        # The fullest column decides how many parts there are, so it is read first.
        tall = [len(column) for column in diagram.order]
        first = {node: -tall[one.column] for node, one in enumerate(diagram.nodes)}
        pieces.sort(
            key=lambda one: [rank[node] for node in sorted(one.nodes, key=first.__getitem__)]
        )
    seen = {ribbon for one in pieces for ribbon in one.ribbons}
    pieces += [
        _Piece(one.nodes, (number,))
        for number, one in enumerate(diagram.ribbons)
        if number not in seen
    ]
    joined = {node for one in pieces for node in one.nodes}
    return pieces + [_Piece((node,), ()) for node in rank if node not in joined]


def _ways_out(diagram: Diagram, centre: int) -> Iterator[_Piece]:
    """Yield every way from the middle to a last node, with all ribbons along it."""
    middle = diagram.nodes[centre].column
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    beyond: dict[int, set[int]] = defaultdict(set)
    for number, ribbon in enumerate(diagram.ribbons):
        near, far = sorted(ribbon.nodes, key=lambda one: abs(diagram.nodes[one].column - middle))
        between[near, far].append(number)
        beyond[near].add(far)
    open_ways: list[tuple[int, ...]] = [(centre,)]
    while open_ways:
        way = open_ways.pop()
        further = beyond[way[-1]]
        open_ways += [(*way, one) for one in further]
        if not further:
            steps = itertools.pairwise(way)
            yield _Piece(way, tuple(number for step in steps for number in between[step]))
