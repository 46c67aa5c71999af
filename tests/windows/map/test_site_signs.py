"""The signs of sites are painted once into a sheet, so each must have room there, and no more."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import SiteSign
from chipline.map_layout.map_scene import MapContent, build
from chipline.map_layout.projection import fitted
from chipline.scenery.as_of import AsOf
from chipline.windows.map.paint import site_signs
from chipline.windows.map.paint.site_signs import SignLook, paint_sign, paint_signs
from chipline.windows.theme import THEMES
from map_rows import facts_of, site

_AROUND = 128
SIGNS = (
    SiteSign.NONE,
    SiteSign.POWERLESS,
    SiteSign.HEAD_OFFICE,
    SiteSign.PLANNED,
    SiteSign.CLOSED,
    SiteSign.COARSE,
    SiteSign.CLOSED | SiteSign.PLANNED,
    SiteSign.COARSE | SiteSign.CLOSED,
)
LOOKS = (
    *(
        SignLook(radius, live, sign, used=used)
        for radius, live in ((4.5, 0.0), (12.0, 7.5), (30.0, 30.0))
        for sign in SIGNS
        # A site without a figure is a small square.
        if radius < 5 or not sign & (SiteSign.POWERLESS | SiteSign.HEAD_OFFICE)
        for used in (False, True)
    ),
    SignLook(12.0, text="7"),
    SignLook(16.0, text="12k", used=True),
)


def reach(look: SignLook, theme: str) -> int:
    """Return how far from its middle a sign is painted, in pixels."""
    image = QImage(2 * _AROUND, 2 * _AROUND, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QPointF(_AROUND, _AROUND), look, THEMES[theme])
    bits = np.frombuffer(image.constBits(), dtype=np.uint8)
    alpha = bits.reshape(2 * _AROUND, 2 * _AROUND, 4)[:, :, 3]
    # What is fainter than that is seen by nobody.
    rows, columns = np.nonzero(alpha > 4)
    edges = rows.min(), columns.min(), rows.max() + 1, columns.max() + 1
    return max(abs(int(edge) - _AROUND) for edge in edges)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_sign_is_cut_on_the_sheet_and_none_takes_much_more_than_it_needs(
    qapp: QApplication, theme: str
) -> None:
    assert qapp is not None
    for look in LOOKS:
        needed = reach(look, theme)
        assert needed <= look.side / 2, look
        assert look.side / 2 <= needed + 6, look


def test_the_sheet_grows_with_the_signs_that_it_holds(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    rows = [
        site(f"site-{n}", 100.0 + n % 20, float(n // 20), power_announced_mw=2.0 + 5 * n)
        for n in range(300)
    ]
    facts = facts_of(*rows)
    view = fitted((99.0, -1.0, 121.0, 16.0), 1600, 1200)
    scene = build(base_map(), MapContent(facts, AsOf(1.0)), view)
    assert len({one.radius for one in scene.sites}) > 50

    def painted(first: int) -> QImage:
        monkeypatch.setattr(site_signs, "_sheets", {})
        monkeypatch.setattr(site_signs, "_SHEET_FIRST", first)
        image = QImage(1600, 1200, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            paint_signs(painter, scene.sites, facts.sites, THEMES["light"], uses=True)
        return image

    blank = QImage(1600, 1200, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    whole = painted(2048)
    assert whole != blank
    assert painted(16) == whole
