"""What the cells of a row give to its record: values, what can't be read, and the rules they were read by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from chipline.exchange.columns.cell_reading import NOTHING, CellReading
from chipline.exchange.columns.column_reader import ColumnReader
from chipline.exchange.mapping import Use
from chipline.exchange.stage import BareCell, StagedCell, plain_cell
from chipline.records.changes import Value
from chipline.records.message import Message
from chipline.records.record import Kind
from chipline.store.imports.import_task import ImportTask, Unmatched
from chipline.store.imports.references import References

_REPORTED = "_as_reported"
#: So many different cells of a column are remembered.
_REMEMBERED = 50_000
#: In the place of a value: something is to be said of the cell, or it gives several.
ODD: Final = object()


class LostCell(NamedTuple):
    """A cell that can't be read, and why; `asked` says that the answer to a question can help."""

    text: str
    why: Message
    asked: bool


@dataclass(slots=True)
class RowValues:
    """What a row gives: `values` by field, the rest by heading.

    `lost` has what can't be read, `said` the text of each cell that a rule changed, with the
    rule; `notes` are lines for the notes. `left_out` tells that the row is not to count.
    """

    values: dict[str, Value] = field(default_factory=dict)
    lost: dict[str, LostCell] = field(default_factory=dict)
    said: dict[str, tuple[str, Message | None]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    left_out: bool = False


class _PlainCells(dict[BareCell, Any]):
    """By cell of a column what it gives its field where nothing is to be said of it, or `ODD`."""

    def __init__(
        self, reader: ColumnReader, plain: Callable[[ColumnReader, CellReading], Any]
    ) -> None:
        super().__init__()
        self.reader, self._plain = reader, plain
        self[None] = None
        #: Whether any cell so far was odd.
        self.has_odd = False

    def __missing__(self, cell: BareCell) -> Any:
        """Read a cell that was not met yet."""
        reader = self.reader
        if reader.takes_any_text and isinstance(cell, str):
            text = reader.as_it_stands(cell)
            if text is not None:
                return text
        found = self._plain(reader, reader.read(_whole(cell)))
        self.has_odd = self.has_odd or found is ODD
        if len(self) < _REMEMBERED:
            self[cell] = found
        return found

    def values_of(self, cells: Sequence[BareCell]) -> Sequence[Any]:
        """Return what many cells give."""
        if self.reader.takes_any_text:
            texts = self.reader.all_as_they_stand(cells)
            if texts is not None:
                return texts
        return list(map(self.__getitem__, cells))


def _whole(cell: BareCell) -> StagedCell:
    return cell if isinstance(cell, StagedCell) else plain_cell(cell)


class RowReader:
    """Reads rows of a stage into values, references too."""

    def __init__(self, task: ImportTask, references: References) -> None:
        self._kind = task.mapping.record_kind
        self._clearing = task.mapping.clearing
        self._references = references
        self._asks = task.unmatched is Unmatched.FAIL
        self._columns = [_PlainCells(reader, self._plain) for reader in task.readers]
        targets = [name for reader in task.readers for name in reader.targets]
        # One of several fields, or several of one, a cell alone does not tell.
        alone = all(len(reader.targets) == 1 for reader in task.readers)
        self._by_column = alone and len({*targets}) == len(targets) and not self._clearing

    def read(self, cells: Sequence[BareCell]) -> RowValues:
        """Read the cells of a row."""
        found = RowValues()
        given = found.values
        for column in self._columns:
            reader, cell = column.reader, cells[column.reader.place]
            # Most cells are just what they say: a million rows have many of them.
            if cell is not None and (value := column[cell]) is not ODD:
                if value is not None:
                    given[reader.target] = value
            elif cell is None or not (whole := _whole(cell)).text:
                if self._clearing:
                    given.update(dict.fromkeys(reader.targets))
            else:
                self._take(found, reader, whole, reader.read(whole))
        return found

    def read_plain(
        self, rows: Sequence[tuple[Any, ...]]
    ) -> tuple[dict[str, Sequence[Value]], set[int]] | None:
        """Read rows, as `Stage.contents` has them, a column after the other: what `read` gives each.

        Returns the values by field, and the places of those rows of which something is to be said, so that
        `read` must read them; None where it must read all.
        """
        if not self._by_column:
            return None
        _numbers, *cells = zip(*rows, strict=True)
        found: dict[str, Sequence[Value]] = {}
        odd: set[int] = set()
        for column in self._columns:
            values = column.values_of(cells[column.reader.place])
            if column.has_odd:
                odd.update(place for place, value in enumerate(values) if value is ODD)
                values = [None if value is ODD else value for value in values]
            found[column.reader.target] = values
        return found, odd

    def _plain(self, reader: ColumnReader, reading: CellReading) -> Any:
        """Return what a cell gives its field of which nothing is to be said; `ODD` where there is something."""
        if self._clearing:
            return ODD
        if reading is NOTHING:
            return None
        if reading.names and reading.said is None:
            named = self._references.referred(reader.place, reading.names)
            return ODD if named.why is not None or named.said is not None else named.value
        if not reading.is_plain or reader.target not in reading.values:
            return ODD
        # A name that was decided to be left empty takes nothing away, as no other empty cell does.
        return reading.values[reader.target]

    def _take(
        self, found: RowValues, reader: ColumnReader, cell: StagedCell, reading: CellReading
    ) -> None:
        heading, text = reader.column.heading, cell.shown or cell.text
        why, said, asked = reading.why, reading.said, reading.asks
        if reading.names:
            named = self._references.referred(reader.place, reading.names)
            why, said, asked = named.why, named.said or said, self._asks
            if why is None:
                found.values[reader.target] = named.value
        elif reading.becomes is not None:
            self._put_elsewhere(found, reader, reading, text)
        elif why is None:
            self._put(found, reading)
        if why is not None:
            found.lost[heading] = LostCell(text, why, asked)
        elif said is not None or reading.about or reading.becomes is not None:
            found.said[heading] = text, said

    def _put(self, found: RowValues, reading: CellReading) -> None:
        if any(value is not None for value in reading.values.values()) or self._clearing:
            for name, value in reading.values.items():
                # Where both ends of a range have columns, what says nothing takes nothing away.
                if value is not None or name not in found.values:
                    found.values[name] = value

    def _put_elsewhere(
        self, found: RowValues, reader: ColumnReader, reading: CellReading, text: str
    ) -> None:
        use = reading.becomes.use if reading.becomes else Use.EMPTY
        reported = reported_field(self._kind, reader.target)
        if use is Use.NO_ROW:
            found.left_out = True
        elif use is Use.REPORTED and reported and reported not in found.values:
            found.values[reported] = text
        elif use in (Use.NOTES, Use.REPORTED):
            found.notes.append(f"{reader.column.heading}: {text}")


def reported_field(kind: Kind, name: str) -> str:
    """Return the field that holds another one as it was reported; empty where a kind has none."""
    own = f"{name}{_REPORTED}"
    shared = (f"{name.partition('_')[0]}{_REPORTED}", own)
    return next((each for each in shared if each in kind.fields), "")
