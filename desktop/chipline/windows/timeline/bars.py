"""How bars are painted: certainty, doubtful and open ends, and the marks of each kind.

Colour is never the only cue: restrictions have diamonds, relocations discs; certainty shows as
filling, outline and hatching; doubt about a date as fading or hatching of that end.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from chipline.timeline.events import KIND_NAMES, Bools, Certainty, Flag, Floats, Ints
from chipline.timeline.layout import BAR, MARK, TAIL
from chipline.timeline.shapes import Bars
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline import strokes

_LEAD_HEIGHT = 4.0
_ARROW = 4.0
RESTRICTION = KIND_NAMES.index("restriction")


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
class Ink:
    """The colours of one kind in one theme."""

    strong: QColor
    lighter: QColor
    span: QColor
    surface: QColor
    grey: QColor

    @classmethod
    def of(cls, theme: Theme, kind: int) -> Ink:
        """Mix the colours of a kind."""
        strong = theme.kind_colour(KIND_NAMES[kind])
        return cls(
            strong=colour(strong),
            lighter=mixed(strong, theme.surface, 0.45),
            span=mixed(strong, theme.surface, 0.3),
            surface=colour(theme.surface),
            grey=colour(theme.faint),
        )

    def pen(self, width: float = 1.0, *, dashed: bool = False) -> QPen:
        """Return a pen in the strong colour."""
        pen = QPen(self.strong, width)
        if dashed:
            pen.setDashPattern([3, 2])
        return pen


def paint_bars(painter: QPainter, bars: Bars, chosen: Ints, theme: Theme) -> None:
    """Paint some of the bars, with everything but their labels."""
    for kind in np.unique(bars.kind[chosen]).tolist():
        one = _One(painter, bars, chosen[bars.kind[chosen] == kind], Ink.of(theme, kind))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        one.doubts()
        one.sure()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        one.open_ends()
        one.marks(restriction=kind == RESTRICTION)


class _One:
    """The bars of one kind."""

    def __init__(self, painter: QPainter, bars: Bars, chosen: Ints, ink: Ink) -> None:
        self.painter, self.bars, self.chosen, self.ink = painter, bars, chosen, ink

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
        bars, ink = self.bars, self.ink
        flags = bars.flags[self.chosen]
        thick = ~bars.thin[self.chosen]
        sides = (
            (Flag.START_ABOUT, Flag.START_UNSURE, "left", "body", "left", "body"),
            (Flag.END_ABOUT, Flag.END_UNSURE, "stop", "right", "right", "stop"),
        )
        for about_flag, unsure_flag, left, right, clear, full in sides:
            about = (flags & about_flag) != 0
            unsure = (flags & unsure_flag) != 0
            strokes.fill(self.painter, ink.span, *self._box(~about & ~unsure, left, right))
            strokes.fade(self.painter, ink.strong, *self._box(about & ~unsure, clear, full))
            strokes.fade(self.painter, ink.span, *self._box(about & unsure, clear, full))
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            strokes.hatch(self.painter, ink.pen(1.2), *self._box(unsure & thick, left, right))
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        lead = ((flags & Flag.LEAD) != 0) & thick
        x0, x1, y, height = self._box(lead, "body", "lead")
        middle = np.round(y + (height - _LEAD_HEIGHT) / 2)
        strokes.fill(self.painter, ink.strong, x0, x1, middle, np.full(len(y), _LEAD_HEIGHT))

    def sure(self) -> None:
        """Paint what surely was, in the way of its certainty."""
        painter, ink = self.painter, self.ink
        certainty = self.bars.certainty[self.chosen]
        thick = ~self.bars.thin[self.chosen]

        def box(code: Certainty) -> tuple[Floats, Floats, Floats, Floats]:
            return self._box((certainty == code) & thick, "lead", "stop")

        strokes.fill(painter, ink.strong, *box(Certainty.CONFIRMED))
        reported = box(Certainty.REPORTED)
        strokes.fill(painter, ink.lighter, *reported)
        strokes.outline(painter, ink.pen(), *reported)
        alleged = box(Certainty.ALLEGED)
        strokes.fill(painter, ink.surface, *alleged)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        strokes.hatch(painter, ink.pen(1.2), *alleged)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        strokes.outline(painter, ink.pen(), *alleged)
        left, right, top, height = disputed = box(Certainty.DISPUTED)
        strokes.fill(painter, ink.surface, *disputed)
        strokes.fill(painter, ink.strong, left, right, top, height / 2)
        strokes.outline(painter, ink.pen(), *disputed)
        planned = box(Certainty.PLANNED)
        strokes.fill(painter, ink.surface, *planned)
        strokes.outline(painter, ink.pen(), *planned)
        left, right, top, height = box(Certainty.NON_MOVE)
        slim = np.full(len(height), _LEAD_HEIGHT)
        strokes.fill(painter, ink.lighter, left, right, top + (height - slim) / 2, slim)
        unstated = box(Certainty.UNSTATED)
        strokes.fill(painter, ink.span, *unstated)
        strokes.outline(painter, QPen(ink.grey), *unstated)
        self._thin()

    def _thin(self) -> None:
        thin = self.bars.thin[self.chosen]
        certainty = self.bars.certainty[self.chosen]
        solid = certainty == Certainty.CONFIRMED
        strokes.fill(self.painter, self.ink.strong, *self._box(thin & solid, "body", "stop"))
        strokes.fill(self.painter, self.ink.lighter, *self._box(thin & ~solid, "body", "stop"))

    def open_ends(self) -> None:
        """Let open ends run out, with an arrow that says that no end is known."""
        flags = self.bars.flags[self.chosen]
        thick = ~self.bars.thin[self.chosen]
        for flag, side, way in ((Flag.OPEN_END, "right", 1), (Flag.OPEN_START, "left", -1)):
            edge, _, top, height = self._box(((flags & flag) != 0) & thick, side, side)
            tip = edge + way * (TAIL - 2)
            middle = top + height / 2
            slim = np.full(len(edge), _LEAD_HEIGHT)
            strokes.fade(
                self.painter, self.ink.strong, tip - way * 2, edge, middle - slim / 2, slim
            )
            back = tip - way * _ARROW
            ends = np.concatenate([tip, tip]), np.concatenate([middle, middle])
            starts = (
                np.concatenate([back, back]),
                np.concatenate([middle - _ARROW, middle + _ARROW]),
            )
            strokes.lines(self.painter, self.ink.pen(1.3), *starts, *ends)

    def marks(self, *, restriction: bool) -> None:
        """Paint the marks at the beginning: diamonds for restrictions, discs for relocations."""
        bars = self.bars
        for bar in self.chosen[~bars.thin[self.chosen]].tolist():
            y = float(bars.y[bar] + bars.height[bar] / 2)
            certainty = int(bars.certainty[bar])
            if restriction:
                self._moments(bar, y, certainty)
            else:
                self._disc(float(bars.body[bar]), y, certainty)

    def _moments(self, bar: int, y: float, certainty: int) -> None:
        bars, painter, ink = self.bars, self.painter, self.ink
        flags, body = int(bars.flags[bar]), float(bars.body[bar])
        painter.setPen(ink.pen(1.5))
        if flags & Flag.LEAD:
            painter.drawLine(QPointF(body, y - BAR / 2), QPointF(body, y + BAR / 2))
        hollow = certainty == Certainty.PLANNED
        # A rim of the page's colour keeps the diamond apart from its bar.
        lead = float(bars.lead[bar])
        painter.setPen(QPen(ink.surface, 1.5))
        painter.setBrush(QBrush(ink.surface))
        painter.drawPolygon(strokes.diamond(lead, y, MARK + 2))
        painter.setPen(ink.pen(1.5))
        painter.setBrush(QBrush(ink.surface if hollow else ink.strong))
        painter.drawPolygon(strokes.diamond(lead, y, MARK))
        later = float(bars.moment[bar])
        if not flags & Flag.LEAD and later > body + 2 * MARK:
            painter.setBrush(QBrush(ink.surface))
            painter.drawPolygon(strokes.diamond(later, y, MARK - 1))
        if not flags & Flag.OPEN_END:
            painter.setPen(ink.pen(2))
            end = float(bars.right[bar])
            painter.drawLine(QPointF(end, y - BAR / 2), QPointF(end, y + BAR / 2))

    def _disc(self, x: float, y: float, certainty: int) -> None:
        painter, ink = self.painter, self.ink
        ring = certainty in (Certainty.NON_MOVE, Certainty.PLANNED, Certainty.ALLEGED)
        radius = MARK
        painter.setPen(QPen(ink.surface, 1.5))
        painter.setBrush(QBrush(ink.surface))
        painter.drawEllipse(QPointF(x, y), radius + 1.5, radius + 1.5)
        painter.setPen(ink.pen(2 if certainty == Certainty.NON_MOVE else 1.5))
        painter.setBrush(QBrush(ink.surface if ring else ink.strong))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        if certainty == Certainty.DISPUTED:
            painter.setBrush(QBrush(ink.surface))
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            painter.drawChord(box, 180 * 16, 180 * 16)
        elif certainty == Certainty.ALLEGED:
            painter.setPen(ink.pen(1.2))
            for slant in (-2.5, 1.5):
                painter.drawLine(QPointF(x + slant - 1, y + 3), QPointF(x + slant + 2.5, y - 3))
        elif certainty == Certainty.REPORTED:
            painter.setBrush(QBrush(ink.lighter))
            painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
