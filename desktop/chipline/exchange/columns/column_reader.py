"""Reads a column of a stage as its mapping says: each cell a value, empty, or can't be read and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from chipline.exchange.columns.cell_reading import NOTHING, CellReader, CellReading, DistinctCell
from chipline.exchange.columns.coordinates import Axis
from chipline.exchange.columns.date_cells import DateCells
from chipline.exchange.columns.figure_cells import FigureCells
from chipline.exchange.columns.list_cells import list_parts
from chipline.exchange.columns.place_cells import PlaceCells
from chipline.exchange.columns.text_cells import IdCells, NameCells, TextCells, UnusedCells
from chipline.exchange.columns.unformatted_cells import UnformattedCells
from chipline.exchange.columns.word_cells import WordCells
from chipline.exchange.mapping import (
    COORDINATES,
    RECORD_ID,
    Becomes,
    ColumnMapping,
    TableMapping,
    Use,
    combined_fields,
)
from chipline.exchange.question import ImportQuestion
from chipline.exchange.stage import CellKind, Stage, StagedCell
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message
from chipline.records.notation.blank_words import may_say_nothing, says_nothing
from chipline.records.notation.text import fold
from chipline.records.record import Kind
from chipline.records.values import SEPARATOR

_FIGURES = (FieldType.NUMBER, FieldType.INTEGER)
#: The types of fields whose values are one of some words.
WORD_TYPES = (
    FieldType.CHOICE,
    FieldType.CHOICES,
    FieldType.YES_NO,
    FieldType.COUNTRY,
    FieldType.COUNTRIES,
)
_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.WORDS)
_AXES = {axis.value: (axis,) for axis in Axis}
_REMEMBERED = 50_000


class ColumnReader:
    """Reads the cells of one column, `place` from 0 on, into the fields `targets`."""

    def __init__(
        self,
        kind: Kind,
        column: ColumnMapping,
        cells: Iterable[DistinctCell],
        place: int = 0,
        *,
        unformatted: UnformattedCells | None = None,
    ) -> None:
        self.column, self.place = column, place
        self._unformatted = unformatted
        self._single = not (column.field in kind.fields and kind.fields[column.field].many)
        alone = (each._replace(cell=self._alone(self._shown(each.cell))) for each in cells)
        counted = (each for each in alone if _counts(column, each.cell))
        self._cells = _cell_reader(kind, column, counted)
        self.targets = self._cells.targets
        self._spec: FieldSpec = kind.fields.get(self.target, kind.fields["slug"])
        self._missing = frozenset(map(fold, column.missing))
        # Words for nothing may be texts; whatever else is read is no such word.
        self._may_be_nothing = self._spec.type in _TEXTS
        # A text of one field about which nothing was decided is only looked at.
        self.takes_any_text = (
            isinstance(self._cells, TextCells)
            and self._spec.type in (FieldType.TEXT, FieldType.LONG_TEXT)
            and not (self._spec.many or self._spec.entry or column.words or column.missing)
            and unformatted is None
        )
        self._known: dict[StagedCell, CellReading] = {}

    @property
    def target(self) -> str:
        """The field that it fills, the first of several; empty where it fills none."""
        return self.targets[0] if self.targets else ""

    def read(self, cell: StagedCell) -> CellReading:
        """Read a cell; equal cells of a column give equal readings."""
        if not cell.text:
            return NOTHING
        found = self._known.get(cell)
        if found is None:
            found = self._read(self._alone(cell)) if self.targets else self._unused(cell)
            if len(self._known) < _REMEMBERED:
                self._known[cell] = found
        return found

    def as_it_stands(self, text: str) -> str | None:
        """Return the value of a text that can be taken as it stands, of a column that `takes_any_text`.

        None of any other text: it may be, and is read as the others.
        """
        if not (text.isascii() and text.isprintable()) or may_say_nothing(self._spec, text):
            return None
        return text.strip() or None

    def all_as_they_stand(self, cells: Sequence[object]) -> list[str] | None:
        """Return the values of cells that are all texts which can be taken so; None of others."""
        try:
            whole = "".join(cells)  # type: ignore[arg-type]  # that is what is tried
        except TypeError:
            return None
        if not (whole.isascii() and whole.isprintable()):
            return None
        # Beside a long text none says that there is nothing.
        if may_say_nothing(self._spec, min(cells, key=len, default="")):  # type: ignore[arg-type]  # texts
            return None
        found = list(map(str.strip, cells))  # type: ignore[arg-type]  # texts
        return found if all(found) else None

    def _alone(self, cell: StagedCell) -> StagedCell:
        """Write a list as one text where the field takes one value."""
        if cell.kind is not CellKind.LIST or not self._single:
            return cell
        return StagedCell(SEPARATOR.join(list_parts(cell, "")))

    def _shown(self, cell: StagedCell) -> StagedCell:
        return self._unformatted.shown(cell) if self._unformatted else cell

    def _waits(self, cell: StagedCell) -> CellReading | None:
        return self._unformatted.waits(cell) if self._unformatted else None

    def _unused(self, cell: StagedCell) -> CellReading:
        """Read a cell of a column that fills nothing: only what was decided about its text counts."""
        becomes = self.column.becomes(cell.text)
        return CellReading(becomes=becomes) if becomes else NOTHING

    def _read(self, cell: StagedCell) -> CellReading:
        if cell.kind is CellKind.ERROR:
            return CellReading(why=Message("The file has the error {error} here.", error=cell.text))
        if not cell.text.strip():
            return NOTHING
        becomes = self.column.becomes(cell.text)
        if becomes is not None and not (self._spec.refers and becomes.use in (Use.VALUE, Use.NEW)):
            return self._decided(cell, becomes)
        if self._missing and fold(cell.text) in self._missing:
            return self._empty(cell)
        found = self._waits(cell) or self._cells.read(self._shown(cell))
        if found.values and not self._may_be_nothing:
            return found
        nothing = says_nothing(self._spec, cell.text, could_not=bool(found.why or found.names))
        return self._empty(cell) if nothing else found

    def _decided(self, cell: StagedCell, becomes: Becomes) -> CellReading:
        """Read a cell about whose text something was decided."""
        if becomes.use is Use.EMPTY:
            return self._empty(cell)
        if becomes.use is not Use.VALUE:
            return CellReading(becomes=becomes)
        found = self._cells.read(StagedCell(becomes.value))
        given, word = cell.text.strip(), becomes.value
        return replace(
            found, said=Message("“{given}” is read as “{word}”.", given=given, word=word)
        )

    def _empty(self, cell: StagedCell) -> CellReading:
        said = Message("“{word}” is left empty.", word=cell.text.strip())
        return CellReading(dict.fromkeys(self.targets), said=said)

    def questions(self) -> list[ImportQuestion]:
        """Return what the column leaves open."""
        asked = [*(self._unformatted.questions() if self._unformatted else ())]
        return [replace(one, place=self.place) for one in (*asked, *self._cells.questions())]


def _counts(column: ColumnMapping, cell: StagedCell) -> bool:
    """Tell whether a cell can say how its column is written."""
    if cell.kind is CellKind.ERROR:
        return False
    becomes = column.becomes(cell.text)
    return becomes is None or becomes.use in (Use.VALUE, Use.NEW)


def _cell_reader(kind: Kind, column: ColumnMapping, cells: Iterable[DistinctCell]) -> CellReader:
    if not column.field:
        return UnusedCells()
    if column.field == RECORD_ID:
        return IdCells()
    axes = (*Axis,) if column.field == COORDINATES else _AXES.get(column.field, ())
    if axes:
        return PlaceCells(column, cells, axes)
    pair = combined_fields(kind).get(column.field)
    if pair is not None or kind.fields[column.field].type in _FIGURES:
        return FigureCells(kind, column, cells, pair=pair)
    spec = kind.fields[column.field]
    if spec.type in WORD_TYPES:
        return WordCells(spec, column, cells)
    reader = DateCells if spec.type is FieldType.DATE else NameCells if spec.refers else TextCells
    return reader(spec, column, cells)


def column_readers(stage: Stage, mapping: TableMapping) -> list[ColumnReader]:
    """Make a reader of each column that fills a field or decides what becomes of rows, in their order.

    All cells of a column are looked at, so that a million rows take seconds: not for a GUI thread.
    """
    kind = mapping.record_kind
    own = any(column.field == RECORD_ID for column in mapping.columns)

    def as_ours(column: ColumnMapping) -> ColumnMapping:
        # Our own tables write dates in EDTF.
        return replace(column, seasons=True) if own and column.seasons is None else column

    def cells(place: int) -> Iterator[DistinctCell]:
        return (DistinctCell(*each) for each in stage.distinct(place))

    def unformatted(place: int, column: ColumnMapping) -> UnformattedCells | None:
        if stage.facts.formatted or not column.field:
            return None
        return UnformattedCells(kind.fields.get(column.field), column, cells(place))

    return [
        ColumnReader(
            kind, as_ours(column), cells(place), place, unformatted=unformatted(place, column)
        )
        for place, column in enumerate(mapping.columns)
        if (column.field or column.words) and place < stage.width
    ]


def open_questions(readers: Iterable[ColumnReader]) -> list[ImportQuestion]:
    """Return what the columns of a table leave open, in their order."""
    return [question for reader in readers for question in reader.questions()]
