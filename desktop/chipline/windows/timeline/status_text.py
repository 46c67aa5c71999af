"""How much is shown, what has no date, and where to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

import numpy as np
from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.message import N_
from chipline.records.nouns import counted
from chipline.scenery.as_of import AsOfStatus, Mode, standing
from chipline.scenery.event_mapping import KIND_NAMES
from chipline.scenery.events import Events
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.widgets.popover import Menu

_AS_OF_WORDS = {
    Mode.INSTANT: N_("{records} held on {day}"),
    Mode.WINDOW: N_("{records} held between {first} and {last}"),
    Mode.CUMULATIVE: N_("{records} had begun by {day}"),
}
_YEARS_AT_FIRST = 2
_MOST_LISTED = 40
_MOST_NAMED = 3


def status_text(canvas: TimelineCanvas, kinds: Iterable[str]) -> str:
    """Say how much is shown: of each kind, without a date, on the as-of day, and links left out."""
    events = canvas.events
    if events is None:
        return ""
    parts = [", ".join(worded(counted(kind, events.count(kind))) for kind in kinds)]
    if events.without_date:
        parts.append(tr("{n} without a date", "{n} without a date", events.without_date))
    if said := as_of_text(canvas, kinds):
        parts.append(said)
    scene = canvas.scene()
    if scene is not None and scene.routes_left_out:
        parts.append(tr("{n} link not drawn", "{n} links not drawn", scene.routes_left_out))
    return " · ".join(parts)


def as_of_text(canvas: TimelineCanvas, kinds: Iterable[str]) -> str:
    """Say how much of each kind the as-of day picks out; empty when it picks out everything."""
    events, as_of = canvas.events, canvas.shown.as_of
    if events is None or as_of.mode is Mode.ALL:
        return ""
    found = standing(events, np.arange(len(events)), as_of)
    found[~events.dated] = AsOfStatus.OUT
    records = ", ".join(
        worded(counted(kind, int((found[events.kind == KIND_NAMES.index(kind)] > 0).sum())))
        for kind in kinds
    )
    possibly = int((found == AsOfStatus.POSSIBLY).sum())
    said = _AS_OF_WORDS[as_of.mode]
    days = {
        name: ordinal_text(day)
        for name, day in (("first", as_of.first), ("day", as_of.day), ("last", as_of.last))
    }
    text = translated(said, records=records, **days)
    if not possibly:
        return text
    return tr(
        "{records} ({n} only possibly)", "{records} ({n} only possibly)", possibly, records=text
    )


def undated_menu(parent: QWidget, events: Events | None, pick: Callable[[int], None]) -> QMenu:
    """Make the menu that lists the records without a date."""
    menu = Menu(parent)
    if events is None:
        return menu
    undated = events.undated()
    for event in undated[:_MOST_LISTED]:
        menu.addAction(events.titles[event].replace("&", "&&"), partial(pick, event))
    if len(undated) > _MOST_LISTED:
        rest = len(undated) - _MOST_LISTED
        said = tr("{n} more, in the tables", "{n} more, in the tables", rest)
        menu.addAction(said).setEnabled(False)
    return menu


def undated_text(events: Events) -> str:
    """Name the records without a date, the first of them; empty where there are none."""
    undated = events.undated()
    if not undated:
        return ""
    named = ", ".join(events.titles[event] for event in undated[:_MOST_NAMED])
    rest = len(undated) - _MOST_NAMED
    if rest <= 0:
        return tr("Without a date: {records}", records=named)
    return tr(
        "Without a date: {records} and {n} more",
        "Without a date: {records} and {n} more",
        rest,
        records=named,
    )


def events_between(events: Events, first: float, last: float) -> tuple[str, ...]:
    """Return the records whose days touch a range, and those without a date."""
    within = (events.left <= last) & (events.right >= first)
    found = np.flatnonzero(within | ~events.dated)
    return tuple(events.ids[int(event)] for event in found)


def first_range(events: Events) -> tuple[float, float]:
    """Return the days to open on: the last years in which things happened.

    A plan for a far year does not count: it would push everything else out of view.
    """
    last = date.fromordinal(int(events.latest or date.max.toordinal())).year
    first = date(max(last - _YEARS_AT_FIRST, 1), 7, 1).toordinal()
    return float(first), float(date(last, 12, 31).toordinal())
