"""Reads a file with a table into a stage, by what it is and not by its name."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from chipline.exchange.stage import Stage, StageFacts, StageWriter, write_extent
from chipline.exchange.table_files.delimited_file import read_delimited
from chipline.exchange.table_files.geojson_file import is_geojson, read_geojson
from chipline.exchange.table_files.heading_rows import AT_END, LOOKED_AT, extent_of
from chipline.exchange.table_files.json_file import (
    RepeatedKeys,
    no_json,
    read_json,
    read_json_lines,
)
from chipline.exchange.table_files.limits import (
    TableFileError,
    digest_of,
    refuse_changed,
    state_of,
)
from chipline.exchange.table_files.progress import Progress, Tell
from chipline.exchange.table_files.workbook import read_workbook
from chipline.records.message import Message

#: The suffixes of files that are read, with what they are called.
SUFFIXES = (
    *(".csv", ".tsv", ".tab", ".txt", ".psv"),
    *(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"),
    *(".json", ".jsonl", ".ndjson", ".geojson"),
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_TABLES = {
    b"%PDF": "PDF",
    b"SQLite format 3": "SQLite",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"PAR1": "Parquet",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
}
#: How XML and web pages begin, such as those that some programs call .xls.
_MARKUP = re.compile(rb"\s*<(?:\?(xml)|!doctype|html|head|table)\b", re.IGNORECASE)
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What was chosen about a file; what is empty is found."""

    table: str = ""
    encoding: str = ""
    delimiter: str = ""


def read_file(
    path: Path, out: Path, options: ReadOptions = ReadOptions(), tell: Tell | None = None
) -> StageFacts:
    """Read a file into a new stage at `out`; `tell` is told how far that is.

    Raises:
        TableFileError: it can't be read; the message says why and how to mend it.
    """
    before = state_of(path)
    facts = StageFacts(path.name, digest_of(path), before.size, path.suffix.lower().lstrip("."))
    writer = None
    try:
        writer = StageWriter(out)
        facts = _read(path, writer, facts, Progress(tell), options)
        refuse_changed(path, before)
        if not writer.rows:
            raise TableFileError(
                Message("“{file}” has no row with anything in it.", file=path.name)
            )
        writer.finish(facts)
    except MemoryError as error:
        raise TableFileError(
            Message(
                "“{file}” needs more memory than there is for it. Divide it, or save it as CSV.",
                file=path.name,
            )
        ) from error
    except sqlite3.Error as error:
        raise TableFileError(
            Message(
                "“{file}” can’t be read: its rows can’t be written into the folder for temporary files "
                "({why}). Make room there and read it again.",
                file=path.name,
                why=str(error),
            )
        ) from error
    finally:
        if writer is not None:
            writer.close()
    return _with_extent(out)


def _read(
    path: Path, writer: StageWriter, facts: StageFacts, progress: Progress, options: ReadOptions
) -> StageFacts:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    known = next((name for mark, name in _NO_TABLES.items() if head.startswith(mark)), "")
    if known:
        raise TableFileError(
            Message(
                "“{file}” is a {format} file, which is not read as a table.",
                file=path.name,
                format=known,
            )
        )
    bare = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
    if markup := _MARKUP.match(bare):
        raise TableFileError(
            Message(
                "“{file}” is written in {format}, which is not read as a table. Open it in a "
                "spreadsheet program and save it as XLSX or CSV.",
                file=path.name,
                format="XML" if markup[1] else "HTML",
            )
        )
    if head.startswith((_ZIP, _OLE)):
        return read_workbook(path, writer, facts, progress, options.table)
    if facts.format in ("jsonl", "ndjson"):
        return read_json_lines(path, writer, facts, progress)
    if facts.format in ("json", "geojson") or _begins_as_json(head):
        return _read_json(path, writer, facts, progress, options)
    return read_delimited(
        path, writer, facts, progress, encoding=options.encoding, delimiter=options.delimiter
    )


def _begins_as_json(head: bytes) -> bool:
    """Tell whether a file without a suffix that says so begins as JSON does."""
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:64]
    return begin.startswith((b'{"', b'[{"', b"{\n", b"{\r\n", b"[\n"))


def _read_json(
    path: Path, writer: StageWriter, facts: StageFacts, progress: Progress, options: ReadOptions
) -> StageFacts:
    repeated = RepeatedKeys()
    try:
        found: Any = repeated.read(path.read_bytes())
    except (ValueError, RecursionError) as error:
        # An object in each line is no JSON as a whole.
        with path.open("rb") as file:
            lines = [file.readline(), file.readline()]
        if all(line.strip().startswith(b"{") and line.strip().endswith(b"}") for line in lines):
            return read_json_lines(path, writer, facts, progress)
        raise no_json(path, error) from error
    if is_geojson(found):
        facts = read_geojson(path, found, writer, facts, progress)
    else:
        facts = read_json(path, found, writer, facts, progress, options.table)
    return replace(facts, said=(*facts.said, *repeated.said))


def _with_extent(out: Path) -> StageFacts:
    """Propose which rows are heading and data, where the file has no headings of its own."""
    stage = Stage(out)
    try:
        facts = stage.facts
        if facts.headings:
            return facts
        extent = extent_of(stage.top(LOOKED_AT), stage.bottom(AT_END))
        stage.extent = extent
        rows = stage.count()
    finally:
        stage.close()
    nothing = Message("There is no row of data below the heading.")
    return write_extent(out, extent, () if rows else (nothing,))
