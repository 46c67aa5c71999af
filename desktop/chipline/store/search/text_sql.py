"""Whether a text is or contains words, as SQL."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, and_, cast, func, or_

from chipline.records.notation.text import fold


def containing(text: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    """Return the condition that a text contains words, in whatever form either is written.

    SQLite looks through plain ASCII by itself, many times as quickly as `fold` would.
    """
    folded = fold(words)
    anywhere = func.instr(func.fold(text), folded) > 0
    beyond_ascii = func.length(cast(text, LargeBinary)) > func.length(text)
    if not folded.isascii():
        return and_(beyond_ascii, anywhere)
    pieces = re.split("[ ']", folded)
    if len(pieces) > 1:
        # Between words there may be a line’s end or several spaces, and ` is an apostrophe.
        held = and_(*(text.contains(piece, autoescape=True) for piece in pieces))
        beyond_ascii = or_(beyond_ascii, held)
    return or_(text.contains(folded, autoescape=True), and_(beyond_ascii, anywhere))


def same(text: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    """Return the condition that a text is these words, in whatever form either is written."""
    # What it does not contain need not be folded.
    return and_(containing(text, words), func.fold(text) == fold(words))
