"""Columns are taken for fields by what was learned, by headings, by cells; a field has one column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chipline.exchange.columns.suggestions import (
    By,
    likely_kind,
    suggested_mapping,
    suggestions,
)
from chipline.exchange.headings import field_of
from chipline.exchange.mapping import ColumnMapping, TableMapping
from chipline.exchange.stage import Extent, Stage, StageFacts, StageWriter
from chipline.records.record import KINDS

HEADINGS = {
    "chip": {
        "Hardware name": "name",
        "Manufacturer": "vendor",
        "Tensor-FP16/BF16 performance (FLOP/s)": "fp16_tflops",
        "Memory (bytes)": "memory_gb",
        "Memory - Bandwidth": "memory_bandwidth_gbps",
        "Throughput - FP8 (TOPS)": "fp8_tops",
        "Interconnect (Gbit/s)": "interconnect_gbps",
        "Colour": "",
    },
    "cluster": {
        "Name": "name",
        "Chip type (primary)": "chip",
        "Chip quantity (primary)": "quantity",
        "First Operational Date": "began",
    },
    "facility": {"Назва": "name", "Координати": "coordinates", "location.country": "country"},
    "firm": {"name (n)": "name", "alt names (a)": "aliases"},
}


StageOf = Callable[..., Stage]


@pytest.fixture
def stage_of(tmp_path: Path) -> Iterator[StageOf]:
    opened: list[Stage] = []

    def staged(*rows: list[str]) -> Stage:
        path = tmp_path / f"stage{len(opened)}"
        writer = StageWriter(path)
        for number, cells in enumerate(rows, 1):
            writer.add(number, cells)
        writer.finish(StageFacts("a.csv", extent=Extent(1, 1)))
        opened.append(Stage(path))
        return opened[-1]

    yield staged
    for stage in opened:
        stage.close()


@pytest.mark.parametrize("kind", HEADINGS)
def test_headings_name_fields(stage_of: StageOf, kind: str) -> None:
    stage = stage_of(list(HEADINGS[kind]), ["x"] * len(HEADINGS[kind]))
    found = suggestions(stage, KINDS[kind])
    assert {one.heading: one.field for one in found} == HEADINGS[kind]
    assert likely_kind(HEADINGS[kind]) == kind


def test_a_field_goes_to_the_surest_column(stage_of: StageOf) -> None:
    stage = stage_of(["VRAM", "Memory", "HBM"], ["1", "2", "3"])
    found = suggestions(stage, KINDS["chip"])
    assert [(one.field, one.by) for one in found] == [
        ("", By.NOTHING),
        ("memory_gb", By.LABEL),
        ("", By.NOTHING),
    ]
    learned = {"hbm": "memory_gb"}
    found = suggestions(stage, KINDS["chip"], learned=learned)
    assert [one.field for one in found] == ["", "", "memory_gb"]


def test_a_range_and_its_ends_are_not_filled_twice(stage_of: StageOf) -> None:
    stage = stage_of(["Quantity, low", "Qty"], ["1", "2"])
    assert [one.field for one in suggestions(stage, KINDS["cluster"])] == ["quantity_low", ""]


@pytest.mark.parametrize(
    ("cells", "kind", "field"),
    [
        (["SG", "Malaysia", "Китай"], "cluster", "country"),
        (["live", "planned", "Closed"], "facility", "status"),
        (["https://a.b", "https://c.d"], "source", "url"),
        (["soon", "later"], "cluster", ""),
    ],
)
def test_cells_tell_what_a_heading_does_not(
    stage_of: StageOf, cells: list[str], kind: str, field: str
) -> None:
    stage = stage_of(["Q1"], *([cell] for cell in cells))
    (found,) = suggestions(stage, KINDS[kind])
    assert (found.field, found.by) == (field, By.VALUES if field else By.NOTHING)


def test_names_of_records_are_told_by_who_knows_them(stage_of: StageOf) -> None:
    stage = stage_of(["Q1"], ["Google"], ["Meta"])
    (found,) = suggestions(
        stage, KINDS["chip"], knows=lambda spec, _texts: float(spec.reference == "firm")
    )
    assert found.field == "vendor"


def test_ids_are_known_by_their_form(stage_of: StageOf) -> None:
    own = stage_of(["id", "name"], ["0b5e8f4e-9a6e-5d0b-8a3e-0f8d0c1b2a39", "A"])
    other = stage_of(["id", "name"], ["17", "A"])
    assert [one.field for one in suggestions(own, KINDS["chip"])] == ["id", "name"]
    assert [one.field for one in suggestions(other, KINDS["chip"])] == ["slug", "name"]


def test_a_saved_mapping_goes_before_suggestions(stage_of: StageOf) -> None:
    stage = stage_of(["Memory", "Chip", "TDP"], ["1", "A", "2"])
    saved = TableMapping("chip", (ColumnMapping("Memory"), ColumnMapping("Chip", "slug")))
    found = suggested_mapping(stage, KINDS["chip"], saved=saved)
    assert [column.field for column in found.columns] == ["", "slug", "tdp_w"]
    other = suggested_mapping(stage, KINDS["chip"], saved=TableMapping("firm"))
    assert [column.field for column in other.columns] == ["memory_gb", "name", "tdp_w"]


def test_the_name_of_the_file_tells_the_kind() -> None:
    assert likely_kind(["Name", "Country"], "gpu_clusters.csv") == "cluster"
    assert likely_kind(["Name", "Country"], "facilities.csv") == "facility"


def test_figures_alone_are_no_dates(stage_of: StageOf) -> None:
    stage = stage_of(
        ["Cluster", "Price", "Since"], ["A", "1999", "2024-05"], ["B", "2024", "2025-03"]
    )
    found = {each.heading: each.field for each in suggestions(stage, KINDS["cluster"])}
    assert found == {"Cluster": "name", "Price": "", "Since": "began"}


def test_both_ends_of_a_range_are_known_by_their_words(stage_of: StageOf) -> None:
    stage = stage_of(["Cluster", "Quantity low", "Quantity high"], ["A", "1999", "2024"])
    found = [each.field for each in suggestions(stage, KINDS["cluster"])]
    assert found == ["name", "quantity_low", "quantity_high"]


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("facility", "Announced", "announced"),
        ("facility", "announced", "announced"),
        ("facility", "Announced (MW)", "power_announced_mw"),
        ("facility", "Announced MW", "power_announced_mw"),
        ("facility", "Live (MW)", "power_live_mw"),
        ("firm", "provider_name", "name"),
        ("firm", "Supplier", "name"),
        ("chip", "TDP, Watts", "tdp_w"),
        ("chip", "Memory Bytes", "memory_gb"),
        ("model", "Hardware quantity", "training_chip_quantity"),
    ],
)
def test_a_heading_names_the_field_that_it_means(kind: str, heading: str, field: str) -> None:
    """A date is called as a figure of megawatts is: what names a field goes first, and a unit tells."""
    assert field_of(KINDS[kind], heading) == field
