"""Tables that are wider than what stands in them, and wider than what is read."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
import xlsxwriter

from chipline.exchange.stage import Stage
from chipline.exchange.table_files import workbook
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import read_file

_AS_WIDE_AS_ANY = 16_384


def texts(stage: Stage) -> list[list[str]]:
    """Return the cells of the rows of data."""
    return [[cell.text for cell in row.cells] for row in stage.rows()]


def staged(folder: Path, name: str, content: bytes) -> tuple[int, list[list[str]]]:
    """Read a file with this content; return how wide its table is, and its rows of data."""
    (folder / name).write_bytes(content)
    read_file(folder / name, folder / f"{name}.stage")
    with closing(Stage(folder / f"{name}.stage")) as stage:
        return stage.width, texts(stage)


def formatted_to_its_edge(path: Path, width: int, values: dict[int, str]) -> Path:
    """Write a sheet whose rows are formatted to its edge, with these values in the third one."""
    with xlsxwriter.Workbook(path) as book:
        sheet, yellow = book.add_worksheet(), book.add_format({"bg_color": "#ffff00"})
        for row in range(3):
            for place in range(_AS_WIDE_AS_ANY):
                sheet.write_blank(row, place, None, yellow)
        for place in range(width):
            sheet.write(0, place, f"Heading {place}", yellow)
            sheet.write(1, place, place, yellow)
        for place, text in values.items():
            sheet.write(2, place, text, yellow)
    return path


def test_a_sheet_that_is_formatted_to_its_edge_is_as_wide_as_what_stands_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {0: "a", 19: "b", _AS_WIDE_AS_ANY - 1: " "}
    path = formatted_to_its_edge(tmp_path / "wide.xlsx", 20, given)
    for most in (workbook._MOST_WITH_FORMATS, 0):
        monkeypatch.setattr(workbook, "_MOST_WITH_FORMATS", most)
        read_file(path, tmp_path / f"stage {most}")
        with closing(Stage(tmp_path / f"stage {most}")) as stage:
            assert stage.width == 20
            assert stage.headings() == tuple(f"Heading {place}" for place in range(20))
            assert texts(stage)[-1] == ["a", *[""] * 18, "b"]


def test_text_with_marks_to_the_edge_is_as_wide_as_what_stands_in_it(tmp_path: Path) -> None:
    edge = "," * (_AS_WIDE_AS_ANY - 2)
    rows = f"Name,MW{edge}\nJohor,0{edge}\n{edge},\nMuar,7{edge} \n"
    assert staged(tmp_path, "wide.csv", rows.encode()) == (2, [["Johor", "0"], ["Muar", "7"]])


@pytest.mark.parametrize("number", [0, "x"])
def test_what_stands_beyond_the_last_column_is_named(tmp_path: Path, number: int | str) -> None:
    path = formatted_to_its_edge(tmp_path / "far.xlsx", 2, {0: "a", 1_900: str(number)})
    with pytest.raises(TableFileError) as caught:
        read_file(path, tmp_path / "stage")
    said = str(caught.value)
    assert "“far.xlsx”, row 3" in said
    assert "column BUC" in said
    assert "up to BUB" in said
    assert "don’t count" in said
    with pytest.raises(TableFileError, match=r"row 1: there is something in column XFD"):
        staged(tmp_path, "far.csv", f"Name{',' * (_AS_WIDE_AS_ANY - 1)}{number}\nA\n".encode())
    rows = [{f"key {n}": number for n in range(many)} for many in (1_900, 1_901)]
    with pytest.raises(TableFileError, match=r"number 2 have more than 1,900 .* “key 1900”"):
        staged(tmp_path, "far.json", json.dumps(rows).encode())


def test_as_many_columns_as_are_read_are_all_read(tmp_path: Path) -> None:
    rows = "x," * 1_899 + "last\n" + "1," * 1_899 + "0\n"
    width, found = staged(tmp_path, "most.csv", rows.encode())
    assert width == 1_900
    assert found[-1][-1] == "0"


def test_merged_cells_make_no_more_columns_than_are_read(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "merged.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 500, 0, 2_200, "All of these")
        sheet.merge_range(1, 0, 1, 2, "Three")
    read_file(tmp_path / "merged.xlsx", tmp_path / "stage")
    with closing(Stage(tmp_path / "stage")) as stage:
        assert stage.width == 501
        first, second = stage.top(2)
        assert first.cells[500].text == "All of these"
        assert [cell.text for cell in second.cells[:4]] == ["Three", "Three", "Three", ""]
