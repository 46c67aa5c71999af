"""The map pane: where compute stands on a day, what moved, and what the rules say of each country."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QMargins, QSize, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from chipline import paths
from chipline.derived import rules_in
from chipline.export_rules.overviews.destination_bands import (
    DESTINATION,
    NOTHING,
    bands,
    embargoed_regions,
    shadings,
)
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS, MapPreset
from chipline.map_layout.map_scene import MapMark
from chipline.scenery.as_of import AsOfStatus, Mode
from chipline.session.session import Session
from chipline.store.workspace import Commit
from chipline.windows.actions import ActionSet
from chipline.windows.date_formats import day_text
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.map.actions import MAP_ACTIONS, MAP_KEYS, MapContext
from chipline.windows.map.map_canvas import MapCanvas
from chipline.windows.map.map_header import MapHeader
from chipline.windows.map.map_legend import MapSigns
from chipline.windows.map.map_list import MapList
from chipline.windows.map.map_picture import FOOT, HEAD, MapPicture
from chipline.windows.map.map_reads import WATCHED, map_question
from chipline.windows.map.map_text import mark_title
from chipline.windows.pane import Pane
from chipline.windows.pictures.export_run import ExportRun
from chipline.windows.pictures.spot_list import MOST, SpotList, SpotRow
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox, vbox

_KINDS = ("facility", "relocation")
_CRIMEA = {"crimea": "UA-43"}
_ZOOM = 1.5


class MapPane(Pane):
    """Sites, moves and rules on one map, with a list of them beside it."""

    action_specs = MAP_ACTIONS
    keys_of_pane = MAP_KEYS

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self.shading = DESTINATION
        self._listed: MapMark | None = None
        self._stale = False
        self._bands: dict[tuple[str, int], dict[str, str]] = {}
        self.header = MapHeader(self.title(), self)
        self.canvas = MapCanvas(self)
        self.list = MapList(self)
        self.spot_list = SpotList(self.canvas)
        line = QFrame(self)
        line.setProperty("role", "line")
        middle = QWidget(self)
        hbox((self.canvas, 1), self.list, on=middle, spacing=1)
        vbox(self.header, line, (middle, 1), on=self, spacing=0)
        self._fill_shadings()
        context = MapContext(session, self.canvas, self.header, self.list, self.picture)
        self._actions = ActionSet(MAP_ACTIONS, context, self)
        menu = self.header.more.menu()
        menu.aboutToShow.connect(self._actions.refresh)
        self._actions.fill(menu, [spec.id for spec in MAP_ACTIONS])
        self._connect()
        self._shade()
        self.canvas.show_as_of(view_state.as_of)
        self.refresh()

    def title(self) -> str:
        """Return the pane's name."""
        return tr("Map")

    def actions_of_pane(self) -> ActionSet[MapContext]:
        """Return what can be done here besides what the window offers."""
        return self._actions

    def shows(self, kind: str) -> bool:
        """Show sites and moves."""
        return kind in _KINDS

    def refresh(self) -> None:
        """Read everything again, off the GUI thread."""
        self._session.read(self, "map", map_question(self._view_state.filters), self._show_facts)

    # -- following ----------------------------------------------------------------------------

    def _connect(self) -> None:
        view_state, canvas, header = self._view_state, self.canvas, self.header
        self._session.changed.connect(self._refresh_changed)
        view_state.filtered.connect(self.refresh)
        view_state.selected.connect(self._follow_selection)
        view_state.day_moved.connect(self._follow_day)
        view_state.mode_changed.connect(self._follow_day)
        view_state.theme_changed.connect(self._dress)
        for source in (canvas, self.list):
            source.picked.connect(view_state.select)
            source.card_requested.connect(self._open_card)
        canvas.spot_requested.connect(self._list_spot)
        canvas.view_changed.connect(self.spot_list.hide)
        self.spot_list.chosen.connect(self._choose_listed)
        self.spot_list.zoom_requested.connect(self._zoom_to_listed)
        header.preset_chosen.connect(self._show_preset)
        header.shading_chosen.connect(self.set_shading)
        header.layers_changed.connect(lambda: canvas.show_layers(header.layers()))
        header.legend.toggled.connect(lambda on: canvas.show_legend(on=on))
        header.list.toggled.connect(self.list.setVisible)
        header.zoom_in.clicked.connect(lambda: canvas.zoom(_ZOOM))
        header.zoom_out.clicked.connect(lambda: canvas.zoom(1 / _ZOOM))

    def _show_facts(self, facts: MapFacts) -> None:
        self.canvas.show_facts(facts)
        self.list.fill(facts, self._view_state.as_of)
        self._follow_selection(self._view_state.kind, self._view_state.record)
        self._actions.refresh()
        self.status_changed.emit(self.status())

    def _refresh_changed(self, written: Commit) -> None:
        # A filter may look at any kind (what a source is cited for), so all changes count then.
        if self._view_state.filters or WATCHED & written.changes.touched().keys():
            self.refresh()

    def _follow_selection(self, kind: str, record: str) -> None:
        self.canvas.select(kind, record, reveal=True)
        self.list.select(record if kind in _KINDS else "")

    def _follow_day(self, *_: object) -> None:
        """Show what stands on the day; while nobody looks, it waits."""
        self._stale = not (
            self.isVisible() or self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        )
        if self._stale:
            return
        self._shade()
        self.canvas.show_as_of(self._view_state.as_of)
        if self.canvas.facts is not None:
            self.list.fill(self.canvas.facts, self._view_state.as_of)
            self.list.select(self._view_state.record)
        self.status_changed.emit(self.status())

    def _dress(self) -> None:
        self.header.dress()
        self._follow_day()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the day, which may have moved meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._follow_day()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the map."""
        super().focusInEvent(event)
        self.canvas.setFocus(event.reason())

    # -- what is shown ------------------------------------------------------------------------

    def status(self) -> str:
        """Say how much is shown, and of how many sites the power is known."""
        facts = self.canvas.facts
        if facts is None:
            return ""
        as_of = self._view_state.as_of
        sites = int((facts.sites.standing(as_of) != AsOfStatus.OUT).sum())
        moves = int((facts.moves.standing(as_of) != AsOfStatus.OUT).sum())
        undated = int(facts.sites.without_day(as_of).sum())
        known = ~np.isnan(np.fmax(facts.sites.announced, facts.sites.live))
        text = tr(
            "sites: {sites}, moves: {moves}, sites with a figure in MW: {known}",
            sites=sites,
            moves=moves,
            known=int(known.sum()),
        )
        if undated:
            more = tr("{n} site without a date", "{n} sites without a date", undated)
            return f"{text} · {more}"
        return text

    def as_of_text(self) -> str:
        """Say what the as-of day picks out."""
        return "" if self._view_state.as_of.mode is Mode.ALL else self.status()

    def _day(self) -> date:
        return date.fromordinal(int(self._view_state.as_of.day))

    def _shading_names(self) -> dict[str, str]:
        """Return by what countries can be shaded, and what that is called."""
        atlas = rules_in(paths.rules()).atlas
        names = {NOTHING: tr("No shading"), DESTINATION: tr("US rules for advanced chips")}
        for key in shadings(rules_in(paths.rules())):
            if key in atlas.groups:
                names[key] = tr("Country Group {group}", group=key)
            elif key in atlas.places:
                names[key] = translated(atlas.places[key].name)
        return names

    def _fill_shadings(self) -> None:
        self.header.show_shadings(self._shading_names(), self.shading)

    def shadings(self) -> tuple[str, ...]:
        """Return by what countries can be shaded."""
        return tuple(self._shading_names())

    def set_shading(self, shading: str) -> bool:
        """Shade countries by something else; tell whether there is such a shading."""
        names = self._shading_names()
        if shading in names:
            self.shading = shading
            self.header.show_shadings(names, shading)
            self._shade()
        return shading in names

    def _shade(self) -> None:
        rules, day = rules_in(paths.rules()), self._day()
        # Nothing changes between two days that some rule names.
        key = self.shading, bisect_right(list(rules.change_days), day)
        if key not in self._bands:
            found = bands(rules, self.shading, day)
            self._bands[key] = {code: str(band) for code, band in found.items()}
        regions: frozenset[str] = frozenset()
        if self.shading == DESTINATION:
            embargoed = embargoed_regions(rules, day)
            regions = frozenset(code for name, code in _CRIMEA.items() if name in embargoed)
        name = self._shading_names()[self.shading]
        self.canvas.show_bands(self._bands[key], MapSigns(name, regions))

    def _show_preset(self, preset: MapPreset) -> None:
        self.canvas.show_preset(preset)
        self.canvas.setFocus()

    def show_preset(self, name: str) -> bool:
        """Show a part of the world by its name; tell whether there is such a one."""
        found = [one for one in MAP_PRESETS if one.name == name]
        for preset in found:
            self.canvas.show_preset(preset)
        return bool(found)

    # -- a spot of several records ------------------------------------------------------------

    def _list_spot(self, mark: MapMark) -> None:
        facts = self.canvas.facts
        if facts is None:
            return
        self._listed = mark
        records = self.canvas.records_of(mark)
        titles = {one: each for part in (facts.sites, facts.moves) for one, each in _titles(part)}
        rows = [
            SpotRow(number, icon(KIND_ICONS[kind]), titles[record], "")
            for number, (kind, record) in enumerate(records[:MOST])
        ]
        heading = mark_title(facts, mark)
        self.spot_list.show_rows(heading, rows, self.canvas.corner_of(mark), many=len(records))

    def _choose_listed(self, number: int) -> None:
        if self._listed is not None:
            self._view_state.select(*self.canvas.records_of(self._listed)[number])

    def _zoom_to_listed(self) -> None:
        if self._listed is not None:
            self.canvas.zoom_to(self._listed)

    def _open_card(self, kind: str, record: str) -> None:
        self._view_state.select(kind, record)
        self.card_requested.emit(kind, record)

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        view, header = self.canvas.view, self.header
        return {
            "centre": [view.longitude, view.latitude],
            "scale": view.scale,
            "shading": self.shading,
            "hidden": [name for name, layer in self._layers().items() if not layer.isChecked()],
            "legend": header.legend.isChecked(),
            "list": header.list.isChecked(),
        }

    def _layers(self) -> dict[str, QToolButton]:
        header = self.header
        return {"sites": header.sites, "moves": header.moves, "names": header.names}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what it does not say stays."""
        header = self.header
        if "centre" in state and "scale" in state:
            longitude, latitude = map(float, state["centre"])
            self.canvas.restore_view(longitude, latitude, float(state["scale"]))
        self.set_shading(str(state.get("shading", self.shading)))
        hidden = state.get("hidden")
        if hidden is not None:
            for name, layer in self._layers().items():
                layer.setChecked(name not in hidden)
        header.legend.setChecked(bool(state.get("legend", header.legend.isChecked())))
        header.list.setChecked(bool(state.get("list", header.list.isChecked())))

    # -- pictures -----------------------------------------------------------------------------

    def picture(self, size: QSize | None = None, theme_name: str = "light") -> MapPicture | None:
        """Return what is in view as a picture on a sheet, by default as large as on the screen."""
        canvas = self.canvas
        scene, look = canvas.scene(), canvas.look(theme_name)
        if scene is None or look is None:
            return None
        sheet = QSizeF(size or canvas.size().grownBy(QMargins(0, round(HEAD), 0, round(FOOT))))
        scene = canvas.scene_of(sheet.width(), sheet.height() - HEAD - FOOT)
        records = dict.fromkeys(
            record for mark in scene.marks for _kind, record in canvas.records_of(mark)
        )
        title = self.title()
        if self.shading != NOTHING:
            title = tr("Map: {shading}", shading=self._shading_names()[self.shading])
        day = tr("As of {day}", day=day_text(self._day()))
        status = f"{self.status()} · {day}"
        return MapPicture(canvas.scene_of, sheet, look, canvas.signs, title, status, tuple(records))

    def paint_to(self, painter: QPainter, size: QSize) -> None:
        """Paint what is looked at, with title and legend, as an export does."""
        picture = self.picture(size)
        if picture is not None:
            picture.paint(painter)

    def export(self, picture: MapPicture, path: Path, failed: Callable[[str], None]) -> None:
        """Write a picture into a file, with the sources cited for what it shows."""
        ExportRun(picture, path, self.canvas, failed).begin(self._session)


def _titles(part: Any) -> list[tuple[str, str]]:
    return list(zip(part.events.ids, part.events.titles, strict=True))
