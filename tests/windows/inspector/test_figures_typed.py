"""Figures where a point parts thousands: each place that takes one takes what was meant, or refuses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits.bulk_edit import BulkAct
from chipline.store.workspace import Workspace
from chipline.windows.inspector.card import Inspector
from chipline.windows.rules_pane.scenario import parsed
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.filters.range_edit import Range
from chipline.windows.tables.pane import TablePane
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.value_editors import LineEditor
from chipline.windows.widgets.pickers import NumberLine
from store.dumps import spoil
from windows.inspector.cards import CHIP, Stored, line_of, retype, row_of

ENTER = Qt.Key.Key_Return
TWO = "“1.800” can be 1\u202f800 or 1,8: write 1800 or 1,80."
FIELD = "memory_bandwidth_gbps"


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def chips(qtbot: QtBot, session: Session, view_state: ViewState) -> TablePane:
    pane = TablePane(session, view_state, "chip")
    qtbot.addWidget(pane)
    pane.resize(930, 640)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.setFocus()
    return pane


def test_the_card_refuses_what_can_be_two_things(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, FIELD)
    assert row.shown.text() == "4\u202f000"
    row.edit()
    assert line_of(row).text() == "4000"
    retype(qtbot, line_of(row), "1.800", ENTER)
    assert row.message.text() == TWO
    assert stored("chip", CHIP)[FIELD] == 4000
    retype(qtbot, line_of(row), "1.800,5", ENTER)
    assert stored("chip", CHIP)[FIELD] == 1800.5
    row.edit()
    assert line_of(row).text() == "1800,5", "as it is written where it is edited"


@pytest.mark.parametrize("figure", [4000.0, 1.024, 989.5, 0.125, 1024.125, 123456.789, 1e-7])
def test_what_is_opened_and_confirmed_is_no_change(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, figure: float
) -> None:
    session.do(edits.set_field("chip", CHIP, FIELD, figure))
    before = session.stacks.undo
    view_state.select("chip", CHIP)
    row = row_of(card, FIELD)
    row.edit()
    qtbot.keyClick(line_of(row), ENTER)
    assert row.editor is None
    assert session.stacks.undo == before


def test_digits_that_are_not_shown_are_no_change(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    before = session.stacks.undo
    spoil(workspace, f"UPDATE chip SET {FIELD} = 0.1 + 0.2 WHERE id = ?", CHIP)  # noqa: S608
    view_state.select("chip", CHIP)
    row = row_of(card, FIELD)
    row.edit()
    qtbot.keyClick(line_of(row), ENTER)
    assert row.editor is None
    assert session.stacks.undo == before


def test_a_cell_refuses_it_too(chips: TablePane, qtbot: QtBot, stored: Stored) -> None:
    chips.table.go_to(0)
    chips.table.go_to_cell(0, chips.model.column("fp16_tflops"))
    qtbot.keyClick(chips.table, Qt.Key.Key_F2)
    editor = chips.editing.editor
    assert isinstance(editor, LineEditor)
    retype(qtbot, editor.line, "1.800", ENTER)
    assert chips.editing._wrong == TWO
    assert stored("chip", CHIP)["fp16_tflops"] == 148
    retype(qtbot, editor.line, "989,5", ENTER)
    assert stored("chip", CHIP)["fp16_tflops"] == 989.5


def test_a_paste_refuses_it_and_takes_the_rest(chips: TablePane, qtbot: QtBot) -> None:
    rows = "Name\tMemory\tTDP\nH20 (HGX) 96GB\t1.800\t400,5\n"
    QGuiApplication.clipboard().setText(rows)
    qtbot.keyClick(chips.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    box = next(each for each in chips.findChildren(PasteDialog) if each.isVisible())
    ((_row, cell),) = box._plan.lost
    assert cell is not None
    assert str(cell.why) == "“1.800” can be 1,800 or 1.8: write 1800 or 1,80."
    assert [each.after for each in box._plan.rows[0].cells if each.changes] == [400.5]
    box.reject()


def test_a_column_that_proves_its_marks_decides_and_says_so(chips: TablePane, qtbot: QtBot) -> None:
    rows = "Name\tMemory\tTDP\nH20 (HGX) 96GB\t1.800\t1.800\nA\t1.234,5\t700\nB\t2.100 MB\t\n"
    QGuiApplication.clipboard().setText(rows)
    qtbot.keyClick(chips.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    box = next(each for each in chips.findChildren(PasteDialog) if each.isVisible())
    ((_row, cell),) = box._plan.lost
    assert cell is not None
    assert cell.field == "tdp_w"
    memory = [
        cell.after for row in box._plan.rows for cell in row.cells if cell.field == "memory_gb"
    ]
    assert memory == [1800, 1234.5, 2.1]
    assert box.readings.isVisible()
    assert box.readings.text() == (
        "“1.800” is read as 1\u202f800, since “1.234,5” stands in the same column."
    )
    box.reject()


def test_a_bulk_edit_refuses_it(chips: TablePane, qtbot: QtBot) -> None:
    chips.table.selectAll()
    chips.bulk_edit("memory_gb")
    box = chips.findChild(BulkDialog)
    assert box is not None
    assert box.form.chosen_act is BulkAct.SET
    assert isinstance(box.form.value, LineEditor)
    retype(qtbot, box.form.value.line, "1.800")
    assert box.form.problem() == TWO
    assert box.form.task() is None
    retype(qtbot, box.form.value.line, "1.800,25")
    task = box.form.task()
    assert task is not None
    assert task.value == 1800.25
    box.reject()


def test_a_filter_refuses_it_and_shows_what_it_reads_again(chips: TablePane, qtbot: QtBot) -> None:
    bounds = Range(chips.model.kind.fields["memory_gb"])
    qtbot.addWidget(bounds)
    bounds.low.setText("1.800")
    bounds.low.editingFinished.emit()
    assert bounds.said.text() == TWO
    bounds.low.setText("1,8")
    assert bounds.bounds() == (1.8, None)
    bounds.show_bounds(1.024, 1024.0)
    assert bounds.bounds() == (1.024, 1024.0)


def test_the_controls_form_refuses_it(qtbot: QtBot) -> None:
    line = NumberLine("TPP")
    qtbot.addWidget(line)
    for typed, figure, problem in (
        ("1.800", None, TWO),
        ("1.800,5", 1800.5, ""),
        ("4800", 4800, ""),
        ("5.9", 5.9, ""),
        ("5,9", 5.9, ""),
        ("", None, ""),
        ("-1", None, "TPP can’t be under 0."),
    ):
        line.clear()
        qtbot.keyClicks(line, typed)
        assert (line.value(), line.problem()) == (figure, problem)


def test_the_controls_form_takes_units_and_whole_numbers_of_people(qtbot: QtBot) -> None:
    memory, people = NumberLine("Memory", unit="GB/s"), NumberLine("People", whole=True)
    for line in (memory, people):
        qtbot.addWidget(line)
    memory.setText("4,8 TB/s")
    assert memory.value() == 4800
    memory.setText("4,8 Tbit/s")
    assert memory.problem().endswith("write 4,8 TB/s if bytes are meant, or 600 GB/s if bits are.")
    people.setText("1,2 Mio.")
    assert people.value() == 1_200_000
    people.setText("1,5")
    assert people.problem() == "People takes a whole number."


@pytest.mark.parametrize(
    ("low", "high", "bounds"),
    [
        ("80 – 141,5 GB", "", (80, 141.5)),
        ("", "bis zu 0,5 TB", (None, 500)),
        ("≥ 1 800", "", (1800, None)),
        ("80 GB", "0,1 TB", (80, 100)),
    ],
)
def test_a_range_typed_into_a_filter_fills_both_of_its_fields(
    qtbot: QtBot, low: str, high: str, bounds: tuple[float | None, float | None]
) -> None:
    field = Range(KINDS["chip"].fields["memory_gb"])
    qtbot.addWidget(field)
    field.low.setText(low)
    field.high.setText(high)
    assert field.bounds() == bounds
    with qtbot.waitSignal(field.changed):
        (field.low if low else field.high).editingFinished.emit()
    assert field.bounds() == bounds
    if low.startswith("80 –"):
        assert (field.low.text(), field.high.text()) == ("80", "141,5")


def test_a_filter_says_what_it_can_not_hold(qtbot: QtBot) -> None:
    field = Range(KINDS["chip"].fields["memory_gb"])
    qtbot.addWidget(field)
    field.low.setText("> 80")
    field.low.editingFinished.emit()
    assert field.said.text().startswith("“> 80” leaves out 80 itself")


def test_a_threshold_of_a_scenario_refuses_it() -> None:
    with pytest.raises(ValueError, match="can be 1,800 or 1"):
        parsed("1.800", 4800)
    assert parsed("1.800,5", 4800) == 1800.5
    assert parsed("-5", 4800) is None
    assert parsed("4,8 TB/s", 4000, "memory_below") == 4800
    assert parsed("50 %", 25, "percent") == 50


@pytest.mark.parametrize(
    ("locale", "typed", "said"),
    [
        ("en_GB", "10,00", "read as 10 GB"),
        ("en_GB", "1,5", "read as 1.5 GB"),
        ("en_GB", "0.5 TB", "read as 500 GB"),
        ("en_GB", "2 thousand", "read as 2,000 GB"),
        ("en_GB", "1’234", "read as 1,234 GB"),
        ("en_GB", "12.345,6", "read as 12,345.6 GB"),
        ("en_GB", "1,234", ""),
        ("en_GB", "10.50", ""),
        ("en_GB", "96", ""),
        ("en_GB", "ninety", ""),
        ("de_DE", "10.5", "read as 10,5 GB"),
        ("de_DE", "10,50", ""),
        ("de_DE", "1.800", ""),
        ("zh_CN", "１０,００", "read as 10 GB"),
        ("uk_UA", "1234.5", "read as 1\xa0234,5 GB"),
    ],
)
def test_what_is_not_written_as_here_is_told_as_what_it_is_read(
    qtbot: QtBot, locale: str, typed: str, said: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    editor = LineEditor(KINDS["chip"].fields["memory_gb"])
    qtbot.addWidget(editor)
    editor.line.setText(typed)
    assert editor.reading() == said
