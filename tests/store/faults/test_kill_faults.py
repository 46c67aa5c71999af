"""kill -9 at random moments of every kind of work: nothing acknowledged is lost, nothing is half."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from chipline.records.changes import Change
from chipline.store.backup import backups
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.journal import journal
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import labelled
from store.victim import ALL

TESTS = Path(__file__).parents[2]
#: How often each is killed where there is time, and how often with one file; KILL_SEED: at other
#: moments than those of another run.
_KILLS, _A_FILE = int(os.environ.get("KILLS", "100")), 100
_SEED = os.environ.get("KILL_SEED", "")
MODES = ("edits", "bulk", "undo", "migration", "backup")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")


class Victims:
    """Starts work that is killed."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, str(TESTS / "store" / "victim.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def kill_one(self, mode: str, seed: int, path: Path, patience: float) -> list[int]:
        """Let one work for a while after it has begun; return the entries it acknowledged."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(f"{mode} {seed} {path}\n")
        acknowledged = []
        killer = None
        for line in self._program.stdout:
            said = line.split()
            if said == ["over"]:
                break
            if said[0] == "ready":
                killer = threading.Timer(patience, _kill, [int(said[1])])
                killer.start()
            else:
                acknowledged.append(int(said[0]))
        assert killer is not None, "it got to work"
        killer.join()
        return acknowledged

    def close(self) -> None:
        """Send everybody home."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.close()
        self._program.wait(timeout=30)
        self._program.stdout.close()


def _kill(child: int) -> None:
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        return  # a migration that was faster


@pytest.fixture(scope="module")
def victims() -> Iterator[Victims]:
    made = Victims()
    yield made
    made.close()


def _make(path: Path) -> None:
    workspace = Workspace.create(path)
    moment = "2026-01-01T00:00:00Z"
    firms = tuple(
        Change("firm", one, None, {"name": f"Firm {n}", "created": moment, "updated": moment})
        for n, one in enumerate(ALL)
    )
    workspace.apply(lambda _reads: labelled("Firms", firms), act=journal.BASE)
    while workspace.catch_up():
        pass
    workspace.close()


def _survives(path: Path, acknowledged: list[int], last: int) -> int:
    """Open what was killed; return the number of its last entry."""
    workspace = Workspace.open(path)
    assert not workspace.read_only, "the dead program's lock is gone"
    with workspace.reading() as queries:
        assert not check(queries)
        seq = queries.entries(1)[0].seq
        # What was acknowledged is there; at most the one under way landed besides.
        assert seq in range(max([last, *acknowledged]), max([last, *acknowledged]) + 2)
        assert queries.count("firm") == len(ALL)
        notes = {each["notes"] for each in queries.many_values("firm", ALL, ["notes"]).values()}
        assert len(notes) == 1, "a bulk edit is whole or not at all"
    if workspace.undo().entry is not None:
        workspace.redo()
        seq += 2
    workspace.close()
    return seq


def _migrated_or_not(path: Path) -> None:
    """A migration is whole or not at all, and its copy, if it has its name, is the old file."""
    with closing(sqlite3.connect(path)) as found:
        version = found.execute("PRAGMA user_version").fetchone()[0]
        columns = [row[1] for row in found.execute("PRAGMA table_info(firm)")]
        assert version in (SCHEMA_VERSION, SCHEMA_VERSION + 1)
        assert ("colour" in columns) == (version > SCHEMA_VERSION)
        if version > SCHEMA_VERSION:
            assert found.execute("SELECT DISTINCT colour FROM firm").fetchall() == [("red",)]
    copies = list(path.parent.glob(f"{path.stem}.format-*.chipline"))
    assert len(copies) == 1 or version == SCHEMA_VERSION
    for copy in copies:
        _survives(copy, [], 1)
        copy.unlink()


def _try(tmp_path: Path, victims: Victims, mode: str, kills: int, seed: str = "") -> None:
    rng = random.Random(f"{mode} {kills} {seed}".strip())
    made = tmp_path / "made.chipline"
    _make(made)
    path = tmp_path / "killed.chipline"
    shutil.copy(made, path)
    last, total = 1, 0
    for kill in count():
        # On a busy machine all may be killed before they get to anything: then one is let work on.
        if kill >= kills and (total or mode == "migration"):
            break
        patience = rng.uniform(0, 0.2) * 2 ** max(0, kill + 1 - kills)
        if mode == "migration":
            for old in tmp_path.glob("killed.chipline*"):
                old.unlink()
            shutil.copy(made, path)
        told = victims.kill_one(mode, rng.randrange(10**6), path, patience)
        total += len(told)
        if mode == "migration":
            _migrated_or_not(path)
            continue
        last = _survives(path, told, last)
        if mode == "backup":
            for each in backups.listing(path):
                _survives_backup(each.path)


def _survives_backup(path: Path) -> None:
    copy = Workspace.open(path, read_only=True)
    with copy.reading() as queries:
        assert not check(queries)
        assert queries.count("firm") == len(ALL)
    copy.close()


@pytest.mark.parametrize("mode", MODES)
def test_nothing_acknowledged_is_lost(tmp_path: Path, victims: Victims, mode: str) -> None:
    _try(tmp_path, victims, mode, kills=4)


@pytest.mark.long
@pytest.mark.timeout(0)
@pytest.mark.parametrize("mode", MODES)
def test_nothing_acknowledged_is_lost_in_five_hundred_kills(
    tmp_path: Path, victims: Victims, mode: str
) -> None:
    for number, first in enumerate(range(0, _KILLS, _A_FILE)):
        # The history of one that was killed very often takes longer to look through than to kill.
        folder = tmp_path / str(number)
        folder.mkdir()
        seed = f"{_SEED} {number or ''}".strip()
        _try(folder, victims, mode, kills=min(_A_FILE, _KILLS - first), seed=seed)
        shutil.rmtree(folder)
