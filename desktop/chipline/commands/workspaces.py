"""Making and checking workspace files."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from chipline import paths
from chipline.commands import reading, say, write_json
from chipline.exchange.starter import starter_facts
from chipline.store import journal
from chipline.store.check import check
from chipline.store.workspace import Workspace


def new(options: argparse.Namespace) -> int:
    """Make a workspace, with the starter facts unless asked otherwise."""
    facts = None if options.empty else starter_facts(paths.starter())
    workspace = Workspace.create(options.file)
    try:
        if facts is not None:
            workspace.apply(lambda _reads: facts, act=journal.BASE)
            while workspace.catch_up():
                pass
    finally:
        workspace.close()
    held = f"{len(facts.changes)} records" if facts is not None else "nothing yet"
    say(f"Made {options.file} with {held}.")
    return 0


def check_file(options: argparse.Namespace) -> int:
    """Check a workspace; exit code 1 when something can't be right."""
    with reading(options.file) as reads:
        faults = check(reads)
    if options.json:
        write_json([asdict(fault) for fault in faults])
    else:
        for fault in faults:
            where = fault.slug or fault.record or "file"
            say(f"{fault.code}: {fault.kind} {where}: {fault.message}")
        say(f"{len(faults)} problems found." if faults else "No problem found.")
    return 1 if faults else 0
