"""What the as-of day picks out of a table: by the rule of the timeline, for every row at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import literal_column, select

from chipline.records.message import N_
from chipline.records.nouns import counted
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, standing
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
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr, translated
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.view_state import ViewState

#: Kinds that no timeline draws, and the one that begins and ends as they do.
_LIKE = {"link": "tenancy"}
#: Rows that are read at once: turning them into numbers holds up every other thread.
_PART = 20_000


class So(NamedTuple):
    """What is said of records that are so on a day, were so by it, and some day between two."""

    on: str
    by: str
    within: str = ""


#: What is said of records that are so on a day, and of those that were so on it or before. What is
#: announced counts as a restriction, as on the timeline; what has no end stays.
_SO = {
    "restriction": So(
        N_("announced or in force on {day}"),
        N_("announced by {day}"),
        N_("announced or in force between {first} and {last}"),
    ),
    "relocation": So(
        N_("under way on {day}"), N_("begun by {day}"), N_("under way between {first} and {last}")
    ),
    "facility": So(
        N_("open on {day}"), N_("opened by {day}"), N_("open between {first} and {last}")
    ),
    "tenancy": So(
        N_("running on {day}"), N_("begun by {day}"), N_("running between {first} and {last}")
    ),
    "cluster": So(
        N_("in place on {day}"), N_("begun by {day}"), N_("in place between {first} and {last}")
    ),
    "chip": So(N_("released by {day}"), N_("released by {day}")),
    "model": So(N_("released by {day}"), N_("released by {day}")),
    "link": So(N_("true on {day}"), N_("begun by {day}"), N_("true between {first} and {last}")),
}


def can_be_picked_out(kind: Kind) -> bool:
    """Tell whether records of a kind are so on some days and not on others."""
    return kind.name in _SO


def as_of(view_state: ViewState, kind: Kind) -> AsOf | None:
    """Return what the view state asks for; None when everything is shown whatever the day."""
    if view_state.mode is Mode.ALL or not can_be_picked_out(kind):
        return None
    return view_state.as_of


@dataclass(frozen=True)
class Spans:
    """From when to when each record of a kind was so, by its row number."""

    numbers: Ints
    events: Events

    def of(self, order: Order) -> AsOfRows:
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
    like = _LIKE.get(kind.name, kind.name)
    dates = drawn_as(like).dates
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
    return Spans(table[:, 0].astype(np.int64), _events(like, days, len(table)))


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


def sentence(kind: Kind, found: Small, wanted: AsOf, undated: int) -> str:
    """Say how many rows the day picks out, such as “41 of 75 chips released on 12 May 2025”."""
    surely, possibly = ((found == each).sum() for each in (AsOfStatus.SURELY, AsOfStatus.POSSIBLY))
    total = len(found)
    said = tr(
        "{shown} of {records} {standing}",
        "As in: 41 of 75 chips released by 12 May 2025",
        shown=int(surely + possibly),
        records=counted(kind.name, total),
        standing=when(kind, wanted),
    )
    notes = []
    if possibly:
        notes.append(tr("{n} possibly", "{n} possibly", int(possibly)))
    if undated:
        notes.append(tr("{n} more without a date", "{n} more without a date", undated))
    return f"{said} ({', '.join(notes)})" if notes else said


def when(kind: Kind, wanted: AsOf) -> str:
    """Say what is asked of each record, such as “open on 12 May 2025”."""
    first, day, last = map(ordinal_text, (wanted.first, wanted.day, wanted.last))
    words = _SO[kind.name]
    ends = bool(drawn_as(_LIKE.get(kind.name, kind.name)).end)
    if wanted.mode is Mode.CUMULATIVE or (wanted.mode is Mode.WINDOW and not ends):
        return translated(words.by, day=last)
    if wanted.mode is Mode.WINDOW:
        return translated(words.within, first=first, last=last)
    return translated(words.on, day=day)


assert set(_SO) == {*KIND_NAMES, *_LIKE} <= set(KINDS)  # noqa: S101  # both lists are written by hand
