"""Sites moved and made on the map: by dragging, or by keys, while that is switched on."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log10

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from chipline.map_layout.base_map import base_map
from chipline.map_layout.site_marks import SiteMark
from chipline.records.record import KINDS, new_id
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.formats import country_text, number_text
from chipline.windows.i18n import tr
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.widgets.editors.new_record_box import NewRecordBox

#: What an arrow moves a site by, and with Shift, in pixels.
_STEP, _FINE = 10.0, 1.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: Coordinates are not written more exactly than this, in decimals of a degree.
_MOST_DECIMALS = 5


@dataclass
class _Moved:
    """A site that is being moved: whose, and where it is now, in pixels."""

    record: str
    at: QPointF
    by_keys: bool


class MapEditing(QObject):
    """Moves sites of a canvas, and makes new ones. Nothing is written before a move ends.

    Signals:
        created(str, str): a record of a kind was made.
        turned(bool): sites can be moved now, or no longer.
    """

    created = Signal(str, str)
    turned = Signal(bool)

    def __init__(self, canvas: MapCanvas, session: Session) -> None:
        super().__init__(canvas)
        self._canvas, self._session = canvas, session
        self._moved: _Moved | None = None
        self._pressed: tuple[str, QPointF] | None = None
        self.on = False
        canvas.installEventFilter(self)

    @property
    def can_edit(self) -> bool:
        """Whether the workspace can be written."""
        return not self._session.read_only

    def turn(self, *, on: bool) -> None:
        """Let sites be moved, or no longer."""
        on = on and self.can_edit
        if on != self.on:
            self.on = on
            self._give_up()
            self._canvas.say(
                tr("Drag a site to move it; a double click makes a new one")
                if on
                else tr("Sites stay where they are")
            )
            self.turned.emit(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what moves a site; everything else means what it always does."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._moved:
            return self._take_key(event)
        if self.on and isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        return super().eventFilter(watched, event)

    # -- by mouse -----------------------------------------------------------------------------

    def _take_mouse(self, event: QMouseEvent) -> bool:
        at = event.position()
        left = event.button() is Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if left:
                record = self._site_at(at)
                self._pressed = (record, at) if record else None
                return bool(record)
            case QEvent.Type.MouseMove if self._pressed is not None:
                record, begun = self._pressed
                far = (at - begun).manhattanLength() >= QApplication.startDragDistance()
                if far or self._moved is not None:
                    self._show(_Moved(record, at, by_keys=False))
                return True
            case QEvent.Type.MouseButtonRelease if left and self._pressed is not None:
                moved, self._pressed = self._moved, None
                if moved is None:
                    self._canvas.click(at)
                else:
                    self._write()
                return True
            case QEvent.Type.MouseButtonDblClick if left and self._canvas.mark_at(at) is None:
                self.create_at(at)
                return True
        return False

    def _site_at(self, at: QPointF) -> str:
        """Return the id of the one site at a point; empty for none and for several."""
        mark = self._canvas.mark_at(at)
        if not isinstance(mark, SiteMark) or mark.many > 1:
            return ""
        return self._canvas.records_of(mark)[0][1]

    # -- by keys ------------------------------------------------------------------------------

    def begin_by_keys(self) -> None:
        """Let arrows move the chosen site until Enter or Esc."""
        mark = self._canvas.chosen
        if not self.can_edit or not isinstance(mark, SiteMark) or mark.many > 1:
            self._canvas.say(tr("Choose one site first"))
            return
        record = self._canvas.records_of(mark)[0][1]
        self._canvas.say(tr("Arrows move the site, Enter keeps it there, Esc puts it back"))
        self._show(_Moved(record, QPointF(mark.x, mark.y), by_keys=True))

    def _take_key(self, event: QKeyEvent) -> bool:
        key, moved = Qt.Key(event.key()), self._moved
        if moved is None:
            return False
        if key in _ARROWS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = QPointF(*_ARROWS[key]) * (_FINE if fine else _STEP)
            self._show(_Moved(moved.record, moved.at + step, moved.by_keys))
            self._say_place()
        elif key in _ENTER:
            self._write()
        elif key == Qt.Key.Key_Escape:
            self._give_up()
            self._canvas.say(tr("Nothing was changed"))
        return True

    def _say_place(self) -> None:
        place = self._place(self._moved.at) if self._moved else None
        if place is not None:
            self._canvas.say(place_text(*place))

    # -- what is written ----------------------------------------------------------------------

    def _show(self, moved: _Moved) -> None:
        self._moved = moved
        self._canvas.show_ghost(moved.at)

    def _give_up(self) -> None:
        self._moved = self._pressed = None
        self._canvas.show_ghost(None)

    def _write(self) -> None:
        """Put both coordinates into the record as one step."""
        moved = self._moved
        place = self._place(moved.at) if moved is not None else None
        self._give_up()
        if moved is None or place is None:
            self._canvas.say(tr("There is no place here"))
            return
        longitude, latitude = place
        values = {"longitude": longitude, "latitude": latitude}
        self._session.do(edits.set_fields("facility", [moved.record], values), asker=self)
        self._canvas.say(tr("Saved: {place}", place=place_text(longitude, latitude)))

    def create_at(self, at: QPointF) -> None:
        """Ask for the name of a site at a point, and make it in the country that lies there."""
        place = self._place(at)
        if place is None or not self.can_edit:
            return
        longitude, latitude = place
        values = {
            "longitude": longitude,
            "latitude": latitude,
            "country": base_map().country_at(longitude, latitude) or None,
        }
        record = new_id()
        box = NewRecordBox(KINDS["facility"], self._canvas)
        box.named.connect(
            lambda name: self._session.do(
                edits.create("facility", {"name": name, **values}, record_id=record),
                asker=self,
                then=lambda _written: self.created.emit("facility", record),
            )
        )
        box.open_at(self._canvas.mapToGlobal(at.toPoint()))

    def _place(self, at: QPointF) -> tuple[float, float] | None:
        """Return a point's longitude and latitude, as exact as a pixel of the view; None for none."""
        view = self._canvas.view
        found = view.position(at.x(), at.y())
        if found is None:
            return None
        decimals = min(max(ceil(log10(view.scale)), 0) + 1, _MOST_DECIMALS)
        longitude = (found[0] + 180.0) % 360.0 - 180.0
        return round(longitude, decimals), round(found[1], decimals)


def place_text(longitude: float, latitude: float) -> str:
    """Say where a point lies: latitude and longitude, and the country."""
    code = base_map().country_at(longitude, latitude)
    return tr(
        "latitude {latitude}°, longitude {longitude}°, {country}",
        latitude=number_text(latitude),
        longitude=number_text(longitude),
        country=country_text(code) if code else tr("at sea"),
    )
