"""Pictures as files: PNG at any sharpness, SVG and PDF as vectors, over as many pages as it has."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from chipline.records.message import Message
from chipline.store.progress import Progress, silent
from chipline.whole_file import whole_file
from chipline.windows.pictures.picture import Picture

FORMATS = (".png", ".svg", ".pdf")
#: The same as a filter of Qt's dialogs, the best for paper first.
FILTER = "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"
#: A single family, which may be on no other machine.
_FAMILY = re.compile(r'font-family="([^",]+)"')
#: Device-independent pixels to points: a pixel is 1/96 inch, a point 1/72.
_POINTS = 72 / 96


def write(picture: Picture, path: Path, progress: Progress = silent) -> None:
    """Write a picture into a file of the format that its name ends in.

    Raises:
        OSError: it could not be written.
        Cancelled: `progress` raised it; nothing was written.
    """
    suffix = path.suffix.lower()
    with whole_file(path) as draft:
        if suffix == ".pdf":
            made = _write_pdf(picture, draft, progress)
        else:
            made = {".png": _write_png, ".svg": _write_svg}[suffix](picture, draft)
        if not made:
            raise OSError(
                Message(
                    "“{file}” could not be written. Check the folder and its rights.",
                    file=str(path),
                )
            )


def image(picture: Picture) -> QImage:
    """Draw a picture as an image."""
    made = QImage((picture.size() * picture.sharpness).toSize(), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(picture.sharpness)
    with QPainter(made) as painter:
        picture.paint(painter)
    return made


def _write_png(picture: Picture, path: Path) -> bool:
    return QImageWriter(str(path), b"png").write(image(picture))


def _write_svg(picture: Picture, path: Path) -> bool:
    size = picture.size()
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(picture.title)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter()
    if not painter.begin(generator):
        return False
    try:
        picture.paint(painter)
    finally:
        ended = painter.end()
    if ended:
        _name_fallback_fonts(path)
    return ended


def _name_fallback_fonts(path: Path) -> None:
    """Name a generic family after each that Qt wrote: elsewhere the text else falls to a serif face."""
    text = path.read_text(encoding="utf-8")
    path.write_text(_FAMILY.sub(r'font-family="\1, sans-serif"', text), encoding="utf-8")


def _write_pdf(picture: Picture, path: Path, progress: Progress) -> bool:
    writer = QPdfWriter(str(path))
    writer.setTitle(picture.title)
    writer.setResolution(96)
    page = picture.page_size()
    points = QSizeF(page.width() * _POINTS, page.height() * _POINTS)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    try:
        pages = picture.pages()
        for number, paint in enumerate(pages):
            if number:
                writer.newPage()
            progress(number, len(pages))
            paint(painter)
    finally:
        ended = painter.end()
    return ended
