"""A file of every format that there ever was is kept, opens, and goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.file.opening import STEPS
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace

TESTS = Path(__file__).parents[2]
ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")
BIG = edits.set_field("firm", ALIBABA, "notes", "слово " * 400_000)

DATABASES = TESTS / "data" / "databases"


def test_a_file_of_every_format_is_kept() -> None:
    kept = sorted(each.name for each in DATABASES.glob("format-*.chipline"))
    assert kept == [f"format-{number}.chipline" for number in range(1, SCHEMA_VERSION + 1)]
    assert len(STEPS) == SCHEMA_VERSION - 1


@pytest.mark.parametrize("number", range(1, SCHEMA_VERSION))
def test_a_file_of_this_format_opens_and_goes_on(tmp_path: Path, number: int) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / f"format-{number}.chipline", path)
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        assert not check(queries)
        assert queries.count("firm") == 4
        assert [hit.slug for hit in queries.search("阿里")][:1] == ["alibaba"]
        stacks = queries.stacks()
        assert stacks.undo is not None
        assert stacks.redo is not None
    workspace.redo()
    while workspace.undo().entry is not None:
        pass
    with workspace.reading() as queries:
        found = queries.values("firm", ALIBABA)
        assert found is not None
        assert found["notes"] is None
        assert not check(queries)
    workspace.apply(NOTE)
    workspace.close()
    assert main(["check", str(path)]) == 0
