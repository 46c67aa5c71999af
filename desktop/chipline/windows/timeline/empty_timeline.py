"""What stands in the timeline's place when there is nothing to show: what would, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import STRETCH, text_label, vbox


class EmptyTimeline(QWidget):
    """A sentence and a button.

    Signals:
        asked(): the button was pressed.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = text_label("muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setWordWrap(True)
        self.button = QPushButton(tr("Clear filters"))
        self.button.clicked.connect(self.asked)
        box = vbox(STRETCH, self.text, on=self, margins=(48, 0, 48, 0))
        box.addSpacing(themes.SPACE_M)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        box.addStretch(1)

    def say(self, *, filtered: bool) -> None:
        """Say why there is nothing."""
        self.text.setText(
            tr("No restriction or relocation with a date passes the filters.")
            if filtered
            else tr(
                "Here restrictions stand on a time axis, above the relocations that answered "
                "them. There is none with a date yet."
            )
        )
        self.button.setText(tr("Clear filters") if filtered else tr("Add a restriction"))
