"""A language for developers: every text in brackets, accented and a third longer.

What stands without brackets was not translated; what is cut would be cut in a real language too.
"""

from __future__ import annotations

import re
from collections.abc import Container

from PySide6.QtCore import QObject, QTranslator

from chipline.records.message import english

#: Set to `pseudo`, it lets the program speak this language.
VARIABLE = "CHIPLINE_LANGUAGE"
#: Parts with names, markup, entities, line breaks, patterns of files and addresses stay as they are.
_KEPT = re.compile(r"(\{\w+\}|<[^>]*>|&\w+;|\s|\*\.\w+|;;|https?://)")
_ACCENTED = str.maketrans("aceghilnorstuyzACEGHILNORSTUYZ", "áçéğĥíļñóŕşţúýžÁÇÉĞĤÍĻÑÓŔŞŢÚÝŽ")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
#: Keys are typed by the names that Qt knows.
_LEFT_TO_QT = frozenset({"QShortcut"})


class PseudoTranslator(QTranslator):
    """Translates all texts, or those that are known to the translators."""

    def __init__(self, known: Container[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known

    def translate(
        self, context: str, text: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        """Translate a text; None leaves it as it is."""
        if context in _LEFT_TO_QT or (not context and self._unknown(text)):
            return None
        counts = not context and n >= 0
        return pseudo(english(text, comment or "", n) if counts else text)

    def _unknown(self, text: str) -> bool:
        return self._known is not None and text not in self._known


def pseudo(text: str) -> str:
    """Put a text into brackets, accented and by a third longer."""
    if not any(letter.isalpha() for letter in text):
        return text
    parts = _KEPT.split(text)
    parts[::2] = [part.translate(_ACCENTED) for part in parts[::2]]
    words: list[str] = []
    wanted, longer = len(_KEPT.sub("", text)) / 3 - 2, 0
    for word in (*_NUMBERS, *_NUMBERS, *_NUMBERS):
        if longer >= wanted and words:
            break
        words.append(word)
        longer += len(word) + 1
    return f"[{''.join(parts)} {' '.join(words)}]"
