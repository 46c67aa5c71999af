"""Values chosen from lists on the record card: words, countries and other records."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.changes import Value
from chipline.records.record import KINDS, id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.inspector.card import Inspector
from chipline.windows.theme import BODY, font
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.choice_editors import ChoicesEditor, YesNoEditor
from chipline.windows.widgets.editors.reference_editors import ReferenceEditor
from chipline.windows.widgets.editors.value_editors import ChoiceEditor
from windows.inspector.cards import CHIP, LETTER, MOVE, Key, Stored, line_of, retype, row_of


def press(
    qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the system would send it: to the open list, else to what has the focus."""
    where = QApplication.activePopupWidget() or QApplication.focusWidget()
    qtbot.keyClick(where, key, held)


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
    assert row.editor.popup.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert stored("firm", id_of_slug("nvidia"))["kinds"] == ["developer", "chip designer"]


def test_tab_keeps_the_ticks_and_goes_on(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    assert isinstance(row.editor, ChoicesEditor)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert row.editor is None
    assert row_of(card, "hq_country").editor is not None


def test_esc_keeps_the_words_that_were_ticked_before(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    for key in (Key.Key_Space, Key.Key_Escape):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert row.editor is None
    assert stored("firm", id_of_slug("nvidia"))["kinds"] == ["chip designer"]


def test_all_words_to_tick_can_be_read(card: Inspector, view_state: ViewState) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    assert isinstance(row.editor, ChoicesEditor)
    shown = row.editor.popup.words.list
    metrics = QFontMetrics(font(BODY))
    widest = max(metrics.horizontalAdvance(str(word)) for word in row.editor.spec.choices)
    assert shown.viewport().width() >= widest + 50
    assert not shown.horizontalScrollBar().isVisible()


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
    line = line_of(row)
    retype(qtbot, line, "Newcomer Silicon", Key.Key_Return)
    assert stored("chip", CHIP)["vendor"] == id_of_slug("nvidia"), "Enter alone makes nothing"
    assert "No firm is chosen" in row.message.text()
    press(qtbot, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
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


def test_down_and_enter_make_a_record_as_well(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "Newcomer Silicon")
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert stored("firm", str(stored("chip", CHIP)["vendor"]))["name"] == "Newcomer Silicon"


def test_what_only_speaks_of_the_words_is_offered_and_not_taken(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored, session: Session
) -> None:
    muller = id_of_slug("muller")
    session.do(edits.set_field("firm", muller, "notes", "Once a guest of Bytehouse."))
    view_state.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    assert isinstance(row.editor, ReferenceEditor)
    retype(qtbot, line_of(row), "Bytehouse")
    assert row.editor.offers.offers[0].id == muller
    press(qtbot, Key.Key_Return)
    assert stored("chip", CHIP)["vendor"] == id_of_slug("nvidia")
    assert "No firm is chosen" in row.message.text()


@pytest.mark.parametrize(
    ("field", "held"),
    [
        ("aliases", ["Hangzhou Cloud"]),
        ("native_name", "Hangzhou Cloud"),
        ("former_names", ["Hangzhou Cloud (../2025-01)"]),
    ],
)
def test_a_record_is_taken_by_any_of_its_names(
    card: Inspector,
    view_state: ViewState,
    qtbot: QtBot,
    stored: Stored,
    session: Session,
    field: str,
    held: Value,
) -> None:
    muller = id_of_slug("muller")
    session.do(edits.set_field("firm", muller, field, held))
    view_state.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "hangzhou")
    assert isinstance(row.editor, ReferenceEditor)
    shown = row.editor.offers.list.model.item(0).text()
    assert shown == "Müller Rechenzentrum, called Hangzhou Cloud"
    press(qtbot, Key.Key_Return)
    assert stored("chip", CHIP)["vendor"] == muller


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Malay", "MY"),
        ("Malaysia", "MY"),
        ("US", "US"),
        ("us", "US"),
        ("PRC", "CN"),
        ("U.S.A.", "US"),
        ("Korea, South", "KR"),
        ("Niger", "NE"),
        ("Vietn", "VN"),
        ("Hong Kong SAR", "HK"),
    ],
)
def test_one_enter_takes_the_country_and_saves(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored, typed: str, code: str
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "hq_country")
    row.edit()
    retype(qtbot, line_of(row), typed)
    press(qtbot, Key.Key_Return)
    assert stored("firm", id_of_slug("nvidia"))["hq_country"] == code
    assert row.editor is None


def test_a_country_is_taken_by_its_name_in_ukrainian(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "hq_country")
    row.edit()
    line = line_of(row)
    line.selectAll()
    written = QInputMethodEvent("", [])
    written.setCommitString("Кита")
    QApplication.sendEvent(line, written)
    press(qtbot, Key.Key_Return)
    assert stored("firm", id_of_slug("nvidia"))["hq_country"] == "CN"


def test_one_of_several_countries_is_taken_like_one(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "jurisdictions")
    row.edit()
    retype(qtbot, line_of(row), "Japan; Malay")
    press(qtbot, Key.Key_Return)
    assert stored("restriction", LETTER)["jurisdictions"] == ["JP", "MY"]


def test_a_name_of_two_countries_is_not_taken_for_one(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "hq_country")
    row.edit()
    retype(qtbot, line_of(row), "Atlantis")
    press(qtbot, Key.Key_Return)
    assert stored("firm", id_of_slug("nvidia"))["hq_country"] == "US"
    assert row.editor is not None


def test_a_word_that_is_typed_whole_goes_before_one_that_goes_on(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    spec = KINDS["facility"].fields["status"]
    for word in spec.choices:
        editor = ChoiceEditor(spec)
        qtbot.addWidget(editor)
        editor.show()
        editor.combo.setFocus()
        qtbot.keyClicks(editor.combo, word)
        assert editor.value() == word


@pytest.mark.parametrize("opened", [False, True])
def test_live_is_live_and_not_live_in_part(qtbot: QtBot, *, opened: bool) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["planned", "live in part", "live", "closed"])
    with qtbot.waitExposed(combo):
        combo.show()
    combo.setFocus()
    if opened:
        combo.showPopup()
    qtbot.keyClicks(combo.view() if opened else combo, "live")
    if opened:
        qtbot.keyClick(combo.view(), Key.Key_Return)
    assert combo.currentText() == "live"


def test_a_letter_pressed_again_goes_on_to_the_next(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["planned", "alpha", "amber", "proved"])
    combo.show()
    combo.setFocus()
    for expected in ("alpha", "amber", "alpha"):
        qtbot.keyClicks(combo, "a")
        assert combo.currentText() == expected
