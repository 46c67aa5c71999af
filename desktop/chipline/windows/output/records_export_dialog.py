"""The dialog that writes records of every kind, or of one, into a file for other programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from chipline.exchange.export_formats.content import ExportError
from chipline.exchange.export_formats.formats import FORMATS, ExportFormat, write_to
from chipline.export_content import Choice, WorkspaceContent, everything, standing_on
from chipline.records.kinds import ALL_KINDS
from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.scenery.as_of import AsOf, Mode
from chipline.session.session import Session
from chipline.store.private_records import Privacy
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows.formats import heading
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.output.destination import choose_file
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.widgets.combo import Combo

_WIDTH = 520
#: What is chosen beside single kinds: all that the format holds.
_ALL = ""


class RecordsExportDialog(WritingDialog):
    """Writes what is chosen; filters and the as-of day are offered where they pick something out."""

    def __init__(
        self, session: Session, filters: tuple[Filter, ...], as_of: AsOf, parent: QWidget
    ) -> None:
        super().__init__(session, tr("Export"), parent)
        self._filters, self._as_of = filters, as_of
        self._build()

    def _build(self) -> None:
        self.kind = Combo()
        self.kind.setAccessibleName(tr("Records"))
        self.kind.addItem(tr("All that the format holds"), _ALL)
        for kind in ALL_KINDS:
            self.kind.addItem(translated(kind.label_plural), kind.name)
        self.format = Combo()
        self.format.setAccessibleName(tr("Format"))
        self.kind.currentIndexChanged.connect(self._offer_formats)
        self.filtered = QCheckBox(tr("Only what passes the filters"), self)
        self.filtered.setEnabled(bool(self._filters))
        self.on_day = QCheckBox(tr("Only what stood on the as-of day"), self)
        self.on_day.setEnabled(self._as_of.mode is not Mode.ALL)
        self.public = QCheckBox(tr("Without notes and what is tagged private"), self)
        form = QFormLayout()
        form.addRow(tr("Records"), self.kind)
        form.addRow(tr("Format"), self.format)
        for box in (self.filtered, self.on_day, self.public):
            form.addRow("", box)
        self._offer_formats()
        self.lay_out(form, width=_WIDTH)

    def _offer_formats(self) -> None:
        """Offer the formats that can hold what is chosen, and keep the one that was."""
        kind, before = self.kind.currentData(), self.format.currentData()
        self.format.clear()
        for each in FORMATS.values():
            held = not each.kinds or kind in each.kinds
            # A CSV table holds one kind, a folder is for all of them.
            fits = each.name != "csv" if kind == _ALL else held and each.write is not None
            if fits:
                ending = each.suffix or tr("a folder")
                said = tr("{format} ({ending})", format=translated(each.label), ending=ending)
                self.format.addItem(said, each.name)
        self.format.setCurrentIndex(max(0, self.format.findData(before)))

    # -- writing ------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Let the user choose a file, or where a folder is made, and write it."""
        used, kind = FORMATS[str(self.format.currentData())], str(self.kind.currentData())
        name = translated(KINDS[kind].label_plural) if kind else tr("Records")
        pattern = f"{translated(used.label)} (*{used.suffix})"
        path = choose_file(self, self.windowTitle(), f"{name}{used.suffix}", pattern)
        if path is not None:
            self._write(path, used, kind)

    def _choices(self, used: ExportFormat, kind: str) -> tuple[Choice, ...]:
        filters = self._filters if self.filtered.isChecked() else ()
        return tuple(
            replace(
                choice,
                query=replace(choice.query, filters=filters),
                headings={
                    name: heading(spec) for name, spec in KINDS[choice.query.kind].fields.items()
                },
            )
            for choice in everything([kind] if kind else used.kinds)
        )

    def _write(self, path: Path, used: ExportFormat, kind: str) -> None:
        chosen = self._choices(used, kind)
        privacy = Privacy() if self.public.isChecked() else None
        day = int(self._as_of.day) if self.on_day.isChecked() else None

        def question(queries: Queries, progress: Progress) -> tuple[int, int] | str:
            choices, undated = chosen, 0
            if day is not None:
                choices, undated = standing_on(queries, chosen, day)
            content = WorkspaceContent(queries, choices, privacy=privacy, progress=progress)
            try:
                write_to(path, used, content)
            except ExportError as error:
                return error_text(error)
            return content.written, undated

        self.begin_writing()
        self.task.read(question, lambda found: self._answer(path, found), self.show_problem)

    def _answer(self, path: Path, found: tuple[int, int] | str) -> None:
        if isinstance(found, str):
            self.show_problem(found)
            return
        written, undated = found
        said = tr(
            "{n} record written to “{file}”.",
            "{n} records written to “{file}”.",
            written,
            file=str(path),
        )
        if undated:
            left = tr(
                "{n} record without a date is left out.",
                "{n} records without a date are left out.",
                undated,
            )
            said = tr("{first} {more}", first=said, more=left)
        self.tell(path, said)
