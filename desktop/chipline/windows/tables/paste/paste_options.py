"""How a text from the clipboard is cut into rows and columns, and onto which records it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from chipline.exchange.delimited_text import Delimiter, Grid, cut, guess_delimiter
from chipline.exchange.headings import Heading, columns_by_heading, has_heading, heading_of
from chipline.records.message import N_
from chipline.records.nouns import counted, nouns
from chipline.records.record import Kind
from chipline.store.compound_edits.paste_plan import Placing
from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.flow_layout import flow_widget

_DELIMITERS = (
    (Delimiter.TAB, N_("Tabs")),
    (Delimiter.COMMA, N_("Commas")),
    (Delimiter.SEMICOLON, N_("Semicolons")),
    (Delimiter.PIPE, N_("Vertical lines")),
    (Delimiter.NOTHING, N_("Lines only")),
)

_LEAST = 110


class PasteOptions(QWidget):
    """What there is to choose about a paste.

    Signals:
        recut(): rows and columns are others.
        changed(): rows go elsewhere, or empty cells mean something else.
    """

    recut = Signal()
    changed = Signal()

    def __init__(self, kind: Kind, text: str, chosen: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._text = kind, text
        #: By the separator: rows by the hundred thousand are cut once with each.
        self._grids: dict[Delimiter, Grid] = {}
        self._labels = {name: translated(spec.label) for name, spec in kind.fields.items()}
        self._by_position = False
        self._placed = False
        self.delimiter = Combo(self)
        self.delimiter.setAccessibleName(tr("Separator of the cells"))
        for delimiter, word in _DELIMITERS:
            self.delimiter.addItem(translated(word), delimiter.value)
        self.heading = QCheckBox(tr("The first row names the columns"), self)
        self.placing = Combo(self)
        self.placing.setAccessibleName(tr("Rows go to"))
        self.placing.addItem(tr("records of the same name, else new"), Placing.MATCH.value)
        if chosen:
            said = tr("the selected {records}, in order", records=counted(kind.name, chosen))
            self.placing.addItem(said, Placing.SELECTED.value)
        self.placing.addItem(tr("new {kinds} only", kinds=nouns(kind.name)), Placing.NEW.value)
        self.clearing = QCheckBox(tr("Empty cells clear the field"), self)
        self.in_order = QPushButton(tr("Fill the fields as the table shows them"), self)
        press_by_enter(self.in_order)
        self.in_order.setToolTip(
            tr("Without headings no column is taken until you say what it fills.")
        )
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        for label, widget in ((tr("Separator"), self.delimiter), (tr("Rows go to"), self.placing)):
            name = text_label("muted", label, parent=self)
            name.setBuddy(widget)
            # As wide as its longest choice, where there is room for that.
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            widget.setMinimumWidth(_LEAST)
            row.addWidget(name)
            row.addWidget(widget)
            row.addSpacing(theme.SPACE_S)
        row.addStretch(1)
        ticks, flow = flow_widget(self)
        flow.setSpacing(theme.SPACE_L)
        for part in (self.heading, self.clearing, self.in_order):
            flow.addWidget(part)
        vbox(row, ticks, on=self, spacing=theme.SPACE_S)
        self._guess()
        self.delimiter.currentIndexChanged.connect(self._recut)
        self.heading.toggled.connect(self._change_heading)
        self.in_order.clicked.connect(self._fill_in_order)
        self.placing.activated.connect(self._keep_placing)
        self.placing.currentIndexChanged.connect(self.changed)
        self.clearing.toggled.connect(self.changed)

    def _guess(self) -> None:
        delimiter = guess_delimiter(self._text, self._kind, self._labels)
        self.delimiter.setCurrentIndex(self.delimiter.findData(delimiter.value))
        self.heading.setChecked(has_heading(self.grid.rows, self._kind, self._labels))
        self.in_order.setHidden(self.heading.isChecked())

    def _recut(self) -> None:
        self.heading.blockSignals(True)
        self.heading.setChecked(has_heading(self.grid.rows, self._kind, self._labels))
        self.heading.blockSignals(False)
        self._change_heading()

    def _change_heading(self) -> None:
        self._by_position = False
        self.in_order.setHidden(self.heading.isChecked())
        self.recut.emit()

    def _fill_in_order(self) -> None:
        self._by_position = True
        self.recut.emit()

    def _keep_placing(self) -> None:
        self._placed = True

    def fit_placing(self, fields: tuple[str, ...]) -> None:
        """Let rows that name no record go onto those that are selected, unless it was chosen."""
        selected = self.placing.findData(Placing.SELECTED.value)
        if selected < 0 or self._placed or not any(fields):
            return
        named = {"name", "slug"}.intersection(fields)
        self.placing.blockSignals(True)
        self.placing.setCurrentIndex(0 if named else selected)
        self.placing.blockSignals(False)

    def make_each_new(self) -> None:
        """Let each row be a record of its own."""
        self._placed = True
        self.placing.setCurrentIndex(self.placing.findData(Placing.NEW.value))

    @property
    def grid(self) -> Grid:
        """The cells, the heading among them."""
        chosen = Delimiter(str(self.delimiter.currentData()))
        if chosen not in self._grids:
            self._grids[chosen] = cut(self._text, chosen)
        return self._grids[chosen]

    @property
    def chosen_placing(self) -> Placing:
        """Where rows go."""
        return Placing(str(self.placing.currentData()))

    def headings(self) -> tuple[Heading, ...]:
        """Return what heads each column; nothing where the first row is no heading."""
        grid = self.grid
        if self.heading.isChecked() and grid.rows:
            return tuple(heading_of(self._kind, cell, self._labels) for cell in grid.rows[0])
        return (Heading(),) * grid.width

    def columns(self, shown: list[str]) -> tuple[str, ...]:
        """Return the field of each column: by its heading, or on demand as the table shows them."""
        grid, fields = self.grid, self._kind.fields
        if self.heading.isChecked() and grid.rows:
            return columns_by_heading(self._kind, grid.rows[0], self._labels)
        taken = shown[: grid.width] if self._by_position else []
        found = [name if fields[name].editable else "" for name in taken]
        return (*found, *[""] * (grid.width - len(found)))
