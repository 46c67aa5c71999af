"""Likely duplicates, records side by side, and merging them: through the window, by widgets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.review.compare.compare_view import CompareView
from chipline.windows.review.compare.evidence_popup import EvidencePopup
from chipline.windows.review.pane import ReviewPane
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from conftest import in_memory
from store.dumps import state

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
LETTER = id_of_slug("us-h20-letter-2025")
TWIN = id_of_slug("twin")
BIG = id_of_slug("h20-141")


def make(workspace: Workspace, kind: str, slug: str, **values: object) -> str:
    record = id_of_slug(slug)
    workspace.apply(edits.create(kind, {"slug": slug, "name": slug, **values}, record_id=record))
    return record


@pytest.fixture
def doubles(file_workspace: Workspace) -> None:
    """A double of a firm and a larger chip."""
    src = id_of_slug("src-ft")
    make(file_workspace, "firm", "twin", name="Alibaba Group", aliases=["BABA"], hq_country="SG",
         notes="Listed in New York.")  # fmt: skip
    make(file_workspace, "model", "qwen", name="Qwen", developers=[TWIN])
    make(file_workspace, "link", "l-a", subject=LETTER, predicate="targets", object=ALIBABA)
    make(file_workspace, "link", "l-b", subject=LETTER, predicate="targets", object=TWIN)
    make(file_workspace, "chip", "h20-141", name="H20 141GB", vendor=NVIDIA, memory_gb=144)
    make(file_workspace, "citation", "c1", source=src, record=BIG, stance="supports",
         field="memory_gb", quote="It holds 141 GB.", credibility="2")  # fmt: skip


@pytest.fixture
def window(doubles: None, window: Window) -> Window:
    """A window over the small workspace with these doubles."""
    return window


def lines(view: CompareView) -> dict[str, list[str]]:
    """Return what is shown: the texts of each field, by its heading."""
    rows = view.rows
    return {
        str(rows.headerData(row, Qt.Orientation.Vertical)).partition("\n")[0]: [
            str(rows.index(row, column).data()) for column in range(rows.columnCount())
        ]
        for row in range(rows.rowCount())
    }


def line_of(view: CompareView, heading: str) -> int:
    return list(lines(view)).index(heading)


def click(
    qtbot: QtBot, view: CompareView, heading: str, column: int, *, mark: bool = False
) -> None:
    rect = view.table.visualRect(view.rows.index(line_of(view, heading), column))
    at = QPoint(rect.right() - 10, rect.top() + 13) if mark else rect.center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def pairs(pane: ReviewPane) -> list[set[str]]:
    return [{each.one.title, each.other.title} for each in pane.duplicates.rows.rows]


# -- duplicates -----------------------------------------------------------------------------------


def test_likely_duplicates_are_listed_with_reasons(pane: ReviewPane, window: Window) -> None:
    window.session.do(edits.set_field("firm", TWIN, "hq_country", "CN"))
    pane.set_view("duplicates")
    view = pane.duplicates
    assert pairs(pane) == [{"Alibaba", "Alibaba Group"}]
    assert view.rows.index(0, 0).data() == "93 %"
    assert view.rows.index(0, 3).data() == "same name or alias, same in Headquarters"
    assert view.kinds.itemText(1) == "Firms (1)"


def test_a_dismissed_pair_stays_dismissed_until_it_is_undone(
    pane: ReviewPane, window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    before = state(file_workspace, stamps=False)
    pane.set_view("duplicates")
    view = pane.duplicates
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert pairs(pane) == []
    assert view.empty.heading.text() == "No likely duplicates"
    with file_workspace.reading() as queries:
        (link,) = [each for each in queries.links(TWIN) if each["predicate"] == "not the same as"]
        assert {link["subject"], link["object"]} == {ALIBABA, TWIN}
    again = ReviewPane(window.session, window.view_state, window)
    again.set_view("duplicates")
    again.duplicates.run()
    assert pairs(again) == [], "it is remembered in the workspace"
    pane.set_view("evidence")
    assert not any("not the same" in row.title for row in pane.evidence.rows.rows)
    window._actions["edit.undo"].trigger()
    assert state(file_workspace, stamps=False) == before
    pane.set_view("duplicates")
    assert pairs(pane) == [{"Alibaba", "Alibaba Group"}]


def test_enter_compares_a_pair(pane: ReviewPane, qtbot: QtBot) -> None:
    pane.set_view("duplicates")
    pane.duplicates.list.setFocus()
    qtbot.keyClick(pane.duplicates.list, Qt.Key.Key_Return)
    assert pane.view_name == "compare"
    assert pane.compare.table.hasFocus()
    assert sorted(lines(pane.compare)["Name"]) == ["Alibaba", "Alibaba Group"]


def test_few_of_the_starter_facts_look_like_duplicates(qtbot: QtBot, starter_file: Path) -> None:
    session = Session(in_memory(starter_file), inline=True)
    window = Window(session, Settings())
    qtbot.addWidget(window)
    window.view_state.show_pane("review")
    pane = window.pane
    assert isinstance(pane, ReviewPane)
    pane.duplicates.run()
    assert len(pairs(pane)) <= 6
    window.close()


# -- comparing ------------------------------------------------------------------------------------


def test_a_selection_in_a_table_is_compared(window: Window) -> None:
    window.view_state.show_pane("chips")
    assert isinstance(window.pane, TablePane)
    window.pane.table.selectAll()
    window._actions["edit.compare"].trigger()
    assert isinstance(window.pane, ReviewPane)
    view = window.pane.compare
    assert view.said.text() == "2 chips"
    assert lines(view)["Memory (GB)"] == ["96", "144  +48 · ×1.5"]


def test_the_menu_of_a_table_compares(window: Window) -> None:
    window.view_state.show_pane("firms")
    table = window.pane
    assert isinstance(table, TablePane)
    table.table.selectAll()
    menu = table.menus.row_menu(table.model.index(0, 0))
    (offer,) = [each for each in menu.actions() if each.text().startswith("Compare records…")]
    offer.trigger()
    assert isinstance(window.pane, ReviewPane)
    view = window.pane.compare
    assert view.rows.columnCount() == 4
    assert view.said.text() == "4 firms (the first of 5)"


def test_only_differences_are_shown_until_all_is_asked(pane: ReviewPane, window: Window) -> None:
    window.view_state.compare("chip", [H20, BIG])
    view = pane.compare
    assert view.only_differences.isChecked()
    assert "Vendor" not in lines(view)
    assert "Created" not in lines(view)
    view.only_differences.click()
    assert lines(view)["Vendor"] == ["NVIDIA", "NVIDIA"]


def test_one_record_begins_a_comparison_and_more_are_typed(window: Window, qtbot: QtBot) -> None:
    window.view_state.show_pane("timeline")
    window.view_state.select("firm", ALIBABA)
    window._actions["edit.compare"].trigger()
    assert isinstance(window.pane, ReviewPane)
    view = window.pane.compare
    assert view.said.text() == "1 firm"
    assert not view.merge.isVisible()
    view.add.setFocus()
    qtbot.keyClicks(view.add, "Alibaba Gr")
    assert [each.title for each in view.add.offers.offers] == ["Alibaba Group"]
    qtbot.keyClick(view.add, Qt.Key.Key_Return)
    assert view.said.text() == "2 firms"
    assert lines(view)["Name"] == ["Alibaba", "Alibaba Group"]
    view.table.setFocus()
    view.table.setCurrentIndex(view.rows.index(1, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert view.said.text() == "1 firm"


def test_the_evidence_of_a_value_is_shown(pane: ReviewPane, window: Window, qtbot: QtBot) -> None:
    window.view_state.compare("chip", [H20, BIG])
    view = pane.compare
    click(qtbot, view, "Memory (GB)", 1, mark=True)
    (box,) = view.findChildren(EvidencePopup)
    assert box.isVisible()
    assert [each.grade.text() for each in box.views] == ["B2"]
    assert "It holds 141 GB." in box.views[0].accessibleName()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    view.table.setFocus()
    view.table.setCurrentIndex(view.rows.index(line_of(view, "Memory (GB)"), 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert [each.isVisible() for each in view.findChildren(EvidencePopup)].count(True) == 1
    view.findChildren(EvidencePopup)[-1].close()


def test_a_comparison_is_copied_as_a_table(pane: ReviewPane, window: Window) -> None:
    window.view_state.compare("chip", [H20, BIG])
    pane.compare.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    copied = [line.split("\t") for line in data.text().splitlines()]
    assert copied[0] == ["Field", "H20 (HGX) 96GB", "H20 141GB"]
    assert ["Memory (GB)", "96", "144"] in copied
    assert "<th" in data.html()


def test_without_records_it_says_how_to_get_them(pane: ReviewPane, qtbot: QtBot) -> None:
    pane.set_view("compare")
    assert pane.compare.empty.heading.text() == "Nothing is compared yet"
    pane.compare.empty.button.click()
    assert pane.view_name == "duplicates"


# -- merging --------------------------------------------------------------------------------------


def test_a_merge_by_keys_alone_and_its_undo(
    pane: ReviewPane, window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    before = state(file_workspace, stamps=False)
    window.view_state.compare("firm", [ALIBABA, TWIN])
    view = pane.compare
    qtbot.keyClick(view.merge, Qt.Key.Key_Space)
    assert view.bar.isVisible()
    assert view.table.hasFocus()
    # The keyboard is at the record that stays; the double has fewer that point at it.
    assert lines(view)["Which one stays"] == [
        "Stays  2 records point to it",
        "Goes  2 records point to it",
    ]
    assert "1 AI model will point at “Alibaba” instead." in view.bar.said.text()
    assert "Deleted, since they would otherwise be there twice: 1 link." in view.bar.said.text()
    assert "Kept as aliases: Alibaba Group, BABA, twin" in view.bar.kept.text()
    for _ in range(line_of(view, "Headquarters")):
        qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    qtbot.keyClick(view.bar.merge, Qt.Key.Key_Space)
    with file_workspace.reading() as queries:
        merged = queries.values("firm", ALIBABA)
        assert merged is not None
        assert (merged["name"], merged["hq_country"]) == ("Alibaba", "SG")
        assert merged["notes"] == "Listed in New York.", "an empty field takes what there is"
        assert merged["aliases"] == ["Alibaba Group", "BABA", "twin"]
        assert queries.values("firm", TWIN) is None
        qwen = queries.values("model", id_of_slug("qwen"))
        assert qwen is not None
        assert qwen["developers"] == [ALIBABA]
        assert [each["slug"] for each in queries.links(ALIBABA)] == ["l-a"]
    assert (window.view_state.kind, window.view_state.record) == ("firm", ALIBABA)
    assert view.empty.heading.text() == "Merged 2 firms into “Alibaba”"
    view.empty.button.setFocus()
    window._actions["edit.undo"].trigger()
    focus = window.focusWidget()
    assert focus is not None
    assert pane.isAncestorOf(focus), "what had the keyboard is gone, and the rail is elsewhere"
    assert state(file_workspace, stamps=False) == before
    assert view.said.text() == "2 firms", "they stand side by side again"
    assert not view.bar.isVisible()
    window._actions["edit.redo"].trigger()
    with file_workspace.reading() as queries:
        assert queries.values("firm", TWIN) is None


def test_long_names_are_told_apart_and_said_whole(
    pane: ReviewPane, window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    alike = "Enhanced Favorable Treatment under the Export Administration Regulations, " * 2
    ends = ("abstract", "supplement no. 8")
    sources = [make(file_workspace, "source", f"long-{end[:3]}", name=alike + end) for end in ends]
    window.view_state.compare("source", sources)
    view = pane.compare
    across = view.table.horizontalHeader()
    width = across.sectionSize(0)
    # The rightmost pixels hold the line between the two, and what is drawn for the last one.
    painted = [
        across.viewport()
        .grab(QRect(across.sectionViewportPosition(at), 0, width - 8, 20))
        .toImage()
        for at in range(2)
    ]
    assert painted[0] != painted[1], "their names part beyond what there is room for"
    qtbot.keyClick(view.merge, Qt.Key.Key_Space)
    qtbot.keyClick(view.bar.merge, Qt.Key.Key_Space)
    heading = view.empty.heading
    qtbot.waitUntil(lambda: heading.isVisible() and alike in heading.text())
    assert heading.heightForWidth(heading.width()) > heading.fontMetrics().height()
    qtbot.waitUntil(lambda: heading.height() >= heading.heightForWidth(heading.width()))


def test_the_one_that_stays_is_chosen_by_a_click(
    pane: ReviewPane, window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    window.view_state.compare("firm", [ALIBABA, TWIN])
    view = pane.compare
    view.merge.click()
    click(qtbot, view, "Which one stays", 1)
    assert [text.split()[0] for text in lines(view)["Which one stays"]] == ["Goes", "Stays"]
    assert "“Alibaba Group”" in view.bar.said.text()
    click(qtbot, view, "Name", 0)
    assert "“Alibaba” instead" in view.bar.said.text()
    view.bar.merge.click()
    with file_workspace.reading() as queries:
        kept = queries.values("firm", TWIN)
        assert kept is not None
        assert (kept["name"], kept["slug"]) == ("Alibaba", "twin")
        assert kept["aliases"] == ["BABA", "Alibaba Group", "alibaba"]
        assert queries.values("firm", ALIBABA) is None
    assert window.view_state.record == TWIN


def test_merging_can_be_left(
    pane: ReviewPane, window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    before = state(file_workspace, stamps=False)
    window.view_state.compare("firm", [ALIBABA, TWIN])
    view = pane.compare
    view.merge.click()
    click(qtbot, view, "Name", 1)
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert not view.bar.isVisible()
    assert "Which one stays" not in lines(view)
    assert state(file_workspace, stamps=False) == before


def test_external_ids_of_all_are_kept_without_a_choice(
    pane: ReviewPane, window: Window, file_workspace: Workspace
) -> None:
    for chip, one in ((H20, "wikidata:Q1"), (BIG, "epoch:2")):
        file_workspace.apply(edits.set_field("chip", chip, "external_ids", [one]))
    window.view_state.compare("chip", [H20, BIG])
    view = pane.compare
    view.merge.click()
    line = line_of(view, "External ids")
    heading = str(view.rows.headerData(line, Qt.Orientation.Vertical))
    assert heading == "External ids\nall are kept"
    assert view.rows.cell(line, 1).chosen is None


def test_other_kinds_keep_old_slugs_as_tags(pane: ReviewPane, window: Window) -> None:
    window.view_state.compare("chip", [H20, BIG])
    pane.compare.merge.click()
    assert "Kept as tags: was:h20-141" in pane.compare.bar.kept.text()
    assert "1 citation will point at “H20 (HGX) 96GB” instead." in pane.compare.bar.said.text()


def test_read_only_compares_and_does_not_merge(
    window: Window, qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.chipline"
    file_workspace.copy_to(copy)
    other = Window(Session(Workspace.open(copy, read_only=True), inline=True), Settings())
    qtbot.addWidget(other, before_close_func=Window.let_go)
    other.show()
    other.view_state.compare("firm", [ALIBABA, TWIN])
    pane = other.pane
    assert isinstance(pane, ReviewPane)
    assert pane.compare.said.text() == "2 firms"
    assert not pane.compare.merge.isEnabled()
    assert "reading only" in pane.compare.merge.toolTip()
    pane.set_view("duplicates")
    assert not pane.duplicates.differ.isEnabled()
    assert "reading only" in pane.duplicates.hint.text()
    other.close()


def test_chips_are_compared_by_what_is_worked_out_for_the_day(
    pane: ReviewPane, window: Window, file_workspace: Workspace
) -> None:
    make(file_workspace, "chip", "fast", name="Fast", vendor=NVIDIA, fp16_tflops=990.0,
         die_area_mm2=814.0, datacentre=True, release="2023-01")  # fmt: skip
    fast = id_of_slug("fast")
    window.view_state.set_day(date(2024, 6, 1).toordinal())
    window.view_state.compare("chip", [H20, fast])
    shown = lines(pane.compare)
    assert [text.strip() for text in shown["TPP"]] == ["2368", "At least 15840"]
    assert shown["Performance density"][0].startswith("2.91 per mm²")
    assert shown["ECCN class"][1].startswith("3A090.a")
    label = str(pane.compare.rows.headerData(1, Qt.Orientation.Vertical))
    assert label.endswith("as of 1 Jun 2024")
    pane.compare.only_differences.setChecked(False)
    window.view_state.set_day(date(2022, 1, 1).toordinal())
    assert not lines(pane.compare)["ECCN class"][1].startswith("3A090.a")
    pane.compare.copy_table()
    assert "TPP, as of 1 Jan 2022\t" in QGuiApplication.clipboard().text()
    pane.compare.begin_merge()
    assert "TPP" not in lines(pane.compare), "what is worked out is nobody's to choose"


def test_what_can_only_be_compared_by_fields_has_no_such_lines(
    pane: ReviewPane, window: Window
) -> None:
    window.view_state.compare("firm", [ALIBABA, TWIN])
    assert not any(
        "as of" in str(pane.compare.rows.headerData(row, Qt.Orientation.Vertical))
        for row in range(pane.compare.rows.rowCount())
    )
