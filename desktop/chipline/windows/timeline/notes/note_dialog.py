"""Asks what a note says and to which days it is pinned."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QWidget,
)

from chipline.records.notation.dates import DateError
from chipline.records.notation.text import normalise
from chipline.windows.formats import typed_date
from chipline.windows.i18n import error_text, tr
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.editors.whole_line import WholeLine


class NoteDialog(QDialog):
    """A note's words and days, for a new note or for one that is there.

    `removed` is True after the user wanted an existing note away.
    """

    def __init__(self, parent: QWidget, note: Era) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Note") if note.id else tr("Pin a note"))
        self.setMinimumWidth(380)
        self.removed = False
        self.days = note.first, note.last_day
        self.words = WholeLine(note.name)
        self.words.setPlaceholderText(tr("What is to be kept in mind"))
        self.first, self.last = (WholeLine(_written(day)) for day in self.days)
        self.last.setPlaceholderText(tr("The same day"))
        if self.days[0] == self.days[1]:
            self.last.clear()
        self.problem = text_label("error", wraps=True)
        form = QFormLayout(self)
        for label, widget in (
            (tr("Note"), self.words),
            (tr("First day"), self.first),
            (tr("Last day"), self.last),
        ):
            widget.setAccessibleName(label)
            form.addRow(label, widget)
        form.addRow(self.problem)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = tr("Save") if note.id else tr("Pin it")
        keep = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        if note.id:
            away = buttons.addButton(
                tr("Delete the note"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            away.clicked.connect(self._remove)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        # Only now do they belong to the dialog, which knows one default button.
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(button is keep)
        keep.setDefault(True)

    def _remove(self) -> None:
        self.removed = True
        super().accept()

    def accept(self) -> None:
        """Close if words and days make sense; else say what does not."""
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()

    def _problem(self) -> str:
        if not self.text:
            self.words.setFocus()
            return tr("A note needs some text.")
        first = self.first.text().strip()
        last = self.last.text().strip() or first
        if not first:
            return tr("Write days, months or years, such as 2025-04-09 or 2025.")
        try:
            begun, ended = typed_date(first).earliest, typed_date(last).latest
        except DateError as error:
            return error_text(error)
        if begun is None or ended is None:
            return tr("Write days, months or years, such as 2025-04-09 or 2025.")
        if ended < begun:
            return tr("The last day comes before the first one.")
        self.days = float(begun), float(ended)
        return ""

    @property
    def text(self) -> str:
        """The words of the note."""
        return normalise(self.words.text()).strip()


def _written(day: float) -> str:
    return date.fromordinal(int(day)).isoformat()
