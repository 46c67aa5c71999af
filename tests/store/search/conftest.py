"""The starter facts for the tests that only search them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chipline.store.workspace import Workspace
from conftest import in_memory


@pytest.fixture(scope="package")
def starter(starter_file: Path) -> Iterator[Workspace]:
    """The starter facts, as a new workspace has them, with search caught up; to be read only."""
    made = in_memory(starter_file)
    while made.catch_up():
        pass
    yield made
    made.close()
