"""What the cells of a row give to its record: values, what can't be read, and the rules they were read by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from chipline.exchange.columns.cell_reading import CellReading
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
_PlainCells = dict[BareCell, Mapping[str, Value]]


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


class RowReader:
    """Reads rows of a stage into values, references too."""

    def __init__(self, task: ImportTask, references: References) -> None:
        self._kind = task.mapping.record_kind
        self._clearing = task.mapping.clearing
        self._references = references
        self._asks = task.unmatched is Unmatched.FAIL
        # Beside each column what those of its cells give of which nothing is to be said.
        self._columns = [(reader.place, reader, _PlainCells()) for reader in task.readers]

    def read(self, cells: Sequence[BareCell]) -> RowValues:
        """Read the cells of a row, as `Stage.contents` has them."""
        found = RowValues()
        given = found.values
        for place, reader, plain in self._columns:
            cell = cells[place]
            # Most cells are just what they say: a million rows have many of them.
            if (values := plain.get(cell)) is not None:
                given.update(values)
            elif cell is None:
                if self._clearing:
                    given.update(dict.fromkeys(reader.targets))
            elif (
                reader.takes_any_text
                and isinstance(cell, str)
                and (text := reader.as_it_stands(cell)) is not None
            ):
                given[reader.target] = text
            else:
                self._read(found, reader, plain, cell)
        return found

    def _read(
        self, found: RowValues, reader: ColumnReader, plain: _PlainCells, cell: BareCell
    ) -> None:
        whole = cell if isinstance(cell, StagedCell) else plain_cell(cell)
        if not whole.text:
            if self._clearing:
                found.values.update(dict.fromkeys(reader.targets))
            return
        reading = reader.read(whole)
        values = self._plain(reader, reading)
        if values is None:
            self._take(found, reader, whole, reading)
            return
        found.values.update(values)
        if len(plain) < _REMEMBERED:
            plain[cell] = values

    def _plain(self, reader: ColumnReader, reading: CellReading) -> Mapping[str, Value] | None:
        """Return what a cell gives of which nothing is to be said; None where there is something."""
        if self._clearing:
            return None
        if reading.names and reading.said is None:
            named = self._references.referred(reader.place, reading.names)
            if named.why is not None or named.said is not None:
                return None
            return {reader.targets[0]: named.value}
        if not reading.is_plain:
            return None
        # A name that was decided to be left empty takes nothing away, as no other empty cell does.
        return {name: value for name, value in reading.values.items() if value is not None}

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
