"""A stretch of days marked by keys alone: to measure it, or to zoom into it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from chipline.timeline_layout.scale import FIRST_DAY, LAST_DAY
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.highlights import Highlight, measured_text

#: A step is the shortest of these that moves the end by as many pixels as one sees.
_STEPS = (1, 7, 30, 91, 365, 3652)
_SEEN = 5.0
MEASURE, BOX = "measure", "box"


class RangeMarking:
    """Moves one end of a band while the other one stays; Tab takes the other one in hand."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        self._canvas = canvas
        #: What it is for while it goes on, else empty.
        self.mode = ""
        self._still = self._moving = 0.0

    def begin(self, mode: str) -> None:
        """Begin at the selected event, else at the as-of day, else in the middle of the view."""
        canvas = self._canvas
        scale = canvas.shown.scale
        span = scale.end - scale.origin
        self.mode = mode
        if canvas.band is not None and mode == MEASURE and canvas.band.measures:
            self._still, self._moving = canvas.band.first, canvas.band.last
        else:
            self._still = self._start()
            self._moving = self._still + (0 if mode == MEASURE else int(span / 4))
        self._show()
        canvas.mode_changed.emit(mode)

    def _start(self) -> float:
        canvas = self._canvas
        scale, events, selected = canvas.shown.scale, canvas.events, canvas.shown.selected
        found = [canvas.shown.as_of.day]
        if events is not None and selected is not None:
            found.insert(0, float(events.body[selected]))
        middle = float(int((scale.origin + scale.end) / 2))
        return next((day for day in found if scale.origin <= day <= scale.end), middle)

    def press(self, key: Qt.Key, *, shifted: bool) -> bool:
        """Take a key; tell whether it meant something."""
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if shifted else self._step()
            self._move(step if key is Qt.Key.Key_Right else -step)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._still, self._moving = self._moving, self._still
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end(keep=True)
        elif key is Qt.Key.Key_Escape:
            self.end(keep=False)
        else:
            return False
        return True

    def _step(self) -> int:
        per_day = self._canvas.shown.scale.per_day
        return next((step for step in _STEPS if step * per_day >= _SEEN), _STEPS[-1])

    def _move(self, days: int) -> None:
        self._moving = min(max(self._moving + days, FIRST_DAY), LAST_DAY)
        scale = self._canvas.shown.scale
        x = scale.x(self._moving)
        if not 0 <= x <= scale.width:
            # The end that is being moved stays in sight.
            self._canvas.pan(scale.width / 4 if x < 0 else -scale.width / 4)
        self._show()

    def _show(self) -> None:
        ends = self._still, self._moving
        self._canvas.show_band(Highlight(min(ends), max(ends), measures=self.mode == MEASURE))
        if self.mode == BOX:
            self._canvas.say(measured_text(min(ends), max(ends)))

    def end(self, *, keep: bool) -> None:
        """Keep what was measured and copy its words, zoom into the box, or forget it."""
        mode, band = self.mode, self._canvas.band
        self.mode = ""
        if mode == BOX or not keep:
            self._canvas.show_band(None)
        if keep and band is not None and mode == BOX:
            self._canvas.show_range(band.first, max(band.last, band.first + 1))
        elif keep and band is not None:
            QGuiApplication.clipboard().setText(measured_text(band.first, band.last))
        if mode:
            self._canvas.mode_changed.emit("")
