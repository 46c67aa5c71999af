"""What a paste is asked to do, and what it would do: cell by cell, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from chipline.records.changes import Value
from chipline.records.fields import FieldType
from chipline.records.message import Message
from chipline.records.notation.numbers import PLAIN, Marks
from chipline.records.notation.written_dates import PLAIN_DATES, DateNotation, DayOrder, proved
from chipline.records.record import KINDS
from chipline.store.search.name_lookup import Recognised
from chipline.store.search.named_records import in_words


class Placing(StrEnum):
    """Onto which records rows go."""

    MATCH = "match"
    SELECTED = "selected"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Pasting:
    """Rows of cells to be laid onto records of a kind.

    `columns` names the field of each cell, empty where it is left out; `numbers` tells which line
    each row was; `onto` are the ids of the selected records; an empty cell leaves the value as it
    is unless it is `clearing`, and so is a cell that says there is nothing, such as “n/a”, unless
    its `words_count`; figures are written with `marks`, unless `column_marks` has others for their
    column or it proves them, and `units` has the unit that the heading of each column gives them, if
    there are any. `dates` tells how the dates of each column are written; what they leave open, the
    column itself may prove. `words` has, by field, what its choices are called where the text comes
    from, folded, and what is kept for each.
    """

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    placing: Placing = Placing.MATCH
    onto: tuple[str, ...] = ()
    clearing: bool = False
    words_count: bool = False
    marks: Marks = PLAIN
    column_marks: tuple[Marks | None, ...] = ()
    units: tuple[str, ...] = ()
    dates: tuple[DateNotation, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def proved(self) -> Pasting:
        """Return it with the order of dates that each column proves."""
        given = self.dates or (PLAIN_DATES,) * len(self.columns)
        cells = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.columns)
        fields = KINDS[self.kind].fields
        found = (
            proved((cell.strip() for cell in column), notation)
            if name and fields[name].type is FieldType.DATE
            else notation
            for name, column, notation in zip(self.columns, cells, given, strict=True)
        )
        return replace(self, dates=tuple(found))


@dataclass(frozen=True, slots=True)
class ColumnNotation:
    """How the dates or the figures of a column are written, by choice or as its cell `proof` proves.

    Both are None where each cell is read for itself.
    """

    order: DayOrder | None = None
    marks: Marks | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True)
class CellPlan:
    """What one cell does: `why` says what stands against it, and is None otherwise.

    `said` tells how a figure was turned into the unit of its field or as which date it was read, and
    what proved that. A `blank` one says in a word that there is nothing, and is left empty.
    """

    field: str
    text: str
    before: Value = None
    after: Value = None
    why: Message | None = None
    said: Message | None = None
    blank: bool = False

    @property
    def changes(self) -> bool:
        """Whether it puts another value there."""
        return not self.why and self.before != self.after


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What one row does. `why` says what keeps the whole row out, `doubts` what is hardly right."""

    number: int
    place: int
    record: str
    title: str
    is_new: bool
    cells: tuple[CellPlan, ...] = ()
    why: Message | None = None
    values: dict[str, Any] = field(default_factory=dict)
    doubts: tuple[Message, ...] = ()
    #: As which record the row was recognised, and by what; which others a new one may be.
    known: Recognised = field(default_factory=Recognised)
    #: The row before of which it names the record once more; 0 where there is none.
    repeats: int = 0

    @property
    def said(self) -> Message | None:
        """How it was recognised where its name is not that of the record, or what it may be."""
        if self.known.perhaps and self.is_new:
            return Message("Perhaps the same as {records}.", records=in_words(self.known.perhaps))
        match = self.known.match
        return match.said if match and not match.is_plain else None

    @property
    def changes(self) -> bool:
        """Whether anything is written by it."""
        return not self.why and (self.is_new or any(cell.changes for cell in self.cells))

    @property
    def troubled(self) -> bool:
        """Whether it or any of its cells can't be read."""
        return bool(self.why) or any(cell.why for cell in self.cells)


@dataclass(frozen=True)
class Plan:
    """What a paste would do; `names` has the titles of the records that it points at.

    `readings` tell of columns that decide what their figures are, and `notations` how the columns of
    some fields are written: those whose dates or figures can be written in more than one way.
    """

    rows: tuple[RowPlan, ...]
    names: dict[str, str]
    readings: tuple[Message, ...] = ()
    notations: dict[str, ColumnNotation] = field(default_factory=dict)

    @cached_property
    def made(self) -> int:
        """How many records are new."""
        return sum(row.is_new and not row.why for row in self.rows)

    @cached_property
    def changed(self) -> int:
        """How many records that are there change."""
        return sum(row.changes and not row.is_new for row in self.rows)

    @cached_property
    def doubtful(self) -> int:
        """How many of those that are written would hardly be right."""
        return sum(bool(row.doubts) for row in self.rows)

    @cached_property
    def same(self) -> int:
        """How many stay as they are."""
        return sum(not row.changes and not row.why for row in self.rows)

    @cached_property
    def repeated(self) -> tuple[int, int]:
        """How many rows name a record once more, and how many records that are."""
        again = [row for row in self.rows if row.repeats]
        return len(again), len({row.repeats for row in again})

    @cached_property
    def blanks(self) -> tuple[str, ...]:
        """The words that say there is nothing, as they stand in cells."""
        cells = (cell.text.strip() for row in self.rows for cell in row.cells if cell.blank)
        return tuple(dict.fromkeys(cells))

    @cached_property
    def lost(self) -> tuple[tuple[RowPlan, CellPlan | None], ...]:
        """What can't be read: whole rows, and cells of rows that otherwise can."""
        found: list[tuple[RowPlan, CellPlan | None]] = []
        for row in self.rows:
            if row.why:
                found.append((row, None))
            else:
                found += [(row, cell) for cell in row.cells if cell.why]
        return tuple(found)
