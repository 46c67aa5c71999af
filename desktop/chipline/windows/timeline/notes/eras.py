"""Eras and notes: bands behind the lanes, from the data that is shipped and pinned by the user.

A note is kept as a record among the saved views, whose state says that it is one; its name is what
it says. So notes are journalled, undone and merged like any other record.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache

from chipline.paths import resources
from chipline.records.view_content import note_days
from chipline.store.queries import Queries
from chipline.windows.i18n import tr


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of days with a name; `row` parts those that overlap, `id` tells of a note."""

    name: str
    row: str
    first: float
    last: float
    source: str = ""
    id: str = ""

    @property
    def last_day(self) -> float:
        """The last day on which it holds; `last` is the first on which it no longer does."""
        return max(self.last - 1, self.first)


@cache
def shipped_eras() -> tuple[Era, ...]:
    """Read the eras that come with the program."""
    with (resources() / "timeline" / "eras.toml").open("rb") as file:
        found = tomllib.load(file)["era"]
    return tuple(
        Era(
            one["name"],
            one["row"],
            float(one["first"].toordinal()),
            float(one.get("last", date.max).toordinal()),
            one["source"],
        )
        for one in found
    )


def notes_question(queries: Queries) -> tuple[Era, ...]:
    """Ask for the notes that somebody has pinned; what another program wrote and is none is left out."""
    made = []
    for row in queries.timeline_notes():
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            first, last = note_days(row["state"])
            made.append(Era(row["name"], tr("Notes"), float(first), float(last + 1), id=row["id"]))
    return tuple(made)
