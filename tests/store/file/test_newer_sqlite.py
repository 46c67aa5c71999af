"""What holds with this system's SQLite holds with a newer one as well."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pysqlite3") is None, reason="there is no other SQLite here"
)

#: Before anything of Chipline is read in, so that all of the store runs on it.
NEWER = """
import sys
import pysqlite3, pysqlite3.dbapi2
sys.modules["sqlite3"] = pysqlite3
sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
"""
CHECKED = """
from pathlib import Path
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.journal import journal
from chipline.store.quality import check
from chipline.store.workspace import Workspace
from conftest import small_facts

workspace = Workspace.create(Path(sys.argv[1]))
workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
reader = workspace.new_reader()
with reader.reading() as reads:
    assert list(reads.search("nvidia"))
    assert check.check(reads) == []
for name in ("Alibaba Cloud", "Alibaba Group"):
    workspace.apply(edits.set_field("firm", id_of_slug("alibaba"), "name", name))
    with reader.reading() as reads:
        print([str(fault.message) for fault in check.check(reads)])
reader.close()
workspace.close()
"""


def test_a_sound_file_is_not_called_damaged_after_an_edit(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NEWER + CHECKED, str(tmp_path / "x.chipline")],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split("\n")[:2] == ["[]", "[]"], done.stdout + done.stderr
