"""What keeps work safe, with the real faults: files removed, replaced, damaged, held by another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.records.record import id_of_slug
from chipline.session import Session
from chipline.settings import Settings
from chipline.store import backups, edits, journal, sqlite
from chipline.store.asof import workspace_as_of
from chipline.store.workspace import Workspace
from chipline.windows import dressing
from chipline.windows.safety.damage import DamageDialog
from chipline.windows.safety.leaving import Leaving
from chipline.windows.safety.notice import Notice
from chipline.windows.safety.restoring import RestoreDialog
from chipline.windows.shell import dialogs
from chipline.windows.shell.window import Window
from chipline.windows.timeline.pane import TimelinePane
from conftest import small_facts
from performance.generator import generate

ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small workspace in a folder of its own, with one change, that nobody has open."""
    folder = tmp_path / "work"
    folder.mkdir()
    made = Workspace.create(folder / "facts.chipline")
    made.apply(lambda _reads: small_facts(), act=journal.BASE)
    made.close()
    return folder / "facts.chipline"


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp)
    yield made
    windows = [*made.beside, made.window]
    made.close()
    for window in windows:
        if window is not None:
            window.deleteLater()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was told in dialogs that stand in the way."""
    messages: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, message: messages.append(message))
    return messages


def _opened(program: Program, path: Path) -> Window:
    assert program.open(path)
    assert program.window is not None
    return program.window


def _text(notice: Notice) -> str:
    return notice.accessibleName() if notice.isVisible() else ""


def _press(owner: QDialog | Notice | QMessageBox, text: str) -> None:
    found = [each for each in owner.findChildren(QPushButton) if each.text() == text]
    live = [each for each in found if not each.isHidden() or not owner.isVisible()]
    assert live, f"{text} among {[each.text() for each in owner.findChildren(QPushButton)]}"
    live[-1].click()


def _notes(workspace: Window | Path) -> object:
    path = workspace if isinstance(workspace, Path) else workspace.session.path
    assert path is not None
    with closing(sqlite.read_shared(path)) as found:
        return found.execute("SELECT notes FROM firm WHERE id = ?", (ALIBABA,)).fetchone()[0]


def _began(path: Path) -> object:
    with closing(sqlite.read_shared(path)) as found:
        return found.execute("SELECT began FROM relocation").fetchone()[0]


def _choose_file(monkeypatch: pytest.MonkeyPatch, chosen: Path) -> None:
    answer = (str(chosen), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: answer)


# -- restoring --------------------------------------------------------------------------------


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
    window = _opened(program, path)
    window.session.do(NOTE)
    window.session.do(edits.create("firm", {"name": "Novel"}))
    window.desk.open("firms", "firm", ALIBABA)
    qtbot.waitUntil(lambda: window.session.stacks.undo is not None)
    qtbot.waitUntil(lambda: "Create" in str(window.session.stacks.undo))
    dialog = _restore_dialog(window, qtbot)
    said = dialog._details.toPlainText()
    assert "2 changes are taken back" in said
    assert "Create firm" in said
    assert "Firms: 5 → 4" in said
    assert dialog._table.rowCount() == 1
    qtbot.keyPress(dialog._table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not window)
    again = program.window
    assert again is not None
    assert not again.session.read_only
    assert _notes(again) is None
    assert (again.desk.pane, again.desk.record) == ("firms", ALIBABA)
    assert "The backup was restored" in _text(again.guard.backups)
    aside = next(each for each in backups.listing(path) if each.why == backups.SET_ASIDE)
    assert _notes(aside.path) == "mine", "what stood there can be come back to"
    assert aside.path.name in _text(again.guard.backups)


def test_what_is_typed_is_saved_before_it_is_set_aside(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    made = backups.back_up(path)
    window = _opened(program, path)
    window.desk.select("relocation", id_of_slug("rl-ali-sea-train"))
    qtbot.waitUntil(lambda: window.inspector.fields.row("began") is not None)
    window.inspector.edit_field("began")
    row = window.inspector.fields.row("began")
    assert row is not None
    assert row.editor is not None
    row.editor.line.setText("2025-05")
    program.restore(made.path)
    qtbot.waitUntil(lambda: program.window is not window)
    aside = next(each for each in backups.listing(path) if each.why == backups.SET_ASIDE)
    assert _began(aside.path) == "2025-05"
    assert _began(path) == "2025-04~"


def test_a_damaged_backup_leaves_all_as_it_was(
    program: Program, qtbot: QtBot, path: Path, told: list[str]
) -> None:
    made = backups.back_up(path)
    with made.path.open("r+b") as file:
        file.seek(40_000)
        file.write(b"\xa5" * 24_000)
    window = _opened(program, path)
    window.session.do(NOTE)
    program.restore(made.path)
    qtbot.waitUntil(lambda: bool(told))
    assert str(made.path) in told[0] or "could not be restored" in told[0]
    again = program.window
    assert again is not None
    assert not again.gone
    assert not again.session.read_only
    assert _notes(path) == "mine"


def test_the_same_as_now_cannot_be_restored(program: Program, qtbot: QtBot, path: Path) -> None:
    backups.back_up(path)
    window = _opened(program, path)
    dialog = _restore_dialog(window, qtbot)
    assert "the same as the workspace is now" in dialog._details.toPlainText()
    assert not dialog._restore.isEnabled()
    dialog.reject()


def test_without_a_backup_it_says_how_there_comes_to_be_one(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _opened(program, path)
    dialog = _restore_dialog(window, qtbot)
    assert "no backup of this workspace yet" in dialog._details.toPlainText()
    assert not dialog._restore.isEnabled()
    other = Workspace.create(path.with_name("elsewhere.chipline"))
    other.close()
    _choose_file(monkeypatch, path.with_name("elsewhere.chipline"))
    _press(dialog, "Another file…")
    qtbot.waitUntil(dialog._restore.isEnabled)
    assert "10 changes" not in dialog._details.toPlainText()
    assert "Firms: 4 → 0" in dialog._details.toPlainText()
    _choose_file(monkeypatch, path)
    _press(dialog, "Another file…")
    assert "no backup that can be restored here" in dialog._details.toPlainText()
    dialog.reject()


def test_back_up_now_says_where(program: Program, qtbot: QtBot, path: Path) -> None:
    window = _opened(program, path)
    window.menus.run("file.backup")
    qtbot.waitUntil(lambda: "Backed up to facts" in window.status._saved.text())
    assert [each.why for each in backups.listing(path)] == [backups.ASKED]


def test_a_backup_that_cannot_be_made_is_told_once(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    backups.folder_of(path).write_text("in the way")
    window = _opened(program, path)
    window.session.unsafe.emit("no room")
    assert "No backup could be made. no room" in _text(window.guard.backups)
    _press(window.guard.backups, "Dismiss")
    window.session.unsafe.emit("no room")
    assert not window.guard.backups.isVisible()


# -- for reading only -------------------------------------------------------------------------


def test_the_second_window_takes_over_by_itself(program: Program, qtbot: QtBot, path: Path) -> None:
    first = Workspace.open(path)
    window = _opened(program, path)
    timeline = window.pane
    assert isinstance(timeline, TimelinePane)
    assert not timeline.header.edit.isEnabled()
    window.desk.open("firms", "firm", ALIBABA)
    assert "Read-only" in _text(window.guard.reading)
    assert "has had this workspace open since" in _text(window.guard.reading)
    assert "read-only" in window.windowTitle()
    qtbot.waitUntil(lambda: window.inspector.fields.row("notes") is not None)
    first.apply(NOTE)
    window.session.look()
    qtbot.waitUntil(lambda: "other window: Change Notes" in window.status._saved.text())
    first.close()
    with qtbot.waitSignal(window.session.freed):
        window.session.look()
    assert "You can edit now" in _text(window.guard.reading)
    assert "read-only" not in window.windowTitle()
    assert window.menus.actions["edit.undo"].isEnabled()
    assert "Change Notes" in window.menus.actions["edit.undo"].text()
    table = window.table
    assert table is not None
    assert table.bar.new.isVisible()
    assert timeline.header.edit.isEnabled()
    assert "All changes are saved" in window.status._saved.text()
    window.inspector.edit_field("notes")
    row = window.inspector.fields.row("notes")
    assert row is not None
    assert row.editor is not None, "the card can be edited"
    with qtbot.waitSignal(window.session.changed):
        window.session.undo()
    assert _notes(window) is None
    third = Workspace.open(path)
    assert third.read_only
    third.close()


def test_a_copy_of_what_is_read_only_is_opened_to_edit(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Workspace.open(path)
    window = _opened(program, path)
    _choose_file(monkeypatch, path.with_name("own.chipline"))
    _press(window.guard.reading, "Save a copy to edit…")
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.window is not None
    assert program.window.session.path == path.with_name("own.chipline")
    assert not program.window.session.read_only
    first.close()


def test_opened_twice_under_two_names_it_is_one_window(
    program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _opened(program, path)
    monkeypatch.chdir(path.parent)
    assert program.open(Path(path.name))
    assert program.window is window
    assert not window.session.read_only


def test_a_past_state_has_a_window_of_its_own(program: Program, qtbot: QtBot, path: Path) -> None:
    window = _opened(program, path)
    window.session.do(NOTE)
    window.desk.open("firms", "firm", ALIBABA)
    window.session.work(
        lambda workspace: workspace_as_of(workspace, 1),
        lambda past: window.beside_asked.emit(past, "Before the note"),
    )
    qtbot.waitUntil(lambda: bool(program.beside))
    (past,) = program.beside
    assert past.isVisible()
    assert "Before the note" in past.windowTitle()
    assert "Before the note" in _text(past.guard.reading)
    assert past.desk.record == ALIBABA
    assert _notes(past) is None
    assert _notes(window) == "mine"
    assert not past.menus.actions["file.restore"].isEnabled()
    kept = dict(program.settings.places)
    past.set_theme("dark")
    assert program.settings.theme == "dark"
    past.close()
    assert program.beside == []
    assert program.settings.places == kept, "it is not remembered"
    assert window.isVisible()


def test_windows_on_the_past_close_with_their_workspace(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    window = _opened(program, path)
    window.session.do(NOTE)
    window.session.work(
        lambda each: workspace_as_of(each, 1), lambda w: program.show_beside(w, "x")
    )
    qtbot.waitUntil(lambda: bool(program.beside))
    past = program.beside[0]
    window.close()
    assert past.gone
    assert program.beside == []


# -- the file goes under the program ----------------------------------------------------------


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_the_file_goes_and_a_copy_saves_it(
    program: Program,
    qtbot: QtBot,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    window = _opened(program, path)
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
    assert "is gone" in _text(window.guard.trouble)
    copy = path.with_name("saved.chipline")
    _choose_file(monkeypatch, copy)
    _press(box, "Save a copy…")
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.window is not None
    assert program.window.session.path == copy
    assert _notes(copy) == "mine"
    assert not list(path.parent.glob("*rescued*")), "the copy is the user's own"


def test_the_bar_says_it_until_the_file_is_back(program: Program, qtbot: QtBot, path: Path) -> None:
    window = _opened(program, path)
    path.rename(path.with_name("away.chipline"))
    window.session.look()
    qtbot.waitUntil(lambda: "is gone" in _text(window.guard.trouble))
    assert window.findChild(QMessageBox) is None, "nobody wrote, so nothing stands in the way"
    path.with_name("away.chipline").rename(path)
    _press(window.guard.trouble, "Look again")
    qtbot.waitUntil(lambda: "back where it was" in _text(window.guard.trouble))
    with qtbot.waitSignal(window.session.changed):
        window.session.do(NOTE)
    assert _notes(window) == "mine"


def test_a_lost_file_is_rescued_when_the_window_is_closed(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    window = _opened(program, path)
    with qtbot.waitSignal(window.session.changed):
        window.session.do(NOTE)
    path.unlink()
    window.close()
    (rescued,) = path.parent.glob("facts (rescued *).chipline")
    assert _notes(rescued) == "mine"


def test_what_found_no_room_is_tried_again(
    qtbot: QtBot, file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A real limit: the file may not grow by one page until it is lifted.
    dressing.dress("light")
    window = Window(Session(file_workspace, inline=True), Settings())
    qtbot.addWidget(window)
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
    _press(box, "Try again")
    undo = window.session.stacks.undo
    assert undo is not None
    assert "Notes" in undo.label
    window.close()


# -- damage -----------------------------------------------------------------------------------


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
    _choose_file(monkeypatch, saved)
    _press(dialog, "Save what can be read…")
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    assert program.window.session.path == saved
    assert "records were saved" in _text(program.window.guard.backups)


def test_another_workspace_opens_from_there(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Workspace.create(path.with_name("other.chipline")).close()
    _spoil(path)
    assert program.open(path)
    dialog = program._mending._dialog
    assert dialog is not None
    _choose_file(monkeypatch, path.with_name("other.chipline"))
    _press(dialog, "Open another workspace…")
    assert program.window is not None
    assert program.window.session.path == path.with_name("other.chipline")
    assert program._mending._dialog is None


def test_a_page_that_spoils_while_it_is_open_is_told_in_a_bar(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    workspace = Workspace.open(path)
    workspace.apply(lambda _reads: generate(2_000), act=journal.BASE)
    workspace.close()
    with closing(sqlite.read_shared(path)) as found:
        page = found.execute("SELECT rootpage FROM sqlite_master WHERE name = 'chip'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    window = _opened(program, path)
    window.desk.show_pane("chips")
    qtbot.waitUntil(lambda: "can’t be read any more" in _text(window.guard.trouble))
    with qtbot.waitSignal(window.session.progressed):
        window.menus.run("file.backup")
    assert not backups.listing(path), "a damaged workspace pushes out no sound backup"
    _press(window.guard.trouble, "Restore a backup…")
    (dialog,) = window.findChildren(RestoreDialog)
    dialog.reject()


# -- leaving ----------------------------------------------------------------------------------


def _begin_bulk_write(window: Window, qtbot: QtBot) -> None:
    facts = generate(20_000)
    window.session.do(lambda _reads: facts)
    qtbot.waitUntil(lambda: window.session.at_work, timeout=60_000)


def test_closing_during_a_bulk_write_waits_for_it(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    window = _opened(program, path)
    _begin_bulk_write(window, qtbot)
    assert not window.close()
    (leaving,) = window.findChildren(Leaving)
    assert leaving.isVisible()
    qtbot.waitUntil(lambda: window.gone, timeout=60_000)
    with closing(sqlite.read_shared(path)) as found:
        count = found.execute("SELECT count(*) FROM journal_change").fetchone()[0]
    assert count >= 20_000


def test_a_bulk_write_can_be_stopped_to_close(program: Program, qtbot: QtBot, path: Path) -> None:
    window = _opened(program, path)
    before = _counts(path)
    _begin_bulk_write(window, qtbot)
    window.close()
    (leaving,) = window.findChildren(Leaving)
    _press(leaving, "Stop it and close")
    qtbot.waitUntil(lambda: window.gone, timeout=60_000)
    assert _counts(path) == before


def _counts(path: Path) -> int:
    with closing(sqlite.read_shared(path)) as found:
        return int(found.execute("SELECT count(*) FROM journal_change").fetchone()[0])


def test_another_workspace_waits_for_a_bulk_write(
    program: Program, qtbot: QtBot, path: Path, told: list[str]
) -> None:
    Workspace.create(path.with_name("other.chipline")).close()
    window = _opened(program, path)
    _begin_bulk_write(window, qtbot)
    assert not program.open(path.with_name("other.chipline"))
    assert "still being written" in told[0]
    assert program.window is window
    with qtbot.waitSignal(window.session.cancelled, timeout=60_000):
        window.session.cancel()
    assert "all is as it was" in window.status._saved.text()
    assert program.open(path.with_name("other.chipline"))
