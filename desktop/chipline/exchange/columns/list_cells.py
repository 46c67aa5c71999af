"""Cells that hold several values: what separates them, proved by the column or asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from chipline.exchange.columns.cell_reading import DistinctCell
from chipline.exchange.mapping import ColumnMapping
from chipline.exchange.stage import CellKind, StagedCell
from chipline.records.fields import FieldSpec

#: What can hardly be part of a value, the surest first.
_SURE = (";", "|", "\n")
#: What is offered where it would part words or names.
COMMA = ","
#: The answer that nothing separates.
WHOLE = "none"


def separator_of(
    spec: FieldSpec,
    column: ColumnMapping,
    cells: Iterable[DistinctCell],
    known: Callable[[str], bool] | None = None,
) -> str:
    """Tell what separates the values of a column; empty where nothing does, as far as is known.

    A comma does where `known` knows all that it parts, and no cell as a whole.
    """
    if not spec.many:
        return ""
    if column.separator:
        return "" if column.separator == WHOLE else column.separator
    texts = [each.cell.text for each in cells if each.cell.kind is not CellKind.LIST]
    for mark in _SURE:
        if any(mark in text.strip() for text in texts):
            return mark
    if known is not None:
        with_comma = [text for text in texts if COMMA in text]
        parted = [part for text in with_comma for part in _cut(text, COMMA)]
        if parted and all(map(known, parted)) and not any(map(known, with_comma)):
            return COMMA
    return ""


def list_parts(cell: StagedCell, separator: str) -> list[str]:
    """Return the values of a cell, as they are written."""
    if cell.kind is CellKind.LIST or cell.text.startswith('["'):
        try:
            found = json.loads(cell.text)
        except ValueError:
            found = None
        if isinstance(found, list):
            return [str(one).strip() for one in found if str(one).strip()]
    return _cut(cell.text, separator) if separator else [cell.text.strip()]


def _cut(text: str, separator: str) -> list[str]:
    return [part.strip() for part in text.split(separator) if part.strip()]
