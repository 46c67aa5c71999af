"""The command line as a program of its own, with pipes and exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import chipline

ROOT = Path(__file__).parents[2]
Out = pytest.CaptureFixture[str]


def program(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "chipline", *map(str, arguments)],
        cwd=ROOT / "desktop",
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
        **options,
    )


def test_it_tells_its_version() -> None:
    ended = program("--version")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"Chipline {chipline.__version__}\n"


def test_it_ends_with_the_commands_exit_code(file: Path) -> None:
    assert program("check", file).returncode == 0
    assert program("show", "nobody", file).returncode == 2
    missing = program("check", file.with_name("none.chipline"))
    assert missing.returncode == 1
    assert missing.stderr.startswith("chipline: “")
    assert missing.stdout == ""


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    with (
        (tmp_path / "said").open("w+") as said,
        subprocess.Popen(
            [sys.executable, "-m", "chipline", "list", "citations", "--json"],
            cwd=ROOT / "desktop",
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        ) as ended,
    ):
        assert ended.stdout is not None
        assert ended.stdout.readline() == "[\n"
        ended.stdout.close()
        code = ended.wait(timeout=60)
        said.seek(0)
        assert (code, said.read()) == (0, "")


def test_asking_reads_in_no_qt(file: Path) -> None:
    script = f"""
import io, sys
from contextlib import redirect_stdout
from chipline.cli.main import main
for command in (
    ["list", "firms", {str(file)!r}, "--json"],
    ["show", "nv-h20", {str(file)!r}, "--json"],
    ["search", "nvidia", {str(file)!r}, "--json"],
    ["check", {str(file)!r}],
    ["assess", "--chip", "nv-h20", "--to", "CN", "--on", "2025-05-01"],
    ["assess-data", "--people", "5", "--on", "2025-05-01"],
    ["new", {str(file.with_name("other.chipline"))!r}],
):
    with redirect_stdout(io.StringIO()):
        assert main(command) == 0, command
print([name for name in sys.modules if name.partition(".")[0] in ("PySide6", "pyqtgraph", "shiboken6")])
"""
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT / "desktop",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout == "[]\n", ended.stderr
