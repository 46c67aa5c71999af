"""Of two texts that were written from one, both can be kept: no line of either is lost or doubled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.store.workspace_merge.text_union import both_texts

_LINES = st.lists(st.sampled_from("abcdef"), max_size=6).map("\n".join)


@pytest.mark.parametrize(
    ("before", "mine", "theirs", "both"),
    [
        ("", "mine", "theirs", "mine\ntheirs"),
        ("a", "a\nmine", "a\ntheirs", "a\nmine\ntheirs"),
        ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"),
        ("a\nb", "A\nb", "a\nB", "A\nB"),
        ("a\nb", "b", "a\nb\nc", "b\nc"),
        ("a\nb\nc", "a\nc", "a\nB\nc", "a\nB\nc"),
        ("a\nb\nc", "x", "a\nb\nC", "x\na\nb\nC"),
        ("", "a\nmine\nz", "a\ntheirs\nz", "a\nmine\ntheirs\nz"),
        ("a", "b", "b", "b"),
    ],
)
def test_both_stand(before: str, mine: str, theirs: str, both: str) -> None:
    assert both_texts(before, mine, theirs) == both


@given(_LINES, _LINES, _LINES)
def test_nothing_that_one_side_wrote_is_lost(before: str, mine: str, theirs: str) -> None:
    both = both_texts(before, mine, theirs).splitlines()
    begun = before.splitlines()
    for side in (mine, theirs):
        for line in side.splitlines():
            assert line in both or line in begun


@given(_LINES, _LINES)
def test_what_one_side_left_as_it_was_is_as_the_other_has_it(before: str, mine: str) -> None:
    if before:
        assert both_texts(before, mine, before) == "\n".join(mine.splitlines())
        assert both_texts(before, before, mine) == "\n".join(mine.splitlines())
