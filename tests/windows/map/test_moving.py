"""While the map is moved: what was painted is shown where it would be painted anew."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_presets import MAP_PRESETS, MapPreset
from chipline.map_layout.map_scene import MapLayers
from chipline.map_layout.outlines import Outline, outlines
from chipline.map_layout.projection import MapView, fitted
from chipline.windows.map.canvas import base_map_cache
from chipline.windows.map.canvas.base_map_cache import BaseMapCache
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.paint import map_painter
from chipline.windows.map.paint.map_painter import path_of, paths_of
from chipline.windows.map.paint.painted_base import PaintedBase, covers
from chipline.windows.map.pane import MapPane

SIZE = (400.0, 260.0)


def land(painter: QPainter, view: MapView) -> None:
    """Paint land black on white."""
    painter.fillRect(0, 0, int(view.width), int(view.height), "white")
    for outline in outlines(base_map(), view, {}).land.values():
        painter.fillPath(path_of(outline), QColor("black"))


def blue(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), dtype=np.uint32)
    return (rows & 0xFF).reshape(image.height(), image.width())


def black(image: QImage) -> np.ndarray:
    return blue(image) < 128


@pytest.mark.parametrize("preset", [MAP_PRESETS[0], MAP_PRESETS[1], MAP_PRESETS[5]])
@pytest.mark.parametrize(("dx", "dy", "zoom"), [(0, 0, 1.0), (37, -22, 1.0), (-30, 15, 1.2)])
def test_a_painted_base_map_is_shown_where_another_view_has_it(
    map_pane: MapPane, preset: MapPreset, dx: float, dy: float, zoom: float
) -> None:
    view = fitted(preset.box, *SIZE)
    wide = replace(view, width=1.5 * SIZE[0], height=1.5 * SIZE[1])
    pixmap = QPixmap(int(wide.width), int(wide.height))
    with QPainter(pixmap) as painter:
        land(painter, wide)
    moved = view.panned(dx, dy).zoomed(zoom)
    assert covers(wide, moved, 1.4)
    shown, anew = (QImage(*map(int, SIZE), QImage.Format.Format_RGB32) for _ in range(2))
    with QPainter(shown) as painter:
        PaintedBase(wide, pixmap).paint(painter, moved)
    with QPainter(anew) as painter:
        land(painter, moved)
    assert 0.05 < black(anew).mean() < 0.95
    # Coasts differ by a pixel: one is painted nearer than the other.
    assert (black(shown) != black(anew)).mean() < 0.05


@pytest.mark.parametrize("preset", MAP_PRESETS)
def test_the_paths_of_an_outline_are_its_lines_in_parts(preset: MapPreset) -> None:
    land_seen = outlines(base_map(), fitted(preset.box, 1440.0, 900.0), {"RU": "embargo"}).land
    for outline in land_seen.values():
        sizes = [path.elementCount() for path in paths_of(outline)]
        elements = [
            (at.x, at.y, at.isMoveTo())
            for path in paths_of(outline)
            for at in map(path.elementAt, range(path.elementCount()))
        ]
        begins = np.append(True, ~outline.joined[:-1]).tolist()
        assert elements == list(zip(outline.x.tolist(), outline.y.tolist(), begins, strict=True))
        longest = int(np.diff(np.flatnonzero(~outline.joined), prepend=-1).max())
        assert max(sizes) < 400 + longest


@pytest.mark.parametrize(
    ("around", "box"),
    [
        ("ZA", (26.0, -31.5, 30.5, -27.5)),  # Lesotho
        ("IT", (12.0, 43.5, 13.0, 44.3)),  # San Marino
        ("OM", (56.0, 25.1, 56.6, 25.5)),  # Nahwa, of the Emirates
        ("AE", (56.0, 25.1, 56.6, 25.5)),  # Madha, of Oman, around Nahwa
        ("KG", (70.3, 39.6, 72.0, 40.3)),  # Sokh and others, of Uzbekistan
        ("AZ", (44.8, 40.4, 45.7, 41.2)),  # Artsvashen, of Armenia
    ],
)
def test_a_country_does_not_colour_what_lies_within_it(
    around: str, box: tuple[float, float, float, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one country lies within another, of the other's area a hole is left out."""
    monkeypatch.setattr(map_painter, "_PATH_LENGTH", 1)
    whole, parts = (QImage(*map(int, SIZE), QImage.Format.Format_RGB32) for _ in range(2))
    seen = outlines(base_map(), fitted(box, *SIZE), {around: "embargo"}).land["embargo"]
    for image, paths in ((whole, [path_of(seen)]), (parts, list(paths_of(seen)))):
        image.fill("white")
        with QPainter(image) as painter:
            for path in paths:
                painter.fillPath(path, QColor("black"))
    assert 0.01 < black(whole).mean() < 0.99
    assert (black(whole) == black(parts)).all()


def test_of_no_outline_there_is_no_path() -> None:
    none = np.empty(0)
    assert not list(paths_of(Outline(none, none, none.astype(np.bool_))))


def test_a_painted_base_map_serves_no_view_beyond_it() -> None:
    view = fitted(MAP_PRESETS[1].box, *SIZE)
    wide = replace(view, width=1.5 * SIZE[0], height=1.5 * SIZE[1])
    assert covers(wide, view, 1.4)
    assert not covers(wide, view.panned(0.3 * SIZE[0], 0), 1.4)
    assert not covers(wide, view.zoomed(0.6), 1.4)
    assert not covers(wide, view.zoomed(1.5), 1.4)


def painted(canvas: MapCanvas) -> QImage:
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas.paint_on(painter)
    return image


def test_once_the_view_stands_all_is_as_if_it_had_never_moved(
    map_pane: MapPane, sites: dict[str, str]
) -> None:
    canvas = map_pane.canvas
    map_pane.show_preset("asia")
    target = canvas.view.panned(40, 25)
    canvas.restore_view(target.longitude, target.latitude, target.scale)
    wanted = painted(canvas)
    map_pane.show_preset("asia")
    for _ in range(8):
        canvas.show_view(canvas.view.panned(5, 3.125))
        assert canvas.moving
        painted(canvas)
    canvas.show_view(target)
    canvas._still.stop()  # no time to wait for
    canvas._renew()
    found = painted(canvas)
    assert (black(found) != black(wanted)).mean() < 0.001
    assert canvas.scene() is not None


def test_what_is_painted_while_the_view_moves_on_is_what_lies_there(map_pane: MapPane) -> None:
    canvas, bare = map_pane.canvas, MapLayers(names=False, inset=False)
    map_pane.show_preset("asia")
    canvas.show_layers(bare)
    for step in range(1, 49):
        canvas.show_view(canvas.view.panned(12, 5))
        found = painted(canvas)
        if step % 12 == 0:
            other = MapCanvas()
            other.resize(canvas.size())
            other.show_bands(canvas._bands, canvas.signs)
            assert canvas.facts is not None
            other.show_facts(canvas.facts)
            other.show_layers(bare)
            other.show_view(canvas.view)
            # Coasts and borders differ by a pixel.
            assert (blue(found) != blue(painted(other))).mean() < 0.1


def test_the_base_map_of_a_move_is_there_before_it_begins(
    map_pane: MapPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas, cache = map_pane.canvas, BaseMapCache()
    content, look = canvas.content(), canvas.look()
    assert content is not None
    assert look is not None
    view = canvas.view
    while not cache.prepare(view, content, look, 1.0):
        pass
    wide = cache._wide
    assert wide is not None
    assert cache.outlines(view.panned(9, 4), content, moving=True) is wide.outlines
    assert wide.painted(replace(look, moving=True), 1.0, 0.0) is not None
    monkeypatch.setattr(base_map_cache, "_PART", inf)  # a busy machine paints little in any time
    # What nears its edge is painted on the way there, and takes its place before it is used up.
    for step in range(1, 40):
        moved = view.panned(-0.005 * view.width * step, 0)
        assert covers(wide.view, moved, 1.4)
        base = cache.outlines(moved, content, moving=True)
        if base is not wide.outlines:
            break
        scene = canvas.scene_in(moved)
        cache.painted(replace(scene, base=base), replace(look, moving=True), 1.0)
    else:
        pytest.fail("nothing was painted ahead")
