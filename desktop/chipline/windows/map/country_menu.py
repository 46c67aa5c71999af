"""The menu of a country in the list beside the map, and what every menu offers of a country."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from chipline.exchange.report_formats.report import COUNTRY
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.map.map_list import MapList
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.popover import Menu


class CountryMenu(QObject):
    """Offers the dossier of the country of a heading in the list."""

    def __init__(self, listed: MapList, view_state: ViewState) -> None:
        super().__init__(listed)
        self._list, self._view_state = listed, view_state
        listed.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        listed.tree.customContextMenuRequested.connect(self._show)

    def _show(self, at: QPoint) -> None:
        tree = self._list.tree
        code = self._list.country_of(tree.itemAt(at))
        if code:
            menu = self.menu(code)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(tree.viewport().mapToGlobal(at))

    def menu(self, code: str) -> QMenu:
        """Make the menu of a country."""
        menu = Menu(self._list)
        offer_dossier(menu, code, self._view_state)
        return menu


def offer_dossier(menu: QMenu, code: str, view_state: ViewState) -> None:
    """Offer the dossier of a country in a menu."""
    said = tr("Dossier of {name}", name=country_text(code)).replace("&", "&&")
    menu.addAction(icon("notebook-text"), said, lambda: view_state.show_dossier(COUNTRY, code))
