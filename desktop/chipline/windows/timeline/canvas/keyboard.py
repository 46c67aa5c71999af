"""What keys mean on the painted timeline: walking, zooming, measuring, boxing and moving dates."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent

from chipline.timeline_layout.keyboard_walk import Direction
from chipline.timeline_layout.layout import PITCH
from chipline.windows.keyboard_layouts import latin_letter
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.highlights import measured_text, span_text
from chipline.windows.timeline.canvas.range_marking import RangeMarking
from chipline.windows.timeline.event_text import event_text, walked_text

ZOOM = 1.25
_STEPS = {
    Qt.Key.Key_Left: Direction.EARLIER,
    Qt.Key.Key_Right: Direction.LATER,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NUDGE = "nudge"
#: The parts of a bar that keys move, in the order in which Tab goes through them.
_PARTS = ("all", "start", "end")


class KeyboardHandler(QObject):
    """Takes the keys of a canvas. While something is being marked or moved, they belong to that."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.marking = RangeMarking(canvas)
        self._part = ""
        self._steps = 0
        canvas.lanes_about_to_change.connect(self._stop_nudging)
        canvas.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether something is being marked or moved by keys."""
        return bool(self.marking.mode or self._part)

    @property
    def nudging(self) -> bool:
        """Whether dates are being moved by keys."""
        return bool(self._part)

    def cancel(self) -> None:
        """Give up what is being marked or moved."""
        if self.marking.mode:
            self.marking.end(keep=False)
        if self._part:
            self._end_nudge(keep=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the canvas; leave no change hanging in the air when it loses them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Tab as well: while something is marked or moved, it goes to the other end.
            return self._press(event)
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() is not Qt.FocusReason.PopupFocusReason:
                self._stop_nudging()
            return False
        return super().eventFilter(watched, event)

    def _stop_nudging(self) -> None:
        if self.nudging:
            self.cancel()

    def _press(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something."""
        key, held = Qt.Key(event.key()), event.modifiers()
        shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if self._part:
            return self._nudged(key, control=control, shifted=shifted)
        if self.marking.mode and self.marking.press(key, shifted=shifted):
            return True
        if control and key is Qt.Key.Key_C:
            return self._copy()
        if control and key in _SIDEWAYS:
            return self._begin_nudge(key, "end" if shifted else "all")
        if held & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move_lane(-1 if key is Qt.Key.Key_Up else 1)
        elif shifted and key in _SIDEWAYS:
            canvas = self._canvas
            canvas.pan(canvas.shown.scale.width / 8 * (1 if key is Qt.Key.Key_Left else -1))
            self._say_range()
        elif key in _STEPS:
            self._walk(_STEPS[key])
        else:
            return self._view(key) or self._act_on_selection(event)
        return True

    def _walk(self, step: Direction) -> None:
        canvas = self._canvas
        before = canvas.lane_of_selection()
        found = canvas.walk(step)
        if found is None:
            return
        canvas.picked.emit(found)
        if canvas.lanes is not None:
            canvas.say(walked_text(canvas.lanes, found, before, canvas.lane_of_selection()))

    def _copy(self) -> bool:
        """Copy what was measured, else what the selected event is, as words."""
        canvas = self._canvas
        text = ""
        if canvas.band is not None and canvas.band.measures:
            text = measured_text(canvas.band.first, canvas.band.last)
        elif canvas.shown.selected is not None and canvas.events is not None:
            text = event_text(canvas.events, canvas.shown.selected)
        if text:
            QGuiApplication.clipboard().setText(text)
        return bool(text)

    def _view(self, key: Qt.Key) -> bool:
        canvas = self._canvas
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            canvas.zoom(ZOOM)
            self._say_range()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            canvas.zoom(1 / ZOOM)
            self._say_range()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._page(1 if key is Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    def _say_range(self) -> None:
        """Say which days are in view now."""
        scale = self._canvas.shown.scale
        self._canvas.say(span_text(scale.origin, scale.end))

    def _act_on_selection(self, event: QKeyEvent) -> bool:
        """Do something with the selected event, its lane, or what is marked."""
        canvas, key = self._canvas, Qt.Key(event.key())
        selected, lane = canvas.shown.selected, canvas.lane_of_selection()
        if key in _ENTER and selected is not None:
            canvas.card_requested.emit(selected)
        elif latin_letter(event) == "c" and lane is not None and canvas.lanes is not None:
            canvas.lane_toggled.emit(canvas.lanes.made[lane].path)
        elif key is Qt.Key.Key_Escape and canvas.band is not None:
            canvas.show_band(None)
        elif key is Qt.Key.Key_Escape and selected is not None:
            canvas.picked.emit(-1)
        else:
            return False
        return True

    def _move_lane(self, steps: int) -> None:
        lane = self._canvas.lane_of_selection()
        if lane is not None:
            self._canvas.lane_moved.emit(lane, steps)

    def _page(self, way: int) -> None:
        """Scroll the group of the selected event, or the first, by a page."""
        canvas = self._canvas
        scene, lanes, lane = canvas.scene(), canvas.lanes, canvas.lane_of_selection()
        if scene is None or lanes is None:
            return
        group = lanes.group_of(lane) if lane is not None else 0
        canvas.scroll_by(group, way * (scene.regions[group].height - PITCH))

    # -- dates by keys ------------------------------------------------------------------------

    def _begin_nudge(self, key: Qt.Key, part: str) -> bool:
        canvas = self._canvas
        selected = canvas.shown.selected
        if not canvas.edit_mode or selected is None:
            return False
        self._part, self._steps = part, 0
        canvas.edit_began.emit(selected)
        canvas.mode_changed.emit(NUDGE)
        self._nudge(key)
        return True

    def _nudged(self, key: Qt.Key, *, control: bool, shifted: bool) -> bool:
        if key in _SIDEWAYS:
            if control:
                self._hold("end" if shifted else "all")
            self._nudge(key)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._hold(_PARTS[(_PARTS.index(self._part) + 1) % len(_PARTS)])
            self._canvas.edit_stepped.emit(self._part, self._steps)
        elif key in _ENTER:
            self._end_nudge(keep=True)
        elif key is Qt.Key.Key_Escape:
            self._end_nudge(keep=False)
        else:
            # Nothing else may happen while a change hangs in the air.
            return key not in (Qt.Key.Key_Control, Qt.Key.Key_Shift)
        return True

    def _hold(self, part: str) -> None:
        if part != self._part:
            self._part, self._steps = part, 0

    def _nudge(self, key: Qt.Key) -> None:
        self._steps += 1 if key is Qt.Key.Key_Right else -1
        self._canvas.edit_stepped.emit(self._part, self._steps)

    def _end_nudge(self, *, keep: bool) -> None:
        self._part = ""
        self._canvas.edit_ended.emit(keep)
        self._canvas.mode_changed.emit("")
