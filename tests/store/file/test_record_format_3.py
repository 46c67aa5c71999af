"""A workspace that came from format 2 has the same tables as one that is made today."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from chipline.records.kinds import ALL_KINDS
from chipline.store.file import opening

KEPT = Path(__file__).parents[2] / "data" / "databases" / "format-2.chipline"


def _layout(path: Path) -> dict[str, object]:
    """Return the columns and the indexes of every table of records."""
    found: dict[str, object] = {}
    with closing(sqlite3.connect(path)) as file:
        for kind in ALL_KINDS:
            name = kind.table.name
            columns = file.execute(f'PRAGMA table_info("{name}")').fetchall()
            found[name] = sorted(column[1:4] for column in columns)
            indexes = file.execute(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? "
                "AND sql IS NOT NULL ORDER BY name",
                (name,),
            )
            found[f"indexes of {name}"] = indexes.fetchall()
    return found


def test_a_migrated_file_is_laid_out_as_a_new_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old.chipline", tmp_path / "new.chipline"
    shutil.copy(KEPT, old)
    opening.open_file(old).dispose()
    opening.create(new).dispose()
    assert _layout(old) == _layout(new)
