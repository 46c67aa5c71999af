"""Editing in place: a bar or one of its ends is moved to another date, a double click creates.

By mouse it is dragged, by keys it goes in steps of its own precision. Until it is kept, a ghost on
the canvas says what would be written; what is kept is one change, and one step back.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal

from chipline.records.notation.dates import bounds
from chipline.records.record import KINDS, new_id
from chipline.scenery.event_mapping import GROUPING, drawn_as
from chipline.session.session import Session
from chipline.store import edits
from chipline.timeline_layout.date_shift import date_at, shifted
from chipline.windows.formats import date_text
from chipline.windows.i18n import tr, translated
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.overlays import Ghost
from chipline.windows.widgets.editors.new_record_box import NewRecordBox

#: How many days one step moves a date that is written to the day, the month or the year.
_DAY, _MONTH, _YEAR = 1.0, 30.44, 365.2425


class DateDrag(QObject):
    """Turns what is dragged or nudged into journalled changes of dates.

    Signals:
        created(str, str): a record of a kind was made.
        moved(str, str): a record of a kind is to get other dates.
    """

    created = Signal(str, str)
    moved = Signal(str, str)

    def __init__(self, session: Session, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._event = -1
        self._kind, self._record = "", ""
        self._values: dict[str, Any] = {}
        self._wanted: dict[str, str] = {}
        self._requested: tuple[str, float, bool] | None = None
        canvas.edit_began.connect(self.begin)
        canvas.edit_moved.connect(self.move)
        canvas.edit_stepped.connect(self.step)
        canvas.edit_ended.connect(self.end)
        canvas.create_requested.connect(self.create)

    def begin(self, event: int) -> None:
        """Read the dates of what is to be moved."""
        events = self._canvas.events
        self._values, self._wanted, self._requested = {}, {}, None
        if events is None:
            return
        self._event = event
        self._kind, self._record = events.kind_of(event), events.ids[event]
        kind, record = self._kind, self._record

        def show(values: dict[str, Any] | None) -> None:
            if record == self._record and self._event >= 0:
                self._values = values or {}
                if self._requested is not None:
                    self._show(*self._requested)

        self._session.read(
            self, "timeline edit", lambda queries: queries.values(kind, record), show
        )

    def move(self, part: str, days: float, _at: QPoint) -> None:
        """Say what the dates would become after a drag by so many days."""
        self._show(part, days, stepped=False)

    def step(self, part: str, steps: int) -> None:
        """Say what the dates would become after so many steps."""
        self._show(part, float(steps), stepped=True)

    def _show(self, part: str, amount: float, stepped: bool) -> None:  # noqa: FBT001  # kept as one
        self._requested = part, amount, stepped
        if self._event < 0 or not self._values:
            return
        names = self._fields(part)
        days = amount * self._unit(names) if stepped else amount
        self._wanted = {}
        for name in names:
            moved = shifted(self._values[name], days)
            if moved is not None and moved != self._values[name]:
                self._wanted[name] = moved
        problem = self._problem(part, names)
        if problem:
            self._wanted = {}
        changed = [
            f"{translated(KINDS[self._kind].fields[name].label)}: {date_text(value)}"
            for name, value in self._wanted.items()
        ]
        lines = (problem,) if problem else tuple(changed) or (tr("Unchanged"),)
        drawn = drawn_as(self._kind)
        begun = self._moved((drawn.start, drawn.moment))
        ended = self._moved((drawn.end,)) if drawn.end else begun
        if part == "all" and drawn.end not in names:
            # A bar without a known end runs on from wherever it begins.
            ended = begun
        canvas = self._canvas
        canvas.show_ghost(Ghost(self._event, begun, ended, lines))
        canvas.say(". ".join(lines))

    def _fields(self, part: str) -> list[str]:
        """Return the fields that a part stands for, as far as they hold a date."""
        drawn = drawn_as(self._kind)
        begins = [name for name in (drawn.start, drawn.moment) if self._values.get(name)]
        if part == "start":
            return begins[:1]
        wanted = drawn.dates if part == "all" else (drawn.end,)
        return [name for name in wanted if name and self._values.get(name)]

    def _unit(self, names: list[str]) -> float:
        """Return how many days a step is: the finest precision among the dates that move."""
        units = [_YEAR]
        for name in names:
            dashes = max(part.count("-") for part in str(self._values[name]).split("/"))
            units.append((_YEAR, _MONTH, _DAY)[min(dashes, 2)])
        return min(units)

    def _problem(self, part: str, names: list[str]) -> str:
        """Say what stands in the way."""
        if not names:
            return (
                tr("It has no end that could be moved") if part == "end" else tr("It has no date")
            )
        drawn = drawn_as(self._kind)
        after = self._values | self._wanted
        begun = next((after[n] for n in (drawn.start, drawn.moment) if n and after.get(n)), None)
        ended = after.get(drawn.end) if drawn.end else None
        first, last = bounds(begun)[0], bounds(ended)[1]
        if first is not None and last is not None and last < first:
            return tr("It can’t end before it begins")
        return ""

    def _moved(self, names: tuple[str, ...]) -> float:
        """Return by how many days the first of some fields really moves: dates go in whole steps."""
        name = next((one for one in names if one in self._wanted), None)
        if name is None:
            return 0.0
        before, after = bounds(self._values[name])[0], bounds(self._wanted[name])[0]
        return float(after - before) if before is not None and after is not None else 0.0

    def end(self, keep: bool) -> None:  # noqa: FBT001  # a signal gives it so
        """Write the new dates, or forget them."""
        wanted, self._wanted, self._requested = self._wanted, {}, None
        self._event = -1
        self._canvas.show_ghost(None)
        if keep and wanted:
            # With other dates it may lie in another row, or be a tick: it must not be lost sight of.
            self.moved.emit(self._kind, self._record)
            self._session.do(edits.set_fields(self._kind, [self._record], wanted))
            self._canvas.say(tr("Saved"))
        elif not keep:
            self._canvas.say(tr("Nothing was changed"))

    def create(self, lane: int, day: float) -> None:
        """Ask for the name of a record that begins on a day, in a lane, and make it.

        It gets what the lane stands for.
        """
        lanes = self._canvas.lanes
        if lanes is None:
            return
        group = lanes.groups[lanes.group_of(lane)]
        drawn, kind = drawn_as(group.kind), KINDS[group.kind]
        values: dict[str, Any] = {drawn.start: date_at(day, self._canvas.shown.scale.per_day)}
        keys = lanes.made[lane].path.split("/")[1:]
        for grouping, key in zip(group.by, keys, strict=False):
            found = GROUPING[grouping]
            field = kind.fields[found.fields[group.kind]]
            if key and (not found.through or field.reference != "chip"):
                values[field.name] = [key] if field.many else key
        record = new_id()
        box = NewRecordBox(kind, self._canvas)
        box.named.connect(
            lambda name: self._session.do(
                edits.create(group.kind, {"name": name, **values}, record_id=record),
                then=lambda _written: self.created.emit(group.kind, record),
            )
        )
        box.open_at(self._canvas.mapToGlobal(self._place(lane, day)))

    def _place(self, lane: int, day: float) -> QPoint:
        """Return where a day lies in a lane: below it, or below the picture where neither is seen."""
        canvas, scene = self._canvas, self._canvas.scene()
        headers = scene.headers if scene is not None else ()
        below = next((one.top + one.height for one in headers if one.lane == lane), 0.0)
        x = canvas.gutter + canvas.shown.scale.x(day)
        seen = canvas.rect().adjusted(round(canvas.gutter), 0, 0, 0)
        return QPoint(
            min(max(round(x), seen.left()), seen.right()), min(round(below), seen.bottom())
        )

    def create_here(self) -> None:
        """Make a record on the as-of day, in the lane of the selection or else the first one."""
        canvas = self._canvas
        lanes = canvas.lanes
        lane = canvas.lane_of_selection()
        if lane is None and lanes is not None and len(lanes):
            lane = next((one for one, made in enumerate(lanes.made) if not made.holds_lanes), None)
        if lane is not None:
            self.create(lane, canvas.shown.as_of.day)
