"""Editing field by field: saving what was typed, and going from one field to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Commit
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.inspector.fields.field_submission import FieldSubmission
from chipline.windows.inspector.sections import CardBody


class FieldEditing(QObject):
    """The rows of a card as something that is walked over and typed into.

    Signals:
        edited(): a value was saved.
    """

    edited = Signal()

    def __init__(
        self, session: Session, reveal: Callable[[QWidget], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reveal = reveal
        self._body: CardBody | None = None
        self.facts: CardFacts | None = None

    def serve(self, body: CardBody) -> None:
        """Serve the rows of a card that was built anew."""
        self._body = body
        self.connect_row(body.head.name_row)
        body.fields.row_made.connect(self.connect_row)

    def connect_row(self, row: FieldRow) -> None:
        """Listen to a row."""
        row.given.connect(self._save)
        row.left.connect(self._edit_beside)
        row.stepped.connect(self._step)

    def _save(self, given: FieldSubmission) -> None:
        facts = self.facts
        if facts is None:
            return
        set_field = partial(edits.set_field, facts.kind, facts.id, given.field, given.value)

        def row() -> FieldRow | None:
            if self.facts is None or self.facts.id != facts.id:
                return None
            return self.row(given.field)

        def saved(_written: Commit) -> None:
            if (shown := row()) is not None:
                shown.accept(given)
                self._offer_citation(shown)
            self.edited.emit()

        def failed(message: str) -> None:
            if (shown := row()) is not None:
                shown.refuse(message)
            else:
                self._session.failed.emit(message)

        edit = edits.make_and_use(given.made, lambda made: set_field(coming=made))
        self._session.do(edit, then=saved, failed=failed)

    def _offer_citation(self, row: FieldRow) -> None:
        """Offer to say where a new value comes from, unless the user is typing the next one."""
        self.withdraw_offer()
        citing = self._body is not None and self._body.evidence.form is not None
        busy = citing or any(each.editor is not None for each in self._rows())
        if row.cited and row.value is not None and not busy:
            row.notes.offer_citation(offered=True)

    def withdraw_offer(self) -> None:
        """Offer it no longer."""
        for row in self._rows():
            row.notes.offer_citation(offered=False)

    def _rows(self) -> tuple[FieldRow, ...]:
        if self._body is None:
            return ()
        return self._body.head.name_row, *self._body.fields.rows.values()

    @property
    def named(self) -> bool:
        """Whether the head of the card has a name that can be edited."""
        return self._body is not None and not self._body.head.name_row.isHidden()

    def row(self, field: str) -> FieldRow | None:
        """Return the row of a field; None when the record has no such field."""
        if self._body is None:
            return None
        if field == "name" and self.named:
            return self._body.head.name_row
        return self._body.fields.row(field)

    def first_row(self) -> FieldRow | None:
        """Return the row at which the card begins."""
        if self._body is None:
            return None
        return self._body.head.name_row if self.named else self._body.fields.beside("", 1)

    def focused_field(self) -> str:
        """Name the field that has the keyboard; empty when none has."""
        part = QApplication.focusWidget()
        while part is not None and not isinstance(part, FieldRow):
            part = part.parentWidget()
        return part.spec.name if isinstance(part, FieldRow) and part.cited else ""

    def _beside(self, field: str, step: int) -> FieldRow | None:
        if self._body is None:
            return None
        fields = self._body.fields
        if field == "name" and self.named:
            return fields.beside("", 1) if step > 0 else None
        found = fields.beside(field, step)
        if found is None and step < 0 and self.named:
            return self._body.head.name_row
        return found

    def _edit_beside(self, field: str, step: int) -> None:
        row = self._beside(field, step)
        while row is not None and not row.editable:
            row = self._beside(row.spec.name, step)
        if row is not None:
            row.edit()
            self._reveal(row)

    def _step(self, field: str, step: int) -> None:
        row = self._beside(field, step)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self._reveal(row)
        elif step > 0 and self._body is not None:
            self._body.fields.fold.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> str:
        """Save what is being typed; return what is wrong with it when that can't be done."""
        return next((problem for row in self._rows() if (problem := row.finish())), "")
