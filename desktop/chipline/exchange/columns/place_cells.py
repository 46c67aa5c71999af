"""Cells of coordinates, each axis in a column of its own or both in one."""

from __future__ import annotations

from chipline.exchange.columns.cell_reading import CellReading
from chipline.exchange.columns.coordinates import Axis, read_coordinate, read_position
from chipline.exchange.question import ImportQuestion
from chipline.exchange.stage import StagedCell
from chipline.records.message import Message, UserError, message_of
from chipline.records.notation.numbers import shortened


class PlaceCells:
    """Reads one coordinate, or both of a place."""

    def __init__(self, *axes: Axis) -> None:
        self._axes = axes
        self.targets: tuple[str, ...] = tuple(axis.value for axis in axes)

    def read(self, cell: StagedCell) -> CellReading:
        """Read coordinates in degrees."""
        try:
            found = (
                read_position(cell.text)
                if len(self._axes) > 1
                else (read_coordinate(cell.text, self._axes[0]),)
            )
        except UserError as error:
            return CellReading(why=message_of(error))
        values = dict(zip(self.targets, found, strict=True))
        if any(letter.isalpha() or letter in "°'\"′″" for letter in cell.text):
            degrees = ", ".join(f"{one:g}" for one in found)
            said = Message("{given} → {degrees}°", given=shortened(cell.text), degrees=degrees)
            return CellReading(dict(values), said=said)
        return CellReading(dict(values))

    def questions(self) -> list[ImportQuestion]:
        """Return none: a coordinate is one or it is not."""
        return []
