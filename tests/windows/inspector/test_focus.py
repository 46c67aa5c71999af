"""Wherever the keyboard is on a card, it is seen; and no source is offered for what is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.windows import theme
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from windows.inspector.cards import LETTER, MOVE, Key, line_of, retype, row_of


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def test_every_stop_of_the_keyboard_is_seen(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    theme.dress("light")
    view_state.select("restriction", LETTER)
    card.head.name_row.setFocus()
    seen: list[QWidget] = []
    while True:
        stop = QApplication.focusWidget()
        if stop is None or stop in seen or not card.isAncestorOf(stop):
            break
        seen.append(stop)
        lit = picture(stop)
        card.setFocus()
        stop.clearFocus()
        plain = picture(stop)
        assert lit != plain, f"{stop}: {stop.accessibleName()}"
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(stop, Key.Key_Tab)
    assert len(seen) > 15


def test_the_arrows_go_from_field_to_field(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    card.head.name_row.setFocus()
    rows = list(card.fields.rows.values())
    for row in rows[:3]:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
        assert QApplication.focusWidget() is row


def test_undo_takes_the_offer_of_a_source_along(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "ended")
    row.edit()
    retype(qtbot, line_of(row), "2026", Key.Key_Return)
    row = row_of(card, "ended")
    assert not row.notes.offer.isHidden()
    session.undo()
    assert row_of(card, "ended").value is None
    assert row_of(card, "ended").notes.offer.isHidden()
