"""Changes that could not be written: what they were, and a text of them so that none is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from chipline.records.changes import ChangeSet
from chipline.records.record import KINDS, title_of
from chipline.store.errors import WorkspaceError
from chipline.store.file.guard import file_identity
from chipline.store.journal import wording
from chipline.store.workspace import Edit, StreamedEdit, Workspace


def built(workspace: Workspace, edit: Edit | StreamedEdit) -> ChangeSet | None:
    """Build what an edit would have written, as the file stands; None where that can't be read.

    What is streamed is not built: it comes from a file, which is still there.

    From the writer's thread.
    """
    try:
        with closing(workspace.new_reader()) as reader, reader.reading() as queries:
            steps = edit(queries)
            return steps if isinstance(steps, ChangeSet) else None
    except (WorkspaceError, DBAPIError, sqlite3.Error, OSError):
        return None


def write_down(path: Path, steps: Iterable[ChangeSet]) -> Path | None:
    """Write changes beside the file they were meant for; return where, or None when nowhere.

    The text is JSON: each step with its label, and each record's fields as they were and would be.
    """
    said = [
        {
            "change": str(wording.message(each.what, each.params)),
            "records": [
                {
                    "kind": change.kind,
                    "id": change.id,
                    "name": title_of(KINDS[change.kind], dict(change.after or change.before or {})),
                    "before": change.before,
                    "after": change.after,
                }
                for change in each.changes
            ],
        }
        for each in steps
    ]
    for place in file_identity.rescue_places(path, "not saved"):
        text = place.with_suffix(".json")
        with suppress(OSError):
            text.parent.mkdir(parents=True, exist_ok=True)
            text.write_text(json.dumps(said, ensure_ascii=False, indent=2), encoding="utf-8")
            return text
    return None
