"""What sources say about a record and its fields: stance, words, source and grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.windows.formats import counted_list, number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.citation.citation_form import CitationForm
from chipline.windows.inspector.citation.evidence_order import disputed_fields
from chipline.windows.theme import SMALL, SPACE_L, font
from chipline.windows.widgets.card_widgets import (
    Section,
    flat_button,
    wrapping,
)
from chipline.windows.widgets.citation_view import CitationView

_SHOWN = 8
#: Beyond this many, “Show all” goes in steps: each is a widget with labels of its own.
_AT_ONCE = 100


class EvidenceSection(Section):
    """All citations of a record; on a source's card, all that point at it.

    Signals:
        view_made(object): a `CitationView` was made; connect to what it tells.
        citation_given(object): the `Edit` that adds a citation.
        form_opened(): the form is there.
        form_closed(): it was filled in or given up.
    """

    form_opened = Signal()
    form_closed = Signal()
    view_made = Signal(object)
    citation_given = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Evidence"), tr("Add citation…"), parent)
        self._session = session
        self._facts: CardFacts | None = None
        self._upto = _SHOWN
        self.views: list[CitationView] = []
        self.form: CitationForm | None = None
        if self.add_button is not None:
            self.add_button.clicked.connect(lambda _checked: self.open_form())

    def show_facts(self, facts: CardFacts, *, anew: bool) -> None:
        """Show the citations; those that are shown already stay as they are unless `anew`."""
        before, self._facts = self._facts, facts
        if anew:
            self.close_form()
            self._upto = _SHOWN
        elif before is not None and (before.citations, before.names) == (
            facts.citations,
            facts.names,
        ):
            return
        self._lay_out()

    def _lay_out(self) -> None:
        facts, form = self._facts, self.form
        if facts is None:
            return
        if form is not None:
            self.body.removeWidget(form)
        self.clear()
        self.views = []
        if form is not None:
            self.body.addWidget(form)
        pointing = facts.kind == "source"
        self.heading.setText(tr("Records that point at it") if pointing else tr("Evidence"))
        self.count.setText(_counted(len(facts.citations)))
        if pointing and len(facts.citations) > 1:
            summary = wrapping(pointing_text(facts), "small")
            summary.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
            self.body.addWidget(summary)
        shown = facts.citations[: self._upto]
        disputed = disputed_fields(facts.citations)
        at: str | None = None
        for citation in shown:
            field = str(citation["field"] or "")
            if field in disputed and field != at and not pointing:
                self.body.addWidget(_disputed_label(facts.kind, field))
            at = field
            self._add_view(facts, citation)
        if len(shown) < len(facts.citations):
            self._add_more(len(facts.citations))
        if not facts.citations:
            empty = (
                tr("No record points at this source yet.")
                if pointing
                else tr("No source stands behind this record yet.")
            )
            label = wrapping(empty, "small")
            label.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
            self.body.addWidget(label)

    def _add_view(self, facts: CardFacts, citation: Mapping[str, Any]) -> None:
        pointing = facts.kind == "source" and citation["source"] == facts.id
        other = facts.names.get(citation["record" if pointing else "source"])
        kind = other.kind if pointing and other else facts.kind
        spec = KINDS[kind].fields.get(str(citation["field"]))
        view = CitationView(
            citation,
            translated(spec.label) if spec else "",
            other,
            editable=not self._session.read_only,
        )
        self.views.append(view)
        self.body.addWidget(view)
        self.view_made.emit(view)

    def _add_more(self, many: int) -> None:
        left = many - self._upto
        text = tr("Show all {number}", number=many)
        if left > _AT_ONCE:
            text = tr("Show {number} more of {left}", number=_AT_ONCE, left=left)
        more = flat_button(text, "chevron-down")
        more.setFont(font(SMALL))
        more.clicked.connect(lambda: self.show_more(_AT_ONCE))
        self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_more(self, many: int) -> None:
        """Show that many more citations."""
        self._upto += many
        self._lay_out()

    def view_of(self, field: str) -> CitationView | None:
        """Return the first citation of a field, showing all when it is not shown yet."""
        citations = self._facts.citations if self._facts else ()
        place = next((n for n, each in enumerate(citations) if (each["field"] or "") == field), -1)
        if place >= self._upto:
            self.show_more(place + 1 - self._upto)
        return self._first(field)

    def _first(self, field: str) -> CitationView | None:
        return next((view for view in self.views if (view.citation["field"] or "") == field), None)

    def open_form(self, field: str = "") -> None:
        """Show the form for a new citation, about a field if one is named."""
        if self._facts is None:
            return
        if self.form is None:
            self.form = CitationForm(self._session, self._facts.kind, self._facts.id)
            self.form.citation_given.connect(self.citation_given)
            self.form.given_up.connect(self._leave_form)
            self.body.insertWidget(0, self.form)
        self.form.choose_field(field)
        self.form.show()
        self.form.line.setFocus()
        self.form_opened.emit()

    def _leave_form(self) -> None:
        self.close_form()
        self.form_closed.emit()

    def close_form(self) -> None:
        """Put the form away."""
        form, self.form = self.form, None
        if form is not None:
            self.body.removeWidget(form)
            form.hide()
            form.deleteLater()


def pointing_text(facts: CardFacts) -> str:
    """Count the records that point at a source, by kind."""
    records = {each["record"] for each in facts.citations if each["source"] == facts.id}
    kinds = Counter(facts.names[one].kind for one in records if one in facts.names)
    return counted_list(kinds.most_common()) if kinds else ""


def _counted(citations: int) -> str:
    if citations < 2:
        return number_text(citations) if citations else ""
    return tr("{number}, best first", number=number_text(citations))


def _disputed_label(kind: str, field: str) -> QLabel:
    what = (
        translated(KINDS[kind].fields[field].label)
        if field in KINDS[kind].fields
        else tr("This record")
    )
    label = wrapping(tr("{what} is in dispute", what=what))
    label.setFont(font(SMALL, bold=True))
    label.setContentsMargins(SPACE_L, 6, SPACE_L, 0)
    return label
