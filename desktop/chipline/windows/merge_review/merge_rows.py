"""The values of a merge as rows of a table: what there was, here, there, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from chipline.records.message import N_
from chipline.store.workspace_merge.merge_review import ReviewRow
from chipline.store.workspace_merge.questions import BOTH, OTHER, MergeAnswer
from chipline.windows.formats import title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.merge_review.merge_texts import (
    Names,
    choice_text_of,
    field_text,
    record_text,
    value_text_of,
)
from chipline.windows.widgets.labels.tool_tip import role_text

Index = QModelIndex | QPersistentModelIndex
_HEADERS = (N_("Record"), N_("Field"), N_("Before"), N_("Mine"), N_("Theirs"), N_("Result"))
_RECORD, _FIELD, _BEFORE, _MINE, _THEIRS, _RESULT = range(6)
_NO_INDEX = QModelIndex()


class MergeRows(QAbstractTableModel):
    """Some of the values of a merge."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ReviewRow, ...] = ()
        self._names: Names = {}

    def show_rows(self, rows: tuple[ReviewRow, ...], names: Names) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self._names = rows, names
        self.endResetModel()

    def show_answers(self, answers: Mapping[str, MergeAnswer]) -> None:
        """Show what was decided before it is known what else follows from it."""
        self.rows = tuple(_answered(row, answers) for row in self.rows)
        if self.rows:
            last = self.index(len(self.rows) - 1, len(_HEADERS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Head the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated(_HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QFont | None:
        """Write a cell; what is to be decided stands out."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return role_text(self._text(row, index.column()), role)
        if role == Qt.ItemDataRole.FontRole and self.is_open(row):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    @staticmethod
    def is_open(row: ReviewRow) -> bool:
        """Tell whether a row still has to be decided."""
        return row.question is not None and not row.answered

    def _text(self, row: ReviewRow, column: int) -> str:
        value = row.value
        if column == _RECORD:
            return record_text(value)
        if column == _FIELD:
            return field_text(value)
        if row.alike is not None and column == _MINE:
            return title_text(row.alike)
        if column == _RESULT and row.question is not None:
            if not row.answered:
                return tr("to decide")
            if row.answered not in (OTHER, BOTH):
                return choice_text_of(row, row.answered, self._names)
        held = {
            _BEFORE: value.before,
            _MINE: value.mine,
            _THEIRS: value.theirs,
            _RESULT: value.result,
        }[column]
        return value_text_of(value, held, self._names)


def _answered(row: ReviewRow, answers: Mapping[str, MergeAnswer]) -> ReviewRow:
    given = answers.get(row.question.id) if row.question is not None else None
    choice = row.question.choice(given) if row.question is not None and given is not None else None
    if row.question is None or given is None or choice is None:
        return row
    result = choice.values.get(row.question.register, row.value.result)
    return replace(row, answered=given.word, value=replace(row.value, result=result))
