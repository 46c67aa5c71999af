"""How much is shown, what has no date, and where to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.record import KINDS
from chipline.scenery.as_of import Mode, counts
from chipline.scenery.events import Events
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.timeline.canvas.canvas import TimelineCanvas

_YEARS_AT_FIRST = 2
_MOST_LISTED = 40


def status_text(canvas: TimelineCanvas, kinds: Iterable[str]) -> str:
    """Say how much is shown: of each kind, without a date, on the as-of day, and links left out."""
    events = canvas.events
    if events is None:
        return ""
    parts = [", ".join(_counted(kind, events.count(kind)) for kind in kinds)]
    if events.without_date:
        parts.append(tr("%1 undated").replace("%1", number_text(events.without_date)))
    if canvas.shown.mode is not Mode.ALL:
        surely, possibly = counts(events, canvas.as_of())
        said = tr("picked out: %1 surely, %2 possibly").replace("%1", number_text(surely))
        parts.append(said.replace("%2", number_text(possibly)))
    scene = canvas.scene()
    if scene is not None and scene.routes_left_out:
        left_out = number_text(scene.routes_left_out)
        parts.append(tr("%1 links not drawn").replace("%1", left_out))
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
        rest = number_text(len(undated) - _MOST_LISTED)
        menu.addAction(tr("%1 more, in the tables").replace("%1", rest)).setEnabled(False)
    return menu


def _counted(kind: str, many: int) -> str:
    found = KINDS[kind]
    label = translated(found.label if many == 1 else found.label_plural)
    # Within a sentence; but “AI models” keep their capitals.
    word = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    return f"{number_text(many)} {word}"


def first_range(events: Events) -> tuple[float, float]:
    """Return the days to open on: the last years in which things happened.

    A plan for a far year does not count: it would push everything else out of view.
    """
    last = date.fromordinal(int(events.latest or date.max.toordinal())).year
    first = date(max(last - _YEARS_AT_FIRST, 1), 7, 1).toordinal()
    return float(first), float(date(last, 12, 31).toordinal())
