"""What followed a restriction, and how soon: lags in days, as exact as the dates allow.

A link says that one thing is recorded to have caused another. What merely followed in time is told
apart: it has no link, and nobody claims a cause.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from chipline.records.message import Message
from chipline.scenery.columns import Ints
from chipline.scenery.event_mapping import CAUSAL, KIND_NAMES, RELATIONS
from chipline.scenery.events import Events, Floats

#: What began within so many days of a restriction, without a recorded cause, is listed beside it.
WITHIN = 180
_CAUSAL = [RELATIONS.index(word) for word in CAUSAL]
#: Above this many responses their quartiles need no longer list each.
MOST = 200


@dataclass(frozen=True, slots=True)
class Lags:
    """Pairs of what came first and what followed, with the least and the most days between."""

    causes: Ints
    effects: Ints
    low: Floats
    high: Floats

    def __len__(self) -> int:
        return len(self.causes)

    @property
    def middle(self) -> Floats:
        """The middle of each lag's bounds."""
        middles: Floats = (self.low + self.high) / 2
        return middles

    def first(self, many: int) -> Lags:
        """Return the quickest ones."""
        order = np.argsort(self.middle, kind="stable")[:many]
        return Lags(self.causes[order], self.effects[order], self.low[order], self.high[order])


@dataclass(frozen=True, slots=True)
class Summary:
    """How soon responses came, in days: quartiles over the middles of their bounds."""

    count: int
    lower: float
    median: float
    upper: float
    #: How many of them are known no better than to some days.
    inexact: int


def lag(events: Events, cause: int, effect: int) -> tuple[float, float]:
    """Return the least and the most days between the beginnings of two events; NaN without dates.

    A restriction begins when it was announced, or took effect if that came first.
    """
    return (
        float(events.left[effect] - events.body[cause]),
        float(events.body[effect] - events.left[cause]),
    )


def response_lag(events: Events, cause: int, effect: int) -> tuple[float, float] | None:
    """Return the lag of what followed from an event; None where nobody says that it did.

    What amends or replaces it is no response to it, and keeps no room for a lag.
    """
    links = events.leading_to(np.array([effect]))
    caused = (events.causes[links] == cause) & np.isin(events.relation[links], _CAUSAL)
    if not caused.any() or not (events.dated[cause] and events.dated[effect]):
        return None
    found = lag(events, cause, effect)
    return found if is_known(found) else None


def is_known(found: tuple[float, float]) -> bool:
    """Tell whether a lag can be said: days that no calendar has lead to none."""
    return math.isfinite(sum(found))


def lag_message(low: float, high: float) -> Message:
    """Say how much later something began, no more exact than the dates are."""
    if low < 0 < high:
        return Message("about the same time")
    first, last = sorted((abs(round(low)), abs(round(high))))
    if high <= 0 and low < 0:
        if first == last:
            return Message("{n} day before", "{n} days before", last)
        return Message("{first} to {last} days before", first=first, last=last)
    if first == last:
        later = Message("{n} day later", "{n} days later", last)
        return later if last else Message("on the same day")
    return Message("{first} to {last} days later", first=first, last=last)


def lag_words(low: float, high: float) -> str:
    """Write a lag of the least and the most days in English, such as “5 to 35 days later”."""
    return str(lag_message(low, high))


def _lags(events: Events, causes: Ints, effects: Ints) -> Lags:
    dated = events.dated[causes] & events.dated[effects]
    causes, effects = causes[dated], effects[dated]
    return Lags(
        causes,
        effects,
        events.left[effects] - events.body[causes],
        events.body[effects] - events.left[causes],
    )


def responses(events: Events, cause: int | None = None) -> Lags:
    """Return the recorded responses: to one event, or all."""
    numbers = (
        np.arange(len(events.causes))
        if cause is None
        else np.sort(events.caused_by(np.array([cause])))
    )
    numbers = numbers[np.isin(events.relation[numbers], _CAUSAL)]
    return _lags(events, events.causes[numbers], events.effects[numbers])


def only_followed(events: Events, cause: int, within: int = WITHIN) -> Lags:
    """Return relocations that surely began within some days after an event, without a recorded cause.

    What may have begun before it, as far as its dates say, did not follow.
    """
    if not events.dated[cause]:
        nothing = np.empty(0, dtype=np.int64)
        return _lags(events, nothing, nothing)
    least, most = events.left - events.body[cause], events.body - events.body[cause]
    after = (events.kind == KIND_NAMES.index("relocation")) & (least >= 0) & (most <= within)
    effects = np.flatnonzero(after)
    caused = events.effects[np.isin(events.relation, _CAUSAL)]
    effects = effects[~np.isin(effects, caused)]
    return _lags(events, np.full(len(effects), cause, dtype=np.int64), effects)


def summary(lags: Lags) -> Summary | None:
    """Sum up how soon responses came; None when there is none."""
    if not len(lags):
        return None
    lower, median, upper = np.percentile(lags.middle, [25, 50, 75])
    inexact = int((lags.high - lags.low >= 1).sum())
    return Summary(len(lags), float(lower), float(median), float(upper), inexact)
