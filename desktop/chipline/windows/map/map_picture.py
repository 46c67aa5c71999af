"""The map as a picture for files: title, map, legend with scale and boundaries, and sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from chipline.map_layout.map_scene import MapScene
from chipline.windows import theme as themes
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

_HEAD, _FOOT = 40.0, 8.0
_MARGIN = 10.0


@dataclass(frozen=True)
class MapPicture:
    """A map on a sheet, with what is cited for what it shows."""

    scene: MapScene
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
        view = self.scene.view
        return QSizeF(view.width, _HEAD + view.height + self._below() + _FOOT)

    def _below(self) -> float:
        return room_for(self.sources, self.scene.view.width, self.scene.view.height)[1]

    def paint(self, painter: QPainter) -> None:
        """Paint title, map, legend, and as many sources as there is room for."""
        view, theme = self.scene.view, self.look.colours.theme
        self._paint_map(painter)
        many, high = room_for(self.sources, view.width, view.height)
        painter.setPen(colour(theme.text))
        box = QRectF(themes.SPACE_M, _HEAD + view.height + 4, view.width, high)
        paint_some(painter, self.sources, many, box, theme)

    def page_size(self) -> QSizeF:
        """Return the size of every page: the map's, without sources."""
        return QSizeF(self.scene.view.width, _HEAD + self.scene.view.height + _FOOT)

    def pages(self) -> list[Page]:
        """Return what paints the map, and then its sources in full."""
        size = self.page_size()
        listed = source_pages(self.sources, size.width(), size.height())
        more: list[Page] = [
            partial(self._paint_sources, one, first=not number) for number, one in enumerate(listed)
        ]
        return [self._paint_map, *more]

    def _paint_map(self, painter: QPainter) -> None:
        view, theme = self.scene.view, self.look.colours.theme
        painter.save()
        painter.translate(0, _HEAD)
        paint_map(painter, self.scene, self.look)
        _, high = legend_size(self.scene, self.signs, self.look.colours)
        corner = QPointF(_MARGIN, view.height - high - _MARGIN)
        paint_legend(painter, corner, self.scene, self.signs, self.look.colours)
        painter.restore()
        # What is drawn beyond the map's edge is covered: not every format can clip.
        below = QRectF(0, _HEAD + view.height, view.width, self._below() + _FOOT)
        for edge in (QRectF(0, 0, view.width, _HEAD), below):
            painter.fillRect(edge, colour(theme.surface))
        painter.setPen(colour(theme.text))
        painter.setFont(themes.font(themes.HEADING, bold=True))
        head = QRectF(themes.SPACE_M, 0, view.width - 2 * themes.SPACE_M, _HEAD)
        painter.drawText(
            head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.title
        )
        painter.setFont(themes.font(themes.SMALL))
        painter.setPen(colour(theme.muted))
        painter.drawText(
            head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.status
        )

    def _paint_sources(self, listed: Listed, painter: QPainter, *, first: bool) -> None:
        size, theme = self.page_size(), self.look.colours.theme
        painter.fillRect(QRectF(QPointF(0, 0), size), colour(theme.surface))
        many = len(self.sources)
        paint_listed(painter, listed, many, size.width(), theme, first=first)
