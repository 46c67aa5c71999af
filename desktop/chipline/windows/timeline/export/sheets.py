"""The timeline on paper: on one sheet, or over as many pages as it needs.

Always in the light palette unless asked otherwise, with title, legend and the sources that are cited
for what is shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from chipline.timeline_layout.layout import AXIS, LaneLayout
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from chipline.timeline_layout.scroll_into_view import scrolls_for
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.pictures.picture import Page
from chipline.windows.pictures.source_list import (
    Listed,
    paint_listed,
    paint_some,
    room_for,
    source_pages,
)
from chipline.windows.pictures.text_layout import gutter_for, lag_text, new_ruler, tick_name
from chipline.windows.theme import THEMES, Theme, colour
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.export.pagination import SheetPage, on_page, pages
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.timeline.notes.note_strip import bottom_room, paint_note_strip
from chipline.windows.timeline.paint.legend import legend_size, paint_legend
from chipline.windows.timeline.paint.scene_painter import paint_axis, paint_scene

_TITLE = 44.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be exported, and onto what.

    `days` is the range, else what is in view; with `whole` every lane is shown in full, however
    high that becomes; `across` pages side by side share the range (PDF only).
    """

    width: float = 1600.0
    height: float = 900.0
    theme: str = "light"
    days: tuple[float, float] | None = None
    whole: bool = False
    across: int = 1
    scale: float = 1.0
    title: str = ""
    status: str = ""
    sources: tuple[str, ...] = ()
    eras: tuple[Era, ...] = ()
    #: The kinds of record that are drawn, for the legend.
    kinds: tuple[str, ...] = ()
    with_sources: bool = True

    @property
    def era_sources(self) -> tuple[str, ...]:
        """What the eras that are shown rest on."""
        return tuple(dict.fromkeys(era.source for era in self.eras if era.source))


def events_shown(canvas: TimelineCanvas, sheet: Sheet) -> list[str]:
    """Return the ids of the records that a sheet shows, as many as sources are looked up for."""
    events = canvas.events
    if events is None:
        return []
    scale = canvas.shown.scale
    first, last = sheet.days or (scale.origin, scale.end)
    inside = (events.left <= last) & (events.right >= first)
    return [events.ids[one] for one in inside.nonzero()[0][:20_000].tolist()]


def whole_height(canvas: TimelineCanvas) -> float:
    """Return the height at which every lane is shown in full."""
    if canvas.lanes is None:
        return 0.0
    return LaneLayout(canvas.lanes, new_ruler(), lag_text=lag_text).whole_height(canvas.view())


def scene_for(
    canvas: TimelineCanvas, width: float, height: float, days: tuple[float, float] | None = None
) -> Scene | None:
    """Return the same selection as a scene of another size, by default of the same days."""
    if canvas.lanes is None:
        return None
    layout = LaneLayout(canvas.lanes, new_ruler(), lag_text=lag_text)
    gutter = gutter_for(canvas.lanes.titles, layout.ruler, width)
    selected, scale = canvas.shown.selected, canvas.shown.scale.resized(width - gutter)
    if days is not None:
        scale = TimeScale.fitting(*days, width - gutter)
    # On a sheet eras stand below the lanes, which may go on over pages.
    view = replace(
        canvas.view(), scale=scale, height=height, gutter=gutter, settled=None, bands=0.0
    )
    if selected is not None:
        view = replace(view, scrolls=scrolls_for(layout, view, selected))
    return build(layout, view, tick_name)


class TimelinePicture:
    """What a canvas shows, as a picture on a sheet.

    The pages are the parts of the range side by side, each from top to bottom, and the sources.
    """

    def __init__(self, canvas: TimelineCanvas, sheet: Sheet) -> None:
        self._canvas, self._sheet = canvas, sheet
        self._laid: tuple[int, Scene | None] | None = None

    @property
    def title(self) -> str:
        """What it is called."""
        return self._sheet.title

    @property
    def sharpness(self) -> float:
        """How many pixels of an image stand for one of the sheet."""
        return self._sheet.scale

    def cited_records(self) -> list[str]:
        """Return the ids of the records that it shows, as many as sources are looked up for."""
        return events_shown(self._canvas, self._sheet)

    def with_sources(self, sources: Iterable[str]) -> TimelinePicture:
        """Return it with the sources of its eras and of its records, if it lists any."""
        sheet = self._sheet
        listed = (*sheet.era_sources, *sources) if sheet.with_sources else ()
        return TimelinePicture(self._canvas, replace(sheet, sources=listed))

    def size(self) -> QSizeF:
        """Return the size of the one sheet that holds all of it."""
        return _full(self._canvas, self._sheet)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it on one sheet."""
        paint_sheet(painter, self._canvas, self._sheet, self.size())

    def page_size(self) -> QSizeF:
        """Return the size of every page."""
        return QSizeF(self._sheet.width, self._sheet.height)

    def pages(self) -> list[Page]:
        """Return what paints its pages."""
        sheet, parts = self._sheet, _parts(self._canvas, self._sheet)
        # The height of lanes does not depend on the days, so every part has as many pages.
        rows = len(self._down(0, parts[0])[1])
        listed = source_pages(sheet.sources, sheet.width, sheet.height)
        many = len(parts) * rows + len(listed)
        made: list[Page] = [
            partial(
                self._paint_part,
                replace(part, status=_page_text(sheet, (across, down, rows), many)),
                across,
                down,
            )
            for across, part in enumerate(parts)
            for down in range(rows)
        ]
        return made + [
            partial(self._paint_sources, one, first=not number) for number, one in enumerate(listed)
        ]

    def _down(self, across: int, part: Sheet) -> tuple[Scene | None, Sequence[SheetPage | None]]:
        """Return the scene of a part of the range, and its pages from top to bottom."""
        room = _room(part)
        if self._laid is None or self._laid[0] != across:
            tall = max(whole_height(self._canvas), room) if part.whole else room
            self._laid = across, scene_for(self._canvas, part.width, tall, part.days)
        scene = self._laid[1]
        return scene, pages(scene, room - AXIS) if scene is not None else (None,)

    def _paint_part(self, part: Sheet, across: int, down: int, painter: QPainter) -> None:
        scene, found = self._down(across, part)
        _paint_page(painter, part, scene, found[down])

    def _paint_sources(self, listed: Listed, painter: QPainter, *, first: bool) -> None:
        sheet, theme = self._sheet, THEMES[self._sheet.theme]
        painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), colour(theme.surface))
        paint_listed(painter, listed, len(sheet.sources), sheet.width, theme, first=first)


def _page_text(sheet: Sheet, place: tuple[int, int, int], many: int) -> str:
    """Say which page it is, and where it belongs: how far across and down, of so many rows."""
    if many == 1:
        return sheet.status
    across, down, rows = place
    page = across * rows + down + 1
    text = tr("Page {page} of {pages}", page=page, pages=many)
    if sheet.across > 1:
        text = tr(
            "Page {page} of {pages}: part {column} of {columns} across, {row} of {rows} down",
            page=page,
            pages=many,
            column=across + 1,
            columns=sheet.across,
            row=down + 1,
            rows=rows,
        )
    return f"{sheet.status} · {text}" if sheet.status else text


def _parts(canvas: TimelineCanvas, sheet: Sheet) -> list[Sheet]:
    """Share the range among pages side by side."""
    scale = canvas.shown.scale
    first, last = sheet.days or (scale.origin, scale.end)
    step = (last - first) / sheet.across
    return [
        replace(sheet, days=(first + page * step, first + (page + 1) * step), sources=())
        for page in range(sheet.across)
    ]


def _full(canvas: TimelineCanvas, sheet: Sheet) -> QSizeF:
    """Return the size that a single sheet needs."""
    height = sheet.height
    if sheet.whole:
        height = max(height, whole_height(canvas) + sheet.height - _room(sheet))
    return QSizeF(sheet.width, height)


def _room(sheet: Sheet) -> float:
    """Return the height that axis and lanes have on a page."""
    return sheet.height - _TITLE - _foot(sheet) - bottom_room(sheet.eras)


def _foot(sheet: Sheet) -> float:
    return _legend_height(sheet) + room_for(sheet.sources, sheet.width, sheet.height)[1]


def _legend_height(sheet: Sheet) -> float:
    return legend_size(math.inf, sheet.kinds).height() * _legend_scale(sheet)


def _legend_scale(sheet: Sheet) -> float:
    """Return how much smaller the legend is drawn where a sheet is narrower than it."""
    return min(1.0, sheet.width / legend_size(math.inf, sheet.kinds).width())


def _paint_legend(painter: QPainter, sheet: Sheet, top: float, theme: Theme) -> None:
    painter.save()
    painter.translate(0, top)
    painter.scale(_legend_scale(sheet), _legend_scale(sheet))
    paint_legend(painter, QPointF(), theme, math.inf, sheet.kinds)
    painter.restore()


def paint_sheet(painter: QPainter, canvas: TimelineCanvas, sheet: Sheet, size: QSizeF) -> None:
    """Paint title, timeline, legend and sources one below the other."""
    theme = THEMES[sheet.theme]
    foot = _foot(sheet)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), colour(theme.surface))
    room = size.height() - _TITLE - foot
    scene = scene_for(canvas, size.width(), room - bottom_room(sheet.eras), sheet.days)
    _paint_title(painter, sheet, theme)
    painter.save()
    painter.translate(0, _TITLE)
    if scene is not None:
        paint_scene(painter, scene, theme)
        paint_note_strip(painter, replace(scene.view, height=room), sheet.eras, theme)
    painter.restore()
    top = size.height() - foot
    # Over whatever runs out below: SVG knows no clipping.
    painter.fillRect(QRectF(0, top, size.width(), foot), colour(theme.surface))
    painter.fillRect(QRectF(0, top, size.width(), 1), colour(theme.line))
    _paint_legend(painter, sheet, top, theme)
    many, high = room_for(sheet.sources, sheet.width, sheet.height)
    box = QRectF(0, top + _legend_height(sheet), sheet.width, high)
    paint_some(painter, sheet.sources, many, box, theme)


def _paint_title(painter: QPainter, sheet: Sheet, theme: Theme) -> None:
    painter.setFont(themes.font(themes.TITLE, bold=True))
    painter.setPen(colour(theme.text))
    box = QRectF(themes.SPACE_M, 0, sheet.width - 2 * themes.SPACE_M, _TITLE)
    where = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, where | Qt.AlignmentFlag.AlignLeft, sheet.title)
    painter.setFont(themes.font(themes.SMALL))
    painter.setPen(colour(theme.muted))
    painter.drawText(box, where | Qt.AlignmentFlag.AlignRight, sheet.status)


def _paint_page(
    painter: QPainter, sheet: Sheet, scene: Scene | None, page: SheetPage | None
) -> None:
    """Paint one page of many."""
    theme = THEMES[sheet.theme]
    foot, room = _foot(sheet), _room(sheet)
    painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), colour(theme.surface))
    top = sheet.height - foot
    if scene is not None and page is not None:
        painter.save()
        painter.translate(0, _TITLE + AXIS + page.lead - page.top)
        paint_scene(painter, on_page(scene, page), theme)
        painter.restore()
        # The scene clips for itself, so that what runs out of the page is painted over.
        end = _TITLE + AXIS + page.lead + page.bottom - page.top
        painter.fillRect(QRectF(0, end, sheet.width, sheet.height), colour(theme.surface))
        painter.fillRect(QRectF(0, 0, sheet.width, _TITLE), colour(theme.surface))
        painter.save()
        painter.translate(0, _TITLE)
        # The axis alone: its line at the lane names must not run down through the legend.
        paint_axis(painter, replace(scene, view=replace(scene.view, height=AXIS)), theme)
        whole = room + bottom_room(sheet.eras)
        paint_note_strip(painter, replace(scene.view, height=whole), sheet.eras, theme)
        painter.restore()
    _paint_title(painter, sheet, theme)
    painter.fillRect(QRectF(0, top, sheet.width, 1), colour(theme.line))
    _paint_legend(painter, sheet, top, theme)
