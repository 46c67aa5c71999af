"""Makes the icon files of both systems from our two drawings: PNGs of every size, and .ico files."""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def draw(drawing: Path, size: int) -> bytes:
    """Return a PNG of a drawing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNGs into one .ico file."""
    entries, bodies = b"", b""
    start = 6 + 16 * len(pictures)
    for size, body in sorted(pictures.items()):
        edge = size % 256  # 256 is written as 0
        entries += struct.pack("<4B2H2I", edge, edge, 0, 0, 1, 32, len(body), start + len(bodies))
        bodies += body
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + bodies


def make(folder: Path) -> None:
    """Write chipline-SIZE.png, chipline-file-SIZE.png and both .ico files into a folder."""
    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("chipline", "chipline-file"):
        drawing = HERE / f"{name}.svg"
        for size in SIZES:
            (folder / f"{name}-{size}.png").write_bytes(draw(drawing, size))
        pictures = {size: draw(drawing, size) for size in ICO_SIZES}
        (folder / f"{name}.ico").write_bytes(ico(pictures))
    del application


if __name__ == "__main__":
    import sys

    make(Path(sys.argv[1]))
