"""What is on the map as a list: countries with their sites and moves, then what has no place or date.

Signals:
    picked(str, str): the record of a kind was chosen.
    card_requested(str, str): its card is wanted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from chipline.map_layout.day_difference import MapDifference
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_scene import MapContent, countries_in_view
from chipline.map_layout.projection import MapView
from chipline.records.notation.countries import country_names
from chipline.scenery.as_of import AsOfStatus, Mode
from chipline.scenery.columns import Ints
from chipline.windows import theme as themes
from chipline.windows.formats import country_text, number_text
from chipline.windows.i18n import tr
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.map.map_text import powers_text, record_details, record_title
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.name_row import show_names

#: More than these of one heading are not listed but counted.
_MOST = 500
_INDENTATION = 14
_RECORD = Qt.ItemDataRole.UserRole
_NONE = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class _Heading:
    """A heading with the records below it, by kind and number, or with mere texts."""

    key: str
    name: str
    details: str
    rows: tuple[tuple[str, Sequence[int] | Ints], ...]
    tip: str = ""
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def many(self) -> int:
        """How many records there are below it."""
        return sum(len(numbers) for _, numbers in self.rows)

    def records(self) -> Iterator[tuple[str, int]]:
        """Return kind and number of each."""
        return ((kind, int(number)) for kind, numbers in self.rows for number in numbers)

    def holds(self, kind: str, number: int) -> bool:
        """Tell whether a record is below it."""
        return any(own == kind and number in numbers for own, numbers in self.rows)


class MapList(QFrame):
    """The list beside the map."""

    picked = Signal(str, str)
    card_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(tr("On the map"), self)
        self.heading.setProperty("role", "small")
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("On the map"))
        show_names(self.tree)
        self.tree.header().setMinimumSectionSize(0)
        self.tree.setIndentation(_INDENTATION)
        self.tree.currentItemChanged.connect(self._pick)
        self.tree.itemActivated.connect(self._open)
        self.tree.itemExpanded.connect(self._fill_heading)
        self._facts: MapFacts | None = None
        self._headings: list[tuple[QTreeWidgetItem, _Heading]] = []
        #: The codes of countries as they are listed.
        self._order: list[str] = []
        vbox(self.heading, (self.tree, 1), on=self, margins=(themes.SPACE_S,) * 4, spacing=4)

    def follow(self, content: MapContent, view: MapView) -> None:
        """Bring the countries in view to the top, unless somebody goes through the list."""
        if not self.tree.hasFocus() and _order(content, view) != self._order:
            self.fill(content, view)

    def fill(self, content: MapContent, view: MapView) -> None:
        """List what stands on the day by country, those in view first, and what has no place or date."""
        facts, as_of = content.facts, content.as_of
        sites, shown = facts.sites, content.sites.shown
        moves, placed = _by_country(content), _placed(content)
        self._order = _order(content, view)
        headings = []
        for code in self._order:
            own, through = placed.get(code, _NONE), moves.get(code, ())
            clusters = content.clusters.get(code, ()) if code else ()
            rows = (("facility", own), ("relocation", through), ("cluster", clusters))
            name = country_text(code) if code else tr("No country")
            tip = powers_text(facts, own) if len(own) else ""
            details = _counts_text(len(own), len(through), len(clusters))
            headings.append(_Heading(code, name, details, rows, tip))
        placeless = np.flatnonzero(shown & ~sites.placed)
        headings.append(_of_sites("placeless", tr("Not placed"), placeless))
        if as_of.mode is not Mode.ALL:
            undated = np.flatnonzero(sites.without_day(as_of) & sites.placed)
            headings.append(_of_sites("undated", tr("No date"), undated))
        self.heading.setText(tr("On the map, what is in view first"))
        self._show(facts, [one for one in headings if one.many])

    def fill_difference(
        self, facts: MapFacts, found: MapDifference, words: Mapping[str, str]
    ) -> None:
        """List what two days tell apart; `words` are those of the bands."""
        headings = [
            _of_sites("came", tr("Came"), found.sites_came),
            _of_sites("went", tr("Went"), found.sites_went),
            _of_sites("surer", tr("Surely open now"), found.sites_surer),
            _of_sites("grew", tr("More tenants or clusters"), found.use_grew),
            _of_sites("shrank", tr("Fewer tenants or clusters"), found.use_shrank),
            _of_moves("moves came", tr("Moves that came"), found.moves_came),
            _of_moves("moves went", tr("Moves that went"), found.moves_went),
        ]
        texts = tuple(
            (
                country_text(one.code),
                tr(
                    "{before} → {after}",
                    "from … to …",
                    before=words.get(one.before, tr("not shaded")),
                    after=words.get(one.after, tr("not shaded")),
                ),
            )
            for one in found.bands
        )
        many = tr("{n} country", "{n} countries", len(texts))
        headings.append(_Heading("bands", tr("Under other rules"), many, (), texts=texts))
        self._order = []
        self.heading.setText(tr("What differs between the two days"))
        self._show(facts, [one for one in headings if one.many or one.texts])

    def select(self, kind: str, record: str) -> None:
        """Choose the row of a record, where there is one."""
        if not record:
            self._set_current(None)
            return
        current = self.tree.currentItem()
        if current is not None and current.data(0, _RECORD) == (kind, record):
            return
        facts = self._facts
        number = None if facts is None else facts.events_of(kind).by_id.get(record)
        for item, heading in self._headings:
            if number is not None and heading.holds(kind, number):
                self._fill_heading(item)
                rows = (item.child(place) for place in range(item.childCount()))
                found = [one for one in rows if one and one.data(0, _RECORD) == (kind, record)]
                if found:
                    self._set_current(found[0])
                    return
        self._set_current(None)

    def _set_current(self, item: QTreeWidgetItem | None) -> None:
        with QSignalBlocker(self.tree):
            if item is None:
                self.tree.setCurrentIndex(QModelIndex())
            else:
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item)

    def _show(self, facts: MapFacts, headings: list[_Heading]) -> None:
        opened = self._opened()
        self._facts = facts
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._headings = []
            for heading in headings:
                item = QTreeWidgetItem([heading.name, heading.details])
                item.setData(0, _RECORD, heading.key)
                item.setFont(0, themes.font(themes.BODY, bold=True))
                item.setToolTip(0, tip_text(heading.tip or heading.name))
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
                self.tree.addTopLevelItem(item)
                item.setFirstColumnSpanned(True)
                self._headings.append((item, heading))
            # Of many, those of a heading are listed when it is opened.
            few = sum(one.many for one in headings) <= _MOST
            for item, heading in self._headings:
                if few or heading.key in opened:
                    self._fill_heading(item)
                item.setExpanded(heading.key in opened)

    def _fill_heading(self, item: QTreeWidgetItem) -> None:
        facts = self._facts
        heading = next((one for own, one in self._headings if own is item), None)
        if heading is None or facts is None or item.childCount():
            return
        for name, details in heading.texts:
            child = _row(name, details)
            item.addChild(child)
            child.setFirstColumnSpanned(True)
        for kind, number in islice(heading.records(), _MOST):
            record = facts.events_of(kind).ids[number]
            details = record_details(facts, kind, record)
            brief = _power(facts, number) if kind == "facility" else details
            child = _row(record_title(facts, kind, record), brief, details)
            child.setIcon(0, icon(KIND_ICONS[kind]))
            child.setData(0, _RECORD, (kind, record))
            item.addChild(child)
            child.setFirstColumnSpanned(True)
        if heading.many > _MOST:
            more = heading.many - _MOST
            item.addChild(QTreeWidgetItem([tr("and {n} more", "and {n} more", more), ""]))

    def _opened(self) -> set[object]:
        """Return the headings that are open."""
        items = (self.tree.topLevelItem(one) for one in range(self.tree.topLevelItemCount()))
        return {one.data(0, _RECORD) for one in items if one is not None and one.isExpanded()}

    def country_of(self, item: QTreeWidgetItem | None) -> str:
        """Return the code of the country that a row heads, or stands below; empty for none."""
        head = item.parent() or item if item is not None else None
        key = head.data(0, _RECORD) if head is not None else None
        return key if isinstance(key, str) and key in country_names() else ""

    def _pick(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        found = item.data(0, _RECORD) if item is not None else None
        if isinstance(found, tuple | list):
            self.picked.emit(*found)

    def _open(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        found = item.data(0, _RECORD)
        if isinstance(found, tuple | list):
            self.card_requested.emit(*found)


def _order(content: MapContent, view: MapView) -> list[str]:
    """Return the codes of countries: those in view first, those with more sites before others."""
    placed, seen = _placed(content), countries_in_view(content, view)
    codes = {*placed, *_by_country(content), *content.clusters}

    def key(code: str) -> tuple[bool, int, int, str]:
        many = len(placed.get(code, ()))
        return code not in seen, -seen.get(code, 0), -many, country_text(code)

    return sorted(codes, key=key)


def _placed(content: MapContent) -> dict[str, Ints]:
    sites = content.facts.sites
    return sites.by_country(content.sites.shown & sites.placed)


def _counts_text(sites: int, moves: int, clusters: int) -> str:
    if not sites and not moves:
        return tr("{n} cluster", "{n} clusters", clusters)
    if not moves:
        return tr("{n} site", "{n} sites", sites)
    if not sites:
        return tr("{n} move", "{n} moves", moves)
    return tr("sites: {sites}, moves: {moves}", sites=sites, moves=moves)


def _power(facts: MapFacts, site: int) -> str:
    """Say the power of a site in a figure; what is known of it, the tip says."""
    known = float(np.fmax(facts.sites.announced[site], facts.sites.live[site]))
    return "" if np.isnan(known) else tr("{n} MW", n=number_text(known))


def _row(name: str, details: str, tip: str = "") -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, details])
    item.setToolTip(0, tip_text("\n".join(filter(None, (name, tip or details)))))
    item.setToolTip(1, tip_text(tip or details))
    return item


def _by_country(content: MapContent) -> dict[str, list[int]]:
    """Return the moves that stand on the day by the countries that they touch."""
    facts, found = content.facts, defaultdict[str, list[int]](list)
    standing = facts.moves.standing(content.as_of) != AsOfStatus.OUT
    for move in np.flatnonzero(standing).tolist():
        ends = facts.moves.ends[move]
        for code in dict.fromkeys((*ends.from_countries, *ends.to_countries)):
            found[code].append(move)
    return found


def _of_sites(key: str, name: str, sites: Sequence[int] | Ints) -> _Heading:
    details = tr("{n} site", "{n} sites", len(sites))
    return _Heading(key, name, details, (("facility", sites),))


def _of_moves(key: str, name: str, moves: Sequence[int]) -> _Heading:
    details = tr("{n} move", "{n} moves", len(moves))
    return _Heading(key, name, details, (("relocation", moves),))
