"""Keys: each does one thing wherever one is, and what is listed is bound."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from chipline.windows.shell.actions import ACTIONS
from chipline.windows.shell.help.key_list import keys_of
from chipline.windows.shell.pane_registry import PANES, all_panes
from chipline.windows.shell.window import Window
from chipline.windows.timeline.actions import ACTIONS as TIMELINE_ACTIONS
from chipline.windows.timeline.actions import KEYS_OF_PANE
from chipline.windows.timeline.pane import TimelinePane


def _enabled(window: Window) -> list[str]:
    """Return the keys that would do something with the keyboard in the pane that is shown."""
    assert window.pane is not None
    actions = {*window.menus.actions.values(), *window.pane.findChildren(QAction)}
    keys = [key for each in actions if each.isEnabled() for key in each.shortcuts()]
    shortcuts = window.pane.findChildren(QShortcut)
    keys += [each.key() for each in shortcuts if each.isEnabled()]
    return [key.toString() for key in keys if not key.isEmpty()]


def test_every_action_is_unique_and_in_a_menu(window: Window) -> None:
    names = [action.id for action in ACTIONS]
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    shown = {act.text() for menu in window.menuBar().actions() for act in menu.menu().actions()}
    assert {window.menus.actions[act.id].text() for act in ACTIONS if act.menu} <= shown
    # The views of panes, which stand in them.
    apart = {act.id for act in ACTIONS if not act.menu}
    assert apart == {f"{entry.name}.{name}" for entry in PANES for name, *_ in entry.views}


def test_no_pane_puts_anything_below_what_ends_a_menu(window: Window) -> None:
    ends = {"File": "file.quit", "Edit": "edit.preferences"}
    for pane in all_panes():
        window.view_state.show_pane(pane)
        for menu, name in ends.items():
            shown = window.menus._menus[menu].actions()
            assert shown[-1] is window.menus.actions[name], (pane, menu, shown[-1].text())
            assert shown[-2].isSeparator(), (pane, menu)
            both = pairwise(each.isSeparator() for each in shown)
            assert not any(all(pair) for pair in both), (pane, menu)


def test_no_key_is_bound_twice_in_any_pane(window: Window) -> None:
    # Bound twice, a key does neither: Qt calls it ambiguous.
    for name in all_panes():
        window.view_state.show_pane(name)
        many = Counter(_enabled(window))
        assert (name, [key for key, times in many.items() if times > 1]) == (name, [])


def test_the_windows_keys_and_the_timelines_are_apart_even_where_one_is_disabled(
    window: Window,
) -> None:
    window.view_state.show_pane("timeline")
    pane = window.pane
    assert isinstance(pane, TimelinePane)
    deeds = {act.shortcut().toString() for act in pane.actions_of_pane().actions.values()} - {""}
    assert {QKeySequence(action.key).toString() for action in ACTIONS} & deeds == set()


def test_the_timeline_is_copied_as_a_picture_by_its_key(window: Window, qtbot: QtBot) -> None:
    window.view_state.show_pane("timeline")
    pane = window.pane
    assert isinstance(pane, TimelinePane)
    QGuiApplication.clipboard().clear()
    window.activateWindow()
    pane.canvas.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pane.canvas, Qt.Key.Key_C, both)
    assert not QGuiApplication.clipboard().image().isNull()


def test_records_are_compared_by_their_key(window: Window, qtbot: QtBot) -> None:
    window.view_state.show_pane("timeline")
    window.activateWindow()
    key = QKeySequence(next(each.key for each in ACTIONS if each.id == "edit.compare"))
    pressed = key[0]
    qtbot.keyClick(window, pressed.key(), pressed.keyboardModifiers())
    assert window.view_state.pane == "review"


def test_every_key_that_the_timeline_lists_is_bound(window: Window) -> None:
    window.view_state.show_pane("timeline")
    pane = window.pane
    assert isinstance(pane, TimelinePane)
    bound = {act.shortcut() for act in pane.actions_of_pane().actions.values()}
    #: What the canvas itself answers, since it does so only while there is something to answer.
    canvas = set("←→↑↓+−C") | {"Enter", "Esc", "Tab", "Page up", "Page down", "Ctrl+C"}
    canvas |= {f"{held}+{arrow}" for held in ("Shift", "Ctrl", "Ctrl+Shift") for arrow in "←→"}
    canvas |= {f"Alt+{arrow}" for arrow in "↑↓"}
    listed = [
        key
        for _, rows in keys_of(TIMELINE_ACTIONS, KEYS_OF_PANE)
        for keys, _ in rows
        for key in keys.split(", ")
    ]
    assert [key for key in listed if key not in canvas and QKeySequence(key) not in bound] == []
    lists = {QKeySequence(key) for key in listed}
    assert [
        act.text() for act in pane.actions_of_pane().actions.values() if act.shortcut() not in lists
    ] == []
