"""The rows of a table as Qt asks for them: only those near to what is seen are kept.

The order is an array of row numbers. A page of rows is asked for when one of its cells is painted
and kept until other pages push it out. Nothing here ever queries.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from chipline.records.fields import FieldSpec
from chipline.records.record import Kind
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Small
from chipline.store.queries import Queries, Values
from chipline.windows.i18n import translated
from chipline.windows.tables.cells.cell import Cell, cell
from chipline.windows.tables.columns.sort_order import Order, Sort, field_order
from chipline.windows.tables.filters.filter_model import NUMERIC

Index = QModelIndex | QPersistentModelIndex

PAGE = 128
_KEPT_PAGES = 64
#: As many pages as a fast drag of the scroll bar may leave waiting; older ones are out of sight.
_WANTED_PAGES = 6
_NONE = QModelIndex()


@dataclass(slots=True)
class Rows:
    """Some rows as they were read: values by row number, and titles of what they point at."""

    values: dict[int, Values]
    names: dict[str, str]
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    stale: bool = False


def read_rows(queries: Queries, kind: str, numbers: Order) -> Rows:
    """Read rows by their numbers, off the GUI thread."""
    page = queries.page(kind, [int(number) for number in numbers])
    values = {int(row["row_number"]): row for row in page.rows}
    return Rows(values, {one: named.title for one, named in page.names.items()})


class RowModel(QAbstractTableModel):
    """The rows of one kind in one order.

    Signals:
        pages_wanted(): `wanted` has page numbers that are shown and not here.
    """

    pages_wanted = Signal()

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.fields: tuple[FieldSpec, ...] = tuple(kind.fields[name] for name in field_order(kind))
        self.order: Order = np.empty(0, np.int64)
        self.sort_keys: Sort = ()
        #: How each row stands to the as-of day; None when that picks out everything.
        self.standing: Small | None = None
        #: Whether cells can be edited in place.
        self.editable = False
        self._pages: OrderedDict[int, Rows] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        # Painting asks cell by cell: the pages that it lacks are asked for together, after it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.pages_wanted)

    # -- what is shown ------------------------------------------------------------------------

    def show_order(self, order: Order, sort: Sort, pages: dict[int, Rows]) -> None:
        """Show rows in a new order; `pages` are those that will be seen first."""
        self.beginResetModel()
        self.order, self.sort_keys, self.standing = order, sort, None
        self._pages = OrderedDict(pages)
        self._wanted.clear()
        self.endResetModel()

    def add_pages(self, pages: dict[int, Rows]) -> None:
        """Take in pages that were asked for."""
        for number, rows in pages.items():
            self._pages[number] = rows
            self._pages.move_to_end(number)
            self._wanted.pop(number, None)
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        last_column = len(self.fields) - 1
        for number in pages:
            last = min((number + 1) * PAGE, len(self.order)) - 1
            if last >= number * PAGE:
                self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, last_column))

    def let_go(self) -> None:
        """Ask anew for every row that is seen, and show what is here until it comes."""
        for rows in self._pages.values():
            rows.stale = True
        self._wanted.clear()
        self._repaint()

    def show_standing(self, standing: Small | None) -> None:
        """Dim the rows that the as-of day does not pick out; None dims nothing."""
        if standing is not None or self.standing is not None:
            self.standing = standing
            self._repaint()

    def _repaint(self) -> None:
        if len(self.order):
            last = self.index(len(self.order) - 1, len(self.fields) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def wanted(self) -> list[int]:
        """The pages that are shown and not here, with their neighbours."""
        last = (len(self.order) - 1) // PAGE
        near = (page + step for page in self._wanted for step in (0, 1, -1))
        return [
            page
            for page in dict.fromkeys(near)
            if 0 <= page <= last and (page not in self._pages or self._pages[page].stale)
        ]

    # -- rows and cells -----------------------------------------------------------------------

    def values(self, row: int) -> Values | None:
        """Return a row's values, or None and ask for them when they are not here."""
        rows = self._rows(row)
        return rows.values.get(int(self.order[row])) if rows else None

    def names(self, row: int) -> dict[str, str]:
        """Return the titles of what a row points at."""
        rows = self._pages.get(row // PAGE)
        return rows.names if rows else {}

    def record(self, row: int) -> str:
        """Return the id of a row's record; empty when it is not here yet."""
        values = self.values(row) if 0 <= row < len(self.order) else None
        return str(values["id"]) if values else ""

    def row_of(self, record: str) -> int | None:
        """Return the row of a record among those that are here."""
        for page, rows in self._pages.items():
            numbers = (number for number, values in rows.values.items() if values["id"] == record)
            for number in numbers:
                within = np.flatnonzero(self.order[page * PAGE : (page + 1) * PAGE] == number)
                if len(within):
                    return page * PAGE + int(within[0])
        return None

    def cell(self, row: int, column: int) -> Cell | None:
        """Return what stands in a cell; None while its row is not here."""
        rows = self._rows(row)
        if rows is None:
            return None
        made = rows.cells.get((row, column))
        if made is None:
            values = rows.values.get(int(self.order[row]))
            if values is None:
                return None
            spec = self.fields[column]
            made = rows.cells[row, column] = cell(spec, values[spec.name], rows.names)
        return made

    def is_dimmed(self, row: int) -> bool:
        """Tell whether the as-of day does not pick a row out."""
        return self.standing is not None and not self.standing[row]

    def is_only_possible(self, row: int) -> bool:
        """Tell whether a row is picked out by the widest reading of its dates only."""
        return self.standing is not None and int(self.standing[row]) == AsOfStatus.POSSIBLY

    def _rows(self, row: int) -> Rows | None:
        page = row // PAGE
        rows = self._pages.get(page)
        if rows is None or rows.stale:
            if page not in self._wanted:
                self._wanted[page] = None
                while len(self._wanted) > _WANTED_PAGES:
                    self._wanted.popitem(last=False)
                self._soon.start()
        else:
            self._pages.move_to_end(page)
        return rows

    def column(self, name: str) -> int:
        """Return the column of a field."""
        return next(at for at, spec in enumerate(self.fields) if spec.name == name)

    # -- Qt's questions -----------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Count the fields."""
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell from what is here."""
        if role not in _CELL_ROLES or not index.isValid():
            return None
        found = self.cell(index.row(), index.column())
        if found is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return found.tip or found.text or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=found.right)
        return found.text

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be edited whose rows are here and whose field is the user's."""
        flags = super().flags(index)
        if self.editable and index.isValid() and self.fields[index.column()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Head a column with the field's label and unit."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.fields):
            return None
        spec = self.fields[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(spec)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{heading(spec)}\n{translated(spec.help)}" if spec.help else heading(spec)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=spec.type in NUMERIC)
        return None


_CELL_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.AccessibleTextRole,
    },
)


def heading(spec: FieldSpec) -> str:
    """Return a field's label with its unit, translated."""
    return f"{translated(spec.label)} ({spec.unit})" if spec.unit else translated(spec.label)


def _alignment(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
