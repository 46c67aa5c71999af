"""Mouse, wheel and pinch on the painted timeline, turned into what the user means."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from chipline.timeline_layout.hit_test import part_at
from chipline.timeline_layout.layout import AXIS, PAD, PITCH
from chipline.timeline_layout.scene import Scene
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.highlights import Highlight
from chipline.windows.timeline.canvas.keyboard import ZOOM, KeyboardHandler
from chipline.windows.timeline.canvas.range_marking import BOX, MEASURE
from chipline.windows.timeline.dialogs.dense_spot_list import spot_of_cell
from chipline.windows.timeline.notes.note_strip import entry_text
from chipline.windows.timeline.paint.lane_headers import lane_tip
from chipline.windows.widgets.labels.tool_tip import tip_text

_NOTCH = 120
_REST_MS = 350
_NEAR = 5
#: About how wide the date on the as-of line is.
_FLAG = 92


class MouseHandler(QObject):
    """Takes the mouse of a canvas, and tells by the canvas's signals what was meant."""

    def __init__(self, canvas: TimelineCanvas, keyboard: KeyboardHandler) -> None:
        super().__init__(canvas)
        self._canvas, self._keyboard = canvas, keyboard
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = ""
        self._on_day = False
        self._shifted = False
        self._edited = -1
        self._lane_pressed: int | None = None
        #: What a drag does, chosen by key before it: measures or draws a box to zoom into.
        self._marks = ""
        self._part = ""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._tell_hovered)
        canvas.lanes_about_to_change.connect(self._forget)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does; of the keys, Esc while a bar is dragged."""
        match event:
            case QMouseEvent():
                return self._take_mouse(event)
            case QWheelEvent():
                self._turn_wheel(event)
                return True
            case QNativeGestureEvent():
                return self._pinch(event)
            case QKeyEvent() if event.type() is QEvent.Type.KeyPress:
                self._leave()
                return event.key() == Qt.Key.Key_Escape and self._drop_edit()
        if event.type() is QEvent.Type.Leave:
            self._leave()
        return super().eventFilter(watched, event)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseMove:
                self._move(event.position())
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._press(event)
            case QEvent.Type.MouseButtonRelease if event.button() is Qt.MouseButton.LeftButton:
                self._release(event.position())
            case QEvent.Type.MouseButtonDblClick if event.button() is Qt.MouseButton.LeftButton:
                self._double_click(event.position())
        return True

    def _press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._leave()
        self._pressed = self._last = event.position()
        self._on_day = self._on_cursor(event.position())
        found = self._event_at(event.position())
        # What lies below the line is clicked on as ever; the line follows once it is dragged.
        self._dragging = "day" if self._on_day and found is None else ""
        self._lane_pressed = self._header_at(event.position())
        self._shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._marks = self._keyboard.marking.mode
        self._keyboard.cancel()
        if self._canvas.band is not None:
            self._canvas.show_band(None)
        self._part = self._part_at(event.position()) if self._canvas.edit_mode else ""
        self._edited = found if found is not None else -1

    def _move(self, at: QPointF) -> None:
        """Pan, move the day, or look what is below the pointer."""
        if self._pressed is None:
            self._look(at)
            return
        if not self._dragging:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            self._dragging = self._what_drags() if far else ""
        if self._dragging == "day":
            scale = self._canvas.shown.scale
            x = min(max(at.x() - self._canvas.gutter, 0.0), scale.width)
            self._canvas.day_dragged.emit(int(scale.day(x)))
        elif self._dragging == "edit":
            self._canvas.setCursor(Qt.CursorShape.SizeHorCursor)
            days = (at.x() - self._pressed.x()) / self._canvas.shown.scale.per_day
            self._canvas.edit_moved.emit(self._part, days, at.toPoint())
        elif self._dragging in (BOX, MEASURE):
            self._canvas.setCursor(Qt.CursorShape.CrossCursor)
            ends = [self._day_at(one.x()) for one in (self._pressed, at)]
            self._canvas.show_band(
                Highlight(min(ends), max(ends), measures=self._dragging == MEASURE)
            )
        elif self._dragging == "lane":
            self._canvas.setCursor(Qt.CursorShape.SizeVerCursor)
            target = self._drop_target(at)
            self._canvas.show_drop(target[1] if target is not None else None)
        elif self._dragging == "plot":
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            moved = at - self._last
            self._canvas.pan(moved.x())
            self._scroll_at(self._pressed.y(), -moved.y())
        self._last = at

    def _release(self, at: QPointF) -> None:
        """End a drag, or pick what was clicked on."""
        if self._pressed is None:
            return
        pressed, dragged = self._pressed, self._dragging
        self._pressed, self._dragging = None, ""
        self._canvas.unsetCursor()
        if dragged == "edit":
            self._canvas.edit_ended.emit(True)
        elif dragged == BOX and self._canvas.band is not None:
            found = self._canvas.band
            self._canvas.show_band(None)
            self._canvas.show_range(found.first, max(found.last, found.first + 1))
        elif dragged == "lane":
            self._drop_lane(at)
        elif not dragged:
            self._click(pressed)

    def _double_click(self, at: QPointF) -> None:
        """Open the card of an event, zoom into a dense spot; on empty ground, show everything."""
        scene = self._canvas.scene()
        if scene is None:
            return
        if self._canvas.entry_at(at.x(), at.y()) is not None:
            return
        cell = scene.cell_at(at.x(), at.y())
        found = self._event_at(at)
        lane = (
            scene.lane_at(at.y())
            if self._canvas.edit_mode and at.x() >= self._canvas.gutter
            else None
        )
        if found is not None:
            self._canvas.card_requested.emit(found)
        elif lane is not None:
            self._canvas.create_requested.emit(lane.lane, self._day_at(at.x()))
        elif cell is not None:
            self._canvas.show_range(
                float(scene.cells.first_day[cell]), float(scene.cells.end_day[cell])
            )
        else:
            self._canvas.fit()

    def _turn_wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; over the names, or with Shift, scroll the lanes; sideways, pan."""
        self._leave()
        event.accept()
        if event.phase() is Qt.ScrollPhase.ScrollMomentum:
            # What a trackpad sends after the fingers have left: nothing moves that was not asked to.
            return
        turn = event.angleDelta()
        names = event.position().x() < self._canvas.gutter
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if names or shifted:
            # Some systems turn a wheel with Shift sideways.
            self._scroll_at(event.position().y(), -(turn.y() or turn.x()) / _NOTCH * 3 * PITCH)
        elif abs(turn.x()) > abs(turn.y()):
            self._canvas.pan(turn.x() / _NOTCH * 60)
        else:
            self._canvas.zoom(ZOOM ** (turn.y() / _NOTCH), event.position().x())

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom with a pinch on a trackpad."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._canvas.zoom(1.0 + event.value(), event.position().x())
        return True

    def _on_cursor(self, at: QPointF) -> bool:
        scene = self._canvas.scene()
        cursor = scene.cursor if scene is not None else None
        if cursor is None:
            return False
        if AXIS / 2 <= at.y() < AXIS and scene is not None:
            # The flag with its date is kept within the plot, as it is painted.
            left = min(max(cursor - _FLAG / 2, self._canvas.gutter), scene.view.width - _FLAG)
            return left <= at.x() <= left + _FLAG
        return abs(at.x() - cursor) <= _NEAR and at.y() >= AXIS

    def _on_far_day(self, at: QPointF) -> bool:
        """Tell whether the flag of an as-of day out of view is at a point, at the edge behind which it lies."""
        scene = self._canvas.scene()
        if scene is None or scene.cursor is not None or not AXIS / 2 <= at.y() < AXIS:
            return False
        before = self._canvas.shown.as_of.day < scene.view.scale.origin
        edge = scene.view.gutter if before else scene.view.width
        return abs(at.x() - edge) <= _FLAG and at.x() >= scene.view.gutter

    def _click(self, at: QPointF) -> None:
        scene = self._canvas.scene()
        if scene is None:
            return
        if self._on_far_day(at):
            scale, day = scene.view.scale, self._canvas.shown.as_of.day
            span = scale.end - scale.origin
            self._canvas.show_range(day - 0.4 * span, day + 0.6 * span)
            return
        more, others = self._more_at(at)
        if more is not None:
            self._canvas.open_lane(more)
            return
        if others is not None:
            self._canvas.unfold(others)
            return
        header = self._header_at(at)
        if header is not None and self._canvas.lanes is not None:
            self._canvas.lane_toggled.emit(self._canvas.lanes.made[header].path)
            return
        found = self._event_at(at)
        cell = scene.cell_at(at.x(), at.y()) if found is None else None
        spot = spot_of_cell(self._canvas, cell) if cell is not None else None
        entry = self._canvas.entry_at(at.x(), at.y())
        if spot is not None:
            # Listed at the point that was clicked on; a double click opens it up instead.
            self._canvas.spot_requested.emit(replace(spot, at=at.toPoint()))
        elif found is not None:
            self._canvas.picked.emit(found)
        elif entry is not None:
            self._canvas.strip_clicked.emit(entry, at.toPoint())

    def _event_at(self, at: QPointF) -> int | None:
        """Return the event at a point: the same for hovering, clicking and dragging."""
        scene = self._canvas.scene()
        return scene.hit(at.x(), at.y()) if scene is not None else None

    def _part_at(self, at: QPointF) -> str:
        """Tell which part of a bar is at a point: its start, its end, or all of it; else nothing."""
        scene, event = self._canvas.scene(), self._event_at(at)
        if scene is None or event is None:
            return ""
        return part_at(scene.bars, scene.bars_of(event), at.x(), at.y())

    def _what_drags(self) -> str:
        if self._part:
            self._canvas.edit_began.emit(self._edited)
            return "edit"
        if self._on_day:
            return "day"
        if self._lane_pressed is not None:
            return "lane"
        return MEASURE if self._shifted else self._marks or "plot"

    def _day_at(self, x: float) -> float:
        """Return the day at a pixel, at most those in view."""
        scale = self._canvas.shown.scale
        return float(int(scale.day(min(max(x - self._canvas.gutter, 0.0), scale.width))))

    def _more_at(self, at: QPointF) -> tuple[str | None, str | None]:
        """Return the path of the lane whose folded events are asked for at a point, or the kind."""
        scene, lanes = self._canvas.scene(), self._canvas.lanes
        if scene is None or lanes is None or at.x() >= scene.view.gutter:
            return None, None
        line = scene.others_at(at.y())
        if line is not None:
            return None, lanes.groups[line.region].kind
        header = scene.header_at(at.x(), at.y())
        if header is None or not header.folded or at.y() < header.top + PITCH + PAD:
            return None, None
        return lanes.made[header.lane].path, None

    def _header_at(self, at: QPointF) -> int | None:
        """Return the lane whose name stands at a point."""
        scene = self._canvas.scene()
        header = scene.header_at(at.x(), at.y()) if scene is not None else None
        return header.lane if header is not None else None

    def _drop_lane(self, at: QPointF) -> None:
        """Put the dragged lane where it was let go, among its siblings."""
        target, moved = self._drop_target(at), self._lane_pressed
        self._canvas.show_drop(None)
        if target is not None and moved is not None:
            self._canvas.lane_moved.emit(moved, target[0])

    def _drop_target(self, at: QPointF) -> tuple[int, float] | None:
        """Return by how many places the dragged lane would move, and the edge it would come to."""
        scene, target, lanes, moved = (
            self._canvas.scene(),
            self._header_at(at),
            self._canvas.lanes,
            self._lane_pressed,
        )
        if scene is None or target is None or lanes is None or moved is None or target == moved:
            return None
        beside = lanes.siblings(moved)
        own, over = lanes.made[moved].path, lanes.made[target].path
        # Dropped on a lane within another one, it goes beside the one that holds it.
        over = next((one for one in beside if f"{over}/".startswith(f"{one}/")), over)
        if over not in beside or over == own:
            return None
        steps = beside.index(over) - beside.index(own)
        # The lane below the pointer, with all that stands within it.
        held = [
            header
            for header in (*scene.stuck, *scene.headers)
            if f"{lanes.made[header.lane].path}/".startswith(f"{over}/")
        ]
        edge = held[-1].top + held[-1].height if steps > 0 else held[0].top
        return steps, edge

    def _scroll_at(self, y: float, pixels: float) -> None:
        scene = self._canvas.scene()
        region = scene.region_at(y) if scene is not None else None
        if region is not None and pixels:
            self._canvas.scroll_by(region.group, pixels)

    # -- hovering -----------------------------------------------------------------------------

    def _look(self, at: QPointF) -> None:
        scene = self._canvas.scene()
        if scene is None:
            return
        found = self._event_at(at)
        on_day = found is None and self._on_cursor(at)
        if on_day or (self._canvas.edit_mode and self._part_at(at) in ("start", "end")):
            self._canvas.setCursor(Qt.CursorShape.SizeHorCursor)
        elif self._show_below(scene, at, found):
            self._canvas.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._canvas.unsetCursor()
        if found != self._canvas.shown.hovered:
            self._leave()
            self._canvas.hover(found)
        self._last = at
        if found is not None:
            self._resting.start()

    def _show_below(self, scene: Scene, at: QPointF, found: int | None) -> bool:
        """Tell whether a click here does something; an era or note below is let stand out."""
        entry = self._canvas.entry_at(at.x(), at.y())
        self._canvas.show_noted(
            frozenset(era.id for era in entry.eras if era.id) if entry else frozenset()
        )
        header = scene.header_at(at.x(), at.y())
        self._canvas.setToolTip(
            tip_text(entry_text(entry) if entry else lane_tip(header) if header is not None else "")
        )
        return entry is not None or found is not None or scene.cell_at(at.x(), at.y()) is not None

    def _tell_hovered(self) -> None:
        if self._canvas.shown.hovered is not None:
            self._canvas.hovered.emit(self._canvas.shown.hovered, self._last.toPoint())

    def _leave(self) -> None:
        self._resting.stop()
        if self._canvas.shown.hovered is not None:
            self._canvas.hovered.emit(-1, QPoint())
        self._canvas.hover(None)

    def _forget(self) -> None:
        """Let go of what was being moved, or was pressed on: it may not be among other lanes."""
        self._drop_edit()
        if self._part:
            self._part, self._pressed = "", None

    def _drop_edit(self) -> bool:
        """Leave what is dragged as it was; tell whether anything was."""
        if self._dragging != "edit":
            return False
        self._dragging, self._pressed = "", None
        self._canvas.unsetCursor()
        self._canvas.edit_ended.emit(False)
        return True
