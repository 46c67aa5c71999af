"""The keyboard comes into a list at its first row, and it is seen where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chipline.windows import theme
from chipline.windows.widgets.lists.checklist import TickLine, TickList
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.list_style import show_as_rows

KEY = Qt.Key


def table() -> QTableView:
    made = QTableView()
    model = QStandardItemModel(made)
    for number in range(5):
        model.appendRow(QStandardItem(f"row {number}"))
    made.setModel(model)
    show_as_rows(made, QAbstractItemView.SelectionMode.ExtendedSelection)
    return made


def tree() -> QTreeWidget:
    made = QTreeWidget()
    made.addTopLevelItems([QTreeWidgetItem([f"row {number}"]) for number in range(5)])
    FirstRow(made)
    return made


def plain_list() -> QListWidget:
    made = QListWidget()
    made.addItems([f"row {number}" for number in range(5)])
    FirstRow(made)
    return made


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    theme.dress("light")
    made = QWidget()
    qtbot.addWidget(made)
    return made


def beside_a_field(qtbot: QtBot, view: QWidget, shown: QWidget) -> QLineEdit:
    """Show the list below a field that has the keyboard."""
    field = QLineEdit(shown)
    layout = QVBoxLayout(shown)
    layout.addWidget(field)
    layout.addWidget(view)
    QWidget.setTabOrder(field, view.focusProxy() or view)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    field.setFocus()
    return field


@pytest.mark.parametrize("make", [table, tree, plain_list])
def test_the_first_down_takes_the_first_row(
    qtbot: QtBot, shown: QWidget, make: Callable[[], QAbstractItemView]
) -> None:
    view = make()
    field = beside_a_field(qtbot, view, shown)
    (ring,) = view.findChildren(FirstRow)
    QTest.keyClick(field, KEY.Key_Tab)
    assert view.hasFocus()
    assert ring.isVisible(), "nothing else says where the keyboard is"
    assert ring.geometry() == view.rect()
    assert not view.selectionModel().hasSelection()
    rows = []
    for _ in range(3):
        QTest.keyClick(view, KEY.Key_Down)
        rows.append([index.row() for index in view.selectionModel().selectedRows()])
    assert rows == [[0], [1], [2]]
    assert not ring.isVisible(), "the selection says it"


def test_a_chosen_row_stays_where_it_is_gone_on_from(qtbot: QtBot, shown: QWidget) -> None:
    view = table()
    field = beside_a_field(qtbot, view, shown)
    view.selectRow(2)
    QTest.keyClick(field, KEY.Key_Tab)
    QTest.keyClick(view, KEY.Key_Down)
    assert [index.row() for index in view.selectionModel().selectedRows()] == [3]
    view.clearSelection()
    QTest.keyClick(view, KEY.Key_Down)
    assert [index.row() for index in view.selectionModel().selectedRows()] == [4]


def test_the_ring_goes_with_the_keyboard_and_no_click_shows_it(
    qtbot: QtBot, shown: QWidget
) -> None:
    view = table()
    field = beside_a_field(qtbot, view, shown)
    (ring,) = view.findChildren(FirstRow)
    QTest.keyClick(field, KEY.Key_Tab)
    field.setFocus()
    assert not ring.isVisible()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()


def test_the_line_that_space_would_tick_is_seen(qtbot: QtBot, shown: QWidget) -> None:
    ticks = TickList()
    ticks.show_lines([TickLine(name, name) for name in ("China", "Malaysia", "Singapore")])
    field = beside_a_field(qtbot, ticks, shown)
    QTest.keyClick(field, KEY.Key_Tab)
    assert ticks.list.hasFocus()
    assert [index.row() for index in ticks.list.selectedIndexes()] == [0]
    QTest.keyClick(ticks.list, KEY.Key_Space)
    assert ticks.values() == ["China"]
