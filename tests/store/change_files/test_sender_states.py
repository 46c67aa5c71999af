"""A change file taken up to one of its sender's changes: a state that the sender was in."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from chipline.exchange.change_file.change_file import ChangeFileError
from chipline.store.change_files.sender_copy import sender_copy
from chipline.store.change_files.sender_states import SenderState, sender_states
from chipline.store.workspace_merge.merge import merge_copy
from store.change_files.post import R0, R1, R2, Post


def _states(post: Post, name: str, path: Path) -> tuple[SenderState, ...]:
    with post.open[name].reading() as queries:
        return sender_states(queries, path)


def _take(post: Post, name: str, path: Path, until: str) -> None:
    with closing(sender_copy(post.open[name], path, until=until)) as copy:
        merge_copy(post.open[name], copy, {})


def test_the_sender_s_own_changes_are_offered_the_latest_first(post: Post) -> None:
    post.set("C", R2, notes="from C")
    post.take("A", post.send("C"))
    for number, record in enumerate((R0, R1, R0)):
        post.set("A", record, notes=str(number))
    path = post.send("A")
    found = _states(post, "B", path)
    # The last is the whole file; what C did is no state of A's by itself.
    said = [str(each.entry.message) for each in found]
    assert said == ["Change Notes of “Firm 1”", "Change Notes of “Firm 0”"]
    assert {each.entry.who for each in found} == {"Person A"}


def test_what_came_later_waits_and_comes_by_the_same_file(post: Post) -> None:
    post.set("A", R0, notes="one")
    post.set("A", R1, notes="two")
    post.set("A", R0, notes="three")
    path = post.send("A")
    second, first = _states(post, "B", path)
    _take(post, "B", path, first.id)
    assert (post.get("B", R0, "notes"), post.get("B", R1, "notes")) == ("one", None)
    assert [each.id for each in _states(post, "B", path)] == [second.id]
    post.set("B", R2, notes="mine")
    assert post.take("B", path) == 0
    assert (post.get("B", R0, "notes"), post.get("B", R1, "notes")) == ("three", "two")
    assert not _states(post, "B", path)
    assert post.take("A", post.send("B", "A")) == 0
    assert post.known("A") == post.known("B")


def test_a_merge_is_taken_with_what_it_brought_or_not_at_all(post: Post) -> None:
    post.set("C", R0, notes="C's")
    post.set("A", R0, notes="A's")
    assert post.take("A", post.send("C")) == 1
    post.set("A", R1, notes="after")
    path = post.send("A")
    merged, own = _states(post, "B", path)
    _take(post, "B", path, own.id)
    assert post.get("B", R0, "notes") == "A's"
    _take(post, "B", path, merged.id)
    assert post.get("B", R0, "notes") == "A's"
    assert post.known("B") >= post.known("C")
    assert post.get("B", R1, "notes") is None


def test_what_the_file_does_not_hold_is_refused(post: Post) -> None:
    post.set("A", R0, notes="one")
    with pytest.raises(ChangeFileError, match="does not hold the change"):
        sender_copy(post.open["B"], post.send("A"), until="nothing")
