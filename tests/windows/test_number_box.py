"""A field for a number is like every other field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chipline.windows import theme
from chipline.windows.widgets.editors.number_box import NumberBox


def test_a_number_stands_beside_its_label_as_words_in_a_field_do(qtbot: QtBot) -> None:
    theme.dress("light")
    form = QWidget()
    rows = QFormLayout(form)
    number, words = NumberBox(form), QLineEdit("words", form)
    for label, field in (("Number", number), ("Words", words)):
        rows.addRow(QLabel(label, form), field)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    for field in (number, words):
        label = rows.labelForField(field)
        assert field.height() == theme.CONTROL_HEIGHT
        assert abs(label.geometry().center().y() - field.geometry().center().y()) <= 1
    assert number.lineEdit().textMargins().left() > 4, "and does not touch the frame"
    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert number.value() == 1
