"""What stands where there are no rows: why, what would be here, and the way to get it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from chipline.windows import theme
from chipline.windows.actions import BARE, OFFER
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: Characters to a line of the sentence.
_LINE = 64


class _Offer(QPushButton):
    """The button; where there is nobody to press it, it stays hidden whatever it is for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(OFFER)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  # as Qt calls it
        """Show it, but not before an audience."""
        super().setVisible(visible and not self.property(BARE))


class EmptyState(QWidget):
    """A heading, a sentence and one button.

    Signals:
        pressed(): the button was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = PlainLabel(self, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.heading.setProperty("role", "heading")
        # It may name a record, and names are as long as they like.
        self.heading.setWordWrap(True)
        self.sentence = PlainLabel(self, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setFixedWidth(self.fontMetrics().averageCharWidth() * _LINE)
        self.button = _Offer(self)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE_S)
        column.addStretch(2)
        for widget in (self.heading, self.sentence):
            column.addWidget(widget)
        column.setAlignment(self.sentence, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, heading: str, sentence: str = "", button: str = "") -> None:
        """Say why there is nothing; without a text there is no button."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        # A label that breaks lines says too small a height where it is centred.
        self.sentence.setFixedHeight(max(0, self.sentence.heightForWidth(self.sentence.width())))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(f"{heading} {sentence}".strip())
