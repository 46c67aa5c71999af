"""The event table: what the timeline shows now, as rows that can be read, walked and copied."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipline.records.record import KINDS
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import SPACE_S
from chipline.windows.timeline.canvas.canvas_state import CanvasState
from chipline.windows.timeline.event_text import certainty_text, dates_text
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.list_style import show_as_rows

_MOST = 2000
#: The widest that these columns are at first, so that no other one is pushed out of sight.
_LANES, _DATES = 180, 440


class EventTable(QDialog):
    """A table of the events in the days in view.

    Signals:
        chosen(int): an event was activated.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget, lanes: Lanes, shown: CanvasState) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What is in view"))
        self.resize(1180, 560)
        events, scale = lanes.events, shown.scale
        inside = np.flatnonzero(
            events.dated & (events.left <= scale.end) & (events.right >= scale.origin)
        )
        inside = inside[np.argsort(events.left[inside], kind="stable")]
        headings = [tr("Name"), tr("Kind"), tr("Lanes"), tr("Dates"), tr("How sure")]
        listed = inside[:_MOST].tolist()
        self.table = QTableWidget(len(listed), len(headings))
        self.table.setAccessibleName(tr("What is in view, by first day"))
        self.table.setHorizontalHeaderLabels(headings)
        show_as_rows(self.table, QAbstractItemView.SelectionMode.ExtendedSelection)
        for row, event in enumerate(listed):
            places = lanes.lane[lanes.places(event)].tolist()
            texts = (
                events.titles[event],
                translated(KINDS[events.kind_of(event)].label),
                ", ".join(lanes.made[lane].title for lane in places),
                dates_text(events, event),
                certainty_text(events, event),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(tip_text(text))
                item.setData(Qt.ItemDataRole.UserRole, event)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        for column, most in ((2, _LANES), (3, _DATES)):
            header.resizeSection(column, min(header.sectionSize(column), most))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.itemActivated.connect(self._choose)
        said = [tr("Events in these days: {shown} of {all}.", shown=len(inside), all=len(events))]
        if len(inside) > _MOST:
            said.append(tr("The first {number} are listed.", number=_MOST))
        self.many = text_label("muted", " ".join(said))
        copy = QPushButton(tr("Copy all rows"))
        copy.clicked.connect(lambda: self.copy(range(self.table.rowCount())))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        for button in (copy, close):
            press_by_enter(button)
        box = QVBoxLayout(self)
        box.addWidget(self.many)
        box.addWidget(self.table, 1)
        box.addLayout(hbox(STRETCH, copy, close, spacing=SPACE_S))
        self.table.setFocus()

    def _choose(self, item: QTableWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))
        self.accept()

    def copy(self, rows: Iterable[int]) -> None:
        """Put rows on the clipboard with headings."""
        columns = range(self.table.columnCount())
        heads = [self.table.horizontalHeaderItem(column) for column in columns]
        lines = ["\t".join(head.text() for head in heads if head)]
        for row in rows:
            cells = [self.table.item(row, column) for column in columns]
            lines.append("\t".join(cell.text() for cell in cells if cell))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected rows on Ctrl+C; all if none is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.table.selectedIndexes()})
            self.copy(rows or range(self.table.rowCount()))
        else:
            super().keyPressEvent(event)
