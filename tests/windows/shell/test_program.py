"""The program around its window: what is opened, and how the window stands on the screen."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.records.message import verbatim
from chipline.store import edits
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.errors import DiskFullError
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace
from chipline.windows.merge_review.merge_dialog import MergeDialog
from chipline.windows.safety.progress_dialog import ProgressDialog
from chipline.windows.shell import file_actions
from chipline.windows.widgets import message_box

DATABASES = Path(__file__).parents[2] / "data" / "databases"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    Workspace.create(tmp_path / "one.chipline").close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(application)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()


def test_the_file_that_is_open_stays_open_for_writing(program: Program, tmp_path: Path) -> None:
    assert program.open(tmp_path / "one.chipline")
    first = program.window
    assert program.open(tmp_path / "one.chipline")
    assert program.window is first
    assert first is not None
    assert not first.session.read_only


def test_a_place_that_is_no_longer_there_is_not_said_to_have_been_deleted(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "one.chipline"
    program.settings.places[str(path)] = ["firms", "firm", "gone", 738_000]
    assert program.open(path)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.view_state.record == "")
    assert window.view_state.pane == "firms"


@pytest.mark.parametrize("stopped", [False, True])
def test_an_older_file_is_brought_up_to_date_behind_a_dialog_that_can_stop_it(
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stopped: bool,  # noqa: FBT001
) -> None:
    path = Path(shutil.copy(DATABASES / "format-2.chipline", tmp_path / "old.chipline"))
    seen: list[str] = []
    looked = threading.Event()
    real = Workspace.open

    def look() -> None:
        dialog = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, ProgressDialog)
        )
        seen.append(dialog.findChild(QLabel).text())
        if stopped:
            dialog.reject()
        looked.set()

    def slow(where: Path, **options: Any) -> Workspace:
        looked.wait()
        return real(where, **options)

    monkeypatch.setattr(Workspace, "open", slow)
    QTimer.singleShot(0, look)
    assert program.open(path) is not stopped
    assert "“old.chipline” is being brought up to date" in seen[0]
    with closing(sqlite3.connect(path)) as found:
        version = found.execute("PRAGMA user_version").fetchone()[0]
    assert version == (2 if stopped else SCHEMA_VERSION)


def test_a_damaged_file_opened_last_does_not_keep_the_program_from_starting(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(message_box, "show_message", lambda _parent, message: told.append(message))
    bad = tmp_path / "bad.chipline"
    bad.write_text("no workspace", encoding="utf-8")
    program.settings.recent = [str(bad), str(tmp_path / "one.chipline")]
    assert program.open(None)
    assert "bad.chipline" in told[0]
    assert program.window is not None
    assert program.window.session.path == tmp_path / "one.chipline"


def test_in_a_narrow_window_the_rail_gives_up_its_labels(program: Program, tmp_path: Path) -> None:
    assert program.open(tmp_path / "one.chipline")
    window = program.window
    assert window is not None
    window.showNormal()
    window.resize(1366, 700)
    assert all(head.isVisible() for head in window.rail._heads)
    assert "Firms" not in window.rail._buttons["firms"].toolTip()
    window.resize(853, 460)
    assert (window.width(), window.height()) == (853, 460)
    assert not any(head.isVisible() for head in window.rail._heads)
    assert "Firms" in window.rail._buttons["firms"].toolTip()


def test_a_workspace_that_could_not_be_filled_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise DiskFullError(verbatim("The disk is full."))

    monkeypatch.setattr(Workspace, "apply", full)
    with pytest.raises(DiskFullError):
        file_actions.make_workspace(tmp_path / "new.chipline", starter=True)
    assert not list(tmp_path.glob("new*"))
    monkeypatch.undo()
    file_actions.make_workspace(tmp_path / "new.chipline", starter=True)
    made = Workspace.open(tmp_path / "new.chipline")
    assert made.last == 1
    made.close()


def test_what_a_kill_left_of_a_new_workspace_is_not_in_the_way(tmp_path: Path) -> None:
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from chipline.store.workspace import Workspace\n"
        "from chipline.windows.shell import file_actions\n"
        "Workspace.apply = lambda *_given, **_named: os._exit(9)\n"
        "file_actions.make_workspace(Path(sys.argv[1]), starter=True)\n"
    )
    path = tmp_path / "new.chipline"
    assert subprocess.run([sys.executable, "-c", code, path], check=False).returncode == 9
    assert not path.exists()
    file_actions.make_workspace(path, starter=True)
    assert [each.name for each in tmp_path.glob("new*")] == ["new.chipline"]


def test_a_colleague_s_changes_are_looked_through_over_the_workspace_of_before(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    mine, path = tmp_path / "one.chipline", tmp_path / "hers.chipline-changes"
    with closing(Workspace.open(mine)) as copy:
        copy.apply(edits.create("firm", {"name": "Firm", "slug": "firm"}))
        copy.copy_to(tmp_path / "hers.chipline")
    with closing(Workspace.open(tmp_path / "hers.chipline")) as hers:
        hers.apply(edits.create("firm", {"name": "Newco", "slug": "newco"}))
        with hers.reading() as queries:
            send_changes(queries, path, SendWish(), author=Author("elsewhere", "Olena"))
    program.settings.opened(mine)
    program.settings.name = "Marko"
    assert program.open(path)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.findChild(MergeDialog) is not None)
    dialog = window.findChild(MergeDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog._model.rows))
    assert [row.value.title for row in dialog._model.rows] == ["Newco"]
    dialog.reject()
