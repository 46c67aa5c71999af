"""A program that works on a workspace as a window does, until it is killed; a fork for each order.

Orders come as lines `SEED CLOSES FILE`: whether it closes and opens again, 1 or 0. Answers: `ready PID`; `entry NUMBER ID` once an edit has been
acknowledged; `told` when it was said that the file is not what it was; `over` when the fork ended.
"""

from __future__ import annotations

import os
import random
import sys
from datetime import timedelta
from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup.auto_backup import AutoBackup
from chipline.store.errors import WorkspaceError
from chipline.store.workspace import Edit, Workspace

FIRMS = 300
ALL = [id_of_slug(f"worker-{number}") for number in range(FIRMS)]


def say(*words: object) -> None:
    """Tell the test, at once."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def _open(path: Path) -> Workspace:
    workspace = Workspace.open(path)
    if workspace.told:
        say("told")
    # As a window does some seconds after it has opened.
    AutoBackup(workspace, every=timedelta()).opened()
    return workspace


def _edit(rng: random.Random) -> Edit:
    number = rng.randrange(10**6)
    if rng.random() < 0.2:
        return edits.set_fields("firm", ALL, {"notes": f"n{number} " * rng.choice((1, 30))})
    return edits.set_field("firm", rng.choice(ALL), "aliases", [f"alias {number}", "华为"])


def work(rng: random.Random, path: Path, *, closes: bool) -> None:
    """Edit, edit many, back up, close and open again; until it is told that the file is lost."""
    workspace = _open(path)
    say("ready", os.getpid())
    try:
        while True:
            chance = rng.random()
            if closes and chance < 0.05:
                workspace.close()
                workspace = _open(path)
            elif chance < 0.1:
                AutoBackup(workspace, every=timedelta()).back_up_if_due()
            else:
                written = workspace.undo() if chance < 0.15 else workspace.apply(_edit(rng))
                _acknowledge(workspace, written.entry.seq if written.entry else 0)
    except WorkspaceError:
        say("told")
        workspace.close()


def _acknowledge(workspace: Workspace, seq: int) -> None:
    with workspace.reading() as queries:
        found = queries.connection.exec_driver_sql("SELECT id FROM journal WHERE seq = ?", (seq,))
        if seq:
            say("entry", seq, found.scalar())


def main() -> None:
    """Take orders until there are no more."""
    for line in sys.stdin:
        seed, closes, path = line.rstrip("\n").split(" ", 2)
        child = os.fork()
        if child == 0:
            try:
                work(random.Random(int(seed)), Path(path), closes=closes == "1")
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
