"""The lanes of one band: one a key, or two levels of them, in the order that the user gave them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from chipline.scenery.columns import Ints
from chipline.scenery.events import KIND_NAMES, Events
from chipline.timeline_layout.arrangement import SEVERAL, Arrangement, Band

Namer = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LaneMade:
    """A lane: its path, its title, how deep it stands and how many events it counts.

    `parent` tells that it can be opened into others; it `holds_lanes` them while it is open. One
    that is `placed` was put where it is by the user or a preset.
    """

    path: str
    title: str
    depth: int
    count: int
    parent: bool = False
    closed: bool = False
    placed: bool = False

    @property
    def holds_lanes(self) -> bool:
        """Whether it only stands above others."""
        return self.parent and not self.closed


@dataclass(frozen=True)
class LaneTree:
    """The lanes of one band, and which event stands in which of them."""

    made: tuple[LaneMade, ...]
    event: Ints
    lane: Ints


def place_band(
    events: Events,
    band: Band,
    arrangement: Arrangement,
    titles: Mapping[str, str],
    missing: Namer,
) -> LaneTree:
    """Make the lanes of a band."""
    chosen = np.flatnonzero((events.kind == KIND_NAMES.index(band.kind)) & events.dated)
    maker = _Maker(events, band, arrangement, titles, missing)
    if not len(chosen):
        return LaneTree((), chosen, chosen)
    if not band.by:
        whole = LaneMade(f"{band.kind}/", missing(band.kind), 0, len(chosen))
        return LaneTree((maker.closed(whole),), chosen, np.zeros(len(chosen), dtype=np.int64))
    if len(band.by) == 1:
        return maker.flat(chosen)
    return maker.nested(chosen)


class _Maker:
    def __init__(
        self,
        events: Events,
        band: Band,
        arrangement: Arrangement,
        titles: Mapping[str, str],
        missing: Namer,
    ) -> None:
        self.events, self.band, self.arrangement = events, band, arrangement
        self.titles, self.missing = titles, missing
        self.rank = {path: place for place, path in enumerate(arrangement.order)}

    def closed(self, lane: LaneMade) -> LaneMade:
        arrangement = self.arrangement
        return replace(
            lane, closed=lane.path in arrangement.closed, placed=lane.path in arrangement.order
        )

    def title(self, key: str) -> str:
        return self.titles.get(key, key) if key else self.missing(self.band.kind)

    def _order(self, lanes: Sequence[LaneMade]) -> list[int]:
        """Sort: as the user has put them, then what has a key, the fullest first, then by title."""
        last = len(self.rank)
        return sorted(
            range(len(lanes)),
            key=lambda one: (
                self.rank.get(lanes[one].path, last),
                lanes[one].path.endswith("/"),
                -lanes[one].count,
                lanes[one].title.casefold(),
            ),
        )

    def flat(self, chosen: Ints) -> LaneTree:
        keys = self.events.keys[0]
        if self.band.by[0] == "firm" and not self.arrangement.firm:
            keys = keys.once(SEVERAL)
        event, code = keys.pairs(chosen)
        counts = np.bincount(code, minlength=len(keys.values))
        found = np.flatnonzero(counts)
        lanes = [
            self.closed(
                LaneMade(
                    f"{self.band.kind}/{keys.values[one]}",
                    self.title(keys.values[one]),
                    0,
                    int(counts[one]),
                )
            )
            for one in found.tolist()
        ]
        order = self._order(lanes)
        rank = np.zeros(len(keys.values), dtype=np.int64)
        rank[found[order]] = np.arange(len(order))
        return LaneTree(tuple(lanes[one] for one in order), event, rank[code])

    def nested(self, chosen: Ints) -> LaneTree:
        outer = self.flat(chosen)
        made: list[LaneMade] = []
        events, numbers = [], []
        for lane, head in enumerate(outer.made):
            here = outer.event[outer.lane == lane]
            parent = replace(head, parent=True)
            if parent.closed:
                events.append(here)
                numbers.append(np.full(len(here), len(made), dtype=np.int64))
                made.append(parent)
                continue
            made.append(parent)
            inner = self._inner(here, parent)
            events.append(inner.event)
            numbers.append(inner.lane + len(made))
            made.extend(inner.made)
        return LaneTree(tuple(made), np.concatenate(events), np.concatenate(numbers))

    def _inner(self, here: Ints, parent: LaneMade) -> LaneTree:
        keys = self.events.keys[1]
        event, code = keys.pairs(here)
        found, inverse, counts = np.unique(code, return_inverse=True, return_counts=True)
        lanes = [
            self.closed(
                LaneMade(
                    f"{parent.path}/{keys.values[one]}", self.title(keys.values[one]), 1, int(many)
                )
            )
            for one, many in zip(found.tolist(), counts.tolist(), strict=True)
        ]
        order = self._order(lanes)
        rank = np.empty(len(order), dtype=np.int64)
        rank[order] = np.arange(len(order))
        return LaneTree(tuple(lanes[one] for one in order), event, rank[inverse])
