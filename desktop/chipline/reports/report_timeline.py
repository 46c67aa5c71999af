"""The timeline of a report: what is dated of all that it tells, kind by kind."""

from __future__ import annotations

import numpy as np

from chipline.exchange.report_formats.report import BarGroup, ReportBar, ReportTimeline
from chipline.records.message import declared
from chipline.records.record import KINDS
from chipline.reports.report_reader import ReportReader
from chipline.scenery.event_mapping import KIND_NAMES, Certainty, Flag, drawn_as
from chipline.scenery.events import Events

#: What is more would not be read.
_MOST_OF_A_KIND = 8
_SURE = (Certainty.CONFIRMED, Certainty.REPORTED, Certainty.NON_MOVE, Certainty.UNSTATED)


def report_timeline(reader: ReportReader, shown: frozenset[str]) -> ReportTimeline | None:
    """Lay out the events of the records that a report lists; None where none has a date."""
    by_kind: dict[str, dict[str, ReportBar]] = {}
    for events in reader.events:
        for at in np.flatnonzero(events.dated).tolist():
            record = events.ids[at]
            if record in shown:
                bar = _bar(reader, events, at)
                if bar is not None:
                    by_kind.setdefault(events.kind_of(at), {})[record] = bar
    groups = [
        _group(kind, sorted(by_kind[kind].values(), key=lambda bar: (bar.left, bar.right)))
        for kind in KIND_NAMES
        if kind in by_kind
    ]
    return ReportTimeline(tuple(groups), reader.as_of.day) if groups else None


def _group(kind: str, bars: list[ReportBar]) -> BarGroup:
    """Keep the latest of many: they are what a reader of today asks for."""
    kept = bars[-_MOST_OF_A_KIND:]
    return BarGroup(declared(KINDS[kind].label_plural), kind, tuple(kept), len(bars) - len(kept))


def _bar(reader: ReportReader, events: Events, at: int) -> ReportBar | None:
    name = reader.name(events.ids[at])
    if name is None:
        return None
    flags = int(events.flags[at])
    kind = events.kind_of(at)
    instant = not drawn_as(kind).end
    return ReportBar(
        name,
        float(events.left[at]),
        float(events.body[at]),
        float(events.stop[at]),
        float(events.right[at]),
        open_end=bool(flags & Flag.OPEN_END),
        open_start=bool(flags & Flag.OPEN_START),
        instant=instant,
        sure=int(events.certainty[at]) in _SURE,
    )
