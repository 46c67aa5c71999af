"""What a step of a briefing shows, as a value: a view, and how it is put before an audience.

It is kept as JSON in `Step.state`. A record is named there by `slug:…` wherever it has a short name,
so that people can write a step by hand and a step outlives the making anew of what it shows; whoever
reads gives the ids, whoever writes the short names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from chipline.records.message import Message
from chipline.records.query import ANY_TEXT, RECORD, Filter, Operator, ViewStateError
from chipline.records.view_content import WORDS_FOUND, ViewContent, content_of

#: How large what is shown is laid out: `AUTO` takes the largest at which every name has room.
AUTO = "auto"
SIZES = (AUTO, "large", "normal", "small")
#: A step without a pane is its title and text alone.
WORDS = "words"
#: How long a view glides into the next one of the same pane, in milliseconds; at most `_LONGEST`.
GLIDE = 800
_LONGEST = 10_000
_VERSION = 1
#: Ends of a layout's range that are written as ISO dates.
_DAYS = ("from", "to")
_SLUG = re.compile(r"\bslug:([\w.-]+)")
_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
_OWN = frozenset(
    {
        *("v", "pane", "day", "mode", "months", "span", "filters", "only", "show", "layout"),
        *("card", "size", "glide", "play"),
    }
)


@dataclass(frozen=True, slots=True)
class StepState:
    """What a step shows.

    Attributes:
        view: the pane and its layout, the filters, the as-of day and what it picks out.
        only: whether nothing but the records of the step passes.
        card: whether the card of the selected record lies under the view.
        size: one of `SIZES`.
        glide: milliseconds in which the view of the step before glides into this one; 0: at once.
        play: whether the day runs from that of the step before to this one's.
        rest: what a later version wrote beside these; it is kept.
    """

    view: ViewContent = field(default_factory=ViewContent)
    only: bool = False
    card: bool = False
    size: str = AUTO
    glide: int = GLIDE
    play: bool = False
    rest: Mapping[str, Any] = field(default_factory=dict)

    @property
    def pane(self) -> str:
        """The pane that is shown; `WORDS` where the step is title and text alone."""
        return self.view.pane or WORDS

    def filters(self, records: Iterable[str]) -> tuple[Filter, ...]:
        """Return the filters that hold over the view, for a step about these records."""
        if not self.only:
            return self.view.filters
        return (*self.view.filters, Filter(RECORD, Operator.IS, tuple(records)))

    def row_filters(self, records: Iterable[str]) -> tuple[Filter, ...]:
        """Return what narrows the rows of a table: the filters, and the words that are found in it."""
        words = str(self.view.layout.get(WORDS_FOUND) or "").strip()
        found = (Filter(ANY_TEXT, Operator.CONTAINS, (words,)),) if words else ()
        return (*self.filters(records), *found)

    def to_json(self, slugs: Mapping[str, str] | None = None) -> str:
        """Write it as the state of a step, naming records by their short names, given by id."""
        view = self.view
        plain: dict[str, Any] = {"v": _VERSION, **self.rest, "pane": self.pane}
        if view.day is not None:
            plain["day"] = date.fromordinal(view.day).isoformat()
        if view.mode:
            plain |= {"mode": view.mode, "months": view.months}
        if view.filters:
            plain["filters"] = json.loads(ViewContent(view.filters).to_state())["filters"]
        plain |= {
            "only": self.only,
            "show": _with_dates(view.layout),
            "card": self.card,
            "size": self.size,
            "glide": self.glide,
        }
        if self.play:
            plain["play"] = True
        known = slugs or {}
        named = _renamed(plain, _ID, lambda one: f"slug:{known[one]}" if one in known else one)
        return json.dumps(named, ensure_ascii=False)


def step_state(state: str | None, ids: Mapping[str, str] | None = None) -> StepState:
    """Read the state of a step, or of a saved view, which is one that shows the same.

    `ids` gives records by short name (see `slugs_in`). A short name that is not there stays, so that
    a filter by it lets nothing pass rather than everything. Other values that can't be are left out.

    Raises:
        ViewStateError: it is not the state of a step.
    """
    known = ids or {}
    plain = _renamed(_plain(state), _SLUG, lambda one: known.get(one, f"slug:{one}"))
    layout = plain.get("show", plain.get("layout"))
    pane = plain.get("pane")
    written = {name: plain[name] for name in ("mode", "months", "span") if name in plain}
    written |= {"pane": "" if pane == WORDS else pane, "filters": plain.get("filters") or []}
    # What views of older versions kept of the timeline has no pane.
    written |= {"timeline": plain["timeline"]} if "timeline" in plain and not pane else {}
    if isinstance(layout, Mapping):
        written["layout"] = _with_ordinals(layout)
    view = content_of(json.dumps(written))
    day = _ordinal(plain.get("day"))
    size, glide = plain.get("size"), plain.get("glide", GLIDE)
    return StepState(
        view if day is None else replace(view, day=day),
        plain.get("only") is True,
        plain.get("card") is True,
        size if size in SIZES else AUTO,
        min(max(int(glide), 0), _LONGEST) if isinstance(glide, int | float) else GLIDE,
        plain.get("play") is True,
        {name: value for name, value in plain.items() if name not in _OWN | {"timeline"}},
    )


def slugs_in(state: str | None) -> set[str]:
    """Return the short names by which a step's state names records.

    Raises:
        ViewStateError: it is not the state of a step.
    """
    return {one for text in _texts(_plain(state)) for one in _SLUG.findall(text)}


def ids_in(state: StepState) -> set[str]:
    """Return the ids of the records that a step's state names."""
    return {one for text in _texts(_plain(state.to_json())) for one in _ID.findall(text)}


def _plain(state: str | None) -> dict[str, Any]:
    try:
        plain = json.loads(state or "{}")
    except (ValueError, RecursionError) as error:
        raise ViewStateError(
            Message("What this step shows can’t be read: {error}.", error=str(error))
        ) from error
    if not isinstance(plain, dict):
        raise ViewStateError(
            Message("What this step shows can’t be read: it holds no names and values.")
        )
    return plain


def _texts(plain: Any) -> Iterator[str]:
    """Go through every text in a plain value, the names of its values included."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, Mapping):
        for name, value in plain.items():
            yield name
            yield from _texts(value)
    elif isinstance(plain, list | tuple):
        for each in plain:
            yield from _texts(each)


def _renamed(plain: Any, pattern: re.Pattern[str], name: Callable[[str], str]) -> Any:
    """Name records otherwise wherever a text of a plain value names one."""
    if isinstance(plain, str):
        return pattern.sub(lambda found: name(found[found.lastindex or 0]), plain)
    if isinstance(plain, Mapping):
        return {
            _renamed(key, pattern, name): _renamed(value, pattern, name)
            for key, value in plain.items()
        }
    if isinstance(plain, list | tuple):
        return [_renamed(each, pattern, name) for each in plain]
    return plain


def _ordinal(day: Any) -> int | None:
    """Read a day, an ordinal or an ISO date; None where it is neither."""
    if isinstance(day, str):
        with suppress(ValueError):
            return date.fromisoformat(day).toordinal()
        return None
    is_day = isinstance(day, int | float) and 1 <= day <= date.max.toordinal()
    return int(day) if is_day else None


def _with_ordinals(layout: Mapping[str, Any]) -> dict[str, Any]:
    """Write the ends of a range as ordinals; a range with an end that is no day is left out."""
    kept = {name: value for name, value in layout.items() if name not in _DAYS}
    ends = {name: layout[name] for name in _DAYS if name in layout}
    for name, end in ends.items():
        # A range on the screen begins in the middle of a day; an ISO date means its beginning.
        day = _ordinal(end)
        if day is None:
            return kept
        ends[name] = float(end if not isinstance(end, str) else day)
    return kept | ends


def _with_dates(layout: Mapping[str, Any]) -> dict[str, Any]:
    """Write the ends of a range as ISO dates."""
    written = dict(layout)
    for name in _DAYS:
        day = _ordinal(written.get(name))
        if day is not None:
            written[name] = date.fromordinal(day).isoformat()
    return written
