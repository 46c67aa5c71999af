"""What answers of a merge and of a proposal say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Edit, Workspace
from chipline.windows.merge_review.choice_button import ChoiceButton
from chipline.windows.merge_review.merge_dialog import MergeDialog
from chipline.windows.merge_review.merge_rows import MergeRows
from chipline.windows.merge_review.merge_source import CopySource
from windows.merge_review.desk import H20, Desk

NVIDIA = id_of_slug("nvidia")
_LONG = "The report says in its second part that the chips were delivered in the "
_MADE = "00000000-0000-4000-8000-0000000000aa"


def _answers(dialog: MergeDialog) -> list[ChoiceButton]:
    items = (dialog._choices.itemAt(number) for number in range(dialog._choices.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [each for each in widgets if isinstance(each, ChoiceButton)]


@pytest.fixture
def dialog(qtbot: QtBot, file_workspace: Workspace, tmp_path: Path) -> Iterator[MergeDialog]:
    """The review of a copy in which a long text ends otherwise than here."""
    other = tmp_path / "other.chipline"
    file_workspace.copy_to(other)
    file_workspace.apply(edits.set_fields("firm", [NVIDIA], {"notes": f"{_LONG}spring."}))
    with closing(Workspace.open(other)) as theirs:
        theirs.apply(edits.set_fields("firm", [NVIDIA], {"notes": f"{_LONG}autumn."}))
    session = Session(file_workspace, inline=True)
    made = MergeDialog(session, CopySource(other, file_workspace.path), {})
    qtbot.addWidget(made)
    made.show()
    yield made
    session.close()


def test_long_texts_that_begin_alike_are_shown_from_where_they_part(dialog: MergeDialog) -> None:
    model: MergeRows = dialog._model
    mine, theirs = (model.index(0, column) for column in (3, 4))
    assert (model.data(mine), model.data(theirs)) == ("… in the spring.", "… in the autumn.")
    assert f"{_LONG}autumn." in str(model.data(theirs, Qt.ItemDataRole.ToolTipRole))
    first, second, *_ = _answers(dialog)
    assert first.text() == "1  Mine: … in the spring."
    assert second.accessibleName() == f"2  Theirs: {_LONG}autumn."


@pytest.mark.parametrize(
    ("edit", "answers"),
    [
        (edits.delete("chip", [H20]), ["1  It stays", "2  It goes"]),
        (
            edits.create("firm", {"name": "New"}, record_id=_MADE),
            ["1  Leave it out", "2  Take it"],
        ),
    ],
)
def test_what_is_proposed_of_a_whole_record_is_answered_in_its_words(
    desk: Desk, edit: Edit, answers: list[str]
) -> None:
    desk.hers.apply(edit)
    desk.exchange.review(desk.post(_MADE, proposal=True))
    dialog: MergeDialog = desk.shown(MergeDialog)
    rows = [n for n, row in enumerate(dialog._model.rows) if row.value.field == ""]
    dialog._table.selectRow(rows[0])
    assert [each.text() for each in _answers(dialog)] == answers
