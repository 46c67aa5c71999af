"""Cells copied from a spreadsheet or a CSV file: cut apart, and their headings matched to fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message
from chipline.records.notation import units
from chipline.records.notation.figures import cannot_convert
from chipline.records.record import Kind

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_MEASURED = (FieldType.NUMBER, FieldType.INTEGER)


class Delimiter(StrEnum):
    """What separates one cell from the next."""

    TAB = "\t"
    COMMA = ","
    SEMICOLON = ";"
    NOTHING = ""


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

    A cell that stands wholly in quotes may hold what otherwise parts cells and rows.
    """
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
    kept = [(n, row) for n, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    width = max((len(row) for _, row in kept), default=0)
    return Grid(
        tuple((*row, *[""] * (width - len(row))) for _, row in kept), tuple(n for n, _ in kept)
    )


def guess_delimiter(text: str, kind: Kind) -> Delimiter:
    """Tell what separates the cells of a text: tabs, or what makes headings or even rows."""
    if "\t" in text:
        return Delimiter.TAB
    grids = {each: cut(text, each) for each in (Delimiter.SEMICOLON, Delimiter.COMMA)}
    headed = [each for each, grid in grids.items() if grid.width > 1 and has_heading(grid, kind)]
    if headed:
        return headed[0]
    for each, grid in grids.items():
        lines = [line for line in text.splitlines() if line.strip()]
        widths = {cut(line, each).width for line in lines}
        # A comma and a space stand within texts; without one, in rows of one width, it parts cells.
        if len(lines) > 1 and widths == {grid.width} and grid.width > 1 and f"{each} " not in text:
            return each
    return Delimiter.NOTHING


@dataclass(frozen=True, slots=True)
class Heading:
    """What heads a column: the field it names and the unit of its figures, as far as it says so.

    `why` tells why its figures can't go into that field; it is None when they can.
    """

    named: str = ""
    unit: str = ""
    why: Message | None = None

    @property
    def field(self) -> str:
        """The field that the column fills by itself."""
        return "" if self.why else self.named


def heading_of(kind: Kind, heading: str) -> Heading:
    """Return what a heading means, by label or name, with or without a unit."""
    stands, bracketed = "", heading.rstrip().endswith((")", "]"))
    for base, unit in units.headings(heading):
        spec = _spec_of(kind, base) or (_spec_of(kind, heading) if unit else None)
        if spec is not None and spec.type in _MEASURED:
            if unit:
                fits = units.factor(unit, spec.unit) is not None
                return Heading(spec.name, unit, None if fits else cannot_convert(spec, unit))
            by_name = _bare(base) == _bare(spec.name) != _bare(spec.label)
            return Heading(spec.name, spec.unit if by_name else "")
        if spec is not None and (bracketed or not unit):
            return Heading(spec.name)
        # A letter alone may be anything; what stands in brackets or is longer is meant as a unit.
        stands = stands or (unit if bracketed or len(unit) > 1 else "")
    return Heading(unit=stands)


def field_of(kind: Kind, heading: str) -> str:
    """Return the field that a heading means and that its figures fit into."""
    return heading_of(kind, heading).field


def _spec_of(kind: Kind, heading: str) -> FieldSpec | None:
    wanted = _bare(heading)
    for spec in kind.fields.values() if wanted else ():
        if wanted in map(_bare, (spec.heading, spec.label)) or _is_name(spec, heading):
            return spec
    return None


def _is_name(spec: FieldSpec, heading: str) -> bool:
    """Tell whether a heading is a field's name; written with spaces, its end must be its unit."""
    if heading.strip().casefold() == spec.name:
        return True
    words = _bare(heading).split()
    ends_well = not spec.unit or "_" not in spec.name or words[-1:] == [spec.unit.casefold()]
    return ends_well and " ".join(words) == _bare(spec.name)


def _bare(heading: str) -> str:
    return " ".join(heading.replace("_", " ").casefold().split())


def has_heading(grid: Grid, kind: Kind) -> bool:
    """Tell whether the first row names fields: at least half of what stands in it."""
    first = [cell for cell in grid.rows[0] if cell.strip()] if grid.rows else []
    known = [cell for cell in first if heading_of(kind, cell).named]
    return bool(known) and 2 * len(known) >= len(first)


def columns_by_heading(kind: Kind, headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the field of each heading; empty where there is none, or one before it has it."""
    found: list[str] = []
    for heading in headings:
        name = field_of(kind, heading)
        usable = name and kind.fields[name].editable and name not in found
        found.append(name if usable else "")
    return tuple(found)
