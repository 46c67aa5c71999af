"""Records as CSV: a table for spreadsheets, or a folder with every kind that loses nothing."""

from __future__ import annotations

import csv
import io
import json
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from chipline.exchange.export_formats.content import (
    FOR_OTHERS,
    ExportContent,
    ExportError,
    ExportPage,
    ExportTable,
    Values,
    targets,
)
from chipline.exchange.formula_guard import guarded
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.numbers import PLAIN, Marks
from chipline.records.record import Kind
from chipline.records.values import SEPARATOR, is_id, write
from chipline.whole_file import whole_file

#: What a folder says of itself.
ABOUT = "about.json"
_FIGURES = (FieldType.NUMBER, FieldType.INTEGER)
_COUNTRIES = (FieldType.COUNTRY, FieldType.COUNTRIES)


@dataclass(frozen=True, slots=True)
class CsvNotation:
    """How a table for spreadsheets is written: what parts cells, and the figures' marks.

    `marked` begins the file with the mark by which Excel knows UTF-8.
    """

    delimiter: str = ","
    marks: Marks = PLAIN
    marked: bool = True


def write_csv(file: TextIO, content: ExportContent, notation: CsvNotation = CsvNotation()) -> None:
    """Write the one table as it is read: names for records and countries, each row with its id.

    A text that a spreadsheet would take for a formula gets an apostrophe; a figure never does.

    Raises:
        ExportError: there are several tables.
    """
    if len(content.tables) != 1:
        raise ExportError(
            Message("A CSV file holds records of one kind. Choose one, or write a CSV folder.")
        )
    (table,) = content.tables
    if notation.marked:
        file.write("\ufeff")
    writer = csv.writer(file, delimiter=notation.delimiter, lineterminator="\r\n")
    writer.writerow(["id", *map(table.heading, table.fields)])
    for page in table.pages():
        for row in page.rows:
            cells = (shown(spec, row[spec.name], page, notation.marks) for spec in table.fields)
            writer.writerow([row["id"], *cells])


def shown(spec: FieldSpec, value: Any, page: ExportPage, marks: Marks = PLAIN) -> str:
    """Write a value for a spreadsheet, where it is no formula."""
    if spec.type in _FIGURES:
        return write(spec, value, marks)
    return guarded(plain(spec, value, page))


def plain(spec: FieldSpec, value: Any, page: ExportPage) -> str:
    """Write a value as text, as it is read: records by their titles, countries by their names."""
    if spec.refers:
        return SEPARATOR.join(
            page.names[one].title if one in page.names else one for one in targets(spec, value)
        )
    if spec.type in _COUNTRIES and value:
        codes = value if spec.many else [value]
        return SEPARATOR.join(jurisdiction_names().get(code, code) for code in codes)
    return write(spec, value)


def write_csv_folder(folder: Path, content: ExportContent) -> None:
    """Write one file a kind with the id and every field, records in the order of their ids.

    References are short names, or ids where there is none. A list is written with semicolons, as
    JSON where a word of it would not come back so. Nothing is guarded: the files are for programs.
    Only what is for others says so, in a file beside them.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    name, others = FOR_OTHERS
    told = content.about.get(name) == others
    try:
        # All drafts are there before the first of them takes its place.
        with ExitStack() as files:
            for table in content.tables:
                text = io.StringIO()
                _write_all(text, table)
                _put(files, folder / f"{table.kind.plural}.csv", text.getvalue())
            if told:
                _put(files, folder / ABOUT, json.dumps({name: others}) + "\n")
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise
    if not told:
        (folder / ABOUT).unlink(missing_ok=True)


def _put(files: ExitStack, path: Path, text: str) -> None:
    draft = files.enter_context(whole_file(path))
    draft.write_text(text, encoding="utf-8", newline="")


def _write_all(file: TextIO, table: ExportTable) -> None:
    writer = csv.writer(file, lineterminator="\n")
    names = ["id", *folder_fields(table.kind)]
    writer.writerow(names)
    lines = [
        [row["id"], *(_exact(spec, row, page) for spec in folder_fields(table.kind).values())]
        for page in table.pages()
        for row in page.rows
    ]
    writer.writerows(sorted(lines))


def folder_fields(kind: Kind) -> dict[str, FieldSpec]:
    """Return the fields of a kind as a folder has them: what a record is called comes first."""
    return {name: kind.fields[name] for name in {"slug": 1, "name": 1, **kind.fields}}


def _exact(spec: FieldSpec, row: Values, page: ExportPage) -> str:
    value = row[spec.name]
    if spec.refers:
        value = [
            one
            if (slug := page.names[one].slug if one in page.names else None) is None or is_id(slug)
            else slug
            for one in targets(spec, value)
        ]
        return SEPARATOR.join(value)
    if isinstance(value, list) and (
        value[0].startswith("[") or any(";" in one or one != one.strip() for one in value)
    ):
        return json.dumps(value, ensure_ascii=False)
    return write(spec, value)
