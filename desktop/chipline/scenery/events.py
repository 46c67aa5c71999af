"""What the timeline draws: one array a column, never an object an event.

Days are proleptic Gregorian ordinals as floats; NaN stands for what nobody entered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from chipline.scenery.columns import (
    ID_BYTES,
    Bools,
    EventColumns,
    Floats,
    IdIndex,
    IdTexts,
    Ints,
    Keys,
    Relations,
    Small,
    Texts,
    joined,
    order_of,
)
from chipline.scenery.event_mapping import (
    FORMS,
    KIND_NAMES,
    RELATIONS,
    TRIGGERS,
    Certainty,
    EventMapping,
    Flag,
    drawn_as,
)

__all__ = ["KIND_NAMES", "Bools", "Certainty", "Events", "Flag", "Floats", "Ints", "Keys"]


@dataclass(frozen=True)
class Events:
    """Every event, dated or not. `left <= body <= stop <= right` are finite where it is dated.

    Between `left` and `body` lies the doubt about the start, between `stop` and `right` that about
    the end. `moment` is the middle date of three: when a restriction took effect, at the earliest;
    `moment_last` at the latest, `moment_doubt` has the flags of a start. `kind` numbers
    `KIND_NAMES`, `form` the `FORMS` of restrictions, `relation` the `RELATIONS`; `direction` is a
    `RuleDirection`; `cited` counts citations; `keys` has one entry a level of lanes.
    """

    ids: Sequence[str]
    titles: Sequence[str]
    kind: Small
    form: Small
    direction: Small
    cited: Ints
    certainty: Small
    flags: Small
    left: Floats
    body: Floats
    stop: Floats
    right: Floats
    moment: Floats
    moment_last: Floats
    moment_doubt: Small
    keys: tuple[Keys, ...]
    causes: Ints
    effects: Ints
    relation: Small
    by_id: Mapping[str, int] = field(repr=False, default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def dated(self) -> Bools:
        """Which events have a date at all."""
        plain: Bools = (self.flags & Flag.UNDATED) == 0
        return plain

    @cached_property
    def without_date(self) -> int:
        """How many events have no date."""
        return int((~self.dated).sum())

    def undated(self) -> list[int]:
        """Return the events that have no date."""
        return [int(event) for event in np.flatnonzero(~self.dated)]

    @cached_property
    def _extent(self) -> tuple[float, float] | None:
        dated = self.dated
        if not dated.any():
            return None
        return float(self.left[dated].min()), float(self.right[dated].max())

    def extent(self) -> tuple[float, float] | None:
        """Return the first and the last day that any date may stand for."""
        return self._extent

    @cached_property
    def latest(self) -> float | None:
        """The day by which nearly all have begun: a plan for a far year does not count."""
        begun = self.body[self.dated]
        if not len(begun):
            return None
        # The quantile by hand: numpy's own reads in masked arrays, as `distinct` tells.
        place = 0.98 * (len(begun) - 1)
        low = int(place)
        high = min(low + 1, len(begun) - 1)
        ordered = np.partition(begun, (low, high))
        return float(ordered[low] + (ordered[high] - ordered[low]) * (place - low))

    @cached_property
    def _counts(self) -> Ints:
        return np.bincount(self.kind, minlength=len(KIND_NAMES)).astype(np.int64)

    def count(self, kind: str) -> int:
        """Count the events of a kind."""
        return int(self._counts[KIND_NAMES.index(kind)])

    def kind_of(self, event: int) -> str:
        """Return the kind of an event."""
        return KIND_NAMES[int(self.kind[event])]

    def followed(self, event: int) -> list[int]:
        """Return what followed from this event."""
        found = self.effects[self.caused_by(np.array([event]))]
        return list(dict.fromkeys(found.tolist()))

    def led_by(self, event: int) -> list[int]:
        """Return what this event followed from."""
        found = self.causes[self.leading_to(np.array([event]))]
        return list(dict.fromkeys(found.tolist()))

    def caused_by(self, events: Ints) -> Ints:
        """Return the numbers of the links that begin at any of `events`."""
        return _slices(self._by_cause, events)

    def leading_to(self, events: Ints) -> Ints:
        """Return the numbers of the links that end at any of `events`."""
        return _slices(self._by_effect, events)

    @cached_property
    def _by_cause(self) -> tuple[Ints, Ints]:
        order = order_of(self.causes)
        return order, self.causes[order]

    @cached_property
    def _by_effect(self) -> tuple[Ints, Ints]:
        order = order_of(self.effects)
        return order, self.effects[order]

    @cached_property
    def linked(self) -> Ints:
        """How many links each event has, at most 255."""
        both = np.concatenate([self.causes, self.effects])
        many: Ints = np.bincount(both, minlength=len(self))
        return many

    def prepare(self) -> None:
        """Build the indexes now, so that no frame has to."""
        _ = self._by_cause, self._by_effect, self.without_date, self._counts
        _ = self.latest, self.linked


def _slices(index: tuple[Ints, Ints], events: Ints) -> Ints:
    order, ordered = index
    first = np.searchsorted(ordered, events, side="left")
    many = np.searchsorted(ordered, events, side="right") - first
    # The runs first[i] .. first[i] + many[i], one after the other, without a loop.
    starts = np.repeat(first - np.cumsum(many) + many, many)
    return order[starts + np.arange(len(starts))]


_DATES: Mapping[str, npt.DTypeLike] = {
    **dict.fromkeys(("left", "body", "stop", "right", "moment", "moment_last"), np.float64),
    **dict.fromkeys(("flags", "certainty", "moment_doubt", "form", "direction"), np.uint8),
    "cited": np.int64,
}


def events_from_columns(columns: Sequence[EventColumns], relations: Relations) -> Events:
    """Build events from the columns of each kind, and the links between them.

    The columns of a kind may come in parts, one after the other.
    """
    bounds = np.cumsum([0, *(len(one.ids) for one in columns)]).tolist()
    parts = [slice(*pair) for pair in pairwise(bounds)]
    ids = np.empty(bounds[-1], dtype=f"S{ID_BYTES}")
    dates = {name: np.empty(bounds[-1], dtype=dtype) for name, dtype in _DATES.items()}
    for part, one in zip(parts, columns, strict=True):
        ids[part] = one.ids
    index = IdIndex(ids)
    numbers = [KIND_NAMES.index(one.kind) for one in columns]
    # Links are sought among ids and nothing else, which a second processor can do meanwhile.
    with ThreadPoolExecutor(1) as pool:
        links = pool.submit(_links, columns, parts, relations, index)
        for part, one in zip(parts, columns, strict=True):
            for name, values in _dates(one, drawn_as(one.kind)).items():
                dates[name][part] = values
        causes, effects, words = links.result()
    levels = max((len(one.keys) for one in columns), default=1)
    return Events(
        ids=IdTexts(ids),
        titles=Texts.joined([one.titles for one in columns]),
        kind=np.repeat(np.array(numbers, dtype=np.uint8), np.diff(bounds)),
        keys=tuple(Keys.joined([_level(one, level) for one in columns]) for level in range(levels)),
        causes=causes,
        effects=effects,
        relation=words,
        by_id=index,
        **dates,
    )


def _level(one: EventColumns, level: int) -> Keys:
    if level < len(one.keys):
        return one.keys[level]
    count = len(one.ids)
    return Keys(("",), np.zeros(count, dtype=np.int64), np.arange(count + 1))


def _links(
    columns: Sequence[EventColumns], parts: Sequence[slice], relations: Relations, index: IdIndex
) -> tuple[Ints, Ints, Small]:
    causes, effects, words = [], [], [relations.words]
    if len(relations.causes):
        find = index.finder()
        causes.append(find(relations.causes))
        effects.append(find(relations.effects))
    triggers = [part for part, one in zip(parts, columns, strict=True) if one.kind == TRIGGERS]
    if triggers:
        find = index.finder(slice(triggers[0].start, triggers[-1].stop))
        for part, one in zip(parts, columns, strict=True):
            if one.trigger is not None:
                causes.append(find(one.trigger))
                effects.append(np.arange(part.start, part.stop))
                words.append(np.full(len(one.ids), RELATIONS.index("trigger"), dtype=np.uint8))
    cause, effect = joined(causes), joined(effects)
    word = np.concatenate(words).astype(np.uint8)
    both = (cause >= 0) & (effect >= 0)
    return cause[both], effect[both], word[both]


def _dates(one: EventColumns, drawn: EventMapping) -> dict[str, Any]:
    count = len(one.ids)
    nothing = np.full((2, count), np.nan)
    days: dict[str, Floats] = {n: found.astype(np.float64) for n, found in one.days.items()}
    start = days[drawn.start]
    flags = one.doubts[drawn.start].astype(np.uint8)
    # A moment is over on the day on which it was.
    end = days[drawn.end] if drawn.end else nothing
    if drawn.end:
        flags = flags | (one.doubts[drawn.end] << 2).astype(np.uint8)
    moment, doubt = nothing, np.zeros(count, dtype=np.uint8)
    if drawn.moment:
        start, moment, flags, doubt = _with_moment(
            start, days[drawn.moment], flags, one.doubts[drawn.moment]
        )
    known = [drawn.words.get(word, drawn.otherwise) for word in one.statuses]
    certainty = np.array([int(each) for each in known] or [0], dtype=np.uint8)[one.status]
    forms = [FORMS.index(word) if word in FORMS else 0 for word in one.statuses]
    found: dict[str, Any] = {
        "certainty": certainty,
        "form": np.array(forms or [0], dtype=np.uint8)[one.status],
        "direction": 0 if one.direction is None else one.direction,
        "cited": 0 if one.cited is None else one.cited,
        "moment_last": moment[1],
        "moment_doubt": doubt,
    }
    return found | _extents(start, end, moment[0], flags, ends=bool(drawn.end))


def _with_moment(
    start: Floats, middle: Floats, flags: Small, middle_flags: Small
) -> tuple[Floats, Floats, Small, Small]:
    """Let what comes first begin the bar; what comes after it is its moment."""
    no_start = np.isnan(start).all(axis=0)
    no_middle = np.isnan(middle).all(axis=0)
    swap = no_start | (middle[0] < start[0])
    swap &= ~no_middle
    first = np.where(swap, middle, start)
    moment = np.where(swap, start, middle)
    lead = ~swap & ~no_middle & (middle[0] > start[0])
    combined = np.where(swap, middle_flags, flags)
    # The start's own doubts only; those about the end were in `flags` already.
    combined = combined | (flags & (Flag.END_ABOUT | Flag.END_UNSURE))
    combined = np.where(lead, combined | Flag.LEAD, combined).astype(np.uint8)
    doubt = np.where(swap, flags, middle_flags) & (Flag.START_ABOUT | Flag.START_UNSURE)
    return first, moment, combined, doubt.astype(np.uint8)


def _extents(
    start: Floats, end: Floats, moment: Floats, flags: Small, *, ends: bool
) -> dict[str, Any]:
    """Bring the dates into `left <= body <= stop <= right`, with open ends flagged."""
    flags = flags.copy()
    flags[np.isnan(start[0])] |= int(Flag.OPEN_START)
    if ends:
        flags[np.isnan(end[1])] |= int(Flag.OPEN_END)
    # fmin and fmax look past NaN; an undated event stays NaN throughout.
    everything = (start[0], start[1], end[0], end[1], moment)
    first, last = reduce(np.fmin, everything), reduce(np.fmax, everything)
    undated = np.isnan(first)
    flags[undated] |= int(Flag.UNDATED)
    left = np.where(np.isnan(start[0]), first, start[0])
    body = np.fmax(np.where(np.isnan(start[1]), left, start[1]), left)
    stop = np.where(np.isnan(end[0]), np.fmax(body, moment), end[0])
    right = np.fmax(np.where(np.isnan(end[1]), np.fmax(stop, body), end[1]), left)
    right = np.where(undated, last, right)
    # Where start and end overlap in their doubts, nothing is certain but the whole span.
    overlapping = stop < body
    body = np.where(overlapping, right, body)
    stop = np.where(overlapping, right, np.fmin(stop, right))
    return {"left": left, "body": body, "stop": stop, "right": right, "moment": moment} | {
        "flags": flags
    }
