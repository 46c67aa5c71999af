"""What can be done with the record of a card as a whole: copy, duplicate, delete, link, print, report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from chipline.records.record import new_id
from chipline.records.vocabulary import STARRED
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Commit, Edit
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.card_header import card_sentence, card_title
from chipline.windows.inspector.card_page import card_document
from chipline.windows.inspector.delete_confirm import Consequences, ask_removal, consequences_of
from chipline.windows.inspector.inline_form import InlineForm
from chipline.windows.output.printing import Printout, print_out, save_as_pdf
from chipline.windows.view_state import ViewState


class RecordActions(QObject):
    """Acts upon the record that the card shows.

    Signals:
        edited(): something was written.
        duplicated(str, str): the kind and id of a copy that was made.
    """

    edited = Signal()
    duplicated = Signal(str, str)

    def __init__(self, session: Session, view_state: ViewState, card: QWidget) -> None:
        super().__init__(card)
        self._session = session
        self._view_state = view_state
        self._card = card
        self.facts: CardFacts | None = None

    def _at_hand(self) -> CardFacts | None:
        """Return the record if there is one that can be changed."""
        if self.facts is None or self.facts.values is None or self._session.read_only:
            return None
        return self.facts

    def write(self, edit: Edit, *, form: InlineForm | None = None) -> None:
        """Apply an edit; the form that it came from closes, or says why not."""

        def done(_written: Commit) -> None:
            if form is not None:
                form.given_up.emit()
            self.edited.emit()

        # The form may be gone by then: the user has moved on.
        failed = form.refuse if form is not None else None
        self._session.do(edit, asker=form or self, then=done, failed=failed)

    def turn_star(self) -> None:
        """Star the record, or take its star away."""
        facts = self._at_hand()
        if facts is not None:
            self.write(edits.toggle_tag(facts.kind, facts.id, STARRED))

    def duplicate(self) -> None:
        """Make a copy of the record."""
        facts = self._at_hand()
        if facts is None:
            return
        new = new_id()

        def made(_written: Commit) -> None:
            self.duplicated.emit(facts.kind, new)
            self.edited.emit()

        self._session.do(edits.duplicate(facts.kind, facts.id, new=new), asker=self, then=made)

    def ask_to_delete(self) -> None:
        """Say what would go along with the record, and ask."""
        facts = self._at_hand()
        if facts is None:
            return

        def ask(found: Consequences) -> None:
            ask_removal(
                self._card,
                facts.kind,
                card_title(facts),
                found,
                lambda: self.delete(facts.kind, facts.id),
            )

        self._session.read(self, "inspector.removal", consequences_of(facts.kind, facts.id), ask)

    def delete(self, kind: str, record: str) -> None:
        """Delete a record, and take it out of selection and history."""

        def gone(written: Commit) -> None:
            self._view_state.forget(
                {change.id for change in written.changes.changes if change.deletes}
            )
            self.edited.emit()

        self._session.do(edits.delete(kind, [record]), asker=self, then=gone)

    def add_link(
        self,
        predicate: str,
        incoming: bool,  # noqa: FBT001  # as the signal gives it
        other: str,
        *,
        form: InlineForm | None,  # as the signal gives it
    ) -> None:
        """Link the record with another."""
        facts = self._at_hand()
        if facts is None:
            return
        subject, target = (other, facts.id) if incoming else (facts.id, other)
        values = {"subject": subject, "predicate": predicate, "object": target}
        self.write(edits.create("link", values), form=form)

    def copy_slug(self) -> None:
        """Put the record's short name on the clipboard; its id when it has none."""
        if self.facts is not None and self.facts.values is not None:
            QApplication.clipboard().setText(self.facts.values["slug"] or self.facts.id)

    def copy_text(self, fields: Sequence[str]) -> None:
        """Put name, sentence and filled fields on the clipboard as lines of text."""
        if self.facts is not None:
            said = [card_title(self.facts), card_sentence(self.facts), *fields]
            QApplication.clipboard().setText("\n".join(said))

    def printout(self) -> Printout | None:
        """Return the card as pages; None while there is none."""
        facts, day = self.facts, self._view_state.day
        if facts is None or facts.values is None:
            return None
        return Printout(card_title(facts), lambda: card_document(facts, day))

    def save_as_pdf(self) -> None:
        """Let the user save the card as a PDF, with its sources."""
        if printout := self.printout():
            save_as_pdf(self._card, printout)

    def print_out(self) -> None:
        """Let the user print the card, with its sources."""
        if printout := self.printout():
            print_out(self._card, printout)

    def write_report(self) -> None:
        """Let the report of the record be written into a file."""
        # Imported when first needed: hardly any start does.
        from chipline.windows.output.report_dialog import (  # noqa: PLC0415  # see above
            ReportDialog,
            ReportSubject,
        )

        facts = self.facts
        if facts is not None and facts.values is not None:
            subject = ReportSubject(facts.kind, facts.id, card_title(facts), self._view_state.as_of)
            ReportDialog(self._session, subject, self._card.window()).open()
