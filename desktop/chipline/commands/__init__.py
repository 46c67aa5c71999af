"""The commands of the command line, each a function of its options that returns an exit code. No Qt."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.store import journal
from chipline.store.errors import explain
from chipline.store.reads import Reads
from chipline.store.workspace import Workspace


class CommandError(Exception):
    """The command was used wrongly; the message says how to use it."""


@contextmanager
def reading(file: Path | None) -> Iterator[Reads]:
    """Read a workspace; without a file, the starter facts in memory."""
    if file is None:
        workspace = Workspace.in_memory()
        facts = starter_facts(paths.starter())
        workspace.apply(lambda _reads: facts, act=journal.BASE)
        while workspace.catch_up():
            pass
    else:
        workspace = Workspace.open(file, read_only=True)
    try:
        with workspace.reading() as reads:
            yield reads
    except DBAPIError as error:
        known = explain(error, file)
        if known is None:
            raise
        raise known from error
    finally:
        workspace.close()


def write_json(value: Any) -> None:
    """Write a value as JSON, for people as for programs."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def say(line: str) -> None:
    """Write one line."""
    sys.stdout.write(line + "\n")
