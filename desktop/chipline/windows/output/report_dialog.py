"""The dialog that writes a report or dossier into a file, and then says what was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from chipline import paths
from chipline.exchange.report_formats.formats import REPORT_FORMATS, ReportFormat
from chipline.records.message import Message, UserError, neat
from chipline.records.query import Filter
from chipline.scenery.as_of import AsOf
from chipline.session.session import Session
from chipline.store.private_records import Privacy
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows.i18n import error_text, tr, translated, worded
from chipline.windows.output.destination import choose_file
from chipline.windows.output.report_files import write_report
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.combo import Combo

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """What is to be told of: a record by kind and id, or with `dossier` a country or firm."""

    kind: str
    record: str
    title: str
    as_of: AsOf
    dossier: bool = False
    #: What a dossier lists passes these.
    filters: tuple[Filter, ...] = ()


class ReportDialog(WritingDialog):
    """Writes a report; what is private never goes along, notes only where they are asked for."""

    def __init__(self, session: Session, subject: ReportSubject, parent: QWidget) -> None:
        what = tr("Save the dossier") if subject.dossier else tr("Report of the record")
        super().__init__(session, what, parent)
        self._subject = subject
        self._build()

    def _build(self) -> None:
        heading = text_label("heading", self._subject.title, parent=self, wraps=True)
        self.format = Combo()
        self.format.setAccessibleName(tr("Format"))
        for each in REPORT_FORMATS.values():
            said = tr("{format} ({ending})", format=translated(each.label), ending=each.suffix)
            self.format.addItem(said, each.name)
        self.notes = QCheckBox(tr("With the notes of the record"), self)
        self.notes.setVisible(not self._subject.dossier)
        private = tr("Records that are tagged “private” are left out.")
        form = QFormLayout()
        form.addRow(tr("Format"), self.format)
        if not self._subject.dossier:
            form.addRow("", self.notes)
        form.addRow("", text_label("small", private, parent=self, wraps=True))
        self.lay_out(heading, form, width=_WIDTH)

    # -- writing ------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Let the user choose a file, and write it."""
        used = REPORT_FORMATS[str(self.format.currentData())]
        pattern = f"{translated(used.label)} (*{used.suffix})"
        title = self._subject.title
        path = choose_file(self, self.windowTitle(), f"{title}{used.suffix}", pattern)
        if path is not None:
            self._write(path, used)

    def _write(self, path: Path, used: ReportFormat) -> None:
        subject, privacy = self._subject, Privacy(notes=self.notes.isChecked())
        language = QLocale().name().partition("_")[0]

        def question(queries: Queries, progress: Progress) -> str:
            # Imported where it is used, off the GUI thread, since it reads the rules.
            from chipline.reports.reports import dossier, report  # noqa: PLC0415  # see above

            progress(0, 2)
            what = queries, subject.kind, subject.record, subject.as_of, paths.rules(), privacy
            try:
                told = dossier(*what, subject.filters) if subject.dossier else report(*what)
                progress(1, 2)
                write_report(path, used, told, _words, language)
            except (UserError, OSError) as error:
                return error_text(error)
            return ""

        self.begin_writing()
        self.task.read(question, lambda why: self._answer(path, why), self.show_problem)

    def _answer(self, path: Path, why: str) -> None:
        if why:
            self.show_problem(why)
        else:
            self.tell(path, tr("Written to “{file}”.", file=str(path)))


def _words(message: Message) -> str:
    return neat(worded(message))
