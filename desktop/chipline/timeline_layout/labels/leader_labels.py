"""Titles that have no room beside their marks: in a free place of another row, led to by a line.

A short upright line goes from the mark to the row, and the title hangs on it like a flag. The most
linked events are served first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from chipline.timeline_layout.layout import GAP, MARK, PAD, PITCH, LaneLayout
from chipline.timeline_layout.primitives import Bars, Ground, Label, LaneHeader, Viewport

#: A title with less room than this beside its mark is led elsewhere, where it gets as much.
WORTH_READING = 84.0
#: Rows to look at, the nearest first.
_NEAR = (1, -1, 2, -2, 3, -3)
#: As many as are looked after in one scene.
_MOST = 24
_BESIDE = 3.0
_AIR = 2.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a title may hang: its row, where it begins, and how much room it has."""

    row: int
    x: float
    room: float


class _Rows:
    """What stands in the rows of one lane."""

    def __init__(self, header: LaneHeader, view: Viewport) -> None:
        self.top, self.count = header.top + PAD, int((header.height - 2 * PAD) // PITCH)
        self._low, self._high = view.gutter + 4, view.width - 4
        self._taken: dict[int, list[tuple[float, float]]] = {}

    def row(self, y: float) -> int:
        """Return the row at a height."""
        return int((y - self.top) // PITCH)

    def middle(self, row: int) -> float:
        """Return the height of a row's middle."""
        return self.top + (row + 0.5) * PITCH

    def take(self, row: int, left: float, right: float) -> None:
        """Let something stand in a row."""
        self._taken.setdefault(row, []).append((left, right))

    def place(self, own: int, mark: float, width: float) -> _Place | None:
        """Find the nearest row with room for a title on either side of the line from its mark."""
        least, best = min(width, WORTH_READING), None
        for step in _NEAR:
            row = own + step
            if not 0 <= row < self.count or not self._passes(own, row, mark):
                continue
            low, high = self._free(row, mark)
            right, left = high - mark - _BESIDE - GAP, mark - _BESIDE - GAP - low
            for room, begins in ((right, mark + _BESIDE), (left, mark - _BESIDE - width)):
                if room >= width:
                    return _Place(row, begins, width)
            # Shortened it may only go on to the right: its beginning must stand at the line.
            if right >= least and (best is None or right > best.room):
                best = _Place(row, mark + _BESIDE, right)
        return best

    def _passes(self, own: int, row: int, mark: float) -> bool:
        """Tell whether a line meets nothing in the rows that it crosses."""
        step = 1 if row > own else -1
        return all(
            not (left < mark + _AIR and right > mark - _AIR)
            for one in range(own + step, row + step, step)
            for left, right in self._taken.get(one, ())
        )

    def _free(self, row: int, mark: float) -> tuple[float, float]:
        """Return how far a row is free around a point that is free itself."""
        taken = self._taken.get(row, ())
        low = max((right for _, right in taken if right <= mark), default=self._low)
        high = min((left for left, _ in taken if left >= mark), default=self._high)
        return max(low, self._low), min(high, self._high)


def led(
    layout: LaneLayout,
    view: Viewport,
    bars: Bars,
    headers: Sequence[LaneHeader],
    poor: Iterable[int],
) -> Iterator[Label]:
    """Place the titles of some bars in other rows of their lanes, where there is room."""
    waiting = _foremost(layout, view, bars, list(poor))
    if not waiting:
        return
    rows = _rows(bars, headers, view, {int(bars.region[bar]) for bar in waiting})
    titles = layout.lanes.events.titles
    widths = layout.widths(bars.event[waiting]).tolist()
    for bar, width in zip(waiting, widths, strict=True):
        y, mark = float(bars.y[bar] + bars.height[bar] / 2), _mark(bars, bar)
        lane = next((one for one in rows[int(bars.region[bar])] if _holds(one, y)), None)
        if lane is None or not view.gutter + MARK <= mark <= view.width - MARK:
            continue
        own = lane.row(y)
        found = lane.place(own, mark, width)
        if found is None:
            continue
        step = 1 if found.row > own else -1
        for between in range(own + step, found.row, step):
            lane.take(between, mark - _AIR, mark + _AIR)
        end = found.x + found.room
        lane.take(found.row, min(found.x, mark) - _AIR, max(end, mark) + GAP)
        title = titles[int(bars.event[bar])]
        yield Label(
            bar,
            title if found.room >= width else layout.ruler.shorten(title, found.room),
            found.x,
            min(width, found.room),
            Ground.PAGE,
            lane.middle(found.row),
            led=y,
            mark=mark,
        )


def _foremost(layout: LaneLayout, view: Viewport, bars: Bars, poor: list[int]) -> list[int]:
    """Choose the most linked ones, the earlier first, of those of which the mark is in view."""
    linked = layout.lanes.events.linked[bars.event[poor]].tolist() if poor else []
    ordered = sorted(zip(linked, poor, strict=True), key=lambda one: (-one[0], bars.body[one[1]]))
    return [bar for _, bar in ordered if view.gutter <= _mark(bars, bar) <= view.width][:_MOST]


def _mark(bars: Bars, bar: int) -> float:
    """Return where a bar's mark stands: on the day on which it took effect, or began."""
    return float(bars.lead[bar])


def _holds(lane: _Rows, y: float) -> bool:
    return lane.top <= y < lane.top + lane.count * PITCH


def _rows(
    bars: Bars, headers: Sequence[LaneHeader], view: Viewport, regions: set[int]
) -> dict[int, list[_Rows]]:
    """Collect what stands in the rows of the lanes of some regions."""
    found: dict[int, list[_Rows]] = {region: [] for region in regions}
    for header in headers:
        if header.region in found:
            found[header.region].append(_Rows(header, view))
    tops = {region: [lane.top for lane in lanes] for region, lanes in found.items()}
    for region, y, height, left, reach in zip(
        bars.region.tolist(),
        bars.y.tolist(),
        bars.height.tolist(),
        bars.outer_left.tolist(),
        bars.reach.tolist(),
        strict=True,
    ):
        if region in found:
            middle = y + height / 2
            lane = found[region][int(np.searchsorted(tops[region], middle, side="right")) - 1]
            lane.take(lane.row(middle), left, reach)
    return found
