"""A small workspace for the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chipline.records.query import CITED_BY, Filter, filters_to_state
from chipline.store import edits
from chipline.store.workspace import Workspace

ROOT = Path(__file__).parents[2]
Out = pytest.CaptureFixture[str]


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
