"""What a screen reader finds in a tree of rows."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTreeWidget


def accessible_rows(tree: QTreeWidget) -> list[str]:
    """Return the names of all cells of a tree that is opened wholly, as the system hands them on."""
    tree.expandAll()
    found = QAccessible.queryAccessibleInterface(tree)
    assert isinstance(found, QAccessibleInterface)
    cells = (found.child(number) for number in range(found.childCount()))
    return [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]
