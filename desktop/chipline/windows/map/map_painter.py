"""Paints the map: base map, flows, sites and names, on a screen or on paper."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from chipline.map_layout.base_map import WEST, anchors, places, turned
from chipline.map_layout.map_facts import CLOSED, HEAD_OFFICE, PRECISION_KM, MapFacts
from chipline.map_layout.map_scene import CountryMark, FlowMark, MapScene, SiteMark
from chipline.map_layout.outlines import Outline
from chipline.map_layout.projection import KM_OF_DEGREE
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.labels import place_labels
from chipline.windows import theme as themes
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr
from chipline.windows.map.map_colours import MapColours
from chipline.windows.pictures.text_layout import on_screen
from chipline.windows.theme import Theme, colour

#: More names are not placed: each costs a look at all others.
_MOST_NAMES = 80
_NAME_HEIGHT = 15.0
#: From so many pixels a degree on, places of rank 1, 2 and 3 have names.
_RANK_FROM = {1: 9.0, 2: 22.0, 3: 150.0}
_SITE_NAMES_FROM, _COUNTRY_NAMES_UNTIL = 60.0, 90.0
_ARROW = 7.0


@dataclass(frozen=True)
class MapLook:
    """How a scene is painted: in which colours, what is chosen, and which regions are hatched."""

    colours: MapColours
    facts: MapFacts
    #: The key of the chosen mark.
    chosen: object = None
    #: Sites whose circle of precision is drawn.
    circled: frozenset[int] = frozenset()
    names: bool = True
    regions: frozenset[str] = field(default_factory=frozenset)
    #: The view is just being moved: names of places wait, and edges are plain.
    moving: bool = False


def paint_map(
    painter: QPainter, scene: MapScene, look: MapLook, base: QPixmap | None = None
) -> None:
    """Paint a scene on its own size; `base` is its base map, where that is painted already."""
    if base is None:
        paint_base(painter, scene, look)
    else:
        painter.drawPixmap(0, 0, base)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in scene.flows:
        _paint_flow(painter, one, look)
    _paint_circles(painter, scene, look)
    for mark in scene.sites:
        _paint_sites(painter, mark, look)
    for sign in scene.countries:
        _paint_country(painter, sign, look)
    if look.names:
        _paint_names(painter, scene, look)


def path_of(outline: Outline) -> QPainterPath:
    """Make a path of an outline."""
    made: QPainterPath = pg.functions.arrayToQPath(
        outline.x, outline.y, connect=outline.joined, finiteCheck=False
    )
    return made


def paint_base(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    """Paint sea, land and borders: most of what a frame costs, so with plain edges while it moves."""
    colours, base, view = look.colours, scene.base, scene.view
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not look.moving)
    painter.fillRect(QRectF(0, 0, view.width, view.height), colours.sea)
    painter.setPen(Qt.PenStyle.NoPen)
    for band, outline in base.land.items():
        path = path_of(outline)
        painter.fillPath(path, colours.fill(band))
        hatch = colours.hatch(band)
        if hatch is not None:
            painter.fillPath(path, hatch)
    for code, outline in base.regions.items():
        if code in look.regions:
            brush = QBrush(colours.hatch_colour, Qt.BrushStyle.BDiagPattern)
            painter.fillPath(path_of(outline), brush)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for outline, pen in (
        (base.solid, QPen(colours.border, 0.8)),
        (base.dashed, QPen(colours.border, 1.2, Qt.PenStyle.DashLine)),
    ):
        if len(outline.x):
            painter.setPen(pen)
            painter.drawPath(path_of(outline))


def _paint_flow(painter: QPainter, mark: FlowMark, look: MapLook) -> None:
    flow = mark.flow
    many = len(flow.moves)
    chosen = mark.key == look.chosen
    pen = look.colours.flow_pen(flow.certainty, many, possibly=flow.only_possibly, chosen=chosen)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPolygonF([QPointF(x, y) for x, y in mark.points.tolist()])
    painter.drawPolyline(line)
    _paint_arrow(painter, mark.points, pen)
    if many > 1:
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
    sites, view = look.facts.sites, scene.view
    ink = colour(look.colours.theme.facility)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
    x, y = view.from_projected(*sites.projected)
    for site in look.circled:
        km = PRECISION_KM.get(sites.precisions[site])
        if km is not None and sites.placed[site]:
            radius = km * view.scale / KM_OF_DEGREE
            painter.drawEllipse(QPointF(float(x[site]), float(y[site])), radius, radius)


def _paint_sites(painter: QPainter, mark: SiteMark, look: MapLook) -> None:
    theme = look.colours.theme
    chosen = mark.key == look.chosen
    at = QPointF(mark.x, mark.y)
    painter.setOpacity(0.55 if mark.standing is not AsOfStatus.SURELY or mark.without_day else 1.0)
    if len(mark.sites) > 1 and on_screen(painter):
        ratio = painter.device().devicePixelRatioF()
        made = _spot_pixmap(len(mark.sites), mark.radius, theme.name, ratio)
        corner = QPointF(made.width(), made.height()) / ratio / 2
        painter.drawPixmap(at - corner, made)
    elif len(mark.sites) > 1:
        _paint_spot(painter, at, len(mark.sites), mark.radius, theme)
    else:
        _paint_site(painter, mark, look)
    painter.setOpacity(1.0)
    if chosen:
        painter.setPen(QPen(colour(theme.accent), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, mark.radius + 5, mark.radius + 5)


def _paint_spot(painter: QPainter, at: QPointF, many: int, radius: float, theme: Theme) -> None:
    painter.setPen(QPen(colour(theme.surface), 1.5))
    painter.setBrush(colour(theme.facility))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(colour(theme.surface))
    painter.setFont(themes.font(themes.MICRO, bold=True, tabular=True))
    box = QRectF(at.x() - 20, at.y() - 10, 40, 20)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(many))


@lru_cache(maxsize=2000)
def _spot_pixmap(many: int, radius: float, theme_name: str, ratio: float) -> QPixmap:
    """Paint the sign of a spot once: there may be a thousand of them in view."""
    side = 2 * radius + 4
    made = QPixmap(QSizeF(side * ratio, side * ratio).toSize())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_spot(painter, QPointF(side / 2, side / 2), many, radius, themes.THEMES[theme_name])
    return made


def _paint_site(painter: QPainter, mark: SiteMark, look: MapLook) -> None:
    """Paint one site: a disc of live power in a ring of announced; a square where none is known."""
    sites, theme, site = look.facts.sites, look.colours.theme, mark.sites[0]
    at, ink = QPointF(mark.x, mark.y), colour(theme.facility)
    planned = sites.statuses[site] in PLANNED
    powerless = bool(np.isnan(sites.announced[site]) and np.isnan(sites.live[site]))
    paint_site_sign(
        painter,
        at,
        mark.radius,
        look.colours,
        live_radius=mark.live_radius,
        planned=planned,
        powerless=powerless,
        head_office=sites.precisions[site] == HEAD_OFFICE,
        hollow=mark.without_day,
    )
    if sites.statuses[site] == CLOSED:
        painter.setPen(QPen(ink, 1.6))
        reach = mark.radius + 2
        for way in (1, -1):
            painter.drawLine(at + QPointF(-reach, -reach * way), at + QPointF(reach, reach * way))


#: What is not built yet has a dashed outline.
PLANNED = frozenset(("announced", "planned", "approved", "under construction"))


def paint_site_sign(  # noqa: PLR0913  # each is a property of the sign
    painter: QPainter,
    at: QPointF,
    radius: float,
    colours: MapColours,
    *,
    live_radius: float = 0.0,
    planned: bool = False,
    powerless: bool = False,
    head_office: bool = False,
    hollow: bool = False,
) -> None:
    """Paint the sign of one site."""
    ink, surface = colour(colours.theme.facility), colour(colours.theme.surface)
    soft = colour(colours.theme.good_soft)
    pen = QPen(ink, 1.5, Qt.PenStyle.DashLine if planned else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(surface if hollow or head_office else soft)
    if powerless or head_office:
        painter.setBrush(surface if planned or hollow or head_office else ink)
        painter.drawRect(QRectF(at.x() - 4, at.y() - 4, 8, 8))
        if head_office:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(at, 1.6, 1.6)
        return
    painter.drawEllipse(at, radius, radius)
    if live_radius:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(at, live_radius, live_radius)


def country_sign_text(mark: CountryMark) -> str:
    """Return the few characters that stand at a country: how much stayed, came, left, or is in it."""
    moves = mark.moves
    parts = (
        tr("{n} stayed", "{n} stayed", len(moves.stayed)) if moves.stayed else "",
        tr("{n} came", "{n} came", len(moves.arrived)) if moves.arrived else "",
        tr("{n} left", "{n} left", len(moves.left)) if moves.left else "",
        tr("{n} site", "{n} sites", len(mark.sites)) if mark.sites else "",
    )
    return " · ".join(part for part in parts if part)


def sign_box(mark: CountryMark) -> QRectF:
    """Return where the sign of a country stands, below its name."""
    wide = QFontMetricsF(themes.font(themes.MICRO)).horizontalAdvance(country_sign_text(mark)) + 14
    return QRectF(mark.x - wide / 2, mark.y - 9, wide, 18)


def _paint_country(painter: QPainter, mark: CountryMark, look: MapLook) -> None:
    theme = look.colours.theme
    box, chosen = sign_box(mark), mark.key == look.chosen
    painter.setPen(QPen(colour(theme.accent if chosen else theme.edge), 2 if chosen else 1))
    painter.setBrush(colour(theme.surface))
    painter.drawRoundedRect(box, 9, 9)
    painter.setPen(colour(theme.text))
    painter.setFont(themes.font(themes.MICRO))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, country_sign_text(mark))


# -- names ----------------------------------------------------------------------------------------


#: Left, top, right, bottom.
_Corners = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Name:
    text: str
    x: float
    y: float
    #: Beside a mark of this radius; 0 for what is its own middle.
    radius: float
    tone: str
    bold: bool = False


def _paint_names(painter: QPainter, scene: MapScene, look: MapLook) -> None:
    taken = [_box_of(mark) for mark in scene.sites] + [
        _corners(sign_box(one)) for one in scene.countries
    ]
    _paint_country_names(painter, scene, look, taken)
    named = [] if look.moving else list(_names(scene, look))[:_MOST_NAMES]
    if not named:
        return
    font = themes.font(themes.SMALL)
    metrics = QFontMetricsF(font)
    corners = place_labels(
        np.array([(one.x, one.y) for one in named]),
        np.array([metrics.horizontalAdvance(one.text) for one in named]),
        _NAME_HEIGHT,
        (2, 2, scene.view.width - 2, scene.view.height - 2),
        radius=5.0,
        taken=taken,
    )
    for one, (left, top) in zip(named, corners.tolist(), strict=True):
        if not math.isnan(left):
            if not one.radius:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(look.colours.theme.muted))
                painter.drawEllipse(QPointF(one.x, one.y), 1.8, 1.8)
            _paint_text(painter, QPointF(left, top + metrics.ascent()), one, look)


def _corners(box: QRectF) -> _Corners:
    return box.left(), box.top(), box.right(), box.bottom()


def _box_of(mark: SiteMark) -> _Corners:
    return (
        mark.x - mark.radius,
        mark.y - mark.radius,
        mark.x + mark.radius,
        mark.y + mark.radius,
    )


def _names(scene: MapScene, look: MapLook) -> Iterable[_Name]:
    view, theme = scene.view, look.colours.theme
    if view.scale >= _SITE_NAMES_FROM:
        for mark in sorted(scene.sites, key=lambda one: -one.radius):
            if len(mark.sites) == 1:
                title = look.facts.sites.events.titles[mark.sites[0]]
                yield _Name(title, mark.x, mark.y, mark.radius, theme.facility)
    ukrainian = QLocale().language() is QLocale.Language.Ukrainian
    for place in places():
        if view.scale < _RANK_FROM[place.rank]:
            break
        x, y = view.pixel(turned(place.longitude), place.latitude)
        if 0 <= x <= view.width and 0 <= y <= view.height:
            name = place.ukrainian if ukrainian else place.name
            yield _Name(name, x, y, 0.0, theme.muted)


def _paint_country_names(
    painter: QPainter, scene: MapScene, look: MapLook, taken: list[_Corners]
) -> None:
    """Write countries' names over their middle, those with a sign above it; none over another."""
    view, theme = scene.view, look.colours.theme
    if view.scale > _COUNTRY_NAMES_UNTIL:
        return
    font = themes.font(themes.SMALL, bold=True)
    metrics = QFontMetricsF(font)
    signed = {one.code: sign_box(one) for one in scene.countries}
    codes = list(anchors())
    degrees = np.array(list(anchors().values()))
    xs, ys = view.to_pixels((degrees[:, 0] - WEST) % 360 + WEST, degrees[:, 1])
    seen = (xs >= 0) & (xs <= view.width) & (ys >= 0) & (ys <= view.height)
    order = {code: place for place, code in enumerate((*signed, *_WIDE))}
    for number in sorted(np.flatnonzero(seen).tolist(), key=lambda one: order.get(codes[one], 999)):
        code, x, y = codes[number], float(xs[number]), float(ys[number])
        if code not in signed and view.scale < _WIDE.get(code, 16.0):
            continue
        text = country_text(code)
        wide = metrics.horizontalAdvance(text)
        tops = [y - _NAME_HEIGHT / 2]
        if code in signed:
            tops = [signed[code].top() - _NAME_HEIGHT, signed[code].bottom()]
        boxes = [(x - wide / 2, top, x + wide / 2, top + _NAME_HEIGHT) for top in tops]
        free = [box for box in boxes if not any(_overlap(box, other) for other in taken)]
        if not free:
            continue
        taken.append(free[0])
        painter.setFont(font)
        at = QPointF(free[0][0], free[0][1] + metrics.ascent())
        _paint_text(painter, at, _Name(text, 0, 0, 0, theme.muted, bold=True), look)


#: Countries so large that their names stand from so many pixels a degree on.
_WIDE = dict.fromkeys(("AU", "BR", "CA", "CN", "IN", "RU", "US", "AQ"), 2.5) | dict.fromkeys(
    (
        "AR",
        "DZ",
        "CD",
        "GL",
        "ID",
        "IR",
        "KZ",
        "LY",
        "MN",
        "MX",
        "SA",
        "SD",
        "UA",
        "TR",
        "FR",
        "DE",
        "ZA",
    ),
    5.0,
)


def _overlap(one: _Corners, other: _Corners) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _paint_text(painter: QPainter, at: QPointF, name: _Name, look: MapLook) -> None:
    """Write a name with a halo of the land's colour, as text on every device."""
    painter.setFont(themes.font(themes.SMALL, bold=name.bold))
    halo = look.colours.halo
    painter.setPen(halo)
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        painter.drawText(at + QPointF(dx, dy), name.text)
    painter.setPen(colour(name.tone))
    painter.drawText(at, name.text)
