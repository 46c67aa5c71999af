"""The dialog that writes a copy of the workspace for others, and lists what goes and what stays."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QWidget

from chipline.hand_over import HandOverSurvey, hand_over, staying, survey
from chipline.records.message import joined
from chipline.records.nouns import counted
from chipline.session.session import Session
from chipline.store.file.opening import SUFFIX
from chipline.store.private_records import Privacy
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.desktop_services import open_path
from chipline.windows.formats import size_text
from chipline.windows.i18n import tr, worded
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, text_label, vbox
from chipline.windows.widgets.long_task import LongTask, ProgressRow

_WIDTH = 560


class HandOverDialog(QDialog):
    """Writes a copy for others; nothing is written before what stays was listed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Save a copy for others"))
        self._session = session
        self._written: Path | None = None
        self.task = LongTask(session, self)
        self._build()
        self._ask()

    def _build(self) -> None:
        self.notes = QCheckBox(tr("With the notes of records"), self)
        self.views = QCheckBox(tr("With saved views and briefings"), self)
        self.copies = QCheckBox(tr("With kept copies of sources"), self)
        for box in (self.notes, self.views, self.copies):
            box.toggled.connect(lambda _on: self._ask())
        self.goes = text_label("muted", parent=self, wraps=True)
        self.stays = text_label("muted", parent=self, wraps=True)
        self.problem = text_label("error", parent=self, wraps=True)
        self.said = text_label("muted", parent=self, wraps=True)
        for label in (self.problem, self.said):
            label.hide()
        self.progress = ProgressRow(self.task, tr("Writing…"), self)
        self.show_folder = QPushButton(tr("Show the folder"), self)
        self.show_folder.setAutoDefault(False)
        self.show_folder.clicked.connect(self._show_folder)
        self.show_folder.hide()
        self.leave = QPushButton(tr("Cancel"), self)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.choose = QPushButton(tr("Choose a file…"), self)
        self.choose.setDefault(True)
        self.choose.setEnabled(False)
        self.choose.clicked.connect(self.ask_where)
        buttons = (self.show_folder, STRETCH, self.leave, self.choose)
        vbox(
            text_label("heading", tr("What goes"), parent=self),
            self.goes,
            self.notes,
            self.views,
            self.copies,
            divider(self),
            text_label("heading", tr("What stays here"), parent=self),
            self.stays,
            STRETCH,
            self.said,
            self.problem,
            self.progress,
            hbox(*buttons, spacing=theme.SPACE_S),
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_S,
        )
        self.setMinimumWidth(_WIDTH)

    @property
    def privacy(self) -> Privacy:
        """What was chosen to go along."""
        return Privacy(self.notes.isChecked(), self.views.isChecked(), self.copies.isChecked())

    def _ask(self) -> None:
        privacy = self.privacy
        self._session.read(
            self,
            "survey",
            lambda queries: survey(queries, privacy),
            lambda found: self._list(found, privacy),
            failed=self._show_problem,
        )

    def _list(self, found: HandOverSurvey, privacy: Privacy) -> None:
        goes = [counted(kind, many) for kind, many in found.goes.items() if many]
        self.goes.setText(worded(joined(goes)) if goes else tr("Nothing: the workspace is empty."))
        self.stays.setText("\n".join(tr("– {what}", what=each) for each in staying(found, privacy)))
        size = size_text(found.copies_size)
        self.copies.setText(tr("With kept copies of sources ({size})", size=size))
        self.copies.setEnabled(found.copies > 0)
        self.choose.setEnabled(True)

    # -- writing ------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Let the user choose a file that isn't there yet, and write it."""
        path = self._session.path
        name = tr("{file} for others", file=path.stem) if path else tr("For others")
        pattern = f"{tr('Chipline workspaces')} (*{SUFFIX})"
        target = choose_file(self, self.windowTitle(), name + SUFFIX, pattern)
        if target is None:
            return
        privacy = self.privacy

        def question(queries: Queries, progress: Progress) -> int:
            return hand_over(queries, target, privacy, progress=progress)

        self._lock(on=True)
        self.problem.hide()
        self.task.read(question, lambda many: self._tell(target, many), self._show_problem)

    def _lock(self, *, on: bool) -> None:
        for widget in (self.notes, self.views, self.copies, self.choose):
            widget.setEnabled(not on)

    def _tell(self, target: Path, many: int) -> None:
        self._lock(on=False)
        self._written = target
        said = tr(
            "{n} record is in “{file}”.", "{n} records are in “{file}”.", many, file=str(target)
        )
        self.said.setText(said)
        self.said.show()
        self.show_folder.show()
        self.leave.setText(tr("Close"))
        tell_written(self, target)

    def _show_problem(self, message: str) -> None:
        self._lock(on=False)
        self.problem.setText(message or tr("Stopped. Nothing was written."))
        self.problem.show()

    def _show_folder(self) -> None:
        if self._written is not None:
            open_path(self, self._written.parent)

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        if self.task.under_way:
            self.task.give_up()
            self._show_problem("")
        else:
            super().reject()
