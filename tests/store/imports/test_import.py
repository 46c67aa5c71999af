"""Rows from a table become records with their evidence, in one step that one undo takes back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from chipline.exchange.mapping import Becomes, ColumnMapping, KeyBy, RowKey, Use
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import ConflictError, WorkspaceError
from chipline.store.imports import import_plan, row_records
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_task import Conflicts, SourceDetails, Unmatched
from chipline.store.imports.plan_file import PlacedRow
from chipline.store.quality.check import check
from chipline.store.search import named_records
from chipline.store.workspace import Workspace
from store.dumps import sql
from store.dumps import tables as all_tables
from store.imports.imported_tables import Tables, counts, states

NVIDIA, ALIBABA, H20 = map(id_of_slug, ("nvidia", "alibaba", "nv-h20"))
CHIPS = {"Chip": "name", "Maker": "vendor", "Memory (bytes)": "memory_gb"}


def quotes(workspace: Workspace) -> list[tuple[object, ...]]:
    return sql(
        workspace,
        "SELECT locator, stance, field, quote FROM citation WHERE source IN "
        "(SELECT id FROM source WHERE kind = 'dataset') ORDER BY CAST(substr(locator, 5) AS INTEGER), field",
    )


def test_a_row_becomes_a_record_with_a_source_and_a_citation(
    workspace: Workspace, tables: Tables
) -> None:
    before = all_tables(workspace, stamps=False)
    task = tables.task(
        "chip", CHIPS, [["B200", "NVIDIA", "192000000000"]], file="ml_hardware 2026-03.tsv"
    )
    task = replace(task, source=SourceDetails(publisher="Epoch AI", licence="CC BY 4.0"))
    plan, written = tables.run(workspace, task)
    assert counts(plan) == {"new": 1}
    assert written.entry is not None
    assert written.entry.label == "Import 1 chip from ml_hardware 2026-03.tsv"
    (row,) = sql(workspace, "SELECT memory_gb, vendor, external_ids FROM chip WHERE name = 'B200'")
    assert row == (192.0, NVIDIA, '["ml_hardware:B200"]')
    assert quotes(workspace) == [("row 2", "supports", None, "Memory (bytes)=192000000000")]
    (source,) = sql(
        workspace,
        "SELECT slug, publisher, reliability, dataset, copy_name, notes, mapping FROM source "
        "WHERE kind = 'dataset'",
    )
    assert source[:5] == (
        "src-ml_hardware",
        "Epoch AI",
        "F",
        "ml_hardware",
        "ml_hardware 2026-03.tsv",
    )
    assert source[5] == "Licence: CC BY 4.0"
    assert json.loads(str(source[6]))["kind"] == "chip"
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.undo()
    assert all_tables(workspace, stamps=False) == before


def test_names_are_matched_by_every_name_and_the_similar_only_told(
    workspace: Workspace, tables: Tables
) -> None:
    workspace.apply(edits.set_field("firm", ALIBABA, "aliases", ["Aliyun"]))
    columns = {"Firm": "name", "Country": "hq_country"}
    rows = [["Aliyun", "CN"], ["NVIDIA Corporation", "US"], ["Alibabba", "CN"]]
    plan = tables.plan(workspace, tables.task("firm", columns, rows))
    found = list(plan.rows())
    assert [row.record for row in found[:2]] == [ALIBABA, NVIDIA]
    assert states(plan) == ["same", "same", "new"]
    assert str(found[1].said) == "NVIDIA (name without the legal form)"
    assert str(found[2].said) == "Perhaps the same as Alibaba (similar name)."


def test_a_name_that_tells_who_is_meant_does_not_rename(
    workspace: Workspace, tables: Tables
) -> None:
    task = tables.task("firm", {"Firm": "name", "Country": "hq_country"}, [["阿里巴巴", "CN"]])
    tables.run(workspace, task)
    assert sql(workspace, "SELECT name FROM firm WHERE id = ?", ALIBABA) == [("Alibaba",)]


def test_an_empty_field_is_filled_and_another_value_must_be_decided(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"slug": "slug", "GB": "memory_gb", "W": "tdp_w"}
    task = tables.task("chip", columns, [["nv-h20", "141", "400"]])
    plan = tables.plan(workspace, task)
    (row,) = plan.rows()
    assert row.state == "conflict"
    assert row.conflicts == {"memory_gb": (96.0, 141.0)}
    assert row.after == {"tdp_w": 400.0}
    kept = tables.plan(workspace, replace(task, conflicts=Conflicts.MINE))
    workspace.apply(import_rows([kept]))
    assert sql(workspace, "SELECT memory_gb, tdp_w FROM chip WHERE id = ?", H20) == [(96.0, 400.0)]
    assert ("row 2", "contradicts", "memory_gb", "GB=141") in quotes(workspace)
    workspace.undo()
    taken = tables.plan(workspace, replace(task, conflicts=Conflicts.THEIRS))
    workspace.apply(import_rows([taken]))
    assert sql(workspace, "SELECT memory_gb FROM chip WHERE id = ?", H20) == [(141.0,)]
    assert quotes(workspace) == [("row 2", "supports", None, None)]


def test_a_plan_is_not_written_into_another_state_than_it_was_made_from(
    workspace: Workspace, tables: Tables
) -> None:
    plan = tables.plan(workspace, tables.task("firm", {"Firm": "name"}, [["New"]]))
    workspace.apply(edits.set_field("firm", NVIDIA, "name", "Nvidia"))
    with pytest.raises(ConflictError):
        workspace.apply(import_rows([plan]))
    assert sql(workspace, "SELECT count(*) FROM source WHERE kind = 'dataset'") == [(0,)]


def test_names_without_a_record_are_asked_once_each_with_their_rows(
    workspace: Workspace, tables: Tables
) -> None:
    rows = [["A", "Cerebras", ""], ["B", "Cerebras", ""], ["C", "Alibabba", ""]]
    task = tables.task("chip", CHIPS, rows)
    plan = tables.plan(workspace, task)
    assert [(each.name, each.rows, each.first_row) for each in plan.unmatched] == [
        ("Cerebras", 2, 2),
        ("Alibabba", 1, 4),
    ]
    assert [match.id for match in plan.unmatched[1].perhaps] == [ALIBABA]
    assert (plan.asked_cells, plan.unreadable) == (3, 0)


def test_new_names_are_made_once_and_cited(workspace: Workspace, tables: Tables) -> None:
    rows = [["A", "Cerebras", ""], ["B", "cerebras", ""]]
    task = replace(tables.task("chip", CHIPS, rows), unmatched=Unmatched.NEW)
    plan, _written = tables.run(workspace, task)
    assert plan.made == 1
    (firm,) = sql(workspace, "SELECT id FROM firm WHERE name = 'Cerebras'")
    assert sql(workspace, "SELECT DISTINCT vendor FROM chip WHERE name IN ('A', 'B')") == [firm]
    assert sql(workspace, "SELECT locator FROM citation WHERE record = ?", firm[0]) == [("row 2",)]


def test_what_was_decided_of_a_name_counts(workspace: Workspace, tables: Tables) -> None:
    words = {
        "the green ones": Becomes(Use.VALUE, "nvidia"),
        "nobody": Becomes(Use.EMPTY),
        "somebody": Becomes(Use.NEW),
        "various": Becomes(Use.NOTES),
        "total": Becomes(Use.NO_ROW),
    }
    maker = ColumnMapping("Maker", "vendor", words=words)
    rows = [
        [f"C{n}", name]
        for n, name in enumerate(["The Green Ones", "nobody", "Somebody", "Various", "Total"])
    ]
    plan, _written = tables.run(
        workspace, tables.task("chip", {"Chip": "name", "Maker": maker}, rows)
    )
    assert states(plan) == ["new"] * 4 + ["left out"]
    assert not plan.unmatched
    (made,) = sql(workspace, "SELECT id FROM firm WHERE name = 'Somebody'")
    assert sql(workspace, "SELECT vendor, notes FROM chip WHERE name LIKE 'C_' ORDER BY name") == [
        (NVIDIA, None),
        (None, None),
        (made[0], None),
        (None, "Maker: Various"),
    ]


def test_rows_may_name_one_another(workspace: Workspace, tables: Tables) -> None:
    columns = {"Chip": "name", "From": "derived_from"}
    tables.run(workspace, tables.task("chip", columns, [["X2", "X1"], ["X1", "H20 (HGX) 96GB"]]))
    found = dict(sql(workspace, "SELECT name, derived_from FROM chip"))
    (one,) = sql(workspace, "SELECT id FROM chip WHERE name = 'X1'")
    assert found["X2"] == one[0]
    assert found["X1"] == H20


def test_one_name_for_several_rows_is_no_key(workspace: Workspace, tables: Tables) -> None:
    columns = {"Name": "name", "Where": "country"}
    rows = [["Anonymised", "CN"], ["anonymised", "CN"], ["Anonymised", "SG"], ["Another", "SG"]]
    plan = tables.plan(workspace, tables.task("cluster", columns, rows))
    assert plan.repeated == [("Anonymised", 3)]
    assert states(plan) == ["new", "unreadable", "unreadable", "new"]
    whole = tables.plan(workspace, tables.task("cluster", columns, rows, key=KeyBy.NONE))
    assert states(whole) == ["new"] * 4
    key = RowKey(KeyBy.EXTERNAL, ("Name", "Where"))
    composite = tables.plan(workspace, tables.task("cluster", columns, rows, key=key))
    assert composite.repeated == [("Anonymised|CN", 2)]
    with pytest.raises(WorkspaceError, match="no column “Place”"):
        tables.plan(
            workspace, tables.task("cluster", columns, rows, key=RowKey(KeyBy.EXTERNAL, ("Place",)))
        )


def test_rows_without_a_key_or_what_a_record_needs_are_kept_out(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"slug": "slug", "Name": "name"}
    rows = [["", ""], ["bis", "Another"], ["n-1", "One"], ["n-1", "Two"], ["x", ""]]
    rows = [[*row, "."] for row in rows]
    plan = tables.plan(workspace, tables.task("chip", columns | {"More": ""}, rows))
    assert states(plan) == ["unreadable", "unreadable", "new", "unreadable", "unreadable"]
    told = [str(row.why) for row in plan.rows()]
    assert told[0].startswith("The row has nothing")
    assert "is that of “Bureau of Industry and Security”" in told[1]
    assert told[3] == "This is the same record as in row 4."
    assert told[4] == "A new record needs: Name."


def test_what_cant_be_read_is_left_out_and_quoted(workspace: Workspace, tables: Tables) -> None:
    plan, _written = tables.run(workspace, tables.task("chip", CHIPS, [["Z", "NVIDIA", "many"]]))
    assert plan.lost_cells == 1
    assert quotes(workspace) == [("row 2", "supports", None, "Memory (bytes)=many")]
    assert sql(workspace, "SELECT memory_gb FROM chip WHERE name = 'Z'") == [(None,)]


def test_an_existing_source_is_cited_and_keeps_what_it_says(
    workspace: Workspace, tables: Tables
) -> None:
    ft = id_of_slug("src-ft")
    task = tables.task("firm", {"Firm": "name"}, [["New"]], source=SourceDetails(record=ft))
    tables.run(workspace, task)
    (row,) = sql(
        workspace, "SELECT name, reliability, dataset, copy_name FROM source WHERE id = ?", ft
    )
    assert row == ("Financial Times report", "B", "table", "table.tsv")
    assert sql(workspace, "SELECT count(*) FROM source WHERE kind = 'dataset'") == [(0,)]


def test_a_file_that_changed_since_it_was_read_is_refused(
    workspace: Workspace, tables: Tables
) -> None:
    task = tables.task("firm", {"Firm": "name"}, [["New"]])
    plan = tables.plan(workspace, task)
    assert task.file is not None
    task.file.write_text("something else", encoding="utf-8")
    last = workspace.last
    with pytest.raises(WorkspaceError, match="was changed since it was read"):
        workspace.apply(import_rows([plan]))
    assert workspace.last == last


def test_a_name_can_be_said_to_be_that_of_a_record(workspace: Workspace, tables: Tables) -> None:
    chip = ColumnMapping(
        "Chip", "name", words={"h20 of 2024": Becomes(Use.VALUE, "H20 (HGX) 96GB")}
    )
    columns = {"Chip": chip, "Memory (GB)": "memory_gb"}
    task = tables.task("chip", columns, [["H20 of 2024", "96"], ["Other", "5"]])
    plan = tables.plan(workspace, task)
    known, other = plan.rows()
    assert (known.record, known.state.value) == (H20, "same")
    assert other.state.value == "new"
    # The next version of the table finds it by what stands there.
    assert [PlacedRow(*place).key for place in plan.file.placed()] == ["H20 of 2024", "Other"]


def test_each_field_can_have_a_citation_of_its_own(
    workspace: Workspace, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = {"Chip": "name", "Maker": "vendor", "W": "tdp_w", "GB": "memory_gb"}
    rows = [["A", "nvidia", "300", "many"], ["H20 (HGX) 96GB", "", "", ""]]
    task = tables.task("chip", columns, rows)
    task = replace(task, source=replace(task.source, each_field=True))
    plan, written = tables.run(workspace, task)
    assert written.entry is not None
    assert sql(
        workspace,
        "SELECT r.name, c.field, c.quote, c.stance, c.locator FROM citation AS c "
        "JOIN chip AS r ON r.id = c.record WHERE c.locator IN ('row 2', 'row 3') ORDER BY 5, 2",
    ) == [
        ("A", "name", "Chip=A", "supports", "row 2"),
        ("A", "tdp_w", "W=300", "supports", "row 2"),
        ("A", "vendor", "Maker=nvidia", "supports", "row 2"),
        ("H20 (HGX) 96GB", "name", "Chip=H20 (HGX) 96GB", "supports", "row 3"),
    ]
    monkeypatch.setattr(import_plan, "MOST_FIELDS_CITED", plan.cells - 1)
    with pytest.raises(WorkspaceError, match="Cite rows instead"):
        workspace.apply(import_rows([tables.plan(workspace, task)]))


def test_what_is_kept_here_is_cited_as_contradicted_field_by_field(
    workspace: Workspace, tables: Tables
) -> None:
    columns = {"Chip": "name", "Maker": "vendor", "W": "tdp_w"}
    task = tables.task("chip", columns, [["H20 (HGX) 96GB", "alibaba", "123"]])
    source = replace(task.source, each_field=True)
    tables.run(workspace, replace(task, source=source, conflicts=Conflicts.MINE))
    cited = "SELECT field, stance, quote FROM citation WHERE locator = 'row 2' ORDER BY field"
    found = sql(workspace, cited)
    assert ("vendor", "contradicts", "Maker=alibaba") in found
    assert ("vendor", "supports", "Maker=alibaba") not in found


def test_a_name_that_was_decided_becomes_an_alias_where_that_is_wanted(
    workspace: Workspace, tables: Tables
) -> None:
    words = {"the green ones": Becomes(Use.VALUE, "nvidia"), "nv; co": Becomes(Use.VALUE, "nvidia")}
    maker = ColumnMapping("Maker", "vendor", words=words)
    rows = [["C1", "The Green Ones"], ["C2", "NV; Co"], ["C3", "The Green Ones"]]
    task = tables.task("chip", {"Chip": "name", "Maker": maker}, rows)
    asked = "SELECT aliases FROM firm WHERE id = ?"
    before = sql(workspace, asked, NVIDIA)
    tables.run(workspace, task)
    assert sql(workspace, asked, NVIDIA) == before
    workspace.undo()
    tables.run(workspace, replace(task, learns_names=True))
    aliases = json.loads(sql(workspace, asked, NVIDIA)[0][0])
    # What holds a semicolon can be no alias; the others are added to those that are there.
    assert aliases[-1:] == ["The Green Ones"]
    assert "NV; Co" not in aliases
    # So the next table is understood without a word.
    later = tables.task(
        "chip", {"Chip": "name", "Maker": "vendor"}, [["C4", "the green ones"]], file="later.tsv"
    )
    assert not tables.plan(workspace, later).unmatched
    workspace.undo()
    assert sql(workspace, asked, NVIDIA) == before


def test_a_record_that_is_made_gets_the_country_that_a_column_gives_it(
    workspace: Workspace, tables: Tables
) -> None:
    owner = ColumnMapping("Owner", "owner", country_from="Where it sits")
    rows = [
        ["One", "Cerebras", "United States"],
        ["Two", "cerebras", "USA"],
        ["Three", "Various", "China"],
        ["Four", "Various", "Japan"],
        ["Five", "Nobody", ""],
        ["Six", "nvidia", "Japan"],
    ]
    columns = {"Cluster": "name", "Owner": owner, "Where it sits": ""}
    task = tables.task("cluster", columns, rows)
    asked = "SELECT hq_country FROM firm WHERE id = ?"
    before = sql(workspace, asked, NVIDIA)
    plan, _written = tables.run(workspace, replace(task, unmatched=Unmatched.NEW))
    made = "SELECT name, hq_country FROM firm WHERE name IN ('Cerebras', 'Various', 'Nobody')"
    # Where rows do not agree, none is taken; and what is there stays what it is.
    assert sorted(sql(workspace, made)) == [
        *(("Cerebras", "US"), ("Nobody", None), ("Various", None)),
    ]
    assert sql(workspace, asked, NVIDIA) == before
    # That is said once, where the first of these rows stands.
    said = "“Various” is made without a country: its rows say China and Japan."
    doubts = [(row.name, list(map(str, row.doubts))) for row in plan.rows(noted=True)]
    assert (plan.doubtful, doubts) == (1, [("Three", [said])])


def test_those_of_the_country_that_stands_beside_a_name_are_suggested_first(
    workspace: Workspace, tables: Tables
) -> None:
    firms = {"Firm": "name", "Seat": "hq_country"}
    rows = [["Orient Cloudworks", "Japan"], ["Orient Cloudwork", "China"], ["Orient Cloudworx", ""]]
    tables.run(workspace, tables.task("firm", firms, rows))
    owner = ColumnMapping("Owner", "owner", country_from="Seat")

    def suggested(country: str) -> list[str]:
        columns = {"Cluster": "name", "Owner": owner, "Seat": ""}
        row = ["One", "Orient Cloudwirks", country]
        task = tables.task("cluster", columns, [row], file=f"{country}.tsv")
        (asked,) = tables.plan(workspace, task).unmatched
        return [match.title for match in asked.perhaps]

    assert suggested("China")[0] == "Orient Cloudwork"
    assert suggested("Japan")[0] == "Orient Cloudworks"
    # One of which no country is known may be of any.
    assert suggested("China")[1] == suggested("Japan")[1] == "Orient Cloudworx"


def test_very_many_names_and_keys_are_asked_for_in_parts(
    workspace: Workspace, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_records, "_IDS_AT_ONCE", 2)
    monkeypatch.setattr(named_records, "_AT_ONCE", 2)
    key = RowKey(KeyBy.EXTERNAL, ("No.",))
    columns = {"No.": "", "Chip": "name", "Maker": "vendor"}
    rows = [[str(n), f"Wafer {n}", "nvidia" if n % 2 else "Alibaba"] for n in range(7)]
    known = [["7", "H20 (HGX) 96GB", "NVIDIA"], ["8", "nv-h20 ", "nvidia"]]
    plan, _written = tables.run(workspace, tables.task("chip", columns, [*rows, *known], key=key))
    assert [row.record for row in plan.rows()][7:] == [H20, H20]
    again = tables.plan(
        workspace, tables.task("chip", columns, rows, key=key, file="table 2.tsv", dataset="table")
    )
    assert states(again) == ["same"] * 7
