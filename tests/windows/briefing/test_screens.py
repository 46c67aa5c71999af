"""Which screen the audience gets; and that screens may come and go, on a real X server."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from chipline.windows.briefing.show.screens import audience_screen, screen_key

_LAPTOP, _BEAMER, _WALL = (
    QRect(0, 0, 1366, 768),
    QRect(1366, 0, 1920, 1080),
    QRect(0, 768, 800, 600),
)
_TOOLS = ("Xvfb", "xrandr")


@dataclass(frozen=True, eq=False)
class Screen:
    """What is asked of a QScreen, which nobody but Qt can make."""

    where: QRect
    serial: str = ""
    density: float = 1.0

    def geometry(self) -> QRect:
        return self.where

    def devicePixelRatio(self) -> float:
        return self.density

    def name(self) -> str:
        return "HDMI-1"

    def manufacturer(self) -> str:
        return "Maker" if self.serial else ""

    def model(self) -> str:
        return ""

    def serialNumber(self) -> str:
        return self.serial


def chosen(screens: list[Screen], speaker: Screen, remembered: str = "") -> Screen | None:
    found: Screen | None = audience_screen(screens, speaker, remembered)  # type: ignore[type-var, arg-type, assignment]  # as Screen says
    return found


def test_the_audience_gets_the_remembered_screen_else_the_largest_other_one() -> None:
    laptop, beamer, wall = Screen(_LAPTOP), Screen(_BEAMER, "17"), Screen(_WALL, "18")
    assert chosen([laptop], laptop) is None
    assert chosen([laptop, wall, beamer], laptop) is beamer
    assert chosen([laptop, wall, beamer], laptop, "Maker||18") is wall
    assert chosen([laptop, wall, beamer], wall, "Maker||18") is beamer
    # Mirrored screens are one.
    assert chosen([laptop, Screen(_LAPTOP, "17")], laptop) is None
    assert chosen([laptop, Screen(QRect(0, 0, 683, 384), "17", 2.0)], laptop) is None
    assert screen_key(beamer) == "Maker||17"  # type: ignore[arg-type]  # as Screen says
    assert screen_key(laptop) == "HDMI-1"  # type: ignore[arg-type]  # as Screen says


@pytest.mark.long
@pytest.mark.skipif(
    not all(map(shutil.which, _TOOLS)), reason="needs an X server whose screens can be changed"
)
@pytest.mark.parametrize("densities", ["", "LAPTOP=1.5;BEAMER=1"])
def test_screens_come_and_go_and_nothing_is_lost(tmp_path: Path, densities: str) -> None:
    display = f":{90 + os.getpid() % 100}"
    server = subprocess.Popen(
        ["Xvfb", display, "-noreset", "-screen", "0", "3286x1080x24"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        done = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("screens_program.py")), str(tmp_path)],
            env=os.environ
            | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            | ({"QT_SCREEN_SCALE_FACTORS": densities} if densities else {}),
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
        )
    finally:
        server.terminate()
        server.wait()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == [
        *("two", "lost", "two", "other", "lid", "one", "mirrored", "one", "over")
    ]
