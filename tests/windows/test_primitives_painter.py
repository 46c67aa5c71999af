"""Many boxes and lines at once: what is painted is what the rows say, and nothing where there is none."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from chipline.map_layout.outlines import Outline
from chipline.windows.map.paint.map_painter import path_of
from chipline.windows.pictures import primitives_painter

pytestmark = pytest.mark.usefixtures("qapp")

INK = QColor("#000000")


@pytest.fixture
def image() -> QImage:
    made = QImage(40, 20, QImage.Format.Format_ARGB32)
    made.fill(Qt.GlobalColor.white)
    return made


def _dark(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == INK
    }


def _box(x0: int, y0: int, width: int, height: int) -> set[tuple[int, int]]:
    return {(x, y) for x in range(x0, x0 + width) for y in range(y0, y0 + height)}


def _columns(*rows: tuple[float, ...]) -> list[np.ndarray]:
    return list(np.array(rows, dtype=np.float64).reshape(len(rows), 4).T)


def test_each_box_is_filled_where_its_row_says(image: QImage) -> None:
    with QPainter(image) as painter:
        primitives_painter.fill(
            painter, INK, *_columns((1, 4, 2, 5), (10, 10, 0, 9), (20, 30, 1, 2))
        )
    assert _dark(image) == _box(1, 2, 3, 5) | _box(20, 1, 10, 2), "what has no width is left out"


def test_each_line_is_drawn_where_its_row_says(image: QImage) -> None:
    with QPainter(image) as painter:
        primitives_painter.lines(painter, QPen(INK), *_columns((2, 3, 12, 3), (30, 1, 30, 8)))
    assert _dark(image) == _box(2, 3, 11, 1) | _box(30, 1, 1, 8)


def test_nothing_is_drawn_of_no_rows(image: QImage) -> None:
    nothing = np.empty((0, 4))
    with QPainter(image) as painter:
        primitives_painter.fill(painter, INK, *nothing.T)
        primitives_painter.lines(painter, QPen(INK), *nothing.T)
    assert not _dark(image)


def test_pieces_of_a_pixmap_are_drawn_around_their_places(image: QImage) -> None:
    sheet = QPixmap(20, 10)
    sheet.fill(INK)
    # Where the middle goes, the piece of the sheet, how it is scaled, turned, and how opaque.
    rows = np.array(
        [[10, 5, 0, 0, 4, 4, 1, 1, 0, 1], [30, 10, 4, 2, 2, 6, 1, 1, 0, 1]], dtype=float
    )
    with QPainter(image) as painter:
        painter.drawPixmapFragments(
            *primitives_painter.as_primitives(QPainter.PixmapFragment, rows), sheet
        )
    assert _dark(image) == _box(8, 3, 4, 4) | _box(29, 7, 2, 6)


def test_an_outline_becomes_a_path_of_its_own_lines_alone() -> None:
    x = np.array([0.0, 4.0, 4.0, 10.0, 12.0])
    y = np.array([0.0, 0.0, 4.0, 1.0, 1.0])
    path = path_of(Outline(x, y, np.array([1, 1, 0, 1, 0], dtype=np.int32)))
    elements = [path.elementAt(place) for place in range(path.elementCount())]
    assert [(each.x, each.y) for each in elements] == list(zip(x.tolist(), y.tolist(), strict=True))
    assert [each.isMoveTo() for each in elements] == [True, False, False, True, False]
