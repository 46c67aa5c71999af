"""Reading whole columns as arrays: a million rows without an object for each of them.

SQLite itself lays many rows of a column end to end in one run of bytes, outside of Python's
interpreter lock; numpy then reads numbers from its digits. Tables are read in parts, so that
nothing holds the lock for longer than a moment and no run is large.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import (
    BLOB,
    ColumnElement,
    Executable,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
)

from chipline.records.record import Kind, earliest_column, latest_column
from chipline.scenery.columns import BETWEEN, ID_BYTES, Ids, Ints, Small, Texts, readable_ids
from chipline.store.queries import Queries

#: Rows that are read at once: few enough to stay in the processor's cache.
_PART = 5000
_HALF = 100_000_000
#: Added to days, so that every number has all its digits.
_LIFT = 10_000_000
_LAST_DAY = date.max.toordinal()
_UUID_BYTES = 36
_MARK = BETWEEN.encode()
_FULL_DATE = len("2024-01-31")
#: Which of how many shares of the rows of a table.
Share = tuple[int, int]
WHOLE: Share = (0, 1)


class Column(ABC):
    """Something that is read of every row, laid end to end; what was read is kept part by part.

    What is laid `careful` can be taken apart whatever the rows hold, at twice the cost; plainly
    laid, a run `fits` unless a row holds what nobody writes.
    """

    @abstractmethod
    def laid(self, *, careful: bool) -> ColumnElement[Any]:
        """Return the SQL that lays rows end to end."""

    @abstractmethod
    def fits(self, run: bytes, rows: int) -> bool:
        """Tell whether a run can be taken apart."""

    @abstractmethod
    def take(self, run: bytes, rows: int) -> None:
        """Take a run in."""


def read_columns(
    queries: Queries,
    kind: Kind,
    columns: Sequence[Column],
    where: Sequence[ColumnElement[bool]],
    share: Share = WHOLE,
) -> None:
    """Fill columns from the rows of a kind's table, or from a share of them, part by part."""
    number: Any = literal_column(f'"{kind.table.name}".rowid')
    within = and_(number.between(bindparam("first"), bindparam("last")), *where)

    def laid(*, careful: bool) -> Executable:
        runs = (cast(one.laid(careful=careful), BLOB) for one in columns)
        return select(func.count(), *runs).select_from(kind.table).where(within)

    plain = laid(careful=False)
    begin, end = _range_of(queries, kind, share)
    while begin <= end:
        bounds = {"first": begin, "last": min(begin + _PART - 1, end)}
        rows, *runs = queries.connection.execute(plain, bounds).one()
        if not rows:
            begin = _next_row(queries, kind, bounds["last"], end)
            continue
        begin = bounds["last"] + 1
        if not all(one.fits(run, rows) for one, run in zip(columns, runs, strict=True)):
            rows, *runs = queries.connection.execute(laid(careful=True), bounds).one()
        for one, run in zip(columns, runs, strict=True):
            one.take(run, rows)


def _range_of(queries: Queries, kind: Kind, share: Share) -> tuple[int, int]:
    """Return the first and the last row number of a share of a table."""
    number: Any = literal_column(f'"{kind.table.name}".rowid')
    # One by one SQLite takes each of them from its end of the table.
    least, most = (
        queries.connection.execute(select(outermost(number)).select_from(kind.table)).scalar()
        for outermost in (func.min, func.max)
    )
    if least is None or most is None:
        return 0, -1
    many = int(most) - int(least) + 1
    begin, end = (int(least) + many * one // share[1] for one in (share[0], share[0] + 1))
    return begin, end - 1


def _next_row(queries: Queries, kind: Kind, row: int, end: int) -> int:
    """Return the number of the row that follows on one; beyond `end` if there is none up to there.

    Row numbers may lie as far apart as another program or damage put them.
    """
    number: Any = literal_column(f'"{kind.table.name}".rowid')
    after = select(func.min(number)).select_from(kind.table).where(number > row)
    following = queries.connection.execute(after).scalar()
    # In a damaged table what follows may be a smaller number, and reading must come to an end.
    return int(following) if following is not None and following > row else end + 1


class DayColumn(Column):
    """A date field: its earliest and latest day, and whether it is about (1) or unsure (2)."""

    def __init__(self, kind: Kind, name: str) -> None:
        self._laid = _days_laid(kind.table.name, name)
        #: Earliest and latest day of each part, 2 x n; NaN where there is none.
        self.days: list[npt.NDArray[np.float32]] = []
        #: The marks of each part.
        self.doubts: list[Small] = []

    def laid(self, *, careful: bool) -> ColumnElement[Any]:
        """Put both days and the marks side by side in one number of sixteen digits."""
        del careful  # numbers are what they are
        return literal_column(self._laid)

    def fits(self, run: bytes, rows: int) -> bool:
        """Tell whether every number has its digits."""
        return len(run) == 16 * rows

    def take(self, run: bytes, rows: int) -> None:
        """Read the digits."""
        digits = np.frombuffer(run, dtype=np.uint8).reshape(rows, 2, 8)
        numbers = np.zeros((rows, 2), dtype=np.int32)
        for place in range(8):
            numbers = numbers * 10 + digits[:, :, place]
        # Each digit still carries the 48 of its sign in ASCII.
        numbers -= 48 * 11_111_111
        marks, days = np.divmod(numbers.T, _LIFT)
        self.days.append(np.where(days == 0, np.float32(np.nan), days).astype(np.float32))
        about, unsure = ((marks[0] - 1) & 0b101) != 0, ((marks[0] - 1) & 0b110) != 0
        self.doubts.append((about + 2 * unsure).astype(np.uint8))


# Written out, as it is long: to put it together of a hundred objects each time took longer than to read
# some hundreds of rows by it.
@cache
def _days_laid(table: str, name: str) -> str:
    """Return the SQL that lays a date field end to end."""
    columns = (name, earliest_column(name), latest_column(name))
    written, first, last = (f'"{table}"."{column}"' for column in columns)
    marks = " + ".join(
        f"{2**place} * (instr({written}, '{mark}') > 0)" for place, mark in enumerate("~?%")
    )
    # Most dates are a plain day, which is told without looking through them.
    plain = f"{first} = {last} AND length({written}) = {_FULL_DATE}"
    marks = f"CASE WHEN {plain} OR {written} IS NULL THEN 0 ELSE {marks} END"
    number = f"({_day(first)} + {_LIFT} * (1 + {marks})) * {_HALF} + {_day(last)} + {_LIFT}"
    return f"group_concat({number}, '')"


def _day(column: str) -> str:
    """Return a day of the calendar; 0 where there is none, or what a file from elsewhere has."""
    sound = f"typeof({column}) = 'integer' AND {column} BETWEEN 1 AND {_LAST_DAY}"
    return f"CASE WHEN {sound} THEN {column} ELSE 0 END"


class IdColumn(Column):
    """Ids of records; a row without one has an empty id."""

    def __init__(self, value: ColumnElement[Any]) -> None:
        self._value = value
        self.parts: list[Ids] = []

    def laid(self, *, careful: bool) -> ColumnElement[Any]:
        """Lay ids end to end: as long as UUIDs are, or filled up to the width that all have."""
        if not careful:
            return func.group_concat(func.coalesce(self._value, " " * _UUID_BYTES), "")
        padded = cast(func.coalesce(self._value, "").op("||")(" " * ID_BYTES), BLOB)
        return func.group_concat(func.substr(padded, 1, ID_BYTES), "")

    def fits(self, run: bytes, rows: int) -> bool:
        """Tell whether all ids are UUIDs; only together could others be as long."""
        return len(run) == _UUID_BYTES * rows

    def take(self, run: bytes, rows: int) -> None:
        """Cut the run into ids."""
        width = len(run) // rows
        part = np.zeros((rows, ID_BYTES), dtype=np.uint8)
        part[:, :width] = np.frombuffer(run, dtype=np.uint8).reshape(rows, width)
        # Filled up with spaces in SQL; numpy's own filling is zero.
        part[part == ord(" ")] = 0
        self.parts.append(readable_ids(part.reshape(-1).view(f"S{ID_BYTES}")))


class TextColumn(Column):
    """Texts, left in the runs in which they came."""

    def __init__(self, value: ColumnElement[Any]) -> None:
        self._value = func.coalesce(value, "")
        self.parts: list[Texts] = []

    def laid(self, *, careful: bool) -> ColumnElement[Any]:
        """Lay texts end to end with a mark between them."""
        return _parted(self._value, careful=careful)

    def fits(self, run: bytes, rows: int) -> bool:
        """Tell whether there is a mark between two texts and nowhere else."""
        return run.count(_MARK) == rows - 1

    def take(self, run: bytes, rows: int) -> None:
        """Find where texts end."""
        ends = np.empty(rows, dtype=np.int32)
        ends[:-1] = np.flatnonzero(np.frombuffer(run, dtype=np.uint8) == _MARK[0])
        ends[-1] = len(run)
        self.parts.append(Texts([run], [ends]))


class CodeColumn(Column):
    """Texts of which there are few different ones, by their number."""

    def __init__(self, value: ColumnElement[Any]) -> None:
        self._value = func.coalesce(value, "")
        self._numbers: defaultdict[bytes, int] = defaultdict(count().__next__)
        self.parts: list[Ints] = []

    def laid(self, *, careful: bool) -> ColumnElement[Any]:
        """Lay texts end to end with a mark between them."""
        return _parted(self._value, careful=careful)

    def fits(self, run: bytes, rows: int) -> bool:
        """Tell whether there is a mark between two texts and nowhere else."""
        return run.count(_MARK) == rows - 1

    def take(self, run: bytes, rows: int) -> None:
        """Number the texts."""
        numbers = map(self._numbers.__getitem__, run.split(_MARK))
        self.parts.append(np.fromiter(numbers, dtype=np.int64, count=rows))

    def texts(self) -> list[str]:
        """Return the texts that are numbered."""
        return [word.decode(errors="replace") for word in self._numbers]


def _parted(value: ColumnElement[Any], *, careful: bool) -> ColumnElement[Any]:
    return func.group_concat(func.replace(value, BETWEEN, " ") if careful else value, BETWEEN)
