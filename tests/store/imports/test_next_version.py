"""The next version of a table brings what changed in it; what was changed here meanwhile is asked about."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from chipline.exchange.mapping import KeyBy, RowKey
from chipline.exchange.stage import Stage
from chipline.exchange.table_files.limits import TableFileError
from chipline.records.message import Message
from chipline.store import edits
from chipline.store.errors import WorkspaceError
from chipline.store.imports.import_edit import import_rows, nothing_new
from chipline.store.imports.import_task import Conflicts, Gone, Unmatched, dataset_of
from chipline.store.imports.last_version import already_imported, earlier_imports
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from store.dumps import sql
from store.imports.imported_tables import Row, Tables, counts, states

COLUMNS = {"Id": "", "Chip": "name", "GB": "memory_gb", "W": "tdp_w", "Maker": "vendor"}
FIRST = [
    ["1", "C1", "10", "100", "Cerebras"],
    ["2", "C2", "20", "200", "NVIDIA"],
    ["3", "C3", "30", "300", "NVIDIA"],
]
KEY = RowKey(KeyBy.EXTERNAL, ("Id",))


def begin(workspace: Workspace, tables: Tables, rows: list[Row] = FIRST) -> None:  # never changed
    task = tables.task("chip", COLUMNS, rows, key=KEY, file="chips_v1.tsv")
    tables.run(workspace, replace(task, unmatched=Unmatched.NEW))


def chip(workspace: Workspace, name: str) -> str:
    return str(sql(workspace, "SELECT id FROM chip WHERE name = ?", name)[0][0])


def test_only_what_changed_in_the_table_is_written(workspace: Workspace, tables: Tables) -> None:
    begin(workspace, tables)
    workspace.apply(edits.set_field("chip", chip(workspace, "C1"), "memory_gb", 11))
    rows = [
        ["1", "C1", "10", "150", "Cerebras"],
        ["2", "C2 Ultra", "20", "200", "NVIDIA"],
        FIRST[2],
    ]
    task = tables.task("chip", COLUMNS, rows, key=KEY, file="chips_v2.tsv")
    plan, _written = tables.run(workspace, task)
    assert states(plan) == ["changed", "changed", "same"]
    assert sql(
        workspace,
        "SELECT name, memory_gb, tdp_w FROM chip WHERE external_ids LIKE '%chips:%' ORDER BY 1",
    ) == [
        ("C1", 11.0, 150.0),
        ("C2 Ultra", 20.0, 200.0),
        ("C3", 30.0, 300.0),
    ]
    (link,) = sql(
        workspace,
        "SELECT new.copy_name, old.copy_name FROM link JOIN source AS new ON subject = new.id "
        "JOIN source AS old ON object = old.id WHERE predicate = 'supersedes'",
    )
    assert link == ("chips_v2.tsv", "chips_v1.tsv")
    with workspace.reading() as queries:
        assert not check(queries)


def test_a_copy_that_is_read_no_more_leaves_two_sides_and_says_so(
    workspace: Workspace, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(workspace, tables)
    task = tables.task("chip", COLUMNS, FIRST, key=KEY, file="chips_v2.tsv")

    def refuse(*_given: object) -> Stage:
        raise TableFileError(Message("“chips_v1.tsv” is a PDF file."))

    monkeypatch.setattr(tables, "stage", refuse)
    plan = tables.plan(workspace, task)
    assert states(plan) == ["same"] * 3
    assert plan.last is not None
    assert str(plan.last.why).endswith("can’t be read: “chips_v1.tsv” is a PDF file.")


def test_without_room_for_the_last_version_nothing_is_compared_otherwise(
    workspace: Workspace, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(workspace, tables)
    task = tables.task("chip", COLUMNS, FIRST, key=KEY, file="chips_v2.tsv")

    def fails(*_given: object) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(WorkspaceError, match="No space left"):
        tables.plan(workspace, task)


def test_changed_on_both_sides_is_a_conflict_and_alike_is_none(
    workspace: Workspace, tables: Tables
) -> None:
    begin(workspace, tables)
    for name in ("C1", "C2"):
        workspace.apply(edits.set_field("chip", chip(workspace, name), "memory_gb", 99))
    rows = [["1", "C1", "12", "100", "Cerebras"], ["2", "C2", "99", "200", "NVIDIA"], FIRST[2]]
    task = tables.task("chip", COLUMNS, rows, key=KEY, file="chips_v2.tsv")
    plan = tables.plan(workspace, task)
    assert states(plan) == ["conflict", "same", "same"]
    assert next(plan.rows()).conflicts == {"memory_gb": (99.0, 12.0)}


def test_nothing_new_writes_nothing(workspace: Workspace, tables: Tables) -> None:
    begin(workspace, tables)
    last = workspace.last
    task = tables.task("chip", COLUMNS, FIRST[::-1], key=KEY, file="chips_v2.tsv")
    plan, written = tables.run(workspace, task)
    assert nothing_new(plan)
    assert written.entry is None
    assert workspace.last == last


def test_rows_that_are_gone_are_told_and_kept_tagged_or_deleted(
    workspace: Workspace, tables: Tables
) -> None:
    begin(workspace, tables)
    gone = chip(workspace, "C2")
    task = tables.task("chip", COLUMNS, [FIRST[0], FIRST[2]], key=KEY, file="chips_v2.tsv")
    plan = tables.plan(workspace, task)
    assert [(each.record, each.key) for each in plan.gone] == [(gone, "2")]
    assert nothing_new(plan)
    workspace.apply(import_rows([tables.plan(workspace, replace(task, gone=Gone.TAG))]))
    assert sql(workspace, "SELECT tags FROM chip WHERE id = ?", gone) == [('["gone:chips"]',)]
    workspace.undo()
    workspace.apply(import_rows([tables.plan(workspace, replace(task, gone=Gone.DELETE))]))
    assert sql(workspace, "SELECT count(*) FROM chip WHERE id = ?", gone) == [(0,)]
    with workspace.reading() as queries:
        assert not check(queries)


def test_without_a_kept_copy_values_that_differ_must_be_decided(
    workspace: Workspace, tables: Tables
) -> None:
    task = tables.task("chip", COLUMNS, FIRST[1:], key=KEY, file="chips_v1.tsv", dataset="chips")
    tables.run(workspace, replace(task, file=None))
    rows = [["2", "C2", "25", "200", "NVIDIA"]]
    plan = tables.plan(workspace, tables.task("chip", COLUMNS, rows, key=KEY, file="chips_v2.tsv"))
    assert states(plan) == ["conflict"]
    assert plan.last is not None
    assert "No copy" in str(plan.last.why)


def test_the_same_bytes_are_known_unless_they_are_read_otherwise(
    workspace: Workspace, tables: Tables
) -> None:
    begin(workspace, tables)
    again = tables.task("chip", COLUMNS, FIRST, key=KEY, file="chips_v1.tsv")
    fewer = replace(again, mapping=replace(again.mapping, key=RowKey(KeyBy.NAME)))
    with workspace.reading() as queries:
        found = already_imported(queries.connection, again)
        assert found is not None
        assert found.title == "chips_v1.tsv"
        assert already_imported(queries.connection, fewer) is None


def test_the_only_table_of_a_file_need_not_be_named(workspace: Workspace, tables: Tables) -> None:
    begin(workspace, tables)
    again = tables.task("chip", COLUMNS, FIRST, key=KEY, file="chips_v1.tsv")
    named = replace(again, mapping=replace(again.mapping, table="Chips"))
    with workspace.reading() as queries:
        assert already_imported(queries.connection, named) is not None
    changed = tables.task("chip", COLUMNS, FIRST[:2], key=KEY, file="chips_v2.tsv")
    named = replace(changed, mapping=replace(changed.mapping, table="Chips"))
    tables.run(workspace, replace(named, gone=Gone.TAG))
    other = replace(named, mapping=replace(named.mapping, table="Another", dataset="chips"))
    assert [each.key for each in tables.plan(workspace, changed).gone] == []
    with workspace.reading() as queries:
        found = earlier_imports(queries.connection, "chips", other.mapping)
    assert [each.title for each in found] == ["chips_v1.tsv"]


def test_rows_without_any_key_are_known_by_all_that_stands_in_them(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"Name": "name", "Where": "country"}
    rows = [["Anonymised", "CN"], ["Anonymised", "CN"], ["Anonymised", "SG"]]
    task = tables.task("cluster", columns, rows, key=KeyBy.NONE, file="clusters_v1.tsv")
    assert counts(tables.run(workspace, task)[0]) == {"new": 3}
    more = [["Anonymised", "MY"], *rows]
    task = tables.task("cluster", columns, more, key=KeyBy.NONE, file="clusters_v2.tsv")
    assert states(tables.plan(workspace, task)) == ["new", "same", "same", "same"]


def test_keeping_ours_says_what_the_table_has_instead(workspace: Workspace, tables: Tables) -> None:
    begin(workspace, tables)
    workspace.apply(edits.set_field("chip", chip(workspace, "C1"), "memory_gb", 99))
    rows = [["1", "C1", "12", "100", "Cerebras"], *FIRST[1:]]
    task = tables.task("chip", COLUMNS, rows, key=KEY, file="chips_v2.tsv")
    tables.run(workspace, replace(task, conflicts=Conflicts.MINE))
    assert sql(workspace, "SELECT quote FROM citation WHERE stance = 'contradicts'") == [("GB=12",)]
    assert sql(workspace, "SELECT memory_gb FROM chip WHERE name = 'C1'") == [(99.0,)]


def test_a_data_set_is_named_without_its_version() -> None:
    files = {
        "ML_hardware 2026-03.csv": "ml_hardware",
        "ml_hardware (1).csv": "ml_hardware",
        "gpu_clusters_v2.csv": "gpu_clusters",
        "h100.csv": "h100",
        "2026.csv": "table-2026",
    }
    assert {file: dataset_of(file) for file in files} == files
    assert dataset_of("Дані.csv") != dataset_of("Фірми.csv")
