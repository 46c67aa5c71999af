"""Mouse, wheel, pinch and keys on the painted timeline, turned into what the user means.

Signals:
    picked(int): an event was clicked on, or walked to; -1 for none.
    card_requested(int): somebody wants an event's card.
    hovered(int, QPoint): the pointer rests on an event; -1: it left.
    day_dragged(int): the line of the as-of day was dragged to a day.
    lane_toggled(str): the lane with this path is to be closed, or opened.
    edit_began(int), edit_moved(str, float, QPoint), edit_ended(bool): in edit mode, all of a bar or
        one of its ends is dragged by so many days; ended with True, the new dates are to be kept.
    edit_stepped(str, int): likewise, moved by keys by so many steps.
    create_requested(int, float): in edit mode, a record is to be made in a lane on a day.
    lane_moved(int, int): a lane is to be moved by so many places among its siblings.
    crowd_requested(Spot): what lies in a dense spot is to be listed.
    slip_clicked(Slip, QPoint): an era or notes were clicked on.
    mode_changed(str): by keys, something is now being measured, boxed or nudged; empty: no longer.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from chipline.timeline_layout.hit_test import part_at
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import AXIS, PITCH
from chipline.timeline_layout.scene import Scene
from chipline.windows.timeline.canvas.canvas import Canvas
from chipline.windows.timeline.canvas.highlights import Highlight
from chipline.windows.timeline.canvas.keyboard import ZOOM, Keyboard
from chipline.windows.timeline.canvas.range_marking import BOX, MEASURE
from chipline.windows.timeline.dialogs.dense_spot_list import spot_here, spot_of_cell
from chipline.windows.timeline.notes.note_strip import slip_text

_NOTCH = 120
_REST_MS = 350
_NEAR = 5
#: About how wide the date on the as-of line is.
_FLAG = 92


class TimelineCanvas(Canvas):
    """The painted timeline with its mouse and keys."""

    picked = Signal(int)
    card_requested = Signal(int)
    hovered = Signal(int, QPoint)
    day_dragged = Signal(int)
    lane_toggled = Signal(str)
    lane_moved = Signal(int, int)
    edit_began = Signal(int)
    edit_moved = Signal(str, float, QPoint)
    edit_ended = Signal(bool)
    edit_stepped = Signal(str, int)
    create_requested = Signal(int, float)
    crowd_requested = Signal(object)
    slip_clicked = Signal(object, QPoint)
    mode_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = ""
        self._on_day = False
        self._shifted = False
        self._edited = -1
        self._lane_pressed: int | None = None
        #: What a drag does, chosen by key before it: measures or draws a box to zoom into.
        self._spans = ""
        self.keyboard = Keyboard(self)
        self._part = ""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._tell_hovered)

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._leave()
        self._pressed = self._last = event.position()
        self._on_day = self._on_cursor(event.position())
        found = self._event_at(event.position())
        # What lies below the line is clicked on as ever; the line follows once it is dragged.
        self._dragging = "day" if self._on_day and found is None else ""
        self._lane_pressed = self._head_at(event.position())
        self._shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._spans = self.keyboard.spanning.mode
        self.keyboard.cancel()
        if self.band is not None:
            self.show_band(None)
        self._part = self._part_at(event.position()) if self.edit_mode else ""
        self._edited = found if found is not None else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, move the day, or look what is below the pointer."""
        at = event.position()
        if self._pressed is None:
            self._look(at)
            return
        if not self._dragging:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            self._dragging = self._what_drags() if far else ""
        if self._dragging == "day":
            scale = self.shown.scale
            x = min(max(at.x() - self.gutter, 0.0), scale.width)
            self.day_dragged.emit(int(scale.day(x)))
        elif self._dragging == "edit":
            self.setCursor(Qt.CursorShape.SizeHorCursor)
            days = (at.x() - self._pressed.x()) / self.shown.scale.per_day
            self.edit_moved.emit(self._part, days, at.toPoint())
        elif self._dragging in (BOX, MEASURE):
            self.setCursor(Qt.CursorShape.CrossCursor)
            ends = [self._day_at(one.x()) for one in (self._pressed, at)]
            self.show_band(Highlight(min(ends), max(ends), measures=self._dragging == MEASURE))
        elif self._dragging == "lane":
            self.setCursor(Qt.CursorShape.SizeVerCursor)
            target = self._drop_target(at)
            self.show_drop(target[1] if target is not None else None)
        elif self._dragging == "plot":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            moved = at - self._last
            self.pan(moved.x())
            self._scroll_at(self._pressed.y(), -moved.y())
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or pick what was clicked on."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, dragged = self._pressed, self._dragging
        self._pressed, self._dragging = None, ""
        self.unsetCursor()
        if dragged == "edit":
            self.edit_ended.emit(True)
        elif dragged == BOX and self.band is not None:
            found = self.band
            self.show_band(None)
            self.show_range(found.first, max(found.last, found.first + 1))
        elif dragged == "lane":
            self._drop_lane(event.position())
        elif not dragged:
            self._click(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the card of an event, zoom into a dense spot; on empty ground, show everything."""
        scene = self.scene()
        if scene is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        if self.slip_at(at.x(), at.y()) is not None:
            return
        cell = scene.cell_at(at.x(), at.y())
        found = self._event_at(at)
        lane = scene.lane_at(at.y()) if self.edit_mode and at.x() >= self.gutter else None
        if found is not None:
            self.card_requested.emit(found)
        elif lane is not None:
            self.create_requested.emit(lane.lane, self._day_at(at.x()))
        elif cell is not None:
            self.show_range(float(scene.cells.first_day[cell]), float(scene.cells.end_day[cell]))
        else:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was below the pointer."""
        self._leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; over the names, or with Shift, scroll the lanes; sideways, pan."""
        self._leave()
        event.accept()
        if event.phase() is Qt.ScrollPhase.ScrollMomentum:
            # What a trackpad sends after the fingers have left: nothing moves that was not asked to.
            return
        turn = event.angleDelta()
        names = event.position().x() < self.gutter
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if names or shifted:
            # Some systems turn a wheel with Shift sideways.
            self._scroll_at(event.position().y(), -(turn.y() or turn.x()) / _NOTCH * 3 * PITCH)
        elif abs(turn.x()) > abs(turn.y()):
            self.pan(turn.x() / _NOTCH * 60)
        else:
            self.zoom(ZOOM ** (turn.y() / _NOTCH), event.position().x())

    def event(self, event: QEvent) -> bool:
        """Zoom with a pinch on a trackpad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1.0 + event.value(), event.position().x())
            return True
        return super().event(event)

    def _on_cursor(self, at: QPointF) -> bool:
        scene = self.scene()
        cursor = scene.cursor if scene is not None else None
        if cursor is None:
            return False
        if AXIS / 2 <= at.y() < AXIS and scene is not None:
            # The flag with its date is kept within the plot, as it is painted.
            left = min(max(cursor - _FLAG / 2, self.gutter), scene.view.width - _FLAG)
            return left <= at.x() <= left + _FLAG
        return abs(at.x() - cursor) <= _NEAR and at.y() >= AXIS

    def _click(self, at: QPointF) -> None:
        scene = self.scene()
        if scene is None:
            return
        head = self._head_at(at)
        if head is not None and self.lanes is not None:
            self.lane_toggled.emit(self.lanes.made[head].path)
            return
        found = self._event_at(at)
        cell = scene.cell_at(at.x(), at.y()) if found is None else None
        spot = spot_of_cell(self, cell) if cell is not None else None
        slip = self.slip_at(at.x(), at.y())
        if spot is not None:
            # Listed at the point that was clicked on; a double click opens it up instead.
            self.crowd_requested.emit(replace(spot, at=at.toPoint()))
        elif found is not None:
            self.picked.emit(found)
        elif slip is not None:
            self.slip_clicked.emit(slip, at.toPoint())

    def _event_at(self, at: QPointF) -> int | None:
        """Return the event at a point: the same for hovering, clicking and dragging."""
        scene = self.scene()
        return scene.hit(at.x(), at.y()) if scene is not None else None

    def _part_at(self, at: QPointF) -> str:
        """Tell which part of a bar is at a point: its start, its end, or all of it; else nothing."""
        scene, event = self.scene(), self._event_at(at)
        if scene is None or event is None:
            return ""
        return part_at(scene.bars, scene.bars_of(event), at.x(), at.y())

    def _what_drags(self) -> str:
        if self._part:
            self.edit_began.emit(self._edited)
            return "edit"
        if self._on_day:
            return "day"
        if self._lane_pressed is not None:
            return "lane"
        return MEASURE if self._shifted else self._spans or "plot"

    def _day_at(self, x: float) -> float:
        """Return the day at a pixel, at most those in view."""
        scale = self.shown.scale
        return float(int(scale.day(min(max(x - self.gutter, 0.0), scale.width))))

    def _head_at(self, at: QPointF) -> int | None:
        """Return the lane whose name stands at a point."""
        scene = self.scene()
        head = scene.head_at(at.x(), at.y()) if scene is not None else None
        return head.lane if head is not None else None

    def _drop_lane(self, at: QPointF) -> None:
        """Put the dragged lane where it was let go, among its siblings."""
        target, moved = self._drop_target(at), self._lane_pressed
        self.show_drop(None)
        if target is not None and moved is not None:
            self.lane_moved.emit(moved, target[0])

    def _drop_target(self, at: QPointF) -> tuple[int, float] | None:
        """Return by how many places the dragged lane would move, and the edge it would come to."""
        scene, target, lanes, moved = (
            self.scene(),
            self._head_at(at),
            self.lanes,
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
            head
            for head in (*scene.stuck, *scene.heads)
            if f"{lanes.made[head.lane].path}/".startswith(f"{over}/")
        ]
        edge = held[-1].top + held[-1].height if steps > 0 else held[0].top
        return steps, edge

    def _scroll_at(self, y: float, pixels: float) -> None:
        scene = self.scene()
        region = scene.region_at(y) if scene is not None else None
        if region is not None and pixels:
            self.scroll_by(region.group, pixels)

    # -- hovering -----------------------------------------------------------------------------

    def _look(self, at: QPointF) -> None:
        scene = self.scene()
        if scene is None:
            return
        found = self._event_at(at)
        on_day = found is None and self._on_cursor(at)
        if on_day or (self.edit_mode and self._part_at(at) in ("start", "end")):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif self._told(scene, at, found):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        if found != self.shown.hovered:
            self._leave()
            self.hover(found)
        self._last = at
        if found is not None:
            self._resting.start()

    def _told(self, scene: Scene, at: QPointF, found: int | None) -> bool:
        """Tell whether a click here does something; an era or note below is let stand out."""
        slip = self.slip_at(at.x(), at.y())
        self.show_noted(frozenset(era.id for era in slip.eras if era.id) if slip else frozenset())
        self.setToolTip(slip_text(slip) if slip else "")
        return slip is not None or found is not None or scene.cell_at(at.x(), at.y()) is not None

    def _tell_hovered(self) -> None:
        if self.shown.hovered is not None:
            self.hovered.emit(self.shown.hovered, self._last.toPoint())

    def _leave(self) -> None:
        self._resting.stop()
        if self.shown.hovered is not None:
            self.hovered.emit(-1, QPoint())
        self.hover(None)

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, zoom, pan and scroll; or go on with what is being marked or moved."""
        self._leave()
        if event.key() == Qt.Key.Key_Escape and self._dragging == "edit":
            self._drop_edit()
        elif not self.keyboard.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # Qt gives it so
        """Keep Tab while something is being marked or moved: it goes to the other end."""
        return False if self.keyboard.busy else super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no change hanging in the air."""
        super().focusOutEvent(event)
        if self.keyboard.nudging and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keyboard.cancel()

    def show_lanes(self, lanes: Lanes) -> None:
        """Show other events: what was being moved, or was pressed on, may not be among them."""
        self._drop_edit()
        if self._part:
            self._part, self._pressed = "", None
        if self.keyboard.nudging:
            self.keyboard.cancel()
        super().show_lanes(lanes)

    def _drop_edit(self) -> None:
        if self._dragging == "edit":
            self._dragging, self._pressed = "", None
            self.unsetCursor()
            self.edit_ended.emit(False)

    def ask_crowd(self) -> None:
        """Ask for a list of what lies around the selected event, or where most lies."""
        spot = spot_here(self, self.keyboard.own_lane())
        if spot is not None:
            self.crowd_requested.emit(spot)
