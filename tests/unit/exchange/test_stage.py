"""A stage keeps what a file says of its cells; headings and data are told apart by its extent."""

from __future__ import annotations

from pathlib import Path

from chipline.exchange.stage import (
    CellKind,
    CellMark,
    Extent,
    FoundTable,
    Stage,
    StagedCell,
    StageFacts,
    StageWriter,
    column_letters,
)
from chipline.records.message import Message


def staged(folder: Path, extent: Extent | None = None) -> Stage:
    path = folder / "stage"
    writer = StageWriter(path)
    writer.add(1, ["Chips in 2026"])
    writer.add(2, ["", "Throughput", "Throughput"])
    writer.add(3, ["Chip", "FP16", "FP16", None, "Released"])
    writer.add(4, [None, "", None])
    writer.add(5, ["A", 1234.5, 2.0, "1,234.5", "2026-07"], [CellMark(4, CellKind.DATE, "Jul-26")])
    writer.add(6, ["B", "#N/A", 2**60, None, None], [CellMark(1, CellKind.ERROR)])
    writer.add(7, ["Total", 5])
    facts = StageFacts(
        "chips.xlsx",
        tables=(FoundTable("Chips", 6), FoundTable("old", None, hidden=True)),
        extent=Extent(2, 3, (7,)),
        said=(Message("{n} row", "{n} rows", 2),),
    )
    writer.finish(facts)
    return Stage(path, extent)


def test_cells_come_back_with_what_the_file_says_of_them(tmp_path: Path) -> None:
    stage = staged(tmp_path)
    first, second = stage.rows()
    assert first.number == 5
    assert first.cells[:4] == (
        StagedCell("A"),
        StagedCell("1234.5", CellKind.NUMBER),
        StagedCell("2", CellKind.NUMBER),
        StagedCell("1,234.5"),
    )
    assert first.cells[4] == StagedCell("2026-07", CellKind.DATE, "Jul-26")
    assert second.cells[1] == StagedCell("#N/A", CellKind.ERROR)
    # Beyond what a float holds, every digit stays.
    assert second.cells[2].text == str(2**60)
    assert second.cells[3] == StagedCell()
    assert stage.facts.tables[1].hidden
    assert str(stage.facts.said[0]) == "2 rows"
    stage.close()


def test_a_cell_of_which_nothing_is_said_is_what_stands_in_it(tmp_path: Path) -> None:
    stage = staged(tmp_path)
    (((five, *first), (six, *second)),) = stage.contents()
    assert (five, six) == (5, 6)
    shown = StagedCell("2026-07", CellKind.DATE, "Jul-26")
    assert list(first) == ["A", 1234.5, 2, "1,234.5", shown]
    assert list(second) == ["B", StagedCell("#N/A", CellKind.ERROR), str(2**60), None, None]
    stage.close()


def test_headings_bear_their_groups_and_are_told_apart(tmp_path: Path) -> None:
    stage = staged(tmp_path)
    assert stage.headings() == ("Chip", "Throughput - FP16", "Throughput - FP16 2", "D", "Released")
    assert (stage.count(), stage.facts.rows, stage.facts.width) == (2, 6, 5)
    stage.close()


def test_another_extent_makes_other_rows_data(tmp_path: Path) -> None:
    stage = staged(tmp_path, Extent())
    assert [row.number for row in stage.rows(after=2, many=2)] == [3, 5]
    assert stage.headings()[:2] == ("A", "B")
    found = stage.row(7)
    assert found
    assert found.cells[0].text == "Total"
    assert [row.number for row in stage.top(1)] == [1]
    stage.close()


def test_different_cells_are_counted_where_they_first_stand(tmp_path: Path) -> None:
    path = tmp_path / "stage"
    writer = StageWriter(path)
    for number, cell in enumerate(("5", 5, "CN", None, "CN", 5), 1):
        writer.add(number, [cell, "x"])
    writer.finish(StageFacts("a.csv"))
    stage = Stage(path)
    assert list(stage.distinct(0)) == [
        (StagedCell("5"), 1, 1),
        (StagedCell("5", CellKind.NUMBER), 2, 2),
        (StagedCell("CN"), 2, 3),
    ]
    stage.close()


def test_columns_are_named_as_in_spreadsheets() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]
