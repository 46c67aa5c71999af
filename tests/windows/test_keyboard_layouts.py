"""Keys that are letters work on a keyboard that types no Latin ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.vocabulary import RELIABILITY
from chipline.windows.actions import ActionSet, ActionSpec
from chipline.windows.inspector.citation.grade_picker import GradePicker
from chipline.windows.keyboard_layouts import latin_letter, with_other_layouts
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.choice_editors import YesNoEditor
from chipline.windows.widgets.pickers import Segments

_NONE = Qt.KeyboardModifier.NoModifier


def pressed(typed: str, scan_code: int = 0) -> QKeyEvent:
    code = ord(typed.upper()[0]) if typed else 0
    return QKeyEvent(QEvent.Type.KeyPress, code, _NONE, scan_code, 0, 0, typed)


def press(widget: QWidget, typed: str, scan_code: int = 0) -> None:
    QApplication.sendEvent(widget, pressed(typed, scan_code))


@pytest.mark.parametrize(
    ("typed", "scan_code", "letter"),
    [
        ("c", 0, "c"),
        ("C", 0, "c"),
        ("с", 0, "c"),
        ("С", 0, "c"),
        ("і", 0, "s"),
        ("ы", 0, "s"),
        ("ф", 0, "a"),
        ("х", 0, ""),
        # Whatever a layout types, its key is the one between X and V.
        ("ؤ", 54, "c"),
        ("ψ", 54, "c"),
        # On the layout of a French keyboard Q stands where others have A.
        ("q", 38, "q"),
        ("1", 10, ""),
        ("", 50, ""),
    ],
)
def test_a_key_is_known_by_its_latin_letter_on_any_layout(
    typed: str, scan_code: int, letter: str
) -> None:
    assert latin_letter(pressed(typed, scan_code)) == letter


def test_the_keys_of_an_action_work_on_cyrillic_layouts(qtbot: QtBot) -> None:
    ran: list[str] = []
    specs = (
        ActionSpec("t.go", "Go", lambda _: ran.append("go"), keys=("G",)),
        ActionSpec("t.set", "Set", lambda _: ran.append("set"), keys=("Ctrl+Shift+S", "F3")),
    )
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()
    actions = ActionSet(specs, None, widget).actions
    assert actions["t.go"].shortcut() == QKeySequence("G")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for letter, held in (("П", _NONE), ("І", both), ("Ы", both)):
        QTest.sendKeyEvent(QTest.KeyAction.Click, widget, Qt.Key(ord(letter)), letter, held)
    assert ran == ["go", "set", "set"]


def test_keys_that_are_no_letters_are_the_same_everywhere() -> None:
    assert [with_other_layouts(key) for key in ("F3", "Ctrl+Return", "?", "Alt+1", "Esc")] == [
        ["F3"],
        ["Ctrl+Return"],
        ["?"],
        ["Alt+1"],
        ["Esc"],
    ]


def test_grades_are_chosen_by_the_key_that_bears_their_letter(qtbot: QtBot) -> None:
    picker = GradePicker("Reliability", RELIABILITY)
    qtbot.addWidget(picker)
    picker.show()
    for typed, grade in (("b", "B"), ("ф", "A"), ("с", "C"), ("А", "F"), ("у", "E"), ("n", None)):
        press(picker.buttons[0], typed)
        assert picker.value() == grade
    press(picker.buttons[0], "ؤ", 54)
    assert picker.value() == "C"


def test_yes_no_and_unknown_are_chosen_by_their_letters_and_saved_by_enter(qtbot: QtBot) -> None:
    editor = YesNoEditor(FieldSpec(FieldType.YES_NO, "Listed"))
    qtbot.addWidget(editor)
    editor.set_value(None, {})
    editor.show()
    kept: list[int] = []
    editor.committed.connect(kept.append)
    found = []
    for typed in "yNuнтг":
        press(editor.group.checkedButton(), typed)
        found.append(editor.value())
    assert found == [True, False, None, True, False, None]
    assert kept == []
    press(editor.group.checkedButton(), "н")
    qtbot.keyClick(editor.group.checkedButton(), Qt.Key.Key_Return)
    assert kept == [0]
    assert editor.value() is True


def test_segments_are_chosen_by_arrows_and_letters_and_are_one_stop_of_tab(qtbot: QtBot) -> None:
    segments = Segments([("chip", "Чип"), ("people", "Люди"), ("law", "Лад")])
    qtbot.addWidget(segments)
    segments.show()
    told: list[str] = []
    segments.chosen.connect(told.append)
    for typed in "ллч":
        press(segments.button(segments.value()), typed)
    segments.activateWindow()
    qtbot.waitUntil(segments.button("chip").hasFocus)
    qtbot.keyClick(segments.button("chip"), Qt.Key.Key_Right)
    assert told == ["people", "law", "chip", "people"]
    tabbed = [
        value
        for value in ("chip", "people", "law")
        if segments.button(value).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert tabbed == ["people"]


def test_a_list_is_chosen_from_by_its_words_and_by_the_keys_that_bear_them(qtbot: QtBot) -> None:
    box = Combo()
    qtbot.addWidget(box)
    box.addItems(["alleged", "confirmed", "чутки"])
    box.show()
    found = []
    for typed in ("с", "ч", "ф"):
        box._typed._since.invalidate()
        press(box, typed)
        found.append(box.currentText())
    assert found == ["confirmed", "чутки", "alleged"]
