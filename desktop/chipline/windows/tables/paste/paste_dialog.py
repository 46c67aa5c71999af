"""The dialog that pastes rows from a spreadsheet: everything is shown before anything is written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from chipline.records.nouns import counted, nouns
from chipline.records.record import Kind
from chipline.session.session import Session
from chipline.store.compound_edits.bulk_edit import ids_of_rows
from chipline.store.compound_edits.paste import paste, plan
from chipline.store.compound_edits.paste_plan import Pasting, Placing, Plan
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows import theme
from chipline.windows.formats import heading, number_marks
from chipline.windows.i18n import quoted_text, tr, worded
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.tables.paste.paste_columns import PasteColumns
from chipline.windows.tables.paste.paste_options import PasteOptions
from chipline.windows.tables.paste.paste_preview import PastePreview, UnreadCells
from chipline.windows.widgets.boxes import STRETCH, hbox, order_tabs, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.clipboard import tab_separated
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.lists.list_style import show_as_rows
from chipline.windows.widgets.lists.offers import ENTER
from chipline.windows.widgets.long_task import LongTask, ProgressRow
from chipline.windows.widgets.value_text import shown_words

_SIZE = (1080, 640)
_LOST_HEIGHT = 132
_WIDEST, _MEASURED = 260, 40
_WORDS = 4
_IN_WIDGET = Qt.ShortcutContext.WidgetShortcut


class PasteDialog(QDialog):
    """Shows what pasted rows would do, and pastes them.

    Signals:
        source_requested(): the rows are to be imported with a source instead.
        pasted(str): it is done; the id of the first record that it touched.
        previewed(): the preview shows what is asked for now.
    """

    source_requested = Signal()
    pasted = Signal(str)
    previewed = Signal()

    def __init__(  # what is pasted, where it is pasted, and who asks
        self,
        session: Session,
        kind: Kind,
        text: str,
        *,
        shown: list[str],
        chosen: Order,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paste")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Paste rows into {kinds}", kinds=nouns(kind.name)))
        self._session, self._kind = session, kind
        self._shown, self._chosen = shown, chosen
        self._requested: Pasting | None = None
        self._fresh = True
        self._plan = Plan((), {})
        #: What was put right, by the number of its row and by its column.
        self._mended: dict[tuple[int, int], str] = {}
        self.options = PasteOptions(kind, text, len(chosen), self)
        self.columns = PasteColumns(kind, self)
        self._build()
        self._connect()
        self._recut()

    def _build(self) -> None:
        kind = self._kind
        self.model, self.lost_model = PastePreview(kind, self), UnreadCells(kind, self)
        self.table = _table(self.model, tr("What is pasted, row by row"), self)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.table.setToolTip(tr("Double click or F2 puts a cell right"))
        self.lost = _table(self.lost_model, tr("What can’t be read"), self)
        self.lost.setMaximumHeight(_LOST_HEIGHT)
        self.counts = PlainLabel(self)
        self.readings = text_label("small", parent=self, wraps=True)
        self.each_new = QPushButton(tr("Each row is new"), self)
        press_by_enter(self.each_new)
        self.words = QCheckBox(self)
        self.lost_title = PlainLabel(
            tr(
                "What can’t be read is left out, unless it is put right (a double click or Enter goes there):"
            ),
            self,
        )
        self.lost_title.setWordWrap(True)
        self.copy = QPushButton(tr("Copy the rows that can’t be read"), self)
        press_by_enter(self.copy)
        self.copy.setToolTip(tr("With a column that says why: correct them and paste them again."))
        self.task = LongTask(self._session, self)
        self.progress = ProgressRow(self.task, tr("Working…"), self, counts=True)
        self.problem = text_label("error", parent=self, wraps=True)
        self.problem.hide()
        self.with_source = QPushButton(tr("Import with a source…"), self)
        press_by_enter(self.with_source)
        self.with_source.setToolTip(
            tr("Each row gets a citation, and what can’t be read for sure is asked about.")
        )
        self.leave = QPushButton(tr("Cancel"), self)
        press_by_enter(self.leave)
        self.accept_button = QPushButton(tr("Paste"), self)
        self.accept_button.setDefault(True)
        self._lay_out()
        self.resize(*_SIZE)

    def _lay_out(self) -> None:
        title = text_label("muted", tr("Each column fills"), parent=self)
        left = vbox(title, (self.columns, 1))
        body = hbox(left, (self.table, 1), spacing=theme.SPACE_S)
        lost_row = hbox((self.lost_title, 1), self.copy)
        undo = text_label("small", tr("One undo takes all of it back."), parent=self)
        shown = (undo, STRETCH, self.with_source, self.leave, self.accept_button)
        buttons = hbox(*shown, spacing=theme.SPACE_S)
        counted_row = hbox(self.counts, self.each_new, self.words, STRETCH)
        vbox(
            self.options,
            (body, 1),
            self.readings,
            counted_row,
            lost_row,
            self.lost,
            self.problem,
            self.progress,
            buttons,
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_M,
        )

    def _connect(self) -> None:
        self.options.recut.connect(self._recut)
        self.options.changed.connect(self._ask)
        self.columns.changed.connect(self._ask)
        self.model.mended.connect(self._mend)
        self.lost.doubleClicked.connect(self._go_to_lost)
        self.each_new.clicked.connect(self.options.make_each_new)
        self.words.clicked.connect(self._ask)
        self.accept_button.clicked.connect(self.apply)
        self.leave.clicked.connect(self.reject)
        self.with_source.clicked.connect(self._hand_on)
        self.copy.clicked.connect(self.copy_lost)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply)
        # Left to themselves, lists hand Enter on to the button that pastes.
        for view, act in ((self.table, self._edit), (self.lost, self._go_to_lost)):
            for key in ENTER:
                short = QShortcut(QKeySequence(key), view, context=_IN_WIDGET)
                short.activated.connect(lambda view=view, act=act: act(view.currentIndex()))

    # -- previewing ---------------------------------------------------------------------------

    def _recut(self) -> None:
        """Show other columns, since the text is cut in another way."""
        self._mended.clear()
        grid = self.options.grid
        samples = grid.rows[0] if grid.rows else ()
        self.columns.show_columns(
            samples, self.options.columns(self._shown), self.options.headings()
        )
        order_tabs(self)
        self._ask()

    def _ask(self) -> None:
        grid, headed = self.options.grid, self.options.heading.isChecked()
        first = 1 if headed else 0
        self.options.fit_placing(self.columns.fields())
        pasting = Pasting(
            self._kind.name,
            self.columns.fields(),
            self._put_right(grid.numbers[first:], grid.rows[first:]),
            grid.numbers[first:],
            self.options.chosen_placing,
            clearing=self.options.clearing.isChecked(),
            words_count=self.words.isChecked(),
            marks=number_marks(),
            column_marks=self.columns.marks(),
            units=tuple(each.unit for each in self.options.headings()),
            dates=self.columns.dates(),
            words=shown_words(self._kind),
        )
        numbers = self._chosen.tolist() if pasting.placing is Placing.SELECTED else []

        def question(queries: Queries) -> tuple[Pasting, Plan]:
            onto = tuple(ids_of_rows(queries, pasting.kind, numbers))
            placed = replace(pasting, onto=onto)
            return placed, plan(queries, placed)

        self.accept_button.setEnabled(False)
        self.counts.setText(tr("Looking at the rows…"))
        self._session.read(self, "plan", question, self._show_plan)

    # -- putting right ------------------------------------------------------------------------

    def _put_right(
        self, numbers: tuple[int, ...], rows: tuple[tuple[str, ...], ...]
    ) -> tuple[tuple[str, ...], ...]:
        """Return the rows with what was put right in them."""
        return tuple(
            tuple(self._mended.get((number, at), cell) for at, cell in enumerate(row))
            for number, row in zip(numbers, rows, strict=True)
        )

    def _mend(self, row: int, field: str, text: str) -> None:
        number = self._plan.rows[row].number
        self._mended[number, self.columns.fields().index(field)] = text
        self._ask()

    def _go_to_lost(self, index: QModelIndex) -> None:
        """Go to what can't be read, where it can be put right."""
        if index.isValid():
            place = self.model.place_of(*self._plan.lost[index.row()])
            self.table.setFocus()
            self.table.setCurrentIndex(place)
            self._edit(place)

    def _edit(self, index: QModelIndex) -> None:
        if self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)

    def _show_plan(self, found: tuple[Pasting, Plan]) -> None:
        self._requested, self._plan = found
        self.problem.hide()
        self.model.show_plan(self._plan, self._requested.columns, self._requested.units)
        self.lost_model.show_plan(self._plan)
        self.columns.show_notations(self._plan.notations)
        self.readings.setText("\n".join(worded(each) for each in self._plan.readings))
        self.readings.setVisible(bool(self._plan.readings))
        for widget in (self.lost, self.lost_title, self.copy):
            widget.setVisible(bool(self._plan.lost) and any(self._requested.columns))
        self.each_new.setVisible(bool(self._plan.repeated[0]))
        if blanks := self._plan.blanks:
            self.words.setText(tr("Take {words} as they are", words=_quoted(blanks)))
        self.words.setVisible(bool(blanks) or self.words.isChecked())
        _fit_columns(self.table)
        _fit_columns(self.lost)
        changing = self._plan.made + self._plan.changed
        self.accept_button.setEnabled(changing > 0)
        said = tr(
            "Paste {records}",
            "on a button, where the history tells what was done",
            records=counted(self._kind.name, changing),
        )
        self.accept_button.setText(said if changing else tr("Nothing to paste"))
        if self._fresh:
            # Mostly all is right as it is.
            self._fresh = False
            (self.accept_button if changing else self.leave).setFocus()
        self.counts.setText(self._counted())
        self.previewed.emit()

    def _counted(self) -> str:
        found = self._plan
        if self._requested is not None and not any(self._requested.columns):
            return tr("No column is taken yet: say at the left what each of them fills.")
        whole = sum(bool(row.why) for row in found.rows)
        rows, cells = whole - found.repeated[0], len(found.lost) - whole
        parts = (
            (found.made, tr("{n} new", "{n} new", found.made)),
            (found.changed, tr("{n} changed", "{n} changed", found.changed)),
            (
                found.doubtful,
                tr("{n} would be doubtful", "{n} would be doubtful", found.doubtful),
            ),
            (
                found.repeated[0],
                tr(
                    "{n} row names a record once more",
                    "{n} rows name a record once more",
                    found.repeated[0],
                ),
            ),
            (found.same, tr("{n} unchanged", "{n} unchanged", found.same)),
            (rows, tr("{n} row can’t be read", "{n} rows can’t be read", rows)),
            (cells, tr("{n} cell can’t be read", "{n} cells can’t be read", cells)),
        )
        return " · ".join(said for number, said in parts if number) or tr(
            "There are no rows below the heading."
        )

    # -- applying -----------------------------------------------------------------------------

    def apply(self) -> None:
        """Paste what is shown."""
        if self._requested is None or self.task.under_way or not self.accept_button.isEnabled():
            return
        self._lock(on=True)
        edit = paste(self._requested)
        self.task.write(lambda _progress: edit, self._end, self._show_problem)

    def _hand_on(self) -> None:
        """Leave the rows to what imports them with a source."""
        self.reject()
        self.source_requested.emit()

    def _lock(self, *, on: bool) -> None:
        for widget in (self.options, self.columns, self.accept_button, self.with_source):
            widget.setEnabled(not on)
        self.leave.setText(tr("Stop") if on else tr("Cancel"))

    def _end(self, written: Commit) -> None:
        touched = written.changes.changes
        self.accept()
        if touched:
            self.pasted.emit(touched[0].id)

    def _show_problem(self, message: str) -> None:
        self._lock(on=False)
        self.problem.setText(message or tr("Stopped. Nothing was changed."))
        self.problem.show()

    def copy_lost(self) -> None:
        """Put the rows that can't be read onto the clipboard as they were, and why."""
        if self._requested is None:
            return
        fields = self._kind.fields
        head = [heading(fields[name]) if name else "" for name in self._requested.columns]
        lines = []
        for row in self._plan.rows:
            if row.troubled:
                whys = [row.why] if row.why else [cell.why for cell in row.cells if cell.why]
                lines.append([*self._requested.rows[row.place], " ".join(map(worded, whys))])
        text = tab_separated([[*head, tr("Why it can’t be read")], *lines])
        QGuiApplication.clipboard().setText(text)
        self.copy.setText(tr("Copied"))

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        if self.task.under_way:
            self.progress.give_up()
        else:
            super().reject()


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(map(quoted_text, words[:_WORDS])) + ("…" if len(words) > _WORDS else "")


def _table(model: QAbstractItemModel, name: str, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(name)
    show_as_rows(table, QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return table


def _fit_columns(table: QTableView) -> None:
    """Give each column what its first rows need, and no more than leaves room for others."""
    table.horizontalHeader().setResizeContentsPrecision(_MEASURED)
    table.resizeColumnsToContents()
    for column in range(table.model().columnCount()):
        # What happens may have to be told in a sentence.
        widest = 2 * _WIDEST if column == 1 else _WIDEST
        table.setColumnWidth(column, min(table.columnWidth(column) + theme.SPACE_S, widest))
