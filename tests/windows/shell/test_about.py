"""About names every part, with the version that is here, in a checkout and in a package."""

from __future__ import annotations

import json
import platform
import re
import sqlite3
from importlib import metadata
from pathlib import Path

import pytest

from chipline import paths
from chipline.windows.shell.help import about

LOCK = Path(__file__).parents[3] / "packaging" / "requirements.txt"


def _locked() -> set[str]:
    return set(re.findall(r"(?m)^([\w.-]+)==", LOCK.read_text(encoding="utf-8")))


def test_every_library_that_goes_with_the_program_is_named() -> None:
    assert {name.lower() for name, _licence in about.LIBRARIES} == _locked()


def test_versions_are_those_that_are_installed() -> None:
    versions = {name: version for name, version, _licence in about.libraries()}
    assert versions["Python"] == platform.python_version()
    assert versions["SQLite"] == sqlite3.sqlite_version
    assert versions["pyqtgraph"] == metadata.version("pyqtgraph")
    assert all(versions.values())
    assert f">{sqlite3.sqlite_version}&nbsp;" in about.about_html()


def test_a_package_says_what_it_holds_without_python_knowing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = {name: f"{n}.5" for n, name in enumerate(sorted(_locked() - {"pysqlite3"}))}
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / about.VERSIONS).write_text(json.dumps(held), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    monkeypatch.setattr(metadata, "version", lambda name: pytest.fail(f"asked Python for {name}"))
    shown = {name.lower(): version for name, version, _licence in about.libraries()}
    assert held.items() <= shown.items()
    assert "pysqlite3" not in shown, "it is not in this package"
