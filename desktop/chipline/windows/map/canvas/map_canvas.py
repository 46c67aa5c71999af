"""The painted map: what of it is in view, and what is chosen on it.

Signals:
    picked(str, str): the record of a kind was chosen, both empty for none.
    card_requested(str, str): its card is wanted.
    spot_requested(object): the mark with several records is to be listed.
    view_changed(): another part of the world is in view.
    resized(): it has another size.
    menu_requested(QPointF): what can be done at a point is wanted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyle, QWidget

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS, MapPreset
from chipline.map_layout.map_scene import (
    MapContent,
    MapLayers,
    MapMark,
    MapScene,
    build,
    records_of,
)
from chipline.map_layout.projection import PACIFIC, MapView
from chipline.map_layout.site_marks import SiteMark
from chipline.map_layout.site_sums import SiteSums
from chipline.scenery.as_of import AsOf
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.map.canvas.base_map_cache import BaseMapCache
from chipline.windows.map.canvas.map_corners import MapCorners
from chipline.windows.map.map_text import mark_card, mark_text
from chipline.windows.map.paint.map_colours import MapColours
from chipline.windows.map.paint.map_inset import INSET
from chipline.windows.map.paint.map_legend import MapSigns
from chipline.windows.map.paint.map_names import PlacedName, placed_names, sign_box
from chipline.windows.map.paint.map_painter import MapLook, paint_ghost, paint_map
from chipline.windows.pictures.hover_card import HoverCard

#: So long after the last move of the view or the day all is painted in full.
_STILL_MS = 120


class MapCanvas(QWidget):
    """What of the map is seen, and what is chosen on it."""

    accessible_role = QAccessible.Role.Chart

    picked = Signal(str, str)
    card_requested = Signal(str, str)
    spot_requested = Signal(object)
    view_changed = Signal()
    resized = Signal()
    menu_requested = Signal(QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 80)
        self.setAccessibleName(tr("Map"))
        self.facts: MapFacts | None = None
        self.layers = MapLayers()
        self.with_legend = False
        self.signs = MapSigns()
        self._as_of = AsOf(1.0)
        self._bands: Mapping[str, str] = {}
        #: The meridian that the world lies about, as what was read has it.
        self._middle = PACIFIC
        self._view: MapView | None = None
        #: What is to be shown once there is a size.
        self._wanted: MapPreset | MapView = MAP_PRESETS[1]
        #: That as a view, and for which size.
        self._fitted: tuple[object, MapView] = None, MapView()
        self._content: MapContent | None = None
        self._sums: SiteSums | None = None
        self._scene: MapScene | None = None
        self._growing = False
        #: Numbers of sites and moves that are outlined.
        self._outlined: tuple[frozenset[int], frozenset[int]] = frozenset(), frozenset()
        self._marked: frozenset[str] = frozenset()
        #: Where a site would be that is being moved.
        self._ghost: QPointF | None = None
        self.corners = MapCorners()
        self._names: tuple[object, tuple[PlacedName, ...]] = None, ()
        self._base = BaseMapCache()
        #: What is shown once the view moves is painted before, while nothing else is to be done.
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self._paint_ahead)
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._renew)
        self._same_day = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._same_day.timeout.connect(self._renew)
        #: The mark that keys stand on, and the record that is selected.
        self.chosen: MapMark | None = None
        self._record = "", ""
        self._hovered: MapMark | None = None
        self.hover_card = HoverCard(self)

    # -- what is shown ------------------------------------------------------------------------

    @property
    def view(self) -> MapView:
        """What of the world is in view."""
        width, height = float(max(self.width(), 1)), float(max(self.height(), 1))
        if self._view is not None:
            return self._view
        wanted, key = self._wanted, (self._wanted, width, height, self._middle)
        if self._fitted[0] != key:
            made = (
                wanted.view(width, height, self._middle)
                if isinstance(wanted, MapPreset)
                else replace(wanted, width=width, height=height).about(self._middle)
            )
            self._fitted = key, made
        return self._fitted[1]

    def view_of(self, width: float, height: float) -> MapView:
        """Return what would be in view at another size: of a part of the world by name, that part."""
        if self._view is None and isinstance(self._wanted, MapPreset):
            return self._wanted.view(width, height, self._middle)
        return self.view.sized(width, height)

    def content(self) -> MapContent | None:
        """Return what is to be shown, whatever of it is in view."""
        if self.facts is not None and self._content is None:
            self._content = MapContent(
                self.facts, self._as_of, self.layers, self._bands, self._marked, self._sums
            )
        return self._content

    def scene_of(self, width: float, height: float) -> MapScene:
        """Return what would be in view at another size, once something was read."""
        return self.scene_in(self.view_of(width, height))

    def scene_in(self, view: MapView) -> MapScene:
        """Return what another view would show, once something was read."""
        content = self.content()
        assert content is not None  # noqa: S101  # as said
        return build(base_map(self._middle), content, view)

    def scene(self) -> MapScene | None:
        """Return what is in view; None while nothing was read."""
        content = self.content()
        if content is None:
            return None
        if self._scene is None:
            view = self.view
            base = self._base.outlines(view, content, moving=self.moving)
            world, hurried = base_map(self._middle), self._hurried
            self._scene = build(world, content, view, base=base, hurried=hurried)
        return self._scene

    @property
    def moving(self) -> bool:
        """Whether the view was moved just now, so that a frame is to be quick."""
        return self._still.isActive()

    @property
    def _hurried(self) -> bool:
        """Whether the view or the day was moved just now."""
        return self.moving or self._same_day.isActive()

    def look(self, theme_name: str = "") -> MapLook | None:
        """Return how it is painted, by default in the window's theme."""
        if self.facts is None:
            return None
        theme = themes.THEMES[theme_name] if theme_name else themes.current()
        chosen = self.chosen
        return MapLook(
            MapColours.of(theme),
            self.facts,
            chosen=None if self.chosen is None else self.chosen.key,
            circled=frozenset(
                one.first
                for one in (chosen, self._hovered)
                if isinstance(one, SiteMark) and one.many == 1
            ),
            circles=self.layers.circles,
            names=self.layers.names,
            uses=self.layers.uses,
            outlined_sites=self._outlined[0],
            outlined_moves=self._outlined[1],
            regions=self.signs.regions,
            moving=self.moving and not theme_name,
            growing=self._growing and not theme_name,
            hurried=self._hurried and not theme_name,
        )

    def show_facts(self, facts: MapFacts) -> None:
        """Show other sites and moves."""
        self.facts, self._sums = facts, SiteSums(facts.sites)
        if facts.sites.middle != self._middle:
            self._middle = facts.sites.middle
            self._view = None if self._view is None else self._view.about(self._middle)
        self._renew_content()

    def show_as_of(self, as_of: AsOf) -> None:
        """Show what stands on a day."""
        if as_of != self._as_of and self.facts is not None:
            self._same_day.start()
        self._as_of = as_of
        self._renew_content()

    def show_growing(self, *, on: bool) -> None:
        """Let flows grow with the day while time runs, unless the system wants nothing to move."""
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        self._growing = on and moves > 0
        self.update()

    def show_layers(self, layers: MapLayers) -> None:
        """Show these layers."""
        self.layers = layers
        self._renew_content()

    def show_bands(self, bands: Mapping[str, str], signs: MapSigns) -> None:
        """Shade countries by their bands, and hatch regions."""
        self._bands, self.signs = bands, signs
        self._renew_content()

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

    def show_same(self, view: MapView) -> None:
        """Show what another map shows, without telling of it."""
        width, height = float(max(self.width(), 1)), float(max(self.height(), 1))
        same = replace(view, width=width, height=height)
        if same != self.view:
            self.hover_card.hide()
            self._view = same
            self._still.start()
            self._renew()

    def show_ghost(self, at: QPointF | None) -> None:
        """Show where a site would be, or nothing."""
        self._ghost = at
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what lies at the pointer, or by keys of what is chosen."""
        self.hover_card.hide()
        at = QPointF(event.pos())
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            middle = QPointF(self.width() / 2, self.height() / 2)
            at = middle if self.chosen is None else QPointF(self.chosen.x, self.chosen.y)
        self.menu_requested.emit(at)

    def outline(
        self, sites: frozenset[int], moves: frozenset[int], countries: frozenset[str]
    ) -> None:
        """Outline the marks that some sites and moves are part of, and countries by their codes."""
        self._outlined = sites, moves
        self.update()
        if countries != self._marked:
            self._marked = countries
            self._renew_content()

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

    def _renew_content(self) -> None:
        self._content = None
        self._renew()

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
            held = scene.number_of(self.chosen.key)
            self.chosen = None if held is None else scene.mark(held)
        place = facts.place_of(kind, record)
        if place is None:
            # Keys may stand on a mark of several records, of which none is selected.
            if not self.hasFocus():
                self.chosen = None
            return
        found = scene.marks_of(*place)
        if self.chosen is None or self.chosen.key not in {one.key for one in found}:
            self.chosen = found[0] if found else None

    def _reveal(self) -> None:
        facts = self.facts
        place = facts.place_of(*self._record) if facts is not None else None
        if facts is None or place is None or place[0] != "facility":
            return
        number = place[1]
        if facts.sites.placed[number]:
            view, sites = self.view, facts.sites
            x, y = view.pixel(float(sites.longitude[number]), float(sites.latitude[number]))
            self.show_view(view.panned(view.width / 2 - x, view.height / 2 - y))

    def step_to(self, mark: MapMark) -> None:
        """Choose a mark, tell whose it is, and say it."""
        self.chosen = mark
        scene = self.scene()
        if self.facts is not None and scene is not None:
            place = (scene.number_of(mark.key) or 0) + 1
            self.say(
                tr(
                    "{mark}, {number} of {all} here",
                    mark=mark_text(self.facts, mark),
                    number=place,
                    all=scene.count,
                )
            )
            self._pick(mark)
        self.update()

    def records_of(self, mark: MapMark) -> list[tuple[str, str]]:
        """Return the records that a mark stands for, by kind and id."""
        return [] if self.facts is None else records_of(self.facts, mark)

    def _pick(self, mark: MapMark) -> None:
        records = self.records_of(mark)
        self._record = records[0] if len(records) == 1 else ("", "")
        if len(records) == 1:
            self.picked.emit(*records[0])

    def open_mark(self, mark: MapMark) -> None:
        """Open the card of a mark, or list what it stands for."""
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
        if not self._hurried and (self.underMouse() or self.hasFocus()):
            self._ahead.start()

    def _paint_ahead(self) -> None:
        content, look = self.content(), self.look()
        if content is None or look is None or self._hurried:
            return
        if not self._base.prepare(self.view, content, look, self.devicePixelRatioF()):
            self._ahead.start()

    def paint_on(self, painter: QPainter) -> None:
        """Paint what is in view, with the legend in its corner."""
        scene, look, content = self.scene(), self.look(), self.content()
        if scene is None or look is None or content is None:
            painter.fillRect(self.rect(), MapColours.of(themes.current()).sea)
            painter.setPen(themes.colour(themes.current().text))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Reading the map…"))
            return
        base = self._base.painted(scene, look, self.devicePixelRatioF())
        corners = self.corners
        corners.place(painter, scene, content, look, self.signs, with_legend=self.with_legend)
        names, framed = self._placed_names(scene, look), corners.framed(scene)
        paint_map(painter, scene, look, base, names, corners.boxes, framed)
        corners.paint(painter, scene, look, self.signs)
        if self._ghost is not None:
            paint_ghost(painter, self._ghost, look.colours)
        if self.hasFocus():
            painter.setPen(themes.colour(themes.current().accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _placed_names(self, scene: MapScene, look: MapLook) -> tuple[PlacedName, ...]:
        """Return the names in view; while view or day move they stay those that were placed last."""
        boxes = self.corners.boxes
        key = look.colours.theme.name, scene.standing_out, boxes
        if self._names[0] != key and not (look.hurried and self._names[0]):
            self._names = key, placed_names(scene, look.facts, look.colours.theme, boxes)
        return self._names[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is in view."""
        super().resizeEvent(event)
        size = QSizeF(self.size())
        if self._view is not None:
            self._view = self._view.sized(size.width(), size.height())
        self._renew()
        self.resized.emit()

    # -- marks by place ---------------------------------------------------------------------------

    def mark_at(self, at: QPointF) -> MapMark | None:
        """Return the mark at a point."""
        scene = self.scene()
        if scene is None or self.corners.inset_box.contains(at):
            return None
        for sign in scene.countries:
            if sign_box(sign).contains(at):
                return sign
        return scene.hit(at.x(), at.y())

    def click(self, at: QPointF) -> None:
        """Choose what lies at a point, or nothing."""
        if self.corners.inset_box.contains(at):
            self.show_preset(INSET)
            return
        mark = self.mark_at(at)
        if mark is None:
            self.chosen = None
            self.picked.emit("", "")
            self.update()
            return
        self.step_to(mark)
        if len(self.records_of(mark)) > 1:
            self.spot_requested.emit(mark)

    def hover(self, at: QPointF) -> None:
        """Tell what lies at a point."""
        mark = self.mark_at(at)
        if mark != self._hovered:
            self._hovered = mark
            self.update()
        if mark is None or self.facts is None:
            self.unsetCursor()
            self.hover_card.hide()
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hover_card.show_card(mark_card(self.facts, mark), at.toPoint())

    def leave(self) -> None:
        """Tell nothing any more: the pointer is elsewhere."""
        self.hover_card.hide()
        if self._hovered is not None:
            self._hovered = None
            self.update()

    def corner_of(self, mark: MapMark) -> QPoint:
        """Return where a list of a mark's records is to stand."""
        return QPointF(mark.x, mark.y).toPoint()
