"""Another theme is taken on by what is seen at once, and by what is not when it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.lists.list_style import RowDelegate


def test_a_pane_behind_another_takes_on_the_theme_once_when_it_is_shown(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed: list[str] = []
    for pane in (TablePane, TimelinePane):
        dress = pane.dress

        def watched(self: TablePane | TimelinePane, dress: object = dress) -> None:
            dressed.append(type(self).__name__)
            dress(self)  # type: ignore[operator]  # the method that is watched

        monkeypatch.setattr(pane, "dress", watched)
    window.view_state.show_pane("firms")
    window.view_state.show_pane("timeline")
    dressed.clear()
    window.set_theme("dark")
    window.set_theme("light")
    assert dressed == ["TimelinePane"] * 2
    window.view_state.show_pane("firms")
    assert dressed == ["TimelinePane"] * 2 + ["TablePane"]
    window.view_state.show_pane("timeline")
    window.view_state.show_pane("firms")
    assert dressed == ["TimelinePane"] * 2 + ["TablePane"], "it wears it already"


def test_a_pane_that_stands_by_itself_takes_it_on_at_once(
    pane: TimelinePane, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed: list[bool] = []
    monkeypatch.setattr(pane, "dress", lambda: dressed.append(True))
    pane.hide()
    pane._view_state.theme_changed.emit()
    assert dressed == [True], "nobody knows whether it is painted without being shown"


def test_a_list_of_many_choices_asks_for_the_height_of_one(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    size = RowDelegate.sizeHint

    def watched(self: RowDelegate, option: object, index: object) -> object:
        asked.append(1)
        return size(self, option, index)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(RowDelegate, "sizeHint", watched)
    around = QWidget()
    qtbot.addWidget(around)
    combo = Combo(around)
    combo.addItems([f"Country {number}" for number in range(250)])
    view = combo.view()
    asked.clear()
    view.doItemsLayout()
    assert len(asked) < 10
