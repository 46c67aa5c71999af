"""Eras and notes: bands behind the lanes, from the data that is shipped and from the user's views.

A note is a saved-view record whose state is `{"timeline_note": {"first": ISO, "last": ISO}}`; its
name is what it says. So notes are journalled, undone and merged like any other record.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from chipline.paths import resources
from chipline.records.query import Query
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.store.workspace import Edit
from chipline.windows.i18n import tr

NOTE = "timeline_note"


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
    """Ask for the notes that somebody has pinned."""
    made = []
    for row in queries.records(Query("view")).rows:
        state = row["state"] or ""
        if NOTE in state:
            note = json.loads(state)[NOTE]
            first, last = (date.fromisoformat(note[end]) for end in ("first", "last"))
            made.append(
                Era(
                    row["name"],
                    tr("Notes"),
                    float(first.toordinal()),
                    float(last.toordinal() + 1),
                    id=row["id"],
                )
            )
    return tuple(made)


def pin_note(text: str, first: float, last: float) -> Edit:
    """Pin a note to the days from `first` to `last`."""
    return edits.create("view", _note_values(text, first, last))


def change_note(note: str, text: str, first: float, last: float) -> Edit:
    """Let the note with this id say something else, or stand at other days."""
    return edits.set_fields("view", [note], _note_values(text, first, last))


def remove_note(note: str) -> Edit:
    """Take the note with this id away."""
    return edits.delete("view", [note])


def _note_values(text: str, first: float, last: float) -> dict[str, Any]:
    days = [date.fromordinal(int(day)).isoformat() for day in (first, max(first, last))]
    return {"name": text, "state": json.dumps({NOTE: {"first": days[0], "last": days[1]}})}
