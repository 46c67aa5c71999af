"""Walking over a diagram by keys: along a ribbon, and up and down a column of nodes or a gap."""

from __future__ import annotations

from collections.abc import Sequence

from chipline.relations_layout.diagram_scene import DiagramMark, DiagramScene


def next_mark(
    scene: DiagramScene, mark: DiagramMark, dx: int, dy: int, along: int | None = None
) -> DiagramMark:
    """Return the next mark in a direction, or the same where there is none.

    Sideways a node leads to a ribbon there, the one `along` which one came or else the first, and a
    ribbon to the node at its end. Upwards and downwards a node leads to its neighbour in the column,
    and a ribbon to its neighbour in the gap.
    """
    if dy:
        return _beside(_column_of(scene, mark), mark, dy)
    if mark.is_ribbon:
        ribbon = scene.diagram.ribbons[mark.number]
        return DiagramMark(is_ribbon=False, number=ribbon.nodes[mark.gap + (dx > 0)])
    found = _at_node(scene, mark.number, dx)
    same = [one for one in found if one.number == along]
    return (same or found or [mark])[0]


def _beside(column: Sequence[DiagramMark], mark: DiagramMark, step: int) -> DiagramMark:
    place = column.index(mark) + step
    return column[min(max(place, 0), len(column) - 1)]


def _column_of(scene: DiagramScene, mark: DiagramMark) -> list[DiagramMark]:
    diagram = scene.diagram
    if not mark.is_ribbon:
        column = diagram.order[diagram.nodes[mark.number].column]
        return [DiagramMark(is_ribbon=False, number=node) for node in column]
    own = _gap_of(scene, mark)
    curves = [curve for curve in scene.curves if _columns_of(scene, curve.ribbon, curve.gap) == own]
    curves.sort(key=lambda curve: (curve.y1 + curve.y2, curve.y1))
    return [DiagramMark(is_ribbon=True, number=curve.ribbon, gap=curve.gap) for curve in curves]


def _gap_of(scene: DiagramScene, mark: DiagramMark) -> int:
    return _columns_of(scene, mark.number, mark.gap)


def _columns_of(scene: DiagramScene, ribbon: int, gap: int) -> int:
    """Return the column from which a ribbon leaves in one of its gaps."""
    return scene.diagram.nodes[scene.diagram.ribbons[ribbon].nodes[gap]].column


def _at_node(scene: DiagramScene, node: int, dx: int) -> list[DiagramMark]:
    """Return the ribbons that leave or reach a node on one side, from top to bottom."""
    found = []
    for curve in scene.curves:
        nodes = scene.diagram.ribbons[curve.ribbon].nodes
        if nodes[curve.gap + (dx < 0)] == node:
            at = curve.y1 if dx > 0 else curve.y2
            found.append((at, DiagramMark(is_ribbon=True, number=curve.ribbon, gap=curve.gap)))
    return [mark for _at, mark in sorted(found)]
