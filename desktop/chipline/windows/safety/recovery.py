"""Putting a workspace right that can't be opened, or that is to be what it was before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from chipline.store.errors import WorkspaceError
from chipline.store.file.opening import SUFFIX
from chipline.windows.i18n import error_text, tr
from chipline.windows.safety.banner import Choice
from chipline.windows.widgets import message_box
from chipline.windows.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from chipline.windows.safety.damaged_dialog import DamageDialog


class Opener(Protocol):
    """Who opens workspaces: the program."""

    @property
    def window(self) -> QWidget | None:
        """The window, even one whose workspace is closed."""

    @property
    def open_window(self) -> QWidget | None:
        """The window if there is an open workspace in it."""

    def open(self, path: Path | None) -> bool:
        """Open a workspace in the window."""

    def tell(self, title: str, details: str, choices: tuple[Choice, ...] = ()) -> None:
        """Say above the panes of the open window what has been done for the user."""


class Recovery:
    """Restores and salvages workspaces, whether they can be opened or not."""

    def __init__(self, program: Opener) -> None:
        self._program = program
        self._dialog: DamageDialog | None = None

    def offer(self, path: Path, message: str) -> None:
        """Show what can be done about a damaged workspace."""
        from chipline.windows.safety.damaged_dialog import DamageDialog  # noqa: PLC0415  # seldom needed

        self._put_away()
        window, parent = self._program.window, self._program.open_window
        dialog = self._dialog = DamageDialog(path, message, parent)
        dialog.backup_chosen.connect(lambda backup: self.restore(path, backup, dialog))
        dialog.others_requested.connect(lambda: self._choose_backup(path, dialog))
        dialog.salvage_requested.connect(lambda: self.salvage(path))
        dialog.another_requested.connect(lambda: self._open_another(path, dialog))
        dialog.open()
        if parent is None and window is not None:
            window.close()

    def offer_copy(self, path: Path, message: str) -> Path | None:
        """Offer to open a copy of a workspace that can't be opened where it lies.

        Returns the copy that was made, or None when the user would rather not, or there is none.
        """
        from chipline.store.file.rollback_journal import copy_without_journal  # noqa: PLC0415  # likewise

        parent = self._program.open_window
        box = MessageBox(parent)
        box.setText(tr("A file beside this workspace makes it unsafe to open."))
        box.setInformativeText(message)
        copy = box.addButton(tr("Open a copy"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(copy)
        box.setEscapeButton(leave)
        box.exec()
        if box.clickedButton() is not copy:
            return None
        try:
            return copy_without_journal(path)
        except WorkspaceError as error:
            message_box.show_message(parent, error_text(error))
            return None

    def _put_away(self) -> None:
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog = None

    def _choose_backup(self, path: Path, dialog: DamageDialog) -> None:
        from chipline.windows.safety.restore_dialog import RestoreDialog  # noqa: PLC0415  # likewise

        every = RestoreDialog(path, dialog)
        every.chosen.connect(lambda backup: self.restore(path, backup, dialog))
        every.open()

    def _open_another(self, path: Path, dialog: DamageDialog) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            dialog,
            tr("Open workspace"),
            str(path.parent),
            f"{tr('Chipline workspaces')} (*{SUFFIX})",
        )
        if chosen and self._program.open(Path(chosen)) and self._dialog is dialog:
            self._put_away()

    def restore(self, path: Path, backup: Path, over: QWidget) -> None:
        """Put a backup in a workspace's place, and open what stands there afterwards."""
        from chipline.store.backup import restoration  # noqa: PLC0415  # likewise
        from chipline.windows.safety.progress_dialog import ProgressDialog  # noqa: PLC0415  # likewise
        from chipline.windows.safety.restore_dialog import restored_text, show_backups  # noqa: PLC0415  # likewise

        over.setEnabled(False)

        def done(restored: restoration.Restored) -> None:
            self._open_again(path)
            window = self._program.open_window
            if window is not None:
                self._program.tell(
                    tr("The backup was restored."),
                    restored_text(restored),
                    ((tr("Show the backups’ folder"), lambda: show_backups(window, path)),),
                )

        def failed(message: str) -> None:
            over.setEnabled(True)
            self._open_again(path)
            message_box.show_message(self._dialog or self._program.window, message)

        def cancelled() -> None:
            over.setEnabled(True)
            self._open_again(path)

        ProgressDialog(tr("Restoring the backup…"), over).run(
            lambda progress: restoration.restore(path, backup, progress=progress),
            done,
            failed,
            cancelled,
        )

    def _open_again(self, path: Path) -> None:
        """Open a workspace anew unless it is still what it was: damaged, with its dialog shown."""
        window = self._program.window
        opened = self._program.open(path)
        if opened and self._program.window is not window:
            self._put_away()
        elif window is not None and self._program.open_window is None and self._dialog is None:
            # There is nothing to go back to; the program must not end without a word.
            window.close()

    def salvage(self, path: Path) -> None:
        """Save what can be read of a workspace into a new one, and open that."""
        from chipline.store.file.salvage import Salvaged, salvage  # noqa: PLC0415  # likewise
        from chipline.windows.safety.damaged_dialog import salvaged_text  # noqa: PLC0415  # likewise
        from chipline.windows.safety.progress_dialog import ProgressDialog  # noqa: PLC0415  # likewise

        over = self._dialog or self._program.window
        name = tr("{file} (saved)", file=path.stem) + SUFFIX
        chosen, _ = QFileDialog.getSaveFileName(
            over,
            tr("Save what can be read"),
            str(path.with_name(name)),
            f"{tr('Chipline workspaces')} (*{SUFFIX})",
        )
        if not chosen:
            return
        target = Path(chosen) if chosen.endswith(SUFFIX) else Path(chosen + SUFFIX)

        def done(saved: Salvaged) -> None:
            if self._program.open(target):
                self._put_away()
                self._program.tell(
                    tr("What could be read is in this workspace."), salvaged_text(saved)
                )

        ProgressDialog(tr("Reading what is left…"), over).run(
            lambda progress: salvage(path, target, progress=progress),
            done,
            lambda message: message_box.show_message(over, message),
            lambda: None,
        )
