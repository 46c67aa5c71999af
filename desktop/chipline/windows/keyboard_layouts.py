"""Keys by where they are: what a key that is named by a Latin letter types on other layouts."""

from __future__ import annotations

import re
import sys

from PySide6.QtGui import QKeyEvent

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
#: What the same keys type in Ukrainian and in Russian.
_CYRILLIC = ("йцукенгшщзхїфівапролджєячсмитьбю", "йцукенгшщзхъфывапролджэячсмитьбю")
_KEYS = {
    letter: key
    for layout in _CYRILLIC
    for letter, key in zip(layout, _LATIN, strict=True)
    if key.isalpha()
}
#: The keys of each row by their scan codes, as keyboards send them; X11 counts 8 more.
_ROWS = {16: "qwertyuiop", 30: "asdfghjkl", 44: "zxcvbnm"}
_FIRST = 0 if sys.platform == "win32" else 8
_BY_CODE = {
    code + place + _FIRST: key for code, row in _ROWS.items() for place, key in enumerate(row)
}
#: Keys that stand for no letter have larger codes.
_SPECIAL = 0x10000
_ENDS_ON_LETTER = re.compile("(?P<held>.*?)(?P<key>[A-Z])")


def latin_letter(event: QKeyEvent) -> str:
    """Return the small Latin letter on the key that was pressed, whatever it types; empty if none.

    A layout with Latin letters names its keys itself.
    """
    typed = event.text().lower()
    if typed.isascii():
        return typed if typed.isalpha() else ""
    return _KEYS.get(typed) or _BY_CODE.get(event.nativeScanCode(), "")


def latin_key(event: QKeyEvent) -> str:
    """Return the small Latin letter on a key that was pressed with Ctrl, when it types none."""
    letter = chr(event.key()).lower() if 0 < event.key() < _SPECIAL else ""
    return letter if letter.isascii() and letter.isalpha() else _KEYS.get(letter, "")


def with_other_layouts(keys: str) -> list[str]:
    """Return a key sequence, and what the same keys are on Cyrillic layouts.

    Not every system hands on which Latin letter a key bears.
    """
    found = _ENDS_ON_LETTER.fullmatch(keys)
    if found is None:
        return [keys]
    key = found["key"].lower()
    others = (letter.upper() for letter, latin in _KEYS.items() if latin == key)
    return [keys, *(f"{found['held']}{letter}" for letter in others)]
