"""The review of a merge: what is shown, answered by keys, and done."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits import merge as record_merge
from chipline.store.progress import Progress
from chipline.store.queries import Named
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.questions import MergeAnswer
from chipline.windows import theme
from chipline.windows.merge_review.choice_button import ChoiceButton
from chipline.windows.merge_review.merge_dialog import MergeDialog
from chipline.windows.merge_review.merge_source import CopySource
from chipline.windows.merge_review.own_value_dialog import OwnValueDialog
from chipline.windows.widgets.editors.reference_editors import RecordEditor, ReferenceEditor
from chipline.windows.widgets.editors.value_editors import LineEditor, LongTextEditor

H20, NVIDIA = id_of_slug("nv-h20"), id_of_slug("nvidia")
Make = Callable[[dict[str, MergeAnswer]], MergeDialog]


@pytest.fixture
def review(qtbot: QtBot, file_workspace: Workspace, tmp_path: Path) -> Iterator[Make]:
    """Make the review of a copy in which, as here, the H20's memory and NVIDIA's notes were changed."""
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    for path, memory in ((None, 98.0), (other, 97.0)):
        copy = Workspace.open(path) if path is not None else file_workspace
        copy.apply(edits.set_fields("chip", [H20], {"memory_gb": memory}))
        if path is not None:
            copy.apply(edits.set_fields("firm", [NVIDIA], {"notes": "From there."}))
            copy.close()
    session = Session(file_workspace, inline=True)

    def make(answers: dict[str, MergeAnswer]) -> MergeDialog:
        made = MergeDialog(session, CopySource(other, file_workspace.path), answers)
        qtbot.addWidget(made)
        made.show()
        return made

    yield make
    session.close()


def _memory(workspace: Workspace) -> Any:
    with workspace.reading() as queries:
        return (queries.values("chip", H20) or {})["memory_gb"]


def test_a_merge_is_decided_by_keys_and_done(
    review: Make, qtbot: QtBot, file_workspace: Workspace
) -> None:
    dialog = review({})
    shown = [dialog._model.data(dialog._model.index(0, column)) for column in range(1, 6)]
    assert shown[2:] == ["98", "97", "to decide"]
    assert not dialog._apply.isEnabled()
    qtbot.keyClick(dialog._table, Qt.Key.Key_2)
    assert dialog._apply.isEnabled()
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert _memory(file_workspace) == 97.0
    file_workspace.undo()
    assert _memory(file_workspace) == 98.0


def test_a_closed_review_goes_on_with_its_answers(review: Make, qtbot: QtBot) -> None:
    answers: dict[str, MergeAnswer] = {}
    first = review(answers)
    qtbot.keyClick(first._table, Qt.Key.Key_1)
    first.reject()
    assert review(answers)._apply.isEnabled()


def test_what_only_they_changed_is_listed_as_taken(review: Make) -> None:
    dialog = review({})
    dialog._groups.setCurrentRow(1)
    assert [row.value.title for row in dialog._model.rows] == ["NVIDIA"]


def test_what_they_deleted_is_listed_by_itself_and_sources_have_their_day(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    report, cite = (str(UUID(int=number, version=4)) for number in (1, 2))
    source = {"name": "Report", "published": "2026-03", "reliability": "B"}
    said = {"source": report, "record": H20, "stance": "supports", "field": "memory_gb"}
    for kind, values, known in (("source", source, report), ("citation", said, cite)):
        file_workspace.apply(edits.create(kind, values, record_id=known))
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    file_workspace.apply(edits.set_fields("chip", [H20], {"memory_gb": 98.0}))
    with closing(Workspace.open(other)) as theirs:
        theirs.apply(edits.set_fields("chip", [H20], {"memory_gb": 97.0}))
        theirs.apply(edits.delete("restriction", [id_of_slug("us-h20-letter-2025")]))
        theirs.apply(edits.set_fields("firm", [NVIDIA], {"notes": "theirs"}))
    session = Session(file_workspace, inline=True)
    dialog = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(dialog)
    dialog.show()
    _mine, _theirs = (evidence.toPlainText() for _head, _by, evidence in dialog._sides)
    assert _mine.startswith("B?  Report, Mar 2026")
    names = [dialog._groups.item(row).text() for row in range(dialog._groups.count())]
    (gone,) = (row for row, name in enumerate(names) if name.startswith("Deleted by them"))
    dialog._groups.setCurrentRow(gone)
    assert {row.value.kind for row in dialog._model.rows} >= {"restriction"}
    dialog._groups.setCurrentRow(gone - 1)
    assert "restriction" not in {row.value.kind for row in dialog._model.rows}
    session.close()


def test_several_values_are_answered_at_once(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    theirs = Workspace.open(other)
    for copy, value in ((file_workspace, "mine"), (theirs, "theirs")):
        copy.apply(edits.set_fields("chip", [H20], {"notes": value, "memory_gb": len(value)}))
        copy.apply(edits.set_fields("firm", [NVIDIA], {"notes": value}))
    theirs.close()
    session = Session(file_workspace, inline=True)
    dialog = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(dialog)
    dialog.show()
    rows = [row.value.title for row in dialog._model.rows]
    dialog._table.selectRow(rows.index("NVIDIA"))
    in_this_record, _this_person, _all = dialog._all_mine.menu().actions()
    in_this_record.trigger()
    left = [row.value.title for row in dialog._model.rows if not row.answered]
    assert set(left) == {"H20 (HGX) 96GB"}
    *_some, everything = dialog._all_theirs.menu().actions()
    everything.trigger()
    assert dialog._apply.isEnabled()
    dialog._apply.click()
    with file_workspace.reading() as queries:
        assert (queries.values("firm", NVIDIA) or {})["notes"] == "mine"
        assert (queries.values("chip", H20) or {})["notes"] == "theirs"
    session.close()


def test_what_points_at_a_deleted_record_is_named(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    theirs = Workspace.open(other)
    theirs.apply(edits.delete("firm", [NVIDIA]))
    theirs.close()
    file_workspace.apply(edits.set_fields("firm", [NVIDIA], {"notes": "changed"}))
    session = Session(file_workspace, inline=True)
    dialog = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(dialog)
    dialog.show()
    row = next(n for n, each in enumerate(dialog._model.rows) if each.value.record == NVIDIA)
    dialog._table.selectRow(row)
    assert "Does it stay?" in dialog._question.text()
    assert "It is pointed at by H20 (HGX) 96GB." in dialog._question.text()
    session.close()


def test_records_of_both_sides_that_seem_to_be_one_are_told(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    theirs = Workspace.open(other)
    for copy, name in (
        (file_workspace, "Bridge Data Centres"),
        (theirs, "Bridge Data Centres Ltd"),
    ):
        copy.apply(edits.create("firm", {"name": name, "hq_country": "SG"}))
        site = {"name": f"{name}, Johor campus", "country": "MY", "opened": "2025-03"}
        copy.apply(edits.create("facility", site))
    theirs.apply(edits.create("firm", {"name": "Entirely Different", "hq_country": "UA"}))
    theirs.close()
    session = Session(file_workspace, inline=True)
    dialog = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._groups.item(4).text() == "Likely the same · 2"
    dialog._groups.setCurrentRow(4)
    firm = [row.value.kind for row in dialog._model.rows].index("firm")
    dialog._table.selectRow(firm)
    assert "“Bridge Data Centres”, are alike" in dialog._question.text()
    assert dialog._apply.isEnabled()
    session.close()


def _typing(asked: list[OwnValueDialog], *texts: str) -> Callable[[OwnValueDialog], int]:
    """Answer the dialog that asks for a value: type texts one after another, with Enter behind each."""

    def answer(dialog: OwnValueDialog) -> int:
        asked.append(dialog)
        dialog.show()
        for text in texts:
            if isinstance(dialog.editor, LongTextEditor):
                dialog.editor.text.appendPlainText(text)
                dialog._step(0)
                dialog._try()
            elif isinstance(dialog.editor, LineEditor | RecordEditor):
                dialog.editor.line.setText(text)
                dialog._try()
        return dialog.result()

    return answer


def test_a_value_of_one_s_own_begins_with_mine_and_says_what_can_not_be(
    review: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, asked = review({}), list[OwnValueDialog]()
    monkeypatch.setattr(OwnValueDialog, "exec", _typing(asked, "-5"))
    qtbot.keyClick(dialog._table, Qt.Key.Key_3)
    line = asked[0].editor
    assert isinstance(line, LineEditor)
    assert (line.line.text(), line._first[0]) == ("-5", "98")
    assert "-5" in asked[0].note.text() or "0" in asked[0].note.text()
    assert dialog._model.is_open(dialog._model.rows[0])
    monkeypatch.setattr(OwnValueDialog, "exec", _typing(asked, "-5", "99.5"))
    qtbot.keyClick(dialog._table, Qt.Key.Key_3)
    assert dialog._model.rows[0].value.result == 99.5
    button = dialog.findChildren(ChoiceButton)[-1]
    assert (button.text(), button.isChecked()) == ("3  Another value: 99.5", True)
    monkeypatch.setattr(OwnValueDialog, "exec", _typing(asked))
    qtbot.keyClick(dialog._table, Qt.Key.Key_3)
    assert isinstance(asked[2].editor, LineEditor)
    assert asked[2].editor.line.text() == "99.5"
    assert dialog._model.rows[0].value.result == 99.5


def test_a_record_is_chosen_by_its_name_and_none_is_made(
    review: Make, qtbot: QtBot, file_workspace: Workspace, tmp_path: Path, monkeypatch: Any
) -> None:
    alibaba, bureau = id_of_slug("alibaba"), id_of_slug("bis")
    file_workspace.apply(edits.set_field("chip", H20, "vendor", alibaba))
    with closing(Workspace.open(tmp_path / "other.chipline")) as theirs:
        theirs.apply(edits.set_field("chip", H20, "vendor", bureau))
    dialog, asked = review({}), list[OwnValueDialog]()
    (number,) = (n for n, row in enumerate(dialog._model.rows) if row.value.field == "vendor")
    dialog._table.selectRow(number)

    def answer(shown: OwnValueDialog) -> int:
        asked.append(shown)
        assert isinstance(shown.editor, ReferenceEditor)
        assert shown.editor.line.text() == "Alibaba"
        shown.editor._choose(Named("firm", "", None, "Nobody Yet"))
        shown._try()
        assert "made" in shown.note.text()
        with file_workspace.reading() as queries:
            shown.editor.choose(queries.names([NVIDIA])[NVIDIA])
        shown._try()
        return shown.result()

    monkeypatch.setattr(OwnValueDialog, "exec", answer)
    qtbot.keyClick(dialog._table, Qt.Key.Key_3)
    assert len(asked) == 1
    assert dialog._model.rows[number].value.result == NVIDIA
    assert dialog._model.data(dialog._model.index(number, 5)) == "NVIDIA"


def test_both_texts_can_be_kept(
    review: Make, qtbot: QtBot, file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_workspace.apply(edits.set_fields("firm", [NVIDIA], {"notes": "From here."}))
    dialog = review({})
    (number,) = (n for n, row in enumerate(dialog._model.rows) if row.value.field == "notes")
    dialog._table.selectRow(number)
    monkeypatch.setattr(OwnValueDialog, "exec", _typing([], "And more."))
    qtbot.keyClick(dialog._table, Qt.Key.Key_3)
    assert dialog._model.rows[number].value.result == "From here.\nFrom there.\nAnd more."
    qtbot.keyClick(dialog._table, Qt.Key.Key_4)
    assert dialog._model.rows[number].value.result == "From here.\nFrom there."


class _Held:
    """A copy whose reading or writing is still under way when the user wants it to stop."""

    name, leaves, waits, note = "held", False, False, ""
    states, until = (), ""

    def __init__(self, source: CopySource, *, at: str) -> None:
        self._source, self._at = source, at
        self.reached = threading.Event()

    def review(self, queries: Any, answers: Any, progress: Progress) -> Any:
        return self._source.review(queries, answers, self._holding(progress, "reading"))

    def write(self, workspace: Workspace, answers: Any, progress: Progress) -> Any:
        return self._source.write(workspace, answers, self._holding(progress, "writing"))

    def put_away(self) -> None:
        pass

    def _holding(self, progress: Progress, where: str) -> Progress:
        def report(done: int, total: int) -> None:
            progress(done, total)
            # So far in that what is written stands in the file, but for the end of it.
            while self._at == where and done > total * 3 // 4:
                self.reached.set()
                time.sleep(0.005)
                progress(done, total)

        return report


@pytest.fixture
def held(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> Iterator[Callable[[str], MergeDialog]]:
    """Make a review of a copy that is held up while it is read, or written."""
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    copy = Workspace.open(other)
    copy.apply(edits.set_fields("chip", [H20], {"memory_gb": 97.0}))
    copy.close()
    sessions = []

    def make(at: str) -> MergeDialog:
        sessions.append(session := Session(file_workspace))
        source = _Held(CopySource(other, file_workspace.path), at=at)
        made = MergeDialog(session, source, {})
        qtbot.addWidget(made)
        made.show()
        return made

    yield make
    for session in sessions:
        session.close()


def test_reading_shows_how_far_it_is_and_can_be_cancelled(
    held: Callable[[str], MergeDialog], qtbot: QtBot
) -> None:
    dialog = held("reading")
    qtbot.waitUntil(dialog._source.reached.is_set)  # type: ignore[attr-defined]  # a _Held
    qtbot.waitUntil(dialog.progress.isVisible)
    qtbot.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


@pytest.mark.parametrize("by", ["button", "key"])
def test_writing_shows_how_far_it_is_and_can_be_cancelled(
    held: Callable[[str], MergeDialog], qtbot: QtBot, file_workspace: Workspace, by: str
) -> None:
    dialog = held("writing")
    qtbot.waitUntil(dialog._apply.isEnabled)
    last = file_workspace.last
    dialog._apply.click()
    qtbot.waitUntil(dialog._source.reached.is_set)  # type: ignore[attr-defined]  # a _Held
    qtbot.waitUntil(dialog.progress.isVisible)
    assert not dialog._table.isEnabled()
    if by == "key":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.task.under_way)
    assert dialog.isVisible()
    assert "stopped" in dialog._summary.text()
    qtbot.waitUntil(dialog._apply.isEnabled)
    assert (file_workspace.last, _memory(file_workspace)) == (last, 96.0)


def test_an_answer_shows_at_once_however_long_the_comparison_takes(
    held: Callable[[str], MergeDialog], qtbot: QtBot, file_workspace: Workspace
) -> None:
    file_workspace.apply(edits.set_fields("chip", [H20], {"memory_gb": 98.0}))
    dialog = held("")
    qtbot.waitUntil(lambda: bool(dialog._model.rows))
    dialog._source._at = "reading"  # type: ignore[attr-defined]  # a _Held
    qtbot.keyClick(dialog._table, Qt.Key.Key_2)
    assert dialog.task.under_way
    assert dialog._model.data(dialog._model.index(0, 5)) == "Theirs: 97"
    assert not dialog._apply.isEnabled()
    dialog._source._at = ""  # type: ignore[attr-defined]  # a _Held
    qtbot.waitUntil(dialog._apply.isEnabled)


def test_records_merged_into_one_another_are_named(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    alibaba = id_of_slug("alibaba")
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    file_workspace.apply(record_merge.merge("firm", NVIDIA, [alibaba]))
    with closing(Workspace.open(other)) as theirs:
        theirs.apply(record_merge.merge("firm", alibaba, [NVIDIA]))
    session = Session(file_workspace, inline=True)
    dialog = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(dialog)
    dialog.show()
    for number, row in enumerate(dialog._model.rows):
        dialog._table.selectRow(number)
        shown = [dialog._model.data(dialog._model.index(number, column)) for column in (2, 3, 4)]
        assert shown[0] == "is there"
        merged = {NVIDIA: "Alibaba", alibaba: "NVIDIA"}[row.value.record]
        assert f"was merged into {merged}" in shown
        assert f"was merged into “{merged}” on one side" in dialog._question.text()
    assert len(dialog._model.rows) == 2
    session.close()


def test_the_answer_that_was_given_stands_out(review: Make) -> None:
    theme.dress("light")
    dialog = review({})
    item = dialog._choices.itemAt(1)
    button = item.widget() if item is not None else None
    assert isinstance(button, QPushButton)
    before = button.grab().toImage()
    button.setChecked(True)
    assert button.grab().toImage() != before


def test_a_long_value_is_told_in_whole_and_leaves_room_for_the_other_answers(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    other, long = tmp_path / "other.chipline", "It was said at length. " * 20
    file_workspace.copy_to(other)
    file_workspace.apply(edits.set_fields("firm", [NVIDIA], {"notes": f"{long}Here."}))
    with closing(Workspace.open(other)) as theirs:
        theirs.apply(edits.set_fields("firm", [NVIDIA], {"notes": f"{long}There."}))
    session = Session(file_workspace, inline=True)
    dialog = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = [each for each in dialog.findChildren(ChoiceButton) if each.isVisible()]
    assert [each.cut for each in buttons] == [True, True, False, False]
    assert buttons[0].accessibleName().endswith("Here.")
    room = dialog._sides[1][2]
    right = buttons[-1].mapTo(dialog, buttons[-1].rect().topRight()).x()
    assert right <= room.mapTo(dialog, room.rect().topRight()).x()
    assert right < dialog.width()
    for (_head, _by, says), end in zip(dialog._sides, ("Here.", "There."), strict=True):
        assert f"{end}\n\n" in says.toPlainText()
    session.close()


def test_answering_all_leaves_the_keys_with_the_values(review: Make, qtbot: QtBot) -> None:
    dialog = review({})
    qtbot.waitExposed(dialog)
    dialog._all_theirs.setFocus()
    dialog._all_theirs.menu().actions()[-1].trigger()
    assert not dialog._all_theirs.isEnabled()
    assert dialog.focusWidget() is dialog._table


def test_the_counts_of_groups_are_not_cut_off(review: Make) -> None:
    dialog = review({})
    groups = dialog._groups
    for item in (groups.item(number) for number in range(groups.count())):
        wide = groups.fontMetrics().horizontalAdvance(item.text())
        assert wide <= groups.visualItemRect(item).width() <= groups.viewport().width()


def test_what_is_not_asked_is_told_right_below_whose_it_is(review: Make, qtbot: QtBot) -> None:
    dialog = review({})
    head, by, says = dialog._sides[1]
    gaps = []
    for group in (0, 1):
        dialog._groups.setCurrentRow(group)
        dialog._table.selectRow(0)
        qtbot.waitUntil(lambda asked=not group: says.isVisible() == asked)
        QCoreApplication.processEvents()
        gaps.append((by.y() - head.y(), by.height()))
    assert gaps[0] == gaps[1]


def test_a_group_of_nothing_says_so_and_shows_no_sides(review: Make) -> None:
    dialog = review({})
    heads = [head for head, _by, _says in dialog._sides]
    assert all(head.isVisibleTo(dialog) for head in heads)
    counts = [dialog._groups.item(row).text() for row in range(dialog._groups.count())]
    empty = next(row for row, text in enumerate(counts) if text.endswith("· 0"))
    dialog._groups.setCurrentRow(empty)
    assert dialog._question.text() == "There is nothing in this group."
    assert not any(head.isVisibleTo(dialog) for head in heads)
    dialog._groups.setCurrentRow(0)
    assert all(head.isVisibleTo(dialog) for head in heads)
