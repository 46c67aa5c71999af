"""How a pasted column is written: what it proves is shown at its head, and can be chosen there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from windows.tables.conftest import MakePane
from windows.tables.test_paste import lost, pasted, shown

PROVED = (
    "Name\tMemory (GB)\tReleased\tNotes\n"
    "Chip A\t1.024\t04/09/2025\t1,5\n"
    "Chip B\t96,5\t15/11/2024\t\n"
)


def test_what_a_column_proves_is_told_at_its_head(qtbot: QtBot, make_pane: MakePane) -> None:
    box = pasted(qtbot, make_pane("chip"), PROVED)
    heads = [each.currentText() if each.isVisible() else "" for each in box.columns.notations]
    assert heads == [
        "",
        "Decimal comma (“96,5”)",
        "Day first (“15/11/2024”)",
        "",
    ]
    assert box.columns.notations[1].toolTip() == "Decimal comma, since “96,5” stands in this column"
    assert [line[3:5] for line in shown(box)] == [["1024", "4 Sep 2025"], ["96.5", "15 Nov 2024"]]


def test_what_nothing_proves_is_chosen_there(qtbot: QtBot, make_pane: MakePane) -> None:
    text = "Name\tMemory (GB)\tReleased\nChip A\t1.024\t04/09/2025\nChip B\t2.048\t\n"
    box = pasted(qtbot, make_pane("chip"), text)
    _name, figures, dates = box.columns.notations
    assert (figures.currentText(), dates.currentText()) == (
        "Each figure for itself",
        "Each date for itself",
    )
    assert [line[1] for line in lost(box)] == ["Released"]
    for choice, row in ((figures, 2), (dates, 2)):
        choice.setCurrentIndex(row)
    assert not lost(box)
    assert [line[3:5] for line in shown(box)] == [["1024", "9 Apr 2025"], ["2048", ""]]
    told = box.model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert told == "04/09/2025 → 9 Apr 2025, in the order that was chosen"
    figures.setCurrentIndex(0)
    assert [line[3] for line in shown(box)] == ["1.024", "2.048"]


def test_a_choice_goes_before_what_the_column_proves(qtbot: QtBot, make_pane: MakePane) -> None:
    box = pasted(qtbot, make_pane("chip"), PROVED)
    box.columns.notations[1].setCurrentIndex(1)
    # What it can't be stays what it can only be.
    assert [line[3] for line in shown(box)] == ["1.024", "96.5"]


def test_a_column_that_fills_another_field_offers_what_fits_that(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    box = pasted(qtbot, make_pane("chip"), PROVED)
    field, notation = box.columns.choices[2], box.columns.notations[2]
    field.setCurrentIndex(field.findData("notes"))
    assert not notation.isVisible()
    box.columns.choices[1].setCurrentIndex(0)
    field.setCurrentIndex(field.findData("memory_gb"))
    assert [notation.itemText(row) for row in range(1, notation.count())] == [
        "Decimal point, as in 1,234.5",
        "Decimal comma, as in 1.234,5",
    ]


def test_a_range_is_shown_in_both_fields_that_it_fills(qtbot: QtBot, make_pane: MakePane) -> None:
    box = pasted(qtbot, make_pane("cluster"), "Name\tQuantity, low\nSite 1\t10,000-12,000\n")
    assert not lost(box)
    assert box.model.heads[-2:] == ("Quantity, low (chips)", "Quantity, high (chips)")
    assert shown(box) == [["2", "new", "Site 1", "10000", "12000"]]
    editable = [
        bool(box.model.flags(box.model.index(0, column)) & Qt.ItemFlag.ItemIsEditable)
        for column in (3, 4)
    ]
    assert editable == [True, False]
