"""How events are painted: their marks, the bars of what lasted, and ticks for what has no row.

A bar stands only for what has an end, a band with a dotted line below it for a beginning that may be
any of some days, a line for what was announced well before it took effect. What has no known end is
its mark alone.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QPainter, QPen

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.event_mapping import FORMS, KIND_NAMES, Certainty, Flag, RuleDirection
from chipline.timeline_layout.primitives import Bars
from chipline.windows.pictures import primitives_painter
from chipline.windows.pictures.kind_colours import KindColours
from chipline.windows.theme import Theme
from chipline.windows.timeline.paint.mark_pixmaps import Mark, paint_marks

_BAND, _SLIM = 12.0, 4.0
_CAP = 2.5
#: The parts of an end that is only about that day: how far down, and how high.
_BROKEN = ((0.0, 3.0), (5.5, 3.0), (11.0, 3.0))


def paint_bars(painter: QPainter, bars: Bars, chosen: Ints, theme: Theme) -> None:
    """Paint some of the bars, with everything but their names."""
    groups = _groups((bars.kind, bars.direction), chosen)
    for (kind, direction), some in groups:
        one = _One(
            painter, bars, some, KindColours.of(theme, KIND_NAMES[kind], RuleDirection(direction))
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        one.ticks(pale=direction == RuleDirection.LOOSENS)
        one.bars_and_bands()
        one.lines_ahead()
    rows = chosen[~bars.folded[chosen]]
    columns = (bars.kind, bars.form, bars.direction, bars.certainty)
    middle = bars.y + bars.height / 2
    for (kind, form, direction, certainty), some in _groups(columns, rows):
        mark = Mark(KIND_NAMES[kind], FORMS[form], RuleDirection(direction), Certainty(certainty))
        places = zip(bars.mark[some].tolist(), middle[some].tolist(), strict=True)
        paint_marks(painter, theme, mark, places)


def _groups(columns: tuple[np.ndarray, ...], chosen: Ints) -> list[tuple[tuple[int, ...], Ints]]:
    """Part bars by what they look like."""
    if not len(chosen):
        return []
    code = np.zeros(len(chosen), dtype=np.int64)
    for column in columns:
        code = code * 256 + column[chosen]
    order = np.argsort(code, kind="stable")
    ends = np.flatnonzero(np.diff(code[order])) + 1
    parts = np.split(chosen[order], ends)
    return [(tuple(int(column[part[0]]) for column in columns), part) for part in parts]


class _One:
    """The bars of one kind and direction."""

    def __init__(self, painter: QPainter, bars: Bars, chosen: Ints, colours: KindColours) -> None:
        self.painter, self.bars, self.colours = painter, bars, colours
        self.folded = chosen[bars.folded[chosen]]
        self.chosen = chosen[~bars.folded[chosen]]

    def ticks(self, *, pale: bool) -> None:
        """Paint a tick for each that has no row; one that loosens is broken."""
        bars, some = self.bars, self.folded
        if not len(some):
            return
        # Those at one pixel are one tick.
        x, at = np.unique(np.round(bars.mark[some]), return_index=True)
        top, height = bars.y[some][at], bars.height[some][at]
        parts = ((0.0, 3.0), (6.0, 2.0)) if pale else ((0.0, 8.0),)
        for down, high in parts:
            box = x - 1, x + 1, top + down, np.minimum(height, high)
            primitives_painter.fill(self.painter, self.colours.strong, *box)

    def _box(
        self, which: Bools, left: Floats, heights: Floats
    ) -> tuple[Floats, Floats, Floats, Floats]:
        index, height = self.chosen[which], heights[which]
        bars = self.bars
        return (
            left[index],
            bars.last[index],
            bars.y[index] + (bars.height[index] - height) / 2,
            height,
        )

    def bars_and_bands(self) -> None:
        """Paint what lasted, and the days on one of which something began."""
        bars, colours, painter = self.bars, self.colours, self.painter
        certainty, ended = bars.certainty[self.chosen], bars.ended[self.chosen]
        vague = bars.vague[self.chosen]
        drawn = ended | vague
        if not drawn.any():
            return
        stayed, planned = certainty == Certainty.NON_MOVE, certainty == Certainty.PLANNED
        begin = np.where(bars.ahead, bars.mark, bars.first)
        heights = np.where(stayed, _SLIM, np.where(ended, 14.0, _BAND))
        primitives_painter.fill(painter, colours.soft, *self._box(drawn & ~planned, begin, heights))
        alleged = drawn & (certainty == Certainty.ALLEGED)
        if alleged.any():
            box = self._box(alleged, begin, heights)
            primitives_painter.hatch(painter, colours.pen(1), *box)
        outlined = self._box(ended & ~stayed & ~planned, begin, heights)
        primitives_painter.outline(painter, colours.pen(), *outlined)
        if (drawn & planned).any():
            dashed = self._box(drawn & planned & ~stayed, begin, heights)
            primitives_painter.outline(painter, colours.pen(dashed=True), *dashed)
        self._vague_line(vague)
        self._end_caps(ended)

    def _vague_line(self, vague: Bools) -> None:
        """Dot a line below the days that a beginning may stand for."""
        index = self.chosen[vague]
        bars = self.bars
        y = np.round(bars.y[index] + bars.height[index] - 1)
        last = np.where(bars.ended[index], bars.body[index], bars.last[index])
        primitives_painter.dots(self.painter, self.colours.strong, bars.first[index], last, y)

    def _end_caps(self, ended: Bools) -> None:
        """Draw the end of what lasted; broken where it is only about that day."""
        bars, index = self.bars, self.chosen[ended]
        doubt = (bars.flags[index] & (Flag.END_ABOUT | Flag.END_UNSURE)) != 0
        doubt |= bars.right[index] - bars.stop[index] > 1
        if not len(index):
            return
        parts = [(index[~doubt], 0.0, 14.0), *((index[doubt], *part) for part in _BROKEN)]
        some = np.concatenate([one for one, _, _ in parts])
        down, high = (
            np.repeat([part[at] for part in parts], [len(part[0]) for part in parts])
            for at in (1, 2)
        )
        x, top = bars.last[some], bars.y[some] + down
        primitives_painter.fill(self.painter, self.colours.strong, x - _CAP, x, top, high)

    def lines_ahead(self) -> None:
        """Draw the time between announcement and effect as a line with a cap."""
        bars = self.bars
        index = self.chosen[bars.ahead[self.chosen]]
        if not len(index):
            return
        middle = bars.y[index] + bars.height[index] / 2
        first, mark = bars.first[index], bars.mark[index]
        ends = np.concatenate
        primitives_painter.lines(
            self.painter,
            QPen(self.colours.strong, 2),
            ends([first, first]),
            ends([middle, middle - 4]),
            ends([mark, first]),
            ends([middle, middle + 4]),
        )
