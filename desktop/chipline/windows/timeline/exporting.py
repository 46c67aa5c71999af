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
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from chipline.store.reads import Reads
from chipline.store.timeline_reads import cited_sources
from chipline.timeline.layout import AXIS, Layout
from chipline.timeline.revealing import scrolls_for
from chipline.timeline.scale import TimeScale
from chipline.timeline.scene import Scene, build
from chipline.windows import theme as themes
from chipline.windows.theme import THEMES, Theme, colour
from chipline.windows.timeline.canvas import Canvas
from chipline.windows.timeline.eras import Era
from chipline.windows.timeline.legend import legend_size, paint_legend
from chipline.windows.timeline.lettering import gutter_for, label_font, new_ruler, tick_name
from chipline.windows.timeline.paging import Page, on_page, pages
from chipline.windows.timeline.painting import paint_axis, paint_scene
from chipline.windows.timeline.slips import bottom_room, paint_slips
from chipline.windows.words import number_text, tr

_TITLE = 44.0
_LINE = 16.0
#: What the sources may take of a single sheet; a PDF lists all of them on pages of their own.
_SOURCES_SHARE = 0.16
#: Device-independent pixels to points: a pixel is 1/96 inch, a point 1/72.
_POINTS = 72 / 96
FORMATS = (".png", ".svg", ".pdf")


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


def sources_question(ids: Iterable[str]) -> Callable[[Reads], tuple[str, ...]]:
    """Ask for the sources that are cited for some records."""
    wanted = list(ids)
    return lambda reads: tuple(cited_sources(reads, wanted))


def events_shown(canvas: Canvas, sheet: Sheet) -> list[str]:
    """Return the ids of the records that a sheet shows, as many as sources are looked up for."""
    events = canvas.events
    if events is None:
        return []
    scale = canvas.shown.scale
    first, last = sheet.days or (scale.origin, scale.end)
    inside = (events.left <= last) & (events.right >= first)
    return [events.ids[one] for one in inside.nonzero()[0][:20_000].tolist()]


def whole_height(canvas: Canvas) -> float:
    """Return the height at which every lane is shown in full."""
    return Layout(canvas.lanes, new_ruler()).whole_height() if canvas.lanes is not None else 0.0


def scene_for(
    canvas: Canvas, width: float, height: float, days: tuple[float, float] | None = None
) -> Scene | None:
    """Return the same selection as a scene of another size, by default of the same days."""
    if canvas.lanes is None:
        return None
    layout = Layout(canvas.lanes, new_ruler())
    gutter = gutter_for(canvas.lanes.titles, layout.ruler, width)
    selected, scale = canvas.shown.selected, canvas.shown.scale.resized(width - gutter)
    if days is not None:
        scale = TimeScale.fitting(*days, width - gutter)
    view = replace(canvas.view(), scale=scale, height=height, gutter=gutter)
    if selected is not None:
        view = replace(view, scrolls=scrolls_for(layout, view, selected))
    return build(layout, view, tick_name)


def write(canvas: Canvas, sheet: Sheet, path: Path) -> None:
    """Write a sheet into a file of the format that its name ends in.

    Raises:
        OSError: it could not be written.
    """
    draft = path.with_name(path.name + ".part")
    suffix = path.suffix.lower()
    made = {".png": _png, ".svg": _svg, ".pdf": _pdf}[suffix](canvas, sheet, draft)
    if not made:
        draft.unlink(missing_ok=True)
        raise OSError(f"“{path}” could not be written. Check the folder and its rights.")
    draft.replace(path)


def picture(canvas: Canvas, sheet: Sheet) -> QImage:
    """Draw a sheet as an image."""
    size = _full(canvas, sheet)
    image = QImage((size * sheet.scale).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sheet.scale)
    painter = QPainter(image)
    paint_sheet(painter, canvas, sheet, size)
    painter.end()
    return image


def _png(canvas: Canvas, sheet: Sheet, path: Path) -> bool:
    return QImageWriter(str(path), b"png").write(picture(canvas, sheet))


def _svg(canvas: Canvas, sheet: Sheet, path: Path) -> bool:
    size = _full(canvas, sheet)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(sheet.title)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter()
    if not painter.begin(generator):
        return False
    paint_sheet(painter, canvas, sheet, size)
    return painter.end()


def _pdf(canvas: Canvas, sheet: Sheet, path: Path) -> bool:
    writer = QPdfWriter(str(path))
    writer.setTitle(sheet.title)
    writer.setResolution(96)
    page = QSizeF(sheet.width * _POINTS, sheet.height * _POINTS)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    first = True
    for part in _parts(canvas, sheet):
        room = _room(part)
        tall = max(whole_height(canvas), room) if sheet.whole else room
        scene = scene_for(canvas, sheet.width, tall, part.days)
        parts: Sequence[Page | None] = pages(scene, room - AXIS) if scene is not None else (None,)
        for one in parts:
            if not first:
                writer.newPage()
            first = False
            _paint_page(painter, part, scene, one)
    _paint_sources(painter, writer, sheet)
    return painter.end()


def _parts(canvas: Canvas, sheet: Sheet) -> list[Sheet]:
    """Share the range among pages side by side."""
    scale = canvas.shown.scale
    first, last = sheet.days or (scale.origin, scale.end)
    step = (last - first) / sheet.across
    return [
        replace(sheet, days=(first + page * step, first + (page + 1) * step), sources=())
        for page in range(sheet.across)
    ]


def _full(canvas: Canvas, sheet: Sheet) -> QSizeF:
    """Return the size that a single sheet needs."""
    height = sheet.height
    if sheet.whole:
        height = max(height, whole_height(canvas) + sheet.height - _room(sheet))
    return QSizeF(sheet.width, height)


def _room(sheet: Sheet) -> float:
    """Return the height that axis and lanes have on a page."""
    return sheet.height - _TITLE - _foot(sheet) - bottom_room(sheet.eras)


def _foot(sheet: Sheet) -> float:
    lines = math.ceil(_listed(sheet) / _columns(sheet))
    return _legend_height(sheet) + (lines + 1.5) * _LINE * bool(sheet.sources)


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


def _listed(sheet: Sheet) -> int:
    """Return how many sources a single sheet lists: the timeline keeps most of the room."""
    lines = max(int(sheet.height * _SOURCES_SHARE / _LINE), 2)
    return min(len(sheet.sources), lines * _columns(sheet))


def _columns(sheet: Sheet) -> int:
    return max(int(sheet.width // 520), 1)


def paint_sheet(painter: QPainter, canvas: Canvas, sheet: Sheet, size: QSizeF) -> None:
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
        paint_slips(painter, replace(scene.view, height=room), sheet.eras, theme)
    painter.restore()
    top = size.height() - foot
    # Over whatever runs out below: SVG knows no clipping.
    painter.fillRect(QRectF(0, top, size.width(), foot), colour(theme.surface))
    painter.fillRect(QRectF(0, top, size.width(), 1), colour(theme.line))
    _paint_legend(painter, sheet, top, theme)
    shown = sheet.sources[: _listed(sheet)]
    _list_sources(painter, sheet, theme, top + _legend_height(sheet), shown)


def _paint_title(painter: QPainter, sheet: Sheet, theme: Theme) -> None:
    painter.setFont(themes.font(themes.TITLE, bold=True))
    painter.setPen(colour(theme.text))
    box = QRectF(themes.SPACE_M, 0, sheet.width - 2 * themes.SPACE_M, _TITLE)
    where = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, where | Qt.AlignmentFlag.AlignLeft, sheet.title)
    painter.setFont(themes.font(themes.SMALL))
    painter.setPen(colour(theme.muted))
    painter.drawText(box, where | Qt.AlignmentFlag.AlignRight, sheet.status)


def _paint_page(painter: QPainter, sheet: Sheet, scene: Scene | None, page: Page | None) -> None:
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
        paint_axis(painter, scene, theme)
        whole = room + bottom_room(sheet.eras)
        paint_slips(painter, replace(scene.view, height=whole), sheet.eras, theme)
        painter.restore()
    _paint_title(painter, sheet, theme)
    painter.fillRect(QRectF(0, top, sheet.width, 1), colour(theme.line))
    _paint_legend(painter, sheet, top, theme)


def _paint_sources(painter: QPainter, writer: QPdfWriter, sheet: Sheet) -> None:
    """List the sources on pages of their own."""
    room = int((sheet.height - 3 * _LINE) // _LINE) * _columns(sheet)
    theme = THEMES[sheet.theme]
    for begin in range(0, len(sheet.sources), max(room, 1)):
        writer.newPage()
        painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), colour(theme.surface))
        _list_sources(painter, sheet, theme, _LINE, sheet.sources[begin : begin + room])


def _list_sources(
    painter: QPainter, sheet: Sheet, theme: Theme, top: float, sources: tuple[str, ...]
) -> None:
    if not sources:
        return
    columns = _columns(sheet)
    wide = (sheet.width - 2 * themes.SPACE_M) / columns
    lines = math.ceil(len(sources) / columns)
    painter.setFont(label_font(bold=True))
    painter.setPen(colour(theme.text))
    text = tr("Sources (%1)").replace("%1", number_text(len(sheet.sources)))
    if len(sources) < len(sheet.sources):
        text = tr("%1 of %2 sources; a PDF lists all")
        text = text.replace("%1", number_text(len(sources)))
        text = text.replace("%2", number_text(len(sheet.sources)))
    painter.drawText(QRectF(themes.SPACE_M, top, wide, _LINE), 0, text)
    painter.setFont(label_font())
    metrics = QFontMetricsF(label_font())
    for place, source in enumerate(sources):
        column, line = divmod(place, lines)
        box = QRectF(themes.SPACE_M + column * wide, top + (line + 1) * _LINE, wide - 12, _LINE)
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, 0, shown)
