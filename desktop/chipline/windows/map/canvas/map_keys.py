"""What keys mean on the painted map: walking from mark to mark, zooming, panning, opening."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.windows.i18n import tr
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.map_text import mark_card

_ZOOM = 1.5
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PLUS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_MINUS = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class MapKeys(QObject):
    """Takes the keys of a canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something here."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return not event.modifiers() & _OTHERS and self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key, canvas = Qt.Key(event.key()), self._canvas
        peeking = not canvas.hover_card.isHidden()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS and shifted:
            dx, dy = _STEPS[key]
            canvas.show_view(
                canvas.view.panned(-dx * canvas.width() / 8, -dy * canvas.height() / 8)
            )
        elif key in _STEPS:
            self._walk(*_STEPS[key])
            self._peek(on=peeking)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if key is Qt.Key.Key_Home else -1)
            self._peek(on=peeking)
        elif key is Qt.Key.Key_Space and (peeking or canvas.chosen is not None):
            self._peek(on=not peeking)
        elif key is Qt.Key.Key_Escape and peeking:
            self._peek(on=False)
        elif key in _PLUS or key in _MINUS:
            canvas.zoom(_ZOOM if key in _PLUS else 1 / _ZOOM)
        elif key is Qt.Key.Key_0:
            canvas.show_preset(MAP_PRESETS[0])
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(MAP_PRESETS):
            canvas.show_preset(MAP_PRESETS[key - Qt.Key.Key_1])
        elif key in _ENTER and canvas.chosen is not None:
            canvas.open_mark(canvas.chosen)
        else:
            return False
        return True

    def _walk(self, dx: int, dy: int) -> None:
        canvas = self._canvas
        scene = canvas.scene()
        if scene is None or not scene.count:
            canvas.say(tr("Nothing is in view here"))
        elif canvas.chosen is None:
            self._walk_to(0)
        else:
            canvas.step_to(scene.next_mark(canvas.chosen, dx, dy))

    def _peek(self, *, on: bool) -> None:
        """Tell of the chosen mark beside it what the pointer would tell, or no longer."""
        canvas = self._canvas
        if on and canvas.chosen is not None and canvas.facts is not None:
            card = mark_card(canvas.facts, canvas.chosen)
            canvas.hover_card.show_card(card, canvas.corner_of(canvas.chosen))
        else:
            canvas.hover_card.hide()

    def _walk_to(self, place: int) -> None:
        scene = self._canvas.scene()
        if scene is not None and scene.count:
            self._canvas.step_to(scene.mark(place % scene.count))
