"""The map's legend: every sign that is shown with its word, the scale, and what is said of boundaries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from chipline.export_rules.overviews.destination_bands import RuleBand
from chipline.map_layout.map_presets import scale_bar
from chipline.map_layout.map_scene import MapScene
from chipline.scenery.event_mapping import Certainty
from chipline.windows import theme as themes
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.map.map_colours import MapColours
from chipline.windows.map.map_painter import paint_site_sign
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.theme import colour

_ROW, _SAMPLE, _PAD, _WIDTH = 18.0, 34.0, 10.0, 300.0
Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class MapSigns:
    """What the legend has to explain: what is inside the shading's place, and the hatched regions."""

    shading_name: str = ""
    regions: frozenset[str] = frozenset()


def boundary_text() -> str:
    """Return what is said of boundaries wherever they are drawn."""
    return tr(
        "Boundaries follow United Nations practice; they imply no opinion. Disputed ones are dashed."
    )


def _rows(scene: MapScene, signs: MapSigns, colours: MapColours) -> list[tuple[str, Paint]]:
    rows: list[tuple[str, Paint]] = []
    if scene.sites:
        rows += [
            (tr("Site: area is power, live within announced"), _site(colours, 9, 5)),
            (tr("Not built yet"), _site(colours, 7, 0, planned=True)),
            (tr("Power not known"), _site(colours, 5, 0, powerless=True)),
            (tr("Head office; the site is not public"), _site(colours, 5, 0, office=True)),
        ]
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
    return wide, 2 * _PAD + _ROW * len(rows) + _ROW + 6 + 3 * 14.0


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
    place = QRectF(at.x() + _PAD, y + _ROW + 6, wide - 2 * _PAD, 3 * 14.0)
    painter.drawText(place, int(Qt.TextFlag.TextWordWrap), boundary_text())


def paint_scale(painter: QPainter, at: QPointF, scene: MapScene, colours: MapColours) -> None:
    """Paint the scale bar from a point on."""
    km, wide = scale_bar(scene.view)
    ink = colour(colours.theme.text)
    painter.setPen(QPen(ink, 1.5))
    painter.drawLine(at + QPointF(0, 6), at + QPointF(wide, 6))
    for end in (0.0, wide):
        painter.drawLine(at + QPointF(end, 2), at + QPointF(end, 10))
    painter.setFont(themes.font(themes.MICRO, tabular=True))
    text = tr("{km} km in the middle", km=number_text(km))
    place = QRectF(at.x() + wide + 8, at.y() - 3, 180, _ROW)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def _site(
    colours: MapColours,
    radius: float,
    live: float,
    *,
    planned: bool = False,
    powerless: bool = False,
    office: bool = False,
) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        paint_site_sign(
            painter,
            box.center(),
            radius,
            colours,
            live_radius=live,
            planned=planned,
            powerless=powerless,
            head_office=office,
        )

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
