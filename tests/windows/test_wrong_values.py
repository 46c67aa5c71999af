"""A file may hold anything in any column: no pane, view or card falls over it, and none is left blank."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows.shell.window import Window
from chipline.windows.widgets.error_page import ErrorPage
from store.hostile.wrong_values import WRONG, filled, spoil, spoil_all
from windows.pane_walk import walk

#: Fewer would show fewer panes than there are.
_PLACES = 60
_rounds = list(enumerate(WRONG))


@pytest.fixture(scope="module")
def filled_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with records of every kind."""
    return filled(small_file, tmp_path_factory.mktemp("filled"))


@pytest.fixture
def path(filled_file: Path, tmp_path: Path) -> Path:
    """A copy of it that may be spoilt."""
    return Path(shutil.copy(filled_file, tmp_path / "wrong.chipline"))


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[list[Window]]:
    """Windows that are closed at the end."""
    made: list[Window] = []
    yield made
    for window in made:
        window.let_go()
        window.close()


def _walked(path: Path, qtbot: QtBot, opened: list[Window]) -> Window:
    """Walk over everything; what falls over ends the test, whether in a slot or while it is painted."""
    workspace = Workspace.open(path)
    window = Window(Session(workspace, inline=True), Settings(hint_dismissed=True))
    opened.append(window)
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.resize(1366, 768)
    window.show()
    places = 0
    for place in walk(window):
        places += 1
        pages = [each for each in window.findChildren(ErrorPage) if each.isVisibleTo(window)]
        assert not pages, place
    assert places > _PLACES
    return window


@pytest.mark.parametrize(
    "first",
    [pytest.param(n, id=name, marks=[pytest.mark.long] if n else []) for n, name in _rounds],
)
def test_every_pane_shows_what_it_can(
    path: Path, first: int, qtbot: QtBot, opened: list[Window]
) -> None:
    spoil_all(path, first)
    window = _walked(path, qtbot, opened)
    assert window.session.mistyped
    assert window.session.read_only


def test_a_window_says_what_is_wrong_and_what_can_be_done(
    path: Path, qtbot: QtBot, opened: list[Window]
) -> None:
    spoil(path, {"firm.name": ("slug = 'alibaba'", WRONG["bytes"])})
    window = Window(Session(Workspace.open(path), inline=True), Settings())
    opened.append(window)
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    banner = window.file_watch.reading
    assert banner.isVisibleTo(window)
    assert any("can’t be read" in each.text() for each in banner.findChildren(QLabel))
    offered = [button.text() for button in banner.findChildren(QAbstractButton)]
    assert any("Restore" in each for each in offered)
    assert any("can be read" in each for each in offered)
