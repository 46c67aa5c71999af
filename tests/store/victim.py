"""A program that works on a workspace until it is killed; each order is done by a fork of its own.

Orders come as lines `MODE SEED FILE`; the answer is `ready PID`, then the number of every journal
entry once it has been committed, then `over` when the fork has ended.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from sqlalchemy.engine import Connection

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import backups
from chipline.store.file import opening
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.workspace import Commit, Workspace

FIRMS = 700
ALL = [id_of_slug(f"victim-{number}") for number in range(FIRMS)]


def say(line: object) -> None:
    """Tell the test, at once."""
    os.write(1, f"{line}\n".encode())


def acknowledge(written: Commit) -> None:
    """Tell that an entry was committed."""
    if written.entry is not None:
        say(written.entry.seq)


def work(mode: str, rng: random.Random, path: Path) -> None:
    """Do one thing over and over."""
    if mode == "migration":
        say(f"ready {os.getpid()}")
        opening.open_file(path, steps=[slow_step] * SCHEMA_VERSION, newest=SCHEMA_VERSION + 1)
        say(0)
        return
    workspace = Workspace.open(path)
    say(f"ready {os.getpid()}")
    while True:
        number = rng.randrange(10**6)
        one = edits.set_field("firm", rng.choice(ALL), "aliases", [f"alias {number}", "华为"])
        if mode == "edits":
            acknowledge(workspace.apply(one))
        elif mode == "bulk":
            acknowledge(workspace.apply(edits.set_fields("firm", ALL, {"notes": f"n{number}"})))
        elif mode == "undo":
            acknowledge(workspace.apply(edits.set_fields("firm", ALL, {"notes": f"n{number}"})))
            acknowledge(workspace.undo())
            acknowledge(workspace.redo())
        else:
            acknowledge(workspace.apply(one))
            backups.back_up(path)


def slow_step(connection: Connection, _progress: object) -> None:
    """Bring a file to a newer format, by some statements that take their time."""
    connection.exec_driver_sql("ALTER TABLE firm ADD COLUMN colour TEXT")
    for letter in "abcdefgh":
        connection.exec_driver_sql("UPDATE firm SET colour = ?", (letter * 200,))
    connection.exec_driver_sql("UPDATE firm SET colour = 'red'")


def main() -> None:
    """Take orders until there are no more."""
    for line in sys.stdin:
        mode, seed, path = line.rstrip("\n").split(" ", 2)
        child = os.fork()
        if child == 0:
            try:
                work(mode, random.Random(int(seed)), Path(path))
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
