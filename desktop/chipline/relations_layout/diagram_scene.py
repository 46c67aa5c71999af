"""A diagram in pixels: boxes of nodes, curves of ribbons, names of columns, and what lies at a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from chipline.relations_layout.diagram import Diagram, DiagramNode, NodeForm
from chipline.relations_layout.ordering import Neighbours, settled
from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.text_metrics import Ruler

#: The least height of a node, of one with two lines, of a ribbon within one, and the room between nodes.
NODE_HEIGHT, TWO_LINES, RIBBON, GAP = 20.0, 35.0, 7.0, 5.0
#: The least and the largest width of a node, and the least and the largest room between columns.
NARROWEST, WIDEST, BETWEEN, FARTHEST = 84.0, 230.0, 30.0, 240.0
EDGE, HEAD, GROUP_HEAD = 14.0, 12.0, 22.0
#: What the code of a country, and the edges of a node, take of its width.
_INSIDE, _HOME, _BOLD = 16.0, 26.0, 1.12
_SAMPLES = 14
_NEAR = 5.0
_SWEEPS = 4


class NodeBox(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width


class GroupHeading(NamedTuple):
    """The words above a group of nodes: its name, and where it stands."""

    group: str
    box: NodeBox


class DiagramMark(NamedTuple):
    """A node or a ribbon by its number; of a ribbon also the gap in which one stands on it."""

    is_ribbon: bool
    number: int
    gap: int = 0


class Curve(NamedTuple):
    """One gap of a ribbon: from the right edge of a node to the left edge of the next."""

    ribbon: int
    gap: int
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class DiagramScene:
    """Where everything of a diagram is; sizes are device-independent pixels."""

    diagram: Diagram
    width: float
    height: float
    boxes: tuple[NodeBox, ...]
    headings: tuple[NodeBox, ...]
    groups: tuple[GroupHeading, ...]
    curves: tuple[Curve, ...]

    @cached_property
    def samples(self) -> Floats:
        """Points of every curve: n x samples x 2."""
        ends = np.array([curve[2:] for curve in self.curves], dtype=np.float64).reshape(-1, 4)
        return sampled(ends)

    @cached_property
    def _bounds(self) -> Floats:
        boxes = np.array(self.boxes, dtype=np.float64).reshape(-1, 4)
        boxes[:, 2:] += boxes[:, :2]
        return boxes

    def hit(self, x: float, y: float) -> DiagramMark | None:
        """Return the node at a point, else the nearest ribbon within a few pixels."""
        boxes = self._bounds
        inside: Bools = (
            (boxes[:, 0] <= x) & (x <= boxes[:, 2]) & (boxes[:, 1] <= y) & (y <= boxes[:, 3])
        )
        found = np.flatnonzero(inside)
        if len(found):
            return DiagramMark(is_ribbon=False, number=int(found[0]))
        if not self.curves:
            return None
        distances = _distances(self.samples, x, y)
        nearest = int(np.argmin(distances))
        if distances[nearest] > _NEAR:
            return None
        return DiagramMark(
            is_ribbon=True, number=self.curves[nearest].ribbon, gap=self.curves[nearest].gap
        )

    def box_of(self, mark: DiagramMark) -> NodeBox:
        """Return the box of a mark, to bring it into view."""
        if not mark.is_ribbon:
            return self.boxes[mark.number]
        curve = next(one for one in self.curves if (one.ribbon, one.gap) == (mark.number, mark.gap))
        middle = (curve.x1 + curve.x2) / 2, (curve.y1 + curve.y2) / 2
        return NodeBox(middle[0] - 4, middle[1] - 4, 8, 8)

    def marks(self) -> Iterator[DiagramMark]:
        """Return every mark as it is read: column by column, each ribbon in its first gap."""
        for column in self.diagram.order:
            for node in column:
                yield DiagramMark(is_ribbon=False, number=node)
        for number in range(len(self.diagram.ribbons)):
            yield DiagramMark(is_ribbon=True, number=number)


def sampled(ends: Floats) -> Floats:
    """Return points on level curves from (x1, y1) to (x2, y2): n x samples x 2."""
    share = np.linspace(0.0, 1.0, _SAMPLES)
    x1, y1, x2, y2 = (ends[:, [column]] for column in range(4))
    # The cubic curve whose handles lie half way: what is painted.
    along = 1.5 * share * (1 - share) ** 2 + 1.5 * share**2 * (1 - share) + share**3
    down = 3 * share**2 * (1 - share) + share**3
    return np.stack((x1 + (x2 - x1) * along, y1 + (y2 - y1) * down), axis=-1)


def _distances(samples: Floats, x: float, y: float) -> Floats:
    """Return how far a point is from each line of points."""
    start, end = samples[:, :-1], samples[:, 1:]
    step = end - start
    length = np.maximum((step**2).sum(axis=-1), 1e-9)
    share = ((np.array([x, y]) - start) * step).sum(axis=-1) / length
    nearest = start + step * np.clip(share, 0, 1)[..., None]
    found: Floats = np.sqrt(((nearest - (x, y)) ** 2).sum(axis=-1)).min(axis=1)
    return found


class Spacing(NamedTuple):
    """On how many lines a name may stand, and the least width of a column and room beside it."""

    lines: int = 2
    narrowest: float = NARROWEST
    between: float = BETWEEN


_OF_WINDOWS = Spacing()


def lay_out(
    diagram: Diagram, width: float, ruler: Ruler, spacing: Spacing = _OF_WINDOWS
) -> DiagramScene:
    """Give everything its place; it is as wide as asked for unless names need more room."""
    lefts, widths, width = _column_places(diagram, width, ruler, spacing)
    heights = np.array(
        [
            _height(node, diagram, widths[node.column], ruler, spacing.lines)
            for node in diagram.nodes
        ]
    )
    tops = _tops(diagram, heights)
    boxes = tuple(
        NodeBox(
            lefts[node.column], float(tops[number]), widths[node.column], float(heights[number])
        )
        for number, node in enumerate(diagram.nodes)
    )
    bottom = max((box.y + box.height for box in boxes), default=HEAD)
    headings = tuple(
        NodeBox(left, 0.0, wide, HEAD) for left, wide in zip(lefts, widths, strict=True)
    )
    groups = tuple(_group_headings(diagram, boxes))
    curves = tuple(_curves(diagram, boxes))
    return DiagramScene(diagram, width, bottom + HEAD, boxes, headings, groups, curves)


def _column_places(
    diagram: Diagram, width: float, ruler: Ruler, spacing: Spacing
) -> tuple[list[float], list[float], float]:
    """Return the left edge and width of every column, and the width of all."""
    many, narrowest = len(diagram.columns), spacing.narrowest
    wanted, broken = np.full(many, narrowest), np.full(many, narrowest)
    # On many lines a column need not be wider than the longest word.
    most_broken = ruler.width_on_two_lines if spacing.lines == 2 else ruler.widest_word
    for node in diagram.nodes:
        party = node.first
        if party is not None:
            beside = _INSIDE + (_HOME if party.home else 0.0)
            bold = _BOLD if node.key == diagram.centre else 1.0
            whole = bold * ruler.width(party.title) + beside
            lines = bold * most_broken(party.title) + beside
            wanted[node.column] = max(wanted[node.column], min(whole, WIDEST))
            broken[node.column] = max(broken[node.column], min(lines, WIDEST))
    gaps = spacing.between * max(many - 1, 0)
    wanted = _shared_out(wanted, broken, width - gaps - 2 * EDGE, narrowest)
    whole = max(width, float(wanted.sum()) + gaps + 2 * EDGE)
    gap = (whole - 2 * EDGE - float(wanted.sum())) / max(many - 1, 1)
    gap = min(gap, FARTHEST)
    used = float(wanted.sum()) + gap * max(many - 1, 0)
    lefts = (whole - used) / 2 + np.concatenate(([0.0], np.cumsum(wanted[:-1] + gap)))
    return lefts.tolist()[:many], wanted.tolist(), whole


def _name_width(node: DiagramNode, diagram: Diagram, ruler: Ruler) -> float:
    """Return how wide the name of a node's record is; in the middle it is bold."""
    party = node.first
    wide = ruler.width(party.title) if party is not None else 0.0
    return wide * _BOLD if node.key == diagram.centre else wide


def _shared_out(wanted: Floats, least: Floats, room: float, narrowest: float) -> Floats:
    """Give each column what it wants; where that is too much, as much more than the least as there is."""
    over, more = float(wanted.sum()) - room, float((wanted - least).sum())
    if over <= 0:
        return wanted
    return (
        wanted - (wanted - least) * (over / more)
        if over < more
        else _levelled(least, room, narrowest)
    )


def _levelled(wanted: Floats, room: float, narrowest: float) -> Floats:
    """Cut the widest columns down to one width, so that the others keep theirs and all have room."""
    ordered = np.sort(wanted)
    for number, least in enumerate(ordered):
        rest = len(ordered) - number
        level = (room - float(ordered[:number].sum())) / rest
        if level <= least:
            return np.minimum(wanted, max(level, narrowest))
    return wanted


def _height(node: DiagramNode, diagram: Diagram, width: float, ruler: Ruler, most: int) -> float:
    if node.folded:
        return NODE_HEIGHT
    # What has no room in one line has more.
    party = node.first
    room = width - _INSIDE - (_HOME if party is not None and party.home else 0.0) + 0.01
    high = NODE_HEIGHT
    if party is None and most > 2:
        # What is said of records that nobody entered, or that are folded, is not known here.
        high += (TWO_LINES - NODE_HEIGHT) * ((width < WIDEST / 2) + (width < WIDEST / 3))
    elif _name_width(node, diagram, ruler) > room:
        bold = _BOLD if node.key == diagram.centre else 1.0
        needed = ruler.lines(party.title, room / bold) if party is not None else 1
        high += (TWO_LINES - NODE_HEIGHT) * (min(max(needed, 2), most) - 1)
    return max(high, node.weight * RIBBON + 4) if diagram.weighted else high


def _tops(diagram: Diagram, heights: Floats) -> Floats:
    """Stand the nodes of each column below one another, near to what they are joined to."""
    tops = np.zeros(len(heights))
    if not len(heights):
        return tops
    room = [_room_above(diagram, column) for column in diagram.order]
    tall = [
        heights[list(column)] + above for column, above in zip(diagram.order, room, strict=True)
    ]
    totals = [float(each.sum()) + GAP * max(len(each) - 1, 0) for each in tall]
    longest = max(totals)
    for column, above, each, total in zip(diagram.order, room, tall, totals, strict=True):
        top = HEAD + (longest - total) / 2
        ahead = np.cumsum(each + GAP) - (each + GAP)
        tops[list(column)] = top + ahead + above
    joined = Neighbours.of(_pairs(diagram), len(heights))
    first = int(np.argmax(totals))
    order = sorted(range(len(diagram.order)), key=lambda column: abs(column - first))
    for _ in range(_SWEEPS):
        for step in order[1:]:
            members = list(diagram.order[step])
            if members:
                wanted = joined.mean(tops + heights / 2)[members] - room[step] / 2
                tops[members] = _within(wanted, tall[step], longest) + room[step]
    return tops


def _room_above(diagram: Diagram, column: Sequence[int]) -> Floats:
    """Return the room that each node keeps above itself for the name of a group that it begins."""
    groups = [diagram.nodes[node].group for node in column]
    begins = [
        bool(group) and group != before
        for group, before in zip(groups, ["", *groups], strict=False)
    ]
    return np.where(begins, GROUP_HEAD, 0.0)


def _pairs(diagram: Diagram) -> Ints:
    found = [
        pair
        for ribbon in diagram.ribbons
        for pair in zip(ribbon.nodes, ribbon.nodes[1:], strict=False)
    ]
    return np.array(found, dtype=np.int64).reshape(-1, 2)


def _within(wanted: Floats, heights: Floats, longest: float) -> Floats:
    """Return tops near to what is wanted, none above the first line or below the last."""
    tops = settled(wanted, heights, GAP)
    ahead = np.cumsum(heights + GAP) - (heights + GAP)
    behind = float(heights.sum()) + GAP * (len(heights) - 1) - ahead
    return np.clip(tops, HEAD + ahead, HEAD + longest - behind)


def _group_headings(diagram: Diagram, boxes: Sequence[NodeBox]) -> Iterator[GroupHeading]:
    for column in diagram.order:
        before = ""
        for node in column:
            group = diagram.nodes[node].group
            if group and group != before:
                box = boxes[node]
                yield GroupHeading(group, NodeBox(box.x, box.y - GROUP_HEAD, box.width, GROUP_HEAD))
            before = group


def _curves(diagram: Diagram, boxes: Sequence[NodeBox]) -> Iterator[Curve]:
    """Lay ribbons side by side where they leave and reach a node, in the order of their other ends."""
    pairs = _pairs(diagram)
    places = np.array(boxes, dtype=np.float64).reshape(-1, 4)
    narrow = np.array(
        [one.form is NodeForm.NOT_RECORDED and one.folded for one in diagram.nodes], dtype=np.bool_
    )
    starts, ends = (
        _slots(pairs[:, own], pairs[:, other], places, narrow) for own, other in ((0, 1), (1, 0))
    )
    rights, lefts = places[:, 0] + places[:, 2], places[:, 0]
    joints = (
        (number, gap)
        for number, ribbon in enumerate(diagram.ribbons)
        for gap in range(len(ribbon.nodes) - 1)
    )
    columns = (rights[pairs[:, 0]], starts, lefts[pairs[:, 1]], ends)
    for joint, ends_of in zip(joints, np.column_stack(columns).tolist(), strict=True):
        yield Curve(*joint, *ends_of)


def _slots(own: Ints, other: Ints, places: Floats, narrow: Bools) -> Floats:
    """Return how far down each joint is at its own node, by nodes, their boxes, and which are narrow."""
    many = np.bincount(own, minlength=len(places))
    order = np.lexsort((places[other, 1], own))
    rank = np.empty(len(own))
    rank[order] = np.arange(len(own)) - (np.cumsum(many) - many)[own[order]]
    step = np.minimum(RIBBON, (places[:, 3] - 6) / np.maximum(many, 1))
    step[narrow] = 0.0
    middle = places[:, 1] + places[:, 3] / 2
    found: Floats = middle[own] + step[own] * (rank - (many[own] - 1) / 2)
    return found
