"""Whatever happens to copies of a workspace, merging brings them together and loses nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.workspace_merge.file_copies import FileShelf
from store.workspace_merge.histories import History
from store.workspace_merge.memory_copies import Shelf

#: The short histories of every test run, in parts that lie on several cores.
_SHORT, _PARTS = 250, 4
#: Of the short ones, one of so many is of copies in files, which take three times as long.
_ON_FILES = 10
#: Of the long target, all of them in files: 20,000 take about two hours of one core.
MANY = int(os.environ.get("CHIPLINE_HISTORIES", "20000"))
FIRST = int(os.environ.get("CHIPLINE_HISTORY", "100000"))


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    """Workspaces in memory, of which the next history copies onto those of the last."""
    made = Shelf()
    yield made
    made.close()


def _run(seed: int, copies: int, steps: int, folder: Path, shelf: Shelf | FileShelf) -> None:
    history = History(seed, copies, folder, shelf)
    try:
        history.run(steps)
    finally:
        history.close()
        for each in folder.glob("*.*"):
            each.unlink()


@pytest.mark.parametrize("part", range(_PARTS))
def test_copies_come_together(part: int, tmp_path: Path, shelf: Shelf) -> None:
    for seed in range(part, _SHORT, _PARTS):
        on_files = seed // _PARTS % _ON_FILES == 0
        _run(seed, 2 + seed % 2, 4, tmp_path, FileShelf(tmp_path) if on_files else shelf)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_copies_come_together_after_many_histories(tmp_path: Path) -> None:
    for seed in range(FIRST, FIRST + MANY):
        _run(seed, 2 + seed % 4, 14, tmp_path, FileShelf(tmp_path))
