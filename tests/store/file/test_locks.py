"""Two programs on one file: the second says who holds it, and takes over when that one is gone."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chipline import paths
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import MissingWorkspaceError, ReadOnlyWorkspaceError
from chipline.store.file import locks
from chipline.store.workspace import Workspace

ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")
_HOLD = """
import sys
from pathlib import Path
from chipline.store.workspace import Workspace
held = Workspace.open(Path(sys.argv[1]))
print(int(held.read_only), flush=True)
sys.stdin.read()
held.close()
"""


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(small_file, tmp_path / "held.chipline"))


@pytest.fixture
def other(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the file open for writing."""
    program = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stdout.readline() == "0\n"
    yield program
    program.stdin.close()
    program.stdout.close()
    program.kill()
    program.wait()


def test_the_second_says_who_holds_it(path: Path, other: subprocess.Popen[str]) -> None:
    second = Workspace.open(path)
    assert second.read_only
    holder = second.held_by
    assert holder is not None
    assert holder.pid == other.pid
    assert holder.host == socket.gethostname()
    assert holder.name
    with pytest.raises(ReadOnlyWorkspaceError, match="another window is writing to it") as told:
        second.apply(NOTE)
    for word in (str(path), holder.name, holder.host, str(other.pid), "since 20"):
        assert word in str(told.value)
    assert not second.try_take_over(), "it is there still"
    assert second.read_only
    second.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_it_takes_over_when_that_one_was_killed(path: Path, other: subprocess.Popen[str]) -> None:
    second = Workspace.open(path)
    reader = second.new_reader()
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    assert locks.lock_path(path).exists(), "the file is left, but nobody holds it"
    assert second.try_take_over()
    assert not second.read_only
    assert second.why_read_only is None
    assert second.held_by is None
    mine = locks.holder_of(path)
    assert mine is not None
    assert mine.pid == os.getpid()
    second.apply(NOTE)
    with reader.reading() as queries:
        found = queries.values("firm", ALIBABA)
    assert found is not None
    assert found["notes"] == "mine"
    third = Workspace.open(path)
    assert third.read_only
    third.close()
    reader.close()
    second.close()
    assert not second.try_take_over(), "nothing to take over once it is closed"


def test_it_takes_over_when_that_one_was_closed(path: Path, other: subprocess.Popen[str]) -> None:
    second = Workspace.open(path)
    assert other.stdin is not None
    other.stdin.close()
    other.wait()
    assert second.try_take_over()
    second.apply(NOTE)
    second.close()


def test_what_was_opened_for_reading_stays_so(path: Path) -> None:
    reading = Workspace.open(path, read_only=True)
    assert not reading.try_take_over()
    assert reading.held_by is None
    assert str(reading.why_read_only) == "it was opened so"
    reading.close()


def test_a_file_that_was_replaced_is_not_taken_over(path: Path, tmp_path: Path) -> None:
    first, second = Workspace.open(path), Workspace.open(path)
    first.copy_to(tmp_path / "copy.chipline")
    first.close()
    (tmp_path / "copy.chipline").replace(path)
    with pytest.raises(MissingWorkspaceError, match="replaced"):
        second.try_take_over()
    assert second.read_only
    second.close()
    third = Workspace.open(path)
    assert not third.read_only, "the failed try holds no lock"
    third.close()


@pytest.mark.parametrize("left", [b"", b"{}", b"not json", b"\x00" * 100, b" null"])
def test_a_lock_file_without_a_lock_means_nothing(path: Path, left: bytes) -> None:
    locks.lock_path(path).write_bytes(left)
    assert locks.holder_of(path) is None
    opened = Workspace.open(path)
    assert not opened.read_only
    assert locks.holder_of(path) is not None
    opened.close()


def test_closing_leaves_no_litter(path: Path) -> None:
    opened = Workspace.open(path)
    plain = json.loads(locks.lock_path(path).read_bytes()[1:])
    assert set(plain) == {"name", "host", "pid", "since"}
    opened.apply(NOTE)
    opened.close()
    left = {each.name for each in path.parent.iterdir()} - {paths.settings_folder().name}
    assert left == {path.name}


def test_a_holder_with_an_odd_clock_can_still_be_told() -> None:
    assert str(locks.Holder("anna", "desk-4", 7, "yesterday")) == "anna on desk-4, process 7"
