"""Files that another window holds, that are for reading only, or past states."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.store.file import connections
from chipline.store.file.snapshot import workspace_as_of
from chipline.store.workspace import Workspace
from chipline.windows.safety.closing_dialog import ClosingDialog
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from chipline.windows.timeline.pane import TimelinePane
from performance.generator import generate
from windows.safety.steps import ALIBABA, NOTE, choose_file, notes, opened, press, text


def test_the_second_window_takes_over_by_itself(program: Program, qtbot: QtBot, path: Path) -> None:
    first = Workspace.open(path)
    window = opened(program, path)
    timeline = window.pane
    assert isinstance(timeline, TimelinePane)
    assert not timeline.header.edit.isEnabled()
    window.view_state.open("firms", "firm", ALIBABA)
    assert "Read-only" in text(window.file_watch.reading)
    assert "has had this workspace open since" in text(window.file_watch.reading)
    assert "read-only" in window.windowTitle()
    qtbot.waitUntil(lambda: window.inspector.fields.row("notes") is not None)
    first.apply(NOTE)
    window.session.look()
    qtbot.waitUntil(lambda: "other window: Change Notes" in window.status._saved.text())
    first.close()
    with qtbot.waitSignal(window.session.freed):
        window.session.look()
    assert "You can edit now" in text(window.file_watch.reading)
    assert "read-only" not in window.windowTitle()
    assert window.menus.actions["edit.undo"].isEnabled()
    assert "Change Notes" in window.menus.actions["edit.undo"].text()
    table = window.pane
    assert isinstance(table, TablePane)
    assert table.bar.new.isVisible()
    assert table.model.editable, "its cells can be edited"
    assert timeline.header.edit.isEnabled()
    assert "All changes are saved" in window.status._saved.text()
    window.inspector.edit_field("notes")
    row = window.inspector.fields.row("notes")
    assert row is not None
    assert row.editor is not None, "the card can be edited"
    with qtbot.waitSignal(window.session.changed):
        window.session.undo()
    assert notes(window) is None
    third = Workspace.open(path)
    assert third.read_only
    third.close()


def test_a_copy_of_what_is_read_only_is_opened_to_edit(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Workspace.open(path)
    window = opened(program, path)
    choose_file(monkeypatch, path.with_name("own.chipline"))
    press(window.file_watch.reading, "Save a copy to edit…")
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.window is not None
    assert program.window.session.path == path.with_name("own.chipline")
    assert not program.window.session.read_only
    first.close()


def test_opened_twice_under_two_names_it_is_one_window(
    program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, path)
    monkeypatch.chdir(path.parent)
    assert program.open(Path(path.name))
    assert program.window is window
    assert not window.session.read_only


def test_a_past_state_has_a_window_of_its_own(program: Program, qtbot: QtBot, path: Path) -> None:
    window = opened(program, path)
    window.session.do(NOTE)
    window.view_state.open("firms", "firm", ALIBABA)
    window.session.work(
        lambda workspace: workspace_as_of(workspace, 1),
        lambda past: window.beside_requested.emit(past, "Before the note"),
    )
    qtbot.waitUntil(lambda: bool(program.beside))
    (past,) = program.beside
    assert past.isVisible()
    assert "Before the note" in past.windowTitle()
    assert "Before the note" in text(past.file_watch.reading)
    assert past.view_state.record == ALIBABA
    assert notes(past) is None
    assert notes(window) == "mine"
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
    window = opened(program, path)
    window.session.do(NOTE)
    window.session.work(
        lambda each: workspace_as_of(each, 1), lambda w: program.show_beside(w, "x")
    )
    qtbot.waitUntil(lambda: bool(program.beside))
    past = program.beside[0]
    window.close()
    assert past.gone
    assert program.beside == []


def _begin_bulk_write(window: Window, qtbot: QtBot) -> None:
    facts = generate(20_000)
    window.session.do(lambda _reads: facts)
    qtbot.waitUntil(lambda: window.session.at_work, timeout=60_000)


def test_closing_during_a_bulk_write_waits_for_it(
    program: Program, qtbot: QtBot, path: Path
) -> None:
    window = opened(program, path)
    _begin_bulk_write(window, qtbot)
    assert not window.close()
    (leaving,) = window.findChildren(ClosingDialog)
    assert leaving.isVisible()
    qtbot.waitUntil(lambda: window.gone, timeout=60_000)
    with closing(connections.read_shared(path)) as found:
        count = found.execute("SELECT count(*) FROM journal_change").fetchone()[0]
    assert count >= 20_000


def test_a_bulk_write_can_be_stopped_to_close(program: Program, qtbot: QtBot, path: Path) -> None:
    window = opened(program, path)
    before = _counts(path)
    _begin_bulk_write(window, qtbot)
    window.close()
    (leaving,) = window.findChildren(ClosingDialog)
    press(leaving, "Stop it and close")
    qtbot.waitUntil(lambda: window.gone, timeout=60_000)
    assert _counts(path) == before


def _counts(path: Path) -> int:
    with closing(connections.read_shared(path)) as found:
        return int(found.execute("SELECT count(*) FROM journal_change").fetchone()[0])


def test_another_workspace_waits_for_a_bulk_write(
    program: Program, qtbot: QtBot, path: Path, told: list[str]
) -> None:
    Workspace.create(path.with_name("other.chipline")).close()
    window = opened(program, path)
    _begin_bulk_write(window, qtbot)
    assert not program.open(path.with_name("other.chipline"))
    assert "still being written" in told[0]
    assert program.window is window
    with qtbot.waitSignal(window.session.cancelled, timeout=60_000):
        window.session.cancel()
    assert "all is as it was" in window.status._saved.text()
    assert program.open(path.with_name("other.chipline"))
