"""Builds what the map shows from rows as the store keeps them."""

from __future__ import annotations

from typing import Any

from chipline.map_layout.map_facts import MapFacts, MapMoves, MapSites
from chipline.map_layout.map_uses import USE_KINDS, MapUses
from chipline.map_layout.projection import PACIFIC
from chipline.records.notation.dates import bounds
from chipline.scenery.columns import Relations
from chipline.scenery.events import events_from_columns
from timeline_rows import columns_of, relocation, row

NONE = Relations.of([])


def site(
    name: str, longitude: float | None, latitude: float | None, **values: Any
) -> dict[str, Any]:
    """Make a site's row."""
    earliest, latest = bounds(values.get("opened"))
    return {
        "id": name,
        "name": name,
        "longitude": longitude,
        "latitude": latitude,
        "country": "MY",
        "opened_earliest": earliest,
        "opened_latest": latest,
        **values,
    }


def move(
    name: str, begins: list[str], ends: list[str], began: str | None = "2025", **values: Any
) -> dict[str, Any]:
    """Make a relocation's row."""
    values = {"status": "reported", **values}
    return relocation(name, began, from_countries=begins, to_countries=ends, **values)


def use(
    name: str, kind: str = "tenancy", began: str | None = "2025", **values: Any
) -> dict[str, Any]:
    """Make the row of a tenancy or cluster."""
    return row(name, began=began, **{"use": kind, "status": "reported", **values})


def facts_of(*rows: dict[str, Any], middle: float = PACIFIC) -> MapFacts:
    """Build facts; a row with a longitude is a site."""
    places = [one for one in rows if "longitude" in one]
    moves = [one for one in rows if "longitude" not in one and "use" not in one]
    by_kind = {kind: [one for one in rows if one.get("use") == kind] for kind in USE_KINDS}
    used = events_from_columns([columns_of(kind, own) for kind, own in by_kind.items()], NONE)
    uses = {one["id"]: one for own in by_kind.values() for one in own}
    of_sites = events_from_columns([columns_of("facility", places)], NONE)
    of_moves = events_from_columns([columns_of("relocation", moves)], NONE)
    sites = MapSites.of(of_sites, {one["id"]: one for one in places}, middle)
    return MapFacts(
        sites,
        MapMoves.of(of_moves, {one["id"]: one for one in moves}, sites),
        MapUses.of(used, uses, of_sites.by_id),
    )
