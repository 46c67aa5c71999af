"""Two copies of a workspace become one: the cases in which a simpler rule would lose work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from chipline.store import edits
from chipline.store.compound_edits import merge as record_merge
from chipline.store.errors import DamagedWorkspaceError, UnrelatedCopiesError
from chipline.store.file import connections
from chipline.store.journal.revert import revert
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy, planned
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.questions import (
    MINE,
    THEIRS,
    MergeAnswer,
    all_for,
)

R0, R1, R2 = (f"00000000-0000-4000-8000-00000000000{number}" for number in range(3))


class Copies:
    """Copies of one workspace of three firms, each open for writing."""

    def __init__(self, folder: Path, names: str) -> None:
        """Make the first and copy it for each further name."""
        first = folder / "A.chipline"
        made = Workspace.create(first)
        for number, record in enumerate((R0, R1, R2)):
            made.apply(
                edits.create(
                    "firm", {"name": f"Firm {number}", "slug": f"firm-{number}"}, record_id=record
                )
            )
        self.open = {names[0]: made}
        for name in names[1:]:
            path = folder / f"{name}.chipline"
            made.copy_to(path)
            self.open[name] = Workspace.open(path)

    def __getitem__(self, name: str) -> Workspace:
        return self.open[name]

    def set(self, name: str, record: str, **values: Any) -> None:
        self.open[name].apply(edits.set_fields("firm", [record], values))

    def get(self, name: str, record: str, field: str) -> Any:
        with self.open[name].reading() as queries:
            values = queries.values("firm", record)
        return values[field] if values is not None else None

    def there(self, name: str, record: str) -> bool:
        with self.open[name].reading() as queries:
            return queries.values("firm", record) is not None

    def look(self, into: str, other: str, answers: Any = None) -> MergePlan:
        with (
            self.open[into].reading() as queries,
            planned(queries, self.open[other], answers or {}) as plan,
        ):
            return plan

    def asked(self, into: str, other: str) -> list[str]:
        return [each.kind.value for each in self.look(into, other).questions]

    def merge(self, into: str, other: str, side: str = MINE) -> int:
        """Merge, answering every question for one side; return how many there were."""
        answers: dict[str, MergeAnswer] = {}
        while plan := self.look(into, other, answers):
            if not plan.questions:
                break
            answers |= all_for(plan.questions, side)
        merge_copy(self.open[into], self.open[other], answers)
        return len(answers)

    def sound(self) -> None:
        for workspace in self.open.values():
            with workspace.reading() as queries:
                assert not list(check(queries))


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Callable[[str], Copies]]:
    made: list[Copies] = []

    def make(names: str = "AB") -> Copies:
        made.append(Copies(tmp_path, names))
        return made[-1]

    yield make
    for each in made:
        each.sound()
        for workspace in each.open.values():
            workspace.close()


def test_what_only_they_did_comes_without_a_question(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("B", R0, notes="theirs")
    two.set("A", R1, notes="mine")
    assert two.merge("A", "B") == 0
    assert (two.get("A", R0, "notes"), two.get("A", R1, "notes")) == ("theirs", "mine")
    assert two.merge("B", "A") == 0
    assert two.get("B", R1, "notes") == "mine"
    assert two.look("A", "B").nothing_new
    assert two.look("B", "A").nothing_new


def test_the_same_field_changed_by_both_is_one_question_in_all(
    copies: Callable[..., Copies],
) -> None:
    two = copies()
    two.set("A", R0, notes="98")
    two.set("B", R0, notes="97")
    assert two.merge("A", "B", THEIRS) == 1
    assert two.get("A", R0, "notes") == "97"
    assert two.merge("B", "A") == 0
    assert two.get("B", R0, "notes") == "97"
    assert two.look("A", "B").nothing_new


@pytest.mark.parametrize("side", [MINE, THEIRS])
def test_a_deletion_against_a_change_is_one_question(
    copies: Callable[..., Copies], side: str
) -> None:
    there = side == THEIRS
    two = copies()
    two.set("B", R0, notes="work")
    two["A"].apply(edits.delete("firm", [R0]))
    assert two.asked("A", "B") == ["deletion"]
    two.merge("A", "B", side)
    assert two.there("A", R0) is there
    assert two.get("A", R0, "notes") == ("work" if there else None)
    assert two.merge("B", "A") == 0
    assert two.there("B", R0) is there


def test_a_record_merged_here_and_deleted_there_is_asked(copies: Callable[..., Copies]) -> None:
    two = copies()
    two["A"].apply(record_merge.merge("firm", R0, [R2]))
    two["B"].apply(edits.delete("firm", [R0]))
    assert two.asked("A", "B") == ["deletion"]
    two.merge("A", "B", THEIRS)


def test_a_merge_of_records_that_was_taken_back_and_holds_again_is_still_one(
    copies: Callable[..., Copies],
) -> None:
    """Taking it back by the history and undoing that lost into what the record had gone."""
    two = copies()
    merged = two["B"].apply(record_merge.merge("firm", R0, [R1])).entry
    assert merged is not None
    two["B"].apply(revert(merged.seq))
    assert two.there("B", R1)
    two["B"].undo()
    assert not two.there("B", R1)
    two["A"].apply(edits.delete("firm", [R1]))
    assert two.asked("A", "B") == two.asked("B", "A") == ["value"]


@pytest.mark.parametrize("side", [MINE, THEIRS])
def test_two_records_merged_into_one_another_never_both_go(
    copies: Callable[..., Copies], side: str
) -> None:
    two = copies()
    two["A"].apply(record_merge.merge("firm", R0, [R2]))
    two["B"].apply(record_merge.merge("firm", R2, [R0]))
    two.merge("A", "B", side)
    two.merge("B", "A")
    left = [(two.there(name, R0), two.there(name, R2)) for name in "AB"]
    assert left[0] == left[1]
    assert any(left[0])


def test_two_new_records_of_one_short_name_are_asked(copies: Callable[..., Copies]) -> None:
    two = copies()
    two["A"].apply(edits.create("firm", {"name": "NewCo Ltd", "slug": "newco"}))
    two["B"].apply(edits.create("firm", {"name": "NewCo Pte", "slug": "newco"}))
    assert two.asked("A", "B") == ["short-name"]
    two.merge("A", "B")
    with two["A"].reading() as queries:
        assert queries.by_slug("newco").title == "NewCo Ltd"  # type: ignore[union-attr]  # it is there
        assert queries.by_slug("newco-2").title == "NewCo Pte"  # type: ignore[union-attr]
    assert two.merge("B", "A") == 0


def test_two_new_records_of_one_short_name_can_become_one(copies: Callable[..., Copies]) -> None:
    two = copies()
    two["A"].apply(edits.create("firm", {"name": "NewCo Ltd", "slug": "newco"}))
    two["B"].apply(edits.create("firm", {"name": "NewCo Pte", "slug": "newco", "notes": "x"}))
    (question,) = two.look("A", "B").questions
    merge_copy(two["A"], two["B"], {question.id: MergeAnswer("one")})
    with two["A"].reading() as queries:
        stays = queries.by_slug("newco")
        assert stays is not None
        assert queries.values("firm", stays.id)["notes"] == "x"  # type: ignore[index]
        assert queries.count("firm") == 4
    assert two.merge("B", "A") == 0


def test_an_undone_merge_is_nothing_to_ask_about(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("B", R0, notes="2")
    two.merge("A", "B")
    two.set("A", R0, notes="3")
    two["A"].undo()
    two["A"].undo()
    assert two.get("A", R0, "notes") is None
    assert two.look("B", "A").nothing_new
    two.merge("A", "B")
    assert two.get("A", R0, "notes") == "2"


def test_an_undone_merge_can_be_done_again(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("B", R0, notes="2")
    two.merge("A", "B")
    two["A"].undo()
    two["A"].redo()
    assert two.get("A", R0, "notes") == "2"
    assert two.look("A", "B").nothing_new
    two["A"].undo()
    assert two.get("A", R0, "notes") is None
    assert not two.look("A", "B").nothing_new


def test_a_merge_that_only_took_a_later_stamp_can_be_undone(
    copies: Callable[..., Copies], monkeypatch: pytest.MonkeyPatch
) -> None:
    two = copies()
    two.set("A", R0, notes="same")
    monkeypatch.setattr(edits, "now", lambda: "2999-01-01T00:00:00Z")
    two.set("B", R0, notes="same")
    two.merge("A", "B")
    assert two.get("A", R0, "updated") == "2999-01-01T00:00:00Z"
    two["A"].undo()
    assert two.get("A", R0, "notes") == "same"


def test_no_reference_is_left_to_what_leaves_with_an_undone_merge(
    copies: Callable[..., Copies],
) -> None:
    two = copies()
    made = "00000000-0000-4000-8000-000000000009"
    two["A"].apply(edits.create("firm", {"name": "Nine"}, record_id=made))
    two.merge("B", "A")
    two.set("B", R0, ultimate_parent=made)
    two.merge("A", "B")
    two.set("A", R1, notes="x")
    for _ in range(3):
        two["A"].undo()
    two.merge("A", "B", THEIRS)


def test_a_value_put_back_gives_way(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("A", R0, notes="mine")
    two["A"].undo()
    two.set("B", R0, notes="theirs")
    assert two.merge("A", "B") == 0
    assert two.get("A", R0, "notes") == "theirs"


def test_a_deletion_that_was_undone_is_no_change(copies: Callable[..., Copies]) -> None:
    two = copies()
    two["A"].apply(edits.delete("firm", [R0]))
    two["A"].undo()
    two.set("B", R0, notes="theirs")
    assert two.merge("A", "B") == 0
    assert two.get("A", R0, "notes") == "theirs"


def test_a_decision_is_known_to_the_other_side(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("B", R0, notes="1")
    two.set("A", R0, notes="2")
    two.merge("A", "B", MINE)
    two.set("B", R0, notes="0")
    assert two.asked("A", "B") == ["value"]


def test_a_tag_taken_off_stays_off(copies: Callable[..., Copies]) -> None:
    two = copies()
    for name in "AB":
        two.set(name, R0, tags=["old"])
    two.merge("A", "B")
    two.merge("B", "A")
    two.set("A", R0, tags=None)
    two["A"].undo()
    two.set("B", R0, tags=None)
    two.merge("A", "B")
    assert not two.get("A", R0, "tags")


def test_what_both_put_into_a_list_is_all_in_it(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("A", R0, tags=["mine"])
    two.set("B", R0, tags=["theirs"])
    assert two.merge("A", "B") == 0
    assert two.merge("B", "A") == 0
    assert set(two.get("A", R0, "tags")) == set(two.get("B", R0, "tags")) == {"mine", "theirs"}


def test_after_an_undone_merge_a_third_copy_keeps_what_it_has(
    copies: Callable[..., Copies],
) -> None:
    three = copies("ABC")
    three.set("B", R0, notes="2")
    three.merge("A", "B")
    three.merge("C", "A")
    three["A"].undo()
    assert three.look("B", "A").nothing_new
    assert three.get("C", R0, "notes") == "2"


def test_two_records_that_doubled_by_a_merge_become_one(copies: Callable[..., Copies]) -> None:
    two = copies()
    two["A"].apply(record_merge.merge("firm", R0, [R2]))
    for record in (R0, R2):
        two["B"].apply(
            edits.create("link", {"subject": record, "predicate": "invests in", "object": R1})
        )
    asked = two.asked("A", "B")
    assert asked == []
    two.merge("A", "B")
    with two["A"].reading() as queries:
        assert queries.count("link") == 1
    assert two.merge("B", "A") == 0
    with two["B"].reading() as queries:
        assert queries.count("link") == 1


def test_a_reference_to_what_was_deleted_is_asked(copies: Callable[..., Copies]) -> None:
    two = copies()
    two["A"].apply(edits.delete("firm", [R2]))
    two["B"].apply(edits.set_fields("firm", [R0], {"ultimate_parent": R2}))
    assert two.asked("A", "B") == ["reference"]
    two.merge("A", "B", MINE)
    assert two.get("A", R0, "ultimate_parent") is None
    assert two.merge("B", "A") == 0
    assert not two.there("B", R2)


def test_a_loop_of_parents_is_asked(copies: Callable[..., Copies]) -> None:
    two = copies()
    two.set("A", R0, ultimate_parent=R1)
    two.set("B", R1, ultimate_parent=R0)
    assert two.asked("A", "B") == ["parent-loop"]
    two.merge("A", "B", MINE)
    assert two.get("A", R0, "ultimate_parent") == R1
    assert two.get("A", R1, "ultimate_parent") is None
    assert two.merge("B", "A") == 0


def test_workspaces_that_did_not_begin_as_copies_are_refused(tmp_path: Path) -> None:
    for name, firm in (("one", "X"), ("other", "Y")):
        with_firm = Workspace.create(tmp_path / f"{name}.chipline")
        with_firm.apply(edits.create("firm", {"name": firm}))
        with_firm.close()
    one, other = (Workspace.open(tmp_path / f"{name}.chipline") for name in ("one", "other"))
    with pytest.raises(UnrelatedCopiesError, match="did not begin as copies"):
        merge_copy(one, other, {})
    one.close()
    other.close()


def test_a_damaged_copy_is_refused_before_anything_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "other.chipline"
    with closing(Workspace.create(path)) as made:
        made.apply(edits.create("firm", {"name": "X", "slug": "x"}))
        with made.reading() as queries:
            page = connections.pragma(queries.connection, "page_size")
            (root,) = queries.connection.exec_driver_sql(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'firm'"
            ).one()
    with opened_copy(path, None):
        pass
    with path.open("r+b") as file:
        # Of a page of the firms, what tells how many there are: opening it reads none of them.
        file.seek((root - 1) * page + 3)
        file.write(b"\x00\x09")
    with (
        pytest.raises(DamagedWorkspaceError, match=r"nothing of it is taken|it is neither merged"),
        opened_copy(path, None),
    ):
        pass
    # What was looked through already is not looked through again.
    with opened_copy(path, None, sound=True):
        pass


@pytest.mark.parametrize("again", [False, True])
def test_records_that_were_made_one_and_two_again_are_no_reason_to_ask(
    copies: Callable[..., Copies],
    again: bool,  # noqa: FBT001  # whether all of it was before they parted
) -> None:
    two = copies()
    two["A"].apply(record_merge.merge("firm", R1, [R0]))
    if again:
        assert two.merge("B", "A") == 0
    two["A"].undo()
    if again:
        two["A"].redo()
    two["B"].apply(edits.delete("firm", [R1]))
    assert two.merge("A", "B") == 0
    assert not two.there("A", R1)
    assert two.there("A", R0) is not again
