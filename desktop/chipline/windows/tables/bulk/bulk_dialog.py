"""The dialog that changes one field of many records, showing what becomes of each beforehand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)

from chipline.records.nouns import counted
from chipline.records.record import Kind
from chipline.records.values import FieldValueError
from chipline.session.session import Session
from chipline.store.compound_edits.bulk_edit import (
    BulkEdit,
    BulkPreview,
    bulk,
    ids_of_rows,
    preview,
)
from chipline.store.edits import make_and_use
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.formats import title_text
from chipline.windows.i18n import error_text, tr
from chipline.windows.tables.bulk.bulk_form import BulkForm
from chipline.windows.tables.bulk.bulk_preview import BulkPreviewModel
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import GroupKeys, press_by_enter
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.lists.list_style import show_as_rows
from chipline.windows.widgets.long_task import LongTask, ProgressRow

_PAUSE_MILLISECONDS = 150
_SIZE = (940, 600)
#: How much of the width the record and its value now take.
_SHARES = (0.3, 0.13)


class BulkDialog(QDialog):
    """Changes a field of the selected records, or of all that pass the filters.

    Signals:
        previewed(): the preview shows what is asked for now.
    """

    previewed = Signal()

    def __init__(
        self,
        session: Session,
        kind: Kind,
        scopes: tuple[Order, Order],
        field: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bulk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Change a field of several records"))
        self._session, self._kind, self._scopes = session, kind, scopes
        self._ids: tuple[str, ...] = ()
        self._task: BulkEdit | None = None
        self._build(field)
        self._connect()
        self._ask()

    # -- what it is made of -------------------------------------------------------------------

    def _build(self, field: str) -> None:
        self.scopes = QButtonGroup(self)
        self.form = BulkForm(self._session, self._kind, field, self)
        self.counts = PlainLabel(self)
        self.model = BulkPreviewModel(self._kind, self)
        self.table = _preview_table(self.model, self)
        self._let_tab()
        self.model.modelReset.connect(self._let_tab)
        self.task = LongTask(self._session, self)
        self.progress = ProgressRow(self.task, tr("Working…"), self, counts=True)
        self.problem = text_label("error", parent=self, wraps=True)
        self.problem.hide()
        self.undo = text_label("small", tr("One undo takes all of it back."), parent=self)
        self.leave = QPushButton(tr("Cancel"), self)
        press_by_enter(self.leave)
        self.change = QPushButton(tr("Change"), self)
        self.change.setDefault(True)
        buttons = hbox(self.undo, STRETCH, self.leave, self.change, spacing=theme.SPACE_S)
        line = divider(self)
        vbox(
            self._scope_row(),
            self.form,
            line,
            self.counts,
            (self.table, 1),
            self.problem,
            self.progress,
            buttons,
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_M,
        )
        self.resize(*_SIZE)

    def _let_tab(self) -> None:
        """Let Tab come to the preview where there is something in it: the keyboard is never lost."""
        policy = Qt.FocusPolicy.StrongFocus if self.model.rowCount() else Qt.FocusPolicy.NoFocus
        self.table.setFocusPolicy(policy)

    def _scope_row(self) -> QHBoxLayout:
        """Offer the selected records and all that the filters let pass."""
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_L)
        chosen, every = (len(scope) for scope in self._scopes)
        texts = (
            tr("{records} selected", records=counted(self._kind.name, chosen)),
            tr("All {records} in the table", records=counted(self._kind.name, every)),
        )
        for number, text in enumerate(texts):
            button = QRadioButton(text, self)
            button.setEnabled(len(self._scopes[number]) > 0)
            self.scopes.addButton(button, number)
            row.addWidget(button)
        self.scopes.button(0 if chosen else 1).setChecked(True)
        GroupKeys(self.scopes)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self._ask)
        self.form.changed.connect(self._ask_soon)
        self.form.entered.connect(self._enter)
        self.form.left.connect(self.reject)
        self.scopes.idToggled.connect(lambda _id, on: self._ask() if on else None)
        self.change.clicked.connect(self.apply)
        self.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply)

    def begin(self) -> None:
        """Open with the keyboard where the value is asked for."""
        self.open()
        self.form.begin()

    # -- previewing ---------------------------------------------------------------------------

    def _ask_soon(self) -> None:
        self.change.setEnabled(False)
        self._soon.start()

    def _ask(self) -> None:
        """Ask what would become of each record."""
        self._soon.stop()
        self.problem.hide()
        self._task = task = self.form.task()
        self.change.setEnabled(False)
        if task is None:
            self.model.show_preview(self.form.spec, None, {})
            self.change.setText(tr("Change"))
            self.counts.setText(tr("What becomes of each record will be shown here."))
            return
        kind, numbers = self._kind.name, self._scopes[self.scopes.checkedId()]
        coming = frozenset(self.form.named()) if self.form.made() else frozenset()

        def question(queries: Queries) -> tuple[tuple[str, ...], BulkPreview | str]:
            ids = tuple(ids_of_rows(queries, kind, numbers.tolist()))
            try:
                return ids, preview(queries, task, ids, coming=coming)
            except FieldValueError as error:
                return ids, error_text(error)

        self._session.read(self, "preview", question, partial(self._show_preview, task))

    def _show_preview(
        self, task: BulkEdit, found: tuple[tuple[str, ...], BulkPreview | str]
    ) -> None:
        if task is not self._task:
            return
        self._ids, seen = found
        if isinstance(seen, str):
            self._show_problem(seen)
            return
        names = {one: title_text(named) for one, named in self.form.named().items()}
        self.model.show_preview(task.spec, seen, names)
        self._say_counts(seen)
        self.change.setEnabled(seen.changing > 0)
        changed = counted(self._kind.name, seen.changing)
        self.change.setText(tr("Change {records}", records=changed))
        self.previewed.emit()

    def _say_counts(self, seen: BulkPreview) -> None:
        doubtful, failing = seen.doubtful, seen.failing
        parts = (
            (seen.changing, tr("{n} changes", "{n} change", seen.changing)),
            (doubtful, tr("{n} would be doubtful", "{n} would be doubtful", doubtful)),
            (seen.staying, tr("{n} stays as it is", "{n} stay as they are", seen.staying)),
            (failing, tr("{n} can’t be changed", "{n} can’t be changed", failing)),
        )
        self.counts.setText(" · ".join(said for number, said in parts if number))

    # -- applying -----------------------------------------------------------------------------

    def _enter(self) -> None:
        """Go on to the button, once the preview stands behind what it says."""
        if self._soon.isActive():
            self._ask()
        self.change.setFocus()

    def apply(self) -> None:
        """Change the records, unless something still stands against it."""
        if self._soon.isActive():
            self._ask()
        if self.task.under_way or not self.change.isEnabled() or self._task is None:
            return
        self._lock(on=True)
        edit = partial(bulk, self._task, self._ids)
        applied = make_and_use(self.form.made(), lambda made: edit(coming=made))
        self.task.write(
            lambda _progress: applied, lambda _written: self.accept(), self._show_problem
        )

    def _lock(self, *, on: bool) -> None:
        for widget in (self.form, self.table, self.change, *self.scopes.buttons()):
            widget.setEnabled(not on)
        if not on:
            for number, scope in enumerate(self._scopes):
                self.scopes.button(number).setEnabled(len(scope) > 0)
        self.leave.setText(tr("Stop") if on else tr("Cancel"))

    def _show_problem(self, message: str) -> None:
        self._lock(on=False)
        self.problem.setText(message or tr("Stopped. Nothing was changed."))
        self.problem.show()

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        if self.task.under_way:
            self.progress.give_up()
        else:
            super().reject()


def _preview_table(model: BulkPreviewModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(tr("What becomes of each record"))
    show_as_rows(table, QAbstractItemView.SelectionMode.ExtendedSelection)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    for column, share in enumerate(_SHARES):
        header.resizeSection(column, int(share * _SIZE[0]))
    header.setHighlightSections(False)
    return table
