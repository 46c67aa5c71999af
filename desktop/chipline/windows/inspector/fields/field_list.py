"""The fields of a record as rows: what is filled in first, what is empty folded away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from chipline.records import date_rules
from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import KINDS, LAST_FIELDS
from chipline.session.session import Session
from chipline.store.compound_edits.attachments import FIELDS as COPY_FIELDS
from chipline.windows.formats import heading
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.theme import SMALL, SPACE_L, SPACE_S, current, font
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.card_widgets import Section, flat_button
from chipline.windows.widgets.marks.evidence_marks import EvidenceMark, MarkLegend, mark_of
from chipline.windows.widgets.value_text import is_cited

#: What the section of the kept copy shows, and where a step stands: its outline shows that, and the
#: number, which leaves gaps, says nothing by itself.
_ELSEWHERE = frozenset((*COPY_FIELDS, "position"))
_WIDEST_LABEL = 128


def title_field(kind: str) -> str:
    """Name the field that the head of the card edits; empty when its title is composed."""
    return "name" if KINDS[kind].title == "name" else ""


def field_marks(citations: Iterable[Mapping[str, Any]], record_id: str) -> dict[str, EvidenceMark]:
    """Sum up what sources say about each field of a record; "" is the record as a whole."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for each in citations:
        if each["record"] == record_id:
            found.setdefault(each["field"] or "", []).append(each)
    return {name: _mark(members) for name, members in found.items()}


def best_mark(citations: Iterable[Mapping[str, Any]], record_id: str) -> EvidenceMark:
    """Sum up all that sources say about a record and its fields."""
    return _mark([each for each in citations if each["record"] == record_id])


def _mark(citations: list[Mapping[str, Any]]) -> EvidenceMark:
    about = [
        f"{translated(each['stance'])}: {(each['source_values'] or {}).get('name') or tr('(missing)')}"
        for each in citations
    ]
    return mark_of(citations, "\n".join(about))


def _label_width(specs: Iterable[FieldSpec]) -> int:
    metrics = QFontMetrics(font(SMALL))
    widths = (metrics.horizontalAdvance(heading(spec)) for spec in specs)
    return min(_WIDEST_LABEL, max(widths, default=0) + 2)


class FieldList(QWidget):
    """The rows of a record's fields.

    Signals:
        row_made(object): a `FieldRow` was made; connect to what it tells.
        unfolded(bool): the empty fields were shown or folded away.
    """

    row_made = Signal(object)
    unfolded = Signal(bool)

    def __init__(self, session: Session, *, unfold: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: dict[str, FieldRow] = {}
        self._specs: dict[str, FieldSpec] = {}
        self._empty: list[str] = []
        self._facts: CardFacts | None = None
        self._marks: dict[str, EvidenceMark] = {}
        self._label_width = 0
        self._open = self._wanted = unfold
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        column.setSpacing(0)
        self._filled_box = _column(column)
        self.fold: QToolButton = flat_button(" ", "chevron-right")
        self.fold.setFont(font(SMALL))
        self.fold.clicked.connect(lambda: self.set_unfolded(unfolded=not self._open))
        holder = vbox(self.fold, margins=(SPACE_L - 6, 2, SPACE_L, 2))
        column.addLayout(holder)
        self._empty_box = _column(column)
        #: What is said of the record rather than of what it records; it stands at the card's foot.
        self.tail = Section(tr("About this record"))
        self.legend = MarkLegend()
        column.addWidget(self.legend)

    @property
    def rows(self) -> dict[str, FieldRow]:
        """The rows that are shown, from top to bottom."""
        filled = [name for name in self._specs if name not in self._empty]
        names = [name for name in filled if name not in LAST_FIELDS]
        names += self._empty if self._open else []
        names += [name for name in filled if name in LAST_FIELDS]
        return {name: self._rows[name] for name in names if name in self._rows}

    def lay_rows(self, facts: CardFacts) -> None:
        """Lay out the rows of a record anew."""
        values = facts.values or {}
        kind = KINDS[facts.kind]
        head = title_field(facts.kind)
        self._note_facts(facts)
        left_out = {head} | _ELSEWHERE
        self._specs = {
            name: spec
            for name, spec in kind.fields.items()
            # What a view or a step shows, the head of the card says in a sentence.
            if name not in left_out and spec.type is not FieldType.DATA
        }
        self._empty = [name for name in self._specs if values.get(name) is None]
        self._label_width = _label_width(self._specs.values())
        for row in self._rows.values():
            for box in (self._filled_box, self._empty_box, self.tail.body):
                box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for name in self._specs:
            if name not in self._empty:
                last = name in LAST_FIELDS
                self._make_row(name, self.tail.body if last else self._filled_box)
        self.tail.setVisible(self.tail.body.count() > 0)
        # A new record has nothing but empty fields: they wait to be filled in.
        filled = any(self._specs[name].editable for name in self._specs if name not in self._empty)
        self._open = self._wanted or not filled
        self.set_unfolded(unfolded=self._open)

    def show_facts(self, facts: CardFacts) -> None:
        """Bring the rows up to date and leave them where they are."""
        values = facts.values or {}
        hidden = [name for name in self._empty if name not in self._rows]
        self._note_facts(facts)
        if any(values.get(name) is not None for name in hidden):
            if not any(row.editor for row in self._rows.values()):
                self._lay_rows_again(facts)
                return
            # What is being typed must stay: the newly filled ones are shown where they are.
            self.set_unfolded(unfolded=True)
        for name, row in self._rows.items():
            self._show(name, row)
        self._write_fold()

    def _lay_rows_again(self, facts: CardFacts) -> None:
        held = next((name for name, row in self._rows.items() if row.hasFocus()), "")
        self.lay_rows(facts)
        if held in self.rows:
            self.rows[held].setFocus()

    def _note_facts(self, facts: CardFacts) -> None:
        self._facts = facts
        self._marks = field_marks(facts.citations, facts.id)
        present = {mark.evidence for mark in self._marks.values()}
        self.legend.explain(frozenset(present))

    def _show(self, name: str, row: FieldRow) -> None:
        if self._facts is None:
            return
        values = self._facts.values or {}
        whole = self._marks.get("", EvidenceMark())
        speaking = whole.supporting + whole.contradicting + whole.declined
        row.cited = is_cited(self._facts.kind, name)
        row.show_value(
            values.get(name),
            self._facts.names,
            self._marks.get(name) or EvidenceMark(whole=speaking),
            values.get("status") or "",
        )

    def _doubts(self, name: str, value: Value) -> list[str]:
        """Say what is hardly right about a field when it has this value."""
        facts = self._facts
        if facts is None or facts.values is None:
            return []
        row = self._rows.get(name)
        typing = row is not None and row.editor is not None
        found = date_rules.doubts(facts.kind, {**facts.values, name: value}, facts.around)
        # At rest one of the two fields says so; while one is typed into, that one does.
        told = [each for each in found if name in each.fields[: 2 if typing else 1]]
        messages = [doubt.message for doubt in told]
        if name in facts.doubts and value == facts.values.get(name):
            messages.append(facts.doubts[name])
        return [worded(message) for message in messages]

    def _make_row(self, name: str, box: QVBoxLayout) -> None:
        row = FieldRow(self._specs[name], self._session, label_width=self._label_width)
        self._rows[name] = row
        row.doubting = self._doubts
        self._show(name, row)
        box.addWidget(row)
        self.row_made.emit(row)

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Show the empty fields or fold them away."""
        if unfolded != self._open:
            self._open = self._wanted = unfolded
            self.unfolded.emit(unfolded)
        for name in self._empty:
            if unfolded and name not in self._rows:
                self._make_row(name, self._empty_box)
            if name in self._rows:
                self._rows[name].setVisible(unfolded)
        self._write_fold()

    def _write_fold(self) -> None:
        values = (self._facts.values if self._facts else None) or {}
        many = sum(values.get(name) is None for name in self._empty)
        self.fold.setVisible(bool(self._empty))
        shown = (
            tr("Hide one empty field", "Hide {n} empty fields", many)
            if self._open
            else tr("One empty field", "{n} empty fields", many)
        )
        self.fold.setText(shown if many else tr("Newly filled fields"))
        arrow = "chevron-down" if self._open else "chevron-right"
        self.fold.setIcon(icon(arrow, current().muted))
        self.fold.setAccessibleName(self.fold.text())

    def row(self, name: str) -> FieldRow | None:
        """Return the row of a field, unfolding the empty ones when it is among them."""
        if name in self._empty and not self._open:
            self.set_unfolded(unfolded=True)
        return self._rows.get(name)

    def beside(self, name: str, step: int) -> FieldRow | None:
        """Return the row before or after a field; None beyond the last."""
        names = list(self.rows)
        if name not in names:
            return self.rows[names[0 if step > 0 else -1]] if names else None
        place = names.index(name) + step
        return self._rows[names[place]] if 0 <= place < len(names) else None


def _column(parent: QVBoxLayout) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(0)
    parent.addLayout(made)
    return made
