"""The merged cells of a sheet of OpenDocument, which calamine does not tell."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.parsers import expat

_CONTENT = "content.xml"
_TABLES = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TABLE, _ROW, _CELL, _COVERED = (
    f"{_TABLES} {name}" for name in ("table", "table-row", "table-cell", "covered-table-cell")
)
_NAME, _ROWS_ALIKE, _CELLS_ALIKE, _DOWN, _ACROSS = (
    f"{_TABLES} {name}"
    for name in (
        *("name", "number-rows-repeated", "number-columns-repeated"),
        *("number-rows-spanned", "number-columns-spanned"),
    )
)
_SPANNED = b"-spanned="
_CHUNK = 1 << 18
#: The first and the last cell, each by its row and its column from 0 on.
Range = tuple[tuple[int, int], tuple[int, int]]


def merged_ranges(path: Path, sheet: str) -> list[Range]:
    """Return the ranges of merged cells of a sheet; none of what is no OpenDocument.

    The parts of the file were looked through before: none declares entities.
    """
    with zipfile.ZipFile(path) as packed:
        if _CONTENT not in packed.namelist():
            return []
        with packed.open(_CONTENT) as content:
            # Most have none, and are not worth the going through.
            if not _has_spans(content):
                return []
        found = _MergedRanges(sheet)
        with packed.open(_CONTENT) as content:
            return found.read(content)


def _chunks(content: IO[bytes]) -> Iterator[bytes]:
    while chunk := content.read(_CHUNK):
        yield chunk


def _has_spans(content: IO[bytes]) -> bool:
    end = b""
    for chunk in _chunks(content):
        if _SPANNED in end + chunk:
            return True
        end = chunk[-len(_SPANNED) :]
    return False


class _MergedRanges:
    """Goes through the elements of a document and keeps the merged ranges of one sheet."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._found: list[Range] = []
        # How deep within tables it is: one can stand in a cell of another.
        self._depth = self._row = self._column = 0
        self._alike = 1

    def read(self, content: IO[bytes]) -> list[Range]:
        """Read a whole document; of what is damaged, what stands before that."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        try:
            for chunk in _chunks(content):
                parser.Parse(chunk)
            parser.Parse(b"", True)
        except expat.ExpatError:
            return self._found
        return self._found

    def _begin(self, name: str, said: dict[str, str]) -> None:
        if name == _TABLE:
            self._depth += bool(self._depth) or said.get(_NAME) == self._sheet
        elif self._depth != 1:
            return
        elif name == _ROW:
            self._column, self._alike = 0, _number(said, _ROWS_ALIKE)
        elif name in (_CELL, _COVERED):
            down, across = _number(said, _DOWN), _number(said, _ACROSS)
            if down > 1 or across > 1:
                first = self._row, self._column
                last = self._row + down - 1, self._column + across - 1
                self._found.append((first, last))
            self._column += _number(said, _CELLS_ALIKE)

    def _end(self, name: str) -> None:
        if name == _TABLE:
            self._depth -= bool(self._depth)
        elif name == _ROW and self._depth == 1:
            self._row += self._alike


def _number(said: dict[str, str], name: str) -> int:
    written = said.get(name, "1")
    return max(1, int(written)) if written.isascii() and written.isdigit() else 1
