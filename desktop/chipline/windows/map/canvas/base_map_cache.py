"""The base map of the view that is shown, kept while only the day, the selection or the layers change.

While the view moves, more than is in view is painted once and then shown moved and scaled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter, QPixmap

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_scene import MapContent, MapScene
from chipline.map_layout.outlines import MOVING, STILL, MapOutlines, outlines
from chipline.map_layout.projection import MapView
from chipline.windows.map.paint.map_painter import MapLook, paint_base
from chipline.windows.map.paint.painted_base import PaintedBase, covers

#: So many times as wide and high as the view is what is painted once for several frames, and by such
#: a factor it is shown nearer or further.
_WIDER, _MOST_ZOOMED = 1.5, 1.4


@dataclass(frozen=True)
class _Laid:
    """The base map of a view as outlines, and what of the content they depend on."""

    key: object
    view: MapView
    outlines: MapOutlines


class BaseMapCache:
    """Keeps the base map in view as outlines and as painted."""

    def __init__(self) -> None:
        self._laid: _Laid | None = None
        #: What of the world is shown while the view moves.
        self._wide: _Laid | None = None
        self._painted: tuple[MapOutlines, object, PaintedBase] | None = None

    def outlines(self, view: MapView, content: MapContent, *, moving: bool) -> MapOutlines:
        """Return the base map in view; while that moves, of a larger view around it."""
        laid = self._wide if moving else self._laid
        key = dict(content.bands), content.marked
        if laid is None or laid.key != key or not _serves(laid.view, view, moving=moving):
            tolerance = MOVING if moving else STILL
            own = replace(view, width=_WIDER * view.width, height=_WIDER * view.height)
            own = own if moving else view
            bands, marked = content.bands, content.marked
            made = outlines(base_map(), own, bands, marked=marked, tolerance=tolerance)
            laid = _Laid(key, own, made)
        if moving:
            self._wide = laid
        else:
            self._laid = laid
        return laid.outlines

    def painted(self, scene: MapScene, look: MapLook, ratio: float) -> PaintedBase:
        """Return the base map of a scene as painted at a pixel ratio."""
        key = look.colours.theme.name, look.regions, look.moving, ratio
        kept = self._painted
        if kept is None or kept[0] is not scene.base or kept[1] != key:
            laid = self._wide if look.moving else None
            view = laid.view if laid is not None and laid.outlines is scene.base else scene.view
            size = QSizeF(view.width, view.height) * ratio
            pixmap = QPixmap(size.toSize())
            pixmap.setDevicePixelRatio(ratio)
            with QPainter(pixmap) as painter:
                paint_base(painter, replace(scene, view=view), look)
            kept = self._painted = scene.base, key, PaintedBase(view, pixmap)
        return kept[2]


def _serves(own: MapView, view: MapView, *, moving: bool) -> bool:
    return covers(own, view, _MOST_ZOOMED) if moving else own == view
