"""Whose a filter is, how it is put among others, and which changes it minds."""

from __future__ import annotations

import pytest

from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.kinds import ALL_KINDS  # noqa: F401  # fills KINDS
from chipline.records.query import ANY_TEXT, CITED_BY, Filter, Query
from chipline.records.record import KINDS
from chipline.windows.tables.filters.filter_model import (
    applying,
    concerns,
    filter_on,
    order_stands,
    scope,
    standing_aside,
    with_filter,
)

RELOCATION, FIRM, LINK = KINDS["relocation"], KINDS["firm"], KINDS["link"]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("status", "relocation"),
        ("name", "relocation"),
        ("notes", "relocation"),
        ("began", ""),
        ("trigger", ""),
        ("workloads", ""),
        (CITED_BY, ""),
        (ANY_TEXT, ""),
    ],
)
def test_a_field_that_means_something_else_elsewhere_is_kept_to_its_kind(
    field: str, expected: str
) -> None:
    assert scope(RELOCATION, field) == expected


def test_the_owner_of_a_facility_and_of_a_cluster_are_one_question() -> None:
    assert scope(KINDS["facility"], "owner") == ""


def test_a_filter_takes_the_place_of_the_one_before_it() -> None:
    first, other = Filter("began", values=("2024",)), Filter("workloads", values=("hosting",))
    then = Filter("began", values=("2025",))
    assert with_filter((first, other), RELOCATION, "began", then) == (then, other)


def test_a_new_filter_comes_last_and_none_takes_it_away() -> None:
    other, new = Filter("workloads", values=("hosting",)), Filter("began", values=("2025",))
    both = with_filter((other,), RELOCATION, "began", new)
    assert both == (other, new)
    assert with_filter(both, RELOCATION, "began", None) == (other,)


def test_another_kinds_filter_on_a_field_of_the_same_name_stays() -> None:
    theirs = Filter("status", values=("live",), kind="facility")
    mine = Filter("status", values=("planned",), kind="relocation")
    assert with_filter((theirs,), RELOCATION, "status", mine) == (theirs, mine)
    assert with_filter((theirs, mine), RELOCATION, "status", None) == (theirs,)
    assert filter_on((theirs, mine), RELOCATION, "status") == mine


def test_filters_part_into_those_that_apply_and_those_that_do_not() -> None:
    theirs, mine = Filter("memory_gb", values=(80,)), Filter("workloads", values=("hosting",))
    assert applying((theirs, mine), RELOCATION) == (mine,)
    assert standing_aside((theirs, mine), RELOCATION) == (theirs,)


def _changes(
    kind: str, before: dict[str, object] | None, after: dict[str, object] | None
) -> ChangeSet:
    return ChangeSet(Operation.CHANGE, (Change(kind, "1", before, after),))  # type: ignore[arg-type]  # plain test values


def test_a_table_minds_its_own_kind_and_those_that_it_names() -> None:
    query = Query("relocation")
    assert concerns(RELOCATION, query, {"relocation"})
    assert concerns(RELOCATION, query, {"firm"})
    assert not concerns(RELOCATION, query, {"briefing"})
    assert not concerns(FIRM, Query("firm"), {"citation"})
    assert concerns(FIRM, Query("firm", (Filter(CITED_BY, values=("s",)),)), {"citation"})
    assert concerns(LINK, Query("link"), {"chip"})


def test_the_order_stands_when_nothing_that_decides_it_changes() -> None:
    query = Query("firm", (Filter("hq_country", values=("CN",)),), (("entity_list_date", True),))
    assert order_stands(FIRM, query, _changes("firm", {"name": "a"}, {"name": "b"}))
    assert not order_stands(
        FIRM, query, _changes("firm", {"hq_country": "CN"}, {"hq_country": "US"})
    )
    assert not order_stands(
        FIRM, query, _changes("firm", {"entity_list_date": None}, {"entity_list_date": "2020"})
    )
    assert not order_stands(FIRM, query, _changes("firm", None, {"name": "b"}))
    assert not order_stands(FIRM, query, _changes("firm", {"name": "b"}, None))
    assert order_stands(FIRM, query, _changes("chip", None, {"name": "b"}))


def test_the_order_falls_with_the_titles_that_it_is_sorted_by() -> None:
    by_parent = Query("firm", (), (("ultimate_parent", False),))
    assert not order_stands(FIRM, by_parent, _changes("firm", {"name": "a"}, {"name": "b"}))
    chips = Query("chip", (), (("vendor", False),))
    assert not order_stands(KINDS["chip"], chips, _changes("firm", {"name": "a"}, {"name": "b"}))
    assert not order_stands(FIRM, Query("firm"), _changes("firm", {"name": "a"}, {"name": "b"}))
    words = Query("firm", (Filter(ANY_TEXT, values=("x",)),), (("hq_country", False),))
    assert not order_stands(FIRM, words, _changes("firm", {"notes": "a"}, {"notes": "b"}))
