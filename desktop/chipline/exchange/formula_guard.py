"""Text that a spreadsheet would take for a formula: marked on its way out, as it was on its way in.

Spreadsheets run what begins with = + - or @, also behind a tab or a line's end, from text that is
pasted or opened as CSV. Their own mark of a text is an apostrophe before it: it is harmless
everywhere, is seen, and can be taken away again, so that what was copied comes back unchanged.
"""

from __future__ import annotations

import re

#: What would run, and what is marked so already.
_LIVE = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")

#: What begins the last headings of a table of rows that could not be read, whose texts are marked too.
MARKED_TABLE = "Chipline: "
#: A plain figure runs as itself.
_FIGURE = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?")
#: The mark at the beginning of a cell, which may be quoted.
_MARKED_CELL = re.compile(r"((?:^|[\t\n])\"?)'(?='*\s*[=+\-@＝＋－＠])")


def guarded(text: str) -> str:
    """Mark a text that would be a formula."""
    return f"'{text}" if _LIVE.match(text) and text.strip() else text


def guarded_cell(text: str) -> str:
    """Mark a cell as it stood in a table, unless it is a figure, which has no type there."""
    return text if _FIGURE.fullmatch(text) else guarded(text)


def unguarded_cells(text: str) -> str:
    """Take the marks away from the cells of a text of rows, which are parted by tabs."""
    return _MARKED_CELL.sub(r"\1", text)


def unguarded(text: str) -> str:
    """Take the mark away; an apostrophe before anything else is part of the text."""
    return text[1:] if text.startswith("'") and _LIVE.match(text, 1) else text
