"""Importing what `chipline export` wrote: records come back by their ids, and nothing is asked about columns."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from chipline.cli.command import say, warn, write_json, write_line
from chipline.records.message import Message
from chipline.store.backup.auto_backup import AutoBackup
from chipline.store.imports.import_plan import RowState
from chipline.store.imports.import_task import Conflicts
from chipline.store.imports.own_records import OwnPlan, import_own, plan_own
from chipline.store.imports.workspace_records import is_workspace, own_records
from chipline.store.workspace import Workspace

_OPTION = "--conflicts mine|theirs"


def import_own_file(workspace: Workspace, options: argparse.Namespace, path: Path) -> int:
    """Compare a file of ours with a workspace and write it; 1 when values are in conflict."""
    with workspace.reading() as queries:
        records = own_records(queries, path)
        plan = plan_own(queries, path.name, records, options.conflicts)
    if is_workspace(path):
        plan = replace(plan, copies=path)
    clash = options.conflicts is Conflicts.FAIL and plan.count(RowState.CONFLICT) > 0
    written = False
    if not clash and not options.dry_run:
        # Before very many records are written, they are backed up.
        AutoBackup(workspace)
        entry = workspace.apply(import_own(plan)).entry
        written = entry is not None
        while workspace.catch_up():
            pass
    _tell(plan, options, clash=clash, written=written)
    return 1 if clash else 0


def _tell(plan: OwnPlan, options: argparse.Namespace, *, clash: bool, written: bool) -> None:
    asked = _questions(plan) if clash else []
    if options.json:
        write_json(_plain(plan, asked, written=written))
        return
    counts = [f"{state.value} {plan.count(state)}" for state in RowState if plan.count(state)]
    write_line(f"{plan.file}: {', '.join(counts)}")
    for each in asked:
        write_line(f"? {each['column']}: {each['question']} {each['values']}  {_OPTION}")
    if clash:
        warn(Message("Nothing was written."))
    elif not plan.changes:
        say(Message("Nothing new."))
    elif written:
        say(Message("Imported {file}.", file=plan.file))


def _questions(plan: OwnPlan) -> list[dict[str, Any]]:
    values: dict[str, list[str]] = {}
    for row in plan.rows:
        for name, (_mine, theirs) in row.conflicts.items():
            values.setdefault(name, []).append(str(theirs))
    said = str(Message("The record was changed here since the file was written."))
    return [
        {"column": name, "values": found, "option": _OPTION, "question": said}
        for name, found in values.items()
    ]


def _plain(plan: OwnPlan, asked: list[dict[str, Any]], *, written: bool) -> dict[str, Any]:
    return {
        "new": plan.count(RowState.NEW),
        "changed": plan.count(RowState.CHANGED),
        "same": plan.count(RowState.SAME),
        "conflicts": plan.count(RowState.CONFLICT),
        "unreadable": 0,
        "written": written,
        "questions": asked,
        "records": [
            {"id": row.id, "slug": row.slug, "name": row.title, "state": row.state.value}
            for row in plan.rows
        ],
        "source": None,
    }
