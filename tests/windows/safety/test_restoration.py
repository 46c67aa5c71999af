"""Backups are restored in the window, and leave nothing half done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.records.message import Message
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import backups
from chipline.store.backup.restoration import Restored
from chipline.store.workspace import Workspace
from chipline.windows.safety.restore_dialog import RestoreDialog, restored_text
from chipline.windows.shell.window import Window
from windows.safety.steps import ALIBABA, NOTE, began, choose_file, notes, opened, press, text


def _restore_dialog(window: Window, qtbot: QtBot) -> RestoreDialog:
    window.menus.run("file.restore")
    (dialog,) = window.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: "Looking" not in dialog._details.toPlainText())
    qtbot.waitUntil(lambda: "Comparing" not in dialog._details.toPlainText())
    return dialog


def test_a_backup_is_restored_into_the_same_place(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    backups.back_up(path)
    window = opened(program, path)
    window.session.do(NOTE)
    window.session.do(edits.create("firm", {"name": "Novel"}))
    window.view_state.open("firms", "firm", ALIBABA)
    qtbot.waitUntil(lambda: window.session.stacks.undo is not None)
    qtbot.waitUntil(lambda: window.session.stacks.undo.label.startswith("Create"))
    window.session.do(edits.create("firm", {"name": "Undone"}))
    window.session.undo()
    qtbot.waitUntil(lambda: window.session.stacks.redo is not None)
    dialog = _restore_dialog(window, qtbot)
    said = dialog._details.toPlainText()
    assert "4 changes are taken back" in said
    assert "What colleagues have received of these comes back" in said
    assert "Create firm" in said
    assert "Undo: Create firm “Undone”" in said
    assert "Firms: 5 → 4" in said
    assert dialog._table.rowCount() == 1
    qtbot.keyPress(dialog._table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not window)
    again = program.window
    assert again is not None
    assert not again.session.read_only
    assert notes(again) is None
    assert (again.view_state.pane, again.view_state.record) == ("firms", ALIBABA)
    assert "The backup was restored" in text(again.file_watch.backups)
    aside = next(each for each in backups.listing(path) if each.why == backups.SET_ASIDE)
    assert notes(aside.path) == "mine", "what stood there can be come back to"
    assert aside.path.name in text(again.file_watch.backups)


def test_what_is_typed_is_saved_before_it_is_set_aside(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    made = backups.back_up(path)
    window = opened(program, path)
    window.view_state.select("relocation", id_of_slug("rl-ali-sea-train"))
    qtbot.waitUntil(lambda: window.inspector.fields.row("began") is not None)
    window.inspector.edit_field("began")
    row = window.inspector.fields.row("began")
    assert row is not None
    assert row.editor is not None
    row.editor.line.setText("2025-05")
    program.restore(made.path)
    qtbot.waitUntil(lambda: program.window is not window)
    aside = next(each for each in backups.listing(path) if each.why == backups.SET_ASIDE)
    assert began(aside.path) == "2025-05"
    assert began(path) == "2025-04~"


def test_a_damaged_backup_leaves_all_as_it_was(
    program: Program, qtbot: QtBot, path: Path, told: list[str]
) -> None:
    made = backups.back_up(path)
    with made.path.open("r+b") as file:
        file.seek(40_000)
        file.write(b"\xa5" * 24_000)
    window = opened(program, path)
    window.session.do(NOTE)
    program.restore(made.path)
    qtbot.waitUntil(lambda: bool(told))
    assert str(made.path) in told[0] or "could not be restored" in told[0]
    again = program.window
    assert again is not None
    assert not again.gone
    assert not again.session.read_only
    assert notes(path) == "mine"


def test_the_same_as_now_cannot_be_restored(program: Program, qtbot: QtBot, path: Path) -> None:
    backups.back_up(path)
    window = opened(program, path)
    dialog = _restore_dialog(window, qtbot)
    assert "the same as the workspace is now" in dialog._details.toPlainText()
    assert not dialog._restore.isEnabled()
    dialog.reject()


def test_without_a_backup_it_says_how_there_comes_to_be_one(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, path)
    dialog = _restore_dialog(window, qtbot)
    assert "no backup of this workspace yet" in dialog._details.toPlainText()
    assert not dialog._restore.isEnabled()
    other = Workspace.create(path.with_name("elsewhere.chipline"))
    other.close()
    choose_file(monkeypatch, path.with_name("elsewhere.chipline"))
    press(dialog, "Another file…")
    qtbot.waitUntil(dialog._restore.isEnabled)
    assert "10 changes" not in dialog._details.toPlainText()
    assert "Firms: 4 → 0" in dialog._details.toPlainText()
    choose_file(monkeypatch, path)
    press(dialog, "Another file…")
    assert "no backup that can be restored here" in dialog._details.toPlainText()
    dialog.reject()


def test_back_up_now_says_where(program: Program, qtbot: QtBot, path: Path) -> None:
    window = opened(program, path)
    window.menus.run("file.backup")
    qtbot.waitUntil(lambda: "Backed up to facts" in window.status._saved.text())
    assert [each.why for each in backups.listing(path)] == [backups.ASKED]
    window.menus.run("file.backup")
    qtbot.waitUntil(lambda: "Nothing was written since" in window.status._saved.text())
    assert len(backups.listing(path)) == 1


def test_kept_copies_that_could_not_be_put_back_are_named(tmp_path: Path) -> None:
    lost = tuple(Message("“{file}” of “{source}”", file=f"{n}.pdf", source="FT") for n in (1, 2))
    told = restored_text(Restored(tmp_path / "aside.chipline", lost)).splitlines()
    assert told[0].endswith("aside.chipline")
    assert "2 kept copies" in told[1]
    assert "“1.pdf” of “FT”, “2.pdf” of “FT”" in told[1]
    assert restored_text(Restored(None)) == ""


def test_a_backup_that_cannot_be_made_is_told_once(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    backups.folder_of(path).write_text("in the way")
    window = opened(program, path)
    window.session.unsafe.emit("no room")
    assert "No backup could be made. no room" in text(window.file_watch.backups)
    press(window.file_watch.backups, "Dismiss")
    window.session.unsafe.emit("no room")
    assert not window.file_watch.backups.isVisible()
