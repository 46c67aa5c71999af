"""Of a change file only what its sender had done by then is taken; the rest waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.store import edits
from chipline.windows.merge_review.merge_dialog import MergeDialog
from windows.merge_review.desk import H20, Desk


def _reviewed(desk: Desk) -> MergeDialog:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found: MergeDialog = desk.shown(MergeDialog)
    return found


def _parts(dialog: MergeDialog) -> list[QAction]:
    return [each for each in dialog._part.menu().actions() if not each.isSeparator()]


def test_a_part_is_taken_and_the_rest_waits(desk: Desk, qtbot: QtBot) -> None:
    desk.hers.apply(edits.set_fields("chip", [H20], {"memory_gb": 99.0}))
    desk.exchange.review(desk.post())
    dialog = _reviewed(desk)
    assert dialog._part.isVisible()
    assert dialog._part.text() == "All of it"
    whole, part = _parts(dialog)
    assert (whole.text(), whole.isChecked(), part.isChecked()) == ("All of it", True, False)
    assert part.text().startswith("Up to ")
    assert part.text().endswith("Change Memory of “H20 (HGX) 96GB”")
    part.trigger()
    dialog = _reviewed(desk)
    assert dialog._part.text().startswith("Up to ")
    assert [each.isChecked() for each in _parts(dialog)] == [False, True]
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
        _parts(_reviewed(desk))[row].trigger()
        assert [each.value.theirs for each in _reviewed(desk)._model.rows] == [held]


def test_of_one_change_there_is_no_part(desk: Desk) -> None:
    desk.exchange.review(desk.post())
    assert not _reviewed(desk)._part.isVisible()
