"""Records as a workbook: typed cells, a sheet a kind, and the sources with a number each."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import xlsxwriter

from chipline.exchange.export_formats.content import (
    ExportContent,
    ExportError,
    ExportPage,
    ExportTable,
    Values,
    targets,
)
from chipline.exchange.export_formats.csv_files import plain
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_, Message, declared
from chipline.records.notation.dates import parse_date
from chipline.records.values import SEPARATOR
from chipline.temporary_folders import temporary_folder

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: What Excel can hold: rows a sheet, characters a cell, links a sheet and characters of a link.
MOST_ROWS, _LONGEST, _MOST_LINKS, _LONGEST_LINK = 1_048_575, 32_767, 65_530, 2_079
_FIRST_YEAR = 1900
_FIGURES = (FieldType.NUMBER, FieldType.INTEGER)
_WIDE, _NARROW, _USUAL = 40, 13, 22
_SOURCE_HEADINGS = (
    N_("Number"), N_("Source"), N_("Publisher"), N_("Published"), N_("Reliability"),
    N_("Address"), N_("Archived copy"), N_("Opened on"), "id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a sheet: what heads it, and the field and part of its value that it shows."""

    heading: str
    spec: FieldSpec | None
    part: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Workbook:
    """The workbook while it is written, and what goes onto its last sheets."""

    book: xlsxwriter.Workbook
    day: Format
    head: Format
    numbers: dict[str, int] = field(default_factory=dict)
    long_texts: list[tuple[str, str, str]] = field(default_factory=list)


def write_xlsx(file: BinaryIO, content: ExportContent) -> None:
    """Write a sheet a kind, then the sources, what was too long for a cell, and what it all is.

    Figures are numbers, exact days dates, all else text, never a formula. Rows are written as they
    are read, so that memory doesn't grow with them. The same records give the same bytes.

    Raises:
        ExportError: a table has more rows than a sheet can hold.
        OSError: there is no room for it, or for what is kept of it while it is written.
    """
    target = _Target(file)
    try:
        # XlsxWriter leaves its own files behind when it can't go on.
        with temporary_folder() as folder:
            _write(target, content, folder)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise target.error or OSError(str(error)) from error


def _write(target: _Target, content: ExportContent, folder: Path) -> None:
    made = datetime.fromisoformat(content.changed).replace(tzinfo=None)
    options = {
        "constant_memory": True,
        "tmpdir": str(folder),
        "strings_to_urls": False,
        "strings_to_formulas": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": made, "author": "", "comments": ""})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    work = _Workbook(book, day, book.add_format({"bold": True, "text_wrap": True}))
    try:
        for table in content.tables:
            _write_table(work, table, content)
        _write_sources(work, content)
        _write_long_texts(work)
        _write_description(work, content)
        book.close()
    finally:
        for sheet in book.worksheets():
            if sheet.row_data_fh is not None:
                with suppress(OSError):
                    sheet.row_data_fh.close()


class _Target:
    """Passes on what is written until that fails: what is left open by then closes itself later."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._place = file, 0
        self.error: OSError | None = None

    def _pass_on(self, call: Callable[..., int | None], *given: Any) -> None:
        if self.error is None:
            try:
                call(*given)
            except OSError as error:
                self.error = error
                raise

    def write(self, data: bytes) -> int:
        """Write bytes."""
        self._pass_on(self._file.write, data)
        self._place += len(data)
        return len(data)

    def seek(self, place: int) -> int:
        """Go to a place, counted from the beginning; in a pipe there is none to go to."""
        if self.error is None and not self._file.seekable():
            raise io.UnsupportedOperation
        self._pass_on(self._file.seek, place)
        self._place = place
        return place

    def tell(self) -> int:
        """Tell the place."""
        return self._place

    def flush(self) -> None:
        """Write what is left."""
        self._pass_on(self._file.flush)


def _columns(table: ExportTable) -> list[_Column]:
    shown: list[_Column] = []
    for spec in table.fields:
        heading = table.heading(spec)
        shown.append(_Column(heading, spec))
        if spec.type is FieldType.DATE:
            for part, said in (("earliest", N_("earliest")), ("latest", N_("latest"))):
                shown.append(_Column(f"{heading}, {said}", spec, part))
    ids = [
        _Column(f"{table.heading(spec)}, id", spec, "id", hidden=True)
        for spec in table.fields
        if spec.refers
    ]
    return [*shown, _Column("Sources", None, "sources"), *ids, _Column("id", None, hidden=True)]


def _sheet(work: _Workbook, name: str, headings: Sequence[str]) -> Worksheet:
    sheet = work.book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    # On paper: all columns beside one another, under their headings on every page.
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for at, heading in enumerate(headings):
        sheet.write_string(0, at, heading, work.head)
    return sheet


def _write_table(work: _Workbook, table: ExportTable, content: ExportContent) -> None:
    columns = _columns(table)
    name = table.kind.label_plural
    sheet = _sheet(work, name, [column.heading for column in columns])
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _width(column), None, {"hidden": column.hidden})
    number = 0
    for number, (row, page, said) in enumerate(_rows(table, content), start=1):
        if number > MOST_ROWS:
            raise ExportError(
                Message(
                    "{kind}: a sheet of a workbook holds {most} rows. Write CSV, or filter them.",
                    kind=declared(name),
                    most=MOST_ROWS,
                )
            )
        _write_row(work, sheet, columns, (number, row, page, said))
    sheet.autofilter(0, 0, number, len(columns) - 1)


def _rows(
    table: ExportTable, content: ExportContent
) -> Iterator[tuple[Values, ExportPage, Sequence[Values]]]:
    for page in table.pages():
        cited = content.citations([row["id"] for row in page.rows])
        for row in page.rows:
            yield row, page, cited.get(row["id"], ())


def _width(column: _Column) -> int:
    if column.spec is None or column.part:
        return _NARROW
    if column.spec.name == "name" or column.spec.type is FieldType.LONG_TEXT:
        return _WIDE
    narrow = (*_FIGURES, FieldType.YES_NO)
    return _NARROW if column.spec.type in narrow else _USUAL


def _write_row(
    work: _Workbook,
    sheet: Worksheet,
    columns: Sequence[_Column],
    of: tuple[int, Values, ExportPage, Sequence[Values]],
) -> None:
    number, row, page, said = of
    by_field: dict[str, list[Values]] = {}
    for each in said:
        by_field.setdefault(each["field"] or "", []).append(each)
    marks = {each["source"]: _number_of(work, each["source"]) for each in said}
    for at, column in enumerate(columns):
        spec = column.spec
        if spec is None:
            text = " ".join(f"[{one}]" for one in sorted(marks.values()))
            sheet.write_string(number, at, text if column.part else row["id"])
            continue
        _write_cell(work, sheet, (number, at), column, row, page)
        if not column.part and spec.name in by_field:
            told = "\n".join(_comment(each, marks) for each in by_field[spec.name])
            sheet.write_comment(number, at, told[:_LONGEST], {"author": ""})


def _number_of(work: _Workbook, source: str) -> int:
    """Return the number of a source; they are counted as they are first cited."""
    return work.numbers.setdefault(source, len(work.numbers) + 1)


def _comment(citation: Values, marks: Mapping[str, int]) -> str:
    quote = citation["quote"] or citation["paraphrase"] or ""
    grade = citation["credibility"] or "?"
    number = marks[citation["source"]]
    return f"[{number}] {citation['stance']}, credibility {grade}: {quote}"


def _write_cell(
    work: _Workbook,
    sheet: Worksheet,
    at: tuple[int, int],
    column: _Column,
    row: Values,
    page: ExportPage,
) -> None:
    spec = column.spec
    assert spec is not None  # noqa: S101  # the caller writes the others
    value = row[spec.name]
    if value is None:
        return
    if column.part == "id":
        sheet.write_string(*at, SEPARATOR.join(targets(spec, value)))
    elif spec.type is FieldType.DATE:
        _write_date(work, sheet, at, column.part, value)
    elif spec.type in _FIGURES:
        sheet.write_number(*at, value)
    elif spec.type is FieldType.YES_NO:
        sheet.write_boolean(*at, value)
    else:
        _write_text(work, sheet, at, plain(spec, value, page), spec.heading)


def _write_date(
    work: _Workbook, sheet: Worksheet, at: tuple[int, int], part: str, value: str
) -> None:
    when = parse_date(value)
    day = when.latest if part == "latest" else when.earliest
    if day is not None and (part or when.exact):
        found = date.fromordinal(day)
        if found.year >= _FIRST_YEAR:
            sheet.write_datetime(*at, found, work.day)
            return
        sheet.write_string(*at, found.isoformat() if part else value)
    elif not part:
        sheet.write_string(*at, value)


def _write_text(
    work: _Workbook, sheet: Worksheet, at: tuple[int, int], text: str, heading: str
) -> None:
    if len(text) > _LONGEST:
        place = f"{sheet.get_name()}, {at[0] + 1}"
        work.long_texts.append((place, heading, text))
        text = text[: _LONGEST - 1] + "…"
    sheet.write_string(*at, text)


def _write_sources(work: _Workbook, content: ExportContent) -> None:
    listed = any(table.kind.name == "source" for table in content.tables)
    name = "Source numbers" if listed else "Sources"
    sheet = _sheet(work, name, _SOURCE_HEADINGS)
    for at, width in enumerate((8, 60, 28, 13, 11, 60, 60, 13, 38)):
        sheet.set_column(at, at, width)
    sources = content.values("source", work.numbers)
    links = 0
    for source, number in work.numbers.items():
        found = sources.get(source)
        sheet.write_number(number, 0, number)
        if found is None:
            continue
        sheet.write_string(number, 1, found["name"][:_LONGEST])
        for at, name in enumerate(("publisher", "published", "reliability"), start=2):
            sheet.write_string(number, at, found[name] or "")
        for at, name in enumerate(("url", "archived_url"), start=5):
            address = found[name] or ""
            if address and len(address) <= _LONGEST_LINK and links < _MOST_LINKS:
                sheet.write_url(number, at, address, string=address)
                links += 1
            else:
                sheet.write_string(number, at, address)
        sheet.write_string(number, 7, found["accessed"] or "")
        sheet.write_string(number, 8, source)


def _write_long_texts(work: _Workbook) -> None:
    """Write what was cut in its cell, in pieces that fit into one."""
    if not work.long_texts:
        return
    sheet = _sheet(work, "Long texts", ("Sheet and row", "Field", "Text"))
    for number, (place, heading, text) in enumerate(work.long_texts, start=1):
        pieces = [text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST)]
        for at, piece in enumerate((place, heading, *pieces)):
            sheet.write_string(number, at, piece)


def _write_description(work: _Workbook, content: ExportContent) -> None:
    """Write for programs which field each column has; hidden, for it is nothing to read."""
    sheet = work.book.add_worksheet("_chipline")
    lines: list[tuple[str, ...]] = [("format", "chipline-xlsx/1"), *content.about.items()]
    for table in content.tables:
        names = [
            ":".join(filter(None, (column.spec.name if column.spec else "", column.part))) or "id"
            for column in _columns(table)
        ]
        lines.append((table.kind.name, *names))
    for number, line in enumerate(lines):
        for at, text in enumerate(line):
            sheet.write_string(number, at, text)
    sheet.hide()
