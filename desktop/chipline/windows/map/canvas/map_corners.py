"""What stands in the corners of the map on a screen: the legend or the scale, and the inset."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap

from chipline.map_layout.map_scene import MapContent, MapScene
from chipline.map_layout.projection import MapView
from chipline.windows.map.canvas.base_map_cache import BaseMapCache
from chipline.windows.map.paint.map_inset import (
    frame_on_map,
    inset_look,
    inset_scene,
    inset_size,
    inset_view,
    paint_inset_frame,
)
from chipline.windows.map.paint.map_legend import (
    MapSigns,
    corner_box,
    legend_size,
    paint_legend,
    paint_scale,
    scale_width,
)
from chipline.windows.map.paint.map_painter import MapLook, paint_map
from chipline.windows.pictures.text_layout import on_screen

_MARGIN, _SCALE_HEIGHT = 10.0, 22.0


class MapCorners:
    """Keeps the legend where it was placed, and the inset as it was painted."""

    def __init__(self) -> None:
        self._base = BaseMapCache()
        #: For which sizes, and in which view, they were placed.
        self._placed: tuple[object, MapView | None] = None, None
        self._inset_content: MapContent | None = None
        self._inset_key: object = None
        self._inset_hurried = False
        self._inset: QPixmap | None = None
        #: Where the inset is; empty while there is none.
        self.inset_box = QRectF()
        self._legend_box = QRectF()
        self._scale_box = QRectF()

    @property
    def boxes(self) -> tuple[QRectF, ...]:
        """What names keep off."""
        found = (self.inset_box, self._legend_box, self._scale_box)
        return tuple(box for box in found if not box.isEmpty())

    def framed(self, scene: MapScene) -> QRectF | None:
        """Return the frame on the map around what the inset shows; None while there is none."""
        return None if self.inset_box.isEmpty() else frame_on_map(scene)

    def place(
        self,
        painter: QPainter,
        scene: MapScene,
        content: MapContent,
        look: MapLook,
        signs: MapSigns,
        *,
        with_legend: bool,
    ) -> None:
        """Give inset, legend and scale their places, which they keep while the view moves."""
        view = scene.view
        size = inset_size(view, content.layers) if on_screen(painter) else None
        if size is not None:
            self._renew_inset(content, look, size, painter.device().devicePixelRatioF())
        inset = size if self._inset is not None else None
        legend = None
        if with_legend:
            wide, high = legend_size(scene, signs, look.colours)
            fits = wide < view.width - 2 * _MARGIN and high < view.height - 2 * _MARGIN
            legend = QSizeF(wide, high) if fits else None
        sizes = inset, legend, (view.width, view.height)
        # While the view moves nothing leaps below the hand.
        if self._placed[0] == sizes and (look.moving or self._placed[1] == view):
            return
        self._placed = sizes, view
        self.inset_box = corner_box(scene, inset) if inset is not None else QRectF()
        taken = [self.inset_box] if inset is not None else []
        self._legend_box = corner_box(scene, legend, taken) if legend is not None else QRectF()
        self._scale_box = QRectF()
        if legend is None:
            # No sign is to lie below it, as none lies below the legend.
            self._scale_box = corner_box(scene, QSizeF(scale_width(scene), _SCALE_HEIGHT), taken)

    def paint(self, painter: QPainter, scene: MapScene, look: MapLook, signs: MapSigns) -> None:
        """Paint them where they were placed."""
        theme = look.colours.theme
        if self._inset is not None and not self.inset_box.isEmpty():
            painter.drawPixmap(self.inset_box.topLeft(), self._inset)
            paint_inset_frame(painter, self.inset_box, theme)
        if not self._legend_box.isEmpty():
            paint_legend(painter, self._legend_box.topLeft(), scene, signs, look.colours)
        if not self._scale_box.isEmpty():
            back = QColor(theme.surface)
            back.setAlphaF(0.75)
            painter.fillRect(self._scale_box, back)
            paint_scale(painter, self._scale_box.topLeft() + QPointF(5, 5), scene, look.colours)

    def _renew_inset(self, content: MapContent, look: MapLook, size: QSizeF, ratio: float) -> None:
        """Paint the inset anew where something else is to be seen; it is wanted where marks part."""
        key = look.colours.theme.name, size, ratio, look.regions
        # Once the day rests, what lies together is looked for exactly.
        exact = look.hurried or not self._inset_hurried
        if self._inset_content is content and self._inset_key == key and exact:
            return
        self._inset_content, self._inset_key = content, key
        self._inset_hurried = look.hurried
        view = inset_view(size.width(), size.height(), content.facts.sites.middle)
        base = self._base.outlines(view, content, moving=False)
        scene = inset_scene(content, size, base, hurried=look.hurried)
        if scene is None:
            self._inset = None
            return
        self._inset = QPixmap((size * ratio).toSize())
        self._inset.setDevicePixelRatio(ratio)
        quiet = inset_look(look)
        with QPainter(self._inset) as painter:
            paint_map(painter, scene, quiet, self._base.painted(scene, quiet, ratio))
