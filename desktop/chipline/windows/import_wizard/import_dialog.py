"""The window that imports tables: five pages for each, reachable at any time, and one button that writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QStackedWidget, QWidget

from chipline.records.message import Message, joined
from chipline.records.nouns import counted
from chipline.session.session import Session
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import ImportPlan
from chipline.store.imports.last_version import earlier_imports
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows import theme
from chipline.windows.i18n import tr, worded
from chipline.windows.import_wizard.import_draft import ImportDraft, Learned
from chipline.windows.import_wizard.imported_tables import ImportedTables, LeftOut
from chipline.windows.import_wizard.left_out import left_out
from chipline.windows.import_wizard.table_pages import (
    FILE,
    PREVIEW,
    VALUES,
    TablePages,
    written_rows,
)
from chipline.windows.widgets.boxes import STRETCH, hbox, order_tabs, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.list_style import RowDelegate
from chipline.windows.widgets.long_task import LongTask, ProgressRow

_SIZE = (1080, 640)
_STEPS_WIDTH, _TABLES_WIDTH, _TABLES_SHOWN = 132, 180, 8


class ImportDialog(QDialog):
    """Imports tables from files, or one that was copied: each of `given` is a path or a text.

    `learned` has for each kind the fields that were chosen for headings before.

    Signals:
        imported(ImportedTables): it is done.
        files_chosen(list): these files are to be imported instead, each a `Path`.
        text_pasted(str): this text is to be imported instead.
    """

    imported = Signal(object)
    files_chosen = Signal(object)
    text_pasted = Signal(str)

    def __init__(
        self,
        session: Session,
        given: Sequence[Path | str],
        parent: QWidget,
        *,
        kind: str = "",
        learned: Mapping[str, Learned] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.task = LongTask(session, self)
        self._session = session
        self._opened = 0
        self._tables = [
            TablePages(session, self.task, each, self, kind=kind, learned=learned or {})
            for each in given
        ]
        self._build()
        self._connect()
        self.steps.setCurrentRow(FILE)
        self.tables.setCurrentRow(0)
        self._open_next()

    def _build(self) -> None:
        several = len(self._tables) > 1
        self.setWindowTitle(tr("Import tables") if several else tr("Import a table"))
        self.tables = self._list(tr("Tables"), _TABLES_WIDTH)
        self.tables.setVisible(several)
        self.steps = self._list(tr("Steps"), _TABLES_WIDTH if several else _STEPS_WIDTH)
        for words in (tr("File"), tr("Columns"), tr("Values"), tr("Records"), tr("Preview")):
            self.steps.addItem(words)
        self.pages = QStackedWidget(self)
        for table in self._tables:
            self.tables.addItem(table.name)
            self.pages.addWidget(table)
        rows = min(len(self._tables), _TABLES_SHOWN)
        self.tables.setFixedHeight(rows * self.tables.sizeHintForRow(0))
        self.problem = text_label("error", parent=self, wraps=True)
        self.problem.hide()
        self.leave_out = self._button(tr("Leave this table out"))
        self.leave_out.hide()
        self.waits = text_label("muted", parent=self, wraps=True)
        self.waits.setTextFormat(Qt.TextFormat.RichText)
        self.progress = ProgressRow(self.task, tr("Working…"), self)
        self.leave = self._button(tr("Cancel"))
        self.back = self._button(tr("Back"))
        self.next = self._button(tr("Next"))
        self.import_button = self._button(tr("Import"))
        self.next.setDefault(True)
        lists = vbox(self.tables, (self.steps, 1), spacing=theme.SPACE_L)
        body = hbox(lists, (self.pages, 1), spacing=theme.SPACE_M)
        undo = text_label("small", tr("One undo takes all of it back."), parent=self)
        buttons = (undo, STRETCH, self.leave, self.back, self.next, self.import_button)
        vbox(
            (body, 1),
            hbox((self.problem, 1), self.leave_out, spacing=theme.SPACE_S),
            self.waits,
            self.progress,
            hbox(*buttons, spacing=theme.SPACE_S),
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_M,
        )
        order_tabs(self)
        self.resize(*_SIZE)

    def _list(self, name: str, width: int) -> QListWidget:
        found = QListWidget(self)
        found.setAccessibleName(name)
        found.setFixedWidth(width)
        found.setItemDelegate(RowDelegate(found))
        return found

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        press_by_enter(button)
        return button

    def _connect(self) -> None:
        self.tables.currentRowChanged.connect(self._show_table)
        self.steps.currentRowChanged.connect(self._show_page)
        self.back.clicked.connect(lambda: self.steps.setCurrentRow(self.steps.currentRow() - 1))
        self.next.clicked.connect(lambda: self.steps.setCurrentRow(self.steps.currentRow() + 1))
        self.leave.clicked.connect(self.reject)
        self.leave_out.clicked.connect(self._leave_table_out)
        self.import_button.clicked.connect(self.apply)
        self.waits.linkActivated.connect(self._follow)
        for table in self._tables:
            self._connect_table(table)
        # Alt and the arrows leaf through the pages, as in a browser.
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            short = QShortcut(QKeySequence(keys), self)
            short.activated.connect(lambda step=step: self._leaf(step))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply)

    def _connect_table(self, table: TablePages) -> None:
        draft = table.draft
        table.preview_page.agreed.connect(self._tell)
        table.file_page.files_chosen.connect(self.files_chosen)
        table.file_page.text_pasted.connect(self.text_pasted)
        draft.opened.connect(lambda: self._take_opened(table))
        draft.read.connect(self._look)
        draft.compared.connect(self._look)
        draft.outdated.connect(lambda: self._outdate(table))
        draft.failed.connect(lambda said: self._take_failure(table, said))

    def _leaf(self, step: int) -> None:
        row = self.steps.currentRow() + step
        if 0 <= row < self.steps.count():
            self.steps.setCurrentRow(row)

    # -- tables -------------------------------------------------------------------------------

    @property
    def table(self) -> TablePages:
        """The table whose pages are shown."""
        return self._tables[max(0, self.tables.currentRow())]

    @property
    def draft(self) -> ImportDraft:
        """What was chosen of the table that is shown."""
        return self.table.draft

    def _in_order(self) -> list[TablePages]:
        """Return the tables so that records are made before others name them."""
        return sorted(self._tables, key=lambda table: table.place)

    def _open_next(self) -> None:
        """Read one table after another."""
        if self._opened < len(self._tables):
            table = self._tables[self._opened]
            self._opened += 1
            table.open()
        self._tell()

    def _take_opened(self, table: TablePages) -> None:
        table.problem = ""
        self._open_next()

    def _take_failure(self, table: TablePages, said: str) -> None:
        first = table.draft.facts is None and not table.problem
        table.problem = said
        if table.draft.facts is None:
            table.file_page.show_nothing()
        if first:
            self._open_next()
        self._tell()

    def _leave_table_out(self) -> None:
        """Import the others without the table that is shown."""
        table = self.table
        self._tables.remove(table)
        self.tables.takeItem(self.tables.currentRow())
        self.pages.removeWidget(table)
        table.draft.close()
        table.deleteLater()
        self._look()

    def _outdate(self, table: TablePages) -> None:
        """Compare anew what comes after a table in which something was chosen."""
        self._forget_problem(table)
        order = self._in_order()
        for later in order[order.index(table) + 1 :]:
            later.draft.forget_plan()
        QTimer.singleShot(0, self, self._look)

    # -- pages --------------------------------------------------------------------------------

    def _show_table(self, row: int) -> None:
        if 0 <= row < len(self._tables):
            self.pages.setCurrentWidget(self._tables[row])
            self._show_page(self.steps.currentRow())

    def _forget_problem(self, table: TablePages) -> None:
        """Take back what was said, unless it is that the table can't be read."""
        if table.draft.facts is not None:
            table.problem = ""

    def _show_page(self, row: int) -> None:
        self._forget_problem(self.table)
        self.table.setCurrentIndex(row)
        self._look()

    def _look(self) -> None:
        """Compare the rows where that is shown and not done yet, and say what waits."""
        if self.steps.currentRow() >= VALUES and all(table.ready for table in self._tables):
            plans: list[ImportPlan] = []
            for table in self._in_order():
                if table.draft.plan is None:
                    table.draft.compare(tuple(plans))
                    break
                plans.append(table.draft.plan)
        self._tell()

    def _tell(self) -> None:
        """Say on each step what is open, and whether all can be written."""
        table, row = self.table, self.steps.currentRow()
        ready = table.ready and self._opened == len(self._tables)
        open_ones = table.open_questions()
        names = (tr("File"), tr("Columns"), tr("Values"), tr("Records"), tr("Preview"))
        for place, name in enumerate(names):
            many = open_ones.get(place, 0)
            item = self.steps.item(place)
            item.setText(tr("{page} ({n})", page=name, n=many) if many else name)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags if ready or place == FILE else Qt.ItemFlag.NoItemFlags)
        for place, each in enumerate(self._tables):
            many = sum(each.open_questions().values())
            words = tr("{page} ({n})", page=each.name, n=many) if many else each.name
            self.tables.item(place).setText(words)
            self.tables.item(place).setToolTip(tip_text(each.problem or each.name))
        self.problem.setText(table.problem)
        self.problem.setVisible(bool(table.problem))
        self.leave_out.setVisible(bool(table.problem) and len(self._tables) > 1)
        self.back.setVisible(row > FILE)
        self.next.setVisible(row < PREVIEW)
        begins = ready and not self.next.isEnabled() and row == FILE
        self.next.setEnabled(ready)
        if begins:
            # Mostly all was found as it is.
            self.next.setFocus()
        self.import_button.setVisible(row == PREVIEW)
        waiting = self._waiting()
        self.waits.setText(" · ".join(waiting))
        self.waits.setVisible(row == PREVIEW and bool(waiting))
        self._show_import(able=not waiting)

    def _waiting(self) -> list[str]:
        """Say what must be answered before anything is written, each a link to its page."""
        found = []
        for place, table in enumerate(self._tables):
            waits = table.waiting()
            if table.problem and table.draft.facts is None:
                waits = [(FILE, tr("it can’t be read"))]
            for page, said in waits:
                words = (
                    tr("{table}: {waits}", table=table.name, waits=said)
                    if len(self._tables) > 1
                    else said
                )
                shown = place == self.tables.currentRow() and page == PREVIEW
                written = escape(words)  # which quotes headings of whoever made the table
                found.append(written if shown else f'<a href="{place},{page}">{written}</a>')
        return found

    def _show_import(self, *, able: bool) -> None:
        plans = self._plans()
        self.import_button.setText(self._import_words(plans))
        new = any(table.writes for table in self._tables)
        whole = len(plans) == len(self._tables)
        free = not self.task.under_way and not self._session.read_only
        self.import_button.setEnabled(able and whole and new and free)
        last = self.steps.currentRow() == PREVIEW
        (self.import_button if last else self.next).setDefault(True)

    def _plans(self) -> list[ImportPlan]:
        """Return the plans of all tables, in the order in which they are written."""
        return [plan for table in self._in_order() if (plan := table.draft.plan) is not None]

    def _import_words(self, plans: list[ImportPlan]) -> str:
        if len(plans) < len(self._tables):
            return tr("Import")
        records = self._counted(plans)
        if not records:
            return tr("Nothing to import")
        sources = tr("{n} source", "{n} sources", sum(1 for plan in plans if written_rows(plan)))
        return tr("Import {records}, {sources}", records=records, sources=sources)

    def _counted(self, plans: list[ImportPlan]) -> str:
        """Count what is written, kind by kind; empty if nothing is."""
        many: dict[str, int] = {}
        for plan in plans:
            kind = plan.task.mapping.kind
            many[kind] = many.get(kind, 0) + written_rows(plan)
        counts: list[Message | str] = [counted(kind, n) for kind, n in many.items() if n]
        return worded(joined(counts)) if counts else ""

    def _follow(self, link: str) -> None:
        table, page = map(int, link.split(","))
        self.tables.setCurrentRow(table)
        self.steps.setCurrentRow(page)

    # -- writing ------------------------------------------------------------------------------

    def apply(self) -> None:
        """Write what is shown, as one step."""
        if not self.import_button.isEnabled() or self.steps.currentRow() != PREVIEW:
            return
        edit = import_rows(self._plans())
        self._lock(on=True)
        self.task.write(lambda _progress: edit, self._ask_sources, self._stopped)

    def _lock(self, *, on: bool) -> None:
        for widget in (self.tables, self.steps, self.pages, self.back, self.import_button):
            widget.setEnabled(not on)

    def _ask_sources(self, _written: Commit) -> None:
        """Ask for the sources that were made, by which what came is found, and for what did not come."""
        plans = self._plans()
        writing = [table.draft.plan for table in self._in_order() if table.writes]
        tasks = [plan.task for plan in writing if plan is not None]

        def question(queries: Queries) -> tuple[tuple[str, ...], LeftOut]:
            found = []
            for task in tasks:
                made = earlier_imports(queries.connection, task.dataset, task.mapping)
                found.append(task.source.record or (made[0].source if made else ""))
            return tuple(filter(None, found)), left_out(plans)

        self._session.read(
            self,
            "sources",
            question,
            lambda found: self._end(*found),
            failed=lambda _why: self._end((), LeftOut()),
        )

    def _end(self, sources: tuple[str, ...], lost: LeftOut) -> None:
        plans = self._plans()
        files = [table.name for table in self._in_order()]
        records = self._counted(plans)
        said = (
            tr("{records} imported from “{file}”.", records=records, file=files[0])
            if len(files) == 1
            else tr("{records} imported from {n} files.", records=records, n=len(files))
        )
        kinds = tuple(dict.fromkeys(plan.task.mapping.kind for plan in plans))
        learned = {table.draft.kind: table.draft.learned_headings() for table in self._tables}
        self.accept()
        self.imported.emit(ImportedTables(said, kinds, sources, learned, lost))

    def _stopped(self, said: str) -> None:
        self._lock(on=False)
        if said:
            # The workspace may be another one by now.
            for table in self._tables:
                table.draft.forget_plan()
        self.table.problem = said or tr("Stopped. Nothing was changed.")
        self._look()

    def reject(self) -> None:
        """Stop what is being written; otherwise close."""
        if self.task.under_way and not self.steps.isEnabled():
            self.progress.give_up()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Let go of the files when the window goes."""
        self._close_tables()
        super().done(result)

    def _close_tables(self) -> None:
        for table in self._tables:
            table.draft.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being written before the window goes."""
        if self.task.under_way and not self.steps.isEnabled():
            self.progress.give_up()
            event.ignore()
            return
        self._close_tables()
        super().closeEvent(event)
