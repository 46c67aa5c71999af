"""The dialog that writes a copy of the workspace for others, and lists what goes and what stays."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from chipline.hand_over import HandOverSurvey, hand_over, staying, survey
from chipline.records.message import joined
from chipline.records.nouns import counted
from chipline.session.session import Session
from chipline.store.file.opening import SUFFIX
from chipline.store.private_records import Privacy
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.formats import size_text
from chipline.windows.i18n import tr, worded
from chipline.windows.output.destination import choose_file
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.widgets.boxes import divider, text_label, vbox

_WIDTH = 560


class HandOverDialog(WritingDialog):
    """Writes a copy for others; nothing is written before what stays was listed."""

    opens = False

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, tr("Save a copy for others"), parent)
        self._session = session
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
        form = vbox(
            text_label("heading", tr("What goes"), parent=self),
            self.goes,
            self.notes,
            self.views,
            self.copies,
            divider(self),
            text_label("heading", tr("What stays here"), parent=self),
            self.stays,
            spacing=theme.SPACE_S,
        )
        self.lay_out(form, width=_WIDTH)
        self.choose.setEnabled(False)
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
            failed=self.show_problem,
        )

    def _list(self, found: HandOverSurvey, privacy: Privacy) -> None:
        goes = [counted(kind, many) for kind, many in found.goes.items() if many]
        self.goes.setText(worded(joined(goes)) if goes else tr("Nothing: the workspace is empty."))
        self.stays.setText("\n".join(tr("– {what}", what=each) for each in staying(found, privacy)))
        size = size_text(found.copies_size)
        self.copies.setText(tr("With kept copies of sources ({size})", size=size))
        self.copies.setEnabled(found.copies > 0)
        self.choose.setEnabled(True)
        # Once it is shown in its own type.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Give what is listed as many lines as it needs."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

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

        self.begin_writing()
        self.task.read(question, lambda many: self._answer(target, many), self.show_problem)

    def _answer(self, target: Path, many: int) -> None:
        said = tr(
            "{n} record is in “{file}”.", "{n} records are in “{file}”.", many, file=str(target)
        )
        self.tell(target, said)
