"""Whoever listens to the window learns what each control is called, what it is, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.shell.pane_registry import PANES
from chipline.windows.shell.window import Window
from windows.dialogs import OPENING, dialogs, file_dialogs, small_dialogs
from windows.screen_texts import place_of, shown_widgets

LETTER = id_of_slug("us-h20-letter-2025")
#: They are parts of what has a name, and are not gone to.
PARTS = (QScrollBar, QHeaderView, QSplitterHandle)
#: What says nothing of what a widget does.
SILENT = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}


def said(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert isinstance(found, QAccessibleInterface)
    return found


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what of a widget the keyboard or a screen reader goes to."""
    for widget in shown_widgets(root):
        if isinstance(widget, PARTS) or not widget.isEnabled():
            continue
        gone_to = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        # The line of a combo box speaks for it.
        if gone_to and not isinstance(widget.parentWidget(), QComboBox):
            yield widget


def silent(root: QWidget, where: str) -> Iterator[str]:
    """Yield the controls that have no name, no role, or hold what is not told."""
    for widget in controls(root):
        found = said(widget)
        place = f"{where}: {place_of(widget)}"
        if not found.text(QAccessible.Text.Name):
            yield f"{place} has no name"
        if found.role() in SILENT:
            yield f"{place} has no role"
        held = widget.currentText() if isinstance(widget, QComboBox) else ""
        if isinstance(widget, QLineEdit):
            held = widget.text()
        if held and found.text(QAccessible.Text.Value) != held:
            yield f"{place} does not tell its value"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            index = widget.model().index(0, 0)
            if index.isValid() and not (
                index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
            ):
                yield f"{place} has rows that say nothing"


@pytest.mark.parametrize("pane", [entry.name for entry in PANES])
def test_every_control_of_a_pane_speaks(window: Window, pane: str) -> None:
    window.resize(1366, 768)
    window.view_state.show_pane(pane)
    window.view_state.select("restriction", LETTER)
    QApplication.processEvents()
    found = sorted(set(silent(window, pane)))
    assert not found, "\n".join(found)


@pytest.mark.modal
def test_every_control_of_a_dialog_speaks(window: Window, file_workspace: Workspace) -> None:
    window.session.do(edits.set_field("firm", id_of_slug("alibaba"), "native_name", "NVIDIA"))
    found: set[str] = set()
    for dialog in chain(
        dialogs(window, file_workspace),
        file_dialogs(window, file_workspace),
        small_dialogs(window),
    ):
        dialog.show()
        QApplication.processEvents()
        found |= set(silent(dialog, type(dialog).__name__))
        dialog.hide()
    window.view_state.show_pane("timeline")
    for name in OPENING:
        window.menus.run(name)
        QApplication.processEvents()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                found |= set(silent(dialog, name))
                dialog.hide()
    assert not found, "\n".join(sorted(found))


def test_the_search_box_has_a_name_and_tells_each_result(window: Window) -> None:
    window.open_palette()
    box = window.palette_box
    assert said(box).text(QAccessible.Text.Name)
    assert said(box._field).text(QAccessible.Text.Name)
    assert said(box._list).text(QAccessible.Text.Name)
    box._field.setText("H20")
    QApplication.processEvents()
    first = box._list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first
    assert box._field.accessibleDescription() == first
    box.hide()
