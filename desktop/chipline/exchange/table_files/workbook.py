"""Workbooks: XLSX and XLSM with formats and errors, all others and the very large by their values alone."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from chipline.exchange.stage import (
    MOST_COLUMNS,
    CellKind,
    CellMark,
    Content,
    FoundTable,
    StageFacts,
    StageWriter,
    column_letters,
)
from chipline.exchange.table_files.escaped_texts import EscapedTexts
from chipline.exchange.table_files.limits import (
    MOST_ROWS_OF_SHEET,
    STYLES,
    PackedParts,
    TableFileError,
    look_through,
    refuse_long_cell,
    within_width,
)
from chipline.exchange.table_files.number_formats import ShownCell, shown_date, shown_number
from chipline.exchange.table_files.opendocument import merged_ranges
from chipline.exchange.table_files.progress import Progress
from chipline.records.message import Message, joined

#: Above so many cells formats take too long to read: they are 14 times as slow.
_MOST_WITH_FORMATS = 2_000_000
#: So many cell styles Excel itself takes, and bytes of the part that has them: each is made an object
#: before the first cell is read.
_MOST_STYLES, _MOST_BYTES_OF_STYLES = 65_490, 10_000_000
_WITH_FORMATS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_MOST_MERGED_ROWS = 1_000_000
_ZIP = b"PK"
_Merged = Sequence[tuple[tuple[int, int], tuple[int, int]]]


def read_workbook(
    path: Path, writer: StageWriter, facts: StageFacts, progress: Progress, table: str = ""
) -> StageFacts:
    """Read a sheet of a workbook into a stage, and return what is known of it.

    Without a name it is the one that can be seen and has the most cells. Merged cells all get the
    value of the first.

    Raises:
        TableFileError: it is damaged, harmful, protected by a password, or has no such sheet.
    """
    # Imported here and below: only the process that reads a workbook needs them.
    import python_calamine as calamine  # noqa: PLC0415

    with path.open("rb") as file:
        packed = file.read(2) == _ZIP
    parts = look_through(path) if packed else PackedParts({})
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
    except calamine.PasswordError as error:
        raise _protected(path) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise _damaged(path, error) from error
    tables, name = _tables(path, book, table)
    sheet = book.get_sheet_by_name(name)
    cells = sheet.total_width * sheet.total_height
    merged = list(sheet.merged_cell_ranges or (merged_ranges(path, name) if packed else ()))
    told: list[Message] = []
    facts = replace(facts, table=name, tables=tables)
    why: Message | None = Message(
        "This format of file does not tell how numbers and dates were shown, nor which formulas "
        "failed: their cells are empty."
    )
    if packed and _has_formats(path):
        why = _without_formats(parts, cells)
    if why is None:
        _read_with_formats(path, writer, sheet, progress, merged)
    else:
        told.append(why)
        facts = replace(facts, formatted=False)
        _read_values(path, writer, sheet, progress, merged)
    if parts.uncounted:
        told.append(
            Message(
                "{n} formula has no stored result and is empty here. Open the file in a spreadsheet "
                "program and save it.",
                "{n} formulas have no stored result and are empty here. Open the file in a spreadsheet "
                "program and save it.",
                parts.uncounted,
            )
        )
    return replace(facts, said=tuple(told))


def _has_formats(path: Path) -> bool:
    """Tell whether a packed workbook is one of XML, whatever its name."""
    with zipfile.ZipFile(path) as packed:
        return any(name.lower() == "xl/workbook.xml" for name in packed.namelist())


def _without_formats(parts: PackedParts, cells: int) -> Message | None:
    if cells > _MOST_WITH_FORMATS:
        return Message(
            "It has {n} cell, too many to see how numbers are shown and which formulas failed.",
            "It has {n} cells, too many to see how numbers are shown and which formulas failed.",
            cells,
        )
    if parts.styles > _MOST_STYLES or parts.sizes.get(STYLES, 0) > _MOST_BYTES_OF_STYLES:
        return Message(
            "It has too many cell styles to see how numbers are shown and which formulas failed."
        )
    return None


def _tables(path: Path, book: Any, wanted: str) -> tuple[tuple[FoundTable, ...], str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  # as above

    found: list[FoundTable] = []
    sizes: dict[str, int] = {}
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        opened = book.get_sheet_by_name(sheet.name)
        hidden = sheet.visible is not SheetVisibleEnum.Visible
        found.append(FoundTable(sheet.name, opened.height, hidden))
        if not hidden:
            sizes[sheet.name] = opened.height * opened.width
    names = [one.name for one in found]
    if wanted and wanted not in names:
        raise TableFileError(
            Message(
                "“{file}” has no sheet “{sheet}”. It has {sheets}.",
                file=path.name,
                sheet=wanted,
                sheets=joined(names or [""]),
            )
        )
    sizes = sizes or dict.fromkeys(names, 0)
    if not sizes:
        raise TableFileError(Message("“{file}” has no sheet with cells.", file=path.name))
    return tuple(found), wanted or max(sizes, key=lambda name: sizes[name])


class _MergedCells:
    """The values of merged cells, given to all cells of their range; rows come in order."""

    def __init__(self, ranges: _Merged) -> None:
        self._rows: dict[int, list[tuple[int, int, int]]] = {}
        rows = 0
        for (top, left), (bottom, right) in ranges:
            rows += bottom - top + 1
            if rows > _MOST_MERGED_ROWS or right >= MOST_COLUMNS:
                continue
            for row in range(top, bottom + 1):
                self._rows.setdefault(row, []).append((top, left, right))
        self._values: dict[tuple[int, int], tuple[Content, CellMark | None]] = {}

    def fill(self, number: int, cells: list[Content], marks: list[CellMark]) -> None:
        """Fill the cells of a row, `number` from 1 on, that belong to a merged one."""
        for top, left, right in self._rows.get(number - 1, ()):
            if number - 1 == top:
                mark = next((one for one in marks if one.column == left), None)
                self._values[top, left] = (cells[left] if left < len(cells) else None, mark)
            value, mark = self._values.get((top, left), (None, None))
            if value is None:
                continue
            cells += [None] * (right + 1 - len(cells))
            for place in range(left, right + 1):
                if cells[place] is None:
                    cells[place] = value
                    if mark is not None:
                        marks.append(mark._replace(column=place))


def _read_with_formats(
    path: Path, writer: StageWriter, values: Any, progress: Progress, merged: _Merged
) -> None:
    import openpyxl  # noqa: PLC0415  # it takes a third of a second

    fill = _MergedCells(merged)
    texts = EscapedTexts(lambda: values.to_python(skip_empty_area=False))
    with ExitStack() as stack, warnings.catch_warnings():
        # It warns of parts that it does not keep; nothing of the file is written.
        warnings.simplefilter("ignore")
        try:
            # By its content: openpyxl would refuse it by its name.
            file = stack.enter_context(path.open("rb"))
            book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
            sheet = book[values.name]
            sheet.reset_dimensions()
            for number, row in enumerate(sheet.iter_rows(), 1):
                if number > MOST_ROWS_OF_SHEET:
                    break
                shown = (_of_cell(cell, number, place, texts) for place, cell in enumerate(row))
                cells, marks = _with_marks(path, number, shown)
                fill.fill(number, cells, marks)
                writer.add(number, cells, marks)
                progress.told(number, number / max(values.total_height, number))
            book.close()
        except (
            KeyError,
            ValueError,
            TypeError,
            AttributeError,
            IndexError,
            OSError,
            EOFError,
            SyntaxError,
        ) as error:
            # What openpyxl lets through of a broken file.
            raise _damaged(path, error) from error


def _of_cell(cell: Any, row: int, column: int, texts: EscapedTexts) -> ShownCell:
    value = cell.value
    if value is None:
        return ShownCell(None)
    if isinstance(value, bool):
        return ShownCell("yes" if value else "no", CellKind.YES_NO)
    if isinstance(value, int | float):
        return shown_number(value, cell.number_format or "")
    if isinstance(value, date | datetime | time | timedelta):
        return shown_date(value, cell.number_format or "")
    if cell.data_type == "e":
        return ShownCell(str(value), CellKind.ERROR)
    return ShownCell(texts.meant(str(value), row, column))


def _with_marks(
    path: Path, number: int, shown: Iterator[ShownCell]
) -> tuple[list[Content], list[CellMark]]:
    cells: list[Content] = []
    marks: list[CellMark] = []
    for place, one in enumerate(shown):
        if isinstance(one.content, str):
            refuse_long_cell(path, one.content, number, column_letters(place))
        cells.append(one.content)
        if one.kind is not None:
            marks.append(CellMark(place, one.kind, one.shown))
    while cells and cells[-1] is None:
        cells.pop()
    return list(within_width(path, number, cells)), marks


def _read_values(
    path: Path, writer: StageWriter, sheet: Any, progress: Progress, merged: _Merged
) -> None:
    fill = _MergedCells(merged)
    _top, left = sheet.start or (0, 0)
    before = [None] * left
    total = max(1, sheet.total_height)
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells, marks = _with_marks(path, number, map(_of_value, (*before, *row)))
        fill.fill(number, cells, marks)
        writer.add(number, cells, marks)
        progress.told(number, number / total)


def _of_value(value: Any) -> ShownCell:
    if value is None or value == "":
        return ShownCell(None)
    if isinstance(value, bool):
        return ShownCell("yes" if value else "no", CellKind.YES_NO)
    if isinstance(value, date | datetime | time | timedelta):
        return shown_date(value)
    return ShownCell(value if isinstance(value, int | float | str) else str(value))


def _protected(path: Path) -> TableFileError:
    return TableFileError(
        Message(
            "“{file}” is protected by a password. Save it without one and read it again.",
            file=path.name,
        )
    )


def _damaged(path: Path, error: Exception) -> TableFileError:
    return TableFileError(
        Message(
            "“{file}” can’t be read as a workbook: {why}. Open it in a spreadsheet program and save it anew.",
            file=path.name,
            why=str(error).splitlines()[0][:200] if str(error) else type(error).__name__,
        )
    )
