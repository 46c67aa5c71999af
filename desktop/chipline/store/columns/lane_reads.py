"""All events that pass the filters, laid into lanes: what every picture of the timeline asks for."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from chipline.records.message import Message, declared, in_sentence
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.nouns import nouns
from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.scenery.columns import EventColumns
from chipline.scenery.event_mapping import GROUPING
from chipline.scenery.events import Events, events_from_columns
from chipline.store.columns.column_reads import WHOLE, Share
from chipline.store.columns.parallel_reads import beside, interrupt
from chipline.store.columns.timeline_reads import event_columns, event_relations
from chipline.store.queries import Queries
from chipline.timeline_layout.arrangement import SEVERAL, Arrangement
from chipline.timeline_layout.lanes.lanes import Lanes, lay

#: What words a message in the user's language.
Said = Callable[[Message], str]


def _missing_name(arrangement: Arrangement, said: Said) -> Callable[[str], str]:
    """Return what names the lane of events without a key, by their kind."""

    def name(kind: str) -> str:
        by = arrangement.by(kind)
        if not by:
            return said(Message("All {kinds}", kinds=nouns(kind)))
        grouping = in_sentence(said(declared(GROUPING[by[-1]].label)))
        return said(Message("No {grouping}", grouping=grouping))

    return name


def lanes_question(
    filters: tuple[Filter, ...], arrangement: Arrangement, said: Said
) -> Callable[[Queries], Lanes]:
    """Ask for all events that pass the filters, laid into lanes whose names are worded by `said`."""

    def question(queries: Queries) -> Lanes:
        events = _events(queries, filters, arrangement)
        titles = _titles(queries, events, arrangement, said)
        # What finds links and the latest day is made of other arrays than the lanes are.
        with ThreadPoolExecutor(1) as pool:
            ready = pool.submit(events.prepare)
            lanes = lay(events, arrangement, titles, _missing_name(arrangement, said)).prepare()
            ready.result()
        return lanes

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


def _titles(
    queries: Queries, events: Events, arrangement: Arrangement, said: Said
) -> dict[str, str]:
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
            found |= {
                one: said(each.sentence) if each.sentence else each.title
                for one, each in queries.names(asked).items()
            }
    countries = {code: said(declared(name)) for code, name in jurisdiction_names().items()}
    return found | countries | {SEVERAL: said(Message("Several firms"))}
