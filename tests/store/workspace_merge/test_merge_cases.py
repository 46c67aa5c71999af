"""What people do with two copies: the merge cases M1, M3, M5 and M8 that the exchange is accepted by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chipline.store import edits
from chipline.store.quality.check import check
from chipline.store.workspace_merge.merge import merge_copy, planned
from chipline.store.workspace_merge.questions import MINE, THEIRS, MergeAnswer, MergeQuestion
from store.change_files.post import R0, R1, Post
from store.workspace_merge.memory_copies import copied

CHIP, SOURCE, CITE = (f"00000000-0000-4000-8000-00000000030{number}" for number in range(3))


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    made = Post(tmp_path, "AB")
    yield made
    for each in made.open.values():
        with each.reading() as queries:
            assert not check(queries)
        each.close()


def _questions(post: Post, into: str, other: str) -> list[MergeQuestion]:
    with (
        post.open[into].reading() as queries,
        planned(queries, post.open[other], {}) as plan,
    ):
        return list(plan.questions)


def _there(post: Post, name: str, kind: str, record: str) -> bool:
    with post.open[name].reading() as queries:
        return queries.values(kind, record) is not None


def test_m1_two_figures_are_one_question_in_all(post: Post) -> None:
    post.open["A"].apply(edits.create("chip", {"name": "H20", "memory_gb": 96}, record_id=CHIP))
    post.merge("B", "A")
    for name, figure in (("A", 98), ("B", 97)):
        post.open[name].apply(edits.set_field("chip", CHIP, "memory_gb", figure))
    assert [post.merge("A", "B", THEIRS), post.merge("B", "A"), post.merge("A", "B")] == [1, 0, 0]
    for each in post.open.values():
        with each.reading() as queries:
            assert (queries.values("chip", CHIP) or {})["memory_gb"] == 97
    for into, other in ("AB", "BA"):
        with (
            post.open[into].reading() as queries,
            planned(queries, post.open[other], {}) as plan,
        ):
            assert plan.nothing_new


@pytest.mark.parametrize("back", [True, False])
def test_m3_a_citation_of_what_was_deleted_is_asked(post: Post, back: bool) -> None:  # noqa: FBT001
    post.open["A"].apply(edits.create("source", {"name": "Report"}, record_id=SOURCE))
    post.merge("B", "A")
    post.open["A"].apply(edits.delete("firm", [R0]))
    values = {"source": SOURCE, "record": R0, "stance": "supports"}
    post.open["B"].apply(edits.create("citation", values, record_id=CITE))
    (question,) = _questions(post, "A", "B")
    assert [choice.word for choice in question.choices] == ["bring back", "delete"]
    word = "bring back" if back else "delete"
    merge_copy(post.open["A"], post.open["B"], {question.id: MergeAnswer(word)})
    assert post.merge("B", "A") == 0
    for name in "AB":
        assert _there(post, name, "firm", R0) is back
        assert _there(post, name, "citation", CITE) is back


@pytest.mark.parametrize(("word", "firms"), [("one", 4), ("rename theirs", 5)])
def test_m5_two_new_firms_of_one_short_name(post: Post, word: str, firms: int) -> None:
    for name, ending in (("A", "Ltd"), ("B", "Pte")):
        post.open[name].apply(edits.create("firm", {"name": f"NewCo {ending}", "slug": "newco"}))
    (question,) = _questions(post, "A", "B")
    assert {choice.word for choice in question.choices} == {"rename mine", "rename theirs", "one"}
    merge_copy(post.open["A"], post.open["B"], {question.id: MergeAnswer(word)})
    assert post.merge("B", "A") == 0
    for each in post.open.values():
        with each.reading() as queries:
            assert queries.count("firm") == firms


@pytest.mark.parametrize("by_mail", [True, False])
def test_m8_two_sticks_of_one_person_are_told_apart(post: Post, by_mail: bool) -> None:  # noqa: FBT001
    # The file manager copies the id of the installation along with everything else.
    post.open["stick"] = copied(post.open["B"])
    assert post.open["stick"].author == post.open["B"].author
    post.set("B", R0, notes="first")
    post.set("stick", R0, notes="second")
    post.set("stick", R1, notes="also")
    asked = [
        post.take("A", post.send(name, to="A"), MINE) if by_mail else post.merge("A", name, MINE)
        for name in ("B", "stick")
    ]
    assert asked == [0, 1]
    assert (post.get("A", R0, "notes"), post.get("A", R1, "notes")) == ("first", "also")
    for name in ("B", "stick"):
        # What one of them has is not taken for what the other one has.
        assert (post.take(name, post.send("A")) if by_mail else post.merge(name, "A")) == 0
        assert (post.get(name, R0, "notes"), post.get(name, R1, "notes")) == ("first", "also")
