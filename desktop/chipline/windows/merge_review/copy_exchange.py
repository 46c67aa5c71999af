"""What goes between copies of a workspace: merged, taken from a change file, answered, sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from chipline.exchange.change_file import SUFFIX as CHANGES_SUFFIX
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.file.opening import SUFFIX
from chipline.store.journal.author import Author
from chipline.store.workspace import Commit, Workspace
from chipline.windows.i18n import tr
from chipline.windows.merge_review.shared_folder_watch import SharedFolderWatch
from chipline.windows.widgets import message_box


class CopyExchange(QObject):
    """The part of the File menu that has to do with colleagues.

    Signals:
        told(str): something for the status line.
        offered(str, str, object): the same, what can be done about it, and what does that.
        import_requested(Path): the records of another workspace are to be imported.
        workspace_requested(Path): it is to be opened.
    """

    told = Signal(str)
    offered = Signal(str, str, object)
    import_requested = Signal(object)
    workspace_requested = Signal(object)

    def __init__(
        self, session: Session, settings: Settings, folder: Callable[[], Path], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._folder = session, settings, folder
        self._parent = parent
        self.shared = SharedFolderWatch(session, settings, self)
        self.shared.waiting.connect(self._tell_waiting)

    def choose_and_merge(self) -> None:
        """Let the user choose another copy, and show what merging it would bring."""
        pattern = f"{tr('Chipline workspaces')} (*{SUFFIX})"
        self._choose(tr("Merge a copy"), pattern)

    def choose_and_take(self) -> None:
        """Let the user choose a change file, of those that wait or another, and show what it would bring."""
        if self.shared.found:
            from chipline.windows.merge_review.waiting_dialog import WaitingDialog  # noqa: PLC0415  # see below

            dialog = WaitingDialog(self.shared.found, self._parent)
            given, path = dialog.exec() == QDialog.DialogCode.Accepted, dialog.path
            dialog.deleteLater()
            if not given:
                return
            if path is not None:
                self.review(path)
                return
        self._choose(tr("Take changes"), f"{tr('Chipline changes')} (*{CHANGES_SUFFIX})")

    def _choose(self, title: str, pattern: str) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, str(self._folder()), pattern)
        if chosen:
            self.review(Path(chosen))

    def review(self, path: Path, until: str = "") -> None:
        """Show what another copy or a change file would bring; nothing is written by that.

        Of a change file it can be what was done `until` one of its entries, and with that one.
        """
        if self._session.read_only:
            self.told.emit(self._session.why_read_only)
            return
        if not self._named():
            return
        # Imported when first needed, here and below: the start does without.
        from chipline.windows.merge_review.merge_source import (  # noqa: PLC0415  # see above
            CopySource,
            MergeSource,
            source_of_changes,
        )

        installation = Author(*self._settings.author()).device
        if path.suffix.lower() == SUFFIX:
            self._show(path, CopySource(path, self._session.path, installation=installation))
            return
        self.told.emit(tr("Looking through “{file}”…", file=path.name))

        def prepare(workspace: Workspace) -> MergeSource:
            return source_of_changes(
                workspace, path, self._session.report, installation=installation, until=until
            )

        self._session.work(
            prepare,
            lambda source: self._show(path, source),
            asker=self,
            failed=lambda why: message_box.show_message(self._parent, why),
        )

    def _show(self, path: Path, source: Any) -> None:
        from chipline.windows.merge_review.kept_answers import KeptAnswers  # noqa: PLC0415  # see above
        from chipline.windows.merge_review.merge_dialog import MergeDialog  # noqa: PLC0415  # see above

        kept = KeptAnswers(self._session.path)
        answers = kept.of(path)
        dialog = MergeDialog(self._session, source, answers, self._parent)
        dialog.merged.connect(lambda written: self._merged(path, source, answers, written))
        dialog.part_asked.connect(lambda until: self.review(path, until))
        dialog.put_off.connect(lambda: self._put_off(path, answers))
        # Kept as they are given, so that not even the end of the program loses them.
        dialog.decided.connect(lambda: kept.keep(path, answers))
        dialog.failed.connect(lambda: self._offer_import(path, source, dialog))
        dialog.finished.connect(source.put_away)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        # It may have been read before anybody could be told.
        self._offer_import(path, source, dialog)

    def _offer_import(self, path: Path, source: Any, dialog: QDialog) -> None:
        """Offer what can be done with a workspace that is no copy of this one: import, either way round."""
        if not getattr(source, "unrelated", False):
            return
        dialog.reject()
        question = message_box.MessageBox(self._parent, tr("Import instead"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setText(
            tr(
                "“{file}” and this workspace did not begin as copies of one another, so they can’t be "
                "merged. Import its records here?",
                file=path.stem,
            )
        )
        question.setInformativeText(
            tr(
                "Records are known by their ids, or else by their short names, and you see what would "
                "change before anything is written. The other way round, open “{file}” and merge this "
                "workspace into it: the same is offered there.",
                file=path.stem,
            )
        )
        importing = question.addButton(tr("Import…"), QMessageBox.ButtonRole.AcceptRole)
        importing.clicked.connect(lambda: self.import_requested.emit(path))
        opening = question.addButton(tr("Open it"), QMessageBox.ButtonRole.ActionRole)
        opening.clicked.connect(lambda: self.workspace_requested.emit(path))
        question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(importing)
        question.open()

    def _merged(self, path: Path, source: Any, answers: dict[str, Any], written: Commit) -> None:
        from chipline.windows.merge_review.kept_answers import KeptAnswers  # noqa: PLC0415  # see above

        KeptAnswers(self._session.path).keep(path, {})
        waits = bool(source.until) and self._set_aside(path, {})
        if not source.until and not source.leaves:
            # Of a proposal something may be left, which is offered again.
            self.shared.set_aside.drop(path)
        if written.entry is None:
            self.told.emit(tr("Nothing new in “{file}”.", file=source.name))
            return
        said = (
            tr(
                "A part of “{file}” is taken, the rest waits for later. Undo takes it back.",
                file=source.name,
            )
            if waits
            else tr("Taken from “{file}”. Undo takes it back.", file=source.name)
        )
        if answers:
            self.offered.emit(said, tr("Send my decisions back…"), self.send)
        else:
            self.told.emit(said)

    def _put_off(self, path: Path, answers: dict[str, Any]) -> None:
        """Keep a change file for later, with what was decided on it so far."""
        if self._set_aside(path, answers):
            self.told.emit(
                tr(
                    "“{file}” is set aside. It is offered again at the next start, and under File, "
                    "Take changes.",
                    file=path.stem,
                )
            )

    def _set_aside(self, path: Path, answers: dict[str, Any]) -> bool:
        """Keep a change file where it is offered again; tell whether that could be done."""
        from chipline.windows.merge_review.kept_answers import KeptAnswers  # noqa: PLC0415  # see above

        try:
            kept = self.shared.put_off(path)
        except OSError as error:
            message_box.show_message(
                self._parent,
                tr(
                    "“{file}” can’t be set aside: {why}. Keep it where it is, and open it again later.",
                    file=path.name,
                    why=error.strerror or str(error),
                ),
            )
            return False
        KeptAnswers(self._session.path).keep(kept, answers)
        return True

    def send(self, records: tuple[str, ...] = ()) -> None:
        """Let changes be written for a colleague; with records, what was changed of those is proposed."""
        if not self._named():
            return
        from chipline.windows.merge_review.send_dialog import SendDialog  # noqa: PLC0415  # see above

        author = Author(*self._settings.author())
        SendDialog(self._session, author, self._parent, records, self.shared.folder).open()

    def choose_shared_folder(self) -> None:
        """Let the user choose the folder through which colleagues exchange changes."""
        present = self.shared.folder
        chosen = QFileDialog.getExistingDirectory(
            self._parent, tr("Shared folder"), str(present or self._folder())
        )
        if chosen:
            self.shared.share(Path(chosen))
            self.told.emit(
                tr(
                    "Changes that colleagues put into “{folder}” are told of here.",
                    folder=Path(chosen).name,
                )
            )

    def stop_sharing(self) -> None:
        """Watch no folder any more; the files in it stay."""
        self.shared.share(None)
        self.told.emit(tr("No folder is shared any more."))

    def _tell_waiting(self, found: list[Any]) -> None:
        if not found:
            return
        first = found[0]
        said = tr(
            "{n} change from {name} waits",
            "{n} changes from {name} wait",
            first.size,
            name=first.name or tr("a colleague"),
        )
        self.offered.emit(said, tr("Look through…"), lambda: self.review(first.path))

    def _named(self) -> bool:
        """Tell whether others can know who the user is, after asking for the name once."""
        if self._settings.name:
            return True
        from chipline.windows.merge_review.author_dialog import AuthorDialog  # noqa: PLC0415  # see above

        given = AuthorDialog.asked(self._settings.device_label, self._parent)
        if given is None:
            return False
        self._settings.name, self._settings.device_label = given
        self._settings.save()
        self._session.sign(Author(*self._settings.author()))
        return True
