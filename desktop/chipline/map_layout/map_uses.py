"""Who uses sites: tenancies and clusters as columns, each with its site where one is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from chipline.scenery.as_of import AsOf, AsOfStatus, standing
from chipline.scenery.columns import Bools, Ints, Small
from chipline.scenery.events import Events

#: The kinds of records that use a site, and the fields that are read of each.
USE_KINDS = ("tenancy", "cluster")
USE_FIELDS = {"tenancy": ("facility",), "cluster": ("facility", "country")}


@dataclass(frozen=True)
class MapUses:
    """Tenancies and clusters, numbered as their events."""

    events: Events
    #: The number of the site that each is at; -1 for none.
    sites: Ints
    #: The country of each, where that is recorded of it.
    countries: tuple[str, ...]

    @classmethod
    def of(
        cls,
        events: Events,
        values: Mapping[str, Mapping[str, Any]],
        numbers: Mapping[str, int],
    ) -> MapUses:
        """Put together events, the values of their records by id, and the numbers of sites by theirs."""
        found = [values.get(one, {}) for one in events.ids]
        at = [str(one.get("facility") or "") for one in found]
        return cls(
            events,
            np.array([numbers.get(one, -1) if one else -1 for one in at], dtype=np.int64),
            tuple(str(one.get("country") or "") for one in found),
        )

    def __len__(self) -> int:
        return len(self.countries)

    def standing(self, as_of: AsOf) -> Small:
        """Tell how each stands to the day."""
        return standing(self.events, slice(None), as_of)

    def _stands(self, as_of: AsOf) -> Bools:
        found: Bools = self.standing(as_of) != AsOfStatus.OUT
        return found

    def per_site(self, as_of: AsOf, sites: int) -> Ints:
        """Count for each of so many sites what stands there on the day."""
        return np.bincount(self.sites_used(as_of), minlength=sites).astype(np.int64)

    def sites_used(self, as_of: AsOf) -> Ints:
        """Return the site of each that stands on the day at one."""
        at = self.sites[self._stands(as_of)]
        return at[at >= 0]

    def at_site(self, site: int, as_of: AsOf) -> list[int]:
        """Return what stands at one site on the day."""
        return np.flatnonzero((self.sites == site) & self._stands(as_of)).tolist()

    def without_site(self, as_of: AsOf) -> dict[str, tuple[int, ...]]:
        """Return by country what stands on the day at no site that is recorded."""
        found: dict[str, list[int]] = {}
        for number in np.flatnonzero((self.sites < 0) & self._stands(as_of)).tolist():
            if self.countries[number]:
                found.setdefault(self.countries[number], []).append(number)
        return {code: tuple(numbers) for code, numbers in found.items()}
