"""The map's colours and hatches: what each band looks like, never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from chipline.export_rules.overviews.destination_bands import RuleBand
from chipline.scenery.event_mapping import Certainty
from chipline.windows.pictures.certainty_strokes import CERTAINTY_STROKES
from chipline.windows.pictures.kind_colours import mixed
from chipline.windows.theme import THEMES, Theme, colour

_HATCHES = {
    RuleBand.EMBARGO: Qt.BrushStyle.BDiagPattern,
    RuleBand.PARTLY: Qt.BrushStyle.HorPattern,
    RuleBand.UNSURE: Qt.BrushStyle.DiagCrossPattern,
}


@dataclass(frozen=True)
class MapColours:
    """What the map is painted in, in one theme."""

    theme: Theme
    sea: QColor
    land: QColor
    border: QColor
    halo: QColor

    @classmethod
    def of(cls, theme: Theme) -> MapColours:
        """Return the colours of a theme."""
        return _made(theme.name)

    def fill(self, band: str) -> QColor:
        """Return what a country of a band is filled with."""
        theme = self.theme
        return {
            RuleBand.EMBARGO: mixed(theme.restriction, self.land.name(), 0.34),
            RuleBand.LICENCE: mixed(theme.restriction, self.land.name(), 0.2),
            RuleBand.PARTLY: mixed(theme.restriction, self.land.name(), 0.08),
            RuleBand.INSIDE: mixed(theme.accent, self.land.name(), 0.25),
            RuleBand.UNSURE: self.land,
        }.get(RuleBand(band) if band else RuleBand.UNSURE, self.land)

    def hatch(self, band: str) -> QBrush | None:
        """Return the hatch of a band, if it has one."""
        style = _HATCHES.get(RuleBand(band)) if band else None
        return None if style is None else QBrush(self.hatch_colour, style)

    @property
    def hatch_colour(self) -> QColor:
        """The colour of hatches."""
        return mixed(self.theme.restriction, self.land.name(), 0.6)

    def flow_pen(self, certainty: Certainty, many: int, *, possibly: bool, chosen: bool) -> QPen:
        """Return the pen of a flow of so many moves."""
        style, strength = CERTAINTY_STROKES[certainty]
        ink = colour(self.theme.accent if chosen else self.theme.relocation)
        ink.setAlphaF(1.0 if chosen else strength * (0.5 if possibly else 0.9))
        pen = QPen(ink, 1.2 + 1.3 * (many - 1) ** 0.5 + chosen, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


@cache
def _made(name: str) -> MapColours:
    theme = THEMES[name]
    dark = theme.name == "dark"
    sea = mixed(theme.relocation, theme.window if dark else theme.surface, 0.14)
    land = colour(theme.land)
    border = mixed(theme.faint, land.name(), 0.75)
    return MapColours(theme, sea, land, border, land)
