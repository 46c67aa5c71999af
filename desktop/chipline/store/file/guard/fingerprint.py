"""Whether a file's own pages are those that were last folded into it; they change at checkpoints only.

A copy that is written over a file in its place keeps its number, and SQLite would go on and mix the
pages of both. Any older copy lacks what the last checkpoint wrote, so those pages are compared, with
the first one and some from everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

#: So many pages are looked at from all over a file.
_EVERYWHERE = 16


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The size of a file in bytes, which pages were looked at, and the checksum of them all."""

    size: int
    page: int
    pages: tuple[int, ...]
    crc: int

    def fits(self, file: BinaryIO) -> bool:
        """Tell whether a file is still the same there.

        Raises:
            OSError: it can't be read.
        """
        return file.seek(0, 2) == self.size and _checksum(file, self.page, self.pages) == self.crc

    def fits_path(self, path: Path) -> bool:
        """Tell the same of a file that nobody has open here."""
        try:
            with path.open("rb") as file:
                return self.fits(file)
        except OSError:
            return False


def take(file: BinaryIO, page: int, written: Iterable[int]) -> Fingerprint:
    """Look at a file whose pages have so many bytes; `written` are the pages that changed last.

    Raises:
        OSError: it can't be read.
    """
    size = file.seek(0, 2)
    count = size // page
    spread = range(1, count + 1, max(1, count // _EVERYWHERE))
    pages = tuple(sorted({1, *spread, *(number for number in written if 0 < number <= count)}))
    return Fingerprint(size, page, pages, _checksum(file, page, pages))


def _checksum(file: BinaryIO, page: int, pages: Iterable[int]) -> int:
    found = 0
    for number in pages:
        file.seek((number - 1) * page)
        found = crc32(file.read(page), found)
    return found
