"""The window around the panes, driven by keys and clicks as a user drives it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.exchange.starter import AREAS, edition
from chipline.records.query import Filter, Operator
from chipline.records.record import id_of_slug, new_id
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import desktop_services, theme
from chipline.windows.formats import date_text
from chipline.windows.safety import closing_dialog
from chipline.windows.shell.actions import ACTIONS
from chipline.windows.shell.help import about, help_pages
from chipline.windows.shell.pane_registry import PANES, all_panes
from chipline.windows.shell.window import Window
from chipline.windows.tables.actions import TABLE_ACTIONS
from chipline.windows.tables.pane import TablePane

H20_LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")


@pytest.fixture
def window(qtbot: QtBot, file_workspace: Workspace) -> Iterator[Window]:
    theme.dress("light")
    made = Window(Session(file_workspace, inline=True), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    yield made
    made.close()


def _action(window: Window, name: str) -> None:
    window._actions[name].trigger()


def test_first_start_shows_the_timeline_with_the_h20_letter(window: Window) -> None:
    assert window.view_state.pane == "timeline"
    assert (window.view_state.kind, window.view_state.record) == ("restriction", H20_LETTER)
    assert window.hint.isVisible()


def test_the_hint_goes_for_good(window: Window) -> None:
    window.hint.dismissed.emit()
    assert not window.hint.isVisible()
    assert window.settings.hint_dismissed


def test_every_pane_opens_from_the_rail(window: Window) -> None:
    for name in all_panes():
        window.rail.chosen.emit(name)
        assert window.view_state.pane == name
        assert window.stack.currentWidget() is window.pane, name


def test_rail_counts_what_the_filters_leave(window: Window) -> None:
    window.resize(1366, 768)
    window.view_state.set_filters((Filter("hq_country", Operator.IS, ("US",)),))
    button = window.rail._buttons["firms"]
    assert button.toolTip() == "1 of 4 firms"
    window.view_state.set_filters(())
    assert button.toolTip() == "4 firms"


def test_rail_says_how_many_records_wait_for_review(window: Window) -> None:
    window.resize(1366, 768)
    badge = window.rail._buttons["review"].badge
    assert badge.isVisible()
    before = int(badge.text())
    window.session.do(edits.create("firm", {"name": "Nobody has written of it"}))
    assert badge.text() == str(before + 1)
    assert window.rail._buttons["review"].toolTip().startswith(f"{before + 1} records wait")


def test_rail_has_four_groups_and_no_pane_that_leads_nowhere(window: Window) -> None:
    assert [head.text() for head in window.rail._heads] == ["Look", "Records", "Evidence", "Work"]
    assert not {"briefings", "steps"} & set(window.rail._buttons)
    window.view_state.show_pane("firms")
    window.view_state.show_pane("briefings")
    assert not any(button.isChecked() for button in window.rail._buttons.values())


def test_a_record_made_on_the_way_is_named_with_undo_beside_it(
    window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    parent = new_id()
    window.session.do(
        edits.make_and_use(
            (edits.create("firm", {"name": "Kuching Holding"}, record_id=parent),),
            lambda made: edits.set_field(
                "firm", id_of_slug("alibaba"), "ultimate_parent", parent, coming=made
            ),
        )
    )
    assert window.status.said == "Created firm “Kuching Holding”"
    qtbot.mouseClick(window.status._offer, Qt.MouseButton.LeftButton)
    with file_workspace.reading() as queries:
        assert queries.values("firm", parent) is None
    assert window.status.said.startswith("Undone: ")


def test_undo_names_what_it_takes_back(window: Window) -> None:
    window.session.do(edits.set_field("relocation", MOVE, "status", "confirmed"))
    assert window._actions["edit.undo"].text().startswith("Undo: Change Status of")
    _action(window, "edit.undo")
    assert not window._actions["edit.undo"].isEnabled()
    assert window._actions["edit.redo"].text().startswith("Redo: Change Status of")


def test_back_and_forward_walk_over_places(window: Window) -> None:
    window.view_state.show_pane("firms")
    window.view_state.select("firm", id_of_slug("alibaba"))
    _action(window, "go.back")
    assert (window.view_state.pane, window.view_state.record) == ("firms", H20_LETTER)
    _action(window, "go.back")
    assert window.view_state.pane == "timeline"
    _action(window, "go.forward")
    _action(window, "go.forward")
    assert (window.view_state.pane, window.view_state.record) == ("firms", id_of_slug("alibaba"))


def test_whoever_goes_back_and_elsewhere_has_nothing_to_go_forward_to(window: Window) -> None:
    window.view_state.show_pane("firms")
    _action(window, "go.back")
    window.view_state.show_pane("chips")
    assert not window.view_state.can_go_forward
    assert not window._actions["go.forward"].isEnabled()
    _action(window, "go.back")
    assert window.view_state.pane == "timeline"
    _action(window, "go.forward")
    assert window.view_state.pane == "chips", "firms was left for it"


def test_search_everything_finds_and_opens_a_record(window: Window, qtbot: QtBot) -> None:
    _action(window, "go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    field.setText("阿里")  # QtTest has no keys for it
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (window.view_state.kind, window.view_state.record) == ("firm", id_of_slug("alibaba"))
    assert window.view_state.pane == "firms"
    assert not box.isVisible()


def test_palette_runs_commands(window: Window, qtbot: QtBot) -> None:
    _action(window, "go.search")
    field = window.palette_box.findChild(QLineEdit)
    found = window.palette_box.findChild(QListWidget)
    assert field is not None
    assert found is not None
    qtbot.keyClicks(field, "dark theme")
    assert found.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.settings.theme == "dark"


def _found(window: Window) -> list[str]:
    found = window.palette_box.findChild(QListWidget)
    assert found is not None
    return [found.item(row).text() for row in range(found.count())]


def test_palette_ranks_commands_and_is_no_higher_than_what_it_found(
    window: Window, qtbot: QtBot
) -> None:
    _action(window, "go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(lambda: box.height() > 300)
    high = box.height()
    window.view_state.show_pane("firms")
    window.palette_box.open_over(window, window.menus.able())
    field.setText("back")
    shown = _found(window)
    assert shown[:2] == ["Back", "Back up now"], "the whole name, then what begins so"
    assert shown.index("Back up now") < shown.index("Restore a backup…")
    qtbot.waitUntil(lambda: box.height() < high)
    field.setText("alibaba")
    assert _found(window)[0] == "Alibaba", "a record, for no command is named so"
    field.setText(">re")
    assert _found(window)
    assert all("Alibaba" not in text for text in _found(window))
    field.setText("bun")
    assert _found(window) == ["Back up now"]
    box.close()


def test_about_says_up_to_which_day_each_area_was_looked_for() -> None:
    page = about.about_html()
    facts = edition(paths.starter())
    assert set(facts.looked_for) == set(AREAS)
    for area, day in facts.looked_for.items():
        assert f"{AREAS[area]}: up to {date_text(day)}" in page


def test_about_names_every_library_with_its_version(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = about.about_html()
    for name, version, licence in about.libraries():
        assert version, name
        assert f"{version}&nbsp;" in page
        assert licence in page
    _action(window, "help.about")
    shown = window.findChild(about.About)
    assert shown is not None
    assert "Show the licences" not in [each.text() for each in shown.findChildren(QPushButton)]
    shown.close()
    # As a package lays them.
    shutil.copytree(paths.resources() / "starter", tmp_path / "starter")
    (tmp_path / "licences").mkdir()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    opened: list[QUrl] = []
    monkeypatch.setattr(desktop_services, "hand_over", lambda url: opened.append(url) or True)
    packaged = about.About(window)
    assert str(tmp_path / "licences") in about.about_html()
    next(b for b in packaged.findChildren(QPushButton) if "licences" in b.text()).click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "licences"))]
    packaged.deleteLater()


def test_nothing_found_says_so(window: Window, qtbot: QtBot) -> None:
    _action(window, "go.search")
    field = window.palette_box.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "zzzzqq")
    assert "Nothing" in window.palette_box._note.text()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.palette_box.close()


def test_the_palette_says_as_what_a_record_was_found(window: Window) -> None:
    _action(window, "go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    field.setText("Алібаба")
    assert _found(window)[0] == "Alibaba"
    assert box._note.text() == "Found as “Алібаба”: Alibaba."
    found = box.findChild(QListWidget)
    assert found is not None
    assert "Found as “Алібаба”: Alibaba." in found.item(0).toolTip()
    field.setText("alibaba")
    assert "Found as" not in box._note.text()
    box.close()


def test_the_palette_shows_what_has_most_of_the_words(window: Window) -> None:
    _action(window, "go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    field.setText("Alibaba pre-training zzzzqq")
    assert _found(window)[0] == "Alibaba trains Qwen in South-East Asia"
    assert box._note.text() == "No record has all the words. These have most of them."
    field.setText("dark theme")
    assert _found(window) == ["Dark theme"], "a command that is named so is enough"
    box.close()


def test_the_day_moves_by_event(window: Window) -> None:
    window.view_state.move_day(date(2025, 1, 1).toordinal())
    _action(window, "view.next_event")
    assert date.fromordinal(window.view_state.day) == date(2025, 4, 1)
    _action(window, "view.next_event")
    assert date.fromordinal(window.view_state.day) == date(2025, 4, 9)
    _action(window, "view.previous_event")
    assert date.fromordinal(window.view_state.day) == date(2025, 4, 1)


def _answer(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


def test_delete_asks_and_names_what_goes(window: Window) -> None:
    window.view_state.select("relocation", MOVE)
    _action(window, "edit.delete")
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "Alibaba trains Qwen in South-East Asia" in box.text()
    assert "1 citation" in box.informativeText()
    _answer(box, "Delete relocation")
    assert window.view_state.record == ""
    _action(window, "edit.undo")
    window.view_state.select("relocation", MOVE)
    assert window.view_state.record == MOVE


def test_closing_saves_what_is_being_typed(
    window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    window.view_state.select("relocation", MOVE)
    window.inspector.edit_field("began")
    row = window.inspector.fields.row("began")
    assert row is not None
    assert row.editor is not None
    row.editor.line.setText("2025-05")
    path = file_workspace.path
    assert path is not None
    assert window.close()
    again = Workspace.open(path)
    with again.reading() as queries:
        found = queries.values("relocation", MOVE)
    again.close()
    assert found is not None
    assert found["began"] == "2025-05"


def test_closing_asks_when_what_is_typed_cannot_be_saved(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def stay(_parent: object, problem: str) -> bool:
        asked.append(problem)
        return len(asked) > 1

    monkeypatch.setattr(closing_dialog, "ask_leave", stay)
    window.view_state.select("relocation", MOVE)
    window.inspector.edit_field("began")
    row = window.inspector.fields.row("began")
    assert row is not None
    assert row.editor is not None
    row.editor.line.setText("some day")
    assert not window.close()
    assert window.isVisible()
    assert "some day" in asked[0]
    assert window.close()


def test_duplicate_selects_the_copy(window: Window) -> None:
    window.view_state.select("firm", id_of_slug("nvidia"))
    _action(window, "edit.duplicate")
    assert window.view_state.record not in ("", id_of_slug("nvidia"))


def test_how_it_was_left_is_how_it_opens(
    window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    window.view_state.show_pane("chips")
    window.view_state.select("chip", id_of_slug("nv-h20"))
    window.view_state.move_day(date(2024, 6, 1).toordinal())
    path = file_workspace.path
    assert path is not None
    window.close()
    again = Window(Session(Workspace.open(path), inline=True), Settings.load())
    qtbot.addWidget(again, before_close_func=Window.let_go)
    assert again.view_state.pane == "chips"
    assert again.view_state.record == id_of_slug("nv-h20")
    assert date.fromordinal(again.view_state.day) == date(2024, 6, 1)
    assert not again.view_state.can_go_back
    again.close()


def test_a_second_window_reads_only(window: Window, qtbot: QtBot) -> None:
    path = window.session.path
    assert path is not None
    second = Window(Session(Workspace.open(path), inline=True), Settings())
    qtbot.addWidget(second, before_close_func=Window.let_go)
    assert second.session.read_only
    assert "read-only" in second.windowTitle()
    assert not second._actions["edit.undo"].isEnabled()
    second.close()


def test_every_action_is_unique_and_in_a_menu(window: Window) -> None:
    names = [action.id for action in ACTIONS]
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    shown = {act.text() for menu in window.menuBar().actions() for act in menu.menu().actions()}
    # Panes that lead nowhere yet are found by searching alone.
    unlisted = {f"pane.{entry.name}" for entry in PANES if not entry.group}
    assert {window._actions[name].text() for name in names if name not in unlisted} <= shown


def test_help_lists_every_shortcut(window: Window) -> None:
    page = help_pages.help_html()
    assert "<!--" not in page
    for action in (*ACTIONS, *TABLE_ACTIONS):
        assert not action.key or f"{action.key}&nbsp;" in page


def test_settings_that_cannot_be_read_are_left_aside(
    caplog: pytest.LogCaptureFixture,
) -> None:
    Settings(theme="dark").save()
    assert Settings.load().theme == "dark"
    path = Path(__import__("os").environ["CHIPLINE_HOME"]) / "settings.json"
    path.write_text("{", encoding="utf-8")
    assert Settings.load() == Settings()
    assert "can't be read" in caplog.text


def test_a_new_record_is_the_one_that_is_named(qtbot: QtBot, file_workspace: Workspace) -> None:
    # With real threads: the table reads its rows anew while the new record is being selected.
    made = Window(Session(file_workspace), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    made.view_state.open("firms", "firm", id_of_slug("alibaba"))
    head = made.inspector.head.name_row
    qtbot.waitUntil(lambda: head.shown.text() == "Alibaba")
    table = made.pane
    assert isinstance(table, TablePane)
    qtbot.waitUntil(lambda: table.table.current_row == 0)
    with qtbot.waitSignal(table.loaded):
        _action(made, "edit.new")
    qtbot.waitUntil(lambda: head.editor is not None)
    qtbot.waitUntil(lambda: table.is_settled)
    assert made.view_state.record != id_of_slug("alibaba")
    assert head.shown.text() == "New firm"
    made.close()


def test_the_card_leads_into_the_controls(window: Window) -> None:
    window.view_state.select("chip", id_of_slug("nv-h20"))
    window.inspector.derived.question_requested.emit()
    assert window.view_state.pane == "controls"
    asked = window.pane.views["ask"].state()  # type: ignore[union-attr]
    assert asked["chip"]["chip"] == id_of_slug("nv-h20")


def test_the_card_gives_way_where_it_has_nothing_to_say_and_comes_with_a_selection(
    window: Window,
) -> None:
    assert window.inspector.isVisible()
    for name in ("controls", "history", "review"):
        window.view_state.show_pane(name)
        assert not window.inspector.isVisible()
        window.view_state.show_pane("timeline")
        assert window.inspector.isVisible()
    window.view_state.show_pane("review")
    window.view_state.select("relocation", MOVE)
    assert window.inspector.isVisible()
    window.view_state.show_pane("history")
    assert not window.inspector.isVisible()
    _action(window, "view.inspector")
    assert window.inspector.isVisible(), "who asks for it gets it"
    assert window.settings.inspector_shown
    _action(window, "view.inspector")
    window.view_state.show_pane("timeline")
    assert not window.inspector.isVisible(), "who has put it away does not get it back"


def test_a_record_is_starred_and_found_by_its_star(window: Window) -> None:
    window.view_state.show_pane("firms")
    window.view_state.select("firm", id_of_slug("alibaba"))
    _action(window, "edit.star")
    _action(window, "edit.starred")
    pane = window.pane
    assert isinstance(pane, TablePane)
    assert [pane.model.record(row) for row in range(pane.model.rowCount())] == [
        id_of_slug("alibaba")
    ]
    _action(window, "edit.star")
    assert pane.model.rowCount() == 0
    window.session.undo()
    assert pane.model.rowCount() == 1


def test_what_changed_since_one_looked_is_found(window: Window) -> None:
    assert not window._actions["edit.changed_since"].isEnabled(), "nobody has looked yet"
    window.view_state.looked = "2999-03-01T00:00:00Z"
    window.refresh_actions()
    window.view_state.show_pane("firms")
    pane = window.pane
    assert isinstance(pane, TablePane)
    _action(window, "edit.changed_since")
    assert pane.model.rowCount() == 0
    window.session.do(edits.set_field("firm", id_of_slug("nvidia"), "notes", "Seen again."))
    window.view_state.looked = "2026-03-01T00:00:00Z"
    _action(window, "edit.changed_since")
    found = [pane.model.record(row) for row in range(pane.model.rowCount())]
    assert id_of_slug("nvidia") in found
    (said,) = pane.bar.chips.sentences()
    assert said == "Updated: from 1 Mar 2026 on"


def test_when_one_looked_is_kept(window: Window, file_workspace: Workspace) -> None:
    path = file_workspace.path
    window.close()
    assert Settings.load().looked[str(path)].startswith("20")
