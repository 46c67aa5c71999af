"""Filters of the table pane: the box, the chips, and the sentences they read as."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from chipline.records.query import CITED_BY, Filter, Operator
from chipline.records.record import KINDS, id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.formats import date_reading
from chipline.windows.tables.filters.filter_popover import FilterPopover
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from chipline.windows.views.filter_texts import filter_sentence
from windows.tables.conftest import MakePane


def open_box(pane: TablePane, field: str) -> FilterPopover:
    pane.open_filter(field)
    box = pane.findChild(FilterPopover)
    assert box is not None
    assert box.isVisible()
    assert box.field == field
    return box


def values(box: FilterPopover) -> list[tuple[str, str]]:
    found = box.page.values
    assert found is not None
    return found.lines()


@pytest.mark.parametrize(
    ("wanted", "kind", "expected"),
    [
        (
            Filter("status", values=("reported", "alleged")),
            "relocation",
            "Status: reported, alleged",
        ),
        (Filter("hq_country", values=("CN", None)), "firm", "Headquarters: China, (empty)"),
        (Filter("kinds", Operator.IS_NOT, ("cloud",)), "firm", "Roles: not cloud"),
        (
            Filter("workloads", values=("hosting", "inference", "research", "x", "y")),
            "relocation",
            "Workloads: hosting, inference, research +2",
        ),
        (Filter("name", Operator.CONTAINS, ("ali",)), "firm", "Name contains “ali”"),
        (Filter("text", Operator.CONTAINS, ("ali",)), "firm", "Containing “ali”"),
        (Filter("memory_gb", Operator.BETWEEN, (80, 141)), "chip", "Memory: 80 to 141 GB"),
        (Filter("memory_gb", Operator.BETWEEN, (80, None)), "chip", "Memory: at least 80 GB"),
        (Filter("memory_gb", Operator.BETWEEN, (None, 80)), "chip", "Memory: at most 80 GB"),
        (Filter("began", Operator.BETWEEN, ("2025", "2025")), "relocation", "Began: 2025"),
        (
            Filter("began", Operator.BETWEEN, ("2024", "2025-03")),
            "relocation",
            "Began: 2024 to Mar 2025",
        ),
        (Filter("began", Operator.BETWEEN, (None, "2025")), "relocation", "Began: until 2025"),
        (Filter("ended", Operator.BLANK), "relocation", "Ended: empty"),
        (Filter("ended", Operator.PRESENT), "relocation", "Ended: filled in"),
        (Filter("designed_for_china", values=(True,)), "chip", "Designed for China: yes"),
        (Filter("vendor", values=("id-1",)), "chip", "Vendor: NVIDIA"),
        (Filter("vendor", values=("id-2",)), "chip", "Vendor: …"),
    ],
)
def test_filters_read_as_sentences(wanted: Filter, kind: str, expected: str) -> None:
    assert filter_sentence(wanted, KINDS[kind], {"id-1": "NVIDIA"}) == expected


def test_ticking_a_value_filters_every_pane(make_pane: MakePane, view_state: ViewState) -> None:
    pane = make_pane("firm")
    box = open_box(pane, "hq_country")
    assert sorted(values(box)) == [
        ("(empty)", "1"),
        ("China", "1"),
        ("Germany", "1"),
        ("United States", "1"),
    ]
    assert box.page.values is not None
    box.page.values.tick("China")
    assert view_state.filters == (Filter("hq_country", values=("CN",)),)
    assert pane.model.rowCount() == 1
    assert pane.bar.chips.sentences() == ["Headquarters: China"]
    box.page.values.tick("(empty)")
    assert pane.model.rowCount() == 2
    box.page.values.tick("China", on=False)
    box.page.values.tick("(empty)", on=False)
    assert view_state.filters == ()


def test_a_line_is_ticked_by_a_click_anywhere_in_it_and_by_space(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    box = open_box(pane, "kinds")
    assert box.page.values is not None
    ticks = box.page.values.list
    labels = [label for label, _count in values(box)]
    at = ticks.visualRect(ticks.model().index(labels.index("cloud"), 0)).center()
    qtbot.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view_state.filters == (Filter("kinds", values=("cloud",), kind="firm"),)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert view_state.filters == ()


def test_counts_are_of_what_the_other_filters_let_pass(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("hq_country", values=("CN",)),))
    box = open_box(pane, "kinds")
    assert sorted(values(box)) == [("cloud", "1"), ("developer", "1")]
    view_state.set_filters((Filter("hq_country", values=("US",)),))
    assert ("chip designer", "1") in values(box)
    assert ("cloud", "0") in values(box), "what is listed stays, so that nothing jumps"


def test_counts_follow_edits(make_pane: MakePane, session: Session) -> None:
    pane = make_pane("firm")
    box = open_box(pane, "hq_country")
    session.do(edits.set_field("firm", id_of_slug("muller"), "hq_country", "CN"))
    assert ("China", "2") in values(box)


def test_dates_are_counted_by_year_and_filtered_by_it(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("relocation")
    box = open_box(pane, "began")
    assert values(box) == [("2025", "1")]
    assert box.page.values is not None
    box.page.values.tick("2025")
    assert view_state.filters == (Filter("began", values=("2025",)),)
    assert pane.model.rowCount() == 1


def test_a_range_of_dates_is_read_as_it_is_typed(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    dates = open_box(pane, "announced").page.range
    # A site is announced as well, and is not meant.
    wanted = Filter("announced", Operator.BETWEEN, ("2025-04", None), kind="restriction")
    assert dates is not None
    qtbot.keyClicks(dates.low, "2025-04")
    qtbot.waitUntil(lambda: bool(view_state.filters))
    assert view_state.filters == (wanted,)
    assert dates.said.text() == f"2025-04: {date_reading('2025-04')}"
    dates.high.setFocus()
    qtbot.keyClicks(dates.high, "2025-02-30")
    qtbot.keyClick(dates.high, Qt.Key.Key_Return)
    assert "not a day of the calendar" in dates.said.text()
    assert view_state.filters == (wanted,)


def test_a_range_of_numbers_has_its_unit_and_its_errors(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("chip")
    numbers = open_box(pane, "memory_gb").page.range
    assert numbers is not None
    qtbot.keyClicks(numbers.low, "m")
    qtbot.waitUntil(lambda: not numbers._pause.isActive())
    assert numbers.said.text() == "", "half typed is no mistake"
    numbers.low.clear()
    assert "GB" in [label.text() for label in numbers.findChildren(QLabel)]
    qtbot.keyClicks(numbers.low, "much")
    qtbot.keyClick(numbers.low, Qt.Key.Key_Return)
    assert "not a number" in numbers.said.text()
    numbers.low.clear()
    qtbot.keyClicks(numbers.low, "100")
    qtbot.keyClick(numbers.low, Qt.Key.Key_Return)
    assert pane.model.rowCount() == 0
    qtbot.keyClicks(numbers.high, "90")
    qtbot.keyClick(numbers.high, Qt.Key.Key_Return)
    assert "Swap them" in numbers.said.text()


def test_fields_are_named_with_their_units_in_whole_lines(make_pane: MakePane) -> None:
    fields = open_box(make_pane("facility"), "power_live_mw").fields
    assert {"Announced (MW)", "Live (MW)", "Announced on"} <= {
        fields.item(at).text() for at in range(fields.count())
    }
    assert (fields.height() - 2 * fields.frameWidth()) % fields.sizeHintForRow(0) == 0


def test_text_is_filtered_by_what_it_contains(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    page = open_box(pane, "name").page
    assert page.words is not None
    qtbot.keyClicks(page.words.line, "bau")
    qtbot.keyClick(page.words.line, Qt.Key.Key_Return)
    assert view_state.filters == (Filter("name", Operator.CONTAINS, ("bau",), "firm"),)


def test_text_is_filtered_by_what_it_is(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    box = open_box(pane, "name")
    assert box.page.words is not None
    qtbot.keyClicks(box.page.words.line, "alibaba")
    qtbot.keyClicks(box.page.words.comparison, "is")
    qtbot.waitUntil(lambda: view_state.filters != ())
    assert view_state.filters == (Filter("name", Operator.IS, ("alibaba",), "firm"),)
    assert pane.model.rowCount() == 1
    assert pane.bar.chips.sentences() == ["Name: alibaba"]
    qtbot.mouseClick(box.clear, Qt.MouseButton.LeftButton)
    assert box.page.words.line.text() == ""
    assert view_state.filters == ()


def test_a_list_is_filtered_by_words_that_its_entries_contain(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    page = open_box(make_pane("firm"), "aliases").page
    assert page.words is not None
    assert page.values is not None
    assert page.words.comparison.count() == 1
    qtbot.keyClicks(page.words.line, "group")
    qtbot.keyClick(page.words.line, Qt.Key.Key_Return)
    (wanted,) = view_state.filters
    assert (wanted.op, wanted.values) == (Operator.CONTAINS, ("group",))


def test_empty_and_filled_in(qtbot: QtBot, make_pane: MakePane, view_state: ViewState) -> None:
    pane = make_pane("firm")
    box = open_box(pane, "native_name")
    qtbot.mouseClick(box.page._presence.button(1), Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 1
    assert pane.bar.chips.sentences() == ["Native name: filled in"]
    qtbot.mouseClick(box.clear, Qt.MouseButton.LeftButton)
    assert view_state.filters == ()


def test_chips_are_removed_one_by_one_or_all(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    one, two = Filter("hq_country", values=("CN",)), Filter("kinds", values=("cloud",), kind="firm")
    view_state.set_filters((one, two))
    chips = pane.bar.chips
    cross = next(
        button
        for button in chips.findChildren(QToolButton, "remove")
        if button.accessibleName() == "Remove filter: Headquarters: China"
    )
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert view_state.filters == (two,)
    chips.cleared.emit()
    assert view_state.filters == ()
    assert not chips.isVisible()


def test_filters_of_other_kinds_are_said_to_stand_aside(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("status", values=("live",), kind="facility"),))
    assert pane.bar.chips.sentences() == []
    note = pane.bar.chips.findChild(QLabel, "aside")
    assert note is not None
    assert note.toolTip() == "Not applied here: Status: live"
    assert pane.model.rowCount() == 4


def test_what_holds_in_other_panes_too_says_so(make_pane: MakePane, view_state: ViewState) -> None:
    chips = make_pane("facility").bar.chips
    view_state.set_filters((Filter("country", values=("MY",)),))
    note = chips.findChild(QLabel, "everywhere")
    assert note is not None
    assert note.isVisible()
    view_state.set_filters((Filter("status", values=("live",), kind="facility"),))
    assert not [each for each in chips.findChildren(QLabel, "everywhere") if not each.isHidden()]


def test_cited_by_names_the_source_by_slug_or_id(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("relocation")
    view_state.set_filters((Filter(CITED_BY, values=("src-ft",)),))
    assert pane.bar.chips.sentences() == ["Cited by: Financial Times report"]
    assert pane.model.rowCount() == 1
    box = open_box(pane, CITED_BY)
    assert values(box) == [("Financial Times report", "1")]
    assert box.page.values is not None
    assert box.page.values.values() == [id_of_slug("src-ft")]


def test_escape_closes_the_box(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    box = open_box(pane, "name")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_filtered_columns_are_marked_in_the_header(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("hq_country", values=("CN",)),))
    assert pane.table.header._filtered == {"hq_country"}


def test_every_field_of_every_kind_can_be_filtered(make_pane: MakePane) -> None:
    for kind in KINDS:
        pane = make_pane(kind)
        pane.open_filter()
        box = pane.findChild(FilterPopover)
        assert box is not None
        for field in box.specs:
            box.choose(field)
            assert box.page.isVisible()
        box.close()


def test_the_filter_box_is_used_by_keys(
    make_pane: MakePane, view_state: ViewState, qtbot: QtBot
) -> None:
    pane = make_pane("chip")
    pane.open_filter()
    box = pane._filters.box
    assert box.focusWidget() is box.fields
    qtbot.keyClicks(box.fields, "memory")
    assert box.field == "memory_gb"
    qtbot.keyClick(box.fields, Qt.Key.Key_Tab)
    qtbot.keyClicks(box.focusWidget(), "90")
    qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert [each.field for each in view_state.filters] == ["memory_gb"]


def test_values_are_found_and_ticked_by_keys(
    make_pane: MakePane, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    for country in ("MY", "SG", "JP", "TH", "ID", "AE", "SA", "NO", "AU", "CA"):
        session.do(edits.create("firm", {"name": f"Of {country}", "hq_country": country}))
    pane = make_pane("firm")
    pane.open_filter()
    box = pane._filters.box
    qtbot.keyClicks(box.fields, "headq")
    ticks = box.page.values
    assert ticks is not None
    qtbot.waitUntil(ticks.search.isVisible)
    qtbot.keyClick(box.fields, Qt.Key.Key_Return)
    assert box.focusWidget() is ticks.search, "Enter goes on to the filter"
    qtbot.keyClicks(ticks.search, "malay")
    qtbot.keyClick(ticks.search, Qt.Key.Key_Return)
    assert [each.values for each in view_state.filters] == [("MY",)]
    qtbot.keyClick(ticks.search, Qt.Key.Key_Down)
    assert box.focusWidget() is ticks.list
    qtbot.keyClick(ticks.list, Qt.Key.Key_Space)
    assert not view_state.filters


def test_a_value_called_just_as_typed_comes_before_one_that_begins_so(
    make_pane: MakePane, session: Session, qtbot: QtBot
) -> None:
    for name, status in (("One", "live in part"), ("Two", "live")):
        session.do(edits.create("facility", {"name": name, "status": status}))
    box = open_box(make_pane("facility"), "status")
    ticks = box.page.values
    assert ticks is not None
    qtbot.keyClicks(ticks.list, "live")
    assert ticks.list.currentIndex().data() == "live"
