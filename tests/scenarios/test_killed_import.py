"""The program is killed while it imports: the workspace is as before, or holds all of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from chipline.store.quality.check import check
from chipline.store.workspace import Workspace

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9"),
]
_MANY, _TRIES = 8_000, 12


def _chips(path: Path) -> tuple[int, int]:
    """Return how many chips there are, and how many entries the journal has."""
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        assert not check(queries)
        chips = queries.connection.exec_driver_sql("SELECT count(*) FROM chip").scalar()
    last = workspace.last
    workspace.close()
    return int(chips or 0), last


def test_killed_at_any_moment_it_is_before_or_after(small_file: Path, tmp_path: Path) -> None:
    table = tmp_path / "chips.csv"
    lines = ("Name,Vendor,Memory (GB)", *(f"Chip {n},NVIDIA,{n % 90 + 8}" for n in range(_MANY)))
    table.write_text("\n".join(lines), encoding="utf-8")
    file = tmp_path / "w.chipline"
    command = [sys.executable, "-m", "chipline", "import", str(file), str(table), "--kind", "chips"]
    shutil.copy(small_file, file)
    before = _chips(file)
    begun = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    takes = time.monotonic() - begun
    after = _chips(file)
    assert after == (before[0] + _MANY, before[1] + 1)
    for n in range(_TRIES):
        shutil.copy(small_file, file)
        for beside in tmp_path.glob("w.chipline-*"):
            beside.unlink()
        killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most of it is reading and comparing; what is written last is where it would hurt.
        time.sleep(takes * (0.4 + 0.6 * n / _TRIES))
        killed.send_signal(signal.SIGKILL)
        killed.wait()
        assert _chips(file) in (before, after)
