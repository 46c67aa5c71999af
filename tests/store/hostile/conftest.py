"""What tests of hostile files share: a sound workspace with some history, commands, and a canary."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.hostile.command_runner import DirectRunner
from store.hostile.place import Place, worked_on


@pytest.fixture(scope="session")
def sound_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace with a few edits, one of them taken back."""
    return worked_on(small_file, tmp_path_factory.mktemp("sound"))


@pytest.fixture
def place(tmp_path: Path, sound_file: Path) -> Place:
    """A place with a sound workspace in it."""
    return Place(tmp_path, sound_file, DirectRunner())
