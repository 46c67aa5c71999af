"""Cells of text, of addresses and of names of records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from chipline.exchange.columns.cell_reading import NOTHING, CellReading, DistinctCell
from chipline.exchange.columns.list_cells import comma_question, list_parts, separator_of
from chipline.exchange.mapping import RECORD_ID, ColumnMapping, Use
from chipline.exchange.question import ImportQuestion
from chipline.exchange.stage import CellKind, StagedCell
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message, UserError, message_of
from chipline.records.values import clean, is_id

_ADDRESS = re.compile(r"https?://[^\s;|<>\"]+")
_LINES = re.compile(r"\s*\n\s*")
_LOOKED_AT = 5_000


class TextCells:
    """Reads text, of one line or of many, and lists of it."""

    def __init__(
        self, spec: FieldSpec, column: ColumnMapping, cells: Iterable[DistinctCell]
    ) -> None:
        self.targets: tuple[str, ...] = (spec.name,)
        self._spec, self._column = spec, column
        self._cells = list(islice(cells, _LOOKED_AT)) if spec.many else []
        self._separator = separator_of(spec, column, self._cells)

    def read(self, cell: StagedCell) -> CellReading:
        """Read a text; where a field takes one line, lines become one."""
        # A code with zeros before it is what the file shows.
        text = cell.shown if cell.kind is CellKind.NUMBER and cell.shown.isdigit() else cell.text
        said: Message | None = None
        value: str | list[str] = text.strip()
        if self._spec.many:
            value = list_parts(cell, self._separator)
        elif self._spec.type is FieldType.ADDRESS:
            return self._address(text)
        elif self._spec.type is FieldType.TEXT and "\n" in text.strip():
            value = _LINES.sub(" ", text.strip())
            said = Message("Its lines are written as one.")
        try:
            return CellReading({self._spec.name: clean(self._spec, value)}, said=said)
        except UserError as error:
            return CellReading(why=message_of(error))

    def _address(self, text: str) -> CellReading:
        found = _ADDRESS.findall(text)
        try:
            value = clean(self._spec, found[0].rstrip(".,)") if len(found) > 1 else text.strip())
        except UserError as error:
            return CellReading(why=message_of(error))
        said = None
        if len(found) > 1:
            said = Message(
                "The first of {n} address is taken.",
                "The first of {n} addresses is taken.",
                len(found),
            )
        return CellReading({self._spec.name: value}, said=said)

    def questions(self) -> list[ImportQuestion]:
        """Ask whether a comma separates the values of a list: any other text is one."""
        return comma_question(self._spec, self._column, self._cells, self._separator)


class UnusedCells:
    """Reads nothing: of a column that fills no field, only what was decided about its texts counts."""

    targets: tuple[str, ...] = ()

    def read(self, _cell: StagedCell) -> CellReading:
        """Read nothing."""
        return NOTHING

    def questions(self) -> list[ImportQuestion]:
        """Leave nothing open."""
        return []


class IdCells:
    """Reads ids of records, as our own tables have them."""

    def __init__(self) -> None:
        self.targets: tuple[str, ...] = (RECORD_ID,)

    def read(self, cell: StagedCell) -> CellReading:
        """Return an id as it is written."""
        text = cell.text.strip()
        if is_id(text):
            return CellReading({RECORD_ID: text})
        return CellReading(why=Message("“{given}” is no id of a record.", given=text))

    def questions(self) -> list[ImportQuestion]:
        """Return none: an id is one or it is not."""
        return []


class NameCells:
    """Reads names of records, which who knows the records matches."""

    def __init__(
        self, spec: FieldSpec, column: ColumnMapping, cells: Iterable[DistinctCell]
    ) -> None:
        self.targets: tuple[str, ...] = (spec.name,)
        self._spec, self._column = spec, column
        self._cells = list(islice(cells, _LOOKED_AT)) if spec.many else []
        self._separator = separator_of(spec, column, self._cells)

    def read(self, cell: StagedCell) -> CellReading:
        """Return the names of a cell, with those in their place that were decided."""
        parts = list_parts(cell, self._separator) if self._spec.many else [cell.text.strip()]
        names: list[str] = []
        said: Message | None = None
        for part in parts:
            becomes = self._column.becomes(part)
            if becomes is None or becomes.use is Use.NEW:
                names.append(part)
            elif becomes.use is Use.VALUE:
                names.append(becomes.value)
                said = Message("“{given}” is read as “{word}”.", given=part, word=becomes.value)
            elif becomes.use is not Use.EMPTY and len(parts) == 1:
                return CellReading(becomes=becomes)
        if not names:
            return CellReading({self._spec.name: None})
        return CellReading(names=tuple(dict.fromkeys(names)), said=said)

    def questions(self) -> list[ImportQuestion]:
        """Ask whether a comma separates names."""
        return comma_question(self._spec, self._column, self._cells, self._separator)
