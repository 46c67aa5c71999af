"""Importing a table by its window: everything is shown and answered before one step writes it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from chipline.exchange.mapping import read_mapping_file
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.imports import import_plan
from chipline.store.journal.journal import who
from chipline.store.workspace import Workspace
from chipline.windows.import_wizard.import_dialog import ImportDialog
from chipline.windows.import_wizard.pages import columns_page, preview_page
from chipline.windows.import_wizard.pages.preview_page import PlannedRows
from chipline.windows.import_wizard.table_pages import COLUMNS, FILE, PREVIEW, VALUES
from chipline.windows.widgets import message_box
from chipline.windows.widgets.lists.headed_model import HeadedModel

CHIPS = (
    "Chips of 2026\n\n"
    "Chip,Maker,Memory (bytes),Released,For data centres,Colour\n"
    "H20 (HGX) 96GB,NVIDIA,97000000000,4/3/2025,yes,green\n"
    "New One,Nobody,80000000000,5/6/2025,x,red\n"
    "New Two,NVIDIA,much,5/6/2025,no,red\n"
    "Total,,,,,\n"
)
Opened = Callable[[str], ImportDialog]


def shown(model: HeadedModel) -> list[list[str]]:
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def go_to(qtbot: QtBot, box: ImportDialog, page: int) -> None:
    box.steps.setCurrentRow(page)
    if page >= VALUES:
        qtbot.waitUntil(lambda: box.draft.result is not None)


def steps(box: ImportDialog) -> list[str]:
    return [box.steps.item(place).text() for place in range(box.steps.count())]


def test_no_page_paints_a_ground_of_its_own(opened: Opened) -> None:
    box = opened(CHIPS)
    pages = [area for area in box.pages.findChildren(QScrollArea) if type(area) is QScrollArea]
    assert len(pages) == box.steps.count()
    for page in pages:
        assert not page.viewport().autoFillBackground()
        assert not page.widget().autoFillBackground()


def test_what_was_found_in_a_file_is_shown(opened: Opened) -> None:
    box = opened(CHIPS)
    assert box.table.file_page.kind.currentData() == "chip"
    assert [row[1] for row in shown(box.table.file_page.model)][:3] == [
        "left out",
        "heading",
        "data",
    ]
    assert "Total" in box.table.file_page.keep.text()
    fills = {row[0]: row[2] for row in shown(box.table.columns_page.model)}
    assert (fills["Maker"], fills["Colour"]) == ("Vendor", "not used")
    # What a page asks is told beside its name.
    assert steps(box)[COLUMNS] == "Columns (1)"


def test_words_and_names_are_asked_once_each(qtbot: QtBot, opened: Opened) -> None:
    box = opened(CHIPS)
    go_to(qtbot, box, VALUES)
    asked = {
        column.heading: [one.text for one in column.texts] for column in box.table.values_page.asked
    }
    assert asked == {"For data centres": ["x"], "Maker": ["Nobody"]}
    go_to(qtbot, box, PREVIEW)
    assert not box.import_button.isEnabled()
    assert "2 words or names are open" in box.waits.text()


def decide(qtbot: QtBot, box: ImportDialog, heading: str, button: QPushButton) -> None:
    """Press a button for the texts of a column that are marked."""
    page = box.table.values_page
    page.columns.setCurrentRow([column.heading for column in page.asked].index(heading))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: box.draft.result is not None)


def test_what_was_decided_stays_as_it_stands_in_the_table(qtbot: QtBot, opened: Opened) -> None:
    box = opened(CHIPS)
    go_to(qtbot, box, VALUES)
    page = box.table.values_page
    headings = [column.heading for column in page.asked]
    assert "It may be yes or no." in [one.why for column in page.asked for one in column.texts]
    decide(qtbot, box, "Maker", page.new)
    # Neither the words of the table nor the order of its columns is another one.
    assert [column.heading for column in page.asked] == headings
    texts = {column.heading: column.texts for column in page.asked}
    (maker,) = texts["Maker"]
    assert (maker.text, maker.rows) == ("Nobody", 1)
    assert maker.becomes is not None
    decide(qtbot, box, "Maker", page.back)
    assert page.asked[headings.index("Maker")].open == 1


def test_what_is_cited_and_learned_can_be_chosen(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = opened(CHIPS)
    page = box.table.records_page
    page.learns.click()
    page.cites.setCurrentIndex(page.cites.findData(True))
    page.cites.activated.emit(page.cites.currentIndex())
    monkeypatch.setattr(import_plan, "MOST_FIELDS_CITED", 1)
    go_to(qtbot, box, PREVIEW)
    assert box.draft.plan is not None
    assert box.draft.plan.task.learns_names
    assert box.draft.plan.task.source.each_field
    assert "choose one for each row" in box.waits.text()


def test_a_value_that_is_another_here_tells_who_gave_it_and_when(
    qtbot: QtBot, opened: Opened, workspace: Workspace
) -> None:
    workspace.apply(edits.set_field("chip", id_of_slug("nv-h20"), "memory_gb", 95.0))
    box = opened(CHIPS)
    go_to(qtbot, box, PREVIEW)
    model = box.table.preview_page.model
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    memory = model.heads.index("Memory (GB)")
    index = model.index(0, memory)
    assert str(index.data()) == "95 here, 97 in the table"
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert f"What is here is by {who()}, of " in tip
    # A figure in another unit is told as it stands in the table, and where.
    assert "In the table: “97000000000” in row 4, column “Memory (bytes)”." in tip


def answer_all(qtbot: QtBot, box: ImportDialog) -> None:
    """Answer all that the table of chips asks."""
    (order,) = box.draft.questions(words=False)
    box.draft.answer(order, "mdy")
    go_to(qtbot, box, VALUES)
    decide(qtbot, box, "For data centres", box.table.values_page.use)
    decide(qtbot, box, "Maker", box.table.values_page.new)
    box.table.records_page.conflicts.picked.emit("theirs")
    go_to(qtbot, box, PREVIEW)


def test_a_table_is_imported_once_everything_is_answered(
    qtbot: QtBot, opened: Opened, workspace: Workspace
) -> None:
    box = opened(CHIPS)
    answer_all(qtbot, box)
    assert steps(box) == ["File", "Columns", "Values", "Records", "Preview"]
    box.table.records_page.lines["publisher"].setText("Somebody")
    box.table.records_page.lines["publisher"].editingFinished.emit()
    qtbot.waitUntil(lambda: box.draft.result is not None)
    # What can't be read is written only after it was agreed to leave it out.
    assert not box.import_button.isEnabled()
    box.table.preview_page.leave.setChecked(True)
    with qtbot.waitSignal(box.imported) as told:
        qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    (done,) = told.args
    assert (done.kinds, done.said) == (("chip",), "3 chips imported from “chips.csv”.")
    with workspace.reading() as queries:
        chip = queries.values("chip", id_of_slug("nv-h20"))
        source = queries.by_slug("src-chips")
        assert source
        made = queries.values("source", source.id)
        maker = queries.called("Nobody", "firm").only
    assert chip
    assert (chip["memory_gb"], chip["release"]) == (97.0, "2025-04-03")
    assert made
    assert (made["publisher"], made["copy_name"]) == ("Somebody", "chips.csv")
    assert maker


def press(qtbot: QtBot, box: ImportDialog, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        focused = box.focusWidget()
        assert focused
        qtbot.keyClick(focused, key)


def tab_to(qtbot: QtBot, box: ImportDialog, wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the keyboard is at a widget."""
    for _press in range(60):
        focused = box.focusWidget()
        if focused is not None and wanted(focused):
            return
        press(qtbot, box, Qt.Key.Key_Tab)
    raise AssertionError


def test_a_table_is_imported_by_the_keyboard_alone(
    qtbot: QtBot, opened: Opened, workspace: Workspace
) -> None:
    box = opened(CHIPS)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)

    def go_on(page: int) -> None:
        tab_to(qtbot, box, lambda widget: widget is box.next)
        press(qtbot, box, Qt.Key.Key_Return)
        assert box.steps.currentRow() == page
        qtbot.waitUntil(lambda: page < VALUES or box.draft.result is not None)

    go_on(COLUMNS)
    tab_to(qtbot, box, lambda widget: isinstance(widget, QRadioButton))
    press(qtbot, box, Qt.Key.Key_Down, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not box.draft.questions(words=False))
    go_on(VALUES)
    page = box.table.values_page
    for heading, button in (("For data centres", page.use), ("Maker", page.new)):
        tab_to(qtbot, box, lambda widget: widget is page.columns)
        press(qtbot, box, Qt.Key.Key_Home)
        while page.asked[page.columns.currentRow()].heading != heading:
            press(qtbot, box, Qt.Key.Key_Down)
        tab_to(qtbot, box, lambda widget, button=button: widget is button)  # type: ignore[misc]  # bound now
        press(qtbot, box, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: box.draft.result is not None)
    go_on(PREVIEW - 1)
    conflicts = box.table.records_page.conflicts
    tab_to(qtbot, box, conflicts.isAncestorOf)
    press(qtbot, box, Qt.Key.Key_Down, Qt.Key.Key_Down)
    go_on(PREVIEW)
    tab_to(qtbot, box, lambda widget: widget is box.table.preview_page.leave)
    press(qtbot, box, Qt.Key.Key_Space)
    tab_to(qtbot, box, lambda widget: widget is box.import_button)
    with qtbot.waitSignal(box.imported):
        press(qtbot, box, Qt.Key.Key_Return)
    with workspace.reading() as queries:
        chip = queries.values("chip", id_of_slug("nv-h20"))
    assert chip
    assert (chip["memory_gb"], chip["release"]) == (97.0, "2025-04-03")


def test_what_cant_be_read_is_saved_to_be_mended(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = opened(CHIPS)
    answer_all(qtbot, box)
    target, told = tmp_path / "not read.csv", []
    monkeypatch.setattr(preview_page, "choose_file", lambda *_given: target)
    monkeypatch.setattr(preview_page, "tell_written", lambda *given: told.append(given[-1]))
    box.table.preview_page.save.click()
    qtbot.waitUntil(lambda: told == [target])
    heads, row = target.read_text(encoding="utf-8-sig").splitlines()
    assert (
        heads
        == "Chip,Maker,Memory (bytes),Released,For data centres,Colour,Chipline: row,Chipline: why"
    )
    assert row.startswith("New Two,NVIDIA,much,5/6/2025,no,red,6,")


def test_choices_that_have_no_room_leave_those_that_were_saved(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, target, told = opened(CHIPS).table.columns_page, tmp_path / "chips.json", []
    monkeypatch.setattr(columns_page, "choose_file", lambda *_given: target)
    monkeypatch.setattr(columns_page, "tell_written", lambda *_given: None)
    monkeypatch.setattr(message_box, "show_message", lambda _asker, said: told.append(said))
    page.save_mapping()
    saved = target.read_bytes()
    assert read_mapping_file(target).kind == "chip"

    def write_half(path: Path, text: str, **_given: str) -> None:
        path.write_bytes(text[: len(text) // 2].encode())
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_half)
    page.save_mapping()
    assert "No space left" in told[0]
    assert target.read_bytes() == saved


def test_how_much_is_read_is_told_in_full(qtbot: QtBot, opened: Opened) -> None:
    """Beside the mark of a question, many rows have long numbers."""
    rows = "".join(f"New {n},4/{1 + n % 12}/2025\n" for n in range(1_200))
    page = opened(f"Chip,Released\n{rows}").table.columns_page
    column = page.model.columnCount() - 1
    assert str(page.model.index(1, column).data()).endswith(" of 1200")
    qtbot.waitUntil(lambda: page.list.columnWidth(column) >= page.list.sizeHintForColumn(column))


def test_a_file_that_is_no_table_is_told(opened: Opened) -> None:
    box = opened("%PDF-1.7")
    assert "PDF" in box.problem.text()
    assert not box.next.isEnabled()
    assert not box.steps.item(COLUMNS).flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_field_goes_to_one_column_alone(opened: Opened) -> None:
    box = opened("Chip,Memory,VRAM\nA,5,6\n")
    column = box.draft.mapping.column("VRAM")
    assert column is not None
    assert column.field == ""
    box.table.columns_page.go_to("VRAM")
    box.table.columns_page.form.field.choose("memory_gb")
    box.table.columns_page.form.field.chosen.emit()
    assert [one.field for one in box.draft.mapping.columns] == ["name", "", "memory_gb"]


def test_rows_are_left_out_by_what_a_column_says(qtbot: QtBot, opened: Opened) -> None:
    box = opened("Chip,Sort\nA,Entity\nB,Individual\nC,Entity\n")
    box.table.columns_page.go_to("Sort")
    texts = box.table.columns_page.form.rows.texts
    assert [texts.item(row).text() for row in range(texts.count())] == ["Entity", "Individual"]
    texts.item(1).setCheckState(Qt.CheckState.Checked)
    go_to(qtbot, box, PREVIEW)
    assert box.table.preview_page.summary.text() == "2 new · 1 left out"


def test_another_heading_makes_other_columns(opened: Opened) -> None:
    box = opened("Chip,Memory\nA,5\nB,6\n")
    box.table.file_page.first.setValue(2)
    assert box.draft.columns is not None
    assert box.draft.columns.headings == ("A", "5")
    assert box.steps.currentRow() == FILE
    model: HeadedModel = box.table.file_page.model
    assert [row[1] for row in shown(model)] == ["left out", "heading", "data"]


def test_rows_of_one_state_can_be_looked_at(qtbot: QtBot, opened: Opened) -> None:
    box = opened("Chip,Memory (GB)\nNew One,5\nNew Two,much\n")
    go_to(qtbot, box, PREVIEW)
    qtbot.waitUntil(lambda: box.table.preview_page.model.rowCount() == 2)
    model: PlannedRows = box.table.preview_page.model
    rows = shown(model)
    assert rows[1][1:] == ["new", "New Two", "much"]
    assert "not a number" in str(model.index(1, 3).data(Qt.ItemDataRole.ToolTipRole))
    assert box.table.preview_page.leave.text() == "Leave out 1 cell or row that can’t be read"


def test_one_name_in_many_rows_can_be_many_records(qtbot: QtBot, opened: Opened) -> None:
    box = opened("Chip,Memory (GB)\nNew One,5\nNew One,6\nNew One,7\n")
    go_to(qtbot, box, PREVIEW)
    qtbot.waitUntil(lambda: box.table.preview_page.model.rowCount() == 3)
    assert box.table.preview_page.repeated.text() == "1 key for 3 rows"
    qtbot.mouseClick(box.table.preview_page.each_new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: box.draft.result is not None)
    assert box.import_button.text() == "Import 3 chips, 1 source"
    assert not box.table.preview_page.each_new.isVisible()


def test_a_new_row_can_be_said_to_be_a_record_that_is_there(qtbot: QtBot, opened: Opened) -> None:
    box = opened("Chip,Memory (GB)\nNVIDIA H20 96GB,96\n")
    go_to(qtbot, box, VALUES)
    (names,) = box.table.values_page.asked
    assert [(one.text, one.optional) for one in names.texts] == [("NVIDIA H20 96GB", True)]
    # Nothing waits for it: as long as nobody says so, it is a new one.
    assert steps(box)[VALUES] == "Values"
    assert box.table.values_page.model.index(0, 2).data() == "a new record"
    box.table.values_page.value.setCurrentIndex(0)
    qtbot.mouseClick(box.table.values_page.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: box.draft.result is not None)
    assert box.draft.plan
    (row,) = box.draft.plan.rows()
    assert row.record == id_of_slug("nv-h20")
