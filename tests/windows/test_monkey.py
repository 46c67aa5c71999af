"""Nothing that a user does at random breaks the window, and all of it can be taken back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.journal.journal import MERGE
from chipline.store.quality.check import check
from chipline.store.quality.fault import ERROR
from chipline.store.workspace import Workspace
from chipline.windows import gc_on_gui_thread
from chipline.windows.shell.window import Window
from store.dumps import sql, tables
from windows.monkey import Monkey
from windows.monkey_files import make_files

#: Dialogs are part of what the monkey plays with, and so are keys pressed while one is at work.
pytestmark = [
    pytest.mark.modal,
    pytest.mark.qt_log_ignore("Keyboard event not accepted by receiving widget", extend=True),
]
T = TypeVar("T")
#: What anybody may type and mend later: an end before a beginning.
_ALLOWED = frozenset({"order"})


class _Addresses(QObject):
    """Takes what would open other programs."""

    @Slot(QUrl)
    def take(self, _address: QUrl) -> None:
        """Open nothing."""


@pytest.fixture
def window(qtbot: QtBot, starter_file: Path, tmp_path: Path) -> Iterator[Window]:
    workspace = Workspace.open(Path(shutil.copy(starter_file, tmp_path / "monkey.chipline")))
    elsewhere = _Addresses()
    for scheme in ("file", "http", "https"):
        QDesktopServices.setUrlHandler(scheme, elsewhere, "take")
    make_files(tmp_path / "files", starter_file)
    made = Window(Session(workspace), Settings(hint_dismissed=True, name="A monkey"))
    gc_on_gui_thread.look_here(made)
    # What the monkey left half typed may keep the window from closing, and its threads at work.
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.beside_requested.connect(lambda past, _title: past.close())
    made.show()
    yield made
    for scheme in ("file", "http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def _ask(window: Window, qtbot: QtBot, question: Callable[[Workspace], T]) -> T:
    found: list[T] = []
    window.session.work(question, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    return found[0]


def _errors(workspace: Workspace, since: int) -> tuple[int, list[str]]:
    """Return the last entry's number, and the errors in what was written after another one."""
    last = workspace.last
    if last == since:
        return last, []
    with workspace.reading() as queries:
        found = check(queries)
    return last, [str(one) for one in found if one.severity == ERROR and one.code not in _ALLOWED]


def _has_merged(workspace: Workspace, since: int) -> bool:
    """Tell whether a copy was merged in after an entry."""
    return bool(sql(workspace, "SELECT 1 FROM journal WHERE act = ? AND seq > ?", MERGE, since))


def _play(window: Window, qtbot: QtBot, folder: Path, seed: int, steps: int) -> None:
    """Let the monkey play, look after each step, and take everything back."""
    before = held = _ask(window, qtbot, partial(tables, stamps=False))
    monkey = Monkey(window, qtbot, seed, folder / "files")

    def hold() -> None:
        nonlocal held
        held = _ask(window, qtbot, partial(tables, stamps=False))

    monkey.before_merge = hold
    monkey.rest()
    last = 0
    for _ in range(steps):
        since = last
        monkey.step()
        assert window.isVisible(), monkey.done[-5:]
        last, errors = _ask(window, qtbot, partial(_errors, since=since))
        assert not errors, monkey.done[-5:]
        if _ask(window, qtbot, partial(_has_merged, since=since)):
            # What lies before a merge is taken back in the history, not by undo.
            before = held
    monkey.undo_all()
    assert _ask(window, qtbot, partial(tables, stamps=False)) == before, monkey.done


def test_a_monkey_breaks_nothing(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    _play(window, qtbot, tmp_path, seed=7, steps=60)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_many_monkeys_break_nothing(
    window: Window, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    _play(window, qtbot, tmp_path, seed, steps=2_000)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 130))
def test_short_monkeys_break_nothing(
    window: Window, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    _play(window, qtbot, tmp_path, seed, steps=80)
