"""Pasting rows from a spreadsheet: seen before anything is written, nothing lost, undone at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store.compound_edits.paste import Placing
from chipline.windows.tables.pane import TablePane
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.view_state import ViewState

MakePane = Callable[[str], TablePane]


@pytest.fixture
def make_pane(qtbot: QtBot, session: Session, view_state: ViewState) -> MakePane:
    def make(kind: str) -> TablePane:
        pane = TablePane(session, view_state, kind)
        qtbot.addWidget(pane)
        pane.resize(930, 640)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.setFocus()
        return pane

    return make


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


def test_without_a_heading_columns_are_those_of_the_table_from_the_current_cell_on(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.columns.show({"hq_country", "kinds"})
    pane.table.selectAll()
    pane.table.go_to_cell(0, pane.model.column("kinds"))
    box = pasted(qtbot, pane, "cloud\tSG\n")
    fields = pane.columns.shown()[pane.columns.shown().index("kinds") :]
    assert not box.options.heading.isChecked()
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
    box.options.delimiter.setCurrentIndex(3)
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
    assert box.counts.text() == "1 new · 1 changed · 2 would hardly be right"
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
