"""A small workspace for the command line."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from chipline.cli import command
from chipline.exchange.table_files import staging
from chipline.records.query import CITED_BY, Filter, filters_to_state
from chipline.store import edits
from chipline.store.workspace import Workspace
from conftest import in_memory
from programs import ForkedReader

ROOT = Path(__file__).parents[2]
Out = pytest.CaptureFixture[str]


@pytest.fixture
def starter_copied(starter_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy the starter facts for commands without a file, which make them anew each time.

    That they do is tested where the program runs alone.
    """
    monkeypatch.setattr(command, "starter_workspace", lambda: in_memory(starter_file))


@pytest.fixture(autouse=True)
def _readers_begin_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files be read in forks of one program that has read in what that takes."""
    begun = SimpleNamespace(**{**vars(subprocess), "Popen": ForkedReader})
    monkeypatch.setattr(staging, "subprocess", begun)


@pytest.fixture
def file(small_file: Path, tmp_path: Path) -> Path:
    """A small workspace file with a saved view."""
    path = tmp_path / "small facts «Ї».chipline"
    workspace = Workspace.open(Path(shutil.copy(small_file, path)))
    state = filters_to_state([Filter(CITED_BY, values=("src-ft",))])
    workspace.apply(edits.create("view", {"name": "FT", "slug": "view-ft", "state": state}))
    workspace.apply(edits.create("view", {"name": "Odd", "slug": "view-odd", "state": "[]"}))
    workspace.close()
    return path
