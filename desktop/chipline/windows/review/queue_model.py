"""The rows of the review queue; more of them come as one scrolls."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor

from chipline.records.message import N_
from chipline.records.record import KINDS
from chipline.store.quality.review_queue import QueuedRecord, QueueReason
from chipline.windows.formats import EMPTY, date_text, number_text, title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import kind_icon
from chipline.windows.review.list_view import NO_INDEX, Index
from chipline.windows.theme import current
from chipline.windows.widgets.labels.tool_tip import role_text

NAME, KIND, WHAT, CITATIONS, VERIFIED = range(5)
#: What the third column says, by reason; where it says nothing it is not shown.
WHATS = {QueueReason.DISPUTED: N_("In dispute"), QueueReason.LOW_GRADE: N_("Grades")}
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class QueueModel(QAbstractTableModel):
    """Records that wait for a look.

    Signals:
        more_requested(int): rows from this one on are wanted.
    """

    more_requested = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[QueuedRecord] = []
        self.reason = QueueReason.UNSOURCED
        self._total = 0
        self._requested = 0

    def show_rows(self, reason: QueueReason, rows: list[QueuedRecord], total: int) -> None:
        """Show other rows; `total` is how many there are in all."""
        self.beginResetModel()
        self.reason, self.rows, self._total, self._requested = reason, list(rows), total, len(rows)
        self.endResetModel()

    def add_rows(self, start: int, rows: list[QueuedRecord]) -> None:
        """Show more rows below; what comes too late for what is shown now is left out."""
        if start != len(self.rows):
            return
        if not rows:
            self._total = start
            return
        self.beginInsertRows(NO_INDEX, start, start + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are more rows than are here, and they were not asked for yet."""
        here = len(self.rows)
        return not parent.isValid() and here < self._total and self._requested <= here

    def fetchMore(self, _parent: Index) -> None:
        """Ask for more rows."""
        self._requested = len(self.rows) + 1
        self.more_requested.emit(len(self.rows))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows are here."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else VERIFIED + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == CITATIONS:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        what = translated(WHATS.get(self.reason, ""))
        return (tr("Record"), tr("Kind"), what, tr("Citations"), tr("Last verified"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return role_text(self._text(row, column), role)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return kind_icon(row.kind)
        if role == Qt.ItemDataRole.ForegroundRole and column != NAME:
            return QColor(current().muted)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == CITATIONS:
            return _RIGHT
        return None

    def _text(self, row: QueuedRecord, column: int) -> str:
        if column == NAME:
            return title_text(row) or tr("(no name)")
        if column == KIND:
            return translated(KINDS[row.kind].label)
        if column == CITATIONS:
            return number_text(row.citations)
        if column == VERIFIED:
            return date_text(row.verified)
        if self.reason is QueueReason.DISPUTED:
            specs = KINDS[row.kind].fields
            labels = [translated(specs[name].label) for name in row.fields if name in specs]
            return ", ".join(labels) or tr("the record as a whole")
        return ", ".join(row.grades) or EMPTY
