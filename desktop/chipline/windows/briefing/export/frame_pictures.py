"""Drawings of slides as PNG: numbered frames of a moving day."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from chipline.records.message import Message, UserError
from chipline.scenery.figures import Drawing
from chipline.whole_file import whole_folder
from chipline.windows.briefing.stage.png_files import as_png
from chipline.windows.pictures.figure_painter import paint_figures

_FAMILY = "Arial"


def png_of(drawing: Drawing, width: int) -> bytes:
    """Paint a drawing as a PNG of so many pixels across."""
    scale = width / drawing.width
    picture = QImage(width, round(drawing.height * scale), QImage.Format.Format_RGB32)
    picture.fill(QColor(drawing.ground))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        painter.scale(scale, scale)
        paint_figures(painter, drawing.figures, _FAMILY)
    return as_png(picture)


def write_frames(drawings: Iterable[Drawing], folder: Path, width: int) -> int:
    """Write drawings into a new or empty folder as frame-0001.png and so on; return how many.

    The folder takes its place once it is whole; nothing stays of one that is stopped.

    Raises:
        UserError: the folder holds something, or can't be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(
            Message(
                "“{folder}” holds something already. Choose a new folder, or an empty one.",
                folder=str(folder),
            )
        )
    number = 0
    try:
        with whole_folder(folder) as draft:
            for number, drawing in enumerate(drawings, start=1):
                (draft / f"frame-{number:04}.png").write_bytes(png_of(drawing, width))
    except OSError as error:
        raise UserError(
            Message(
                "The pictures can’t be written into “{folder}”: {why}. Choose another place.",
                folder=str(folder),
                why=error.strerror or str(error),
            )
        ) from error
    return number
