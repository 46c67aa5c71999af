"""The timeline on paper: PNG at any scale, SVG and PDF as vectors, over as many pages as it needs.

Always in the light palette unless asked otherwise, with title, legend and the sources that are cited
for what is shown.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from chipline.session.tasks import Cancelled
from chipline.store.columns.timeline_reads import cited_sources
from chipline.store.queries import Queries
from chipline.timeline_layout.layout import AXIS, LaneLayout
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from chipline.timeline_layout.scroll_into_view import scrolls_for
from chipline.windows import theme as themes
from chipline.windows.i18n import number_text, tr
from chipline.windows.pictures.source_list import paint_listed, paint_some, room_for, source_pages
from chipline.windows.pictures.text_layout import gutter_for, new_ruler, tick_name
from chipline.windows.theme import THEMES, Theme, colour
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.export.pagination import SheetPage, on_page, pages
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.timeline.notes.note_strip import bottom_room, paint_note_strip
from chipline.windows.timeline.paint.legend import legend_size, paint_legend
from chipline.windows.timeline.paint.scene_painter import paint_axis, paint_scene

_TITLE = 44.0
#: Device-independent pixels to points: a pixel is 1/96 inch, a point 1/72.
_POINTS = 72 / 96
FORMATS = (".png", ".svg", ".pdf")
#: Is told how many pages of how many are painted; what it raises stops the painting.
Progress = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


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
    with_sources: bool = True

    @property
    def era_sources(self) -> tuple[str, ...]:
        """What the eras that are shown rest on."""
        return tuple(dict.fromkeys(era.source for era in self.eras if era.source))


def sources_question(ids: Iterable[str]) -> Callable[[Queries], tuple[str, ...]]:
    """Ask for the sources that are cited for some records."""
    wanted = list(ids)
    return lambda queries: tuple(cited_sources(queries, wanted))


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
    return LaneLayout(canvas.lanes, new_ruler()).whole_height() if canvas.lanes is not None else 0.0


def scene_for(
    canvas: TimelineCanvas, width: float, height: float, days: tuple[float, float] | None = None
) -> Scene | None:
    """Return the same selection as a scene of another size, by default of the same days."""
    if canvas.lanes is None:
        return None
    layout = LaneLayout(canvas.lanes, new_ruler())
    gutter = gutter_for(canvas.lanes.titles, layout.ruler, width)
    selected, scale = canvas.shown.selected, canvas.shown.scale.resized(width - gutter)
    if days is not None:
        scale = TimeScale.fitting(*days, width - gutter)
    view = replace(canvas.view(), scale=scale, height=height, gutter=gutter)
    if selected is not None:
        view = replace(view, scrolls=scrolls_for(layout, view, selected))
    return build(layout, view, tick_name)


def write(canvas: TimelineCanvas, sheet: Sheet, path: Path, progress: Progress = silent) -> None:
    """Write a sheet into a file of the format that its name ends in.

    Raises:
        OSError: it could not be written.
        Cancelled: `progress` raised it; nothing was written.
    """
    draft = path.with_name(path.name + ".part")
    suffix = path.suffix.lower()
    try:
        if suffix == ".pdf":
            made = _pdf(canvas, sheet, draft, progress)
        else:
            made = {".png": _png, ".svg": _svg}[suffix](canvas, sheet, draft)
    except Cancelled:
        draft.unlink(missing_ok=True)
        raise
    if not made:
        draft.unlink(missing_ok=True)
        raise OSError(f"“{path}” could not be written. Check the folder and its rights.")
    draft.replace(path)


def picture(canvas: TimelineCanvas, sheet: Sheet) -> QImage:
    """Draw a sheet as an image."""
    size = _full(canvas, sheet)
    image = QImage((size * sheet.scale).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sheet.scale)
    with QPainter(image) as painter:
        paint_sheet(painter, canvas, sheet, size)
    return image


def _png(canvas: TimelineCanvas, sheet: Sheet, path: Path) -> bool:
    return QImageWriter(str(path), b"png").write(picture(canvas, sheet))


def _svg(canvas: TimelineCanvas, sheet: Sheet, path: Path) -> bool:
    size = _full(canvas, sheet)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(sheet.title)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter()
    if not painter.begin(generator):
        return False
    try:
        paint_sheet(painter, canvas, sheet, size)
    finally:
        ended = painter.end()
    return ended


def _pdf(canvas: TimelineCanvas, sheet: Sheet, path: Path, progress: Progress) -> bool:
    writer = QPdfWriter(str(path))
    writer.setTitle(sheet.title)
    writer.setResolution(96)
    page = QSizeF(sheet.width * _POINTS, sheet.height * _POINTS)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    try:
        _Pages(painter, writer, canvas, sheet, progress).paint()
    finally:
        ended = painter.end()
    return ended


class _Pages:
    """The pages of a PDF: the parts of the range side by side, each from top to bottom; sources."""

    def __init__(
        self,
        painter: QPainter,
        writer: QPdfWriter,
        canvas: TimelineCanvas,
        sheet: Sheet,
        progress: Progress,
    ) -> None:
        self._painter, self._writer, self._canvas, self._sheet = painter, writer, canvas, sheet
        self._progress = progress
        self._sources = source_pages(sheet.sources, sheet.width, sheet.height)
        self._many = self._number = 0

    def paint(self) -> None:
        for across, part in enumerate(_parts(self._canvas, self._sheet)):
            room = _room(part)
            tall = max(whole_height(self._canvas), room) if part.whole else room
            scene = scene_for(self._canvas, part.width, tall, part.days)
            found: Sequence[SheetPage | None] = (
                pages(scene, room - AXIS) if scene is not None else (None,)
            )
            # The height of lanes does not depend on the days, so every part has as many pages.
            self._many = part.across * len(found) + len(self._sources)
            for down, one in enumerate(found):
                where = self._turn(across, down, len(found))
                _paint_page(self._painter, replace(part, status=where), scene, one)
        self._paint_sources()

    def _turn(self, across: int, down: int, rows: int) -> str:
        """Begin the next page; say which one it is, and where it belongs beside the others."""
        if self._number:
            self._writer.newPage()
        self._progress(self._number, self._many)
        self._number += 1
        if self._many == 1:
            return self._sheet.status
        figures = [self._number, self._many]
        text = tr("Page %1 of %2")
        if self._sheet.across > 1:
            text = tr("Page %1 of %2: part %3 of %4 across, %5 of %6 down")
            figures += [across + 1, self._sheet.across, down + 1, rows]
        for place, value in enumerate(figures, start=1):
            text = text.replace(f"%{place}", number_text(value))
        return f"{self._sheet.status} · {text}" if self._sheet.status else text

    def _paint_sources(self) -> None:
        sheet, theme = self._sheet, THEMES[self._sheet.theme]
        for number, listed in enumerate(self._sources):
            self._writer.newPage()
            self._painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), colour(theme.surface))
            many = len(sheet.sources)
            paint_listed(self._painter, listed, many, sheet.width, theme, first=not number)


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
    return legend_size(math.inf).height() * _legend_scale(sheet)


def _legend_scale(sheet: Sheet) -> float:
    """Return how much smaller the legend is drawn where a sheet is narrower than it."""
    return min(1.0, sheet.width / legend_size(math.inf).width())


def _paint_legend(painter: QPainter, sheet: Sheet, top: float, theme: Theme) -> None:
    painter.save()
    painter.translate(0, top)
    painter.scale(_legend_scale(sheet), _legend_scale(sheet))
    paint_legend(painter, 0, 0, theme, math.inf)
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
