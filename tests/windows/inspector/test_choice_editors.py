"""Values chosen from lists on the record card: words, countries and other records."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.choice_editors import ChoicesEditor, YesNoEditor
from chipline.windows.widgets.editors.reference_editors import ReferenceEditor
from chipline.windows.widgets.editors.value_editors import ChoiceEditor
from windows.inspector.cards import CHIP, MOVE, Key, Stored, line_of, retype, row_of


def test_choice_is_picked_and_emptied(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "status")
    row.edit()
    assert isinstance(row.editor, ChoiceEditor)
    qtbot.keyClicks(row.editor.combo, "alleged")
    qtbot.keyClick(row.editor.combo, Key.Key_Return)
    assert stored("relocation", MOVE)["status"] == "alleged"


def test_choices_are_ticked_in_a_popup(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    assert isinstance(row.editor, ChoicesEditor)
    ticks = row.editor.list
    assert ticks.isVisible()
    qtbot.keyClick(ticks, Key.Key_Space)
    qtbot.keyClick(ticks, Key.Key_Return)
    assert stored("firm", id_of_slug("nvidia"))["kinds"] == ["developer", "chip designer"]


def test_tab_keeps_the_ticks_and_goes_on(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    assert isinstance(row.editor, ChoicesEditor)
    qtbot.keyClick(row.editor.list, Key.Key_Tab)
    assert row.editor is None
    assert row_of(card, "hq_country").editor is not None


def test_yes_no_unknown(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "designed_for_china")
    row.edit()
    assert isinstance(row.editor, YesNoEditor)
    row.editor.group.buttons()[2].click()
    assert stored("chip", CHIP)["designed_for_china"] is None
    row.edit()
    assert isinstance(row.editor, YesNoEditor)
    for key in (Key.Key_Left, Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert stored("chip", CHIP)["designed_for_china"] is False


def test_reference_is_found_by_typing(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "mull")
    assert isinstance(row.editor, ReferenceEditor)
    assert [named.title for named in row.editor.offers.offers] == [
        "Müller Rechenzentrum",
        "Create firm “mull”",
    ] or row.editor.offers.offers[0].title == "Müller Rechenzentrum"
    qtbot.keyClick(line_of(row), Key.Key_Return)
    assert stored("chip", CHIP)["vendor"] == id_of_slug("muller")
    assert "Müller Rechenzentrum" in row.shown.text()


def test_reference_that_fits_nothing_is_refused(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "nobody")
    qtbot.keyClick(line_of(row), Key.Key_Escape)
    qtbot.keyClick(line_of(row), Key.Key_Return)
    assert "No firm is chosen for “nobody”" in row.message.text()
    assert stored("chip", CHIP)["vendor"] == id_of_slug("nvidia")


def test_reference_can_be_made_on_the_way_and_undone_in_one_step(
    card: Inspector,
    view_state: ViewState,
    qtbot: QtBot,
    stored: Stored,
    session: Session,
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "Newcomer Silicon", Key.Key_Return)
    vendor = str(stored("chip", CHIP)["vendor"])
    assert stored("firm", vendor)["name"] == "Newcomer Silicon"
    session.undo()
    assert stored("firm", vendor) == {}
    assert stored("chip", CHIP)["vendor"] == id_of_slug("nvidia")


def test_references_are_added_and_taken_out(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "firms")
    row.edit()
    line = line_of(row)
    qtbot.keyClicks(line, "nvid")
    qtbot.keyClick(line, Key.Key_Return)
    qtbot.keyClick(line, Key.Key_Return)
    ids = [id_of_slug("alibaba"), id_of_slug("nvidia")]
    assert stored("relocation", MOVE)["firms"] == ids
    row.edit()
    qtbot.keyClick(line_of(row), Key.Key_Backspace)
    qtbot.keyClick(line_of(row), Key.Key_Return)
    assert stored("relocation", MOVE)["firms"] == ids[:1]
