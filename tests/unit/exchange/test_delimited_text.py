"""Cells from spreadsheets: cut apart as they were put together, headings matched to fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.exchange.delimited_text import Delimiter, cut, guess_delimiter
from chipline.exchange.formula_guard import guarded
from chipline.exchange.headings import columns_by_heading, field_of, has_heading
from chipline.exchange.mapping import combined_fields
from chipline.paths import resources
from chipline.records.record import KINDS

CHIP, FIRM = KINDS["chip"], KINDS["firm"]


def quoted(cell: str) -> str:
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


@given(
    st.lists(
        st.lists(st.text("ab \"\t\n,;|'", min_size=1), min_size=1, max_size=4),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([Delimiter.TAB, Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.PIPE]),
)
def test_quoted_cells_come_back_as_they_were(rows: list[list[str]], delimiter: Delimiter) -> None:
    text = "\n".join(delimiter.join(quoted(guarded(cell)) for cell in row) for row in rows)
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
        # One tab within a note does not part cells, nor do semicolons of a list within one.
        ('Name,Notes,Vendor\nH20,"a\tb",NVIDIA\nH800,"c; d",NVIDIA', Delimiter.COMMA),
        ('Name,Notes\nH20,"one\ntwo\tthree\nfour, five"\nH800,x', Delimiter.COMMA),
        ("NVIDIA\tUS; CN; TW", Delimiter.TAB),
        ("Name|Vendor\nH20|NVIDIA", Delimiter.PIPE),
        ("| H20 | NVIDIA\n| H800 | NVIDIA", Delimiter.PIPE),
        ("Kulim;96,3\nJohor;12,5", Delimiter.SEMICOLON),
        ("X,developer; cloud\nY,cloud; neocloud", Delimiter.COMMA),
        ("Name, Vendor\nH20, NVIDIA", Delimiter.COMMA),
        ("A, b\nC, d\nE, f", Delimiter.NOTHING),
        ("Назва;Країна\nЧіп А;Китай", Delimiter.SEMICOLON),
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
    assert has_heading(cut("Name\tColour", Delimiter.TAB).rows, CHIP)
    assert not has_heading(cut("H20\t96", Delimiter.TAB).rows, CHIP)
    assert not has_heading(cut("", Delimiter.TAB).rows, CHIP)
    assert has_heading(cut("Designation\tColour\nA\t96\nB\t80", Delimiter.TAB).rows, CHIP)
    assert has_heading(cut("Name\tA\tB\tC\nx\ty\tz\tw", Delimiter.TAB).rows, CHIP)
    assert not has_heading(cut("A\tgreen\nB\tred", Delimiter.TAB).rows, CHIP)
    assert not has_heading(cut("A\t95\nB\t96", Delimiter.TAB).rows, CHIP)


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("chip", "Manufacturer", "vendor"),
        ("chip", "Hardware name", "name"),
        ("chip", "Release date", "release"),
        ("chip", "Die Size (mm^2)", "die_area_mm2"),
        ("chip", "Memory capacity (GiB)", "memory_gb"),
        ("chip", "Memory size per board (Byte)", "memory_gb"),
        ("chip", "Виробник", "vendor"),
        ("facility", "Назва", "name"),
        ("facility", "КРАЇНА", "country"),
        ("facility", "Примітка", "notes"),
        ("facility", "Відкрито", "opened"),
        ("firm", "Country", "hq_country"),
        ("firm", "Also_known_as", "aliases"),
        ("cluster", "First Operational Date", "began"),
        ("cluster", "Chip type (primary)", "chip"),
        ("cluster", "Qty", ""),
    ],
)
def test_headings_as_other_tables_have_them(kind: str, heading: str, field: str) -> None:
    assert field_of(KINDS[kind], heading) == field


def test_a_heading_in_the_users_language_names_its_field() -> None:
    assert field_of(FIRM, "Hauptsitz") == ""
    assert field_of(FIRM, "Hauptsitz", {"hq_country": "Hauptsitz"}) == "hq_country"


def test_every_word_for_a_heading_is_of_a_field() -> None:
    table = (resources() / "notation" / "field_words.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            field, *words = line.split("\t")
            kind, _dot, name = field.rpartition(".")
            kinds = [KINDS[kind]] if kind else KINDS.values()
            known = [{*each.fields, *combined_fields(each)} for each in kinds]
            assert any(name in fields for fields in known), field
            assert words
            assert all(word == word.strip() for word in words)
