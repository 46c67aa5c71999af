"""The dialog that writes the rows of a table into a file, and then says what was written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QWidget,
)

from chipline.exchange.export_formats.content import ExportError
from chipline.exchange.export_formats.formats import FORMATS, ExportFormat, write_to
from chipline.export_content import Choice, WorkspaceContent
from chipline.records.nouns import counted
from chipline.records.query import Query
from chipline.records.record import Kind
from chipline.session.session import Session
from chipline.store.private_records import Privacy
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.desktop_services import open_path
from chipline.windows.formats import heading
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import GroupKeys
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.long_task import LongTask, ProgressRow

_WIDTH = 520


class RowsExportDialog(QDialog):
    """Writes the selected rows, or all that the table shows: the two `scopes`.

    `shown` are the names of the fields whose columns the table shows, in their order.
    """

    def __init__(
        self,
        session: Session,
        kind: Kind,
        scopes: tuple[Order, Order],
        shown: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export rows"))
        self._kind, self._scopes, self._shown = kind, scopes, tuple(shown)
        self._written: Path | None = None
        self.task = LongTask(session, self)
        self._build()

    def _build(self) -> None:
        self.scopes, self.columns = QButtonGroup(self), QButtonGroup(self)
        chosen, every = (len(scope) for scope in self._scopes)
        rows = self._choice(
            self.scopes,
            tr("All {records} in the table", records=counted(self._kind.name, every)),
            tr("{records} selected", records=counted(self._kind.name, chosen)),
        )
        self.scopes.button(1).setEnabled(chosen > 0)
        columns = self._choice(self.columns, tr("As shown"), tr("Every field"))
        self.format = Combo()
        self.format.setAccessibleName(tr("Format"))
        for each in FORMATS.values():
            if each.write is not None and (not each.kinds or self._kind.name in each.kinds):
                said = tr("{format} ({ending})", format=translated(each.label), ending=each.suffix)
                self.format.addItem(said, each.name)
        self.public = QCheckBox(tr("Without notes and what is tagged private"), self)
        self.problem = text_label("error", parent=self, wraps=True)
        self.problem.hide()
        self.said = text_label("muted", parent=self, wraps=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.hide()
        self.progress = ProgressRow(self.task, tr("Writing…"), self)
        form = QFormLayout()
        form.addRow(tr("Rows"), rows)
        form.addRow(tr("Columns"), columns)
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.public)
        margins = (theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        below = (self.said, self.problem, self.progress, self._buttons())
        vbox(form, *below, on=self, margins=margins, spacing=theme.SPACE_M)
        # No narrower than its longest line, which a minimum of its own would allow.
        self.resize(_WIDTH, self.sizeHint().height())

    def _choice(self, group: QButtonGroup, *texts: str) -> QHBoxLayout:
        row = QHBoxLayout()
        for number, text in enumerate(texts):
            button = QRadioButton(text, self)
            group.addButton(button, number)
            row.addWidget(button)
        group.button(0).setChecked(True)
        GroupKeys(group)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.open_it = QPushButton(tr("Open it"), self)
        self.show_folder = QPushButton(tr("Show the folder"), self)
        for button, whole in ((self.open_it, True), (self.show_folder, False)):
            button.hide()
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, whole=whole: self._open(whole=whole))
        self.leave = QPushButton(tr("Cancel"), self)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.choose = QPushButton(tr("Choose a file…"), self)
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.ask_where)
        row = (self.open_it, self.show_folder, STRETCH, self.leave, self.choose)
        return hbox(*row, spacing=theme.SPACE_S)

    # -- writing ------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Let the user choose a file, and write it."""
        used = FORMATS[str(self.format.currentData())]
        name = translated(self._kind.label_plural) + used.suffix
        pattern = f"{translated(used.label)} (*{used.suffix})"
        path = choose_file(self, tr("Export rows"), name, pattern)
        if path is not None:
            self._write(path, used)

    def _write(self, path: Path, used: ExportFormat) -> None:
        numbers = self._scopes[1 - self.scopes.checkedId()]
        fields = self._shown if self.columns.checkedId() == 0 else ()
        headings = {name: heading(spec) for name, spec in self._kind.fields.items()}
        choice = Choice(Query(self._kind.name), fields, numbers.tolist(), headings)
        privacy = Privacy() if self.public.isChecked() else None

        def question(queries: Queries, progress: Progress) -> int | str:
            content = WorkspaceContent(queries, [choice], privacy=privacy, progress=progress)
            try:
                write_to(path, used, content)
            except ExportError as error:
                return error_text(error)
            return content.written

        self.problem.hide()
        self.choose.setEnabled(False)
        self.task.read(question, lambda found: self._tell(path, found), self._show_problem)

    def _tell(self, path: Path, found: int | str) -> None:
        if isinstance(found, str):
            self._show_problem(found)
            return
        self._written = path
        written = counted(self._kind.name, found)
        left = len(self._scopes[1 - self.scopes.checkedId()]) - found
        said = tr("{records} written to “{file}”.", records=written, file=str(path))
        if left:
            said = tr(
                "{records} written to “{file}”; {n} stayed out.",
                "{records} written to “{file}”; {n} stayed out.",
                left,
                records=written,
                file=str(path),
            )
        self.said.setText(said)
        for widget in (self.said, self.open_it, self.show_folder):
            widget.show()
        self.leave.setText(tr("Close"))
        self.choose.setText(tr("Write another…"))
        self.choose.setEnabled(True)
        self.open_it.setFocus()
        tell_written(self, path)

    def _show_problem(self, message: str) -> None:
        self.choose.setEnabled(True)
        self.problem.setText(message or tr("Stopped. Nothing was written."))
        self.problem.show()

    def _open(self, *, whole: bool) -> None:
        if self._written is not None:
            open_path(self, self._written if whole else self._written.parent)

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        if self.task.under_way:
            self.task.give_up()
            self._show_problem("")
        else:
            super().reject()
