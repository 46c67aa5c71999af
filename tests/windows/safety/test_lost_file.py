"""Files that are removed, replaced or damaged under the window."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.backup import backups
from chipline.store.file import connections
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.safety.damaged_dialog import DamageDialog
from chipline.windows.safety.restore_dialog import RestoreDialog
from chipline.windows.shell.window import Window
from performance.generator import generate
from windows.safety.steps import ALIBABA, NOTE, choose_file, notes, opened, press, text


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_the_file_goes_and_a_copy_saves_it(
    program: Program,
    qtbot: QtBot,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    window = opened(program, path)
    window.session.do(NOTE)
    qtbot.waitUntil(lambda: window.session.stacks.undo is not None)
    if how == "removed":
        path.unlink()
    else:
        Workspace.create(path.with_name("other.chipline")).close()
        path.with_name("other.chipline").replace(path)
    window.session.do(edits.set_field("firm", ALIBABA, "notes", "refused"))
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "is gone" in box.text()
    assert how in box.informativeText()
    assert "is gone" in text(window.file_watch.trouble)
    copy = path.with_name("saved.chipline")
    choose_file(monkeypatch, copy)
    press(box, "Save a copy…")
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.window is not None
    assert program.window.session.path == copy
    assert notes(copy) == "mine"
    assert not list(path.parent.glob("*rescued*")), "the copy is the user's own"


def test_the_bar_says_it_until_the_file_is_back(program: Program, qtbot: QtBot, path: Path) -> None:
    window = opened(program, path)
    path.rename(path.with_name("away.chipline"))
    window.session.look()
    qtbot.waitUntil(lambda: "is gone" in text(window.file_watch.trouble))
    assert window.findChild(QMessageBox) is None, "nobody wrote, so nothing stands in the way"
    path.with_name("away.chipline").rename(path)
    press(window.file_watch.trouble, "Look again")
    qtbot.waitUntil(lambda: "back where it was" in text(window.file_watch.trouble))
    with qtbot.waitSignal(window.session.changed):
        window.session.do(NOTE)
    assert notes(window) == "mine"


def test_a_lost_file_is_rescued_when_the_window_is_closed(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    window = opened(program, path)
    with qtbot.waitSignal(window.session.changed):
        window.session.do(NOTE)
    path.unlink()
    window.close()
    (rescued,) = path.parent.glob("facts (rescued *).chipline")
    assert notes(rescued) == "mine"


def test_what_found_no_room_is_tried_again(
    qtbot: QtBot, file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A real limit: the file may not grow by one page until it is lifted.
    theme.dress("light")
    window = Window(Session(file_workspace, inline=True), Settings())
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    engine = file_workspace._engine
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    big = edits.set_field("firm", ALIBABA, "notes", "слово " * 40_000)
    window.session.do(big)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "the disk is full" in box.informativeText()
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    press(box, "Try again")
    undo = window.session.stacks.undo
    assert undo is not None
    assert "Notes" in undo.label
    window.close()


def _spoil(path: Path, first: int = 100) -> None:
    with path.open("r+b") as file:
        file.seek(first)
        file.write(b"\xa5" * 24_000)


def test_a_damaged_file_offers_its_last_sound_backup(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    sound = backups.back_up(path)
    spoiled = backups.back_up(path)
    _spoil(spoiled.path, 40_000)
    _spoil(path)
    assert program.open(path), "the dialog is shown"
    dialog = program._mending._dialog
    assert isinstance(dialog, DamageDialog)
    qtbot.waitUntil(dialog._restore.isEnabled)
    assert dialog._backup is not None
    assert dialog._backup.path == sound.path
    qtbot.keyPress(dialog._restore, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    assert program.window.session.path == path
    assert not program.window.session.read_only
    assert program._mending._dialog is None
    assert list(backups.folder_of(path).glob("*(damaged)*")), "its bytes are kept"


def test_what_can_be_read_is_saved_and_opened(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spoil(path, 20_000)
    saved = path.with_name("saved.chipline")
    program._mending.offer(path, "It is damaged.")
    dialog = program._mending._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: "There is none" in dialog._about.text())
    assert not dialog._restore.isEnabled()
    choose_file(monkeypatch, saved)
    press(dialog, "Save what can be read…")
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    assert program.window.session.path == saved
    assert "records were saved" in text(program.window.file_watch.backups)


def test_another_workspace_opens_from_there(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Workspace.create(path.with_name("other.chipline")).close()
    _spoil(path)
    assert program.open(path)
    dialog = program._mending._dialog
    assert dialog is not None
    choose_file(monkeypatch, path.with_name("other.chipline"))
    press(dialog, "Open another workspace…")
    assert program.window is not None
    assert program.window.session.path == path.with_name("other.chipline")
    assert program._mending._dialog is None


def test_a_page_that_spoils_while_it_is_open_is_told_in_a_bar(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    workspace = Workspace.open(path)
    workspace.apply(lambda _reads: generate(2_000), act=journal.BASE)
    workspace.close()
    with closing(connections.read_shared(path)) as found:
        page = found.execute("SELECT rootpage FROM sqlite_master WHERE name = 'chip'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    window = opened(program, path)
    window.view_state.show_pane("chips")
    qtbot.waitUntil(lambda: "can’t be read any more" in text(window.file_watch.trouble))
    # Not by `waitSignal`: what a thread told after the first would come to a blocker that is gone.
    told: list[int] = []
    window.session.progressed.connect(lambda done, _total: told.append(done))
    window.menus.run("file.backup")
    qtbot.waitUntil(lambda: bool(told))
    assert not backups.listing(path), "a damaged workspace pushes out no sound backup"
    press(window.file_watch.trouble, "Restore a backup…")
    (dialog,) = window.findChildren(RestoreDialog)
    dialog.reject()
