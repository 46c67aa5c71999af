"""Filters and the state of a saved view."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.fields import FieldType
from chipline.records.query import (
    CITED_BY,
    RECORD,
    Filter,
    Operator,
    ViewStateError,
    filters_from_state,
    filters_to_state,
)
from chipline.records.record import KINDS

filters = st.builds(
    Filter,
    st.text(min_size=1, max_size=8),
    st.sampled_from(Operator),
    st.lists(
        st.one_of(st.none(), st.text(max_size=6), st.floats(allow_nan=False, allow_infinity=False)),
        max_size=3,
    ).map(tuple),
    st.sampled_from(["", *KINDS]),
)


@given(st.lists(filters, max_size=4).map(tuple))
def test_a_stored_view_comes_back_as_it_was(shown: tuple[Filter, ...]) -> None:
    state = filters_to_state(shown)
    assert filters_from_state(state) == shown
    assert "filters" in json.loads(state)


def test_a_view_of_nothing_is_no_filters() -> None:
    assert filters_from_state(None) == filters_from_state("") == filters_from_state("{}") == ()


@pytest.mark.parametrize(
    "state",
    [
        "{",
        "[]",
        "7",
        '{"filters": 7}',
        '{"filters": [7]}',
        '{"filters": [{"op": "is"}]}',
        '{"filters": [{"field": "name", "op": "sounds like"}]}',
        '{"filters": [{"field": "name", "values": 7}]}',
    ],
)
def test_a_spoiled_view_says_so(state: str) -> None:
    with pytest.raises(ViewStateError, match="can’t be read"):
        filters_from_state(state)


def test_a_filter_applies_where_the_field_is() -> None:
    chip, firm = KINDS["chip"], KINDS["firm"]
    assert Filter("vendor").applies_to(chip)
    assert not Filter("vendor").applies_to(firm)
    assert Filter(CITED_BY).applies_to(firm)
    assert Filter("text").applies_to(chip)
    assert Filter(RECORD).applies_to(chip)
    assert not Filter("name", kind="chip").applies_to(firm)
    assert Filter("vendor").spec(chip).reference == "firm"
    assert Filter(CITED_BY).spec(firm).reference == "source"
    assert Filter("text").spec(firm).type is FieldType.TEXT
