"""The rows of "Who is affected" as a table: glyph and kind, name, finding, question, and how."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from chipline.export_rules.finding import Outcome
from chipline.export_rules.overviews.affected import How, Touched
from chipline.records.message import N_
from chipline.records.record import KINDS
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import kind_icon
from chipline.windows.rules_pane.outcome_style import glyph_icon, word
from chipline.windows.theme import current
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import tip_text

HEADERS = ("", N_("Record"), N_("Finding"), N_("Asked as"), N_("How affected"))
_KIND, _NAME, _FINDING, _NOTE, _HOW = range(5)
Index = QModelIndex | QPersistentModelIndex


@cache
def _glyph(outcome: Outcome, theme: str) -> QIcon:  # noqa: ARG001  # a theme has its own colours
    return glyph_icon(outcome)


def how_words(row: Touched) -> str:
    """Say why a record is in the list."""
    words = {
        How.RULE: tr("under its terms"),
        How.NAMED: tr("named"),
        How.PARTY: tr("chip or firm named"),
        How.TRIGGER: tr("said to answer it"),
        How.CHANGED: tr("answer differs from law"),
    }
    said = ", ".join(words[how] for how in row.how)
    return said if row.in_being else tr("{how} (not on this day)", how=said)


def shown_line(row: Touched) -> str:
    """Write the finding, with the law's beside it where a scenario has changed it."""
    said = worded(row.line)
    line = said[:1].upper() + said[1:]
    if row.law_line is None:
        return line
    return tr("{answer}  ·  by law: {law}", answer=line, law=row.law_line)


def shown_note(row: Touched) -> str:
    """Say what was asked."""
    return worded(row.note) if row.note else ""


class RowsModel(QAbstractTableModel):
    """The rows, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Touched, ...] = ()

    def show_rows(self, rows: tuple[Touched, ...]) -> None:
        """Show other rows."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = rows
            last = self.index(len(rows) - 1, _HOW)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row(self, number: int) -> Touched | None:
        """Return a row."""
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return translated(HEADERS[section]) if HEADERS[section] else ""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_text(self._text(row, column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self._tip(row, column))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = column in (_NOTE, _HOW) or not row.in_being
            return QColor(current().muted) if quiet else None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == _KIND:
            return KINDS[row.kind].label
        return None

    @staticmethod
    def _text(row: Touched, column: int) -> str:
        return {
            _KIND: "",
            _NAME: row.name,
            _FINDING: shown_line(row),
            _NOTE: shown_note(row),
            _HOW: how_words(row),
        }[column]

    def _tip(self, row: Touched, column: int) -> str:
        if column == _KIND:
            return KINDS[row.kind].label
        return self._text(row, column) or word(row.answer.outcome)

    @staticmethod
    def _picture(row: Touched, column: int) -> QIcon | None:
        if column == _KIND:
            return kind_icon(row.kind)
        return _glyph(row.answer.outcome, current().name) if column == _FINDING else None
