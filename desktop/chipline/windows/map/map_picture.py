"""The map as a picture for files: title, map, legend with scale and boundaries, and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from chipline.map_layout.map_scene import MapScene
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.map.map_legend import MapSigns, legend_size, paint_legend
from chipline.windows.map.map_painter import MapLook, paint_map
from chipline.windows.pictures.picture import Page
from chipline.windows.pictures.source_list import (
    Listed,
    paint_listed,
    paint_some,
    room_for,
    source_pages,
)
from chipline.windows.theme import colour

#: What title and edge take of the height, in pixels.
HEAD, FOOT = 40.0, 8.0
_MARGIN = 10.0


@dataclass(frozen=True)
class MapPicture:
    """A map on a sheet of a size, with what is cited for what it shows.

    `scene_of` lays the map out for a width and a height, what sources leave.
    """

    scene_of: Callable[[float, float], MapScene]
    sheet: QSizeF
    look: MapLook
    signs: MapSigns
    title: str
    status: str
    records: tuple[str, ...]
    sources: tuple[str, ...] = ()
    sharpness: float = 2.0

    def cited_records(self) -> tuple[str, ...]:
        """Return the ids of the records that it shows."""
        return self.records

    def with_sources(self, sources: Iterable[str]) -> MapPicture:
        """Return it with these sources below."""
        return replace(self, sources=tuple(sources))

    def size(self) -> QSizeF:
        """Return the size of the sheet, in device-independent pixels."""
        return self.sheet

    page_size = size

    def paint(self, painter: QPainter) -> None:
        """Paint title, map, legend, and as many sources as there is room for."""
        many, high = room_for(self.sources, self.sheet.width(), self.sheet.height())
        self._paint_map(painter, high)
        top = self.sheet.height() - high
        box = QRectF(themes.SPACE_M, top, self.sheet.width(), high)
        paint_some(painter, self.sources, many, box, self.look.colours.theme)

    def pages(self) -> list[Page]:
        """Return what paints the map, and then its sources in full."""
        listed = source_pages(self.sources, self.sheet.width(), self.sheet.height())
        more: list[Page] = [
            partial(self._paint_sources, one, first=not number) for number, one in enumerate(listed)
        ]
        return [partial(self._paint_map, below=0.0), *more]

    def _paint_map(self, painter: QPainter, below: float) -> None:
        width, height, theme = self.sheet.width(), self.sheet.height(), self.look.colours.theme
        scene = self.scene_of(width, max(height - HEAD - FOOT - below, 1.0))
        painter.save()
        painter.translate(0, HEAD)
        paint_map(painter, scene, self.look)
        _, high = legend_size(scene, self.signs, self.look.colours)
        corner = QPointF(_MARGIN, scene.view.height - high - _MARGIN)
        paint_legend(painter, corner, scene, self.signs, self.look.colours)
        painter.restore()
        # What is drawn beyond the map's edge is covered: not every format can clip.
        edge = HEAD + scene.view.height
        for box in (QRectF(0, 0, width, HEAD), QRectF(0, edge, width, height - edge)):
            painter.fillRect(box, colour(theme.surface))
        head = QRectF(themes.SPACE_M, 0, width - 2 * themes.SPACE_M, HEAD)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(themes.font(themes.HEADING, bold=True))
        painter.setPen(colour(theme.text))
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignLeft, self.title)
        painter.setFont(themes.font(themes.SMALL))
        painter.setPen(colour(theme.muted))
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, self._status(scene))

    def _status(self, scene: MapScene) -> str:
        if not scene.more_flows:
            return self.status
        more = tr("and {n} flow more", "and {n} flows more", scene.more_flows)
        return f"{self.status} · {more}"

    def _paint_sources(self, listed: Listed, painter: QPainter, *, first: bool) -> None:
        theme = self.look.colours.theme
        painter.fillRect(QRectF(QPointF(0, 0), self.sheet), colour(theme.surface))
        many = len(self.sources)
        paint_listed(painter, listed, many, self.sheet.width(), theme, first=first)
