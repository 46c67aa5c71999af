"""kill -9 while a program that synchronises spoils the files: what was acknowledged is there, or told."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from chipline.records.changes import Change
from chipline.store.backup import backups
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections
from chipline.store.file.guard.wal import log_of
from chipline.store.journal import journal
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import labelled
from scenarios.worker import ALL
from store.spoiling import FILE, LOG, Spoiling, file_written_over

TESTS = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")


def index_removed(path: Path, _older: Path) -> None:
    log_of(path).with_name(path.name + "-shm").unlink()


REPLACING: tuple[Spoiling, ...] = (*FILE, file_written_over)
SPOILING: tuple[Spoiling, ...] = (*LOG, *REPLACING, index_removed)


class Worker:
    """Starts work that is killed, and hears what it acknowledges."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, str(TESTS / "scenarios" / "worker.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def kill_one(
        self, path: Path, rng: random.Random, spoil: Spoiling | None
    ) -> tuple[dict[int, str], bool]:
        """Let one work for a while; return what it acknowledged, by number, and whether it told."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        # A closed file is anybody's to replace.
        closes = int(spoil not in REPLACING)
        self._program.stdin.write(f"{rng.randrange(10**6)} {closes} {path}\n")
        acknowledged: dict[int, str] = {}
        told, ending = False, None
        for line in self._program.stdout:
            what, *rest = line.split()
            if what == "over":
                break
            if what == "ready":
                ending = threading.Thread(target=_end, args=(int(rest[0]), path, rng, spoil))
                ending.start()
            elif what == "told":
                told = True
            else:
                acknowledged[int(rest[0])] = rest[1]
        assert ending is not None, "it got to work"
        ending.join()
        return acknowledged, told

    def close(self) -> None:
        """Send it home."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.close()
        self._program.wait(timeout=30)
        self._program.stdout.close()


def _end(child: int, path: Path, rng: random.Random, spoil: Spoiling | None) -> None:
    time.sleep(rng.uniform(0, 0.2))
    if spoil is not None:
        older = path.parent.parent / path.name
        # While it is being closed there may be no log; then there is none to be spoilt.
        with suppress(OSError):
            shutil.copy(path, older)
            shutil.copy(log_of(path), log_of(older))
        time.sleep(rng.uniform(0, 0.2))
        with suppress(OSError):
            spoil(path, older)
        time.sleep(rng.choice((0, rng.uniform(0, 0.1), 0.5)))
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def _make(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "facts.chipline"
    workspace = Workspace.create(path)
    moment = "2026-01-01T00:00:00Z"
    firms = tuple(
        Change("firm", one, None, {"name": f"Firm {n}", "created": moment, "updated": moment})
        for n, one in enumerate(ALL)
    )
    workspace.apply(lambda _reads: labelled("Firms", firms), act=journal.BASE)
    workspace.close()
    return path


def _has(path: Path, acknowledged: dict[int, str]) -> bool:
    """Tell whether all that was acknowledged is in the journal of a sound file."""
    with suppress(sqlite3.Error), closing(connections.read_shared(path)) as found:
        there = dict(found.execute("SELECT seq, id FROM journal").fetchall())
        sound = found.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return sound and acknowledged.items() <= there.items()
    return False


def _judge(path: Path, acknowledged: dict[int, str], *, told: bool) -> str:
    """Open what was killed, and say how what was acknowledged was found."""
    try:
        workspace = Workspace.open(path)
    except WorkspaceError:
        told, whole = True, False
    else:
        told = told or bool(workspace.told)
        with workspace.reading() as queries:
            whole = not check(queries)
        workspace.close()
    if whole and _has(path, acknowledged):
        return "put back" if told else "in the file"
    assert told, "nobody said that something is lacking"
    rescued = [*path.parent.glob("*(rescued *).chipline")]
    if any(_has(each, acknowledged) for each in rescued):
        return "rescued"
    assert any(_has(each.path, acknowledged) for each in backups.listing(path)), (
        f"{len(acknowledged)} acknowledged, none has them: {sorted(path.parent.rglob('*'))}"
    )
    return "in a backup"


def _try(tmp_path: Path, worker: Worker, kills: int, seed: int) -> Counter[str]:
    rng = random.Random(seed)
    outcomes: Counter[str] = Counter()
    path = _make(tmp_path / "work")
    so_far: dict[int, str] = {}
    total = 0
    for kill in range(kills):
        spoil = rng.choice(SPOILING) if kill % 3 == 0 else None
        acknowledged, told = worker.kill_one(path, rng, spoil)
        total += len(acknowledged)
        so_far |= acknowledged
        name = spoil.__name__ if spoil else "killed"
        try:
            outcomes[f"{name}: {_judge(path, so_far, told=told)}"] += 1
        except AssertionError as error:
            raise AssertionError(f"kill {kill} of seed {seed}, {name}: {error}") from error
        if spoil is not None:
            path, so_far = _make(tmp_path / "work"), {}
    assert total > kills, "it got to work"
    outcomes["acknowledged"] = total
    return outcomes


def test_what_was_acknowledged_is_there_or_told(tmp_path: Path, worker: Worker) -> None:
    outcomes = _try(tmp_path, worker, kills=9, seed=1)
    assert outcomes["killed: in the file"] == 6, outcomes


@pytest.mark.long
def test_what_was_acknowledged_is_there_or_told_in_three_hundred_kills(
    tmp_path: Path, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    outcomes = _try(tmp_path, worker, kills=300, seed=2)
    with capsys.disabled():
        for outcome, count in sorted(outcomes.items()):
            sys.stdout.write(f"\n{outcome}: {count}")
    # Killed just as the log has gone into the file and away, it may be told for nothing.
    assert outcomes["killed: in the file"] + outcomes["killed: put back"] == 200, outcomes
