"""What stands in one cell: its text, its tooltip and its mark, made from a record's values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import KINDS
from chipline.windows import formats, i18n
from chipline.windows.formats import country_text
from chipline.windows.tables.filters.filter_model import NUMERIC
from chipline.windows.widgets.marks import status_marks

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
    named = spec.refers or spec.type is FieldType.DATA
    text = formats.value_text(spec, value, dict(names) if named else None)
    if spec.type in NUMERIC:
        return Cell(text, right=True)
    if spec.type is FieldType.DATE:
        return Cell(text, _reading(value))
    if spec.type is FieldType.STAMP:
        return Cell(formats.stamp_day_text(str(value)), formats.stamp_text(str(value)))
    if spec.name == "field":
        return Cell(_field_label(str(value)), str(value))
    mark = str(value) if spec.name == "status" and value in status_marks.MARKS else ""
    return Cell(" ".join(text.split()), _tip(spec, value, text), mark)


def _tip(spec: FieldSpec, value: Any, text: str) -> str:
    """Say what the text alone does not: the codes of countries, the lines of long text."""
    if spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES):
        codes = value if isinstance(value, list) else [value]
        return "\n".join(f"{country_text(code)} ({code})" for code in codes)
    return text[:_TOOLTIP_LENGTH] if "\n" in text else ""


@cache
def _field_label(name: str) -> str:
    """Return the label of a field that a citation speaks of."""
    labels = (kind.fields[name].label for kind in KINDS.values() if name in kind.fields)
    return i18n.translated(next(labels, name))


def _reading(written: str) -> str:
    try:
        return formats.date_reading(written)
    except ValueError:
        return ""
