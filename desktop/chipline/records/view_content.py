"""What a saved view shows, as a value: a pane and how it is laid out, the filters, the as-of day."""

from __future__ import annotations

import json
import math
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
#: What a layout counts or measures is smaller; Qt takes no larger whole number.
_LARGEST = 2**31 - 1
_DAYS = range(date.min.toordinal(), date.max.toordinal() + 1)
_MONTHS = range(len(_DAYS) // _DAYS_A_MONTH)
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


def without_wild_figures(layout: Any) -> Any:
    """Return what a file says of a layout without figures that no program of ours wrote.

    Widgets take no whole number beyond 32 bits, and no arithmetic gets over infinity. What is not
    said is left as it is.

    Raises:
        RecursionError: it is nested more deeply than any.
    """
    if isinstance(layout, dict):
        return {name: without_wild_figures(each) for name, each in layout.items() if _tame(each)}
    if isinstance(layout, list):
        return [without_wild_figures(each) for each in layout if _tame(each)]
    return layout


def _tame(value: Any) -> bool:
    if isinstance(value, int):
        return abs(value) <= _LARGEST
    return not isinstance(value, float) or math.isfinite(value)


def _within(allowed: range, number: int) -> int:
    if number not in allowed:
        raise ValueError(str(number))
    return number


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
        day = None if plain.get("day") is None else int(plain["day"])
        # Views of older versions tell how many days before the day counted.
        months = int(plain.get("months") or round(int(plain.get("span") or 0) / _DAYS_A_MONTH))
        return ViewContent(
            filters,
            pane,
            dict(without_wild_figures(layout)),
            None if day is None else _within(_DAYS, day),
            str(plain.get("mode") or ""),
            _within(_MONTHS, months),
        )
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise ViewStateError(
            Message("This saved view can’t be read: {error}.", error=str(error))
        ) from error
