"""A list that was changed since: what one change did to it is taken back once, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.journal.list_revert import turned_back
from chipline.store.journal.revert import RevertStatus, preview_revert, restore_record, revert
from chipline.store.workspace import Workspace

FIRM, LETTER, MOVE = (
    id_of_slug(name) for name in ("alibaba", "us-h20-letter-2025", "rl-ali-sea-train")
)
NVIDIA, BIS, MULLER = (id_of_slug(name) for name in ("nvidia", "bis", "muller"))
#: Words, countries, choices and references are all kept as lists.
LISTS = [
    ("firm", FIRM, "aliases", ("x", "y", "z")),
    ("firm", FIRM, "tags", ("x", "y", "z")),
    ("restriction", LETTER, "jurisdictions", ("US", "NL", "JP")),
    ("firm", FIRM, "kinds", ("developer", "cloud", "chip designer")),
    ("relocation", MOVE, "firms", (NVIDIA, BIS, MULLER)),
]
CLEAN, ALREADY, CONFLICT = RevertStatus.CLEAN, RevertStatus.ALREADY, RevertStatus.CONFLICT

#: Before, after the change, what stands now; how it stands, and what there is once it is taken back.
CASES = [
    ("x", "y", "yx", CONFLICT, "yx"),  # put back since, while what took its place is there
    ("xz", "z", "zx", ALREADY, "zx"),  # put back since, elsewhere in the list
    ("x", "", "yx", ALREADY, "yx"),
    ("x", "", "y", CLEAN, "yx"),
    ("", "x", "yx", CLEAN, "y"),
    ("", "x", "y", ALREADY, "y"),  # what it added is gone already
    ("", "xy", "x", CONFLICT, "x"),  # in part
    ("xy", "", "x", CONFLICT, "x"),
    ("xy", "yx", "yxz", CLEAN, "xyz"),  # an order alone
    ("xy", "yx", "yzx", CLEAN, "xzy"),
    ("xy", "yx", "xyz", ALREADY, "xyz"),
    ("xyz", "zyx", "yxz", CONFLICT, "yxz"),
    ("x", "", "x", ALREADY, "x"),
    ("x", "", "", CLEAN, "x"),
]


def _put(workspace: Workspace, of: tuple[str, str, str], values: list[str]) -> int:
    kind, record, field = of
    entry = workspace.apply(edits.set_field(kind, record, field, values)).entry
    return entry.seq if entry is not None else -1


def _value(workspace: Workspace, of: tuple[str, str, str]) -> list[str]:
    with workspace.reading() as queries:
        values = queries.values(of[0], of[1]) or {}
    return list(values[of[2]] or [])


@pytest.mark.parametrize("case", CASES, ids=" ".join)
@pytest.mark.parametrize("of", LISTS, ids=lambda of: of[2])
def test_a_change_of_a_list_is_taken_back(
    workspace: Workspace,
    of: tuple[str, str, str, tuple[str, ...]],
    case: tuple[str, str, str, RevertStatus, str],
) -> None:
    place, given = of[:3], dict(zip("xyz", of[3], strict=True))
    standing = case[3]
    before, after, now, then = ([given[one] for one in case[part]] for part in (0, 1, 2, 4))
    _put(workspace, place, before)
    seq = _put(workspace, place, after)
    _put(workspace, place, now)
    with workspace.reading() as queries:
        found = {each.field: each for each in preview_revert(queries, seq)}
    assert found[of[2]].standing is standing
    workspace.apply(revert(seq))
    assert _value(workspace, place) == then


def test_what_came_back_by_hand_is_not_brought_back_twice(workspace: Workspace) -> None:
    """A firm that was deleted, made known again, and put back where it had stood."""
    place = ("relocation", MOVE, "firms")
    _put(workspace, place, [NVIDIA, MULLER])
    gone = workspace.apply(edits.delete("firm", [MULLER])).entry
    assert gone is not None
    workspace.apply(restore_record(MULLER))
    assert _value(workspace, place) == [NVIDIA, MULLER]
    _put(workspace, place, [MULLER, BIS, NVIDIA])
    with workspace.reading() as queries:
        found = {
            (each.record, each.field): each.standing for each in preview_revert(queries, gone.seq)
        }
    assert found[MOVE, "firms"] is ALREADY
    workspace.apply(revert(gone.seq))
    assert _value(workspace, place) == [MULLER, BIS, NVIDIA]


_LISTS = st.lists(st.sampled_from("uvwxyz"), max_size=5, unique=True)


@given(_LISTS, _LISTS, _LISTS)
def test_nothing_is_doubled_and_nothing_of_others_is_lost(
    current: list[str], before: list[str], after: list[str]
) -> None:
    found = turned_back(current, before, after)
    added, taken = set(after) - set(before), set(before) - set(after)
    if found is None:
        return
    assert len(found) == len(set(found))
    assert not added & set(found)
    assert set(found) == (set(current) - added) | taken
    strangers = [one for one in current if one not in before and one not in after]
    assert [one for one in found if one in strangers] == strangers
    assert turned_back(found, before, after) == found, "once is enough"


@given(_LISTS, _LISTS)
def test_a_list_that_nobody_touched_since_is_as_it_was(before: list[str], after: list[str]) -> None:
    found = turned_back(after, before, after)
    assert found is not None
    assert sorted(found) == sorted(before)
    assert turned_back(before, before, after) == before
