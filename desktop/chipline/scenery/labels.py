"""Names beside points, placed so that none covers another or a point: pixels in, pixels out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from chipline.scenery.columns import Bools, Floats

#: Where a label may stand around its point: shares of its own width and height, and a direction.
_PLACES = (
    (0.0, -0.5, 1, 0),
    (-1.0, -0.5, -1, 0),
    (-0.5, -1.0, 0, -1),
    (-0.5, 0.0, 0, 1),
    (0.0, -1.0, 1, -1),
    (0.0, 0.0, 1, 1),
    (-1.0, -1.0, -1, -1),
    (-1.0, 0.0, -1, 1),
)


def place_labels(
    points: Floats,
    widths: Floats,
    height: float,
    bounds: tuple[float, float, float, float],
    *,
    radius: float = 6.0,
    taken: Sequence[tuple[float, float, float, float]] = (),
) -> Floats:
    """Return the top left corner of every label in pixels; NaN where there is no room.

    Args:
        points: n x 2 positions, most important first.
        widths: of the labels.
        height: of every label.
        bounds: left, top, right, bottom within which labels stay.
        radius: of the points' marks, which labels keep clear of.
        taken: further boxes (left, top, right, bottom) to keep clear of.
    """
    count = len(points)
    found = np.full((count, 2), np.nan)
    blocked = np.full((2 * count + len(taken), 4), np.nan)
    blocked[:count] = np.column_stack((points - radius + 1, points + radius - 1))
    blocked[count : count + len(taken)] = np.array(taken, dtype=np.float64).reshape(-1, 4)
    filled = count + len(taken)
    for index in range(count):
        boxes = _candidates(points[index], float(widths[index]), height, radius)
        free = _inside(boxes, bounds) & ~_overlapping(boxes, blocked[:filled], own=index)
        if free.any():
            box = boxes[int(np.argmax(free))]
            found[index] = box[:2]
            blocked[filled] = box
            filled += 1
    return found


def _candidates(point: Floats, width: float, height: float, radius: float) -> Floats:
    """Return the boxes where a label may stand, best first."""
    places = np.array(_PLACES, dtype=np.float64)
    made = []
    for reach in (radius + 2, radius + 12):
        left = point[0] + places[:, 0] * width + places[:, 2] * reach
        top = point[1] + places[:, 1] * height + places[:, 3] * reach
        made.append(np.column_stack((left, top, left + width, top + height)))
    return np.vstack(made)


def _inside(boxes: Floats, bounds: tuple[float, float, float, float]) -> Bools:
    left, top, right, bottom = bounds
    found: Bools = (
        (boxes[:, 0] >= left)
        & (boxes[:, 1] >= top)
        & (boxes[:, 2] <= right)
        & (boxes[:, 3] <= bottom)
    )
    return found


def _overlapping(boxes: Floats, others: Floats, *, own: int) -> Bools:
    """Tell which boxes cover any of the others but one's own mark."""
    mine, theirs = boxes[:, None, :], others[None, :, :]
    hits = (
        (theirs[..., 0] < mine[..., 2])
        & (theirs[..., 2] > mine[..., 0])
        & (theirs[..., 1] < mine[..., 3])
        & (theirs[..., 3] > mine[..., 1])
    )
    hits[:, own] = False
    found: Bools = np.any(hits, axis=1)
    return found
