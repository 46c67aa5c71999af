"""What the timeline asks of the store, off the GUI thread; the answers are plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chipline.records.countries import country_names
from chipline.records.query import Filter
from chipline.records.record import KINDS, title_of
from chipline.store.reads import Reads
from chipline.timeline.events import DRAWN, KIND_NAMES, events_from_rows
from chipline.timeline.lanes import Lanes, group_by_kind
from chipline.windows.words import tr, value_text

#: Kinds whose changes are seen here; firms give the lanes their names.
WATCHED = {*KIND_NAMES, "firm"}


def _missing(kind: str) -> str:
    return tr("No jurisdiction") if kind == "restriction" else tr("No firm")


def lanes_question(filters: tuple[Filter, ...]) -> Callable[[Reads], Lanes]:
    """Ask for all events that pass the filters, laid into lanes."""

    def question(reads: Reads) -> Lanes:
        rows = {kind: reads.dates(kind, filters) for kind in KIND_NAMES}
        firms = {firm for row in rows["relocation"] for firm in row["firms"] or ()}
        titles = {one: named.title for one, named in reads.names(firms).items()}
        events = events_from_rows(rows)
        return group_by_kind(events, titles | country_names(), _missing).prepare()

    return question


@dataclass(frozen=True, slots=True)
class Card:
    """What the hover card says: a title, and lines of a label and a value."""

    kind: str
    title: str
    lines: tuple[tuple[str, str], ...]


def card_question(kind: str, record: str) -> Callable[[Reads], Card | None]:
    """Ask for what the hover card of a record says."""
    drawn = next(one for one in DRAWN if one.kind == kind)
    names = [drawn.start, drawn.moment, drawn.end, drawn.status, drawn.groups]
    if kind == "relocation":
        names += ["from_countries", "to_countries", "trigger"]

    def question(reads: Reads) -> Card | None:
        values = reads.values(kind, record)
        if values is None:
            return None
        found = KINDS[kind]
        fields = [found.fields[name] for name in names if name and values.get(name)]
        targets = {
            one
            for spec in fields
            if spec.refers
            for one in (values[spec.name] if spec.many else [values[spec.name]])
        }
        titles = {one: named.title for one, named in reads.names(targets).items()}
        lines = tuple(
            (tr(spec.label), value_text(spec, values[spec.name], titles)) for spec in fields
        )
        return Card(kind, title_of(found, values), lines)

    return question
