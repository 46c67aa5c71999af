"""A reader that knew the search index before another connection wrote it."""

from __future__ import annotations

from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.journal import journal
from chipline.store.quality import check
from chipline.store.workspace import Workspace
from conftest import small_facts


def test_a_sound_file_is_not_called_damaged_after_an_edit(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "x.chipline")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    reader = workspace.new_reader()
    try:
        with reader.reading() as reads:
            assert list(reads.search("nvidia"))
            assert check.check(reads) == []
        for name in ("Alibaba Cloud", "Alibaba Group"):
            workspace.apply(edits.set_field("firm", id_of_slug("alibaba"), "name", name))
            with reader.reading() as reads:
                assert [str(fault.message) for fault in check.check(reads)] == []
    finally:
        reader.close()
        workspace.close()
