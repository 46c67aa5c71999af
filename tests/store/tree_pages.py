"""Which pages of a file hold a table, so that a test can damage just those.

SQLite's own table of them, `dbstat`, is not in every build.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

#: What the first byte of a page says it is; https://sqlite.org/fileformat.html, 1.6.
_INTERIOR_INDEX, _INTERIOR_TABLE = 2, 5


def leaf_pages(path: Path, name: str) -> list[int]:
    """Return the numbers of the pages on which the rows of a table or an index lie, in their order."""
    with closing(sqlite3.connect(path)) as file:
        (root,) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,))
        (size,) = file.execute("PRAGMA page_size")
    return _leaves(path.read_bytes(), size[0], root[0])


def _leaves(content: bytes, size: int, number: int) -> list[int]:
    begin = (number - 1) * size
    page = content[begin : begin + size]
    head = 100 if number == 1 else 0
    if page[head] not in (_INTERIOR_INDEX, _INTERIOR_TABLE):
        return [number]
    cells = int.from_bytes(page[head + 3 : head + 5])
    places = (
        int.from_bytes(page[at : at + 2]) for at in range(head + 12, head + 12 + 2 * cells, 2)
    )
    below = [int.from_bytes(page[at : at + 4]) for at in places]
    below.append(int.from_bytes(page[head + 8 : head + 12]))
    return [leaf for child in below for leaf in _leaves(content, size, child)]


def spoil_pages(path: Path, pages: list[int]) -> None:
    """Write noise over pages of 4,096 bytes."""
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * 4096)
            file.write(b"\xa5" * 4096)
