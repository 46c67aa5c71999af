"""Asks once, before the first exchange, how colleagues are to know the user and this machine."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.editors.whole_line import WholeLine

_WIDTH = 460
#: As long as the history shows them whole.
LONGEST_NAME, LONGEST_LABEL = 200, 60


def device_field(label: str, parent: QWidget) -> QLineEdit:
    """Make the field for what the user calls this machine."""
    field = WholeLine(label, parent, longest=LONGEST_LABEL)
    field.setPlaceholderText(tr("Such as: laptop, office"))
    return field


class AuthorDialog(QDialog):
    """A name, which is needed, and what this machine is called, which may stay empty."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Your name"))
        self.name = WholeLine(parent=self, longest=LONGEST_NAME)
        self.name.setAccessibleName(tr("Your name"))
        self.device = device_field(label, self)
        self.device.setAccessibleName(tr("This device"))
        form = QFormLayout()
        form.addRow(tr("Your name"), self.name)
        form.addRow(tr("This device"), self.device)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.go_on = buttons.addButton(tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.go_on.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        why = tr(
            "How should others know you? The name stands beside each of your changes from now on, with "
            "the device, if you work on several; Preferences change both."
        )
        vbox(
            text_label("muted", why, parent=self, wraps=True),
            form,
            buttons,
            on=self,
            margins=theme.SPACE_L,
            spacing=theme.SPACE_M,
        )
        self.resize(_WIDTH, self.sizeHint().height())

    @staticmethod
    def asked(label: str, parent: QWidget) -> tuple[str, str] | None:
        """Return the name and the label that the user gives; None when nothing was given."""
        dialog = AuthorDialog(label, parent)
        given = dialog.exec() == QDialog.DialogCode.Accepted
        name, device = dialog.name.text().strip(), dialog.device.text().strip()
        dialog.deleteLater()
        return (name, device) if given and name else None
