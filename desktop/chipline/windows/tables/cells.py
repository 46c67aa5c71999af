"""What stands in one cell: its text, its tooltip and its mark, made from a record's values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from chipline.records.countries import country_names
from chipline.records.dates import FuzzyDate, Precision, possibly_on
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.windows import words
from chipline.windows.tables import glyphs
from chipline.windows.tables.filtering import NUMERIC

#: Where something begins, the best known first, and where it ends.
_BEGINNINGS = ("began", "effective", "announced", "opened")
_END = "ended"
_TOOLTIP_LENGTH = 600


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is painted. `tip` is empty where the text says everything."""

    text: str
    tip: str = ""
    mark: str = ""
    right: bool = False


BLANK = Cell("")


def cell(spec: FieldSpec, value: Any, names: Mapping[str, str]) -> Cell:
    """Make the cell of a value; an empty value leaves it blank."""
    if value is None:
        return BLANK
    text = words.value_text(spec, value, dict(names) if spec.refers else None)
    if spec.type in NUMERIC:
        return Cell(text, right=True)
    if spec.type is FieldType.DATE:
        return Cell(text, _reading(value))
    if spec.type is FieldType.STAMP:
        return Cell(words.date_text(str(value)[:10]), str(value))
    if spec.name == "field":
        return Cell(_field_label(str(value)), str(value))
    mark = str(value) if spec.name == "status" and value in glyphs.MARKS else ""
    return Cell(" ".join(text.split()), _tip(spec, value, text), mark)


def _tip(spec: FieldSpec, value: Any, text: str) -> str:
    """Say what the text alone does not: the codes of countries, the lines of long text."""
    if spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES):
        codes = value if isinstance(value, list) else [value]
        known = country_names()
        return "\n".join(f"{known.get(code, code)} ({code})" for code in codes)
    return text[:_TOOLTIP_LENGTH] if "\n" in text else ""


@cache
def _field_label(name: str) -> str:
    """Return the label of a field that a citation speaks of."""
    labels = (kind.fields[name].label for kind in KINDS.values() if name in kind.fields)
    return words.tr(next(labels, name))


def _reading(written: str) -> str:
    try:
        return words.date_reading(written)
    except ValueError:
        return ""


def ends_of(kind: Kind) -> tuple[tuple[str, ...], str] | None:
    """Return the fields in which a kind's records begin and end; None when they do neither."""
    began = tuple(name for name in _BEGINNINGS if name in kind.when)
    if not began:
        return None
    return began, _END if _END in kind.when else ""


def was_so(kind: Kind, values: Mapping[str, Any], day: int) -> bool:
    """Tell whether a record may have been so, in force or open on `day`."""
    ends = ends_of(kind)
    if ends is None:
        return True
    began, ended = ends
    first = next((found for name in began if (found := _date(values, name))), None)
    return possibly_on(day, first, _date(values, ended) if ended else None)


def _date(values: Mapping[str, Any], name: str) -> FuzzyDate | None:
    """Build a date from the day columns beside it: reading its text again would be slow."""
    written = values.get(name)
    if not written:
        return None
    return FuzzyDate(
        str(written),
        values.get(earliest_column(name)),
        values.get(latest_column(name)),
        Precision.SPAN,
    )
