"""How bars are painted: certainty, doubtful and open ends, and the marks of each kind.

Colour is never the only cue: restrictions have diamonds, relocations discs; certainty shows as
filling, outline and hatching; doubt about a date as fading or hatching of that end.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QPainter, QPen

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.distinct import distinct
from chipline.scenery.event_mapping import KIND_NAMES, Certainty, Flag
from chipline.timeline_layout.layout import BAR, MARK, TAIL
from chipline.timeline_layout.primitives import Bars
from chipline.windows.pictures import primitives_painter
from chipline.windows.pictures.certainty_style import CERTAINTY_STYLES
from chipline.windows.pictures.kind_colours import KindColours
from chipline.windows.theme import Theme
from chipline.windows.timeline.paint import event_markers

_LEAD_HEIGHT = 4.0
_ARROW = 4.0


def paint_bars(painter: QPainter, bars: Bars, chosen: Ints, theme: Theme) -> None:
    """Paint some of the bars, with everything but their labels."""
    for kind in distinct(bars.kind[chosen]).tolist():
        one = _One(painter, bars, chosen[bars.kind[chosen] == kind], theme, KIND_NAMES[kind])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        one.doubts()
        one.sure()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        one.open_ends()
        one.marks()


class _One:
    """The bars of one kind."""

    def __init__(
        self, painter: QPainter, bars: Bars, chosen: Ints, theme: Theme, kind: str
    ) -> None:
        self.painter, self.bars, self.chosen = painter, bars, chosen
        self.theme, self.kind, self.colours = theme, kind, KindColours.of(theme, kind)

    def _box(self, which: Bools, left: str, right: str) -> tuple[Floats, Floats, Floats, Floats]:
        index = self.chosen[which]
        bars = self.bars
        return (
            getattr(bars, left)[index],
            getattr(bars, right)[index],
            bars.y[index],
            bars.height[index],
        )

    def doubts(self) -> None:
        """Paint the ends about which there is doubt: spans light, approximate ones fading."""
        bars, colours = self.bars, self.colours
        flags = bars.flags[self.chosen]
        thick = ~bars.thin[self.chosen]
        sides = (
            (Flag.START_ABOUT, Flag.START_UNSURE, "left", "body", "left", "body"),
            (Flag.END_ABOUT, Flag.END_UNSURE, "stop", "right", "right", "stop"),
        )
        for about_flag, unsure_flag, left, right, clear, full in sides:
            about = (flags & about_flag) != 0
            unsure = (flags & unsure_flag) != 0
            span = self._box(~about & ~unsure, left, right)
            primitives_painter.fill(self.painter, colours.span, *span)
            self._ruled(*span)
            primitives_painter.fade(
                self.painter, colours.strong, *self._box(about & ~unsure, clear, full)
            )
            primitives_painter.fade(
                self.painter, colours.span, *self._box(about & unsure, clear, full)
            )
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            primitives_painter.hatch(
                self.painter, colours.pen(1.2), *self._box(unsure & thick, left, right)
            )
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        lead = ((flags & Flag.LEAD) != 0) & thick
        x0, x1, y, height = self._box(lead, "body", "lead")
        middle = np.round(y + (height - _LEAD_HEIGHT) / 2)
        primitives_painter.fill(
            self.painter, colours.strong, x0, x1, middle, np.full(len(y), _LEAD_HEIGHT)
        )

    def _ruled(self, left: Floats, right: Floats, top: Floats, height: Floats) -> None:
        """Rule a line below light spans: their own contrast is too low to tell where they end."""
        wide = right - left > 1
        if wide.any():
            y = np.round((top + height)[wide]) - 0.5
            primitives_painter.lines(
                self.painter, self.colours.pen(), left[wide], y, right[wide], y
            )

    def sure(self) -> None:
        """Paint what surely was, in the way of its certainty."""
        painter, colours = self.painter, self.colours
        certainty = self.bars.certainty[self.chosen]
        thick = ~self.bars.thin[self.chosen]

        for code, style in CERTAINTY_STYLES.items():
            left, right, top, height = self._box((certainty == code) & thick, "lead", "stop")
            if code is Certainty.NON_MOVE:
                top, height = top + (height - _LEAD_HEIGHT) / 2, np.full(len(top), _LEAD_HEIGHT)
            box = left, right, top, height
            primitives_painter.fill(painter, getattr(colours, style.fill), *box)
            if style.half:
                primitives_painter.fill(painter, colours.strong, left, right, top, height / 2)
            if style.hatched:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                primitives_painter.hatch(painter, colours.pen(1.2), *box)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            if style.outline:
                primitives_painter.outline(painter, QPen(getattr(colours, style.outline)), *box)
        self._thin()

    def _thin(self) -> None:
        thin = self.bars.thin[self.chosen]
        certainty = self.bars.certainty[self.chosen]
        solid = certainty == Certainty.CONFIRMED
        primitives_painter.fill(
            self.painter, self.colours.strong, *self._box(thin & solid, "body", "stop")
        )
        primitives_painter.fill(
            self.painter, self.colours.slim, *self._box(thin & ~solid, "body", "stop")
        )

    def open_ends(self) -> None:
        """Let open ends run out, with an arrow that says that no end is known."""
        flags = self.bars.flags[self.chosen]
        thick = ~self.bars.thin[self.chosen]
        for flag, side, way in ((Flag.OPEN_END, "right", 1), (Flag.OPEN_START, "left", -1)):
            edge, _, top, height = self._box(((flags & flag) != 0) & thick, side, side)
            tip = edge + way * (TAIL - 2)
            middle = top + height / 2
            slim = np.full(len(edge), _LEAD_HEIGHT)
            primitives_painter.fade(
                self.painter, self.colours.strong, tip - way * 2, edge, middle - slim / 2, slim
            )
            back = tip - way * _ARROW
            ends = np.concatenate([tip, tip]), np.concatenate([middle, middle])
            starts = (
                np.concatenate([back, back]),
                np.concatenate([middle - _ARROW, middle + _ARROW]),
            )
            primitives_painter.lines(self.painter, self.colours.pen(1.3), *starts, *ends)

    def marks(self) -> None:
        """Paint the marks at the beginning, of a shape of their own for each kind."""
        bars = self.bars
        thick = self.chosen[~bars.thin[self.chosen]]
        if self.kind == "restriction":
            self._edges(thick)
        middle = bars.y + bars.height / 2
        at = bars.lead if self.kind == "restriction" else bars.body
        for certainty in distinct(bars.certainty[thick]).tolist():
            some = thick[bars.certainty[thick] == certainty]
            places = zip(at[some].tolist(), middle[some].tolist(), strict=True)
            event_markers.paint_marks(self.painter, self.theme, self.kind, certainty, places)

    def _edges(self, thick: Ints) -> None:
        """Draw the announcement, a later moment, and the end of restrictions."""
        bars, colours = self.bars, self.colours
        flags = bars.flags[thick]
        low, high = bars.y + bars.height / 2 - BAR / 2, bars.y + bars.height / 2 + BAR / 2
        lead = thick[(flags & Flag.LEAD) != 0]
        primitives_painter.lines(
            self.painter, colours.pen(1.5), bars.body[lead], low[lead], bars.body[lead], high[lead]
        )
        over = thick[(flags & Flag.OPEN_END) == 0]
        primitives_painter.lines(
            self.painter, colours.pen(2), bars.right[over], low[over], bars.right[over], high[over]
        )
        later = thick[(flags & Flag.LEAD) == 0]
        later = later[bars.moment[later] > bars.body[later] + 2 * MARK]
        middle = (bars.y + bars.height / 2)[later]
        places = zip(bars.moment[later].tolist(), middle.tolist(), strict=True)
        event_markers.paint_marks(self.painter, self.theme, event_markers.LATER, 0, places)
