"""Two days side by side: what began, what ended and what became sure between them."""

from __future__ import annotations

from datetime import date

import numpy as np
from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipline.timeline.columns import Ints
from chipline.timeline.events import Events
from chipline.timeline.standing import AsOf, Mode, counts, difference
from chipline.windows import theme as themes
from chipline.windows.timeline.saying import dates_text
from chipline.windows.words import number_text, tr

_MOST = 1000


class Comparing(QDialog):
    """Compares what was so on two days.

    Signals:
        chosen(int): an event was activated.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget, events: Events, first: int, second: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two days"))
        self.resize(900, 520)
        self._events = events
        self.days = self._day(first, tr("First day")), self._day(second, tr("Second day"))
        self.said = QLabel(), QLabel()
        top = QHBoxLayout()
        for day, said in zip(self.days, self.said, strict=True):
            said.setProperty("role", "muted")
            top.addWidget(day)
            top.addWidget(said)
            top.addStretch(1)
        self.lists = tuple(QListWidget() for _ in range(3))
        self.heads = tuple(QLabel() for _ in range(3))
        row = QHBoxLayout()
        row.setSpacing(themes.SPACE_M)
        for head, one in zip(self.heads, self.lists, strict=True):
            column = QVBoxLayout()
            head.setProperty("role", "heading")
            one.itemActivated.connect(self._choose)
            column.addWidget(head)
            column.addWidget(one, 1)
            row.addLayout(column, 1)
        box = QVBoxLayout(self)
        box.addLayout(top)
        box.addLayout(row, 1)
        self.compare()

    def _day(self, day: int, name: str) -> QDateEdit:
        found = date.fromordinal(day)
        made = QDateEdit(QDate(found.year, found.month, found.day))
        made.setDisplayFormat("d MMM yyyy")
        made.setCalendarPopup(True)
        made.setAccessibleName(name)
        made.dateChanged.connect(self.compare)
        return made

    def compare(self, *_: object) -> None:
        """Compare the two days that are set; the earlier one comes first."""
        ordinals = sorted(
            date(one.date().year(), one.date().month(), one.date().day()).toordinal()
            for one in self.days
        )
        for said, day in zip(self.said, ordinals, strict=True):
            surely, possibly = counts(self._events, AsOf(float(day), Mode.INSTANT))
            text = tr("%1 surely, %2 possibly").replace("%1", number_text(surely))
            said.setText(text.replace("%2", number_text(possibly)))
        found = difference(self._events, *map(float, ordinals))
        parts = (
            (tr("Began"), found.began),
            (tr("Ended"), found.ended),
            (tr("Became more or less sure"), found.changed),
        )
        for (title, events), head, one in zip(parts, self.heads, self.lists, strict=True):
            head.setText(f"{title} ({number_text(len(events))})")
            one.setAccessibleName(title)
            self._fill(one, events)

    def _fill(self, widget: QListWidget, events: Ints) -> None:
        widget.clear()
        for event in events[np.argsort(self._events.left[events])][:_MOST].tolist():
            item = QListWidgetItem(self._events.titles[event])
            item.setToolTip(f"{self._events.titles[event]}\n{dates_text(self._events, event)}")
            item.setData(Qt.ItemDataRole.UserRole, event)
            widget.addItem(item)
        if len(events) > _MOST:
            more = tr("%1 more").replace("%1", number_text(len(events) - _MOST))
            widget.addItem(more)

    def _choose(self, item: QListWidgetItem) -> None:
        event = item.data(Qt.ItemDataRole.UserRole)
        if event is not None:
            self.chosen.emit(int(event))
            self.accept()
