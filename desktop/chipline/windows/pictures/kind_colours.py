"""The colours of one kind of record in one theme, mixed for painting."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPen

from chipline.scenery.event_mapping import RuleDirection
from chipline.scenery.theme_colours import mixed_hex, tones
from chipline.windows.theme import THEMES, Theme, colour


def mixed(first: str, second: str, share: float) -> QColor:
    """Mix two colours; `share` is the first one's."""
    return colour(mixed_hex(first, second, share))


@dataclass(frozen=True)
class KindColours:
    """The colours of one kind in one theme: of outlines and full marks, and of what is pale.

    A restriction that tightens is full, one that loosens pale with a dark outline: place and fill
    tell them apart as well as colour.
    """

    strong: QColor
    soft: QColor
    surface: QColor
    grey: QColor

    @classmethod
    def of(
        cls, theme: Theme, kind: str, direction: RuleDirection = RuleDirection.TIGHTENS
    ) -> KindColours:
        """Return the colours of a kind, of a restriction by its direction."""
        return _made(theme.name, kind, direction)

    def pen(self, width: float = 1.0, *, dashed: bool = False) -> QPen:
        """Return a pen in the strong colour."""
        pen = QPen(self.strong, width)
        if dashed:
            pen.setDashPattern([3, 2])
        return pen


@cache
def _made(name: str, kind: str, direction: RuleDirection) -> KindColours:
    found = tones(THEMES[name], kind, direction)
    return KindColours(*map(colour, (found.strong, found.soft, found.surface, found.grey)))
