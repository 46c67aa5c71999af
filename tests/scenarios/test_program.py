"""The program as a whole, with its threads: workspaces are opened one after another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.app import Program
from chipline.exchange.starter import starter_facts
from chipline.store.workspace import Workspace


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()


def test_another_workspace_takes_the_windows_place(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.chipline" for name in ("first", "second", "third")]
    for path in paths:
        Workspace.create(path).close()
    for path in (*paths, *paths):
        assert program.open(path)
        assert program.window is not None
        for pane in ("timeline", "controls", "chips"):
            program.window.view_state.show_pane(pane)
        pane_shown = program.window.pane
        assert pane_shown is not None
        qtbot.waitUntil(lambda shown=pane_shown: shown.is_settled)
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    assert program.window is not None
    assert program.window.session.path == paths[-1]
    assert not program.window.session.read_only


def test_the_first_start_makes_a_workspace_with_the_starter_facts(
    program: Program, qtbot: QtBot
) -> None:
    assert program.open(None)
    window = program.window
    assert window is not None
    assert window.session.path is not None
    assert window.session.path.name == "My workspace.chipline"
    moves = sum(each.kind == "relocation" for each in starter_facts(paths.starter()).changes)
    qtbot.waitUntil(lambda: str(moves) in window.rail._buttons["relocations"].toolTip())
    qtbot.waitUntil(lambda: window.view_state.kind == "restriction")
