"""Cells on their way to other programs: typed, never a formula, and back unchanged."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.exchange.delimited_text import Delimiter, cut
from chipline.records.record import KINDS
from chipline.windows.widgets.clipboard import CopiedFigure, cell_text, html_table, tab_separated


def test_copied_cells_are_for_other_programs() -> None:
    fields = KINDS["chip"].fields
    assert cell_text(fields["memory_gb"], 1440.5, {}) == "1440.5"
    assert cell_text(fields["vendor"], "id-1", {"id-1": "NVIDIA"}) == "NVIDIA"
    assert cell_text(fields["release"], "2025-04~", {}) == "2025-04~"
    assert cell_text(fields["release"], None, {}) == ""
    countries = KINDS["relocation"].fields["to_countries"]
    assert cell_text(countries, ["SG", "MY"], {}) == "Singapore; Malaysia"


def test_what_would_break_a_cell_is_put_into_quotes() -> None:
    cells = ("A", "one\ttwo\nthree", '"so-called" chips', 'a 15" rack')
    text = tab_separated([["Name", "Notes", "Word", "Size"], cells])
    assert text == (
        'Name\tNotes\tWord\tSize\nA\t"one\ttwo\nthree"\t"""so-called"" chips"\ta 15" rack\n'
    )
    assert cut(text, Delimiter.TAB).rows[1] == cells


def test_html_is_escaped_and_numbers_stand_right() -> None:
    made = html_table(["<Name>", "MW"], [["A & B", CopiedFigure("5")]])
    assert "&lt;Name&gt;" in made
    assert '<th align="right">MW</th>' in made
    assert '<td align="right" x:num="5"' in made
    assert ">A &amp; B</td>" in made


CODES = ("3E5", "MAR1", "2024-11", "007", "1-2", "=1+1", "@SUM(1)", "-2+3+cmd|' /C calc'!A0", "1.8")


@pytest.mark.parametrize("code", CODES)
def test_a_text_is_a_text_in_a_spreadsheet_and_a_figure_a_figure(code: str) -> None:
    rows = html_table(["Name", "MW"], [[code, CopiedFigure("-31.125")]])
    cells = re.findall(r"<td([^>]*)>", rows)
    assert """mso-number-format:"\\@\"""" in cells[0]
    assert "x:num" not in cells[0]
    assert 'sdnum="1033;0;@"' in cells[0]
    assert 'x:num="-31.125"' in cells[1]
    assert 'sdval="-31.125"' in cells[1]
    assert "mso-number-format" not in cells[1]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+49 30 1234567",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        " =1",
        "\r=1",
        "'=1",
        "''@",
        "- a list",
        "＝1",
    ],
)
def test_no_text_is_a_formula_and_each_comes_back(text: str) -> None:
    plain = tab_separated([["Name"], [text]])
    cell = plain.split("\n", 1)[1]
    assert cell.lstrip('"').startswith("'")
    assert cut(plain, Delimiter.TAB).rows[1][0] == text.replace("\r", "\n")


@pytest.mark.parametrize(
    "text", ["'already quoted", "'s-Hertogenbosch", "O'Reilly", "1-2", "a=b", "'"]
)
def test_an_apostrophe_of_the_text_stays(text: str) -> None:
    plain = tab_separated([["Name"], [text]])
    assert plain == f"Name\n{text}\n"
    assert cut(plain, Delimiter.TAB).rows[1][0] == text


def test_a_figure_is_never_marked_as_a_text() -> None:
    assert tab_separated([["Longitude"], [CopiedFigure("-31.125")]]) == "Longitude\n-31.125\n"


@given(st.lists(st.text("ab'=+-@\"\t\n;,|", min_size=1), min_size=1, max_size=4))
def test_what_is_copied_comes_back(cells: list[str]) -> None:
    held = cut(tab_separated([["x"] * len(cells), cells]), Delimiter.TAB).rows
    assert list(held[1:]) == ([tuple(cells)] if any(each.strip() for each in cells) else [])
