"""Shows a briefing on an X server whose screens come and go; says what was seen, or fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from chipline.app import make_application
from chipline.briefing_content import briefing_content
from chipline.session.session import Session
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.briefing.show.presentation import Presentation
from chipline.windows.briefing.stage.stage_parts import StageParts
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.file_actions import make_workspace
from chipline.windows.shell.palette.stage_search import search_beside
from chipline.windows.shell.pane_registry import all_panes, entry_of
from windows.briefing.conftest import TALK, tell

_LAPTOP, _BEAMER = "1366/344x768/194+0+0", "1920/480x1080/270+1366+0"
_OTHER, _MIRRORED = "1024/256x768/194+1366+0", "1366/344x768/194+0+0"
_PATIENCE, _CALM, _NEAR = 15.0, 1.5, 0.01


def xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, stdout=subprocess.DEVNULL)


def wait(holds: Callable[[], bool], what: str) -> None:
    """Let the program run until something holds."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        QApplication.processEvents()
        time.sleep(0.02)
        if time.monotonic() > end:
            sys.exit(f"never: {what}")


def screen(name: str) -> QScreen | None:
    return next((one for one in QGuiApplication.screens() if one.name() == name), None)


def settle() -> None:
    """Let the program run for longer than it waits after a screen has come or gone."""
    end = time.monotonic() + _CALM
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.02)


def plug_and_unplug(made: Presentation) -> None:
    made._speaker_screen = screen("LAPTOP")
    made.begin()

    def two() -> bool:
        speaker, other, beamer = made.speaker, made.audience, screen("BEAMER")
        shown = speaker.isVisible() and other.isVisible() and not made.one_screen.isVisible()
        apart = not speaker.geometry().intersects(other.geometry())
        if beamer is None or not (shown and apart and other.geometry() == beamer.geometry()):
            return False
        # The stage fills the screen, whatever its sides are to one another, at its own density.
        seen, room = made.scene.sceneRect(), beamer.geometry()
        fills = abs(seen.height() / seen.width() - room.height() / room.width()) < _NEAR
        return fills and other.devicePixelRatio() == beamer.devicePixelRatio()

    def one(name: str = "LAPTOP") -> bool:
        alone = not made.speaker.isVisible() and not made.audience.isVisible()
        only = screen(name)
        return alone and only is not None and made.one_screen.geometry() == only.geometry()

    def speaker_alone() -> bool:
        away = not made.audience.isVisible() and not made.one_screen.isVisible()
        told = not made.speaker.side.lost.isHidden()
        return away and told and made.speaker.isVisible() and screen("BEAMER") is None

    wait(two, "two screens")
    print("two")
    xrandr("--delmonitor", "BEAMER")
    wait(speaker_alone, "the speaker’s window with its notes, told that the screen is gone")
    print("lost")
    made.act("next")
    wait(lambda: made.show_of_steps.index == 1, "the next step")
    xrandr("--setmonitor", "BEAMER", _BEAMER, "none")
    wait(two, "the screen plugged in again")
    assert made.speaker.side.lost.isHidden()
    print("two")
    xrandr("--delmonitor", "BEAMER")
    wait(speaker_alone, "unplugged once more")
    xrandr("--setmonitor", "BEAMER", _OTHER, "none")
    wait(two, "a screen of another size, with other sides")
    print("other")
    assert made.show_of_steps.index == 1
    # The laptop's lid is closed: the story goes on where its audience is. Some monitor must have the
    # server's own output, or a further one would come, as large as all of them.
    xrandr("--setmonitor", "WALL", _OTHER, "screen")
    xrandr("--delmonitor", "BEAMER")
    wait(lambda: one("WALL"), "the audience’s screen alone")
    print("lid")
    xrandr("--setmonitor", "LAPTOP", _LAPTOP, "screen")
    wait(one, "the laptop alone")
    print("one")
    xrandr("--setmonitor", "BEAMER", _MIRRORED, "none")
    settle()
    assert one(), "mirrored screens are one"
    print("mirrored")
    assert made.show_of_steps.index == 1
    xrandr("--delmonitor", "BEAMER")
    wait(one, "one at last")
    print("one")


def main() -> None:
    xrandr("--setmonitor", "LAPTOP", _LAPTOP, "screen")
    xrandr("--setmonitor", "BEAMER", _BEAMER, "none")
    make_application()
    theme.dress("projector")
    path = Path(sys.argv[1]) / "talk.chipline"
    make_workspace(path, starter=True)
    workspace = Workspace.open(path)
    tell(workspace)
    with workspace.reading() as queries:
        content = briefing_content(queries, TALK)
    session = Session(workspace, inline=True)
    assert content is not None
    parts = StageParts(
        session,
        lambda name, over, state, parent: entry_of(name).make(over, state, parent),
        frozenset(all_panes()) - {"briefing"},
        AsOfBar,
        search_beside,
    )
    made = Presentation(parts, content)
    plug_and_unplug(made)
    made.act("end")
    assert not any(window.isVisible() for window in made.keys.windows)
    session.close()
    print("over")


if __name__ == "__main__":
    main()
