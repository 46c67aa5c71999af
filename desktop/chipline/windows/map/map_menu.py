"""The menu of a mark or a place on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_scene import CountryMark, MapMark
from chipline.map_layout.site_marks import SiteMark
from chipline.records.query import Filter
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.canvas.map_editing import MapEditing
from chipline.windows.map.country_menu import offer_dossier
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.popover import Menu

#: The panes that a record of the map can be shown in as well, by their names.
_TIMELINE, _RELATIONS = "timeline", "relations"


class MapMenu:
    """Offers what can be done with what lies at a point of a canvas."""

    def __init__(
        self, canvas: MapCanvas, editing: MapEditing | None, view_state: ViewState
    ) -> None:
        self._canvas, self._editing, self._view_state = canvas, editing, view_state

    def show(self, at: QPointF) -> None:
        """Show the menu of a point of the canvas."""
        menu = self.menu_at(at)
        if not menu.isEmpty():
            menu.popup(self._canvas.mapToGlobal(at.toPoint()))

    def menu_at(self, at: QPointF) -> QMenu:
        """Return the menu of a point of the canvas, which deletes itself when it closes."""
        canvas, facts = self._canvas, self._canvas.facts
        menu = Menu(canvas)
        menu.aboutToHide.connect(menu.deleteLater)
        mark = canvas.mark_at(at)
        place = canvas.view.position(at.x(), at.y())
        if facts is not None and mark is not None:
            canvas.step_to(mark)
            self._offer_mark(menu, mark)
            place = _place_of(mark, facts) or place
        if place is not None:
            longitude, latitude = (place[0] + 180.0) % 360.0 - 180.0, place[1]
            self._add(menu, "copy", tr("Copy coordinates"), lambda: _copy(longitude, latitude))
            self._offer_country(menu, mark, facts, base_map().country_at(longitude, latitude))
            if mark is None and self._editing is not None and self._editing.can_edit:
                editing = self._editing
                text = tr("New facility here")
                self._add(menu, "plus", text, lambda: editing.create_at(at))
        return menu

    def _offer_mark(self, menu: QMenu, mark: MapMark) -> None:
        canvas, view_state = self._canvas, self._view_state
        records = canvas.records_of(mark)
        if len(records) > 1:
            self._add(menu, "rows-3", tr("List what is here"), lambda: canvas.open_mark(mark))
            self._add(menu, "zoom-in", tr("Zoom in here"), lambda: canvas.zoom_to(mark))
        else:
            kind, record = records[0]
            self._add(menu, "panel-right", tr("Open the card"), lambda: canvas.open_mark(mark))
            self._add(
                menu,
                "chart-gantt",
                tr("Show on the timeline"),
                lambda: view_state.open(_TIMELINE, kind, record),
            )
            self._add(
                menu,
                "waypoints",
                tr("Show its relations"),
                lambda: view_state.open(_RELATIONS, kind, record),
            )
        menu.addSeparator()

    def _offer_country(
        self, menu: QMenu, mark: MapMark | None, facts: MapFacts | None, there: str
    ) -> None:
        code = there
        if isinstance(mark, CountryMark):
            code = mark.code
        elif isinstance(mark, SiteMark) and facts is not None:
            code = facts.sites.countries[mark.first] or there
        if not code:
            return
        offer_dossier(menu, code, self._view_state)
        wanted = Filter("country", values=(code,), kind="facility")
        text = tr("Show only sites in {country}", country=country_text(code))
        self._add(menu, "filter", text, lambda: self._view_state.filter_by(wanted))
        if self._view_state.filters:
            text = tr("Show all again")
            self._add(menu, "x", text, lambda: self._view_state.set_filters(()))

    def _add(self, menu: QMenu, icon_name: str, text: str, do: Callable[[], object]) -> None:
        menu.addAction(icon(icon_name), text).triggered.connect(lambda _on=False: do())


def _place_of(mark: MapMark, facts: MapFacts) -> tuple[float, float] | None:
    """Return where a mark of one site is: as its record says, not as its pixel does."""
    if not isinstance(mark, SiteMark) or mark.many > 1:
        return None
    return float(facts.sites.longitude[mark.first]), float(facts.sites.latitude[mark.first])


def _copy(longitude: float, latitude: float) -> None:
    """Copy latitude and longitude as maps everywhere take them."""
    QGuiApplication.clipboard().setText(f"{latitude:.5f}, {longitude:.5f}")
