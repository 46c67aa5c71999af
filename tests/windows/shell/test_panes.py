"""What the window may count on of every pane: it says when it is settled, and what it can do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.kinds import ALL_KINDS
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.relations.party_reads import PARTY_KINDS
from chipline.store.workspace import Workspace
from chipline.windows.pane import Pane
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.tables.columns.column_popover import ColumnPopover
from chipline.windows.tables.pane import TablePane


@pytest.fixture
def threaded(qtbot: QtBot, file_workspace: Workspace) -> Iterator[Window]:
    """A window whose questions are answered by threads, as the program's are."""
    made = Window(Session(file_workspace), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count a painting."""
        self.times += event.type() is QEvent.Type.Paint
        return False


def _update(pane: Pane, _answer: object) -> None:
    pane.update()


def test_every_pane_says_when_it_is_settled(threaded: Window, qtbot: QtBot) -> None:
    for name in all_panes():
        threaded.view_state.show_pane(name)
        pane = threaded.pane
        assert isinstance(pane, Pane), name
        qtbot.waitUntil(lambda shown=pane: shown.is_settled)
        with qtbot.waitSignal(pane.settled):
            # One of its own questions, as any part of it asks them.
            show = partial(_update, pane)
            threaded.session.read(pane, "again", lambda _queries: 1, show)
            assert not pane.is_settled, name
        assert pane.is_settled, name


def test_a_pane_is_settled_once_and_after_it_was_painted(threaded: Window, qtbot: QtBot) -> None:
    threaded.view_state.show_pane("review")
    pane = threaded.pane
    assert pane is not None
    qtbot.waitUntil(lambda: pane.is_settled)
    held = threading.Event()
    paints, told, answered = _Paints(), list[int](), list[int]()
    pane.installEventFilter(paints)
    pane.settled.connect(lambda: told.append(paints.times))

    def show(_answer: object) -> None:
        answered.append(paints.times)
        pane.update()

    # Two parts of it ask, and one of them waits: half an answer settles nothing.
    threaded.session.read(pane.views["check"], "slow", lambda _q: held.wait(10), lambda _a: None)
    threaded.session.read(pane, "quick", lambda _queries: 1, show)
    qtbot.waitUntil(lambda: bool(answered) and paints.times > answered[0])
    assert (told, pane.is_settled) == ([], False)
    threaded.session.read(pane, "again", lambda _queries: 1, show)
    held.set()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(20)
    (painted,) = told
    assert painted > answered[-1]


def test_a_pane_is_not_settled_by_what_others_ask(threaded: Window, qtbot: QtBot) -> None:
    threaded.view_state.show_pane("firms")
    pane = threaded.pane
    assert pane is not None
    qtbot.waitUntil(lambda: pane.is_settled)
    with (
        qtbot.assertNotEmitted(pane.settled, wait=20),
        qtbot.waitSignal(threaded.session.answered),
    ):
        threaded.session.read(threaded, "other", lambda _queries: 1, lambda _answer: None)


def test_each_kind_is_shown_by_its_table_and_events_by_timeline_and_map_too(window: Window) -> None:
    shown: dict[str, set[str]] = {}
    for name in all_panes():
        window.view_state.show_pane(name)
        assert window.pane is not None
        shown[name] = {kind.name for kind in ALL_KINDS if window.pane.shows(kind.name)}
    assert shown.pop("timeline") == {"restriction", "relocation"}
    assert shown.pop("map") == {"facility", "relocation", "cluster", "tenancy"}
    assert shown.pop("relations") == {*PARTY_KINDS}
    assert shown.pop("briefing") == {"briefing", "step"}
    # Briefings and their steps have a pane of their own, and no table.
    tables = {
        kind.plural: {kind.name} for kind in ALL_KINDS if kind.name not in ("briefing", "step")
    }
    assert {name: kinds for name, kinds in shown.items() if kinds} == tables


def test_every_pane_hands_the_keyboard_to_what_takes_it(window: Window) -> None:
    for name in all_panes():
        window.view_state.show_pane(name)
        QApplication.processEvents()
        held = QApplication.focusWidget()
        assert held is not None, name
        assert held is not window.pane, name
        assert window.pane is not None
        assert window.pane.isAncestorOf(held), name
        assert held.focusPolicy() & Qt.FocusPolicy.TabFocus, (name, held)


def test_an_answer_can_be_copied_by_key_once_it_has_come(threaded: Window, qtbot: QtBot) -> None:
    threaded.view_state.show_pane("controls")
    assert isinstance(threaded.pane, RulesPane)
    asking = threaded.pane.views["ask"]
    assert isinstance(asking, AskView)
    qtbot.waitUntil(lambda: asking.has_answer)
    copying = threaded.menus.actions["controls.copy"]
    assert copying.isEnabled(), "nothing but the answer has come since the pane was opened"


def test_enter_presses_a_button_of_a_pane_and_of_the_day(window: Window, qtbot: QtBot) -> None:
    window.view_state.show_pane("firms")
    assert isinstance(window.pane, TablePane)
    columns = window.pane.bar.columns
    columns.setFocus()
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    box = window.pane.findChild(ColumnPopover)
    assert box is not None
    box.close()
    window.view_state.set_day(date(2025, 4, 9).toordinal())
    today = window.as_of_bar.today
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Return)
    assert window.view_state.day > date(2026, 1, 1).toordinal()


def test_the_key_of_the_shown_pane_leads_back_to_it_from_elsewhere(window: Window) -> None:
    for name in ("relations", "map"):
        window.view_state.show_pane(name)
        QApplication.processEvents()
        held = QApplication.focusWidget()
        elsewhere = next(
            one
            for one in window.rail.findChildren(QWidget)
            if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        elsewhere.setFocus()
        assert QApplication.focusWidget() is elsewhere
        window.menus.actions[f"pane.{name}"].trigger()
        QApplication.processEvents()
        assert QApplication.focusWidget() is held


def test_every_pane_is_painted_at_a_size(window: Window) -> None:
    for name in all_panes():
        window.view_state.show_pane(name)
        pane = window.pane
        assert pane is not None, name
        picture = QImage(900, 600, QImage.Format.Format_ARGB32)
        picture.fill(0)
        painter = QPainter(picture)
        pane.paint_to(painter, QSize(900, 600))
        painter.end()
        spots = {picture.pixel(x, y) for x in range(0, 900, 9) for y in range(0, 600, 9)}
        assert len(spots) > 2, name


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_is_pointed_at_in_the_rail_does_not_look_chosen(window: Window, name: str) -> None:
    window.set_theme(name)
    window.view_state.show_pane("timeline")
    rail = {each.text().strip(): each for each in window.rail.findChildren(QToolButton)}
    chosen, pointed, other = rail["Timeline"], rail["Map"], rail["Relations"]
    pointed.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    grounds = [
        each.grab().toImage().pixelColor(each.width() - 8, each.height() // 2).name()
        for each in (chosen, pointed, other)
    ]
    assert len(set(grounds)) == 3, grounds
