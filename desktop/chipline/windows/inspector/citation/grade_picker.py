"""Choosing an Admiralty grade with the meaning of every grade in view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from chipline.windows.i18n import tr, translated
from chipline.windows.theme import SMALL, font
from chipline.windows.widgets.choice_keys import GroupKeys


class GradePicker(QWidget):
    """One grade out of a scale, or none. Arrows choose, and so does typing the grade itself.

    Signals:
        changed(): another grade is chosen.
    """

    changed = Signal()

    def __init__(self, name: str, grades: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._grades: list[str | None] = [*grades, None]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.buttons: list[QRadioButton] = []
        for number, grade in enumerate(self._grades):
            text = f"{grade}  {translated(grades[grade])}" if grade else tr("Not graded")
            button = QRadioButton(text)
            button.setFont(font(SMALL))
            button.setAccessibleName(f"{name}: {text}")
            self._group.addButton(button, number)
            column.addWidget(button)
            self.buttons.append(button)
        self.buttons[-1].setChecked(True)
        self.setFocusProxy(self.buttons[-1])
        self._group.idToggled.connect(self._choose)
        GroupKeys(self._group)

    def _choose(self, number: int, checked: bool) -> None:  # noqa: FBT001  # as the signal gives it
        if checked:
            self.setFocusProxy(self.buttons[number])
            self.changed.emit()

    def value(self) -> str | None:
        """Return the chosen grade; None when it is not graded."""
        return self._grades[self._group.checkedId()]

    def set_value(self, grade: str | None) -> None:
        """Choose a grade."""
        self.buttons[self._grades.index(grade)].setChecked(True)
