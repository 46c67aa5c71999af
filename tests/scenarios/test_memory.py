"""What opening one workspace after another leaves in memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

#: What has been opened by then has warmed up all that is kept on purpose; and what it may grow by.
_WARM, _LAST, _MOST = 10, 60, 1.1
_OPENING = f"""
import sys
import time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent
from chipline.app import Program, make_application

def settle(seconds, done=lambda: False):
    until = time.monotonic() + seconds
    while time.monotonic() < until and not done():
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        time.sleep(0.005)

application = make_application()
program = Program(application)
for number in range({_LAST}):
    assert program.open(Path(sys.argv[1 + number % 2]))
    for pane in ("timeline", "map", "chips"):
        program.window.view_state.show_pane(pane)
        settle(60, lambda: program.window.pane.is_settled)
    if number + 1 in ({_WARM}, {_LAST}):
        # What waits to be thrown away is looked for every second.
        settle(3)
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        print(pages, flush=True)
program.close()
"""


@pytest.mark.long
@pytest.mark.timeout(1_800)
@pytest.mark.skipif(sys.platform != "linux", reason="memory is told in other ways elsewhere")
def test_sixty_workspaces_take_no_more_room_than_ten(small_file: Path, tmp_path: Path) -> None:
    files = [shutil.copy(small_file, tmp_path / f"{name}.chipline") for name in ("one", "other")]
    done = subprocess.run(
        [sys.executable, "-c", _OPENING, *map(str, files)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "CHIPLINE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    tenth, last = map(int, done.stdout.split())
    assert last <= tenth * _MOST, (tenth, last)
