"""The map's legend: every sign that is shown with its word, the scale, and what is said of boundaries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from chipline.export_rules.overviews.destination_bands import RuleBand
from chipline.map_layout.map_facts import SiteSign
from chipline.map_layout.map_presets import scale_bar
from chipline.map_layout.map_scene import MapScene
from chipline.scenery.event_mapping import Certainty
from chipline.windows import theme as themes
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.map.paint.map_colours import MapColours
from chipline.windows.map.paint.map_painter import outline_pen
from chipline.windows.map.paint.site_signs import SignLook, paint_sign
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.theme import colour

_ROW, _SAMPLE, _PAD, _WIDTH = 18.0, 34.0, 10.0, 300.0
_MARGIN, _NEAR = 10.0, 6.0
Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class MapSigns:
    """What the legend has to explain: what is inside the shading's place, and the hatched regions."""

    shading_name: str = ""
    regions: frozenset[str] = frozenset()
    #: Two days are compared, and what they tell apart is outlined.
    compared: bool = False


def boundary_text() -> str:
    """Return what is said of boundaries wherever they are drawn."""
    return tr(
        "Boundaries follow United Nations practice; they imply no opinion. Disputed ones are dashed."
    )


def _rows(scene: MapScene, signs: MapSigns, colours: MapColours) -> list[tuple[str, Paint]]:
    rows: list[tuple[str, Paint]] = []
    if len(scene.sites):
        rows += [
            (tr("Site: area is power, live within announced"), _site(colours, 9, 5)),
            (tr("Not built yet"), _site(colours, 7, 0, SiteSign.PLANNED)),
            (tr("Power not known"), _site(colours, 5, 0, SiteSign.POWERLESS)),
            (tr("Head office; the site is not public"), _site(colours, 5, 0, SiteSign.HEAD_OFFICE)),
            (tr("Place known only to the district or less"), _site(colours, 5, 0, SiteSign.COARSE)),
        ]
    if (scene.sites.uses > 0).any():
        sign = SignLook(5.0, sign=SiteSign.POWERLESS, used=True)
        rows.append((tr("Tenants or clusters are there"), _sign(colours, sign)))
    if signs.compared:
        rows.append((tr("Not the same on both days"), _outline(colours)))
    certainties = sorted({one.flow.certainty for one in scene.flows})
    rows += [
        (tr("Moves: {certainty}", certainty=translated(CERTAINTY_WORDS[one])), _flow(colours, one))
        for one in certainties
    ]
    words = band_words(signs)
    seen = sorted(set(scene.base.land) - {""})
    rows += [(words[RuleBand(one)], _band(colours, one)) for one in seen]
    if signs.regions & set(scene.base.regions):
        text = tr("Occupied Crimea, embargoed by name (15 CFR 746.6)")
        rows.append((text, _region(colours)))
    return rows


def band_words(signs: MapSigns) -> dict[RuleBand, str]:
    """Return what each band of the shading means."""
    inside = signs.shading_name
    return {
        RuleBand.EMBARGO: tr("US embargo: nearly everything needs a licence"),
        RuleBand.LICENCE: tr("US licence needed for advanced chips (3A090)"),
        RuleBand.PARTLY: tr("US licence needed but for approved recipients"),
        RuleBand.INSIDE: inside,
        RuleBand.UNSURE: tr("Not settled on this day"),
    }


def legend_size(scene: MapScene, signs: MapSigns, colours: MapColours) -> tuple[float, float]:
    """Return how wide and high the legend is."""
    rows = _rows(scene, signs, colours)
    metrics = QFontMetricsF(themes.font(themes.MICRO))
    widest = max((metrics.horizontalAdvance(text) for text, _ in rows), default=0.0)
    wide = max(_WIDTH, widest + _SAMPLE + 2 * _PAD + 4)
    room = QRectF(0, 0, wide - 2 * _PAD, 200)
    words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), boundary_text())
    return wide, 2 * _PAD + _ROW * len(rows) + _ROW + 6 + words.height()


def corner_box(scene: MapScene, size: QSizeF, taken: Sequence[QRectF] = ()) -> QRectF:
    """Return where a box of a size covers the fewest marks: in which corner, off what is taken."""
    wide, high = size.width(), size.height()
    left, top = _MARGIN, _MARGIN
    right, bottom = scene.view.width - wide - _MARGIN, scene.view.height - high - _MARGIN
    # The first of equal ones: legends stand below, to the left.
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    points = scene.covered_points

    def covered(box: QRectF) -> tuple[bool, int]:
        near = box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
        inside = (points[:, 0] > near.left()) & (points[:, 0] < near.right())
        inside &= (points[:, 1] > near.top()) & (points[:, 1] < near.bottom())
        return any(near.intersects(one) for one in taken), int(inside.sum())

    return min((QRectF(x, y, wide, high) for x, y in corners), key=covered)


def paint_legend(
    painter: QPainter, at: QPointF, scene: MapScene, signs: MapSigns, colours: MapColours
) -> None:
    """Paint the legend with its top left corner at a point."""
    wide, high = legend_size(scene, signs, colours)
    theme = colours.theme
    painter.setPen(QPen(colour(theme.line), 1))
    painter.setBrush(colour(theme.surface))
    painter.drawRoundedRect(QRectF(at.x(), at.y(), wide, high), 6, 6)
    y = at.y() + _PAD
    for text, paint in _rows(scene, signs, colours):
        paint(painter, QRectF(at.x() + _PAD, y, _SAMPLE - 8, _ROW))
        painter.setPen(colour(theme.text))
        painter.setFont(themes.font(themes.MICRO))
        place = QRectF(at.x() + _PAD + _SAMPLE, y, wide - _SAMPLE - 2 * _PAD + 4, _ROW)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        y += _ROW
    paint_scale(painter, QPointF(at.x() + _PAD, y + 4), scene, colours)
    painter.setPen(colour(theme.muted))
    painter.setFont(themes.font(themes.MICRO))
    place = QRectF(at.x() + _PAD, y + _ROW + 6, wide - 2 * _PAD, high)
    painter.drawText(place, int(Qt.TextFlag.TextWordWrap), boundary_text())


class LegendBand:
    """The legend of several maps as a band below them, in as many columns as it has room for."""

    def __init__(self, scenes: Sequence[MapScene], signs: MapSigns, colours: MapColours) -> None:
        rows = [row for scene in scenes for row in _rows(scene, signs, colours)]
        # Each sign once, also what only one of the maps shows.
        self._rows = list(dict(rows).items())
        self._scene, self._colours = scenes[-1], colours
        metrics = QFontMetricsF(themes.font(themes.MICRO))
        widest = max((metrics.horizontalAdvance(text) for text, _ in self._rows), default=0.0)
        self._column = widest + _SAMPLE + 2 * _PAD

    def height(self, width: float) -> float:
        """Return how high it is in a width, in pixels."""
        return 2 * _PAD + _ROW * (self._lines(width) + 1)

    def _lines(self, width: float) -> int:
        return ceil(len(self._rows) / max(int((width - _PAD) // self._column), 1))

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint it into a box, the signs column by column, and below them scale and boundaries."""
        theme, lines = self._colours.theme, self._lines(box.width())
        painter.fillRect(box, colour(theme.surface))
        for place, (text, paint) in enumerate(self._rows):
            column, line = divmod(place, lines)
            left, top = box.left() + _PAD + column * self._column, box.top() + _PAD + line * _ROW
            paint(painter, QRectF(left, top, _SAMPLE - 8, _ROW))
            painter.setPen(colour(theme.text))
            painter.setFont(themes.font(themes.MICRO))
            where = QRectF(left + _SAMPLE, top, self._column - _SAMPLE, _ROW)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
        low = box.top() + _PAD + lines * _ROW
        paint_scale(painter, QPointF(box.left() + _PAD, low + 4), self._scene, self._colours)
        painter.setPen(colour(theme.muted))
        painter.setFont(themes.font(themes.MICRO))
        beside = box.left() + _PAD + scale_width(self._scene) + _PAD
        where = QRectF(beside, low, box.right() - beside - _PAD, _ROW)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, boundary_text())


def _scale_text(km: float) -> str:
    return tr("{km} km in the middle", km=number_text(km))


def scale_width(scene: MapScene) -> float:
    """Return how wide the scale bar is with what is written beside it."""
    km, wide = scale_bar(scene.view)
    metrics = QFontMetricsF(themes.font(themes.MICRO, tabular=True))
    return wide + 8 + metrics.horizontalAdvance(_scale_text(km)) + 12


def paint_scale(painter: QPainter, at: QPointF, scene: MapScene, colours: MapColours) -> None:
    """Paint the scale bar from a point on."""
    km, wide = scale_bar(scene.view)
    ink = colour(colours.theme.text)
    painter.setPen(QPen(ink, 1.5))
    painter.drawLine(at + QPointF(0, 6), at + QPointF(wide, 6))
    for end in (0.0, wide):
        painter.drawLine(at + QPointF(end, 2), at + QPointF(end, 10))
    painter.setFont(themes.font(themes.MICRO, tabular=True))
    place = QRectF(at.x() + wide + 8, at.y() - 3, 180, _ROW)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, _scale_text(km))


def _site(colours: MapColours, radius: float, live: float, sign: SiteSign = SiteSign.NONE) -> Paint:
    return _sign(colours, SignLook(radius, live, sign))


def _sign(colours: MapColours, look: SignLook) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        paint_sign(painter, box.center(), look, colours.theme)

    return paint


def _outline(colours: MapColours) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setPen(outline_pen(colours))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.center(), 7.0, 7.0)

    return paint


def _flow(colours: MapColours, certainty: Certainty) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setPen(colours.flow_pen(certainty, 2, possibly=False, chosen=False))
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))

    return paint


def _band(colours: MapColours, band: str) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        place = box.adjusted(4, 3, -4, -3)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.fill(band))
        painter.drawRect(place)
        hatch = colours.hatch(band)
        if hatch is not None:
            painter.fillRect(place, hatch)

    return paint


def _region(colours: MapColours) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        place = box.adjusted(4, 3, -4, -3)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.land)
        painter.drawRect(place)
        _hatch(painter, place, colours.hatch_colour)

    return paint


def _hatch(painter: QPainter, place: QRectF, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    brush = painter.brush()
    brush.setStyle(Qt.BrushStyle.BDiagPattern)
    painter.fillRect(place, brush)
