"""Eras and notes: bands behind the lanes, from the data that is shipped and from the user's views.

A note is a saved-view record whose state is `{"timeline_note": {"first": ISO, "last": ISO}}`; its
name is what it says. So notes are journalled, undone and merged like any other record.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from chipline.paths import resources
from chipline.records.query import Query
from chipline.store import edits
from chipline.store.reads import Reads
from chipline.store.workspace import Edit
from chipline.timeline.layout import AXIS
from chipline.timeline.shapes import View
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.lettering import label_font
from chipline.windows.words import tr

NOTE = "timeline_note"
_HIGH = 15.0


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of days with a name; `row` parts those that overlap, `id` tells of a note."""

    name: str
    row: str
    first: float
    last: float
    source: str = ""
    id: str = ""


@cache
def shipped_eras() -> tuple[Era, ...]:
    """Read the eras that come with the program."""
    with (resources() / "timeline" / "eras.toml").open("rb") as file:
        found = tomllib.load(file)["era"]
    return tuple(
        Era(
            one["name"],
            one["row"],
            float(one["first"].toordinal()),
            float(one.get("last", date.max).toordinal()),
            one["source"],
        )
        for one in found
    )


def notes_question(reads: Reads) -> tuple[Era, ...]:
    """Ask for the notes that somebody has pinned."""
    made = []
    for row in reads.records(Query("view")).rows:
        state = row["state"] or ""
        if NOTE in state:
            note = json.loads(state)[NOTE]
            first, last = (date.fromisoformat(note[end]) for end in ("first", "last"))
            made.append(
                Era(
                    row["name"],
                    tr("Notes"),
                    float(first.toordinal()),
                    float(last.toordinal() + 1),
                    id=row["id"],
                )
            )
    return tuple(made)


def pin_note(text: str, first: float, last: float) -> Edit:
    """Pin a note to the days from `first` to `last`."""
    days = [date.fromordinal(int(day)).isoformat() for day in (first, max(first, last))]
    state = {NOTE: {"first": days[0], "last": days[1]}}
    return edits.create("view", {"name": text, "state": json.dumps(state)})


def paint_eras(painter: QPainter, view: View, eras: Sequence[Era], theme: Theme) -> None:
    """Paint eras: a slip with their name at the bottom, and a hairline up at their beginning."""
    rows = list(dict.fromkeys(era.row for era in eras))
    painter.save()
    painter.setClipRect(QRectF(view.gutter, AXIS, view.scale.width, view.height - AXIS))
    painter.setFont(label_font())
    metrics = QFontMetricsF(label_font())
    for era in eras:
        left, right = (view.gutter + view.scale.x(day) for day in (era.first, era.last))
        if right < view.gutter or left > view.width:
            continue
        top = view.height - _HIGH * (len(rows) - rows.index(era.row))
        ink = theme.warning if era.id else theme.muted
        box = QRectF(left, top, min(right, view.width + 4) - left, _HIGH - 1)
        painter.fillRect(box, colour(theme.surface, 215))
        painter.fillRect(box, colour(ink, 40))
        painter.setPen(QPen(colour(ink, 130), 1))
        painter.drawLine(QPointF(left, AXIS), QPointF(left, view.height))
        begin = max(left, view.gutter) + 4
        name = metrics.elidedText(
            era.name, Qt.TextElideMode.ElideRight, min(right, view.width) - begin - 2
        )
        painter.setPen(colour(theme.text))
        painter.drawText(QPointF(begin, top + _HIGH - 4), name)
    painter.restore()


def bottom_room(eras: Sequence[Era]) -> float:
    """Return the height that the slips of eras take."""
    return _HIGH * len({era.row for era in eras})
