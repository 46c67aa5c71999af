"""What was so on a day: surely, possibly, or not, by the bounds of fuzzy dates.

An end is the first day on which something no longer holds, as in `records.notation.dates`.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

import numpy as np

from chipline.scenery.columns import Ints, Small
from chipline.scenery.event_mapping import DRAWN, Flag
from chipline.scenery.events import Events

#: How many months around the day count unless told otherwise.
AROUND = 6


class Mode(StrEnum):
    """What the as-of day picks out: everything, what was so on it, around it, or until it."""

    ALL = "all"
    INSTANT = "instant"
    WINDOW = "window"
    CUMULATIVE = "cumulative"


class AsOfStatus(IntEnum):
    """How an event stands to the as-of day."""

    OUT = 0
    POSSIBLY = 1
    SURELY = 2


@dataclass(frozen=True, slots=True)
class AsOf:
    """A day, what it picks out, and for a window how many months on either side of it count."""

    day: float
    mode: Mode = Mode.ALL
    months: int = AROUND

    @property
    def first(self) -> float:
        """The first of the days that count."""
        return months_from(self.day, -self.months) if self.mode is Mode.WINDOW else self.day

    @property
    def last(self) -> float:
        """The last of the days that count."""
        return months_from(self.day, self.months) if self.mode is Mode.WINDOW else self.day


def months_from(day: float, months: int) -> float:
    """Return the day so many months later, or before; the last of a shorter month, as calendars do."""
    begun = date.fromordinal(int(min(max(day, 1), date.max.toordinal())))
    year, month = divmod(begun.year * 12 + begun.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return float(date.max.toordinal() if months > 0 else 1)
    last = monthrange(year, month + 1)[1]
    return float(date(year, month + 1, min(begun.day, last)).toordinal())


_WITHOUT_END = [number for number, drawn in enumerate(DRAWN) if not drawn.end]


def standing(events: Events, chosen: Ints | slice, as_of: AsOf) -> Small:
    """Tell for each of some events how it stands to a day; a slice spares a copy of the columns."""
    if as_of.mode is Mode.ALL:
        return np.full(len(events.kind[chosen]), AsOfStatus.SURELY, dtype=np.uint8)
    begun_surely = events.body[chosen] <= as_of.last
    begun = events.left[chosen] <= as_of.last
    if as_of.mode is Mode.CUMULATIVE:
        return _coded(begun_surely, begun)
    # An opening or a release has no end: what opened stays.
    open_end = (events.flags[chosen] & Flag.OPEN_END) != 0
    open_end |= np.isin(events.kind[chosen], _WITHOUT_END)
    surely = begun_surely & (open_end | (events.stop[chosen] > as_of.first))
    possibly = begun & (open_end | (events.right[chosen] > as_of.first))
    return _coded(surely, possibly)


def _coded(surely: np.ndarray, possibly: np.ndarray) -> Small:
    made: Small = possibly.astype(np.uint8)
    made[surely] = AsOfStatus.SURELY
    return made


def counts(events: Events, as_of: AsOf) -> tuple[int, int]:
    """Count what was surely so, and what only possibly."""
    found = standing(events, np.flatnonzero(events.dated), as_of)
    return int((found == AsOfStatus.SURELY).sum()), int((found == AsOfStatus.POSSIBLY).sum())


@dataclass(frozen=True, slots=True)
class DayDifference:
    """What tells two days apart: what had begun, and what was over, by the second one."""

    began: Ints
    ended: Ints
    changed: Ints


def difference(events: Events, first: float, second: float) -> DayDifference:
    """Compare what was so on two days.

    `changed` is what was only possibly so on one of them, and surely on the other.
    """
    dated = np.flatnonzero(events.dated)
    before = standing(events, dated, AsOf(first, Mode.INSTANT))
    after = standing(events, dated, AsOf(second, Mode.INSTANT))
    return DayDifference(
        dated[(before == AsOfStatus.OUT) & (after > AsOfStatus.OUT)],
        dated[(before > AsOfStatus.OUT) & (after == AsOfStatus.OUT)],
        dated[(before > AsOfStatus.OUT) & (after > AsOfStatus.OUT) & (before != after)],
    )
