"""Preferences: found by their key, kept as they are chosen, and in force at once where they can be."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from chipline import app
from chipline.app import Program
from chipline.records.record import id_of_slug
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.backup import backup_policy
from chipline.store.backup.backup_policy import BackupPolicy
from chipline.store.journal.history import HistoryQuery, authors, count
from chipline.store.workspace import Workspace
from chipline.windows import locale_style, theme
from chipline.windows.shell.preferences.preference_list import PAGES
from chipline.windows.shell.preferences.preferences_dialog import PreferencesDialog
from chipline.windows.shell.window import Window
from chipline.windows.widgets.combo import Combo


@pytest.fixture(autouse=True)
def _put_back(qapp: QApplication) -> Iterator[None]:
    yield
    backup_policy.adopt(BackupPolicy())
    locale_style.prefer()
    theme.dress("light")


@pytest.fixture
def program(qapp: QApplication, file_workspace: Workspace) -> Iterator[Program]:
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    made = Program(qapp)
    assert made.open(path)
    yield made
    if made.window is not None:
        made.window.let_go()
        made.window.close()
        made.window.deleteLater()


def _dialog(window: Window) -> PreferencesDialog:
    window.menus.run("edit.preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    return dialog


def _choose(dialog: PreferencesDialog, setting: str, value: object) -> None:
    combo = dialog.combos[setting]
    row = combo.findData(value)
    assert row >= 0, f"{setting} offers no {value}"
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def _present(program: Program) -> Window:
    assert program.window is not None
    return program.window


def test_the_key_opens_them_and_every_setting_of_a_page_is_one(
    window: Window, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    offered = {each.setting for page in PAGES for each in page.preferences}
    assert offered | {"backup_folder"} == dialog.combos.keys()
    for setting, combo in dialog.combos.items():
        assert combo.currentData() == getattr(Settings(), setting)
        assert combo.accessibleName()


def test_a_theme_holds_at_once_and_is_kept(window: Window) -> None:
    _choose(_dialog(window), "theme", "dark")
    assert theme.current().name == "dark"
    assert Settings.load().theme == "dark"


def test_the_name_signs_the_next_change(program: Program, qtbot: QtBot) -> None:
    window = _present(program)
    dialog = _dialog(window)
    dialog.name.setText("  Olena Petrenko ")
    dialog.device.setText(" laptop ")
    # Closed by Esc right after typing.
    dialog.reject()
    assert Settings.load().author()[1:] == ("Olena Petrenko", "laptop")
    window.session.do(edits.set_field("firm", id_of_slug("alibaba"), "notes", "signed"))
    qtbot.waitUntil(lambda: not window.is_busy())
    names: list[object] = []
    machines: list[object] = []
    window.session.read(window, "who", lambda queries: queries.entries(1)[0].who, names.append)
    qtbot.waitUntil(lambda: bool(names))
    window.session.read(
        window, "machine", lambda queries: queries.entries(1)[0].machine, machines.append
    )
    window.session.read(window, "authors", authors, names.extend)
    qtbot.waitUntil(lambda: len(names) > 1)
    assert names[0] == "Olena Petrenko"
    assert machines == ["laptop"]
    assert "Olena Petrenko" in names[1:], "the history can be filtered by it"
    found = HistoryQuery(who="Olena Petrenko")
    window.session.read(window, "found", lambda queries: count(queries, found), names.append)
    qtbot.waitUntil(lambda: names[-1] == 1)


def test_backups_follow_at_once(program: Program) -> None:
    dialog = _dialog(_present(program))
    _choose(dialog, "backup_minutes", 30)
    _choose(dialog, "backups_kept", 50)
    assert backup_policy.current() == BackupPolicy(timedelta(minutes=30), 50)


@pytest.mark.modal
def test_another_folder_for_backups_is_asked_for_and_can_be_given_up(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _dialog(window)
    combo = dialog.combos["backup_folder"]
    for chosen, kept in ((str(tmp_path), str(tmp_path)), ("", str(tmp_path))):
        monkeypatch.setattr(
            QFileDialog, "getExistingDirectory", lambda *_given, answer=chosen: answer
        )
        combo.setCurrentIndex(combo.count() - 1)
        combo.picked.emit()
        assert Settings.load().backup_folder == kept
        assert combo.currentData() == kept
    _choose(dialog, "backup_folder", "")
    assert Settings.load().backup_folder == ""


def test_a_language_shows_in_the_window_that_is_opened_anew(program: Program, qtbot: QtBot) -> None:
    first = _present(program)
    first.view_state.show_pane("chips")
    dialog = _dialog(first)
    _choose(dialog, "language", "en")
    _choose(dialog, "dates", "year first")
    assert program.window is first, "not while the dialog is open"
    dialog.reject()
    qtbot.waitUntil(lambda: program.window is not first)
    second = _present(program)
    assert first.gone
    assert second.view_state.pane == "chips"
    assert not second.session.read_only
    assert QLocale().language() is QLocale.Language.English
    assert locale_style.date_patterns() == locale_style.DATE_STYLES["year first"]


def test_what_only_looks_otherwise_needs_no_new_window(program: Program, qtbot: QtBot) -> None:
    first = _present(program)
    dialog = _dialog(first)
    _choose(dialog, "theme", "dark")
    with qtbot.assertNotEmitted(dialog.renewal_requested):
        dialog.reject()


def test_another_size_of_text_begins_the_program_anew(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    window = _present(program)
    path = window.session.path
    dialog = _dialog(window)
    _choose(dialog, "text_size", 125)
    assert program.again is None, "not while the dialog is open"
    dialog.reject()
    qtbot.waitUntil(lambda: program.again == path)
    assert window.gone, "the file is free for the program that begins"


@pytest.mark.parametrize(
    ("executable", "started", "seen", "again"),
    [
        ("/usr/bin/python3", ["python3", "-m", "chipline"], ["main.py"], ["-m", "chipline"]),
        ("/usr/bin/python3", ["python3", "-m", "chipline", "a"], ["m.py", "a"], ["-m", "chipline"]),
        ("/usr/bin/python3", ["python3", "/bin/chipline"], ["/bin/chipline"], ["/bin/chipline"]),
        ("/opt/chipline/Chipline.exe", ["Chipline", "-I", "-m", "chipline", "a"], ["m", "a"], []),
    ],
)
def test_the_program_begins_anew_as_it_was_started(
    monkeypatch: pytest.MonkeyPatch,
    executable: str,
    started: list[str],
    seen: list[str],
    again: list[str],
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    monkeypatch.setattr(sys, "orig_argv", started)
    monkeypatch.setattr(sys, "argv", seen)
    assert app._command_again(Path("b")) == (executable, [*again, "b"])


def test_the_start_shows_the_pane_that_is_preferred(program: Program) -> None:
    path = _present(program).session.path
    program.settings.start_pane = "review"
    program.renew()
    assert _present(program).session.path == path
    assert _present(program).view_state.pane == "review"


def test_the_window_follows_the_desktop_while_it_runs(
    program: Program, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(theme, "desktop_scheme", lambda: scheme)
        qapp.styleHints().colorSchemeChanged.emit(scheme)

    program.settings.theme = "system"
    to(Qt.ColorScheme.Dark)
    assert theme.current().name == "dark"
    _present(program).set_theme("light")
    to(Qt.ColorScheme.Light)
    to(Qt.ColorScheme.Dark)
    assert theme.current().name == "light", "a theme of the user's own stays"


@pytest.mark.parametrize(("percent", "scale"), [(150, "1.5"), (10, "0.5"), (9_000, "3.0")])
def test_the_size_of_texts_is_told_to_qt_alone(
    percent: int, scale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    with app._scaled(percent):
        assert os.environ["QT_SCALE_FACTOR"] == scale
    assert "QT_SCALE_FACTOR" not in os.environ
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    with app._scaled(percent):
        assert os.environ["QT_SCALE_FACTOR"] == "2", "who starts the program has the last word"


def test_a_value_from_an_edited_file_is_shown_as_it_is(window: Window) -> None:
    window.settings.text_size = 115
    combo: Combo = _dialog(window).combos["text_size"]
    assert combo.currentData() == 115
