"""The signs of sites: a disc of live power in a ring of announced, a square, or a number of several.

On a screen each sign is painted once into a sheet, from which a thousand are drawn at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QRadialGradient

from chipline.map_layout.map_facts import MapSites, SiteSign
from chipline.map_layout.site_marks import SiteMarks
from chipline.scenery.columns import Bools, Ints
from chipline.windows import theme as themes
from chipline.windows.pictures.kind_colours import KindColours
from chipline.windows.pictures.primitives_painter import as_primitives
from chipline.windows.pictures.text_layout import compact, on_screen
from chipline.windows.theme import Theme, colour

#: What is doubtful on the day is painted so strongly.
_FAINT = 0.55
#: Signs are as large as half a pixel tells apart, so that one sheet has room for them.
_STEPS = 2
#: A side of the sheet: more numbers than a view can hold must have room, or each frame paints anew.
#: It begins this high, and is doubled while signs ask for it.
_SHEET, _SHEET_FIRST = 2048, 256
#: The figures of a piece of a pixmap: where it goes, whence, how large, how turned, how opaque.
_FRAGMENT = 10
_POWERLESS_HALF = 4.0
#: Half of the sign of use.
_USED = 4.5
#: What a sign's own line takes beyond its radius, and how far the cross of a closed site does.
_OUTLINE, _CROSS = 1.5, 2.0
#: How far a soft edge reaches, and of how many rings it is made on paper.
_SOFT, _RINGS = 8.0, 8


@dataclass(frozen=True, slots=True)
class SignLook:
    """What tells signs apart. `text` is the number of several sites, empty for one."""

    radius: float
    live_radius: float = 0.0
    sign: SiteSign = SiteSign.NONE
    #: It has no date of opening, where a day picks out some.
    hollow: bool = False
    text: str = ""
    #: Tenants or clusters are there.
    used: bool = False

    @property
    def side(self) -> int:
        """How many pixels it takes across, with its edge."""
        # No wider than it must be: what is drawn of each is what a frame of a thousand waits for.
        edge = _OUTLINE
        if SiteSign.COARSE in self.sign:
            edge = _SOFT + 1
        elif SiteSign.CLOSED in self.sign:
            edge = _CROSS + 2
        if self.used:
            edge = max(edge, _USED + 0.5)
        return int(np.ceil(2 * (self.radius + edge)))


def paint_sign(painter: QPainter, at: QPointF, look: SignLook, theme: Theme) -> None:
    """Paint one sign around a point, and at its corner whether somebody uses it."""
    if look.text:
        _paint_spot(painter, at, look, theme)
    else:
        _paint_site(painter, at, look, theme)
    if look.used:
        corner = at + QPointF(0.71, 0.71) * look.radius
        painter.setPen(QPen(colour(theme.surface), 1))
        painter.setBrush(KindColours.of(theme, "tenancy").strong)
        steps = ((-_USED, -0.8 * _USED), (_USED, -0.8 * _USED), (0.0, _USED))
        painter.drawPolygon(QPolygonF([corner + QPointF(*step) for step in steps]))


def _paint_site(painter: QPainter, at: QPointF, look: SignLook, theme: Theme) -> None:
    ink, surface = colour(theme.facility), colour(theme.surface)
    planned, office = SiteSign.PLANNED in look.sign, SiteSign.HEAD_OFFICE in look.sign
    if SiteSign.COARSE in look.sign:
        _paint_soft_edge(painter, at, look.radius, ink)
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine if planned else Qt.PenStyle.SolidLine))
    if office or SiteSign.POWERLESS in look.sign:
        painter.setBrush(surface if planned or look.hollow or office else ink)
        half = _POWERLESS_HALF
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
        if office:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(at, 1.6, 1.6)
    else:
        painter.setBrush(surface if look.hollow else colour(theme.good_soft))
        painter.drawEllipse(at, look.radius, look.radius)
        if look.live_radius:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(at, look.live_radius, look.live_radius)
    if SiteSign.CLOSED in look.sign:
        painter.setPen(QPen(ink, 1.6))
        reach = look.radius + _CROSS
        for way in (1, -1):
            painter.drawLine(at + QPointF(-reach, -reach * way), at + QPointF(reach, reach * way))


def _paint_soft_edge(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    """Paint what fades away around the sign of a place that is only roughly known."""
    reach = radius + _SOFT
    if not on_screen(painter):
        # Of a gradient some readers of PDF paint the colour alone, not that it fades.
        ring = QColor(ink)
        ring.setAlphaF(0.55 / _RINGS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ring)
        for step in range(_RINGS):
            part = reach - step * (reach - 0.7 * radius) / _RINGS
            painter.drawEllipse(at, part, part)
        return
    fading = QRadialGradient(at, reach)
    near, gone = QColor(ink), QColor(ink)
    near.setAlphaF(0.55)
    gone.setAlphaF(0.0)
    fading.setColorAt(radius / reach * 0.7, near)
    fading.setColorAt(1.0, gone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fading)
    painter.drawEllipse(at, reach, reach)


def _paint_spot(painter: QPainter, at: QPointF, look: SignLook, theme: Theme) -> None:
    painter.setPen(QPen(colour(theme.surface), 1.5))
    painter.setBrush(colour(theme.facility))
    painter.drawEllipse(at, look.radius, look.radius)
    painter.setPen(colour(theme.surface))
    painter.setFont(themes.font(themes.MICRO, bold=True, tabular=True))
    box = QRectF(at.x() - 20, at.y() - 10, 40, 20)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.text)


def paint_signs(
    painter: QPainter, marks: SiteMarks, sites: MapSites, theme: Theme, *, uses: bool
) -> None:
    """Paint the signs of all marks; those of what is doubtful on the day faintly."""
    if not len(marks):
        return
    codes = _codes(marks, sites, uses=uses)
    faint = ~marks.surely | marks.dayless
    every: Bools = np.ones(len(marks), dtype=np.bool_)
    if on_screen(painter):
        ratio = painter.device().devicePixelRatioF()
        every = ~_sheet_of(theme.name, ratio).draw(painter, codes, marks, faint)
    for place in np.flatnonzero(every).tolist():
        painter.setOpacity(_FAINT if faint[place] else 1.0)
        at = QPointF(float(marks.x[place]), float(marks.y[place]))
        paint_sign(painter, at, _decoded(int(codes[place])), theme)
    painter.setOpacity(1.0)


def _codes(marks: SiteMarks, sites: MapSites, *, uses: bool) -> Ints:
    """Return how the sign of each mark looks, as a number that `_decoded` reads."""
    alone = marks.many == 1
    sign = np.where(alone, sites.signs[marks.first], 0).astype(np.int64)
    radius, live = (
        np.round(each * _STEPS).astype(np.int64) for each in (marks.radius, marks.live_radius)
    )
    # Numbers are written with few figures: those of one text are one look.
    many = np.where(marks.many < 1000, marks.many, marks.many // 100 * 100)
    hollow = (alone & marks.dayless).astype(np.int64)
    used = (marks.uses > 0) & uses
    codes: Ints = ((((many * 2 + hollow) * 2 + used) * 32 + sign) * 256 + radius) * 256 + live
    return codes


def _decoded(code: int) -> SignLook:
    rest, live = divmod(code, 256)
    rest, radius = divmod(rest, 256)
    rest, sign = divmod(rest, 32)
    rest, used = divmod(rest, 2)
    many, hollow = divmod(rest, 2)
    return SignLook(
        radius=radius / _STEPS,
        live_radius=live / _STEPS,
        sign=SiteSign(sign),
        hollow=bool(hollow),
        text="" if many == 1 else compact(many),
        used=bool(used),
    )


class _Sheet:
    """Signs of one theme, painted beside one another; when it is full it grows, and last begins anew."""

    def __init__(self, theme_name: str, ratio: float) -> None:
        self._theme, self._ratio = themes.THEMES[theme_name], ratio
        self._pixmap = QPixmap(_SHEET, _SHEET_FIRST)
        self._clear()

    def _clear(self) -> None:
        self._pixmap.fill(Qt.GlobalColor.transparent)
        self._places: dict[int, tuple[int, int, int]] = {}
        self._x = self._y = self._row = 0

    def _grow(self) -> None:
        larger = QPixmap(_SHEET, 2 * self._pixmap.height())
        larger.fill(Qt.GlobalColor.transparent)
        with QPainter(larger) as painter:
            painter.drawPixmap(0, 0, self._pixmap)
        self._pixmap = larger

    def draw(self, painter: QPainter, codes: Ints, marks: SiteMarks, faint: Bools) -> Bools:
        """Draw the signs of marks, and tell for which there was room on the sheet."""
        different, number = np.unique(codes, return_inverse=True)
        placed = [self._place(code) for code in different.tolist()]
        if None in placed:
            # Rare: once more on an empty sheet; what has no room there either is not drawn.
            self._clear()
            placed = [self._place(code) for code in different.tolist()]
        boxes = np.array([one or (0, 0, 0) for one in placed], dtype=np.float64)[number]
        rows = np.empty((len(number), _FRAGMENT))
        rows[:, 0], rows[:, 1] = marks.x, marks.y
        rows[:, 2:4] = boxes[:, :2]
        rows[:, 4] = rows[:, 5] = boxes[:, 2]
        rows[:, 6] = rows[:, 7] = 1 / self._ratio
        rows[:, 8] = 0.0
        rows[:, 9] = np.where(faint, _FAINT, 1.0)
        painter.drawPixmapFragments(*as_primitives(QPainter.PixmapFragment, rows), self._pixmap)
        found: Bools = boxes[:, 2] > 0
        return found

    def _place(self, code: int) -> tuple[int, int, int] | None:
        """Return left, top and side of a sign on the sheet, in its pixels; None without room."""
        if code in self._places:
            return self._places[code]
        look = _decoded(code)
        side = int(np.ceil(look.side * self._ratio))
        if self._x + side > _SHEET:
            self._x, self._y, self._row = 0, self._y + self._row, 0
        while self._y + side > self._pixmap.height():
            if self._pixmap.height() >= _SHEET:
                return None
            self._grow()
        with QPainter(self._pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._x + side / 2, self._y + side / 2)
            painter.scale(self._ratio, self._ratio)
            paint_sign(painter, QPointF(0, 0), look, self._theme)
        self._places[code] = self._x, self._y, side
        self._x, self._row = self._x + side, max(self._row, side)
        return self._places[code]


_sheets: dict[tuple[str, float], _Sheet] = {}


def _sheet_of(theme_name: str, ratio: float) -> _Sheet:
    """Return the sheet of a theme at a pixel ratio; painting is for the GUI thread only."""
    key = theme_name, ratio
    if key not in _sheets:
        # A window that goes from screen to screen needs no sheet of the one before.
        _sheets.clear()
        _sheets[key] = _Sheet(*key)
    return _sheets[key]
