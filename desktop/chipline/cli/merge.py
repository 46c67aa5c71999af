"""Merging two copies on the command line."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from chipline.cli.command import opened_to_write, say, write_json
from chipline.records.message import Message
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy, planned
from chipline.store.workspace_merge.merge_summary import MergedValue, MergeSummary, summary_of
from chipline.store.workspace_merge.questions import MINE, THEIRS, MergeAnswer, all_for

FAIL = "fail"


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `merge`."""
    merge = commands.add_parser("merge", help="bring what another copy of a workspace has into one")
    merge.add_argument("file", type=Path, metavar="WORKSPACE")
    merge.add_argument(
        "other", type=Path, metavar="OTHER", help="the other copy; it stays as it is"
    )
    add_options(merge)
    merge.set_defaults(run=run)


def add_options(command: argparse.ArgumentParser) -> None:
    """Add what tells how something is merged."""
    command.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    command.add_argument(
        "--conflicts",
        choices=(FAIL, MINE, THEIRS),
        default=FAIL,
        help="what only a person can decide: write nothing (the default), or keep one side",
    )
    command.add_argument("--json", action="store_true", help="write JSON")


def run(options: argparse.Namespace) -> int:
    """Merge, or tell what would be done; 1 when something has to be decided first."""
    workspace = opened_to_merge(options)
    try:
        workspace.mistyped.refuse(options.file)
        with opened_copy(options.other, options.file) as other:
            return merge_into(workspace, other, options)
    finally:
        workspace.close()


def opened_to_merge(options: argparse.Namespace) -> Workspace:
    """Open the workspace into which something is merged, under the name that its user chose."""
    if options.dry_run:
        return Workspace.open(options.file, read_only=True)
    return opened_to_write(options.file)


def merge_into(workspace: Workspace, other: Workspace, options: argparse.Namespace) -> int:
    """Merge a copy, and tell what was, or would be, done; 1 when something has to be decided first."""
    answers: dict[str, MergeAnswer] = {}
    conflicts: dict[str, MergedValue] = {}
    while True:
        with workspace.reading() as queries, planned(queries, other, answers) as plan:
            summary, new, asked = summary_of(plan), not plan.nothing_new, tuple(plan.questions)
        conflicts |= {q.id: told for q, told in zip(asked, summary.conflicts, strict=True)}
        if not asked or options.conflicts == FAIL:
            break
        answers |= all_for(asked, options.conflicts)
    if not asked and not options.dry_run:
        merge_copy(workspace, other, answers)
    told = MergeSummary(summary.taken, summary.kept, tuple(conflicts.values()))
    tell_summary(told, new=new, open_=bool(asked), options=options)
    return 1 if asked else 0


def tell_summary(
    summary: MergeSummary, *, new: bool, open_: bool, options: argparse.Namespace
) -> None:
    """Tell what was, or would be, taken, kept and asked; `new` is whether there was anything."""
    if options.json:
        write_json(_plain(summary))
    else:
        _tell(summary, new=new, open_=open_, dry=options.dry_run)


def _tell(summary: MergeSummary, *, new: bool, open_: bool, dry: bool) -> None:
    if not new:
        say(Message("Nothing new: the other copy has nothing that this one lacks."))
        return
    if open_:
        for each in summary.conflicts:
            say(
                Message(
                    "{record}, {field}: here {mine}, there {theirs}.",
                    record=each.slug or each.title or each.record,
                    field=each.field or str(Message("whether it is there")),
                    mine=shown(each.mine),
                    theirs=shown(each.theirs),
                )
            )
        say(
            Message(
                "{n} value has to be decided, so nothing was written. Choose a side: "
                "--conflicts mine or --conflicts theirs; or merge in the window.",
                "{n} values have to be decided, so nothing was written. Choose a side: "
                "--conflicts mine or --conflicts theirs; or merge in the window.",
                len(summary.conflicts),
            )
        )
        return
    taken = Message("{n} value taken", "{n} values taken", len(summary.taken))
    kept = Message("{n} kept", "{n} kept", len(summary.kept))
    if dry:
        say(Message("Nothing was written. There would be {taken}, {kept}.", taken=taken, kept=kept))
    else:
        say(Message("Merged: {taken}, {kept}. One undo takes it back.", taken=taken, kept=kept))


def shown(value: Any) -> str:
    """Write a value as it is told."""
    if value is None:
        return str(Message("nothing"))
    return str(value)


def _plain(summary: MergeSummary) -> dict[str, Any]:
    return {
        name: [_value(each) for each in getattr(summary, name)]
        for name in ("taken", "kept", "conflicts")
    }


def _value(told: MergedValue) -> dict[str, Any]:
    """Return a value as it is written; `record` is what other commands know the record by."""
    plain = asdict(told)
    return {**plain, "id": told.record, "record": told.slug or told.record}
