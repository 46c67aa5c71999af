"""The rows of a table as Qt asks for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from chipline.records.fields import FieldSpec
from chipline.records.record import Kind
from chipline.records.vocabulary import STARRED
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Small
from chipline.store.queries import Queries, Values
from chipline.windows.formats import EMPTY, heading, number_text, title_text
from chipline.windows.i18n import translated
from chipline.windows.tables.cells.cell import Cell, cell
from chipline.windows.tables.columns.sort_order import Order, Sort, field_order
from chipline.windows.tables.filters.filter_model import NUMERIC
from chipline.windows.tables.groups.row_groups import GroupedRows, RowGroup
from chipline.windows.tables.table_foot import ADDED
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.paged_model import NO_INDEX, PAGE, Index, PagedModel, part_of


@dataclass(slots=True)
class Rows:
    """Some rows as they were read: values by row number, and titles of what they point at."""

    values: dict[int, Values]
    names: dict[str, str]
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)


def read_rows(queries: Queries, numbers: Order, kind: str) -> Rows:
    """Read rows by their numbers, off the GUI thread."""
    page = queries.page(kind, [int(number) for number in numbers])
    values = {int(row["row_number"]): row for row in page.rows}
    return Rows(values, {one: title_text(named) for one, named in page.names.items()})


class RowModel(PagedModel[Rows]):
    """The rows of one kind in one order."""

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.fields: tuple[FieldSpec, ...] = tuple(kind.fields[name] for name in field_order(kind))
        self.sort_keys: Sort = ()
        #: The numbers of all records in their order, those in folded groups among them.
        self.order: Order = np.empty(0, np.int64)
        self._grouped: GroupedRows | None = None
        #: Where each row stands in the order; only where there are groups.
        self._places: Order | None = None
        #: How each row stands to the as-of day; None when that picks out everything.
        self.standing: Small | None = None
        #: Whether cells can be edited in place.
        self.editable = False

    # -- what is shown ------------------------------------------------------------------------

    def show_order(
        self,
        order: Order,
        sort: Sort,
        pages: dict[int, Rows],
        groups: tuple[GroupedRows, Collection[str]] | None = None,
    ) -> None:
        """Show rows in a new order; `pages` are those that will be seen first.

        With `groups` they stand in these, of which some are folded.
        """
        self.beginResetModel()
        self.sort_keys, self.standing, self.order = sort, None, order
        self._grouped, self._places, rows = None, None, order
        if groups is not None:
            self._grouped = groups[0]
            rows, self._places = groups[0].shown(groups[1])
        self.show_rows(rows, pages)
        self.endResetModel()

    def ids(self) -> tuple[str, ...]:
        """Return the records in their order; none where some were not read yet."""
        known = {n: values for page in self.pages.values() for n, values in page.values.items()}
        numbers = [int(number) for number in self.order]
        if any(number not in known for number in numbers):
            return ()
        return tuple(str(known[number]["id"]) for number in numbers)

    def show_folded(self, folded: Collection[str]) -> None:
        """Show the same groups with others folded."""
        if self._grouped is not None:
            self.beginResetModel()
            rows, self._places = self._grouped.shown(folded)
            self.show_rows(rows, self._known_pages(rows))
            self.endResetModel()

    def _known_pages(self, rows: Order) -> dict[int, Rows]:
        """Return the pages of other rows of which all was read before: these need not flicker."""
        known = {number: v for page in self.pages.values() for number, v in page.values.items()}
        names = {one: title for page in self.pages.values() for one, title in page.names.items()}
        made = {}
        for page in range(-(-len(rows) // PAGE)):
            numbers = [number for number in part_of(rows, page).tolist() if number >= 0]
            if not all(number in known for number in numbers):
                break
            made[page] = Rows({number: known[number] for number in numbers}, names)
        return made

    def group_at(self, row: int) -> RowGroup | None:
        """Return the group whose head stands in a row; None where a record does."""
        if self._grouped is None or not 0 <= row < len(self.rows) or self.rows[row] >= 0:
            return None
        return self._grouped.groups[-1 - int(self.rows[row])]

    def group_cell(self, group: RowGroup, column: int) -> Cell:
        """Return what the head of a group says in a column: its value, or the sum of the figures."""
        spec = self.fields[column]
        if column == 0:
            by = self.kind.fields[self.grouped_by]
            return Cell(cell(by, group.value, group.names).text or EMPTY)
        found = group.figures.get(spec.name)
        if found is None or spec.unit not in ADDED:
            return Cell("")
        return Cell(number_text(round(found.total, 2)) if found.known else EMPTY, right=True)

    @property
    def grouped_by(self) -> str:
        """The field by which rows are put together; empty for none."""
        return self._grouped.field if self._grouped is not None else ""

    def is_folded(self, row: int) -> bool:
        """Tell whether the group of a head shows none of its records."""
        after = row + 1
        return after >= len(self.rows) or self.rows[after] < 0

    def _place(self, row: int) -> int:
        return row if self._places is None else int(self._places[row])

    def show_standing(self, standing: Small | None) -> None:
        """Dim the rows that the as-of day does not pick out; None dims nothing."""
        if standing is not None or self.standing is not None:
            self.standing = standing
            self.repaint(0, len(self.rows) - 1)

    # -- rows and cells -----------------------------------------------------------------------

    def values(self, row: int) -> Values | None:
        """Return a row's values, or None and ask for them when they are not here."""
        rows = self.page_of(row)
        return rows.values.get(int(self.rows[row])) if rows else None

    def names(self, row: int) -> dict[str, str]:
        """Return the titles of what a row points at."""
        rows = self.pages.get(row // PAGE)
        return rows.names if rows else {}

    def record(self, row: int) -> str:
        """Return the id of a row's record; empty when it is not here yet."""
        values = self.values(row) if 0 <= row < len(self.rows) else None
        return str(values["id"]) if values else ""

    def row_of(self, record: str) -> int | None:
        """Return the row of a record among those that are here."""
        for page, rows in self.pages.items():
            numbers = (number for number, values in rows.values.items() if values["id"] == record)
            for number in numbers:
                within = np.flatnonzero(part_of(self.rows, page) == number)
                if len(within):
                    return page * PAGE + int(within[0])
        return None

    def cell(self, row: int, column: int) -> Cell | None:
        """Return what stands in a cell; None while its row is not here."""
        rows = self.page_of(row)
        if rows is None:
            return None
        made = rows.cells.get((row, column))
        if made is None:
            values = rows.values.get(int(self.rows[row]))
            if values is None:
                return None
            spec = self.fields[column]
            made = rows.cells[row, column] = cell(spec, values[spec.name], rows.names)
        return made

    def is_starred(self, row: int) -> bool:
        """Tell whether a row's record has the user's star."""
        values = self.values(row)
        return values is not None and STARRED in (values.get("tags") or ())

    def is_dimmed(self, row: int) -> bool:
        """Tell whether the as-of day does not pick a row out."""
        return self.standing is not None and not self.standing[self._place(row)]

    def is_only_possible(self, row: int) -> bool:
        """Tell whether a row is picked out by the widest reading of its dates only."""
        place = self._place(row)
        return self.standing is not None and int(self.standing[place]) == AsOfStatus.POSSIBLY

    def column(self, name: str) -> int:
        """Return the column of a field."""
        return next(at for at, spec in enumerate(self.fields) if spec.name == name)

    # -- Qt's questions -----------------------------------------------------------------------

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the fields."""
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell from what is here."""
        if role not in _CELL_ROLES or not index.isValid():
            return None
        group = self.group_at(index.row())
        if group is not None and not index.column():
            named = self.group_cell(group, 0).text
            found: Cell | None = Cell(f"{named}  ({number_text(len(group.rows))})")
        elif group is not None:
            found = self.group_cell(group, index.column())
        else:
            found = self.cell(index.row(), index.column())
        if found is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(found.tip or found.text) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=found.right)
        return shown_text(found.text)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be edited whose rows are here and whose field is the user's."""
        flags = super().flags(index)
        if self.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
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


def _alignment(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
