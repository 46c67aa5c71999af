"""The table pane: what it shows, sorts, finds and selects, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.changes import Change
from chipline.records.kinds import ALL_KINDS
from chipline.records.query import Filter
from chipline.records.record import id_of_slug, new_id
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows import theme
from chipline.windows.formats import date_reading
from chipline.windows.shell.pane_registry import pane_of
from chipline.windows.tables.pane import TablePane
from chipline.windows.theme import ROW_HEIGHT
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.new_record_box import NewRecordBox
from chipline.windows.widgets.lists.paged_model import PAGE
from conftest import labelled
from windows.tables.conftest import MakePane

_MOMENT = "2026-01-01T00:00:00Z"


def names(pane: TablePane) -> list[str]:
    model = pane.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def cell(pane: TablePane, row: int, field: str) -> str:
    return str(pane.model.index(row, pane.model.column(field)).data() or "")


def tip(pane: TablePane, row: int, field: str) -> str:
    index = pane.model.index(row, pane.model.column(field))
    return str(index.data(Qt.ItemDataRole.ToolTipRole))


def click_header(qtbot: QtBot, pane: TablePane, field: str, *, shift: bool = False) -> None:
    header = pane.table.header
    section = pane.model.column(field)
    at = QPoint(header.sectionViewportPosition(section) + 12, header.height() // 2)
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, keys, at)


def click_row(qtbot: QtBot, pane: TablePane, row: int, *, ctrl: bool = False) -> None:
    at = QPoint(40, pane.table.rowViewportPosition(row) + 10)
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, keys, at)


def add_firms(session: Session, number: int) -> None:
    changes = tuple(
        Change(
            "firm",
            id_of_slug(f"f-{n}"),
            None,
            {"name": f"Firm {n:05}", "created": _MOMENT, "updated": _MOMENT},
        )
        for n in range(number)
    )
    session.do(lambda _reads: labelled("Add firms", changes))


def test_rows_are_read_when_the_pane_is_first_seen(
    qtbot: QtBot, session: Session, view_state: ViewState
) -> None:
    pane = TablePane(session, view_state, "firm")
    qtbot.addWidget(pane)
    assert pane.model.rowCount() == 0
    with qtbot.waitSignal(pane.status_changed) as said:
        pane.show()
    assert said.args == ["4 of 4 firms"]
    assert pane.title() == "Firms"
    assert names(pane) == [
        "Alibaba",
        "Bureau of Industry and Security",
        "Müller Rechenzentrum",
        "NVIDIA",
    ]
    assert pane.bar.count.text() == "4"


def test_values_are_written_for_reading(make_pane: MakePane) -> None:
    pane = make_pane("relocation")
    assert cell(pane, 0, "firms") == "Alibaba"
    assert cell(pane, 0, "to_countries") == "Singapore, Malaysia"
    assert tip(pane, 0, "to_countries") == "Singapore (SG)\nMalaysia (MY)"
    assert cell(pane, 0, "began") == "~Apr 2025"
    assert tip(pane, 0, "began") == date_reading("2025-04~")
    assert cell(pane, 0, "trigger") == "H20 licence requirement"
    assert cell(pane, 0, "ended") == ""
    found = pane.model.cell(0, pane.model.column("status"))
    assert found is not None
    assert (found.text, found.mark) == ("reported", "reported")


def test_numbers_stand_right_under_a_heading_with_their_unit(make_pane: MakePane) -> None:
    pane = make_pane("chip")
    column = pane.model.column("memory_gb")
    heading = pane.model.headerData(column, Qt.Orientation.Horizontal)
    assert heading == "Memory (GB)"
    alignment = pane.model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignRight


def test_clicks_on_a_header_sort_up_down_and_as_at_first(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    first = names(pane)
    click_header(qtbot, pane, "hq_country")
    assert [cell(pane, row, "hq_country") for row in range(4)] == [
        "China",
        "Germany",
        "United States",
        "",
    ]
    click_header(qtbot, pane, "hq_country")
    assert cell(pane, 0, "hq_country") == "United States"
    click_header(qtbot, pane, "hq_country")
    assert names(pane) == first


def test_shift_and_click_adds_a_key(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    click_header(qtbot, pane, "hq_country")
    click_header(qtbot, pane, "kinds", shift=True)
    assert pane.query.sort == (("hq_country", False), ("kinds", False))


def test_selecting_a_row_selects_it_everywhere(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    assert (view_state.kind, view_state.record) == ("", ""), "taking the keyboard selects nothing"
    click_row(qtbot, pane, 3)
    assert (view_state.kind, view_state.record) == ("firm", id_of_slug("nvidia"))
    qtbot.keyClick(pane.table, Qt.Key.Key_Up)
    assert view_state.record == id_of_slug("muller")


def test_the_table_follows_the_desk(
    make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_firms(session, 5 * PAGE)
    pane = make_pane("firm")
    view_state.select("firm", id_of_slug("nvidia"))
    row = pane.table.current_row
    assert row == pane.model.rowCount() - 1
    assert pane.table.is_chosen(row)
    assert 0 <= pane.table.rowViewportPosition(row) < pane.table.viewport().height()
    view_state.select("chip", id_of_slug("nv-h20"))
    assert not pane.table.selectionModel().hasSelection()


def test_a_record_selected_before_is_found_when_the_pane_opens(
    make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_firms(session, 3 * PAGE)
    view_state.select("firm", id_of_slug("nvidia"))
    pane = make_pane("firm")
    assert pane.model.record(pane.table.current_row) == id_of_slug("nvidia")


def test_only_pages_near_what_is_seen_are_kept(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    add_firms(session, 20 * PAGE)
    pane = make_pane("firm")
    last = pane.model.rowCount() - 1
    assert pane.model.cell(last, 0) is None
    assert len(pane.model.pages) < 5
    bar = pane.table.verticalScrollBar()
    with qtbot.waitSignal(pane.source.pages.pages_arrived):
        bar.setValue(bar.maximum())
    assert cell(pane, last, "name") == "NVIDIA"
    assert len(pane.model.pages) < 10


def test_end_selects_a_row_that_is_not_read_yet(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_firms(session, 10 * PAGE)
    pane = make_pane("firm")
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view_state.record == id_of_slug("nvidia"))


def test_typing_in_the_table_begins_to_find(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    qtbot.keyClicks(pane.table, "m")
    assert pane.bar.finder.hasFocus()
    qtbot.keyClicks(pane.bar.finder, "ull")
    qtbot.waitUntil(lambda: names(pane) == ["Müller Rechenzentrum"])
    assert pane.bar.count.text() == "1 of 4"
    assert view_state.filters == ()
    qtbot.keyClick(pane.bar.finder, Qt.Key.Key_Return)
    assert pane.table.hasFocus()
    assert view_state.record == id_of_slug("muller")
    qtbot.keyClick(pane.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 4)


def test_enter_asks_for_the_card(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    click_row(qtbot, pane, 0)
    with qtbot.waitSignal(pane.card_requested) as asked:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert asked.args == ["firm", id_of_slug("alibaba")]


def test_space_peeks_and_follows_the_row(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    click_row(qtbot, pane, 0)
    qtbot.keyClick(pane.table, Qt.Key.Key_Space)
    assert pane.peek.isVisible()
    assert pane.peek.name.text() == "Alibaba"
    assert pane.table.hasFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    assert pane.peek.name.text() == "NVIDIA"
    qtbot.keyClick(pane.table, Qt.Key.Key_Escape)
    assert not pane.peek.isVisible()


def test_an_edit_shows_and_keeps_the_selection(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    click_row(qtbot, pane, 0)
    session.do(edits.set_field("firm", id_of_slug("alibaba"), "name", "Zhejiang Alibaba"))
    assert names(pane)[-1] == "Zhejiang Alibaba"
    assert pane.table.current_row == 3
    assert view_state.record == id_of_slug("alibaba")


def test_rows_that_come_late_take_no_selection_away(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    click_row(qtbot, pane, 0)
    before = view_state.record
    # Asked while the firm was selected, answered once a chip is, in another pane.
    view_state.select("chip", id_of_slug("nv-h20"))
    pane.selection.restore(before, 0, pane.model.rows[:1])
    assert (view_state.kind, view_state.record) == ("chip", id_of_slug("nv-h20"))


def test_an_edit_that_moves_no_row_only_repaints(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    order = pane.model.rows
    session.do(edits.set_field("firm", id_of_slug("muller"), "hq_country", "AT"))
    assert pane.model.rows is order
    qtbot.waitUntil(lambda: cell(pane, 2, "hq_country") == "Austria")


def test_a_new_title_shows_where_it_is_pointed_at(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("chip")
    session.do(edits.set_field("firm", id_of_slug("nvidia"), "name", "NVIDIA Corporation"))
    qtbot.waitUntil(lambda: cell(pane, 0, "vendor") == "NVIDIA Corporation")


def test_the_first_column_stays_when_scrolled_sideways(make_pane: MakePane) -> None:
    pane = make_pane("restriction")
    pane.resize(560, 640)
    staying = pane.table.staying
    assert not staying.isVisible()
    pane.table.horizontalScrollBar().setValue(200)
    assert staying.isVisible()
    assert staying.columnWidth(0) == pane.table.columnWidth(0)
    pane.table.setColumnWidth(0, 210)
    assert staying.width() == 210


def test_a_heading_ends_before_the_edge_of_the_table_as_its_cells_do(make_pane: MakePane) -> None:
    """The heading of numbers stands right; cut by the edge, it ran into it within a letter."""
    pane = make_pane("chip")
    header = pane.table.header
    section = pane.model.column("fp16_tflops")
    pane.resize(560, 500)
    for before in range(section):
        pane.table.setColumnWidth(before, 60)
    left = header.sectionViewportPosition(section)
    assert left + 60 < header.viewport().width()
    words = QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance("FP16/BF16 (TFLOPS)")
    # Half of the words lies beyond the edge.
    pane.table.setColumnWidth(
        section, header.viewport().width() - left + words // 2 + theme.SPACE_S
    )
    picture = header.viewport().grab().toImage()
    ground = QColor(theme.current().surface).rgb()
    edge = range(picture.width() - 6, picture.width())
    assert {picture.pixel(x, y) for x in edge for y in range(4, 20)} == {ground}
    inside = range(left + 8, picture.width() - 8)
    assert any(picture.pixel(x, y) != ground for x in inside for y in range(4, 20))


def test_columns_are_kept_and_restored(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    pane = make_pane("relocation")
    pane.columns.show({"firms", "began", "notes"})
    pane.table.header.moveSection(pane.table.header.visualIndex(pane.model.column("began")), 1)
    pane.table.setColumnWidth(pane.model.column("began"), 133)
    pane.set_sort((("began", True),))
    pane.day.set_hiding(True)
    pane.bar.finder.setText("alibaba")
    assert pane.columns.shown() == ["name", "began", "firms", "notes"]
    other = TablePane(session, view_state, "relocation")
    qtbot.addWidget(other)
    other.restore(pane.state())
    other.show()
    assert other.columns.shown() == ["name", "began", "firms", "notes"]
    assert other.table.columnWidth(other.model.column("began")) == 133
    assert other.query == pane.query
    assert other.query.sort == (("began", True),)
    assert other.query.filters[-1].values == ("alibaba",)
    assert other.state() == pane.state()


def test_the_row_at_the_top_comes_back_whatever_was_added_above_it(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_firms(session, 300)
    pane = make_pane("firm")
    qtbot.waitUntil(lambda: pane.model.rowCount() > 300)
    assert pane.state()["top"] == ""
    pane.table.verticalScrollBar().setValue(200 * ROW_HEIGHT)
    qtbot.waitUntil(lambda: pane.state()["top"] != "")
    kept, top = pane.state(), names(pane)[200]
    assert pane.model.record(200) == kept["top"]
    pane.table.verticalScrollBar().setValue(0)
    # Nothing is asked anew, and still it scrolls.
    pane.restore(kept)
    qtbot.waitUntil(lambda: pane.table.first_row() == 200)
    session.do(edits.create("firm", {"name": "AAA"}))
    other = TablePane(session, view_state, "firm")
    qtbot.addWidget(other)
    other.resize(700, 300)
    other.restore(kept)
    assert other.state()["top"] == kept["top"]
    other.show()
    qtbot.waitUntil(lambda: other.table.first_row() == 201)
    qtbot.waitUntil(lambda: names(other)[201] == top)
    # A view that was captured at its beginning comes up there.
    other.restore(kept | {"top": ""})
    assert other.table.first_row() == 0


def test_a_state_of_another_version_does_no_harm(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    before = pane.columns.shown()
    pane.restore({"columns": {"order": ["gone"], "widths": {"gone": 5, "name": "x"}}, "sort": [1]})
    pane.restore({"columns": 3, "sort": [["gone", True]], "only": "yes"})
    assert pane.columns.shown() == before
    assert pane.query.sort == ()


def test_an_empty_kind_says_what_would_be_there_and_offers_it(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("tenancy")
    assert not pane.table.isVisible()
    assert pane.empty.heading.text() == "No tenancies yet"
    assert "who uses" in pane.empty.sentence.text().lower()
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    box = pane.findChild(NewRecordBox)
    assert box is not None
    qtbot.keyClicks(box.line, "A lease")
    with qtbot.waitSignal(pane.card_requested):
        qtbot.mouseClick(box.make, Qt.MouseButton.LeftButton)
    assert pane.table.isVisible()


def test_filters_that_nothing_passes_say_so_and_can_be_cleared(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("hq_country", values=("ZW",)),))
    assert pane.empty.heading.text() == "No firm passes these filters."
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert view_state.filters == ()
    assert pane.model.rowCount() == 4


def test_words_that_nothing_contains_say_so(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    qtbot.keyClicks(pane.bar.finder, "xyzzy")
    qtbot.waitUntil(pane.empty.isVisible)
    assert pane.empty.heading.text() == "No firms contain “xyzzy”."
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 4


def test_a_hidden_pane_reads_again_only_when_it_is_seen(
    make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.hide()
    session.do(edits.create("firm", {"name": "Aardvark"}))
    assert pane.model.rowCount() == 4
    pane.show()
    assert names(pane)[0] == "Aardvark"


def test_everything_has_a_name_for_screen_readers(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    bar = pane.bar
    for widget in (pane.table, bar.finder, bar.filter, bar.views, bar.columns):
        assert widget.accessibleName()


def test_the_header_row_fits_into_a_narrow_pane(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    view_state.set_filters(
        (Filter("jurisdictions", values=("US",)), Filter("kind", values=("letter",)))
    )
    pane.resize(640, 600)
    QApplication.sendPostedEvents()
    assert pane.width() == 640
    qtbot.waitUntil(lambda: pane.bar.chips.y() > pane.bar.title.y() + pane.bar.title.height() // 2)
    pane.resize(1700, 700)
    qtbot.waitUntil(lambda: pane.bar.chips.y() < pane.bar.title.geometry().bottom())


@pytest.mark.parametrize(
    "kind", [kind.name for kind in ALL_KINDS if pane_of(kind.name) != "briefing"]
)
def test_tools_keep_their_words_when_the_day_picks_rows_out(make_pane: MakePane, kind: str) -> None:
    """Beside the rail and a card at 1366 pixels a table is 858 wide."""
    pane = make_pane(kind)
    pane.resize(858, 600)
    pane.bar.count.setText("1,024 of 2,620" if kind in ("citation", "link") else "113 of 140")
    tools = (pane.bar.filter, pane.bar.views, pane.bar.columns)
    for text in ("", "Show only what is so on the day"):
        pane.bar.offer_day(text, hides=False)
        for one in tools:
            assert one.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        QApplication.sendPostedEvents()
        assert pane.bar.new.geometry().right() <= pane.bar.width()
    assert pane.bar.new.accessibleName().startswith("New "), "also where the button says less"
    pane.resize(1200, 600)
    assert pane.bar.new.text() == pane.bar.new.accessibleName()


@pytest.mark.parametrize("kind", ["firm", "source", "chip", "relocation"])
def test_rows_end_at_the_edge_of_a_wide_table(make_pane: MakePane, kind: str) -> None:
    pane = make_pane(kind)
    pane.resize(3400, 600)
    QApplication.sendPostedEvents()
    table = pane.table
    shown = [at for at in range(pane.model.columnCount()) if not table.isColumnHidden(at)]
    assert sum(map(table.columnWidth, shown)) == table.viewport().width()


def test_in_a_wide_table_no_cell_of_the_first_rows_is_cut(
    make_pane: MakePane, session: Session
) -> None:
    for number in range(24):
        country = "AE" if number == 7 else "CN"
        session.do(edits.create("firm", {"name": f"Firm {number}", "hq_country": country}))
    pane = make_pane("firm")
    pane.resize(1100, 600)
    QApplication.sendPostedEvents()
    table, at = pane.table, pane.model.column("hq_country")
    needed = max(table.cells.width_of(row, at) for row in range(pane.model.rowCount()))
    assert table.columnWidth(at) >= needed, "one country in twenty has a long name"


def test_what_an_input_method_writes_begins_to_find(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    pane.table.go_to(0)
    pane.table.setFocus()
    written = QInputMethodEvent()
    written.setCommitString("阿里")
    QApplication.sendEvent(pane.table, written)
    assert pane.bar.finder.text() == "阿里"
    assert pane.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_going_to_a_row_leaves_whole_rows_at_the_top(make_pane: MakePane, session: Session) -> None:
    firms = (Change("firm", new_id(), None, {"name": f"A firm {n:03d}"}) for n in range(60))
    session.do(lambda _queries: labelled("Add firms", firms))
    pane = make_pane("firm")
    bar = pane.table.verticalScrollBar()
    for height in (331, 340, 347):
        pane.resize(930, height)
        bar.setValue(0)
        pane.table.go_to(30)
        assert bar.value() > 0
        assert bar.value() % ROW_HEIGHT == 0
        assert pane.table.visualRect(pane.model.index(30, 1)).bottom() <= pane.table.height()
