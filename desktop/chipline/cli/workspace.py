"""Making and checking workspace files."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from chipline import paths
from chipline.cli.command import reading, say, write_json
from chipline.exchange.starter import starter_facts
from chipline.store.file.creation import make
from chipline.store.quality.check import ERROR, HINT
from chipline.store.quality.plausibility import examine


def new(options: argparse.Namespace) -> int:
    """Make a workspace, with the starter facts unless asked otherwise."""
    facts = None if options.empty else starter_facts(paths.starter())
    make(options.file, facts, indexed=True)
    held = f"{len(facts.changes)} records" if facts is not None else "nothing yet"
    say(f"Made {options.file} with {held}.")
    return 0


def check_file(options: argparse.Namespace) -> int:
    """Check a workspace; exit code 1 when something can't be right."""
    with reading(options.file) as queries:
        found = [each for each in examine(queries) if options.all or each.severity != HINT]
    errors = sum(fault.severity == ERROR for fault in found)
    if options.json:
        write_json([asdict(fault) for fault in found])
        return 1 if errors else 0
    for fault in found:
        where = f"{fault.kind} {fault.slug or fault.record}" if fault.record else "the file"
        how = "" if fault.severity == ERROR else f" ({fault.severity})"
        say(f"{fault.code}{how}: {where}: {fault.message}")
    rest = len(found) - errors
    besides = f" Besides, {rest} are only hardly right or missing." if rest else ""
    say((f"{errors} problems found." if errors else "No problem found.") + besides)
    return 1 if errors else 0
