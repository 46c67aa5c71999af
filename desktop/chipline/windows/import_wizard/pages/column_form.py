"""What is chosen of one column of an import: its field, its unit, and answers to what it leaves open."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from chipline.exchange.mapping import (
    RECORD_ID,
    Becomes,
    ColumnMapping,
    Use,
    combined_fields,
    country_field,
)
from chipline.exchange.question import Asks, ImportQuestion
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_
from chipline.records.notation.written_dates import DayOrder
from chipline.records.record import KINDS, Kind
from chipline.windows import theme
from chipline.windows.formats import heading, number_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.import_wizard.import_draft import ImportDraft
from chipline.windows.import_wizard.pages.row_filter import RowFilter
from chipline.windows.import_wizard.staged_table import ColumnReport, ReadColumns
from chipline.windows.widgets.boxes import STRETCH, order_tabs, text_label, vbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.pickers import Picker

_COMBINED = {"quantity": N_("Quantity, low and high"), "coordinates": N_("Latitude, longitude")}
_ID = N_("Id of the record")
_NOT_USED = "-"
_NO_ROW = Becomes(Use.NO_ROW)
_SHOWN, _LINE = 5, 40
_FIGURES = (FieldType.NUMBER, FieldType.INTEGER)


def field_label(kind: Kind, name: str) -> str:
    """Name a field that a column fills, or what it fills of two; empty for none."""
    if name in kind.fields:
        return heading(kind.fields[name])
    return translated(_COMBINED[name]) if name in _COMBINED else translated(_ID) if name else ""


class ColumnForm(QScrollArea):
    """Shows one column, and takes what is chosen of it."""

    def __init__(self, draft: ImportDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._column: ColumnMapping | None = None
        self._kind_shown = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held = QWidget(self)
        held.setProperty("role", "surface")
        self.name = text_label("heading", parent=held, wraps=True)
        self.field = Picker(tr("Fills"), held)
        self.about = text_label("small", parent=held, wraps=True)
        self.unit_label = PlainLabel(tr("Unit of figures that have none"), held)
        self.unit = WholeLine(parent=held)
        self.unit_label.setBuddy(self.unit)
        self.decimal_label = PlainLabel(tr("Decimal mark"), held)
        self.decimal = Combo(held)
        self.order_label = PlainLabel(tr("Dates in figures begin with"), held)
        self.order = Combo(held)
        self._fill_notations()
        self.country_label = PlainLabel(tr("Countries of new records, from"), held)
        self.country = Combo(held)
        self.asked = QWidget(held)
        self._questions = vbox(on=self.asked, spacing=theme.SPACE_S)
        self.words = text_label("warning", parent=held, wraps=True)
        self.refused = text_label("error", parent=held, wraps=True)
        self.rule = text_label("small", parent=held, wraps=True)
        self.rows = RowFilter(held)
        vbox(
            self.name,
            self.field.label,
            self.field,
            self.about,
            self.asked,
            self.words,
            self.unit_label,
            self.unit,
            self.decimal_label,
            self.decimal,
            self.order_label,
            self.order,
            self.country_label,
            self.country,
            self.rule,
            self.refused,
            self.rows,
            STRETCH,
            on=held,
            margins=(theme.SPACE_S, 0, theme.SPACE_S, 0),
            spacing=6,
        )
        self.setWidget(held)
        self.field.chosen.connect(self._choose_field)
        self.rows.chosen.connect(lambda text, out: self._leave_rows_out(text, out=out))
        self.unit.editingFinished.connect(self._choose_unit)
        self.decimal.activated.connect(lambda _n: self._choose_notation())
        self.order.activated.connect(lambda _n: self._choose_notation())
        self.country.activated.connect(lambda _n: self._choose_country())

    def _fill_notations(self) -> None:
        for words, value in (
            (tr("as the column shows"), ""),
            (tr("a point: 1,234.5"), "."),
            (tr("a comma: 1.234,5"), ","),
        ):
            self.decimal.addItem(words, value)
        for words, value in (
            (tr("as the column shows"), ""),
            (tr("the day: 31/12/2025"), DayOrder.DAY.value),
            (tr("the month: 12/31/2025"), DayOrder.MONTH.value),
        ):
            self.order.addItem(words, value)

    # -- showing ------------------------------------------------------------------------------

    def show_column(
        self, found: ReadColumns, column: ColumnMapping, questions: list[ImportQuestion]
    ) -> None:
        """Show a column as it is mapped and read now."""
        kind = found.mapping.record_kind
        self._column = column
        self.name.setText(column.heading)
        if self._kind_shown != kind.name:
            self._kind_shown = kind.name
            names = (
                *combined_fields(kind),
                *(n for n, spec in kind.fields.items() if spec.editable),
            )
            offers = [(name, field_label(kind, name)) for name in (*names, RECORD_ID)]
            self.field.fill([(_NOT_USED, tr("not used")), *offers])
        self.field.choose(column.field or _NOT_USED)
        spec = kind.fields.get(column.field)
        if spec is None and column.field in combined_fields(kind):
            spec = kind.fields[combined_fields(kind)[column.field][0]]
        self.about.setText(translated(spec.help) if spec and spec.help else "")
        self.about.setVisible(bool(self.about.text()))
        self._show_notation(spec, column)
        self._show_country(spec, column, found)
        self._show_questions([one for one in questions if one.asks is not Asks.WORDS])
        unknown = sum(len(one.values) for one in questions if one.asks is Asks.WORDS)
        self.words.setText(
            tr(
                "{n} word is not known: choose under Values what it becomes.",
                "{n} words are not known: choose under Values what they become.",
                unknown,
            )
        )
        self.words.setVisible(unknown > 0)
        self._show_report(found.reports.get(column.heading))
        texts = found.few[found.headings.index(column.heading)]
        left_out = [text for text in texts if column.becomes(text) == _NO_ROW]
        self.rows.show_texts(texts, left_out)

    def _show_notation(self, spec: FieldSpec | None, column: ColumnMapping) -> None:
        figures = spec is not None and spec.type in _FIGURES
        dates = spec is not None and spec.type is FieldType.DATE
        has_unit = bool(spec and figures and spec.unit)
        for label, editor, applies in (
            (self.unit_label, self.unit, has_unit),
            (self.decimal_label, self.decimal, figures),
            (self.order_label, self.order, dates),
        ):
            label.setVisible(applies)
            editor.setVisible(applies)
        self.unit.setText(column.unit)
        self.unit.setPlaceholderText(translated(spec.unit) if spec else "")
        self.decimal.setCurrentIndex(self.decimal.findData(column.decimal))
        self.order.setCurrentIndex(self.order.findData(column.order.value if column.order else ""))

    def _show_country(
        self, spec: FieldSpec | None, column: ColumnMapping, found: ReadColumns
    ) -> None:
        """Offer the columns from which records that are made of names get their countries."""
        refers = spec is not None and spec.refers
        applies = bool(spec and refers and country_field(KINDS.get(spec.reference)))
        for widget in (self.country_label, self.country):
            widget.setVisible(applies)
        self.country.clear()
        self.country.addItem(tr("no column"), "")
        for name in found.headings:
            if name != column.heading:
                self.country.addItem(name, name)
        self.country.setCurrentIndex(max(0, self.country.findData(column.country_from)))

    def _show_report(self, report: ColumnReport | None) -> None:
        self.rule.setText(
            tr("As in: {rule}", rule=worded(report.said)) if report and report.said else ""
        )
        self.rule.setVisible(bool(self.rule.text()))
        self.refused.setVisible(bool(report and report.refused))
        if report is None:
            return
        lines = [tr("{n} cell can’t be read:", "{n} cells can’t be read:", report.refused)]
        lines += [
            tr("Row {row}: {why}", row=number_text(one.first_row), why=worded(one.why))
            for one in report.why[:_SHOWN]
        ]
        self.refused.setText("\n".join(lines))

    def _show_questions(self, questions: list[ImportQuestion]) -> None:
        while self._questions.count():
            item = self._questions.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.asked.setVisible(bool(questions))
        for question in questions:
            self._questions.addWidget(_QuestionBox(self._draft, question, self.asked))
        order_tabs(self)

    # -- choosing -----------------------------------------------------------------------------

    def _choose_field(self) -> None:
        name = self.field.value()
        if self._column is not None and name:
            name = "" if name == _NOT_USED else name
            if name != self._column.field:
                # Whether its rows count is another question than what it fills.
                words = {text: one for text, one in self._column.words.items() if one == _NO_ROW}
                self._draft.map_column(ColumnMapping(self._column.heading, name, words=words))

    def _leave_rows_out(self, text: str, *, out: bool) -> None:
        if self._column is not None:
            self._draft.decide(self._column.heading, [text], _NO_ROW if out else None)

    def _choose_unit(self) -> None:
        unit = self.unit.text().strip()
        if self._column is not None and unit != self._column.unit:
            self._draft.map_column(replace(self._column, unit=unit, factor=1.0))

    def _choose_country(self) -> None:
        if self._column is not None:
            beside = str(self.country.currentData())
            self._draft.map_column(replace(self._column, country_from=beside))

    def _choose_notation(self) -> None:
        if self._column is not None:
            order = self.order.currentData()
            self._draft.map_column(
                replace(
                    self._column,
                    decimal=str(self.decimal.currentData() or ""),
                    order=DayOrder(order) if order else None,
                )
            )


class _QuestionBox(QWidget):
    """A question about a column, with the answers that there may be."""

    def __init__(self, draft: ImportDraft, question: ImportQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        said = PlainLabel(worded(question.said), self, wordWrap=True)
        said.setProperty("role", "warning")
        self._group = QButtonGroup(self)
        buttons = []
        for number, answer in enumerate(question.answers):
            # Buttons don't wrap their words by themselves.
            words = textwrap.fill(worded(answer.said), _LINE)
            button = QRadioButton(words, self)
            self._group.addButton(button, number)
            buttons.append(button)
        vbox(said, *buttons, on=self, spacing=2)
        self._group.idClicked.connect(
            lambda number: draft.answer(question, question.answers[number].value)
        )
