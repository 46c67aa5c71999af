"""Moves as flows: those of one pair of ends are one, and what has no two ends stands at a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from chipline.map_layout.map_facts import MapMoves
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Bools, Floats, Small
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
    #: How much of the time in which the first of them may have begun lies behind the day.
    begun: float = 1.0


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

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many of each."""
        return len(self.stayed), len(self.arrived), len(self.left)


def merged(
    moves: MapMoves, standing: Small, begun: Floats, *, with_sites: bool
) -> tuple[tuple[Flow, ...], dict[str, CountryMoves]]:
    """Return the flows of the moves that stand, and by country what is no flow.

    Args:
        moves: all of them.
        standing: how each stands to the day.
        begun: how much of the time in which each may have begun lies behind the day.
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
            max(float(begun[one]) for one in members),
        )
        for pair, members in by_pair.items()
    ]
    # Thick ones first: what is drawn later lies above.
    flows.sort(key=lambda flow: (-len(flow.moves), flow.moves))
    return tuple(flows), dict(by_country)


def _ends(countries: Iterable[str], site: int | None) -> tuple[End, ...]:
    return tuple(countries) if site is None else (site,)


def grown(points: Floats, share: float) -> Floats:
    """Return the first part of a line through points: a share of its pieces, at least a bit of one."""
    if share >= 1.0 or len(points) < 2:
        return points
    whole, part = divmod(max(share, 0.02) * (len(points) - 1), 1.0)
    last = int(whole)
    tip = points[last] + part * (points[last + 1] - points[last])
    found: Floats = np.vstack((points[: last + 1], tip))
    return found


def curves(begins: Floats, ends: Floats, *, apart: float) -> tuple[Floats, Bools]:
    """Return points of flows in pixels (n x m x 2), and which of them (n x m) are to be drawn.

    Each bends to its right, so that a flow back bends to the other side and the two part, and stays
    `apart` from both its ends, unless it is short.
    """
    along = ends - begins
    middle = (begins + ends) / 2 + np.column_stack((-along[:, 1], along[:, 0])) * -_BEND
    shares = np.linspace(0.0, 1.0, _PIECES + 1)[None, :, None]
    first, last, middle = (one[:, None, :] for one in (begins, ends, middle))
    points: Floats = (
        (1 - shares) ** 2 * first + 2 * shares * (1 - shares) * middle + shares**2 * last
    )
    kept: Bools = np.hypot(*np.moveaxis(points - first, 2, 0)) >= apart
    kept &= np.hypot(*np.moveaxis(points - last, 2, 0)) >= apart
    kept |= (np.hypot(*along.T) <= 2.5 * apart)[:, None]
    return points, kept
