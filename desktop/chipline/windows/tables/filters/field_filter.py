"""The filter of one field: values to tick with their counts, a range, words, or empty or not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.query import SPECIAL, Filter, Operator
from chipline.records.record import Kind
from chipline.store.queries import Facet
from chipline.windows import formats, theme
from chipline.windows.i18n import tr, translated
from chipline.windows.tables.filters.filter_model import NUMERIC, TICKED, scope
from chipline.windows.tables.filters.range_edit import Range
from chipline.windows.tables.filters.words_edit import WordsEdit
from chipline.windows.views.filter_texts import value_word
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.choice_keys import GroupKeys
from chipline.windows.widgets.lists.checklist import TickLine, TickList

#: More values than this are not listed.
FACETS_AT_MOST = 1_000
_PRESENCE = (None, Operator.PRESENT, Operator.BLANK)


class FieldFilter(QWidget):
    """Edits the filter of one field; every change counts at once.

    Signals:
        changed(Filter | None): the filter as it is now; None for none.
    """

    changed = Signal(object)

    def __init__(self, kind: Kind, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._kind = kind
        self.range: Range | None = None
        self.words: WordsEdit | None = None
        self.values: TickList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_S)
        if spec.type in NUMERIC or spec.type is FieldType.DATE:
            self._add_range()
        if spec.type is FieldType.WORDS or spec.type not in TICKED | NUMERIC:
            self._add_words()
        if spec.type in TICKED:
            self._add_values()
        if self.values is None:
            self._column.addStretch(1)
        self._add_presence(shown=spec.name not in SPECIAL)

    # -- building -----------------------------------------------------------------------------

    def _add_range(self) -> None:
        self.range = Range(self._spec, self)
        self.range.changed.connect(self._apply_range)
        self._column.addWidget(self.range)

    def _add_values(self) -> None:
        self.values = TickList(self)
        self.values.list.setAccessibleName(translated(self._spec.label))
        self.values.ticked.connect(self._apply_values)
        self._note = text_label("small", parent=self)
        self._note.hide()
        self._column.addWidget(self.values, 1)
        self._column.addWidget(self._note)

    def _add_words(self) -> None:
        self.words = WordsEdit(self._spec, self)
        self.words.changed.connect(self._apply_words)
        self._column.addWidget(self.words)

    def _add_presence(self, *, shown: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_L)
        self._presence = QButtonGroup(self)
        for at, word in enumerate((tr("Any"), tr("Filled in"), tr("Empty"))):
            button = QRadioButton(word, self)
            self._presence.addButton(button, at)
            row.addWidget(button)
            button.setVisible(shown)
        row.addStretch(1)
        self._presence.button(0).setChecked(True)
        self._presence.idClicked.connect(self._apply_presence)
        GroupKeys(self._presence)
        self._column.addLayout(row)

    # -- showing ------------------------------------------------------------------------------

    def show_filter(self, wanted: Filter | None) -> None:
        """Show a filter as it is."""
        op = wanted.op if wanted else None
        self._presence.button(_PRESENCE.index(op) if op in _PRESENCE else 0).setChecked(True)
        if self.range is not None:
            between = wanted.values if wanted and op is Operator.BETWEEN else ()
            low, high = (*between, None, None)[:2]
            self.range.show_bounds(low, high)
        if self.words is not None:
            self.words.show_filter(wanted)
        self._wanted = wanted

    _wanted: Filter | None = None

    def show_facets(self, facets: list[Facet], names: Mapping[str, str]) -> None:
        """List the values with their counts; ticked are those that the filter asks for."""
        if self.values is None:
            return
        wanted = self._wanted
        op = wanted.op if wanted else None
        ticked = set(wanted.values) if wanted and op is Operator.IS else set()
        known = {facet.value for facet in facets}
        titles = dict(names) | {facet.value: facet.label for facet in facets if self._spec.refers}
        every = [
            *sorted(facets, key=lambda facet: facet.value is not None),
            *(Facet(value, "", 0) for value in ticked if value not in known),
        ]
        self.values.show_lines(
            TickLine(
                facet.value,
                value_word(self._spec, facet.value, titles),
                formats.number_text(facet.count),
                ticked=facet.value in ticked,
            )
            for facet in self._in_order(every)
        )
        self._note.setText(tr("The {number} most frequent values", number=FACETS_AT_MOST))
        self._note.setVisible(len(facets) >= FACETS_AT_MOST)

    def _in_order(self, facets: list[Facet]) -> list[Facet]:
        """Put dates and declared words into their own order, others by how frequent they are."""
        if self._spec.type is FieldType.DATE:
            return sorted(facets, key=lambda facet: str(facet.value or "~"), reverse=True)
        if self._spec.choices:
            places = {value: at for at, value in enumerate(self._spec.choices)}
            return sorted(facets, key=lambda facet: places.get(facet.value, -1))
        return facets

    # -- taking in ----------------------------------------------------------------------------

    def _ask(self, op: Operator | None, *values: str | float | None) -> None:
        wanted = None
        if op is not None:
            field = self._spec.name
            wanted = Filter(field, op, tuple(values), scope(self._kind, field))
        if wanted != self._wanted:
            self._wanted = wanted
            self.show_filter(wanted)
            self.changed.emit(wanted)

    def _apply_range(self) -> None:
        low, high = self.range.bounds() if self.range else (None, None)
        self._ask(Operator.BETWEEN if (low, high) != (None, None) else None, low, high)

    def _apply_values(self) -> None:
        ticked = self.values.values() if self.values else []
        self._ask(Operator.IS if ticked else None, *ticked)

    def _apply_words(self) -> None:
        op, words = self.words.asked() if self.words else (None, "")
        self._ask(op, words)

    def _apply_presence(self, at: int) -> None:
        self._ask(_PRESENCE[at])
