"""Links, marks and citations on the card; and a card that can only be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import LAST_FIELDS, id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.value_editors import LineEditor
from windows.inspector.cards import LETTER, MOVE, Key, make_card


def shown_lines(card: Inspector) -> list[str]:
    return [line.text() for line in card.links.lines]


def test_dispute_is_told_and_its_mark_leads_to_it(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    source = id_of_slug("src-ft")
    for stance in ("supports", "contradicts"):
        values = {"source": source, "record": MOVE, "field": "began", "stance": stance}
        session.do(edits.create("citation", values))
    view_state.select("relocation", MOVE)
    row = card.fields.row("began")
    assert row is not None
    assert "1 supporting, 1 contradicting" in row.accessibleName()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._mark_rect().center())
    view = card.evidence.view_of("began")
    assert view is not None
    qtbot.waitUntil(view.hasFocus)
    assert row.editor is None


def test_citation_is_opened_and_deleted_by_key(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    (view,) = card.evidence.views
    qtbot.keyClick(view, Key.Key_Return)
    assert view_state.kind == "citation"
    view_state.select("relocation", MOVE)
    (view,) = card.evidence.views
    qtbot.keyClick(view, Key.Key_Delete)
    assert card.evidence.views == []


def test_link_is_added_in_either_direction_and_removed(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("restriction", LETTER)
    card.links.open_form()
    form = card.links.form
    assert form is not None
    form.predicate.setCurrentText("superseded by")
    form.line.setFocus()
    qtbot.keyClicks(form.line, "alibaba")
    assert form.offers.is_open
    qtbot.keyClick(form.line, Key.Key_Return)
    qtbot.keyClick(form.line, Key.Key_Return)
    assert card.links.form is None
    assert "Alibaba" in shown_lines(card)
    with workspace.reading() as queries:
        made = next(each for each in queries.links(LETTER) if each["predicate"] == "supersedes")
    assert made["object"] == LETTER
    line = next(each for each in card.links.lines if each.text() == "Alibaba")
    qtbot.waitUntil(line.isVisible)
    qtbot.keyClick(line, Key.Key_Delete)
    assert "Alibaba" not in shown_lines(card)


def test_link_without_a_record_is_refused(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    card.links.open_form()
    form = card.links.form
    assert form is not None
    form.give()
    assert form.message.text() == "Pick the linked record from the list."
    qtbot.keyClick(form.predicate, Key.Key_Escape)
    assert card.links.form is None


def test_clicking_a_neighbour_selects_it(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    line = next(each for each in card.links.lines if each.text().startswith("Alibaba"))
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert view_state.record == MOVE


def test_change_of_a_neighbour_is_shown(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    view_state.select("restriction", LETTER)
    session.do(edits.set_field("relocation", MOVE, "name", "Renamed"))
    assert "Renamed" in shown_lines(card)


def test_history_is_folded(card: Inspector, view_state: ViewState, session: Session) -> None:
    for year in range(2000, 2005):
        session.do(edits.set_field("relocation", MOVE, "began", str(year)))
    view_state.select("relocation", MOVE)
    assert card.history.count.text() == "6"
    shown = len(card.history.findChildren(QLabel))
    card.history.show_all()
    assert len(card.history.findChildren(QLabel)) > shown


def test_read_only_workspace_is_shown_and_not_edited(
    file_workspace: Workspace, view_state: ViewState, qtbot: QtBot
) -> None:
    path = file_workspace.path
    assert isinstance(path, Path)
    second = Workspace.open(path, read_only=True)
    session = Session(second, inline=True)
    card = make_card(session, view_state, qtbot)
    view_state.select("relocation", MOVE)
    assert "reading only" in card.head.reason.text()
    assert not card.head.delete.isEnabled()
    row = card.fields.row("began")
    assert row is not None
    qtbot.keyClick(row, Key.Key_Return)
    assert row.editor is None
    card.add_citation()
    assert card.evidence.form is None
    session.close()


def test_card_over_threads(file_workspace: Workspace, view_state: ViewState, qtbot: QtBot) -> None:
    session = Session(file_workspace)
    card = make_card(session, view_state, qtbot)
    view_state.select("relocation", MOVE)
    card.edit_field("began")
    qtbot.waitUntil(lambda: card.fields.row("began") is not None)
    row = card.fields.row("began")
    assert row is not None
    qtbot.waitUntil(lambda: row.editor is not None)
    assert isinstance(row.editor, LineEditor)
    line = row.editor.line
    line.selectAll()
    qtbot.keyClicks(line, "2025-07")
    with qtbot.waitSignal(card.edited):
        qtbot.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: row.shown.text() == "Jul 2025" and row.editor is None)
    assert card.fields.row("began") is row
    assert row.hasFocus()
    session.undo()
    qtbot.waitUntil(lambda: row.shown.text() == "~Apr 2025")
    session.close()


def test_form_outlives_no_selection(card: Inspector, view_state: ViewState) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation("began")
    view_state.select("restriction", LETTER)
    assert card.evidence.form is None


def test_tab_walks_down_the_card(card: Inspector, view_state: ViewState, qtbot: QtBot) -> None:
    view_state.select("chip", id_of_slug("nv-h20"))
    card.fields.set_unfolded(unfolded=True)
    rows = card.fields.rows
    stops = [card.head.name_row, *rows.values()]
    shown = [name for name in rows if card.fields.isAncestorOf(rows[name])]

    def next_stop(widget: QWidget) -> QWidget:
        after = widget.nextInFocusChain()
        # What is derived stands between the fields and the links, and has buttons of its own.
        # What is hidden is skipped by Tab as well.
        while (
            not after.focusPolicy() & Qt.FocusPolicy.TabFocus
            or card.derived.isAncestorOf(after)
            or after.isHidden()
            or not after.isVisibleTo(card)
        ):
            after = after.nextInFocusChain()
        return after

    qtbot.waitUntil(lambda: next_stop(card.head.name_row) is stops[1])
    assert next_stop(stops[1]) is stops[2]
    assert next_stop(rows[shown[-1]]) is card.links.add_button
    # What is said of the record itself comes last.
    last = [name for name in rows if name not in shown]
    assert last
    assert set(last) <= set(LAST_FIELDS)


def test_link_in_the_card_gives_the_keyboard_to_the_next_card(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    line = card.links.lines[0]
    line.setFocus()
    qtbot.keyClick(line, Key.Key_Return)
    assert view_state.kind == "chip"
    assert card.head.name_row.hasFocus()


def test_newly_filled_field_is_shown_though_it_was_folded(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    view_state.select("relocation", MOVE)
    assert "ended" not in card.fields.rows
    session.do(edits.set_field("relocation", MOVE, "ended", "2026"))
    assert card.fields.rows["ended"].shown.text() == "2026"


def test_typed_text_stays_when_the_record_changes_elsewhere(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row = card.fields.row("began")
    assert row is not None
    row.edit()
    assert isinstance(row.editor, LineEditor)
    row.editor.line.setText("2025-0")
    session.do(edits.set_fields("relocation", [MOVE], {"ended": "2026", "status": "denied"}))
    assert isinstance(row.editor, LineEditor)
    assert row.editor.line.text() == "2025-0"
    assert card.fields.rows["ended"].shown.text() == "2026"
    assert card.fields.rows["status"].shown.text() == "denied"
    qtbot.keyClick(row.editor.line, Key.Key_Escape)


def test_menu_empties_a_field_and_offers_no_opening_without_an_address(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row = card.fields.row("status")
    assert row is not None
    actions = {action.text(): action for action in row.menu().actions()}
    assert "Open in the browser" not in actions
    actions["Empty this field"].trigger()
    assert row.shown.text() == "–"


def test_address_is_opened_only_when_asked(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    source = id_of_slug("src-ft")
    session.do(edits.set_field("source", source, "url", "https://example.org/a"))
    view_state.select("source", source)
    row = card.fields.row("url")
    assert row is not None
    row.address_requested.disconnect()
    with qtbot.waitSignal(row.address_requested) as asked:
        qtbot.keyClick(row, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["https://example.org/a"]
    assert row.editor is None
    qtbot.keyClick(row, Key.Key_Return)
    assert row.editor is not None
