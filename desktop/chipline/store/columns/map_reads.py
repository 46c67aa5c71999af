"""What the map asks of the store, off the GUI thread; the answers are plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import (
    MOVE_FIELDS,
    SITE_FIELDS,
    MapFacts,
    MapMoves,
    MapSites,
)
from chipline.map_layout.map_uses import USE_FIELDS, USE_KINDS, MapUses
from chipline.map_layout.projection import PACIFIC
from chipline.records.query import Filter
from chipline.scenery.columns import Relations
from chipline.scenery.event_mapping import drawn_as
from chipline.scenery.events import Events, events_from_columns
from chipline.store.columns.timeline_reads import event_columns
from chipline.store.queries import Queries

#: Kinds whose changes are seen here.
WATCHED = {"facility", "relocation", *USE_KINDS}


def map_question(
    filters: tuple[Filter, ...], middle: float = PACIFIC
) -> Callable[[Queries], MapFacts]:
    """Ask for all sites and moves that pass the filters, in a world about a meridian."""

    def question(queries: Queries) -> MapFacts:
        # Where these are worked out for the first time, no frame waits for them.
        _ = base_map(middle).projected
        places = _events(queries, "facility", filters)
        values = _values(queries, "facility", places.ids, SITE_FIELDS)
        sites = MapSites.of(places, values, middle)
        sites.prepare()
        moves = _events(queries, "relocation", filters)
        ends = _values(queries, "relocation", moves.ids, MOVE_FIELDS)
        return MapFacts(
            sites, MapMoves.of(moves, ends, sites), _uses(queries, filters, places.by_id)
        )

    return question


def _uses(queries: Queries, filters: tuple[Filter, ...], numbers: Mapping[str, int]) -> MapUses:
    columns = [
        one
        for kind in USE_KINDS
        for one in event_columns(queries, kind, filters, by=(drawn_as(kind).by,))
    ]
    events = events_from_columns(columns, Relations.of([]))
    values: dict[str, dict[str, object]] = {}
    for kind in USE_KINDS:
        ids = [id_ for one, id_ in enumerate(events.ids) if events.kind_of(one) == kind]
        values |= _values(queries, kind, ids, USE_FIELDS[kind])
    return MapUses.of(events, values, numbers)


def _events(queries: Queries, kind: str, filters: tuple[Filter, ...]) -> Events:
    columns = event_columns(queries, kind, filters, by=(drawn_as(kind).by,))
    return events_from_columns(columns, Relations.of([]))


def _values(
    queries: Queries, kind: str, ids: Sequence[str], fields: Sequence[str]
) -> dict[str, dict[str, object]]:
    return queries.many_values(kind, list(ids), fields)
