"""What is on the map as a list: countries with their sites and moves, then what has no place or date.

Signals:
    picked(str, str): the record of a kind was chosen.
    card_requested(str, str): its card is wanted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from chipline.map_layout.map_facts import MapFacts
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.windows import theme as themes
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.map.map_text import power_text, powers_text
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.lists.list_style import RowDelegate

#: More than these of one heading are not listed but counted.
_MOST = 500
_WIDTH, _DETAILS = 320, 148
_RECORD = Qt.ItemDataRole.UserRole


class MapList(QFrame):
    """The list beside the map."""

    picked = Signal(str, str)
    card_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.heading = QLabel(tr("On the map"), self)
        self.heading.setProperty("role", "small")
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("On the map"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setItemDelegate(RowDelegate(self.tree))
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _DETAILS)
        self.tree.currentItemChanged.connect(self._pick)
        self.tree.itemActivated.connect(self._open)
        self._items: dict[str, list[QTreeWidgetItem]] = defaultdict(list)
        vbox(self.heading, (self.tree, 1), on=self, margins=(themes.SPACE_S,) * 4, spacing=4)

    def fill(self, facts: MapFacts, as_of: AsOf) -> None:
        """List what stands on the day, and what has no place or no date."""
        opened = self._opened()
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items.clear()
            standing = facts.sites.standing(as_of)
            undated = facts.sites.without_day(as_of)
            shown = (standing != AsOfStatus.OUT) | undated
            moves = np.flatnonzero(facts.moves.standing(as_of) != AsOfStatus.OUT).tolist()
            self._fill_countries(facts, np.flatnonzero(shown & facts.sites.placed).tolist(), moves)
            placeless = np.flatnonzero(shown & ~facts.sites.placed).tolist()
            self._add_sites(tr("Not placed"), facts, placeless, heads="placeless")
            if as_of.mode is not Mode.ALL:
                without = np.flatnonzero(undated & facts.sites.placed).tolist()
                self._add_sites(tr("No date"), facts, without, heads="undated")
            for place in range(self.tree.topLevelItemCount()):
                item = self.tree.topLevelItem(place)
                if item is not None and item.data(0, _RECORD) in opened:
                    item.setExpanded(True)

    def select(self, record: str) -> None:
        """Choose the row of a record, where one is in sight of the open headings."""
        items = self._items.get(record, [])
        if self.tree.currentItem() in items:
            return
        with QSignalBlocker(self.tree):
            if items:
                self.tree.setCurrentItem(items[0])
                self.tree.scrollToItem(items[0])
            else:
                self.tree.setCurrentIndex(QModelIndex())

    def _fill_countries(self, facts: MapFacts, sites: list[int], moves: list[int]) -> None:
        by_country: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for site in sites:
            by_country[facts.sites.countries[site]][0].append(site)
        for move in moves:
            ends = facts.moves.ends[move]
            for code in dict.fromkeys((*ends.from_countries, *ends.to_countries)):
                by_country[code][1].append(move)
        order = sorted(by_country, key=lambda one: (-len(by_country[one][0]), country_text(one)))
        for code in order:
            own, through = by_country[code]
            name = country_text(code) if code else tr("No country")
            item = self._heading(name, _counts_text(len(own), len(through)), code)
            if own:
                item.setToolTip(0, powers_text(facts, own))
            self._add_rows(item, facts, own, through)

    def _add_sites(self, name: str, facts: MapFacts, sites: list[int], *, heads: str) -> None:
        if sites:
            item = self._heading(name, tr("{n} site", "{n} sites", len(sites)), heads)
            self._add_rows(item, facts, sites, ())

    def _heading(self, name: str, details: str, key: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name, details])
        item.setData(0, _RECORD, key)
        item.setFont(0, themes.font(themes.BODY, bold=True))
        item.setForeground(1, themes.colour(themes.current().muted))
        self.tree.addTopLevelItem(item)
        return item

    def _add_rows(
        self, item: QTreeWidgetItem, facts: MapFacts, sites: Iterable[int], moves: Iterable[int]
    ) -> None:
        rows = [
            (
                "facility",
                facts.sites.events.ids[site],
                facts.sites.events.titles[site],
                power_text(float(facts.sites.announced[site]), float(facts.sites.live[site])),
            )
            for site in sites
        ] + [
            (
                "relocation",
                facts.moves.events.ids[move],
                facts.moves.events.titles[move],
                _ends_text(facts, move),
            )
            for move in moves
        ]
        for kind, record, title, details in rows[:_MOST]:
            child = QTreeWidgetItem([title, details])
            child.setIcon(0, icon(KIND_ICONS[kind]))
            child.setToolTip(0, title)
            child.setToolTip(1, details)
            child.setForeground(1, themes.colour(themes.current().muted))
            child.setData(0, _RECORD, (kind, record))
            item.addChild(child)
            self._items[record].append(child)
        if len(rows) > _MOST:
            more = len(rows) - _MOST
            item.addChild(QTreeWidgetItem([tr("and {n} more", "and {n} more", more), ""]))

    def _opened(self) -> set[object]:
        """Return the headings that are open."""
        items = (self.tree.topLevelItem(one) for one in range(self.tree.topLevelItemCount()))
        return {one.data(0, _RECORD) for one in items if one is not None and one.isExpanded()}

    def _pick(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        found = item.data(0, _RECORD) if item is not None else None
        if isinstance(found, tuple | list):
            self.picked.emit(*found)

    def _open(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        found = item.data(0, _RECORD)
        if isinstance(found, tuple | list):
            self.card_requested.emit(*found)


def _counts_text(sites: int, moves: int) -> str:
    if not moves:
        return tr("{n} site", "{n} sites", sites)
    if not sites:
        return tr("{n} move", "{n} moves", moves)
    return tr("sites: {sites}, moves: {moves}", sites=sites, moves=moves)


def _ends_text(facts: MapFacts, move: int) -> str:
    ends = facts.moves.ends[move]
    unknown = tr("not recorded")
    begins, stops = (
        ", ".join(map(country_text, codes)) or unknown
        for codes in (ends.from_countries, ends.to_countries)
    )
    return tr("{begin} → {end}", "from … to …", begin=begins, end=stops)
