"""The rules over a merged workspace, what is decided for other copies, and how a merge is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from chipline.store import edits
from chipline.store.compound_edits import attachments
from chipline.store.compound_edits import merge as record_merge
from chipline.store.errors import WorkspaceError
from chipline.store.journal.revert import restore_record, revert
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.adoption import adopt
from chipline.store.workspace_merge.merge import merge_copy, opened_copy, planned
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.merge_review import MergeReview, review_of
from chipline.store.workspace_merge.merge_summary import MergeSummary, summary_of
from chipline.store.workspace_merge.questions import MINE, MergeAnswer, QuestionKind, all_for
from chipline.store.workspace_merge.registers import Register
from store.workspace_merge.memory_copies import FIRMS, begin, copied

R0, R1, R2 = FIRMS
LINK, MOVE, SITE, SOURCE, CITE = (f"00000000-0000-4000-8000-00000000001{n}" for n in range(5))
Answers = dict[str, MergeAnswer]


@pytest.fixture
def first() -> Iterator[Workspace]:
    """Three firms, a site, and a source."""
    made = begin()
    site = {"name": "Site", "latitude": 1.0, "longitude": 103.0, "coordinate_precision": "city"}
    made.apply(edits.create("facility", site, record_id=SITE))
    made.apply(edits.create("source", {"name": "Report", "reliability": "B"}, record_id=SOURCE))
    yield made
    made.close()


@pytest.fixture
def two(first: Workspace) -> Iterator[tuple[Workspace, Workspace]]:
    """Two copies."""
    other = copied(first)
    yield first, other
    with first.reading() as queries:
        assert not list(check(queries))
    other.close()


@contextmanager
def _plan(into: Workspace, other: Workspace, answers: Answers | None = None) -> Iterator[MergePlan]:
    with into.reading() as queries, planned(queries, other, answers or {}) as plan:
        yield plan


def _bring(into: Workspace, other: Workspace, *words: str, **by_kind: str) -> list[str]:
    """Merge, answering by the kind of a question or else by words in turn; return what was asked."""
    answers: Answers = {}
    asked, left = [], list(words)
    while True:
        with _plan(into, other, answers) as plan:
            questions = list(plan.questions)
        if not questions:
            break
        for question in questions:
            word = by_kind.get(question.kind.name.lower()) or left.pop(0)
            assert question.choice(MergeAnswer(word)) is not None, question
            answers[question.id] = MergeAnswer(word)
            asked.append(question.kind.value)
    merge_copy(into, other, answers)
    return asked


def _values(workspace: Workspace, kind: str, record: str) -> dict[str, Any] | None:
    with workspace.reading() as queries:
        found = queries.values(kind, record)
    return dict(found) if found is not None else None


def _link(workspace: Workspace, subject: str, target: str, record: str = LINK) -> None:
    values = {"subject": subject, "predicate": "invests in", "object": target}
    workspace.apply(edits.create("link", values, record_id=record))


def test_records_that_would_both_be_gone_into_one_another_are_asked(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    here.apply(record_merge.merge("firm", R0, [R2]))
    there.apply(record_merge.merge("firm", R2, [R0]))
    answers: Answers = {}
    with _plan(here, there) as plan:
        for question in plan.questions:
            # Whoever ended the record is believed, of both.
            ended_here = question.register.record == R2
            answers[question.id] = MergeAnswer(
                question.for_mine if ended_here else question.for_theirs
            )
    with _plan(here, there, answers) as plan:
        (circle,) = plan.questions
        assert circle.kind is QuestionKind.CIRCLE
        assert {choice.word for choice in circle.choices} == {R0, R2}
        answers[circle.id] = MergeAnswer(R2)
    merge_copy(here, there, answers)
    assert _values(here, "firm", R0) is None
    assert _values(here, "firm", R2) is not None


def test_a_link_that_would_lead_to_itself_goes_with_its_citation(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    here.apply(record_merge.merge("firm", R0, [R2]))
    _link(there, R0, R2)
    values = {"source": SOURCE, "record": LINK, "stance": "supports", "paraphrase": "It does."}
    there.apply(edits.create("citation", values, record_id=CITE))
    assert _bring(here, there) == []
    assert _values(here, "link", LINK) is None
    assert _values(here, "citation", CITE) is None


def test_a_parent_that_would_be_the_firm_itself_is_emptied(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    here.apply(record_merge.merge("firm", R0, [R2]))
    there.apply(edits.set_fields("firm", [R0], {"ultimate_parent": R2}))
    assert _bring(here, there) == []
    firm = _values(here, "firm", R0)
    assert firm is not None
    assert firm["ultimate_parent"] is None


def test_an_element_of_a_list_follows_into_what_it_became(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    here.apply(record_merge.merge("firm", R0, [R2]))
    there.apply(edits.create("relocation", {"name": "Move", "firms": [R1, R2]}, record_id=MOVE))
    assert _bring(here, there) == []
    move = _values(here, "relocation", MOVE)
    assert move is not None
    assert set(move["firms"]) == {R0, R1}


@pytest.mark.parametrize("word", ["bring back", "delete"])
def test_a_link_to_what_was_deleted_is_asked(two: tuple[Workspace, Workspace], word: str) -> None:
    here, there = two
    here.apply(edits.delete("firm", [R2]))
    _link(there, R0, R2)
    assert _bring(here, there, reference=word) == ["reference"]
    assert (_values(here, "firm", R2) is not None) == (word == "bring back")
    assert (_values(here, "link", LINK) is not None) == (word == "bring back")


def test_what_a_deletion_took_along_comes_back_with_it(first: Workspace) -> None:
    _link(first, R1, R2)
    there = copied(first)
    first.apply(edits.delete("firm", [R2]))
    there.apply(edits.create("relocation", {"name": "Move", "firms": [R2]}, record_id=MOVE))
    assert _bring(first, there, reference="bring back") == ["reference"]
    assert _values(first, "link", LINK) is not None
    there.close()


def test_what_comes_back_has_what_others_did_to_it(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    there.apply(edits.toggle_tag("firm", R1, "y"))
    there.apply(edits.set_fields("firm", [R1], {"notes": "theirs"}))
    there.apply(edits.delete("firm", [R1]))
    _bring(here, there)
    # It was gone here before it ever had the tag here.
    here.apply(restore_record(R1))
    assert _bring(there, here) == []
    for copy in two:
        firm = _values(copy, "firm", R1) or {}
        assert (firm["tags"], firm["notes"]) == (["y"], "theirs")


@pytest.mark.parametrize("taken_back", [False, True])
def test_what_was_answered_to_stay_gone_comes_back_with_the_work_of_others(
    two: tuple[Workspace, Workspace], *, taken_back: bool
) -> None:
    here, there = two
    here.apply(edits.toggle_tag("firm", R1, "mine"))
    here.apply(edits.delete("firm", [R1]))
    deleted = here.last
    there.apply(edits.toggle_tag("firm", R1, "theirs"))
    there.apply(edits.set_fields("firm", [R1], {"notes": "theirs"}))
    assert _bring(here, there, deletion="gone") == ["deletion"]
    here.apply(revert(deleted) if taken_back else restore_record(R1))
    assert _bring(there, here) == []
    for copy in two:
        firm = _values(copy, "firm", R1) or {}
        assert (sorted(firm["tags"]), firm["notes"]) == (["mine", "theirs"], "theirs")


def test_a_merge_taken_back_leaves_what_was_here_before_it(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    there.apply(edits.toggle_tag("firm", R1, "y"))
    there.apply(edits.delete("firm", [R1]))
    _bring(here, there)
    here.apply(revert(here.last))
    assert (_values(here, "firm", R1) or {})["tags"] is None


def test_work_on_what_both_deleted_is_kept_for_whoever_brings_it_back(
    two: tuple[Workspace, Workspace],
) -> None:
    for copy, tag in zip(two, "ab", strict=True):
        copy.apply(edits.toggle_tag("firm", R1, tag))
        copy.apply(edits.delete("firm", [R1]))
    here, there = two
    assert _bring(here, there) == []
    assert _bring(there, here) == []
    for copy in two:
        copy.apply(restore_record(R1))
        assert sorted((_values(copy, "firm", R1) or {})["tags"]) == ["a", "b"]


def test_what_comes_back_names_nothing_elsewhere_that_it_lost(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    here.apply(edits.create("relocation", {"name": "Move", "firms": [R1, R2]}, record_id=MOVE))
    _bring(there, here)
    here.apply(edits.delete("relocation", [MOVE]))
    here.apply(edits.delete("firm", [R1]))
    # Whoever makes a record as a whole can't say what its lists do not hold.
    here.apply(restore_record(MOVE))
    assert _bring(there, here) == []
    for copy in two:
        assert (_values(copy, "relocation", MOVE) or {})["firms"] == [R2]


def test_what_comes_back_points_at_nothing_that_was_gone_before(first: Workspace) -> None:
    first.apply(edits.set_fields("firm", [R0], {"ultimate_parent": R1}))
    there = copied(first)
    third = copied(first)
    first.apply(edits.delete("firm", [R0]))
    first.apply(edits.delete("firm", [R1]))
    third.apply(edits.delete("firm", [R1]))
    third.apply(edits.set_fields("firm", [R0], {"ultimate_parent": None}))
    assert _bring(first, third, deletion="gone") == ["deletion"]
    there.apply(edits.set_fields("firm", [R0], {"notes": "work"}))
    _bring(first, there, deletion="there", reference="empty")
    firm = _values(first, "firm", R0)
    assert firm is not None
    assert (firm["notes"], firm["ultimate_parent"]) == ("work", None)
    with first.reading() as queries:
        assert not list(check(queries))
    there.close()
    third.close()


def test_an_element_that_was_deleted_can_be_taken_out(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    here.apply(edits.delete("firm", [R2]))
    there.apply(edits.create("relocation", {"name": "Move", "firms": [R1, R2]}, record_id=MOVE))
    assert _bring(here, there, reference="empty") == ["reference"]
    move = _values(here, "relocation", MOVE)
    assert move is not None
    assert move["firms"] == [R1]


def test_short_names_of_two_kinds_are_told_apart_by_another_number(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    here.apply(edits.create("firm", {"name": "New", "slug": "new"}))
    here.apply(edits.create("firm", {"name": "New two", "slug": "new-2"}))
    there.apply(edits.create("chip", {"name": "New", "slug": "new"}))
    with _plan(here, there) as plan:
        (question,) = plan.questions
        assert [choice.word for choice in question.choices] == ["rename mine", "rename theirs"]
    _bring(here, there, short_name="rename theirs")
    with here.reading() as queries:
        assert [queries.by_slug(slug).kind for slug in ("new", "new-3")] == ["firm", "chip"]  # type: ignore[union-attr]  # they are there


def test_two_of_one_short_name_become_one_that_has_what_either_had(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    mine = {"name": "New", "slug": "new", "tags": ["ours"], "notes": "seen"}
    theirs = {"name": "New", "slug": "new", "tags": ["theirs"], "hq_country": "SG"}
    ids = [f"00000000-0000-4000-8000-0000000000a{number}" for number in range(2)]
    for copy, values, record in zip(two, (mine, theirs), ids, strict=True):
        copy.apply(edits.create("firm", values, record_id=record))
    assert _bring(here, there, short_name="one") == [QuestionKind.SHORT_NAME.value]
    (one,) = [values for each in ids if (values := _values(here, "firm", each)) is not None]
    assert {*one["tags"]} == {"ours", "theirs"}
    assert (one["notes"], one["hq_country"]) == ("seen", "SG")


def test_two_records_can_change_their_short_names_round(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    for slug, record in (("kept", R0), ("firm-0", R1), ("firm-1", R0)):
        there.apply(edits.set_fields("firm", [record], {"slug": slug}))
    assert _bring(here, there) == []
    assert [(_values(here, "firm", each) or {})["slug"] for each in (R0, R1)] == [
        "firm-1",
        "firm-0",
    ]
    here.undo()
    assert [(_values(here, "firm", each) or {})["slug"] for each in (R0, R1)] == [
        "firm-0",
        "firm-1",
    ]
    here.redo()
    with here.reading() as queries:
        named = [queries.by_slug(slug) for slug in ("firm-0", "firm-1")]
    assert [each.id for each in named if each is not None] == [R1, R0]


def test_coordinates_are_decided_as_one(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    here.apply(edits.set_fields("facility", [SITE], {"latitude": 2.0}))
    there.apply(edits.set_fields("facility", [SITE], {"longitude": 104.0}))
    third = copied(there)
    assert _bring(here, there, "theirs") == ["value"]
    site = _values(here, "facility", SITE)
    assert site is not None
    assert (site["latitude"], site["longitude"]) == (1.0, 104.0)
    third.apply(edits.set_fields("facility", [SITE], {"coordinate_precision": "site"}))
    # The decision covers all three: what came after it is asked.
    assert _bring(third, here, MINE) == ["value"]
    third.close()


def test_decisions_on_lists_and_lost_records_are_known_to_a_third_copy(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    for copy in (here, there):
        copy.apply(edits.toggle_tag("firm", R0, "x"))
    there.apply(edits.toggle_tag("firm", R0, "x"))
    here.apply(edits.delete("firm", [R1]))
    there.apply(edits.set_fields("firm", [R1], {"notes": "work"}))
    third = copied(there)
    assert _bring(here, there, deletion="gone") == ["deletion"]
    firm = _values(here, "firm", R0)
    assert firm is not None
    assert firm["tags"] == ["x"]
    assert _bring(third, here) == []
    assert _values(third, "firm", R1) is None
    third.apply(edits.create("firm", {"name": "Other"}))
    assert _bring(here, third) == []
    third.close()


def test_a_kept_copy_comes_along_and_is_looked_at(
    two: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    here, there = two
    page = tmp_path / "page.txt"
    page.write_text("kept", encoding="utf-8")
    there.apply(attachments.keep(SOURCE, page, "2026-02-01"))
    with there.transaction() as queries:
        queries.connection.exec_driver_sql("UPDATE content SET bytes = x'00'")
    with pytest.raises(WorkspaceError, match="kept copy"):
        _bring(here, there)
    with there.transaction() as queries:
        queries.connection.exec_driver_sql("UPDATE content SET bytes = ?", (b"kept",))
    _bring(here, there)
    with here.reading() as queries:
        found = queries.connection.exec_driver_sql("SELECT bytes FROM content").scalar()
    assert found == b"kept"


def test_a_journal_that_was_altered_is_refused(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    there.apply(edits.set_fields("firm", [R0], {"notes": "true"}))
    with there.transaction() as queries:
        connection = queries.connection
        connection.exec_driver_sql("DROP TRIGGER journal_change_keeps_UPDATE")
        connection.exec_driver_sql(
            "UPDATE journal_change SET after = replace(after, 'true', 'forged')"
        )
    with pytest.raises(WorkspaceError, match="altered its journal"):
        _bring(here, there)
    assert (_values(here, "firm", R0) or {})["notes"] is None


def test_nothing_is_written_while_a_question_is_open(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    here.apply(edits.set_fields("firm", [R0], {"notes": "mine"}))
    there.apply(edits.set_fields("firm", [R0], {"notes": "theirs"}))
    with _plan(here, there) as plan, pytest.raises(WorkspaceError, match="questions"):
        adopt(plan.mine.queries.connection, plan, "there")


def test_a_file_is_no_copy_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "one.chipline"
    Workspace.create(path).close()
    with pytest.raises(WorkspaceError, match="itself"), opened_copy(path, path):
        pass


def _told(here: Workspace, there: Workspace, answers: Answers) -> tuple[MergeSummary, MergeReview]:
    with _plan(here, there, answers) as plan:
        return summary_of(plan), review_of(plan, answers)


def test_a_merge_is_told_value_by_value_with_who_and_what_sources_say(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    values = {"source": SOURCE, "record": R0, "field": "notes", "stance": "supports"}
    here.apply(edits.create("citation", values | {"quote": "So.", "credibility": "2"}))
    here.apply(edits.set_fields("firm", [R0], {"notes": "mine", "ultimate_parent": R1}))
    here.apply(edits.set_fields("firm", [R2], {"notes": "mine"}))
    here.undo()
    there.apply(edits.set_fields("firm", [R0], {"notes": "theirs"}))
    there.apply(edits.set_fields("firm", [R1], {"ultimate_parent": R2}))
    there.apply(edits.create("firm", {"name": "New", "notes": "n"}))
    there.apply(edits.delete("source", [SOURCE]))
    here.apply(edits.set_fields("source", [SOURCE], {"publisher": "P"}))
    summary, review = _told(here, there, {})
    assert {each.field for each in summary.conflicts} == {"notes", ""}
    asked = next(row for row in review.to_decide if row.value.field == "notes")
    assert (asked.value.before, asked.value.mine, asked.value.theirs) == (None, "mine", "theirs")
    assert [each.grade for each in asked.mine_evidence] == ["B2"]
    assert asked.theirs_evidence == ()
    assert asked.mine_by is not None
    assert asked.theirs_by is not None
    gone = next(row for row in review.to_decide if row.value.field == "")
    assert gone.mine_by is not None
    taken = {(each.field, each.title) for each in summary.taken}
    assert {("", "New"), ("ultimate_parent", "Firm 1")} <= taken
    assert review.names[R2].title == "Firm 2"
    with _plan(here, there) as plan:
        answers = all_for(plan.questions, MINE)
    summary, review = _told(here, there, answers)
    assert not review.open
    assert not summary.conflicts
    assert {row.answered for row in review.to_decide} == {MINE, "there"}
    assert ("notes", "Firm 0") in {(each.field, each.title) for each in summary.kept}


def test_a_group_is_one_register_however_it_is_named() -> None:
    assert Register("facility", SITE, "latitude").fields == (
        "latitude",
        "longitude",
        "coordinate_precision",
    )
    assert Register("firm", R0, "").fields == ()
