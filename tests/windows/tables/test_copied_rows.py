"""What a table copies it pastes without a change: every kind, every locale, nasty texts as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.text import fold
from chipline.records.record import Kind
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.i18n import translated
from chipline.windows.tables.pane import TablePane
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.value_text import shown_words
from conftest import in_memory

NASTY = (
    "=1+1", "+49 30 1234567", "-2+3", "@SUM(1)", "3E5", "MAR1", "2024-11", "007", "'s-Hertogenbosch",
    "'=1", "a, b", "one\ttwo", 'a 15" rack', '"so-called"', "Müller | Søn",
)  # fmt: skip


@pytest.fixture(
    params=[
        "de_DE",
        "Ukrainian",
        pytest.param("ar_EG", marks=pytest.mark.long),
        pytest.param("zh_CN", marks=pytest.mark.long),
    ]
)
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "Ukrainian":
        # In its own words as well.
        request.getfixturevalue("ukrainian")
        yield request.param
        return
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def facts(starter_file: Path) -> Iterator[Workspace]:
    workspace = in_memory(starter_file)
    for number, text in enumerate(NASTY):
        figures = {"memory_gb": 1.024 * 10**number, "tdp_w": 31.125 + number}
        values = {"name": f"{text} {number}" if "\t" in text else text, "notes": f"{text}\n{text}"}
        workspace.apply(edits.create("chip", {**values, **figures}))
        workspace.apply(edits.create("firm", {"name": text, "aliases": [text.replace(";", "")]}))
    place = {"latitude": -31.125, "longitude": -1.024, "announced": "2025-04~", "opened": "2025-21"}
    workspace.apply(edits.create("facility", {"name": "Here", **place}))
    yield workspace
    workspace.close()


def test_what_is_copied_is_pasted_without_a_change(
    qtbot: QtBot, facts: Workspace, locale: str
) -> None:
    session = Session(facts, inline=True)
    for kind in ALL_KINDS:
        pane = TablePane(session, ViewState(), kind.name)
        qtbot.addWidget(pane)
        pane.resize(930, 640)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.columns.show({spec.name for spec in pane.model.fields})
        pane.table.selectAll()
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(pane.table, Qt.Key.Key_C, control)
        with facts.reading() as queries:
            if not queries.count(kind.name):
                continue
        text = QGuiApplication.clipboard().text()
        qtbot.keyClick(pane.table, Qt.Key.Key_V, control)
        box = next(each for each in pane.findChildren(PasteDialog) if each.isVisible())
        lost = [(row.title, str(row.why or (cell and cell.why))) for row, cell in box._plan.lost]
        changed = [
            (row.title, cell.field, cell.before, cell.after)
            for row in box._plan.rows
            for cell in row.cells
            if cell.changes
        ]
        assert not lost, (kind.name, locale, text.splitlines()[0])
        assert not changed, (kind.name, locale)
        assert not box.accept_button.isEnabled()
        box.reject()
        pane.hide()


@pytest.mark.usefixtures("ukrainian")
@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
def test_each_choice_has_a_ukrainian_name_of_its_own_and_is_read_by_it(kind: Kind) -> None:
    words = shown_words(kind)
    for name, spec in kind.fields.items():
        if spec.choices:
            assert set(words[name].values()) == set(spec.choices), name
            assert [words[name][fold(translated(word))] for word in spec.choices] == [*spec.choices]
    assert all(
        words[name] == {"так": "yes", "ні": "no"}
        for name, spec in kind.fields.items()
        if spec.type is FieldType.YES_NO
    )
