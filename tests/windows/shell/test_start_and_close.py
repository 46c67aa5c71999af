"""How a window begins and ends: the first start, what is half typed, and how it was left."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows.safety import closing_dialog
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane

H20_LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")


def test_first_start_shows_the_timeline_with_the_h20_letter(window: Window) -> None:
    assert window.view_state.pane == "timeline"
    assert (window.view_state.kind, window.view_state.record) == ("restriction", H20_LETTER)
    assert window.hint.isVisible()


def test_the_hint_goes_for_good(window: Window) -> None:
    window.hint.got_it.click()
    assert not window.hint.isVisible()
    assert window.settings.hint_dismissed


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


def test_how_it_was_left_is_how_it_opens(
    window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    window.view_state.show_pane("chips")
    window.view_state.select("chip", id_of_slug("nv-h20"))
    window.view_state.move_day(date(2024, 6, 1).toordinal())
    pane = window.pane
    assert isinstance(pane, TablePane)
    pane.set_sort((("release", True),))
    pane.bar.finder.setText("H20")
    path = file_workspace.path
    assert path is not None
    window.close()
    again = Window(Session(Workspace.open(path), inline=True), Settings.load())
    qtbot.addWidget(again, before_close_func=Window.let_go)
    assert again.view_state.pane == "chips"
    assert again.view_state.record == id_of_slug("nv-h20")
    assert date.fromordinal(again.view_state.day) == date(2024, 6, 1)
    assert not again.view_state.can_go_back
    pane = again.pane
    assert isinstance(pane, TablePane)
    assert pane.state()["sort"] == [["release", True]]
    assert not pane.bar.finder.text(), "what was found last time would hide the rest"
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


def test_settings_that_cannot_be_read_are_left_aside(
    caplog: pytest.LogCaptureFixture,
) -> None:
    Settings(theme="dark").save()
    assert Settings.load().theme == "dark"
    path = Path(__import__("os").environ["CHIPLINE_HOME"]) / "settings.json"
    path.write_text("{", encoding="utf-8")
    assert Settings.load() == Settings()
    assert "can't be read" in caplog.text
