"""A table of plain text below its headings, as the previews of bulk edits and pastes are."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()


class HeadedModel(QAbstractTableModel):
    """A model with one column a heading; `heads` are already in the user's language."""

    heads: tuple[str, ...] = ()

    def columnCount(self, parent: Index = NONE) -> int:
        """Count the headings."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Head the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None
