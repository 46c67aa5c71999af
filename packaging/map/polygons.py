"""Which polygon a position lies in, and which of its positions lies deepest inside."""

from __future__ import annotations

import numpy as np

_STEPS = 40


def contains(ring: np.ndarray, at: np.ndarray) -> bool:
    """Tell whether a ring goes round a position."""
    x, y = ring[:, 0], ring[:, 1]
    x2, y2 = np.roll(x, -1), np.roll(y, -1)
    across = (y > at[1]) != (y2 > at[1])
    with np.errstate(divide="ignore", invalid="ignore"):
        right = x + (at[1] - y) * (x2 - x) / (y2 - y) > at[0]
    return bool((across & right).sum() % 2)


def inmost(rings: list[np.ndarray]) -> tuple[float, float] | None:
    """Return where on a fine grid the largest ring is deepest; None where it has no inside."""
    largest = max(rings, key=_area)
    low, high = largest.min(axis=0), largest.max(axis=0)
    narrowing = np.cos(np.radians((low[1] + high[1]) / 2))
    best, depth = None, -1.0
    edge = largest[:: max(1, len(largest) // 2000)]
    for x in np.linspace(low[0], high[0], _STEPS):
        for y in np.linspace(low[1], high[1], _STEPS):
            at = np.array((x, y))
            near = float(np.hypot((edge[:, 0] - x) * narrowing, edge[:, 1] - y).min())
            if near > depth and contains(largest, at):
                best, depth = at, near
    return None if best is None else (float(best[0]), float(best[1]))


def _area(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))))
