"""What is set before anything else is imported does hold."""

from __future__ import annotations

import subprocess
import sys

_ASKED = """
import sqlite3
{before}
from chipline import process
database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE t AS SELECT randomblob(100000) AS b")
print(process.keeps_statistics(), process.leave_out_statistics())
"""


def _asked(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_sqlite_keeps_no_statistics_of_its_memory() -> None:
    assert _asked("import chipline" + _ASKED.format(before="")) == "False False"


def test_a_sqlite_in_use_is_left_as_it_is() -> None:
    assert _asked(_ASKED.format(before="sqlite3.connect(':memory:')")) == "True False"
