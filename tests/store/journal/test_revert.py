"""Taking back what hangs together: nothing is left pointing at what does not come or does not go."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipline.records.changes import ChangeSet, Operation
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits import attachments, merge
from chipline.store.errors import ConflictError
from chipline.store.file import snapshot
from chipline.store.journal.revert import (
    Obstacle,
    RevertStatus,
    preview_revert,
    restore_record,
    revert,
)
from chipline.store.quality.check import check
from chipline.store.queries import Queries
from chipline.store.workspace import Edit, Workspace
from conftest import labelled

ONE, OTHER, LINK, NOTE = (id_of_slug(name) for name in ("one", "other", "a-link", "a-note"))
SOURCE, FIRM, CHIP = (id_of_slug(name) for name in ("src-ft", "alibaba", "nv-h20"))


def write(workspace: Workspace, edit: Edit) -> int:
    entry = workspace.apply(edit).entry
    assert entry is not None
    return entry.seq


def make(workspace: Workspace, kind: str, made: str, /, **values: object) -> int:
    return write(workspace, edits.create(kind, values, record_id=made))


def values_of(workspace: Workspace, kind: str, record: str) -> dict[str, object] | None:
    with workspace.reading() as queries:
        return queries.values(kind, record)


def sound(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        assert not check(queries)


def linked(workspace: Workspace) -> None:
    make(workspace, "firm", ONE, name="One", slug="one")
    make(workspace, "firm", OTHER, name="Other")
    make(workspace, "link", LINK, subject=ONE, predicate="works with", object=OTHER)
    make(workspace, "citation", NOTE, source=SOURCE, record=LINK, stance="supports")


@pytest.mark.parametrize("alone", [False, True])
def test_what_hangs_on_a_link_that_can_not_come_back_stays_away(
    workspace: Workspace,
    alone: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    linked(workspace)
    gone = write(workspace, edits.delete("firm", [ONE]))
    write(workspace, edits.delete("firm", [OTHER]))
    write(workspace, restore_record(ONE) if alone else revert(gone))
    assert values_of(workspace, "firm", ONE) is not None
    assert values_of(workspace, "link", LINK) is None
    assert values_of(workspace, "citation", NOTE) is None
    sound(workspace)


def test_what_a_change_made_stays_while_something_it_made_points_at_it(
    workspace: Workspace,
) -> None:
    make(workspace, "firm", OTHER, name="Other")

    def both(queries: Queries) -> ChangeSet:
        firm = edits.create("firm", {"name": "One"}, record_id=ONE)(queries)
        ends = {"subject": ONE, "predicate": "works with", "object": OTHER}
        link = edits.create("link", ends, record_id=LINK, coming=frozenset({ONE}))(queries)
        return labelled("Import both", (*firm.changes, *link.changes))

    made = write(workspace, both)
    write(workspace, edits.set_field("link", LINK, "began", "2025"))
    workspace.apply(revert(made))
    assert values_of(workspace, "link", LINK) is not None
    assert values_of(workspace, "firm", ONE) is not None
    sound(workspace)


def test_taking_back_a_merge_gives_the_short_name_back(workspace: Workspace) -> None:
    make(workspace, "firm", ONE, name="One")
    make(workspace, "firm", OTHER, name="Other", slug="the-other")
    merged = write(workspace, merge.merge("firm", ONE, [OTHER]))
    assert (values_of(workspace, "firm", ONE) or {})["slug"] == "the-other"
    write(workspace, revert(merged, whole=True))
    assert (values_of(workspace, "firm", OTHER) or {})["slug"] == "the-other"
    assert (values_of(workspace, "firm", ONE) or {})["slug"] is None
    workspace.undo()
    assert (values_of(workspace, "firm", ONE) or {})["slug"] == "the-other"
    assert values_of(workspace, "firm", OTHER) is None
    workspace.redo()
    sound(workspace)


def test_taking_back_a_kept_copy_never_mixes_two(workspace: Workspace, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"first")
    first = write(workspace, attachments.keep(SOURCE, paper, "2026-11-23"))
    paper.write_bytes(b"the second")
    write(workspace, attachments.keep(SOURCE, paper, "2026-11-23"))
    with workspace.reading() as queries:
        found = preview_revert(queries, first)
    assert {each.standing for each in found} == {RevertStatus.CONFLICT}
    workspace.apply(revert(first))
    with workspace.reading() as queries:
        copy = attachments.copy_of(queries.values("source", SOURCE) or {})
    assert copy is not None
    assert (copy.name, copy.size, copy.kept) == ("paper.pdf", 10, "2026-11-23")


def test_a_short_name_that_changed_hands_stands_where_it_stood(
    file_workspace: Workspace,
) -> None:
    workspace = file_workspace
    make(workspace, "firm", ONE, name="One", slug="wanted")
    then = make(workspace, "firm", OTHER, name="Other", slug="spare")
    write(workspace, edits.set_field("firm", ONE, "slug", "third"))
    write(workspace, edits.set_field("firm", OTHER, "slug", "wanted"))
    write(workspace, edits.set_field("firm", ONE, "slug", "spare"))
    write(workspace, edits.set_field("firm", ONE, "name", "One, renamed"))
    past = snapshot.workspace_as_of(workspace, then)
    try:
        assert (values_of(past, "firm", ONE) or {})["slug"] == "wanted"
        assert (values_of(past, "firm", OTHER) or {})["slug"] == "spare"
    finally:
        past.close()


def test_a_short_name_that_another_has_by_now_stays_theirs(workspace: Workspace) -> None:
    make(workspace, "firm", ONE, name="One", slug="wanted")
    changed = write(
        workspace, edits.set_fields("firm", [ONE], {"slug": "given-up", "notes": "Renamed"})
    )
    make(workspace, "firm", OTHER, name="Other", slug="wanted")
    with workspace.reading() as queries:
        standing = {each.field: each.standing for each in preview_revert(queries, changed)}
    assert standing == {"slug": RevertStatus.CONFLICT, "notes": RevertStatus.CLEAN}
    write(workspace, revert(changed))
    found = values_of(workspace, "firm", ONE) or {}
    assert (found["slug"], found["notes"]) == ("given-up", None)
    sound(workspace)


def test_a_short_name_is_not_free_because_its_holder_was_changed_by_the_same_step(
    workspace: Workspace,
) -> None:
    make(workspace, "firm", ONE, name="One", slug="wanted")
    make(workspace, "firm", OTHER, name="Other", slug="other")

    def both(queries: Queries) -> ChangeSet:
        one = edits.set_field("firm", ONE, "slug", "given-up")(queries)
        other = edits.set_field("firm", OTHER, "notes", "Renamed as well")(queries)
        return labelled("Both", (*one.changes, *other.changes))

    changed = write(workspace, both)
    write(workspace, edits.set_field("firm", OTHER, "slug", "wanted"))
    with workspace.reading() as queries:
        found = {each.field: each.obstacle for each in preview_revert(queries, changed)}
    assert found == {"slug": Obstacle.SLUG_TAKEN, "notes": None}


def test_a_record_that_was_taken_back_comes_back_whole_by_undo(workspace: Workspace) -> None:
    made = make(workspace, "firm", ONE, name="One", slug="one", aliases=["Uno"], hq_country="SG")
    before = values_of(workspace, "firm", ONE)
    write(workspace, revert(made))
    assert values_of(workspace, "firm", ONE) is None
    workspace.undo()
    after = values_of(workspace, "firm", ONE)
    assert before is not None
    assert after is not None
    assert {**after, "updated": None} == {**before, "updated": None}


def test_what_the_same_step_pointed_at_its_new_record_lets_go_of_it(workspace: Workspace) -> None:
    """A firm made on the way while a field was filled: taken back, both are gone."""
    new = ONE

    def both(queries: Queries) -> ChangeSet:
        made = edits.create("firm", {"name": "Made on the way"}, record_id=new)(queries)
        put = edits.set_field("chip", CHIP, "vendor", new, coming=frozenset({new}))(queries)
        return labelled("Change Vendor of “H20”", (*made.changes, *put.changes))

    with workspace.reading() as queries:
        before = queries.values("chip", CHIP)
    entry = workspace.apply(both).entry
    assert entry is not None
    workspace.apply(edits.set_field("chip", CHIP, "notes", "later"))
    with workspace.reading() as queries:
        found = preview_revert(queries, entry.seq)
    assert {each.standing for each in found} == {RevertStatus.CLEAN}
    workspace.apply(revert(entry.seq, whole=True))
    with workspace.reading() as queries:
        assert queries.values("firm", new) is None
        now = queries.values("chip", CHIP)
        assert not check(queries)
    assert before is not None
    assert now is not None
    assert now["vendor"] == before["vendor"]


def test_taking_back_a_taking_back_does_it_again_and_no_quotes_nest(workspace: Workspace) -> None:
    def taken_back(seq: int) -> tuple[int, str]:
        entry = workspace.apply(revert(seq)).entry
        assert entry is not None
        assert entry.word == Operation.REVERT
        return entry.seq, entry.label

    first = workspace.apply(edits.set_field("firm", FIRM, "hq_country", "SG")).entry
    assert first is not None
    seq, label = taken_back(first.seq)
    assert label == "Take back: Change Headquarters of “Alibaba”"
    seq, label = taken_back(seq)
    assert label == "Do again: Change Headquarters of “Alibaba”"
    seq, label = taken_back(seq)
    assert label == "Take back: Change Headquarters of “Alibaba”"
    undone = workspace.undo().entry
    assert undone is not None
    seq, label = taken_back(undone.seq)
    assert label == "Take back: Change Headquarters of “Alibaba”", "an undo of it did it again"
    second = workspace.apply(edits.set_field("firm", FIRM, "notes", "x")).entry
    assert second is not None
    undone = workspace.undo().entry
    assert undone is not None
    assert taken_back(undone.seq)[1] == "Do again: Change Notes of “Alibaba”"


@pytest.mark.parametrize("place", [0, 1])
def test_one_of_those_merged_comes_back_without_what_belonged_to_the_others(
    workspace: Workspace, place: int
) -> None:
    make(workspace, "firm", ONE, name="One")
    make(workspace, "firm", OTHER, name="Other")
    move = id_of_slug("a-move")
    make(workspace, "relocation", move, name="A move", firms=[ONE])
    make(workspace, "relocation", LINK, name="A move of both", firms=[ONE, OTHER])
    write(workspace, merge.merge("firm", FIRM, [ONE, OTHER]))
    write(workspace, restore_record((ONE, OTHER)[place]))
    # The move was the first one's; the second one's coming back leaves it with who took it over.
    assert values_of(workspace, "relocation", move)["firms"] == [(ONE, FIRM)[place]]  # type: ignore[index]  # it is there
    both = values_of(workspace, "relocation", LINK)["firms"]  # type: ignore[index]  # likewise
    assert both == [(ONE, OTHER)[place], FIRM]
    sound(workspace)


def test_a_list_comes_back_without_what_is_gone_by_now(workspace: Workspace) -> None:
    make(workspace, "firm", ONE, name="One")
    make(workspace, "firm", OTHER, name="Other")
    make(workspace, "relocation", LINK, name="A move of both", firms=[ONE, OTHER])
    gone = write(workspace, edits.delete("relocation", [LINK]))
    write(workspace, edits.delete("firm", [ONE]))
    with workspace.reading() as queries:
        (found,) = preview_revert(queries, gone)
    assert (found.title, found.standing) == ("A move of both", RevertStatus.CLEAN)
    write(workspace, revert(gone))
    assert (values_of(workspace, "relocation", LINK) or {})["firms"] == [OTHER]
    sound(workspace)


def test_a_record_comes_back_without_others_that_only_named_it(workspace: Workspace) -> None:
    make(workspace, "firm", ONE, name="One")
    make(workspace, "firm", OTHER, name="Other", ultimate_parent=ONE)
    write(workspace, edits.delete("firm", [ONE, OTHER]))
    write(workspace, restore_record(ONE))
    assert values_of(workspace, "firm", ONE) is not None
    assert values_of(workspace, "firm", OTHER) is None
    sound(workspace)


def test_a_kept_copy_is_taken_back_with_what_else_the_step_did(
    workspace: Workspace, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"first")
    kept = write(workspace, attachments.keep(SOURCE, paper, "2026-11-23"))
    write(workspace, edits.set_field("source", SOURCE, "publisher", "FT"))
    with workspace.reading() as queries:
        found = preview_revert(queries, kept)
    assert {(each.standing, each.obstacle) for each in found} == {(RevertStatus.CLEAN, None)}
    write(workspace, revert(kept, whole=True))
    values = values_of(workspace, "source", SOURCE)
    assert values is not None
    assert attachments.copy_of(values) is None
    assert values["publisher"] == "FT"


def test_a_single_conflict_keeps_a_whole_change_from_being_taken_back(
    workspace: Workspace,
) -> None:
    seq = write(workspace, edits.set_field("firm", FIRM, "notes", "mine"))
    write(workspace, edits.set_field("firm", FIRM, "notes", "theirs"))
    with workspace.reading() as queries:
        (found,) = preview_revert(queries, seq)
    assert (found.standing, found.obstacle) == (RevertStatus.CONFLICT, Obstacle.CHANGED)
    with pytest.raises(ConflictError, match=r"“Alibaba” was changed since \(Notes\)"):
        workspace.apply(revert(seq, whole=True))
