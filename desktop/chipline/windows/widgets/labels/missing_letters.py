"""Notices letters that are shown and that no typeface of this system has: they are drawn as boxes."""

from __future__ import annotations

import unicodedata
from functools import cache

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from chipline.records.notation.text import displayed

#: How Unicode begins the names of letters of Chinese, Japanese and Korean.
_EAST_ASIAN = ("CJK ", "HIRAGANA ", "KATAKANA ", "HANGUL ", "BOPOMOFO ", "HALFWIDTH ", "FULLWIDTH ")


class MissingLetters(QObject):
    """Looks at every letter that comes to be shown, each one once.

    Signals:
        found(bool): letters are shown that nothing here can draw; whether they are Chinese, Japanese
            or Korean, which have fonts of their own.
    """

    found = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._new: set[str] = set()
        #: What has been found so far: it may be shown before anybody listens.
        self.east_asian: set[bool] = set()
        # Fonts are searched when a picture is done: it has to be drawn with or without them.
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._search_fonts)

    def note(self, text: str) -> None:
        """Take notice of a text that is about to be shown; what another thread paints is not."""
        if text.isascii() or self._seen.issuperset(text):
            return
        if QThread.currentThread() is not self.thread():
            return
        new = set(text) - self._seen
        self._seen |= new
        self._new |= {letter for letter in new if unicodedata.category(letter).startswith("L")}
        if self._new and not self._look.isActive():
            self._look.start()

    def _search_fonts(self) -> None:
        new, self._new = self._new, set()
        lacking = {is_east_asian(letter) for letter in new if not can_draw(letter)}
        for east_asian in sorted(lacking - self.east_asian):
            self.east_asian.add(east_asian)
            self.found.emit(east_asian)


@cache
def missing_letters() -> MissingLetters:
    """Return the one that looks at what all windows show."""
    return MissingLetters(QApplication.instance())


def shown_text(text: str) -> str:
    """Return a text as it is shown, see `displayed`, and look whether its letters can be drawn."""
    missing_letters().note(text)
    return displayed(text)


def can_draw(letter: str) -> bool:
    """Tell whether a typeface of the program or of the system has a letter."""
    return QFontMetrics(QApplication.font()).inFontUcs4(ord(letter))


def is_east_asian(letter: str) -> bool:
    """Tell whether a letter is one of Chinese, Japanese or Korean."""
    return unicodedata.name(letter, "").startswith(_EAST_ASIAN)
