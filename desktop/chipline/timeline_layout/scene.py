"""The scene: everything that is to be seen of a timeline, as arrays of pixels. Paints nothing.

`build` computes it from the laid-out lanes and a `Viewport`; painters walk over its arrays, and `hit`
finds what they painted. A test reads it without a window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from chipline.scenery.as_of import standing
from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.event_mapping import Flag
from chipline.timeline_layout.hit_test import bar_at
from chipline.timeline_layout.labels.label_layout import labelled
from chipline.timeline_layout.labels.selection_labels import focused, uncovered
from chipline.timeline_layout.lanes.sticky_headers import stuck
from chipline.timeline_layout.layout import (
    AXIS,
    BAR,
    FADE,
    HEADING,
    HEAT,
    PAD,
    PITCH,
    THIN,
    THIN_BAR,
    LaneLayout,
    Packed,
    Stack,
    bar_ends,
)
from chipline.timeline_layout.link_routes import routes
from chipline.timeline_layout.primitives import (
    FAR,
    Bars,
    Cells,
    Focus,
    Label,
    LaneHeader,
    Route,
    ScrollRegion,
    Viewport,
)
from chipline.timeline_layout.scale import Namer, Strips, plain_name, strips


@dataclass(frozen=True)
class Scene:
    """All that is to be seen, in pixels from the top left corner."""

    view: Viewport
    regions: tuple[ScrollRegion, ...]
    headers: tuple[LaneHeader, ...]
    bars: Bars
    labels: tuple[Label, ...]
    cells: Cells
    axis: Strips
    routes: tuple[Route, ...]
    focus: tuple[Focus, ...]
    routes_left_out: int
    undated: int
    levels: dict[int, int] = field(default_factory=dict)
    #: Names of lanes that stick to the tops of their regions.
    stuck: tuple[LaneHeader, ...] = ()

    @property
    def cursor(self) -> float | None:
        """Where the line of the as-of day stands; None when it is out of view."""
        if self.view.day is None:
            return None
        x = self.view.scale.x(self.view.day)
        return self.view.gutter + x if 0 <= x <= self.view.scale.width else None

    def region_at(self, y: float) -> ScrollRegion | None:
        """Return the region at a height."""
        return next((one for one in self.regions if one.top <= y < one.bottom), None)

    def hit(self, x: float, y: float) -> int | None:
        """Return the event whose mark, or else its title, is seen at a point."""
        region = self.region_at(y)
        if region is None or not self.view.gutter <= x < self.view.width:
            return None
        found = bar_at(self.bars, self.labels, self.focus, region.group, x, y)
        return int(self.bars.event[found]) if found is not None else None

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the number of the heat cell at a point."""
        region = self.region_at(y)
        if region is None or x < self.view.gutter:
            return None
        cells = self.cells
        found = np.flatnonzero(
            (cells.region == region.group)
            & (cells.left <= x)
            & (x < cells.right)
            & (cells.top <= y)
            & (y < cells.top + cells.height)
        )
        return int(found[0]) if len(found) else None

    def lane_at(self, y: float) -> LaneHeader | None:
        """Return the lane at a height."""
        region = self.region_at(y)
        return next(
            (
                header
                for header in self.headers
                if region is not None
                and header.region == region.group
                and header.top <= y < header.top + header.height
            ),
            None,
        )

    def header_at(self, x: float, y: float) -> LaneHeader | None:
        """Return the lane whose name stands at a point."""
        if x >= self.view.gutter or (region := self.region_at(y)) is None:
            return None
        stuck = (one for one in self.stuck if one.region == region.group)
        return next((one for one in stuck if y < one.top + one.height), self.lane_at(y))

    def bars_of(self, event: int) -> Ints:
        """Return the numbers of an event's bars that are in the scene."""
        return np.flatnonzero(self.bars.event == event)


def build(layout: LaneLayout, view: Viewport, name: Namer = plain_name) -> Scene:
    """Compute the scene."""
    stacks, _ = layout.stacks(view.height - AXIS)
    regions = regions_of(layout, view)
    shown = [
        (region, lane)
        for region, lanes in zip(regions, stacks, strict=True)
        for lane in lanes.visible(region.scroll, region.height)
    ]
    rows = np.array(
        [stacks[region.group].rows[lane - stacks[region.group].first] for region, lane in shown],
        dtype=np.int64,
    )
    packed = layout.packed([lane for _, lane in shown], view.scale, rows)
    axis = strips(view.scale, layout.ruler.width, name)
    tops = {
        lane: region.top - region.scroll + stacks[region.group].top(lane) for region, lane in shown
    }
    lines = _Lines(layout, view, shown, packed, tops)
    bars, following = lines.bars()
    headers = tuple(_headers(layout, view, shown, tops, stacks))
    labels, reach = labelled(layout, view, bars, following, headers)
    bars = replace(bars, reach=reach)
    focus = tuple(focused(layout, view, bars, following))
    drawn, left_out = routes(layout.lanes, view, regions, stacks, bars, headers)
    return Scene(
        view=view,
        regions=tuple(regions),
        headers=headers,
        bars=bars,
        labels=tuple(uncovered(labels, bars, focus)),
        cells=_cells(layout, view, axis, [h for h in headers if packed[h.lane].level == HEAT]),
        axis=axis,
        routes=drawn,
        focus=focus,
        routes_left_out=left_out,
        undated=layout.lanes.events.without_date,
        levels={lane: one.level for lane, one in packed.items()},
        stuck=stuck(layout.lanes, regions, stacks),
    )


def regions_of(layout: LaneLayout, view: Viewport) -> list[ScrollRegion]:
    """Return the regions alone, which is quick."""
    stacks, given = layout.stacks(view.height - AXIS)
    made: list[ScrollRegion] = []
    top = AXIS
    for group, (stack, height) in enumerate(zip(stacks, given, strict=True)):
        top += HEADING
        scroll = view.scrolls[group] if group < len(view.scrolls) else 0.0
        furthest = max(stack.height - height, 0.0)
        of = layout.lanes.groups[group]
        kept = min(max(scroll, 0.0), furthest)
        made.append(ScrollRegion(group, top, height, stack.height, kept, of.kind, of.by, of.events))
        top += height
    return made


def _headers(
    layout: LaneLayout,
    view: Viewport,
    shown: list[tuple[ScrollRegion, int]],
    tops: dict[int, float],
    stacks: list[Stack],
) -> list[LaneHeader]:
    lanes = layout.lanes
    numbers = np.array([lane for _, lane in shown], dtype=np.int64)
    touching = lanes.begun_before(numbers, view.scale.end) - lanes.over_before(
        numbers, view.scale.origin
    )
    made = []
    for (region, lane), count in zip(shown, touching.tolist(), strict=True):
        stack, own = stacks[region.group], lanes.made[lane]
        height = float(stack.tops[lane - stack.first + 1] - stack.tops[lane - stack.first])
        made.append(
            LaneHeader(
                lane,
                region.group,
                tops[lane],
                height,
                own.title,
                own.count,
                own.count if own.holds_lanes else count,
                own.depth,
                own.parent,
                own.closed,
            )
        )
    return made


class _Lines:
    """The bars of the visible lanes."""

    def __init__(
        self,
        layout: LaneLayout,
        view: Viewport,
        shown: list[tuple[ScrollRegion, int]],
        packed: dict[int, Packed],
        tops: dict[int, float],
    ) -> None:
        self.layout, self.view = layout, view
        self.parts = [
            (region, packed[lane], tops[lane]) for region, lane in shown if len(packed[lane].place)
        ]

    def bars(self) -> tuple[Bars, Ints]:
        """Return the bars in view, and for each the number of the one after it in its row."""
        lanes, view = self.layout.lanes, self.view
        sizes = [len(one.place) for _, one, _ in self.parts]
        offsets = np.cumsum([0, *sizes])
        place = _joined([one.place for _, one, _ in self.parts])
        following = _joined(
            [
                np.where(one.following < 0, -1, one.following + offset)
                for (_, one, _), offset in zip(self.parts, offsets, strict=False)
            ]
        )
        event = lanes.event[place]
        thin = np.repeat([one.level >= THIN for _, one, _ in self.parts], sizes).astype(bool)
        ends = _ends(self.layout, view, event, thin)
        y = _joined([self._y(one, top) for _, one, top in self.parts]).astype(float)
        region = np.repeat(np.array([r.group for r, _, _ in self.parts], dtype=np.int64), sizes)
        tops = np.array([r.top for r, _, _ in self.parts])
        bottoms = np.array([r.bottom for r, _, _ in self.parts])
        # A label may reach into view though its bar does not.
        keep = (ends["outer_right"] >= view.gutter - FAR) & (ends["outer_left"] <= view.width)
        keep &= (y >= np.repeat(tops, sizes) - PITCH) & (y <= np.repeat(bottoms, sizes))
        number = np.cumsum(keep) - 1
        after = np.where(following >= 0, np.where(keep[following], number[following], -2), -1)
        events = lanes.events
        bars = Bars(
            event=event[keep],
            region=region[keep],
            kind=events.kind[event[keep]],
            certainty=events.certainty[event[keep]],
            flags=events.flags[event[keep]],
            thin=thin[keep],
            y=y[keep],
            height=np.where(thin[keep], THIN_BAR, BAR),
            begin=ends["outer_left"][keep],
            reach=ends["outer_right"][keep],
            standing=standing(events, event[keep], view.as_of) if view.as_of else None,
            **{name: values[keep] for name, values in ends.items()},
        )
        return bars, after[keep]

    @staticmethod
    def _y(one: Packed, top: float) -> Floats:
        height = THIN_BAR if one.level >= THIN else BAR
        return np.asarray(top + PAD + (one.row + 0.5) * one.pitch - height / 2, dtype=np.float64)


def _joined(parts: list[npt.NDArray[np.generic]]) -> np.ndarray:
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)


def _ends(layout: LaneLayout, view: Viewport, event: Ints, thin: Bools) -> dict[str, Floats]:
    """Turn days into pixels, and give everything its least width."""
    events, scale = layout.lanes.events, view.scale

    def x(days: Floats) -> Floats:
        pixels: Floats = (days[event] - scale.origin) * scale.per_day + view.gutter
        return pixels

    flags = events.flags[event]
    left, body, stop, right, moment = map(
        x, (events.left, events.body, events.stop, events.right, events.moment)
    )
    thick = ~thin
    outer_left, outer_right = (
        np.where(thin, slim, full).astype(np.float64)
        for slim, full in zip(
            bar_ends(left, right, flags, thin=True),
            bar_ends(left, right, flags, thin=False),
            strict=True,
        )
    )
    about = (flags & (Flag.START_ABOUT | Flag.START_UNSURE)) != 0
    left = np.where(about & thick, np.minimum(left, body - FADE), left)
    lead = np.where((flags & Flag.LEAD) != 0, np.fmin(moment, stop), body)
    # A mark is enough of a bar; thin bars have none.
    least = np.where(thick, 0.0, 4.0)
    # Where nothing is sure but the whole span, no part of it is drawn as sure.
    nothing_sure = (body >= right) & (right > left + least) & (body >= stop)
    stop = np.where(nothing_sure, lead, np.maximum(stop, lead + least))
    right = np.maximum(right, stop)
    unsure_end = (flags & (Flag.END_ABOUT | Flag.END_UNSURE)) != 0
    right = np.where(unsure_end & thick, np.maximum(right, stop + FADE), right)
    low, high = view.gutter - FAR, view.width + FAR
    found = {"left": left, "body": body, "lead": lead, "stop": stop, "right": right}
    found |= {"moment": moment, "outer_left": outer_left, "outer_right": outer_right}
    clipped: dict[str, Floats] = {n: np.clip(values, low, high) for n, values in found.items()}
    return clipped


def _cells(layout: LaneLayout, view: Viewport, axis: Strips, headers: list[LaneHeader]) -> Cells:
    """Count what touches each stretch of the axis, for the lanes that show heat."""
    ticks = axis.minor if headers else ()
    lane = np.repeat(np.array([header.lane for header in headers], dtype=np.int64), len(ticks))

    def across(values: list[float]) -> Floats:
        return np.tile(np.array(values, dtype=np.float64), len(headers))

    def down(value: Callable[[LaneHeader], float]) -> Floats:
        return np.repeat(
            np.array([value(header) for header in headers], dtype=np.float64), len(ticks)
        )

    first = across([float(tick.day) for tick in ticks])
    end = across([view.scale.day(tick.end) for tick in ticks])
    count = layout.lanes.running(lane, first, end)
    most = max(int(layout.lanes.counts.max(initial=1)), 2)
    some = count > 0
    cells = {
        "left": np.maximum(across([tick.x for tick in ticks]), 0.0) + view.gutter,
        "right": np.minimum(across([tick.end for tick in ticks]), view.scale.width) + view.gutter,
        "top": down(lambda header: header.top + PAD),
        "height": down(lambda header: header.height - 2 * PAD),
        "first_day": first,
        "end_day": end,
        "strength": np.log1p(count) / np.log1p(most),
    }
    return Cells(
        lane=lane[some],
        region=down(lambda header: header.region)[some].astype(np.int64),
        count=count[some],
        **{name: values[some] for name, values in cells.items()},
    )
