"""What a step of a briefing shows, written and read."""

from __future__ import annotations

import json
from datetime import date

import pytest

from chipline.briefing.step_state import (
    AUTO,
    GLIDE,
    WORDS,
    StepState,
    ids_in,
    slugs_in,
    step_state,
)
from chipline.records.query import RECORD, Filter, Operator, ViewStateError
from chipline.records.record import id_of_slug
from chipline.records.view_content import ViewContent

ALIBABA = id_of_slug("alibaba")
DAY = date(2025, 4, 9).toordinal()
#: As people write one by hand.
WRITTEN = """{"v": 1, "pane": "timeline", "day": "2025-04-09", "mode": "around", "span": 360,
 "filters": [{"field": "firms", "op": "is", "values": ["slug:alibaba"]}], "only": true,
 "show": {"from": "2024-12-01", "to": "2025-12-15", "top": {"relocation": "relocation/slug:alibaba"},
          "arrangement": {"preset": "responses", "closed": ["relocation/slug:alibaba"]}},
 "card": true, "size": "large", "glide": 0, "play": true, "camera": [1, 2]}"""


def test_a_step_written_by_hand_is_read_with_its_records_by_id() -> None:
    state = step_state(WRITTEN, {"alibaba": ALIBABA})
    view = state.view
    assert (view.pane, view.day, view.mode, view.months) == ("timeline", DAY, "around", 12)
    assert view.filters == (Filter("firms", Operator.IS, (ALIBABA,)),)
    assert view.layout["from"] == float(date(2024, 12, 1).toordinal())
    assert view.layout["to"] == float(date(2025, 12, 15).toordinal())
    assert view.layout["top"] == {"relocation": f"relocation/{ALIBABA}"}
    assert view.layout["arrangement"]["closed"] == [f"relocation/{ALIBABA}"]
    assert (state.only, state.card, state.play) == (True, True, True)
    assert (state.size, state.glide) == ("large", 0)


def test_a_step_is_written_with_short_names_and_iso_days_and_comes_back_the_same() -> None:
    state = step_state(WRITTEN, {"alibaba": ALIBABA})
    written = state.to_json({ALIBABA: "alibaba"})
    assert json.loads(written)["show"]["from"] == "2024-12-01"
    assert json.loads(written)["day"] == "2025-04-09"
    assert ALIBABA not in written
    assert slugs_in(written) == {"alibaba"}
    assert step_state(written, {"alibaba": ALIBABA}) == state


def test_what_a_later_version_wrote_is_kept() -> None:
    state = step_state(WRITTEN)
    assert state.rest == {"camera": [1, 2]}
    assert json.loads(state.to_json())["camera"] == [1, 2]


def test_a_record_without_a_short_name_keeps_its_id() -> None:
    state = StepState(ViewContent((Filter("firms", Operator.IS, (ALIBABA,)),), "timeline"))
    assert ids_in(state) == {ALIBABA}
    assert step_state(state.to_json()) == state


def test_a_short_name_that_is_gone_lets_nothing_pass_rather_than_everything() -> None:
    assert step_state(WRITTEN).view.filters == (Filter("firms", Operator.IS, ("slug:alibaba",)),)


def test_a_saved_view_is_a_step_and_back() -> None:
    view = ViewContent((Filter("vendor"),), "chips", {"sort": [["name", False]]}, DAY, "instant", 3)
    state = step_state(view.to_state())
    assert state == StepState(view)
    assert step_state(state.to_json()).view == view


def test_a_view_of_an_older_version_is_the_timeline() -> None:
    state = step_state('{"timeline": {"day": 739000, "from": 738000.5, "to": 739500}}')
    assert (state.pane, state.view.day) == ("timeline", 739000)
    assert state.view.layout["from"] == 738000.5


def test_only_its_records_pass_where_a_step_says_so() -> None:
    records = ["a", "b"]
    only = Filter(RECORD, Operator.IS, ("a", "b"))
    shown = StepState(ViewContent((Filter("vendor"),)), only=True)
    assert shown.filters(records) == (Filter("vendor"), only)
    assert StepState(ViewContent((Filter("vendor"),))).filters(records) == (Filter("vendor"),)


def test_a_step_of_nothing_is_title_and_text() -> None:
    for nothing in (None, "", "{}", '{"pane": "words"}'):
        assert step_state(nothing) == StepState()
    assert StepState().pane == WORDS
    assert step_state(StepState().to_json()) == StepState()


@pytest.mark.parametrize(
    "plain",
    [
        {"size": "huge"},
        {"glide": "slow"},
        {"day": "2025-13-40"},
        {"day": [7]},
        {"day": 0},
        {"show": 7},
        {"pane": "timeline", "show": {"from": "yesterday", "to": "2025-01-01"}},
    ],
)
def test_a_value_that_cant_be_is_left_out(plain: dict[str, object]) -> None:
    state = step_state(json.dumps(plain))
    assert (state.size, state.glide, state.view.day) == (AUTO, GLIDE, None)
    assert state.view.layout == {}


@pytest.mark.parametrize(("glide", "taken"), [(-5, 0), (99_999, 10_000), (250.9, 250)])
def test_a_glide_has_its_bounds(glide: float, taken: int) -> None:
    assert step_state(json.dumps({"glide": glide})).glide == taken


@pytest.mark.parametrize("state", ["{", "[]", "7", '{"filters": 7}', '{"months": "many"}'])
def test_what_is_no_step_says_so(state: str) -> None:
    with pytest.raises(ViewStateError, match="can’t be read"):
        step_state(state)
