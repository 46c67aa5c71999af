"""What a file may hold, and what is refused before anything is made of it."""

from __future__ import annotations

import hashlib
import math
import os
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

from chipline.exchange.stage import MOST_COLUMNS, Content, column_letters
from chipline.records.message import Message, UserError

#: Bytes of a file, and of all that is packed into it once it is unpacked.
MOST_BYTES = 1_000_000_000
#: So many times larger than packed may a part of a file be; small parts may be more.
MOST_RATIO = 200
_SMALL_PART = 10_000_000
MOST_ROWS_OF_SHEET = 1_048_576
#: The part of a workbook that has its cell styles.
STYLES = "xl/styles.xml"
#: Characters of one cell.
MOST_IN_CELL = 1_000_000
_PIECE = 1 << 20
_DECLARATION = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE
)
#: Whatever a part is called: who opens the file goes by its list of parts.
_BEGINS_AS_XML = re.compile(rb"[\xef\xbb\xbf\xfe\xff\0\s]*(?:<|\Z)")
_OVERLAP = 32
_FORMULA = re.compile(rb"<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>")
_STYLE = re.compile(rb"<(?:\w+:)?xf[\s/>]")
#: Bytes before the name of a part, where it begins in the file.
_PART_HEAD = 30


#: What stands in a cell, of a text file nothing but text.
Cell = TypeVar("Cell", bound=Content)


class TableFileError(UserError):
    """A file that can't be read as a table; the message says why, where, and how to mend it."""


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells whether a file is still the same: its size in bytes, its time, its place."""

    size: int
    modified: int
    inode: int


def state_of(path: Path) -> FileState:
    """Look at a file.

    Raises:
        TableFileError: it is not there, is no file, is empty, or larger than is read.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise TableFileError(
            Message("“{file}” can’t be opened: {why}.", file=path.name, why=error.strerror or "")
        ) from error
    if not path.is_file():
        raise TableFileError(Message("“{file}” is not a file.", file=path.name))
    if found.st_size == 0:
        raise TableFileError(Message("“{file}” is empty.", file=path.name))
    if found.st_size > MOST_BYTES:
        raise TableFileError(
            Message(
                "“{file}” has {size} MB, and up to {most} MB are read. Divide it into several files.",
                file=path.name,
                size=math.ceil(found.st_size / 1e6),
                most=MOST_BYTES // 1_000_000,
            )
        )
    return FileState(found.st_size, found.st_mtime_ns, found.st_ino)


def refuse_changed(path: Path, before: FileState) -> None:
    """Refuse a file that is not the same any more.

    Raises:
        TableFileError: it was written while it was read.
    """
    try:
        same = state_of(path) == before
    except TableFileError:
        same = False
    if not same:
        raise TableFileError(
            Message(
                "“{file}” was changed while it was read. Close it in other programs and read it again.",
                file=path.name,
            )
        )


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def refuse_long_cell(path: Path, text: str, row: int, column: str) -> None:
    """Refuse a cell that is longer than any is.

    Raises:
        TableFileError: it is.
    """
    if len(text) > MOST_IN_CELL:
        raise TableFileError(
            Message(
                "“{file}”, row {row}, column {column}: the cell has {n} character, and up to {most} "
                "are read.",
                "“{file}”, row {row}, column {column}: the cell has {n} characters, and up to {most} "
                "are read.",
                len(text),
                file=path.name,
                row=row,
                column=column,
                most=MOST_IN_CELL,
            )
        )


def within_width(path: Path, row: int, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return the cells of a row; of a row that is too wide, those up to the last with anything in it.

    A sheet that was formatted to its edge is as wide as any can be, and its table is not.

    Raises:
        TableFileError: there is something in a column beyond those that are read.
    """
    if len(cells) <= MOST_COLUMNS:
        return cells
    last = len(cells) - 1
    while last >= 0 and (cells[last] is None or not str(cells[last]).strip()):
        last -= 1
    if last >= MOST_COLUMNS:
        raise TableFileError(
            Message(
                "“{file}”, row {row}: there is something in column {column}, and {most} columns are "
                "read, up to {last}. Delete the columns that you don’t need; those without anything in "
                "them don’t count.",
                file=path.name,
                row=row,
                column=column_letters(last),
                most=MOST_COLUMNS,
                last=column_letters(MOST_COLUMNS - 1),
            )
        )
    return cells[: last + 1]


def refuse_many_keys(path: Path, row: int, key: str, place: int) -> None:
    """Refuse objects with more different keys than a table has columns.

    Raises:
        TableFileError: this key is the `place`th, from 0 on, which is one too many.
    """
    if place >= MOST_COLUMNS:
        raise TableFileError(
            Message(
                "“{file}”: the objects up to number {row} have more than {most} different keys, the last "
                "of them “{key}”, and each is a column. Leave those out that you don’t need.",
                file=path.name,
                row=row,
                most=MOST_COLUMNS,
                key=key,
            )
        )


@dataclass(frozen=True, slots=True)
class PackedParts:
    """What was found in the parts of a packed file: their names with their sizes in bytes.

    `uncounted` is the number of formulas without a stored result, `styles` that of cell styles.
    """

    sizes: dict[str, int]
    uncounted: int = 0
    styles: int = 0


class _Part(NamedTuple):
    """A part: its size in bytes, how many formulas in it have no result, and how many cell styles it has."""

    size: int
    formulas: int
    styles: int


def look_through(path: Path) -> PackedParts:
    """Unpack all of a file, keeping nothing, and count what really is in it.

    Raises:
        TableFileError: it holds more than is read, is packed like a bomb, or declares entities.
    """
    total, sizes, looked_at = 0, {}, []
    try:
        with zipfile.ZipFile(path) as packed:
            _refuse_overlapping(path, packed.infolist())
            for part in packed.infolist():
                one = _look_at(path, packed, part, total)
                total += one.size
                sizes[part.filename] = one.size
                looked_at.append(one)
    except (
        zipfile.BadZipFile,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ) as error:
        raise TableFileError(
            Message(
                "“{file}” is damaged: {why}. Open it in the program that wrote it and save it anew.",
                file=path.name,
                why=str(error),
            )
        ) from error
    return PackedParts(
        sizes, sum(one.formulas for one in looked_at), sum(one.styles for one in looked_at)
    )


def _refuse_overlapping(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    """Refuse parts that share bytes, so that a small file unpacks to any size: none is unpacked.

    Raises:
        TableFileError: some do.
    """
    placed = sorted(parts, key=lambda part: part.header_offset)
    for part, following in pairwise(placed):
        if part.header_offset + _PART_HEAD + part.compress_size > following.header_offset:
            raise _harmful(path, following)


def _look_at(path: Path, packed: zipfile.ZipFile, part: zipfile.ZipInfo, before: int) -> _Part:
    is_sheet, has_styles = "/worksheets/" in part.filename, part.filename == STYLES
    size, formulas, styles, last, is_text = 0, 0, 0, b"", False
    with packed.open(part) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            bomb = size > _SMALL_PART and size > MOST_RATIO * max(1, part.compress_size)
            if bomb or before + size > MOST_BYTES:
                raise _harmful(path, part)
            if not last:
                is_text = _BEGINS_AS_XML.match(piece) is not None
            if is_text and _DECLARATION.search(last + piece):
                raise TableFileError(
                    Message(
                        "“{file}” declares entities ({part}), as no spreadsheet program does. It is not "
                        "read.",
                        file=path.name,
                        part=part.filename,
                    )
                )
            formulas += len(_FORMULA.findall(piece)) if is_sheet else 0
            styles += len(_STYLE.findall(piece)) if has_styles else 0
            last = piece[-_OVERLAP:]
    return _Part(size, formulas, styles)


def _harmful(path: Path, part: zipfile.ZipInfo) -> TableFileError:
    return TableFileError(
        Message(
            "“{file}” unpacks to more than can be right ({part}), as files do that are "
            "made to harm. It is not read.",
            file=path.name,
            part=part.filename,
        )
    )


def limit_memory(most: int) -> None:
    """Let this process have no more memory than so many bytes, where the system can do that."""
    if os.name != "posix":
        return
    import resource  # noqa: PLC0415  # only POSIX has it

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    least = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (least, hard))
