"""The table of a comparison: a line for each field, a column for each record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from chipline.records.nouns import counted
from chipline.records.record import KINDS
from chipline.store.quality.comparison import ComparedField
from chipline.windows.formats import heading, value_text
from chipline.windows.i18n import tr, worded
from chipline.windows.review.compare.compare_data import (
    CompareData,
    apart_text,
    can_choose,
    chosen_of,
    is_joined,
)
from chipline.windows.review.list_view import NO_INDEX, Index
from chipline.windows.widgets.labels.tool_tip import role_text
from chipline.windows.widgets.marks.evidence_marks import EvidenceMark, mark_of

CELL = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CompareCell:
    """What a cell shows; `chosen` is None where there is nothing to choose."""

    text: str
    aside: str
    mark: EvidenceMark
    differs: bool
    chosen: bool | None = None


class CompareTableModel(QAbstractTableModel):
    """The lines; while merging, the first chooses the record that stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: CompareData | None = None
        self.lines: tuple[ComparedField | None, ...] = ()
        self.merging = False
        self.keep = 0
        #: Whose value was chosen, by field; the others stand at what is offered at first.
        self._picked: dict[str, int] = {}

    def show_comparison(
        self, comparison: CompareData | None, *, only_differences: bool, merging: bool
    ) -> None:
        """Show other records, or the same in another way."""
        self.beginResetModel()
        if comparison is None or self.comparison is None or comparison.ids != self.comparison.ids:
            self._picked.clear()
            self.keep = comparison.likely_to_stay() if comparison and comparison.ids else 0
        self.comparison, self.merging = comparison, merging
        alone = comparison is not None and len(comparison.ids) < 2
        found = (
            comparison.rows(only_differences=only_differences and not alone, merging=merging)
            if comparison
            else ()
        )
        # The first line is of the records as wholes: their evidence, or which of them stays.
        self.lines = (None, *found) if comparison and comparison.ids else ()
        self.endResetModel()

    # -- choosing -----------------------------------------------------------------------------

    def chosen(self, row: ComparedField) -> int:
        """Return whose value of a field stands after the merge."""
        return self._picked.get(row.spec.name, chosen_of(row, self.keep))

    def choose(self, line: int, column: int) -> bool:
        """Choose the record that stays, or whose value; return whether there was a choice."""
        if not self.merging or self.comparison is None or not 0 <= line < len(self.lines):
            return False
        row = self.lines[line]
        if row is None:
            self.keep = column
        elif can_choose(row):
            self._picked[row.spec.name] = column
        else:
            return False
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        return True

    def values(self) -> dict[str, Any]:
        """Return the values that the record that stays takes from the others."""
        if self.comparison is None:
            return {}
        found = {}
        for row in self.comparison.compared.rows:
            at = self.chosen(row)
            if can_choose(row) and at != self.keep:
                found[row.spec.name] = row.values[at]
        return found

    def chosen_title(self) -> str:
        """Return what the record that stays will be called."""
        if self.comparison is None:
            return ""
        title = KINDS[self.comparison.kind].title
        named = [
            row
            for row in self.comparison.compared.rows
            if row.spec.name == title and any(row.values)
        ]
        if named and can_choose(named[0]):
            return str(named[0].values[self.chosen(named[0])])
        return self.comparison.titles[self.comparison.ids[self.keep]]

    # -- as Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many records there are."""
        return 0 if parent.isValid() or self.comparison is None else len(self.comparison.ids)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a record's name, or a field's."""
        if (
            role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            or not self.comparison
        ):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return role_text(self.comparison.titles[self.comparison.ids[section]], role)
        row = self.lines[section]
        if row is None:
            return tr("Which one stays") if self.merging else tr("The whole record")
        label = heading(row.spec)
        joined = self.merging and is_joined(row.spec)
        return f"{label}\n{tr('all are kept')}" if joined else label

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid() or self.comparison is None:
            return None
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cell = self.cell(index.row(), index.column())
            return role_text(f"{cell.text}  {cell.aside}".strip(), role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def cell(self, line: int, column: int) -> CompareCell:
        """Return what a cell shows."""
        assert self.comparison is not None  # noqa: S101  # there are no cells without
        row = self.lines[line]
        if row is None:
            return self._whole(column)
        choice = self.merging and can_choose(row)
        return CompareCell(
            value_text(row.spec, row.values[column], self.comparison.names),
            apart_text(row, column),
            mark_of(self.comparison.said(column, row.spec.name)),
            row.differs,
            self.chosen(row) == column if choice else None,
        )

    def _whole(self, column: int) -> CompareCell:
        assert self.comparison is not None  # noqa: S101  # as in cell
        said = self.comparison.said(column, "")
        pointing = self.comparison.pointing[self.comparison.ids[column]]
        pointed = tr("{n} record points to it", "{n} records point to it", pointing)
        if not self.merging:
            text = worded(counted("citation", len(said)))
            return CompareCell(text, pointed, mark_of(said), differs=True)
        stays = column == self.keep
        return CompareCell(
            tr("Stays") if stays else tr("Goes"), pointed, mark_of(said), True, stays
        )

    def _spoken(self, line: int, column: int) -> str:
        cell = self.cell(line, column)
        parts = [
            str(self.headerData(line, Qt.Orientation.Vertical)).replace("\n", ", "),
            str(self.headerData(column, Qt.Orientation.Horizontal)),
            cell.text,
            cell.aside,
            cell.mark.spoken if cell.mark else "",
            tr("chosen") if cell.chosen else "",
        ]
        return ", ".join(part for part in parts if part)
