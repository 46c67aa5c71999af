"""CSV, TSV and their like, read row by row in bounded memory."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from chipline.exchange.formula_guard import MARKED_TABLE, unguarded
from chipline.exchange.stage import StageFacts, StageWriter
from chipline.exchange.table_files.limits import MOST_IN_CELL, TableFileError, within_width
from chipline.exchange.table_files.progress import Progress
from chipline.exchange.table_files.text_encoding import TextEncoding, encoding_of
from chipline.records.message import Message
from chipline.records.values import is_id

#: Of those that cut rows alike, the first.
_CANDIDATES = ("\t", ";", ",", "|")
_ROWS_LOOKED_AT, _LEAST_SHARE = 200, 0.5
#: Bytes at the beginning that tell text from other data: of text, less than one letter in so many is
#: a character that is none, though a few may be in any.
_BYTES_LOOKED_AT, _RARELY, _A_FEW = 65_536, 100, 5
#: Stands in no text, so that all of a line is one cell.
_NOTHING = "\x1f"
#: By so many rows a table of ours is known.
_TELLING_ROWS = 2
_SEPARATOR_LINE = "sep="


def read_delimited(
    path: Path,
    writer: StageWriter,
    facts: StageFacts,
    progress: Progress,
    *,
    encoding: str = "",
    delimiter: str = "",
) -> StageFacts:
    """Read a text file of rows into a stage, and return what is known of it.

    Raises:
        TableFileError: it can't be read in its encoding, a quote has no end, a cell is too long.
    """
    found = TextEncoding(encoding) if encoding else encoding_of(path)
    try:
        _refuse_binary(path, found.name)
        said, mark = _head(path, found.name, delimiter)
        told = [said] if said else []
        try:
            rows, zeros = _read_rows(path, writer, found.name, mark, progress, strict=True)
        except _LooseQuoteError as error:
            (row,) = error.args
            told.append(
                Message(
                    "Row {row}: text follows a closing quotation mark. See whether rows run into one "
                    "another there.",
                    row=row,
                )
            )
            writer.begin_again()
            rows, zeros = _read_rows(path, writer, found.name, mark, progress, strict=False)
    except (UnicodeError, LookupError) as error:
        raise TableFileError(
            Message(
                "“{file}” is not text in the encoding {encoding}. Choose another one.",
                file=path.name,
                encoding=found.name,
            )
        ) from error
    if not found.sure:
        told.append(
            Message("It is not UTF-8; its letters look like {encoding}.", encoding=found.name)
        )
    if zeros:
        told.append(
            Message(
                "{n} line has bytes that are zero, as no text has; they are left out.",
                "{n} lines have bytes that are zero, as no text has; they are left out.",
                zeros,
            )
        )
    uneven = sum(rows.values()) - max(rows.values(), default=0)
    if uneven:
        told.append(
            Message(
                "{n} row has more or fewer cells than the others.",
                "{n} rows have more or fewer cells than the others.",
                uneven,
            )
        )
    return replace(
        facts, encoding=found.name, encodings=found.others, delimiter=mark, said=tuple(told)
    )


def _head(path: Path, encoding: str, delimiter: str) -> tuple[Message | None, str]:
    """Tell what separates cells, and how that is known."""
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline(1_000)
        if not delimiter and first.lower().startswith(_SEPARATOR_LINE) and len(first.strip()) == 5:
            return Message("Its first line says what separates cells."), first[4]
        text = first + file.read(2_000_000)
    if delimiter:
        return None, delimiter
    return None, vote(text)


def vote(text: str) -> str:
    """Tell what separates the cells of a text: what cuts the most rows to one width, then the widest.

    Where nothing cuts half of the rows to one width, it is what cuts the first and most others at all.
    It is empty where nothing does: there is one column alone.
    """
    best, chosen = (_LEAST_SHARE, 0), ""
    parsed = {
        mark: [row for row in islice(_parsed(text, mark), _ROWS_LOOKED_AT) if row]
        for mark in _CANDIDATES
    }
    for mark, rows in parsed.items():
        widths = Counter(map(len, rows))
        wide = [(many, width) for width, many in widths.items() if width > 1]
        if not wide:
            continue
        many, width = max(wide)
        if (score := (round(many / len(rows), 3), width)) > best:
            best, chosen = score, mark
    return chosen or _of_ragged(parsed)


def _of_ragged(parsed: Mapping[str, Sequence[Sequence[str]]]) -> str:
    """Tell what cuts the first row and most others, though to many widths; a heading alone says so."""
    cutting = {
        mark: sum(1 for row in rows if len(row) > 1)
        for mark, rows in parsed.items()
        if rows and len(rows[0]) > 1
    }
    chosen = max(cutting, key=lambda mark: cutting[mark], default="")
    return chosen if chosen and cutting[chosen] > _LEAST_SHARE * len(parsed[chosen]) else ""


def _parsed(text: str, mark: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    except csv.Error:
        return


def _refuse_binary(path: Path, encoding: str) -> None:
    """Refuse what is no text: any bytes are letters of some old encoding.

    Raises:
        TableFileError: much of its beginning are characters that no text has.
    """
    with path.open("rb") as file:
        text = file.read(_BYTES_LOOKED_AT).decode(encoding, errors="replace")
    strange = sum(1 for letter in text if letter < " " and not letter.isspace())
    if strange > _A_FEW and strange * _RARELY > len(text):
        raise TableFileError(
            Message(
                "“{file}” is no text but the data of some program. Export a table from there, as CSV "
                "or as a workbook.",
                file=path.name,
            )
        )


class _LooseQuoteError(Exception):
    """A row in which text follows a closing quotation mark."""


def _read_rows(
    path: Path,
    writer: StageWriter,
    encoding: str,
    delimiter: str,
    progress: Progress,
    *,
    strict: bool,
) -> tuple[Counter[int], int]:
    """Write the rows; return how many have which width, and the number of lines with bytes of zero."""
    csv.field_size_limit(MOST_IN_CELL)
    widths: Counter[int] = Counter()
    size = path.stat().st_size
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as file:
        lines = _Lines(file, keep=not strict)
        rows = csv.reader(lines, delimiter=delimiter or _NOTHING, strict=strict)
        own = False
        number = 0
        try:
            for number, row in enumerate(rows, 1):
                if number == 1 and _is_separator_line(row, delimiter):
                    continue
                own = own or (number <= _TELLING_ROWS and _tells_of_marks(number, row))
                cells = within_width(path, number, row)
                writer.add(number, [unguarded(cell) for cell in cells] if own else cells)
                if row:
                    widths[len(row)] += 1
                if not strict:
                    lines.begin_record()
                if number % 2_000 == 0:
                    progress.told(number, raw.tell() / size)
        except csv.Error as error:
            if strict and "expected after" in str(error):
                raise _LooseQuoteError(number + 1) from error
            raise _fault(path, number + 1, str(error)) from error
        # When it is strict, the parser itself tells of a quote without an end.
        if number and not strict and lines.is_open(delimiter):
            raise _fault(path, number, "unexpected end of data")
    return widths, lines.zeros


def _tells_of_marks(number: int, row: list[str]) -> bool:
    """Tell whether we wrote a table, and marked the texts in it that would be formulas."""
    if number == 1:
        return len(row) > 2 and all(cell.startswith(MARKED_TABLE) for cell in row[-2:])
    return bool(row) and is_id(row[0])


class _Lines:
    """The lines of a file; to `keep` those of the last record tells whether it closes what it opens."""

    def __init__(self, file: io.TextIOWrapper, *, keep: bool) -> None:
        self._file, self._keep, self._record, self._last = file, keep, "", ""
        #: How many had bytes that are zero.
        self.zeros = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            if self._keep:
                self._record += line
            if "\0" in line:
                self.zeros += 1
                yield line.replace("\0", "")
            else:
                yield line

    def begin_record(self) -> None:
        """Say that a record is over."""
        self._last, self._record = self._record, ""

    def is_open(self, delimiter: str) -> bool:
        """Tell whether the last record has a quote without an end."""
        try:
            list(csv.reader([self._last], delimiter=delimiter or _NOTHING, strict=True))
        except csv.Error as error:
            return "unexpected end" in str(error)
        return False


def _is_separator_line(row: list[str], delimiter: str) -> bool:
    return row in ([_SEPARATOR_LINE, ""], [f"{_SEPARATOR_LINE}{delimiter}"])


def _fault(path: Path, row: int, why: str) -> TableFileError:
    if "unexpected end" in why or "field larger" in why:
        return TableFileError(
            Message(
                "“{file}”, row {row}: a quotation mark that begins a cell has no end, or a cell has "
                "over {most} characters. Correct it in the file.",
                file=path.name,
                row=row,
                most=MOST_IN_CELL,
            )
        )
    return TableFileError(Message("“{file}”, row {row}: {why}.", file=path.name, row=row, why=why))
