"""The history pane, driven by keys and clicks over real journals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy
from chipline.windows import theme
from chipline.windows.history.history_model import THIRD, TIME, WHAT, WHO
from chipline.windows.history.pane import HistoryPane
from chipline.windows.view_state import ViewState
from conftest import labelled

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")

Clock = Callable[[str, str], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Set who works, and when."""

    def put(who: str, at: str) -> None:
        monkeypatch.setattr(journal, "who", lambda: who)
        monkeypatch.setattr(journal, "now", lambda: at)

    return put


@pytest.fixture
def lively(file_workspace: Workspace, clock: Clock) -> Workspace:
    """A workspace that two people changed on three days: entries 2 to 6."""
    apply = file_workspace.apply
    clock("anna", "2026-03-01T10:00:00Z")
    apply(edits.set_field("firm", ALIBABA, "hq_country", "SG"))  # 2
    apply(edits.set_fields("firm", [ALIBABA, NVIDIA], {"notes": "seen"}))  # 3
    clock("borys", "2026-03-02T10:00:00Z")
    apply(edits.set_field("firm", NVIDIA, "notes", "seen twice"))  # 4
    apply(edits.set_field("chip", H20, "memory_gb", 141))  # 5
    clock("anna", "2026-03-05T10:00:00Z")
    file_workspace.undo()  # 6
    return file_workspace


@pytest.fixture
def session(qapp: object, lively: Workspace) -> Iterator[Session]:
    made = Session(lively, inline=True)
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, session: Session, view_state: ViewState) -> HistoryPane:
    return _shown(qtbot, session, view_state)


def _shown(qtbot: QtBot, session: Session, view_state: ViewState) -> HistoryPane:
    theme.dress("light")
    made = HistoryPane(session, view_state)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    made.list.setFocus()
    return made


def column(pane: HistoryPane, number: int) -> list[str]:
    """Return what stands in a column, headings in the first."""
    model = pane.model
    return [model.index(row, number).data() or "" for row in range(model.rowCount())]


def listed(pane: HistoryPane) -> list[int]:
    return [int(number) for number in pane.model.rows if number > 0]


def choose(combo: QComboBox, text: str) -> None:
    """Choose from a combo box as a click in its list does."""
    index = next(at for at in range(combo.count()) if combo.itemText(at).startswith(text))
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def told(pane: HistoryPane) -> str:
    return pane.detail.text.toPlainText()


# -- the list ---------------------------------------------------------------------------------


def test_all_changes_newest_first_under_their_days(pane: HistoryPane) -> None:
    assert listed(pane)[:5] == [6, 5, 4, 3, 2]
    headings = [text for text in column(pane, TIME) if "2026" in text]
    assert headings[0].startswith("Thursday, 5 March 2026")
    assert headings[1:3] == ["Monday, 2 March 2026  ·  2", "Sunday, 1 March 2026  ·  2"]
    assert column(pane, WHAT)[1] == "Undo: Change Memory of “H20 (HGX) 96GB”"
    assert column(pane, WHO)[1:5] == ["anna", "", "borys", "borys"]
    assert column(pane, THIRD)[pane.model.row_of(3)] == "2"
    assert pane.bar.count.text() == "6"


def test_what_came_with_a_merge_says_so(
    qtbot: QtBot, lively: Workspace, view_state: ViewState, clock: Clock, tmp_path: Path
) -> None:
    lively.copy_to(tmp_path / "Olena.chipline")
    clock("olena", "2026-03-06T10:00:00Z")
    other = Workspace.open(tmp_path / "Olena.chipline")
    other.apply(edits.set_field("firm", ALIBABA, "notes", "seen by Olena"))  # 7 here
    clock("anna", "2026-03-09T10:00:00Z")
    merge_copy(lively, other, {})  # 8
    other.close()
    with closing(Session(lively, inline=True)) as session:
        pane = _shown(qtbot, session, view_state)
        came = next(row for row, who in enumerate(column(pane, WHO)) if who == "olena")
        pane.list.go_to(came)
        note = pane.detail.note.text()
        assert "Came from another copy on 9 Mar 2026" in note
        assert "with change 8: Merge the copy “Olena”." in note
        assert "undone" not in note
        pane.list.go_to(pane.model.row_of(8))
        assert "Came from" not in pane.detail.note.text()
        clock("anna", "2026-03-10T10:00:00Z")
        session.undo()
        came = next(row for row, who in enumerate(column(pane, WHO)) if who == "olena")
        pane.list.go_to(came)
        assert "That merge was undone on 10 Mar 2026" in pane.detail.note.text()


def test_what_was_undone_says_so(pane: HistoryPane) -> None:
    line = pane.model.line(pane.model.row_of(5))
    assert line is not None
    assert line.ended == "undone"
    spoken = pane.model.index(pane.model.row_of(5), WHAT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", undone")
    pane.list.go_to(pane.model.row_of(5))
    assert "Undone on 5 Mar 2026" in pane.detail.note.text()
    assert "by anna" in pane.detail.note.text()


def test_keys_pass_over_the_headings(pane: HistoryPane, qtbot: QtBot) -> None:
    assert pane.list.current_number == 6
    seen = []
    for _ in range(5):
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
        seen.append(pane.list.current_number)
    assert seen == [5, 4, 3, 2, 1]
    qtbot.keyClick(pane.list, Qt.Key.Key_Up)
    assert pane.list.current_number == 2
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    assert pane.list.current_number == 6
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    assert pane.list.current_number == 1


def test_delete_deletes_nothing(pane: HistoryPane, qtbot: QtBot, session: Session) -> None:
    spy = QSignalSpy(session.changed)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        qtbot.keyClick(pane.list, key)
    assert spy.count() == 0
    assert len(listed(pane)) == 6


def test_typing_finds_by_label_author_and_name_of_a_record(pane: HistoryPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.list, "m")
    qtbot.keyClicks(pane.bar.finder, "emory")
    qtbot.keyClick(pane.bar.finder, Qt.Key.Key_Return)
    assert listed(pane) == [6, 5]
    assert pane.bar.count.text() == "2 of 6"
    pane.bar.finder.setText("nvidia")
    qtbot.keyClick(pane.bar.finder, Qt.Key.Key_Return)
    assert listed(pane)[:2] == [4, 3], "the label of 3 names only how many firms"
    qtbot.keyClick(pane.list, Qt.Key.Key_Escape)
    assert pane.bar.finder.text() == ""
    assert len(listed(pane)) == 6


def test_typing_counts_after_a_pause(pane: HistoryPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.bar.finder, "memory")
    qtbot.waitUntil(lambda: listed(pane) == [6, 5])


def test_filters_narrow_and_say_how_many(pane: HistoryPane) -> None:
    spy = QSignalSpy(pane.status_changed)
    choose(pane.bar.who, "borys")
    assert listed(pane) == [5, 4]
    assert spy.at(spy.count() - 1) == ["2 of 6 changes"]
    choose(pane.bar.kind, "Chips")
    assert listed(pane) == [5]
    pane.bar.clear.click()
    assert len(listed(pane)) == 6
    choose(pane.bar.word, "Undone (1)")
    assert listed(pane) == [6]
    pane.bar.clear.click()
    choose(pane.bar.span, "From")
    for box in (pane.bar.first, pane.bar.last):
        box.selectAll()
        QTest.keyClicks(box, "1.3.2026")
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert [number for number in listed(pane) if number > 1] == [3, 2]


def test_nothing_found_offers_a_way_back(pane: HistoryPane, qtbot: QtBot) -> None:
    choose(pane.bar.who, "borys")
    choose(pane.bar.kind, "Relocations")
    assert pane.empty.isVisible()
    assert "No change passes" in pane.empty.heading.text()
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert not pane.empty.isVisible()
    assert len(listed(pane)) == 6


def test_only_the_selected_record(pane: HistoryPane, view_state: ViewState) -> None:
    assert not pane.bar.only.isEnabled()
    view_state.select("chip", H20)
    pane.bar.only.click()
    assert listed(pane) == [6, 5, 1]
    assert "Only “H20" in pane.bar.only.text()
    view_state.select("firm", ALIBABA)
    assert listed(pane) == [6, 5, 1], "the list stays while links are followed"
    pane.bar.only.click()
    assert len(listed(pane)) == 6


def test_what_is_written_meanwhile_comes_in_above(pane: HistoryPane, session: Session) -> None:
    pane.list.go_to(pane.model.row_of(3))
    session.do(edits.set_field("firm", ALIBABA, "notes", "new"))
    assert listed(pane)[0] == 7
    assert pane.list.current_number == 3, "what is being read stays chosen"
    pane.hide()
    session.do(edits.set_field("firm", ALIBABA, "notes", "newer"))
    assert listed(pane)[0] == 7
    pane.show()
    assert listed(pane)[0] == 8


def test_what_is_new_passes_the_filters_as_well(
    pane: HistoryPane, session: Session, clock: Clock
) -> None:
    choose(pane.bar.who, "borys")
    assert pane.bar.count.text() == "2 of 6"
    session.do(edits.set_field("firm", ALIBABA, "notes", "new"))  # by anna
    assert (listed(pane), pane.bar.count.text()) == ([5, 4], "2 of 7")
    clock("clara", "2026-03-06T10:00:00Z")
    session.do(edits.create("firm", {"name": "New"}))
    assert pane.bar.count.text() == "2 of 8"
    assert pane.bar.who.findData("clara") > 0
    assert pane.bar.word.findText("Created (1)") > 0
    clock("borys", "2026-03-07T10:00:00Z")
    session.undo()
    assert (listed(pane), pane.bar.count.text()) == ([9, 5, 4], "3 of 9")
    pane.bar.clear.click()
    assert listed(pane) == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    line = pane.model.line(pane.model.row_of(8))
    assert line is not None
    assert line.ended == "undone"


def test_a_pane_is_found_as_it_was_left(
    pane: HistoryPane, qtbot: QtBot, session: Session, view_state: ViewState
) -> None:
    choose(pane.bar.who, "borys")
    choose(pane.bar.span, "This year")
    kept = pane.state()
    again = _shown(qtbot, session, view_state)
    again.restore(kept)
    assert again.bar.who.currentText() == "borys"
    assert again.bar.question == pane.bar.question
    again.restore({"asked": {"view": "nonsense", "kind": "ship", "span": 3, "who": ""}})
    assert not again.bar.question.narrows()
    assert len(listed(again)) == 6


# -- the detail -------------------------------------------------------------------------------


def test_the_detail_says_before_and_after_and_leads_to_the_record(pane: HistoryPane) -> None:
    pane.list.go_to(pane.model.row_of(2))
    assert pane.detail.heading.text() == "Change Headquarters of “Alibaba”"
    assert "anna · 1 record · change 2" in pane.detail.about.text()
    assert "China → Singapore" in told(pane)
    spy = QSignalSpy(pane.card_requested)
    pane.detail.text.anchorClicked.emit(QUrl(f"firm/{ALIBABA}"))
    assert spy.at(0) == ["firm", ALIBABA]


def test_enter_goes_to_the_record(pane: HistoryPane, qtbot: QtBot) -> None:
    pane.list.go_to(pane.model.row_of(5))
    spy = QSignalSpy(pane.card_requested)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert spy.at(0) == ["chip", H20]
    rect = pane.list.visualRect(pane.model.index(pane.model.row_of(4), WHAT))
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert spy.at(1) == ["firm", NVIDIA]


def test_a_long_change_is_told_in_parts(pane: HistoryPane, session: Session) -> None:
    names = [f"Firm {number:03}" for number in range(120)]
    for_all = [edits.create("firm", {"name": name}) for name in names]
    session.do(
        lambda queries: labelled("Create 120 firms", [edit(queries).changes[0] for edit in for_all])
    )
    pane.list.go_to(pane.model.row_of(7))
    assert "Firm 049" in told(pane)
    assert "Firm 050" not in told(pane)
    assert "and 70 more" in told(pane)
    pane.detail.text.anchorClicked.emit(QUrl("more"))
    assert "Firm 119" in told(pane)
    assert "and 0 more" not in told(pane)


def test_of_many_records_the_one_asked_for_stands_first(pane: HistoryPane) -> None:
    pane.show_record("firm", NVIDIA)
    assert listed(pane) == [4, 3, 1]
    pane.list.go_to(pane.model.row_of(1))
    assert told(pane).startswith("NVIDIA")


def test_a_long_text_is_shown_where_it_changed(pane: HistoryPane, session: Session) -> None:
    text = "word " * 60
    session.do(edits.set_field("firm", ALIBABA, "notes", f"{text}old end"))
    session.do(edits.set_field("firm", ALIBABA, "notes", f"{text}new end"))
    pane.list.go_to(pane.model.row_of(8))
    assert "old end → …" in told(pane)
    assert told(pane).rstrip().endswith("new end")


def test_the_menu_of_a_line_offers_what_the_buttons_do(pane: HistoryPane) -> None:
    row = pane.model.row_of(2)
    pane.list.go_to(row)
    place = pane.list.visualRect(pane.model.index(row, WHAT)).center()
    pane.list.customContextMenuRequested.emit(place)
    (menu,) = pane.findChildren(QMenu)
    texts = [action.text().strip() for action in menu.actions() if action.text()]
    assert texts == ["Show the record", "Take this change back…", "Open as it was then"]
    menu.close()
    pane.list.customContextMenuRequested.emit(QPoint(5, 5000))
    assert len(pane.findChildren(QMenu)) <= 1


def test_narrow_it_stands_below(pane: HistoryPane) -> None:
    assert pane.splitter.orientation() is Qt.Orientation.Horizontal
    pane.resize(780, 560)
    assert pane.splitter.orientation() is Qt.Orientation.Vertical
    assert pane.detail.take_back.width() >= pane.detail.take_back.sizeHint().width()


def test_it_takes_on_another_theme(pane: HistoryPane, view_state: ViewState) -> None:
    theme.dress("dark")
    view_state.theme_changed.emit()
    assert "#e6e9ed" in pane.detail.text.toHtml()
    theme.dress("light")


def test_who_walks_the_changes_selects_the_record_of_each(
    pane: HistoryPane, view_state: ViewState
) -> None:
    assert not view_state.record, "what is listed first is nobody's choice"
    pane.list.go_to(pane.model.row_of(5))
    assert (view_state.kind, view_state.record) == ("chip", H20)
    pane.list.go_to(pane.model.row_of(3))
    assert view_state.record == H20, "a change of two records is about neither"
    pane.list.go_to(pane.model.row_of(2))
    assert view_state.record == ALIBABA


def test_a_long_address_makes_no_detail_scroll_sideways(
    pane: HistoryPane, session: Session
) -> None:
    session.do(edits.set_field("firm", ALIBABA, "notes", "https://example.org/" + "a1" * 200))
    pane.list.go_to(pane.list.first_line())
    assert "a1a1" in told(pane)
    assert pane.detail.text.horizontalScrollBar().maximum() == 0
