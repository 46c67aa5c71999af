"""Pasting rows from a spreadsheet: seen before anything is written, nothing lost, undone at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store.compound_edits.paste_plan import Placing
from chipline.windows.tables.pane import TablePane
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.view_state import ViewState
from windows.tables.conftest import MakePane


def pasted(qtbot: QtBot, pane: TablePane, text: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(pane.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return next(box for box in pane.findChildren(PasteDialog) if box.isVisible())


def shown(box: PasteDialog) -> list[list[str]]:
    model = box.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def lost(box: PasteDialog) -> list[list[str]]:
    model = box.lost_model
    return [
        [str(model.index(row, column).data()) for column in range(4)]
        for row in range(model.rowCount())
    ]


def names(pane: TablePane) -> list[str]:
    return [str(pane.model.index(row, 0).data()) for row in range(pane.model.rowCount())]


CHIPS = (
    "Name\tVendor\tMemory (GB)\tColour\n"
    "H20 (HGX) 96GB\tNVIDIA\t97\tgreen\n"
    "New One\tNobody\tninety\tred\n"
    "\tNVIDIA\t80\t\n"
)


def test_everything_is_shown_before_anything_is_written(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    assert box.options.heading.isChecked()
    assert box.columns.fields() == ("name", "vendor", "memory_gb", "")
    assert shown(box) == [
        ["2", "changes", "H20 (HGX) 96GB", "NVIDIA", "96 → 97"],
        ["3", "new", "New One", "Nobody", "ninety"],
        ["4", "can’t be read", "", "NVIDIA", "80"],
    ]
    assert [line[:3] for line in lost(box)] == [
        ["3", "Vendor", "Nobody"],
        ["3", "Memory (GB)", "ninety"],
        ["4", "(the whole row)", "NVIDIA, 80"],
    ]
    assert box.counts.text() == "1 new · 1 changed · 1 row can’t be read · 2 cells can’t be read"
    assert session.stacks.undo is None
    qtbot.waitUntil(box.accept_button.hasFocus)
    qtbot.keyClick(box.accept_button, Qt.Key.Key_Return)
    assert names(pane) == ["H20 (HGX) 96GB", "New One"]
    assert pane.model.index(0, pane.model.column("memory_gb")).data() == "97"
    assert session.stacks.undo is not None
    assert session.stacks.undo.label == "Paste 2 chips"
    assert view_state.record == id_of_slug("nv-h20")
    session.undo()
    assert names(pane) == ["H20 (HGX) 96GB"]


def test_rows_that_can_not_be_read_are_copied_out_mended_and_pasted_again(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    qtbot.mouseClick(box.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    lines = [line.split("\t") for line in copied.splitlines()]
    assert lines[0] == ["Name", "Vendor", "Memory (GB)", "", "Why it can’t be read"]
    assert [line[:4] for line in lines[1:]] == [
        ["New One", "Nobody", "ninety", "red"],
        ["", "NVIDIA", "80", ""],
    ]
    assert "no firm is called" in lines[1][4]
    qtbot.keyClick(box.accept_button, Qt.Key.Key_Return)
    mended = copied.replace("Nobody", "NVIDIA").replace("ninety", "90")
    box = pasted(qtbot, pane, mended.replace("\n\tNVIDIA", "\nNew Two\tNVIDIA"))
    assert not lost(box)
    assert box.lost.isHidden()
    qtbot.keyClick(box.accept_button, Qt.Key.Key_Return)
    assert names(pane) == ["H20 (HGX) 96GB", "New One", "New Two"]


def test_what_the_table_copies_it_pastes_without_a_change(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    for kind in ("firm", "chip", "restriction", "relocation", "source"):
        pane = make_pane(kind)
        pane.columns.show({spec.name for spec in pane.model.fields})
        pane.table.selectAll()
        qtbot.keyClick(pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        box = pasted(qtbot, pane, QGuiApplication.clipboard().text())
        assert not lost(box), kind
        assert box.accept_button.text() == "Nothing to paste", kind
        box.reject()


def test_without_a_heading_columns_are_on_demand_those_of_the_table_from_the_current_cell_on(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.columns.show({"hq_country", "kinds"})
    pane.table.selectAll()
    pane.table.go_to_cell(0, pane.model.column("kinds"))
    box = pasted(qtbot, pane, "cloud\tSG\n")
    fields = pane.columns.shown()[pane.columns.shown().index("kinds") :]
    assert not box.options.heading.isChecked()
    assert box.columns.fields() == ("", "")
    assert box.columns.choices[0].currentText() == "(not taken)"
    assert box.accept_button.text() == "Nothing to paste"
    assert box.counts.text() == "No column is taken yet: say at the left what each of them fills."
    assert not box.lost.isVisible()
    assert box.options.in_order.isVisible()
    qtbot.keyClick(box.options.in_order, Qt.Key.Key_Space)
    assert box.columns.fields() == (*fields, "")[:2]
    assert box.options.chosen_placing is Placing.SELECTED
    assert box.accept_button.text() == "Paste 4 firms"
    qtbot.keyClick(box.accept_button, Qt.Key.Key_Return)
    kinds = pane.model.column("kinds")
    qtbot.waitUntil(lambda: {pane.model.index(row, kinds).data() for row in range(4)} == {"cloud"})


def test_rows_that_name_no_record_go_onto_the_selected_ones(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = pasted(qtbot, pane, "Headquarters\nSG\nMY\n")
    assert box.options.chosen_placing is Placing.SELECTED
    assert [line[:3] for line in shown(box)] == [
        ["2", "changes", "Alibaba"],
        ["3", "changes", "Bureau of Industry and Security"],
    ]


def test_a_column_can_fill_another_field_and_no_two_the_same(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    choice = box.columns.choices[3]
    choice.setCurrentIndex(choice.findData("notes"))
    assert shown(box)[0][-1] == "– → green"
    choice.setCurrentIndex(choice.findData("vendor"))
    assert box.columns.fields() == ("name", "", "memory_gb", "vendor")


def test_csv_is_read_and_the_parting_can_be_told(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    box = pasted(qtbot, pane, 'Name,Headquarters\n"Acme, Inc.",SG\n')
    assert shown(box) == [["2", "new", "Acme, Inc.", "Singapore"]]
    box.options.delimiter.setCurrentIndex(box.options.delimiter.findText("Lines only"))
    assert len(box.columns.choices) == 1


def test_empty_cells_empty_a_field_only_when_asked(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    box = pasted(qtbot, pane, "Name\tHeadquarters\nNVIDIA\t\nAlibaba\tCN\n")
    assert not box.accept_button.isEnabled()
    qtbot.keyClick(box.options.clearing, Qt.Key.Key_Space)
    assert shown(box)[0][3] == "United States → –"
    assert box.accept_button.text() == "Paste 1 firm"


def test_a_clipboard_without_text_is_told(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(pane.status_changed, check_params_cb=lambda text: "no text" in text):
        qtbot.keyClick(pane.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pane.findChild(PasteDialog) is None


def test_esc_pastes_nothing(qtbot: QtBot, make_pane: MakePane, session: Session) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert session.stacks.undo is None


def test_dates_that_would_hardly_be_right_are_told_and_pasted_all_the_same(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("restriction")
    rows = "Name\tEffective\tEnded\nH20 licence requirement\t\t2025-03-01\nA new one\t2025\t2024\n"
    box = pasted(qtbot, pane, rows)
    assert [line[1] for line in shown(box)] == [
        "changes. It ended (1 Mar 2025) before it took effect (9 Apr 2025)",
        "new. It ended (2024) before it took effect (2025)",
    ]
    assert box.counts.text() == "1 new · 1 changed · 2 would be doubtful"
    assert box.accept_button.isEnabled()
    qtbot.keyClick(box.accept_button, Qt.Key.Key_Return)
    assert len(names(pane)) == 2


def test_units_of_headings_are_converted_and_said(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("chip")
    rows = "Name\tMemory (bytes)\tTDP (hp)\tTensor FP16 (FLOP/s)\nNew One\t80e9\t1\t312e12\n"
    box = pasted(qtbot, pane, rows)
    assert box.options.heading.isChecked()
    assert box.columns.fields() == ("name", "memory_gb", "", "")
    assert box.model.heads[-1] == "Memory (bytes → GB)"
    assert shown(box)[0][-1] == "80"
    assert "“hp” can’t be turned into it" in box.columns.choices[2].accessibleDescription()
    for column, field in ((2, "tdp_w"), (3, "fp16_tflops")):
        choice = box.columns.choices[column]
        choice.setCurrentIndex(choice.findData(field))
    assert [line[3] for line in lost(box)] == [
        "TDP is in W, and “hp” can’t be turned into it. Write the figure in W."
    ]
    assert shown(box)[0][-1] == "312"
    assert box.model.heads[-1] == "FP16/BF16 (FLOP/s → TFLOPS)"


def typed_into_cell(qtbot: QtBot, box: PasteDialog, row: int, column: int, text: str) -> None:
    """Put a cell right with keys alone, which go where the system would send them."""
    box.table.setFocus()
    qtbot.waitUntil(box.table.hasFocus)
    box.table.setCurrentIndex(box.model.index(row, column))
    qtbot.keyClick(box.table, Qt.Key.Key_F2)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_bad_cell_is_put_right_where_it_stands(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    typed_into_cell(qtbot, box, 1, 4, "90 GB")
    qtbot.waitUntil(lambda: shown(box)[1] == ["3", "new", "New One", "Nobody", "90"])
    assert box.isVisible()
    assert session.stacks.undo is None, "Enter in a cell pastes nothing"
    assert box.table.currentIndex().row() == 1
    typed_into_cell(qtbot, box, 2, 2, "New Two")
    qtbot.waitUntil(lambda: shown(box)[2] == ["4", "new", "New Two", "NVIDIA", "80"])
    assert [line[:3] for line in lost(box)] == [["3", "Vendor", "Nobody"]]
    box.accept_button.setFocus()
    qtbot.keyClick(box.accept_button, Qt.Key.Key_Return)
    assert names(pane) == ["H20 (HGX) 96GB", "New One", "New Two"]


def test_enter_on_what_can_not_be_read_goes_to_its_cell(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    box.lost.setFocus()
    qtbot.waitUntil(box.lost.hasFocus)
    box.lost.setCurrentIndex(box.lost_model.index(1, 0))
    qtbot.keyClick(box.lost, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "ninety"
    line.selectAll()
    qtbot.keyClicks(line, "90")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each[2] for each in lost(box)] == ["Nobody", "NVIDIA, 80"])


def test_what_is_not_put_right_after_all_stays_as_it_was(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("chip")
    box = pasted(qtbot, pane, CHIPS)
    before = shown(box)
    box.table.setFocus()
    qtbot.waitUntil(box.table.hasFocus)
    box.table.setCurrentIndex(box.model.index(1, 4))
    qtbot.keyClick(box.table, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "90")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert box.isVisible()
    assert shown(box) == before


ONE_NAME = (
    "Name,Status,Country,Chip type (primary),Chip quantity (primary),First Operational Date,Source 1\n"
    "Anonymized Chinese System,Planned,China,,,,\n"
    "Anonymized Chinese System,Existing,China,,,12/15/2024,\n"
    "Anonymized Chinese System,Existing,China,,,3/15/2024,\n"
    "Anonymized Chinese System,Existing,China,,10000,11/15/2024,\n"
)


def test_rows_of_one_name_can_each_be_new(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("cluster")
    box = pasted(qtbot, pane, ONE_NAME)
    assert box.columns.fields() == ("name", "status", "country", "chip", "", "began", "")
    assert box.counts.text() == "1 new · 3 rows name a record once more"
    assert box.each_new.isVisible()
    qtbot.keyClick(box.each_new, Qt.Key.Key_Space)
    assert box.options.chosen_placing is Placing.NEW
    assert box.accept_button.text() == "Paste 4 clusters"
    assert not box.each_new.isVisible()


def test_words_for_nothing_are_left_empty_and_told(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("chip")
    rows = (
        "Name\tVendor\tMemory (GB)\tNotes\nNew One\tunknown\tTBD\tn/a\nNew Two\tNVIDIA\t80\tNone\n"
    )
    box = pasted(qtbot, pane, rows)
    assert not lost(box)
    assert shown(box) == [
        ["2", "new", "New One", "", "", ""],
        ["3", "new", "New Two", "NVIDIA", "80", "None"],
    ]
    tip = box.model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "“TBD” is left empty."
    assert box.words.text() == "Take “unknown”, “TBD”, “n/a” as they are"
    qtbot.keyClick(box.words, Qt.Key.Key_Space)
    assert [line[2] for line in lost(box)] == ["unknown", "TBD"]
    assert shown(box)[0][-1] == "n/a"


def test_headings_of_other_tables_and_languages_are_known(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("facility")
    text = "Назва;Країна;Потужність, МВт;Відкрито;Примітка\n"
    text += 'Кампус А;Малайзія;1.240,5;03.04.2025;"орієнтовно; друга черга"\n'
    text += "Кампус Б;Сінгапур;96,3;15.11.2024;\nКампус В;ОАЕ;2 590;2026;план\n"
    box = pasted(qtbot, pane, text)
    assert box.columns.fields() == ("name", "country", "", "opened", "notes")
    choice = box.columns.choices[2]
    choice.setCurrentIndex(choice.findData("power_announced_mw"))
    assert not lost(box)
    assert [line[3:6] for line in shown(box)] == [
        ["Malaysia", "1240.5", "3 Apr 2025"],
        ["Singapore", "96.3", "15 Nov 2024"],
        ["United Arab Emirates", "2590", "2026"],
    ]


def test_rows_go_to_records_of_their_name_as_soon_as_a_column_names_them(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = pasted(qtbot, pane, "Alibaba\tSG\n")
    choice = box.columns.choices[1]
    choice.setCurrentIndex(choice.findData("hq_country"))
    assert box.options.chosen_placing is Placing.SELECTED
    choice = box.columns.choices[0]
    choice.setCurrentIndex(choice.findData("name"))
    assert box.options.chosen_placing is Placing.MATCH
    assert [line[:3] for line in shown(box)] == [["1", "changes", "Alibaba"]]
