"""Changes: each can be taken back, and taking back twice is nothing at all."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chipline.records.changes import Change, ChangeSet, Operation, change_set, update

values = st.dictionaries(
    st.sampled_from(["name", "notes", "began", "tags"]),
    st.one_of(st.none(), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=2)),
    max_size=4,
)
changes = st.builds(
    Change,
    st.sampled_from(["firm", "chip"]),
    st.uuids().map(str),
    st.one_of(st.none(), values),
    st.one_of(st.none(), values),
)
change_sets = st.builds(
    ChangeSet, st.text(max_size=5), st.lists(changes, max_size=5).map(tuple), st.text(max_size=5)
)


@given(change_sets)
def test_the_inverse_of_the_inverse_is_the_step_itself(steps: ChangeSet) -> None:
    assert steps.inverse().inverse() == steps


@given(change_sets)
def test_the_inverse_goes_backwards(steps: ChangeSet) -> None:
    back = steps.inverse()
    assert [c.id for c in back.changes] == [c.id for c in reversed(steps.changes)]
    for change, taken_back in zip(steps.changes, reversed(back.changes), strict=True):
        assert (taken_back.before, taken_back.after) == (change.after, change.before)
        assert (taken_back.creates, taken_back.deletes) == (change.deletes, change.creates)
    assert (back.what, back.params, back.why) == (steps.what, steps.params, steps.why)


@given(values, values)
def test_an_update_holds_only_what_differs(before: dict[str, Any], after: dict[str, Any]) -> None:
    change = update("firm", "1", before, after)
    differing = {name for name in after if before.get(name) != after[name]}
    if change is None:
        assert not differing
        return
    assert change.before is not None
    assert change.after is not None
    assert set(change.before) == set(change.after) == differing
    assert all(change.after[name] == after[name] for name in differing)
    assert all(change.before[name] == before.get(name) for name in differing)


def test_a_step_leaves_out_what_changes_nothing() -> None:
    one = Change("firm", "1", None, {"name": "A"})
    steps = change_set(Operation.CREATE, [None, one, None], "because", {"name": "x"})
    assert steps == ChangeSet(Operation.CREATE, (one,), "because", {"name": "x"})
    assert steps
    assert not change_set(Operation.CHANGE, [None])


def test_a_step_tells_what_it_touches() -> None:
    steps = ChangeSet(
        "Both",
        (
            Change("firm", "1", None, {}),
            Change("firm", "2", {}, None),
            Change("firm", "1", {}, {}),
            Change("chip", "3", {}, {}),
        ),
    )
    assert steps.touched() == {"firm": {"1", "2"}, "chip": {"3"}}
