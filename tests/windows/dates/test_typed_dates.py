"""Every field into which a date is typed takes it as people write it, and says what it understood."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import KINDS
from chipline.windows.rules_pane.scenario import parsed
from chipline.windows.tables.filters.range_edit import Range
from chipline.windows.timeline.actions import show_date
from chipline.windows.timeline.dialogs.date_dialog import DateDialog
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.timeline.notes.note_dialog import NoteDialog
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.widgets.editors.value_editors import LineEditor, problem_of

BEGAN = KINDS["relocation"].fields["began"]


@pytest.fixture
def editor(qtbot: QtBot) -> LineEditor:
    made = LineEditor(BEGAN)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        ("II квартал 2025", "2025-34", "between 1 April and 30 June 2025"),
        ("31/08/2024", "2024-08-31", "31 August 2024"),
        ("late 2025", "2025-09~/2025-12~", "between 1 September and 31 December 2025, approxim"),
        ("9 Apr 2025 10:15", "2025-04-09", "9 April 2025, without the time of day"),
    ],
)
def test_a_field_takes_a_date_and_says_its_days(
    editor: LineEditor, typed: str, kept: str, said: str
) -> None:
    editor.line.setText(typed)
    assert editor.value() == kept
    assert editor.reading().startswith(said)


def test_today_is_kept_as_the_day_that_it_is(editor: LineEditor) -> None:
    today = date.today()  # noqa: DTZ011  # the user's own day
    editor.line.setText("today")
    assert editor.value() == today.isoformat()
    assert str(today.year) in editor.reading()


def test_what_can_be_two_days_is_told_and_not_taken(editor: LineEditor) -> None:
    editor.line.setText("4/9/2025")
    assert editor.reading() == ""
    assert "4 September 2025 or 9 April 2025" in problem_of(editor)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("2025-34", "2nd quarter of 2025"),
        ("2025-24~/..", "~winter 2025 – open"),
        ("2025-04~", "2025-04~"),
        ("2024/2025", "2024/2025"),
    ],
)
def test_editing_begins_with_words_where_the_code_says_nothing(
    editor: LineEditor, kept: str, shown: str
) -> None:
    editor.set_value(kept, {})
    assert editor.line.text() == shown
    assert editor.value() == kept


def test_a_filter_takes_dates_as_they_are_written(qtbot: QtBot) -> None:
    box = Range(BEGAN)
    qtbot.addWidget(box)
    for field, text in ((box.low, "Q2 2025"), (box.high, "31.8.2025")):
        QTest.keyClicks(field, text)
    assert box.bounds() == ("2025-34", "2025-08-31")
    box.low.editingFinished.emit()
    assert "Q2 2025: between 1 April and 30 June 2025" in box.said.text()
    box.show_bounds("2025-21", None)
    assert box.low.text() == "spring 2025"


def test_the_timeline_goes_to_a_date_in_words(pane: TimelinePane) -> None:
    dialog = DateDialog(pane, lambda written: show_date(pane.canvas, written))
    dialog.written.setText("4/9/2025")
    dialog.accept()
    assert "4 September 2025 or 9 April 2025" in dialog.problem.text()
    dialog.written.setText("spring 2025")
    dialog.accept()
    scale = pane.canvas.shown.scale
    assert (
        scale.origin <= date(2025, 3, 1).toordinal() < date(2025, 11, 30).toordinal() <= scale.end
    )


def test_a_note_lies_on_the_days_that_its_words_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    first = float(date(2025, 1, 1).toordinal())
    dialog = NoteDialog(parent, Era("", "", first, first + 1))
    dialog.words.setText("Hearing")
    dialog.first.setText("April 2025")
    dialog.last.setText("2-й квартал 2025")
    dialog.accept()
    days = date(2025, 4, 1).toordinal(), date(2025, 6, 30).toordinal()
    assert dialog.days == tuple(map(float, days))


def test_a_date_of_a_rule_is_changed_in_any_notation() -> None:
    assert parsed("1 травня 2025", date(2025, 4, 9)) == date(2025, 5, 1)
