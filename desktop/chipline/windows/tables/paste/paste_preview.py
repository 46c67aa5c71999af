"""The preview of a paste: each row as it would be, what it changes, and what can't be read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont

from chipline.records.fields import FieldSpec
from chipline.records.message import N_, Message
from chipline.records.notation.units import factor
from chipline.records.record import Kind, title_message
from chipline.store.compound_edits.paste_plan import CellPlan, Plan, RowPlan
from chipline.windows import theme
from chipline.windows.formats import heading, number_text, value_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import role_text, tip_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index

_LEADING = (N_("Row"), N_("What happens"), N_("Record"))
_LOST = (N_("Row"), N_("Column"), N_("What stands there"), N_("Why it can’t be read"))


def state_word(row: RowPlan) -> str:
    """Say what happens by a row."""
    if row.why:
        return tr("can’t be read")
    if row.is_new:
        return tr("new")
    return tr("changes") if row.changes else tr("stays")


class PastePreview(HeadedModel):
    """Rows as they would be written; what stands in a cell can be put right.

    Signals:
        mended(int, str, str): the row of the plan, the field, and what is to stand there instead.
    """

    mended = Signal(int, str, str)

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._fields: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._plan = Plan((), {})
        self.heads = tuple(translated(head) for head in _LEADING)

    def show_plan(self, found: Plan, columns: tuple[str, ...], units: tuple[str, ...] = ()) -> None:
        """Show what a paste would do; `units` are those in which the columns are headed."""
        given = dict(zip(columns, units, strict=False))
        # A range fills a field besides that of its column.
        also = dict.fromkeys(cell.field for row in found.rows for cell in row.cells)
        fields = tuple(
            name for name in {**dict.fromkeys(columns), **also} if name not in ("", "name")
        )
        self._columns = columns
        heads = (_headed(self._kind.fields[name], given.get(name, "")) for name in fields)
        headed = (*(translated(head) for head in _LEADING), *heads)
        if headed == self.heads and len(found.rows) == self.rowCount():
            # The same rows, of which some are read anew: who is mending them stays where he is.
            self._plan = found
            self.dataChanged.emit(
                self.index(0, 0), self.index(self.rowCount() - 1, len(headed) - 1)
            )
            return
        self.beginResetModel()
        self._plan, self._fields, self.heads = found, fields, headed
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._plan.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid():
            return None
        row, column = self._plan.rows[index.row()], index.column() - len(_LEADING)
        cell = self._cell(row, self._fields[column]) if column >= 0 else None
        if role == Qt.ItemDataRole.EditRole:
            name = self._cell(row, "name") if column < 0 else cell
            return name.text.strip() if name is not None else ""
        if role == Qt.ItemDataRole.DisplayRole:
            said = self._field_text(row, cell) if column >= 0 else self._lead(row, index.column())
            return shown_text(" ".join(said.split()))
        if role == Qt.ItemDataRole.ToolTipRole:
            told = ((cell.why or cell.said) if cell else None) or row.why
            told = told or (row.said if index.column() in (1, 2) else None)
            return tip_text(worded(told) if told else "\n".join(map(worded, row.doubts))) or None
        return self._look(row, cell, index.column(), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what was pasted be put right: the fields, and the name beside them."""
        usual = super().flags(index)
        if not index.isValid() or index.column() < len(_LEADING) - 1:
            return usual
        field = self._field_at(index.column())
        held = self._cell(self._plan.rows[index.row()], field)
        if held is None or field not in self._columns:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    def _field_at(self, column: int) -> str:
        return "name" if column < len(_LEADING) else self._fields[column - len(_LEADING)]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what is to stand in a cell instead; what it does is shown once it was read."""
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        self.mended.emit(index.row(), self._field_at(index.column()), str(value))
        return True

    def place_of(self, row: RowPlan, cell: CellPlan | None) -> QModelIndex:
        """Return where a row, or a cell of it, stands."""
        fields = ("name", *self._fields)
        at = fields.index(cell.field) + len(_LEADING) - 1 if cell else len(_LEADING) - 1
        return self.index(self._plan.rows.index(row), at)

    def _look(self, row: RowPlan, cell: CellPlan | None, column: int, role: int) -> Any:
        """Return how a cell looks; what is hardly right is told by colour and sign."""
        doubtful = bool(row.doubts) and column == 1
        if role == Qt.ItemDataRole.DecorationRole and doubtful:
            return icon("triangle-alert", theme.current().warning)
        if role == Qt.ItemDataRole.ForegroundRole:
            if doubtful:
                return QColor(theme.current().warning)
            return _colour(row, cell, leads=column < len(_LEADING))
        if role == Qt.ItemDataRole.FontRole and cell is not None and cell.changes and not row.why:
            return _bold()
        return None

    def _cell(self, row: RowPlan, field: str) -> CellPlan | None:
        return next((cell for cell in row.cells if cell.field == field), None)

    def _lead(self, row: RowPlan, column: int) -> str:
        if column == 0:
            return number_text(row.number)
        if column == 1:
            told = (*([row.said] if row.said else []), *row.doubts)
            return ". ".join((state_word(row), *map(worded, told))).rstrip(".")
        name = self._cell(row, "name")
        if name is not None and name.changes and not row.is_new and not row.why:
            return f"{name.before} → {name.after}"
        return worded(title_message(self._kind, row.title))

    def _field_text(self, row: RowPlan, cell: CellPlan | None) -> str:
        if cell is None:
            return ""
        if row.why or cell.why:
            return cell.text
        spec = self._kind.fields[cell.field]
        after = value_text(spec, cell.after, self._plan.names)
        if cell.changes and not row.is_new:
            return f"{value_text(spec, cell.before, self._plan.names)} → {after}"
        return "" if cell.after is None else after


def _headed(spec: FieldSpec, unit: str) -> str:
    """Head a column, saying from which unit its figures are turned into the field's own."""
    if not spec.unit or unit in ("", spec.unit) or factor(unit, spec.unit) is None:
        return heading(spec)
    return f"{translated(spec.label)} ({unit} → {translated(spec.unit)})"


def _colour(row: RowPlan, cell: CellPlan | None, *, leads: bool) -> QColor | None:
    now = theme.current()
    if row.why or (cell is not None and cell.why):
        return QColor(now.error)
    plain = row.changes if leads else cell is not None and cell.changes
    return None if plain else QColor(now.muted)


def _bold() -> QFont:
    return theme.font(theme.BODY, bold=True)


def _why(why: Message | None) -> str:
    return worded(why) if why else ""


class UnreadCells(HeadedModel):
    """What can't be read: where it stands, and why."""

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.heads = tuple(translated(head) for head in _LOST)
        self._lines: list[tuple[str, str, str, str]] = []

    def show_plan(self, found: Plan) -> None:
        """List what a paste can't read."""
        self.beginResetModel()
        self._lines = [self._line(row, cell) for row, cell in found.lost]
        self.endResetModel()

    def _line(self, row: RowPlan, cell: CellPlan | None) -> tuple[str, str, str, str]:
        number = number_text(row.number)
        if cell is None:
            held = ", ".join(each.text.strip() for each in row.cells if each.text.strip())
            return number, tr("(the whole row)"), held or row.title, _why(row.why)
        return number, heading(self._kind.fields[cell.field]), cell.text, _why(cell.why)

    def rowCount(self, parent: Index = NONE) -> int:
        """Count what is lost."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return role_text(" ".join(self._lines[index.row()][index.column()].split()), role)
        return None
