"""Dialogs: what would be lost on leaving, and help."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from chipline import paths
from chipline.windows.i18n import tr
from chipline.windows.shell.key_list import pane_keys_html, window_keys_html


def make_workspace(path: Path, *, starter: bool) -> None:
    """Make a workspace file, with the starter facts or without: whole, or not at all.

    Raises:
        WorkspaceError: it can't be made there, or there is a file already.
    """
    # Imported when first needed, here and below: most starts make no workspace.
    from chipline.exchange.starter import starter_facts  # noqa: PLC0415  # see above
    from chipline.store.file.making import make  # noqa: PLC0415  # see above

    make(path, starter_facts(paths.starter()) if starter else None)


def ask_leave(parent: QWidget, problem: str) -> bool:
    """Ask whether to close although a value that was typed can't be saved."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Close"))
    box.setText(tr("A value on the record card is not saved."))
    box.setInformativeText(problem)
    leave = box.addButton(tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave


def ask_leave_unsaved(parent: QWidget, labels: list[str]) -> bool:
    """Ask whether to close although changes could not be written; they are named."""
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Close"), "", parent=parent)
    box.setText(tr("These changes are not saved."))
    told = tr("They are written down as text beside the workspace when you leave without saving.")
    box.setInformativeText("\n".join([*(f"• {label}" for label in labels), told]))
    leave = box.addButton(tr("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave


def _browser(parent: QWidget, title: str, html: str, size: tuple[int, int]) -> None:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    text = QTextBrowser(dialog)
    text.setHtml(html)
    text.setOpenExternalLinks(False)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.resize(*size)
    dialog.exec()
    dialog.deleteLater()


def help_html() -> str:
    """Return the help page with the lists of keys, which are made from the actions."""
    page = (paths.resources() / "help" / "help.html").read_text(encoding="utf-8")
    page = page.replace("<!--PANE KEYS-->", pane_keys_html())
    return page.replace("<!--WINDOW KEYS-->", window_keys_html())


def show_help(parent: QWidget) -> None:
    """Show the help."""
    _browser(parent, tr("Help"), help_html(), (760, 600))
