"""The scene: everything that is to be seen of a timeline, as arrays of pixels. Paints nothing.

`build` computes it from the laid-out lanes and a `Viewport`; painters walk over its arrays, and `hit`
finds what they painted. A test reads it without a window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from chipline.scenery.as_of import standing
from chipline.scenery.columns import Bools, Floats, Ints
from chipline.timeline_layout.hit_test import bar_at
from chipline.timeline_layout.labels.labels import labelled
from chipline.timeline_layout.labels.selection_labels import focused
from chipline.timeline_layout.lanes.sticky_headers import stuck
from chipline.timeline_layout.layout import (
    AXIS,
    BAR,
    FOLD,
    HEADING,
    MARK,
    OTHERS,
    PAD,
    TICK,
    LaneLayout,
    Packed,
    Stack,
)
from chipline.timeline_layout.link_routes import routes
from chipline.timeline_layout.primitives import (
    FAR,
    Bars,
    Cells,
    Focus,
    Label,
    LaneHeader,
    OtherLanes,
    Route,
    ScrollRegion,
    Viewport,
)
from chipline.timeline_layout.scale import Namer, Strips, plain_name, strips

#: A line that several lanes share has no more ticks than this; beyond, it shows counts.
MOST_TICKS = 1500
#: The lane of a cell that counts several.
NO_LANE = -1


class _Heat(NamedTuple):
    """A line of counts: of which lanes, in which region, and where it stands."""

    region: int
    top: float
    height: float
    lanes: tuple[int, ...]


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
    #: Lanes that hold so much in view that they show counts.
    heated: frozenset[int] = frozenset()
    others: tuple[OtherLanes, ...] = ()
    #: Names of lanes that stick to the tops of their regions.
    stuck: tuple[LaneHeader, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing in view is a tick, a count or a shortened name, or must be scrolled to."""
        hidden = bool(self.bars.folded.any()) or any(one.furthest > 0 for one in self.regions)
        shortened = any(one.text.endswith("…") for one in self.focus)
        return not (hidden or shortened or self.others or self.heated)

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

    def rows_at(self, y: float) -> ScrollRegion | None:
        """Return the region of which rows are seen at a height."""
        region = self.region_at(y)
        return region if region is not None and y < region.rows_bottom else None

    def hit(self, x: float, y: float) -> int | None:
        """Return the event whose mark, or else its title, is seen at a point."""
        region = self.rows_at(y)
        if region is None or not self.view.gutter <= x < self.view.width:
            return None
        found = bar_at(self.bars, self.labels, self.focus, region.group, x, y)
        return int(self.bars.event[found]) if found is not None else None

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the number of the heat cell at a point."""
        region = self.rows_at(y)
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

    def others_at(self, y: float) -> OtherLanes | None:
        """Return the line that several lanes share at a height."""
        region = self.rows_at(y)
        return next(
            (
                one
                for one in self.others
                if region is not None
                and one.region == region.group
                and one.top <= y < one.top + one.height
            ),
            None,
        )

    def lane_at(self, y: float) -> LaneHeader | None:
        """Return the lane at a height."""
        region = self.rows_at(y)
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
        if x >= self.view.gutter or (region := self.rows_at(y)) is None:
            return None
        stuck = (one for one in self.stuck if one.region == region.group)
        return next((one for one in stuck if y < one.top + one.height), self.lane_at(y))

    def bars_of(self, event: int) -> Ints:
        """Return the numbers of an event's bars that are in the scene."""
        return np.flatnonzero(self.bars.event == event)


def build(layout: LaneLayout, view: Viewport, name: Namer = plain_name) -> Scene:
    """Compute the scene."""
    stacks, _ = layout.stacks(view)
    regions = regions_of(layout, view)
    shown = [
        (region, lane)
        for region, lanes in zip(regions, stacks, strict=True)
        for lane in lanes.visible(region.scroll, region.height)
    ]
    others = tuple(_others(layout, view, regions, stacks))
    packed = layout.packed([lane for _, lane in shown], view)
    heated = frozenset(lane for _, lane in shown if packed[lane].heat)
    axis = strips(view.scale, layout.ruler.width, name)
    headers = tuple(_headers(layout, view, shown, stacks))
    bars = _Lines(layout, view, packed, stacks).bars(shown, others)
    labels, bars = labelled(layout, view, bars)
    focus = tuple(focused(layout, view, bars))
    drawn, left_out = routes(layout.lanes, view, regions, stacks, bars, headers)
    own = {one.bar for one in focus}
    return Scene(
        view=view,
        regions=tuple(regions),
        headers=headers,
        bars=bars,
        labels=tuple(label for label in labels if label.bar not in own),
        cells=_cells(layout, view, axis, [*_heats(headers, heated), *_crowds(others)]),
        axis=axis,
        routes=drawn,
        focus=focus,
        routes_left_out=left_out,
        undated=layout.lanes.events.without_date,
        heated=heated,
        others=others,
        stuck=stuck(layout.lanes, regions, stacks),
    )


def regions_of(layout: LaneLayout, view: Viewport) -> list[ScrollRegion]:
    """Return the regions alone, which is quick."""
    stacks, given = layout.stacks(view)
    made: list[ScrollRegion] = []
    top = AXIS + view.bands
    for group, (stack, height) in enumerate(zip(stacks, given, strict=True)):
        top += HEADING
        scroll = view.scrolls[group] if group < len(view.scrolls) else 0.0
        furthest = stack.furthest(height)
        of = layout.lanes.groups[group]
        kept = stack.row_start(min(max(scroll, 0.0), furthest)) if furthest else 0.0
        cut = kept + height - stack.whole_rows_end(kept + height)
        # Where no row at all would be whole, a part of one is more than nothing.
        cut = cut if cut < height else 0.0
        made.append(
            ScrollRegion(group, top, height, furthest, kept, of.kind, of.by, of.events, cut)
        )
        top += height
    return made


def _headers(
    layout: LaneLayout,
    view: Viewport,
    shown: list[tuple[ScrollRegion, int]],
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
        at = lane - stack.first
        made.append(
            LaneHeader(
                lane,
                region.group,
                region.top - region.scroll + stack.top(lane),
                float(stack.tops[at + 1] - stack.tops[at]),
                own.title,
                own.count,
                own.count if own.holds_lanes else count,
                own.depth,
                own.parent,
                own.closed,
                int(stack.folded[at]),
                stack.pitch,
            )
        )
    return made


def _others(
    layout: LaneLayout, view: Viewport, regions: list[ScrollRegion], stacks: list[Stack]
) -> Iterator[OtherLanes]:
    """Return the lines that lanes share, as far as they are in view."""
    for region, stack in zip(regions, stacks, strict=True):
        top = region.top - region.scroll + stack.others_top
        if stack.others and top < region.bottom:
            ends = (np.full(1, day) for day in (view.scale.origin, view.scale.end))
            count = int(layout.shared(stack.others).running(*ends)[0])
            yield OtherLanes(region.group, top, OTHERS, stack.others, count)


class _Lines:
    """The bars of the visible lanes, and the ticks of those that share a line."""

    def __init__(
        self, layout: LaneLayout, view: Viewport, packed: dict[int, Packed], stacks: list[Stack]
    ) -> None:
        self.layout, self.view, self.packed, self.stacks = layout, view, packed, stacks

    def bars(self, shown: list[tuple[ScrollRegion, int]], others: Sequence[OtherLanes]) -> Bars:
        """Return the bars in view."""
        parts = [self._of_lane(region, lane) for region, lane in shown]
        parts += [self._of_others(one) for one in others if one.count <= MOST_TICKS]
        joined = (np.concatenate(each) for each in zip(*parts, strict=True)) if parts else None
        place, region, y, folded = joined or (np.empty(0, dtype=np.int64),) * 4
        event = self.layout.lanes.event[place]
        return self._made(event, region, y.astype(float), folded.astype(bool))

    def _of_lane(self, region: ScrollRegion, lane: int) -> tuple[np.ndarray, ...]:
        found, stack = self.packed[lane], self.stacks[region.group]
        rows = int(stack.rows[lane - stack.first])
        top = region.top - region.scroll + stack.top(lane) + PAD
        folded = (found.row < 0) | (found.row >= rows)
        pitch = stack.pitch
        y = np.where(folded, top + rows * pitch + FOLD / 2, top + (found.row + 0.5) * pitch)
        kept = self._in_view(found.place, folded)
        kept &= (y >= region.top - pitch) & (y <= region.bottom + pitch)
        place = found.place[kept]
        return place, np.full(len(place), region.group), y[kept], folded[kept]

    def _of_others(self, line: OtherLanes) -> tuple[np.ndarray, ...]:
        place = self.layout.shared(line.lanes).place
        place = place[self._in_view(place, np.ones(len(place), dtype=bool))]
        middle = np.full(len(place), line.top + line.height / 2)
        return place, np.full(len(place), line.region), middle, np.ones(len(place), dtype=bool)

    def _in_view(self, place: Ints, folded: Bools) -> Bools:
        """Leave out ticks that are out of view, and bars that are far out of it."""
        spans, event, scale = self.layout.spans, self.layout.lanes.event[place], self.view.scale
        mark, far = spans.mark[event], FAR / scale.per_day
        near = (spans.last[event] >= scale.origin - far) & (spans.first[event] <= scale.end + far)
        found: Bools = near & (~folded | ((mark >= scale.origin) & (mark <= scale.end)))
        return found

    def _made(self, event: Ints, region: Ints, y: Floats, folded: Bools) -> Bars:
        """Turn days into pixels."""
        layout, view = self.layout, self.view
        events, spans, scale = layout.lanes.events, layout.spans, view.scale
        low, high = view.gutter - FAR, view.width + FAR

        def x(days: Floats) -> Floats:
            pixels: Floats = (days[event] - scale.origin) * scale.per_day + view.gutter
            return np.clip(pixels, low, high)

        mark, first, last = (
            np.clip(pixels + view.gutter, low, high) for pixels in layout.pixels(event, scale)
        )
        half = np.where(folded, 1.0, MARK)
        begin = np.where(folded, mark, np.minimum(first, mark)) - half
        end = np.where(folded, mark, np.maximum(last, mark)) + half
        height = np.where(folded, TICK, BAR)
        return Bars(
            event=event,
            region=region.astype(np.int64),
            kind=events.kind[event],
            form=events.form[event],
            direction=events.direction[event],
            certainty=events.certainty[event],
            flags=events.flags[event],
            folded=folded,
            ended=spans.ended[event],
            vague=spans.vague[event],
            ahead=spans.ahead[event],
            y=y - height / 2,
            height=height,
            left=x(events.left),
            body=x(events.body),
            stop=x(events.stop),
            right=x(events.right),
            mark=mark,
            first=first,
            last=last,
            begin=begin,
            outer_left=begin,
            outer_right=end,
            reach=end,
            standing=standing(events, event, view.as_of) if view.as_of else None,
        )


def _heats(headers: Sequence[LaneHeader], heated: frozenset[int]) -> Iterator[_Heat]:
    for one in headers:
        if one.lane in heated:
            yield _Heat(one.region, one.top + PAD, one.height - 2 * PAD, (one.lane,))


def _crowds(others: Sequence[OtherLanes]) -> Iterator[_Heat]:
    """Return the lines on which ticks would run into one another."""
    for one in others:
        if one.count > MOST_TICKS:
            yield _Heat(one.region, one.top + PAD, one.height - 2 * PAD, one.lanes)


def _cells(layout: LaneLayout, view: Viewport, axis: Strips, heats: list[_Heat]) -> Cells:
    """Count what touches each stretch of the axis, for the lanes that show heat."""
    lanes, ticks = layout.lanes, axis.minor if heats else ()
    begins = np.array([float(tick.day) for tick in ticks])
    ends = np.array([view.scale.day(tick.end) for tick in ticks])

    def across(values: Floats) -> Floats:
        return np.tile(values, len(heats))

    def down(values: list[float]) -> Floats:
        return np.repeat(np.array(values, dtype=np.float64), len(ticks))

    def counted(heat: _Heat) -> Ints:
        if len(heat.lanes) > 1:
            return layout.shared(heat.lanes).running(begins, ends)
        return lanes.running(np.full(len(ticks), heat.lanes[0]), begins, ends)

    count = np.concatenate([np.empty(0, dtype=np.int64), *map(counted, heats)])
    most = max(int(lanes.counts.max(initial=1)), 2)
    some = count > 0
    # A click on what several lanes share means none of them.
    lane = down([one.lanes[0] if len(one.lanes) == 1 else NO_LANE for one in heats])
    cells = {
        "left": np.maximum(across(np.array([tick.x for tick in ticks])), 0.0) + view.gutter,
        "right": np.minimum(across(np.array([tick.end for tick in ticks])), view.scale.width)
        + view.gutter,
        "top": down([one.top for one in heats]),
        "height": down([one.height for one in heats]),
        "first_day": across(begins),
        "end_day": across(ends),
        "strength": np.log1p(count) / np.log1p(most),
    }
    return Cells(
        lane=lane[some].astype(np.int64),
        region=down([one.region for one in heats])[some].astype(np.int64),
        count=count[some],
        **{name: values[some] for name, values in cells.items()},
    )
