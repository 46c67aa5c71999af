"""What the pointer was on when a menu or a box opened is not lit up once it is closed elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import chipline.windows
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane


class Paints(QObject):
    """Counts how often something is painted."""

    many = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.many += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def leave_lit(part: QWidget) -> None:
    """Let a part count as pointed at, as it does on X11 and Windows: no leaving is told there."""
    while not part.isWindow():
        part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        part = part.parentWidget()


@pytest.mark.parametrize("name", ["views", "filter", "columns"])
@pytest.mark.parametrize("by_key", [True, False])
def test_a_button_of_a_table(window: Window, name: str, *, by_key: bool) -> None:
    window.view_state.show_pane("facilities")
    window.show()
    pane = window.pane
    assert isinstance(pane, TablePane)
    button = getattr(pane.bar, name)
    if button.menu() is None:
        button.click()
    else:
        button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))
    box = QApplication.activePopupWidget()
    assert box is not None
    leave_lit(button)
    QCursor.setPos(pane.mapToGlobal(QPoint(10, pane.height() - 60)))
    if by_key:
        QTest.keyClick(box, Qt.Key.Key_Escape)
    else:
        box.close()
    assert not box.isVisible()
    assert not button.underMouse()


@pytest.mark.parametrize("name", ["views", "filter", "columns"])
def test_a_button_that_no_longer_counts_as_pointed_at_is_painted_so(
    window: Window, name: str
) -> None:
    """On X11 Qt takes the mark from it when the box opens, and paints nothing."""
    window.view_state.show_pane("facilities")
    window.show()
    pane = window.pane
    assert isinstance(pane, TablePane)
    button = getattr(pane.bar, name)
    QCursor.setPos(pane.mapToGlobal(QPoint(10, pane.height() - 60)))
    if button.menu() is None:
        button.click()
    else:
        button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))
    box = QApplication.activePopupWidget()
    assert box is not None
    for _ in range(5):
        QApplication.processEvents()
    paints = Paints()
    button.installEventFilter(paints)
    box.close()
    QApplication.processEvents()
    assert paints.many == 1


def test_every_menu_is_one_that_tells_what_it_leaves() -> None:
    bare = re.compile(r"\bQMenu\(|addMenu\(f?\"")
    folder = Path(chipline.windows.__file__).parent
    found = [
        str(path.relative_to(folder))
        for path in folder.rglob("*.py")
        if bare.search(path.read_text(encoding="utf-8").replace("class Menu(QMenu)", ""))
    ]
    assert not found
