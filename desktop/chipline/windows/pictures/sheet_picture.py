"""A picture on one sheet: its title above, what a pane shows in the middle, its sources below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from chipline.windows import theme as themes
from chipline.windows.pictures.picture import Page
from chipline.windows.pictures.source_list import (
    Listed,
    paint_listed,
    paint_some,
    room_for,
    source_pages,
)
from chipline.windows.theme import Theme, colour

#: What the title takes of the height, and the edge below, in pixels.
HEAD, FOOT = 40.0, 8.0
_BETWEEN = " · "


class SheetBody(Protocol):
    """What a pane shows on a sheet."""

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Paint it from the top left corner on; what goes beyond its size is covered."""

    def remark(self, size: QSizeF) -> str:
        """Say what is left out at a size; empty for nothing."""


@dataclass(frozen=True)
class SheetPicture:
    """What a pane shows, on a sheet of a size, with what is cited for it.

    Pages are the sheet without sources, and then the sources in full.
    """

    body: SheetBody
    sheet: QSizeF
    theme: Theme
    title: str
    status: str
    #: The ids of the records that it shows.
    records: tuple[str, ...]
    sources: tuple[str, ...] = ()
    sharpness: float = 2.0

    def cited_records(self) -> tuple[str, ...]:
        """Return the ids of the records that it shows."""
        return self.records

    def with_sources(self, sources: Iterable[str]) -> SheetPicture:
        """Return it with these sources below."""
        return replace(self, sources=tuple(sources))

    def size(self) -> QSizeF:
        """Return the size of the sheet, in device-independent pixels."""
        return self.sheet

    page_size = size

    def paint(self, painter: QPainter) -> None:
        """Paint title, body, and as many sources as there is room for."""
        many, high = room_for(self.sources, self.sheet.width(), self.sheet.height())
        self._paint_sheet(painter, high)
        top = self.sheet.height() - high
        box = QRectF(themes.SPACE_M, top, self.sheet.width(), high)
        paint_some(painter, self.sources, many, box, self.theme)

    def pages(self) -> list[Page]:
        """Return what paints the sheet, and then its sources in full."""
        listed = source_pages(self.sources, self.sheet.width(), self.sheet.height())
        more: list[Page] = [
            partial(self._paint_sources, one, first=not number) for number, one in enumerate(listed)
        ]
        return [partial(self._paint_sheet, below=0.0), *more]

    def _paint_sheet(self, painter: QPainter, below: float) -> None:
        width, height, surface = self.sheet.width(), self.sheet.height(), self.theme.surface
        painter.fillRect(QRectF(0, 0, width, height), colour(surface))
        room = QSizeF(width, max(height - HEAD - FOOT - below, 1.0))
        painter.save()
        painter.translate(0, HEAD)
        self.body.paint(painter, room)
        painter.restore()
        # What is painted beyond the body is covered: not every format can clip.
        bottom = HEAD + room.height()
        for box in (QRectF(0, 0, width, HEAD), QRectF(0, bottom, width, height - bottom)):
            painter.fillRect(box, colour(surface))
        head = QRectF(themes.SPACE_M, 0, width - 2 * themes.SPACE_M, HEAD)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(themes.font(themes.HEADING, bold=True))
        painter.setPen(colour(self.theme.text))
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignLeft, self.title)
        painter.setFont(themes.font(themes.SMALL))
        painter.setPen(colour(self.theme.muted))
        said = _BETWEEN.join(filter(None, (self.status, self.body.remark(room))))
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, said)

    def _paint_sources(self, listed: Listed, painter: QPainter, *, first: bool) -> None:
        painter.fillRect(QRectF(QPointF(0, 0), self.sheet), colour(self.theme.surface))
        many = len(self.sources)
        paint_listed(painter, listed, many, self.sheet.width(), self.theme, first=first)
