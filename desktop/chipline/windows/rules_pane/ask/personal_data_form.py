"""The form of a question about personal data leaving China."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from chipline.export_rules.personal_data import DataQuestion
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.widgets.pickers import NumberLine, form_layout


class PersonalDataForm(QWidget):
    """A question about personal data leaving China."""

    asked = Signal()

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules_state = rules_state
        self.people = NumberLine(tr("People whose data leaves"), self, whole=True)
        self.people.setText("150000")
        self.holds = NumberLine(tr("People handled in all"), self, whole=True)
        self.holds.setPlaceholderText(tr("Not known"))
        self.sensitive = QCheckBox(tr("Sensitive personal information"), self)
        self.ciio = QCheckBox(tr("Critical infrastructure operator"), self)
        self.important = QCheckBox(tr("Important data"), self)
        form = form_layout(self)
        form.addRow(self.people.label, self.people)
        form.addRow(self.holds.label, self.holds)
        for box in (self.sensitive, self.ciio, self.important):
            form.addRow(box)
            box.toggled.connect(self.asked)
        self.people.changed.connect(self.asked)
        self.holds.changed.connect(self.asked)

    def problem(self) -> str:
        """Say which number can't be read, and why; empty when both can."""
        return self.people.problem() or self.holds.problem()

    def question(self) -> DataQuestion | None:
        """Return the question; None when no number is given."""
        people, holds = self.people.value(), self.holds.value()
        if people is None or self.problem():
            return None
        return DataQuestion(
            people=int(people),
            day=self._rules_state.day,
            sensitive=self.sensitive.isChecked(),
            ciio=self.ciio.isChecked(),
            important_data=self.important.isChecked(),
            holds_people=None if holds is None else int(holds),
        )

    def state(self) -> dict[str, Any]:
        """Return what was asked as plain values."""
        return {
            "people": self.people.text(),
            "holds": self.holds.text(),
            "sensitive": self.sensitive.isChecked(),
            "ciio": self.ciio.isChecked(),
            "important": self.important.isChecked(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Ask again what was asked."""
        self.people.setText(str(kept.get("people", self.people.text())))
        self.holds.setText(str(kept.get("holds", "")))
        self.sensitive.setChecked(bool(kept.get("sensitive")))
        self.ciio.setChecked(bool(kept.get("ciio")))
        self.important.setChecked(bool(kept.get("important")))
