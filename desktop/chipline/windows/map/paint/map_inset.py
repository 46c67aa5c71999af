"""The inset: Johor and Singapore larger in a corner of the map, while their sites are one mark on it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.map_scene import MapContent, MapLayers, MapScene, build
from chipline.map_layout.outlines import MapOutlines
from chipline.map_layout.projection import MapView, equal_earth, fitted, turned
from chipline.windows.i18n import translated
from chipline.windows.map.paint.map_painter import MapLook
from chipline.windows.theme import MICRO, Theme, colour, font

#: The part of the world that it shows, and below how many pixels a degree.
INSET = next(one for one in MAP_PRESETS if one.name == "johor-singapore")
_BELOW = 20.0
#: How large it is at most, and as a share of the map; a smaller one shows nothing.
_WIDE, _HIGH, _SHARE, _LEAST = 260.0, 190.0, 0.3, 130.0
#: So much is added around its frame on the map, which else would be a dot, and around a sign in it:
#: more than the ring of one that is chosen takes.
_AROUND, _AROUND_SIGN = QMarginsF(4, 4, 4, 4), 8.0
_LAYERS = MapLayers(clusters=False, moves=False, names=False)


def inset_size(view: MapView, layers: MapLayers) -> QSizeF | None:
    """Return how large the inset of a view is; None where there is none."""
    wide = min(_WIDE, view.width * _SHARE)
    seen = QRectF(0, 0, view.width, view.height).contains(_frame(view).center())
    if not (layers.inset and layers.sites) or view.scale >= _BELOW or not seen or wide < _LEAST:
        return None
    return QSizeF(round(wide), round(wide * _HIGH / _WIDE))


@lru_cache(maxsize=2)
def inset_view(width: float, height: float, middle: float) -> MapView:
    """Return what the inset shows at a size, in a world about a meridian."""
    return fitted(INSET.box, width, height, 6.0, middle=middle)


def inset_scene(
    content: MapContent, size: QSizeF, base: MapOutlines | None = None, *, hurried: bool = False
) -> MapScene | None:
    """Lay the inset out; None where coming nearer parts no marks. `base` is its base map, if known."""
    inner = replace(content, layers=_LAYERS)
    view = inset_view(size.width(), size.height(), content.facts.sites.middle)
    scene = build(base_map(view.middle), inner, view, base=base, hurried=hurried)
    return scene if len(scene.sites) > 1 else None


def inset_look(look: MapLook) -> MapLook:
    """Return how the inset is painted in a map that looks so."""
    return MapLook(look.colours, look.facts, names=False, uses=False, regions=look.regions)


def paint_inset_frame(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the frame of the inset with its name."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme.accent), 1.5))
    painter.drawRect(box)
    painter.setFont(font(MICRO, bold=True))
    title = translated(INSET.label)
    head = QRectF(box.topLeft(), QSizeF(painter.fontMetrics().horizontalAdvance(title) + 12, 17))
    painter.fillRect(head, colour(theme.surface))
    painter.setPen(colour(theme.text))
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, title)


def frame_on_map(scene: MapScene) -> QRectF:
    """Return the frame on the map around what the inset shows; no sign with its number is crossed."""
    framed = shown = _frame(scene.view).marginsAdded(_AROUND)
    sites = scene.sites
    for x, y, radius in zip(sites.x.tolist(), sites.y.tolist(), sites.radius.tolist(), strict=True):
        reach = radius + _AROUND_SIGN
        sign = QRectF(x - reach, y - reach, 2 * reach, 2 * reach)
        if shown.contains(x, y):
            framed = framed.united(sign)
    return framed


def _frame(view: MapView) -> QRectF:
    """Return where on the map lies what the inset shows."""
    west, south, east, north = INSET.box
    x, y = equal_earth(
        turned(np.array((west, east)), view.middle), np.array((south, north)), view.middle
    )
    xs, ys = view.from_projected(x, y)
    return QRectF(QPointF(xs[0], ys[1]), QPointF(xs[1], ys[0]))
