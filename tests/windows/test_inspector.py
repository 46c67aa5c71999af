"""The record card, driven by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.desk import Desk
from chipline.windows.inspector.card import Inspector
from chipline.windows.inspector.choosing import ChoicesEditor, YesNoEditor
from chipline.windows.inspector.derived import Derived
from chipline.windows.inspector.editors import ChoiceEditor, LineEditor, LongTextEditor
from chipline.windows.inspector.references import ReferenceEditor, ReferencesEditor
from chipline.windows.inspector.rows import FieldRow

MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")
CHIP = id_of_slug("nv-h20")
Key = Qt.Key


@pytest.fixture
def card(session: Session, desk: Desk, qtbot: QtBot) -> Inspector:
    made = Inspector(session, desk)
    qtbot.addWidget(made)
    made.resize(380, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def stored(workspace: Workspace) -> Callable[[str, str], dict[str, object]]:
    def values(kind: str, record: str) -> dict[str, object]:
        with workspace.reading() as reads:
            return reads.values(kind, record) or {}

    return values


def row_of(card: Inspector, field: str) -> FieldRow:
    row = card.fields.row(field)
    assert row is not None
    return row


def line_of(row: FieldRow) -> QLineEdit:
    assert isinstance(row.editor, LineEditor | ReferenceEditor | ReferencesEditor)
    return row.editor.line


def retype(qtbot: QtBot, line: QLineEdit, text: str, key: Qt.Key | None = None) -> None:
    line.selectAll()
    qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClicks(line, text)
    if key is not None:
        qtbot.keyClick(line, key)


def record_lines(card: Inspector) -> list[str]:
    return [line.text() for line in card.links.lines]


# -- showing -------------------------------------------------------------------------------------


def test_nothing_selected_tells_what_to_do(card: Inspector) -> None:
    assert card.empty.isVisible()
    assert card.empty.said.text() == "Select a record to see its card."


def test_selecting_shows_name_sentence_and_fields(card: Inspector, desk: Desk) -> None:
    desk.select("relocation", MOVE)
    assert card.head.name_row.shown.text() == "Alibaba trains Qwen in South-East Asia"
    assert card.head.kind_label.text() == "Relocation"
    assert card.head.sentence.text().startswith("Alibaba moved pre-training from China to Singap")
    assert row_of(card, "to_countries").shown.text() == "Singapore, Malaysia"
    assert row_of(card, "began").shown.text() == "~Apr 2025"
    assert (
        row_of(card, "began").accessibleName()
        == "Began: between 1 and 30 April 2025, approximately, reported"
    )
    assert card.when.isVisible()


def test_empty_fields_are_folded_and_stay_open_once_opened(card: Inspector, desk: Desk) -> None:
    desk.select("relocation", MOVE)
    assert "ended" not in card.fields.rows
    assert "empty fields" in card.fields.fold.text()
    card.fields.fold.click()
    assert row_of(card, "ended").isVisible()
    desk.select("restriction", LETTER)
    assert "scope" in card.fields.rows


def test_references_are_links_that_select(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("relocation", MOVE)
    row_of(card, "trigger").shown.linkActivated.emit(f"restriction/{LETTER}")
    qtbot.waitUntil(lambda: desk.record == LETTER)
    assert card.head.name_row.shown.text() == "H20 licence requirement"


def test_links_are_shown_both_ways(card: Inspector, desk: Desk) -> None:
    desk.select("restriction", LETTER)
    assert record_lines(card) == ["H20 (HGX) 96GB", "Alibaba trains Qwen in South-East Asia"]
    desk.select("chip", CHIP)
    assert record_lines(card) == ["H20 licence requirement"]


def test_long_groups_are_cut(card: Inspector, desk: Desk, session: Session) -> None:
    vendor = id_of_slug("nvidia")
    for number in range(10):
        session.do(edits.create("chip", {"name": f"Chip {number}", "vendor": vendor}))
    desk.select("firm", vendor)
    assert len(record_lines(card)) == 8
    more = next(
        button
        for button in card.links.findChildren(QWidget)
        if button.accessibleName() == "Show all 11: Chips: vendor"
    )
    more.click()  # type: ignore[attr-defined]  # a tool button
    assert len(record_lines(card)) == 11


def test_evidence_is_shown_with_its_grade(card: Inspector, desk: Desk) -> None:
    desk.select("relocation", MOVE)
    (view,) = card.evidence.views
    assert view.stance.text() == "Supports"
    assert view.grade.text() == "B3"
    assert view.grade.toolTip() == "Source B: Usually reliable\nInformation 3: Possibly true"
    assert "Financial Times report" in view.origin.text()


def test_source_lists_what_leans_on_it(card: Inspector, desk: Desk) -> None:
    desk.select("source", id_of_slug("src-ft"))
    (view,) = card.evidence.views
    assert "Alibaba trains Qwen" in view.origin.text()
    assert card.evidence.heading.text() == "Records that lean on it"


def test_citation_and_link_are_named_by_what_they_tie(card: Inspector, desk: Desk) -> None:
    desk.select("citation", id_of_slug("ct-1"))
    assert card.head.title.text() == (
        "“Financial Times report” supports “Alibaba trains Qwen in South-East Asia”"
    )
    desk.select("link", id_of_slug("ln-1"))
    assert card.head.title.text() == "H20 licence requirement targets H20 (HGX) 96GB"


def test_derived_values_follow_the_day(card: Inspector, desk: Desk) -> None:
    card.set_derivations(
        lambda kind, _values, _names, day: [Derived("Class", f"{kind} {day}", "because", "good")]
    )
    desk.move_day(738_000)
    desk.select("chip", CHIP)
    assert card.derived.isVisible()
    assert "chip 738000" in _texts(card.derived)
    desk.move_day(738_001)
    assert "chip 738001" in _texts(card.derived)
    assert card.derived.count.text().startswith("as of ")


def test_nothing_derived_shows_nothing(card: Inspector, desk: Desk) -> None:
    card.set_derivations(lambda *_: [])
    desk.select("chip", CHIP)
    assert not card.derived.isVisible()


def _texts(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QWidget) if hasattr(part, "text")]


# -- editing -------------------------------------------------------------------------------------


def test_date_is_edited_by_keyboard_saved_and_journalled(
    card: Inspector,
    desk: Desk,
    qtbot: QtBot,
    stored: Callable[[str, str], dict[str, object]],
    session: Session,
) -> None:
    desk.select("relocation", MOVE)
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
    assert any("Began: ~Apr 2025 → May 2025" in text for text in _texts(card.history))


def test_date_says_how_it_is_read_while_it_is_typed(
    card: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "2025-06")
    assert row.message.text() == "between 1 and 30 June 2025"


def test_wrong_date_is_told_beside_the_field_and_not_saved(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("relocation", MOVE)
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


def test_empty_name_is_refused(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("firm", id_of_slug("nvidia"))
    card.edit_field("name")
    row = card.head.name_row
    retype(qtbot, line_of(row), "", Key.Key_Return)
    assert row.message.text() == "Name can’t be empty."
    assert row.editor is not None


def test_unknown_country_is_refused(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "hq_country")
    row.edit()
    retype(qtbot, line_of(row), "Atlantis", Key.Key_Return)
    assert "“Atlantis” is not a country" in row.message.text()


@pytest.mark.parametrize("typed", ["sg, my", "Singapore; Malaysia", "Singapore (SG); MY;"])
def test_countries_are_read_by_name_and_code(
    card: Inspector,
    desk: Desk,
    qtbot: QtBot,
    stored: Callable[[str, str], dict[str, object]],
    typed: str,
) -> None:
    desk.select("relocation", MOVE)
    row = row_of(card, "from_countries")
    row.edit()
    retype(qtbot, line_of(row), typed, Key.Key_Return)
    assert stored("relocation", MOVE)["from_countries"] == ["SG", "MY"]


def test_esc_gives_up(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "1999", Key.Key_Escape)
    assert row.editor is None
    assert row.hasFocus()
    assert stored("relocation", MOVE)["began"] == "2025-04~"


def test_undo_brings_the_card_back(
    card: Inspector, desk: Desk, qtbot: QtBot, session: Session
) -> None:
    desk.select("relocation", MOVE)
    row = row_of(card, "began")
    row.edit()
    retype(qtbot, line_of(row), "2024", Key.Key_Return)
    assert row.shown.text() == "2024"
    session.undo()
    assert row.shown.text() == "~Apr 2025"


def test_tab_saves_and_moves_on(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("chip", CHIP)
    row = row_of(card, "fp16_tflops")
    row.edit()
    retype(qtbot, line_of(row), "150", Key.Key_Tab)
    assert stored("chip", CHIP)["fp16_tflops"] == 150
    beyond = row_of(card, "fp8_tops")
    assert beyond.editor is not None
    qtbot.keyClick(line_of(beyond), Key.Key_Backtab)
    assert row.editor is not None


def test_leaving_saves(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("chip", CHIP)
    row = row_of(card, "memory_gb")
    row.edit()
    retype(qtbot, line_of(row), "97")
    row_of(card, "release").setFocus()
    assert stored("chip", CHIP)["memory_gb"] == 97
    assert row.editor is None


def test_long_text_is_saved_by_ctrl_enter(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("chip", CHIP)
    card.edit_field("notes")
    row = row_of(card, "notes")
    assert isinstance(row.editor, LongTextEditor)
    text = row.editor.text
    qtbot.keyClicks(text, "One")
    qtbot.keyClick(text, Key.Key_Return)
    qtbot.keyClicks(text, "Two")
    qtbot.keyClick(text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored("chip", CHIP)["notes"] == "One\nTwo"


def test_choice_is_picked_and_emptied(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("relocation", MOVE)
    row = row_of(card, "status")
    row.edit()
    assert isinstance(row.editor, ChoiceEditor)
    qtbot.keyClicks(row.editor.combo, "alleged")
    qtbot.keyClick(row.editor.combo, Key.Key_Return)
    assert stored("relocation", MOVE)["status"] == "alleged"


def test_choices_are_ticked_in_a_popup(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    assert isinstance(row.editor, ChoicesEditor)
    ticks = row.editor.list
    assert ticks.isVisible()
    qtbot.keyClick(ticks, Key.Key_Space)
    qtbot.keyClick(ticks, Key.Key_Return)
    assert stored("firm", id_of_slug("nvidia"))["kinds"] == ["developer", "chip designer"]


def test_tab_keeps_the_ticks_and_goes_on(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("firm", id_of_slug("nvidia"))
    row = row_of(card, "kinds")
    row.edit()
    assert isinstance(row.editor, ChoicesEditor)
    qtbot.keyClick(row.editor.list, Key.Key_Tab)
    assert row.editor is None
    assert row_of(card, "hq_country").editor is not None


def test_yes_no_unknown(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("chip", CHIP)
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
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("chip", CHIP)
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
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "nobody")
    qtbot.keyClick(line_of(row), Key.Key_Escape)
    qtbot.keyClick(line_of(row), Key.Key_Return)
    assert "No firm is chosen for “nobody”" in row.message.text()
    assert stored("chip", CHIP)["vendor"] == id_of_slug("nvidia")


def test_reference_can_be_made_on_the_way_and_undone_in_one_step(
    card: Inspector,
    desk: Desk,
    qtbot: QtBot,
    stored: Callable[[str, str], dict[str, object]],
    session: Session,
) -> None:
    desk.select("chip", CHIP)
    row = row_of(card, "vendor")
    row.edit()
    retype(qtbot, line_of(row), "Newcomer Silicon", Key.Key_Return)
    vendor = str(stored("chip", CHIP)["vendor"])
    assert stored("firm", vendor)["name"] == "Newcomer Silicon"
    session.undo()
    assert stored("firm", vendor) == {}
    assert stored("chip", CHIP)["vendor"] == id_of_slug("nvidia")


def test_references_are_added_and_taken_out(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("relocation", MOVE)
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


def test_arrows_walk_over_rows(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("chip", CHIP)
    card.focus_first()
    assert card.head.name_row.hasFocus()
    qtbot.keyClick(card.head.name_row, Key.Key_Down)
    assert row_of(card, "vendor").hasFocus()
    qtbot.keyClick(row_of(card, "vendor"), Key.Key_Up)
    assert card.head.name_row.hasFocus()


def test_click_edits_a_value_and_double_click_a_reference(
    card: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.select("chip", CHIP)
    row = row_of(card, "release")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(150, 8))
    assert row.editor is not None
    vendor = row_of(card, "vendor")
    qtbot.mouseClick(vendor, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert vendor.editor is None
    qtbot.mouseDClick(vendor, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert vendor.editor is not None


def test_copy_gives_the_value(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("relocation", MOVE)
    row = row_of(card, "trigger")
    row.setFocus()
    qtbot.keySequence(row, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == "H20 licence requirement"


# -- the whole record ----------------------------------------------------------------------------


def test_editing_starts_as_soon_as_the_record_is_there(card: Inspector, desk: Desk) -> None:
    desk.select("firm", id_of_slug("bis"))
    card.edit_field("name")
    row = card.head.name_row
    assert row.editor is not None
    assert line_of(row).hasFocus()


def test_duplicate_shows_the_copy_and_lets_its_name_be_typed(
    card: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.select("chip", CHIP)
    qtbot.mouseClick(card.head.duplicate, Qt.MouseButton.LeftButton)
    assert desk.record != CHIP
    assert line_of(card.head.name_row).text() == "H20 (HGX) 96GB (copy)"


def _answer(card: Inspector, qtbot: QtBot, words: str) -> None:
    box = card.findChild(QMessageBox)
    assert box is not None
    button = next(each for each in box.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_deletion_asks_and_empties_the_card(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("restriction", LETTER)
    qtbot.mouseClick(card.head.delete, Qt.MouseButton.LeftButton)
    box = card.findChild(QMessageBox)
    assert box is not None
    assert "With it goes: 1 link." in box.informativeText()
    assert "One record that points at it" in box.informativeText()
    _answer(card, qtbot, "Delete restriction")
    assert desk.record == ""
    assert card.empty.isVisible()


def test_keeping_keeps(
    card: Inspector, desk: Desk, qtbot: QtBot, stored: Callable[[str, str], dict[str, object]]
) -> None:
    desk.select("restriction", LETTER)
    card.acts.ask_to_delete()
    _answer(card, qtbot, "Keep it")
    assert stored("restriction", LETTER)
    assert card.head.isVisible()


def test_record_deleted_elsewhere_is_told(card: Inspector, desk: Desk, session: Session) -> None:
    desk.select("restriction", LETTER)
    session.do(edits.delete("restriction", [LETTER]))
    assert card.empty.said.text() == "This restriction was deleted."
    session.undo()
    assert card.head.isVisible()
    assert card.head.name_row.shown.text() == "H20 licence requirement"


def test_slug_is_copied(card: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.select("chip", CHIP)
    qtbot.mouseClick(card.head.copy_slug, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "nv-h20"


def test_card_is_copied_as_text(card: Inspector, desk: Desk) -> None:
    desk.select("chip", CHIP)
    card.head.copy_asked.emit()
    assert "Memory (GB): 96" in QApplication.clipboard().text()


def test_theme_change_keeps_the_card(card: Inspector, desk: Desk) -> None:
    desk.select("chip", CHIP)
    desk.theme_changed.emit()
    assert card.head.name_row.shown.text() == "H20 (HGX) 96GB"
