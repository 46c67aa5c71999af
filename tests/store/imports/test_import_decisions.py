"""What single cells and names of a table decide: what is taken away, kept as reported, or recognised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chipline.exchange.mapping import Becomes, ColumnMapping, KeyBy, RowKey, Use
from chipline.exchange.stage import StageFacts
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import WorkspaceError
from chipline.store.imports.difference import same
from chipline.store.imports.import_edit import import_rows, locator
from chipline.store.imports.import_task import SourceDetails
from chipline.store.workspace import Workspace
from store.dumps import sql
from store.imports.imported_tables import Tables, states

NVIDIA, ALIBABA, H20 = map(id_of_slug, ("nvidia", "alibaba", "nv-h20"))
NEW = "00000000-0000-4000-8000-0000000000aa"


def test_an_empty_cell_takes_a_value_away_only_where_that_was_decided(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"Chip": "name", "GB": "memory_gb", "W": "tdp_w"}
    task = tables.task("chip", columns, [["H20 (HGX) 96GB", "", "400"]])
    tables.run(workspace, task)
    assert sql(workspace, "SELECT memory_gb, tdp_w FROM chip") == [(96.0, 400.0)]
    clearing = replace(task, mapping=replace(task.mapping, clearing=True))
    plan, _written = tables.run(workspace, clearing)
    assert states(plan) == ["changed"]
    assert sql(workspace, "SELECT memory_gb, tdp_w FROM chip") == [(None, 400.0)]


def test_names_that_were_decided_to_be_left_empty_take_nothing_away(
    workspace: Workspace, tables: Tables
) -> None:
    words = {"some": Becomes(Use.EMPTY), "others": Becomes(Use.EMPTY)}
    columns = {"Move": "name", "Chips": ColumnMapping("Chips", "chips", words=words)}
    tables.run(workspace, tables.task("relocation", columns, [["One", "nv-h20"]]))
    task = tables.task("relocation", columns, [["One", "Some; Others"]], file="later.tsv")
    tables.run(workspace, task)
    assert sql(workspace, "SELECT chips FROM relocation WHERE name = 'One'") == [(f'["{H20}"]',)]


def test_an_open_range_takes_nothing_from_the_end_that_another_column_has(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"Cluster": "name", "At most": "quantity_high", "Chips": "quantity"}
    tables.run(workspace, tables.task("cluster", columns, [["One", "150", "at least 100"]]))
    assert sql(workspace, "SELECT quantity_low, quantity_high FROM cluster") == [(100, 150)]


def test_what_is_kept_as_reported_goes_into_its_field_or_else_into_the_notes(
    workspace: Workspace, tables: Tables
) -> None:
    words = {"some gpus": Becomes(Use.REPORTED)}
    chips, trigger = (
        ColumnMapping(heading, field, words=words)
        for heading, field in (("Chips", "chips"), ("Trigger", "trigger"))
    )
    told = {"Move": "name", "In words": "chips_as_reported"}
    columns = told | {"Chips": chips, "Trigger": trigger}
    rows = [["One", "", "Some GPUs", "some GPUs"], ["Two", "Ten H20", "Some GPUs", ""]]
    plan, _written = tables.run(workspace, tables.task("relocation", columns, rows))
    assert not plan.unmatched
    assert sql(
        workspace,
        "SELECT chips, chips_as_reported, notes FROM relocation WHERE name IN ('One', 'Two') "
        "ORDER BY name",
    ) == [
        (None, "Some GPUs", "Trigger: some GPUs"),
        # What another column has of it stays.
        (None, "Ten H20", "Chips: Some GPUs"),
    ]


def test_a_key_that_is_too_long_for_an_id_finds_its_record_again(
    workspace: Workspace, tables: Tables
) -> None:
    columns, key = {"Key": "", "Chip": "name"}, RowKey(KeyBy.EXTERNAL, ("Key",))
    rows = [["k" * 300, "A"], ["k" * 301, "B"]]
    tables.run(workspace, tables.task("chip", columns, rows, key=key, file="chips_v1.tsv"))
    kept = sql(workspace, "SELECT value FROM external_id WHERE value LIKE 'chips:%'")
    assert len({value for (value,) in kept}) == 2
    assert all(len(value) < 100 for (value,) in kept)
    renamed = [["k" * 300, "A"], ["k" * 301, "Quite another"]]
    plan, _written = tables.run(
        workspace, tables.task("chip", columns, renamed, key=key, file="chips_v2.tsv")
    )
    assert states(plan) == ["same", "changed"]
    assert sql(
        workspace, "SELECT count(*) FROM chip WHERE name IN ('A', 'B', 'Quite another')"
    ) == [(2,)]


def test_a_column_of_our_ids_says_which_record_is_meant_whatever_it_is_called(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"Id": "id", "Chip": "name", "W": "tdp_w"}
    rows = [[H20, "H20 of another name", "400"], [NEW, "H20 (HGX) 96GB", "500"]]
    plan, _written = tables.run(workspace, tables.task("chip", columns, rows))
    assert [row.record for row in plan.rows()] == [H20, NEW]
    assert sql(workspace, "SELECT id, tdp_w FROM chip ORDER BY tdp_w") == [
        (H20, 400.0),
        (NEW, 500.0),
    ]


def test_a_name_that_several_have_is_not_guessed(workspace: Workspace, tables: Tables) -> None:
    for slug in ("nova-1", "nova-2"):
        workspace.apply(edits.create("firm", {"name": "Nova", "slug": slug}))
    own = tables.plan(workspace, tables.task("firm", {"Firm": "name"}, [["Nova"]]))
    (row,) = own.rows()
    assert row.state.value == "unreadable"
    assert str(row.why) == "2 firms are called “Nova”. Give the short name."
    columns = {"Chip": "name", "Maker": "vendor"}
    plan = tables.plan(workspace, tables.task("chip", columns, [["A", "Nova"], ["B", "nova-1"]]))
    (asked,) = plan.unmatched
    assert (asked.name, asked.rows) == ("Nova", 1)
    assert str(asked.why) == "Vendor: 2 firms are called “Nova”. Give the short name."


def test_a_name_in_another_script_is_recognised_and_quoted_as_it_stands(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"Chip": "name", "Maker": "vendor"}
    tables.run(workspace, tables.task("chip", columns, [["A", "阿里巴巴"], ["B", "Alibaba"]]))
    assert sql(workspace, "SELECT vendor FROM chip WHERE name IN ('A', 'B')") == [(ALIBABA,)] * 2
    found = sql(
        workspace,
        "SELECT chip.name, quote FROM citation JOIN chip ON chip.id = record ORDER BY chip.name",
    )
    assert [name for name, _quote in found] == ["A", "B"]
    assert found[0][1] == "Maker=阿里巴巴"
    assert not found[1][1]


def test_what_one_column_makes_new_is_meant_in_the_other_as_well(
    workspace: Workspace, tables: Tables
) -> None:
    operator = ColumnMapping("Operator", "operator", words={"bit host": Becomes(Use.NEW)})
    columns = {"Site": "name", "Operator": operator, "Owner": "owner"}
    plan, _written = tables.run(
        workspace, tables.task("facility", columns, [["One", "Bit Host", "Bit Host"]])
    )
    assert plan.made == 1
    assert not plan.unmatched
    ((operated, owned),) = sql(workspace, "SELECT operator, owner FROM facility")
    assert operated == owned
    assert sql(workspace, "SELECT id FROM firm WHERE name = 'Bit Host'") == [(owned,)]


def test_tables_of_several_files_are_one_step_that_tells_how_many(
    workspace: Workspace, tables: Tables
) -> None:
    firms = tables.task("firm", {"Firm": "name"}, [["New firm"]], file="firms.tsv")
    chips = tables.task("chip", {"Chip": "name"}, [["New chip"]], file="chips.tsv")
    plans = [tables.plan(workspace, task) for task in (firms, chips)]
    entry = workspace.apply(import_rows(plans)).entry
    assert entry is not None
    assert entry.params == {"count": 2, "file": "firms.tsv", "files": 2}
    assert entry.label == "Import 2 records from 2 files"
    workspace.undo()
    assert not sql(workspace, "SELECT name FROM firm WHERE name = 'New firm'")
    assert not sql(workspace, "SELECT name FROM chip WHERE name = 'New chip'")


def test_a_row_is_cited_by_where_it_stands_in_its_file() -> None:
    facts = StageFacts("chips.tsv", "", 1, "tsv")
    assert f"{locator(facts)}3" == "row 3"
    assert f"{locator(replace(facts, format='xlsx', table='Chips'))}3" == "sheet Chips, row 3"
    assert f"{locator(replace(facts, format='json', table='chips'))}3" == "list chips, row 3"


def test_notes_are_added_to_those_that_are_there_and_once(
    workspace: Workspace, tables: Tables
) -> None:
    workspace.apply(edits.set_field("chip", H20, "notes", "Mine."))
    maker = ColumnMapping("Maker", "vendor", words={"various": Becomes(Use.NOTES)})
    columns = {"Chip": "name", "Maker": maker}
    rows = [["H20 (HGX) 96GB", "various"]]
    for state in ("changed", "same"):
        plan, _written = tables.run(workspace, tables.task("chip", columns, rows))
        assert states(plan) == [state]
        assert sql(workspace, "SELECT notes FROM chip") == [("Mine.\nMaker: various",)]


def test_a_column_that_fills_nothing_can_leave_rows_out(
    workspace: Workspace, tables: Tables
) -> None:
    out = {"individual": Becomes(Use.NO_ROW)}
    columns = {"Firm": "name", "Sort": ColumnMapping("Sort", words=out)}
    rows = [("Acme", "Entity"), ("Jane", "Individual"), ("Other", "")]
    plan = tables.plan(workspace, tables.task("firm", columns, rows))
    assert states(plan) == ["new", "left out", "new"]


def test_new_rows_whose_names_differ_in_their_legal_form_may_be_one(
    workspace: Workspace, tables: Tables
) -> None:
    rows = [("EXAMPLE TECH CO LTD",), ("Other",), ("Example Tech Co., Ltd.",)]
    plan = tables.plan(workspace, tables.task("firm", {"Firm": "name"}, rows))
    assert states(plan) == ["new"] * 3
    assert [str(row.said) for row in plan.rows() if row.said] == [
        "Perhaps the same as “EXAMPLE TECH CO LTD” in row 2."
    ]


def test_a_short_name_is_given_to_one_new_record(workspace: Workspace, tables: Tables) -> None:
    columns, key = {"Id": "", "slug": "slug", "Chip": "name"}, RowKey(KeyBy.EXTERNAL, ("Id",))
    rows = [["1", "n-1", "A"], ["2", "n-1", "B"]]
    plan = tables.plan(workspace, tables.task("chip", columns, rows, key=key))
    assert states(plan) == ["new", "unreadable"]
    told = [row.why for row in plan.rows()]
    assert str(told[1]) == "Short name: “n-1” is used in another row as well."


def test_the_copy_of_a_chosen_source_stays_what_it_was(
    workspace: Workspace, tables: Tables
) -> None:
    ft = id_of_slug("src-ft")
    for file in ("first.tsv", "second.tsv"):
        task = tables.task("firm", {"Firm": "name"}, [[f"Firm of {file}"]], file=file)
        tables.run(workspace, replace(task, source=SourceDetails(record=ft)))
    assert sql(workspace, "SELECT copy_name FROM source WHERE id = ?", ft) == [("first.tsv",)]


def test_a_source_that_is_gone_can_not_be_cited(workspace: Workspace, tables: Tables) -> None:
    task = tables.task("firm", {"Firm": "name"}, [["A"]], source=SourceDetails(record=NEW))
    plan = tables.plan(workspace, task)
    with pytest.raises(WorkspaceError, match="is not there any more"):
        workspace.apply(import_rows([plan]))
    assert not sql(workspace, "SELECT name FROM firm WHERE name = 'A'")


def test_the_order_of_a_list_says_nothing_and_an_empty_one_is_none() -> None:
    assert same(["a", "b"], ["b", "a"])
    assert same(None, [])
    assert not same(["a"], None)
    assert not same(["a"], ["a", "b"])
