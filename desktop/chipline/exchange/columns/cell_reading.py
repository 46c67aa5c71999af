"""What a cell of a stage means to a field, and what all readers of cells share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from chipline.exchange.mapping import Becomes
from chipline.exchange.question import ImportQuestion
from chipline.exchange.stage import StagedCell
from chipline.records.changes import Value
from chipline.records.message import Message


class DistinctCell(NamedTuple):
    """A cell as it stands in a column, in how many rows, and the first of them."""

    cell: StagedCell
    rows: int = 1
    first_row: int = 0


@dataclass(frozen=True, slots=True)
class CellReading:
    """What a cell gives to a record.

    `values` has a value for each field that it fills; a cell that says there is nothing gives None.
    Of a reference there are `names` instead, as they are written, for who knows the records. `why`
    tells what keeps it from being read, and `asks` that an answer to a question about its column can
    help. `said` is the rule by which its text became something else, `about` that the figure is only
    about so; both belong into the quote of a citation. `becomes` is what was decided about its text,
    where that is no value.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    why: Message | None = None
    asks: bool = False
    said: Message | None = None
    about: bool = False
    becomes: Becomes | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it gives one value and nothing more is to be said of it."""
        return (
            len(self.values) == 1
            and self.said is None
            and self.why is None
            and not (self.about or self.names or self.becomes)
        )


#: Of an empty cell.
NOTHING = CellReading()


class CellReader(Protocol):
    """Reads the cells of one column."""

    #: The fields that it fills.
    targets: tuple[str, ...]

    def read(self, cell: StagedCell) -> CellReading:
        """Read a cell that is not empty, nor decided about."""

    def questions(self) -> list[ImportQuestion]:
        """Return what the column leaves open."""
