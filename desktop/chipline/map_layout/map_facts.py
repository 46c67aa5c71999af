"""What the map shows, as columns: sites with their places and power, and moves with their ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntFlag
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from chipline.map_layout.counts_over_time import (
    QUARTERS,
    CountryCounts,
    MoveCounts,
    by_country,
    moves_by,
    span_of,
)
from chipline.map_layout.map_uses import USE_KINDS, MapUses
from chipline.map_layout.projection import PACIFIC, equal_earth, on_globe, turned
from chipline.map_layout.site_cells import SiteCells
from chipline.scenery.as_of import AsOf, Mode, standing
from chipline.scenery.columns import Bools, Floats, Ints, Numbers, Small
from chipline.scenery.event_mapping import Certainty
from chipline.scenery.events import Events

Days = npt.NDArray[np.float32]
Units = npt.NDArray[np.int32]
#: Parts of a degree in which positions are summed up: a centimetre, and the world fits into 32 bits.
POSITION_UNITS = 10_000_000
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
#: What is less exact than a park, and stands where it seems to.
COARSE = ("district", "city", "province", "region")
#: Its position is that of a whole country: no point.
_NO_POINT = "country"
CLOSED, HEAD_OFFICE = "closed", "headquarters city"
#: The statuses of what is not built yet.
PLANNED = ("announced", "planned", "approved", "under construction")
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


class SiteSign(IntFlag):
    """What the sign of a site tells besides its power."""

    NONE = 0
    PLANNED = 1
    CLOSED = 2
    HEAD_OFFICE = 4
    POWERLESS = 8
    #: Its place is known to the district, or less exactly.
    COARSE = 16


#: What the words for status and precision mean for a sign; the two have none in common.
_SIGNS = {
    **dict.fromkeys(PLANNED, SiteSign.PLANNED),
    **dict.fromkeys(COARSE, SiteSign.COARSE),
    CLOSED: SiteSign.CLOSED,
    HEAD_OFFICE: SiteSign.HEAD_OFFICE,
}


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
    #: What the sign of each tells besides its power, as `SiteSign`s together.
    signs: Small
    #: The meridian about which longitudes are turned.
    middle: float = PACIFIC

    @classmethod
    def of(
        cls, events: Events, values: Mapping[str, Mapping[str, Any]], middle: float = PACIFIC
    ) -> MapSites:
        """Put together events and the values of their records by id, for a world about a meridian."""
        found = [values.get(one, {}) for one in events.ids]

        def words(name: str) -> tuple[str, ...]:
            return tuple(str(one.get(name) or "") for one in found)

        def figures(name: str) -> Floats:
            return np.array([_figure(one.get(name)) for one in found], dtype=np.float64)

        longitude, latitude = figures("longitude"), figures("latitude")
        precisions = words("coordinate_precision")
        pointless = np.array([one == _NO_POINT for one in precisions], dtype=np.bool_)
        longitude = np.where(pointless | ~on_globe(longitude, latitude), np.nan, longitude)
        statuses = words("status")
        announced, live = figures("power_announced_mw"), figures("power_live_mw")
        signs = np.array([_SIGNS.get(one, 0) for one in statuses], dtype=np.uint8)
        signs |= np.array([_SIGNS.get(one, 0) for one in precisions], dtype=np.uint8)
        signs[np.isnan(np.fmax(announced, live))] |= np.uint8(SiteSign.POWERLESS)
        return cls(
            events,
            words("country"),
            precisions,
            statuses,
            turned(longitude, middle),
            np.where(np.isnan(longitude), np.nan, latitude),
            announced,
            live,
            signs,
            middle,
        )

    def __len__(self) -> int:
        return len(self.countries)

    @cached_property
    def placed(self) -> Bools:
        """Which sites have a point on the map."""
        found: Bools = ~np.isnan(self.longitude)
        return found

    @cached_property
    def unplaced(self) -> Ints:
        """The sites that have no point on the map."""
        return np.flatnonzero(~self.placed)

    def projected(self, sites: Ints | slice) -> tuple[Floats, Floats]:
        """Return the positions of some in Equal Earth's x and y; NaN for those without a place.

        All are kept in the order of their cells alone, `positions_by_cell`: frames ask for few others.
        """
        return equal_earth(self.longitude[sites], self.latitude[sites], self.middle)

    @cached_property
    def _countries(self) -> tuple[tuple[str, ...], npt.NDArray[np.int16]]:
        """The codes of countries, and the number of each site's among them."""
        codes = tuple(sorted(set(self.countries)))
        numbers = {code: number for number, code in enumerate(codes)}
        return codes, np.array([numbers[one] for one in self.countries], dtype=np.int16)

    def by_country(self, which: Bools) -> dict[str, Ints]:
        """Return the numbers of some sites by the codes of their countries."""
        codes, countries = self._countries
        chosen = np.flatnonzero(which)
        many = np.bincount(countries[chosen], minlength=len(codes))
        order = chosen[np.argsort(countries[chosen], kind="stable")]
        parts = np.split(order, np.cumsum(many))[:-1]
        return {code: part for code, part in zip(codes, parts, strict=True) if len(part)}

    @cached_property
    def opened_by_country(self) -> CountryCounts:
        """How many have opened for sure, by country, day by day."""
        return by_country(self.events, *self._countries, np.ones(len(self)))

    @cached_property
    def power_by_country(self) -> CountryCounts:
        """The megawatts of those that have opened for sure: announced, or live where that is more."""
        return by_country(self.events, *self._countries, np.fmax(self.announced, self.live))

    @property
    def cells(self) -> SiteCells:
        """Those with a place, in the order of the cells that they lie in."""
        return self._by_cell[0]

    @cached_property
    def _by_cell(self) -> tuple[SiteCells, tuple[Units, Units]]:
        x, y = self.projected(slice(None))
        cells = SiteCells.of(x, y)
        x, y = (np.round(axis[cells.order] * POSITION_UNITS) for axis in (x, y))
        return cells, (x.astype(np.int32), y.astype(np.int32))

    @property
    def positions_by_cell(self) -> tuple[Units, Units]:
        """The positions of those with a place in Equal Earth's x and y, in the order of their cells.

        Whole numbers of `POSITION_UNITS`: their sums are exact, in whatever order they are made.
        """
        return self._by_cell[1]

    @cached_property
    def days_by_cell(self) -> tuple[Days, Days]:
        """From when on each may have opened, and surely has, in the order of their cells.

        Without a date it may have opened at any time, and surely has at none. Whole days of nine
        thousand years are exact in half the size.
        """
        events, order = self.events, self.cells.order
        dated = events.dated[order]
        begun = np.where(dated, events.left[order], -np.inf).astype(np.float32)
        return begun, np.where(dated, events.body[order], np.inf).astype(np.float32)

    @cached_property
    def openings(self) -> tuple[Days, Numbers]:
        """The days from which on sites may have opened, ascending, and which place in cells' order each is."""
        begun, _ = self.days_by_cell
        order = np.argsort(begun, kind="stable").astype(np.int32)
        return begun[order], order

    def prepare(self) -> None:
        """Work out now what every frame asks for."""
        _ = self.positions_by_cell, self.openings, self.unplaced
        _ = self.opened_by_country, self.power_by_country, self.with_power, self._elsewhere

    def standing(self, as_of: AsOf) -> Small:
        """Tell how each stands to the day; without a date of opening it has no day of its own."""
        return standing(self.events, slice(None), as_of)

    @cached_property
    def _elsewhere(self) -> tuple[Days, int]:
        """From when on each with a date and no place may have opened, ascending; how many have no date."""
        dated, apart = self.events.dated, self.unplaced
        begun = self.events.left[apart[dated[apart]]].astype(np.float32)
        return np.sort(begun), int((~dated & self.placed).sum())

    def count(self, as_of: AsOf) -> int:
        """Count those that stand on the day, if only possibly."""
        if as_of.mode is Mode.ALL:
            return len(self)
        (elsewhere, undated), last = self._elsewhere, np.float32(as_of.last)
        # Those without a date are the first of the openings.
        here = int(np.searchsorted(self.openings[0], last, side="right")) - undated
        return here + int(np.searchsorted(elsewhere, last, side="right"))

    @cached_property
    def with_power(self) -> int:
        """How many have a figure in megawatts."""
        return int((~np.isnan(np.fmax(self.announced, self.live))).sum())

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

    @cached_property
    def by_year(self) -> MoveCounts:
        """How many began in each year."""
        return moves_by(self.events, 1)

    @cached_property
    def by_quarter(self) -> MoveCounts:
        """How many began in each quarter."""
        return moves_by(self.events, QUARTERS)

    def standing(self, as_of: AsOf) -> Small:
        """Tell how each stands to the day."""
        return standing(self.events, slice(None), as_of)

    def begun(self, as_of: AsOf) -> Floats:
        """Tell how much of the time in which each may have begun lies behind the day: from 0 to 1.

        With an exact date it is all of it at once, with a year alone it grows through the year.
        """
        if as_of.mode is Mode.ALL:
            return np.ones(len(self))
        events = self.events
        behind = (as_of.last - events.left + 1) / (events.body - events.left + 1)
        return np.clip(np.nan_to_num(behind), 0.0, 1.0)

    def stays(self, number: int) -> bool:
        """Tell whether a move is one that notably did not happen."""
        return int(self.events.certainty[number]) == Certainty.NON_MOVE


@dataclass(frozen=True)
class MapFacts:
    """Everything that is read for the map."""

    sites: MapSites
    moves: MapMoves
    uses: MapUses

    def span(self, day: float) -> tuple[float, float]:
        """Return the first and the last day that a strip of time shows: whole years, a day among them."""
        return span_of((self.sites.events, self.moves.events), day)

    def number_of(self, kind: str, record: str) -> int | None:
        """Return the number of a site or move by the kind and id of its record; None for none."""
        if kind not in ("facility", "relocation") or not record:
            return None
        return self.events_of(kind).by_id.get(record)

    def events_of(self, kind: str) -> Events:
        """Return the events of a kind; tenancies and clusters are in one."""
        if kind == "facility":
            return self.sites.events
        return self.moves.events if kind == "relocation" else self.uses.events

    def place_of(self, kind: str, record: str) -> tuple[str, int] | None:
        """Return what stands for a record on the map, by kind and number: of a use, its site."""
        if kind in USE_KINDS:
            use = self.uses.events.by_id.get(record)
            site = -1 if use is None else int(self.uses.sites[use])
            return ("facility", site) if site >= 0 else None
        number = self.number_of(kind, record)
        return None if number is None else (kind, number)


def _figure(value: Any) -> float:
    return float("nan") if value is None else float(value)
