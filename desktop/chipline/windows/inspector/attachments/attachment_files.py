"""Files on their way into a workspace and out of it: which are taken, opened, and asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from chipline.windows.desktop_services import hand_over
from chipline.windows.formats import size_text
from chipline.windows.i18n import tr
from chipline.windows.widgets.message_box import MessageBox

_TEXTS = (".txt", ".md", ".csv", ".tsv", ".json", ".xml", ".rtf", ".eml", ".epub")
_PAGES = (".pdf", ".html", ".htm", ".xhtml", ".mht", ".mhtml")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp")
_OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")
#: What is opened by the system's program. Others, such as programs, are only saved: a workspace may
#: come from anybody.
OPENED = frozenset((*_TEXTS, *_PAGES, *_PICTURES, *_OFFICE))


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the one file that is dragged; None for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


def open_file(path: Path) -> bool:
    """Hand a file to the system's program for it; tell whether there is one."""
    return hand_over(QUrl.fromLocalFile(str(path)))


def ask_large(parent: QWidget, path: Path, size: int, then: Callable[[], None]) -> None:
    """Ask whether a file is to be kept that makes the workspace and its backups much larger."""
    box = MessageBox(parent, tr("Keep a copy"))
    box.setText(tr("“{file}” has {size}.", file=path.name, size=size_text(size)))
    box.setInformativeText(
        tr("The workspace grows by that much, and so does the folder of its backups.")
    )
    _, leave = _offer(box, tr("Keep the copy"), then)
    box.setDefaultButton(leave)
    box.open()


def ask_text(parent: QWidget, name: str, then: Callable[[], None]) -> None:
    """Say whose a web page is that is kept, and ask whether its text is to be shown."""
    box = MessageBox(parent, tr("Open"))
    box.setText(tr("“{file}” comes from whoever made this workspace.", file=name))
    box.setInformativeText(
        tr(
            "A web page can run programs and call up others, so its text alone is shown here. "
            "Save the copy to look at it in a browser."
        )
    )
    show, _ = _offer(box, tr("Show its text"), then)
    box.setDefaultButton(show)
    box.open()


def _offer(
    box: QMessageBox, offered: str, then: Callable[[], None]
) -> tuple[QPushButton, QPushButton]:
    """Give a box the button that does it and the one that leaves it, in this order."""
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    does = box.addButton(offered, QMessageBox.ButtonRole.AcceptRole)
    leaves = box.addButton(tr("Leave it"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(leaves)
    does.clicked.connect(then)
    return does, leaves
