"""The form that adds a citation: which source says what about the record, and how good that is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from chipline.records.fields import ANY_KIND
from chipline.records.record import KINDS, new_id
from chipline.records.vocabulary import CREDIBILITY, STANCES
from chipline.session import Session
from chipline.store import edits
from chipline.store.reads import Named
from chipline.store.workspace import Edit
from chipline.windows.inspector.combo import Combo
from chipline.windows.inspector.forms import Form
from chipline.windows.inspector.references import TypeAhead, in_one_step
from chipline.windows.theme import BODY, SPACE_S, font
from chipline.windows.words import tr

#: Fields that say nothing about the world, so that no source speaks of them.
_NOT_CITED = frozenset({"slug", "tags", "created", "updated"})


class CitationForm(Form):
    """Adds what a source says about a record; on a source's own card it asks for the record.

    Signals:
        citation_given(object): the `Edit` that makes it, and the source if that is new.
    """

    citation_given = Signal(object)

    def __init__(
        self, session: Session, kind: str, record_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Add this citation"), parent)
        self._kind, self._record = kind, record_id
        self._from_source = kind == "source"
        self._other: Named | None = None
        self.line = QLineEdit()
        other = tr("Record") if self._from_source else tr("Source")
        self.line.setAccessibleName(other)
        self.line.setPlaceholderText(tr("type a name") if self._from_source else tr("type a title"))
        self.offers = TypeAhead(self.line, session, ANY_KIND if self._from_source else "source")
        self.offers.chosen.connect(self._choose)
        self.add_field(other, self.line, self.offers)
        self.field = _combo(tr("About"), [(tr("the whole record"), None), *self._fields()])
        if not self._from_source:
            self.add_field(tr("About"), self.field)
        self.stance = _combo(tr("Stance"), [(tr(word), word) for word in STANCES])
        self.add_field(tr("Stance"), self.stance)
        self.quote = _text(tr("Quote, in the source’s own words"), tr("its own words, if any"))
        self.add_field(tr("Quote"), self.quote)
        self.paraphrase = _text(tr("What it says, in our words"), tr("in our words"))
        self.add_field(tr("It says"), self.paraphrase)
        self.locator = QLineEdit()
        self.locator.setAccessibleName(tr("Where in the source"))
        self.locator.setPlaceholderText(tr("page, paragraph, note"))
        self.add_field(tr("Where"), self.locator)
        grades = [(f"{grade} {tr(meaning)}", grade) for grade, meaning in CREDIBILITY.items()]
        self.credibility = _combo(tr("Credibility"), [(tr("not graded"), None), *grades])
        self.add_field(tr("Credibility"), self.credibility)

    def _fields(self) -> list[tuple[str, Any]]:
        fields = KINDS[self._kind].fields.items()
        return [(tr(spec.label), name) for name, spec in fields if name not in _NOT_CITED]

    def choose_field(self, name: str) -> None:
        """Begin with a field of the record."""
        self.field.setCurrentIndex(max(0, self.field.findData(name)))

    def _choose(self, named: Named) -> None:
        self._other = named
        self.line.setText(named.title)

    def give(self) -> bool:
        """Hand over the citation and return True, or say what is missing."""
        typed = self.line.text().strip()
        if self._other is None or self._other.title != typed:
            self._other = self.offers.fitting(typed)
        if self._other is None:
            self.refuse(
                tr("Pick the record from the list.")
                if self._from_source
                else tr("Pick the source from the list, or create it there.")
            )
            self.line.setFocus()
            return False
        self.citation_given.emit(self._edit(self._other))
        return True

    def _edit(self, other: Named) -> Edit:
        made: tuple[Edit, ...] = ()
        other_id = other.id
        if not other_id:
            other_id = new_id()
            made = (edits.create("source", {"name": other.title}, record_id=other_id),)
        source, record = (self._record, other_id) if self._from_source else (other_id, self._record)
        values = {
            "source": source,
            "record": record,
            "field": self.field.currentData(),
            "stance": self.stance.currentData(),
            "quote": self.quote.toPlainText().strip(),
            "paraphrase": self.paraphrase.toPlainText().strip(),
            "locator": self.locator.text().strip(),
            "credibility": self.credibility.currentData(),
        }
        return in_one_step(made, edits.create("citation", values))


def _combo(name: str, choices: list[tuple[str, Any]]) -> Combo:
    combo = Combo()
    combo.setAccessibleName(name)
    for text, value in choices:
        combo.addItem(text, value)
    return combo


def _text(name: str, hint: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setAccessibleName(name)
    text.setPlaceholderText(hint)
    text.setTabChangesFocus(True)
    text.setFixedHeight(QFontMetrics(font(BODY)).lineSpacing() * 3 + 2 * SPACE_S)
    return text
