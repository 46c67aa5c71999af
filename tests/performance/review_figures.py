"""What it costs to look for likely duplicates in a large workspace."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

from chipline.store.quality.duplicates import likely_duplicates
from chipline.store.workspace import Workspace
from chipline.windows.review.duplicates_view import look_for_doubles
from performance.figures import Figures, worked

_KINDS = ("relocation", "firm")


def measure_duplicates(path: Path) -> Figures:
    """Look through a kind of many records, one of fewer, and every one; how long until it can be stopped."""
    workspace = Workspace.open(path, read_only=True)
    found: Figures = {"bound_s": 10}
    with workspace.reading() as queries:
        for kind in _KINDS:
            steps = [time.perf_counter()]
            busy = time.process_time()
            pairs = likely_duplicates(
                queries, kind, step=lambda steps=steps: steps.append(time.perf_counter())
            )
            found[kind] = {
                "records": queries.count(kind),
                "pairs": len(pairs),
                "s": round(time.perf_counter() - steps[0], 2),
                "processor_s": round(time.process_time() - busy, 2),
                "longest_until_stopped_s": round(
                    max(after - before for before, after in pairwise(steps)), 2
                ),
            }
        taken, busy = worked(lambda: look_for_doubles(queries, lambda _done, _total: None))
        found["every kind"] = {
            "records": sum(queries.counts().values()),
            "s": round(taken, 2),
            "processor_s": round(busy, 2),
        }
    workspace.close()
    return found
