"""What is done on the record card with the record as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from windows.inspector.cards import CHIP, LETTER, Stored, line_of


def test_editing_starts_as_soon_as_the_record_is_there(
    card: Inspector, view_state: ViewState
) -> None:
    view_state.select("firm", id_of_slug("bis"))
    card.edit_field("name")
    row = card.head.name_row
    assert row.editor is not None
    assert line_of(row).hasFocus()


def test_duplicate_shows_the_copy_and_lets_its_name_be_typed(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("chip", CHIP)
    qtbot.mouseClick(card.head.duplicate, Qt.MouseButton.LeftButton)
    assert view_state.record != CHIP
    assert line_of(card.head.name_row).text() == "H20 (HGX) 96GB (copy)"


def _answer(card: Inspector, qtbot: QtBot, words: str) -> None:
    box = card.findChild(QMessageBox)
    assert box is not None
    button = next(each for each in box.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_deletion_asks_and_empties_the_card(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    card.head.delete.trigger()
    box = card.findChild(QMessageBox)
    assert box is not None
    assert "Deleted along with it: 1 link." in box.informativeText()
    assert "One record that points at it" in box.informativeText()
    _answer(card, qtbot, "Delete restriction")
    assert view_state.record == ""
    assert card.empty.isVisible()


def test_keeping_keeps(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("restriction", LETTER)
    card.record_actions.ask_to_delete()
    _answer(card, qtbot, "Keep it")
    assert stored("restriction", LETTER)
    assert card.head.isVisible()


def test_record_deleted_elsewhere_is_told(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    view_state.select("restriction", LETTER)
    session.do(edits.delete("restriction", [LETTER]))
    assert card.empty.said.text() == "This restriction was deleted."
    session.undo()
    assert card.head.isVisible()
    assert card.head.name_row.shown.text() == "H20 licence requirement"


def test_slug_is_copied(card: Inspector, view_state: ViewState) -> None:
    view_state.select("chip", CHIP)
    card.head.copy_slug.trigger()
    assert QApplication.clipboard().text() == "nv-h20"


def test_card_is_copied_as_text(card: Inspector, view_state: ViewState) -> None:
    view_state.select("chip", CHIP)
    card.head.copy_requested.emit()
    assert "Memory (GB): 96" in QApplication.clipboard().text()


def test_theme_change_keeps_the_card(card: Inspector, view_state: ViewState) -> None:
    view_state.select("chip", CHIP)
    view_state.theme_changed.emit()
    assert card.head.name_row.shown.text() == "H20 (HGX) 96GB"


def test_a_record_of_which_nothing_is_known_yet_has_no_sentence(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    session.do(edits.create("firm", {"name": "Kuching Compute"}, record_id="new-firm"))
    view_state.select("firm", "new-firm")
    assert card.head.sentence.isHidden()
    session.do(edits.set_field("firm", "new-firm", "hq_country", "MY"))
    assert "Malaysia" in card.head.sentence.text()
    assert not card.head.sentence.isHidden()
    view_state.select("restriction", LETTER)
    assert not card.head.sentence.isHidden()
