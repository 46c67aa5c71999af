"""Countries as rings of shared arcs: cut by a line, dissolved, and put into one turn of longitude."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

#: Parts of a degree in which positions are kept: a metre is 9 of a millionth, ten metres one of these.
UNITS = 10_000
TURN = 360 * UNITS


@dataclass
class Topology:
    """Arcs of positions, and for each code its rings as arcs in order; `~arc` is one read backwards."""

    arcs: list[np.ndarray] = field(default_factory=list)
    rings: dict[str, list[list[int]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, read: dict[str, Any], code_of: Any) -> Topology:
        """Read TopoJSON; `code_of` names the code of a geometry."""
        scale, origin = read["transform"]["scale"], read["transform"]["translate"]
        made = cls()
        for arc in read["arcs"]:
            degrees = np.cumsum(np.array(arc, dtype=np.int64), axis=0) * scale + origin
            made.arcs.append(np.rint(degrees * UNITS).astype(np.int64))
        for geometry in read["objects"]["countries"]["geometries"]:
            several = geometry["type"] == "MultiPolygon"
            polygons = geometry["arcs"] if several else [geometry["arcs"]]
            made.rings[code_of(geometry)].extend(ring for polygon in polygons for ring in polygon)
        return made

    def points(self, directed: int) -> np.ndarray:
        """Return the positions of an arc in the direction in which it is meant."""
        return self.arcs[directed] if directed >= 0 else self.arcs[~directed][::-1]

    def ring(self, arcs: Iterable[int]) -> np.ndarray:
        """Return the positions of a ring, the first not repeated at the end."""
        return np.concatenate([self.points(arc)[:-1] for arc in arcs])

    def part(
        self, code: str, axis: int, at: int, *, apart: bool = False
    ) -> tuple[list[list[int]], list[list[int]]]:
        """Cut the rings of a code where axis 0 or 1 is `at`: those below it, and those above.

        Neighbours keep their shared arcs, which are split for them as well. Both sides share the
        arcs of the cut unless they are to come `apart`.
        """
        for number in sorted({max(arc, ~arc) for ring in self.rings[code] for arc in ring}):
            self._split(number, axis, at)
        sides: tuple[list[int], list[int]] = ([], [])
        below, above = [], []
        for ring in self.rings[code]:
            crossed = {self._is_above(arc, axis, at) for arc in ring}
            if len(crossed) == 1:
                (above if crossed.pop() else below).append(ring)
                continue
            for arc in ring:
                sides[self._is_above(arc, axis, at)].append(arc)
        ends = self._ends_on(sides[0], axis, at)
        for first, second in zip(ends[::2], ends[1::2], strict=True):
            self.arcs += [np.array([first, second]) for _ in range(1 + apart)]
            for side in sides:
                number = len(self.arcs) - (2 if apart and side is sides[0] else 1)
                arrives = any(tuple(self.points(arc)[-1]) == first for arc in side)
                side.append(number if arrives else ~number)
        return [*below, *self.stitched(sides[0])], [*above, *self.stitched(sides[1])]

    def dissolve(self, code: str) -> None:
        """Take away the arcs at which the rings of one code meet one another."""
        used = Counter(arc for ring in self.rings[code] for arc in ring)
        if any(~arc in used for arc in used):
            opposite = Counter({arc: used[~arc] for arc in used})
            self.rings[code] = self.stitched(list((used - opposite).elements()))

    def stitched(self, arcs: list[int]) -> list[list[int]]:
        """Put arcs together to closed rings.

        Raises:
            ValueError: some do not close.
        """
        begins = defaultdict(list)
        for arc in arcs:
            begins[tuple(self.points(arc)[0])].append(arc)
        rings = []
        for first in arcs:
            ring, node = [], tuple(self.points(first)[0])
            if first not in begins[node]:
                continue
            while begins[node]:
                arc = first if not ring else begins[node][-1]
                begins[node].remove(arc)
                ring.append(arc)
                node = tuple(self.points(arc)[-1])
            if node != tuple(self.points(first)[0]):
                raise ValueError(f"a ring ends at {node}, not where it began")
            rings.append(ring)
        return rings

    def turn_to(self, west: int) -> None:
        """Give every longitude the value it has in one turn east of `west`, at which all is cut."""
        for number, arc in enumerate(self.arcs):
            turned = arc.copy()
            x = turned[:, 0]
            beyond = x < west
            # What lies on the cut belongs to the side of its arc.
            beyond |= (x == west) & bool(beyond.any() or (number in self.western))
            x[beyond] += TURN
            self.arcs[number] = turned

    #: Arcs on the cut itself whose ring lies west of it.
    western: set[int] = field(default_factory=set)

    def neighbours(self) -> dict[int, tuple[str, ...]]:
        """Return for each arc in use the codes on its sides, sorted."""
        used = defaultdict(set)
        for code, rings in self.rings.items():
            for number in {max(arc, ~arc) for ring in rings for arc in ring}:
                used[number].add(code)
        return {number: tuple(sorted(codes)) for number, codes in sorted(used.items())}

    def _is_above(self, arc: int, axis: int, at: int) -> int:
        return int((self.points(arc)[:, axis] > at).any())

    def _ends_on(self, arcs: list[int], axis: int, at: int) -> list[tuple[int, ...]]:
        ends = Counter(tuple(self.points(arc)[end]) for arc in arcs for end in (0, -1))
        odd = [node for node, many in ends.items() if node[axis] == at and many % 2]
        return sorted(odd, key=lambda node: node[1 - axis])

    def _split(self, number: int, axis: int, at: int) -> None:
        arc = self.arcs[number]
        above = arc[:, axis] > at
        changes = np.flatnonzero(above[1:] != above[:-1])
        if not len(changes):
            return
        pieces, begun = [], arc[:0]
        first = 0
        for change in changes.tolist():
            a, b = arc[change], arc[change + 1]
            crossing = np.rint(a + (b - a) * ((at - a[axis]) / (b[axis] - a[axis]))).astype(int)
            crossing[axis] = at
            pieces.append(np.concatenate((begun, arc[first : change + 1], [crossing])))
            begun, first = np.array([crossing]), change + 1
        pieces.append(np.concatenate((begun, arc[first:])))
        numbers = [number, *range(len(self.arcs), len(self.arcs) + len(pieces) - 1)]
        self.arcs[number] = pieces[0]
        self.arcs.extend(pieces[1:])
        forward, backward = numbers, [~one for one in reversed(numbers)]
        for rings in self.rings.values():
            for ring in rings:
                for own, instead in ((number, forward), (~number, backward)):
                    if own in ring:
                        place = ring.index(own)
                        ring[place : place + 1] = instead
