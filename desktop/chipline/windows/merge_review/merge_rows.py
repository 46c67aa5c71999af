"""The values of a merge as rows of a table: what there was, here, there, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from chipline.records.message import N_
from chipline.store.workspace_merge.merge_review import MergeReview, ReviewRow
from chipline.store.workspace_merge.questions import BOTH, OTHER, MergeAnswer
from chipline.store.workspace_merge.registers import EXISTENCE, THERE
from chipline.windows.formats import title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.merge_review.merge_texts import (
    Names,
    choice_text_of,
    field_text,
    record_text,
    side_values,
    value_text_of,
)
from chipline.windows.widgets.labels.tool_tip import role_text

Index = QModelIndex | QPersistentModelIndex
_HEADERS = (N_("Record"), N_("Field"), N_("Before"), N_("Mine"), N_("Theirs"), N_("Result"))
_RECORD, _FIELD, _BEFORE, _MINE, _THEIRS, _RESULT = range(6)
_NO_INDEX = QModelIndex()


def listed_groups(review: MergeReview) -> tuple[tuple[str, tuple[ReviewRow, ...]], ...]:
    """Return the groups of what follows without being asked, each with its name."""

    def goes(row: ReviewRow) -> bool:
        return row.value.field == EXISTENCE and row.value.result != THERE

    return (
        (tr("Taken from theirs"), tuple(row for row in review.taken if not goes(row))),
        (tr("Deleted by them"), tuple(row for row in review.taken if goes(row))),
        (tr("Kept as mine"), review.kept),
        (tr("Likely the same"), review.alike),
        (tr("Hardly right together"), review.clashing),
    )


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
            shown = role == Qt.ItemDataRole.DisplayRole
            return role_text(self._text(row, index.column(), cut=shown), role)
        if role == Qt.ItemDataRole.FontRole and self.is_open(row):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    @staticmethod
    def is_open(row: ReviewRow) -> bool:
        """Tell whether a row still has to be decided."""
        return row.question is not None and not row.answered

    def _text(self, row: ReviewRow, column: int, *, cut: bool) -> str:
        """Write a cell; `cut`, what both sides begin alike with gives way to where they part."""
        value = row.value
        if column in (_RECORD, _FIELD):
            return record_text(value) if column == _RECORD else field_text(value)
        if row.alike is not None and column == _MINE:
            return title_text(row.alike)
        if column == _RESULT and row.question is not None:
            if not row.answered:
                return tr("to decide")
            if row.answered not in (OTHER, BOTH):
                return choice_text_of(row, row.answered, self._names, cut=cut)
        if column in (_MINE, _THEIRS):
            return side_values(value, self._names, cut=cut)[column - _MINE]
        held = value.before if column == _BEFORE else value.result
        return value_text_of(value, held, self._names)


def _answered(row: ReviewRow, answers: Mapping[str, MergeAnswer]) -> ReviewRow:
    given = answers.get(row.question.id) if row.question is not None else None
    choice = row.question.choice(given) if row.question is not None and given is not None else None
    if row.question is None or given is None or choice is None:
        return row
    result = choice.values.get(row.question.register, row.value.result)
    return replace(row, answered=given.word, value=replace(row.value, result=result))
