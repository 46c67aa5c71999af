"""Closing while a change waits or can't be written: the window stays, and nothing goes unsaid."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.records.message import Message, verbatim
from chipline.store.file import connections
from chipline.store.workspace import Workspace
from chipline.windows.safety import closing_dialog
from chipline.windows.safety.closing_dialog import ClosingDialog
from chipline.windows.shell.window import Window
from chipline.windows.widgets.editors.value_editors import LongTextEditor
from store.spoiling import cut_to_nothing
from windows.safety.steps import ALIBABA, NOTE, choose_file, notes, opened, press, text


@pytest.fixture
def other(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """Another program that holds SQLite's own write lock; ours loses patience sooner than usual."""
    monkeypatch.setattr(connections, "_BUSY_MILLISECONDS", 400)
    with closing(sqlite3.connect(path, isolation_level=None)) as found:
        yield found


def _stuck(window: Window, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    return box


def _status(window: Window) -> str:
    return window.status._saved.text()


def test_closing_waits_for_a_change_and_stays_when_it_fails(
    program: Program, qtbot: QtBot, path: Path, other: sqlite3.Connection
) -> None:
    window = opened(program, path)
    qtbot.waitUntil(lambda: not window.session.pending_writes.waiting)
    other.execute("BEGIN IMMEDIATE")
    window.session.do(NOTE)
    assert _status(window) == "Saving…"
    assert not window.close()
    box = _stuck(window, qtbot)
    assert "being written by another program" in box.informativeText()
    assert "Change Notes of “Alibaba”" in box.informativeText()
    assert "Not saved: Change Notes" in _status(window)
    assert not window.gone
    assert window.isVisible()
    qtbot.waitUntil(lambda: all(each.over for each in window.findChildren(ClosingDialog)))
    other.execute("ROLLBACK")
    with qtbot.waitSignal(window.session.changed):
        press(box, "Try again")
    assert "Saved: Change Notes" in _status(window)
    assert notes(path) == "mine"
    assert window.close()


def test_a_change_that_can_be_written_after_all_is_waited_for(
    program: Program, qtbot: QtBot, path: Path, other: sqlite3.Connection
) -> None:
    window = opened(program, path)
    other.execute("BEGIN IMMEDIATE")
    window.session.do(NOTE)
    assert not window.close()
    assert not window.close(), "asked twice, it waits once"
    assert len(window.findChildren(ClosingDialog)) == 1
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: window.gone)
    assert notes(path) == "mine"


@pytest.mark.parametrize("leave", [False, True])
def test_leaving_without_saving_is_asked_and_leaves_a_text(
    program: Program,
    qtbot: QtBot,
    path: Path,
    other: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
    leave: bool,  # noqa: FBT001
) -> None:
    asked: list[str] = []

    def answer(_parent: object, labels: list[Message]) -> bool:
        asked.extend(map(str, labels))
        return leave

    monkeypatch.setattr(closing_dialog, "ask_leave_unsaved", answer)
    window = opened(program, path)
    other.execute("BEGIN IMMEDIATE")
    window.session.do(NOTE)
    _stuck(window, qtbot)
    assert window.close() == leave
    assert asked == ["Change Notes of “Alibaba”"]
    written = list(path.parent.glob("facts (not saved *).json"))
    assert len(written) == leave
    for each in written:
        (step,) = json.loads(each.read_text("utf-8"))
        (record,) = step["records"]
        assert (record["id"], record["after"]["notes"]) == (ALIBABA, "mine")


def test_what_is_left_it_is_no_longer_asked_about(
    program: Program, qtbot: QtBot, path: Path, other: sqlite3.Connection
) -> None:
    window = opened(program, path)
    other.execute("BEGIN IMMEDIATE")
    window.session.do(NOTE)
    press(_stuck(window, qtbot), "Leave it")
    assert _status(window) == "All changes are saved"
    other.execute("ROLLBACK")
    assert window.close()
    assert not list(path.parent.glob("*not saved*"))


def test_what_is_typed_is_waited_for_as_well(
    program: Program,
    qtbot: QtBot,
    path: Path,
    other: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problems: list[str] = []
    monkeypatch.setattr(
        closing_dialog, "ask_leave", lambda _parent, each: bool(problems.append(each))
    )
    window = opened(program, path)
    window.view_state.open("firms", "firm", ALIBABA)
    qtbot.waitUntil(lambda: window.inspector.fields.row("notes") is not None)
    window.inspector.edit_field("notes")
    row = window.inspector.fields.row("notes")
    assert row is not None
    qtbot.waitUntil(lambda: row.editor is not None)
    assert isinstance(row.editor, LongTextEditor)
    qtbot.keyClicks(row.editor.text, "typed")
    other.execute("BEGIN IMMEDIATE")
    assert not window.close()
    qtbot.waitUntil(lambda: bool(window.session.pending_writes.failures))
    assert not window.gone
    assert "another program" in row.message.text(), "the value stays where it was typed"
    other.execute("ROLLBACK")
    assert not window.close()
    qtbot.waitUntil(lambda: window.gone)
    assert notes(path) == "typed"


def test_ended_from_outside_what_could_not_be_written_is_left_as_text(
    program: Program, qtbot: QtBot, path: Path, other: sqlite3.Connection
) -> None:
    window = opened(program, path)
    qtbot.waitUntil(lambda: not window.session.pending_writes.waiting)
    other.execute("BEGIN IMMEDIATE")
    window.session.do(NOTE)
    program.close()
    (written,) = path.parent.glob("facts (not saved *).json")
    assert "mine" in written.read_text("utf-8")


def test_a_spoilt_log_is_told_and_a_copy_has_everything(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, path)
    with qtbot.waitSignal(window.session.changed):
        window.session.do(NOTE)
    cut_to_nothing(path, path)
    window.session.do(NOTE)
    box = _stuck(window, qtbot)
    assert "Another program has changed" in box.text()
    assert "Another program has changed" in text(window.file_watch.trouble)
    choose_file(monkeypatch, path.with_name("saved.chipline"))
    press(box, "Save a copy…")
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.window is not None
    assert notes(program.window) == "mine"


def test_what_was_put_back_is_told_when_the_window_opens(
    program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Workspace.open

    def open_told(where: Path, **options: Any) -> Workspace:
        found = real(where, **options)
        found.told = verbatim("2 changes were put back.")
        return found

    monkeypatch.setattr(Workspace, "open", open_told)
    window = opened(program, path)
    assert "2 changes were put back" in text(window.file_watch.backups)
