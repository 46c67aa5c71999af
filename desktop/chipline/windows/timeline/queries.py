"""What the timeline asks of the store, off the GUI thread; the answers are plain values."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from chipline.records.notation.countries import jurisdiction_names
from chipline.records.nouns import nouns
from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.scenery.columns import EventColumns
from chipline.scenery.event_mapping import GROUPING, KIND_NAMES, drawn_as
from chipline.scenery.events import Events, events_from_columns
from chipline.store.columns.column_reads import WHOLE, Share
from chipline.store.columns.parallel_reads import beside, interrupt
from chipline.store.columns.timeline_reads import event_columns, event_relations
from chipline.store.queries import Queries
from chipline.timeline_layout.arrangement import SEVERAL, Arrangement
from chipline.timeline_layout.lanes.lanes import Lanes, lay
from chipline.windows.formats import (
    country_text,
    in_sentence,
    title_text,
    title_text_of,
    value_text,
)
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.hover_card import Card

#: Kinds whose changes are seen here; firms and chips give lanes their names, links the lines.
WATCHED = {*KIND_NAMES, "firm", "link"}


def missing_name(arrangement: Arrangement) -> Callable[[str], str]:
    """Return what names the lane of events without a key, by their kind."""

    def name(kind: str) -> str:
        by = arrangement.by(kind)
        if not by:
            return tr("All {kinds}", kinds=nouns(kind))
        return tr("No {grouping}", grouping=in_sentence(translated(GROUPING[by[-1]].label)))

    return name


def lanes_question(
    filters: tuple[Filter, ...], arrangement: Arrangement
) -> Callable[[Queries], Lanes]:
    """Ask for all events that pass the filters, laid into lanes."""

    def question(queries: Queries) -> Lanes:
        events = _events(queries, filters, arrangement)
        titles = _titles(queries, events, arrangement)
        return lay(events, arrangement, titles, missing_name(arrangement)).prepare()

    return question


def _events(queries: Queries, filters: tuple[Filter, ...], arrangement: Arrangement) -> Events:
    # A function of its own, so that the columns are let go before the lanes are laid.
    def columns(queries: Queries, share: Share) -> list[list[EventColumns]]:
        return [
            event_columns(
                queries, band.kind, filters, by=band.by, firm=arrangement.firm, share=share
            )
            for band in arrangement.bands
        ]

    with beside(queries, arrangement.kinds) as other, ThreadPoolExecutor(1) as pool:
        if other is None:
            bands = columns(queries, WHOLE)
        else:
            second = pool.submit(columns, other, (1, 2))
            try:
                bands = columns(queries, (0, 2))
            except BaseException:
                interrupt(other)
                raise
            bands = [one + more for one, more in zip(bands, second.result(), strict=True)]
    return events_from_columns([part for band in bands for part in band], event_relations(queries))


def _titles(queries: Queries, events: Events, arrangement: Arrangement) -> dict[str, str]:
    """Name the keys: those that are ids of records, and countries."""
    found: dict[str, str] = {}
    for level, keys in enumerate(events.keys):
        named = any(
            KINDS[band.kind].fields[GROUPING[band.by[level]].fields[band.kind]].refers
            for band in arrangement.bands
            if level < len(band.by)
        )
        if named:
            asked = (key for key in keys.values if len(key) == 36)
            found |= {one: title_text(each) for one, each in queries.names(asked).items()}
    countries = {code: country_text(code) for code in jurisdiction_names()}
    return found | countries | {SEVERAL: tr("Several firms")}


_MORE = {
    "restriction": ("kind", "jurisdictions"),
    "relocation": ("status", "firms", "from_countries", "to_countries", "trigger"),
    "facility": ("status", "operator", "place", "country", "power_announced_mw"),
    "tenancy": ("status", "tenant", "facility", "workloads", "tenure"),
    "cluster": ("status", "owner", "facility", "country", "chip", "quantity_low"),
    "chip": ("vendor", "architecture", "process"),
    "model": ("developers", "family", "parameters_total_b", "open_weights"),
}


def card_question(kind: str, record: str) -> Callable[[Queries], Card | None]:
    """Ask for what the hover card of a record says."""
    names = [*drawn_as(kind).dates, *_MORE[kind]]

    def question(queries: Queries) -> Card | None:
        values = queries.values(kind, record)
        if values is None:
            return None
        found = KINDS[kind]
        fields = [found.fields[name] for name in names if values.get(name) is not None]
        targets = {
            one
            for spec in fields
            if spec.refers
            for one in (values[spec.name] if spec.many else [values[spec.name]])
        }
        titles = {one: title_text(named) for one, named in queries.names(targets).items()}
        lines = tuple(
            (translated(spec.label), value_text(spec, values[spec.name], titles)) for spec in fields
        )
        return Card(kind, title_text_of(found, values), lines)

    return question
