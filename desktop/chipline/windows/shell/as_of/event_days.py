"""When restrictions and relocations begin and end, and up to which day the facts go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, func, select

from chipline.records.notation.dates import DateError, parse_date
from chipline.records.query import Filter
from chipline.records.record import KINDS, Kind, earliest_column
from chipline.scenery.columns import Ints
from chipline.scenery.event_mapping import FIRST_KINDS, drawn_as
from chipline.store.queries import Queries
from chipline.store.search.filter_sql import conditions

#: So many days after the facts' end they are taken for out of date.
STALE = 30


@dataclass(frozen=True)
class EventDays:
    """The days of the story, as ordinals.

    `days` are all on which something begins or ends; `begun` has, by kind, the days on which
    records begin, in order, one a record. Beyond `facts_end` nothing is known; None: nobody says.
    """

    days: tuple[int, ...] = ()
    begun: dict[str, Ints] = field(default_factory=dict)
    facts_end: int | None = None

    def count(self, kind: str, first: float, end: float) -> int:
        """Count what of a kind begins from one day to before another."""
        begun = self.begun.get(kind, np.empty(0, dtype=np.int64))
        return int(np.searchsorted(begun, end) - np.searchsorted(begun, first))


def event_days(filters: tuple[Filter, ...], today: int) -> Callable[[Queries], EventDays]:
    """Ask for the days of what passes the filters; the facts end where all of them do."""

    def question(queries: Queries) -> EventDays:
        days: set[int] = set()
        begun = {}
        for name in FIRST_KINDS:
            kind = KINDS[name]
            where = conditions(kind, filters)
            for column in kind.when:
                days |= _counted(queries, kind, kind.table.c[earliest_column(column)], where).keys()
            begun[name] = _each(_counted(queries, kind, _begin(kind), where))
        return EventDays(tuple(sorted(days)), begun, _facts_end(queries, today))

    return question


def _begin(kind: Kind) -> ColumnElement[Any]:
    """Return the day on which a record begins: when it was announced, or was so, whichever is first."""
    drawn = drawn_as(kind.name)
    names = [name for name in (drawn.start, drawn.moment) if name]
    first: ColumnElement[Any]
    first, *others = (kind.table.c[earliest_column(name)] for name in names)
    for other in others:
        first = func.min(func.coalesce(first, other), func.coalesce(other, first))
    return first


def _counted(
    queries: Queries, kind: Kind, day: ColumnElement[Any], where: Iterable[ColumnElement[bool]]
) -> dict[int, int]:
    """Count records by a day; SQLite gives one row a day, however many records there are."""
    found = select(day, func.count()).select_from(kind.table).where(*where, *_is_day(day))
    return {int(at): many for at, many in queries.connection.execute(found.group_by(day))}


def _is_day(day: ColumnElement[Any]) -> tuple[ColumnElement[bool], ...]:
    """Leave aside what a damaged file, or one that something else has written, may hold there."""
    return func.typeof(day) == "integer", day.between(1, date.max.toordinal())


def _each(counted: dict[int, int]) -> Ints:
    ordered = sorted(counted)
    many = [counted[day] for day in ordered]
    return np.repeat(np.array(ordered, dtype=np.int64), many)


def _facts_end(queries: Queries, today: int) -> int | None:
    """Return the day of the facts with which the workspace began, or of what was added since."""
    try:
        told = parse_date(queries.facts_as_of()).latest
    except DateError:
        return None
    if told is None:
        return None
    # The facts that came along say themselves up to when they hold, however new some of them are.
    begun = queries.facts_begun()
    for kind in (KINDS[name] for name in FIRST_KINDS):
        begin = _begin(kind)
        newest = select(func.max(begin)).where(
            *_is_day(begin), begin <= today, kind.table.c.created >= begun
        )
        told = max(told, queries.connection.execute(newest).scalar() or told)
    return told
