"""The dialog that writes the rows of a table into a file, and then says what was written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
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
from chipline.windows.formats import heading
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.output.destination import choose_file
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.widgets.choice_keys import GroupKeys
from chipline.windows.widgets.combo import Combo

_WIDTH = 520


class RowsExportDialog(WritingDialog):
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
        super().__init__(session, tr("Export rows"), parent)
        self._kind, self._scopes, self._shown = kind, scopes, tuple(shown)
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
        form = QFormLayout()
        form.addRow(tr("Rows"), rows)
        form.addRow(tr("Columns"), columns)
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.public)
        self.lay_out(form, width=_WIDTH)

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

        self.begin_writing()
        self.task.read(question, lambda found: self._answer(path, found), self.show_problem)

    def _answer(self, path: Path, found: int | str) -> None:
        if isinstance(found, str):
            self.show_problem(found)
            return
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
        self.tell(path, said)
