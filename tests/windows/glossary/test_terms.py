"""The glossary: every term has a source, and is found and explained wherever it stands."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, QStringListModel
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QTextBrowser, QToolTip
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.glossary.term_hover import explain_terms, said_at
from chipline.windows.glossary.terms import (
    explanation,
    term_at,
    term_html,
    terms,
    terms_called,
    terms_in,
)
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.card_widgets import wrapping

#: What people look for who come to this field.
WANTED = (
    "D:5", "TPP", "performance density", "ECCN", "3A090.a", "FDPR", "NAC", "ACA", "IaaS", "HBM",
    "Admiralty", "EDTF",
)  # fmt: skip


def _ids(text: str) -> list[str]:
    return [term.id for term in terms_in(text)]


def test_every_term_says_where_it_stands_and_no_name_is_two_terms() -> None:
    names = [name.casefold() for term in terms() for name in {term.name, *term.also}]
    assert len(names) == len(set(names))
    assert len({term.id for term in terms()}) == len(terms())
    for term in terms():
        assert term.source.strip(), term.id
        assert term.text.endswith("."), term.id


@pytest.mark.parametrize("typed", WANTED)
def test_what_the_field_speaks_of_is_there(typed: str) -> None:
    assert any(just_that for _term, just_that in terms_called(typed))
    assert _ids(f"As for {typed}, it depends.")


def test_sources_are_those_that_the_rules_cite() -> None:
    rules = "".join(file.read_text(encoding="utf-8") for file in paths.rules().glob("*.toml"))
    known = set(re.findall(r"\b\d+ FR \d+\b", rules))
    cited = {hit for term in terms() for hit in re.findall(r"\b\d+ FR \d+\b", term.source)}
    assert cited <= known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("To a party in D:5, or Macau", ["d5"]),
        ("3A090.a.1 applies: TPP 4,992 >= 4,800", ["3a090-a", "tpp"]),
        ("outside 3A090 altogether", ["3a090"]),
        ("TOTAL PROCESSING PERFORMANCE", ["tpp"]),
        ("NAC, then NAC again", ["nac"]),
        ("nac and aca are no words of ours", []),
        ("PDX, NACA and 3A0901 are something else", []),
        ("", []),
    ],
)
def test_terms_are_found_in_a_text(text: str, found: list[str]) -> None:
    assert _ids(text) == found


def test_a_term_is_found_at_a_place() -> None:
    text = "either NAC or ACA"
    found = [term_at(text, text.index(word)) for word in ("either", "NAC", "ACA")]
    assert [term and term.id for term in found] == [None, "nac", "aca"]


def test_an_explanation_is_short_and_safe() -> None:
    found = terms_in("D:5, TPP, NAC, ACA and HBM")
    assert len(found) == 5
    assert explanation(found).count("<p>") == 3
    for term in terms():
        html = term_html(term)
        assert "Source: " in html
        assert "<script" not in html


def test_a_label_explains_its_terms_below_its_own_tip(qtbot: QtBot) -> None:
    label = wrapping("Performance density")
    qtbot.addWidget(label)
    label.setToolTip("TPP over <area>")
    said = said_at(label, QPoint(1, 1))
    assert said.startswith("<p>TPP over &lt;area&gt;</p>")
    assert "die area" in said
    plain = QLabel("nothing of the sort")
    qtbot.addWidget(plain)
    assert said_at(plain, QPoint(1, 1)) == ""


def test_the_pointer_over_a_term_shows_it(qtbot: QtBot) -> None:
    label = wrapping("D:5")
    qtbot.addWidget(label)
    label.show()
    at = label.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, label.mapToGlobal(at))
    QApplication.sendEvent(label, event)
    assert "arms embargo" in QToolTip.text()


def test_cells_of_tables_are_explained_and_what_has_no_term_is_left_alone(
    session: Session, view_state: ViewState, qtbot: QtBot
) -> None:
    session.do(edits.create("chip", {"name": "A stack of HBM3E"}))
    pane = TablePane(session, view_state, "chip")
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    first, second = (pane.table.visualRect(pane.model.index(row, 0)).center() for row in range(2))
    qtbot.waitUntil(lambda: bool(pane.model.index(0, 0).data()))
    assert "stacks of DRAM" in said_at(pane.table, first)
    assert said_at(pane.table, second) == ""
    assert said_at(pane.table.header, QPoint(5, 5)) == ""


def test_texts_and_lists_explain_what_is_pointed_at(qtbot: QtBot) -> None:
    page = QTextBrowser()
    page.setPlainText("NAC, or a licence")
    view = QListView()
    view.setModel(QStringListModel(["HBM3E", "none"]))
    for widget in (page, view):
        qtbot.addWidget(widget)
        widget.resize(300, 200)
        widget.show()
        explain_terms(widget)
    cursor = page.textCursor()
    assert "Notified" in said_at(page, page.cursorRect(cursor).center())
    cursor.movePosition(cursor.MoveOperation.End)
    assert said_at(page, page.cursorRect(cursor).center()) == ""
    first, second = (view.visualRect(view.model().index(row, 0)).center() for row in range(2))
    assert "stacks of DRAM" in said_at(view, first)
    assert said_at(view, second) == ""
