"""A small workspace for the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipline.records.query import CITED_BY, Filter, filters_to_state
from chipline.store import edits
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from conftest import small_facts

ROOT = Path(__file__).parents[2]
Out = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small workspace file with a saved view."""
    path = tmp_path / "small facts «Ї».chipline"
    workspace = Workspace.create(path)
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    state = filters_to_state([Filter(CITED_BY, values=("src-ft",))])
    workspace.apply(edits.create("view", {"name": "FT", "slug": "view-ft", "state": state}))
    workspace.apply(edits.create("view", {"name": "Odd", "slug": "view-odd", "state": "[]"}))
    workspace.close()
    return path
