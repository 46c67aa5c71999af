"""Events in words: their dates no more exact than they were entered, and how sure they are."""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date

from chipline.records.notation.year_parts import YEAR_PARTS
from chipline.records.record import KINDS
from chipline.scenery.event_mapping import Certainty, Flag
from chipline.scenery.events import Events
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.windows.date_formats import month_text, ordinal_text, year_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS


def certainty_text(events: Events, event: int) -> str:
    """Say how sure an event is."""
    return translated(CERTAINTY_WORDS[Certainty(int(events.certainty[event]))])


def dates_text(events: Events, event: int) -> str:
    """Say when an event began and ended, with all the doubt there is."""
    flags = int(events.flags[event])
    if flags & Flag.UNDATED:
        return tr("no date")
    first = _bounds(float(events.left[event]), float(events.body[event]))
    begun = tr("began {day}", day=_marked(first, flags, Flag.START_ABOUT, Flag.START_UNSURE))
    if flags & Flag.OPEN_START:
        begun = tr("beginning not known")
    parts = [_with_moment(events, event, first) or begun]
    if flags & Flag.OPEN_END:
        parts.append(tr("no end known"))
    elif events.right[event] > events.body[event]:
        last = _bounds(float(events.stop[event]), float(events.right[event]))
        ended = _marked(last, flags, Flag.END_ABOUT, Flag.END_UNSURE)
        parts.append(tr("ended {day}", day=ended))
    return ", ".join(parts)


def _with_moment(events: Events, event: int, first: str) -> str:
    """Tell when a rule was announced from when it took effect, where those are two dates."""
    flags, doubt = int(events.flags[event]), int(events.moment_doubt[event])
    moment, last = float(events.moment[event]), float(events.moment_last[event])
    begun = float(events.left[event]), float(events.body[event])
    same = (moment, last) == begun and doubt == flags & (Flag.START_ABOUT | Flag.START_UNSURE)
    if math.isnan(moment) or same:
        return ""
    one = _marked(first, flags, Flag.START_ABOUT, Flag.START_UNSURE)
    other = _marked(_bounds(moment, last), doubt, Flag.START_ABOUT, Flag.START_UNSURE)
    if moment > begun[0] and not flags & Flag.LEAD:
        return tr("in effect {effective}, announced {announced}", effective=one, announced=other)
    return tr("announced {announced}, in effect {effective}", announced=one, effective=other)


def _bounds(first: float, last: float) -> str:
    """Write the days that a date may stand for, as a month or a year where it is all of that."""
    begun, ended = date.fromordinal(int(first)), date.fromordinal(int(last))
    if last - first < 1:
        return ordinal_text(first)
    if (begun.month, begun.day, ended.month, ended.day) == (1, 1, 12, 31):
        if begun.year == ended.year:
            return year_text(begun)
    elif begun.day == 1 and first + monthrange(begun.year, begun.month)[1] - 1 == last:
        return month_text(begun)
    elif part := _part_of_year(begun, ended):
        return part
    return tr("between {first} and {last}", first=ordinal_text(first), last=ordinal_text(last))


def _part_of_year(first: date, last: date) -> str:
    """Name a quarter, third or half of a year; of a season the days don't tell which one it is."""
    for code in range(33, 42):
        part = YEAR_PARTS[code]
        if part.days(first.year) == (first, last):
            return worded(part.named(f"{first.year:04}"))
    return ""


def _marked(text: str, flags: int, about: Flag, unsure: Flag) -> str:
    if flags & about:
        text = tr("about {day}", day=text)
    return tr("{day} (uncertain)", day=text) if flags & unsure else text


def event_text(events: Events, event: int) -> str:
    """Say what an event is: name, kind, dates and certainty."""
    kind = translated(KINDS[events.kind_of(event)].label)
    return ". ".join(
        (
            events.titles[event],
            kind,
            dates_text(events, event),
            certainty_text(events, event),
        )
    )


def walked_text(lanes: Lanes, event: int, before: int | None, lane: int | None) -> str:
    """Say what an event is to who walked to it: with its lane if that is another one, and links."""
    events = lanes.events
    parts = [event_text(events, event)]
    if lane is not None and lane != before:
        made = lanes.made[lane]
        parts.append(tr("Lane {lane}, {count} in it", lane=made.title, count=made.count))
    after, led = len(events.followed(event)), len(events.led_by(event))
    if led:
        parts.append(tr("followed from {count}", count=led))
    if after:
        parts.append(tr("{n} followed from it", "{n} followed from it", after))
    return ". ".join(parts)
