"""Where everything stands on the chip plane at one size: scales, points, names of regions, labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from chipline.export_rules.overviews.china_sales import ChinaSale
from chipline.export_rules.overviews.chip_plane import ControlRegion, spread
from chipline.scenery.chart_scale import Scale
from chipline.scenery.labels import place_labels
from chipline.windows.rules_pane.chart import metrics
from chipline.windows.rules_pane.plane import plane_markers as marks

LEFT, RIGHT, TOP = 66, 16, 12
AXIS, BAND = 38, 38
#: How far names stand apart from one another.
_APART = 6

Extent = tuple[float, float, float, float]


@dataclass(frozen=True)
class PlaneScene:
    """Where everything stands at one size: scales, points with their standings, labels."""

    box: QRectF
    across: Scale
    up: Scale
    points: tuple[tuple[ChinaSale, QPointF], ...]
    band: tuple[tuple[ChinaSale, QPointF], ...]
    labels: tuple[QPointF | None, ...]
    names: tuple[tuple[str, QRectF], ...] = ()


@dataclass(frozen=True)
class ChipPoints:
    """What is to be placed: with density, without, the as-of day, and the selected record."""

    placed: tuple[ChinaSale, ...]
    bare: tuple[ChinaSale, ...]
    day: int
    selected: str


def extent(placed: Sequence[ChinaSale], bare: Sequence[ChinaSale]) -> Extent:
    """Return the powers of ten that show every chip and every usual threshold."""
    totals = [tpp_of(each) for each in (*placed, *bare)]
    left, right = spread([*totals, 1000.0, 8000.0], 0.04)
    low, high = spread([*(density_of(each) for each in placed), 1.0, 8.0], 0.06)
    return left, right, low, high


def lay_out_ground(width: float, height: float, shown: Extent) -> PlaneScene:
    """Lay the empty plane out; `height` is what the legend leaves."""
    bottom = height - AXIS - BAND
    box = QRectF(LEFT, TOP, width - LEFT - RIGHT, bottom - TOP)
    left, right, low, high = shown
    across = Scale(left, right, box.left(), box.right())
    up = Scale(low, high, box.bottom(), box.top())
    return PlaneScene(box, across, up, (), (), ())


def lay_out(ground: PlaneScene, chips: ChipPoints, regions: Sequence[ControlRegion]) -> PlaneScene:
    """Place chips, the names of regions, and the names of chips clear of them."""
    across, up, box = ground.across, ground.up, ground.box
    points = tuple(
        (each, QPointF(across.at(tpp_of(each)), up.at(density_of(each)))) for each in chips.placed
    )
    middle = box.bottom() + AXIS + BAND / 2
    band = tuple((each, QPointF(across.at(tpp_of(each)), middle)) for each in chips.bare)
    names = tuple(
        marks.region_names(
            [
                (each, [rect.intersected(box) for rect in region_rects(each, ground)])
                for each in regions
            ]
        )
    )
    filled = replace(ground, points=points, band=band, names=names)
    return replace(filled, labels=_labels(filled, chips))


def _labels(scene: PlaneScene, chips: ChipPoints) -> tuple[QPointF | None, ...]:
    points, box = scene.points, scene.box
    order = sorted(
        (
            index
            for index, (each, at) in enumerate(points)
            if box.contains(at) and marks.is_out(each, chips.day)
        ),
        key=lambda index: marks.weight(points[index][0], chips.selected),
    )
    measured = metrics()
    names = [marks.short_name(points[index][0].chip.name) for index in order]
    places = place_labels(
        np.array([(points[i][1].x(), points[i][1].y()) for i in order]).reshape(-1, 2),
        np.array([measured.horizontalAdvance(name) + _APART for name in names]),
        measured.height(),
        (box.left() + 2, box.top() + 2, box.right() - 2, box.bottom() - 2),
        taken=[(at.left(), at.top(), at.right(), at.bottom()) for _name, at in scene.names],
    )
    found: list[QPointF | None] = [None] * len(points)
    for index, place in zip(order, places, strict=True):
        if not np.isnan(place[0]):
            found[index] = QPointF(place[0], place[1] + measured.ascent())
    return tuple(found)


def region_rects(region: ControlRegion, scene: PlaneScene) -> list[QRectF]:
    """Return a region's boxes in pixels; open ends reach the edge of the plane."""
    found = []
    for each in region.boxes:
        left = scene.across.at(each.tpp) if each.tpp else scene.box.left()
        right = scene.box.right() if each.tpp_below == inf else scene.across.at(each.tpp_below)
        top = scene.box.top() if each.density_below == inf else scene.up.at(each.density_below)
        bottom = scene.up.at(each.density) if each.density else scene.box.bottom()
        rect = QRectF(QPointF(left, top), QPointF(right, bottom))
        if rect.isValid():
            found.append(rect)
    return found


def tpp_of(found: ChinaSale) -> float:
    """Return a chip's TPP; 0 when it is not known."""
    total = found.classification.tpp
    return total.value if total else 0.0


def density_of(found: ChinaSale) -> float:
    """Return a chip's performance density; 0 when it is not known."""
    density = found.classification.density
    return density.value if density else 0.0
