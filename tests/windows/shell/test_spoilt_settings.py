"""Settings that say anything at all never keep the window or a pane from showing."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.widgets.error_page import ErrorPage

WRONG: tuple[Any, ...] = (
    *(None, 7, -1e30, "x", "\x07", [], {}, [None], [["a"], 3], {"a": {"b": []}}, [{"field": 5}]),
    *(True, 10**40, -(2**31), 2**31, 1e308, float("inf"), float("nan")),
    *({"columns": 3}, ["\ud800"], [10**40, 2**63], {"days": 10**40}),
)


def _replaced(state: Any, wrong: Any) -> Any:
    """Put something wrong into the place of each value, as deep as there are any."""
    if isinstance(state, dict) and state:
        return {name: _replaced(value, wrong) for name, value in state.items()}
    return wrong


def _window(session: Session, qtbot: QtBot, settings: Settings) -> Window:
    made = Window(session, settings)
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    return made


#: What sound panes keep, by their names; seen once.
_KEPT: dict[str, Any] = {}


def _states(session: Session, qtbot: QtBot) -> dict[str, Any]:
    if not _KEPT:
        _KEPT.update(_show_all(_window(session, qtbot, Settings())))
    return copy.deepcopy(_KEPT)


def _show_all(window: Window) -> dict[str, Any]:
    for name in all_panes():
        window.view_state.show_pane(name)
        QApplication.processEvents()
        assert window.pane is not None, f"{name}: {window.stack.currentWidget()}"
    QApplication.processEvents()
    assert not window.findChildren(ErrorPage)
    return window.stack.states()


@pytest.mark.parametrize("wrong", [7, [["a"], 3], 10**40, float("nan")], ids=ascii)
def test_a_pane_shows_whatever_its_kept_state_says(
    file_workspace: Workspace, qtbot: QtBot, wrong: Any
) -> None:
    _try(file_workspace, qtbot, wrong, "in its depth")


@pytest.mark.long
@pytest.mark.parametrize("wrong", WRONG, ids=ascii)
@pytest.mark.parametrize("depth", ["at its top", "in its depth"])
def test_so_it_does_with_anything_else(
    file_workspace: Workspace, qtbot: QtBot, wrong: Any, depth: str
) -> None:
    _try(file_workspace, qtbot, wrong, depth)


def _try(file_workspace: Workspace, qtbot: QtBot, wrong: Any, depth: str) -> None:
    session = Session(file_workspace, inline=True)
    kept = {
        name: _replaced(state, wrong) if depth == "in its depth" else dict.fromkeys(state, wrong)
        for name, state in _states(session, qtbot).items()
    }
    _show_all(_window(session, qtbot, Settings(panes=kept)))
