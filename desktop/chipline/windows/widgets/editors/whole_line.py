"""A line of text that is never cut: what it shows can be saved again as it was."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from chipline.windows.i18n import tr

#: As many letters as Qt counts.
ANY_LENGTH = 2**31 - 1


class WholeLine(QLineEdit):
    """A line of text of any length; Qt's own cuts what is longer than 32,767 letters, and says nothing."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, longest: int = ANY_LENGTH
    ) -> None:
        """Make it; so many letters can be typed, and `text` stands there whole however long it is."""
        super().__init__(parent)
        # Qt counts those beyond U+FFFF twice.
        self.setMaxLength(max(longest, len(text.encode("utf-16-le", "surrogatepass")) // 2))
        self.setText(text)


def name_dialog(parent: QWidget | None, name: str, title: str, text: str) -> QInputDialog:
    """Make a dialog, of an object name, that asks for a name of any length and begins with `text`."""
    dialog = QInputDialog(parent)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.setOkButtonText(title)
    dialog.setCancelButtonText(tr("Cancel"))
    dialog.setInputMode(QInputDialog.InputMode.TextInput)
    for line in dialog.findChildren(QLineEdit):
        line.setMaxLength(ANY_LENGTH)
    dialog.setTextValue(text)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
