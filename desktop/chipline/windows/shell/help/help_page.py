"""The help page, which needs no network."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from chipline import paths
from chipline.windows.i18n import tr, translated
from chipline.windows.shell.help.key_list import pane_keys_html, window_keys_html

_SIZE = (760, 600)


#: What is translated as one text: what stands between the tags of a paragraph or a heading.
_BLOCK = re.compile(r"(?<=<h[23]>).*?(?=</h[23]>)|(?<=<p>).*?(?=</p>)", re.DOTALL)


def _page() -> str:
    return (paths.resources() / "help" / "help.html").read_text(encoding="utf-8")


def help_blocks() -> list[str]:
    """Return the paragraphs and headings of the page, as the translators get them."""
    return _BLOCK.findall(_page())


def help_html() -> str:
    """Return the help page with the lists of keys, which are made from the actions."""
    page = _BLOCK.sub(lambda found: translated(found[0]), _page())
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
