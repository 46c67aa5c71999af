"""How the lines from causes to effects are painted: round corners, and arrowheads that are clear."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from chipline.timeline_layout.layout import AXIS
from chipline.timeline_layout.primitives import Point, Route
from chipline.timeline_layout.scene import Scene
from chipline.windows.pictures import primitives_painter
from chipline.windows.theme import Theme, colour

#: With more lines than this each is quieter.
_FEW = 12
_CORNER = 6.0
#: Length and half the width of an arrowhead.
_LONG, _WIDE = 7.0, 4.0


def paint_routes(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Paint the lines; those that state no cause are dashed."""
    if not scene.routes:
        return
    view = scene.view
    painter.save()
    painter.setClipRect(QRectF(view.gutter, AXIS, view.scale.width, view.height - AXIS))
    if len(scene.routes) > _FEW:
        _many(painter, scene.routes, colour(theme.accent, 130))
    else:
        _few(painter, scene.routes, colour(theme.accent))
    painter.restore()


def _pen(line_colour: QColor, width: float, *, causal: bool) -> QPen:
    pen = QPen(line_colour, width)
    if not causal:
        # What only became of a rule is no response to it.
        pen.setDashPattern([4, 3])
    return pen


def _few(painter: QPainter, routes: Sequence[Route], line_colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for causal in (True, False):
        painter.strokePath(
            _lines(one for one in routes if one.causal is causal),
            _pen(line_colour, 1.6, causal=causal),
        )
    painter.fillPath(_heads(routes), QBrush(line_colour))


def _many(painter: QPainter, routes: Sequence[Route], line_colour: QColor) -> None:
    """Draw many lines quietly, with plain corners and few calls."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for causal in (True, False):
        some = [route for route in routes if route.causal is causal]
        runs = [(*one, *other) for route in some for one, other in pairwise(_short(route))]
        if runs:
            primitives_painter.lines(
                painter, _pen(line_colour, 1.0, causal=causal), *np.array(runs).T
            )
    ends = np.array([(*route.points[-1], *_way(route)) for route in routes])
    x, y, across, down = np.unique(ends, axis=0).T
    # An arrowhead in slices, each as high as it is there.
    for slice_ in range(int(_LONG)):
        half = np.round(_WIDE * (slice_ + 1) / _LONG)
        near, far = slice_, slice_ + 1
        left = np.minimum(x - near * across, x - far * across) - half * np.abs(down)
        top = np.minimum(y - near * down, y - far * down) - half * np.abs(across)
        wide = np.abs(across) + 2 * half * np.abs(down)
        high = np.abs(down) + 2 * half * np.abs(across)
        primitives_painter.fill(painter, line_colour, left, left + wide, top, high)


def _lines(routes: Iterable[Route]) -> QPainterPath:
    path = QPainterPath()
    for route in routes:
        _add(path, _short(route))
    return path


def _short(route: Route) -> list[Point]:
    """Return the points of a line, ending where its arrowhead begins."""
    *way, tip = route.points
    return [*way, _toward(way[-1], tip, _LONG)]


def _add(path: QPainterPath, points: Sequence[Point]) -> None:
    """Draw straight runs with round corners between them."""
    path.moveTo(*points[0])
    for (before, corner), (_, after) in pairwise(pairwise(points)):
        bend = min(_CORNER, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        path.lineTo(*_toward(before, corner, bend))
        path.quadTo(QPointF(*corner), QPointF(*_toward(after, corner, bend)))
    path.lineTo(*points[-1])


def _toward(begin: Point, end: Point, short: float) -> Point:
    """Return the point that lies `short` before `end`, coming from `begin`."""
    length = math.dist(begin, end)
    if length <= short:
        return begin
    share = short / length
    return end[0] + (begin[0] - end[0]) * share, end[1] + (begin[1] - end[1]) * share


def _heads(routes: Iterable[Route]) -> QPainterPath:
    """Point at effects; out of a region where the effect has to be scrolled to."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for end, way in {(route.points[-1], _way(route)) for route in routes}:
        (x, y), (across, down) = end, way
        path.moveTo(x, y)
        path.lineTo(x - _LONG * across - _WIDE * down, y - _LONG * down + _WIDE * across)
        path.lineTo(x - _LONG * across + _WIDE * down, y - _LONG * down - _WIDE * across)
        path.closeSubpath()
    return path


def _way(route: Route) -> tuple[int, int]:
    """Return in which direction a line ends: right, or up or down."""
    (x0, y0), (x1, y1) = route.points[-2:]
    if abs(x1 - x0) >= abs(y1 - y0):
        return (1 if x1 >= x0 else -1), 0
    return 0, (1 if y1 > y0 else -1)
