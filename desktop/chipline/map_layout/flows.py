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
#: A curve that is cut at the edge of the view may lie so many pixels beyond it: figures are rounded.
_EDGE = 0.01
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


@dataclass(frozen=True)
class Curves:
    """Flows as curves in pixels: their points (n x m x 2) as far as they are in view.

    `spans` (n x 2) tells which part of each is in view, as shares of its whole way; NaN for none.
    """

    points: Floats
    spans: Floats

    @property
    def seen(self) -> Bools:
        """Which of them are in view at all."""
        found: Bools = ~np.isnan(self.spans[:, 0])
        return found


def curves(begins: Floats, ends: Floats, *, apart: float, size: tuple[float, float]) -> Curves:
    """Return what of the flows between points (n x 2) is in a view of a size, in pixels.

    Each bends to its right, so that a flow back bends to the other side and the two part, and stays
    `apart` from both its ends, unless it is short.
    """
    along = ends - begins
    handles = (begins + ends) / 2 + np.column_stack((-along[:, 1], along[:, 0])) * -_BEND
    # A curve is even on both sides of its middle, and all but straight so near to its ends.
    lengths = np.hypot(*along.T)
    aside = np.where(lengths > 2.5 * apart, apart / np.maximum(2 * lengths, 1e-9), 0.0)
    for _ in range(3):
        away = np.hypot(*(_on_curve(begins, handles, ends, aside[:, None])[:, 0] - begins).T)
        aside = np.where(away > 0, aside * apart / np.maximum(away, 1e-9), aside)
    spans = _spans_in_view(begins, handles, ends, aside, np.array(size))
    shares = spans[:, :1] + (spans[:, 1:] - spans[:, :1]) * np.linspace(0.0, 1.0, _PIECES + 1)
    return Curves(_on_curve(begins, handles, ends, shares), spans)


def _on_curve(begins: Floats, handles: Floats, ends: Floats, shares: Floats) -> Floats:
    """Return the points (n x m x 2) of curves at shares (n x m) of their ways."""
    first, handle, last = (one[:, None, :] for one in (begins, handles, ends))
    at = shares[..., None]
    found: Floats = (1 - at) ** 2 * first + 2 * at * (1 - at) * handle + at**2 * last
    return found


def _spans_in_view(
    begins: Floats, handles: Floats, ends: Floats, aside: Floats, size: Floats
) -> Floats:
    """Return from which share of its way each curve is in view, and up to which; NaN for none."""
    square, linear = begins - 2 * handles + ends, 2 * (handles - begins)
    shares = [aside, 1 - aside]
    with np.errstate(divide="ignore", invalid="ignore"):
        for edge in (np.zeros(2), size):
            root = np.sqrt(linear**2 - 4 * square * (begins - edge))
            # The one of both roots in which nothing is taken away from itself, and by it the other.
            sure = -(linear + np.copysign(root, linear)) / 2
            shares += [*(sure / square).T, *((begins - edge) / sure).T]
        found = np.column_stack(shares)
        within = (found >= aside[:, None]) & (found <= 1 - aside[:, None])
        at = _on_curve(begins, handles, ends, np.where(within, found, np.nan))
        inside = within & ((at >= -_EDGE) & (at <= size + _EDGE)).all(axis=2)
    spans = np.column_stack(
        (
            np.where(inside, found, np.inf).min(axis=1),
            np.where(inside, found, -np.inf).max(axis=1),
        )
    )
    return np.where((spans[:, :1] < spans[:, 1:]), spans, np.nan)
