"""What the window and the pane in front offer, in menus, palette and lists of keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QMenu
from pytestqt.qtbot import QtBot

from chipline.windows.shell.actions import ACTIONS
from chipline.windows.shell.help.help_pages import help_html
from chipline.windows.shell.help.key_list import KeyDialog, keys_of
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.tables.actions import TABLE_ACTIONS
from chipline.windows.tables.pane import TablePane

OF_TABLES = {spec.text for spec in TABLE_ACTIONS if spec.menu}
IN_MENUS = {
    spec.menu: {each.text for each in TABLE_ACTIONS if each.menu == spec.menu}
    for spec in TABLE_ACTIONS
    if spec.menu
}


def _menu(window: Window, name: str) -> list[str]:
    menus = [act.menu() for act in window.menuBar().actions() if act.text() == f"&{name}"]
    (menu,) = menus
    assert isinstance(menu, QMenu)
    return [act.text() for act in menu.actions()]


def test_what_tables_do_is_offered_only_where_one_is_in_front(window: Window) -> None:
    for name in ("timeline", "firms", "chips", "review", "links", "history"):
        window.view_state.show_pane(name)
        table = isinstance(window.pane, TablePane)
        for menu, texts in IN_MENUS.items():
            shown = _menu(window, menu)
            assert {text for text in shown if text in OF_TABLES} == (texts if table else set())
            assert len(shown) == len(set(shown) - {""}) + shown.count(""), "nothing stands twice"
            assert shown[-1], "no divider at the end"


def test_the_palette_offers_what_the_pane_in_front_can_do(window: Window) -> None:
    def offered() -> list[str]:
        window.open_palette()
        found = window.palette_box.findChild(QListWidget)
        assert found is not None
        texts = [found.item(row).text() for row in range(found.count())]
        window.palette_box.close()
        return texts

    window.view_state.show_pane("timeline")
    assert not OF_TABLES & set(offered())
    window.view_state.show_pane("firms")
    texts = offered()
    assert set(texts) >= OF_TABLES
    assert texts.count("Compare records…") == 1


def test_no_two_commands_of_a_pane_are_called_alike(window: Window) -> None:
    for name in all_panes():
        window.view_state.show_pane(name)
        texts = [each.text for each in window.menus.able()]
        assert [each for each in texts if texts.count(each) > 1] == [], name


def test_a_pane_that_cannot_be_shown_offers_nothing(window: Window) -> None:
    window.view_state.show_pane("firms")
    assert window.pane is not None
    assert window.stack.stand_in(window.pane, "a fault")
    assert not OF_TABLES & set(_menu(window, "Edit"))
    assert "edit.find" not in window.menus.actions


def test_compare_takes_the_rows_that_are_selected(window: Window) -> None:
    window.view_state.show_pane("firms")
    pane = window.pane
    assert isinstance(pane, TablePane)
    pane.table.selectAll()
    window.menus.run("edit.compare")
    assert window.view_state.pane == "review"
    review = window.pane
    assert review is not None
    assert len(review.state()["compare"]["ids"]) > 1


def test_delete_takes_the_rows_while_they_have_the_keyboard(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    window.view_state.show_pane("firms")
    pane = window.pane
    assert isinstance(pane, TablePane)
    pane.table.selectAll()
    monkeypatch.setattr(pane, "delete_selected", lambda: done.append("rows"))
    monkeypatch.setattr(
        window.inspector.record_actions, "ask_to_delete", lambda: done.append("card")
    )
    for focus in (True, False):
        monkeypatch.setattr(pane, "hasFocus", lambda focus=focus: focus)
        window.menus.run("edit.delete")
    assert done == ["rows", "card"]


def test_the_keys_of_every_pane_are_listed_by_one_key(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    for name in all_panes():
        window.view_state.show_pane(name)
        pane = window.pane
        assert pane is not None, name
        pane.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_Question)
        (listed,) = (each for each in window.findChildren(KeyDialog) if each.isVisible())
        text = listed.text.toPlainText()
        own = pane.actions_of_pane()
        specs = [*ACTIONS, *(own.specs.values() if own is not None else ())]
        for _heading, rows in keys_of(specs, pane.keys_of_pane):
            for key, words in rows:
                assert key in text, name
                assert words in text, name
        keys = own is not None and any(spec.keys for spec in own.specs.values())
        assert (f"“{pane.title()}”" in text) == bool(keys or pane.keys_of_pane), name
        listed.close()


def test_the_help_names_every_key_of_every_pane_once() -> None:
    page = help_html()
    assert page.count("<td>Peek at the record</td>") == 1, "tables are alike"
    assert page.count("<td>List what lies in a dense spot</td>") == 1
    assert "Ctrl+N&nbsp;" in page


def test_keys_that_are_no_actions_follow_those_that_are_and_nothing_stands_twice() -> None:
    table = (("Edit", (("Ctrl+N", "New record"), ("Up", "Go up"))), ("Else", (("F9", "More"),)))
    listed = dict(keys_of(TABLE_ACTIONS[:1], table))
    assert listed == {
        "Edit": (("Ctrl+N", "New record"), ("Up", "Go up")),
        "Else": (("F9", "More"),),
    }
