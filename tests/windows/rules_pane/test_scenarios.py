"""Scenarios have names, are kept with the workspace, say what they change, and are found by value."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from chipline.records.query import Query
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.rules_pane.rule_names import entry_names
from chipline.windows.rules_pane.scenario import sections
from chipline.windows.view_state import ViewState
from chipline.windows.views.view_texts import view_text

TPP = "3a090-a-1.tpp_min"


@pytest.fixture
def pane(session: Session, view_state: ViewState, qtbot: QtBot) -> RulesPane:
    """The controls over the small workspace, which can be written."""
    theme.dress("light")
    made = RulesPane(session, view_state)
    qtbot.addWidget(made)
    made.resize(930, 640)
    made.show()
    made.box.fill()
    return made


def _keep(pane: RulesPane, name: str) -> None:
    pane.box.choice.keep.click()
    dialog = pane.findChild(QInputDialog, "keep scenario")
    assert dialog is not None
    dialog.setTextValue(name)
    dialog.accept()
    dialog.setObjectName("done")


def _listed(pane: RulesPane) -> list[str]:
    combo = pane.box.choice.list
    return [combo.itemText(row) for row in range(combo.count())]


def _choose(pane: RulesPane, name: str) -> None:
    combo = pane.box.choice.list
    row = combo.findText(name)
    assert row >= 0
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def _shown_rows(pane: RulesPane) -> list[str]:
    tree = pane.box.tree
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    rows: list[QTreeWidgetItem] = [top.child(n) for top in tops for n in range(top.childCount())]
    return [row.text(0) for row in rows if not row.isHidden()]


def test_the_banner_says_what_is_changed(pane: RulesPane) -> None:
    pane.rules_state.set_changes({TPP: 4000})
    assert pane.banner_words.text() == "Scenario: 3A090.a.1: TPP at least 4000 instead of 4800"
    pane.rules_state.set_changes({TPP: 4000, "list-2023.from": date(2024, 1, 1)})
    assert "1 Jan 2024 instead of 17 Nov 2023" in pane.banner_words.toolTip().splitlines()[1]


def test_a_scenario_is_kept_under_a_name_and_taken_up_again(pane: RulesPane) -> None:
    assert _listed(pane) == ["The law as it is"]
    assert not pane.box.choice.keep.isEnabled()
    pane.rules_state.set_changes({TPP: 4000})
    assert _listed(pane) == ["The law as it is", "Changed, not kept"]
    _keep(pane, "Stricter line")
    assert _listed(pane) == ["The law as it is", "Stricter line"]
    assert pane.box.choice.list.currentText() == "Stricter line"
    assert pane.banner_words.text().startswith("Scenario “Stricter line”: 3A090.a.1")
    _choose(pane, "The law as it is")
    assert not pane.rules_state.in_scenario
    assert pane.banner.isHidden()
    _choose(pane, "Stricter line")
    assert pane.rules_state.changes == {TPP: 4000}


def test_a_name_that_is_taken_takes_on_the_changes(pane: RulesPane) -> None:
    pane.rules_state.set_changes({TPP: 4000})
    _keep(pane, "Line")
    pane.rules_state.set_changes({TPP: 5000})
    _keep(pane, " LINE ")
    assert _listed(pane) == ["The law as it is", "LINE"]
    pane.rules_state.set_changes({})
    _choose(pane, "LINE")
    assert pane.rules_state.changes == {TPP: 5000}


def test_a_kept_scenario_is_deleted_and_brought_back(pane: RulesPane, session: Session) -> None:
    pane.rules_state.set_changes({TPP: 4000})
    _keep(pane, "Line")
    pane.box.choice.delete.click()
    assert _listed(pane) == ["The law as it is", "Changed, not kept"]
    assert pane.rules_state.in_scenario, "what is looked at stays"
    session.undo()
    assert _listed(pane) == ["The law as it is", "Line"]


def test_a_kept_scenario_stands_among_the_saved_views_and_says_so(
    pane: RulesPane, workspace: Workspace
) -> None:
    pane.rules_state.set_changes({TPP: 4000, "list-2023.from": date(2024, 1, 1)})
    _keep(pane, "Both")
    with workspace.reading() as queries:
        (row,) = queries.records(Query("view")).rows
    assert view_text(row["state"]) == "Controls · a scenario of 2 changes"


@pytest.mark.parametrize(
    "state",
    [
        '{"pane": "controls", "layout": {"scenario": 7}}',
        '{"pane": "controls", "layout": {"scenario": {"gone": 3}, "view": "ask"}}',
        '{"pane": "chips", "layout": {"scenario": {}}}',
        "nonsense",
    ],
)
def test_other_views_are_no_scenarios(pane: RulesPane, session: Session, state: str) -> None:
    session.do(edits.create("view", {"name": "Other", "state": state}))
    assert _listed(pane) == ["The law as it is"]
    assert view_text(state)


def test_a_scenario_of_rules_that_are_gone_changes_nothing(
    pane: RulesPane, session: Session
) -> None:
    state = '{"pane": "controls", "layout": {"scenario": {"gone.tpp_min": 3}}}'
    session.do(edits.create("view", {"name": "Old", "state": state}))
    _choose(pane, "Old")
    assert not pane.rules_state.in_scenario
    assert pane.box.choice.list.currentText() == "The law as it is"


@pytest.mark.parametrize("typed", ["4800", "4,800", "2023-11-17", "17 Nov 2023"])
def test_thresholds_and_dates_are_found_by_their_value(pane: RulesPane, typed: str) -> None:
    pane.box.finder.setText(typed)
    found = _shown_rows(pane)
    assert found
    assert len(found) < len(pane.rules_state.law.adjustable())
    assert not pane.box.nothing.isVisibleTo(pane.box)


def test_a_value_that_no_rule_has_is_said(pane: RulesPane) -> None:
    pane.box.finder.setText("31415")
    assert _shown_rows(pane) == []
    assert pane.box.nothing.isVisibleTo(pane.box)
    pane.box.finder.clear()
    assert not pane.box.nothing.isVisibleTo(pane.box)


def test_no_rule_is_called_by_its_id(pane: RulesPane) -> None:
    names = entry_names(pane.rules_state.law)
    entries = {key.rpartition(".")[0] for key in pane.rules_state.law.adjustable()}
    assert [entry for entry in entries if names[entry] == entry] == []
    said = [words for group in sections(pane.rules_state.law).values() for words, _key in group]
    assert not any("_" in words for words in said)


def test_the_keyboard_stays_at_the_threshold_that_was_changed(
    pane: RulesPane, qtbot: QtBot
) -> None:
    pane._open_scenario()
    tree = pane.box.tree
    row = pane.box.row_of(TPP)
    tree.setCurrentItem(row, 1)
    tree.setFocus()
    tree.editItem(row, 1)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.setText("5000")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert pane.rules_state.changes == {TPP: 5000}
    assert tree.hasFocus()
    assert tree.currentItem() is pane.box.row_of(TPP)
    pane.box.close()
