"""Reads what windows show, and remembers what was not translated or is cut."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from windows.screen_texts import cut_texts, texts

#: What the laptop has that we design for.
SIZE = (1366, 768)
#: What is no text of the program's: dates, names of keys, sizes of files, codes, the program's name.
NO_TEXT = (
    r"\b(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b(?: \d{4})?",
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    r"\b(?:(?:Ctrl|Shift|Alt)\+)+\S+",
    r"\b(?:Esc|Home|Enter|Del|Ins|Tab|End|F\d+|Ctrl|Shift|Alt)\b",
    r"\d[\d.,]* (?:bytes|kB|MB)",
    r"\([A-Z]{2}\)|^[A-Z]{2}$",
    r"\S*/\S+(?: \S+)*\.chipline",
    r"SHA-256\S*",
    r"Chipline(?: \d\S*)?",
    # What is kept in records: the end of a duplicate's name, and the tag of what is starred.
    r"\(copy\)",
    r"\bstarred\b",
    # How a text file is encoded.
    r"\b(?:utf-\d+|cp\d+|latin-\d|iso\S*|mac\w*|koi8\S*|gb\w+|big5\w*|shift_jis|euc\S*)\b",
)


class Reader:
    """Remembers what was seen untranslated or cut, and where."""

    def __init__(self, data: list[str]) -> None:
        # The longest first: a name may be a part of another.
        self._data = sorted(data, key=len, reverse=True)
        self.untranslated: dict[str, str] = {}
        self.cut: dict[str, str] = {}
        # Most of what a window says it said before, and what is left of it is the same again.
        self._heard: set[str] = set()

    def read(self, root: QWidget, where: str) -> None:
        """Read all that is shown in a widget."""
        for place, text in texts(root):
            self.hear(text, f"{where}: {place}")
        for place, text in cut_texts(root):
            self.cut.setdefault(text, f"{where}: {place}")
        too_large = root.width() > SIZE[0] or root.height() > SIZE[1]
        # What fills the screen is as large as that is here.
        if root.isWindow() and not root.isFullScreen() and too_large:
            self.cut.setdefault(f"{root.width()} × {root.height()}", where)

    def hear(self, text: str, where: str) -> None:
        """Take in one text."""
        if text in self._heard:
            return
        self._heard.add(text)
        rest = self._rest(text)
        if rest:
            self.untranslated.setdefault(rest, where)

    def _rest(self, text: str) -> str:
        """Return what stands outside of brackets and is no data."""
        outside = _outside(text)
        for pattern in NO_TEXT:
            outside = re.sub(pattern, " ", outside)
        for word in self._data:
            outside = outside.replace(word, " ")
        if outside.endswith("…") and any(outside[:-1].strip() in word for word in self._data):
            return ""
        return " ".join(outside.split()) if re.search(r"[^\W\d_]{2}", outside) else ""


def _outside(text: str) -> str:
    """Return what stands outside of brackets; what was elided within them has none at its end."""
    kept, depth = [], 0
    for letter in text:
        depth += (letter == "[") - (letter == "]" and depth > 0)
        if not depth and letter != "]":
            kept.append(letter)
    return "".join(kept)
