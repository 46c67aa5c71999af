"""The painted map with its mouse and keys.

Signals:
    picked(str, str): the record of a kind was chosen, both empty for none.
    card_requested(str, str): its card is wanted.
    spot_requested(object): the mark with several records is to be listed.
    view_changed(): another part of the world is in view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS, MapPreset
from chipline.map_layout.map_scene import (
    FlowMark,
    MapContent,
    MapLayers,
    MapMark,
    MapScene,
    SiteMark,
    build,
)
from chipline.map_layout.projection import MapView, fitted
from chipline.scenery.as_of import AsOf
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.map.base_map_cache import BaseMapCache
from chipline.windows.map.map_colours import MapColours
from chipline.windows.map.map_legend import MapSigns, legend_size, paint_legend, paint_scale
from chipline.windows.map.map_painter import MapLook, paint_map, sign_box
from chipline.windows.map.map_text import mark_details, mark_text, mark_title
from chipline.windows.pictures.hover_card import Card, HoverCard

_NOTCH, _ZOOM = 1.25, 1.5
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PLUS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_MINUS = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = 10
#: So long after its last move the view is painted in full.
_STILL_MS = 120


class MapCanvas(QWidget):
    """What of the map is seen, and what is chosen on it."""

    accessible_role = QAccessible.Role.Chart

    picked = Signal(str, str)
    card_requested = Signal(str, str)
    spot_requested = Signal(object)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(tr("Map"))
        self.facts: MapFacts | None = None
        self.layers = MapLayers()
        self.with_legend = False
        self.signs = MapSigns()
        self._as_of = AsOf(1.0)
        self._bands: Mapping[str, str] = {}
        self._view: MapView | None = None
        #: What is to be shown once there is a size.
        self._wanted: MapPreset | MapView = MAP_PRESETS[1]
        self._scene: MapScene | None = None
        self._base = BaseMapCache()
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._renew)
        #: The mark that keys stand on, and the record that is selected.
        self.chosen: MapMark | None = None
        self._record = "", ""
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        self.hover_card = HoverCard(self)

    # -- what is shown ------------------------------------------------------------------------

    @property
    def view(self) -> MapView:
        """What of the world is in view."""
        width, height = float(max(self.width(), 1)), float(max(self.height(), 1))
        if self._view is not None:
            return self._view
        if isinstance(self._wanted, MapPreset):
            return fitted(self._wanted.box, width, height)
        return replace(self._wanted, width=width, height=height)

    def view_of(self, width: float, height: float) -> MapView:
        """Return what would be in view at another size: of a part of the world by name, that part."""
        if self._view is None and isinstance(self._wanted, MapPreset):
            return fitted(self._wanted.box, width, height)
        return self.view.sized(width, height)

    def content(self) -> MapContent | None:
        """Return what is to be shown, whatever of it is in view."""
        if self.facts is None:
            return None
        return MapContent(self.facts, self._as_of, self.layers, self._bands)

    def scene_of(self, width: float, height: float) -> MapScene:
        """Return what would be in view at another size, once something was read."""
        content = self.content()
        assert content is not None  # noqa: S101  # as said
        return build(base_map(), content, self.view_of(width, height))

    def scene(self) -> MapScene | None:
        """Return what is in view; None while nothing was read."""
        content = self.content()
        if content is None:
            return None
        if self._scene is None:
            self._scene = build(
                base_map(),
                content,
                self.view,
                base=self._base.outlines(self.view, self._bands, moving=self.moving),
            )
        return self._scene

    @property
    def moving(self) -> bool:
        """Whether the view was moved just now, so that a frame is to be quick."""
        return self._still.isActive()

    def look(self, theme_name: str = "") -> MapLook | None:
        """Return how it is painted, by default in the window's theme."""
        if self.facts is None:
            return None
        theme = themes.THEMES[theme_name] if theme_name else themes.current()
        circled = self.chosen.sites if isinstance(self.chosen, SiteMark) else ()
        return MapLook(
            MapColours.of(theme),
            self.facts,
            chosen=None if self.chosen is None else self.chosen.key,
            circled=frozenset(circled if len(circled) == 1 else ()),
            names=self.layers.names,
            regions=self.signs.regions,
            moving=self.moving and not theme_name,
        )

    def show_facts(self, facts: MapFacts) -> None:
        """Show other sites and moves."""
        self.facts = facts
        self._renew()

    def show_as_of(self, as_of: AsOf) -> None:
        """Show what stands on a day."""
        self._as_of = as_of
        self._renew()

    def show_layers(self, layers: MapLayers) -> None:
        """Show these layers."""
        self.layers = layers
        self._renew()

    def show_bands(self, bands: Mapping[str, str], signs: MapSigns) -> None:
        """Shade countries by their bands, and hatch regions."""
        self._bands, self.signs = bands, signs
        self._renew()

    def show_legend(self, *, on: bool) -> None:
        """Show the legend, or not."""
        self.with_legend = on
        self.update()

    def show_view(self, view: MapView) -> None:
        """Show another part of the world."""
        self.hover_card.hide()
        if self.width() > 0 and (view.width, view.height) != (self.width(), self.height()):
            view = view.sized(float(self.width()), float(self.height()))
        self._view = view
        self._still.start()
        self._renew()
        self.view_changed.emit()

    def show_preset(self, preset: MapPreset) -> None:
        """Show a part of the world by name, and say so."""
        self._wanted, self._view = preset, None
        self._renew()
        self.say(translated(preset.label))
        self.view_changed.emit()

    def restore_view(self, longitude: float, latitude: float, scale: float) -> None:
        """Show a view that was kept."""
        self._wanted, self._view = MapView(longitude, latitude, scale), None
        self._renew()

    def zoom(self, factor: float) -> None:
        """Come nearer, or go further away."""
        self.show_view(self.view.zoomed(factor))

    def zoom_to(self, mark: MapMark) -> None:
        """Come nearer to a mark."""
        view = self.view
        moved = view.panned(view.width / 2 - mark.x, view.height / 2 - mark.y)
        self.show_view(moved.zoomed(4.0))

    def _renew(self) -> None:
        self._scene = None
        self._choose_record()
        self.update()

    # -- choosing -----------------------------------------------------------------------------

    def select(self, kind: str, record: str, *, reveal: bool) -> None:
        """Choose the mark of a record; with `reveal` bring it into view."""
        self._record = kind, record
        self._choose_record()
        if reveal and self.chosen is None:
            self._reveal()
        self.update()

    def _choose_record(self) -> None:
        kind, record = self._record
        scene, facts = self.scene() if self.facts is not None else None, self.facts
        if scene is None or facts is None:
            self.chosen = None
            return
        if self.chosen is not None:
            self.chosen = next((one for one in scene.marks if one.key == self.chosen.key), None)
        number = facts.number_of(kind, record)
        if number is None:
            # Keys may stand on a mark of several records, of which none is selected.
            if not self.hasFocus():
                self.chosen = None
            return
        found = scene.marks_of(kind, number)
        if self.chosen is None or self.chosen.key not in {one.key for one in found}:
            self.chosen = found[0] if found else None

    def _reveal(self) -> None:
        facts = self.facts
        number = facts.number_of(*self._record) if facts is not None else None
        if facts is None or number is None or self._record[0] != "facility":
            return
        if facts.sites.placed[number]:
            view, sites = self.view, facts.sites
            x, y = view.pixel(float(sites.longitude[number]), float(sites.latitude[number]))
            self.show_view(view.panned(view.width / 2 - x, view.height / 2 - y))

    def step_to(self, mark: MapMark) -> None:
        """Choose a mark, tell whose it is, and say it."""
        self.chosen = mark
        scene = self.scene()
        if self.facts is not None and scene is not None:
            place = [one.key for one in scene.marks].index(mark.key) + 1
            self.say(
                tr(
                    "{mark}, {number} of {all} here",
                    mark=mark_text(self.facts, mark),
                    number=place,
                    all=len(scene.marks),
                )
            )
            self._pick(mark)
        self.update()

    def records_of(self, mark: MapMark) -> list[tuple[str, str]]:
        """Return the records that a mark stands for, by kind and id."""
        facts = self.facts
        if facts is None:
            return []
        if isinstance(mark, SiteMark):
            return [("facility", facts.sites.events.ids[one]) for one in mark.sites]
        if isinstance(mark, FlowMark):
            return [("relocation", facts.moves.events.ids[one]) for one in mark.flow.moves]
        moves = [("relocation", facts.moves.events.ids[one]) for one in mark.moves.moves]
        return moves + [("facility", facts.sites.events.ids[one]) for one in mark.sites]

    def _pick(self, mark: MapMark) -> None:
        records = self.records_of(mark)
        self._record = records[0] if len(records) == 1 else ("", "")
        if len(records) == 1:
            self.picked.emit(*records[0])

    def _open(self, mark: MapMark) -> None:
        records = self.records_of(mark)
        if len(records) == 1:
            self.card_requested.emit(*records[0])
        else:
            self.spot_requested.emit(mark)

    def say(self, text: str) -> None:
        """Let a screen reader say something now; it stays as the description."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in view."""
        with QPainter(self) as painter:
            self.paint_on(painter)

    def paint_on(self, painter: QPainter) -> None:
        """Paint what is in view, with the legend in its corner."""
        scene, look = self.scene(), self.look()
        if scene is None or look is None:
            painter.fillRect(self.rect(), MapColours.of(themes.current()).sea)
            return
        paint_map(painter, scene, look, self._base.painted(scene, look, self.devicePixelRatioF()))
        if self.with_legend:
            _, high = legend_size(scene, self.signs, look.colours)
            corner = QPointF(_MARGIN, self.height() - high - _MARGIN)
            paint_legend(painter, corner, scene, self.signs, look.colours)
        else:
            corner = QPointF(_MARGIN, self.height() - 2.0 * _MARGIN)
            paint_scale(painter, corner, scene, look.colours)
        if self.hasFocus():
            painter.setPen(themes.colour(themes.current().accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is in view."""
        super().resizeEvent(event)
        size = QSizeF(self.size())
        if self._view is not None:
            self._view = self._view.sized(size.width(), size.height())
        self._renew()

    # -- mouse --------------------------------------------------------------------------------

    def mark_at(self, at: QPointF) -> MapMark | None:
        """Return the mark at a point."""
        scene = self.scene()
        if scene is None:
            return None
        for sign in scene.countries:
            if sign_box(sign).contains(at):
                return sign
        return scene.hit(at.x(), at.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._last = event.position()
            self._dragging = False
            self.hover_card.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or tell what is below the pointer."""
        at = event.position()
        if self._pressed is None:
            self._hover(at)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            moved = at - self._last
            self.show_view(self.view.panned(moved.x(), moved.y()))
            self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or choose what was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._pressed, self._dragging = self._dragging, None, False
        self.unsetCursor()
        if dragged:
            return
        mark = self.mark_at(event.position())
        if mark is None:
            self.chosen = None
            self.picked.emit("", "")
            self.update()
            return
        self.step_to(mark)
        if len(self.records_of(mark)) > 1:
            self.spot_requested.emit(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card, or come nearer."""
        mark = self.mark_at(event.position())
        if mark is not None and len(self.records_of(mark)) == 1:
            self.card_requested.emit(*self.records_of(mark)[0])
        elif mark is None:
            at = event.position()
            self.show_view(self.view.zoomed(_ZOOM**2, (at.x(), at.y())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer about the pointer; what a touchpad sends afterwards moves nothing."""
        event.accept()
        turned = event.angleDelta().y()
        if turned and event.phase() is not Qt.ScrollPhase.ScrollMomentum:
            at = event.position()
            self.show_view(self.view.zoomed(_NOTCH ** (turned / 120), (at.x(), at.y())))

    def event(self, event: QEvent) -> bool:
        """Zoom by a pinch on a touchpad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            at = event.position()
            self.show_view(self.view.zoomed(max(0.2, 1 + event.value()), (at.x(), at.y())))
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover card away."""
        super().leaveEvent(event)
        self.hover_card.hide()

    def _hover(self, at: QPointF) -> None:
        mark = self.mark_at(at)
        if mark is None or self.facts is None:
            self.unsetCursor()
            self.hover_card.hide()
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        kind = "facility" if isinstance(mark, SiteMark) else "relocation"
        lines = tuple(("", part) for part in mark_details(self.facts, mark))
        self.hover_card.show_card(Card(kind, mark_title(self.facts, mark), lines), at.toPoint())

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, zoom, pan, open."""
        key = Qt.Key(event.key())
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            super().keyPressEvent(event)
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS and shifted:
            dx, dy = _STEPS[key]
            self.show_view(self.view.panned(-dx * self.width() / 8, -dy * self.height() / 8))
        elif key in _STEPS:
            self._walk(*_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if key is Qt.Key.Key_Home else -1)
        elif key in _PLUS or key in _MINUS:
            self.zoom(_ZOOM if key in _PLUS else 1 / _ZOOM)
        elif key is Qt.Key.Key_0:
            self.show_preset(MAP_PRESETS[0])
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(MAP_PRESETS):
            self.show_preset(MAP_PRESETS[key - Qt.Key.Key_1])
        elif key in _ENTER and self.chosen is not None:
            self._open(self.chosen)
        else:
            super().keyPressEvent(event)

    def _walk(self, dx: int, dy: int) -> None:
        scene = self.scene()
        if scene is None or not scene.marks:
            self.say(tr("Nothing is in view here"))
        elif self.chosen is None:
            self._walk_to(0)
        else:
            self.step_to(scene.next_mark(self.chosen, dx, dy))

    def _walk_to(self, place: int) -> None:
        scene = self.scene()
        if scene is not None and scene.marks:
            self.step_to(scene.marks[place])

    def corner_of(self, mark: MapMark) -> QPoint:
        """Return where a list of a mark's records is to stand."""
        return QPointF(mark.x, mark.y).toPoint()
