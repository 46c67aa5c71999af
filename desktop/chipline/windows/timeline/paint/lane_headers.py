"""The column of lane names: each with how much its lane holds, in sight while any of the lane is."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from chipline.timeline_layout.layout import FOLD, PAD
from chipline.timeline_layout.primitives import LaneHeader, OtherLanes, ScrollRegion
from chipline.timeline_layout.scene import Scene
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr
from chipline.windows.pictures import primitives_painter
from chipline.windows.pictures.text_layout import EDGE, elided, label_font, more_text, name_left
from chipline.windows.theme import Theme, colour

#: Writes text at a left edge and a middle height in a colour.
Write = Callable[[float, float, str, QColor | str], None]
_ARROW = 3.2


def lane_lines(
    painter: QPainter, scene: Scene, region: ScrollRegion, ends: tuple[float, float], theme: Theme
) -> None:
    """Draw the lines between the lanes of a region, from one height to another."""
    bottoms = [
        round(header.top + header.height) - 0.5
        for header in scene.headers
        if header.region == region.group and header.top + header.height <= region.bottom
    ]
    bottoms += [
        round(line.top + line.height) - 0.5 for line in scene.others if line.region == region.group
    ]
    y = np.array(bottoms)
    x0, x1 = (np.full(len(y), end) for end in ends)
    primitives_painter.lines(painter, QPen(colour(theme.line)), x0, y, x1, y)


def paint_names(
    painter: QPainter, scene: Scene, region: ScrollRegion, theme: Theme, write: Write
) -> None:
    """Paint the column of lane names over whatever runs out to the left."""
    gutter = scene.view.gutter
    painter.save()
    painter.setClipRect(QRectF(0, region.top, gutter, region.height - region.cut))
    painter.fillRect(QRectF(0, region.top, gutter - 1, region.height), colour(theme.surface))
    lane_lines(painter, scene, region, (0, gutter), theme)
    stuck = [header for header in scene.stuck if header.region == region.group]
    held = max((header.top + header.height for header in stuck), default=region.top)
    for header in scene.headers:
        if header.region == region.group:
            top = held if header.depth else region.top
            _name(painter, header, max(header.top, top), gutter, theme, write)
    for line in scene.others:
        if line.region == region.group:
            _other_lanes(painter, line, gutter, theme, write)
    for header in stuck:
        box = QRectF(0, header.top, gutter - 1, header.height)
        painter.fillRect(box, colour(theme.surface))
        painter.fillRect(box.adjusted(0, header.height - 1, 0, 0), colour(theme.line))
        _name(painter, header, header.top, gutter, theme, write)
    painter.restore()


def _name(
    painter: QPainter,
    header: LaneHeader,
    top: float,
    gutter: float,
    theme: Theme,
    write: Write,
) -> None:
    """Write a lane's name; below it how many have no row, or how many of all are in view."""
    left = name_left(header)
    below, ink = "", theme.muted
    if header.folded:
        below, ink = more_text(header.folded), theme.accent
    elif header.shown != header.count:
        below = tr("{shown} in view of {all}", shown=header.shown, all=header.count)
    two = bool(below) and header.height >= header.pitch + FOLD
    lines = header.pitch + (FOLD + 2 if two else 0)
    # In sight while any of the lane is.
    top = max(min(top, header.top + header.height - lines - PAD), header.top)
    middle = top + PAD + header.pitch / 2
    if header.parent or header.closed:
        _open_sign(painter, left - 9, middle, theme, closed=header.closed)
    room = gutter - left - EDGE
    title = elided(header.title, room)
    write(left, middle, title, theme.text)
    if two:
        text = elided(below, room)
        write(left, middle + 15, text, ink)


def lane_tip(header: LaneHeader) -> str:
    """Say of a lane how many of its events are in view, and what a click does."""
    shown = tr("{shown} in view of {all}", shown=header.shown, all=header.count)
    if header.folded:
        return tr(
            "{lane}: {shown}. “{more}” opens them.",
            lane=header.title,
            shown=shown,
            more=more_text(header.folded),
        )
    return tr("{lane}: {shown}", lane=header.title, shown=shown)


def _other_lanes(
    painter: QPainter,
    line: OtherLanes,
    gutter: float,
    theme: Theme,
    write: Write,
) -> None:
    """Name the line that several lanes share, with how many events it has."""
    middle = line.top + line.height / 2
    count = number_text(line.count)
    many = len(line.lanes)
    name = tr("{n} other lane", "{n} other lanes", many)
    metrics = QFontMetricsF(label_font())
    room = gutter - 2 * EDGE - metrics.horizontalAdvance(count) - 20
    write(EDGE, middle, elided(name, room), theme.text)
    x = gutter - EDGE - 10 - metrics.horizontalAdvance(count)
    write(x, middle, count, theme.accent)
    _open_sign(painter, gutter - EDGE, middle, theme, closed=False)


def _open_sign(painter: QPainter, x: float, middle: float, theme: Theme, *, closed: bool) -> None:
    """Point right at a closed lane, down at an open one."""
    corners = ((-1, -1.2), (1, 0), (-1, 1.2)) if closed else ((-1.2, -1), (1.2, -1), (0, 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour(theme.muted)))
    painter.drawPolygon(
        QPolygonF([QPointF(x + _ARROW * a, middle + _ARROW * b) for a, b in corners])
    )
