"""The form that adds a citation in three steps: which source, what it says, how good that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from chipline.records.changes import ChangeSet, Operation
from chipline.records.fields import ANY_KIND
from chipline.records.notation.dates import DateError
from chipline.records.record import KINDS, new_id
from chipline.records.values import FieldValueError, read
from chipline.records.vocabulary import CREDIBILITY, RELIABILITY, STANCES
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Named, Queries
from chipline.store.workspace import Edit
from chipline.windows.formats import date_notation, date_reading, date_text
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.inspector.citation.grade_picker import GradePicker
from chipline.windows.inspector.inline_form import InlineForm
from chipline.windows.theme import BODY, SPACE_S, font
from chipline.windows.widgets.card_widgets import breakable, wrapping
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.reference_editors import TypeAhead
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.value_text import is_cited

_SOURCE = KINDS["source"].fields


class CitationForm(InlineForm):
    """Adds what a source says about a record; on a source's own card it asks for the record.

    Signals:
        citation_given(object): the `Edit` that makes it, and the source if that is new.
    """

    citation_given = Signal(object)

    def __init__(
        self, session: Session, kind: str, record_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Add this citation"), parent)
        self._session = session
        self._kind, self._record = kind, record_id
        self._from_source = kind == "source"
        self._other: Named | None = None
        #: The known source that was chosen last.
        self._known = ""
        self.hint.setText(tr("Ctrl+Enter"))
        self._build_source()
        self._build_words()
        self._build_grade()
        self._show_chosen()

    # -- the three steps ----------------------------------------------------------------------

    def _build_source(self) -> None:
        other = tr("Record") if self._from_source else tr("Source")
        self.add_heading(tr("1  Which record") if self._from_source else tr("1  Which source"))
        self.line = WholeLine()
        self.line.setAccessibleName(other)
        hint = tr("type a name") if self._from_source else tr("type its title, known or new")
        self.line.setPlaceholderText(hint)
        self.offers = TypeAhead(
            self.line, self._session, ANY_KIND if self._from_source else "source"
        )
        self.offers.chosen.connect(self._choose)
        self.line.textEdited.connect(self._let_go)
        self.line.editingFinished.connect(self._settle)
        self.add_field(other, self.line, self.offers)
        self.chosen = wrapping("", "small")
        self.add_note(self.chosen)
        self.published = _line(tr("Published"), tr("such as 2025-04-09, if known"))
        self.published.textChanged.connect(self._read_date)
        self.add_field(tr("Published"), self.published)
        self.reading = wrapping("", "small")
        self.add_note(self.reading)
        self.reading.hide()
        self.url = _line(tr("Address"), "https://")
        self.add_field(tr("Address"), self.url)

    def _build_words(self) -> None:
        self.add_heading(tr("2  What it says"))
        self.field = _combo(tr("About"), [])
        self.add_field(tr("About"), self.field)
        self._offer_fields("" if self._from_source else self._kind)
        self.stance = _combo(tr("Stance"), [(translated(word), word) for word in STANCES])
        self.add_field(tr("Stance"), self.stance)
        self.quote = _text(tr("Quote, in the source’s own words"), tr("paste its own words"))
        self.add_field(tr("Quote"), self.quote)
        self.paraphrase = _text(tr("What it says, in our words"), tr("in our words, if it helps"))
        self.add_field(tr("It says"), self.paraphrase)
        self.locator = _line(tr("Where in the source"), tr("page, paragraph, note"))
        self.add_field(tr("Where"), self.locator)

    def _build_grade(self) -> None:
        self.add_heading(tr("3  How good it is"))
        self.reliability = GradePicker(tr("Reliability of the source"), RELIABILITY)
        self.add_field(tr("Reliability"), self.reliability)
        self.credibility = GradePicker(tr("Credibility of what it says"), CREDIBILITY)
        self.add_field(tr("Credibility"), self.credibility)
        for button in (*self.reliability.buttons, *self.credibility.buttons):
            button.installEventFilter(self)

    def _offer_fields(self, kind: str) -> None:
        self.field.clear()
        self.field.addItem(tr("the whole record"), None)
        for name, spec in KINDS[kind].fields.items() if kind else ():
            if is_cited(kind, name):
                self.field.addItem(translated(spec.label), name)
        self.set_field_shown(self.field, shown=bool(kind))

    def choose_field(self, name: str) -> None:
        """Begin with a field of the record."""
        self.field.setCurrentIndex(max(0, self.field.findData(name)))

    # -- the source ---------------------------------------------------------------------------

    def _choose(self, named: Named) -> None:
        self._other = named
        self.line.setText(named.title)
        self.line.setCursorPosition(0)
        if self._from_source:
            self._offer_fields(named.kind)
        self._show_chosen()
        self._go_beyond(self.line)

    def _let_go(self, typed: str) -> None:
        if self._other is not None and self._other.title != typed.strip():
            self._other = None
            self._show_chosen()

    def _settle(self) -> None:
        """Take what was typed and not chosen: the source of that title, or else a new one."""
        typed = self.line.text().strip()
        if not typed or (self._other is not None and self._other.title == typed):
            return
        found = self.offers.fitting(typed)
        if found is None and not self._from_source:
            found = Named("source", "", None, typed)
        if found is not None:
            self._other = found
            if self._from_source:
                self._offer_fields(found.kind)
            self._show_chosen()
            if not found.id:
                QTimer.singleShot(0, self, self._go_to_new)

    def _go_to_new(self) -> None:
        """Go to what is asked of a new source; when Tab went on, that was not there yet."""
        if self.field.hasFocus() and not self.field.view().isVisible():
            self.published.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_chosen(self) -> None:
        """Show what is known of the source, or ask it of a new one."""
        other = self._other
        new = other is not None and not other.id
        for part in (self.published, self.url):
            self.set_field_shown(part, shown=new)
        self.chosen.setVisible(new)
        if new:
            self.chosen.setText(tr("New: it is made along with this."))
        self.set_field_shown(self.reliability, shown=new)
        if other is None or new or self._from_source:
            return
        wanted = other.id
        if self._known not in ("", wanted):
            # A grade is of one source; one that was given before any was known is of this one.
            self.reliability.set_value(None)
        self._known = wanted

        def show(values: Mapping[str, Any] | None) -> None:
            if self._other is not None and self._other.id == wanted and values:
                self._describe(values)

        self._session.read(
            self, "inspector.cited", lambda queries: queries.values("source", wanted), show
        )

    def _describe(self, values: Mapping[str, Any]) -> None:
        grade = values.get("reliability")
        meaning = f"{grade} {translated(RELIABILITY[grade])}" if grade else tr("not graded yet")
        day = date_text(values["published"]) if values.get("published") else ""
        parts = (str(values.get("publisher") or ""), day, meaning)
        self.chosen.setText(breakable(" · ".join(part for part in parts if part)))
        self.chosen.show()
        self.set_field_shown(self.reliability, shown=not grade)

    def _read_date(self, typed: str) -> None:
        try:
            said = date_reading(typed.strip()) if typed.strip() else ""
        except DateError:
            said = ""
        self.reading.setText(said)
        self.reading.setVisible(bool(said))

    # -- keys ---------------------------------------------------------------------------------

    def go_on(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter; Enter alone goes to the next part, for there are several.

        Whoever has only named the source is shown first what else can be said, and how good it is.
        """
        saving = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if saving and self.line.hasFocus() and self.line.text().strip() and not self._says_more():
            self._settle()
            self.refuse(
                tr("Nothing is quoted or graded yet. Ctrl+Enter here files it all the same."),
                self.quote,
            )
        elif saving:
            self.give_once()
        else:
            self.offers.close()
            # What is asked of a new source stands before what would come next.
            self._settle()
            self.focusNextChild()

    def _says_more(self) -> bool:
        """Tell whether more was filled in than whom it cites."""
        words = (self.quote.toPlainText(), self.paraphrase.toPlainText(), self.locator.text())
        graded = self.credibility.value() or self.reliability.value()
        return any(each.strip() for each in words) or bool(graded)

    def _go_beyond(self, part: QWidget) -> None:
        if part.hasFocus():
            self.focusNextChild()

    # -- handing over -------------------------------------------------------------------------

    def give(self) -> bool:
        """Hand over the citation and return True, or say what is missing."""
        self._settle()
        if self._other is None or not self.line.text().strip():
            self.refuse(
                tr("Pick the record from the list, in step 1.")
                if self._from_source
                else tr("Name the source in step 1: pick it from the list, or type a new title."),
                self.line,
            )
            return False
        made = self._made_source() if not self._other.id else {}
        if made is None:
            return False
        self.citation_given.emit(self._edit(self._other, made))
        return True

    def _made_source(self) -> dict[str, Any] | None:
        """Return what was said of a new source; None, and why, where that can't be."""
        found: dict[str, Any] = {}
        for name, line in (("published", self.published), ("url", self.url)):
            try:
                found[name] = read(_SOURCE[name], line.text(), dates=date_notation())
            except (FieldValueError, DateError) as error:
                self.refuse(error_text(error), line)
                return None
        return found

    def _edit(self, other: Named, said: Mapping[str, Any]) -> Edit:
        made: tuple[Edit, ...] = ()
        # One that was chosen and is no longer asked, since the source has its own, says nothing.
        asked = self.reliability.isVisibleTo(self)
        other_id, grade = other.id, self.reliability.value() if asked else None
        if not other_id:
            other_id = new_id()
            values = {"name": other.title, "reliability": grade, **said}
            made = (edits.create("source", values, record_id=other_id),)
        elif grade and not self._from_source:
            made = (edits.set_field("source", other_id, "reliability", grade),)
        source, record = (self._record, other_id) if self._from_source else (other_id, self._record)
        values = {
            "source": source,
            "record": record,
            "field": self.field.currentData(),
            "stance": self.stance.currentData(),
            "quote": self.quote.toPlainText().strip(),
            "paraphrase": self.paraphrase.toPlainText().strip(),
            "locator": self.locator.text().strip(),
            "credibility": self.credibility.value(),
            # Whoever enters it has the source at hand.
            "verified": date.today().isoformat(),  # noqa: DTZ011  # the user's own day
        }
        return edits.make_and_use(
            made,
            lambda coming: _named(
                edits.create("citation", values, coming=coming), other, self._kind
            ),
        )


def _named(edit: Edit, other: Named, kind: str) -> Edit:
    """Name the step by the source or the record that was chosen, and by the field."""

    def named(queries: Queries) -> ChangeSet:
        made = edit(queries)
        from_source = kind == "source"
        said = {
            "cited": "record" if from_source else "source",
            "name": other.title,
            "kind": other.kind if from_source else kind,
            "field": (made.changes[0].after or {}).get("field"),
        }
        return replace(made, what=Operation.CITE, params=said)

    return named


def _line(name: str, hint: str) -> QLineEdit:
    line = WholeLine()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line


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
    text.setFixedHeight(QFontMetrics(font(BODY)).lineSpacing() * 2 + 2 * SPACE_S)
    return text
