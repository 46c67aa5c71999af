"""What a saved view shows, as a value: a pane and how it is laid out, the filters, the as-of day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from chipline.records.message import Message
from chipline.records.query import Filter, ViewStateError, filters_from_state, filters_to_state

#: The state of a note that is pinned to the timeline begins with this; a note is no view.
NOTE = "timeline_note"
#: Where a view of the timeline stood before views named their pane.
_OLD_TIMELINE = "timeline"
_DAYS_A_MONTH = 30
#: Under this name the layout of a table keeps the words that are found in it.
WORDS_FOUND = "words"
#: Beside it, which record stands in the topmost row; empty for the first.
TOP_ROW = "top"


@dataclass(frozen=True, slots=True)
class ViewContent:
    """What a saved view shows.

    `layout` is what its `pane` calls its state: columns and order of a table, range and lanes of
    the timeline, the question put to the controls. Without a pane it is filters alone, which hold
    in any. `day` is an ordinal, None where the view looks at no day; an empty `mode` leaves what the
    day picks out, a window of so many `months` around it.
    """

    filters: tuple[Filter, ...] = ()
    pane: str = ""
    layout: Mapping[str, Any] = field(default_factory=dict)
    day: int | None = None
    mode: str = ""
    months: int = 0

    def to_state(self) -> str:
        """Write it as the state of a view's record."""
        plain: dict[str, Any] = json.loads(filters_to_state(self.filters))
        if self.pane:
            plain |= {"pane": self.pane, "layout": dict(self.layout)}
        if self.mode:
            plain |= {"mode": self.mode, "months": self.months}
        if self.day is not None:
            plain["day"] = self.day
        return json.dumps(plain, ensure_ascii=False)


def is_note(state: str | None) -> bool:
    """Tell whether the state of a view's record is that of a note on the timeline."""
    return f'"{NOTE}"' in (state or "")


def note_days(state: str) -> tuple[int, int]:
    """Return the first and the last day of a note, as ordinals.

    Raises:
        ValueError, KeyError, TypeError, RecursionError: it is not the state of a note.
    """
    note = json.loads(state)[NOTE]
    first, last = (date.fromisoformat(note[end]).toordinal() for end in ("first", "last"))
    return first, last


def note_state(first: int, last: int) -> str:
    """Write the state of a note that is pinned to these days, given as ordinals."""
    days = {"first": date.fromordinal(first), "last": date.fromordinal(max(first, last))}
    return json.dumps({NOTE: {end: day.isoformat() for end, day in days.items()}})


def content_of(state: str | None) -> ViewContent:
    """Read the state of a view's record.

    Raises:
        ViewStateError: it is not the state of a view.
    """
    # What can't be read ends here.
    filters = filters_from_state(state)
    plain: dict[str, Any] = json.loads(state or "{}")
    pane, layout = str(plain.get("pane") or ""), plain.get("layout") or {}
    if not pane and _OLD_TIMELINE in plain:
        pane, layout = _OLD_TIMELINE, plain[_OLD_TIMELINE]
        plain = layout if isinstance(layout, dict) else {}
    try:
        day = plain.get("day")
        return ViewContent(
            filters,
            pane,
            dict(layout),
            None if day is None else int(day),
            str(plain.get("mode") or ""),
            # Views of older versions tell how many days before the day counted.
            int(plain.get("months") or round(int(plain.get("span") or 0) / _DAYS_A_MONTH)),
        )
    except (ValueError, TypeError, OverflowError) as error:
        raise ViewStateError(
            Message("This saved view can’t be read: {error}.", error=str(error))
        ) from error
