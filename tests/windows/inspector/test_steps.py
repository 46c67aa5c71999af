"""The card of a briefing's step: it is about records of any kind, and they know it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from windows.inspector.cards import CHIP, LETTER, Key, Stored, line_of, row_of, texts

TALK, STEP = id_of_slug("talk"), id_of_slug("step-1")


@pytest.fixture
def told(session: Session) -> None:
    """Make a briefing with one step about a chip."""
    session.do(edits.create("briefing", {"name": "Talk"}, record_id=TALK))
    values = {"name": "One letter", "briefing": TALK, "records": [CHIP]}
    session.do(edits.create("step", values, record_id=STEP))


@pytest.mark.usefixtures("told")
def test_a_record_of_any_kind_is_added_by_name(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("step", STEP)
    row = row_of(card, "records")
    row.setFocus()
    qtbot.keyClick(row, Key.Key_F2)
    line = line_of(row)
    with qtbot.waitSignal(card.edited):
        qtbot.keyClicks(line, "H20 licence requirement")
        qtbot.keyClick(line, Key.Key_Return)
        if row.editor is not None:
            qtbot.keyClick(line_of(row), Key.Key_Return)
    assert stored("step", STEP)["records"] == [CHIP, LETTER]
    for kind, record in (("chip", CHIP), ("restriction", LETTER)):
        assert f'href="{kind}/{record}"' in row.shown.text()


@pytest.mark.usefixtures("told")
def test_the_card_of_a_record_says_where_it_is_told(card: Inspector, view_state: ViewState) -> None:
    view_state.select("chip", CHIP)
    assert any(text.startswith("Shown in (1)") for text in texts(card.links))
    assert "One letter" in texts(card.links)
