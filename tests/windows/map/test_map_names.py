"""Names of countries at their signs: none lies over another while there is another place for it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from chipline.map_layout.base_map import anchors
from chipline.map_layout.projection import MapView, equal_earth, turned
from chipline.windows import theme as themes
from chipline.windows.map.paint.map_names import _countries
from chipline.windows.map.paint.painted_names import _write, paint_name
from chipline.windows.theme import LIGHT


def boxes_of(signs: dict[str, QRectF], view: MapView, taken: list[QRectF]) -> dict[str, QRectF]:
    edges = [(box.left(), box.top(), box.right(), box.bottom()) for box in taken]
    names, _ = _countries(view, signs, np.array(edges, dtype=float).reshape(-1, 4), LIGHT)
    metrics = QFontMetricsF(themes.font(themes.SMALL, bold=True))
    found = {}
    for name in names:
        xs, ys = view.from_projected(np.array([name.position[0]]), np.array([name.position[1]]))
        left = float(xs[0]) + name.offset[0]
        top = float(ys[0]) + name.offset[1] - metrics.ascent()
        found[name.text] = QRectF(left, top, metrics.horizontalAdvance(name.text), 15)
    return found


def test_names_of_signs_close_by_stand_apart(qtbot: QtBot) -> None:
    degrees = np.array([anchors()["SG"]])
    x, y = (float(one[0]) for one in equal_earth(turned(degrees[:, 0]), degrees[:, 1]))
    view = MapView(*anchors()["SG"], scale=8.0, width=700, height=420)
    at_x, at_y = (float(one[0]) for one in view.from_projected(np.array([x]), np.array([y])))
    signs = {
        "SG": QRectF(at_x - 46, at_y - 9, 92, 18),
        "ID": QRectF(at_x + 4, at_y + 24, 56, 18),
    }
    # What stands above the one, below the other and at the sides of both: marks and the scale.
    taken = [
        *signs.values(),
        QRectF(at_x - 20, at_y - 40, 40, 30),
        QRectF(at_x - 200, at_y + 42, 400, 40),
        QRectF(at_x - 200, at_y - 9, 154, 18),
        QRectF(at_x + 47, at_y - 9, 200, 18),
        QRectF(at_x + 61, at_y + 24, 200, 18),
        QRectF(at_x - 200, at_y + 24, 203, 18),
    ]
    found = boxes_of(signs, view, taken)
    assert {"Singapore", "Indonesia"} <= set(found)
    assert not found["Singapore"].intersects(found["Indonesia"])
    assert not any(found["Indonesia"].intersects(box) for box in taken)


def test_a_sign_at_the_foot_has_its_name_in_view(qtbot: QtBot) -> None:
    view = MapView(*anchors()["SG"], scale=8.0, width=700, height=40)
    sign = QRectF(322, 21, 56, 18)
    # Something stands above it, so that its name would go below.
    found = boxes_of({"SG": sign}, view, [sign, QRectF(300, 2, 110, 18)])["Singapore"]
    assert found.top() >= 0
    assert found.bottom() <= view.height + 1


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_name_that_was_painted_once_is_what_is_written(qtbot: QtBot, ratio: float) -> None:
    shown, written = (
        QImage(int(120 * ratio), int(30 * ratio), QImage.Format.Format_RGB32) for _ in range(2)
    )
    ink, halo, at = QColor("black"), QColor("white"), QPointF(12.0, 20.0)
    for image in (shown, written):
        image.fill("green")
        image.setDevicePixelRatio(ratio)
    for _ in range(2):
        with QPainter(shown) as painter:
            paint_name(painter, at, "Йогор", ink, halo, bold=True)
    with QPainter(written) as painter:
        painter.setFont(themes.font(themes.SMALL, bold=True))
        _write(painter, at, "Йогор", ink, halo)
    found, wanted = (
        np.frombuffer(image.constBits(), dtype=np.uint8).astype(int) for image in (shown, written)
    )
    assert len(set(wanted.tolist())) > 2
    assert np.abs(found - wanted).mean() < (1.0 if ratio == 1.0 else 4.0)
