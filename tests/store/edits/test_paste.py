"""Pasting rows: whom they mean, what each cell does, what can't be read; one step, undone at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chipline.records.notation.numbers import Marks
from chipline.records.notation.written_dates import PLAIN_DATES, DayOrder
from chipline.records.record import KINDS, id_of_slug
from chipline.store.compound_edits.paste import paste, plan
from chipline.store.compound_edits.paste_plan import Pasting, Placing, Plan
from chipline.store.edits import create
from chipline.store.workspace import Workspace
from store.dumps import state

ENGLISH = Marks(".", ",")
NVIDIA, ALIBABA, H20 = id_of_slug("nvidia"), id_of_slug("alibaba"), id_of_slug("nv-h20")


def rows_of(kind: str, columns: str, *rows: tuple[str, ...], **more: object) -> Pasting:
    numbers = tuple(range(2, 2 + len(rows)))
    return Pasting(kind, tuple(columns.split()), rows, numbers, **more)  # type: ignore[arg-type]


def planned(workspace: Workspace, pasting: Pasting) -> Plan:
    with workspace.reading() as queries:
        return plan(queries, pasting)


def value(workspace: Workspace, kind: str, record: str, field: str) -> object:
    with workspace.reading() as queries:
        found = queries.values(kind, record)
    assert found is not None
    return found[field]


def by_name(workspace: Workspace, kind: str, name: str) -> str:
    with workspace.reading() as queries:
        table = KINDS[kind].table
        rows = queries.connection.execute(table.select().where(table.c.name == name)).all()
    assert len(rows) == 1
    return str(rows[0].id)


def test_rows_go_to_records_of_their_name_and_make_new_ones(workspace: Workspace) -> None:
    pasting = rows_of(
        "firm", "name hq_country kinds", ("nvidia", "China", ""), ("Bit Foundry", "SG", "foundry")
    )
    found = planned(workspace, pasting)
    assert (found.made, found.changed, found.same, found.lost) == (1, 1, 0, ())
    before = state(workspace, stamps=False)
    workspace.apply(paste(pasting))
    # By its name a row says who is meant, not what that is called from now on; and an empty cell
    # takes nothing away.
    assert value(workspace, "firm", NVIDIA, "name") == "NVIDIA"
    assert value(workspace, "firm", NVIDIA, "hq_country") == "CN"
    assert value(workspace, "firm", NVIDIA, "kinds") == ["chip designer"]
    made = by_name(workspace, "firm", "Bit Foundry")
    assert value(workspace, "firm", made, "kinds") == ["foundry"]
    workspace.undo()
    assert state(workspace, stamps=False) == before


def test_a_slug_says_more_than_a_name(workspace: Workspace) -> None:
    found = planned(workspace, rows_of("firm", "slug name", ("nvidia", "NVIDIA Corporation")))
    assert [row.record for row in found.rows] == [NVIDIA]
    assert found.changed == 1


def test_what_can_not_be_read_is_named_and_the_rest_goes_in(workspace: Workspace) -> None:
    pasting = rows_of(
        "chip",
        "name vendor memory_gb release",
        ("H20 (HGX) 96GB", "Nvidea", "ninety", "Apr 2024"),
    )
    found = planned(workspace, pasting)
    assert [(row.number, cell.field, cell.text) for row, cell in found.lost if cell] == [
        (2, "vendor", "Nvidea"),
        (2, "memory_gb", "ninety"),
    ]
    whys = [str(cell.why) for _row, cell in found.lost if cell]
    assert "no firm is called “Nvidea”" in whys[0]
    assert "not a number" in whys[1]
    workspace.apply(paste(pasting))
    assert value(workspace, "chip", H20, "release") == "2024-04"
    assert value(workspace, "chip", H20, "memory_gb") == 96


@pytest.mark.parametrize("written", ["NVIDIA", "nvidia", " nvidia ", NVIDIA])
def test_records_are_pointed_at_by_name_slug_or_id(workspace: Workspace, written: str) -> None:
    found = planned(workspace, rows_of("chip", "name vendor", ("New chip", written)))
    assert not found.lost
    assert found.rows[0].cells[1].after == NVIDIA
    assert found.names[NVIDIA] == "NVIDIA"


@pytest.mark.parametrize("written", ["Alibaba; NVIDIA", "Alibaba, NVIDIA"])
def test_several_records_are_parted_by_semicolons_or_commas(
    workspace: Workspace, written: str
) -> None:
    found = planned(workspace, rows_of("relocation", "name firms", ("Move", written)))
    assert found.rows[0].cells[1].after == [ALIBABA, NVIDIA]


def test_a_comma_within_a_name_parts_nothing(workspace: Workspace) -> None:
    workspace.apply(create("firm", {"name": "Alibaba, Inc."}))
    found = planned(workspace, rows_of("relocation", "name firms", ("Move", "Alibaba, Inc.")))
    assert found.rows[0].cells[1].after == [by_name(workspace, "firm", "Alibaba, Inc.")]


def test_countries_are_parted_by_commas_as_the_table_shows_them(workspace: Workspace) -> None:
    found = planned(
        workspace, rows_of("relocation", "name to_countries", ("Move", "Singapore, Malaysia"))
    )
    assert found.rows[0].cells[1].after == ["SG", "MY"]


def test_rows_may_point_at_one_another(workspace: Workspace) -> None:
    pasting = rows_of(
        "firm", "name ultimate_parent", ("Bit Cloud", "Bit Holding"), ("Bit Holding", "")
    )
    workspace.apply(paste(pasting))
    parent = by_name(workspace, "firm", "Bit Holding")
    assert value(workspace, "firm", by_name(workspace, "firm", "Bit Cloud"), "ultimate_parent") == (
        parent
    )


def test_nothing_points_at_a_row_that_can_not_be_read(workspace: Workspace) -> None:
    pasting = rows_of(
        "firm",
        "slug name ultimate_parent",
        ("bit-cloud", "Bit Cloud", "bit-holding"),
        ("bit-holding", "", ""),
    )
    found = planned(workspace, pasting)
    assert [row.why and str(row.why) for row in found.rows] == [None, "A new record needs: Name."]
    assert "can’t be read" in str(found.rows[0].cells[2].why)
    workspace.apply(paste(pasting))
    assert (
        value(workspace, "firm", by_name(workspace, "firm", "Bit Cloud"), "ultimate_parent") is None
    )


def test_a_name_that_several_have_and_rows_of_one_record_are_told(workspace: Workspace) -> None:
    workspace.apply(create("firm", {"name": "Alibaba"}))
    found = planned(
        workspace,
        rows_of("firm", "name hq_country", ("Alibaba", "SG"), ("NVIDIA", "SG"), ("nvidia", "MY")),
    )
    assert [row.why and str(row.why) for row in found.rows] == [
        "2 firms are called “Alibaba”. Give the short name.",
        None,
        "This is the same record as in row 3.",
    ]


def test_a_slug_of_another_record_is_refused(workspace: Workspace) -> None:
    found = planned(
        workspace, rows_of("firm", "slug name", ("nv-h20", "Firm"), ("one", "A"), ("two", "B"))
    )
    assert "is that of “H20 (HGX) 96GB”" in str(found.rows[0].why)
    assert found.made == 2


def test_rows_go_onto_the_selected_records_in_their_order(workspace: Workspace) -> None:
    pasting = rows_of(
        "firm",
        "hq_country",
        ("SG",),
        ("MY",),
        ("DE",),
        placing=Placing.SELECTED,
        onto=(ALIBABA, NVIDIA),
    )
    found = planned(workspace, pasting)
    assert str(found.rows[2].why) == "No record is selected for this row."
    workspace.apply(paste(pasting))
    assert value(workspace, "firm", ALIBABA, "hq_country") == "SG"
    assert value(workspace, "firm", NVIDIA, "hq_country") == "MY"


def test_one_row_fills_all_that_are_selected(workspace: Workspace) -> None:
    pasting = rows_of(
        "firm", "hq_country", ("SG",), placing=Placing.SELECTED, onto=(ALIBABA, NVIDIA)
    )
    assert planned(workspace, pasting).changed == 2


def test_empty_cells_take_values_away_only_when_asked(workspace: Workspace) -> None:
    rows = ("NVIDIA", "")
    assert planned(workspace, rows_of("firm", "name hq_country", rows)).same == 1
    clearing = rows_of("firm", "name hq_country", rows, clearing=True)
    workspace.apply(paste(clearing))
    assert value(workspace, "firm", NVIDIA, "hq_country") is None


def test_columns_without_a_field_are_left_out(workspace: Workspace) -> None:
    pasting = Pasting("firm", ("name", ""), (("NVIDIA", "junk"),), (1,))
    assert planned(workspace, pasting).same == 1


def test_new_records_are_made_even_where_the_name_is_taken_when_asked(workspace: Workspace) -> None:
    pasting = rows_of("firm", "name", ("NVIDIA",), ("NVIDIA",), placing=Placing.NEW)
    assert planned(workspace, pasting).made == 2


def test_a_paste_that_changes_nothing_leaves_no_trace(workspace: Workspace) -> None:
    assert workspace.apply(paste(rows_of("firm", "name", ("NVIDIA",)))).entry is None


def test_a_citation_of_a_field_that_its_record_has_not_is_kept_out(workspace: Workspace) -> None:
    columns = "source record field stance"
    good = ("src-ft", "nv-h20", "release", "supports")
    bad = ("src-ft", "nvidia", "release", "supports")
    found = planned(workspace, rows_of("citation", columns, good, bad))
    assert found.made == 1
    assert [str(row.why).split(".")[0] for row, _cell in found.lost] == [
        "Field: no firm has “release”"
    ]
    onto = rows_of(
        "citation", "field", ("release",), placing=Placing.SELECTED, onto=(id_of_slug("ct-1"),)
    )
    before = state(workspace, stamps=False)
    assert not workspace.apply(paste(onto)).changes
    assert state(workspace, stamps=False) == before


def test_columns_in_other_units_are_turned_into_the_fields_own(workspace: Workspace) -> None:
    pasting = rows_of(
        "chip",
        "slug memory_gb memory_bandwidth_gbps fp16_tflops tdp_w",
        ("nv-h20", "96e9", "4.9 TB/s", "148e12", "0.4"),
        units=("", "bytes", "byte/s", "FLOP/s", "kW"),
    )
    (row,) = planned(workspace, pasting).rows
    cells = {cell.field: cell for cell in row.cells}
    assert not cells["memory_gb"].changes, "96e9 bytes are the 96 GB that stand there"
    assert str(cells["memory_gb"].said) == "96e9 bytes → 96 GB"
    assert cells["memory_bandwidth_gbps"].after == 4900, "a cell's own unit goes first"
    assert str(cells["memory_bandwidth_gbps"].said) == "4.9 TB/s → 4,900 GB/s"
    assert cells["fp16_tflops"].after == 148
    assert cells["tdp_w"].after == 400
    assert cells["slug"].said is None
    workspace.apply(paste(pasting))
    assert value(workspace, "chip", H20, "tdp_w") == 400


def test_a_unit_that_cant_be_turned_is_told_of_every_cell(workspace: Workspace) -> None:
    pasting = rows_of(
        "chip", "slug memory_gb tdp_w", ("nv-h20", "768", "400"), units=("", "Gbit", "GB")
    )
    lost = planned(workspace, pasting).lost
    assert [str(cell.why) for _row, cell in lost if cell] == [
        (
            "Memory is in GB, and “Gbit” can’t be turned into it unasked: write 768 GB if bytes are meant, "
            "or 96 GB if bits are."
        ),
        "TDP is in W, and “GB” can’t be turned into it. Write the figure in W.",
    ]


def test_figures_far_from_what_is_usual_are_doubted_not_refused(workspace: Workspace) -> None:
    pasting = rows_of(
        "chip", "slug memory_gb fp16_tflops", ("nv-h20", "96000000000", "1.8"), ("nv-new", "80", "")
    )
    row = planned(workspace, pasting).rows[0]
    assert len(row.doubts) == 3
    assert any(
        "96,000,000,000 GB is unusual, 1 to 4,000 is typical" in str(said) for said in row.doubts
    )
    assert any("FP8/INT8 is 160 times FP16/BF16" in str(said) for said in row.doubts)
    assert planned(workspace, pasting).doubtful == 1
    workspace.apply(paste(pasting))
    assert value(workspace, "chip", H20, "memory_gb") == 96e9
    again = rows_of("chip", "slug memory_gb tdp_w", ("nv-h20", "96e10", "400"))
    assert len(planned(workspace, again).rows[0].doubts) == 1, "only what this paste does"


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [("10,000-12,000", 10_000, 12_000), ("10k – 12k", 10_000, 12_000), ("between 8 and 9", 8, 9)],
)
def test_a_range_fills_both_fields_that_hold_its_ends(
    workspace: Workspace, typed: str, low: int, high: int
) -> None:
    for field in ("quantity_low", "quantity_high"):
        pasting = rows_of("cluster", f"name {field}", (f"Site {field}", typed), marks=ENGLISH)
        (row,) = planned(workspace, pasting).rows
        assert {cell.field: cell.after for cell in row.cells[1:]} == {
            "quantity_low": low,
            "quantity_high": high,
        }
        assert {str(cell.said) for cell in row.cells[1:]} == {f"{typed} → {low:,} to {high:,}"}
        workspace.apply(paste(pasting))
        made = by_name(workspace, "cluster", f"Site {field}")
        assert value(workspace, "cluster", made, "quantity_high") == high


def test_a_range_is_refused_where_only_one_end_can_stand(workspace: Workspace) -> None:
    both = rows_of("cluster", "name quantity_low quantity_high", ("Site", "10-12", "12"))
    open_end = rows_of("cluster", "name quantity_low", ("Site", ">10"))
    alone = rows_of("chip", "name memory_gb", ("Chip", "80-96"))
    for pasting in (both, open_end, alone):
        (row,) = planned(workspace, pasting).rows
        assert row.cells[1].why


def test_the_column_proves_whether_day_or_month_comes_first(workspace: Workspace) -> None:
    rows = (("A", "03/04/2025", "Jul-25"), ("B", "31/08/2024", "Apr-32"), ("C", "2025-01-02", ""))
    found = planned(workspace, rows_of("relocation", "name began ended", *rows))
    assert not found.lost
    assert [row.cells[1].after for row in found.rows] == ["2025-04-03", "2024-08-31", "2025-01-02"]
    assert str(found.rows[0].cells[1].said) == (
        "03/04/2025 → 2025-04-03, in the order that “31/08/2024” proves"
    )
    assert str(found.rows[1].cells[1].said) == "31/08/2024 → 2024-08-31"
    assert found.rows[2].cells[1].said is None
    assert found.rows[0].cells[2].after == "2025-07"


@pytest.mark.parametrize("others", [("04/05/2025",), ("31/08/2024", "08/31/2024"), ("2025",)])
def test_without_a_proof_both_readings_are_told(
    workspace: Workspace, others: tuple[str, ...]
) -> None:
    rows = [(f"Move {at}", text) for at, text in enumerate(("03/04/2025", *others))]
    found = planned(workspace, rows_of("relocation", "name began", *rows))
    said = str(found.rows[0].cells[1].why)
    assert said.startswith("“03/04/2025” can be 3 April 2025 or 4 March 2025.")
    known = replace(PLAIN_DATES, order=DayOrder.MONTH)
    chosen = rows_of("relocation", "name began", *rows, dates=(PLAIN_DATES, known))
    assert planned(workspace, chosen).rows[0].cells[1].after == "2025-03-04"


def test_a_column_of_day_first_dates_in_two_ways_of_writing(workspace: Workspace) -> None:
    texts = ["2 590", "15.11.2024", "03.04.2025", "late 2025", "9 квітня 2025 р."]
    rows = [(f"Move {at}", text) for at, text in enumerate(texts)]
    found = planned(workspace, rows_of("relocation", "name began", *rows))
    assert str(found.rows[0].cells[1].why).startswith("“2 590” is not a date")
    read = [row.cells[1].after for row in found.rows[1:]]
    assert read == ["2024-11-15", "2025-04-03", "2025-09~/2025-12~", "2025-04-09"]
