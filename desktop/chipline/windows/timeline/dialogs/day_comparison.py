"""Two days side by side: what was so on each, and what began, ended or changed between them."""

from __future__ import annotations

from datetime import date

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipline.records.message import N_
from chipline.records.record import KINDS
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, counts, difference, standing
from chipline.scenery.columns import Ints
from chipline.scenery.event_mapping import Flag
from chipline.scenery.events import Events
from chipline.windows import theme as themes
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.timeline.event_text import dates_text
from chipline.windows.widgets.boxes import STRETCH, hbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.editors.date_box import DateBox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import RowDelegate

_MOST = 1000
_WORDS = {AsOfStatus.OUT: "–", AsOfStatus.POSSIBLY: N_("possibly"), AsOfStatus.SURELY: N_("yes")}


def came_and_went(events: Events, first: float, second: float) -> Ints:
    """Return what began after one day and was over by a later one: neither day shows it."""
    dated = np.flatnonzero(events.dated)
    out = np.full(len(dated), fill_value=True)
    for day in (first, second):
        out &= standing(events, dated, AsOf(day, Mode.INSTANT)) == AsOfStatus.OUT
    between = (events.left[dated] > first) & (events.right[dated] <= second)
    return dated[out & between]


def took_effect(events: Events, first: float, second: float) -> Ints:
    """Return the rules that were only announced on one day and in effect by a later one."""
    lead = np.flatnonzero(events.dated & ((events.flags & Flag.LEAD) != 0))
    here = [
        standing(events, lead, AsOf(day, Mode.INSTANT)) > AsOfStatus.OUT for day in (first, second)
    ]
    between = (events.moment[lead] > first) & (events.moment[lead] <= second)
    return lead[here[0] & here[1] & between]


class DayComparison(QDialog):
    """Compares what was so on two days.

    Signals:
        chosen(int): an event was activated.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget, events: Events, first: int, second: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two days"))
        self.resize(1180, 600)
        self._events = events
        self.days = self._day(first, tr("First day")), self._day(second, tr("Second day"))
        self.said = ElidedLabel(), ElidedLabel()
        top = QHBoxLayout()
        for name, day, said in zip((tr("As of"), tr("against")), self.days, self.said, strict=True):
            said.setProperty("role", "muted")
            label = PlainLabel(name)
            label.setBuddy(day)
            for widget in (label, day, said):
                top.addWidget(widget)
            top.addSpacing(themes.SPACE_L)
        top.addStretch(1)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("What began, ended or changed between the two days"))
        self.tree.setUniformRowHeights(True)
        FootCover(self.tree)
        FirstRow(self.tree)
        self.tree.setItemDelegate(RowDelegate(self.tree))
        self.tree.itemActivated.connect(self._choose)
        copy = QPushButton(tr("Copy all rows"))
        copy.clicked.connect(self.copy)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        for button in (copy, close):
            press_by_enter(button)
        box = QVBoxLayout(self)
        box.addLayout(top)
        box.addWidget(self.tree, 1)
        box.addLayout(hbox(STRETCH, copy, close, spacing=themes.SPACE_S))
        self.compare()
        self.tree.setFocus()

    def _day(self, day: int, name: str) -> DateBox:
        made = DateBox(name, date.fromordinal(day))
        made.day_chosen.connect(self.compare)
        return made

    def compare(self, *_: object) -> None:
        """Compare the two days that are set, the earlier with the later one."""
        ordinals = [one.day().toordinal() for one in self.days]
        for said, day in zip(self.said, ordinals, strict=True):
            surely, possibly = counts(self._events, AsOf(float(day), Mode.INSTANT))
            said.setText(
                tr("{surely} surely, {possibly} possibly", surely=surely, possibly=possibly)
            )
        first, second = sorted(ordinals)
        self.tree.clear()
        self.tree.setHeaderLabels(
            [tr("Name"), tr("Kind"), ordinal_text(first), ordinal_text(second), tr("Dates")]
        )
        found = difference(self._events, float(first), float(second))
        for title, events in (
            (tr("Began"), found.began),
            (tr("Ended"), found.ended),
            (tr("Took effect"), took_effect(self._events, first, second)),
            (tr("Became more or less certain"), found.changed),
            (tr("Began and ended in between"), came_and_went(self._events, first, second)),
        ):
            self._group(title, events, first, second)
        header = self.tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        for column in (1, 2, 3):
            self.tree.resizeColumnToContents(column)
            self.tree.setColumnWidth(column, self.tree.columnWidth(column) + themes.SPACE_L)
        self.tree.setColumnWidth(0, 360)

    def _group(self, title: str, chosen: Ints, first: int, second: int) -> None:
        events = self._events
        head = QTreeWidgetItem([f"{title} ({number_text(len(chosen))})"])
        head.setFont(0, themes.font(themes.SMALL, bold=True))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        listed = chosen[np.argsort(events.left[chosen], kind="stable")][:_MOST]
        before, after = (
            standing(events, listed, AsOf(float(day), Mode.INSTANT)).tolist()
            for day in (first, second)
        )
        for event, then, now in zip(listed.tolist(), before, after, strict=True):
            kind = events.kind_of(event)
            texts = [events.titles[event], translated(KINDS[kind].label)]
            texts += [self._word(event, one, day) for one, day in ((then, first), (now, second))]
            item = QTreeWidgetItem([*texts, dates_text(events, event)])
            item.setIcon(0, icon(KIND_ICONS[kind]))
            item.setData(0, Qt.ItemDataRole.UserRole, event)
            for column in (0, 4):
                item.setToolTip(column, tip_text(item.text(column)))
            head.addChild(item)
        if len(chosen) > _MOST:
            more = tr(
                "and {n} more: bring the days closer together, or filter",
                "and {n} more: bring the days closer together, or filter",
                len(chosen) - _MOST,
            )
            head.addChild(QTreeWidgetItem([more]))
        head.setExpanded(True)

    def _word(self, event: int, found: int, day: int) -> str:
        """Say how an event stood on a day; a rule may have been announced only."""
        events = self._events
        lead = events.flags[event] & Flag.LEAD and events.moment[event] > day
        if found != AsOfStatus.OUT and lead:
            return tr("announced")
        return translated(_WORDS[AsOfStatus(found)])

    def _heads(self) -> list[QTreeWidgetItem]:
        found = [self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount())]
        return [one for one in found if one is not None]

    def copy(self) -> None:
        """Put all rows on the clipboard, each with what became of it, and headings."""
        header = self.tree.headerItem()
        columns = range(self.tree.columnCount())
        titles = [header.text(column) for column in columns]
        lines = ["\t".join([tr("What became of it"), *titles])]
        for head in self._heads():
            what = head.text(0).rpartition(" (")[0]
            rows = [head.child(number) for number in range(head.childCount())]
            lines += [
                "\t".join([what, *(row.text(column) for column in columns)])
                for row in rows
                if row is not None and row.data(0, Qt.ItemDataRole.UserRole) is not None
            ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        event = item.data(0, Qt.ItemDataRole.UserRole)
        if event is not None:
            self.chosen.emit(int(event))
            self.accept()
