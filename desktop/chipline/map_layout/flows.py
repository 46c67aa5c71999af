"""Moves as flows: those of one pair of ends are one, and what has no two ends stands at a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from chipline.map_layout.map_facts import MapMoves
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Floats, Small
from chipline.scenery.event_mapping import Certainty

#: An end of a flow: a country's code, or the number of a site.
End = str | int
#: How far a curve bends to its side, as a share of its length, and how many straight pieces it has.
_BEND, _PIECES = 0.16, 24
#: Surer before less sure.
_SUREST = (
    Certainty.CONFIRMED,
    Certainty.REPORTED,
    Certainty.ALLEGED,
    Certainty.UNSTATED,
    Certainty.PLANNED,
    Certainty.DISPUTED,
    Certainty.NON_MOVE,
)


@dataclass(frozen=True)
class Flow:
    """All moves from one end to another; as sure as the surest of them."""

    begin: End
    end: End
    moves: tuple[int, ...]
    certainty: Certainty
    #: None of them surely stands on the day.
    only_possibly: bool


@dataclass
class CountryMoves:
    """Moves that a country's name tells of: stays, and those of which one end is not recorded."""

    stayed: list[int] = field(default_factory=list)
    arrived: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)

    @property
    def moves(self) -> tuple[int, ...]:
        """All of them."""
        return tuple(dict.fromkeys((*self.stayed, *self.arrived, *self.left)))


def merged(
    moves: MapMoves, standing: Small, *, with_sites: bool
) -> tuple[tuple[Flow, ...], dict[str, CountryMoves]]:
    """Return the flows of the moves that stand, and by country what is no flow.

    Args:
        moves: all of them.
        standing: how each stands to the day.
        with_sites: whether an end is the site, where it is known, or always its country.
    """
    by_pair: dict[tuple[End, End], list[int]] = defaultdict(list)
    by_country: dict[str, CountryMoves] = defaultdict(CountryMoves)
    for number in np.flatnonzero(standing != AsOfStatus.OUT).tolist():
        ends = moves.ends[number]
        begins = _ends(ends.from_countries, ends.from_site if with_sites else None)
        stops = _ends(ends.to_countries, ends.to_site if with_sites else None)
        if moves.stays(number):
            for code in dict.fromkeys((*ends.from_countries, *ends.to_countries)):
                by_country[code].stayed.append(number)
            continue
        for begin, stop in product(begins, stops):
            if begin == stop:
                by_country[str(begin)].stayed.append(number)
            else:
                by_pair[begin, stop].append(number)
        if not begins:
            for code in ends.to_countries:
                by_country[code].arrived.append(number)
        if not stops:
            for code in ends.from_countries:
                by_country[code].left.append(number)
    flows = [
        Flow(
            *pair,
            tuple(members),
            min(
                (Certainty(int(moves.events.certainty[one])) for one in members), key=_SUREST.index
            ),
            all(standing[one] == AsOfStatus.POSSIBLY for one in members),
        )
        for pair, members in by_pair.items()
    ]
    # Thick ones first: what is drawn later lies above.
    flows.sort(key=lambda flow: (-len(flow.moves), flow.moves))
    return tuple(flows), dict(by_country)


def _ends(countries: Iterable[str], site: int | None) -> tuple[End, ...]:
    return tuple(countries) if site is None else (site,)


def curve(begin: tuple[float, float], end: tuple[float, float], *, apart: float) -> Floats:
    """Return a flow's points in pixels (n x 2), bent to its right and `apart` from both its ends.

    A flow back bends to the other side, so that the two part.
    """
    first, last = np.array(begin), np.array(end)
    along = last - first
    length = float(np.hypot(*along))
    middle = (first + last) / 2 + np.array((-along[1], along[0])) * -_BEND
    shares = np.linspace(0.0, 1.0, _PIECES + 1)[:, None]
    points: Floats = (
        (1 - shares) ** 2 * first + 2 * shares * (1 - shares) * middle + shares**2 * last
    )
    if length <= 2.5 * apart:
        return points
    kept = np.hypot(*(points - first).T) >= apart
    kept &= np.hypot(*(points - last).T) >= apart
    inner: Floats = points[kept]
    return inner
