"""What users make of the records: saved views, and briefings of steps over live views."""

from __future__ import annotations

from chipline.records.fields import data, integer, long_text, reference, text
from chipline.records.record import Record, kind


@kind(
    plural="views",
    label="Saved view",
    label_plural="Saved views",
    about="Filters, columns and order, saved under a name.",
)
class View(Record, table=True):
    """A view's state as a plain value."""

    state: str | None = data("State", "What the view shows, as JSON.")


@kind(
    plural="briefings",
    label="Briefing",
    label_plural="Briefings",
    about="A story told over the live views.",
)
class Briefing(Record, table=True):
    """A story over the live views."""

    audience: str | None = text("Audience", column=True)


@kind(
    plural="steps",
    label="Step",
    label_plural="Steps",
    about="One step of a briefing: a view and what is said over it.",
)
class Step(Record, table=True):
    """One step of a briefing."""

    briefing: str = reference("Briefing", "briefing", required=True, column=True)
    position: int | None = integer("Position", column=True)
    said: str | None = long_text("What is said")
    state: str | None = data("State", "The pane, range, filters and highlights, as JSON.")
