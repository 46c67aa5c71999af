"""Reports as files, wholly or not at all: Qt lays PDF out, and draws the timelines of the others."""

from __future__ import annotations

import io
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QMarginsF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from chipline.exchange.report_formats.formats import ReportFormat, report_draft, write_text
from chipline.exchange.report_formats.html import Address, html_parts, nowhere
from chipline.exchange.report_formats.odt import write_odt
from chipline.exchange.report_formats.report import Report, ReportTimeline, Words, plain
from chipline.exchange.report_formats.timeline_svg import WIDTH, TimelineColours, timeline_svg
from chipline.scenery.theme_colours import LIGHT
from chipline.windows.widgets.labels.endless_words import without_endless_words

_PICTURE = "chipline:timeline"
#: Sharp on paper at the width of a page.
_SHARPNESS = 2.0
#: Between the margins of 2 cm that Qt's printing leaves on A4 on its side, in pixels, and some less
#: in height, since a picture that is as high as a page would be cut in two.
_PAGE = QSizeF(960, 560)
_ANY_HEIGHT = 1e6


def write_report(
    path: Path, used: ReportFormat, report: Report, words: Words, language: str = "en"
) -> None:
    """Write a report into a file, which takes its place once it is whole.

    Raises:
        OSError: it could not be written; a `Message` says what, where and how to mend it.
    """
    if not used.drawn:
        write_text(path, used, report, words, language)
        return
    with report_draft(path) as draft:
        # Qt tells of a folder that can't be written to only by writing nothing.
        draft.touch()
        _WRITERS[used.name](draft, report, words)


def _docx(path: Path, report: Report, words: Words) -> None:
    # Imported here: the library costs 0.2 s, and only this format needs it.
    from chipline.exchange.report_formats.docx import write_docx  # noqa: PLC0415  # see above

    picture = timeline_png(report.timeline, words) if report.timeline else None
    made = io.BytesIO()
    write_docx(made, report, words, picture)
    path.write_bytes(made.getvalue())


def _pdf(path: Path, report: Report, words: Words) -> None:
    # The layout of a text starts timers, which a thread without a loop of Qt's can't have.
    _loop = QEventLoop()
    writer = QPdfWriter(str(path))
    writer.setTitle(plain(report.subject, words))
    writer.setCreator("Chipline")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    report_document(report, words).print_(writer)
    del writer  # writes what is left


def _odt(path: Path, report: Report, words: Words) -> None:
    picture = timeline_png(report.timeline, words) if report.timeline else None
    with path.open("wb") as file:
        write_odt(file, report, words, picture)


_WRITERS = {"docx": _docx, "pdf": _pdf, "odt": _odt}


def report_document(
    report: Report,
    words: Words,
    *,
    style: str = "",
    colours: TimelineColours | None = None,
    address: Address = nowhere,
    room: QSizeF = _PAGE,
    sharpness: float = _SHARPNESS,
) -> QTextDocument:
    """Lay a report out as Qt's text: in the colours of paper, or by a style sheet of its own.

    `room` is how wide and high its picture may be, in pixels, of which each has so many as
    `sharpness` says.
    """
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(style or _PAPER)
    picture = ""
    if report.timeline is not None:
        svg = timeline_svg(report.timeline, words, colours, round(room.width()))
        image = _drawn(svg, room, sharpness)
        made.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_PICTURE), image)
        size = image.deviceIndependentSize().toSize()
        picture = f'<p><img src="{_PICTURE}" width="{size.width()}" height="{size.height()}"></p>'
    html = "".join(html_parts(report, words, picture=picture, address=address))
    made.setHtml(without_endless_words(html))
    return made


#: Sizes in points, which alone are the same on paper and on a screen.
_PAPER = f"""
body, p, td, th {{ font-family: Inter; color: {LIGHT.text}; }}
p {{ font-size: 9pt; }}
td, th {{ font-size: 8pt; padding: 3px; }}
h1 {{ font-size: 18pt; }}
h2 {{ font-size: 12pt; margin-top: 16px; }}
.muted {{ color: {LIGHT.muted}; }}
a {{ color: {LIGHT.accent}; text-decoration: none; }}
table {{ border-collapse: collapse; border-color: {LIGHT.line}; border-style: solid; border-width: 1px; }}
th {{ background-color: {LIGHT.raised}; }}
"""


def timeline_png(timeline: ReportTimeline, words: Words) -> bytes:
    """Draw the timeline of a report as a PNG."""
    found = QByteArray()
    buffer = QBuffer(found)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    whole = QSizeF(WIDTH, _ANY_HEIGHT)
    QImageWriter(buffer, b"png").write(_drawn(timeline_svg(timeline, words), whole, _SHARPNESS))
    return bytes(found.data())


def _drawn(svg: str, room: QSizeF, sharpness: float) -> QImage:
    """Draw a picture as large as it is, or as there is room."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize())
    if size.height() > room.height() or size.width() > room.width():
        size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage((size * sharpness).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        renderer.render(painter)
    # Set last: until then the painter counts in the picture's own pixels.
    image.setDevicePixelRatio(sharpness)
    return image
