"""What is set before anything else is imported does hold."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from chipline.process_setup import OLDEST_SQLITE, hand_on_only_what_was_given

_ASKED = """
import sqlite3
{before}
from chipline import process_setup
database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE t AS SELECT randomblob(100000) AS b")
print(process_setup.keeps_statistics(), process_setup.leave_out_statistics())
"""


def _requested(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_sqlite_keeps_no_statistics_of_its_memory() -> None:
    assert _requested("import chipline" + _ASKED.format(before="")) == "False False"


def test_a_sqlite_in_use_is_left_as_it_is() -> None:
    assert _requested(_ASKED.format(before="sqlite3.connect(':memory:')")) == "True False"


_VERSIONS = """
{before}import chipline, os, sqlite3
print(sqlite3.sqlite_version_info >= chipline.process_setup.OLDEST_SQLITE)
"""


@pytest.mark.skipif(
    find_spec("pysqlite3") is None, reason="there is no SQLite but the system's here"
)
def test_everything_runs_on_the_newer_sqlite() -> None:
    assert sqlite3.sqlite_version == import_module("pysqlite3").sqlite_version
    assert sqlite3.sqlite_version_info >= OLDEST_SQLITE
    assert _requested(_VERSIONS.format(before="")) == "True"


def test_a_program_that_reads_in_sqlite_first_keeps_what_it_has() -> None:
    asked = "import sqlite3; from chipline.process_setup import load_newer_sqlite as load\n"
    assert _requested(asked + "print(load())") == "False"


#: What the starter of a packaged program sets, in a folder of its own.
_OWN = "/usr/lib/chipline/lib"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": _OWN}, {}),
        ({"LD_LIBRARY_PATH": _OWN, "LD_LIBRARY_PATH_ORIG": "/opt/x"}, {"LD_LIBRARY_PATH": "/opt/x"}),
        ({"LD_LIBRARY_PATH": _OWN, "LD_LIBRARY_PATH_ORIG": ""}, {"LD_LIBRARY_PATH": ""}),
        ({"LD_LIBRARY_PATH": f"{_OWN}:/opt/x"}, {"LD_LIBRARY_PATH": "/opt/x"}),
        ({"QT_PLUGIN_PATH": f"{_OWN}/PySide6/Qt/plugins", "QML2_IMPORT_PATH": f"{_OWN}/qml"}, {}),
        ({"QT_PLUGIN_PATH": "/usr/lib/qt6/plugins"}, {"QT_PLUGIN_PATH": "/usr/lib/qt6/plugins"}),
        ({"XDG_DATA_DIRS": f"{_OWN}/share:/usr/share"}, {"XDG_DATA_DIRS": "/usr/share"}),
        ({"HOME": "/srv/a", "EMPTY": "", "LIKE": f"{_OWN}2"}, {"HOME": "/srv/a", "EMPTY": "", "LIKE": f"{_OWN}2"}),
        ({"_PYI_APPLICATION_HOME_DIR": _OWN}, {"_PYI_APPLICATION_HOME_DIR": _OWN}),
    ],
)  # fmt: skip
def test_other_programs_get_nothing_of_the_packages_own_folder(
    before: dict[str, str], after: dict[str, str]
) -> None:
    hand_on_only_what_was_given(before, _OWN)
    assert before == after


#: As Qt starts the program of the system that opens addresses: with the environment as it is.
_OPENS = """
import subprocess, sys
sys.frozen, sys._MEIPASS = {frozen}, {own!r}
import chipline
subprocess.run(["xdg-open", "https://example.invalid/"], check=True)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there programs find so")
@pytest.mark.parametrize("frozen", [True, False])
def test_the_browser_of_the_system_gets_the_systems_libraries(
    tmp_path: Path, *, frozen: bool
) -> None:
    opener, own = tmp_path / "xdg-open", str(tmp_path / "lib")
    opener.write_text("#!/bin/sh\nenv\n")
    opener.chmod(0o755)
    environment = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "LD_LIBRARY_PATH": own,
        "QT_PLUGIN_PATH": f"{own}/plugins",
    }
    done = subprocess.run(
        [sys.executable, "-c", _OPENS.format(frozen=frozen, own=own)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "PATH=" in done.stdout
    assert (f"={own}" in done.stdout) is not frozen
