"""Proposed values: taken over, refused or left for later, and what merging makes of that afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.change_file.change_file import ChangeFileError, opened_change_file
from chipline.records.message import UserError
from chipline.store import edits
from chipline.store.change_files import proposal, sent_proposal
from chipline.store.change_files.proposal import (
    answer_proposal,
    proposed_questions,
    read_proposal,
)
from chipline.store.change_files.proposal_review import proposal_review
from chipline.store.compound_edits import attachments
from chipline.store.compound_edits import merge as record_merge
from chipline.store.errors import WorkspaceError
from chipline.store.journal import journal
from chipline.store.workspace_merge.questions import MINE, OTHER, THEIRS, MergeAnswer
from store.change_files.post import R0, R1, R2, Post

NEW, CITED = (f"00000000-0000-4000-8000-0000000000{number}" for number in (10, 11))


def test_a_proposal_brings_nothing_but_what_is_taken(post: Post) -> None:
    post.set("A", R0, notes="new", hq_country="SG")
    post.set("A", R1, notes="not proposed")
    path = post.propose("A", R0)
    assert post.asked("B", path) == {(R0, "notes"): "new", (R0, "hq_country"): "SG"}
    assert post.get("B", R0, "notes") is None
    post.answer("B", path, THEIRS, ["notes"])
    assert (post.get("B", R0, "notes"), post.get("B", R0, "hq_country")) == ("new", None)
    assert post.get("B", R1, "notes") is None
    # The rest waits, and can be answered another day.
    assert post.asked("B", path) == {(R0, "hq_country"): "SG"}


def test_the_history_names_who_proposed_and_one_undo_takes_it_back(post: Post) -> None:
    post.set("A", R0, notes="new")
    post.answer("B", post.propose("A", R0), THEIRS)
    with post.open["B"].reading() as queries:
        entry = journal.last(queries.connection)
    assert entry is not None
    assert str(entry.message) == "Answer what Person A proposed: 1 taken, 0 refused"
    assert entry.who == "Person B"
    post.open["B"].undo()
    assert post.get("B", R0, "notes") is None


def test_what_was_taken_is_not_asked_by_a_merge(post: Post) -> None:
    post.set("A", R0, notes="new")
    post.answer("B", post.propose("A", R0), THEIRS)
    assert post.merge("B", "A") == 0
    assert post.merge("A", "B") == 0
    assert post.get("A", R0, "notes") == post.get("B", R0, "notes") == "new"


def test_who_proposed_may_change_it_again(post: Post) -> None:
    post.set("A", R0, notes="new")
    post.answer("B", post.propose("A", R0), THEIRS)
    post.set("A", R0, notes="newer")
    assert post.merge("B", "A") == 0
    assert post.get("B", R0, "notes") == "newer"


def test_a_list_that_was_taken_may_change_again(post: Post) -> None:
    post.open["A"].apply(edits.toggle_tag("firm", R0, "x"))
    post.answer("B", post.propose("A", R0), THEIRS)
    assert post.get("B", R0, "tags") == ["x"]
    post.open["A"].apply(edits.toggle_tag("firm", R0, "x"))
    assert post.merge("B", "A") == 0
    assert post.get("B", R0, "tags") is None


def test_what_was_refused_is_not_asked_again_and_the_refusal_travels(post: Post) -> None:
    post.set("A", R0, notes="5")
    path = post.propose("A", R0)
    post.answer("B", path, MINE)
    assert post.get("B", R0, "notes") is None
    assert post.asked("B", path) == {}
    assert post.merge("B", "A") == 0
    assert post.get("B", R0, "notes") is None
    assert post.merge("A", "B") == 0
    assert post.get("A", R0, "notes") is None


def test_what_a_merge_has_brought_is_not_asked_of_a_proposal(post: Post) -> None:
    post.set("A", R0, notes="5")
    post.set("A", R1, notes="6")
    path = post.propose("A", R0, R1)
    post.set("B", R0, notes="mine")
    assert post.merge("B", "A") == 1
    post.set("B", R1, notes="7")
    assert post.asked("B", path) == {}
    # With the merge taken back nobody here has seen it.
    post.open["B"].undo()
    post.open["B"].undo()
    assert set(post.asked("B", path)) == {(R0, "notes"), (R1, "notes")}


def test_a_refusal_speaks_only_of_what_was_proposed(post: Post) -> None:
    post.set("A", R0, notes="5")
    post.answer("B", post.propose("A", R0), MINE)
    post.set("A", R0, notes="6")
    assert post.asked("B", post.propose("A", R0)) == {(R0, "notes"): "6"}
    assert post.merge("B", "A", THEIRS) == 1
    assert post.get("B", R0, "notes") == "6"


def test_a_new_record_comes_with_its_citation_and_what_it_points_at(post: Post) -> None:
    post.open["A"].apply(edits.create("firm", {"name": "Parent", "slug": "parent"}, record_id=NEW))
    post.set("A", R0, ultimate_parent=NEW)
    source = post.open["A"].apply(edits.create("source", {"name": "Paper", "slug": "paper"}))
    values = {"record": R0, "field": "ultimate_parent", "source": source.changes.changes[0].id}
    post.open["A"].apply(
        edits.create("citation", {**values, "quote": "is owned by", "stance": "supports"})
    )
    path = post.propose("A", R0)
    post.answer("B", path, THEIRS)
    assert post.get("B", R0, "ultimate_parent") == NEW
    assert post.get("B", NEW, "name") == "Parent"
    with post.open["B"].reading() as queries:
        (citation,) = queries.citations(R0)
    assert citation["quote"] == "is owned by"


def test_what_a_new_record_can_not_be_without_is_refused_with_it_alone(post: Post) -> None:
    post.open["A"].apply(edits.create("firm", {"name": "New", "notes": "n"}, record_id=NEW))
    path, last = post.propose("A", NEW), post.open["B"].last
    with pytest.raises(UserError, match="“New” can’t be without “Name”"):
        post.answer("B", path, MINE, ["name", "notes"])
    assert post.open["B"].last == last
    post.answer("B", path, MINE, ["notes"])
    post.answer("B", path, MINE, ["", "name"])
    assert post.asked("B", path) == {}
    assert post.merge("B", "A") == 0
    assert not post.get("B", NEW, "name")


@pytest.mark.parametrize("into", "ABC")
def test_a_record_is_not_without_its_name_where_that_alone_was_refused(
    post: Post, into: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may write such a refusal, and ours once did."""
    post.open["A"].apply(edits.create("firm", {"name": "New", "notes": "n"}, record_id=NEW))
    path = post.propose("A", NEW)
    monkeypatch.setattr(proposal, "_refuse_lacking", lambda *_all: None)
    post.answer("B", path, MINE, ["name", "notes"])
    post.set("A", NEW, native_name="N")
    for other in "ABC".replace(into, ""):
        post.merge(into, other)
    assert post.get(into, NEW, "name") == "New"
    for name in "ABC".replace(into, ""):
        assert post.merge(name, into) == 0
        assert post.get(name, NEW, "name") == "New"
        assert post.get(name, NEW, "notes") is None


def test_a_value_that_points_at_what_was_refused_cannot_be_taken(post: Post) -> None:
    post.open["A"].apply(edits.create("firm", {"name": "Parent", "slug": "parent"}, record_id=NEW))
    post.set("A", R0, ultimate_parent=NEW)
    path = post.propose("A", R0)
    last = post.open["B"].last
    with pytest.raises(UserError, match="not there"):
        post.answer("B", path, THEIRS, ["ultimate_parent"])
    assert post.open["B"].last == last


def test_a_deletion_is_proposed_and_cannot_break_a_reference(post: Post) -> None:
    post.set("B", R1, ultimate_parent=R2)
    post.open["A"].apply(edits.delete("firm", [R2]))
    path = post.propose("A", R2)
    with pytest.raises(WorkspaceError, match="points at it"):
        post.answer("B", path, THEIRS)
    post.set("B", R1, ultimate_parent=None)
    post.answer("B", path, THEIRS)
    assert post.get("B", R2, "name") is None
    assert post.merge("A", "B") == 0
    assert post.get("A", R2, "name") is None


def test_records_made_one_are_proposed_as_that(post: Post) -> None:
    post.open["A"].apply(record_merge.merge("firm", R0, [R2]))
    path = post.propose("A", R0, R2)
    assert post.asked("B", path)[R2, ""] == R0
    post.answer("B", path, THEIRS)
    assert post.get("B", R2, "name") is None
    assert post.merge("B", "A") == 0
    assert post.merge("A", "B") == 0


def test_a_short_name_that_is_taken_is_told(post: Post) -> None:
    post.set("A", R0, slug="shared")
    post.set("B", R1, slug="shared")
    path = post.propose("A", R0)
    with pytest.raises(UserError, match="Short name"):
        post.answer("B", path, THEIRS)


def test_a_value_of_one_s_own_answers_too(post: Post) -> None:
    post.set("A", R0, notes="5")
    into = post.open["B"]
    proposal = read_proposal(into, post.propose("A", R0))
    with into.reading() as queries:
        (only,) = proposed_questions(queries, proposal)
    answer_proposal(into, proposal, {only.question.id: MergeAnswer(OTHER, "7")})
    assert post.get("B", R0, "notes") == "7"


def test_what_was_taken_back_is_not_proposed(post: Post) -> None:
    post.set("A", R0, notes="5")
    post.open["A"].undo()
    with pytest.raises(WorkspaceError, match="nothing to propose"):
        post.propose("A", R0)
    post.set("A", R1, notes="6")
    with opened_change_file(post.propose("A", R0, R1)) as file:
        assert {each.record for each in file.proposed() if each.field == "notes"} == {R1}


def test_no_decision_writes_nothing(post: Post) -> None:
    post.set("A", R0, notes="5")
    with pytest.raises(WorkspaceError, match="Nothing was decided"):
        post.answer("B", post.propose("A", R0), THEIRS, ())


@pytest.mark.parametrize(
    ("field", "element", "value"),
    [
        ("notes", "", ["a"]),
        ("notes", "x", "a"),
        ("hq_country", "", "Nowhere"),
        ("founded", "", "soon"),
        ("tags", "x", "yes"),
        ("", "", "perhaps"),
        ("nothing", "", "a"),
        ("website", "", "javascript:alert(1)"),
        ("name", "", "  Untidy  "),
    ],
)
def test_what_can_not_stand_in_its_field_is_refused(
    post: Post, monkeypatch: Any, field: str, element: str, value: Any
) -> None:
    made = sent_proposal.proposed_values

    def forged(*given: Any) -> list[Any]:
        return [
            each.model_copy(update={"field": field, "element": element, "value": value})
            for each in made(*given)
        ]

    monkeypatch.setattr(sent_proposal, "proposed_values", forged)
    post.set("A", R0, notes="5")
    path = post.propose("A", R0)
    with pytest.raises(ChangeFileError, match="can’t stand in"):
        post.asked("B", path)


def test_a_new_record_a_deletion_and_a_tag_can_be_refused(post: Post) -> None:
    post.open["A"].apply(edits.create("firm", {"name": "New", "slug": "new"}, record_id=NEW))
    post.open["A"].apply(edits.delete("firm", [R2]))
    post.open["A"].apply(edits.toggle_tag("firm", R0, "x"))
    path = post.propose("A", NEW, R2, R0)
    post.answer("B", path, MINE)
    assert post.asked("B", path) == {}
    assert post.get("B", NEW, "name") is None
    assert post.get("B", R2, "name") == "Firm 2"
    assert post.get("B", R0, "tags") is None
    assert post.merge("B", "A") == 0
    assert post.get("B", R2, "name") == "Firm 2"


def test_what_changes_nothing_here_is_answered_all_the_same(post: Post) -> None:
    # There it went into another, here it is gone already.
    post.open["A"].apply(record_merge.merge("firm", R0, [R2]))
    post.open["B"].apply(edits.delete("firm", [R2]))
    path = post.propose("A", R2)
    assert post.asked("B", path)[R2, ""] == R0
    post.answer("B", path, THEIRS, [""])
    assert (R2, "") not in post.asked("B", path)


def test_a_value_of_what_is_not_here_can_not_be_taken(post: Post) -> None:
    post.open["B"].apply(edits.delete("firm", [R2]))
    post.set("A", R2, notes="new")
    path = post.propose("A", R2)
    with pytest.raises(WorkspaceError, match="is not here"):
        post.answer("B", path, THEIRS, ["notes"])


def test_two_deletions_are_taken_where_one_points_at_the_other(post: Post) -> None:
    for name in "AB":
        post.set(name, R1, ultimate_parent=R2)
    post.open["A"].apply(edits.delete("firm", [R1]))
    post.open["A"].apply(edits.delete("firm", [R2]))
    post.answer("B", post.propose("A", R1, R2), THEIRS)
    assert post.get("B", R1, "name") is None
    assert post.get("B", R2, "name") is None


def test_the_kept_copy_of_a_proposed_source_comes_along(post: Post, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("what it said")
    made = post.open["A"].apply(edits.create("source", {"name": "Page", "slug": "page"}))
    source = made.changes.changes[0].id
    post.open["A"].apply(attachments.keep(source, page, "2026-11-01"))
    post.answer("B", post.propose("A", source), THEIRS)
    with post.open["B"].reading() as queries:
        digest = str((queries.values("source", source) or {})["copy_hash"])
        assert b"".join(attachments.stored(queries.connection, digest)) == b"what it said"


def test_a_review_says_who_wrote_what(post: Post) -> None:
    post.set("B", R0, notes="mine")
    post.set("A", R0, notes="theirs", ultimate_parent=R1)
    into = post.open["B"]
    proposal = read_proposal(into, post.propose("A", R0))
    with into.reading() as queries:
        asked = {each.register.name: each for each in proposed_questions(queries, proposal)}
        answers = {asked["notes"].question.id: MergeAnswer(THEIRS)}
        review = proposal_review(queries, proposal, answers)
    rows = {row.value.field: row for row in review.to_decide}
    assert (review.open, rows["notes"].answered) == (1, THEIRS)
    notes, parent = rows["notes"], rows["ultimate_parent"]
    touched = [each.who if each is not None else "" for each in (notes.mine_by, notes.theirs_by)]
    assert touched == ["Person B", "Person A"]
    assert parent.value.theirs == R1
    assert review.names[R1].title == "Firm 1"


def test_what_was_refused_as_a_whole_is_asked_when_more_was_done_to_it_since(post: Post) -> None:
    post.open["A"].apply(edits.create("firm", {"name": "New", "slug": "new"}, record_id=NEW))
    post.answer("B", post.propose("A", NEW), MINE)
    post.set("A", NEW, notes="better")
    assert post.merge("B", "A") > 0
