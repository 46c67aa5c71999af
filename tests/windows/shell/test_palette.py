"""Search everything: records and commands, ranked, and why each was found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.windows.relations.pane import RelationsPane
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.shell.window import Window


def _found(window: Window) -> list[str]:
    found = window.palette_box.findChild(QListWidget)
    assert found is not None
    return [found.item(row).text() for row in range(found.count())]


def test_search_everything_finds_and_opens_a_record(window: Window, qtbot: QtBot) -> None:
    window.menus.run("go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    field.setText("阿里")  # QtTest has no keys for it
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (window.view_state.kind, window.view_state.record) == ("firm", id_of_slug("alibaba"))
    assert window.view_state.pane == "firms"
    assert not box.isVisible()


def test_palette_runs_commands(window: Window, qtbot: QtBot) -> None:
    window.menus.run("go.search")
    field = window.palette_box.findChild(QLineEdit)
    found = window.palette_box.findChild(QListWidget)
    assert field is not None
    assert found is not None
    qtbot.keyClicks(field, "dark theme")
    assert found.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.settings.theme == "dark"


def test_a_view_of_the_controls_is_found_from_anywhere(window: Window, qtbot: QtBot) -> None:
    assert window.view_state.pane == "timeline"
    window.menus.run("go.search")
    field = window.palette_box.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "chip plane")
    assert _found(window)[0] == "Chip plane"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.view_state.pane == "controls"
    assert isinstance(window.pane, RulesPane)
    assert window.pane.view_name == "plane"
    assert window.pane.switch.button("plane").hasFocus()
    within = [each.text() for each in window.menus._menus["View"].actions()]
    assert within.count("Chip plane") == 1, "the pane has them in its menu, too"
    assert [each.text for each in window.menus.able()].count("Chip plane") == 1
    window.session.do(edits.set_field("firm", id_of_slug("nvidia"), "notes", "A plane of chips."))
    window.menus.run("go.search")
    field.setText("plane")
    assert _found(window)[:2] == ["Chip plane", "NVIDIA"], "it is called so, the firm speaks of it"
    field.setText("nvidia")
    assert _found(window)[0] == "NVIDIA"
    window.palette_box.close()
    window.menus.run("controls.touched")
    assert window.pane.view_name == "touched"


def test_views_of_the_relations_and_the_scenario_are_found_from_anywhere(
    window: Window, qtbot: QtBot
) -> None:
    for typed, name, view in (
        ("> chain of", "Chain of owners, operators and tenants", "chain"),
        ("> ways between", "Ways between two records", "ways"),
        ("> around the sel", "Around the selected record", "around"),
    ):
        window.view_state.show_pane("timeline")
        window.view_state.select("firm", id_of_slug("alibaba"))
        window.menus.run("go.search")
        field = window.palette_box.findChild(QLineEdit)
        assert field is not None
        field.setText(typed)
        assert _found(window)[0] == name
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert isinstance(window.pane, RelationsPane)
        assert window.pane.view_name == view
        assert [each.text for each in window.menus.able()].count(name) == 1
    assert window.pane.centre[1] == id_of_slug("alibaba")
    window.view_state.show_pane("timeline")
    window.menus.run("go.search")
    field.setText("> scenario")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(window.pane, RulesPane)
    assert window.pane.box.isVisible()
    window.pane.box.close()


def test_enter_takes_what_answers_the_words_however_late_that_is(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.menus.run("go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    late: list[Callable[[], None]] = []
    read = window.session.read

    def enter_before_the_answer() -> None:
        with monkeypatch.context() as patch:
            patch.setattr(
                window.session,
                "read",
                lambda *asked, **named: late.append(partial(read, *asked, **named)),
            )
            field.setText("阿里")
            qtbot.keyClick(field, Qt.Key.Key_Return)

    enter_before_the_answer()
    assert box.isVisible(), "the list still answers other words"
    before = window.view_state.kind, window.view_state.record
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not box.isVisible()
    late[-1]()
    assert (window.view_state.kind, window.view_state.record) == before, "it was given up"
    window.menus.run("go.search")
    enter_before_the_answer()
    late[-1]()
    assert (window.view_state.kind, window.view_state.record) == ("firm", id_of_slug("alibaba"))
    assert not box.isVisible()


def test_palette_ranks_commands_and_is_no_higher_than_what_it_found(
    window: Window, qtbot: QtBot
) -> None:
    window.menus.run("go.search")
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


def test_nothing_found_says_so(window: Window, qtbot: QtBot) -> None:
    window.menus.run("go.search")
    field = window.palette_box.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "zzzzqq")
    assert "Nothing" in window.palette_box._note.text()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.palette_box.close()


def test_the_palette_says_as_what_a_record_was_found(window: Window) -> None:
    window.menus.run("go.search")
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
    window.menus.run("go.search")
    box = window.palette_box
    field = box.findChild(QLineEdit)
    assert field is not None
    field.setText("Alibaba pre-training zzzzqq")
    assert _found(window)[0] == "Alibaba trains Qwen in South-East Asia"
    assert box._note.text() == "No record has all the words. These have most of them."
    field.setText("dark theme")
    assert _found(window) == ["Dark theme"], "a command that is named so is enough"
    box.close()
