"""What reports ask of the store: records that stand on the day, their names, and numbered sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np

from chipline.exchange.report_formats.report import COUNTRY, LinkedName
from chipline.export_rules.rulebook.rules import Rules
from chipline.records.message import Message, declared
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.text import sort_key
from chipline.records.query import Filter, Query
from chipline.records.record import KINDS, title_of
from chipline.reports.source_numbers import SourceNumbers
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, standing
from chipline.scenery.columns import EventColumns, Relations
from chipline.scenery.event_mapping import KIND_NAMES
from chipline.scenery.events import Events, events_from_columns
from chipline.store.columns.timeline_reads import event_columns
from chipline.store.private_records import Privacy, private_records
from chipline.store.queries import Queries

Values = Mapping[str, Any]
#: More records of one sort than these are counted, not listed.
MOST_LISTED = 300
#: Beyond these even figures are not summed up.
_MOST_READ = 20_000


@dataclass(frozen=True)
class Found:
    """Records of one kind that stand on the day, the first of them with their values.

    `stands` are the ids of those that surely or possibly do, `undated` of those that have no date
    where a day picks some out, `every` of all, whatever their days. `doubts` say by id what is not
    sure about that. `rows` hold the first of `stands`, the latest before the others, then of
    `undated`.
    """

    kind: str
    rows: tuple[Values, ...] = ()
    stands: frozenset[str] = frozenset()
    undated: frozenset[str] = frozenset()
    every: frozenset[str] = frozenset()
    doubts: Mapping[str, Message] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many stand on the day."""
        return len(self.stands)

    @property
    def left_out(self) -> int:
        """How many are counted and not listed."""
        return len(self.stands) + len(self.undated) - len(self.rows)

    def only(self, ids: frozenset[str]) -> Found:
        """Return it with these records alone."""
        return replace(
            self,
            rows=tuple(row for row in self.rows if row["id"] in ids),
            stands=self.stands & ids,
            undated=self.undated & ids,
            every=self.every & ids,
        )

    def without(self, ids: frozenset[str]) -> Found:
        """Return it without these records."""
        return self.only(self.every - ids)

    def __bool__(self) -> bool:
        return bool(self.stands or self.undated)


class ReportReader:
    """Reads one snapshot for one report; with a `privacy`, what is not for others is left out.

    What is listed passes the `filters`, each of which holds for the kinds that have its field.
    """

    def __init__(
        self,
        queries: Queries,
        as_of: AsOf,
        rules: Rules,
        privacy: Privacy | None = None,
        filters: tuple[Filter, ...] = (),
    ) -> None:
        self.queries, self.as_of, self.rules = queries, as_of, rules
        self.filters = filters
        self.privacy = privacy
        self.hidden = private_records(queries, privacy) if privacy else frozenset[str]()
        self._names: dict[str, LinkedName] = {}
        self.sources = SourceNumbers(queries, self.hidden, self.name)
        #: The ids of the records that are listed in tables, and the events of all that was found.
        self.told: frozenset[str] = frozenset()
        self.events: list[Events] = []

    @property
    def day(self) -> date:
        """The as-of day."""
        return date.fromordinal(int(self.as_of.day))

    def find(self, kind: str, *ways: tuple[Filter, ...]) -> Found:
        """Find the records that pass any of several sets of filters, as far as they stand on the day."""
        ways = tuple((*way, *self.filters) for way in ways)
        if kind in KIND_NAMES:
            parts = [part for way in ways for part in event_columns(self.queries, kind, way)]
            return self._found_on_day(kind, parts)
        numbers = dict.fromkeys(
            int(row) for way in ways for row in self.queries.rows(Query(kind, way))
        )
        rows = self._shown(kind, self.queries.page(kind, list(numbers)[:_MOST_READ]).rows)
        rows.sort(key=lambda row: sort_key(title_of(KINDS[kind], row)))
        ids = frozenset(row["id"] for row in rows)
        self.learn(ids)
        return Found(kind, tuple(rows[:MOST_LISTED]), ids, every=ids)

    def acts_around(self, firm: str) -> Found:
        """Find the restrictions that target a firm, or triggered one of its moves."""
        return self._found_on_day(
            "restriction", event_columns(self.queries, "restriction", self.filters, firm=firm)
        )

    def _found_on_day(self, kind: str, parts: Sequence[EventColumns]) -> Found:
        events = events_from_columns(parts, Relations.of([]))
        status = standing(events, np.arange(len(events)), self.as_of)
        own = {one: at for at, one in enumerate(events.ids) if one not in self.hidden}
        dated = [one for one, at in own.items() if events.dated[at]]
        stands = [one for one in dated if status[own[one]] != AsOfStatus.OUT]
        stands.sort(key=lambda one: float(events.left[own[one]]), reverse=True)
        undated = sorted(own.keys() - set(dated), key=lambda one: sort_key(events.titles[own[one]]))
        whole = self.as_of.mode is Mode.ALL
        doubts = {} if whole else dict.fromkeys(undated, Message("no date"))
        for one in stands:
            if status[own[one]] == AsOfStatus.POSSIBLY:
                doubts[one] = Message("possibly")
        listed = [*stands, *undated][:MOST_LISTED]
        values = self.values(kind, listed)
        self.learn(listed)
        self.events.append(events)
        return Found(
            kind,
            tuple(values[one] for one in listed if one in values),
            frozenset([*stands, *(undated if whole else ())]),
            frozenset(() if whole else undated),
            frozenset(own),
            doubts,
        )

    def column(self, found: Found, *names: str) -> list[Values]:
        """Return some fields of all records that stand on the day."""
        ids = sorted(found.stands)[:_MOST_READ]
        return self._shown(found.kind, self.queries.many_values(found.kind, ids, names).values())

    def _shown(self, kind: str, rows: Iterable[Values]) -> list[Values]:
        """Leave out what is not for others: records, what points at them, and notes."""
        if self.privacy is None:
            return list(rows)
        empty = dict.fromkeys(self.privacy.fields_left_out)
        return [
            {
                name: empty.get(name, self._without(value))
                if name in KINDS[kind].referring
                else empty.get(name, value)
                for name, value in row.items()
            }
            for row in rows
            if row["id"] not in self.hidden
        ]

    def _without(self, value: Any) -> Any:
        if isinstance(value, list):
            return [one for one in value if one not in self.hidden] or None
        return None if value in self.hidden else value

    def values(self, kind: str, ids: Iterable[str]) -> dict[str, Values]:
        """Return the values of records by id, without what is not for others."""
        wanted = list(dict.fromkeys(ids))[:_MOST_READ]
        found = self._shown(kind, self.queries.many_values(kind, wanted).values())
        return {row["id"]: row for row in found}

    # -- names --------------------------------------------------------------------------------

    def learn(self, ids: Iterable[str | None]) -> None:
        """Look names up, many at once."""
        wanted = {one for one in ids if one and one not in self.hidden} - self._names.keys()
        if wanted:
            for named in self.queries.names(wanted).values():
                self._names[named.id] = LinkedName(named.kind, named.id, named.said)

    def name(self, record: str | None) -> LinkedName | None:
        """Return what leads to a record; None where there is none, or it is hidden."""
        self.learn([record])
        return self._names.get(record or "")

    def country(self, code: str) -> LinkedName:
        """Return what leads to a country's dossier."""
        return LinkedName(COUNTRY, code, declared(jurisdiction_names().get(code, code)))
