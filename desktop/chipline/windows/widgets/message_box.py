"""Messages and questions that the user must answer before anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from chipline.windows.i18n import tr
from chipline.windows.widgets.labels.missing_letters import shown_text


class MessageBox(QMessageBox):
    """A message or a question, without buttons as yet.

    It may name files and records, so what it says is shown as it stands and never read as HTML.
    """

    def __init__(self, parent: QWidget | None, title: str = "Chipline") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        # Before any text comes, so that it is never looked at as anything else.
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Say what it is about."""
        super().setText(shown_text(text))

    def setInformativeText(self, text: str) -> None:
        """Say more of it, below."""
        super().setInformativeText(shown_text(text))


def show_message(parent: QWidget | None, message: str, title: str = "Chipline") -> None:
    """Tell the user what happened, why, and what to do, and wait until it was read."""
    box = MessageBox(parent, title)
    box.setText(message)
    box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
