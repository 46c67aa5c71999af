"""The first page of an import: what was found in the file, which rows are its heading and its data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from chipline import paths
from chipline.exchange.stage import Extent, StagedRow, StageFacts, column_letters
from chipline.exchange.table_files.read_file import SUFFIXES, ReadOptions
from chipline.records.kinds import ALL_KINDS
from chipline.windows import theme
from chipline.windows.formats import number_text, size_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.import_wizard.import_draft import ImportDraft
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.number_box import NumberBox
from chipline.windows.widgets.flow_layout import flow_widget
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index
from chipline.windows.widgets.lists.list_style import show_as_rows

_MOST_COLUMNS, _WIDEST = 60, 200
#: What separates cells, as it stands in a mapping.
_DELIMITERS = (",", ";", "\t", "|")
_LEADING = 2


class TopRows(HeadedModel):
    """The first rows of a file as they stand, each with what it is taken for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[StagedRow] = []
        self._extent = Extent()

    def show_rows(self, rows: list[StagedRow], extent: Extent) -> None:
        """Show rows, and which of them are heading and data."""
        self.beginResetModel()
        self._rows, self._extent = rows, extent
        width = min(max((len(row.cells) for row in rows), default=0), _MOST_COLUMNS)
        self.heads = (tr("Row"), tr("Taken for"), *map(column_letters, range(width)))
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        heads = self._extent.first <= row.number <= self._extent.last
        skipped = not heads and (
            row.number <= self._extent.last or row.number in self._extent.left_out
        )
        if role == Qt.ItemDataRole.DisplayRole:
            taken = tr("heading") if heads else tr("left out") if skipped else tr("data")
            leading = (number_text(row.number), taken)
            if index.column() < _LEADING:
                return leading[index.column()]
            return " ".join(row.cells[index.column() - _LEADING].text.split())
        if role == Qt.ItemDataRole.FontRole and heads:
            return theme.font(theme.BODY, bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and (skipped or index.column() < _LEADING):
            return QColor(theme.current().muted)
        return None


class FilePage(QWidget):
    """Shows what was found in a file; what was found wrongly is chosen here.

    Signals:
        files_chosen(list): these files are to be imported instead, each a `Path`.
        text_pasted(str): this text is to be imported instead.
    """

    files_chosen = Signal(object)
    text_pasted = Signal(str)

    def __init__(self, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self.name = text_label("heading", parent=self)
        self.found = text_label("muted", parent=self, wraps=True)
        self.choose = QPushButton(tr("Choose files…"), self)
        self.paste = QPushButton(tr("Take the clipboard"), self)
        for button in (self.choose, self.paste):
            press_by_enter(button)
        self.kind = _combo(tr("Each row is"), self)
        for kind in ALL_KINDS:
            self.kind.addItem(translated(kind.label), kind.name)
        self.table = _combo(tr("Sheet or list"), self)
        self.encoding = _combo(tr("Encoding"), self)
        self.delimiter = _combo(tr("Between cells"), self)
        self.first, self.last = NumberBox(self), NumberBox(self)
        for box, name in ((self.first, tr("Heading from row")), (self.last, tr("to row"))):
            box.setAccessibleName(name)
            box.setRange(0, 10_000)
            box.setSpecialValueText(tr("none"))
            box.setKeyboardTracking(False)
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keep = QPushButton(self)
        press_by_enter(self.keep)
        self.lines = text_label("small", parent=self)
        self.model = TopRows(self)
        self.rows = QTableView(self)
        self.rows.setModel(self.model)
        self.rows.setAccessibleName(tr("The first rows of the file"))
        show_as_rows(self.rows, QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _lay_out(self) -> None:
        def labelled(text: str, widget: QWidget, width: int) -> QWidget:
            held = QWidget(self)
            label = PlainLabel(text, held)
            label.setProperty("role", "small")
            label.setBuddy(widget)
            widget.setMinimumWidth(width)
            vbox(label, widget, on=held, spacing=2)
            return held

        self.parts = {
            widget: labelled(text, widget, width)
            for widget, text, width in (
                (self.kind, tr("Each row is"), 130),
                (self.table, tr("Sheet or list"), 150),
                (self.encoding, tr("Encoding"), 120),
                (self.delimiter, tr("Between cells"), 150),
                (self.first, tr("Heading from row"), 90),
                (self.last, tr("to row"), 90),
            )
        }
        choices, flow = flow_widget(self)
        flow.setSpacing(theme.SPACE_M)
        for part in self.parts.values():
            flow.addWidget(part)
        #: What there is to see and to choose once the table was read.
        self.body = QWidget(self)
        vbox(
            choices,
            (self.rows, 1),
            self.lines,
            hbox(self.keep, STRETCH),
            on=self.body,
            spacing=theme.SPACE_S,
        )
        self._room = QWidget(self)
        vbox(
            hbox((self.name, 1), self.paste, self.choose, spacing=theme.SPACE_S),
            self.found,
            (self.body, 1),
            (self._room, 1),
            on=self,
            spacing=theme.SPACE_S,
        )
        self._show_body(on=False)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choose_files)
        self.paste.clicked.connect(self.take_clipboard)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.take_clipboard)
        self.kind.activated.connect(lambda _n: self._draft.choose_kind(self.kind.currentData()))
        for combo in (self.table, self.encoding, self.delimiter):
            combo.activated.connect(lambda _n: self._read_again())
        for box in (self.first, self.last):
            box.valueChanged.connect(lambda _n: self._move_heading())
        self.keep.clicked.connect(self._keep_rows)
        self._draft.opened.connect(self._show)

    def choose_files(self) -> None:
        """Let the user choose files to import instead."""
        own = self._draft.file is not None and not self._draft.copied
        folder = self._draft.file.parent if own and self._draft.file else paths.documents()
        chosen = chosen_tables(self, folder)
        if chosen:
            self.files_chosen.emit(chosen)

    def take_clipboard(self) -> None:
        """Import what was copied instead."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.text_pasted.emit(text)
        else:
            self.found.setText(tr("There is no text on the clipboard that could be imported."))

    def _show_body(self, *, on: bool) -> None:
        """Show what there is to choose, or leave its room empty."""
        self.body.setVisible(on)
        self._room.setVisible(not on)

    def show_reading(self, name: str) -> None:
        """Say which table is being read."""
        self._show_body(on=False)
        self.name.setText(name)
        self.found.setText(tr("Reading…"))

    def show_nothing(self) -> None:
        """Say no more that it is being read, since it can't be."""
        self._show_body(on=False)
        self.found.setText("")

    def _read_again(self) -> None:
        self._draft.read_again(
            ReadOptions(
                str(self.table.currentData() or ""),
                str(self.encoding.currentData() or ""),
                str(self.delimiter.currentData() or ""),
            )
        )

    def _move_heading(self) -> None:
        first, last = self.first.value(), self.last.value()
        if last < first or not first:
            last = first
        extent = Extent(first, last, self._draft.extent.left_out)
        if extent != self._draft.extent:
            self._draft.choose_extent(extent)
            self._show_extent()

    def _keep_rows(self) -> None:
        """Take the rows that were to be left out as data, or leave them out again."""
        facts, extent = self._draft.facts, self._draft.extent
        if facts is not None:
            left_out = () if extent.left_out else facts.extent.left_out
            self._draft.choose_extent(Extent(extent.first, extent.last, left_out))
            self._show_extent()

    # -- showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        facts = self._draft.facts
        if facts is None:
            return
        self._show_body(on=True)
        self.name.setText(tr("Clipboard") if self._draft.copied else facts.file)
        told = [
            size_text(facts.size),
            tr("{n} row", "{n} rows", facts.rows),
            tr("{n} column", "{n} columns", facts.width),
        ]
        lines = [" · ".join(told), *map(worded, facts.said)]
        self.found.setText("\n".join(lines))
        self.kind.setCurrentIndex(self.kind.findData(self._draft.kind))
        self._show_choices(facts)
        self._show_extent()

    def _show_choices(self, facts: StageFacts) -> None:
        _fill(
            self.table,
            [
                (tr("{name} (hidden)", name=one.name) if one.hidden else one.name, one.name)
                for one in facts.tables
            ],
            facts.table,
        )
        self.parts[self.table].setVisible(len(facts.tables) > 1)
        names = [name for name, _lines in facts.encodings] or [facts.encoding]
        others = [n for n in ("utf-8", "cp1251", "cp1252", "utf-16", "gb18030") if n not in names]
        _fill(self.encoding, [(name, name) for name in (*names, *others)], facts.encoding)
        for place, (_name, lines) in enumerate(facts.encodings):
            self.encoding.setItemData(place, tip_text(lines), Qt.ItemDataRole.ToolTipRole)
        words = (tr("comma"), tr("semicolon"), tr("tab"), tr("bar"))
        _fill(self.delimiter, list(zip(words, _DELIMITERS, strict=True)), facts.delimiter)
        for combo in (self.encoding, self.delimiter):
            self.parts[combo].setVisible(bool(facts.encoding))
        sample = dict(facts.encodings).get(facts.encoding, "")
        self.encoding.setToolTip(tip_text(sample))

    def _show_extent(self) -> None:
        facts, extent = self._draft.facts, self._draft.extent
        if facts is None:
            return
        for box, number in ((self.first, extent.first), (self.last, extent.last)):
            box.blockSignals(True)
            box.setValue(number)
            box.blockSignals(False)
            self.parts[box].setVisible(not facts.headings)
        self.model.show_rows(self._draft.top, extent)
        header = self.rows.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.rows.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.rows.setColumnWidth(column, min(_WIDEST, self.rows.columnWidth(column) + 8))
        rest = facts.rows - len(self._draft.top)
        more = tr("{n} more row below.", "{n} more rows below.", rest) if rest > 0 else ""
        self.lines.setText(more)
        proposed = facts.extent.left_out
        self.keep.setVisible(bool(proposed))
        rows = ", ".join(map(number_text, proposed[:5])) + ("…" if len(proposed) > 5 else "")
        first = self._draft.left_out[0] if self._draft.left_out else None
        begins = next((cell.text for cell in first.cells if cell.text.strip()), "") if first else ""
        if extent.left_out:
            said = tr("Take row {rows} (“{text}”) as data too", rows=rows, text=begins[:30])
        else:
            said = tr("Leave row {rows} (“{text}”) out", rows=rows, text=begins[:30])
        self.keep.setText(said)


def chosen_tables(asker: QWidget, folder: Path) -> list[Path]:
    """Let the user choose files with tables; none if he gives up."""
    endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    pattern = f"{tr('Tables')} ({endings});;{tr('All files')} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(asker, tr("Import tables"), str(folder), pattern)
    return list(map(Path, chosen))


def _combo(name: str, parent: QWidget) -> Combo:
    combo = Combo(parent)
    combo.setAccessibleName(name)
    return combo


def _fill(combo: Combo, choices: list[tuple[str, str]], chosen: str) -> None:
    combo.clear()
    for words, value in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(combo.findData(chosen))
