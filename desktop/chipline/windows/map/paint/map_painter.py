"""Paints the map: base map, flows, sites and names, on a screen or on paper."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from chipline.map_layout.flow_marks import FlowMark
from chipline.map_layout.map_facts import PRECISION_KM, MapFacts
from chipline.map_layout.map_scene import CountryMark, MapScene
from chipline.map_layout.outlines import MapOutlines, Outline
from chipline.map_layout.projection import KM_OF_DEGREE, MapView
from chipline.scenery.columns import Bools, Ints
from chipline.scenery.distinct import distinct
from chipline.windows import theme as themes
from chipline.windows.map.paint.map_colours import MapColours
from chipline.windows.map.paint.map_names import (
    PlacedName,
    country_sign_text,
    edge_texts,
    paint_edge_texts,
    paint_names,
    placed_names,
    sign_box,
)
from chipline.windows.map.paint.painted_base import PaintedBase
from chipline.windows.map.paint.site_signs import paint_signs
from chipline.windows.theme import colour

_ARROW = 7.0
_OUTLINE_ALPHA, _GHOST = 0.3, 8.0
#: More circles of precision are not drawn.
_MOST_CIRCLES = 300
#: Of a path of many thousand positions Qt's rasteriser goes through all for every few lines of pixels:
#: paths of about so many are filled in a fifth of the time.
_PATH_LENGTH = 400


@dataclass(frozen=True)
class MapLook:
    """How a scene is painted: in which colours, what is chosen, and which regions are hatched."""

    colours: MapColours
    facts: MapFacts
    #: The key of the chosen mark.
    chosen: object = None
    #: Sites whose circle of precision is drawn.
    circled: frozenset[int] = frozenset()
    #: The circles of all sites in view are drawn.
    circles: bool = False
    names: bool = True
    #: Whether signs tell that tenants or clusters are there.
    uses: bool = True
    regions: frozenset[str] = frozenset()
    #: Numbers of sites and moves whose marks are outlined.
    outlined_sites: frozenset[int] = frozenset()
    outlined_moves: frozenset[int] = frozenset()
    #: The view is just being moved: what is said at its edges waits, and borders are plain.
    moving: bool = False
    #: The view or the day is just being moved: flows have plain edges.
    hurried: bool = False
    #: Time runs: flows are as long as the day is within the time in which they may have begun.
    growing: bool = False


def paint_map(
    painter: QPainter,
    scene: MapScene,
    look: MapLook,
    base: PaintedBase | None = None,
    names: tuple[PlacedName, ...] | None = None,
    reserved: Sequence[QRectF] = (),
    framed: QRectF | None = None,
) -> None:
    """Paint a scene on its own size.

    `base` is its base map, where that is painted already; `names` are those that stand, which else
    are placed anew, off the boxes that are reserved; `framed` is what an inset shows larger.
    """
    theme = look.colours.theme
    if base is None:
        paint_base(painter, scene, look)
    else:
        base.paint(painter, scene.view)
    # Smooth edges of long curves are what a frame would wait for.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not look.hurried)
    for one in scene.flows:
        _paint_flow(painter, one, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if framed is not None:
        # Below the signs and what is written: it crosses no number and no word.
        painter.setPen(QPen(colour(theme.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(framed)
    _paint_circles(painter, scene, look)
    _paint_legs(painter, scene, look)
    paint_signs(painter, scene.sites, look.facts.sites, theme, uses=look.uses)
    _paint_outlines(painter, scene, look)
    _paint_chosen(painter, scene, look)
    for sign in scene.countries:
        _paint_country(painter, sign, look)
    if look.names:
        standing = placed_names(scene, look.facts, theme, reserved) if names is None else names
        paint_names(painter, standing, scene.view, theme, look.colours.halo)
        if not look.moving:
            texts = edge_texts(scene, look.facts, reserved)
            paint_edge_texts(painter, texts, theme, look.colours.halo)


def path_of(outline: Outline) -> QPainterPath:
    """Make a path of an outline."""
    return path_maker()(outline.x, outline.y, connect=outline.joined, finiteCheck=False)


def paths_of(outline: Outline) -> Iterator[QPainterPath]:
    """Make paths of an outline, of whole areas with their holes, none much longer than it must be."""
    ends = np.flatnonzero(~outline.joined) + 1
    if not len(ends):
        return
    ends = ends[~np.append(_holes(outline, ends)[1:], False)]
    long = np.arange(_PATH_LENGTH, ends[-1] + _PATH_LENGTH, _PATH_LENGTH)
    places = np.minimum(np.searchsorted(ends, long), len(ends) - 1)
    begin = 0
    for end in ends[distinct(places)].tolist():
        part = slice(begin, end)
        yield path_of(Outline(outline.x[part], outline.y[part], outline.joined[part]))
        begin = end


def _holes(outline: Outline, ends: Ints) -> Bools:
    """Tell which lines go around a hole of the area before: the other way round than areas do."""
    starts = np.append(0, ends[:-1])
    after = np.arange(1, len(outline.x) + 1)
    after[ends - 1] = starts
    turns = outline.x * outline.y[after] - outline.x[after] * outline.y
    holes: Bools = np.add.reduceat(turns, starts) < 0
    return holes


@cache
def path_maker() -> Callable[..., QPainterPath]:
    """Return what makes a path of arrays: pyqtgraph, which takes a tenth of a second to import.

    So it is first asked for where the map is read, and no frame waits for it, nor does the start.
    """
    from pyqtgraph import functions  # noqa: PLC0415  # see above

    made: Callable[..., QPainterPath] = functions.arrayToQPath
    return made


#: Paints a part of the base map.
BaseStep = Callable[[QPainter], None]


def paint_base(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    """Paint sea, land and borders."""
    for step in base_steps(scene.base, scene.view, look):
        step(painter)


def base_steps(base: MapOutlines, view: MapView, look: MapLook) -> Iterator[BaseStep]:
    """Return what paints sea, land and borders, in parts that take a frame no long time each.

    They are most of what a frame costs, so their edges are plain while the view moves.
    """
    colours, smooth = look.colours, not look.moving
    yield lambda painter: painter.fillRect(QRectF(0, 0, view.width, view.height), colours.sea)
    for band, outline in base.land.items():
        brushes = [QBrush(colours.fill(band)), colours.hatch(band)]
        # Between two paths of one colour a border is drawn, as between two colours.
        for path in paths_of(outline):
            yield partial(_fill, path, [one for one in brushes if one is not None], smooth)
    for code in look.regions & base.regions.keys():
        brush = QBrush(colours.hatch_colour, Qt.BrushStyle.BDiagPattern)
        yield partial(_fill, path_of(base.regions[code]), [brush], smooth)
    for outline, pen in (
        (base.solid, QPen(colours.border, 0.8)),
        (base.dashed, QPen(colours.border, 1.2, Qt.PenStyle.DashLine)),
        (base.marked, outline_pen(colours)),
    ):
        if len(outline.x):
            yield partial(_draw, path_of(outline), pen, smooth)


def _fill(path: QPainterPath, brushes: list[QBrush], smooth: bool, painter: QPainter) -> None:  # noqa: FBT001  # the painter comes last
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
    painter.setPen(Qt.PenStyle.NoPen)
    for brush in brushes:
        painter.fillPath(path, brush)


def _draw(path: QPainterPath, pen: QPen, smooth: bool, painter: QPainter) -> None:  # noqa: FBT001  # the painter comes last
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _paint_flow(painter: QPainter, mark: FlowMark, look: MapLook) -> None:
    flow = mark.flow
    many = len(flow.moves)
    chosen = mark.key == look.chosen
    pen = look.colours.flow_pen(flow.certainty, many, possibly=flow.only_possibly, chosen=chosen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = mark.grown if look.growing else mark.points
    line = QPolygonF([QPointF(x, y) for x, y in points.tolist()])
    if look.outlined_moves and not look.outlined_moves.isdisjoint(flow.moves):
        ink = colour(look.colours.theme.accent)
        ink.setAlphaF(_OUTLINE_ALPHA)
        painter.setPen(QPen(ink, pen.widthF() + 6))
        painter.drawPolyline(line)
    painter.setPen(pen)
    painter.drawPolyline(line)
    _paint_arrow(painter, points, pen)
    if mark.numbered and len(points) > mark.place:
        _paint_number(painter, QPointF(mark.x, mark.y), str(many), look, chosen=chosen)


def _paint_arrow(painter: QPainter, points: np.ndarray, pen: QPen) -> None:
    if len(points) < 2:
        return
    (x1, y1), (x2, y2) = points[-2], points[-1]
    angle = math.atan2(y2 - y1, x2 - x1)
    size = _ARROW + pen.widthF()
    tip = QPointF(x2 + size * 0.6 * math.cos(angle), y2 + size * 0.6 * math.sin(angle))
    wings = [
        QPointF(tip.x() - size * math.cos(angle + turn), tip.y() - size * math.sin(angle + turn))
        for turn in (0.42, -0.42)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPolygon(QPolygonF([tip, *wings]))


def _paint_number(
    painter: QPainter, at: QPointF, text: str, look: MapLook, *, chosen: bool
) -> None:
    theme = look.colours.theme
    painter.setFont(themes.font(themes.MICRO, bold=True, tabular=True))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
    box = QRectF(at.x() - wide / 2 - 4, at.y() - 8, wide + 8, 16)
    painter.setPen(QPen(colour(theme.accent if chosen else theme.relocation), 1))
    painter.setBrush(colour(theme.surface))
    painter.drawRoundedRect(box, 8, 8)
    painter.setPen(colour(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_circles(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    """Paint within what circle a site may be: of those that are asked for, or of all in view."""
    sites, view = look.facts.sites, scene.view
    chosen = set(look.circled)
    if look.circles:
        chosen |= set(scene.sites.sites_in_view(_MOST_CIRCLES).tolist())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(look.colours.theme.facility), 1, Qt.PenStyle.DotLine))
    known = [one for one in chosen if sites.precisions[one] in PRECISION_KM and sites.placed[one]]
    xs, ys = view.from_projected(*sites.projected(np.array(known, dtype=np.int64)))
    for site, x, y in zip(known, xs.tolist(), ys.tolist(), strict=True):
        radius = PRECISION_KM[sites.precisions[site]] * view.scale / KM_OF_DEGREE
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_legs(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    """Paint lines from sites that were parted to the point where they all are."""
    sites = scene.sites
    if sites.homes is None:
        return
    painter.setPen(QPen(colour(look.colours.theme.facility), 1))
    for number in np.flatnonzero(~np.isnan(sites.homes[:, 0])).tolist():
        home = QPointF(float(sites.homes[number, 0]), float(sites.homes[number, 1]))
        painter.drawLine(home, QPointF(float(sites.x[number]), float(sites.y[number])))


def _paint_outlines(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    """Paint a dashed ring around the marks that outlined sites are part of."""
    sites = scene.sites
    held = {number for one in look.outlined_sites if (number := sites.holding(one)) is not None}
    painter.setPen(outline_pen(look.colours))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number in held:
        at = QPointF(float(sites.x[number]), float(sites.y[number]))
        radius = float(sites.radius[number]) + 3.5
        painter.drawEllipse(at, radius, radius)


def outline_pen(colours: MapColours) -> QPen:
    """Return the pen around marks that two days tell apart."""
    return QPen(colour(colours.theme.accent), 2.0, Qt.PenStyle.DashLine)


def _paint_chosen(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    """Paint a ring around the chosen mark."""
    number = scene.number_of(look.chosen)
    if number is None or number >= len(scene.sites):
        return
    sites = scene.sites
    at = QPointF(float(sites.x[number]), float(sites.y[number]))
    radius = float(sites.radius[number]) + 5
    painter.setPen(QPen(colour(look.colours.theme.accent), 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, radius, radius)


def _paint_country(painter: QPainter, mark: CountryMark, look: MapLook) -> None:
    theme = look.colours.theme
    box, chosen = sign_box(mark), mark.key == look.chosen
    painter.setPen(QPen(colour(theme.accent if chosen else theme.edge), 2 if chosen else 1))
    painter.setBrush(colour(theme.surface))
    painter.drawRoundedRect(box, 9, 9)
    painter.setPen(colour(theme.text))
    painter.setFont(themes.font(themes.MICRO))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, country_sign_text(mark))


def paint_ghost(painter: QPainter, at: QPointF, colours: MapColours) -> None:
    """Paint where a site would be that is being moved: a cross in a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(colours.theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, _GHOST, _GHOST)
    for across, down in ((_GHOST, 0.0), (0.0, _GHOST)):
        step = QPointF(across + 4, 0) if across else QPointF(0, down + 4)
        painter.drawLine(at - step, at + step)
