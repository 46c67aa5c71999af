"""What the timeline asks of the store, off the GUI thread; the answers are plain values."""

from __future__ import annotations

from collections.abc import Callable

from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.scenery.event_mapping import KIND_NAMES, drawn_as
from chipline.store.columns import lane_reads
from chipline.store.queries import Queries
from chipline.timeline_layout.arrangement import Arrangement
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.windows.formats import title_text, title_text_of, value_text
from chipline.windows.i18n import translated, worded
from chipline.windows.pictures.hover_card import Card

#: Kinds whose changes are seen here; firms and chips give lanes their names, links the lines.
WATCHED = {*KIND_NAMES, "firm", "link"}


def lanes_question(
    filters: tuple[Filter, ...], arrangement: Arrangement
) -> Callable[[Queries], Lanes]:
    """Ask for all events that pass the filters, laid into lanes with names in the user's language."""
    return lane_reads.lanes_question(filters, arrangement, worded)


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
