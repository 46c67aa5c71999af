"""How a record stands to the as-of day, in words: by the timeline's own rule, for one record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from chipline.records.message import N_, in_sentence
from chipline.records.notation.former_names import name_on
from chipline.records.record import earliest_column, latest_column
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, standing
from chipline.scenery.columns import EventColumns, Keys, Relations, Texts, id_array
from chipline.scenery.event_mapping import DRAWN, EventMapping, drawn_as
from chipline.scenery.events import Events, events_from_columns
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr, translated


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a kind: while it is so, before, and after; `had` when only the begin counts."""

    so: str
    before: str
    after: str = ""
    had: str = N_("Begun by {day}")


_WORDS = {
    "restriction": Words(
        N_("In force on {day}"),
        N_("Not announced yet on {day}"),
        N_("No longer in force on {day}"),
        N_("Announced by {day}"),
    ),
    "relocation": Words(N_("In place on {day}"), N_("Not begun yet on {day}"), N_("Over on {day}")),
    "tenancy": Words(N_("Running on {day}"), N_("Not begun yet on {day}"), N_("Over on {day}")),
    "cluster": Words(
        N_("Installed on {day}"),
        N_("Not installed yet on {day}"),
        N_("Gone by {day}"),
        N_("Installed by {day}"),
    ),
    "facility": Words(N_("Open on {day}"), N_("Not open yet on {day}"), had=N_("Opened by {day}")),
    "chip": Words(
        N_("Released by {day}"), N_("Not released yet on {day}"), had=N_("Released by {day}")
    ),
    "model": Words(
        N_("Released by {day}"), N_("Not released yet on {day}"), had=N_("Released by {day}")
    ),
}
_NON_MOVE = Words(N_("Staying on {day}"), N_("Not begun yet on {day}"), N_("Over on {day}"))
#: What did not surely happen is not said without its status.
_UNSURE = frozenset({"alleged", "denied", "planned", "announced", "approved", "under construction"})
_DRAWN = frozenset(drawn.kind for drawn in DRAWN)


@dataclass(frozen=True, slots=True)
class StandingLine:
    """What the card says, and how sure that is."""

    text: str
    standing: AsOfStatus
    dated: bool = True


def standing_line(kind: str, values: Mapping[str, Any], as_of: AsOf) -> StandingLine | None:
    """Say how a record stands to a day; None for kinds that do not last.

    Where the day picks out everything, it is said of the day itself.
    """
    if kind == "firm":
        return _called(values, int(as_of.day))
    if kind not in _DRAWN or kind not in _WORDS:
        return None
    chosen = AsOf(as_of.day, Mode.INSTANT) if as_of.mode is Mode.ALL else as_of
    event = _event(drawn_as(kind), values)
    if event.without_date:
        return StandingLine(
            tr("No date, so it can’t be placed on a day"), AsOfStatus.OUT, dated=False
        )
    found = _stands(event, chosen)
    words = _NON_MOVE if values.get("status") == "non-move" else _WORDS[kind]
    if found is AsOfStatus.OUT:
        return StandingLine(_out(words, chosen, over=float(event.left[0]) <= chosen.last), found)
    if kind == "restriction" and chosen.mode is not Mode.CUMULATIVE:
        return _restriction(values, chosen, found)
    text = words.had if chosen.mode is Mode.CUMULATIVE else words.so
    said = _qualified(translated(text, day=_span_text(chosen)), found)
    status = values.get("status")
    return StandingLine(f"{said} ({translated(status)})" if status in _UNSURE else said, found)


def _out(words: Words, as_of: AsOf, *, over: bool) -> str:
    if not over:
        return translated(words.before, day=ordinal_text(as_of.last))
    return translated(words.after, day=ordinal_text(as_of.first))


def _called(values: Mapping[str, Any], day: int) -> StandingLine | None:
    """Tell by what name a firm went on a day, where that was another one than today's."""
    name = name_on(values, day)
    if name == str(values.get("name") or ""):
        return None
    text = tr("Called “{name}” on {day}", name=name, day=ordinal_text(day))
    return StandingLine(text, AsOfStatus.SURELY)


def _restriction(values: Mapping[str, Any], as_of: AsOf, drawn: AsOfStatus) -> StandingLine:
    """Tell what is in force from what is only announced: on the timeline both are one bar."""
    shown = _span_text(as_of)
    if not values.get("effective"):
        text = (
            tr("Current on {day}", day=shown)
            if values.get("kind") in ("proposal", "guidance", "deal", "enforcement")
            else tr("Announced, with no day on which it takes effect, as of {day}", day=shown)
        )
        return StandingLine(_qualified(text, drawn), drawn)
    alone = {name: values.get(name) for name in values if not name.startswith("announced")}
    found = _stands(_event(drawn_as("restriction"), alone), as_of)
    if found is AsOfStatus.OUT:
        text = tr("Announced, not in force yet on {day}", day=shown)
        return StandingLine(_qualified(text, drawn), drawn)
    return StandingLine(_qualified(tr("In force on {day}", day=shown), found), found)


def _qualified(text: str, found: AsOfStatus) -> str:
    if found is AsOfStatus.SURELY:
        return text
    return tr(
        "Possibly {standing}", "As in: Possibly in force on 1 May", standing=in_sentence(text)
    )


def _span_text(as_of: AsOf) -> str:
    """Write the day, or the days of a window, as what stands after “on”."""
    last = ordinal_text(as_of.last)
    if as_of.mode is not Mode.WINDOW:
        return last
    return tr("some day from {first} to {last}", first=ordinal_text(as_of.first), last=last)


def _stands(event: Events, as_of: AsOf) -> AsOfStatus:
    return AsOfStatus(int(standing(event, np.array([0]), as_of)[0]))


def _event(drawn: EventMapping, values: Mapping[str, Any]) -> Events:
    """Make of one record what the timeline makes of all."""

    def days(name: str) -> Any:
        pair = values.get(earliest_column(name)), values.get(latest_column(name))
        return np.array([[np.nan if one is None else float(one)] for one in pair])

    nothing = np.zeros(1, dtype=np.uint8)
    columns = EventColumns(
        kind=drawn.kind,
        ids=id_array([str(values.get("id") or "")]),
        titles=Texts.of([""]),
        days={name: days(name) for name in drawn.dates},
        doubts=dict.fromkeys(drawn.dates, nothing),
        status=np.zeros(1, dtype=np.int64),
        statuses=("",),
        keys=(Keys(("",), np.zeros(1, dtype=np.int64), np.arange(2)),),
        trigger=None,
    )
    return events_from_columns([columns], Relations.none())
