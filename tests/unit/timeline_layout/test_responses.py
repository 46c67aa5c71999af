"""What followed, how soon, and what only came later."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, counts, difference, standing
from chipline.scenery.event_mapping import RELATIONS
from chipline.timeline_layout.responses import lag, only_followed, response_lag, responses, summary
from timeline_rows import events_of, relocation, restriction

STORY = (
    restriction("rule", "2025-01-01", ended="2025-07-01"),
    restriction("later rule", "2025-02-01"),
    relocation("exact", "2025-01-11", trigger="rule"),
    relocation("month", "2025-02", trigger="rule"),
    relocation("unlinked", "2025-03-02"),
    relocation("far", "2026-03-02"),
    relocation("undated", None, trigger="rule"),
)
EVENTS = events_of(*STORY, links=[("rule", "later rule", "supersedes")])


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_a_lag_is_no_more_exact_than_the_dates() -> None:
    assert lag(EVENTS, 0, 2) == (10, 10)
    assert lag(EVENTS, 0, 3) == (31, 58)
    assert response_lag(EVENTS, 0, 2) == (10, 10)
    assert response_lag(EVENTS, 0, 4) is None
    assert response_lag(EVENTS, 0, 1) is None, "what replaces a rule is no response to it"


def test_only_causes_count_as_responses() -> None:
    found = responses(EVENTS)
    assert sorted(found.effects.tolist()) == [2, 3]
    assert EVENTS.followed(0) == [1, 2, 3, 6]
    assert responses(EVENTS, 1).effects.tolist() == []
    assert found.first(1).effects.tolist() == [2]


def test_what_only_followed_is_told_apart() -> None:
    assert only_followed(EVENTS, 0).effects.tolist() == [4]
    assert len(only_followed(EVENTS, 6)) == 0


def test_what_may_have_begun_before_did_not_follow() -> None:
    vague = events_of(
        restriction("rule", "2025-02-10"),
        relocation("some day of that month", "2025-02"),
        relocation("the month after", "2025-03"),
        relocation("some day of that year", "2025"),
    )
    assert only_followed(vague, 0).effects.tolist() == [2]


def test_lags_are_summed_up_by_their_middles() -> None:
    found = summary(responses(EVENTS))
    assert found is not None
    assert (found.count, found.inexact) == (2, 1)
    assert found.median == pytest.approx((10 + 44.5) / 2)
    assert summary(responses(EVENTS, 1)) is None


def test_links_keep_their_word() -> None:
    (number,) = EVENTS.leading_to(np.array([1])).tolist()
    assert RELATIONS[int(EVENTS.relation[number])] == "supersedes"


def at(text: str, mode: Mode, months: int = 12) -> list[int]:
    found = standing(EVENTS, np.arange(6), AsOf(day(text), mode, months))
    return [int(one) for one in found]


def test_a_day_picks_out_what_was_so_surely_or_possibly() -> None:
    sure, perhaps, out = AsOfStatus.SURELY, AsOfStatus.POSSIBLY, AsOfStatus.OUT
    assert at("2025-02-10", Mode.INSTANT) == [sure, sure, sure, perhaps, out, out]
    assert at("2025-07-01", Mode.INSTANT) == [out, sure, sure, sure, sure, out]
    assert at("2025-08-01", Mode.WINDOW, 3) == [sure, sure, sure, sure, sure, out]
    assert at("2025-08-01", Mode.CUMULATIVE) == [sure, sure, sure, sure, sure, out]
    assert at("2024-08-01", Mode.ALL) == [sure] * 6
    assert counts(EVENTS, AsOf(day("2025-02-10"), Mode.INSTANT)) == (3, 1)


def test_two_days_are_told_apart_by_what_began_ended_and_became_sure() -> None:
    found = difference(EVENTS, day("2025-02-10"), day("2025-07-02"))
    assert found.began.tolist() == [4]
    assert found.ended.tolist() == [0]
    assert found.changed.tolist() == [3]
