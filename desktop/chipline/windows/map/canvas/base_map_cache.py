"""The base map of the view that is shown, kept while only the day, the selection or the layers change."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter, QPixmap

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_scene import MapContent, MapScene
from chipline.map_layout.outlines import MOVING, STILL, MapOutlines, outlines
from chipline.map_layout.projection import MapView
from chipline.windows.map.paint.map_painter import MapLook, paint_base


class BaseMapCache:
    """Keeps the base map in view as outlines and, once the view stands still, as painted."""

    def __init__(self) -> None:
        self._outlines: tuple[object, MapOutlines] | None = None
        self._pixmap: tuple[MapOutlines, object, QPixmap] | None = None

    def outlines(self, view: MapView, content: MapContent, *, moving: bool) -> MapOutlines:
        """Return the base map in view, as the content shades and outlines it."""
        bands, marked = content.bands, content.marked
        key = view, dict(bands), marked, moving
        if self._outlines is None or self._outlines[0] != key:
            tolerance = MOVING if moving else STILL
            made = outlines(base_map(), view, bands, marked=marked, tolerance=tolerance)
            self._outlines = key, made
        return self._outlines[1]

    def painted(self, scene: MapScene, look: MapLook, ratio: float) -> QPixmap | None:
        """Return the base map of a scene as painted at a pixel ratio; None while the view moves."""
        if look.moving:
            return None
        key = look.colours.theme.name, look.regions, ratio
        if self._pixmap is None or self._pixmap[0] is not scene.base or self._pixmap[1] != key:
            size = QSizeF(scene.view.width, scene.view.height) * ratio
            made = QPixmap(size.toSize())
            made.setDevicePixelRatio(ratio)
            with QPainter(made) as painter:
                paint_base(painter, scene, look)
            self._pixmap = scene.base, key, made
        return self._pixmap[2]
