"""What backups cost: with 200 MB of kept copies, and of a large workspace to which nothing was written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from chipline.records.query import Query
from chipline.store import edits
from chipline.store.backup import backups, restoration
from chipline.store.compound_edits import attachments
from chipline.store.workspace import Workspace
from performance.figures import Figures, worked

_COPIES, _BYTES = 5, 40_000_000
_BOUND_SECONDS = 1


def backup_figures(folder: Path, starter: Path, large: Path) -> Figures:
    """Back up a workspace with kept copies as it is, after an edit and unchanged, and restore it."""
    path = Path(shutil.copy(starter, folder / "with copies.chipline"))
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        sources = [str(row["id"]) for row in queries.records(Query("source")).rows[:_COPIES]]
    for source in sources:
        paper = folder / "paper.pdf"
        paper.write_bytes(os.urandom(_BYTES))
        workspace.apply(attachments.keep(source, paper, date(2026, 1, 1).isoformat()))
    figures: Figures = {"kept_copies_mb": _COPIES * _BYTES // 1_000_000}
    figures["first"] = _timed(lambda: backups.back_up(path))
    workspace.apply(edits.set_field("source", sources[0], "notes", "Looked at"))
    figures["after_an_edit"] = _timed(lambda: backups.back_up(path))
    figures["unchanged"] = _unchanged(path)
    kept = backups.folder_of(path)
    figures["two_backups_mb"] = sum(_size(each) for each in kept.rglob("*")) // 1_000_000
    workspace.close()
    newest = backups.listing(path)[0].path
    figures["restored"] = _timed(lambda: restoration.restore(path, newest))
    whole = _timed(lambda: backups.back_up(large))
    figures["large"] = {
        "mb": large.stat().st_size // 1_000_000,
        "whole": whole,
        "unchanged": _unchanged(large),
    }
    return figures


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _unchanged(path: Path) -> Figures:
    return _timed(lambda: backups.back_up_if_changed(path, backups.ASKED)) | {
        "bound_s": _BOUND_SECONDS
    }


def _timed(work: Callable[[], object]) -> Figures:
    taken, busy = worked(work)
    return {"s": round(taken, 2), "processor_s": round(busy, 2)}
