"""Lets a table stand in groups: by which field, and which of them are folded."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal

from chipline.windows.tables.groups.row_groups import can_group, group_key
from chipline.windows.tables.row_model import RowModel
from chipline.windows.tables.selection_sync import SelectionSync
from chipline.windows.tables.table_view import RecordTable


class TableGroups(QObject):
    """The groups of one table.

    Signals:
        refresh_requested(): rows must be read again.
    """

    refresh_requested = Signal()

    def __init__(self, table: RecordTable, selection: SelectionSync, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._selection = table, selection
        self._model: RowModel = table.rows
        #: The field by which rows are put together; empty for none.
        self.field = ""
        self.folded: set[str] = set()
        table.fold_requested.connect(self.fold)
        for view in (table, table.staying):
            view.clicked.connect(self._fold_clicked)

    def group_by(self, field: str) -> None:
        """Put rows together by a field; by none if it is empty, or can't be."""
        fields = {spec.name for spec in self._model.fields if can_group(spec)}
        wanted = field if field in fields else ""
        if wanted != self.field:
            self.field = wanted
            self.folded.clear()
            self.refresh_requested.emit()

    def _fold_clicked(self, index: QModelIndex) -> None:
        if self._model.group_at(index.row()) is not None:
            self.fold(index.row())

    def fold(self, row: int) -> None:
        """Fold or unfold the group whose head stands in a row."""
        group = self._model.group_at(row)
        if group is None:
            return
        chosen, record = self._selection.numbers(), self._model.record(self._table.current_row)
        self.folded ^= {group_key(group.value)}
        self._model.show_folded(self.folded)
        self._selection.restore(record, self._model.row_of(record) if record else None, chosen)
        self._table.go_to_cell(row, 0)
