"""Makes the small file of the present format that is kept under `tests/data/databases/`.

Run it once for every new format, with the code that is released with it:
`PYTHONPATH=desktop:tests python -m store.kept_file tests/data/databases/format-N.chipline`.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits import attachments, merge
from chipline.store.compound_edits.bulk_edit import BulkAct, BulkEdit, bulk
from chipline.store.journal import journal
from chipline.store.journal.revert import revert
from chipline.store.workspace import Workspace
from conftest import small_facts

ALIBABA, NVIDIA, H20 = (id_of_slug(slug) for slug in ("alibaba", "nvidia", "nv-h20"))
DOUBLE = id_of_slug("alibaba-double")
SOURCE = id_of_slug("src-ft")


def make(path: Path) -> None:
    """Write a file with an entry of every sort: edits, a kept copy, a merge, a bulk edit, undo, redo."""
    workspace = Workspace.create(path)
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text("what the page said\n", encoding="utf-8")
        workspace.apply(attachments.keep(SOURCE, page, "2026-02-01"))
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "first"))
    workspace.apply(edits.set_field("chip", H20, "fp16_tflops", 148.1234567890123))
    workspace.apply(edits.create("firm", {"name": "Alibaba Group"}, record_id=DOUBLE))
    workspace.apply(merge.merge("firm", ALIBABA, [DOUBLE]))
    many = BulkEdit("firm", "tags", BulkAct.ADD, ["kept"])
    workspace.apply(bulk(many, [ALIBABA, NVIDIA]))
    country = workspace.apply(edits.set_field("firm", NVIDIA, "hq_country", "SG")).entry
    assert country is not None
    workspace.apply(revert(country.seq))
    workspace.undo()
    workspace.redo()
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "second"))
    workspace.undo()
    while workspace.catch_up():
        pass
    workspace.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("VACUUM")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
