"""Saved views keep what they promise, are opened and changed where they are listed; notes are none."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from chipline.briefing.fingerprints import Seen
from chipline.cli.main import main
from chipline.records.kinds import ALL_KINDS
from chipline.records.query import CITED_BY, Filter, Query
from chipline.records.record import KINDS, id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits.timeline_notes import change_note, pin_note, remove_note
from chipline.timeline_layout.arrangement import Band, preset
from chipline.windows.formats import value_text
from chipline.windows.i18n import worded
from chipline.windows.shell.pane_registry import PANES
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.views.view_texts import pane_text, view_text

CHINA = Filter("hq_country", values=("CN",))
TALKS = date(2025, 5, 10).toordinal()


def _table(window: Window, pane: str) -> TablePane:
    window.view_state.show_pane(pane)
    assert isinstance(window.pane, TablePane)
    return window.pane


def _timeline(window: Window) -> TimelinePane:
    window.view_state.show_pane("timeline")
    assert isinstance(window.pane, TimelinePane)
    return window.pane


def _save(window: Window, name: str) -> None:
    window.menus.run("view.save")
    dialog = window.findChild(QInputDialog, "save view")
    assert dialog is not None
    dialog.setTextValue(name)
    dialog.accept()
    dialog.setObjectName("done")


def _views(window: Window) -> dict[str, str]:
    """Return id and name of the views that stand in the workspace."""
    found: list[dict[str, str]] = []
    window.session.read(
        window,
        "views",
        lambda queries: {row["name"]: row["id"] for row in queries.records(Query("view")).rows},
        found.append,
    )
    return found[0]


def _menu(window: Window) -> dict[str, object]:
    """Return what the menu of views of the pane in front offers."""
    if isinstance(window.pane, TimelinePane):
        menu = window.pane.header.preset.menu()
    else:
        assert isinstance(window.pane, TablePane)
        menu = window.pane.bar.views.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return {act.text(): act for act in menu.actions()}


def _trigger(window: Window, text: str) -> None:
    _menu(window)[text].trigger()  # type: ignore[attr-defined]  # a QAction


def test_a_table_comes_back_with_filters_columns_order_and_its_pane(window: Window) -> None:
    pane = _table(window, "firms")
    window.view_state.set_filters((CHINA,))
    pane.set_sort((("name", True),))
    pane.columns.show({"name", "hq_country", "notes"})
    shown = pane.columns.shown()
    _save(window, "Chinese firms")
    assert window.view_state.view_name == "Chinese firms"
    window.view_state.set_filters(())
    pane.reset_columns()
    window.view_state.show_pane("chips")
    window.view_state.open_view(_views(window)["Chinese firms"])
    assert window.view_state.pane == "firms"
    assert window.view_state.filters == (CHINA,)
    assert window.view_state.view_name == "Chinese firms"
    assert pane.columns.shown() == shown
    assert pane.query.sort == (("name", True),)


def test_the_timeline_comes_back_with_its_days_lanes_and_the_as_of_day(window: Window) -> None:
    pane, view_state = _timeline(window), window.view_state
    view_state.set_filters((Filter("status", values=("reported",)),))
    view_state.move_day(date(2024, 5, 1).toordinal())
    view_state.set_mode("window", 3)
    pane.canvas.show_range(738000, 739000)
    pane.arrangements.set(preset("chips"))
    _save(window, "The spring before")
    view_state.set_filters(())
    view_state.move_day(date(2025, 5, 1).toordinal())
    view_state.set_mode("all")
    pane.arrangements.set(preset("responses"))
    pane.canvas.fit()
    _trigger(window, "The spring before")
    assert view_state.view_name == "The spring before"
    assert view_state.day == date(2024, 5, 1).toordinal()
    assert (view_state.mode, view_state.months) == ("window", 3)
    assert pane.arrangements.current.bands[1] == Band("chip", ("chip_vendor",))
    assert pane.canvas.shown.scale.origin == pytest.approx(738000)


def test_the_controls_come_back_with_the_question_and_the_day(window: Window) -> None:
    view_state = window.view_state
    view_state.show_pane("controls")
    pane = window.pane
    assert pane is not None
    pane.set_view("frontier")  # type: ignore[attr-defined]  # the pane of the controls
    view_state.move_day(date(2024, 1, 2).toordinal())
    _save(window, "The frontier then")
    pane.set_view("ask")  # type: ignore[attr-defined]  # likewise
    view_state.move_day(date(2025, 1, 2).toordinal())
    view_state.show_pane("timeline")
    window.view_state.open_view(_views(window)["The frontier then"])
    assert view_state.pane == "controls"
    assert pane.state()["view"] == "frontier"
    assert view_state.day == date(2024, 1, 2).toordinal()


def test_a_view_of_a_timeline_from_before_is_opened_as_it_was(window: Window) -> None:
    pane = _timeline(window)
    old = {
        "filters": [],
        "timeline": {"from": 738000, "to": 739000, "day": 738500, "mode": "window", "span": 365},
    }
    window.session.do(edits.create("view", {"name": "Old", "state": json.dumps(old)}))
    window.view_state.show_pane("firms")
    window.view_state.open_view(_views(window)["Old"])
    assert window.view_state.pane == "timeline"
    assert pane.canvas.shown.scale.origin == pytest.approx(738000)
    assert (window.view_state.day, window.view_state.mode) == (738500, "window")
    assert window.view_state.months == 12, "as older versions kept it"


def test_filters_alone_are_offered_everywhere_and_hold_where_one_is(window: Window) -> None:
    state = '{"filters":[{"field":"cited_by","op":"is","values":["src-ft"]}]}'
    window.session.do(edits.create("view", {"name": "As the FT has it", "state": state}))
    _table(window, "relocations")
    _trigger(window, "As the FT has it")
    assert window.view_state.pane == "relocations"
    assert window.view_state.view_name == "As the FT has it"
    assert window.view_state.filters == (Filter(CITED_BY, values=("src-ft",)),)
    window.view_state.show_pane("views")
    window.view_state.open_view(_views(window)["As the FT has it"])
    assert window.view_state.pane == "timeline", "the list of views has nothing to filter"


def test_a_view_is_offered_by_the_pane_that_it_shows(window: Window) -> None:
    _table(window, "firms")
    _save(window, "All firms")
    assert "All firms" in _menu(window)
    _table(window, "chips")
    assert "All firms" not in _menu(window)
    _timeline(window)
    assert "All firms" not in _menu(window)


def test_a_name_that_is_taken_takes_on_what_is_shown(window: Window) -> None:
    _table(window, "firms")
    window.view_state.set_filters((CHINA,))
    _save(window, "Chinese firms")
    wider = Filter("hq_country", values=("CN", "US"))
    window.view_state.set_filters((wider,))
    _save(window, " chinese firms ")
    assert list(_views(window)) == ["Chinese firms"]
    window.view_state.set_filters(())
    window.view_state.open_view(_views(window)["Chinese firms"])
    assert window.view_state.filters == (wider,)


def test_a_view_is_updated_renamed_and_deleted_from_its_menu(window: Window) -> None:
    pane = _table(window, "firms")
    window.view_state.set_filters((CHINA,))
    _save(window, "Chinese firms")
    pane.set_sort((("hq_country", False),))
    _trigger(window, "Update “Chinese firms” to what is shown")
    pane.reset_columns()
    _trigger(window, "Chinese firms")
    assert pane.query.sort == (("hq_country", False),)
    _trigger(window, "Rename “Chinese firms”…")
    dialog = pane.findChild(QInputDialog, "rename view")
    assert dialog is not None
    dialog.setTextValue("Firms in China")
    dialog.accept()
    assert list(_views(window)) == ["Firms in China"]
    assert window.view_state.view_name == "Firms in China"
    _trigger(window, "Delete “Firms in China”")
    assert _views(window) == {}
    assert window.view_state.filters == (CHINA,), "what is shown stays"
    window.session.undo()
    assert list(_views(window)) == ["Firms in China"]


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_view_is_opened_in_the_pane_that_lists_all(
    window: Window,
    qtbot: QtBot,
    by_mouse: bool,  # noqa: FBT001  # a column of a table
) -> None:
    _table(window, "firms")
    window.view_state.set_filters((CHINA,))
    _save(window, "Chinese firms")
    window.view_state.set_filters(())
    pane = _table(window, "views")
    pane.table.go_to(0)
    if by_mouse:
        at = pane.table.visualRect(pane.table.currentIndex()).center()
        qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert window.view_state.pane == "firms"
    assert window.view_state.filters == (CHINA,)
    assert pane.editing.editor is None


def test_the_list_updates_renames_and_says_what_a_view_shows(window: Window, qtbot: QtBot) -> None:
    firms = _table(window, "firms")
    _save(window, "My firms")
    window.view_state.set_filters((CHINA,))
    firms.set_sort((("name", True),))
    pane = _table(window, "views")
    assert not pane.can_create
    index = pane.model.index(0, 0)
    menu = {act.text().partition("\t")[0]: act for act in pane.menus.row_menu(index).actions()}
    menu["Update to what its pane shows now"].trigger()
    window.view_state.open_view(_views(window)["My firms"])
    assert window.view_state.filters == (CHINA,)
    assert firms.query.sort == (("name", True),)
    assert _table(window, "views") is pane
    column = [spec.name for spec in pane.model.fields].index("state")
    assert not pane.table.isColumnHidden(column)
    said = "Firms · Headquarters: China · by Name, descending"
    qtbot.waitUntil(lambda: pane.model.index(0, column).data() == said)
    menu["Rename"].trigger()
    assert pane.editing.editor is not None


def test_the_card_of_a_view_says_what_it_shows_and_opens_it(window: Window) -> None:
    state = '{"filters":[{"field":"vendor","values":["%s"]}],"pane":"chips","layout":{}}'
    window.session.do(
        edits.create("view", {"name": "Chips of one", "state": state % id_of_slug("nvidia")})
    )
    window.view_state.select("view", _views(window)["Chips of one"])
    card = window.inspector
    assert card.head.sentence.text() == "Chips · Vendor: NVIDIA"
    assert "state" not in card.fields.rows
    assert card.links.isHidden()
    assert card.evidence.isHidden()
    card.head.open_view.click()
    assert window.view_state.pane == "chips"
    window.view_state.select("firm", id_of_slug("nvidia"))
    assert card.head.open_view.isHidden()


def test_a_record_that_a_view_names_by_its_slug_is_named_everywhere(
    window: Window, qtbot: QtBot
) -> None:
    state = '{"filters":[{"field":"cited_by","op":"is","values":["src-ft"]}]}'
    window.session.do(edits.create("view", {"name": "As the FT has it", "state": state}))
    window.view_state.show_pane("views")
    view = _views(window)["As the FT has it"]
    window.view_state.select("view", view)
    window.session.do(edits.set_field("source", id_of_slug("src-ft"), "name", "A paper"))
    said = "Any pane · Cited by: A paper"
    assert window.inspector.head.sentence.text() == said
    pane = window.pane
    assert isinstance(pane, TablePane)
    row = pane.model.row_of(view)
    # The rows are read anew when they are painted.
    qtbot.waitUntil(lambda: pane.model.index(row, 1).data() == said)
    window.session.do(edits.set_field("source", id_of_slug("src-ft"), "name", "The FT"))
    assert window.inspector.head.sentence.text() == "Any pane · Cited by: The FT"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ('{"filters": [3]}', "can’t be read"),
        ("[]", "can’t be read"),
        ('{"pane": "chips", "layout": 7}', "can’t be read"),
        ('{"pane": "chips", "day": "soon"}', "can’t be read"),
        ('{"pane": "hologram"}', "doesn’t have"),
        ('{"pane": "chips", "mode": "nonsense", "months": "x"}', "can’t be read"),
        ('{"pane": "timeline", "layout": {"from": "x", "to": 1}}', "could be shown"),
        ('{"timeline_note": {"first": "never"}}', "could be shown"),
    ],
)
def test_a_view_that_is_spoilt_says_so(
    window: Window, qtbot: QtBot, state: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    window.saved_views.failed.disconnect()
    window.saved_views.failed.connect(told.append)
    window.session.do(edits.create("view", {"name": "Spoilt", "state": state}, record_id="spoilt"))
    window.view_state.open_view("spoilt")
    assert len(told) == 1
    assert said in told[0]
    assert view_text(state)


def test_what_a_step_keeps_reads_as_what_a_view_keeps() -> None:
    assert view_text('{"v": 1, "pane": "chips", "day": "2025-12-01", "only": true}') == "Chips"
    assert view_text('{"pane": "words"}') == "Title and text alone"
    seen = Seen("2026-08-31T10:00:00Z", {}).to_json()
    assert "31 Aug 2026" in value_text(KINDS["step"].fields["seen"], seen)


def test_a_view_names_its_pane_as_the_rail_does() -> None:
    for entry in PANES:
        assert pane_text(entry.name) == entry.label
    assert pane_text("") == "Any pane"


def test_a_view_that_went_meanwhile_says_so(window: Window, qtbot: QtBot) -> None:
    window.saved_views.failed.disconnect()
    with qtbot.waitSignal(window.saved_views.failed) as said:
        window.view_state.open_view("gone")
    assert "no longer there" in said.args[0]


def test_a_note_on_the_timeline_is_no_saved_view(window: Window, session: Session) -> None:
    window.session.do(pin_note("H20 ban to licence", TALKS, TALKS + 90))
    assert worded(window.session.stacks.undo.message) == "Pin the note “H20 ban to licence”"  # type: ignore[union-attr]
    assert _views(window) == {}
    for pane in ("firms", "chips"):
        _table(window, pane)
        assert "H20 ban to licence" not in _menu(window)
    counts: list[dict[str, int]] = []
    window.session.read(window, "counts", lambda queries: queries.counts(), counts.append)
    assert counts[0].keys() == {kind.name for kind in ALL_KINDS}
    assert counts[0]["view"] == 0
    assert _table(window, "views").model.rowCount() == 0
    assert [note.name for note in _timeline(window).notes.pinned()] == ["H20 ban to licence"]


def test_a_note_is_told_as_one_when_it_is_changed_and_removed(window: Window) -> None:
    window.session.do(pin_note("Talks", TALKS, TALKS))
    (note,) = _timeline(window).notes.pinned()
    window.session.do(change_note(note.id, "Talks in Geneva", TALKS, TALKS + 1))
    assert str(window.session.stacks.undo.message) == "Change the note “Talks in Geneva”"  # type: ignore[union-attr]
    window.session.do(remove_note(note.id, "Talks in Geneva"))
    assert str(window.session.stacks.undo.message) == "Remove the note “Talks in Geneva”"  # type: ignore[union-attr]
    window.session.undo()
    assert len(_timeline(window).notes.pinned()) == 1


def test_a_note_that_is_found_is_shown_on_the_timeline(window: Window) -> None:
    window.session.do(pin_note("Talks", TALKS, TALKS))
    (note,) = _timeline(window).notes.pinned()
    window.view_state.show_pane("firms")
    window.view_state.select("view", note.id)
    assert window.inspector.head.kind_label.text() == "Note"
    window.go_to("view", note.id)
    pane = window.pane
    assert isinstance(pane, TimelinePane)
    scale = pane.canvas.shown.scale
    assert scale.origin < TALKS < scale.end


def test_the_command_line_lists_views_and_no_notes(
    window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    window.session.do(pin_note("Talks", TALKS, TALKS))
    window.session.do(edits.create("view", {"name": "Firms", "state": '{"pane": "firms"}'}))
    path = window.session.path
    assert path is not None
    assert main(["list", "views", str(path), "--json"]) == 0
    assert [each["name"] for each in json.loads(capsys.readouterr().out)] == ["Firms"]


def test_what_cannot_be_written_saves_no_view(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "read_only", property(lambda _self: True))
    _table(window, "firms")
    window.refresh_actions()
    assert not window.menus.actions["view.save"].isEnabled()
    assert not _menu(window)["Save this view…"].isEnabled()  # type: ignore[attr-defined]  # a QAction
