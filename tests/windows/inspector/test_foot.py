"""The form of a citation where there is little room, and where Tab leads in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from windows.inspector.cards import LETTER, Key
from windows.inspector.test_citation import form_of, press, write


def test_its_button_is_in_sight_however_low_the_card_and_no_part_lies_below_it(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    card.resize(380, 420)
    view_state.select("restriction", LETTER)
    card.add_citation("announced")
    form = form_of(card)
    form.line.setFocus()
    write(qtbot, "A new paper")
    press(qtbot, Key.Key_Return)
    card.activateWindow()  # the closed list of offers stays active where no window system is
    view = card.area.viewport()

    def seen(part: QWidget) -> QRect:
        return QRect(part.mapTo(view, QPoint(0, 0)), part.size())

    def is_in_sight() -> bool:
        return view.rect().contains(seen(form.save)) and seen(form.save).height() > 20

    qtbot.waitUntil(lambda: form.foot.floats and is_in_sight())
    visited: list[QWidget] = []
    for _ in range(30):
        part = QApplication.focusWidget()
        if part is form.save:
            break
        visited.append(part)
        if form.isAncestorOf(part) and not form.foot.pane.isAncestorOf(part):
            assert not seen(part).intersects(seen(form.foot.pane)), part.accessibleName()
            assert view.rect().contains(seen(part)), part.accessibleName()
        assert is_in_sight()
        press(qtbot, Key.Key_Tab)
        qtbot.wait(5)
    assert QApplication.focusWidget() is form.save
    assert form.quote in visited
    card.resize(380, 1200)
    qtbot.waitUntil(lambda: not form.foot.floats)
    card.resize(380, 420)
    card.area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: form.foot.floats)
    press(qtbot, Key.Key_Return)
    assert form.message.isVisible() or card.evidence.form is None


def test_tab_goes_on_to_what_is_asked_of_a_new_source(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    card.add_citation("announced")
    form = form_of(card)
    form.line.setFocus()
    qtbot.wait(10)
    form.line.setText("A new paper")
    # As when the list of offers takes the key: the line sees it, the form does not.
    form.line.event(QKeyEvent(QEvent.Type.KeyPress, Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(form.published.hasFocus)
