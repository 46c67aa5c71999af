"""What it takes to look at the merge of two large copies, and to write it."""

from __future__ import annotations

import time
from pathlib import Path

from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy, planned
from chipline.store.workspace_merge.merge_review import review_of
from chipline.store.workspace_merge.questions import THEIRS, MergeAnswer, all_for
from performance.figures import Figures

_KINDS = ("relocation", "tenancy", "facility")
#: What each copy changes, one by one and many at once, and how many of these both change.
_SINGLE, _AT_ONCE, _CHANGES, _BOTH = 500, 100, 5_000, 200
#: What the first copy deletes of what the other one changes.
_DELETED = 100


def measure_merge(path: Path) -> Figures:
    """Two copies of a workspace, each with 5,000 changes of its own: review open, answered, applied."""
    two = [path.with_name(f"merge-{name}.chipline") for name in ("mine", "theirs")]
    source = Workspace.open(path)
    for each in two:
        source.copy_to(each)
    source.close()
    for number, each in enumerate(two):
        _change(each, number)
    told: list[tuple[int, int]] = []
    mine = Workspace.open(two[0])
    began, cpu = time.perf_counter(), time.process_time()
    with (
        opened_copy(two[1], two[0]) as theirs,
        mine.reading() as queries,
        planned(queries, theirs, {}) as plan,
    ):
        review = review_of(plan, {})
        answers: dict[str, MergeAnswer] = all_for(plan.questions, THEIRS)
    opened, opened_cpu = time.perf_counter() - began, time.process_time() - cpu
    began, cpu = time.perf_counter(), time.process_time()
    with (
        opened_copy(two[1], two[0], sound=True) as theirs,
        mine.reading() as queries,
        planned(queries, theirs, answers) as plan,
    ):
        review_of(plan, answers)
    again, again_cpu = time.perf_counter() - began, time.process_time() - cpu
    began, cpu = time.perf_counter(), time.process_time()
    with opened_copy(two[1], two[0], sound=True) as theirs:
        merge_copy(mine, theirs, answers, progress=lambda done, of: told.append((done, of)))
    applied, applied_cpu = time.perf_counter() - began, time.process_time() - cpu
    mine.close()
    return {
        "changes": _CHANGES,
        "asked": len(answers),
        "taken": len(review.taken),
        "review_s": round(opened, 2),
        "review_cpu_s": round(opened_cpu, 2),
        "answered_s": round(again, 2),
        "answered_cpu_s": round(again_cpu, 2),
        "applied_s": round(applied, 2),
        "applied_cpu_s": round(applied_cpu, 2),
        "told": len(told),
        "bound_review_s": 2,
        "bound_applied_s": 3,
    }


def _change(path: Path, number: int) -> None:
    """Change so many records; the first of them are the same in both copies."""
    workspace = Workspace.open(path)
    each = _CHANGES // len(_KINDS)
    for kind in _KINDS:
        with workspace.reading() as queries:
            found = queries.connection.exec_driver_sql(f'SELECT id FROM "{kind}" ORDER BY id')  # noqa: S608
            ids = [str(one) for one in found.scalars()]
        first = number * each
        chosen = [*ids[: _BOTH // len(_KINDS)], *ids[500 + first : 500 + first + each]][:each]
        single = chosen[: _SINGLE // len(_KINDS)]
        for one in single:
            workspace.apply(edits.set_field(kind, one, "notes", f"Looked at by {number}: {one}"))
        rest = chosen[len(single) :]
        for start in range(0, len(rest), _AT_ONCE):
            part = rest[start : start + _AT_ONCE]
            workspace.apply(edits.set_fields(kind, part, {"notes": f"{number}: {start}"}))
        if number == 0 and kind == "tenancy":
            workspace.apply(edits.delete(kind, ids[600 + each : 600 + each + _DELETED]))
    workspace.close()
