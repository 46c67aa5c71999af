"""Where a record's dates lie on a short time axis. Pure arithmetic: days in, pixels out; no Qt.

The ends of bars and marks are floats in pixels from the left of the strip. What is fuzzy keeps its
width: nothing is rounded to a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from chipline.records.message import in_sentence
from chipline.records.notation.dates import DateError, FuzzyDate, parse_date
from chipline.records.record import Kind
from chipline.timeline_layout.scale import TimeScale, month_starts
from chipline.windows.i18n import translated

_SHORTEST_DAYS = 240
#: Months between two ticks of the axis, the closest first.
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
#: Date fields that begin and end what has a length.
_BEGINS = ("began", "effective", "opened")
_ENDS, _OPENED = "ended", "opened"
_GAP = 6.0
#: Names a month of a year.
SayMonth = Callable[[int, int], str]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One date: from the first to the last pixel that it may stand for."""

    field: str
    left: float
    right: float
    approximate: bool
    uncertain: bool
    open_left: bool = False
    open_right: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """What lasts: faint from `left`, sure between `sure_left` and `sure_right`, faint to `right`."""

    left: float
    sure_left: float
    sure_right: float
    right: float
    open_left: bool
    open_right: bool


@dataclass(frozen=True, slots=True)
class AxisTick:
    """The first day of a month or year."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Caption:
    """The label of one or several dates that begin at one place."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class DateStripLayout:
    """Everything that the strip draws."""

    strokes: tuple[Stroke, ...]
    bar: Bar | None
    ticks: tuple[AxisTick, ...]
    captions: tuple[Caption, ...]
    today: float


def record_dates(kind: Kind, values: Mapping[str, Any]) -> dict[str, FuzzyDate]:
    """Return the dates that a record of this kind draws, as far as they are there and can be read."""
    found: dict[str, FuzzyDate] = {}
    for name in kind.when:
        if values.get(name):
            # What can't be read stands in its row below, which says why.
            with suppress(DateError):
                found[name] = parse_date(str(values[name]))
    return found


def lay_out(
    kind: Kind,
    dates: Mapping[str, FuzzyDate],
    day: int,
    width: float,
    measure: Callable[[str], float],
    say_month: SayMonth,
) -> DateStripLayout:
    """Lay dates out over `width` pixels; `measure` tells how wide a text is."""
    scale = _scale([*dates.values()], day, width)
    strokes = tuple(_stroke(name, found, scale, width) for name, found in dates.items())
    return DateStripLayout(
        strokes,
        _bar(kind, dates, scale, width),
        _ticks(scale, width, measure, say_month),
        _captions(kind, strokes, width, measure),
        scale.x(day),
    )


def _scale(dates: Sequence[FuzzyDate], day: int, width: float) -> TimeScale:
    ends = [end for each in dates for end in (each.earliest, each.latest) if end is not None]
    low, high = min(ends, default=day), max(ends, default=day)
    low, high = min(low, day), max(high, day)
    missing = max(0, _SHORTEST_DAYS - (high - low))
    # Some room at either side, so that open ends have somewhere to run out to.
    room = (high - low + missing) * 0.08 + missing / 2
    return TimeScale(low - room, width / (high - low + 2 * room), width)


def _stroke(name: str, found: FuzzyDate, scale: TimeScale, width: float) -> Stroke:
    left = 0.0 if found.earliest is None else scale.x(found.earliest)
    right = width if found.latest is None else scale.x(found.latest + 1)
    return Stroke(
        name,
        left,
        right,
        found.approximate,
        found.uncertain,
        open_left=found.earliest is None,
        open_right=found.latest is None,
    )


def _bar(kind: Kind, dates: Mapping[str, FuzzyDate], scale: TimeScale, width: float) -> Bar | None:
    """Span from begin to end for kinds that last; None for those that only happen."""
    if not {_ENDS, _OPENED} & set(kind.when):
        return None
    begin = next((dates[name] for name in _BEGINS if name in dates), None)
    end = dates.get(_ENDS)
    if begin is None and end is None:
        return None
    left, sure_left = 0.0, 0.0
    if begin is not None:
        left = 0.0 if begin.earliest is None else scale.x(begin.earliest)
        sure_left = left if begin.exact else scale.x(begin.latest or scale.day(width))
    right = sure_right = width
    if end is not None:
        right = width if end.latest is None else scale.x(end.latest)
        sure_right = right if end.exact else scale.x(end.earliest or scale.day(0))
    sure_right = max(sure_left, sure_right)
    return Bar(left, sure_left, sure_right, right, begin is None, end is None)


def _ticks(
    scale: TimeScale, width: float, measure: Callable[[str], float], say_month: SayMonth
) -> tuple[AxisTick, ...]:
    """Mark as many months or years as there is room to name."""
    month = 30.44 * scale.per_day
    named = measure(say_month(2000, 9)) + 3 * _GAP
    year = measure("2000") + 3 * _GAP
    step = next((s for s in _STEPS if s * month >= (named if s < 12 else year)), 0)
    if not step:
        return ()
    ticks = [
        _tick(scale, day, step, say_month) for day in month_starts(step, scale.origin, scale.end)
    ]
    return tuple(
        tick for tick in ticks if measure(tick.text) / 2 <= tick.x <= width - measure(tick.text) / 2
    )


def _tick(scale: TimeScale, day: int, step: int, say_month: SayMonth) -> AxisTick:
    first = date.fromordinal(day)
    text = say_month(first.year, first.month) if step < 12 else str(first.year)
    return AxisTick(scale.x(day), text)


def _captions(
    kind: Kind, strokes: Iterable[Stroke], width: float, measure: Callable[[str], float]
) -> tuple[Caption, ...]:
    """Place the dates' labels from left to right; those that would run into one another are joined."""
    placed: list[Caption] = []
    for stroke in sorted(strokes, key=lambda each: each.left):
        text = translated(kind.fields[stroke.field].label)
        if placed and stroke.left < placed[-1].x + measure(placed[-1].text) + _GAP:
            before = placed.pop()
            text = f"{before.text}, {in_sentence(text)}"
            placed.append(Caption(before.x, text))
        else:
            placed.append(Caption(stroke.left, text))
    return tuple(
        Caption(max(0.0, min(each.x, width - measure(each.text))), each.text) for each in placed
    )
