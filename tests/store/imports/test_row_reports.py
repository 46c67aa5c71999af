"""What is told of the rows of an import: whose values differ, and what could not be read."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.imports.conflicts import ConflictingValue, conflicting_values
from chipline.store.imports.unread_rows import write_unread_rows
from chipline.store.workspace import Workspace
from store.imports.imported_tables import Tables

H20 = id_of_slug("nv-h20")
COLUMNS = {"slug": "slug", "GB": "memory_gb", "W": "tdp_w"}


def test_who_gave_a_value_that_differs_is_told_and_nobody_of_the_first_facts(
    workspace: Workspace, tables: Tables
) -> None:
    workspace.apply(edits.set_field("chip", H20, "tdp_w", 350.0))
    rows = [["nv-h20", "141", "400"], ["nv-h20-of-nobody", "1", "1"]]
    plan = tables.plan(workspace, tables.task("chip", COLUMNS, rows))
    with workspace.reading() as queries:
        found = {one.field: one for one in conflicting_values(queries, plan)}
        entry = queries.entries(1)[0]
        title = queries.names([H20])[H20].title
    assert set(found) == {"memory_gb", "tdp_w"}, "a row of no record differs from nothing"
    assert found["memory_gb"] == ConflictingValue(2, H20, title, "memory_gb", 96.0, 141.0)
    mine = found["tdp_w"]
    assert (mine.mine, mine.theirs) == (350.0, 400.0)
    assert (mine.who, mine.day) == (entry.who, entry.at[:10])
    assert entry.who, "somebody made the change"


def test_rows_that_cant_be_read_are_written_as_they_stand_with_number_and_why(
    workspace: Workspace, tables: Tables, tmp_path: Path
) -> None:
    rows = [["Sound", "NVIDIA", "192000000000"], ["=1+1", "NVIDIA", "many"], ["", "NVIDIA", "1"]]
    columns = {"Chip": "name", "Maker": "vendor", "Memory (bytes)": "memory_gb"}
    plan = tables.plan(workspace, tables.task("chip", columns, rows))
    target = tmp_path / "unread.csv"
    write_unread_rows(target, [plan], ("row", "why"), lambda why: f"<{why}>")
    with target.open(encoding="utf-8-sig", newline="") as file:
        first, *found = csv.reader(file)
    assert first[:3] == ["Chip", "Maker", "Memory (bytes)"]
    assert [line[3] for line in found] == ["3", "4"], "those that were read are not among them"
    assert not found[0][0].startswith("="), "a cell is no formula for who opens it"
    assert all(line[4].startswith("<") for line in found)


def test_an_empty_cell_takes_a_value_away_only_where_that_is_asked_for(
    workspace: Workspace, tables: Tables
) -> None:
    task = tables.task("chip", COLUMNS, [["nv-h20", "", "n/a"]])
    (kept,) = tables.plan(workspace, task).rows()
    assert not kept.after
    clearing = replace(task, mapping=replace(task.mapping, clearing=True))
    (emptied,) = tables.plan(workspace, clearing).rows()
    assert {name for name, value in emptied.after.items() if value is None} >= {"memory_gb"}
    assert not emptied.conflicts
