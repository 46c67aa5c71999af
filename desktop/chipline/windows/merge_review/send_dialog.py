"""The dialog that writes a change file: for whom, since when, and what goes along."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from chipline.exchange.change_file import SUFFIX
from chipline.exchange.change_file.change_file import ChangeFileError
from chipline.exchange.change_file.parts import Manifest
from chipline.records.message import UserError
from chipline.session.session import Session
from chipline.store.change_files.sent_changes import SendWish, entries_to_send, send_changes
from chipline.store.change_files.sent_proposal import proposed_values, send_proposal
from chipline.store.change_files.unsent_entries import Colleague, colleagues
from chipline.store.journal.author import Author
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows.formats import author_text, stamp_text
from chipline.windows.i18n import error_text, tr
from chipline.windows.output.destination import choose_file
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.date_box import DateBox
from chipline.windows.widgets.editors.whole_line import WholeLine

_WIDTH = 520
_MONTH = timedelta(days=30)
#: What stands for no colleague: all since the beginning, or since a day.
_ALL, _SINCE = "", "since"


class SendDialog(WritingDialog):
    """Writes what a colleague lacks, or with `records` proposes what was changed of those.

    A `folder` that is shared is proposed as the place.
    """

    def __init__(
        self,
        session: Session,
        author: Author,
        parent: QWidget,
        records: tuple[str, ...] = (),
        folder: Path | None = None,
    ) -> None:
        title = tr("Propose changes") if records else tr("Send changes")
        super().__init__(session, title, parent)
        self._session, self._author, self._records = session, author, records
        self._folder = folder
        self._build()
        session.read(
            self,
            "colleagues",
            lambda queries: colleagues(queries.connection, author.device),
            self._offer,
        )

    def _build(self) -> None:
        self.to = Combo()
        self.to.setAccessibleName(tr("To"))
        self.to.addItem(tr("Anyone with a copy of this workspace"), _ALL)
        self.to.addItem(tr("Only what is new since a day"), _SINCE)
        self.to.currentIndexChanged.connect(self._choose)
        self.since = DateBox(tr("Since"), datetime.now(UTC).date() - _MONTH, self)
        self.since.day_chosen.connect(self._take_day)
        self.message = WholeLine(parent=self)
        self.message.setAccessibleName(tr("Message"))
        self.message.setPlaceholderText(tr("What they should know (may be left empty)"))
        self.copies = QCheckBox(tr("With kept copies of sources"), self)
        self.copies.setChecked(True)
        self.goes = text_label("muted", parent=self, wraps=True)
        form = QFormLayout()
        form.addRow(tr("To"), self.to)
        form.addRow(tr("Since"), self.since)
        form.addRow(tr("Message"), self.message)
        form.addRow("", self.copies)
        self._form = form
        how = (
            tr("They take over or refuse each value. Nothing else of yours is sent.")
            if self._records
            else tr(
                "They look through it before anything is written, and decide what both changed."
            )
        )
        self.lay_out(
            form, self.goes, text_label("small", how, parent=self, wraps=True), width=_WIDTH
        )
        form.setRowVisible(self.since, False)
        self.choose.setEnabled(False)

    def _offer(self, known: list[Colleague]) -> None:
        for place, each in enumerate(known):
            said = tr(
                "{name}: what is new since {when}",
                name=author_text(each.name, each.machine),
                when=stamp_text(each.last),
            )
            self.to.insertItem(place, said, each.device)
        self.to.setCurrentIndex(0)
        self._choose()

    def _choose(self) -> None:
        self._form.setRowVisible(self.since, self.to.currentData() == _SINCE)
        self._count()

    def _take_day(self, day: date) -> None:
        self.since.set_day(day)
        self._count()

    def _wish(self) -> SendWish:
        chosen = str(self.to.currentData())
        since = self.since.day().isoformat() if chosen == _SINCE else ""
        device = "" if chosen == _SINCE else chosen
        return SendWish(device, since, self.message.text().strip(), self.copies.isChecked())

    def _count(self) -> None:
        wish, records = self._wish(), self._records

        def question(queries: Queries) -> tuple[int, str]:
            try:
                if records:
                    return len(proposed_values(queries, records, wish)), ""
                return len(entries_to_send(queries, wish)[1].entries), ""
            except UserError as error:
                return 0, error_text(error)

        self._session.read(self, "unsent", question, self._tell_count)

    def _tell_count(self, found: tuple[int, str]) -> None:
        many, why = found
        if why:
            self.goes.setText(why)
        elif self._records:
            self.goes.setText(
                tr("{n} value would be proposed.", "{n} values would be proposed.", many)
                if many
                else tr("These records were not changed since what they have.")
            )
        else:
            self.goes.setText(tr("{n} change would be sent.", "{n} changes would be sent.", many))
        self.choose.setEnabled(many > 0)

    # -- writing ------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Let the user choose a file, and write it."""
        wish = self._wish()
        label = self._session.path.stem if self._session.path is not None else ""
        name = tr(
            "{workspace} from {name}, {day}",
            workspace=label,
            name=self._author.name,
            day=datetime.now(UTC).date().isoformat(),
        )
        pattern = f"{tr('Chipline changes')} (*{SUFFIX})"
        path = choose_file(self, self.windowTitle(), f"{name}{SUFFIX}", pattern, self._folder)
        if path is not None:
            self._write(path, wish, label)

    def _write(self, path: Path, wish: SendWish, label: str) -> None:
        records, author = self._records, self._author

        def question(queries: Queries, progress: Progress) -> Manifest | str:
            try:
                if records:
                    return send_proposal(queries, path, records, wish, author=author, label=label)
                return send_changes(
                    queries, path, wish, author=author, label=label, progress=progress
                )
            except (UserError, ChangeFileError) as error:
                return error_text(error)

        self.begin_writing()
        self.task.read(question, lambda found: self._answer(path, found), self.show_problem)

    def _answer(self, path: Path, found: Manifest | str) -> None:
        if isinstance(found, str):
            self.show_problem(found)
        else:
            self.tell(
                path, tr("Written to “{file}”. Send it by e-mail, or on a stick.", file=str(path))
            )
