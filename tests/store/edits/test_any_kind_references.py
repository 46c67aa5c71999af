"""Lists of records of any kind, as a step of a briefing has them: who follows them, and how."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.records.values import FieldValueError
from chipline.store import edits
from chipline.store.compound_edits.merge import merge
from chipline.store.compound_edits.paste import paste, plan
from chipline.store.compound_edits.paste_plan import Pasting
from chipline.store.compound_edits.repairs import mend
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from store.dumps import spoil, state

ALIBABA, NVIDIA, MULLER = map(id_of_slug, ("alibaba", "nvidia", "muller"))
H20, MOVE = id_of_slug("nv-h20"), id_of_slug("rl-ali-sea-train")
TALK, STEP = id_of_slug("talk"), id_of_slug("step-1")
ABOUT = [H20, ALIBABA, MOVE, NVIDIA]


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """Return a workspace with a briefing of one step that is about records of three kinds."""
    workspace.apply(edits.create("briefing", {"name": "Talk", "slug": "talk"}, record_id=TALK))
    values = {
        "name": "One letter", "slug": "step-1", "briefing": TALK, "position": 1024,
        "records": ABOUT, "selected": ALIBABA,
    }  # fmt: skip
    workspace.apply(edits.create("step", values, record_id=STEP))
    return workspace


def step(workspace: Workspace) -> dict[str, object]:
    with workspace.reading() as queries:
        found = queries.values("step", STEP)
        assert not check(queries)
    assert found is not None
    return found


def told_in(workspace: Workspace, record: str) -> set[str]:
    with workspace.reading() as queries:
        pointers = queries.pointers(record)
    return {each.field for each in pointers if each.owner.id == STEP}


def test_each_record_knows_the_steps_it_is_told_in(told: Workspace) -> None:
    assert told_in(told, H20) == {"records"}
    assert told_in(told, ALIBABA) == {"records", "selected"}
    told.apply(edits.set_field("step", STEP, "records", [MOVE]))
    assert (told_in(told, H20), told_in(told, ALIBABA)) == (set(), {"selected"})


def test_a_deleted_record_leaves_the_step_and_comes_back_with_undo(told: Workspace) -> None:
    before = state(told, stamps=False)
    told.apply(edits.delete("firm", [ALIBABA]))
    found = step(told)
    assert found["records"] == [H20, MOVE, NVIDIA]
    assert found["selected"] is None
    told.undo()
    assert state(told, stamps=False) == before


def test_a_deleted_briefing_takes_its_steps_along(told: Workspace) -> None:
    told.apply(edits.delete("briefing", [TALK]))
    with told.reading() as queries:
        assert queries.values("step", STEP) is None
        assert not check(queries)


def test_a_merge_turns_the_step_to_the_record_that_stays_once(told: Workspace) -> None:
    before = state(told, stamps=False)
    told.apply(merge("firm", NVIDIA, [ALIBABA]))
    found = step(told)
    assert found["records"] == [H20, NVIDIA, MOVE]
    assert found["selected"] == NVIDIA
    told.undo()
    assert state(told, stamps=False) == before


def test_what_is_not_there_is_refused(told: Workspace) -> None:
    gone = "00000000-0000-4000-8000-000000000000"
    with pytest.raises(FieldValueError, match="not there"):
        told.apply(edits.set_field("step", STEP, "records", [H20, gone]))
    with pytest.raises(FieldValueError, match="not a record"):
        told.apply(edits.set_field("step", STEP, "records", ["nv-h20"]))


def test_a_record_that_is_missing_is_found_and_only_it_is_let_go(told: Workspace) -> None:
    # As a file that was written by another tool, or damaged, may have it.
    spoil(told, "DELETE FROM search_doc WHERE record = ?", NVIDIA)
    spoil(told, "DELETE FROM firm WHERE id = ?", NVIDIA)
    with told.reading() as queries:
        (fault,) = (each for each in check(queries) if each.code == "reference"
                    and each.record == STEP)  # fmt: skip
    assert fault.field == "records"
    assert "a record that is not there" in str(fault.message)
    mended = mend(fault)
    assert mended is not None
    told.apply(mended)
    with told.reading() as queries:
        found = queries.values("step", STEP)
    assert found is not None
    assert found["records"] == [H20, ALIBABA, MOVE]


def test_pasted_rows_name_records_of_any_kind(told: Workspace) -> None:
    row = ("One letter", "H20 (HGX) 96GB; Müller Rechenzentrum", "us-h20-letter-2025")
    rows = Pasting("step", ("name", "records", "selected"), (row,), (2,))
    with told.reading() as queries:
        assert plan(queries, rows).lost == ()
    told.apply(paste(rows))
    found = step(told)
    assert found["records"] == [H20, MULLER]
    assert found["selected"] == id_of_slug("us-h20-letter-2025")
