"""How wide text is: from the advance of each character, measured once by whoever paints."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from chipline.timeline.columns import Floats

ELLIPSIS = "…"


class Ruler:
    """Measures and shortens text; `advance` gives the width of one character in pixels."""

    def __init__(self, advance: Callable[[str], float], height: float = 15.0) -> None:
        self._advance = advance
        self._known: dict[str, float] = {}
        self._shortened: dict[tuple[str, int], str] = {}
        self.height = height

    def _of(self, character: str) -> float:
        width = self._known.get(character)
        if width is None:
            width = self._known[character] = self._advance(character)
        return width

    def width(self, text: str) -> float:
        """Return how wide a text is."""
        return sum(map(self._of, text))

    def widths(self, texts: Iterable[str]) -> Floats:
        """Return how wide each of several texts is."""
        return np.fromiter(map(self.width, texts), dtype=np.float64)

    def shorten(self, text: str, room: float) -> str:
        """Return as much of a text as has room, with an ellipsis where it was cut."""
        if self.width(text) <= room:
            return text
        # Whole pixels, so that a slow zoom finds most of its labels again.
        key = (text, int(room))
        found = self._shortened.get(key)
        if found is None:
            if len(self._shortened) > 20_000:
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
