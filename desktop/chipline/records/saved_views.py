"""What users make of the records: saved views, and briefings of steps over live views."""

from __future__ import annotations

from chipline.records.fields import (
    ANY_KIND,
    data,
    integer,
    long_text,
    reference,
    references,
    text,
    words,
    yes_no,
)
from chipline.records.record import Record, kind

#: The kinds declared here, of which no record tells of the world.
KINDS_OF_WORK = ("view", "briefing", "step")


@kind(
    plural="views",
    label="Saved view",
    label_plural="Saved views",
    about="What a pane shows, saved under a name: filters, layout, order and day.",
)
class View(Record, table=True):
    """A view's state as a plain value."""

    state: str | None = data("Shows", "What the view shows, as JSON.", column=True)


@kind(
    plural="briefings",
    label="Briefing",
    label_plural="Briefings",
    about="A story told over the live views.",
)
class Briefing(Record, table=True):
    """A story over the live views."""

    audience: str | None = text("Audience", column=True)
    minutes: int | None = integer("Planned time", "min", typical=(1, 600), column=True)
    closing: str | None = long_text(
        "Closing", "What the last slide says, such as contacts and terms of use."
    )


@kind(
    plural="steps",
    label="Step",
    label_plural="Steps",
    about="One step of a briefing: a view and what is said over it.",
)
class Step(Record, table=True):
    """One step of a briefing."""

    briefing: str = reference(
        "Briefing", "briefing", required=True, column=True, inverse="Its steps"
    )
    position: int | None = integer(
        "Position", "", "Steps follow one another by it, with gaps of 1,024.", column=True
    )
    caption: str | None = text("Caption", "What the audience reads, in a line or two.", column=True)
    said: str | None = long_text(
        "What is said", "The speaker’s notes; the audience never sees them."
    )
    records: list[str] | None = references(
        "Records", ANY_KIND, "What the step is about.", inverse="Shown in"
    )
    selected: str | None = reference(
        "Selected record", ANY_KIND, "Whose card the step opens.", inverse="Selected in"
    )
    seconds: int | None = integer("Planned time", "s", typical=(1, 7_200))
    question: str | None = long_text("Question", "What is asked of the audience; empty for none.")
    options: list[str] | None = words("Options", "The answers to choose from.")
    answer: str | None = long_text("Answer")
    skipped: bool | None = yes_no("Skipped", "Stays in the outline, but is not shown.", column=True)
    seen: str | None = data("What it showed", "A fingerprint of what it showed when captured.")
    state: str | None = data("State", "The pane, range, filters and highlights, as JSON.")
