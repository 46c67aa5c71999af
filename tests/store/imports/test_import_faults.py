"""An import that is stopped, or for which there is no room, leaves everything as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chipline.store.errors import DiskFullError, WorkspaceError
from chipline.store.imports import import_edit, plan_file
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import ImportPlan, plan_import
from chipline.store.imports.import_task import ImportTask, Unmatched
from chipline.store.journal import apply_changes
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from store.dumps import sql, state
from store.imports.imported_tables import Tables

#: So many rows that their changes are streamed.
_MANY = 2_600
_COLUMNS = {"Name": "name", "Owner": "owner", "Low": "quantity_low"}


class _StoppedError(Exception):
    """Somebody wants it no more."""


@pytest.fixture
def task(tables: Tables) -> ImportTask:
    rows = [[f"Cluster {n}", f"Firm {n % 7}", str(100 + n)] for n in range(_MANY)]
    task = tables.task("cluster", _COLUMNS, rows)
    return replace(task, unmatched=Unmatched.NEW)


def test_many_rows_are_one_step_and_one_undo(
    workspace: Workspace, tables: Tables, task: ImportTask
) -> None:
    _plan, written = tables.run(workspace, task)
    assert written.entry is not None
    # The source; firms that rows name, and rows; a citation for each of them.
    assert written.entry.size == 1 + 2 * (7 + _MANY)
    assert written.changes.touched().keys() == {"source", "firm", "cluster", "citation"}
    while workspace.catch_up():
        pass
    with workspace.reading() as queries:
        assert not check(queries)
        assert queries.search("Cluster 2599", 1)[0].title == "Cluster 2599"
    workspace.undo()
    assert sql(workspace, "SELECT count(*) FROM cluster") == [(0,)]


def test_stopped_at_any_point_nothing_was_done(
    workspace: Workspace, tables: Tables, task: ImportTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In small batches there are more points at which to stop.
    monkeypatch.setattr(apply_changes, "_AT_ONCE", 20)
    monkeypatch.setattr(import_edit, "_AT_ONCE", 100)
    heard: list[int] = []
    plan = tables.plan(workspace, task)
    workspace.apply(import_rows([plan]), progress=lambda done, _total: heard.append(done))
    workspace.undo()
    last, before = workspace.last, state(workspace)
    plan = tables.plan(workspace, task)
    assert len(heard) > 10
    for stop in heard[:: len(heard) // 10]:

        def told(done: int, _total: int, stop: int = stop) -> None:
            if done >= stop:
                raise _StoppedError

        with pytest.raises(_StoppedError):
            workspace.apply(import_rows([plan]), progress=told)
        assert workspace.last == last
    assert state(workspace) == before


def test_comparing_can_be_stopped_and_leaves_no_file(
    workspace: Workspace, task: ImportTask, tmp_path: Path
) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    told: list[int] = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        if len(told) == 3:
            raise _StoppedError

    with workspace.reading() as queries, pytest.raises(_StoppedError):
        plan_import(queries, task, folder, lambda *_of: task.stage, stop)
    assert list(folder.iterdir()) == []


def test_a_full_disk_is_told_and_nothing_is_written(
    workspace: Workspace, tables: Tables, task: ImportTask
) -> None:
    before = state(workspace)
    plan: ImportPlan = tables.plan(workspace, task)
    (pages,) = sql(workspace, "PRAGMA page_count")[0]
    with workspace._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 40}")
    with pytest.raises(DiskFullError):
        workspace.apply(import_rows([plan]))
    assert state(workspace) == before


def test_without_room_for_the_plan_nothing_is_compared(
    workspace: Workspace, tables: Tables, task: ImportTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_file, "_TABLES", f"PRAGMA max_page_count = 10; {plan_file._TABLES}")
    with pytest.raises(WorkspaceError, match="disk is full"):
        tables.plan(workspace, task)
