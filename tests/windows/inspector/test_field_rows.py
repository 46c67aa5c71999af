"""Values typed into the record card by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.value_editors import LongTextEditor
from windows.inspector.cards import CHIP, LETTER, MOVE, Key, Stored, line_of, retype, row_of, texts


def test_date_is_edited_by_keyboard_saved_and_journalled(
    card: Inspector,
    view_state: ViewState,
    qtbot: QtBot,
    stored: Stored,
    session: Session,
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    row.setFocus()
    qtbot.keyClick(row, Key.Key_F2)
    with qtbot.waitSignal(card.edited):
        retype(qtbot, line_of(row), "2025-05", Key.Key_Return)
    assert stored("relocation", MOVE)["began"] == "2025-05"
    assert row.editor is None
    assert row.hasFocus()
    assert row_of(card, "began") is row
    assert row.shown.text() == "May 2025"
    assert session.stacks.undo is not None
    assert "Began" in session.stacks.undo.label
    assert any("Began: ~Apr 2025 → May 2025" in text for text in texts(card.history))


def test_date_says_how_it_is_read_while_it_is_typed(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "2025-06")
    assert row.message.text() == "between 1 and 30 June 2025"


def test_wrong_date_is_told_beside_the_field_and_not_saved(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "2025-13", Key.Key_Return)
    assert row.editor is not None
    assert row.message.isVisible()
    assert "2025-13" in row.message.text()
    assert stored("relocation", MOVE)["began"] == "2025-04~"
    qtbot.keyClick(line_of(row), Key.Key_Escape)
    assert row.editor is None
    assert row.shown.text() == "~Apr 2025"


def test_empty_name_is_refused(card: Inspector, view_state: ViewState, qtbot: QtBot) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    card.edit_field("name")
    row = card.head.name_row
    retype(qtbot, line_of(row), "", Key.Key_Return)
    assert row.message.text() == "Name can’t be empty."
    assert row.editor is not None


def test_unknown_country_is_refused(card: Inspector, view_state: ViewState, qtbot: QtBot) -> None:
    view_state.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "hq_country")
    row.edit()
    retype(qtbot, line_of(row), "Atlantis", Key.Key_Return)
    assert "“Atlantis” is not a country" in row.message.text()


@pytest.mark.parametrize("typed", ["sg, my", "Singapore; Malaysia", "Singapore (SG); MY;"])
def test_countries_are_read_by_name_and_code(
    card: Inspector,
    view_state: ViewState,
    qtbot: QtBot,
    stored: Stored,
    typed: str,
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "from_countries")
    row.edit()
    retype(qtbot, line_of(row), typed, Key.Key_Return)
    assert stored("relocation", MOVE)["from_countries"] == ["SG", "MY"]


@pytest.mark.parametrize(
    "typed",
    ["EU, Wassenaar", "european union; X-WA", "European Union (EU); Wassenaar Arrangement (X-WA)"],
)
def test_a_restriction_takes_bodies_of_states(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored, typed: str
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "jurisdictions")
    row.edit()
    retype(qtbot, line_of(row), typed, Key.Key_Return)
    assert stored("restriction", LETTER)["jurisdictions"] == ["EU", "X-WA"]
    assert row.shown.text() == "European Union, Wassenaar Arrangement"


def test_esc_gives_up(card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "1999", Key.Key_Escape)
    assert row.editor is None
    assert row.hasFocus()
    assert stored("relocation", MOVE)["began"] == "2025-04~"


def test_undo_brings_the_card_back(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "2024", Key.Key_Return)
    assert row.shown.text() == "2024"
    session.undo()
    assert row.shown.text() == "~Apr 2025"


def test_tab_saves_and_moves_on(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "fp16_tflops")
    row.edit()
    retype(qtbot, line_of(row), "150", Key.Key_Tab)
    assert stored("chip", CHIP)["fp16_tflops"] == 150
    beyond = row_of(card, "fp8_tops")
    assert beyond.editor is not None
    qtbot.keyClick(line_of(beyond), Key.Key_Backtab)
    assert row.editor is not None


def test_leaving_saves(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "memory_gb")
    row.edit()
    retype(qtbot, line_of(row), "97")
    row_of(card, "release").setFocus()
    assert stored("chip", CHIP)["memory_gb"] == 97
    assert row.editor is None


def test_long_text_is_saved_by_ctrl_enter(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    card.edit_field("notes")
    row = row_of(card, "notes")
    assert isinstance(row.editor, LongTextEditor)
    text = row.editor.text
    qtbot.keyClicks(text, "One")
    qtbot.keyClick(text, Key.Key_Return)
    qtbot.keyClicks(text, "Two")
    qtbot.keyClick(text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored("chip", CHIP)["notes"] == "One\nTwo"


def test_arrows_walk_over_rows(card: Inspector, view_state: ViewState, qtbot: QtBot) -> None:
    view_state.select("chip", CHIP)
    card.focus_first()
    assert card.head.name_row.hasFocus()
    qtbot.keyClick(card.head.name_row, Key.Key_Down)
    assert row_of(card, "vendor").hasFocus()
    qtbot.keyClick(row_of(card, "vendor"), Key.Key_Up)
    assert card.head.name_row.hasFocus()


def test_click_edits_a_value_and_double_click_a_reference(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "release")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(150, 8))
    assert row.editor is not None
    vendor = row_of(card, "vendor")
    qtbot.mouseClick(vendor, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert vendor.editor is None
    qtbot.mouseDClick(vendor, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert vendor.editor is not None


def test_copy_gives_the_value(card: Inspector, view_state: ViewState, qtbot: QtBot) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "trigger")
    row.setFocus()
    qtbot.keySequence(row, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == "H20 licence requirement"


def test_a_value_on_its_way_to_be_saved_is_not_given_twice(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    """As when leaving the field follows Enter before the first has been written."""
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    given: list[object] = []
    row.given.disconnect()
    row.given.connect(given.append)
    retype(qtbot, line_of(row), "2025-05", Key.Key_Return)
    assert row.finish() == ""
    assert [each.value for each in given] == ["2025-05"]


@pytest.mark.parametrize(
    ("kind", "record", "fields"),
    [
        ("restriction", LETTER, ("jurisdictions", "kind", "announced", "ended")),
        ("chip", CHIP, ("release", "memory_bandwidth_gbps", "datacentre", "vendor", "memory_type")),
        ("relocation", MOVE, ("to_countries", "began")),
    ],
)
def test_fields_stay_where_they_are_while_one_is_edited(
    card: Inspector, view_state: ViewState, kind: str, record: str, fields: tuple[str, ...]
) -> None:
    card.resize(320, 900)
    view_state.select(kind, record)
    moved = {}
    for field in fields:
        row = row_of(card, field)
        for _ in range(3):
            QApplication.processEvents()
        before = row.height()
        row.edit()
        for _ in range(3):
            QApplication.processEvents()
        assert row.editor is not None
        said = row.notes.height() + 2 if row.notes.isVisible() else 0
        if row.height() - said != before:
            moved[field] = (before, row.height())
        assert row.height() >= before, f"{field}: what takes many lines grows at most"
        row.give_up()
        for _ in range(3):
            QApplication.processEvents()
        assert row.height() == before, field
    assert not moved
