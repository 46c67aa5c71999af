"""The map as a picture for files: one map or two days, inset, legend with scale, and the strip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from chipline.map_layout.map_scene import MapContent, MapScene
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.map.paint.map_inset import (
    frame_on_map,
    inset_look,
    inset_scene,
    inset_size,
    paint_inset_frame,
)
from chipline.windows.map.paint.map_legend import (
    LegendBand,
    MapSigns,
    corner_box,
    legend_size,
    paint_legend,
)
from chipline.windows.map.paint.map_painter import MapLook, paint_map
from chipline.windows.map.paint.strip_painter import TimeStrip, paint_strip
from chipline.windows.theme import Theme, colour

#: What parts two maps, and how high the day over each stands.
_BETWEEN, _CAPTION = 4.0, 24.0
#: How high the strip is with what is written above it; a lower sheet is left to the map.
STRIP_HEIGHT, _STRIP_HEAD, _LEAST_MAP = 156.0, 30.0, 240.0


@dataclass(frozen=True)
class MapOnSheet:
    """One of the maps of a picture; `scene_of` lays it out for a width and a height."""

    scene_of: Callable[[float, float], MapScene]
    content: MapContent
    look: MapLook
    signs: MapSigns
    #: What stands over it, where there are several: its day.
    caption: str


@dataclass(frozen=True)
class MapBody:
    """Maps side by side on a sheet, and below them the strip of time where one is shown."""

    maps: tuple[MapOnSheet, ...]
    strip: TimeStrip | None = None

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Paint maps and strip; two maps have their legend below them, where it covers nothing."""
        wide, high = self.map_size(size)
        theme, several = self.maps[0].look.colours.theme, len(self.maps) > 1
        laid = [_LaidMap.of(one, wide, high, captioned=several) for one in self.maps]
        for number, one in enumerate(laid):
            painter.save()
            painter.translate(number * (wide + _BETWEEN), 0)
            if several:
                painter.setClipRect(QRectF(0, 0, wide, high))
            one.paint(painter)
            painter.restore()
            if number:
                left = number * (wide + _BETWEEN) - _BETWEEN
                painter.fillRect(QRectF(left, 0, _BETWEEN, high), colour(theme.surface))
        below = QRectF(0, high, size.width(), size.height() - high)
        if several:
            self._band([one.scene for one in laid]).paint(painter, below)
        elif self.strip is not None and not below.isEmpty():
            _paint_strip(painter, below, self.strip, theme)

    def _band(self, scenes: list[MapScene]) -> LegendBand:
        return LegendBand(scenes, self.maps[-1].signs, self.maps[-1].look.colours)

    def map_size(self, size: QSizeF) -> tuple[float, float]:
        """Return how wide and high each map is on a sheet of a size."""
        wide = (size.width() - _BETWEEN * (len(self.maps) - 1)) / len(self.maps)
        if len(self.maps) > 1:
            scenes = [one.scene_of(wide, size.height()) for one in self.maps]
            return wide, max(size.height() - self._band(scenes).height(size.width()), 1.0)
        below = STRIP_HEIGHT if self.strip is not None else 0.0
        return wide, size.height() - (below if size.height() - below >= _LEAST_MAP else 0.0)

    def remark(self, size: QSizeF) -> str:
        """Say how many flows are not drawn."""
        wide, high = self.map_size(size)
        more = sum(one.scene_of(wide, high).more_flows for one in self.maps)
        return tr("and {n} more flow", "and {n} more flows", more) if more else ""


@dataclass(frozen=True)
class _LaidMap:
    """A map that has its size, with the boxes of its caption and its inset."""

    map: MapOnSheet
    scene: MapScene
    caption_box: QRectF
    inset: MapScene | None
    inset_box: QRectF

    @classmethod
    def of(cls, one: MapOnSheet, wide: float, high: float, *, captioned: bool) -> _LaidMap:
        """Lay a map out; what goes beyond its edges is cut, since not every format of files can clip."""
        scene = one.scene_of(wide, high).cut_to_size()
        font = QFontMetricsF(themes.font(themes.SMALL, bold=True))
        across = font.horizontalAdvance(one.caption) + 2 * themes.SPACE_M if captioned else 0.0
        caption = QRectF(0, 0, across, _CAPTION if captioned else 0.0)
        size = inset_size(scene.view, one.content.layers)
        inset = inset_scene(one.content, size) if size is not None else None
        taken = [caption] if captioned else []
        box = corner_box(scene, size, taken) if inset is not None and size is not None else QRectF()
        return cls(one, scene, caption, inset, box)

    def _taken(self) -> list[QRectF]:
        return [box for box in (self.caption_box, self.inset_box) if not box.isEmpty()]

    def paint(self, painter: QPainter) -> None:
        """Paint it; alone it has the legend in the corner where that covers least."""
        look, theme, signs = self.map.look, self.map.look.colours.theme, self.map.signs
        reserved = [box for box in (self.caption_box, self.inset_box) if not box.isEmpty()]
        alone = self.caption_box.isEmpty()
        if alone:
            size = QSizeF(*legend_size(self.scene, signs, look.colours))
            reserved.append(corner_box(self.scene, size, list(reserved)))
        framed = frame_on_map(self.scene) if self.inset is not None else None
        paint_map(painter, self.scene, look, reserved=reserved, framed=framed)
        if self.inset is not None:
            painter.save()
            painter.translate(self.inset_box.topLeft())
            painter.setClipRect(QRectF(0, 0, self.inset_box.width(), self.inset_box.height()))
            paint_map(painter, self.inset.cut_to_size(), inset_look(look))
            painter.restore()
            paint_inset_frame(painter, self.inset_box, theme)
        if alone:
            paint_legend(painter, reserved[-1].topLeft(), self.scene, signs, look.colours)
        else:
            painter.fillRect(self.caption_box, colour(theme.surface))
            painter.setFont(themes.font(themes.SMALL, bold=True))
            painter.setPen(colour(theme.text))
            painter.drawText(self.caption_box, Qt.AlignmentFlag.AlignCenter, self.map.caption)


def _paint_strip(painter: QPainter, box: QRectF, strip: TimeStrip, theme: Theme) -> None:
    painter.fillRect(box, colour(theme.surface))
    head = box.adjusted(themes.SPACE_M, 0, -themes.SPACE_M, _STRIP_HEAD - box.height())
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(themes.font(themes.SMALL, bold=True))
    painter.setPen(colour(theme.text))
    painter.drawText(head, middle | Qt.AlignmentFlag.AlignLeft, strip.name)
    wide = QFontMetricsF(painter.font()).horizontalAdvance(strip.name)
    painter.setFont(themes.font(themes.SMALL))
    painter.setPen(colour(theme.muted))
    beside = head.adjusted(wide + themes.SPACE_M, 0, 0, 0)
    painter.drawText(beside, middle | Qt.AlignmentFlag.AlignLeft, strip.coverage())
    paint_strip(painter, box.adjusted(0, _STRIP_HEAD, 0, 0), strip, theme)
