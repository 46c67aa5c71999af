"""What is done in the table: making, duplicating, deleting, copying, and its menus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.tables.columns.column_popover import ColumnPopover
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.new_record_box import NewRecordBox
from windows.tables.conftest import MakePane


def names(pane: TablePane) -> list[str]:
    return [str(pane.model.index(row, 0).data()) for row in range(pane.model.rowCount())]


def act(menu: QMenu, text: str) -> None:
    next(each for each in menu.actions() if each.text().startswith(text)).trigger()


def answer(qtbot: QtBot, pane: TablePane, button: str) -> str:
    """Press a button of the question that is open, and return what the question said."""
    box = pane.findChild(QMessageBox, "delete")
    assert box is not None
    said = f"{box.text()} {box.informativeText()}"
    chosen = next(each for each in box.buttons() if each.text() == button)
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    return said


def name_box(pane: TablePane) -> NewRecordBox:
    """Return the box that asks for a name; what was closed is on its way out."""
    return next(box for box in pane.findChildren(NewRecordBox) if box.isVisible())


def test_a_new_record_is_made_with_its_name_in_one_step_and_selected(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState, session: Session
) -> None:
    pane = make_pane("firm")
    assert pane.bar.new.text() == "New firm"
    qtbot.mouseClick(pane.bar.new, Qt.MouseButton.LeftButton)
    box = name_box(pane)
    assert not box.make.isEnabled()
    qtbot.keyClicks(box.line, " Kuching Compute ")
    with qtbot.waitSignal(pane.card_requested) as asked:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert asked.args == ["firm", view_state.record]
    assert pane.model.record(pane.table.current_row) == view_state.record
    assert "Kuching Compute" in names(pane)
    session.undo()
    assert "Kuching Compute" not in names(pane), "one step made it"


def test_who_gives_no_name_makes_no_record(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    before = names(pane)
    qtbot.keyClick(pane.table, Qt.Key.Key_Insert)
    box = name_box(pane)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.isVisible()
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert names(pane) == before


def test_a_new_record_that_the_filters_leave_out_is_told_and_shown(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("hq_country", values=("CN",)),))
    assert pane.left_out.isHidden()
    pane.commands.create("Another firm")
    made = view_state.record
    assert pane.left_out.words.text() == "Filters or the day leave out the new firm."
    pane.left_out.show_it.click()
    assert pane.left_out.isHidden()
    assert pane.model.record(pane.table.current_row) == made


def test_a_changed_record_that_the_filters_now_leave_out_is_told(
    make_pane: MakePane, view_state: ViewState, session: Session
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("hq_country", values=("CN",)),))
    view_state.select("firm", id_of_slug("alibaba"))
    pane.refresh()
    session.do(edits.set_field("firm", id_of_slug("alibaba"), "hq_country", "SG"))
    assert not pane.left_out.isHidden()
    assert "the selected firm" in pane.left_out.words.text()
    view_state.select("firm", id_of_slug("bytedance"))
    assert pane.left_out.isHidden(), "it speaks of the selected record only"
    view_state.set_filters((Filter("hq_country", values=("US",)),))
    assert pane.left_out.isHidden(), "who asks for other rows need not be told"


def test_kinds_that_need_more_than_a_name_offer_no_new_record(make_pane: MakePane) -> None:
    pane = make_pane("citation")
    assert not pane.bar.new.isVisible()
    before = pane.model.rowCount()
    pane.new_record()
    assert pane.model.rowCount() == before


def test_duplicating_selects_the_copy(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    pane.table.go_to(0)
    qtbot.keyClick(pane.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert names(pane)[:2] == ["Alibaba", "Alibaba (copy)"]
    assert pane.table.current_row == 1


def test_deleting_asks_and_names_what_goes_along(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    pane.table.go_to(0)
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    said = answer(qtbot, pane, "Keep it")
    assert said == (
        "Delete “H20 licence requirement”? Deleted along with it: 1 link. "
        "No longer named in: 1 relocation. Undo brings everything back."
    )
    assert pane.model.rowCount() == 1
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    answer(qtbot, pane, "Delete")
    assert pane.model.rowCount() == 0
    assert view_state.record == ""
    session.undo()
    assert pane.model.rowCount() == 1


def test_after_deleting_the_next_row_is_selected(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    pane.table.go_to(2)
    pane.delete_selected()
    answer(qtbot, pane, "Delete")
    assert names(pane) == ["Alibaba", "Bureau of Industry and Security", "NVIDIA"]
    assert view_state.record == id_of_slug("nvidia")


def test_several_rows_are_deleted_in_one_step(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    pane.delete_selected()
    said = answer(qtbot, pane, "Delete")
    assert said.startswith("Delete 4 firms?")
    assert pane.model.rowCount() == 0
    session.undo()
    assert pane.model.rowCount() == 4


def test_rows_are_copied_with_headers_as_text_and_as_a_table(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("chip")
    pane.columns.show({"vendor", "memory_gb"})
    pane.table.selectAll()
    with qtbot.waitSignal(pane.status_changed) as said:
        qtbot.keyClick(pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["Copied 1 chip with headers"]
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\tVendor\tMemory (GB)\nH20 (HGX) 96GB\tNVIDIA\t96\n"
    assert '<th align="right">Memory (GB)</th>' in data.html()


def test_a_selection_in_pieces_outlives_a_new_order(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    for row, keys in (
        (0, Qt.KeyboardModifier.NoModifier),
        (2, Qt.KeyboardModifier.ControlModifier),
    ):
        at = QPoint(40, pane.table.rowViewportPosition(row) + 10)
        qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, keys, at)
    pane.set_sort((("name", True),))
    chosen = [name for row, name in enumerate(names(pane)) if pane.table.is_chosen(row)]
    assert chosen == ["Müller Rechenzentrum", "Alibaba"]


def test_the_menu_of_a_header_sorts_filters_and_hides(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    act(pane.menus.header_menu("hq_country"), "Sort descending")
    assert pane.query.sort == (("hq_country", True),)
    act(pane.menus.header_menu("hq_country"), "Hide")
    assert "hq_country" not in pane.columns.shown()
    act(pane.menus.header_menu("kinds"), "Filter")
    assert pane._filters.box.field == "kinds"
    pane._filters.box.close()


def test_the_menu_of_a_row_asks_for_more_of_the_same(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    index = pane.model.index(0, pane.model.column("hq_country"))
    act(pane.menus.row_menu(index), "Only “Headquarters: China”")
    assert view_state.filters == (Filter("hq_country", values=("CN",)),)


def test_the_columns_box_chooses_columns_order_and_hiding(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("relocation")
    qtbot.mouseClick(pane.bar.columns, Qt.MouseButton.LeftButton)
    box = pane.findChild(ColumnPopover)
    assert box is not None
    labels = [label for label, _side in box.columns.lines()]
    assert labels[0] == "Columns, from left to right"
    assert {"Relocation", "Every record"} < set(labels)
    box.columns.tick("Notes")
    assert "notes" in pane.columns.shown()
    box.columns.tick("Notes", on=False)
    assert "notes" not in pane.columns.shown()
    box.key.setCurrentIndex(box.key.findData("began"))
    box.key.activated.emit(box.key.currentIndex())
    assert pane.query.sort == (("began", False),)
    box.only.click()
    assert pane.state()["only"] is True
    box.reset_requested.emit()
    assert pane.query.sort == ()
    box.close()


def test_a_kind_without_dates_offers_no_hiding(make_pane: MakePane) -> None:
    pane = make_pane("briefing")
    pane.open_columns()
    box = pane.findChild(ColumnPopover)
    assert box is not None
    assert not box.only.isVisible()
    box.close()


def test_columns_and_order_are_chosen_by_keys(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane("facility")
    pane.open_columns()
    box = pane.findChild(ColumnPopover)
    assert box is not None
    assert box.focusWidget() is box.columns.search
    qtbot.keyClicks(box.columns.search, "owner")
    qtbot.keyClick(box.columns.search, Qt.Key.Key_Return)
    assert "owner" in pane.columns.shown()
    box.close()


def test_columns_are_moved_by_keys_and_kept_so(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane("facility")
    lead, first, second, *_others = before = pane.columns.shown()
    pane.open_columns()
    box = pane.findChild(ColumnPopover)
    assert box is not None
    assert len(box.columns.values()) == len(before) - 1, "the first column stays the first"
    qtbot.keyClick(box.columns.search, Qt.Key.Key_Down)
    qtbot.keyClick(box.columns.list, Qt.Key.Key_Home)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(box.columns.list, Qt.Key.Key_Up, alt)
    assert pane.columns.shown() == before, "nothing goes before the first"
    qtbot.keyClick(box.columns.list, Qt.Key.Key_Down, alt)
    assert pane.columns.shown()[:3] == [lead, second, first]
    assert box.columns.values()[:2] == [second, first]
    qtbot.keyClick(box.columns.list, Qt.Key.Key_Down, alt)
    assert pane.columns.shown()[3] == first, "the line that was moved stays current"
    box.close()
    kept = pane.state()
    pane.reset_columns()
    assert pane.columns.shown() == before
    pane.restore(kept)
    assert pane.columns.shown()[3] == first
    act(pane.menus.header_menu(first), "Move left")
    assert pane.columns.shown()[2] == first
