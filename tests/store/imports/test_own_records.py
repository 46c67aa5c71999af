"""A workspace that was exported and read back changes just what was changed in the file since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.export_formats.workspace_json import write_workspace_json
from chipline.exchange.workspace_files import read_file_records
from chipline.exchange.workspace_workbook import FileRecord
from chipline.export_content import WorkspaceContent, everything
from chipline.records.fields import ANY_KIND
from chipline.records.message import UserError
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import ConflictError
from chipline.store.imports.import_plan import RowState
from chipline.store.imports.import_task import Conflicts
from chipline.store.imports.own_records import OwnPlan, WorkspaceRecords, import_own, plan_own
from chipline.store.workspace import Workspace
from store.dumps import sql, tables

NVIDIA, H20 = id_of_slug("nvidia"), id_of_slug("nv-h20")
NEW, MAKER = "00000000-0000-4000-8000-0000000000aa", "00000000-0000-4000-8000-0000000000bb"
STAMPS = {"created": "2026-02-01T00:00:00Z", "updated": "2026-02-01T00:00:00Z"}
#: A chip whose maker comes with it.
MADE = [
    FileRecord(
        "chip", NEW, {"slug": "n-1", "name": "N1", "vendor": MAKER, "notes": None, **STAMPS}
    ),
    FileRecord("firm", MAKER, {"name": "New maker", **STAMPS}),
]


def written(workspace: Workspace, path: Path) -> list[FileRecord]:
    """Export everything as JSON, and read it back."""
    with workspace.reading() as queries:
        with path.open("w", encoding="utf-8") as file:
            write_workspace_json(file, WorkspaceContent(queries, everything()))
        return read_file_records(path, WorkspaceRecords(queries))


def planned(
    workspace: Workspace, records: list[FileRecord], conflicts: Conflicts = Conflicts.FAIL
) -> OwnPlan:
    with workspace.reading() as queries:
        return plan_own(queries, "small.json", records, conflicts)


def given(records: list[FileRecord], record: str, **values: Any) -> list[FileRecord]:
    """Return records of which one was changed in the file."""
    return [
        replace(one, values={**one.values, **values}) if one.id == record else one
        for one in records
    ]


def test_what_was_exported_and_not_changed_is_nothing_new(
    workspace: Workspace, tmp_path: Path
) -> None:
    records = written(workspace, tmp_path / "small.json")
    before, last = tables(workspace), workspace.last
    plan = planned(workspace, records)
    assert plan.count(RowState.SAME) == len(plan.rows) == len(records)
    assert not plan.changes
    workspace.apply(import_own(plan))
    assert (tables(workspace), workspace.last) == (before, last)


def test_a_value_changed_or_taken_away_in_the_file_is_written_and_undone_at_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    records = written(workspace, tmp_path / "small.json")
    records = given(records, H20, memory_gb=141.0, die_area_mm2=None)
    before = tables(workspace, stamps=False)
    plan = planned(workspace, records)
    (row,) = [row for row in plan.rows if row.state is not RowState.SAME]
    assert (row.kind, row.id, row.slug, row.title) == ("chip", H20, "nv-h20", "H20 (HGX) 96GB")
    assert row.state is RowState.CHANGED
    entry = workspace.apply(import_own(plan)).entry
    assert entry is not None
    assert (entry.params["count"], entry.params["kind"]) == (1, "chip")
    assert sql(workspace, "SELECT memory_gb, die_area_mm2, tdp_w FROM chip") == [
        (141.0, None, None)
    ]
    workspace.undo()
    assert tables(workspace, stamps=False) == before


@pytest.mark.parametrize(("conflicts", "held"), [(Conflicts.FAIL, 99.0), (Conflicts.THEIRS, 141.0)])
def test_what_was_changed_on_both_sides_is_a_conflict(
    workspace: Workspace, tmp_path: Path, conflicts: Conflicts, held: float
) -> None:
    records = given(written(workspace, tmp_path / "small.json"), H20, memory_gb=141.0, tdp_w=400.0)
    workspace.apply(edits.set_field("chip", H20, "memory_gb", 99))
    plan = planned(workspace, records, conflicts)
    (row,) = [row for row in plan.rows if row.state is not RowState.SAME]
    assert row.state is RowState.CONFLICT
    assert row.conflicts == {"memory_gb": (99.0, 141.0)}
    workspace.apply(import_own(plan))
    # What was empty here is taken over in any case.
    assert sql(workspace, "SELECT memory_gb, tdp_w FROM chip") == [(held, 400.0)]


def test_new_records_keep_their_ids_and_may_refer_to_one_another(workspace: Workspace) -> None:
    plan = planned(workspace, MADE)
    assert plan.count(RowState.NEW) == 2
    entry = workspace.apply(import_own(plan)).entry
    assert entry is not None
    # Of two kinds, the step is called after none.
    assert "kind" not in entry.params
    assert sql(workspace, "SELECT id, vendor, created FROM chip WHERE slug = 'n-1'") == [
        (NEW, MAKER, STAMPS["created"])
    ]


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"name": None}, "field “name”: it can’t be empty"),
        ({"created": None}, "field “created”: it can’t be empty"),
        ({"slug": "nvidia"}, "“nvidia” is that of “NVIDIA”"),
        ({"vendor": id_of_slug("nobody")}, "is not there"),
    ],
)
def test_a_new_record_that_cant_stand_is_refused(
    workspace: Workspace, spoilt: dict[str, Any], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        planned(workspace, given(MADE, NEW, **spoilt))


def test_a_record_that_is_there_may_not_point_at_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    records = written(workspace, tmp_path / "small.json")
    with pytest.raises(UserError, match="is not there"):
        planned(workspace, given(records, H20, vendor=id_of_slug("nobody")))


def test_a_plan_is_not_written_into_another_state(workspace: Workspace) -> None:
    plan = planned(workspace, MADE)
    workspace.apply(edits.set_field("firm", NVIDIA, "notes", "meanwhile"))
    with pytest.raises(ConflictError):
        workspace.apply(import_own(plan))


def test_names_in_a_file_mean_the_one_record_that_is_called_so(workspace: Workspace) -> None:
    workspace.apply(edits.create("firm", {"name": "H20 (HGX) 96GB"}))
    with workspace.reading() as queries:
        known = WorkspaceRecords(queries)
        assert known.titles([NVIDIA, NEW]) == {NVIDIA: "NVIDIA"}
        assert known.called("firm", "NVIDIA") == NVIDIA
        assert known.called(ANY_KIND, "NVIDIA") == NVIDIA
        assert not known.called("chip", "NVIDIA")
        # A firm and a chip are called so.
        assert known.called("chip", "H20 (HGX) 96GB") == H20
        assert not known.called(ANY_KIND, "H20 (HGX) 96GB")
