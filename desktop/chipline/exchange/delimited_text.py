"""Cells copied from a spreadsheet or a CSV file, cut apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from chipline.exchange.formula_guard import unguarded
from chipline.exchange.headings import Labels, has_heading
from chipline.records.record import Kind

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
#: So many lines are looked at to tell what separates the cells.
_SEEN = 400
_NARROWEST, _LEAST_SHARE = 2, 0.8


class Delimiter(StrEnum):
    """What separates one cell from the next."""

    TAB = "\t"
    COMMA = ","
    SEMICOLON = ";"
    PIPE = "|"
    NOTHING = ""


#: Of those that cut rows alike, the first: spreadsheets copy tabs, and commas stand in figures.
_CANDIDATES = (Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.PIPE, Delimiter.COMMA)


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in rows of one width. `numbers` counts the rows as they stood, from 1 on."""

    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def cut(text: str, delimiter: Delimiter) -> Grid:
    """Cut a text into cells; empty rows are left out, and short ones filled up.

    A cell that stands wholly in quotes may hold what otherwise parts cells and rows. An apostrophe
    that only keeps a cell from being a formula is taken away.
    """
    kept = _records(text, delimiter)
    width = max((len(row) for _, row in kept), default=0)
    return Grid(
        tuple((*row, *[""] * (width - len(row))) for _, row in kept), tuple(n for n, _ in kept)
    )


def _records(text: str, delimiter: Delimiter) -> list[tuple[int, list[str]]]:
    """Return the rows that are not empty, as wide as each is, with their numbers."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain_cell = re.compile(f"[^{delimiter}\n]*" if delimiter else "[^\n]*")
    rows: list[list[str]] = [[]]
    at, ends = 0, (delimiter.value, "\n", "")
    while True:
        quoted = _QUOTED.match(plain, at)
        if quoted and plain[quoted.end() : quoted.end() + 1] in ends:
            rows[-1].append(quoted[1].replace('""', '"'))
            at = quoted.end()
        else:
            found = plain_cell.match(plain, at)
            end = found.end() if found else at
            rows[-1].append(plain[at:end])
            at = end
        if at >= len(plain):
            break
        if plain[at] == "\n":
            rows.append([])
        at += 1
    return [
        (number, [unguarded(cell) for cell in row])
        for number, row in enumerate(rows, 1)
        if any(cell.strip() for cell in row)
    ]


def guess_delimiter(text: str, kind: Kind, labels: Labels | None = None) -> Delimiter:
    """Tell what separates the cells of a text, by cutting it with each that may and a vote of the rows.

    What makes a heading of fields goes first, then what cuts the most rows to one width. Without a
    heading, what is always followed by a space stands within texts, as in “Acme, Inc.”.
    """
    votes = [
        (vote, each) for each in _CANDIDATES if (vote := _vote(text, each, kind, labels or {}))
    ]
    return max(votes, key=lambda pair: pair[0])[1] if votes else Delimiter.NOTHING


def _vote(
    text: str, delimiter: Delimiter, kind: Kind, labels: Labels
) -> tuple[bool, float, int] | None:
    """Judge a separator: whether it makes a heading, and which share of the rows has one width."""
    rows = [row for _number, row in _records("\n".join(text.splitlines()[:_SEEN]), delimiter)]
    widths = Counter(map(len, rows))
    width, many = widths.most_common(1)[0] if widths else (0, 0)
    if width < _NARROWEST:
        return None
    share = many / len(rows)
    headed = has_heading([row for row in rows if len(row) == width], kind, labels)
    if not headed and delimiter is not Delimiter.TAB:
        behind = [cell for row in rows for cell in row[1:] if cell]
        in_texts = delimiter is not Delimiter.PIPE and all(cell[0] == " " for cell in behind)
        if len(rows) == 1 or in_texts or share < _LEAST_SHARE:
            return None
    return headed, share, -_CANDIDATES.index(delimiter)
