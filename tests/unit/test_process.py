"""What is set before anything else is imported does hold."""

from __future__ import annotations

import subprocess
import sys

import pytest

_USED = """
import sys
{before}
import ctypes, sqlite3, _sqlite3
database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE t AS SELECT randomblob(100000) AS b")
library = ctypes.CDLL(_sqlite3.__file__)
library.sqlite3_memory_used.restype = ctypes.c_int64
print(library.sqlite3_memory_used())
"""


def _used(before: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _USED.format(before=before)],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="asks the library by its module")
def test_sqlite_keeps_no_statistics_of_its_memory() -> None:
    assert _used("") > 100_000
    assert _used("import chipline") == 0


def test_a_sqlite_in_use_is_left_as_it_is() -> None:
    code = "import sqlite3; from chipline import process; print(process.leave_out_statistics())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
