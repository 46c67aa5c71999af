"""What the as-of day picks out of a table: by the rule of the timeline, for every row at once."""

from __future__ import annotations

from typing import NamedTuple

from chipline.records.message import N_
from chipline.records.nouns import counted
from chipline.records.record import KINDS, Kind
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.columns import Small
from chipline.scenery.event_mapping import drawn_as
from chipline.store.columns.day_spans import DATED_KINDS, like
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr, translated
from chipline.windows.view_state import ViewState


class So(NamedTuple):
    """What is said of records that are so on a day, were so by it, and some day between two."""

    on: str
    by: str
    within: str = ""


#: What is said of records that are so on a day, and of those that were so on it or before. What is
#: announced counts as a restriction, as on the timeline; what has no end stays.
_SO = {
    "restriction": So(
        N_("announced or in force on {day}"),
        N_("announced by {day}"),
        N_("announced or in force between {first} and {last}"),
    ),
    "relocation": So(
        N_("under way on {day}"), N_("begun by {day}"), N_("under way between {first} and {last}")
    ),
    "facility": So(
        N_("open on {day}"), N_("opened by {day}"), N_("open between {first} and {last}")
    ),
    "tenancy": So(
        N_("running on {day}"), N_("begun by {day}"), N_("running between {first} and {last}")
    ),
    "cluster": So(
        N_("in place on {day}"), N_("begun by {day}"), N_("in place between {first} and {last}")
    ),
    "chip": So(N_("released by {day}"), N_("released by {day}")),
    "model": So(N_("released by {day}"), N_("released by {day}")),
    "link": So(N_("true on {day}"), N_("begun by {day}"), N_("true between {first} and {last}")),
}


def can_be_picked_out(kind: Kind) -> bool:
    """Tell whether records of a kind are so on some days and not on others."""
    return kind.name in _SO


def as_of(view_state: ViewState, kind: Kind) -> AsOf | None:
    """Return what the view state asks for; None when everything is shown whatever the day."""
    if view_state.mode is Mode.ALL or not can_be_picked_out(kind):
        return None
    return view_state.as_of


def sentence(kind: Kind, found: Small, wanted: AsOf, undated: int) -> str:
    """Say how many rows the day picks out, such as “41 of 75 chips released on 12 May 2025”."""
    surely, possibly = ((found == each).sum() for each in (AsOfStatus.SURELY, AsOfStatus.POSSIBLY))
    total = len(found)
    said = tr(
        "{shown} of {records} {standing}",
        "As in: 41 of 75 chips released by 12 May 2025",
        shown=int(surely + possibly),
        records=counted(kind.name, total),
        standing=when(kind, wanted),
    )
    notes = []
    if possibly:
        notes.append(tr("{n} possibly", "{n} possibly", int(possibly)))
    if undated:
        notes.append(tr("{n} more without a date", "{n} more without a date", undated))
    return f"{said} ({', '.join(notes)})" if notes else said


def when(kind: Kind, wanted: AsOf) -> str:
    """Say what is asked of each record, such as “open on 12 May 2025”."""
    first, day, last = map(ordinal_text, (wanted.first, wanted.day, wanted.last))
    words = _SO[kind.name]
    ends = bool(drawn_as(like(kind.name)).end)
    if wanted.mode is Mode.CUMULATIVE or (wanted.mode is Mode.WINDOW and not ends):
        return translated(words.by, day=last)
    if wanted.mode is Mode.WINDOW:
        return translated(words.within, first=first, last=last)
    return translated(words.on, day=day)


assert set(_SO) == set(DATED_KINDS) <= set(KINDS)  # noqa: S101  # both lists are written by hand
