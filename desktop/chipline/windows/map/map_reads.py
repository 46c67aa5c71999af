"""What the map asks of the store, off the GUI thread; the answers are plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import (
    MOVE_FIELDS,
    SITE_FIELDS,
    MapFacts,
    MapMoves,
    MapSites,
)
from chipline.records.query import Filter
from chipline.scenery.columns import Relations
from chipline.scenery.event_mapping import drawn_as
from chipline.scenery.events import Events, events_from_columns
from chipline.store.columns.timeline_reads import event_columns
from chipline.store.queries import Queries

#: Kinds whose changes are seen here.
WATCHED = {"facility", "relocation"}


def map_question(filters: tuple[Filter, ...]) -> Callable[[Queries], MapFacts]:
    """Ask for all sites and moves that pass the filters."""

    def question(queries: Queries) -> MapFacts:
        # Where it is read for the first time, no frame waits for it.
        _ = base_map().projected
        places = _events(queries, "facility", filters)
        sites = MapSites.of(places, _values(queries, "facility", places.ids, SITE_FIELDS))
        moves = _events(queries, "relocation", filters)
        ends = _values(queries, "relocation", moves.ids, MOVE_FIELDS)
        return MapFacts(sites, MapMoves.of(moves, ends, sites))

    return question


def _events(queries: Queries, kind: str, filters: tuple[Filter, ...]) -> Events:
    columns = event_columns(queries, kind, filters, by=(drawn_as(kind).by,))
    return events_from_columns(columns, Relations.of([]))


def _values(
    queries: Queries, kind: str, ids: Sequence[str], fields: Sequence[str]
) -> dict[str, dict[str, object]]:
    return queries.many_values(kind, list(ids), fields)
