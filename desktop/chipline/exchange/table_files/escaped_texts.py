"""Texts of a workbook with characters that XML can't hold, written as their numbers: `_x000D_` ends a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

_ESCAPED = re.compile("_x[0-9A-Fa-f]{4}_")


class EscapedTexts:
    """Gives texts of one sheet as they were meant.

    openpyxl leaves such numbers as they are in some texts and drops half of an escaped one in others,
    so that what was meant can't be told from what it gives; calamine reads them rightly. `read_rows`
    gives all rows of the sheet from A1 on, as calamine reads them, and is asked only where one is needed.
    """

    def __init__(self, read_rows: Callable[[], Sequence[Sequence[Any]]]) -> None:
        self._read_rows = read_rows
        self._rows: Sequence[Sequence[Any]] | None = None

    def meant(self, text: str, row: int, column: int) -> str:
        """Return what a text of openpyxl means; `row` is counted from 1 on, `column` from 0 on."""
        if "_x" not in text or not _ESCAPED.search(text):
            return text
        if self._rows is None:
            self._rows = self._read_rows()
        if row <= len(self._rows) and column < len(self._rows[row - 1]):
            found = self._rows[row - 1][column]
            return found if isinstance(found, str) else text
        return text
