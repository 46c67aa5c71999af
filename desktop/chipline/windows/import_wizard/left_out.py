"""What an import left out of its tables, and the window that shows it afterwards."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QPushButton, QTableView, QWidget

from chipline.exchange.formula_guard import guarded
from chipline.store.imports.import_plan import ImportedRow, ImportPlan, RowState
from chipline.whole_file import whole_file
from chipline.windows import theme
from chipline.windows.i18n import error_text, tr, worded
from chipline.windows.import_wizard.imported_tables import LeftOut, LeftOutLine
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.widgets import message_box
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.tool_tip import role_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index
from chipline.windows.widgets.lists.list_style import show_as_rows

_SIZE = (900, 480)
_FILE_WIDTH, _ROW_WIDTH, _COLUMN_WIDTH, _TEXT_WIDTH = 150, 70, 180, 220
#: So many lines are kept; who wants them all saves them in the preview.
_MOST = 5_000
_TAKEN = (RowState.NEW, RowState.CHANGED, RowState.SAME, RowState.CONFLICT)


def left_out(plans: Sequence[ImportPlan]) -> LeftOut:
    """Gather what the imports of these plans left out; not for a GUI thread."""
    found = list(islice(chain.from_iterable(map(_of_plan, plans)), _MOST + 1))
    return LeftOut(found[:_MOST], len(found) > _MOST)


def _of_plan(plan: ImportPlan) -> Iterator[LeftOutLine]:
    stage = plan.task.stage
    file = stage.facts.file

    def whole(number: int) -> str:
        row = stage.row(number)
        return " · ".join(cell.text for cell in row.cells if cell.text) if row else ""

    for column in plan.task.mapping.columns:
        if not column.field and not column.words:
            yield LeftOutLine(file, "", column.heading, "", tr("The column fills no field."))
    for number in stage.extent.left_out:
        yield LeftOutLine(file, str(number), "", whole(number), tr("The row is no data."))
    for row in plan.rows((RowState.LEFT_OUT,)):
        why = tr("The row was to be left out.")
        yield LeftOutLine(file, str(row.number), "", whole(row.number), why)
    for row in plan.rows((RowState.UNREADABLE,)):
        yield LeftOutLine(file, str(row.number), "", whole(row.number), _why_of(row))
    for row in plan.rows(_TAKEN, noted=True):
        for heading, cell in row.lost.items():
            yield LeftOutLine(file, str(row.number), heading, cell.text, worded(cell.why))


def _why_of(row: ImportedRow) -> str:
    why = [row.why] if row.why else []
    return " ".join(worded(one) for one in (*why, *(cell.why for cell in row.lost.values())))


class LeftOutLines(HeadedModel):
    """The lines of what was left out."""

    def __init__(self, lines: Sequence[LeftOutLine], parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (tr("File"), tr("Row"), tr("Column"), tr("In the table"), tr("Why"))
        self._lines = lines

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return role_text(self._lines[index.row()][index.column()], role) if role in shown else None


class LeftOutDialog(QDialog):
    """Shows what an import left out, and saves it as a table."""

    def __init__(self, found: LeftOut, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("left out")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Left out of the import"))
        self._found = found
        self.model = LeftOutLines(found.lines, self)
        self.rows = QTableView(self)
        self.rows.setModel(self.model)
        self.rows.setAccessibleName(tr("What was left out"))
        show_as_rows(self.rows, QAbstractItemView.SelectionMode.SingleSelection)
        for place, width in enumerate((_FILE_WIDTH, _ROW_WIDTH, _COLUMN_WIDTH, _TEXT_WIDTH)):
            self.rows.setColumnWidth(place, width)
        self.rows.horizontalHeader().setStretchLastSection(True)
        files = {line.file for line in found.lines}
        self.rows.setColumnHidden(0, len(files) < 2)
        more = text_label(
            "small", tr("There is more; these are the first lines."), parent=self, wraps=True
        )
        more.setVisible(found.more)
        save = QPushButton(tr("Save…"), self)
        press_by_enter(save)
        save.clicked.connect(self.save)
        close = QPushButton(tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        vbox(
            (self.rows, 1),
            more,
            hbox(save, STRETCH, close, spacing=theme.SPACE_S),
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_S,
        )
        self.resize(*_SIZE)

    def save(self) -> None:
        """Let the user save what is shown."""
        target = choose_file(
            self, tr("Save what was left out"), tr("Left out") + ".csv", "CSV (*.csv)"
        )
        if target is None:
            return
        lines = [[*map(guarded, line)] for line in self._found.lines]
        try:
            with (
                whole_file(target) as draft,
                draft.open("w", encoding="utf-8-sig", newline="") as file,
            ):
                csv.writer(file).writerows([self.model.heads, *lines])
        except OSError as error:
            message_box.show_message(self, error_text(error))
            return
        tell_written(self, target)
