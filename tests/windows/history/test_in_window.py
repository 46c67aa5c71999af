"""The history in the window: its keys, the record card's way into it, and a field's own history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from chipline.records.changes import Change
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.journal import journal
from chipline.windows.history.pane import HistoryPane
from chipline.windows.shell.window import Window
from conftest import labelled

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")


def _pane(window: Window) -> HistoryPane:
    assert isinstance(window.pane, HistoryPane)
    return window.pane


def test_the_window_opens_it_by_its_key_and_undoes_in_it(window: Window, qtbot: QtBot) -> None:
    window.session.do(edits.set_field("firm", ALIBABA, "notes", "x"))
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    pane = _pane(window)
    assert QApplication.focusWidget() is pane.list
    qtbot.keyClick(pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pane.model.number(1) == 3
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pane.list, Qt.Key.Key_Z, held)
    assert pane.model.number(1) == 4
    qtbot.keyClick(pane.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.bar.finder.hasFocus()
    assert window.status._view.text() == "4 of 4 changes"


def test_a_past_state_asks_the_window_for_one_beside(window: Window) -> None:
    window.view_state.show_pane("history")
    spy = QSignalSpy(window.beside_requested)
    _pane(window).detail.as_of.click()
    past, title = spy.at(0)
    assert title.startswith("small as of ")
    past.close()


def test_the_card_leads_to_all_changes_of_its_record(window: Window) -> None:
    window.session.do(edits.set_field("firm", ALIBABA, "notes", "x"))
    window.session.do(edits.set_field("firm", NVIDIA, "notes", "y"))
    window.view_state.select("firm", ALIBABA)
    window.inspector.history._ask_all()
    pane = _pane(window)
    assert [int(number) for number in pane.model.rows if number > 0] == [2, 1]
    assert "Only “Alibaba”" in pane.bar.only.text()


def test_a_field_tells_since_when_and_what_it_held(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who, country in (("anna", "SG"), ("borys", "MY")):
        monkeypatch.setattr(journal, "who", lambda who=who: who)
        window.session.do(edits.set_field("firm", ALIBABA, "hq_country", country))
    window.view_state.select("firm", ALIBABA)
    row = window.inspector.fields.rows["hq_country"]
    section = window.inspector.history
    said = section.since("hq_country")
    assert "by borys." in said
    assert said.endswith("Before it: Singapore")
    place = row.label.mapToGlobal(QPoint(2, 2))
    QApplication.sendEvent(row.label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), place))
    assert said in QToolTip.text()
    QToolTip.hideText()
    menu = row.menu()
    held = next(each for each in menu.actions() if each.text() == "History of this field…")
    held.trigger()
    menu.close()
    popover = section.field_history
    assert popover is not None
    assert popover.isVisible()
    spoken = [line.accessibleName() for line in popover.lines]
    assert [text.split(",")[0] for text in spoken] == ["Malaysia", "Singapore", "China"]
    assert "by borys" in spoken[0]
    assert popover.all.hasFocus()
    qtbot.keyClick(popover.all, Qt.Key.Key_Space)
    assert _pane(window).bar.question.record == ALIBABA


def test_a_reference_to_what_is_gone_still_has_its_name(window: Window, qtbot: QtBot) -> None:
    new = id_of_slug("new")
    values = {"slug": "new", "name": "Gone Ltd", "created": "", "updated": ""}
    window.session.do(lambda _r: labelled("Create", [Change("firm", new, None, values)]))
    window.session.do(edits.set_field("chip", H20, "vendor", new))
    window.session.do(edits.delete("firm", [new]))
    window.view_state.select("chip", H20)
    window.view_state.show_pane("history")
    pane = _pane(window)
    pane.list.go_to(pane.model.row_of(3))
    assert "NVIDIA → Gone Ltd" in pane.detail.text.toPlainText()
    window.inspector.history.show_field(
        "vendor", window.inspector.fields.rows.get("vendor") or window, window.session
    )
    popover = window.inspector.history.field_history
    assert popover is not None
    assert [line.accessibleName().split(",")[0] for line in popover.lines] == [
        "empty",
        "Gone Ltd",
        "NVIDIA",
    ]
    popover.close()
