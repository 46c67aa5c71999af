"""The program is killed while it writes: what was acknowledged is there, and nothing is broken."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from chipline.cli.main import main
from chipline.records.changes import ChangeSet
from chipline.store.quality.check import check
from chipline.store.workspace import Commit, Workspace
from scenarios.editor import numbered

TESTS = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")


def _killed_while_editing(path: Path, seed: int, patience: float) -> list[int]:
    """Let the editor work for a while, kill it, and return the edits it acknowledged."""
    editor = subprocess.Popen(
        [sys.executable, str(TESTS / "scenarios" / "editor.py"), str(path), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert editor.stdout is not None
    # The moment counts from the first edit, so that it never falls into the start of Python.
    told = [editor.stdout.readline()]
    killer = threading.Timer(patience, lambda: os.kill(editor.pid, signal.SIGKILL))
    killer.start()
    told += editor.stdout.readlines()
    editor.stdout.close()
    killer.join()
    assert editor.wait() == -signal.SIGKILL
    return [int(line) for line in told if line.endswith("\n") and line.strip()]


def _without_stamps(steps: ChangeSet | Commit) -> list[tuple[Any, ...]]:
    """Return what a step does but for the stamp of the last change, which never falls."""
    changes = steps.changes.changes if isinstance(steps, Commit) else steps.changes
    return [
        (
            each.kind,
            each.id,
            *({**(part or {}), "updated": None} for part in (each.before, each.after)),
        )
        for each in changes
    ]


def _survives(path: Path, kills: int, seed: int) -> None:
    rng = random.Random(seed)
    Workspace.create(path).close()
    acknowledged: list[int] = []
    for kill in range(kills):
        told = _killed_while_editing(path, rng.randrange(10**6), rng.uniform(0, 0.25))
        assert told, f"kill {kill}: the editor got to work"
        acknowledged += told
        workspace = Workspace.open(path)
        assert not workspace.read_only, "the dead program's lock is gone"
        with workspace.reading() as queries:
            kept = queries.many_values("firm", map(numbered, acknowledged))
            assert set(kept) == set(map(numbered, acknowledged))
            assert not check(queries)
            before = queries.count("firm")
            # At most the edit under way landed without having been acknowledged.
            assert before - len(acknowledged) in range(kill + 2)
            assert [hit.id for hit in queries.search(f"alias{told[-1]}")][:1] == [
                numbered(told[-1])
            ]
            last = queries.stacks().undo
        assert last is not None
        taken = workspace.undo()
        with workspace.reading() as queries:
            assert queries.count("firm") == before - 1
        assert _without_stamps(workspace.redo()) == _without_stamps(taken.changes.inverse())
        with workspace.reading() as queries:
            assert queries.count("firm") == before
            assert not check(queries)
            missed = before - len(acknowledged)
        workspace.close()
        # What landed unacknowledged is there all the same: the next round counts on from it.
        acknowledged = list(range(before)) if missed else acknowledged
    assert main(["check", str(path)]) == 0


def test_every_acknowledged_edit_survives_kill_9(tmp_path: Path) -> None:
    _survives(tmp_path / "killed.chipline", kills=5, seed=1)


@pytest.mark.long
def test_every_acknowledged_edit_survives_many_kills(tmp_path: Path) -> None:
    _survives(tmp_path / "killed.chipline", kills=200, seed=2)
