"""What a saved view shows, read from a state that may say anything."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from chipline.records.query import ViewStateError
from chipline.records.view_content import content_of, without_wild_figures


@pytest.mark.parametrize(
    "wrong",
    [
        *({"day": 10**40}, {"day": -1}, {"day": 0}, {"day": math.inf}, {"day": math.nan}),
        *({"months": 10**40}, {"months": -1}, {"months": math.inf}, {"span": 10**40}),
    ],
    ids=str,
)
def test_days_and_spans_that_no_calendar_has_are_told(wrong: dict[str, Any]) -> None:
    with pytest.raises(ViewStateError):
        content_of(json.dumps({"pane": "map", "layout": {}, **wrong}))


def test_figures_that_no_program_wrote_are_left_out_of_a_layout() -> None:
    wild = {"days": 10**40, "scale": math.nan, "centre": [1.5, math.inf], "rows": [2**31, 7]}
    layout = {**wild, "deep": {"on": True, "at": -(2**40)}, "name": "x", "share": 1e30}
    tame = {"centre": [1.5], "rows": [7], "deep": {"on": True}, "name": "x", "share": 1e30}
    assert without_wild_figures(layout) == tame
    assert content_of(json.dumps({"pane": "map", "layout": layout})).layout == tame


def test_a_layout_without_end_is_told() -> None:
    deep = '{"a":' * 900 + "1" + "}" * 900
    with pytest.raises(ViewStateError):
        content_of(f'{{"pane": "map", "layout": {deep}}}')
