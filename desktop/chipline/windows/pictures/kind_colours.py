"""The colours of one kind of record in one theme, mixed for painting."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPen

from chipline.windows.theme import Theme, colour

_SLIM = 0.76


def mixed(first: str, second: str, share: float) -> QColor:
    """Mix two colours; `share` is the first one's."""
    one, two = colour(first), colour(second)
    parts = (
        (one.red(), two.red()),
        (one.green(), two.green()),
        (one.blue(), two.blue()),
    )
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts))


@dataclass(frozen=True)
class KindColours:
    """The colours of one kind in one theme."""

    strong: QColor
    lighter: QColor
    span: QColor
    #: For slim bars, which have no outline: light, but of a contrast of 3:1 on its own.
    slim: QColor
    surface: QColor
    grey: QColor

    @classmethod
    def of(cls, theme: Theme, kind: str) -> KindColours:
        """Mix the colours of a kind."""
        strong = theme.kind_colour(kind)
        return cls(
            strong=colour(strong),
            lighter=mixed(strong, theme.surface, 0.45),
            span=mixed(strong, theme.surface, 0.3),
            slim=mixed(strong, theme.surface, _SLIM),
            surface=colour(theme.surface),
            grey=colour(theme.faint),
        )

    def pen(self, width: float = 1.0, *, dashed: bool = False) -> QPen:
        """Return a pen in the strong colour."""
        pen = QPen(self.strong, width)
        if dashed:
            pen.setDashPattern([3, 2])
        return pen
