"""The help page, which needs no network."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from chipline import paths
from chipline.windows.i18n import tr
from chipline.windows.shell.help.key_list import pane_keys_html, window_keys_html

_SIZE = (760, 600)


def help_html() -> str:
    """Return the help page with the lists of keys, which are made from the actions."""
    page = (paths.resources() / "help" / "help.html").read_text(encoding="utf-8")
    page = page.replace("<!--PANE KEYS-->", pane_keys_html())
    return page.replace("<!--WINDOW KEYS-->", window_keys_html())


class HelpDialog(QDialog):
    """Shows the help page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.resize(*_SIZE)
        text = QTextBrowser(self)
        text.setHtml(help_html())
        text.setOpenExternalLinks(False)
        text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
