"""Cells that hold several values: what separates them, proved by the column or asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from chipline.exchange.columns.cell_reading import DistinctCell
from chipline.exchange.mapping import ColumnMapping
from chipline.exchange.question import Answer, AskedValue, Asks, ImportQuestion
from chipline.exchange.stage import CellKind, StagedCell
from chipline.records.fields import FieldSpec
from chipline.records.message import Message

#: What can hardly be part of a value, the surest first.
_SURE = (";", "|", "\n")
#: What is offered where it would part words or names.
COMMA = ","
#: The answer that nothing separates.
WHOLE = "none"
_SAMPLES = 5


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


def comma_question(
    spec: FieldSpec, column: ColumnMapping, cells: Iterable[DistinctCell], separator: str
) -> list[ImportQuestion]:
    """Ask whether a comma separates the values of a column, since names have commas too."""
    if separator or column.separator or not spec.many:
        return []
    with_comma = [each for each in cells if COMMA in each.cell.text and not _is_list(each.cell)]
    if not with_comma:
        return []
    values = tuple(AskedValue(e.cell.text, e.rows, e.first_row) for e in with_comma[:_SAMPLES])
    sample = values[0].text
    if spec.refers:
        said = Message("Does a comma separate names, as in “{sample}”?", sample=sample)
        each_part, whole = Message("each part is a name"), Message("the whole cell is one name")
    else:
        said = Message("Does a comma separate values, as in “{sample}”?", sample=sample)
        each_part, whole = Message("each part is a value"), Message("the whole cell is one value")
    answers = (Answer(COMMA, each_part), Answer(WHOLE, whole))
    option = f'--map "{column.heading}={spec.name}:separator=,"'
    return [
        ImportQuestion(Asks.SEPARATOR, 0, column.heading, spec.name, said, values, answers, option)
    ]


def _is_list(cell: StagedCell) -> bool:
    return cell.kind is CellKind.LIST or cell.text.startswith('["')


def list_parts(cell: StagedCell, separator: str) -> list[str]:
    """Return the values of a cell, as they are written."""
    if _is_list(cell):
        try:
            found = json.loads(cell.text)
        except ValueError:
            found = None
        if isinstance(found, list):
            return [str(one).strip() for one in found if str(one).strip()]
    return _cut(cell.text, separator) if separator else [cell.text.strip()]


def _cut(text: str, separator: str) -> list[str]:
    return [part.strip() for part in text.split(separator) if part.strip()]
