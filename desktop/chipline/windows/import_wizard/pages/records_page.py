"""The fourth page of an import: which records rows are, what gives way to what, and the source."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from chipline.exchange.mapping import KeyBy, RowKey
from chipline.records.vocabulary import CREDIBILITY, RELIABILITY
from chipline.store.imports.import_task import Conflicts, Gone, SourceDetails, Unmatched
from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.import_wizard.import_draft import ImportDraft
from chipline.windows.import_wizard.pages.radio_choice import RadioChoice
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, text_label, vbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover

_KEYS_HEIGHT = 110


class RecordsPage(QWidget):
    """Takes what is chosen of records and of the source."""

    def __init__(self, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._build_records()
        self._build_source()
        self._lay_out()
        draft.read.connect(self._show)
        draft.compared.connect(self._show)

    def _build_records(self) -> None:
        self.key = RadioChoice(
            [
                (KeyBy.NAME, tr("its name")),
                (KeyBy.SLUG, tr("its short name")),
                (KeyBy.EXTERNAL, tr("these columns together:")),
                (KeyBy.NONE, tr("nothing: each row is a new record")),
            ],
            self,
        )
        self.keys = QListWidget(self)
        self.keys.setAccessibleName(tr("Columns that tell rows apart"))
        self.keys.setMaximumHeight(_KEYS_HEIGHT)
        FootCover(self.keys)
        FirstRow(self.keys)
        self.repeated = text_label("error", parent=self, wraps=True)
        self.unmatched = RadioChoice(
            [
                (Unmatched.FAIL, tr("are asked about, one by one")),
                (Unmatched.NEW, tr("become new records")),
                (Unmatched.LEAVE, tr("are left empty")),
            ],
            self,
        )
        self.learns = QCheckBox(tr("Names read as those of records become their aliases"), self)
        self.learns.setToolTip(
            tip_text(
                tr(
                    "The next table that says “Aliyun” for Alibaba is understood without a question."
                )
            )
        )
        self.conflicts = RadioChoice(
            [
                (Conflicts.FAIL, tr("is asked about")),
                (Conflicts.MINE, tr("stays; the citation says that the table contradicts it")),
                (Conflicts.THEIRS, tr("gives way to that of the table")),
            ],
            self,
        )
        self.gone_title = text_label(
            "heading", tr("Records whose rows are no longer in the table"), parent=self
        )
        self.gone = RadioChoice(
            [
                (Gone.KEEP, tr("stay as they are")),
                (Gone.TAG, tr("stay, with a tag that says so")),
                (Gone.DELETE, tr("are deleted")),
            ],
            self,
        )
        draft = self._draft
        self.key.picked.connect(lambda _by: self._choose_key())
        self.keys.itemChanged.connect(lambda _item: self._choose_key())
        self.unmatched.picked.connect(lambda word: draft.choose(unmatched=Unmatched(word)))
        self.learns.toggled.connect(lambda on: draft.choose(learns_names=on))
        self.conflicts.picked.connect(lambda word: draft.choose(conflicts=Conflicts(word)))
        self.gone.picked.connect(lambda word: draft.choose(gone=Gone(word)))

    def _build_source(self) -> None:
        self.lines = {
            name: WholeLine(parent=self)
            for name in ("name", "publisher", "url", "published", "licence")
        }
        self.labels = {
            "name": tr("Name"),
            "publisher": tr("Publisher"),
            "url": tr("Address"),
            "published": tr("Published"),
            "licence": tr("Licence"),
        }
        self.reliability, self.credibility, self.cites = Combo(self), Combo(self), Combo(self)
        self.cites.addItem(tr("one for each row"), False)
        self.cites.addItem(tr("one for each cell"), True)
        for combo, words in ((self.reliability, RELIABILITY), (self.credibility, CREDIBILITY)):
            for letter, said in words.items():
                combo.addItem(tr("{grade}: {said}", grade=letter, said=translated(said)), letter)
        self.reliability.setCurrentIndex(self.reliability.findData("F"))
        self.credibility.setCurrentIndex(self.credibility.findData("6"))
        for line in self.lines.values():
            line.editingFinished.connect(self._describe)
        for combo in (self.reliability, self.credibility, self.cites):
            combo.activated.connect(lambda _n: self._describe())

    def _lay_out(self) -> None:
        left = vbox(
            text_label("heading", tr("A row finds its record by"), parent=self),
            self.key,
            self.keys,
            self.repeated,
            divider(self),
            text_label("heading", tr("Names that no record has"), parent=self),
            self.unmatched,
            self.learns,
            divider(self),
            text_label("heading", tr("A value here that differs from the table’s"), parent=self),
            self.conflicts,
            self.gone_title,
            self.gone,
            STRETCH,
            spacing=theme.SPACE_S,
        )
        form = QGridLayout()
        form.setHorizontalSpacing(theme.SPACE_M)
        form.setVerticalSpacing(6)
        rows: list[tuple[str, QWidget]] = [
            *((self.labels[name], line) for name, line in self.lines.items()),
            (tr("Reliability"), self.reliability),
            (tr("Credibility of rows"), self.credibility),
            (tr("Citations"), self.cites),
        ]
        for place, (words, editor) in enumerate(rows):
            label = PlainLabel(words, self)
            label.setProperty("role", "muted")
            label.setBuddy(editor)
            editor.setAccessibleName(words)
            form.addWidget(label, place, 0)
            form.addWidget(editor, place, 1)
        form.setColumnStretch(1, 1)
        about = text_label(
            "muted",
            tr("The file becomes a source, with a kept copy, and each row a citation of it."),
            parent=self,
            wraps=True,
        )
        right = vbox(
            text_label("heading", tr("Source"), parent=self),
            about,
            form,
            STRETCH,
            spacing=theme.SPACE_S,
        )
        hbox((left, 1), (right, 1), on=self, spacing=theme.SPACE_L)

    # -- showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        key = self._draft.mapping.key
        self.key.choose(key.by)
        headings = [column.heading for column in self._draft.mapping.columns]
        self.keys.blockSignals(True)
        self.keys.clear()
        for name in headings:
            item = QListWidgetItem(name)
            ticked = Qt.CheckState.Checked if name in key.columns else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self.keys.addItem(item)
        self.keys.blockSignals(False)
        self.keys.setVisible(key.by is KeyBy.EXTERNAL)
        self._show_repeated()
        facts, lines = self._draft.facts, self.lines
        if facts is not None:
            lines["name"].setPlaceholderText(facts.file)
        last = self._draft.plan is not None and self._draft.plan.last is not None
        for widget in (self.gone_title, self.gone):
            widget.setVisible(last)

    def _show_repeated(self) -> None:
        plan = self._draft.plan
        repeated = plan.repeated if plan else ()
        self.repeated.setVisible(bool(repeated))
        if repeated:
            key, rows = repeated[0]
            first = tr("“{key}” stands in {n} row.", "“{key}” stands in {n} rows.", rows, key=key)
            said = tr(
                "{n} key stands in several rows, of which only the first counts.",
                "{n} keys stand in several rows, of which only the first counts.",
                len(repeated),
            )
            self.repeated.setText(f"{said} {first}")

    # -- choosing -----------------------------------------------------------------------------

    def _choose_key(self) -> None:
        by = KeyBy(self.key.value())
        items = (self.keys.item(row) for row in range(self.keys.count()))
        ticked = tuple(i.text() for i in items if i.checkState() is Qt.CheckState.Checked)
        self.keys.setVisible(by is KeyBy.EXTERNAL)
        if by is KeyBy.EXTERNAL and not ticked:
            return
        self._draft.choose_key(RowKey(by, ticked if by is KeyBy.EXTERNAL else ()))

    def _describe(self) -> None:
        given: dict[str, Any] = {name: line.text().strip() for name, line in self.lines.items()}
        details = SourceDetails(
            **given,
            reliability=str(self.reliability.currentData()),
            credibility=str(self.credibility.currentData()),
            each_field=bool(self.cites.currentData()),
        )
        if details != self._draft.source:
            self._draft.choose(source=details)
