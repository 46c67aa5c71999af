"""The window in another language: Ukrainian, which has more forms than English of what is counted."""

from __future__ import annotations

import re
import sqlite3
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.app import make_application
from chipline.records.changes import ChangeSet
from chipline.records.message import Message, declared
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.errors import WorkspaceError, explain
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from chipline.windows import i18n, theme
from chipline.windows.i18n import error_text, tr, translated, worded
from chipline.windows.inspector.delete_confirm import Consequences
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane

ROOT = Path(__file__).parents[2]
_PART = re.compile(r"\{\w+\}")


def _window(qtbot: QtBot, workspace: Workspace) -> Window:
    theme.dress("light")
    made = Window(Session(workspace, inline=True), Settings())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.usefixtures("ukrainian")
@pytest.mark.parametrize(
    ("many", "said"),
    [
        (0, "0 записів"),
        (1, "1 запис"),
        (2, "2 записи"),
        (5, "5 записів"),
        (11, "11 записів"),
        (21, "21 запис"),
        (1022, "1\xa0022 записи"),
    ],
)
def test_what_is_counted_takes_the_form_of_its_number(many: int, said: str) -> None:
    assert tr("{n} record", "{n} records", many) == said
    assert worded(Message("{n} record", "{n} records", many)) == said


@pytest.mark.usefixtures("ukrainian")
def test_a_message_within_a_message_is_translated_and_its_numbers_are_the_users() -> None:
    whole = Message(
        "{what}: {power}, {day}",
        what=Message("Firm"),
        power=12.5,
        day=date(2025, 4, 9),
    )
    assert worded(whole) == "Фірма: 12,5, 9 квітня 2025"
    assert error_text(ValueError(Message("{what}", what=Message("Undo")))) == "Скасувати"
    assert error_text(ValueError("as it is")) == "as it is"


@pytest.mark.usefixtures("ukrainian")
def test_what_is_not_translated_stays_english_with_its_forms() -> None:
    assert tr("{n} bridge", "{n} bridges", 1) == "1 bridge"
    assert tr("{n} bridge", "{n} bridges", 21) == "21 bridges"
    assert translated("A bridge") == "A bridge"
    assert translated("") == ""


@pytest.mark.usefixtures("ukrainian")
def test_the_window_is_in_ukrainian(qtbot: QtBot, file_workspace: Workspace) -> None:
    window = _window(qtbot, file_workspace)
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus[:3] == ["Файл", "Правка", "Вигляд"]
    texts = {action.text() for action in window.findChildren(QAction)}
    assert {"Скасувати", "Темна тема", "Фірми", "Часова шкала"} <= texts
    window.view_state.show_pane("firms")
    pane = window.pane
    assert isinstance(pane, TablePane)
    model = pane.table.model()
    heads = {
        model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())
    }
    assert {"Назва", "Ролі", "Штаб-квартира"} <= heads
    window.close()


@pytest.mark.usefixtures("ukrainian")
def test_what_goes_wrong_is_told_in_ukrainian(qtbot: QtBot, file_workspace: Workspace) -> None:
    window = _window(qtbot, file_workspace)
    heard: list[str] = []

    def refuse(_queries: Queries) -> ChangeSet:
        raise WorkspaceError(Message("{what}", what=declared("Undo")))

    window.session.do(refuse, failed=heard.append)
    full = explain(_full(), file_workspace.path)
    assert full is not None
    heard.append(error_text(full))
    window.close()
    first, second = heard
    assert first == "Скасувати"
    assert second == (
        f"Не вдалося записати «{file_workspace.path}»: диск заповнено. Нічого не змінено. "
        "Звільніть місце й повторіть."
    )
    assert str(full).startswith(f"“{file_workspace.path}” could not be written: the disk is full.")


def _full() -> sqlite3.Error:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


def test_english_needs_no_translation() -> None:
    said = Consequences((), 1).spoken()
    assert said.startswith("One record that points at it will do so no longer.")
    assert Consequences((), 3).spoken().startswith("3 records that point at it")


@pytest.mark.parametrize(("language", "plain"), [("en_GB", True), ("uk_UA", False)])
def test_english_texts_pass_through_no_code_of_ours(
    qapp: QApplication, tmp_path: Path, language: str, *, plain: bool
) -> None:
    QLocale.setDefault(QLocale(language))
    loaded = i18n.load_translations(qapp, tmp_path)
    assert [type(each) is QTranslator for each in loaded] == [plain]


def test_an_application_made_again_asks_no_translator_twice(qapp: QApplication) -> None:
    counted = []
    for language in ("uk", "uk", "uk", ""):
        # In the end the system's again, as it is for every other test.
        make_application(Settings(language=language))
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counted.append(len(qapp.findChildren(QTranslator)))
    assert counted[0]
    assert counted[:3] == [counted[0]] * 3
    assert counted[3] <= counted[0]


def test_whatever_a_window_asks_to_translate_was_found(
    qtbot: QtBot,
    file_workspace: Workspace,
    translations: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: set[str] = set()

    class Recorder:
        @staticmethod
        def translate(context: str, text: str, comment: str | None, n: int) -> str:
            asked.add(text)
            return QCoreApplication.translate(context, text, comment, n)

    monkeypatch.setattr(i18n, "QCoreApplication", Recorder)
    window = _window(qtbot, file_workspace)
    for pane in all_panes():
        window.view_state.show_pane(pane)
        window.grab()
    window.close()
    known = {text.source for text in translations.texts()}
    assert len(asked) > 300
    # Signs and grades, such as “%” and “3”, and marks round a name are the same everywhere.
    asked_words = {text for text in asked if any(map(str.isalpha, _PART.sub("", text)))}
    assert asked_words - known == set()
