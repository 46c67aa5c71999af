"""The last page of an import: what each row would make or change, and what can't be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from chipline.exchange.mapping import KeyBy, RowKey
from chipline.records.record import Kind
from chipline.store.imports.conflicts import ConflictingValue, values_in_conflict
from chipline.store.imports.import_plan import ImportedRow, ImportPlan, RowState
from chipline.store.imports.unread_rows import write_unread_rows
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.formats import date_text, heading, number_text, value_text
from chipline.windows.i18n import error_text, tr, worded
from chipline.windows.icons import icon
from chipline.windows.import_wizard.import_draft import ImportDraft
from chipline.windows.import_wizard.pages.row_states import StateChips, counted_rows, state_words
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.widgets import message_box
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index
from chipline.windows.widgets.lists.list_style import show_as_rows

_SHOWN = 1_000
_WIDEST, _STATE_WIDTH, _NAME_WIDTH = 230, 120, 220
_LEADING = 3


@dataclass(frozen=True)
class ShownRows:
    """Rows of a plan, with the titles of the records that they point at.

    `differing` has by row and field the values that are others here, with who gave them.
    """

    rows: Sequence[ImportedRow] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    differing: Mapping[tuple[int, str], ConflictingValue] = field(default_factory=dict)


class PlannedRows(HeadedModel):
    """Rows of a plan: state, record, and what each gives to its fields."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = ShownRows()
        self._fields: tuple[str, ...] = ()
        self._headings: dict[str, str] = {}
        self._kind: Kind | None = None
        self._states = state_words()

    def show_rows(
        self, kind: Kind, fields: tuple[str, ...], headings: dict[str, str], shown: ShownRows
    ) -> None:
        """Show rows; `headings` has the heading of the column that fills each field."""
        self.beginResetModel()
        self._kind, self._fields, self._headings, self._shown = kind, fields, headings, shown
        heads = (heading(kind.fields[name]) for name in fields)
        self.heads = (tr("Row"), tr("State", "of a row"), tr("Record"), *heads)
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._shown.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid() or self._kind is None:
            return None
        row = self._shown.rows[index.row()]
        place = index.column() - _LEADING
        name = self._fields[place] if place >= 0 else ""
        if role == Qt.ItemDataRole.DisplayRole:
            leading = (number_text(row.number), self._states[row.state], row.name)
            return shown_text(self._text(row, name) if name else leading[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self._tip(row, name)) or None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return self._sign(row)
        return self._colour(row, name) if role == Qt.ItemDataRole.ForegroundRole else None

    def _sign(self, row: ImportedRow) -> QIcon | None:
        """Mark a row that is hardly right, and a new one that may be a record that is there."""
        perhaps = row.state is RowState.NEW and row.said is not None
        name = "triangle-alert" if row.doubts else "circle-help" if perhaps else ""
        return icon(name, theme.current().warning) if name else None

    def _text(self, row: ImportedRow, name: str) -> str:
        lost = row.lost.get(self._headings.get(name, ""))
        if lost is not None:
            return lost.text
        if name in row.conflicts:
            mine, theirs = (self._value(name, one) for one in row.conflicts[name])
            return tr("{mine} here, {theirs} in the table", mine=mine, theirs=theirs)
        if name not in row.after:
            return ""
        after = self._value(name, row.after[name])
        if row.state is RowState.NEW or row.before.get(name) is None:
            return after
        return f"{self._value(name, row.before[name])} → {after}"

    def _value(self, name: str, value: Any) -> str:
        assert self._kind is not None  # noqa: S101  # asked for by `data`
        text = value_text(self._kind.fields[name], value, dict(self._shown.names))
        return " ".join(text.split())

    def _tip(self, row: ImportedRow, name: str) -> str:
        lost = row.lost.get(self._headings.get(name, "")) if name else None
        if lost is not None:
            return worded(lost.why)
        if name:
            return "\n".join(self._told_of_cell(row, name))
        told = [one for one in (row.why, row.said, *row.doubts) if one is not None]
        return "\n".join(map(worded, told))

    def _told_of_cell(self, row: ImportedRow, name: str) -> Iterator[str]:
        """Yield what a cell gives, what stands in the table in its place, and who gave what is here."""
        yield self._text(row, name)
        column = self._headings.get(name, "")
        if written := row.texts.get(column):
            parts = {"text": written, "row": number_text(row.number), "column": column}
            yield tr("In the table: “{text}” in row {row}, column “{column}”.", **parts)
        differs = self._shown.differing.get((row.number, name))
        if differs is not None and differs.who:
            day = date_text(differs.day)
            yield tr("What is here is by {who}, of {day}.", who=differs.who, day=day)

    def _colour(self, row: ImportedRow, name: str) -> QColor | None:
        now = theme.current()
        lost = row.lost.get(self._headings.get(name, "")) if name else None
        if row.state is RowState.UNREADABLE or lost is not None:
            return QColor(now.warning if lost is not None and lost.asked else now.error)
        if name in row.conflicts:
            return QColor(now.warning)
        return QColor(now.muted) if row.state in (RowState.SAME, RowState.LEFT_OUT) else None


class PreviewPage(QWidget):
    """Shows the rows of a plan by their state, and lets what can't be read be left out.

    Signals:
        agreed(): whether losses may be left out was chosen.
    """

    agreed = Signal()

    def __init__(self, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self.summary = text_label("heading", parent=self, wraps=True)
        self.known = text_label("muted", parent=self, wraps=True)
        self.states = StateChips(self)
        self.model = PlannedRows(self)
        self.rows = QTableView(self)
        self.rows.setModel(self.model)
        self.rows.setAccessibleName(tr("What each row does"))
        show_as_rows(self.rows, QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.more = text_label("small", parent=self)
        self.repeated = text_label("warning", parent=self)
        self.each_new = QPushButton(tr("Each row is a new record"), self)
        press_by_enter(self.each_new)
        self.leave = QCheckBox(self)
        self.save = QPushButton(tr("Save what can’t be read…"), self)
        press_by_enter(self.save)
        # A line lays its parts along its top: the words stand beside those of the button.
        self.repeated.setMinimumHeight(self.each_new.sizeHint().height())
        for part in (self.repeated, self.each_new):
            self.states.flow.addWidget(part)
        vbox(
            self.summary,
            self.known,
            self.states,
            (self.rows, 1),
            self.more,
            hbox(self.leave, STRETCH, self.save, spacing=theme.SPACE_S),
            on=self,
            spacing=theme.SPACE_S,
        )
        self.states.chosen.connect(lambda _state: self._ask_rows())
        self.leave.toggled.connect(lambda _on: self.agreed.emit())
        self.save.clicked.connect(self.save_losses)
        self.each_new.clicked.connect(lambda: draft.choose_key(RowKey(KeyBy.NONE)))
        draft.compared.connect(self._show)

    @property
    def losses_agreed(self) -> bool:
        """Whether nothing would be lost, or it was agreed that it is."""
        plan = self._draft.plan
        return plan is not None and (not self._lost(plan) or self.leave.isChecked())

    def _lost(self, plan: ImportPlan) -> int:
        return plan.unreadable

    # -- showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._draft.plan
        if plan is None:
            return
        self.states.show_counts(plan.counts)
        self.summary.setText(self._summed(plan))
        known = self._draft.result.known if self._draft.result else ""
        self.known.setText(tr("The same file was imported on {day}.", day=known) if known else "")
        self.known.setVisible(bool(known))
        lost = self._lost(plan)
        self.leave.setVisible(lost > 0)
        self.leave.setText(
            tr(
                "Leave out {n} cell or row that can’t be read",
                "Leave out {n} cells or rows that can’t be read",
                lost,
            )
        )
        self.save.setVisible(lost > 0)
        repeated = len(plan.repeated)
        rows = sum(rows for _key, rows in plan.repeated)
        self.repeated.setText(
            tr("{n} key for {rows} rows", "{n} keys for {rows} rows", repeated, rows=rows)
        )
        for widget in (self.repeated, self.each_new):
            widget.setVisible(repeated > 0)
        self._ask_rows()

    def _summed(self, plan: ImportPlan) -> str:
        parts = [
            counted_rows(state, many) for state in RowState if (many := plan.counts.get(state, 0))
        ]
        made = self._draft.result.made if self._draft.result else 0
        if made:
            parts.append(
                tr("{n} made because a row names it", "{n} made because rows name them", made)
            )
        if plan.doubtful:
            parts.append(tr("{n} hardly right", "{n} hardly right", plan.doubtful))
        return " · ".join(parts)

    def _ask_rows(self) -> None:
        states = tuple(RowState) if self.states.state is None else (self.states.state,)
        kind, earlier = self._draft.mapping.record_kind, self._draft.earlier

        def question(queries: Queries, plan: ImportPlan) -> ShownRows:
            rows = list(plan.rows(states, many=_SHOWN))
            pointed = {
                str(one)
                for row in rows
                for name, spec in kind.referring.items()
                for held in (
                    row.after.get(name),
                    row.before.get(name),
                    *row.conflicts.get(name, ()),
                )
                for one in (held if isinstance(held, list) else [held] if held else [])
            }
            names = {one: named.title for one, named in queries.names(pointed).items()}
            for each in (plan, *earlier):
                names |= {one: name for one, name in _coming(each) if one in pointed}
            differing = {
                (one.row, one.field): one
                for row in rows
                for one in values_in_conflict(queries, row, row.name)
            }
            return ShownRows(rows, names, differing)

        self._draft.ask_plan("rows", question, self._show_rows)

    def _show_rows(self, shown: ShownRows) -> None:
        columns = self._draft.columns
        plan = self._draft.plan
        if columns is None or plan is None:
            return
        kind = columns.mapping.record_kind
        headings = {
            target: reader.column.heading for reader in columns.readers for target in reader.targets
        }
        fields = tuple(name for name in headings if name in kind.fields and name != "name")
        self.model.show_rows(kind, fields, headings, shown)
        self.rows.resizeColumnsToContents()
        header = self.rows.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(self.model.columnCount()):
            self.rows.setColumnWidth(column, min(_WIDEST, self.rows.columnWidth(column) + 8))
        state = self.states.state
        total = sum(plan.counts.values()) if state is None else self._draft.count(state)
        rest = total - len(shown.rows)
        self.more.setText(
            tr("{n} more row is not shown.", "{n} more rows are not shown.", rest)
            if rest > 0
            else ""
        )
        self.more.setVisible(rest > 0)

    # -- what is lost -------------------------------------------------------------------------

    def save_losses(self) -> None:
        """Let the user save the rows that can't be read, as they are in the file and with the reason."""
        facts = self._draft.facts
        stem = Path(facts.file).stem if facts else tr("Table")
        name = tr("{file}, not read", file=stem) + ".csv"
        target = choose_file(self, tr("Save what can’t be read"), name, "CSV (*.csv)")
        if target is None:
            return
        columns = tr("row", "of a table"), tr("why", "a row can’t be read")

        def question(_queries: Queries, plan: ImportPlan) -> OSError | None:
            try:
                write_unread_rows(target, [plan], columns, worded)
            except OSError as error:
                return error
            return None

        def write(error: OSError | None) -> None:
            if error is None:
                tell_written(self, target)
            else:
                message_box.show_message(self, error_text(error))

        self._draft.ask_plan("losses", question, write)


def _coming(plan: ImportPlan) -> list[tuple[str, str]]:
    """Return what the records are called that a plan makes; nothing once it was let go."""
    # Another table may be compared anew meanwhile; then this one is, too.
    with suppress(sqlite3.ProgrammingError):
        made = plan.file.ask("SELECT id, name FROM made")
        rows = plan.file.ask("SELECT record, name FROM place WHERE new")
        return [(str(one), str(name)) for one, name in (*made, *rows)]
    return []
