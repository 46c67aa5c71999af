"""Of a change file only what its sender had done by then is taken; the rest waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.store import edits
from chipline.windows.merge_review.merge_dialog import MergeDialog
from windows.merge_review.desk import H20, Desk


def _reviewed(desk: Desk) -> MergeDialog:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found: MergeDialog = desk.shown(MergeDialog)
    return found


def test_a_part_is_taken_and_the_rest_waits(desk: Desk, qtbot: QtBot) -> None:
    desk.hers.apply(edits.set_fields("chip", [H20], {"memory_gb": 99.0}))
    desk.exchange.review(desk.post())
    dialog = _reviewed(desk)
    choice = dialog._part
    assert choice.isVisible()
    assert choice.itemText(0) == "All of it"
    assert choice.itemText(1).startswith("Up to ")
    assert "H20" in choice.itemText(1)
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    dialog = _reviewed(desk)
    assert dialog._part.currentIndex() == 1
    assert [row.value.theirs for row in dialog._model.rows] == [97.0]
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert desk.memory() == 97.0
    assert "the rest waits for later" in desk.told[-1]
    desk.exchange.shared.look()
    (rest,) = desk.exchange.shared.found
    assert rest.size == 1
    desk.exchange.review(rest.path)
    dialog = _reviewed(desk)
    assert not dialog._part.isVisible()
    with qtbot.waitSignal(dialog.merged):
        dialog._apply.click()
    assert desk.memory() == 99.0
    assert not list(desk.exchange.shared.set_aside.folder.iterdir())


def test_the_whole_can_be_chosen_again(desk: Desk) -> None:
    desk.hers.apply(edits.set_fields("chip", [H20], {"memory_gb": 99.0}))
    desk.exchange.review(desk.post())
    for row, held in ((1, 97.0), (0, 99.0)):
        dialog = _reviewed(desk)
        dialog._part.setCurrentIndex(row)
        dialog._part.activated.emit(row)
        assert [each.value.theirs for each in _reviewed(desk)._model.rows] == [held]


def test_of_one_change_there_is_no_part(desk: Desk) -> None:
    desk.exchange.review(desk.post())
    assert not _reviewed(desk)._part.isVisible()
