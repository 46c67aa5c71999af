"""How long the map takes to lay out and paint a frame, at any number of sites.

`map_figures()` measures each view that the map offers while it is moved, while the day moves, and
when it stands still: the canvas itself, on software raster, in time of the processor, so that what
else runs on a machine counts less; time by the clock stands beside it. What the sites and their
pictures take of memory is told where the system says it. `make bench` calls it.
"""

from __future__ import annotations

import gc
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.scenery.as_of import AsOf, Mode
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.paint.map_legend import MapSigns
from chipline.windows.map.paint.map_painter import path_maker
from map_rows import facts_of, move, site

SIZES = (55, 10_000, 1_000_000)
FRAME_P95_MILLISECONDS, STILL_MILLISECONDS, FIRST_MILLISECONDS = 16.7, 40.0, 150.0
MEMORY_MB = 60.0
_FRAMES, _WIDTH, _HEIGHT = 40, 1440, 900
#: Milliseconds of the processor, and by the clock.
_Taken = tuple[float, float]
_DAY = 739_000.0
_PAIRS = (("CN", "MY"), ("CN", "SG"), ("CN", "US"), ("US", "AE"), ("CN", "ID"))


def map_figures(sizes: tuple[int, ...] = SIZES) -> dict[str, Any]:
    """Measure and print the frames of every view, in milliseconds."""
    _ = QApplication.instance() or QApplication([])
    found: dict[str, Any] = {}
    for size in sizes:
        canvas = MapCanvas()
        canvas.resize(_WIDTH, _HEIGHT)
        canvas.show_bands({"CN": "licence", "RU": "embargo"}, MapSigns())
        _ = base_map().projected
        path_maker()
        facts = _facts(size)
        rows = _resident_mb()
        # As the reader does.
        facts.sites.prepare()
        prepared = _resident_mb()
        first = _taken(lambda canvas=canvas, facts=facts: _first(canvas, facts))
        _say(found, f"{size} sites, first picture", [first] * 2, FIRST_MILLISECONDS)
        for preset in MAP_PRESETS:
            canvas.show_preset(preset)
            name = f"{size} sites, {preset.name}"
            _say(found, f"{name}, moving", _frames(canvas, _pan), FRAME_P95_MILLISECONDS)
            canvas._still.stop()  # no event loop would
            _say(found, f"{name}, day", _frames(canvas, _move_day), FRAME_P95_MILLISECONDS)
            still = _taken(lambda canvas=canvas: _stand_still(canvas))
            _say(found, f"{name}, still", [still] * 2, STILL_MILLISECONDS)
        _say_memory(found, size, prepared - rows, _resident_mb() - prepared)
    return found


def _say(found: dict[str, Any], name: str, frames: list[_Taken], bound: float) -> None:
    worked, waited = (statistics.quantiles(each, n=20)[-1] for each in zip(*frames, strict=True))
    median = statistics.median(each for each, _ in frames)
    found[name] = {"median": median, "p95": worked, "p95_by_clock": waited}
    over = "" if worked <= bound else f"  over {bound}"
    print(
        f"map, {name:<38} median {median:5.1f} p95 {worked:5.1f} ms, by the clock {waited:6.1f}{over}"
    )


def _say_memory(found: dict[str, Any], size: int, prepared: float, shown: float) -> None:
    """Tell what the map itself takes beyond the columns of records that every picture reads."""
    found[f"{size} sites, memory"] = {"prepared_mb": prepared, "shown_mb": shown}
    print(
        f"map, {size} sites, memory: {prepared:.0f} MB to find them, {shown:.0f} MB for pictures, "
        f"bound {MEMORY_MB} MB"
    )


def _resident_mb() -> float:
    """Return what this process holds of memory, in MB; NaN where the system does not say it."""
    gc.collect()
    status = Path("/proc/self/statm")
    if not status.exists():
        return float("nan")
    return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6


def _facts(size: int) -> MapFacts:
    rng = np.random.default_rng(size)
    places = zip(
        rng.normal(108, 12, size).tolist(),
        rng.normal(20, 12, size).tolist(),
        rng.uniform(5, 300, size).tolist(),
        strict=True,
    )
    sites = (
        site(f"site-{number}", x, y, power_announced_mw=power, opened=str(2018 + number % 9))
        for number, (x, y, power) in enumerate(places)
    )
    moves = (move(f"move-{n}", [begin], [end]) for n, (begin, end) in enumerate(_PAIRS * 8))
    return facts_of(*sites, *moves)


def _taken(work: Callable[[], None]) -> _Taken:
    begun, clock = time.thread_time(), time.perf_counter()
    work()
    return (time.thread_time() - begun) * 1000, (time.perf_counter() - clock) * 1000


def _frames(canvas: MapCanvas, step: Callable[[MapCanvas, int], None]) -> list[_Taken]:
    # The first frame reads the level of detail.
    return [_taken(lambda n=n: step(canvas, n)) for n in range(_FRAMES + 1)][1:]


def _first(canvas: MapCanvas, facts: MapFacts) -> None:
    canvas.show_facts(facts)
    _paint(canvas)


def _pan(canvas: MapCanvas, number: int) -> None:
    canvas.show_view(canvas.view.panned(8, 3).zoomed(1.01 if number % 4 < 2 else 1 / 1.01))
    _paint(canvas)


def _move_day(canvas: MapCanvas, number: int) -> None:
    canvas.show_as_of(AsOf(_DAY + 20 * number, Mode.INSTANT))
    _paint(canvas)


def _stand_still(canvas: MapCanvas) -> None:
    canvas.show_view(canvas.view.panned(1, 0))
    canvas._still.stop()  # no event loop would
    canvas.update()
    _paint(canvas)


_IMAGE = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)


def _paint(canvas: MapCanvas) -> None:
    with QPainter(_IMAGE) as painter:
        canvas.paint_on(painter)
