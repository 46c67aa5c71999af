"""The map pane: where compute stands on a day, what moved, and what the rules say of each country."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMargins, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from chipline.export_rules.overviews.destination_bands import NOTHING
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS, MapPreset
from chipline.map_layout.map_scene import MapScene
from chipline.map_layout.map_uses import USE_KINDS
from chipline.map_layout.projection import GREENWICH, PACIFIC
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, months_from
from chipline.session.session import Session
from chipline.store.columns.map_reads import WATCHED, map_question
from chipline.store.queries import Named, Queries
from chipline.store.workspace import Commit
from chipline.windows.actions import ActionSet
from chipline.windows.date_formats import day_text
from chipline.windows.formats import title_text
from chipline.windows.i18n import tr
from chipline.windows.map.actions import MAP_ACTIONS, MAP_KEYS, MapContext
from chipline.windows.map.canvas.compared_maps import ComparedMaps, difference_text
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.canvas.map_editing import MapEditing
from chipline.windows.map.country_menu import CountryMenu
from chipline.windows.map.country_shading import CountryShading, shading_names
from chipline.windows.map.map_header import MapHeader
from chipline.windows.map.map_list import MapList
from chipline.windows.map.map_menu import MapMenu
from chipline.windows.map.map_strip import MapStrip
from chipline.windows.map.paint.map_legend import MapSigns, band_words
from chipline.windows.map.paint.map_painter import path_maker
from chipline.windows.map.paint.map_picture import STRIP_HEIGHT, MapBody, MapOnSheet
from chipline.windows.pane import Pane
from chipline.windows.pictures.export_run import ExportRun
from chipline.windows.pictures.picture import Picture
from chipline.windows.pictures.sheet_picture import FOOT, HEAD, SheetPicture
from chipline.windows.view_state import ViewState
from chipline.windows.views.saved_view_menu import SavedViewMenu
from chipline.windows.widgets.boxes import hbox, vbox

_KINDS = ("facility", "relocation", *USE_KINDS)
_ZOOM = 1.5
#: Up to so many records are listed anew for each day; of more, so long after the day rests.
_FEW, _REST_MS = 5_000, 120
#: The list is as wide where there is room; the strip shows from this height on.
_LIST, _WITH_STRIP = 320, 420


class MapPane(Pane):
    """Sites, moves and rules on one map, with a list of them beside it."""

    action_specs = MAP_ACTIONS
    keys_of_pane = MAP_KEYS
    card_of_drawn = True

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self._shading = CountryShading()
        #: The meridian that the world lies about.
        self._middle = PACIFIC
        self._stale = False
        #: Of many records, what the day leaves of them is listed once it rests.
        self._rested = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rested.timeout.connect(self._tell_days)
        self._seen = QTimer(self, singleShot=True, interval=_REST_MS)
        self._seen.timeout.connect(self._list_seen)
        self.views = SavedViewMenu(session, view_state, self)
        self.header = MapHeader(self.title(), self.views, self)
        self.maps = ComparedMaps(self._year_before(), self)
        self.canvas = self.maps.canvas
        self.editing = MapEditing(self.canvas, session)
        self.menus = (
            MapMenu(self.canvas, self.editing, view_state),
            MapMenu(self.maps.other, None, view_state),
        )
        self.list = MapList(self)
        self.country_menu = CountryMenu(self.list, view_state)
        self.strip = MapStrip(self)
        line = QFrame(self)
        line.setProperty("role", "line")
        middle = QWidget(self)
        hbox((self.maps, 1), self.list, on=middle, spacing=1)
        vbox(self.header, line, (middle, 1), self.strip, on=self, spacing=0)
        self.tools = (self.header, line, self.list)
        self._fill_shadings()
        context = MapContext(
            session,
            self.canvas,
            self.editing,
            self.header,
            self.list,
            self.picture,
            self._turn_world,
        )
        self._actions = ActionSet(MAP_ACTIONS, context, self)
        menu = self.header.more.menu()
        menu.aboutToShow.connect(self._actions.refresh)
        self._actions.fill(menu, [spec.id for spec in MAP_ACTIONS])
        self._connect()
        self._shade()
        self._show_days()
        self.refresh()

    def title(self) -> str:
        """Return the pane's name."""
        return tr("Map")

    def actions_of_pane(self) -> ActionSet[MapContext]:
        """Return what can be done here besides what the window offers."""
        return self._actions

    def set_bare(self, *, bare: bool) -> None:
        """Show the map and its strip alone."""
        super().set_bare(bare=bare)
        self.strip.set_bare(bare=bare)

    def shows(self, kind: str) -> bool:
        """Show sites and moves, and of what stands at a site, that site."""
        return kind in _KINDS

    def refresh(self) -> None:
        """Read everything again, off the GUI thread."""
        ask = map_question(self._view_state.filters, self._middle)

        def question(queries: Queries) -> MapFacts:
            path_maker()
            return ask(queries)

        self._session.read(self, "map", question, self._show_facts)

    # -- following ----------------------------------------------------------------------------

    def _connect(self) -> None:
        view_state, canvas, header = self._view_state, self.canvas, self.header
        self._session.changed.connect(self._refresh_changed)
        view_state.filtered.connect(self.refresh)
        view_state.selected.connect(self._follow_selection)
        view_state.day_moved.connect(self._follow_day)
        view_state.mode_changed.connect(self._follow_day)
        view_state.played.connect(self.maps.show_growing)
        for source in (*self.maps.canvases, self.list):
            source.picked.connect(view_state.select)
            source.card_requested.connect(self._open_card)
        for one, menu in zip(self.maps.canvases, self.menus, strict=True):
            one.menu_requested.connect(menu.show)
        self.editing.created.connect(self._open_card)
        self.editing.turned.connect(lambda _on: self._actions.refresh())
        for spots in self.maps.spots:
            spots.chosen.connect(view_state.select)
        self.maps.day_chosen.connect(self._compare_days)
        header.compare.toggled.connect(lambda on: self.maps.compare(on=on))
        header.preset_chosen.connect(self._show_preset)
        canvas.view_changed.connect(self._seen.start)
        header.shading_chosen.connect(self.set_shading)
        header.layers_changed.connect(self._show_layers)
        header.legend.toggled.connect(lambda on: canvas.show_legend(on=on))
        header.list.toggled.connect(self.list.setVisible)
        header.strip.toggled.connect(self._show_strip)
        self.strip.day_chosen.connect(view_state.move_day)
        header.zoom_in.clicked.connect(lambda: canvas.zoom(_ZOOM))
        header.zoom_out.clicked.connect(lambda: canvas.zoom(1 / _ZOOM))

    def _show_facts(self, facts: MapFacts) -> None:
        self.maps.show_facts(facts)
        self.strip.show_facts(facts, self._view_state.day)
        self._tell_days()
        self._follow_selection(self._view_state.kind, self._view_state.record)
        self._actions.refresh()
        self.status_changed.emit(self.status())

    def _show_layers(self) -> None:
        for one in self.maps.canvases:
            one.show_layers(self.header.layers())
        self._tell_days()

    def _compare_days(self) -> None:
        """Show the other day beside the as-of day, or no longer."""
        self.header.compare.setChecked(self.maps.comparing)
        self._show_strip()
        self._follow_day()
        if self.maps.comparing:
            self.maps.day.setFocus()

    def _show_strip(self, *_: object) -> None:
        """Show the strip where it is wanted; two maps need its room, and so does one in a low window."""
        room = not self.maps.comparing and self.height() >= _WITH_STRIP
        self.header.strip.setEnabled(room)
        self.strip.setVisible(self.header.strip.isChecked() and room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list, and in a low window the strip, give way to the map."""
        super().resizeEvent(event)
        self.list.setFixedWidth(min(_LIST, self.width() * 2 // 5))
        self._show_strip()

    def _as_of(self) -> AsOf:
        """Return the as-of day; while two days are compared it picks out what stands on it."""
        as_of = self._view_state.as_of
        compared = self.maps.comparing and as_of.mode is Mode.ALL
        return replace(as_of, mode=Mode.INSTANT) if compared else as_of

    def _tell_days(self) -> None:
        """List what stands on the day, or what two days tell apart."""
        content = self.canvas.content()
        self.maps.tell(self._day())
        if content is None:
            return
        found = self.maps.difference
        if found is None:
            self.list.fill(content, self.canvas.view)
        else:
            words = {str(band): text for band, text in band_words(self.canvas.signs).items()}
            self.list.fill_difference(content.facts, found, words)
        self.list.select(self._view_state.kind, self._view_state.record)

    def _list_seen(self) -> None:
        """List what is in view first, once the view rests."""
        content = self.canvas.content()
        if content is not None and not self.maps.comparing:
            self.list.follow(content, self.canvas.view)

    def _refresh_changed(self, written: Commit) -> None:
        # A filter may look at any kind (what a source is cited for), so all changes count then.
        if self._view_state.filters or WATCHED & written.changes.touched().keys():
            self.refresh()

    def _follow_selection(self, kind: str, record: str) -> None:
        self.canvas.select(kind, record, reveal=True)
        self.maps.other.select(kind, record, reveal=False)
        if kind == "restriction":
            self._session.read(
                self, "restriction", lambda queries: queries.names([record]), self._take_restriction
            )
        self.list.select(kind, record if kind in _KINDS else "")

    def _take_restriction(self, names: dict[str, Named]) -> None:
        """Shade by the restriction that is selected, where that is wanted."""
        for named in names.values():
            self._shading.restriction = named.slug or "", title_text(named)
        if self._shading.by_restriction:
            self._shade()
            self._tell_days()
            self.status_changed.emit(self.status())

    def _follow_day(self, *_: object) -> None:
        """Show what stands on the day; while nobody looks, it waits."""
        self._stale = not (
            self.isVisible() or self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        )
        if self._stale:
            return
        self._shade()
        self._show_days()
        self.strip.show_day(self._view_state.day)
        facts = self.canvas.facts
        if facts is not None and len(facts.sites) + len(facts.moves) > _FEW:
            self._rested.start()
        else:
            self._tell_days()
        self.status_changed.emit(self.status())

    def _show_days(self) -> None:
        as_of = self._as_of()
        self.canvas.show_as_of(as_of)
        if self.maps.comparing:
            other = replace(as_of, day=float(self.maps.day.day().toordinal()))
            self.maps.other.show_as_of(other)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.header.dress()
        self.maps.dress()
        self._follow_day()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the day, which may have moved meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._follow_day()

    def allow_writing(self) -> None:
        """Offer what changes records, now that they can be changed."""
        self._actions.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the map."""
        super().focusInEvent(event)
        self.canvas.setFocus(event.reason())

    # -- what is shown ------------------------------------------------------------------------

    def records_shown(self) -> tuple[str, ...]:
        """Return the records whose marks are in view."""
        scene = self.canvas.scene()
        marks = scene.marks if scene is not None else ()
        found = (record for mark in marks for _kind, record in self.canvas.records_of(mark))
        return tuple(dict.fromkeys(found))

    def status(self) -> str:
        """Say how much is shown, and of how many sites the power is known."""
        facts = self.canvas.facts
        if facts is None:
            return ""
        as_of = self._as_of()
        sites = facts.sites.count(as_of)
        moves = int((facts.moves.standing(as_of) != AsOfStatus.OUT).sum())
        undated = 0 if as_of.mode is Mode.ALL else facts.sites.events.without_date
        text = tr(
            "sites: {sites}, moves: {moves}, sites with a figure in MW: {known}",
            sites=sites,
            moves=moves,
            known=facts.sites.with_power,
        )
        if self._shading.by_restriction and not self._shading.bands_on(self._day()):
            more = tr("the selected restriction names no destination on this day")
            text = f"{text} · {more}"
        if undated:
            more = tr("{n} site without a date", "{n} sites without a date", undated)
            return f"{text} · {more}"
        return text

    def as_of_text(self) -> str:
        """Say what the as-of day picks out."""
        return "" if self._view_state.as_of.mode is Mode.ALL else self.status()

    def _day(self) -> date:
        return date.fromordinal(int(self._view_state.as_of.day))

    def _year_before(self) -> date:
        return date.fromordinal(int(months_from(self._view_state.as_of.day, -12)))

    def _fill_shadings(self) -> None:
        self.header.show_shadings(shading_names(), self.shading)

    @property
    def shading(self) -> str:
        """By what countries are shaded."""
        return self._shading.chosen

    def shadings(self) -> tuple[str, ...]:
        """Return by what countries can be shaded."""
        return tuple(shading_names())

    def set_shading(self, shading: str) -> bool:
        """Shade countries by something else; tell whether there is such a shading."""
        names = shading_names()
        if shading in names:
            self._shading.chosen = shading
            self.header.show_shadings(names, shading)
            self._shade()
            self._tell_days()
        return shading in names

    def _shade(self) -> None:
        self.canvas.show_bands(*self._shades(self._day()))
        if self.maps.comparing:
            self.maps.other.show_bands(*self._shades(self.maps.day.day()))

    def _shades(self, day: date) -> tuple[dict[str, str], MapSigns]:
        """Return the bands of countries on a day, and what the legend says of them."""
        shaded = self._shading
        signs = MapSigns(shaded.name, shaded.regions_on(day), compared=self.maps.comparing)
        return shaded.bands_on(day), signs

    def centre_on(self, middle: float) -> None:
        """Let the world lie about a meridian: `PACIFIC` or `GREENWICH`."""
        if middle != self._middle and middle in (PACIFIC, GREENWICH):
            self._middle = middle
            self.refresh()

    def _turn_world(self) -> None:
        self.centre_on(PACIFIC if self._middle == GREENWICH else GREENWICH)
        about = tr("Greenwich") if self._middle == GREENWICH else tr("Asia and the Pacific")
        self.canvas.say(tr("The world is centred on {place}", place=about))

    def _show_preset(self, preset: MapPreset) -> None:
        self.canvas.show_preset(preset)
        self.canvas.setFocus()

    def show_preset(self, name: str) -> bool:
        """Show a part of the world by its name; tell whether there is such a one."""
        found = [one for one in MAP_PRESETS if one.name == name]
        for preset in found:
            self.canvas.show_preset(preset)
        return bool(found)

    def _open_card(self, kind: str, record: str) -> None:
        self._view_state.select(kind, record)
        self.card_requested.emit(kind, record)

    def compare_with(self, day: date | None) -> None:
        """Show another day beside the as-of day, or none."""
        if day is not None:
            self.maps.day.set_day(day)
        if self.maps.comparing == (day is not None):
            self._compare_days()
        self.maps.compare(on=day is not None)

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        view, header = self.canvas.view, self.header
        return {
            "centre": [view.longitude, view.latitude],
            "scale": view.scale,
            "middle": self._middle,
            "shading": self.shading,
            "layers": {n: one.isChecked() for n, one in header.layer_switches.items()},
            "compared": self.maps.day.day().isoformat() if self.maps.comparing else "",
            "legend": header.legend.isChecked(),
            "list": header.list.isChecked(),
            "strip": self.strip.shown() if header.strip.isChecked() else "",
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what it does not say stays."""
        header = self.header
        if "centre" in state and "scale" in state:
            longitude, latitude = map(float, state["centre"])
            self.canvas.restore_view(longitude, latitude, float(state["scale"]))
            self._seen.start()
        self.centre_on(state.get("middle", self._middle))
        self.set_shading(str(state.get("shading", self.shading)))
        for name, switch in header.layer_switches.items():
            switch.setChecked(bool(state.get("layers", {}).get(name, switch.isChecked())))
        if "compared" in state:
            self.compare_with(date.fromisoformat(state["compared"]) if state["compared"] else None)
        header.legend.setChecked(bool(state.get("legend", header.legend.isChecked())))
        header.list.setChecked(bool(state.get("list", header.list.isChecked())))
        if "strip" in state:
            header.strip.setChecked(bool(state["strip"]))
            self.strip.show_strip(str(state["strip"]))

    # -- pictures -----------------------------------------------------------------------------

    def picture(self, size: QSize | None = None, theme_name: str = "light") -> SheetPicture | None:
        """Return what is in view as a picture on a sheet, by default as large as on the screen."""
        canvas, comparing = self.canvas, self.maps.comparing
        shown = [self.maps.other, canvas] if comparing else [canvas]
        days = [self.maps.day.day(), self._day()] if comparing else [self._day()]
        captions = [tr("As of {day}", day=day_text(day)) for day in days]
        maps = []
        for one, caption in zip(shown, captions, strict=True):
            look, content = one.look(theme_name), one.content()
            if look is None or content is None:
                return None
            maps.append(MapOnSheet(partial(self._scene, one), content, look, one.signs, caption))
        strip = self.strip.chart.strip if self.strip.isVisibleTo(self) else None
        below = STRIP_HEIGHT if strip is not None else 0.0
        edges = QMargins(0, round(HEAD), 0, round(FOOT + below))
        body, sheet = MapBody(tuple(maps), strip), QSizeF(size or self.maps.size().grownBy(edges))
        wide, high = body.map_size(QSizeF(sheet.width(), sheet.height() - HEAD - FOOT))
        records = dict.fromkeys(
            record
            for one in shown
            for mark in self._scene(one, wide, high).marks
            for _kind, record in one.records_of(mark)
        )
        title = self.title()
        if self.shading != NOTHING:
            title = tr("Map: {shading}", shading=shading_names()[self.shading])
        found = self.maps.difference
        said = self.status() if found is None else difference_text(found)
        status = said if comparing else f"{said} · {captions[0]}"
        theme = maps[0].look.colours.theme
        return SheetPicture(body, sheet, theme, title, status, tuple(records))

    def _scene(self, canvas: MapCanvas, width: float, height: float) -> MapScene:
        """Return what a canvas would show at a size: the same part of the world as the map."""
        return canvas.scene_in(self.canvas.view_of(width, height))

    def paint_to(self, painter: QPainter, size: QSize) -> None:
        """Paint what is looked at, with title and legend, as an export does."""
        picture = self.picture(size)
        if picture is not None:
            picture.paint(painter)

    def export(self, picture: Picture, path: Path, failed: Callable[[str], None]) -> None:
        """Write a picture into a file, with the sources cited for what it shows."""
        ExportRun(picture, path, self.canvas, failed).begin(self._session)
