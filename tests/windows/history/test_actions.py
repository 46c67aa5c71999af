"""What is done from the history: one change taken back, a record brought back, a past state opened."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.file import snapshot
from chipline.store.journal import history
from chipline.store.workspace import Edit, Workspace
from chipline.store.workspace_merge.merge import merge_copy
from chipline.windows import theme
from chipline.windows.history.pane import HistoryPane
from chipline.windows.history.revert_dialog import RevertDialog
from chipline.windows.view_state import ViewState

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")


@pytest.fixture
def session(qapp: object, file_workspace: Workspace) -> Iterator[Session]:
    made = Session(file_workspace, inline=True)
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, session: Session, view_state: ViewState) -> HistoryPane:
    return _shown(qtbot, session, view_state)


def _shown(qtbot: QtBot, session: Session, view_state: ViewState) -> HistoryPane:
    theme.dress("light")
    made = HistoryPane(session, view_state)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def do(session: Session, edit: Edit) -> int:
    """Apply an edit; return the number of its entry."""
    written = []
    session.do(edit, then=written.append)
    assert written[0].entry is not None
    return int(written[0].entry.seq)


def value(session: Session, kind: str, record: str, field: str) -> object:
    found: list[object] = []
    session.read(
        session,
        "test",
        lambda queries: (queries.values(kind, record) or {}).get(field, "(gone)"),
        found.append,
    )
    return found[0]


def ask_back(pane: HistoryPane, seq: int) -> RevertDialog:
    """Choose an entry and press the button; return the question that it opens."""
    pane.list.go_to(pane.model.row_of(seq))
    pane.detail.take_back.click()
    assert pane.dialog is not None
    return pane.dialog


# -- one change taken back --------------------------------------------------------------------


def test_a_past_change_is_taken_back_by_keys(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    seq = do(session, edits.set_field("firm", ALIBABA, "hq_country", "SG"))
    do(session, edits.set_field("chip", H20, "memory_gb", 141))
    pane.list.go_to(pane.model.row_of(seq))
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Tab)
    assert pane.detail.take_back.hasFocus()
    qtbot.keyClick(pane.detail.take_back, Qt.Key.Key_Space)
    dialog = pane.dialog
    assert dialog is not None
    assert "Nothing that it touched was changed since" in dialog.sentence.text()
    assert "Singapore → China" in dialog.text.toPlainText()
    assert (dialog.go.text(), dialog.keep.text()) == ("Take it back", "Keep it")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert value(session, "firm", ALIBABA, "hq_country") == "CN"
    assert value(session, "chip", H20, "memory_gb") == 141
    assert pane.model.number(1) == seq + 2, "it is a change of its own, on top of the list"
    pane.list.go_to(pane.model.row_of(seq))
    assert f"as change {seq + 2}." in pane.detail.note.text()
    session.undo()
    assert value(session, "firm", ALIBABA, "hq_country") == "SG"
    assert "as change" not in pane.detail.note.text()


def test_a_conflict_is_said_in_plain_words_and_only_the_rest_goes(
    pane: HistoryPane, session: Session
) -> None:
    seq = do(
        session, edits.set_fields("firm", [ALIBABA, NVIDIA], {"notes": "seen", "hq_country": "SG"})
    )
    do(session, edits.set_field("firm", NVIDIA, "notes", "seen twice"))
    do(session, edits.set_field("firm", ALIBABA, "hq_country", "CN"))
    dialog = ask_back(pane, seq)
    assert dialog.sentence.text().startswith("2 of its 3 changes can be taken back.")
    said = dialog.text.toPlainText()
    assert "Stays as it is (1)" in said
    assert "this change made it “seen”, now it is “seen twice”" in said
    assert "Already so (1)" in said
    assert dialog.go.text() == "Take back what can be taken back (2)"
    assert dialog.keep.text() == "Take back nothing"
    dialog.keep.click()
    assert value(session, "firm", ALIBABA, "notes") == "seen"
    dialog = ask_back(pane, seq)
    dialog.go.click()
    assert value(session, "firm", ALIBABA, "notes") is None
    assert value(session, "firm", NVIDIA, "hq_country") == "US"
    assert value(session, "firm", NVIDIA, "notes") == "seen twice"


def test_what_is_so_already_can_only_be_closed(pane: HistoryPane, session: Session) -> None:
    seq = do(session, edits.set_field("firm", ALIBABA, "hq_country", "SG"))
    session.undo()
    dialog = ask_back(pane, seq)
    assert "nothing to take back" in dialog.sentence.text()
    assert not dialog.go.isVisible()
    assert dialog.keep.text() == "Close"
    dialog.keep.click()


def test_what_was_changed_all_over_can_only_be_closed(pane: HistoryPane, session: Session) -> None:
    seq = do(session, edits.set_field("firm", ALIBABA, "notes", "a"))
    do(session, edits.delete("firm", [ALIBABA]))
    dialog = ask_back(pane, seq)
    assert dialog.sentence.text().startswith("Nothing of it can be taken back by itself")
    assert "The record was deleted since." in dialog.text.toPlainText()
    assert "Alibaba" in dialog.text.toPlainText()
    assert not dialog.go.isVisible()
    dialog.keep.click()


def test_a_conflict_that_comes_while_the_question_is_open_changes_nothing(
    pane: HistoryPane, session: Session
) -> None:
    seq = do(session, edits.set_fields("firm", [ALIBABA, NVIDIA], {"notes": "seen"}))
    dialog = ask_back(pane, seq)
    do(session, edits.set_field("firm", NVIDIA, "notes", "another"))
    dialog.go.click()
    assert dialog.isVisible()
    assert "can’t be taken back as a whole" in dialog.problem.text()
    assert value(session, "firm", ALIBABA, "notes") == "seen"
    assert dialog.go.text() == "Take back what can be taken back (1)", "the question is put anew"
    dialog.go.click()
    assert value(session, "firm", ALIBABA, "notes") is None


def test_what_is_stopped_half_way_can_be_asked_again(pane: HistoryPane, session: Session) -> None:
    seq = do(session, edits.set_field("firm", ALIBABA, "notes", "a"))
    dialog = ask_back(pane, seq)
    dialog.go.setEnabled(False)  # as while it is being written
    session.cancelled.emit()
    assert dialog.go.isEnabled()
    dialog.keep.click()
    assert value(session, "firm", ALIBABA, "notes") == "a"


def test_a_record_that_was_made_is_taken_back_unless_it_is_used(
    pane: HistoryPane, session: Session
) -> None:
    new = id_of_slug("new")
    seq = do(session, edits.create("firm", {"name": "New"}, record_id=new))
    do(session, edits.set_field("chip", H20, "vendor", new))
    dialog = ask_back(pane, seq)
    assert "The record is pointed at by 1 other." in dialog.text.toPlainText()
    dialog.keep.click()
    session.undo()
    dialog = ask_back(pane, seq)
    assert "The record is deleted" in dialog.text.toPlainText()
    dialog.go.click()
    assert value(session, "firm", new, "name") == "(gone)"


def test_the_beginning_cannot_be_taken_back(pane: HistoryPane) -> None:
    pane.list.go_to(pane.model.row_of(1))
    assert not pane.detail.take_back.isEnabled()
    assert "what the workspace began with" in pane.detail.note.text()


# -- deleted records --------------------------------------------------------------------------


def test_a_deleted_record_comes_back_by_keys_and_is_selected(
    pane: HistoryPane, session: Session, qtbot: QtBot
) -> None:
    do(session, edits.delete("relocation", [MOVE]))
    do(session, edits.delete("restriction", [LETTER]))
    do(session, edits.set_field("firm", ALIBABA, "notes", "since"))
    pane.bar.views.button("deleted").click()
    titles = [pane.model.index(row, 1).data() for row in range(1, 3)]
    assert titles == ["H20 licence requirement", "Alibaba trains Qwen in South-East Asia"]
    assert pane.bar.count.text() == "2", "its citation comes back with it and is not listed"
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert "It comes back with 1 citation." in pane.detail.note.text()
    assert "SG" not in pane.detail.text.toPlainText(), "codes are written as names"
    assert "Singapore" in pane.detail.text.toPlainText()
    spy = QSignalSpy(pane.card_requested)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.detail.bring_back.hasFocus()
    qtbot.keyClick(pane.detail.bring_back, Qt.Key.Key_Space)
    assert spy.at(0) == ["relocation", MOVE]
    assert value(session, "relocation", MOVE, "trigger") is None, "that is still gone"
    assert value(session, "citation", id_of_slug("ct-1"), "record") == MOVE
    assert pane.bar.count.text() == "1"


def test_what_cannot_come_back_with_it_is_said(pane: HistoryPane, session: Session) -> None:
    do(session, edits.delete("restriction", [LETTER]))
    do(session, edits.delete("chip", [H20]))
    pane.bar.views.button("deleted").click()
    pane.list.go_to(2)
    assert pane.detail.heading.text() == "H20 licence requirement"
    assert "1 record that depended on it can’t come back" in pane.detail.note.text()
    assert "it points at something that is gone (Object)" in pane.detail.text.toPlainText()


def test_nothing_deleted_says_what_would_be_here(pane: HistoryPane) -> None:
    pane.bar.views.button("deleted").click()
    assert pane.empty.isVisible()
    assert pane.empty.heading.text() == "Nothing is deleted"
    assert not pane.empty.button.isVisible()


# -- as it was then ---------------------------------------------------------------------------


def test_the_workspace_is_opened_as_it_was_then(pane: HistoryPane, session: Session) -> None:
    seq = do(session, edits.set_field("firm", ALIBABA, "hq_country", "SG"))
    do(session, edits.set_field("firm", ALIBABA, "hq_country", "MY"))
    do(session, edits.delete("chip", [H20]))
    pane.list.go_to(pane.model.row_of(seq))
    spy = QSignalSpy(pane.beside_requested)
    pane.detail.as_of.click()
    past, title = spy.at(0)
    assert isinstance(past, Workspace)
    assert title.startswith("small as of ")
    with past.reading() as queries:
        found = queries.values("firm", ALIBABA)
        assert found is not None
        assert found["hq_country"] == "SG"
        assert queries.values("chip", H20) is not None
    assert past.read_only
    past.close()
    assert pane.detail.as_of.isEnabled()
    assert value(session, "firm", ALIBABA, "hq_country") == "MY"


def test_building_a_past_state_lets_edits_slip_past_and_can_be_stopped(
    qtbot: QtBot, file_workspace: Workspace, view_state: ViewState, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As users have it, with threads: the work waits half way until it is let go."""
    file_workspace.apply(edits.set_field("firm", ALIBABA, "notes", "x"))
    assert file_workspace.path is not None
    begun, go_on = threading.Event(), threading.Event()
    turn_back = snapshot.turn_back
    folders: list[Path] = []

    def slow(path: Path, seq: int, **given: Any) -> None:
        folders.append(path.parent)
        begun.set()
        assert go_on.wait(10)
        turn_back(path, seq, **given)

    monkeypatch.setattr(snapshot, "turn_back", slow)
    session = Session(file_workspace)
    pane = _shown(qtbot, session, view_state)
    qtbot.waitUntil(lambda: pane.detail.facts is not None)
    opened = QSignalSpy(pane.beside_requested)
    qtbot.mouseClick(pane.detail.as_of, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    assert pane.detail.progress.isVisible()
    assert pane.detail.as_of.text().strip() == "Stop opening"
    with qtbot.waitSignal(session.changed, timeout=3_000):
        session.do(edits.set_field("firm", ALIBABA, "notes", "written meanwhile"))
    qtbot.mouseClick(pane.detail.as_of, Qt.MouseButton.LeftButton)
    assert pane.detail.as_of.text().strip() == "Stopping…"
    go_on.set()
    qtbot.waitUntil(lambda: not pane.past.under_way)
    assert opened.count() == 0
    assert not pane.detail.progress.isVisible()
    assert pane.detail.as_of.hasFocus(), "the keyboard stays where it was"
    assert pane.detail.as_of.text().strip() == "Open as it was then"
    assert not folders[0].exists(), "nothing is left of it"
    qtbot.mouseClick(pane.detail.as_of, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.count() == 1)
    opened.at(0)[0].close()
    begun.clear()
    go_on.clear()
    qtbot.mouseClick(pane.detail.as_of, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    threading.Timer(0.2, go_on.set).start()
    session.close()
    assert not folders[-1].exists(), "closing the window ends it as well"


def test_a_long_history_says_that_it_is_being_read(
    qtbot: QtBot, file_workspace: Workspace, view_state: ViewState, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    order = history.order

    def slow(*given: Any, **named: Any) -> object:
        assert go_on.wait(10)
        return order(*given, **named)

    monkeypatch.setattr(history, "order", slow)
    session = Session(file_workspace)
    pane = _shown(qtbot, session, view_state)
    pane.setFocus()
    qtbot.waitUntil(pane.empty.isVisible)
    assert pane.empty.heading.text() == "Reading the history…"
    assert not pane.splitter.isVisible()
    assert pane.isAncestorOf(QApplication.focusWidget()), "the keyboard stays in the pane"
    go_on.set()
    qtbot.waitUntil(pane.splitter.isVisible)
    assert not pane.empty.isVisible()
    assert QApplication.focusWidget() is pane.list, "and comes back to what was asked for"
    session.close()


def test_in_memory_there_is_no_past_to_open(
    qtbot: QtBot, workspace: Workspace, view_state: ViewState
) -> None:
    session = Session(workspace, inline=True)
    pane = _shown(qtbot, session, view_state)
    assert not pane.detail.as_of.isEnabled()
    assert "in memory only" in pane.detail.as_of.toolTip()


def test_a_failure_to_open_it_is_told(
    pane: HistoryPane, session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # No folder for what is needed only for a while can be made there.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "not" / "there"))
    spy = QSignalSpy(session.failed)
    pane.detail.as_of.click()
    assert "could not be written" in spy.at(0)[0]
    assert pane.detail.as_of.isEnabled()
    assert pane.detail.as_of.text().strip() == "Open as it was then"


def test_for_reading_only_everything_is_shown_and_nothing_is_done(
    qtbot: QtBot, file_workspace: Workspace, view_state: ViewState
) -> None:
    seq = file_workspace.apply(edits.set_field("firm", ALIBABA, "notes", "x")).entry
    file_workspace.apply(edits.delete("chip", [H20]))
    assert seq is not None
    assert file_workspace.path is not None
    session = Session(Workspace.open(file_workspace.path, read_only=True), inline=True)
    pane = _shown(qtbot, session, view_state)
    pane.list.go_to(pane.model.row_of(seq.seq))
    assert not pane.detail.take_back.isEnabled()
    assert "for reading only" in pane.detail.note.text()
    assert "→ x" in pane.detail.text.toPlainText()
    spy = QSignalSpy(pane.beside_requested)
    pane.detail.as_of.click()
    assert spy.count() == 1
    spy.at(0)[0].close()
    pane.bar.views.button("deleted").click()
    assert not pane.detail.bring_back.isEnabled()
    assert "for reading only" in pane.detail.bring_back.toolTip()
    session.close()


def test_taking_a_merge_back_says_that_it_is_so_for_the_others_too(
    pane: HistoryPane, session: Session, file_workspace: Workspace, tmp_path: Path
) -> None:
    alone = do(session, edits.set_field("firm", NVIDIA, "notes", "mine"))
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    with closing(Workspace.open(other)) as theirs:
        theirs.apply(edits.set_field("firm", ALIBABA, "notes", "theirs"))
        session.merge(
            lambda mine, progress: merge_copy(mine, theirs, {}, progress=progress),
            asker=pane,
            then=lambda _written: None,
            failed=pytest.fail,
        )
    merged = file_workspace.last
    assert "for the others as well" in ask_back(pane, merged).sentence.text()
    assert "for the others" not in ask_back(pane, alone).sentence.text()
