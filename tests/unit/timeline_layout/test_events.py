"""From dates as written to what is drawn of them."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from chipline.scenery.events import Certainty, Flag
from timeline_rows import events_of, relocation, restriction


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_announced_effective_and_ended_are_one_bar_with_three_moments() -> None:
    events = events_of(
        restriction("rule", "2022-07-07", effective="2022-09-01", ended="2024-03-22")
    )
    assert (events.left[0], events.moment[0], events.right[0]) == (
        day("2022-07-07"),
        day("2022-09-01"),
        day("2024-03-22"),
    )
    assert events.flags[0] == Flag.LEAD


def test_what_took_effect_before_it_was_announced_begins_there() -> None:
    events = events_of(restriction("rule", "2025-03-01", effective="2025-01-01"))
    assert events.left[0] == day("2025-01-01")
    assert events.moment[0] == day("2025-03-01")
    assert not events.flags[0] & Flag.LEAD


def test_a_month_shows_its_whole_span() -> None:
    events = events_of(relocation("move", "2025-04", ended="2026"))
    assert (events.left[0], events.body[0]) == (day("2025-04-01"), day("2025-04-30"))
    assert (events.stop[0], events.right[0]) == (day("2026-01-01"), day("2026-12-31"))


@pytest.mark.parametrize(
    ("began", "ended", "flags"),
    [
        ("2025-04-09", "2025-08-08", 0),
        ("2025-04-09~", "2025-08-08", Flag.START_ABOUT),
        ("2025-04-09?", "2025-08-08%", Flag.START_UNSURE | Flag.END_ABOUT | Flag.END_UNSURE),
        ("2025-04-09", None, Flag.OPEN_END),
        ("2025-04-09", "2025-08/..", Flag.OPEN_END),
        (None, "2025-08-08", Flag.OPEN_START),
        (None, None, Flag.UNDATED | Flag.OPEN_START | Flag.OPEN_END),
    ],
)
def test_doubts_and_open_ends_are_flagged(began: str | None, ended: str | None, flags: int) -> None:
    assert events_of(relocation("move", began, ended=ended)).flags[0] == flags


def test_where_both_ends_may_be_any_day_of_a_year_nothing_is_sure() -> None:
    events = events_of(relocation("move", "2024", ended="2024"))
    assert events.body[0] == events.stop[0] == events.right[0] == day("2024-12-31")


def test_all_dates_are_in_order() -> None:
    events = events_of(
        restriction("a", "2025"),
        restriction("b", None, effective="2025-05"),
        restriction("c", None, ended="2020"),
        restriction("d", "2025-06-01", ended="2025-01-01"),
        relocation("e", "2024/2025", ended="2025-06"),
        relocation("f", "../2024"),
    )
    dated = events.dated
    for lower, upper in (("left", "body"), ("body", "stop"), ("stop", "right")):
        assert (getattr(events, lower)[dated] <= getattr(events, upper)[dated]).all()


def test_undated_events_are_counted_and_kept() -> None:
    events = events_of(restriction("dated", "2025"), relocation("lost"))
    assert events.undated() == [1]
    assert events.without_date == 1
    assert np.isnan(events.left[1])
    assert events.extent() == (day("2025-01-01"), day("2025-12-31"))
    assert events_of(relocation("lost")).extent() is None


@pytest.mark.parametrize(
    ("status", "certainty"),
    [
        ("confirmed", Certainty.CONFIRMED),
        ("denied", Certainty.DISPUTED),
        ("non-move", Certainty.NON_MOVE),
        (None, Certainty.UNSTATED),
    ],
)
def test_status_becomes_certainty(status: str | None, certainty: Certainty) -> None:
    assert events_of(relocation("move", "2025", status=status)).certainty[0] == certainty


def test_a_proposal_is_only_planned() -> None:
    events = events_of(restriction("act", "2025", kind="proposal"), restriction("law", "2025"))
    assert events.certainty.tolist() == [Certainty.PLANNED, Certainty.CONFIRMED]


def test_triggers_lead_both_ways() -> None:
    events = events_of(
        restriction("letter", "2025-04-09"),
        restriction("other", "2025-04-09"),
        relocation("first", "2025-05", trigger="letter"),
        relocation("second", "2025-06", trigger="letter"),
        relocation("third", "2025-06", trigger="filtered out"),
    )
    assert events.followed(0) == [2, 3]
    assert events.followed(1) == []
    assert events.led_by(3) == [0]
    assert events.led_by(4) == []
    assert events.count("restriction") == 2
