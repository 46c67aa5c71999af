"""Which field each pasted column fills: one line a column, with what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from chipline.exchange.headings import Heading
from chipline.records.fields import FieldType
from chipline.records.notation.numbers import Marks
from chipline.records.notation.written_dates import DateNotation, DayOrder
from chipline.records.record import Kind
from chipline.store.compound_edits.paste_plan import ColumnNotation
from chipline.windows import theme
from chipline.windows.formats import date_notation, heading
from chipline.windows.i18n import tr, worded
from chipline.windows.tables.paste.paste_notation import NotationChoice
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.labels.plain_label import PlainLabel

_WIDTH = 236


class PasteColumns(QScrollArea):
    """Lets the user say which field each column fills, and how it is written where that is open.

    Signals:
        changed(): a column fills another field, or is read in another notation.
    """

    changed = Signal()

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.choices: list[Combo] = []
        self.notations: list[NotationChoice] = []
        self.setWidgetResizable(True)
        self.setFixedWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_columns(
        self, samples: Sequence[str], fields: Sequence[str], headings: Sequence[Heading]
    ) -> None:
        """Show what heads each column, or stands in it first, and the field that it fills.

        Where the unit of a heading is in the way, that is said below.
        """
        inside = QWidget(self)
        inside.setProperty("role", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SPACE_M, 0)
        column.setSpacing(2)
        self.choices, self.notations = [], []
        for number, (sample, field) in enumerate(zip(samples, fields, strict=True)):
            shown = " ".join(sample.split()) or tr("(empty)")
            label = ElidedLabel(f"{number + 1}. {shown}", inside)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "small")
            choice = self._choice(field, inside)
            choice.setAccessibleName(
                tr("Column {number}, {sample}, fills", number=number + 1, sample=shown)
            )
            choice.currentIndexChanged.connect(partial(self._choose_field, number))
            self.choices.append(choice)
            notation = NotationChoice(inside)
            notation.setAccessibleName(
                tr("Column {number}, {sample}, is written", number=number + 1, sample=shown)
            )
            notation.currentIndexChanged.connect(self.changed)
            self.notations.append(notation)
            column.addWidget(label)
            column.addWidget(choice)
            column.addWidget(notation)
            if why := headings[number].why:
                said = PlainLabel(worded(why), inside)
                said.setTextFormat(Qt.TextFormat.PlainText)
                said.setWordWrap(True)
                said.setProperty("role", "error")
                column.addWidget(said)
                choice.setAccessibleDescription(worded(why))
            column.addSpacing(theme.SPACE_S)
        column.addStretch(1)
        self.setWidget(inside)

    def _choice(self, field: str, parent: QWidget) -> Combo:
        choice = Combo(parent)
        choice.setMaxVisibleItems(16)
        choice.addItem(tr("(not taken)"), "")
        for name, spec in self._kind.fields.items():
            if spec.editable:
                choice.addItem(heading(spec), name)
        choice.setCurrentIndex(max(0, choice.findData(field)))
        return choice

    def _choose_field(self, number: int, _index: int) -> None:
        """Let no two columns fill one field."""
        chosen = self.choices[number].currentData()
        for other, choice in enumerate(self.choices):
            if other != number and chosen and choice.currentData() == chosen:
                choice.blockSignals(True)
                choice.setCurrentIndex(0)
                choice.blockSignals(False)
        self.changed.emit()

    def show_notations(self, found: Mapping[str, ColumnNotation]) -> None:
        """Show how the columns of these fields are written."""
        for name, notation in zip(self.fields(), self.notations, strict=True):
            of = self._kind.fields[name].type if name else FieldType.TEXT
            notation.show_notation(of, found.get(name))

    def fields(self) -> tuple[str, ...]:
        """Return the field of each column; empty where it is left out."""
        return tuple(str(choice.currentData() or "") for choice in self.choices)

    def marks(self) -> tuple[Marks | None, ...]:
        """Return the marks that were chosen for the figures of each column."""
        written = (notation.written for notation in self.notations)
        return tuple(each if isinstance(each, Marks) else None for each in written)

    def dates(self) -> tuple[DateNotation, ...]:
        """Return how the dates of each column are written, as far as that was chosen."""
        usual = replace(date_notation(), today=None)
        written = (notation.written for notation in self.notations)
        return tuple(
            replace(usual, order=each) if isinstance(each, DayOrder) else usual for each in written
        )

    def sizeHint(self) -> QSize:
        """Take what height there is."""
        return QSize(_WIDTH, 200)
