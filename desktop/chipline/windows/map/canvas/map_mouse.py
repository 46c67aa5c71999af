"""Mouse, wheel and pinch on the painted map, turned into what the user means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from chipline.map_layout.site_marks import SiteMark
from chipline.windows.map.canvas.map_canvas import MapCanvas

_NOTCH, _ZOOM = 1.25, 1.5


class MapMouse(QObject):
    """Takes the mouse of a canvas, and tells by the canvas's signals what was meant."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does."""
        match event:
            case QMouseEvent():
                return self._take_mouse(event)
            case QWheelEvent():
                self._turn_wheel(event)
                return True
            case QNativeGestureEvent():
                return self._pinch(event)
        if event.type() is QEvent.Type.Leave:
            self._canvas.leave()
        return super().eventFilter(watched, event)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(event)
            case QEvent.Type.MouseMove:
                self._move(event)
            case QEvent.Type.MouseButtonRelease:
                self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                self._open(event)
            case _:
                return False
        return True

    def _press(self, event: QMouseEvent) -> bool:
        """Begin a click or a drag."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = self._last = event.position()
        self._dragging = False
        self._canvas.hover_card.hide()
        return True

    def _move(self, event: QMouseEvent) -> None:
        """Pan, or tell what is below the pointer."""
        at, canvas = event.position(), self._canvas
        if self._pressed is None:
            canvas.hover(at)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            moved = at - self._last
            canvas.show_view(canvas.view.panned(moved.x(), moved.y()))
            self._last = at

    def _release(self, event: QMouseEvent) -> None:
        """End a drag, or choose what was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._pressed, self._dragging = self._dragging, None, False
        self._canvas.unsetCursor()
        if not dragged:
            self._canvas.click(event.position())

    def _open(self, event: QMouseEvent) -> None:
        """Open a card, or come nearer."""
        canvas, at = self._canvas, event.position()
        mark = canvas.mark_at(at)
        if mark is None:
            canvas.show_view(canvas.view.zoomed(_ZOOM**2, (at.x(), at.y())))
        elif len(canvas.records_of(mark)) == 1:
            canvas.card_requested.emit(*canvas.records_of(mark)[0])
        elif isinstance(mark, SiteMark):
            canvas.zoom_to(mark)

    def _turn_wheel(self, event: QWheelEvent) -> None:
        """Come nearer about the pointer; what a touchpad sends afterwards moves nothing."""
        event.accept()
        turned = event.angleDelta().y()
        if turned and event.phase() is not Qt.ScrollPhase.ScrollMomentum:
            at, canvas = event.position(), self._canvas
            canvas.show_view(canvas.view.zoomed(_NOTCH ** (turned / 120), (at.x(), at.y())))

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom by a pinch on a touchpad."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        at, canvas = event.position(), self._canvas
        canvas.show_view(canvas.view.zoomed(max(0.2, 1 + event.value()), (at.x(), at.y())))
        return True
