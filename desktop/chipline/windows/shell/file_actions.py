"""Making, opening and copying workspace files from the menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from chipline import paths
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.errors import WorkspaceError
from chipline.store.file.opening import SUFFIX
from chipline.windows.desktop_services import open_path
from chipline.windows.i18n import error_text, tr
from chipline.windows.import_wizard.dropped_files import DroppedFiles
from chipline.windows.import_wizard.imports import Imports
from chipline.windows.merge_review.copy_exchange import CopyExchange
from chipline.windows.shell.pane_registry import pane_of
from chipline.windows.view_state import ViewState
from chipline.windows.widgets import message_box
from chipline.windows.widgets.message_box import MessageBox


def make_workspace(path: Path, *, starter: bool) -> None:
    """Make a workspace file, with the starter facts or without: whole, or not at all.

    Raises:
        WorkspaceError: it can't be made there, or there is a file already.
    """
    # Imported when first needed, here and below: most starts make no workspace.
    from chipline.exchange.starter import starter_facts  # noqa: PLC0415  # see above
    from chipline.store.file.creation import make  # noqa: PLC0415  # see above

    make(path, starter_facts(paths.starter()) if starter else None)


class Files(QObject):
    """The File menu's work.

    Signals:
        workspace_requested(Path): the user wants to open another workspace.
        restore_requested(Path): a backup is to be put in the place of this workspace.
        backed_up(Path): a backup was made; None where the newest one has everything.
        told(str): something for the status line.
    """

    workspace_requested = Signal(object)
    restore_requested = Signal(object)
    backed_up = Signal(object)
    told = Signal(str)

    def __init__(
        self, session: Session, settings: Settings, view_state: ViewState, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent
        #: What is imported, however it was chosen.
        self.imports = Imports(session, settings, view_state, parent)
        self.imports.told.connect(self.told)
        self.imports.table_requested.connect(lambda kind: view_state.show_pane(pane_of(kind)))
        drops = DroppedFiles(parent, self)
        drops.tables_dropped.connect(self.imports.start)
        drops.workspace_dropped.connect(self.take_workspace)
        self.exchange = CopyExchange(session, settings, self._folder, parent)
        self.exchange.told.connect(self.told)
        self.exchange.import_requested.connect(lambda path: self.imports.start([path]))
        self.exchange.workspace_requested.connect(self.workspace_requested)
        drops.changes_dropped.connect(self.exchange.review)

    def _folder(self) -> Path:
        path = self._session.path
        return path.parent if path else paths.documents()

    def _pattern(self) -> str:
        return f"{tr('Chipline workspaces')} (*{SUFFIX})"

    def choose_and_open(self) -> None:
        """Let the user choose a workspace and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent, tr("Open workspace"), str(self._folder()), self._pattern()
        )
        if chosen:
            self.workspace_requested.emit(Path(chosen))

    def take_workspace(self, path: Path) -> None:
        """Open a workspace that was dropped, or merge it into this one, as the user says.

        Merged is only what can be: another file, into one that can be written.
        """
        own = self._session.path
        if own is None or self._session.read_only or path.resolve() == own.resolve():
            self.workspace_requested.emit(path)
            return
        question = MessageBox(self._parent, tr("Open or merge"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setText(tr("Open “{file}”, or merge it into this workspace?", file=path.stem))
        question.setInformativeText(
            tr(
                "Opening shows it in place of this one. Merging takes over what is new in a copy of this "
                "workspace; nothing is written before you have looked through it."
            )
        )
        opening = question.addButton(tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        opening.clicked.connect(lambda: self.workspace_requested.emit(path))
        merging = question.addButton(tr("Merge…"), QMessageBox.ButtonRole.ActionRole)
        merging.clicked.connect(lambda: self.exchange.review(path))
        question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(opening)
        # Without waiting for the answer: where the file came from waits for the drop to be over.
        question.open()

    def make_new(self) -> None:
        """Let the user choose where a new workspace is made, and with what."""
        chosen = self._ask_where(tr("New workspace"), tr("Workspace"))
        if chosen is None:
            return
        question = MessageBox(self._parent, tr("New workspace"))
        question.setText(tr("What should the new workspace begin with?"))
        question.setInformativeText(
            tr("The starter facts are sourced records of restrictions and relocations.")
        )
        with_facts = question.addButton(tr("Starter facts"), QMessageBox.ButtonRole.AcceptRole)
        without = question.addButton(tr("Nothing"), QMessageBox.ButtonRole.ActionRole)
        question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.exec()
        if question.clickedButton() not in (with_facts, without):
            return
        try:
            make_workspace(chosen, starter=question.clickedButton() is with_facts)
        except WorkspaceError as error:
            message_box.show_message(self._parent, error_text(error))
        else:
            self.workspace_requested.emit(chosen)

    def save_copy(self) -> None:
        """Let the user choose where a copy of the workspace goes."""
        chosen = self._ask_where(tr("Save a copy"), tr("Copy"))
        if chosen is not None:
            self._session.save_copy(chosen, self._copied)

    def save_copy_for_others(self) -> None:
        """Show what a copy for others would hold and lack, and let it be written."""
        from chipline.windows.output.hand_over_dialog import (  # noqa: PLC0415  # see above
            HandOverDialog,
        )

        HandOverDialog(self._session, self._parent).open()

    def export(self, view_state: ViewState) -> None:
        """Let records be written into a file for other programs."""
        from chipline.windows.output.records_export_dialog import RecordsExportDialog  # noqa: PLC0415  # see above

        RecordsExportDialog(
            self._session, view_state.filters, view_state.as_of, self._parent
        ).open()

    def _copied(self, path: Path) -> None:
        self.told.emit(tr("A copy is at {file}", file=str(path)))

    def save_copy_to_edit(self) -> None:
        """Let the user choose where a copy goes, and open it in place of what can't be edited."""
        path = self._session.path
        name = tr("{file} (copy)", file=path.stem) if path else tr("Copy")
        chosen = self._ask_where(tr("Save a copy to edit"), name)
        if chosen is not None:
            self._session.save_copy(chosen, self.workspace_requested.emit)

    def rescue(self) -> None:
        """Save what is held of a file that has gone, and go on with that."""
        path = self._session.path
        chosen = self._ask_where(tr("Save a copy"), path.stem if path else tr("Copy"))

        def saved(copy: Path) -> None:
            self._session.let_go()
            self.workspace_requested.emit(copy)

        if chosen is not None:
            self._session.save_copy(chosen, saved)

    # -- backups ------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now, unless the newest one has everything."""
        # Imported when first needed, here and below: the start does without.
        from chipline.store.backup import backups  # noqa: PLC0415  # see above

        session = self._session
        path = session.path
        if path is not None:
            self.told.emit(tr("Backing up…"))
            session.work(
                lambda _workspace: backups.back_up_if_changed(
                    path, backups.ASKED, progress=session.report
                ),
                lambda made: self.backed_up.emit(made.path if made else None),
            )

    def restore(self) -> None:
        """Show the backups of the workspace, and let the user put one back."""
        from chipline.windows.safety.restore_dialog import RestoreDialog  # noqa: PLC0415  # see above

        path = self._session.path
        if path is not None:
            dialog = RestoreDialog(path, self._parent)
            dialog.chosen.connect(self.restore_requested)
            dialog.open()

    def show_backups(self) -> None:
        """Open the folder of the backups in the system's file manager."""
        from chipline.windows.safety.restore_dialog import show_backups  # noqa: PLC0415  # see above

        path = self._session.path
        if path is not None and not show_backups(self._parent, path):
            self.told.emit(tr("There is no backup of this workspace yet"))

    def show_folder(self) -> None:
        """Open the folder of the workspace in the system's file manager."""
        open_path(self._parent, self._folder())

    def _ask_where(self, title: str, name: str) -> Path | None:
        folder = self._folder()
        if not folder.is_dir():
            # Its drive may have gone away, or there never was one.
            folder = paths.documents()
            folder.mkdir(parents=True, exist_ok=True)
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, title, str(folder / f"{name}{SUFFIX}"), self._pattern()
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
