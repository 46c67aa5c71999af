"""Days and pixels: the scale of the time axis, and the ticks of its two strips."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

FIRST_DAY, LAST_DAY = 1, date.max.toordinal()
#: Pixels a day: from five centuries in a window to an hour being visible.
LEAST, MOST = 0.002, 120.0


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Which day stands at the left edge, and how many pixels a day takes."""

    origin: float
    per_day: float
    width: float

    @classmethod
    def fitting(cls, first: float, last: float, width: float, padding: float = 0.0) -> TimeScale:
        """Show all days from `first` to `last`, with `padding` pixels free at either side."""
        room = max(width - 2 * padding, 1.0)
        per_day = _limited(room / max(last - first, 1e-6))
        middle = (first + last) / 2
        return cls(middle - width / 2 / per_day, per_day, width).kept()

    @property
    def end(self) -> float:
        """The day at the right edge."""
        return self.origin + self.width / self.per_day

    def x(self, day: float) -> float:
        """Return the pixel of a day."""
        return (day - self.origin) * self.per_day

    def day(self, x: float) -> float:
        """Return the day at a pixel."""
        return self.origin + x / self.per_day

    def zoomed(self, x: float, factor: float) -> TimeScale:
        """Zoom in by `factor`, keeping the day at `x` where it is."""
        per_day = _limited(self.per_day * factor)
        return TimeScale(self.day(x) - x / per_day, per_day, self.width).kept()

    def panned(self, pixels: float) -> TimeScale:
        """Move the days to the right by `pixels`."""
        return replace(self, origin=self.origin - pixels / self.per_day).kept()

    def resized(self, width: float) -> TimeScale:
        """Show the same days in another width."""
        return TimeScale(self.origin, _limited(self.per_day * width / self.width), width).kept()

    def kept(self) -> TimeScale:
        """Stay within the days of the calendar."""
        span = self.width / self.per_day
        latest = max(LAST_DAY - span, FIRST_DAY)
        return replace(self, origin=min(max(self.origin, FIRST_DAY), latest))


def _limited(per_day: float) -> float:
    return min(max(per_day, LEAST), MOST)


class Unit(StrEnum):
    """What a tick stands for."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class TickStep:
    """A distance between ticks: so many of a unit; `days` is about how long it is."""

    unit: Unit
    many: int
    days: float
    above: int

    @property
    def years(self) -> bool:
        """Whether it counts in years."""
        return self.unit is Unit.YEAR


#: From fine to coarse; `above` is the step of the strip above it.
STEPS = (
    TickStep(Unit.DAY, 1, 1, 4),
    TickStep(Unit.DAY, 2, 2, 4),
    TickStep(Unit.DAY, 5, 5, 4),
    TickStep(Unit.DAY, 10, 10, 4),
    TickStep(Unit.MONTH, 1, 30.44, 6),
    TickStep(Unit.QUARTER, 1, 91.3, 6),
    TickStep(Unit.YEAR, 1, 365.24, 9),
    TickStep(Unit.YEAR, 2, 730.5, 9),
    TickStep(Unit.YEAR, 5, 1826.2, 11),
    TickStep(Unit.YEAR, 10, 3652.4, 12),
    TickStep(Unit.YEAR, 20, 7304.8, 12),
    TickStep(Unit.YEAR, 50, 18262, 12),
    TickStep(Unit.YEAR, 100, 36524, 13),
    TickStep(Unit.YEAR, 1000, 365243, 13),
)
Namer = Callable[[Unit, date], str]
Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the axis: from `x` to `end`, with a label that fits, or none."""

    day: int
    x: float
    end: float
    label: str
    label_x: float


@dataclass(frozen=True, slots=True)
class Strips:
    """The two strips of the axis, and the step of the minor one."""

    major: tuple[Tick, ...]
    minor: tuple[Tick, ...]
    step: TickStep


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plain_name(unit: Unit, day: date) -> str:
    """Name a tick in English; windows pass a namer of the user's locale."""
    if unit is Unit.DAY:
        return str(day.day)
    if unit is Unit.MONTH:
        return _MONTHS[day.month - 1]
    if unit is Unit.QUARTER:
        return f"Q{(day.month + 2) // 3}"
    return str(day.year)


def strips(scale: TimeScale, measure: Measure, name: Namer = plain_name, gap: float = 8) -> Strips:
    """Choose the finest steps of which the labels have room, and lay out their ticks."""
    minor = next(
        (step for step in STEPS if step.days * scale.per_day >= _needs(step, measure, name) + gap),
        STEPS[-1],
    )
    major = STEPS[minor.above]
    return Strips(
        tuple(_ticks(scale, major, measure, name, gap, full=True)),
        tuple(_ticks(scale, minor, measure, name, gap, full=False)),
        minor,
    )


def _needs(step: TickStep, measure: Measure, name: Namer) -> float:
    # Every fifth day is only worth its ink when there is room to spare; else months read better.
    spare = 14.0 if step.unit is Unit.DAY and step.many > 1 else 0.0
    return _widest(step, measure, name) + spare


def _widest(step: TickStep, measure: Measure, name: Namer) -> float:
    if step.unit is Unit.MONTH:
        return max(measure(name(Unit.MONTH, date(2000, month, 1))) for month in range(1, 13))
    return measure(name(step.unit, date(2000, 12, 28)))


def _ticks(
    scale: TimeScale, step: TickStep, measure: Measure, name: Namer, gap: float, *, full: bool
) -> Iterator[Tick]:
    days = list(_days(step, scale.origin, scale.end))
    for day, following in pairwise(days):
        x, end = scale.x(day), scale.x(following)
        label = _label(step, date.fromordinal(day), name, full=full)
        width = measure(label)
        # The major label stays in sight while any of its stretch is; it is pushed out, not cut.
        label_x = (x + end - width) / 2
        if full:
            label_x = min(max(x, 0.0) + gap / 2, end - width - gap / 2)
        elif step.unit is Unit.DAY and step.many > 1:
            label_x = x + gap / 4
        fits = width + (gap if full else 2) <= end - x
        yield Tick(day, x, end, label if fits else "", label_x)


def _label(step: TickStep, day: date, name: Namer, *, full: bool) -> str:
    if full and step.unit is Unit.MONTH:
        return f"{name(Unit.MONTH, day)} {name(Unit.YEAR, day)}"
    if full and step.years and step.many > 1:
        last = min(day.year + step.many - 1, date.max.year)
        return f"{name(Unit.YEAR, day)}–{name(Unit.YEAR, date(last, 1, 1))}"
    return name(step.unit, day)


def _days(step: TickStep, first: float, last: float) -> Iterator[int]:
    """Yield the tick days from the one at or before `first` to the one after `last`."""
    if step.unit is Unit.DAY:
        begin = date.fromordinal(int(min(max(first, FIRST_DAY), LAST_DAY)))
        yield from _month_days(step.many, begin, last)
        return
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[step.unit] * step.many
    yield from month_starts(months, first, last)


def month_starts(months: int, first: float, last: float) -> Iterator[int]:
    """Yield every so many months' first day, from the one at or before `first` to that after `last`."""
    begin = date.fromordinal(int(min(max(first, FIRST_DAY), LAST_DAY)))
    index = (begin.year * 12 + begin.month - 1) // months * months
    while True:
        year, month = divmod(index, 12)
        if year > date.max.year:
            yield LAST_DAY
            return
        day = FIRST_DAY if year < 1 else date(year, month + 1, 1).toordinal()
        yield day
        if day > last:
            return
        index += months


def _month_days(many: int, begin: date, last: float) -> Iterator[int]:
    """Yield every `many`th day, counted anew in each month so that they fall on round dates."""
    year, month = begin.year, begin.month
    while True:
        first = date(year, month, 1).toordinal()
        for offset in _round_days(many, calendar.monthrange(year, month)[1]):
            yield first + offset - 1
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if year > date.max.year:
            yield LAST_DAY
            return
        if date(year, month, 1).toordinal() > last:
            yield date(year, month, 1).toordinal()
            return


def _round_days(many: int, length: int) -> range | tuple[int, ...]:
    if many == 1:
        return range(1, length + 1)
    if many == 2:
        return range(1, 29, 2)
    return (1, 5, 10, 15, 20, 25) if many == 5 else (1, 10, 20)
