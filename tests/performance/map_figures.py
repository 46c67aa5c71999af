"""How long the map takes to lay out and paint a frame, at any number of sites.

`map_figures()` measures each view that the map offers while it is moved: software raster, no window.
`make bench` calls it.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.map_scene import MapContent, build
from chipline.map_layout.outlines import MOVING, outlines
from chipline.map_layout.projection import MapView, fitted
from chipline.scenery.as_of import AsOf
from chipline.windows.map.map_colours import MapColours
from chipline.windows.map.map_painter import MapLook, paint_map
from chipline.windows.theme import LIGHT
from map_rows import facts_of, move, site

SIZES = (55, 10_000)
FRAME_P95_MILLISECONDS = 16.7
_FRAMES, _WIDTH, _HEIGHT = 40, 1440, 900
_PAIRS = (("CN", "MY"), ("CN", "SG"), ("CN", "US"), ("US", "AE"), ("CN", "ID"))


def map_figures() -> dict[str, Any]:
    """Measure and print the frames of every view, in milliseconds."""
    _ = QApplication.instance() or QApplication([])
    found: dict[str, Any] = {}
    for size in SIZES:
        facts = _facts(size)
        for preset in MAP_PRESETS:
            frames = _frames(facts, fitted(preset.box, _WIDTH, _HEIGHT))
            p95 = statistics.quantiles(frames, n=20)[-1]
            found[f"{size} sites, {preset.name}"] = {
                "median": statistics.median(frames),
                "p95": p95,
            }
            over = "" if p95 <= FRAME_P95_MILLISECONDS else f"  over {FRAME_P95_MILLISECONDS}"
            print(f"map, {size:>6} sites, {preset.name:<16} p95 {p95:5.1f} ms{over}")
    return found


def _facts(size: int) -> MapFacts:
    rng = np.random.default_rng(size)
    places = zip(
        rng.normal(108, 12, size).tolist(),
        rng.normal(20, 12, size).tolist(),
        rng.uniform(5, 300, size).tolist(),
        strict=True,
    )
    sites = (
        site(f"site-{number}", x, y, power_announced_mw=power)
        for number, (x, y, power) in enumerate(places)
    )
    moves = (move(f"move-{n}", [begin], [end]) for n, (begin, end) in enumerate(_PAIRS * 8))
    return facts_of(*sites, *moves)


def _frames(facts: MapFacts, view: MapView) -> list[float]:
    content = MapContent(facts, AsOf(739_000.0), bands={"CN": "licence", "RU": "embargo"})
    look = replace(MapLook(MapColours.of(LIGHT), facts), moving=True)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    frames = []
    # The first frame reads the level of detail.
    for number in range(_FRAMES + 1):
        view = view.panned(3, 1)
        begun = time.perf_counter()
        base = outlines(base_map(), view, content.bands, tolerance=MOVING)
        scene = build(base_map(), content, view, base=base)
        with QPainter(image) as painter:
            paint_map(painter, scene, look)
        if number:
            frames.append((time.perf_counter() - begun) * 1000)
    return frames
