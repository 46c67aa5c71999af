"""One of a few choices, all of them seen, as radio buttons below one another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from chipline.windows.widgets.boxes import vbox


class RadioChoice(QWidget):
    """One of a few values, each with its words; the first is chosen at first.

    Signals:
        picked(str): another was chosen.
    """

    picked = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._values = [value for value, _words in choices]
        self._group = QButtonGroup(self)
        buttons = []
        for number, (_value, words) in enumerate(choices):
            button = QRadioButton(words, self)
            self._group.addButton(button, number)
            buttons.append(button)
        buttons[0].setChecked(True)
        vbox(*buttons, on=self, spacing=2)
        self._group.idClicked.connect(lambda number: self.picked.emit(self._values[number]))

    def value(self) -> str:
        """Return what is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Choose without telling."""
        self._group.button(self._values.index(value)).setChecked(True)
