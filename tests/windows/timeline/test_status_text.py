"""Dates in words: no more exact than they were entered, and each called by what it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from chipline.windows.timeline.dialogs.day_comparison import DayComparison
from chipline.windows.timeline.event_text import dates_text
from timeline_rows import events_of, relocation, restriction


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (restriction("a", "2025-01-13"), "began 13 Jan 2025, no end known"),
        (
            restriction("a", "2025-01-13", effective="2025-05-15", ended="2025-05"),
            "announced 13 Jan 2025, in effect 15 May 2025, ended May 2025",
        ),
        (
            restriction("a", "2025-01", effective="2025-11", ended="2026-11-10"),
            "announced Jan 2025, in effect Nov 2025, ended 10 Nov 2026",
        ),
        (
            restriction("a", "2025-01~", effective="2025?"),
            "announced about Jan 2025, in effect 2025 (uncertain), no end known",
        ),
        # What took effect before it was announced says so.
        (
            restriction("a", "2025-09-17", effective="2025-09~"),
            "in effect about Sep 2025, announced 17 Sep 2025, no end known",
        ),
        (restriction("a", None, effective="2025-09"), "began Sep 2025, no end known"),
        (relocation("a", "2025-34"), "began 2nd quarter of 2025, no end known"),
        (relocation("a", "2025-40~"), "began about 1st half of 2025, no end known"),
        # A season leaves open when it was, and all that the timeline knows are its days.
        (relocation("a", "2025-21"), "began between 1 Mar 2025 and 30 Nov 2025, no end known"),
        (relocation("a", "2024/2025"), "began between 1 Jan 2024 and 31 Dec 2025, no end known"),
    ],
)
def test_dates_are_said_as_they_were_entered(qapp: object, row: dict[str, Any], said: str) -> None:
    events = events_of(row)
    assert dates_text(events, 0) == said


def test_two_days_tell_what_was_announced_and_took_effect_between(qtbot: Any) -> None:
    events = events_of(
        restriction("Rule", "2025-01-13", effective="2025-05-15"),
        restriction("Early", "2024-01-13", effective="2024-05-15"),
    )
    days = [date(2025, month, 1).toordinal() for month in (3, 7)]
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DayComparison(parent, events, *days)
    heads = [dialog.tree.topLevelItem(number) for number in range(5)]
    said = {head.text(0): head for head in heads if head is not None}
    assert [title for title in said if not title.endswith("(0)")] == ["Took effect (1)"]
    row = said["Took effect (1)"].child(0)
    assert [row.text(column) for column in (0, 2, 3)] == ["Rule", "announced", "yes"]
