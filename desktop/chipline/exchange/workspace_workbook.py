"""Reads back the workbooks that `export_formats/xlsx.py` wrote, also after somebody changed their cells."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from chipline.exchange.csv_tables import TableError
from chipline.exchange.export_formats.content import FOR_OTHERS
from chipline.exchange.table_files.escaped_texts import EscapedTexts
from chipline.exchange.table_files.limits import look_through
from chipline.exchange.workspace_rows import FileRow, FileRows
from chipline.records.changes import Value
from chipline.records.fields import ANY_KIND, FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, UserError, message_of
from chipline.records.record import KINDS, Kind, title_of
from chipline.records.values import SEPARATOR, clean, is_id, read

_FORMAT = "chipline-xlsx/1"
_DESCRIPTION, _LONG_TEXTS = "_chipline", "Long texts"
#: So many bytes of the list of sheets are looked through.
_MOST_OF_BOOK = 1_000_000
#: What the program writes beside the values: days, and the ids of what names stand for.
_ID_PART = ":id"


class KnownRecords(Protocol):
    """What is known of records besides those of a file."""

    def titles(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Return what records are called; those that are not there are left out."""

    def called(self, kind: str, name: str) -> str:
        """Return the id of the one record of a kind, or of any, that is called so; empty if none is."""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A record as a file has it. A value of None was taken away; what is not there was not said.

    Of a record that is written `for_others`, nothing is known of what is private; of one `from_elsewhere`,
    which is of another workspace, nothing of what was changed here since.
    """

    kind: str
    id: str
    values: dict[str, Value]
    for_others: bool = False
    from_elsewhere: bool = False


def is_workspace_workbook(path: Path) -> bool:
    """Tell whether a workbook says that Chipline wrote it; what can't be read as one does not."""
    if path.suffix.lower() != ".xlsx" or not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as packed, packed.open("xl/workbook.xml") as part:
            return f'name="{_DESCRIPTION}"'.encode() in part.read(_MOST_OF_BOOK)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, RuntimeError):
        return False


def workbook_records(file: str, found: FileRows, known: KnownRecords) -> list[FileRecord]:
    """Turn the rows of a workbook into records; names that were changed are looked up.

    Raises:
        TableError: a cell can't be read; the message says which.
    """
    rows = list(found.rows)
    titles = {
        row.cells["id"]: title_of(
            KINDS[row.kind], {name: _text(cell) for name, cell in row.cells.items()}
        )
        for row in rows
        # A link is called by a sentence, which only who knows both of its ends can tell.
        if row.cells.get("id") and row.kind != "link"
    }
    pointed = {
        one
        for row in rows
        for name, cell in row.cells.items()
        if name.endswith(_ID_PART) and cell
        for one in str(cell).split(SEPARATOR)
    }
    titles = {**titles, **known.titles(sorted(pointed))}
    reading = _Reading(file, titles, known, found.for_others)
    return [reading.record(row) for row in rows]


def workbook_rows(path: Path) -> FileRows:
    """Read the rows of a workbook, each cell by the name of its column.

    Raises:
        TableError: it is none of ours.
        TableFileError: it is damaged or made to harm.
    """
    look_through(path)
    # Read in only where a workbook is; they cost a third of a second.
    from openpyxl import load_workbook  # noqa: PLC0415  # see above
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # see above

    with (
        closing(load_workbook(path, read_only=True, data_only=True)) as book,
        CalamineWorkbook.from_path(str(path)) as values,
    ):
        if _DESCRIPTION not in book.sheetnames:
            raise TableError(Message("{file} is no workbook of Chipline.", file=path.name))
        told = [list(map(_text, row)) for row in book[_DESCRIPTION].iter_rows(values_only=True)]
        if not told or told[0][:2] != ["format", _FORMAT]:
            raise TableError(
                Message("{file} was written by another version of Chipline.", file=path.name)
            )
        long_texts = _long_texts(book, values)
        columns = {name: told_of for name, *told_of in told}
        found: list[FileRow] = []
        for kind in ALL_KINDS:
            if kind.name in columns and kind.label_plural in book.sheetnames:
                cells = _cells(book, values, kind.label_plural)
                found += _rows(kind, cells, columns[kind.name], long_texts)
    return FileRows(found, any(tuple(line[:2]) == FOR_OTHERS for line in told))


def _cells(book: Any, values: Any, name: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a sheet of an open workbook, texts as they are meant and dates as texts."""
    texts = EscapedTexts(lambda: values.get_sheet_by_name(name).to_python(skip_empty_area=False))
    for number, cells in enumerate(book[name].iter_rows(values_only=True), start=1):
        yield tuple(
            texts.meant(cell, number, place)
            if isinstance(cell, str)
            else cell
            if cell is None or isinstance(cell, bool | int | float)
            else _text(cell)
            for place, cell in enumerate(cells)
        )


def _rows(
    kind: Kind,
    given: Iterator[tuple[Any, ...]],
    columns: Sequence[str],
    long_texts: Mapping[Any, str],
) -> Iterator[FileRow]:
    sheet, names = kind.label_plural, [name for name in columns if name]
    headings = None
    for number, cells in enumerate(given, start=1):
        if headings is None:
            headings = cells
            continue
        if any(cell not in (None, "") for cell in cells):
            row = dict(zip(names, cells, strict=False))
            for name, heading in zip(names, headings, strict=False):
                whole = long_texts.get((sheet, number, heading))
                # Of what was cut, the whole; of what was changed since, what stands there.
                if whole and str(row[name]).removesuffix("…") == whole[: len(str(row[name])) - 1]:
                    row[name] = whole
            yield FileRow(kind.name, sheet, number, row)


def _long_texts(book: Any, values: Any) -> dict[tuple[str, int, str], str]:
    if _LONG_TEXTS not in book.sheetnames:
        return {}
    found = {}
    for place, heading, *pieces in list(_cells(book, values, _LONG_TEXTS))[1:]:
        sheet, _comma, number = str(place).rpartition(", ")
        found[sheet, int(number), str(heading)] = "".join(str(piece) for piece in pieces if piece)
    return found


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    return "" if cell is None else str(cell)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads rows; `titles` has what the records are called that cells refer to."""

    file: str
    titles: Mapping[str, str]
    known: KnownRecords
    for_others: bool

    def record(self, row: FileRow) -> FileRecord:
        """Read a row.

        Raises:
            TableError: it has no id, or a cell can't be read.
        """
        identity = _text(row.cells.get("id"))
        if not is_id(identity):
            raise self._refusal(row, "id", UserError(Message("it is no id of a record")))
        values: dict[str, Value] = {}
        for name, cell in row.cells.items():
            spec = KINDS[row.kind].fields.get(name)
            if spec is None:
                continue
            try:
                values[name] = self._value(spec, cell, _text(row.cells.get(f"{name}{_ID_PART}")))
            except (UserError, ValueError) as error:
                raise self._refusal(row, spec.label, error) from error
        return FileRecord(row.kind, identity, values, self.for_others)

    def _value(self, spec: FieldSpec, cell: Any, ids: str) -> Value:
        text = _text(cell)
        if not text.strip():
            return None
        if spec.refers:
            return self._referred(spec, text, ids.split(SEPARATOR) if ids else [])
        if spec.type in (FieldType.NUMBER, FieldType.INTEGER) and not isinstance(cell, str):
            return clean(spec, cell)
        if spec.many:
            return clean(
                spec, [part.strip() for part in text.split(SEPARATOR.strip()) if part.strip()]
            )
        return clean(spec, text) if spec.type in _AS_WRITTEN else read(spec, text)

    def _referred(self, spec: FieldSpec, text: str, ids: list[str]) -> Value:
        """Return whom a cell names: by its ids unless its names were changed."""
        called = [self.titles.get(one, "") for one in ids]
        if ids and (not all(called) or text == SEPARATOR.join(called)):
            return clean(spec, ids if spec.many else ids[0])
        held = {self.titles.get(one, one): one for one in ids}
        names = [part.strip() for part in text.split(";")] if spec.many else [text.strip()]
        found = [held.get(name) or self._called(spec, name) for name in names if name]
        return clean(spec, found if spec.many else found[0])

    def _called(self, spec: FieldSpec, name: str) -> str:
        found = self.known.called(spec.reference, name)
        own = [one for one, title in self.titles.items() if title == name]
        if not found and len(own) == 1 and spec.reference != ANY_KIND:
            return own[0]
        if not found:
            raise UserError(Message("no record is called “{name}”, or several are", name=name))
        return found

    def _refusal(self, row: FileRow, field: str, error: Exception) -> TableError:
        return TableError(
            Message(
                "{file}, sheet {sheet}, row {row}, column “{column}”: {why}",
                file=self.file,
                sheet=row.table,
                row=row.number,
                column=field,
                why=message_of(error),
            )
        )


_AS_WRITTEN = (FieldType.STAMP, FieldType.DATA, FieldType.LONG_TEXT, FieldType.TEXT)
