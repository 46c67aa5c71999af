"""What the map shows, as columns: sites with their places and power, and moves with their ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from chipline.map_layout.base_map import turned
from chipline.map_layout.projection import equal_earth
from chipline.scenery.as_of import AsOf, Mode, standing
from chipline.scenery.columns import Bools, Floats, Small
from chipline.scenery.event_mapping import Certainty
from chipline.scenery.events import Events

#: How far off a position may be, in kilometres, by what it is precise to.
PRECISION_KM = {
    "site": 0.6,
    "park": 2.0,
    "district": 8.0,
    "city": 15.0,
    "province": 80.0,
    "region": 150.0,
    "headquarters city": 15.0,
}
#: Its position is that of a whole country: no point.
_NO_POINT = "country"
CLOSED, HEAD_OFFICE = "closed", "headquarters city"
#: The fields that are read of each site and each move.
SITE_FIELDS = (
    "country",
    "latitude",
    "longitude",
    "coordinate_precision",
    "power_announced_mw",
    "power_live_mw",
    "status",
)
MOVE_FIELDS = ("from_countries", "to_countries", "from_facility", "to_facility")


@dataclass(frozen=True)
class MapSites:
    """Sites, numbered as their events; NaN stands for what nobody entered."""

    events: Events
    countries: tuple[str, ...]
    precisions: tuple[str, ...]
    statuses: tuple[str, ...]
    longitude: Floats
    latitude: Floats
    announced: Floats
    live: Floats

    @classmethod
    def of(cls, events: Events, values: Mapping[str, Mapping[str, Any]]) -> MapSites:
        """Put together events and the values of their records by id."""
        found = [values.get(one, {}) for one in events.ids]

        def words(name: str) -> tuple[str, ...]:
            return tuple(str(one.get(name) or "") for one in found)

        def figures(name: str) -> Floats:
            return np.array([_figure(one.get(name)) for one in found], dtype=np.float64)

        longitude, latitude = figures("longitude"), figures("latitude")
        precisions = words("coordinate_precision")
        pointless = np.array([one == _NO_POINT for one in precisions], dtype=np.bool_)
        longitude = np.where(pointless | np.isnan(latitude), np.nan, longitude)
        return cls(
            events,
            words("country"),
            precisions,
            words("status"),
            turned(longitude),
            np.where(np.isnan(longitude), np.nan, latitude),
            figures("power_announced_mw"),
            figures("power_live_mw"),
        )

    def __len__(self) -> int:
        return len(self.countries)

    @cached_property
    def placed(self) -> Bools:
        """Which sites have a point on the map."""
        found: Bools = ~np.isnan(self.longitude)
        return found

    @cached_property
    def projected(self) -> tuple[Floats, Floats]:
        """Their positions in Equal Earth's x and y."""
        return equal_earth(self.longitude, self.latitude)

    def standing(self, as_of: AsOf) -> Small:
        """Tell how each stands to the day; without a date of opening it has no day of its own."""
        return standing(self.events, np.arange(len(self)), as_of)

    def without_day(self, as_of: AsOf) -> Bools:
        """Tell which sites have no day, where a day picks out some."""
        found: Bools = ~self.events.dated & (as_of.mode is not Mode.ALL)
        return found


@dataclass(frozen=True)
class MoveEnds:
    """From where a move goes, and to where: countries, and a site by its number where one is known."""

    from_countries: tuple[str, ...]
    to_countries: tuple[str, ...]
    from_site: int | None
    to_site: int | None


@dataclass(frozen=True)
class MapMoves:
    """Moves, numbered as their events."""

    events: Events
    ends: tuple[MoveEnds, ...]

    @classmethod
    def of(
        cls, events: Events, values: Mapping[str, Mapping[str, Any]], sites: MapSites
    ) -> MapMoves:
        """Put together events and the values of their records by id."""
        numbers = sites.events.by_id

        def site(written: Any) -> int | None:
            found = numbers.get(str(written)) if written else None
            return found if found is not None and sites.placed[found] else None

        def ends(record: Mapping[str, Any]) -> MoveEnds:
            return MoveEnds(
                tuple(record.get("from_countries") or ()),
                tuple(record.get("to_countries") or ()),
                site(record.get("from_facility")),
                site(record.get("to_facility")),
            )

        return cls(events, tuple(ends(values.get(one, {})) for one in events.ids))

    def __len__(self) -> int:
        return len(self.ends)

    def standing(self, as_of: AsOf) -> Small:
        """Tell how each stands to the day."""
        return standing(self.events, np.arange(len(self)), as_of)

    def stays(self, number: int) -> bool:
        """Tell whether a move is one that notably did not happen."""
        return int(self.events.certainty[number]) == Certainty.NON_MOVE


@dataclass(frozen=True)
class MapFacts:
    """Everything that is read for the map."""

    sites: MapSites
    moves: MapMoves

    def number_of(self, kind: str, record: str) -> int | None:
        """Return the number of a site or move by the kind and id of its record; None for none."""
        events = {"facility": self.sites.events, "relocation": self.moves.events}.get(kind)
        return events.by_id.get(record) if events is not None and record else None


def _figure(value: Any) -> float:
    return float("nan") if value is None else float(value)
