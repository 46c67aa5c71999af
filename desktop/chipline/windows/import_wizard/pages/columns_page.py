"""The second page of an import: which column fills which field, in which unit and notation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from chipline.exchange.mapping import (
    ColumnMapping,
    MappingError,
    mapping_text,
    read_mapping_file,
)
from chipline.exchange.question import ImportQuestion
from chipline.whole_file import whole_file
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import error_text, tr, worded
from chipline.windows.icons import icon
from chipline.windows.import_wizard.import_draft import ImportDraft
from chipline.windows.import_wizard.pages.column_form import ColumnForm, field_label
from chipline.windows.import_wizard.staged_table import ReadColumns
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.widgets import message_box
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index
from chipline.windows.widgets.lists.list_style import show_as_rows

_FORM_WIDTH = 316
_MAPPINGS = "JSON (*.json)"
_NAMED = 4
#: Of all columns but that of the samples, which takes the rest.
_WIDTHS = {0: 160, 2: 150}
_SAMPLE, _FIELD, _READ = 1, 2, 3
_INK = Qt.ItemDataRole.ForegroundRole


class ColumnRows(HeadedModel):
    """The columns of a table: heading, samples, the field that each fills, and how much is read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (tr("Column"), tr("Begins with"), tr("Fills"), tr("Read"))
        self._found: ReadColumns | None = None
        self._asked: dict[str, list[ImportQuestion]] = {}

    def show_columns(self, found: ReadColumns) -> None:
        """Show columns as they are mapped now; the same columns keep their places."""
        same = self._found is not None and self._found.headings == found.headings
        if not same:
            self.beginResetModel()
        self._found = found
        self._asked = {}
        for question in found.questions:
            self._asked.setdefault(question.heading, []).append(question)
        if same:
            last = self.index(len(found.headings) - 1, len(self.heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.endResetModel()

    def column(self, row: int) -> ColumnMapping | None:
        """Return the mapping of the column in a row."""
        if self._found is None or not 0 <= row < len(self._found.mapping.columns):
            return None
        return self._found.mapping.columns[row]

    def questions(self, heading: str) -> list[ImportQuestion]:
        """Return what is asked about a column."""
        return self._asked.get(heading, [])

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() or self._found is None else len(self._found.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid() or self._found is None:
            return None
        column = self._found.mapping.columns[index.row()]
        asked = self.questions(column.heading)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_text(self._text(column, index.row(), index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [worded(one.said) for one in asked]
            given = self._found.samples[index.row()] if index.column() == _SAMPLE else lines
            return tip_text("\n".join(given)) or None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _READ and asked:
            return icon("circle-help", theme.current().warning)
        return self._colour(column, index.column()) if role == _INK else None

    def _text(self, column: ColumnMapping, row: int, place: int) -> str:
        assert self._found is not None  # noqa: S101  # asked for by `data`
        if place == 0:
            return column.heading
        if place == _SAMPLE:
            return " · ".join(" ".join(text.split())[:40] for text in self._found.samples[row])
        if place == _FIELD:
            return field_label(self._found.mapping.record_kind, column.field) or tr("not used")
        report = self._found.reports.get(column.heading)
        if report is None:
            return ""
        read = report.cells - report.refused - report.asked
        return tr("{shown} of {all}", shown=number_text(read), all=number_text(report.cells))

    def _colour(self, column: ColumnMapping, place: int) -> QColor | None:
        now = theme.current()
        report = self._found.reports.get(column.heading) if self._found else None
        if not column.field or place == _SAMPLE:
            return QColor(now.muted)
        if place == _READ and report is not None and report.refused:
            return QColor(now.error)
        return QColor(now.warning) if place == _READ and report and report.asked else None


class ColumnsPage(QWidget):
    """The list of columns, and beside it what is chosen of the one that is marked."""

    def __init__(self, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self.model = ColumnRows(self)
        self.list = QTableView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("The columns of the table"))
        show_as_rows(self.list, QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, width in _WIDTHS.items():
            self.list.setColumnWidth(place, width)
        header.setSectionResizeMode(_SAMPLE, QHeaderView.ResizeMode.Stretch)
        # Of a million rows with a question beside them, neither number may be cut off.
        header.setSectionResizeMode(_READ, QHeaderView.ResizeMode.ResizeToContents)
        self.form = ColumnForm(draft, self)
        self.form.setFixedWidth(_FORM_WIDTH)
        about = text_label(
            "muted",
            tr("Choose what each column fills. What is left out or asked about is marked."),
            parent=self,
            wraps=True,
        )
        self.lacking = text_label("warning", parent=self, wraps=True)
        self.load = QPushButton(tr("Use saved choices…"), self)
        self.save = QPushButton(tr("Save these choices…"), self)
        for button, act, tip in (
            (self.load, self.load_mapping, tr("Read the table as another one was read")),
            (
                self.save,
                self.save_mapping,
                tr("For other tables, and for chipline import --mapping"),
            ),
        ):
            press_by_enter(button)
            button.setToolTip(tip_text(tip))
            button.clicked.connect(act)
        body = hbox((self.list, 1), self.form, spacing=theme.SPACE_M)
        kept = hbox((self.lacking, 1), self.load, self.save, spacing=theme.SPACE_S)
        vbox(about, (body, 1), kept, on=self, spacing=theme.SPACE_S)
        self.list.selectionModel().currentChanged.connect(self._mark)
        draft.read.connect(self._show)

    def _show(self) -> None:
        found = self._draft.columns
        if found is None:
            return
        self._show_lacking()
        fresh = self.model.rowCount() != len(found.headings)
        self.model.show_columns(found)
        if fresh or not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(self._first(), 0))
        else:
            self._mark(self.list.currentIndex(), NONE)

    def _show_lacking(self) -> None:
        lacking = self._draft.lacking_headings()
        shown = ", ".join(lacking[:_NAMED]) + ("…" if len(lacking) > _NAMED else "")
        self.lacking.setText(
            tr(
                "{n} column of the saved choices is not in this table: {columns}",
                "{n} columns of the saved choices are not in this table: {columns}",
                len(lacking),
                columns=shown,
            )
            if lacking
            else ""
        )

    def load_mapping(self) -> None:
        """Let the user choose a mapping that was saved, and read the table so."""
        folder = str(self._draft.file.parent) if self._draft.file else ""
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Use saved choices"), folder, _MAPPINGS)
        if not chosen:
            return
        try:
            self._draft.use_mapping(read_mapping_file(Path(chosen)))
        except MappingError as error:
            message_box.show_message(self, error_text(error))

    def save_mapping(self) -> None:
        """Let the user save how the table is read, for its next version and for the command line."""
        mapping = self._draft.mapping
        name = tr("{file}, how it is read", file=mapping.dataset or mapping.kind) + ".json"
        target = choose_file(self, tr("Save these choices"), name, _MAPPINGS)
        if target is None:
            return
        try:
            with whole_file(target) as draft:
                draft.write_text(mapping_text(mapping), encoding="utf-8")
        except OSError as error:
            said = tr("“{file}” can’t be written: {why}.", file=target.name, why=str(error))
            message_box.show_message(self, said)
        else:
            tell_written(self, target)

    def _first(self) -> int:
        """Return the column to begin with: one that is asked about, else one that is not used."""
        rows = range(self.model.rowCount())
        columns = [column for row in rows if (column := self.model.column(row))]
        for row, column in enumerate(columns):
            if self.model.questions(column.heading):
                return row
        return next((row for row, column in enumerate(columns) if not column.field), 0)

    def go_to(self, heading: str) -> None:
        """Mark the column with this heading."""
        for row in range(self.model.rowCount()):
            column = self.model.column(row)
            if column is not None and column.heading == heading:
                self.list.setCurrentIndex(self.model.index(row, 0))

    def _mark(self, index: QModelIndex, _before: Index) -> None:
        column = self.model.column(index.row())
        if column is not None and self._draft.columns is not None:
            self.form.show_column(self._draft.columns, column, self.model.questions(column.heading))
