"""Making and checking workspace files."""

from __future__ import annotations

import argparse
from contextlib import closing
from dataclasses import asdict

from chipline import paths
from chipline.cli.command import (
    SENTENCES,
    ToldProgress,
    ended_as_by_hand,
    opened_to_write,
    reading,
    say,
    write_json,
    write_rows,
)
from chipline.exchange.starter import starter_facts
from chipline.exchange.workspace_files import read_workspace_files
from chipline.exchange.workspace_rows import rows_read_apart
from chipline.records.changes import ChangeSet
from chipline.records.message import Message, joined
from chipline.store.file.creation import make
from chipline.store.file.salvage import salvage
from chipline.store.quality.fault import ERROR, HINT, Fault
from chipline.store.quality.plausibility import examine


def new(options: argparse.Namespace) -> int:
    """Make a workspace, with the starter facts unless asked otherwise."""
    facts = None if options.empty else _facts(options)
    make(options.file, facts, indexed=True)
    path = str(options.file)
    if facts is None:
        say(Message("Made {file}, which holds nothing yet.", file=path))
    else:
        number = len(facts.changes)
        say(
            Message(
                "Made {file} with {n} record.", "Made {file} with {n} records.", number, file=path
            )
        )
    return 0


def _facts(options: argparse.Namespace) -> ChangeSet:
    if options.source is None:
        return starter_facts(paths.starter())
    return read_workspace_files(options.source, rows_read_apart(options.source))


def check_file(options: argparse.Namespace) -> int:
    """Check a workspace; exit code 1 when something can't be right."""
    with reading(options.file) as queries:
        found = [each for each in examine(queries) if options.all or each.severity != HINT]
    errors = sum(fault.severity == ERROR for fault in found)
    if options.json:
        write_json([asdict(fault) for fault in found])
        return 1 if errors else 0
    write_rows([_line(fault)] for fault in found)
    say(_summary(errors, len(found) - errors))
    return 1 if errors else 0


def _line(fault: Fault) -> str:
    where = f"{fault.kind} {fault.slug or fault.record}" if fault.record else "file"
    how = "" if fault.severity == ERROR else f" ({fault.severity})"
    return f"{fault.code}{how}: {where}: {fault.message}"


def rebuild(options: argparse.Namespace) -> int:
    """Make anew what is kept beside the records, above all the search index."""
    with (
        closing(opened_to_write(options.file)) as workspace,
        ended_as_by_hand(),
        ToldProgress(Message("Rebuild")) as progress,
    ):
        workspace.rebuild(progress=progress)
    say(
        Message(
            "Made the search index of {file} anew. No record was changed.",
            file=str(options.file),
        )
    )
    return 0


def save_what_is_left(options: argparse.Namespace) -> int:
    """Copy the records of a workspace that can't be opened into a new one."""
    saved = salvage(options.file, options.target)
    number = sum(saved.records.values())
    say(
        Message(
            "{n} record was copied into {file}.",
            "{n} records were copied into {file}.",
            number,
            file=str(saved.path),
        )
    )
    if saved.from_journal:
        say(
            Message(
                "{n} of them stood only in the journal.",
                "{n} of them stood only in the journal.",
                saved.from_journal,
            )
        )
    if saved.left_out:
        say(
            Message(
                "{n} record was left out, as something that it needs is lost.",
                "{n} records were left out, as something that they need is lost.",
                saved.left_out,
            )
        )
    return 0


def _summary(errors: int, others: int) -> Message:
    told = [
        Message("{n} problem found.", "{n} problems found.", errors)
        if errors
        else Message("No problem found.")
    ]
    if others:
        told.append(
            Message(
                "Besides, {n} finding is only unlikely or missing.",
                "Besides, {n} findings are only unlikely or missing.",
                others,
            )
        )
    return joined(told, SENTENCES)
