"""How figures are taken and summed up."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from typing import Any

Figures = dict[str, Any]


def spread(times: Iterable[float]) -> Figures:
    """Median, 95th percentile and worst of some seconds, in milliseconds."""
    ordered = sorted(1000 * each for each in times)
    return {
        "median_ms": round(statistics.median(ordered), 2),
        "p95_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 2),
        "worst_ms": round(ordered[-1], 2),
        "times": len(ordered),
    }


def worked(work: Callable[[], object]) -> tuple[float, float]:
    """Run some work once, and return its seconds: by the clock and of the processor."""
    began, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - busy


def timed(work: Callable[[], object], times: int) -> list[float]:
    """Run some work several times, and return the seconds of each."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return found
