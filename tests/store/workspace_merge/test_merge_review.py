"""What is told of a merge besides what is asked: what is alike, what can hardly be so, and who did it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, planned
from chipline.store.workspace_merge.merge_review import MergeReview, ReviewRow, review_of
from store.workspace_merge.memory_copies import FIRMS, begin, copied

_R0, R1, _R2 = FIRMS
LINK, MOVE, MINE, THEIRS = (f"00000000-0000-4000-8000-00000000002{n}" for n in range(4))


@pytest.fixture
def two() -> Iterator[tuple[Workspace, Workspace]]:
    """Two copies with three firms."""
    first = begin()
    other = copied(first)
    yield first, other
    first.close()
    other.close()


def _review(mine: Workspace, theirs: Workspace) -> MergeReview:
    with mine.reading() as queries, planned(queries, theirs, {}) as plan:
        return review_of(plan, {})


def _said_by(row: ReviewRow) -> tuple[str, str]:
    """Word what each side did."""
    return tuple(str(by.what) if by is not None else "" for by in (row.mine_by, row.theirs_by))  # type: ignore[return-value]  # two


def _with_a_move(two: tuple[Workspace, Workspace]) -> tuple[Workspace, Workspace]:
    mine, theirs = two
    mine.apply(edits.create("relocation", {"name": "Move", "firms": [R1]}, record_id=MOVE))
    merge_copy(theirs, mine, {})
    return two


def test_dates_that_clash_by_merging_are_told_and_no_question(
    two: tuple[Workspace, Workspace],
) -> None:
    mine, theirs = _with_a_move(two)
    mine.apply(edits.set_fields("relocation", [MOVE], {"began": "2026-03"}))
    theirs.apply(edits.set_fields("relocation", [MOVE], {"ended": "2025-12"}))
    review = _review(mine, theirs)
    assert not review.open
    (row,) = review.clashing
    assert (row.value.record, row.value.field) == (MOVE, "ended")
    assert "before it began" in str(row.doubt)
    assert _said_by(row) == ("Change Began of “Move”", "Change Ended of “Move”")


def test_what_clashed_before_is_not_told_as_of_the_merge(two: tuple[Workspace, Workspace]) -> None:
    mine, theirs = _with_a_move(two)
    theirs.apply(edits.set_fields("relocation", [MOVE], {"began": "2026-03", "ended": "2025-12"}))
    mine.apply(edits.set_fields("relocation", [MOVE], {"notes": "mine"}))
    assert not _review(mine, theirs).clashing


def test_a_date_that_clashes_with_what_the_other_side_changed_is_told(
    two: tuple[Workspace, Workspace],
) -> None:
    mine, theirs = _with_a_move(two)
    rule = {"name": "Rule", "jurisdiction": "US", "announced": "2025-01"}
    mine.apply(edits.create("restriction", rule, record_id=LINK))
    mine.apply(edits.set_fields("relocation", [MOVE], {"trigger": LINK, "began": "2025-06"}))
    merge_copy(theirs, mine, {})
    mine.apply(edits.set_fields("restriction", [LINK], {"announced": "2025-05"}))
    theirs.apply(edits.set_fields("relocation", [MOVE], {"began": "2025-03"}))
    (row,) = _review(mine, theirs).clashing
    assert (row.value.record, row.value.field) == (MOVE, "began")
    assert "before its trigger “Rule” was announced" in str(row.doubt)
    assert _said_by(row) == ("Change Announced of “Rule”", "Change Began of “Move”")


def test_of_two_that_are_alike_it_is_told_who_made_which(two: tuple[Workspace, Workspace]) -> None:
    for copy, record, name in zip(two, (MINE, THEIRS), ("Bridge", "Bridge Ltd"), strict=True):
        values = {"name": name, "hq_country": "SG", "slug": name.casefold().replace(" ", "-")}
        copy.apply(edits.create("firm", values, record_id=record))
    (row,) = _review(*two).alike
    assert _said_by(row) == ("Create firm “Bridge”", "Create firm “Bridge Ltd”")


def test_of_one_short_name_it_is_told_who_gave_it_to_which(
    two: tuple[Workspace, Workspace],
) -> None:
    for copy, record, name in zip(two, (MINE, THEIRS), ("Sand Works", "Water Lines"), strict=True):
        copy.apply(edits.create("firm", {"name": name, "slug": "newco"}, record_id=record))
    (row,) = _review(*two).to_decide
    assert (row.value.mine, row.value.theirs) == ("newco", "newco")
    assert _said_by(row) == ("Create firm “Sand Works”", "Create firm “Water Lines”")
