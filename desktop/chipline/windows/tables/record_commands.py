"""What is done to the records of a table: made, copied, duplicated, pasted, changed, deleted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from chipline.records.changes import ChangeSet
from chipline.records.nouns import counted
from chipline.records.record import Kind, new_id
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.store.search.name_lookup import distinct_names
from chipline.windows.formats import heading, title_text_of
from chipline.windows.i18n import tr
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.tables.export.rows_export_dialog import RowsExportDialog
from chipline.windows.tables.filters.table_texts import going_along
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.clipboard import cell_text, html_table, tab_separated
from chipline.windows.widgets.editors.new_record_box import NewRecordBox
from chipline.windows.widgets.message_box import MessageBox

#: A clipboard of more rows than this serves nobody; exports are for those.
COPIED_AT_MOST = 50_000


@dataclass(frozen=True, slots=True)
class CopiedRows:
    """What goes onto the clipboard."""

    plain: str
    rich: str
    rows: int


def can_be_blank(kind: Kind) -> bool:
    """Tell whether a record of a kind can begin with no more than a name."""
    return all(not spec.required or name == "name" for name, spec in kind.fields.items())


#: Far more than stand side by side: enough to say that there were too many.
COMPARED_AT_MOST = 100


class RecordCommands(QObject):
    """Carries out what the user asks for the selected rows.

    Signals:
        made(str, bool): a record was made, by its id, and whether it has the name that was asked for.
        said(str): something to tell in the status line.
        failed(str): it could not be done, and why.
        deleting(): records are about to go.
    """

    made = Signal(str, bool)
    said = Signal(str)
    failed = Signal(str)
    deleting = Signal()

    def __init__(
        self, session: Session, view_state: ViewState, kind: Kind, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._kind = kind
        self._window = parent

    def ask_name(self, button: QWidget) -> None:
        """Ask for the name of a new record, below a button."""
        box = NewRecordBox(self._kind, self._window)
        box.named.connect(self.create)
        box.open_below(button)

    def create(self, name: str) -> None:
        """Make a record of a name."""
        record = new_id()
        self._session.do(
            edits.create(self._kind.name, {"name": name}, record_id=record),
            asker=self,
            then=lambda _written: self.made.emit(record, True),
            failed=self.failed.emit,
        )

    def duplicate(self, record: str) -> None:
        """Make a copy of a record."""
        fresh = new_id()
        self._session.do(
            edits.duplicate(self._kind.name, record, new=fresh),
            asker=self,
            then=lambda written: self.made.emit(fresh, False) if written.changes else None,
            failed=self.failed.emit,
        )

    # -- copying ------------------------------------------------------------------------------

    def copy(self, numbers: Order, fields: list[str]) -> None:
        """Put rows onto the clipboard, with headers, as tab-separated text and as HTML."""
        kind, specs = self._kind, [self._kind.fields[name] for name in fields]
        head = [heading(spec) for spec in specs]
        chosen = [int(number) for number in numbers[:COPIED_AT_MOST]]

        def question(queries: Queries) -> CopiedRows:
            page = queries.page(kind.name, chosen)
            names = distinct_names(queries, page.names)
            lines = [
                [cell_text(spec, row[spec.name], names) for spec in specs] for row in page.rows
            ]
            plain = tab_separated([head, *lines])
            return CopiedRows(plain, html_table(head, lines), len(lines))

        cut = len(numbers) > COPIED_AT_MOST
        self._session.read(
            self,
            "copy",
            question,
            partial(self._put_on_clipboard, cut=cut),
            failed=self.failed.emit,
        )

    def _put_on_clipboard(self, copied: CopiedRows, *, cut: bool) -> None:
        data = QMimeData()
        data.setText(copied.plain)
        data.setHtml(copied.rich)
        QGuiApplication.clipboard().setMimeData(data)
        records = counted(self._kind.name, copied.rows)
        said = (
            tr("Copied {records} with headers, the first only", records=records)
            if cut
            else tr("Copied {records} with headers", records=records)
        )
        self.said.emit(said)

    def compare(self, numbers: Order) -> None:
        """Lay rows side by side in the review pane, which takes as many as fit and counts the rest."""
        kind, chosen = self._kind.name, [int(number) for number in numbers[:COMPARED_AT_MOST]]

        def question(queries: Queries) -> list[str]:
            return [str(row["id"]) for row in queries.page(kind, chosen).rows]

        self._session.read(
            self,
            "compare",
            question,
            lambda ids: self._view_state.compare(kind, ids),
            failed=self.failed.emit,
        )

    def export(self, scopes: tuple[Order, Order], shown: list[str]) -> None:
        """Write the selected rows, or all in the table, into a file: the two `scopes`."""
        RowsExportDialog(self._session, self._kind, scopes, shown, self._window).open()

    # -- many at once -------------------------------------------------------------------------

    def paste(self, shown: list[str], chosen: Order) -> None:
        """Show what the rows on the clipboard would do, and let them in when that is right.

        Their columns are the fields `shown` unless they have headings; `chosen` rows are selected.
        """
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.said.emit(tr("There is no text on the clipboard that could be pasted."))
            return
        dialog = PasteDialog(
            self._session, self._kind, text, shown=shown, chosen=chosen, parent=self._window
        )
        dialog.source_requested.connect(lambda: self._view_state.import_text(self._kind.name, text))
        dialog.pasted.connect(lambda record: self._view_state.select(self._kind.name, record))
        dialog.open()

    def bulk_edit(self, scopes: tuple[Order, Order], field: str) -> None:
        """Change a field of the selected rows, or of all that pass the filters: the two `scopes`."""
        BulkDialog(self._session, self._kind, scopes, field, self._window).begin()

    # -- deleting -----------------------------------------------------------------------------

    def delete(self, numbers: Order) -> None:
        """Ask, naming what else goes, then delete."""
        kind = self._kind
        chosen = [int(number) for number in numbers]

        def question(queries: Queries) -> tuple[ChangeSet, list[str], str]:
            rows = queries.page(kind.name, chosen).rows
            ids = [str(row["id"]) for row in rows]
            title = title_text_of(kind, rows[0]) if rows else ""
            # The edit itself says what would go: nothing else could be as exact.
            return edits.delete(kind.name, ids)(queries), ids, title

        self._session.read(self, "delete", question, self._ask_delete, failed=self.failed.emit)

    def _ask_delete(self, found: tuple[ChangeSet, list[str], str]) -> None:
        changes, ids, title = found
        if not ids:
            return
        box = MessageBox(self._window, tr("Delete"))
        box.setObjectName("delete")
        shown = title if len(title) <= 80 else title[:79] + "…"
        box.setText(
            tr("Delete “{title}”?", title=shown)
            if len(ids) == 1
            else tr("Delete {records}?", records=counted(self._kind.name, len(ids)))
        )
        box.setInformativeText(going_along(changes, self._kind, set(ids)))
        delete = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(
            tr("Keep it") if len(ids) == 1 else tr("Keep them"), QMessageBox.ButtonRole.RejectRole
        )
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(partial(self._do_delete, ids))
        box.finished.connect(box.deleteLater)
        box.open()

    def _do_delete(self, ids: list[str], _checked: object = None) -> None:
        self.deleting.emit()
        self._session.do(
            edits.delete(self._kind.name, ids),
            asker=self,
            then=lambda _written: self._view_state.forget(set(ids)),
            failed=self.failed.emit,
        )
