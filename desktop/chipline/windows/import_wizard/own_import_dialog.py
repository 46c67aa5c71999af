"""The window that takes back what Chipline wrote: each record by its id, and nothing to ask but conflicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from chipline.records.changes import Value
from chipline.records.message import Message, UserError, message_of
from chipline.records.nouns import counted, noun
from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.imports.import_plan import RowState
from chipline.store.imports.import_task import Conflicts
from chipline.store.imports.own_records import OwnPlan, import_own, plan_own
from chipline.store.imports.workspace_records import is_workspace, own_records
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows import theme
from chipline.windows.formats import heading, value_text
from chipline.windows.i18n import tr, worded
from chipline.windows.import_wizard.pages.radio_choice import RadioChoice
from chipline.windows.import_wizard.pages.row_states import StateChips, counted_rows, state_words
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.tool_tip import role_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index
from chipline.windows.widgets.lists.list_style import show_as_rows
from chipline.windows.widgets.long_task import LongTask, ProgressRow

_SIZE = (1000, 600)
_SHOWN = 1_000
_KIND_WIDTH, _STATE_WIDTH, _NAME_WIDTH = 110, 130, 300
_STATES = (RowState.NEW, RowState.CHANGED, RowState.CONFLICT, RowState.SAME)


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A record of the file as it is shown: its kind, state and title, and what changes in it, in words."""

    kind: str
    state: RowState
    title: str
    said: str = ""


@dataclass(frozen=True)
class OwnPreview:
    """What a file of ours would do, and the lines that show it; or why it can't be read."""

    plan: OwnPlan | None = None
    lines: Sequence[OwnLine] = ()
    why: Message | None = None


class OwnRows(HeadedModel):
    """The records of a file, those that change first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (tr("Kind"), tr("State", "of a row"), tr("Record"), tr("What changes"))
        self._lines: Sequence[OwnLine] = ()
        self._words = state_words()

    def show_lines(self, lines: Sequence[OwnLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            shown = (worded(noun(line.kind)), self._words[line.state], line.title, line.said)
            return role_text(shown[index.column()], role)
        if role == Qt.ItemDataRole.ForegroundRole:
            now = theme.current()
            if line.state is RowState.CONFLICT:
                return QColor(now.warning)
            return QColor(now.muted) if line.state is RowState.SAME else None
        return None


class OwnImportDialog(QDialog):
    """Shows what a file or folder that Chipline wrote would change here, and takes it in.

    Signals:
        imported(str, object, str): it is done: the kind of the records, empty for several, their ids,
            and what was done, in words.
    """

    imported = Signal(str, object, str)

    def __init__(self, session: Session, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import own")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import what Chipline wrote"))
        self._session, self._path = session, path
        self.task = LongTask(session, self)
        self.preview = OwnPreview()
        self._state: RowState | None = None
        self._build()
        self._ask()

    def _build(self) -> None:
        about = text_label(
            "muted",
            tr(
                "Records are known by their ids, or else by their short names. What is empty there takes "
                "nothing away here."
            )
            if is_workspace(self._path)
            else tr("Chipline wrote this, so each record comes back by its id."),
            parent=self,
            wraps=True,
        )
        self.summary = text_label("heading", tr("Reading…"), parent=self, wraps=True)
        self.chips = StateChips(self)
        self.chips.chosen.connect(self._choose_state)
        self.model = OwnRows(self)
        self.rows = QTableView(self)
        self.rows.setModel(self.model)
        self.rows.setAccessibleName(tr("What each record of the file does"))
        show_as_rows(self.rows, QAbstractItemView.SelectionMode.SingleSelection)
        header = self.rows.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, width in enumerate((_KIND_WIDTH, _STATE_WIDTH, _NAME_WIDTH)):
            self.rows.setColumnWidth(place, width)
        header.setStretchLastSection(True)
        self.more = text_label("small", parent=self)
        self.conflict_title = text_label(
            "heading",
            tr("A value here that differs from the file’s")
            if is_workspace(self._path)
            else tr("A value that was changed here since the file was written"),
            parent=self,
        )
        self.conflicts = RadioChoice(
            [
                (Conflicts.FAIL, tr("is asked about")),
                (Conflicts.MINE, tr("stays")),
                (Conflicts.THEIRS, tr("gives way to that of the file")),
            ],
            self,
        )
        self.conflicts.picked.connect(lambda _word: self._ask())
        self.problem = text_label("error", parent=self, wraps=True)
        self.problem.hide()
        self.progress = ProgressRow(self.task, tr("Working…"), self)
        self.leave = QPushButton(tr("Cancel"), self)
        press_by_enter(self.leave)
        self.leave.clicked.connect(self.reject)
        self.import_button = QPushButton(tr("Import"), self)
        self.import_button.setDefault(True)
        self.import_button.setEnabled(False)
        self.import_button.clicked.connect(self.apply)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply)
        undo = text_label("small", tr("One undo takes all of it back."), parent=self)
        vbox(
            text_label("heading", self._path.name, parent=self),
            about,
            self.summary,
            self.chips,
            (self.rows, 1),
            self.more,
            self.conflict_title,
            self.conflicts,
            self.problem,
            self.progress,
            hbox(undo, STRETCH, self.leave, self.import_button, spacing=theme.SPACE_S),
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_S,
        )
        for widget in (self.chips, self.conflict_title, self.conflicts):
            widget.hide()
        self.resize(*_SIZE)

    # -- reading ------------------------------------------------------------------------------

    def _ask(self) -> None:
        path, conflicts = self._path, Conflicts(self.conflicts.value())

        def question(queries: Queries, progress: Progress) -> OwnPreview:
            progress(0, 0)
            try:
                records = own_records(queries, path, progress)
                progress(0, 0)
                plan = plan_own(queries, path.name, records, conflicts)
                if is_workspace(path):
                    plan = replace(plan, copies=path)
            except UserError as error:
                return OwnPreview(why=message_of(error))
            return _previewed(queries, plan)

        self.import_button.setEnabled(False)
        self.task.read(question, self._show, self._show_problem)

    def _show(self, found: OwnPreview) -> None:
        self.preview = found
        self.problem.setVisible(found.why is not None)
        if found.why is not None:
            self.summary.setText(tr("This can’t be imported."))
            self.problem.setText(worded(found.why))
        plan = found.plan
        if plan is None:
            return
        counts = {state: plan.count(state) for state in _STATES}
        self.summary.setText(
            " · ".join(counted_rows(state, many) for state, many in counts.items() if many)
        )
        self.chips.show_counts(counts)
        self.chips.show()
        for widget in (self.conflict_title, self.conflicts):
            widget.setVisible(counts[RowState.CONFLICT] > 0)
        touched = len(plan.changes)
        self.import_button.setText(
            tr("Import {records}", "on a button", records=self._counted(plan))
            if touched
            else tr("Nothing to import")
        )
        decided = self.conflicts.value() != Conflicts.FAIL or not counts[RowState.CONFLICT]
        self.import_button.setEnabled(touched > 0 and decided and not self._session.read_only)
        self._show_lines()

    def _counted(self, plan: OwnPlan) -> str:
        kinds = {change.kind for change in plan.changes}
        return worded(counted(kinds.pop() if len(kinds) == 1 else "record", len(plan.changes)))

    def _choose_state(self, state: RowState | None) -> None:
        self._state = state
        self._show_lines()

    def _show_lines(self) -> None:
        fitting = [
            line for line in self.preview.lines if self._state is None or line.state is self._state
        ]
        self.model.show_lines(fitting[:_SHOWN])
        rest = len(fitting) - _SHOWN
        self.more.setText(
            tr("{n} more row is not shown.", "{n} more rows are not shown.", rest)
            if rest > 0
            else ""
        )
        self.more.setVisible(rest > 0)

    # -- writing ------------------------------------------------------------------------------

    def apply(self) -> None:
        """Write what is shown, as one step."""
        plan = self.preview.plan
        if plan is None or not self.import_button.isEnabled():
            return
        edit = import_own(plan)
        self.import_button.setEnabled(False)
        self.task.write(lambda _progress: edit, self._end, self._show_problem)

    def _end(self, _written: Commit) -> None:
        plan = self.preview.plan
        if plan is None:
            return
        kinds = {change.kind for change in plan.changes}
        said = tr("{records} imported from “{file}”.", records=self._counted(plan), file=plan.file)
        ids = [change.id for change in plan.changes]
        self.accept()
        self.imported.emit(kinds.pop() if len(kinds) == 1 else "", ids, said)

    def _show_problem(self, said: str) -> None:
        self.problem.setText(said or tr("Stopped. Nothing was changed."))
        self.problem.show()

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        if self.task.under_way:
            self.progress.give_up()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way before the window goes."""
        if self.task.under_way:
            self.progress.give_up()
        super().closeEvent(event)


def _previewed(queries: Queries, plan: OwnPlan) -> OwnPreview:
    """Put into words what changes, off the GUI thread."""
    changed: dict[str, dict[str, tuple[Value, Value]]] = {}
    for change in plan.changes:
        if change.before is not None and change.after is not None:
            changed[change.id] = {
                name: (change.before.get(name), value)
                for name, value in change.after.items()
                if name != "updated"
            }
    for row in plan.rows:
        if row.conflicts:
            changed.setdefault(row.id, {}).update(row.conflicts)
    pointed = {
        str(one)
        for values in changed.values()
        for pair in values.values()
        for value in pair
        for one in (value if isinstance(value, list) else [value])
        if isinstance(one, str)
    }
    names = {one: named.title for one, named in queries.names(pointed).items()}
    names |= {row.id: row.title for row in plan.rows if row.id in pointed}
    lines = [
        OwnLine(row.kind, row.state, row.title, _words(row.kind, changed.get(row.id, {}), names))
        for row in sorted(plan.rows, key=lambda row: _STATES.index(row.state))
    ]
    return OwnPreview(plan, lines)


def _words(kind: str, changed: Mapping[str, tuple[Value, Value]], names: Mapping[str, str]) -> str:
    fields = KINDS[kind].fields

    def said(name: str, value: Value) -> str:
        return " ".join(value_text(fields[name], value, dict(names)).split()) or tr("empty")

    return "; ".join(
        tr(
            "{field}: {before} → {after}",
            field=heading(fields[name]),
            before=said(name, before),
            after=said(name, after),
        )
        for name, (before, after) in changed.items()
        if name in fields
    )
