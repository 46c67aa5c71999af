"""A message that the user must know before anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from chipline.windows.i18n import tr


def show_message(parent: QWidget | None, message: str) -> None:
    """Tell the user what happened, why, and what to do, and wait until it was read.

    A message may name files and records, so it is shown as it stands and never read as HTML.
    """
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Chipline", "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
