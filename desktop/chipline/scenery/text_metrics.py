"""How wide text is: from the advance of each character, measured once by whoever paints."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

import numpy as np

from chipline.scenery.columns import Floats
from chipline.scenery.distinct import distinct

ELLIPSIS = "…"
_REMEMBERED = 20_000
#: So many characters are measured of a text: no screen is as wide, and a name may have millions.
_MEASURED = 2_000
#: So many letters nearly all texts are written with; room for all would take longer to make than most
#: pictures take to measure.
_FIRST_PLANE = 0x10000


class Ruler:
    """Measures and shortens text; `advance` gives the width of one character in pixels."""

    def __init__(self, advance: Callable[[str], float], height: float = 15.0) -> None:
        self._advance = advance
        self._known: dict[str, float] = {}
        # By code point.
        self._advances = np.zeros(_FIRST_PLANE)
        self._wide: dict[str, float] = {}
        self._broken: dict[str, float] = {}
        self._shortened: dict[tuple[str, int], str] = {}
        self.height = height

    def _of(self, character: str) -> float:
        width = self._known.get(character)
        if width is None:
            width = self._known[character] = self._advance(character)
        return width

    def width(self, text: str) -> float:
        """Return how wide a text is; of a very long one, what no screen has room for."""
        text = text[:_MEASURED]
        found = self._wide.get(text)
        if found is None:
            if len(self._wide) > _REMEMBERED:
                self._wide.clear()
            found = self._wide[text] = sum(map(self._of, text))
        return found

    def width_on_two_lines(self, text: str) -> float:
        """Return how wide a text is at least that is broken into two lines between words."""
        text = text[:_MEASURED]
        found = self._broken.get(text)
        if found is None:
            if len(self._broken) > _REMEMBERED:
                self._broken.clear()
            found = self._broken[text] = self._on_two_lines(text)
        return found

    def _on_two_lines(self, text: str) -> float:
        upto = np.append(0.0, np.cumsum([self._of(character) for character in text]))
        spaces = [place for place, character in enumerate(text) if character == " "]
        whole = float(upto[-1])
        # The space at which it is broken is on neither line.
        return min((float(max(upto[one], whole - upto[one + 1])) for one in spaces), default=whole)

    def widest_word(self, text: str) -> float:
        """Return how wide the widest word of a text is."""
        return max(map(self.width, text[:_MEASURED].split()), default=0.0)

    def lines(self, text: str, room: float) -> int:
        """Return on how many lines a text has room that is broken between words."""
        many, used, space = 1, 0.0, self._of(" ")
        for word in text[:_MEASURED].split():
            wide = self.width(word)
            if used and used + space + wide > room:
                many, used = many + 1, wide
            else:
                used += wide + (space if used else 0.0)
        return many

    def widths(self, texts: Iterable[str]) -> Floats:
        """Return how wide each of several texts is."""
        parts = [text[:_MEASURED] for text in texts]
        codes = np.frombuffer("".join(parts).encode("utf-32-le", "replace"), dtype=np.uint32)
        if codes.max(initial=0) >= len(self._advances):
            self._advances = np.append(self._advances, np.zeros(sys.maxunicode + 1 - _FIRST_PLANE))
        for new in distinct(codes[self._advances[codes] == 0]).tolist():
            self._advances[new] = self._of(chr(new))
        ends = np.cumsum([len(part) for part in parts], dtype=np.int64)
        upto = np.append(0.0, np.cumsum(self._advances[codes]))
        return np.diff(upto[np.append(0, ends)])

    def shorten(self, text: str, room: float) -> str:
        """Return as much of a text as has room, with an ellipsis where it was cut."""
        if self.width(text) <= room:
            return text
        # Whole pixels, so that a slow zoom finds most of its labels again.
        text = text[: 2 * _MEASURED]
        key = (text, int(room))
        found = self._shortened.get(key)
        if found is None:
            if len(self._shortened) > _REMEMBERED:
                self._shortened.clear()
            found = self._shortened[key] = self._cut(text, int(room))
        return found

    def _cut(self, text: str, room: float) -> str:
        left = room - self._of(ELLIPSIS)
        for index, character in enumerate(text):
            left -= self._of(character)
            if left < 0:
                return text[:index].rstrip() + ELLIPSIS if index else ""
        return text
