"""What an edit costs, alone and in bulk, and what the controls' answers do."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from chipline import derived, paths
from chipline.export_rules.engine import assess
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.rules_file import load_rules
from chipline.records.query import Query
from chipline.store import edits
from chipline.store.compound_edits import bulk_edit
from chipline.store.workspace import Workspace
from performance.figures import Figures, spread, timed, worked


def measure_edits(path: Path, ids: list[str]) -> Figures:
    """A journalled, durable edit and its undo, against a bare durable commit of one row."""
    workspace = Workspace.open(path)
    writes = [
        timed(lambda n=n, i=i: workspace.apply(edits.set_field("firm", i, "name", f"Firm {n}")), 1)
        for n, i in enumerate(ids[:200])
    ]
    undos = timed(workspace.undo, 200)
    workspace.close()
    bare = sqlite3.connect(path.with_name("bare.db"), isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE one (value)")
    raw = timed(lambda: bare.execute("INSERT INTO one VALUES (1)"), 200)
    bare.close()
    return {
        "edit": spread(each for one in writes for each in one) | {"bound_p95_ms": 10},
        "undo": spread(undos),
        "bare_commit": spread(raw),
    }


def measure_bulk(path: Path) -> Figures:
    """One change of 20,000 records, its undo, and their deletion with its undo.

    Until each is acknowledged; and how long the log takes to be folded in after it, as in a session.
    """
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        found = queries.connection.exec_driver_sql("SELECT id FROM relocation LIMIT 20000")
        chosen = [str(one) for one in found.scalars()]
    task = bulk_edit.BulkEdit("relocation", "notes", bulk_edit.BulkAct.SET, "Looked at in bulk")
    steps = {
        "set": lambda: workspace.apply(bulk_edit.bulk(task, chosen)),
        "undo_set": workspace.undo,
        "delete": lambda: workspace.apply(edits.delete("relocation", chosen)),
        "undo_delete": workspace.undo,
    }
    figures: Figures = {"records": len(chosen), "bound_s": 1.5}
    for name, step in steps.items():
        taken, busy = worked(step)
        folded, _busy = worked(workspace.catch_up)
        figures |= {
            f"{name}_s": round(taken, 2),
            f"{name}_processor_s": round(busy, 2),
            f"{name}_log_folded_in_s": round(folded, 2),
        }
    workspace.close()
    return figures


def measure_answers(starter: Path) -> Figures:
    """What the controls answer for every chip of the starter facts, two places and two days."""
    workspace = Workspace.open(starter, read_only=True)
    with workspace.reading() as queries:
        chips = [
            derived.chip_figures(queries, dict(each))
            for each in queries.records(Query("chip")).rows
        ]
    workspace.close()
    rules = load_rules(paths.rules())
    questions = [
        Question(chip=chip, destination=place, day=day)
        for chip in chips
        for place in ("CN", "MY")
        for day in (date(2023, 1, 1), date(2025, 6, 1))
    ]
    return spread(timed(lambda each=each: assess(each, rules), 1)[0] for each in questions)
