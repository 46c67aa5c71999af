"""What tells two days apart on the map: sites, their use, moves, and what the rules ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from chipline.map_layout.map_scene import MapContent
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Small


@dataclass(frozen=True)
class BandChange:
    """A country that the rules treat otherwise on the second day; an empty band is none."""

    code: str
    before: str
    after: str


@dataclass(frozen=True)
class MapDifference:
    """Numbers of sites and moves that stand on one of two days and not on the other, and more."""

    sites_came: tuple[int, ...]
    sites_went: tuple[int, ...]
    #: Sites that may have been open on the first day, and surely are on the second.
    sites_surer: tuple[int, ...]
    #: Sites on both days, where more tenancies and clusters stand on the second, or fewer.
    use_grew: tuple[int, ...]
    use_shrank: tuple[int, ...]
    moves_came: tuple[int, ...]
    moves_went: tuple[int, ...]
    bands: tuple[BandChange, ...]

    @property
    def sites(self) -> frozenset[int]:
        """All sites that something is said of."""
        sites = (self.sites_came, self.sites_went, self.sites_surer, self.use_grew, self.use_shrank)
        return frozenset(number for numbers in sites for number in numbers)

    @property
    def moves(self) -> frozenset[int]:
        """All moves that something is said of."""
        return frozenset((*self.moves_came, *self.moves_went))

    @property
    def countries(self) -> frozenset[str]:
        """The codes of the countries under other rules."""
        return frozenset(one.code for one in self.bands)


def difference_between(first: MapContent, second: MapContent) -> MapDifference:
    """Compare the same facts on two days."""
    facts = first.facts
    before, after = (facts.sites.standing(one.as_of) for one in (first, second))
    used_before, used_after = (
        facts.uses.per_site(one.as_of, len(facts.sites)) for one in (first, second)
    )
    moves_before, moves_after = (facts.moves.standing(one.as_of) for one in (first, second))
    both = (before != AsOfStatus.OUT) & (after != AsOfStatus.OUT)
    both |= first.facts.sites.without_day(first.as_of)
    return MapDifference(
        _came(before, after),
        _came(after, before),
        _numbers((before == AsOfStatus.POSSIBLY) & (after == AsOfStatus.SURELY)),
        _numbers(both & (used_after > used_before)),
        _numbers(both & (used_after < used_before)),
        _came(moves_before, moves_after),
        _came(moves_after, moves_before),
        _changed_bands(first.bands, second.bands),
    )


def _came(before: Small, after: Small) -> tuple[int, ...]:
    return _numbers((before == AsOfStatus.OUT) & (after != AsOfStatus.OUT))


def _numbers(which: np.ndarray) -> tuple[int, ...]:
    return tuple(np.flatnonzero(which).tolist())


def _changed_bands(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[BandChange, ...]:
    changes = (
        BandChange(code, before.get(code, ""), after.get(code, ""))
        for code in sorted({*before, *after})
    )
    return tuple(one for one in changes if one.before != one.after)
