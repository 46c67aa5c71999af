"""How long the timeline takes to appear and to draw a frame, at any size.

`timeline_figures(folder)` makes workspaces with 10,000, 100,000 and 1,000,000 events and measures
each as the program shows it: threads, real widgets, software raster, each in a process of its own, so
that its peak of memory is nobody else's. `make bench` calls it.
"""

from __future__ import annotations

import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication

from chipline.records.notation.dates import bounds
from chipline.records.record import KINDS, id_of_slug
from chipline.session.session import Session
from chipline.store.workspace import Workspace
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState

SIZES = (10_000, 100_000, 1_000_000)
FIRST_PAINT_SECONDS = {10_000: 0.5, 100_000: 1.0, 1_000_000: 1.2}
PEAK_MEGABYTES = 700
FRAME_P95_MILLISECONDS = 16.7
_PATIENCE = 120.0
_PROGRAM = """
import json, sys
from pathlib import Path
import chipline.cli.main  # as the program begins
from chipline.app import make_application
make_application()
from performance.timeline_figures import measure
print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
"""
_COUNTRIES = ("US", "CN", "NL", "JP", "KR", "SG", "MY", "EU", "TW", "DE")
_STATUSES = ("confirmed", "reported", "alleged", "denied", "planned", "non-move")
_MOMENT = "2026-01-01T00:00:00Z"


def make_workspace(path: Path, total: int) -> None:
    """Fill a workspace with events; written without a journal, which the timeline does not read."""
    rng = random.Random(total)
    workspace = Workspace.create(path)
    with workspace._engine.begin() as connection:
        firms = [(id_of_slug(f"f{n}"), f"Firm {n}") for n in range(300)]
        _insert(connection, "firm", ({"id": one, "name": name} for one, name in firms))
        rules = total * 35 // 100
        _insert(connection, "restriction", (_rule(rng, n) for n in range(rules)))
        moves = (_move(rng, n, rules, firms) for n in range(total - rules))
        _insert(connection, "relocation", moves)
    workspace.close()


def _insert(connection: Any, kind: str, rows: Iterator[dict[str, Any]]) -> None:
    table = KINDS[kind].table
    first = {column.name: None for column in table.columns} | {"created": _MOMENT}
    part: list[dict[str, Any]] = []
    for row in rows:
        part.append(first | row | {"updated": _MOMENT})
        if len(part) == 20_000:
            connection.execute(table.insert(), part)
            part = []
    if part:
        connection.execute(table.insert(), part)


def _dated(name: str, written: str | None) -> dict[str, Any]:
    low, high = bounds(written)
    return {name: written, f"{name}_earliest": low, f"{name}_latest": high}


def _day(rng: random.Random) -> date:
    return date(1998, 1, 1) + timedelta(days=rng.randint(0, 10_500))


def _fuzzy(rng: random.Random, day: date) -> str:
    form = rng.random()
    if form < 0.7:
        return day.isoformat()
    return day.strftime("%Y-%m") + rng.choice(("", "~", "?"))


def _rule(rng: random.Random, number: int) -> dict[str, Any]:
    day = _day(rng)
    end = _fuzzy(rng, day + timedelta(days=rng.randint(30, 2000))) if rng.random() < 0.5 else None
    return {
        "id": id_of_slug(f"r{number}"),
        "name": f"Rule {number} on exports of accelerators",
        "jurisdictions": [rng.choice(_COUNTRIES)],
        "kind": "regulation",
        **_dated("announced", _fuzzy(rng, day)),
        **_dated("effective", (day + timedelta(days=rng.randint(0, 200))).isoformat()),
        **_dated("ended", end),
    }


def _move(
    rng: random.Random, number: int, rules: int, firms: list[tuple[str, str]]
) -> dict[str, Any]:
    day = _day(rng)
    end = _fuzzy(rng, day + timedelta(days=rng.randint(30, 900))) if rng.random() < 0.5 else None
    return {
        "id": id_of_slug(f"m{number}"),
        "name": f"Move {number} of a training cluster abroad",
        "firms": [rng.choice(firms)[0]],
        "from_countries": ["CN"],
        "to_countries": [rng.choice(_COUNTRIES)],
        "trigger": id_of_slug(f"r{rng.randrange(rules)}"),
        "status": rng.choice(_STATUSES),
        **_dated("began", _fuzzy(rng, day)),
        **_dated("ended", end),
    }


class _Stalls:
    """The longest time for which the GUI thread answered nothing."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._before = time.perf_counter()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._before)
        self._before = now

    def stop(self) -> float:
        self._timer.stop()
        return self.longest * 1000


class _Painted(QObject):
    """Whether the canvas was painted with events on it."""

    def __init__(self, pane: TimelinePane) -> None:
        super().__init__(pane)
        self.done = False
        self._canvas = pane.canvas
        self._canvas.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note it; whoever waits is only asked once the painting is over."""
        if event.type() == QEvent.Type.Paint and self._canvas.events is not None:
            self.done = True
        return False


def _spread(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(1000 * one for one in seconds)
    return {
        "median_ms": round(statistics.median(ordered), 2),
        "p95_ms": round(ordered[int(len(ordered) * 0.95)], 2),
        "worst_ms": round(ordered[-1], 2),
    }


def _wait(application: QApplication, done: Callable[[], bool]) -> None:
    end = time.perf_counter() + _PATIENCE
    while not done() and time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.001)


def _frames(pane: TimelinePane, moves: Iterator[Callable[[], object]]) -> dict[str, Any]:
    """Draw a frame after each move; once by the clock, once by the time of the processor."""
    picture = QImage(pane.canvas.size(), QImage.Format.Format_ARGB32_Premultiplied)
    # What the canvas itself asks to be painted anew then.
    moving = QRegion(pane.canvas.plot_rect())
    wall, busy = [], []
    for move in moves:
        began, worked = time.perf_counter(), time.process_time()
        move()
        pane.canvas.render(picture, QPoint(), moving)
        wall.append(time.perf_counter() - began)
        busy.append(time.process_time() - worked)
    return {"wall": _spread(wall), "cpu": _spread(busy)}


def _pans(pane: TimelinePane, many: int) -> Iterator[Callable[[], object]]:
    for step in range(many):
        way = 1 if step // 40 % 2 else -1
        yield lambda way=way: pane.canvas.pan(way * 12)  # type: ignore[misc]  # bound on purpose


def _zooms(pane: TimelinePane, many: int) -> Iterator[Callable[[], object]]:
    for step in range(many):
        factor = 1.04 if step // 40 % 2 == 0 else 1 / 1.04
        yield lambda factor=factor: pane.canvas.zoom(factor, 700)  # type: ignore[misc]  # as above


def measure(path: Path, total: int, *, frames: int = 240) -> dict[str, Any]:
    """Measure one workspace."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    began, worked = time.perf_counter(), time.process_time()
    session, view_state = Session(Workspace.open(path, read_only=True)), ViewState()
    pane = TimelinePane(session, view_state)
    pane.resize(1440, 900)
    pane.show()
    stalls, canvas = _Stalls(), _Painted(pane)
    _wait(application, lambda: canvas.done)
    painted, busy = time.perf_counter() - began, time.process_time() - worked
    for _ in range(20):
        application.processEvents()
    figures: dict[str, Any] = {
        "events": total,
        "first_paint_s": round(painted, 2),
        "first_paint_cpu_s": round(busy, 2),
        "bound_s": FIRST_PAINT_SECONDS.get(total),
        "longest_stall_ms": round(stalls.stop(), 1),
    }
    pane.choose_links(LinkMode.ALL)
    for name, show in (("whole range", pane.canvas.fit), ("one year", lambda: _one_year(pane))):
        show()
        pane.canvas.grab()
        figures[f"{name}, pan"] = _frames(pane, _pans(pane, frames))
        show()
        figures[f"{name}, zoom"] = _frames(pane, _zooms(pane, frames))
        show()
        figures[f"{name}, scroll"] = _frames(pane, _scrolls(pane, frames))
    figures["peak_mb"], figures["bound_mb"] = _peak(), PEAK_MEGABYTES
    pane.close()
    pane.deleteLater()
    session.close()
    return figures


def _peak() -> int:
    """Return the peak of memory of this process alone; getrusage's is inherited from who started it."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return round(int(found[1]) / 1024) if found else -1


def _scrolls(pane: TimelinePane, many: int) -> Iterator[Callable[[], object]]:
    lowest = len(pane.canvas.shown.scrolls) - 1
    for step in range(many):
        way = 1 if step // 40 % 2 == 0 else -1
        yield lambda way=way: pane.canvas.scroll_by(lowest, way * 12)  # type: ignore[misc]  # as above


def _one_year(pane: TimelinePane) -> None:
    pane.canvas.show_range(date(2020, 1, 1).toordinal(), date(2021, 1, 1).toordinal())


def timeline_figures(folder: Path, sizes: tuple[int, ...] = SIZES) -> list[dict[str, Any]]:
    """Make the workspaces and measure each, the smallest first."""
    found = []
    for total in sizes:
        path = folder / f"timeline-{total}.chipline"
        if not path.exists():
            make_workspace(path, total)
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(path), str(total)],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=True,
        )
        found.append(json.loads(done.stdout.splitlines()[-1]))
    return found
