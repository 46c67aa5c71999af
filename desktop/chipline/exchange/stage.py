"""A stage: a table from elsewhere as it stands in its file, in a SQLite file of its own.

The table `row` has a line for each row of the file that is not empty: its number `n` there, from 1 on,
and its cells `c0`, `c1` …, NULL where they are empty. A cell is text, or a number where the file itself
says that it is one. The table `mark` says more of single cells: that they are a date, a share in per
cent, an error, and what the program that wrote the file showed. `fact` holds `StageFacts`.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from chipline.records.message import Message, from_plain, to_plain

#: A cell as it is put into a stage: None where it is empty.
Content: TypeAlias = "str | int | float | None"
#: So many columns are read: SQLite takes 2,000 in a table, and no kind of record has a hundred fields.
MOST_COLUMNS = 1_900
_BATCH = 2_000
#: So many different cells of a column are few, and held at once.
_FEW = 20_000
#: A whole number up to here has all of its digits as a float too.
_EXACT = 2**53


class CellKind(StrEnum):
    """What a file says of a cell beside its text.

    The text of a `DATE` is EDTF, no finer than the file shows it; of a `PERCENT` it ends with %. An
    `ERROR` is what a formula could not work out, such as #DIV/0!; a `LIST` is JSON.
    """

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes or no"
    ERROR = "error"
    LIST = "list"


class StagedCell(NamedTuple):
    """A cell: its text, empty where there is none, and what the file says of it.

    `shown` is what the program that wrote the file showed, where that is something else.
    """

    text: str = ""
    kind: CellKind = CellKind.TEXT
    shown: str = ""


#: A cell of a row: what stands in it, where nothing more is said of it.
BareCell: TypeAlias = "Content | StagedCell"


class CellMark(NamedTuple):
    """What is said of the cell in one column of a row."""

    column: int
    kind: CellKind
    shown: str = ""


class StagedRow(NamedTuple):
    """A row by its number in the file, with all of its cells."""

    number: int
    cells: tuple[StagedCell, ...]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """One of the tables of a file: a sheet of a workbook, a list in a JSON file.

    `rows` is None where nobody counted them.
    """

    name: str
    rows: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Extent:
    """Which rows of a table are its heading, and which its data.

    The heading goes from row `first` to row `last`, both 0 where there is none; data are the rows
    below it but those `left_out`, such as totals and remarks under the table.
    """

    first: int = 0
    last: int = 0
    left_out: tuple[int, ...] = ()

    def condition(self, row: str = "row") -> str:
        """Write as SQL that a row of the stage, in a table called `row`, is data."""
        out = ", ".join(map(str, self.left_out))
        return f"{row}.n > {self.last}" + (f" AND {row}.n NOT IN ({out})" if out else "")


@dataclass(frozen=True, slots=True)
class StageFacts:
    """What is known of the file and of its table.

    `file` is its name, `sha256` and `size` (bytes) are of the whole file; `format` is its suffix in
    small letters; `table` is the one of `tables` that was read; `encoding` and `delimiter` are of
    text, and `encodings` has those that may be meant, each with a few lines read so; `said` tells what was found and why, or what could not be seen. `headings` has a heading
    for each column where the file has its own, such as the keys of JSON. What is not `formatted` has
    dates and shares without how they were shown.
    """

    file: str
    sha256: str = ""
    size: int = 0
    format: str = ""
    table: str = ""
    tables: tuple[FoundTable, ...] = ()
    encoding: str = ""
    encodings: tuple[tuple[str, str], ...] = ()
    delimiter: str = ""
    width: int = 0
    rows: int = 0
    headings: tuple[str, ...] = ()
    extent: Extent = field(default_factory=Extent)
    said: tuple[Message, ...] = ()
    formatted: bool = True


class StageWriter:
    """Writes a stage, row by row."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        # Whoever ends the reader throws the file away, so nothing need be safe from a fault.
        self._connection.executescript(
            # It is gone through from end to end, which takes fewer steps in large pages.
            "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "PRAGMA cache_size = -32000;"
            "CREATE TABLE row (n INTEGER PRIMARY KEY, c0);"
            "CREATE TABLE mark (c INTEGER, n INTEGER, kind TEXT, shown TEXT, PRIMARY KEY (c, n))"
            " WITHOUT ROWID;"
            "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT);"
            "BEGIN"
        )
        self._columns = 1
        self._rows: list[tuple[int, Sequence[Content]]] = []
        self._marks: list[tuple[int, int, str, str]] = []
        self.rows = 0

    @property
    def width(self) -> int:
        """How many columns there are so far."""
        return self._columns

    def add(self, number: int, cells: Sequence[Content], marks: Iterable[CellMark] = ()) -> None:
        """Add a row; one without anything in it is left out. Numbers must rise."""
        # Of most rows the first cell settles it.
        for cell in cells:
            if cell is not None and not (isinstance(cell, str) and not cell.strip()):
                break
        else:
            return
        self._rows.append((number, cells))
        self._marks += [(mark.column, number, mark.kind.value, mark.shown) for mark in marks]
        self.rows += 1
        if len(self._rows) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        width = max((len(cells) for _number, cells in self._rows), default=0)
        for place in range(self._columns, width):
            self._connection.execute(f"ALTER TABLE row ADD COLUMN c{place}")
        self._columns = max(self._columns, width)
        empty = [None] * self._columns
        self._connection.executemany(
            f"INSERT INTO row VALUES (?{', ?' * self._columns})",  # noqa: S608  # nothing but marks
            (
                # Texts are many, and a call of each costs more than all the rest.
                (
                    n,
                    *[cell or None if type(cell) is str else _kept(cell) for cell in cells],
                    *empty[len(cells) :],
                )
                for n, cells in self._rows
            ),
        )
        self._connection.executemany("INSERT INTO mark VALUES (?, ?, ?, ?)", self._marks)
        self._rows, self._marks = [], []

    def begin_again(self) -> None:
        """Throw away all rows."""
        self._rows, self._marks, self.rows = [], [], 0
        self._connection.execute("DELETE FROM row")
        self._connection.execute("DELETE FROM mark")

    def finish(self, facts: StageFacts) -> None:
        """Write what is known of the file, and close the stage."""
        self._flush()
        _write_facts(
            self._connection,
            replace(facts, width=max(self._columns, len(facts.headings)), rows=self.rows),
        )
        self._connection.execute("COMMIT")
        self._connection.close()

    def close(self) -> None:
        """Let go of an unfinished stage."""
        self._connection.close()


def _kept(cell: Content) -> Content:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return int(cell)
    if isinstance(cell, int) and abs(cell) >= _EXACT:
        return str(cell)
    return cell


class Stage:
    """A stage that is read. `extent` says which of its rows are data; it can be set.

    One thread at a time may use it.
    """

    def __init__(self, path: Path, extent: Extent | None = None) -> None:
        self.path = path
        self._connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
        )
        self.facts = _read_facts(self._connection)
        self.extent = extent or self.facts.extent
        self.width = len(self._connection.execute("SELECT * FROM row LIMIT 0").description) - 1

    #: The different cells of columns that have few, of the rows that were data then.
    _few: tuple[Extent, dict[int, list[tuple[StagedCell, int, int]]]] | None = None

    def close(self) -> None:
        """Close its file."""
        self._connection.close()

    def headings(self) -> tuple[str, ...]:
        """Return the heading of each column; groups stand before it, and doubles are numbered.

        A column without one is named by its letters, as spreadsheets do.
        """
        if self.facts.headings:
            return self.facts.headings
        rows = list(self._rows(f"n BETWEEN {self.extent.first} AND {self.extent.last}"))
        *groups, last = rows or [StagedRow(0, (StagedCell(),) * self.width)]
        found: list[str] = []
        for place in range(self.width):
            own = " ".join(last.cells[place].text.split())
            above = [g for row in groups if (g := _group(row, place))]
            name = " - ".join(dict.fromkeys((*above, own))) if own else ""
            found.append(_numbered(name or column_letters(place), found))
        return tuple(found)

    def count(self) -> int:
        """Return how many rows of data there are."""
        (many,) = self._connection.execute(
            f"SELECT count(*) FROM row WHERE {self.extent.condition()}"  # noqa: S608  # numbers
        ).fetchone()
        return int(many)

    def rows(self, after: int = 0, many: int = -1) -> Iterator[StagedRow]:
        """Yield rows of data behind row number `after`, in order; `many` at the most."""
        yield from self._rows(f"{self.extent.condition()} AND n > {after}", many)

    def contents(self, at_once: int = _BATCH) -> Iterator[list[tuple[Any, ...]]]:
        """Yield the rows of data in order, so many at once: the number of each, and then its cells.

        A cell of which nothing more is said is what stands in it: most are, and a million rows have many.
        """
        marks = _Marks(self._connection)
        query = f"SELECT * FROM row WHERE {self.extent.condition()} ORDER BY n"  # noqa: S608  # numbers
        found = self._connection.execute(query)
        while rows := found.fetchmany(at_once):
            yield [_marked(row, marks.of(row[0])) for row in rows] if marks else rows

    def texts(
        self, places: Sequence[int], at_once: int = _BATCH
    ) -> Iterator[tuple[Sequence[int], list[Sequence[str]]]]:
        """Yield the numbers of rows of data, so many at once, and their texts in each of some columns."""
        columns = "".join(f", c{place}" for place in places)
        query = f"SELECT n{columns} FROM row WHERE {self.extent.condition()} ORDER BY n"  # noqa: S608  # numbers
        found = self._connection.execute(query)
        while rows := found.fetchmany(at_once):
            numbers, *contents = zip(*rows, strict=True)
            yield (
                numbers,
                [[one if type(one) is str else plain(one) for one in each] for each in contents],
            )

    def top(self, many: int) -> list[StagedRow]:
        """Return the first rows of the file, whatever they are."""
        return list(self._rows("1", many))

    def bottom(self, many: int) -> list[StagedRow]:
        """Return the last rows of the file, whatever they are, in their order."""
        query = "SELECT min(n) FROM (SELECT n FROM row ORDER BY n DESC LIMIT ?)"
        (first,) = self._connection.execute(query, (many,)).fetchone()
        return list(self._rows(f"n >= {first or 0}"))

    def row(self, number: int) -> StagedRow | None:
        """Return a row by its number in the file."""
        return next(self._rows(f"n = {number}"), None)

    def distinct(self, column: int) -> Iterator[tuple[StagedCell, int, int]]:
        """Yield the different cells of a column of data: each with its count and its first row.

        They come in the order in which they first stand; empty ones don't.
        """
        if self._few is None or self._few[0] != self.extent:
            self._few = self.extent, self._count_few()
        if column in self._few[1]:
            yield from self._few[1][column]
            return
        query = (
            f"SELECT row.c{column}, mark.kind, mark.shown, count(*), min(row.n) FROM row"  # noqa: S608  # numbers
            f" LEFT JOIN mark ON mark.c = {column} AND mark.n = row.n"
            f" WHERE {self.extent.condition()} AND row.c{column} IS NOT NULL"
            " GROUP BY 1, 2, 3 ORDER BY 5"
        )
        for content, kind, shown, many, first in self._connection.execute(query):
            yield _cell(content, kind, shown), many, first

    def _count_few(self) -> dict[int, list[tuple[StagedCell, int, int]]]:
        """Count the different cells of all columns that have no marks, and few of them.

        SQLite sorts a column, and goes through all rows for each: that takes several times as long.
        """
        marked = {column for (column,) in self._connection.execute("SELECT DISTINCT c FROM mark")}
        many = {place: Counter[Content]() for place in range(self.width) if place not in marked}
        first: dict[int, dict[Content, int]] = {place: {} for place in many}
        query = f"SELECT * FROM row WHERE {self.extent.condition()} ORDER BY n"  # noqa: S608  # numbers
        found = self._connection.execute(query)
        while many and (rows := found.fetchmany(_BATCH)):
            numbers, *contents = zip(*rows, strict=True)
            for place in list(many):
                counted, known, cells = many[place], first[place], contents[place]
                counted.update(cells)
                if len(counted) > _FEW:
                    del many[place], first[place]
                elif len(counted) > len(known):
                    # Of those that are equal the last one counts.
                    of_these = dict(zip(reversed(cells), reversed(numbers), strict=True))
                    known.update((one, of_these[one]) for one in of_these.keys() - known.keys())
        return {
            place: [
                (plain_cell(content), counted[content], n)
                for content, n in sorted(first[place].items(), key=lambda one: one[1])
                if content is not None
            ]
            for place, counted in many.items()
        }

    def _rows(self, where: str, many: int = -1) -> Iterator[StagedRow]:
        found = self._connection.execute(
            f"SELECT * FROM row WHERE {where} ORDER BY n LIMIT {many}"  # noqa: S608  # numbers
        )
        marks = _Marks(self._connection)
        if not marks:
            for number, *contents in found:
                yield StagedRow(number, tuple(map(plain_cell, contents)))
            return
        for number, *contents in found:
            said = marks.of(number)
            if not said:
                yield StagedRow(number, tuple(map(plain_cell, contents)))
                continue
            cells = (
                _cell(content, *said.get(place, ("", ""))) for place, content in enumerate(contents)
            )
            yield StagedRow(number, tuple(cells))


class _Marks:
    """The marks of rows that are asked for in order: read by the column, they stand apart."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns = [
            column for (column,) in connection.execute("SELECT DISTINCT c FROM mark ORDER BY c")
        ]

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._columns)

    def of(self, number: int) -> dict[int, tuple[str, str]]:
        """Return what is said of the cells of a row, by column."""
        columns = ", ".join(map(str, self._columns))
        return {
            column: (kind, shown)
            for column, kind, shown in self._connection.execute(
                f"SELECT c, kind, shown FROM mark WHERE c IN ({columns}) AND n = ?",  # noqa: S608  # numbers
                (number,),
            )
        }


_EMPTY = StagedCell()


def plain_cell(content: Content) -> StagedCell:
    """Make a cell of which nothing more is said: most are of this sort."""
    if content is None:
        return _EMPTY
    if isinstance(content, str):
        return StagedCell(content)
    return StagedCell(plain(content), CellKind.NUMBER)


def _cell(content: Content, kind: str | None, shown: str | None) -> StagedCell:
    if content is None:
        return StagedCell("", CellKind(kind) if kind else CellKind.TEXT, shown or "")
    return StagedCell(plain(content), CellKind(kind), shown or "") if kind else plain_cell(content)


def _marked(row: tuple[Any, ...], marks: Mapping[int, tuple[str, str]]) -> tuple[Any, ...]:
    """Return a row with the cells of which something is said."""
    if not marks:
        return row
    number, *contents = row
    for place, said in marks.items():
        contents[place] = _cell(contents[place], *said)
    return (number, *contents)


def plain(content: Content) -> str:
    """Write what stands in a cell as text; a number with a point before its decimals."""
    return "" if content is None else repr(content) if isinstance(content, float) else str(content)


def _group(row: StagedRow, place: int) -> str:
    return " ".join(row.cells[place].text.split())


def _numbered(name: str, before: Sequence[str]) -> str:
    if name not in before:
        return name
    return next(f"{name} {n}" for n in range(2, len(before) + 3) if f"{name} {n}" not in before)


def column_letters(place: int) -> str:
    """Name a column by its place, from 0 on, as spreadsheets do: A, B … Z, AA."""
    letters, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _write_facts(connection: sqlite3.Connection, facts: StageFacts) -> None:
    said: dict[str, Any] = {
        name: getattr(facts, name)
        for name in (
            *("file", "sha256", "size", "format", "table", "encoding", "delimiter"),
            *("width", "rows", "headings", "encodings", "formatted"),
        )
    }
    said["tables"] = [[one.name, one.rows, one.hidden] for one in facts.tables]
    said["extent"] = [facts.extent.first, facts.extent.last, facts.extent.left_out]
    said["said"] = list(map(to_plain, facts.said))
    connection.executemany(
        "INSERT OR REPLACE INTO fact VALUES (?, ?)",
        [(name, json.dumps(value)) for name, value in said.items()],
    )


def write_extent(path: Path, extent: Extent, said: Sequence[Message] = ()) -> StageFacts:
    """Write into a stage which of its rows are proposed as heading and data, and what is said of that."""
    with closing(sqlite3.connect(path)) as connection, connection:
        facts = _read_facts(connection)
        facts = replace(facts, extent=extent, said=(*facts.said, *said))
        _write_facts(connection, facts)
    return facts


def _read_facts(connection: sqlite3.Connection) -> StageFacts:
    with closing(connection.execute("SELECT name, value FROM fact")) as found:
        said = {name: json.loads(value) for name, value in found}
    first, last, left_out = said.pop("extent")
    return StageFacts(
        tables=tuple(FoundTable(*one) for one in said.pop("tables")),
        extent=Extent(first, last, tuple(left_out)),
        said=tuple(map(from_plain, said.pop("said"))),
        headings=tuple(said.pop("headings")),
        encodings=tuple((name, lines) for name, lines in said.pop("encodings")),
        **said,
    )
