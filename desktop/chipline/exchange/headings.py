"""What heads a column of cells: the field that it names, and the unit of its figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from chipline.paths import resources
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message
from chipline.records.notation import units
from chipline.records.notation.figures import cannot_convert
from chipline.records.notation.text import fold
from chipline.records.record import KINDS, Kind

_MEASURED = (FieldType.NUMBER, FieldType.INTEGER)
#: What is hardly a heading: a figure or a date, perhaps with a sign before it and a unit behind.
_FIGURE = re.compile(r"\s*[<>~≈≥≤+−-]?\s*[$€£₴]?\d[\d\s.,'’:/–-]*\s*\S{0,6}\s*")
#: The labels of fields as the user sees them, by name.
Labels = Mapping[str, str]
_NO_LABELS: Labels = {}


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


def heading_of(kind: Kind, heading: str, labels: Labels = _NO_LABELS) -> Heading:
    """Return what a heading means, by label or name or what else people write, and by its unit.

    `labels` has the label of each field as the user sees it.
    """
    stands, bracketed = "", heading.rstrip().endswith((")", "]"))
    for base, unit in units.headings(heading):
        spec = (_measured(kind, base, labels) if unit else None) or _spec_of(kind, base, labels)
        spec = spec or (_spec_of(kind, heading, labels) if unit else None)
        if spec is not None and spec.type in _MEASURED:
            if unit:
                fits = units.factor(unit, spec.unit) is not None
                return Heading(spec.name, unit, None if fits else cannot_convert(spec, unit))
            by_name = bare(base) == bare(spec.name) != bare(spec.label)
            return Heading(spec.name, spec.unit if by_name else "")
        if spec is not None and (bracketed or not unit):
            return Heading(spec.name)
        # A letter alone may be anything; what stands in brackets or is longer is meant as a unit.
        stands = stands or (unit if bracketed or len(unit) > 1 else "")
    return Heading(unit=stands)


def field_of(kind: Kind, heading: str, labels: Labels = _NO_LABELS) -> str:
    """Return the field that a heading means and that its figures fit into."""
    return heading_of(kind, heading, labels).field


def _measured(kind: Kind, heading: str, labels: Labels) -> FieldSpec | None:
    """Return the field with a unit whose label a heading is."""
    wanted = bare(heading)
    return next(
        (
            spec
            for spec, shown in _shown(kind.name)
            if spec.unit and (wanted in shown or wanted == bare(labels.get(spec.name, "")))
        ),
        None,
    )


def _spec_of(kind: Kind, heading: str, labels: Labels) -> FieldSpec | None:
    wanted, written = bare(heading), heading.strip().casefold()
    # What one field is called may be part of the label of another: “announced”, and so many MW announced.
    if own := kind.fields.get(written):
        return own
    for spec, shown in _shown(kind.name) if wanted else ():
        if wanted in shown or wanted == bare(labels.get(spec.name, "")):
            return spec
        if _is_name(spec, wanted):
            return spec
    return kind.fields.get(_written(kind.name).get(wanted, ""))


@cache
def _shown(kind: str) -> tuple[tuple[FieldSpec, frozenset[str]], ...]:
    """Return what a table heads the columns of a kind with, in the form that is compared."""
    fields = KINDS[kind].fields.values()
    return tuple((spec, frozenset(map(bare, (spec.heading, spec.label)))) for spec in fields)


@cache
def _written(kind: str) -> dict[str, str]:
    """Map what people head columns with to the fields of a kind."""
    known = KINDS[kind].fields
    return {heading: name for heading, name in words_of_headings(kind).items() if name in known}


@cache
def words_of_headings(kind: str) -> dict[str, str]:
    """Map what people head columns with, in the form that is compared, to what it names of a kind.

    Beside fields these are what one column may hold of two, such as “quantity”. A line of the kind
    goes before one of all.
    """
    table = (resources() / "notation" / "field_words.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    found: dict[str, str] = {}
    for field, *headings in sorted(lines, key=lambda line: "." not in line[0]):
        of_kind, _dot, name = field.rpartition(".")
        if of_kind == kind or (not of_kind and name in KINDS[kind].fields):
            for each in headings:
                found.setdefault(bare(each), name)
    return found


def _is_name(spec: FieldSpec, wanted: str) -> bool:
    """Tell whether a heading is a field's name written with spaces; its end must be its unit."""
    words = wanted.split()
    if " ".join(words) != bare(spec.name):
        return False
    return not spec.unit or "_" not in spec.name or words[-1:] == [spec.unit.casefold()]


# The labels of a kind's fields are compared with each heading anew.
@lru_cache(maxsize=4096)
def bare(heading: str) -> str:
    """Bring a heading into the form in which it is compared."""
    return fold(heading.replace("_", " "))


def has_heading(rows: Sequence[Sequence[str]], kind: Kind, labels: Labels = _NO_LABELS) -> bool:
    """Tell whether the first row names the columns.

    It does when half of what stands in it names fields, or one the record itself; and when it has no
    figures though a column below it is of figures.
    """
    first = [cell for cell in rows[0] if cell.strip()] if rows else []
    known = [named for cell in first if (named := heading_of(kind, cell, labels).named)]
    if known and (2 * len(known) >= len(first) or {"name", "slug"}.intersection(known)):
        return True
    below = rows[1:]
    if not below or len(first) < len(rows[0]) or len(set(first)) < len(first):
        return False
    if any(map(_FIGURE.fullmatch, first)):
        return False
    columns = (
        [cell.strip() for cell in column if cell.strip()] for column in zip(*below, strict=True)
    )
    return any(
        column and 2 * sum(map(bool, map(_FIGURE.fullmatch, column))) > len(column)
        for column in columns
    )


def columns_by_heading(
    kind: Kind, headings: tuple[str, ...], labels: Labels = _NO_LABELS
) -> tuple[str, ...]:
    """Return the field of each heading; empty where there is none, or one before it has it."""
    found: list[str] = []
    for heading in headings:
        name = field_of(kind, heading, labels)
        usable = name and kind.fields[name].editable and name not in found
        found.append(name if usable else "")
    return tuple(found)
