"""A window for a text that is too long for a label, however long it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.labels.missing_letters import shown_text

_SIZE = 720, 520


class TextWindow(QDialog):
    """Shows a text to be read and copied; it lays out only what is in view."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("All of the text"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setPlainText(shown_text(text))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        vbox(self.text, buttons, on=self, margins=12)
        self.resize(*_SIZE)
