"""Cells of coordinates, each axis in a column of its own or both in one."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from chipline.exchange.columns.cell_reading import CellReading, DistinctCell
from chipline.exchange.columns.coordinates import (
    Axis,
    CoordinateError,
    read_coordinate,
    read_position,
)
from chipline.exchange.mapping import ColumnMapping
from chipline.exchange.question import Answer, AskedValue, Asks, ImportQuestion
from chipline.exchange.stage import StagedCell
from chipline.records.message import Message, message_of
from chipline.records.notation.numbers import shortened

_SAMPLES = 5


class PlaceCells:
    """Reads one coordinate, or both of a place."""

    def __init__(
        self, column: ColumnMapping, cells: Iterable[DistinctCell], axes: tuple[Axis, ...]
    ) -> None:
        self._axes, self._column = axes, column
        self.targets: tuple[str, ...] = tuple(axis.value for axis in axes)
        #: Those that mean a place only if the longitude stands first.
        self._turned: list[DistinctCell] = []
        if len(axes) > 1 and column.longitude_first is None:
            for each in cells:
                if len(self._turned) < _SAMPLES and _means_turned(each.cell.text):
                    self._turned.append(each)

    def read(self, cell: StagedCell) -> CellReading:
        """Read coordinates in degrees."""
        try:
            found = (
                read_position(cell.text, longitude_first=bool(self._column.longitude_first))
                if len(self._axes) > 1
                else (read_coordinate(cell.text, self._axes[0]),)
            )
        except CoordinateError as error:
            asks = bool(self._turned) and _means_turned(cell.text)
            return CellReading(why=message_of(error), asks=asks)
        values = dict(zip(self.targets, found, strict=True))
        turned = bool(self._column.longitude_first) and len(self._axes) > 1
        if turned or any(letter.isalpha() or letter in "°'\"′″" for letter in cell.text):
            degrees = ", ".join(f"{one:g}" for one in found)
            said = Message("{given} → {degrees}°", given=shortened(cell.text), degrees=degrees)
            return CellReading(dict(values), said=said)
        return CellReading(dict(values))

    def questions(self) -> list[ImportQuestion]:
        """Ask whether the longitude stands first, where that alone makes places of some cells."""
        if not self._turned:
            return []
        sample = self._turned[0].cell.text.strip()
        latitude, longitude = read_position(sample, longitude_first=True)
        said = Message("Does the longitude stand first, as in “{sample}”?", sample=sample)
        swapped = Message(
            "“{given}” is latitude {latitude}, longitude {longitude}",
            given=sample,
            latitude=latitude,
            longitude=longitude,
        )
        answers = (Answer("yes", swapped), Answer("no", Message("such cells can’t be read")))
        values = tuple(AskedValue(e.cell.text, e.rows, e.first_row) for e in self._turned)
        heading, field = self._column.heading, self._column.field
        option = f'--map "{heading}={field}:longitude-first"'
        return [
            ImportQuestion(Asks.LONGITUDE_FIRST, 0, heading, field, said, values, answers, option)
        ]


def _means_turned(text: str) -> bool:
    """Tell whether two figures mean a place only if the longitude stands first."""
    with suppress(CoordinateError):
        read_position(text)
        return False
    with suppress(CoordinateError):
        read_position(text, longitude_first=True)
        return True
    return False
