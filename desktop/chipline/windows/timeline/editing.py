"""Editing in place: a bar or one of its ends is dragged to another date, a double click creates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QToolTip

from chipline.records.record import KINDS, new_id
from chipline.store import edits
from chipline.timeline.drawn import GROUPING, drawn_as
from chipline.timeline.shifting import date_at, shifted
from chipline.windows.words import date_text, tr

if TYPE_CHECKING:
    from chipline.session import Session
    from chipline.windows.timeline.pane import TimelinePane


class Editing(QObject):
    """Turns drags on bars into journalled changes of dates."""

    def __init__(self, pane: TimelinePane, session: Session) -> None:
        super().__init__(pane)
        self._pane, self._session = pane, session
        self._kind, self._record = "", ""
        self._values: dict[str, Any] = {}
        self._wanted: dict[str, str] = {}
        canvas = pane.canvas
        canvas.edit_began.connect(self.begin)
        canvas.edit_moved.connect(self.move)
        canvas.edit_ended.connect(self.end)
        canvas.create_asked.connect(self.create)

    def begin(self, event: int) -> None:
        """Read the dates of what is being dragged."""
        events = self._pane.canvas.events
        self._values, self._wanted = {}, {}
        if events is None:
            return
        self._kind, self._record = events.kind_of(event), events.ids[event]
        kind, record = self._kind, self._record

        def take(values: dict[str, Any] | None) -> None:
            if record == self._record:
                self._values = values or {}

        self._session.read("timeline edit", lambda reads: reads.values(kind, record), take)

    def move(self, part: str, days: float, at: QPoint) -> None:
        """Say beside the pointer what the dates would become."""
        drawn = drawn_as(self._kind)
        fields = {"all": drawn.dates, "start": (drawn.start,), "end": (drawn.end,)}[part]
        self._wanted = {}
        for name in fields:
            moved = shifted(self._values[name], days) if self._values.get(name) else None
            if moved is not None and moved != self._values[name]:
                self._wanted[name] = moved
        lines = [
            f"{tr(KINDS[self._kind].fields[name].label)}: {date_text(value)}"
            for name, value in self._wanted.items()
        ]
        text = "\n".join(lines) or tr("Unchanged")
        QToolTip.showText(self._pane.canvas.mapToGlobal(at + QPoint(8, 12)), text)

    def end(self, keep: bool) -> None:  # noqa: FBT001  # a signal gives it so
        """Write the new dates, or forget them."""
        QToolTip.hideText()
        if keep and self._wanted:
            self._pane.do(edits.set_fields(self._kind, [self._record], self._wanted))
        self._wanted = {}

    def create(self, lane: int, day: float) -> None:
        """Make a record that begins on a day, in a lane: it gets what the lane stands for."""
        lanes = self._pane.canvas.lanes
        if lanes is None:
            return
        group = lanes.groups[lanes.group_of(lane)]
        drawn, kind = drawn_as(group.kind), KINDS[group.kind]
        name = tr("New %1").replace("%1", tr(kind.label).lower())
        values: dict[str, Any] = {
            "name": name,
            drawn.start: date_at(day, self._pane.canvas.shown.scale.per_day),
        }
        keys = lanes.made[lane].path.split("/")[1:]
        for grouping, key in zip(group.by, keys, strict=False):
            found = GROUPING[grouping]
            field = kind.fields[found.fields[group.kind]]
            if key and (not found.through or field.reference != "chip"):
                values[field.name] = [key] if field.many else key
        record = new_id()
        self._session.do(
            edits.create(group.kind, values, record_id=record),
            then=lambda _written: self._pane.show_created(group.kind, record),
        )
