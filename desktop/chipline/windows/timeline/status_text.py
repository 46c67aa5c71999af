"""How much is shown, what has no date, and where to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.nouns import counted
from chipline.scenery.as_of import Mode, counts
from chipline.scenery.events import Events
from chipline.windows.i18n import tr, worded
from chipline.windows.timeline.canvas.canvas import TimelineCanvas

_YEARS_AT_FIRST = 2
_MOST_LISTED = 40


def status_text(canvas: TimelineCanvas, kinds: Iterable[str]) -> str:
    """Say how much is shown: of each kind, without a date, on the as-of day, and links left out."""
    events = canvas.events
    if events is None:
        return ""
    parts = [", ".join(worded(counted(kind, events.count(kind))) for kind in kinds)]
    if events.without_date:
        parts.append(tr("{n} undated", "{n} undated", events.without_date))
    if canvas.shown.mode is not Mode.ALL:
        surely, possibly = counts(events, canvas.as_of())
        parts.append(
            tr(
                "on this day: {surely} surely, {possibly} possibly",
                surely=surely,
                possibly=possibly,
            )
        )
    scene = canvas.scene()
    if scene is not None and scene.routes_left_out:
        parts.append(tr("{n} link not drawn", "{n} links not drawn", scene.routes_left_out))
    return " · ".join(parts)


def undated_menu(parent: QWidget, events: Events | None, pick: Callable[[int], None]) -> QMenu:
    """Make the menu that lists the records without a date."""
    menu = QMenu(parent)
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


def first_range(events: Events) -> tuple[float, float]:
    """Return the days to open on: the last years in which things happened.

    A plan for a far year does not count: it would push everything else out of view.
    """
    last = date.fromordinal(int(events.latest or date.max.toordinal())).year
    first = date(max(last - _YEARS_AT_FIRST, 1), 7, 1).toordinal()
    return float(first), float(date(last, 12, 31).toordinal())
