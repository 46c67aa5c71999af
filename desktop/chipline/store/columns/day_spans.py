"""From when to when every record of a kind was so, by row number: what a day picks out of a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from sqlalchemy import literal_column, select

from chipline.records.record import Kind, earliest_column, latest_column
from chipline.scenery.as_of import AsOf, AsOfStatus, standing
from chipline.scenery.columns import (
    ID_BYTES,
    Bools,
    EventColumns,
    Floats,
    Ints,
    Keys,
    Relations,
    Small,
    Texts,
)
from chipline.scenery.event_mapping import KIND_NAMES, drawn_as
from chipline.scenery.events import Events, events_from_columns
from chipline.store.queries import Queries

#: Kinds that no timeline draws, and the one that begins and ends as they do.
_LIKE = {"link": "tenancy"}
#: The kinds whose records are so on some days and not on others.
DATED_KINDS = (*KIND_NAMES, *_LIKE)
#: Rows that are read at once: turning them into numbers holds up every other thread.
_PART = 20_000


def like(kind: str) -> str:
    """Return the kind that is drawn as records of this kind begin and end."""
    return _LIKE.get(kind, kind)


@dataclass(frozen=True)
class Spans:
    """From when to when each record of a kind was so, by its row number."""

    numbers: Ints
    events: Events

    def of(self, order: Ints) -> AsOfRows:
        """Find the rows of an order: once for each order, since days pass quickly."""
        if not len(self.numbers):
            return AsOfRows(self, np.zeros(len(order), dtype=np.int64), np.zeros(len(order), bool))
        places = np.minimum(np.searchsorted(self.numbers, order), len(self.numbers) - 1)
        return AsOfRows(self, places, self.numbers[places] == order)


@dataclass(frozen=True)
class AsOfRows:
    """Where the rows of an order stand among all records, and whether they are there at all."""

    spans: Spans
    places: Ints
    there: Bools

    def standing(self, wanted: AsOf) -> Small:
        """Tell how each row of the order stands to a day."""
        if not self.there.any():
            return np.zeros(len(self.places), dtype=np.uint8)
        found: Small = standing(self.spans.events, self.places, wanted)
        found[~self.there] = AsOfStatus.OUT
        return found

    @cached_property
    def undated(self) -> int:
        """How many rows of the order have no date."""
        dated = self.spans.events.dated
        return int((~dated[self.places[self.there]]).sum())


def read_spans(queries: Queries, kind: Kind) -> Spans:
    """Read the days of all records of a kind, off the GUI thread."""
    dates = drawn_as(like(kind.name)).dates
    columns = [
        kind.table.c[column(name)] for name in dates for column in (earliest_column, latest_column)
    ]
    number: Any = literal_column(f'"{kind.table.name}".rowid')
    result = queries.connection.execute(
        select(number, *columns).select_from(kind.table).order_by(number)
    )
    parts = [np.empty((0, 1 + len(columns)))]
    while rows := result.fetchmany(_PART):
        parts.append(np.array([tuple(row) for row in rows], dtype=np.float64))
    table = np.concatenate(parts)
    days = {name: table[:, 1 + 2 * at : 3 + 2 * at].T for at, name in enumerate(dates)}
    return Spans(table[:, 0].astype(np.int64), _events(like(kind.name), days, len(table)))


def _events(kind: str, days: dict[str, Floats], count: int) -> Events:
    """Build events that have nothing but their days."""
    nothing = np.zeros(count, dtype=np.int64)
    one = EventColumns(
        kind=kind,
        ids=np.zeros(count, dtype=f"S{ID_BYTES}"),
        titles=Texts.of("" for _ in range(count)),
        days=days,
        doubts={name: np.zeros(count, dtype=np.uint8) for name in days},
        status=nothing,
        statuses=("",),
        keys=(Keys(("",), nothing, np.arange(count + 1)),),
    )
    return events_from_columns([one], Relations.none())
