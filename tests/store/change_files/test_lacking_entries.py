"""A file that builds on changes which are not here: answered value by value, by what stood there before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chipline.records.changes import Operation
from chipline.store import edits
from chipline.store.change_files.proposal import proposed_questions, read_proposal
from chipline.store.change_files.sender_copy import LackingEntriesError, sender_copy
from chipline.store.change_files.shared_folder import waiting_changes
from chipline.store.compound_edits import merge as record_merge
from chipline.store.journal import journal
from chipline.store.workspace_merge.questions import MINE, THEIRS, MergeQuestion
from chipline.store.workspace_merge.registers import GONE, THERE
from store.change_files.post import R0, R1, R2, Post

NEW = "00000000-0000-4000-8000-000000000010"
Late = Callable[[], Path]


@pytest.fixture
def late(post: Post, monkeypatch: pytest.MonkeyPatch) -> Late:
    """Let A change something; what A does from now on is sent by the answer, without that."""
    post.set("A", R0, notes="earlier")
    monkeypatch.setattr(journal, "now", lambda: "2099-01-01T00:00:00Z")
    return lambda: post.send("A", since="2098-12-31")


def _asked(post: Post, name: str, path: Path) -> dict[tuple[str, str, str], MergeQuestion]:
    proposal = read_proposal(post.open[name], path)
    with post.open[name].reading() as queries:
        found = proposed_questions(queries, proposal)
    return {(one.register.record, *one.register[2:]): one.question for one in found}


def test_each_value_is_held_against_what_stood_there_before(post: Post, late: Late) -> None:
    post.set("A", R0, notes="later", hq_country="SG")
    post.set("A", R1, notes="there and back")
    post.open["A"].undo()
    post.set("A", R1, aliases=["One", "Two"])
    post.set("A", R2, hq_country="MY")
    post.set("B", R0, hq_country="SG")
    post.set("B", R2, hq_country="UA")
    path = late()
    with pytest.raises(LackingEntriesError, match="Ask Person A"):
        sender_copy(post.open["B"], path)
    asked = _asked(post, "B", path)
    assert {key: (one.mine, one.theirs) for key, one in asked.items()} == {
        (R0, "notes", ""): (None, "later"),
        (R1, "aliases", "One"): (False, True),
        (R1, "aliases", "Two"): (False, True),
        (R2, "hq_country", ""): ("UA", "MY"),
    }
    befores = {one.field: one.before for one in read_proposal(post.open["B"], path).values}
    assert (befores["notes"], befores["hq_country"]) == ("earlier", None)
    before = post.known("B")
    post.answer("B", path, THEIRS, ["notes", "aliases"])
    post.answer("B", path, MINE, ["hq_country"])
    assert (post.get("B", R0, "notes"), post.get("B", R2, "hq_country")) == ("later", "UA")
    assert post.get("B", R1, "aliases") == ["One", "Two"]
    assert len(post.known("B") - before) == 2, "nothing of theirs was adopted"
    assert not _asked(post, "B", path)
    # With the rest, what was answered is not asked again, and both come to the same.
    assert post.take("B", post.send("A")) == 0
    assert post.merge("A", "B") == 0
    assert post.get("A", R2, "hq_country") == post.get("B", R2, "hq_country") == "UA"
    assert post.get("A", R0, "notes") == post.get("B", R0, "notes") == "later"


def test_records_that_are_made_merged_and_deleted_are_answered_as_a_whole(
    post: Post, late: Late
) -> None:
    one = post.open["A"]
    one.apply(edits.create("firm", {"name": "New", "ultimate_parent": R0}, record_id=NEW))
    post.set("A", R1, notes="no more")
    one.apply(record_merge.merge("firm", R0, [R1]))
    one.apply(edits.delete("firm", [R2]))
    path = late()
    asked = _asked(post, "B", path)
    assert {key[0]: question.theirs for key, question in asked.items() if not key[1]} == {
        NEW: THERE,
        R1: R0,
        R2: GONE,
    }
    assert not [key for key in asked if key[0] in (R1, R2) and key[1]]
    post.answer("B", path, THEIRS)
    assert post.get("B", NEW, "ultimate_parent") == R0
    assert post.get("B", R1, "name") is post.get("B", R2, "name") is None
    assert post.take("B", post.send("A")) == 0
    assert post.get("B", R1, "name") is None


def test_what_was_made_and_deleted_again_is_not_proposed(post: Post, late: Late) -> None:
    one = post.open["A"]
    one.apply(edits.create("firm", {"name": "New"}, record_id=NEW))
    one.apply(edits.delete("firm", [NEW]))
    post.set("A", R1, notes="stays")
    assert list(_asked(post, "B", late())) == [(R1, "notes", "")]


def test_it_waits_until_it_is_answered(post: Post, late: Late) -> None:
    post.set("A", R1, notes="late")
    path = late()

    def waiting() -> list[Any]:
        with post.open["B"].reading() as queries:
            return [one.size for one in waiting_changes(queries, post.folder, "device B")]

    assert waiting() == [1]
    post.answer("B", path, MINE)
    assert waiting() == []
    with post.open["B"].reading() as queries:
        last = journal.last(queries.connection)
    assert last is not None
    assert last.what is Operation.ANSWER_PROPOSAL
