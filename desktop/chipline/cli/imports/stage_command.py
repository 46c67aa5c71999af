"""`chipline _stage`: reads a table's file into a stage, or rows of ours, for the window and for `import`.

Not for people.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from chipline.exchange.table_files.read_file import ReadOptions
from chipline.exchange.table_files.staging import run_stage

NAME = "_stage"


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command; the list of commands does not name it."""
    command = commands.add_parser(NAME)
    _add_arguments(command)
    command.set_defaults(run=stage)


def main(arguments: Sequence[str]) -> int:
    """Run it by itself, given what stands behind its name; return the exit code."""
    command = argparse.ArgumentParser(prog=NAME)
    _add_arguments(command)
    return stage(command.parse_args(arguments))


def _add_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path)
    command.add_argument("out", type=Path)
    for option in ("--table", "--encoding", "--delimiter"):
        command.add_argument(option, default="")
    command.add_argument("--own", action="store_true")


def stage(options: argparse.Namespace) -> int:
    """Read the file, saying so in lines of JSON."""

    def write(line: str) -> None:
        sys.stdout.write(line)
        sys.stdout.flush()

    if options.own:
        # Imported here: somebody waits for each table, and this takes as long again.
        from chipline.exchange.workspace_files import file_rows  # noqa: PLC0415  # see above
        from chipline.exchange.workspace_rows import run_rows  # noqa: PLC0415  # see above

        return run_rows(options.file, options.out, file_rows, write)
    chosen = ReadOptions(options.table, options.encoding, options.delimiter)
    return run_stage(options.file, options.out, chosen, write)
