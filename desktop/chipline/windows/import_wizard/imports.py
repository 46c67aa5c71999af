"""Everything that is imported comes in here: chosen, dropped or copied; and afterwards what came is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from chipline import paths
from chipline.records.message import UserError
from chipline.records.query import CITED_BY, RECORD, Filter
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Commit
from chipline.windows.i18n import error_text, tr
from chipline.windows.import_wizard.imported_tables import ImportedTables, LeftOut
from chipline.windows.view_state import ViewState
from chipline.windows.widgets import message_box

#: More records than this are no filter that anybody reads.
_MOST_IDS = 500
#: So many headings of each kind are remembered, those chosen last.
_MOST_LEARNED = 500


class Imports(QObject):
    """Opens what imports, and tells what came.

    Signals:
        told(str): something for the status line.
        offered(str, str, object): something for the status line, with what a button beside it says
            and does.
        table_requested(str): the records of this kind are to be looked at.
    """

    told = Signal(str)
    offered = Signal(str, str, object)
    table_requested = Signal(str)

    def __init__(
        self, session: Session, settings: Settings, view_state: ViewState, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._window = session, settings, parent
        self._view_state = view_state
        #: The filter that shows what came last, until it is another or nothing of it is there.
        self._shown: Filter | None = None
        session.changed.connect(self._look_after)
        view_state.import_requested.connect(lambda kind, text: self.start_text(text, kind))

    # -- what is imported ---------------------------------------------------------------------

    def _folder(self) -> Path:
        path = self._session.path
        return path.parent if path else paths.documents()

    def _may_write(self) -> bool:
        if self._session.read_only:
            self.told.emit(self._session.why_read_only)
        return not self._session.read_only

    def choose_files(self) -> None:
        """Let the user choose tables, and import them."""
        # Imported when first needed, here and below: most starts import nothing.
        from chipline.windows.import_wizard.pages.file_page import (  # noqa: PLC0415  # see above
            chosen_tables,
        )

        chosen = chosen_tables(self._window, self._folder())
        if chosen:
            self.start(chosen)

    def choose_folder(self) -> None:
        """Let the user choose a folder, and import the tables in it."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Import a folder of tables"), str(self._folder())
        )
        if chosen:
            self.start([Path(chosen)])

    def from_clipboard(self, kind: str = "") -> None:
        """Import the table on the clipboard; its rows are records of a kind, if it is known."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.start_text(text, kind)
        else:
            self.told.emit(tr("There is no text on the clipboard that could be imported."))

    def start_text(self, text: str, kind: str = "") -> None:
        """Import a table that was copied."""
        if self._may_write():
            self._open_tables([text], kind)

    def start(self, chosen: Sequence[Path]) -> None:
        """Import files and folders."""
        if not self._may_write():
            return
        from chipline.exchange.import_files import (  # noqa: PLC0415  # see above
            ImportFiles,
            import_files,
        )

        def open_(found: ImportFiles) -> None:
            if found.own is not None:
                self._open_own(found.own)
            else:
                self._open_tables(found.tables)

        self._session.aside(
            lambda _workspace: import_files(chosen), open_, self._tell_failure, asker=self
        )

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, OSError | UserError):
            message_box.show_message(self._window, error_text(error))
        else:
            raise error

    def _open_tables(self, given: Sequence[Path | str], kind: str = "") -> None:
        from chipline.windows.import_wizard.import_dialog import (  # noqa: PLC0415  # see above
            ImportDialog,
        )

        dialog = ImportDialog(
            self._session,
            given,
            self._window,
            kind=kind,
            learned=self._settings.learned_headings,
        )
        dialog.imported.connect(self._show_tables)
        for others, again in (
            (dialog.files_chosen, self.start),
            (dialog.text_pasted, self.start_text),
        ):
            others.connect(dialog.reject)
            others.connect(again)
        dialog.open()

    def _open_own(self, path: Path) -> None:
        from chipline.windows.import_wizard.own_import_dialog import (  # noqa: PLC0415  # see above
            OwnImportDialog,
        )

        dialog = OwnImportDialog(self._session, path, self._window)
        dialog.imported.connect(self._show_own)
        dialog.open()

    # -- what came ----------------------------------------------------------------------------

    def _show_tables(self, done: ImportedTables) -> None:
        self._learn(done.learned)
        said = tr("{done} Undo takes all of it back.", done=done.said)
        if done.left_out.lines:
            show = partial(self.show_left_out, done.left_out)
            self.offered.emit(said, tr("Show what was left out"), show)
        else:
            self.told.emit(said)
        shown = Filter(CITED_BY, values=done.sources) if done.sources else None
        self._show(done.kinds[0] if done.kinds else "", shown)

    def show_left_out(self, found: LeftOut) -> None:
        """Show what of an import did not come."""
        from chipline.windows.import_wizard.left_out import (  # noqa: PLC0415  # as above
            LeftOutDialog,
        )

        LeftOutDialog(found, self._window).open()

    def _show_own(self, kind: str, ids: list[str], said: str) -> None:
        self.told.emit(tr("{done} Undo takes all of it back.", done=said))
        few = kind and len(ids) <= _MOST_IDS
        self._show(kind, Filter(RECORD, values=tuple(ids)) if few else None)

    def _show(self, kind: str, came: Filter | None) -> None:
        """Show the table of a kind with just what came."""
        if came is not None:
            self._shown = came
            self._view_state.set_filters((came,))
        if kind:
            self.table_requested.emit(kind)

    def _look_after(self, written: Commit) -> None:
        """Show all again once what came was taken back: nothing would pass its filter."""
        shown = self._shown
        if shown is None or not any(change.deletes for change in written.changes.changes):
            return
        named = [str(one) for one in shown.values]
        self._session.read(
            self,
            "came",
            lambda queries: bool(queries.names(named)),
            lambda there: None if there else self._forget(shown),
        )

    def _forget(self, shown: Filter) -> None:
        kept = tuple(each for each in self._view_state.filters if each != shown)
        self._shown = None
        self._view_state.set_filters(kept)

    def _learn(self, taught: Mapping[str, Mapping[str, str]]) -> None:
        """Remember which fields headings fill that don't say so, for the next table."""
        known = self._settings.learned_headings
        for kind, fields in taught.items():
            held = {
                heading: field
                for heading, field in known.get(kind, {}).items()
                if heading not in fields
            }
            held |= {heading: field for heading, field in fields.items() if field}
            known[kind] = dict(list(held.items())[-_MOST_LEARNED:])
        self._settings.save()
