"""A whole number that is typed or stepped with the arrow keys and the wheel."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

#: So that figures begin where the words of the fields above and below do.
_INDENT = 7


class NumberBox(QSpinBox):
    """A spin box without buttons, as high as every other field.

    WORKAROUND: within the theme's frame Fusion draws broken arrows, and without buttons no text at
    all; buttons of no width leave the text. The theme's padding doesn't reach it either.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(
            "QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: 0; }"
            "QSpinBox::up-arrow, QSpinBox::down-arrow { image: none; }"
        )
        self.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)
