"""Two programs on one workspace, each with its window: the second takes over when the first is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.file import connections
from chipline.windows.shell.window import Window

ALIBABA = id_of_slug("alibaba")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")

#: The whole program with its window; it makes an edit whenever a line comes, and acknowledges it.
_OTHER = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QObject, Signal
from chipline.app import Program, make_application
from chipline.records.record import id_of_slug
from chipline.store import edits

class Lines(QObject):
    came = Signal(str)

application = make_application()
program = Program(application)
assert program.open(Path(sys.argv[1]))
session = program.window.session
lines = Lines()
lines.came.connect(lambda line: session.do(
    edits.set_field("firm", id_of_slug("alibaba"), "notes", line.strip()),
    then=lambda _written: print("saved", line.strip(), flush=True),
))
threading.Thread(target=lambda: [lines.came.emit(line) for line in sys.stdin], daemon=True).start()
print("reading" if session.read_only else "writing", flush=True)
application.exec()
"""


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(small_file, tmp_path / "shared.chipline"))


@pytest.fixture
def other(path: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The first program; it has the workspace open for writing."""
    program = subprocess.Popen(
        [sys.executable, "-c", _OTHER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "CHIPLINE_HOME": str(tmp_path / "other home"),
        },
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stdout.readline() == "writing\n"
    yield program
    program.stdin.close()
    program.stdout.close()
    program.kill()
    program.wait()


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp)
    yield made
    made.close()
    if made.window is not None:
        made.window.deleteLater()


def _edit(other: subprocess.Popen[str], text: str) -> None:
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.write(text + "\n")
    other.stdin.flush()
    assert other.stdout.readline() == f"saved {text}\n"


def _notes_shown(window: Window) -> str:
    """What the card says, which follows what the other program writes."""
    row = window.inspector.fields.row("notes")
    return row.shown.text() if row else ""


def _notes(path: Path) -> object:
    with closing(connections.read_shared(path)) as found:
        return found.execute("SELECT notes FROM firm WHERE id = ?", (ALIBABA,)).fetchone()[0]


def test_the_second_follows_the_first_and_takes_over_when_that_is_killed(
    program: Program,
    other: subprocess.Popen[str],
    qtbot: QtBot,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("chipline.session.session._WATCH_MS", 200)
    assert program.open(path)
    window = program.window
    assert window is not None
    assert window.session.read_only
    assert str(other.pid) in window.file_watch.reading.accessibleName()
    window.view_state.open("firms", "firm", ALIBABA)
    row = window.inspector.fields.row
    qtbot.waitUntil(lambda: row("notes") is not None)

    _edit(other, "by the first")
    qtbot.waitUntil(lambda: "other window" in window.status._saved.text())
    qtbot.waitUntil(lambda: "by the first" in _notes_shown(window))
    assert not window.menus.actions["edit.undo"].isEnabled()

    _edit(other, "the last before the kill")
    os.kill(other.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not window.session.read_only, timeout=10_000)
    qtbot.waitUntil(lambda: "You can edit now" in window.file_watch.reading.accessibleName())
    assert "read-only" not in window.windowTitle()
    assert _notes(path) == "the last before the kill", "what was acknowledged is there"

    with qtbot.waitSignal(window.session.changed):
        window.session.do(edits.set_field("firm", ALIBABA, "notes", "by the second"))
    assert _notes(path) == "by the second"
    with qtbot.waitSignal(window.session.changed):
        window.session.undo()
    with qtbot.waitSignal(window.session.changed):
        window.session.undo()
    assert _notes(path) == "by the first", "the undo stack of the first goes on in the second"
