"""What the tests of change files begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chipline.store.quality.check import check
from store.change_files.post import Post


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """Three copies whose owners only write to one another; each is sound at the end."""
    folder = tmp_path / "post"
    folder.mkdir()
    made = Post(folder, "ABC")
    yield made
    for each in made.open.values():
        with each.reading() as queries:
            assert not list(check(queries))
        each.close()
