"""Where a diagram's nodes and ribbons lie: nothing covers another, all is hit, and walked to."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.relations_layout.chain import ChainContent, chain_diagram
from chipline.relations_layout.diagram import Diagram
from chipline.relations_layout.diagram_scene import (
    EDGE,
    GAP,
    NARROWEST,
    NODE_HEIGHT,
    TWO_LINES,
    DiagramMark,
    DiagramScene,
    lay_out,
)
from chipline.relations_layout.ordering import ordered, settled
from chipline.relations_layout.walking import next_mark
from chipline.scenery.as_of import AsOf
from chipline.scenery.text_metrics import Ruler
from relation_rows import chain_of, cluster, party, tenancy

RULER = Ruler(lambda _character: 6.5)
ROWS = (
    tenancy(
        "one", chips="h100", owner="aolani", site="kulai", operator="aolani", tenant="bytedance"
    ),
    tenancy("two", owner="bytedance", site="sedenak", operator="bridge", tenant="bytedance"),
    tenancy("three", site="kulai", operator="aolani", tenant="alibaba"),
    tenancy("four", site="datong", operator="chindata", tenant="bytedance"),
    tenancy("five", site="a site of a name that has no room", tenant="oracle"),
    cluster("idle", chips="h100", owner="g42", site="ajman"),
)
FACTS = chain_of(ROWS, (party("bytedance", home="CN"),))
DIAGRAM = chain_diagram(ChainContent(FACTS, AsOf(739_000.0)))


def scene(width: float = 1100.0, diagram: Diagram = DIAGRAM) -> DiagramScene:
    return lay_out(diagram, width, RULER)


@pytest.mark.parametrize("width", [300.0, 830.0, 1100.0, 1900.0])
def test_no_node_covers_another_and_all_lie_within(width: float) -> None:
    found = scene(width)
    assert found.width >= width
    for column in DIAGRAM.order:
        boxes = [found.boxes[node] for node in column]
        for above, below in pairwise(boxes):
            assert above.y + above.height + GAP <= below.y + 0.01
    for box in found.boxes:
        assert box.x >= EDGE
        assert box.right <= found.width - EDGE + 0.01
        assert box.width >= NARROWEST
        assert 0 <= box.y < box.y + box.height <= found.height


def test_short_names_keep_their_room_when_it_is_narrow() -> None:
    narrow, wide = scene(760.0), scene(1900.0)
    tenants = DIAGRAM.order[5]
    assert narrow.boxes[tenants[0]].width == wide.boxes[tenants[0]].width
    sites = DIAGRAM.order[2]
    assert narrow.boxes[sites[0]].width < wide.boxes[sites[0]].width


def test_ribbons_leave_and_reach_their_nodes_side_by_side() -> None:
    found = scene()
    for curve in found.curves:
        nodes = DIAGRAM.ribbons[curve.ribbon].nodes
        left, right = found.boxes[nodes[curve.gap]], found.boxes[nodes[curve.gap + 1]]
        assert (curve.x1, curve.x2) == (left.right, right.x)
        assert left.y < curve.y1 < left.y + left.height
        assert right.y < curve.y2 < right.y + right.height
    starts = [(curve.x1, curve.y1) for curve in found.curves]
    assert len(set(starts)) == len(starts)


def test_each_mark_is_hit_where_it_lies() -> None:
    found = scene()
    for number, box in enumerate(found.boxes):
        assert found.hit(box.x + 3, box.middle) == DiagramMark(is_ribbon=False, number=number)
    for curve, samples in zip(found.curves, found.samples, strict=True):
        x, y = samples[1]
        mark = found.hit(float(x), float(y))
        assert mark == DiagramMark(is_ribbon=True, number=curve.ribbon, gap=curve.gap)
    assert found.hit(2.0, 2.0) is None
    assert scene(diagram=chain_diagram(ChainContent(chain_of(()), AsOf(1.0)))).hit(5, 5) is None


def test_keys_reach_every_node_and_ribbon() -> None:
    found = scene()
    seen, waiting = set(), [DiagramMark(is_ribbon=False, number=DIAGRAM.order[0][0])]
    while waiting:
        mark = waiting.pop()
        if (mark.is_ribbon, mark.number, mark.gap) in seen:
            continue
        seen.add((mark.is_ribbon, mark.number, mark.gap))
        waiting += [next_mark(found, mark, *step) for step in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        box = found.box_of(mark)
        assert 0 <= box.x <= found.width
    assert {(False, n) for n in range(len(found.boxes))} <= {one[:2] for one in seen}
    assert {(True, n) for n in range(len(DIAGRAM.ribbons))} <= {one[:2] for one in seen}
    assert {one[:2] for one in found.marks()} == {one[:2] for one in seen}


def test_the_same_scene_is_made_for_a_file() -> None:
    assert scene().curves == scene().curves
    assert scene().boxes == scene().boxes


def test_a_ribbon_leads_from_node_to_node() -> None:
    found = scene()
    start = DiagramMark(is_ribbon=False, number=DIAGRAM.ribbons[0].nodes[0])
    ribbon = next_mark(found, start, 1, 0)
    assert ribbon.is_ribbon
    end = next_mark(found, ribbon, 1, 0)
    assert end.number == DIAGRAM.ribbons[ribbon.number].nodes[1]
    assert next_mark(found, ribbon, -1, 0) == start
    assert next_mark(found, start, -1, 0) == start
    node = DiagramMark(is_ribbon=False, number=DIAGRAM.ribbons[1].nodes[5])
    assert next_mark(found, node, -1, 0, along=1) == DiagramMark(is_ribbon=True, number=1, gap=4)


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(10, 80)), min_size=0, max_size=30))
def test_boxes_settle_without_overlap(wanted: list[tuple[float, float]]) -> None:
    middles = np.array([one for one, _ in wanted], dtype=np.float64)
    heights = np.array([high for _, high in wanted], dtype=np.float64)
    tops = settled(middles, heights, GAP)
    assert (np.diff(tops) >= heights[:-1] + GAP - 1e-6).all()
    if len(wanted) == 1:
        assert tops[0] == pytest.approx(middles[0] - heights[0] / 2)


def test_what_is_folded_takes_little_room_and_its_ribbons_meet() -> None:
    folded = chain_diagram(
        ChainContent(FACTS, AsOf(739_000.0), folded=frozenset({"hardware owner"}))
    )
    found = scene(diagram=folded)
    node = folded.order[1][-1]
    assert found.boxes[node].height == NODE_HEIGHT < scene().boxes[DIAGRAM.order[1][-1]].height
    assert (
        len(
            {
                one.y1
                for one in found.curves
                if one.x1 == found.boxes[node].right
                and folded.ribbons[one.ribbon].nodes[one.gap] == node
            }
        )
        == 1
    )


def test_order_has_few_crossings() -> None:
    pairs = np.array([[0, 5], [1, 4], [2, 3]])
    assert ordered([[0, 1, 2], [3, 4, 5]], pairs) == ((0, 1, 2), (5, 4, 3))
    last = ordered([[0, 1, 2], [3, 4, 5]], pairs, last=frozenset({5}))
    assert last[1] == (4, 3, 5)


def test_names_of_the_chain_that_have_no_room_in_one_line_have_it_in_two() -> None:
    rows = [
        tenancy(
            f"{n}",
            chips=f"chips of the kind {n}",
            owner=f"owner with a name {n}",
            site=f"site in some town {n}",
            operator=f"operator named so {n}",
            tenant=f"tenant of that one {n}",
        )
        for n in range(4)
    ]
    diagram = chain_diagram(ChainContent(chain_of(rows), AsOf(739_000.0)))
    room = 16.0
    for width, lines in ((1400.0, 1), (760.0, 2)):
        found = scene(width, diagram)
        for node, box in zip(diagram.nodes, found.boxes, strict=True):
            if node.first is not None:
                title = node.first.title
                wide = RULER.width(title) if lines == 1 else RULER.width_on_two_lines(title)
                assert box.width >= wide + room - 0.1
                assert (box.height >= TWO_LINES) == (box.width < RULER.width(title) + room)
    assert any(box.height >= TWO_LINES for box in scene(760.0, diagram).boxes)
