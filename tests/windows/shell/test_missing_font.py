"""Letters that this system can't draw are told once, with the package that has them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.pictures.text_layout import laid_out
from chipline.windows.shell.window import Window
from chipline.windows.widgets.labels import missing_letters as module
from chipline.windows.widgets.labels.missing_letters import MissingLetters, can_draw

#: What no font has, as these tests say, whatever fonts there are where they run.
DRAGONS, NAGARI = "龘", "अ"
ALIBABA = id_of_slug("alibaba")


@pytest.fixture(autouse=True)
def lacking(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    theme.dress("light")
    monkeypatch.setattr(module, "can_draw", lambda letter: letter not in DRAGONS + NAGARI)
    module.missing_letters.cache_clear()
    yield
    # Windows of other tests listen to one that knows nothing of this.
    module.missing_letters.cache_clear()


def opened(workspace: Workspace, settings: Settings, qtbot: QtBot) -> Window:
    made = Window(Session(workspace, inline=True), settings)
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_what_the_fonts_here_have_is_known(qapp: QApplication) -> None:
    assert can_draw("Ї")
    assert can_draw("芯"), "the bundled letters count"
    assert not can_draw("\U0010ffff"), "no font has what stands for no character"


def test_a_name_that_cannot_be_drawn_is_told_with_the_package(
    file_workspace: Workspace, qtbot: QtBot
) -> None:
    settings = Settings()
    window = opened(file_workspace, settings, qtbot)
    assert not window.letters.isVisible(), "all letters so far are there"
    window.session.do(edits.set_field("firm", ALIBABA, "name", f"Alibaba {DRAGONS}"))
    window.go_to("firm", ALIBABA)
    qtbot.waitUntil(window.letters.isVisible)
    said = window.letters.accessibleName()
    assert "Chinese" in said
    assert "fonts-noto-cjk" in said
    copy, put_away = window.letters.buttons
    copy.click()
    assert QApplication.clipboard().text() == "fonts-noto-cjk"
    put_away.click()
    assert not window.letters.isVisible()
    assert settings.fonts_told == ["fonts-noto-cjk"]


def test_it_is_told_once_and_of_each_package(
    file_workspace: Workspace, workspace: Workspace, qtbot: QtBot
) -> None:
    settings = Settings(fonts_told=["fonts-noto-cjk"])
    window = opened(file_workspace, settings, qtbot)
    window.session.do(edits.set_field("firm", ALIBABA, "name", f"{DRAGONS} {NAGARI}"))
    window.go_to("firm", ALIBABA)
    qtbot.waitUntil(window.letters.isVisible)
    said = window.letters.accessibleName()
    assert "fonts-noto-core" in said
    assert "Chinese" not in said
    again = opened(workspace, settings, qtbot)
    assert not again.letters.isVisible()


def test_what_was_shown_before_the_window_listened_is_told(
    file_workspace: Workspace, qtbot: QtBot
) -> None:
    laid_out.cache_clear()
    with qtbot.waitSignal(module.missing_letters().found) as found:
        laid_out(f"Painted on a timeline: {DRAGONS}")
    assert found.args == [True]
    assert opened(file_workspace, Settings(), qtbot).letters.isVisible()


def test_a_package_that_must_be_had_otherwise_is_not_named(
    file_workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    window = opened(file_workspace, Settings(), qtbot)
    module.shown_text(DRAGONS)
    qtbot.waitUntil(window.letters.isVisible)
    assert "fonts-noto" not in window.letters.accessibleName()
    assert len(window.letters.buttons) == 1


def test_signs_are_no_letters_and_each_letter_is_looked_for_once(qtbot: QtBot) -> None:
    letters = MissingLetters()
    spy = QSignalSpy(letters.found)
    letters.note("🇪🇺 \ue000 ▲ Ї")
    qtbot.wait(1)
    assert spy.count() == 0
    for _ in range(3):
        letters.note(DRAGONS)
        qtbot.wait(1)
    assert spy.count() == 1
