"""What can be done to the rows of a table, by its keys, its menus and the window's actions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from chipline.records.record import Kind
from chipline.windows.i18n import tr
from chipline.windows.pane import Pane
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.cell_editing import CellEditing
from chipline.windows.tables.columns.column_choice import ColumnChoice
from chipline.windows.tables.count_label import Telling
from chipline.windows.tables.filters.saved_view_menu import SavedViews
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.tables.record_commands import Commands, can_be_blank
from chipline.windows.tables.row_model import RowModel
from chipline.windows.tables.selection_sync import Selecting
from chipline.windows.tables.table_view import RecordTable


class ActingPane(Pane):
    """The part of a table's pane that acts on its rows; `TablePane` has the rest."""

    kind: Kind
    model: RowModel
    table: RecordTable
    columns: ColumnChoice
    selecting: Selecting
    commands: Commands
    editing: CellEditing
    views: SavedViews
    telling: Telling

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._session.read_only

    @property
    def can_create(self) -> bool:
        """Whether a record can be made here with no more than a name."""
        return can_be_blank(self.kind) and not self.read_only

    @property
    def has_selection(self) -> bool:
        """Whether rows are selected."""
        return self.table.selectionModel().hasSelection()

    def compare_selected(self) -> None:
        """Lay the selected records side by side."""
        self.commands.compare(self.selecting.numbers())

    def new_record(self) -> None:
        """Make a record, select it and let its name be written."""
        if self.can_create:
            if self.kind.name == "view":
                self.views.ask_name()
            else:
                self.commands.create()

    def duplicate_selected(self) -> None:
        """Make a copy of the current record."""
        record = self.model.record(self.table.current_row)
        if record and not self.read_only:
            self.commands.duplicate(record)

    def delete_selected(self) -> None:
        """Ask, then delete the selected records with what hangs on them."""
        numbers = self.selecting.numbers()
        if len(numbers) and not self.read_only:
            self.commands.delete(numbers)

    def copy_selected(self) -> None:
        """Put the selected rows onto the clipboard, with headers."""
        numbers = self.selecting.numbers()
        if len(numbers):
            self.commands.copy(numbers, self.columns.shown())

    def paste(self) -> None:
        """Show what the rows on the clipboard would do, and let them in when that is right."""
        text = QGuiApplication.clipboard().text()
        if self.read_only:
            return
        if not text.strip():
            self.telling.say(tr("There is no text on the clipboard that could be pasted."))
            return
        shown = self.columns.shown()
        current = self.model.fields[self.table.current_column].name
        first = shown.index(current) if current in shown else 0
        dialog = PasteDialog(
            self._session,
            self.kind,
            text,
            shown=shown[first:],
            chosen=self.selecting.numbers(),
            parent=self,
        )
        dialog.pasted.connect(self._select_pasted)
        dialog.open()

    def _select_pasted(self, record: str) -> None:
        self._view_state.select(self.kind.name, record)

    def bulk_edit(self, field: str = "") -> None:
        """Change a field of the selected records, or of all that pass the filters."""
        if not self.read_only and len(self.model.order):
            wanted = field or self.model.fields[self.table.current_column].name
            scopes = self.selecting.numbers(), self.model.order
            BulkDialog(self._session, self.kind, scopes, wanted, self).begin()

    def edit_cell(self, index: QModelIndex | None = None) -> None:
        """Edit a cell in place: the current one unless another is named."""
        if not self.read_only:
            self.editing.begin(self.table.currentIndex() if index is None else index)
