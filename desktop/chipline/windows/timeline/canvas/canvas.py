"""The painted timeline: one widget, one scene.

A plain widget, not a pyqtgraph plot: lanes, sticky names and labels are laid out in pixels, so a
view's transform would have to be undone for every one of them, at 1 to 2 ms a frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from chipline.scenery.as_of import AsOf, Mode
from chipline.scenery.events import Events
from chipline.timeline_layout import keyboard_walk, scroll_into_view
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.primitives import LinkMode, Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build, regions_of
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.pictures.text_layout import gutter_for, lag_text, new_ruler, tick_name
from chipline.windows.theme import colour
from chipline.windows.timeline.canvas.canvas_state import CanvasState
from chipline.windows.timeline.canvas.highlights import (
    Highlight,
    measured_text,
    paint_band,
    paint_hovered,
)
from chipline.windows.timeline.canvas.overlays import (
    Ghost,
    paint_beside_headings,
    paint_frame,
    paint_ghost,
    paint_in_heat,
)
from chipline.windows.timeline.canvas.scroll_bars import SCROLL_BAR, ScrollBars, plot_width
from chipline.windows.timeline.canvas.settled_rows import SettledRows
from chipline.windows.timeline.notes import note_strip
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.timeline.paint.scene_painter import paint_scene

_Days = tuple[float, float] | None
_PADDING, _ROOM_FOR_TITLES = 24.0, 0.1
#: Where a selected event comes to stand when it was out of view, as a share of the width.
_REVEALED_AT = 0.4


class TimelineCanvas(QWidget):
    """Shows lanes on a time scale. What mouse and keys mean on it, its handlers tell by its signals.

    Signals:
        view_changed(): another range of days, or other lanes, are in view.
        lanes_about_to_change(): other lanes are coming; events get other numbers.
        picked(int): an event was clicked on, or walked to; -1 for none.
        card_requested(int): somebody wants an event's card.
        hovered(int, QPoint): the pointer rests on an event; -1: it left.
        day_dragged(int): the line of the as-of day was dragged to a day.
        lane_toggled(str): the lane with this path is to be closed, or opened.
        lane_moved(int, int): a lane is to be moved by so many places among its siblings.
        edit_began(int), edit_moved(str, float, QPoint), edit_ended(bool): in edit mode, all of a
            bar or one of its ends is dragged by so many days; ended with True, the new dates are
            to be kept.
        edit_stepped(str, int): likewise, moved by keys by so many steps.
        create_requested(int, float): in edit mode, a record is to be made in a lane on a day.
        spot_requested(DenseSpot): what lies in a dense spot is to be listed.
        strip_clicked(StripEntry, QPoint): an era or notes were clicked on.
        edit_mode_changed(bool): dates can be edited in place now, or no longer.
        mode_changed(str): by keys, something is now being measured, boxed or nudged; empty: no
            longer.
    """

    view_changed = Signal()
    lanes_about_to_change = Signal()
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
    spot_requested = Signal(object)
    strip_clicked = Signal(object, QPoint)
    edit_mode_changed = Signal(bool)
    mode_changed = Signal(str)

    #: What it is to a screen reader.
    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(280, 120)
        self.setAccessibleName(tr("Timeline of restrictions and relocations"))
        self.shown = CanvasState()
        self._lanes: Lanes | None = None
        self._layout: LaneLayout | None = None
        self._scene: Scene | None = None
        self._wanted: _Days = None
        self._top: dict[str, str] | None = None
        self._gutter = 160.0
        self._lane: int | None = None
        self.band: Highlight | None = None
        self.eras: tuple[Era, ...] = ()
        #: The ids of the notes that stand out.
        self.noted: frozenset[str] = frozenset()
        self.ghost: Ghost | None = None
        #: Whether drags on bars change dates, and double clicks create.
        self.edit_mode = False
        #: The height at which a lane that is being dragged would come to stand.
        self.drop: float | None = None
        self._rows = SettledRows(self)
        self._rows.released.connect(self._lay_rows)
        self._bars = ScrollBars(self, self.scroll_to)

    # -- what is shown ------------------------------------------------------------------------

    @property
    def events(self) -> Events | None:
        """The events in the lanes."""
        return self._lanes.events if self._lanes is not None else None

    @property
    def lanes(self) -> Lanes | None:
        """The lanes."""
        return self._lanes

    @property
    def selected_id(self) -> str:
        """The id of the selected event's record; empty for none."""
        events, selected = self.events, self.shown.selected
        return events.ids[selected] if events is not None and selected is not None else ""

    def lane_of_selection(self) -> int | None:
        """Return the lane in which the selected event was reached."""
        lanes, selected = self._lanes, self.shown.selected
        if lanes is None or selected is None:
            return None
        place = keyboard_walk.place_of(lanes, selected, self._lane)
        return int(lanes.lane[place]) if place is not None else None

    @property
    def gutter(self) -> float:
        """The width of the column of lane names."""
        return self._gutter

    def show_lanes(
        self, lanes: Lanes, days: _Days = None, layout: LaneLayout | None = None
    ) -> None:
        """Show other events, from one day to another; None: the range stays. See `layout_ahead`."""
        self.lanes_about_to_change.emit()
        if days is not None:
            # Before the rows are laid out, which takes long with very many events.
            self._rows.scale, self._wanted = None, days
        self._lanes = lanes
        missing = len(lanes.groups) - len(self.shown.scrolls)
        self.shown.scrolls = [*self.shown.scrolls, *[0.0] * missing][: len(lanes.groups)]
        self.shown.selected = self.shown.hovered = None
        self.dress(layout)

    def dress(self, layout: LaneLayout | None = None) -> None:
        """Measure anew: the font, and with it the labels, may be another one."""
        if (lanes := self._lanes) is not None:
            fresh = LaneLayout(lanes, new_ruler(), lag_text=lag_text, fills=self.shown.fills)
            self._layout = layout or fresh
            self._fit_gutter()
        self._refresh()

    def scene(self) -> Scene | None:
        """Return the scene as it is now."""
        if self._scene is None and self._layout is not None:
            self._scene = build(self._layout, self.view(), tick_name)
        return self._scene

    def view(self) -> Viewport:
        """Return what is looked at, and how."""
        shown, eras = self.shown, note_strip.eras_at(self.eras, self.height())
        bands = note_strip.bands_room(eras)
        return Viewport(
            scale=shown.scale,
            height=self.height() - note_strip.bottom_room(eras) + bands,
            bands=bands,
            gutter=self._gutter,
            scrolls=tuple(shown.scrolls),
            selected=shown.selected,
            links=shown.links,
            day=shown.as_of.day,
            as_of=shown.as_of if shown.as_of.mode is not Mode.ALL else None,
            known_to=shown.known_to,
            settled=self._rows.scale,
            opened=shown.opened,
            unfolded=shown.unfolded,
        )

    def plot_rect(self) -> QRect:
        """Return what is painted anew while one pans and zooms: all but the scroll bars."""
        return self.rect().adjusted(0, 0, -SCROLL_BAR, 0)

    def _refresh(self, part: QRect | None = None) -> None:
        self._scene = None
        if self._layout is not None and self._top is not None:
            self.shown.scrolls = scroll_into_view.scrolls_to_top(
                self._layout, self.view(), self._top
            )
        regions = regions_of(self._layout, self.view()) if self._layout is not None else ()
        self._bars.place(regions, self.width())
        self.update(part or self.rect())

    # -- range --------------------------------------------------------------------------------

    def _fit_gutter(self) -> None:
        if self._lanes is not None and self._layout is not None:
            self._gutter = gutter_for(self._lanes.titles, self._layout.ruler, self.width())
        width = plot_width(self.width(), self._gutter)
        if self._wanted is not None:
            self.shown.scale = TimeScale.fitting(*self._wanted, width)
        elif width != self.shown.scale.width:
            self.shown.scale = self.shown.scale.resized(width)

    def show_range(self, first: float, last: float, *, rows_stay: bool = False) -> None:
        """Show the days from `first` to `last`, across the whole width; in motion, rows stay."""
        if rows_stay:
            self._rows.hold(self.shown.scale)
        else:
            self._rows.scale = None
        self._set_scale(TimeScale.fitting(first, last, self.shown.scale.width))
        # Kept until the user moves: before the first resize the width is not the real one.
        self._wanted = (first, last)

    def fit(self) -> None:
        """Show everything."""
        self._rows.scale = None
        extent = self.events.extent() if self.events is not None else None
        if extent is not None:
            # Titles stand after their bars: the last ones need room as well.
            first, last = extent
            last += (last - first) * _ROOM_FOR_TITLES
            self._set_scale(TimeScale.fitting(first, last, self.shown.scale.width, _PADDING))

    def fit_selection(self) -> None:
        """Show the selected event and what it is linked to."""
        events, selected = self.events, self.shown.selected
        days = (
            scroll_into_view.days_around(events, selected)
            if events is not None and selected is not None
            else None
        )
        if days is not None and selected is not None:
            self._rows.scale = None
            self._set_scale(TimeScale.fitting(*days, self.shown.scale.width))
            self.reveal(selected)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom in by `factor` at a pixel of the canvas, or in the middle."""
        self._rows.hold(self.shown.scale)
        scale = self.shown.scale
        at = scale.width / 2 if x is None else min(max(x - self._gutter, 0.0), scale.width)
        self._set_scale(scale.zoomed(at, factor))

    def pan(self, pixels: float) -> None:
        """Move the days to the right."""
        self._rows.hold(self.shown.scale)
        self._set_scale(self.shown.scale.panned(pixels))

    def _lay_rows(self) -> None:
        self._refresh()
        self.view_changed.emit()

    def open_lane(self, path: str) -> None:
        """Show all rows of a lane, or again as many as have room."""
        self.show_opened(self.shown.opened ^ {path}, self.shown.unfolded)

    def unfold(self, kind: str) -> None:
        """Give each lane of a group a row, or let the last ones share a line again."""
        self.show_opened(self.shown.opened, self.shown.unfolded ^ {kind})

    def show_opened(self, opened: Iterable[str], unfolded: Iterable[str]) -> None:
        """Show all rows of the lanes with these paths, and all lanes of groups of these kinds."""
        self.shown.opened, self.shown.unfolded = frozenset(opened), frozenset(unfolded)
        self._refresh()

    def _set_scale(self, scale: TimeScale) -> None:
        self._wanted = None
        if scale != self.shown.scale:
            self.shown.scale = scale
            self._refresh(self.plot_rect())
            self.view_changed.emit()

    def scroll_to(self, group: int, value: float) -> None:
        """Scroll the lanes of a group."""
        scene = self.scene()
        if scene is None or group >= len(scene.regions):
            return
        self._top = None
        limited = min(max(value, 0.0), scene.regions[group].furthest)
        if limited != self.shown.scrolls[group]:
            self.shown.scrolls[group] = limited
            self._refresh()
            self.view_changed.emit()

    def scroll_by(self, group: int, pixels: float) -> None:
        """Scroll the lanes of a group on; steps smaller than a row add up."""
        scene = self.scene()
        if scene is not None:
            self.scroll_to(group, self.shown.scrolls[group] + pixels)

    @property
    def keeps_top(self) -> bool:
        """Whether certain lanes stay at the top, at every size, because nobody has scrolled since."""
        return self._top is not None

    def top(self) -> dict[str, str]:
        """Return, by kind, the path of the lane at the top of each group that is scrolled."""
        if self._top is not None:
            return dict(self._top)
        layout = self._layout
        return {} if layout is None else scroll_into_view.lanes_at_top(layout, self.view())

    def show_top(self, top: Mapping[str, str]) -> None:
        """Keep these lanes at the top, also of lanes that are yet to come, until somebody scrolls."""
        self._top = dict(top)
        self._refresh()
        self.view_changed.emit()

    # -- selection and day --------------------------------------------------------------------

    def select(self, event: int | None, *, reveal: bool = True) -> None:
        """Show an event as selected; out of view, bring it into view."""
        self.shown.selected = event
        self._refresh()
        if event is not None and reveal:
            self.reveal(event)

    def reveal(self, event: int) -> None:
        """Move no more than is needed for an event, and what it is linked to, to be seen."""
        layout, events = self._layout, self.events
        if layout is None or events is None or np.isnan(events.body[event]):
            return
        scale = self.shown.scale
        x = scale.x(float(events.body[event]))
        if not 0 <= x <= scale.width - 40:
            self.pan(scale.width * _REVEALED_AT - x)
            self._rows.release()
        self._top = None
        self.shown.scrolls = list(scroll_into_view.scrolls_for(layout, self.view(), event))
        self._refresh()
        self.view_changed.emit()

    def hover(self, event: int | None) -> None:
        """Show an event as the one below the pointer."""
        if event != self.shown.hovered:
            self.shown.hovered = event
            self.update()

    def show_band(self, band: Highlight | None) -> None:
        """Show a stretch that is dragged over; None takes it away."""
        self.band = band
        if band is not None and band.measures:
            self.say(measured_text(band.first, band.last))
        self.update()

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Show where a bar would come to stand; None takes it away."""
        self.ghost = ghost
        self.update()

    def show_drop(self, height: float | None) -> None:
        """Show between which lanes a dragged one would come to stand; None takes it away."""
        self.drop = height
        self.update()

    def show_edit_mode(self, *, on: bool) -> None:
        """Let bars be moved, and say so by a frame."""
        self.edit_mode = on
        self.update()
        self.edit_mode_changed.emit(on)

    def say(self, text: str) -> None:
        """Let a screen reader say something now; it stays as the description."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_links(self, mode: LinkMode) -> None:
        """Draw the links of the selection, all, or none."""
        self.shown.links = mode
        self._refresh()

    def show_as_of(self, as_of: AsOf) -> None:
        """Draw the line of the as-of day, and pick out what was so on it, or show all alike."""
        self.shown.as_of = as_of
        self._refresh()

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days in view."""
        super().resizeEvent(event)
        self._rows.scale = None
        self._fit_gutter()
        self._refresh()
        if self.shown.selected is not None and not self.keeps_top:
            self.reveal(self.shown.selected)
        self.view_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scene, what is hovered over, and the focus."""
        with QPainter(self) as painter:
            theme = themes.current()
            scene = self.scene()
            if scene is None:
                painter.fillRect(self.rect(), colour(theme.surface))
                painter.setPen(colour(theme.muted))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Reading events…"))
            else:
                right = QRectF(scene.view.width, 0, SCROLL_BAR, self.height())
                painter.fillRect(right, colour(theme.surface))
                paint_scene(painter, scene, theme)
                below = replace(scene.view, height=float(self.height()))
                eras = note_strip.eras_at(self.eras, self.height())
                note_strip.paint_note_strip(painter, below, eras, theme, self.noted)
                paint_beside_headings(painter, scene, theme, SCROLL_BAR)
                if self.shown.selected is not None and self._lanes is not None:
                    paint_in_heat(painter, scene, self._lanes, self.shown.selected, theme)
                if self.shown.hovered is not None:
                    paint_hovered(painter, scene, self.shown.hovered, theme)
                if self.band is not None:
                    paint_band(painter, scene.view, self.band, theme)
                if self.ghost is not None:
                    paint_ghost(painter, scene, self.ghost, theme)
                if self.drop is not None:
                    painter.fillRect(
                        QRectF(0, self.drop - 2, self._gutter, 3), colour(theme.accent)
                    )
            paint_frame(painter, self.rect(), theme, focus=self.hasFocus(), editing=self.edit_mode)

    def show_eras(self, eras: tuple[Era, ...]) -> None:
        """Show eras and notes as bands; none takes them away."""
        self.eras = eras
        self._refresh()

    def show_noted(self, notes: frozenset[str]) -> None:
        """Let the notes with these ids stand out, and the days that they stand for."""
        if notes != self.noted:
            self.noted = notes
            self.update()

    def entry_at(self, x: float, y: float) -> note_strip.StripEntry | None:
        """Return the era or the notes whose entry is at a point."""
        scene = self.scene()
        eras = note_strip.eras_at(self.eras, self.height())
        if scene is None or not eras:
            return None
        below = replace(scene.view, height=float(self.height()))
        return note_strip.entry_at(note_strip.strip_entries(below, eras), below, x, y)

    def point_of(self, event: int) -> QPoint | None:
        """Return a point on an event's bar, for menus and tests; None when it is out of view."""
        scene = self.scene()
        if scene is None:
            return None
        for bar in scene.bars_of(event).tolist():
            bars = scene.bars
            x = (float(bars.begin[bar]) + float(bars.outer_right[bar])) / 2
            point = QPoint(round(x), round(float(bars.y[bar] + bars.height[bar] / 2)))
            if scene.hit(point.x(), point.y()) == event:
                return point
        return None

    def walk(self, step: keyboard_walk.Direction) -> int | None:
        """Return the event one step from the selected one."""
        lanes = self._lanes
        if lanes is None:
            return None
        selected = self.shown.selected
        now = keyboard_walk.place_of(lanes, selected, self._lane) if selected is not None else None
        first = keyboard_walk.first_place(lanes, self.shown.scale.origin)
        target = first if now is None else keyboard_walk.walk(lanes, now, step)
        if target is None:
            return None
        self._lane = int(lanes.lane[target])
        return int(lanes.event[target])
