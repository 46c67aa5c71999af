"""The box for a day: typing in any notation, what it says, keys, the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chipline.windows.shell.window import Window
from chipline.windows.widgets.editors.date_box import DateBox

DAY = date(2025, 4, 9)


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[DateBox]:
    window = QWidget()
    qtbot.addWidget(window)
    made = DateBox("As-of day", DAY, window)
    column = QVBoxLayout(window)
    column.addStretch()
    column.addWidget(made)
    column.addWidget(QLineEdit())
    window.resize(400, 200)
    window.show()
    qtbot.waitExposed(window)
    made.setFocus()
    yield made
    window.close()


def typed(box: DateBox, text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
    box.selectAll()
    QTest.keyClicks(box, text)
    if key is not None:
        QTest.keyClick(box, key)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-09-01", date(2023, 9, 1)),
        ("1 Sep 2023", date(2023, 9, 1)),
        ("September 1, 2023", date(2023, 9, 1)),
        ("31.8.2024", date(2024, 8, 31)),
        ("yesterday", date.today() - timedelta(days=1)),  # noqa: DTZ011  # the user's own day
    ],
)
def test_a_day_is_typed_in_any_notation(box: DateBox, text: str, day: date) -> None:
    chosen = QSignalSpy(box.day_chosen)
    typed(box, text)
    assert box.day() == day
    assert chosen.count() == 1
    assert str(day.year) in box.text()


def test_what_is_typed_is_said_in_words_while_one_types(box: DateBox) -> None:
    typed(box, "1.9.2023", key=None)
    assert box.said.isVisible()
    assert box.said.text() == box.accessibleDescription() == "1 September 2023"
    assert box.said.geometry().bottom() < box.geometry().top(), "above, where there is room"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "9 Apr 2025"
    assert not box.said.isVisible()
    assert box.day() == DAY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("soon", "“soon” is not a date"),
        ("01092023", "“01092023” can be 1 September 2023 or 9 January 2023"),
        ("Sep 2023", "“Sep 2023” is not one day"),
        ("1 Sep 1723", "“1 Sep 1723” is not between 1 January 1900 and 31 December 2100"),
        ("", "“” is not"),
    ],
)
def test_a_wrong_text_stays_and_is_named(box: DateBox, text: str, why: str) -> None:
    chosen = QSignalSpy(box.day_chosen)
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    typed(box, text)
    assert box.text() == text
    assert why in box.said.text()
    assert box.accessibleDescription() == box.said.text()
    assert box.property("problem") is True
    assert (box.day(), chosen.count()) == (DAY, 0)
    typed(box, "2 May 2025")
    assert box.day() == date(2025, 5, 2)
    assert not box.property("problem")


def test_leaving_takes_what_is_typed(box: DateBox) -> None:
    typed(box, "2025-05-02", key=Qt.Key.Key_Tab)
    assert box.day() == date(2025, 5, 2)
    assert box.text() == "2 May 2025"


def test_keys_go_by_days_and_months_and_no_further_than_the_range(box: DateBox) -> None:
    for key, day in (
        (Qt.Key.Key_Up, date(2025, 4, 10)),
        (Qt.Key.Key_Down, DAY),
        (Qt.Key.Key_PageUp, date(2025, 5, 9)),
        (Qt.Key.Key_PageDown, DAY),
    ):
        QTest.keyClick(box, key)
        assert box.day() == day
    for edge, key in ((date(2100, 12, 31), Qt.Key.Key_PageUp), (date(1900, 1, 1), Qt.Key.Key_Down)):
        box.set_day(edge)
        QTest.keyClick(box, key)
        assert box.day() == edge
    box.set_day(date(2025, 3, 31))
    QTest.keyClick(box, Qt.Key.Key_PageDown)
    assert box.day() == date(2025, 2, 28)


def test_a_day_that_moves_meanwhile_leaves_what_is_being_typed(box: DateBox) -> None:
    typed(box, "2025-0", key=None)
    box.set_day(date(2025, 6, 1))
    assert box.text() == "2025-0"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "1 Jun 2025"


def test_the_calendar_begins_on_monday_and_gives_a_day(box: DateBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    days = popup.findChild(QCalendarWidget)
    assert isinstance(days, QCalendarWidget)
    assert days.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert days.selectedDate().toPython() == DAY
    days.activated.emit(days.selectedDate().addDays(3))
    assert box.day() == date(2025, 4, 12)
    assert QApplication.activePopupWidget() is None


def test_the_as_of_day_of_the_window_is_typed(window: Window) -> None:
    box = next(one for one in window.findChildren(DateBox) if one.accessibleName() == "As-of day")
    box.setFocus()
    typed(box, "June 1, 2025")
    assert window.view_state.day == date(2025, 6, 1).toordinal()
    window.view_state.move_day(date(2025, 7, 1).toordinal())
    assert box.text() == "1 Jul 2025"
