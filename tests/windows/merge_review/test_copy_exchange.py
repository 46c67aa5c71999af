"""Changes by e-mail in the window: sent, taken, proposed, answered, and what is refused."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy
from chipline.windows.import_wizard.dropped_files import dropped_paths
from chipline.windows.import_wizard.own_import_dialog import OwnImportDialog
from chipline.windows.merge_review.author_dialog import AuthorDialog
from chipline.windows.merge_review.copy_exchange import CopyExchange
from chipline.windows.merge_review.merge_dialog import MergeDialog
from chipline.windows.merge_review.send_dialog import SendDialog
from chipline.windows.merge_review.waiting_dialog import WaitingDialog
from chipline.windows.shell.status_line import done_text
from chipline.windows.widgets import message_box
from windows.merge_review.desk import H20, Desk


def test_a_change_file_is_looked_through_and_taken(desk: Desk, qtbot: QtBot) -> None:
    desk.exchange.review(desk.post())
    dialog = desk.shown(MergeDialog)
    assert "from Olena" in dialog._heading.text()
    assert [row.value.title for row in dialog._model.rows] == ["H20 (HGX) 96GB"]
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert desk.memory() == 97.0
    assert "Taken from “from Olena”" in desk.told[-1]
    desk.mine.undo()
    assert desk.memory() == 96.0


def test_a_merge_that_is_undone_is_told_as_that(desk: Desk) -> None:
    merge_copy(desk.mine, desk.hers, {})
    said = [desk.mine.undo().entry, desk.mine.redo().entry]
    assert [done_text(entry).split(":")[0] for entry in said if entry] == ["Undone", "Redone"]


def test_looking_writes_nothing_and_leaves_nothing_behind(desk: Desk) -> None:
    last = desk.mine.last
    desk.exchange.review(desk.post())
    dialog = desk.shown(MergeDialog)
    copy = dialog._source._path
    assert copy.exists()
    dialog.reject()
    assert not copy.parent.exists()
    assert desk.mine.last == last


def test_a_proposal_is_answered_in_part(desk: Desk, qtbot: QtBot) -> None:
    desk.hers.apply(edits.set_fields("chip", [H20], {"notes": "Perhaps."}))
    path = desk.post(proposal=True)
    desk.exchange.review(path)
    dialog = desk.shown(MergeDialog)
    assert not dialog._apply.isEnabled()
    (memory,) = [
        number for number, row in enumerate(dialog._model.rows) if row.value.field == "memory_gb"
    ]
    dialog._table.selectRow(memory)
    qtbot.keyClick(dialog._table, "2")
    assert dialog._apply.isEnabled()
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert desk.memory() == 97.0
    dialog.deleteLater()
    qtbot.wait(1)
    desk.exchange.review(path)
    again = desk.parent.findChildren(MergeDialog)[-1]
    assert [row.value.field for row in again._model.rows] == ["notes"]


def test_a_proposal_to_delete_names_what_would_go(desk: Desk) -> None:
    desk.hers.apply(edits.delete("chip", [H20]))
    desk.exchange.review(desk.post(proposal=True))
    dialog = desk.shown(MergeDialog)
    asked = []
    for number in range(len(dialog._model.rows)):
        dialog._table.selectRow(number)
        asked.append(dialog._question.text())
    assert "Olena proposes to delete “H20 (HGX) 96GB”. Does it stay?" in asked
    assert not [text for text in asked if H20 in text]


def test_what_builds_on_more_is_answered_value_by_value(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "now", lambda: "2099-01-01T00:00:00Z")
    desk.hers.apply(edits.set_fields("chip", [H20], {"notes": "Late."}))
    path = desk.folder / "late.chipline-changes"
    with desk.hers.reading() as queries:
        send_changes(queries, path, SendWish(since="2098-12-31"), author=desk.hers.author)
    desk.exchange.review(path)
    dialog = desk.shown(MergeDialog)
    assert "ask Olena to send everything since the beginning" in dialog._summary.text()
    assert [row.value.field for row in dialog._model.rows] == ["notes"]
    qtbot.keyClick(dialog._table, "2")
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    with desk.mine.reading() as queries:
        values = queries.values("chip", H20) or {}
    assert (values["notes"], values["memory_gb"]) == ("Late.", 96.0)


def test_what_can_not_be_read_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(message_box, "show_message", lambda _parent, text: told.append(text))
    path = desk.folder / "broken.chipline-changes"
    path.write_text("hello")
    desk.exchange.review(path)
    assert "no file of changes" in told[0]
    assert desk.shown(MergeDialog) is None


def test_changes_are_sent_to_who_has_written_here(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.exchange.review(desk.post())
    with qtbot.waitSignal(desk.shown(MergeDialog).merged):
        desk.shown(MergeDialog)._apply.click()
    desk.mine.apply(edits.set_fields("chip", [H20], {"notes": "Mine."}))
    desk.exchange.send()
    dialog = desk.shown(SendDialog)
    assert dialog.to.itemText(0).startswith("Olena: ")
    assert dialog.goes.text() == "1 change would be sent."
    target = desk.folder / "for Olena.chipline-changes"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    dialog.choose.click()
    assert not dialog.problem.text()
    assert "Written" in dialog.said.text()
    assert target.exists()


def test_a_proposal_of_what_was_not_changed_can_not_be_written(desk: Desk) -> None:
    desk.exchange.send((H20,))
    dialog = desk.shown(SendDialog)
    assert not dialog.choose.isEnabled()
    assert "not" in dialog.goes.text()


def test_who_has_no_name_is_asked_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.exchange._settings.name = ""
    answers = [None, ("Marko", "laptop")]
    monkeypatch.setattr(AuthorDialog, "asked", lambda *_all: answers.pop(0))
    desk.exchange.send()
    assert desk.shown(SendDialog) is None
    desk.exchange.send()
    assert desk.shown(SendDialog) is not None
    assert desk.exchange._settings.author() == ("here", "Marko", "laptop")
    assert desk.mine.author == Author("here", "Marko", "laptop")


def test_nobody_goes_on_without_a_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AuthorDialog("office", parent)
    assert dialog.device.text() == "office"
    assert not dialog.go_on.isEnabled()
    for name, ready in (("  ", False), ("Marko", True), ("", False)):
        dialog.name.setText(name)
        assert dialog.go_on.isEnabled() is ready


@pytest.mark.modal
@pytest.mark.parametrize(("key", "given"), [("go_on", ("Marko", "laptop")), ("", None)])
def test_name_and_device_are_asked_together(
    qtbot: QtBot, key: str, given: tuple[str, str] | None
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer() -> None:
        dialog = parent.findChild(AuthorDialog)
        assert isinstance(dialog, AuthorDialog)
        qtbot.keyClicks(dialog.name, " Marko ")
        qtbot.keyClicks(dialog.device, "laptop")
        dialog.go_on.click() if key else dialog.reject()

    QTimer.singleShot(0, answer)
    assert AuthorDialog.asked("", parent) == given


def test_a_change_file_can_be_dropped(tmp_path: Path) -> None:
    held = QMimeData()
    path = tmp_path / "a.chipline-changes"
    held.setUrls([QUrl.fromLocalFile(str(path))])
    assert dropped_paths(held) == [path]


def test_what_waits_in_a_shared_folder_is_offered_until_it_is_taken(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[tuple[str, Any]] = []
    desk.exchange.offered.connect(lambda said, _button, act: offered.append((said, act)))
    desk.post()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_all: str(desk.folder))
    desk.exchange.choose_shared_folder()
    desk.exchange.shared.look()
    ((said, act),) = offered
    assert said == "1 change from Olena waits"
    act()
    with qtbot.waitSignal(desk.shown(MergeDialog).merged):
        desk.shown(MergeDialog)._apply.click()
    desk.exchange.shared.look()
    assert len(offered) == 1
    desk.exchange.stop_sharing()
    assert desk.exchange.shared.folder is None


def _again(desk: Desk) -> tuple[CopyExchange, list[tuple[str, Any]]]:
    """Begin anew, as the program does at its next start; return what it offers."""
    session = desk.exchange._session
    exchange = CopyExchange(session, desk.exchange._settings, lambda: desk.folder, desk.parent)
    offered: list[tuple[str, Any]] = []
    exchange.offered.connect(lambda said, _button, act: offered.append((said, act)))
    exchange.shared.look()
    return exchange, offered


def test_a_change_file_can_be_set_aside_and_is_offered_again_with_what_was_decided(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.mine.apply(edits.set_fields("chip", [H20], {"memory_gb": 98.0}))
    path = desk.post()
    last = desk.mine.last
    desk.exchange.review(path)
    dialog = desk.shown(MergeDialog)
    qtbot.keyClick(dialog._table, "2")
    qtbot.mouseClick(dialog._later, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert "set aside" in desk.told[-1]
    assert desk.mine.last == last
    # What came with an e-mail may go with it.
    path.unlink()
    qtbot.wait(1)
    again, ((said, act),) = _again(desk)
    assert said == "1 change from Olena waits"
    act()
    dialog = desk.parent.findChildren(MergeDialog)[-1]
    assert [row.answered for row in dialog._model.rows] == ["theirs"]
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert desk.memory() == 97.0
    assert not list(again.shared.set_aside.folder.iterdir())
    assert _again(desk)[1] == []


def test_what_was_set_aside_is_offered_where_changes_are_taken(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("first", "second"):
        path = desk.folder / f"{name}.chipline-changes"
        desk.post().rename(path)
        desk.exchange.review(path)
        desk.parent.findChildren(MergeDialog)[-1]._later.click()
        desk.hers.apply(edits.set_fields("chip", [H20], {"notes": name}))
    offered = [each.path.stem for each in desk.exchange.shared.found]
    assert offered == ["first", "second"]
    shown: list[list[str]] = []

    def choose(dialog: WaitingDialog) -> int:
        shown.append([dialog.list.item(row).text() for row in range(dialog.list.count())])
        dialog.list.setCurrentRow(1)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(WaitingDialog, "exec", choose)
    desk.exchange.choose_and_take()
    assert shown == [["Olena: 1 change (first)", "Olena: 2 changes (second)"]]
    dialog = desk.parent.findChildren(MergeDialog)[-1]
    assert "second" in dialog._heading.text()
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    qtbot.wait(1)
    # With the second the first has come as well.
    desk.exchange.shared.look()
    assert desk.exchange.shared.found == []


def test_another_file_can_be_chosen_though_some_wait(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = desk.post()
    desk.exchange.review(waits)
    desk.shown(MergeDialog)._later.click()
    other = waits.rename(desk.folder / "other.chipline-changes")

    def choose(dialog: WaitingDialog) -> int:
        qtbot.mouseClick(dialog.another, Qt.MouseButton.LeftButton)
        return dialog.result()

    monkeypatch.setattr(WaitingDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(other), ""))
    desk.exchange.choose_and_take()
    assert "other" in desk.parent.findChildren(MergeDialog)[-1]._heading.text()


def test_what_lies_in_the_shared_folder_waits_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.post()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_all: str(desk.folder))
    desk.exchange.choose_shared_folder()
    desk.exchange.review(path)
    desk.shown(MergeDialog)._later.click()
    assert not desk.exchange.shared.set_aside.folder.exists()
    assert [said for said, _act in _again(desk)[1]] == ["1 change from Olena waits"]


def test_a_copy_that_one_chose_is_not_set_aside(desk: Desk) -> None:
    assert desk.hers.path is not None
    desk.exchange.review(desk.hers.path)
    assert not desk.shown(MergeDialog)._later.isVisible()


def test_decisions_are_kept_over_the_end_of_the_program(desk: Desk, qtbot: QtBot) -> None:
    desk.mine.apply(edits.set_fields("chip", [H20], {"memory_gb": 98.0}))
    assert desk.hers.path is not None
    desk.exchange.review(desk.hers.path)
    qtbot.keyClick(desk.shown(MergeDialog)._table, "1")
    again, _offered = _again(desk)
    again.review(desk.hers.path)
    dialog = desk.parent.findChildren(MergeDialog)[-1]
    assert [row.answered for row in dialog._model.rows] == ["mine"]
    # Another value there is another question.
    dialog.reject()
    desk.hers.apply(edits.set_fields("chip", [H20], {"memory_gb": 95.0}))
    again.review(desk.hers.path)
    dialog = desk.parent.findChildren(MergeDialog)[-1]
    assert [row.answered for row in dialog._model.rows] == [""]


def test_after_decisions_they_can_be_sent_back(desk: Desk, qtbot: QtBot) -> None:
    offered: list[tuple[str, str, Any]] = []
    desk.exchange.offered.connect(lambda *given: offered.append(given))
    desk.mine.apply(edits.set_fields("chip", [H20], {"memory_gb": 98.0}))
    desk.exchange.review(desk.post())
    dialog = desk.shown(MergeDialog)
    qtbot.keyClick(dialog._table, "1")
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    ((said, button, act),) = offered
    assert "Undo takes it back" in said
    assert button == "Send my decisions back…"
    act()
    assert desk.shown(SendDialog).to.itemText(0).startswith("Olena: ")


def test_what_is_no_copy_is_offered_to_be_imported_or_opened(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "another.chipline"
    with closing(Workspace.create(path)) as another:
        another.apply(edits.create("firm", {"name": "Another"}))
    importing: list[Path] = []
    opening: list[Path] = []
    desk.exchange.import_requested.connect(importing.append)
    desk.exchange.workspace_requested.connect(opening.append)
    for said in ("Import…", "Open it"):
        desk.exchange.review(path)
        question = desk.parent.findChildren(message_box.MessageBox)[-1]
        assert question.isVisible()
        assert "did not begin as copies" in question.text()
        (button,) = (each for each in question.buttons() if each.text() == said)
        button.click()
    assert (importing, opening) == ([path], [path])
    with desk.mine.reading() as queries:
        assert not queries.called("Another").sure


def test_what_one_did_before_a_restore_is_told_as_ones_own(desk: Desk, qtbot: QtBot) -> None:
    assert desk.hers.path is not None
    backup = desk.folder / "backup.chipline"
    desk.mine.copy_to(backup)
    desk.mine.apply(edits.set_fields("chip", [H20], {"notes": "Mine, and lost here."}))
    merge_copy(desk.hers, desk.mine, {})
    with closing(Workspace.open(backup)) as restored:
        session = Session(restored, inline=True)
        settings = Settings(installation="here", name="Marko")
        exchange = CopyExchange(session, settings, lambda: desk.folder, desk.parent)
        exchange.review(desk.hers.path)
        dialog = desk.parent.findChildren(MergeDialog)[-1]
        dialog._groups.setCurrentRow(1)
        told = {}
        for number, row in enumerate(dialog._model.rows):
            dialog._table.selectRow(number)
            told[row.value.field] = dialog._sides[1][1].text()
        dialog.reject()
        session.close()
    assert "Yours, from before a restore" in told["notes"]
    assert "Yours" not in told["memory_gb"]


def test_a_merge_lists_what_was_refused_and_says_why_it_does_not_ask(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.exchange.review(desk.post(proposal=True))
    dialog = desk.shown(MergeDialog)
    qtbot.keyClick(dialog._table, "1")
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert desk.hers.path is not None
    desk.exchange.review(desk.hers.path)
    merging = desk.parent.findChildren(MergeDialog)[-1]
    kept = [merging._groups.item(n).text() for n in range(merging._groups.count())].index(
        "Kept as mine · 1"
    )
    merging._groups.setCurrentRow(kept)
    assert [row.value.field for row in merging._model.rows] == ["memory_gb"]
    assert "answered before, so mine holds" in merging._question.text()
    merging.reject()
    # On the other side the refusal is what comes.
    answered = merge_copy(desk.mine, desk.hers, {})
    assert answered.entry is not None
    assert desk.memory() != 97.0


def test_a_change_that_was_taken_back_is_told_as_that(desk: Desk) -> None:
    desk.mine.apply(edits.set_fields("chip", [H20], {"memory_gb": 98.0}))
    desk.mine.undo()
    assert desk.hers.path is not None
    desk.exchange.review(desk.hers.path)
    dialog = desk.shown(MergeDialog)
    assert [row.value.field for row in dialog._model.rows] == ["memory_gb"]
    assert "took that back" in dialog._question.text()
    dialog.reject()


def test_another_workspace_is_imported_as_what_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "another.chipline"
    with closing(Workspace.create(path)) as another:
        another.apply(edits.create("chip", {"name": "H20 here", "slug": "nv-h20"}))
        another.apply(edits.create("firm", {"name": "Another"}))
    dialog = OwnImportDialog(desk.exchange._session, path, desk.parent)
    dialog.show()
    assert dialog.conflict_title.text() == "A value here that differs from the file’s"
    assert not dialog.import_button.isEnabled()
    dialog.findChildren(QRadioButton)[1].click()
    assert dialog.import_button.text() == "Import 1 firm"
    dialog.apply()
    with desk.mine.reading() as queries:
        assert queries.called("Another").sure
        assert (queries.values("chip", H20) or {})["name"] != "H20 here"
