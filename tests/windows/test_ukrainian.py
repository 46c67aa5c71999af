"""A sample of Ukrainian, as the window shows it: menus, answers, the journal, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QFileInfo, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from chipline.records.message import Message
from chipline.records.nouns import counted
from chipline.records.record import KINDS, id_of_slug
from chipline.scenery.event_mapping import Certainty
from chipline.store import edits
from chipline.windows.history.pane import HistoryPane
from chipline.windows.i18n import edtf_text, translated, worded
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.safety.messages import age_text
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from chipline.windows.widgets.editors.country_editor import CountryEditor, country_offers
from windows.rules_pane import views

pytestmark = pytest.mark.usefixtures("ukrainian")


def test_menus_panes_and_the_bar_at_the_bottom(window: Window) -> None:
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == ["Файл", "Правка", "Вигляд", "Перехід", "Довідка"]
    texts = {action.text().replace("&", "") for action in window.findChildren(QAction)}
    assert {"Скасувати", "Повторити", "Новий робочий простір…", "Порівняти записи…"} <= texts
    assert {"Часова шкала", "Контроль", "Історія", "Перевірка", "Фірми", "Переміщення"} <= texts
    labels = {label.text() for label in window.findChildren(QLabel)}
    assert {"Показано все. День лише позначено.", "Усі зміни збережено"} <= labels


def test_the_dialog_of_files_has_no_english_word(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "тека").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Тип файлів:" in said
    provider = dialog.iconProvider()
    assert provider is not None
    said.append(provider.type(QFileInfo(str(tmp_path))))
    assert not re.search("[A-Za-z]", "".join(said))
    assert QCoreApplication.translate("", "Nobody translated &this") == "Nobody translated &this"


@pytest.mark.parametrize(
    ("say", "forms"),
    [
        (
            lambda n: counted("firm", n),
            ("1 фірма", "2 фірми", "5 фірм", "21 фірма"),
        ),
        (lambda n: counted("chip", n), ("1 чип", "2 чипи", "5 чипів", "21 чип")),
        (
            lambda n: counted("restriction", n),
            ("1 обмеження", "2 обмеження", "5 обмежень", "21 обмеження"),
        ),
        (
            lambda n: counted("source", n),
            ("1 джерело", "2 джерела", "5 джерел", "21 джерело"),
        ),
        (
            lambda n: Message("{n} filter", "{n} filters", n),
            ("1 фільтр", "2 фільтри", "5 фільтрів", "21 фільтр"),
        ),
        (
            lambda n: Message("{n} day ago", "{n} days ago", n),
            ("1 день тому", "2 дні тому", "5 днів тому", "21 день тому"),
        ),
    ],
)
def test_what_is_counted(say: Callable[[int], Message], forms: tuple[str, ...]) -> None:
    assert tuple(worded(say(n)) for n in (1, 2, 5, 21)) == forms


def test_an_answer_with_its_reasons(window: Window) -> None:
    window.view_state.move_day(date(2025, 6, 1).toordinal())
    window.view_state.show_pane("controls")
    pane = window.pane
    assert isinstance(pane, RulesPane)
    said = " ".join(views.text(pane).split())
    assert "Потрібна ліцензія" in said
    assert (
        "Станом на 1 червня 2025 була потрібна ліцензія, щоб експортувати H20 (HGX) 96GB "
        "(країна призначення: Китай)." in said
    )
    assert "Чому" in said
    assert "3A090.a.1 не застосовується: TPP 2 368 < 4 800." in said
    assert "щільність продуктивності 2,91 < 5,92" in said
    assert "Ліцензія потрібна за листом: H20 (HGX) 96GB названо в листі." in said
    assert "Застереження" in said
    assert "Аналітична модель опублікованих правил, а не юридична консультація." in said
    window.view_state.move_day(date(2025, 4, 1).toordinal())
    said = views.text(pane)
    assert "Ліцензія не потрібна" in said
    assert "Станом на 1 квітня 2025 ліцензія не була потрібна" in said


def test_a_table_with_statuses_and_countries(window: Window) -> None:
    window.view_state.show_pane("relocations")
    pane = window.pane
    assert isinstance(pane, TablePane)
    model = pane.table.model()
    columns = range(model.columnCount())
    heads = {model.headerData(each, Qt.Orientation.Horizontal) for each in columns}
    assert {"Назва", "Стан"} <= heads
    row = {model.index(0, each).data() for each in columns}
    assert "повідомлено" in row
    assert "Сінгапур, Малайзія" in row


def test_how_certain_something_is() -> None:
    words = [translated(CERTAINTY_WORDS[each]) for each in Certainty]
    assert {"Підтверджено", "Повідомлено", "Стверджується"} < set(words)
    assert {"Заплановано, запропоновано", "Заперечено або спірно"} < set(words)


def test_a_step_is_told_when_it_is_saved_undone_and_looked_up(window: Window) -> None:
    changed = "Змінено: Штаб-квартира, «NVIDIA»"
    window.session.do(edits.set_field("firm", id_of_slug("nvidia"), "hq_country", "SG"))
    assert window.status.said == f"Збережено: {changed}"
    window.session.undo()
    assert window.status.said == f"Скасовано: {changed}"
    window.session.redo()
    assert window.status.said == f"Повторено: {changed}"
    window.view_state.show_pane("history")
    pane = window.pane
    assert isinstance(pane, HistoryPane)
    QApplication.processEvents()
    rows = range(pane.model.rowCount())
    told = {pane.model.index(row, column).data() for row in rows for column in range(2)}
    assert changed in told


def test_how_long_ago_a_backup_was_made() -> None:
    told = [age_text(timedelta(hours=hours)) for hours in (1, 2, 5, 21)]
    assert told == ["1 годину тому", "2 години тому", "5 годин тому", "21 годину тому"]


def test_a_country_is_edited_by_its_name_in_the_users_language(qtbot: QtBot) -> None:
    editor = CountryEditor(KINDS["relocation"].fields["to_countries"])
    qtbot.addWidget(editor)
    editor.set_value(["SG", "MY"], {})
    assert editor.line.text() == "Сінгапур; Малайзія"
    assert editor.value() == ["SG", "MY"]
    assert "Китай (CN)" in {offer.text for offer in country_offers(bodies=False)}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2025-21", "весна 2025"),
        ("2025-28", "зима 2025 (північ)"),
        ("2025-34", "2-й квартал 2025"),
        ("202X", "2020-ті"),
        ("2025-04/..", "квіт. 2025 – відкрито"),
    ],
)
def test_parts_of_a_year_have_ukrainian_names(written: str, told: str) -> None:
    assert edtf_text(written) == told


def test_cards_and_lists_tell_what_is_tied_together(window: Window) -> None:
    letter = id_of_slug("us-h20-letter-2025")
    window.view_state.select("restriction", letter)
    assert window.inspector.head.sentence.text() == (
        "Лист — Bureau of Industry and Security (Сполучені Штати), чинне з 9 квіт. 2025, "
        "завершено приблизно 8 серп. 2025."
    )
    window.view_state.select("link", id_of_slug("ln-1"))
    title = window.inspector.head.title.text()
    assert title == "H20 licence requirement — спрямовано на: H20 (HGX) 96GB"
