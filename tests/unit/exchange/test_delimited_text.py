"""Cells from spreadsheets: cut apart as they were put together, headings matched to fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.exchange.delimited_text import (
    Delimiter,
    columns_by_heading,
    cut,
    field_of,
    guess_delimiter,
    has_heading,
)
from chipline.records.record import KINDS

CHIP, FIRM = KINDS["chip"], KINDS["firm"]


def quoted(cell: str) -> str:
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


@given(
    st.lists(
        st.lists(st.text("ab \"\t\n,;'", min_size=1), min_size=1, max_size=4),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([Delimiter.TAB, Delimiter.COMMA, Delimiter.SEMICOLON]),
)
def test_quoted_cells_come_back_as_they_were(rows: list[list[str]], delimiter: Delimiter) -> None:
    text = "\n".join(delimiter.join(quoted(cell) for cell in row) for row in rows)
    width = (
        max(len(row) for row in rows if any(cell.strip() for cell in row))
        if any(cell.strip() for row in rows for cell in row)
        else 0
    )
    found = cut(text, delimiter)
    assert [list(row) for row in found.rows] == [
        [*row, *[""] * (width - len(row))] for row in rows if any(cell.strip() for cell in row)
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ('a "b" c\td', (('a "b" c', "d"),)),
        ('"15 inch\tb', (('"15 inch', "b"),)),
        ('"one\nline"\tb', (("one\nline", "b"),)),
        ("a\n\n\nb", (("a",), ("b",))),
        ("a\tb\tc\nd", (("a", "b", "c"), ("d", "", ""))),
        ("", ()),
    ],
)
def test_cells_as_spreadsheets_copy_them(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert cut(text, Delimiter.TAB).rows == rows


def test_rows_keep_the_numbers_that_they_stood_at() -> None:
    assert cut("a\n\nb\n", Delimiter.TAB).numbers == (1, 3)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Name\tVendor\nH20\tNVIDIA", Delimiter.TAB),
        ("Name,Memory (GB)\nH20,96", Delimiter.COMMA),
        ("name;memory_gb\nH20;96", Delimiter.SEMICOLON),
        ("H20,96\nH800,80", Delimiter.COMMA),
        ("Acme, Inc.\nOther, Ltd.", Delimiter.NOTHING),
        ("H20\nH800", Delimiter.NOTHING),
        ("Acme,Inc.", Delimiter.NOTHING),
    ],
)
def test_what_parts_the_cells_is_guessed(text: str, delimiter: Delimiter) -> None:
    assert guess_delimiter(text, CHIP) is delimiter


def test_headings_are_matched_by_label_unit_or_name() -> None:
    assert field_of(CHIP, "Memory (GB)") == "memory_gb"
    assert field_of(CHIP, " memory ") == "memory_gb"
    assert field_of(CHIP, "memory_gb") == "memory_gb"
    assert field_of(CHIP, "Memory gb") == "memory_gb"
    assert field_of(CHIP, "Colour") == ""
    assert field_of(CHIP, "") == ""


def test_every_heading_of_every_kind_leads_back_to_a_field_of_that_label() -> None:
    for kind in KINDS.values():
        for spec in kind.fields.values():
            assert kind.fields[field_of(kind, spec.heading)].heading == spec.heading


def test_a_field_is_filled_by_one_column_and_never_one_of_the_programs_own() -> None:
    headings = ("Name", "name", "Updated", "Colour", "Headquarters")
    assert columns_by_heading(FIRM, headings) == ("name", "", "", "", "hq_country")


def test_a_first_row_is_a_heading_when_half_of_it_names_fields() -> None:
    assert has_heading(cut("Name\tColour", Delimiter.TAB), CHIP)
    assert not has_heading(cut("H20\t96", Delimiter.TAB), CHIP)
    assert not has_heading(cut("", Delimiter.TAB), CHIP)
