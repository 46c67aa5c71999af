"""A little work of every sort on the small workspace, with nothing closed at its end."""

from __future__ import annotations

from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits import attachments
from chipline.store.compound_edits.merge import merge
from chipline.store.workspace import Workspace
from store.spoiling import keep_older

ALIBABA = id_of_slug("alibaba")
TWIN = id_of_slug("a-twin")


def work_a_little(path: Path, older: Path) -> Workspace:
    """Write in every way; in the middle, what would be put back later is kept."""
    workspace = Workspace.open(path)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "first"))
    if not older.exists():
        keep_older(path, older)
    copied = older.with_name("copied.txt")
    copied.write_text("what the source says")
    workspace.apply(edits.create("firm", {"name": "Nova\tnova", "aliases": ["新\n"]}))
    workspace.apply(attachments.keep(id_of_slug("src-ft"), copied, "2026-08-31"))
    workspace.apply(edits.create("firm", {"name": "Nova Inc."}, record_id=TWIN))
    workspace.apply(merge("firm", ALIBABA, [TWIN]))
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "second"))
    workspace.undo()
    workspace.redo()
    return workspace
