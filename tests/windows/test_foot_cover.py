"""At the foot of a list no row is cut in two."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QTableView
from pytestqt.qtbot import QtBot

from chipline.windows import theme
from chipline.windows.theme import ROW_HEIGHT
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import show_as_rows


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    theme.dress("light")
    made = QTableView()
    qtbot.addWidget(made)
    model = QStandardItemModel(made)
    for number in range(30):
        model.appendRow(QStandardItem(f"row {number}"))
    made.setModel(model)
    show_as_rows(made, QAbstractItemView.SelectionMode.SingleSelection)
    made.resize(200, 300)
    made.show()
    return made


def covered(view: QTableView) -> int:
    (cover,) = view.findChildren(FootCover)
    return 0 if cover.isHidden() else view.viewport().height() - cover.y()


def test_a_part_of_a_row_is_covered_at_every_height_and_place(view: QTableView) -> None:
    for height in (200, 213, 226, 301):
        view.resize(200, height)
        for scroll in (0, 1, 13, ROW_HEIGHT):
            view.verticalScrollBar().setValue(scroll)
            seen = (view.viewport().height() + scroll) % ROW_HEIGHT
            assert covered(view) == seen, (height, scroll)


def test_what_stands_whole_is_not_covered(view: QTableView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not covered(view), "the last row stands at the edge"
    bar.setValue(0)
    view.resize(200, 30)
    assert not covered(view), "a part of the only row is more than nothing"
    view.resize(200, 2000)
    assert not covered(view)


def test_lists_of_other_kinds_end_with_a_whole_row_too(qtbot: QtBot) -> None:
    listed = QListWidget()
    qtbot.addWidget(listed)
    listed.addItems([f"row {number}" for number in range(40)])
    cover = FootCover(listed)
    listed.resize(200, 205)
    listed.show()
    height = listed.visualItemRect(listed.item(0)).height()
    assert not cover.isHidden()
    assert (cover.y() - listed.visualItemRect(listed.item(0)).top()) % height == 0


def test_the_current_row_stays_in_sight_where_a_view_gets_lower(
    view: QTableView, qtbot: QtBot
) -> None:
    def shown() -> bool:
        row = view.visualRect(view.currentIndex())
        return row.top() >= 0 and row.bottom() < view.viewport().height()

    view.setCurrentIndex(view.model().index(20, 0))
    assert shown()
    view.resize(200, 170)
    qtbot.waitUntil(shown)
    # What was scrolled away stays away.
    view.verticalScrollBar().setValue(0)
    view.resize(200, 150)
    qtbot.wait(20)
    assert view.verticalScrollBar().value() == 0
