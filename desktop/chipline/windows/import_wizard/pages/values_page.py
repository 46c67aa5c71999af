"""The third page of an import: what words and names become that nobody knows, each asked once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableView,
    QWidget,
)

from chipline.exchange.mapping import Becomes, Use
from chipline.records.message import N_, joined
from chipline.records.notation.text import fold
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, worded
from chipline.windows.import_wizard.import_draft import ImportDraft
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.combo import paint_arrow
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.flow_layout import flow_widget
from chipline.windows.widgets.labels.tool_tip import role_text, tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index
from chipline.windows.widgets.lists.list_style import RowDelegate, show_as_rows

_LIST_WIDTH = 216
#: So many choices are written out.
_FEW_CHOICES = 8
_TEXT_WIDTH, _ROWS_WIDTH, _BECOMES_WIDTH = 200, 64, 130


@dataclass(frozen=True)
class AskedText:
    """A text of a column that nobody knows, or about which something was decided.

    `offers` are what may be read in its place: as it is written, and in words. An `optional` one is the
    name of a new record, unless it is said which record it is.
    """

    text: str
    rows: int = 0
    becomes: Becomes | None = None
    why: str = ""
    offers: tuple[tuple[str, str], ...] = ()
    likely: str = ""
    optional: bool = False


@dataclass(frozen=True)
class AskedColumn:
    """The texts of a column that are asked about; those of a `naming` one are names of records."""

    heading: str
    texts: tuple[AskedText, ...]
    naming: bool = False

    @property
    def open(self) -> int:
        """How many of them are still to be decided."""
        return sum(1 for one in self.texts if one.becomes is None and not one.optional)


def asked_columns(
    draft: ImportDraft, seen: Mapping[tuple[str, str], AskedText]
) -> list[AskedColumn]:
    """Gather what the columns of a draft ask about words and names, and what was decided.

    What was decided is `seen` as it was asked, by its column and folded; in the order of the columns.
    """
    found: dict[str, dict[str, AskedText]] = {}
    naming: set[str] = set()
    for question in draft.questions(words=True):
        offers = tuple((one.value, worded(one.said)) for one in question.answers)
        texts = found.setdefault(question.heading, {})
        why = _choices_text([words for _value, words in offers])
        for value in question.values:
            texts[value.text] = AskedText(value.text, value.rows, None, why, offers, value.likely)
    for each in draft.plan.unmatched if draft.plan else ():
        heading = each.column.column.heading
        naming.add(heading)
        offers = tuple((one.slug or one.id, one.title) for one in each.perhaps)
        why = _choices_text([title for _id, title in offers]) or worded(each.why)
        found.setdefault(heading, {})[each.name] = AskedText(
            each.name, each.rows, None, why, offers
        )
    _add_names(draft, found)
    kind = draft.mapping.record_kind
    for column in draft.mapping.columns:
        texts = found.setdefault(column.heading, {}) if column.words else {}
        for text, becomes in column.words.items():
            asked = seen.get((column.heading, text), AskedText(text))
            texts.setdefault(asked.text, replace(asked, becomes=becomes))
        spec = kind.fields.get(column.field)
        if column.words and spec is not None and spec.refers:
            naming.add(column.heading)
    return [
        AskedColumn(column.heading, tuple(asks.values()), column.heading in naming)
        for column in draft.mapping.columns
        if (asks := found.get(column.heading))
    ]


def _choices_text(words: Sequence[str]) -> str:
    """Say what a text may be, if that is one of few."""
    if not 0 < len(words) <= _FEW_CHOICES:
        return ""
    return tr("It may be {records}.", records=joined(words, N_("{first} or {more}")))


def _add_names(draft: ImportDraft, found: dict[str, dict[str, AskedText]]) -> None:
    """Add the names of new records that may be those of records which are there."""
    place = draft.mapping.place_of("name")
    perhaps = draft.result.perhaps if draft.result else ()
    if place is None or not perhaps:
        return
    texts = found.setdefault(draft.mapping.columns[place].heading, {})
    for each in perhaps:
        offers = tuple((other, other) for other in each.others)
        why = worded(each.said)
        texts[each.name] = AskedText(each.name, 1, None, why, offers, optional=True)


def becomes_text(becomes: Becomes) -> str:
    """Say what a text becomes."""
    return {
        Use.VALUE: becomes.value,
        Use.EMPTY: tr("left empty"),
        Use.NOTES: tr("into the notes"),
        Use.REPORTED: tr("as reported"),
        Use.NEW: tr("a new record"),
        Use.NO_ROW: tr("its rows are left out"),
    }[becomes.use]


class AskedTexts(HeadedModel):
    """The texts of one column, in how many rows each stands, and what it becomes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heads = (tr("In the table"), tr("Rows"), tr("Becomes"), tr("Why it is asked"))
        self.texts: tuple[AskedText, ...] = ()

    def show_texts(self, texts: tuple[AskedText, ...]) -> None:
        """Show other texts."""
        self.beginResetModel()
        self.texts = texts
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the texts."""
        return 0 if parent.isValid() else len(self.texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid():
            return None
        one = self.texts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            unsaid = tr("a new record") if one.optional else tr("open")
            decided = becomes_text(one.becomes) if one.becomes else unsaid
            rows = number_text(one.rows) if one.rows else ""
            return role_text((one.text, rows, decided, one.why)[index.column()], role)
        if role == Qt.ItemDataRole.ForegroundRole:
            now = theme.current()
            waits = index.column() == 2 and one.becomes is None and not one.optional
            return (
                QColor(now.warning) if waits else QColor(now.muted) if index.column() == 3 else None
            )
        return None


class _WordBox(QComboBox):
    """Takes the word that is read in the place of others: one that is offered, or any."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(tr("Read as"))
        line = WholeLine()
        line.setPlaceholderText(tr("Another word, or the name of a record"))
        self.setLineEdit(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow as other boxes have it."""
        super().paintEvent(event)
        if self.count():
            paint_arrow(self)


class ValuesPage(QWidget):
    """Columns at the left, their texts at the right, and below what the marked ones become."""

    def __init__(self, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._columns: list[AskedColumn] = []
        self._seen: dict[tuple[str, str], AskedText] = {}
        self._build()
        self._lay_out()
        self.columns.currentRowChanged.connect(lambda _row: self._show_texts())
        self.texts.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        draft.read.connect(self.show_asked)
        draft.compared.connect(self.show_asked)

    def _build(self) -> None:
        self.columns = QListWidget(self)
        self.columns.setAccessibleName(tr("Columns with words that are asked about"))
        self.columns.setFixedWidth(_LIST_WIDTH)
        FootCover(self.columns)
        FirstRow(self.columns)
        self.columns.setItemDelegate(RowDelegate(self.columns))
        self.columns.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = AskedTexts(self)
        self.texts = QTableView(self)
        self.texts.setModel(self.model)
        self.texts.setAccessibleName(tr("Words of the column"))
        show_as_rows(self.texts, QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.texts.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, width in enumerate((_TEXT_WIDTH, _ROWS_WIDTH, _BECOMES_WIDTH)):
            self.texts.setColumnWidth(place, width)
        header.setStretchLastSection(True)
        self.value = _WordBox(self)
        self.use = self._button(tr("Read as this"), self._read_as)
        self.new = self._button(tr("Make new records"), lambda: self._decide(Becomes(Use.NEW)))
        self.empty = self._button(tr("Leave empty"), lambda: self._decide(Becomes(Use.EMPTY)))
        self.notes = self._button(tr("Into the notes"), lambda: self._decide(Becomes(Use.NOTES)))
        self.skip = self._button(tr("Leave rows out"), lambda: self._decide(Becomes(Use.NO_ROW)))
        self.back = self._button(tr("Take back"), lambda: self._decide(None))
        self.nothing = text_label("muted", parent=self, wraps=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _button(self, words: str, act: Any) -> QPushButton:
        button = QPushButton(words, self)
        press_by_enter(button)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        about = text_label(
            "muted",
            tr("Mark one or several (Ctrl+A marks all), and choose what they become."),
            parent=self,
            wraps=True,
        )
        first = hbox((self.value, 1), self.use, spacing=theme.SPACE_S)
        second, flow = flow_widget(self)
        flow.setSpacing(theme.SPACE_S)
        for button in (self.new, self.empty, self.notes, self.skip, self.back):
            flow.addWidget(button)
        right = vbox((self.texts, 1), first, second, spacing=theme.SPACE_S)
        self.body = QWidget(self)
        body = hbox(self.columns, (right, 1), spacing=theme.SPACE_M)
        vbox(about, (body, 1), on=self.body, spacing=theme.SPACE_S)
        vbox(self.nothing, (self.body, 1), on=self, spacing=theme.SPACE_S)

    # -- showing ------------------------------------------------------------------------------

    @property
    def asked(self) -> list[AskedColumn]:
        """The columns with what is asked about, and what was decided."""
        return self._columns

    def show_asked(self) -> None:
        """Show what is asked now, with what was decided."""
        kept = self._heading()
        self._columns = asked_columns(self._draft, self._seen)
        for column in self._columns:
            self._seen |= {(column.heading, fold(one.text)): one for one in column.texts}
        self.columns.blockSignals(True)
        self.columns.clear()
        for column in self._columns:
            words = (
                tr("{heading} ({n} open)", heading=column.heading, n=column.open)
                if column.open
                else column.heading
            )
            item = QListWidgetItem(words)
            item.setToolTip(tip_text(column.heading))
            self.columns.addItem(item)
        headings = [column.heading for column in self._columns]
        waiting = next((n for n, column in enumerate(self._columns) if column.open), 0)
        self.columns.setCurrentRow(headings.index(kept) if kept in headings else waiting)
        self.columns.blockSignals(False)
        self.nothing.setText("" if self._columns else tr("Every word and every name is known."))
        self.nothing.setVisible(not self._columns)
        self.body.setVisible(bool(self._columns))
        self._show_texts()

    def _heading(self) -> str:
        row = self.columns.currentRow()
        return self._columns[row].heading if 0 <= row < len(self._columns) else ""

    def _current(self) -> AskedColumn | None:
        row = self.columns.currentRow()
        return self._columns[row] if 0 <= row < len(self._columns) else None

    def _show_texts(self) -> None:
        column = self._current()
        self.model.show_texts(column.texts if column else ())
        waiting = next((n for n, one in enumerate(self.model.texts) if one.becomes is None), 0)
        if self.model.texts:
            self.texts.selectRow(waiting)
        self._offer()

    def _marked(self) -> list[AskedText]:
        rows = sorted({index.row() for index in self.texts.selectionModel().selectedRows()})
        return [self.model.texts[row] for row in rows if row < len(self.model.texts)]

    def _offer(self) -> None:
        column, marked = self._current(), self._marked()
        first = marked[0] if marked else None
        self.value.clear()
        for value, words in first.offers if first else ():
            self.value.addItem(words, value)
        likely = first.likely if first else ""
        place = self.value.findData(likely) if likely else -1
        self.value.setCurrentIndex(place)
        if place < 0:
            self.value.setEditText(likely)
        naming = column is not None and column.naming
        for button in (self.use, self.empty, self.notes, self.skip, self.value):
            button.setEnabled(bool(marked))
        self.new.setVisible(naming)
        self.new.setEnabled(bool(marked))
        self.back.setEnabled(any(one.becomes for one in marked))

    # -- deciding -----------------------------------------------------------------------------

    def _read_as(self) -> None:
        place = self.value.findText(self.value.currentText())
        value = str(self.value.itemData(place)) if place >= 0 else self.value.currentText().strip()
        if value:
            self._decide(Becomes(Use.VALUE, value))

    def _decide(self, becomes: Becomes | None) -> None:
        marked = [one.text for one in self._marked()]
        if marked:
            self._draft.decide(self._heading(), marked, becomes)
