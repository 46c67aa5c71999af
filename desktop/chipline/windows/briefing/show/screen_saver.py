"""Keeps the screen awake while a briefing is shown, by what each system has for it."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from typing import Any

from chipline.windows.briefing.show.desktop_bus import call

_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
#: Of Windows' SetThreadExecutionState: until it is taken back, the system and the display.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x8000_0000, 0x1, 0x2


class ScreenSaver:
    """Asks the system not to blank the screen; where it can't be asked, nothing is done."""

    def __init__(self) -> None:
        self._cookie: int | None = None
        self._running: subprocess.Popen[bytes] | None = None

    def hold(self, why: str) -> None:
        """Keep it off; `why` is what the system tells those who ask who does."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform == "darwin":
            self._run_caffeinate()
        else:
            self._cookie = _inhibit(why)

    @property
    def is_held(self) -> bool:
        """Whether something keeps it off."""
        return self._cookie is not None or self._running is not None or sys.platform == "win32"

    def release(self) -> None:
        """Leave it to the system again."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS)
        if self._running is not None:
            self._running.terminate()
            self._running = None
        if self._cookie is not None:
            _call("UnInhibit", self._cookie)
            self._cookie = None

    def _run_caffeinate(self) -> None:
        program = shutil.which("caffeinate")
        if program is not None:
            self._running = subprocess.Popen([program, "-d"])  # noqa: S603  # the system's own


def _tell_windows(state: int) -> None:
    windows: Any = getattr(ctypes, "windll", None)
    if windows is not None:
        windows.kernel32.SetThreadExecutionState(ctypes.c_uint(state))


def _inhibit(why: str) -> int | None:
    answered = _call("Inhibit", "Chipline", why)
    return int(answered[0]) if answered else None


def _call(method: str, *arguments: Any) -> list[Any]:
    return call(_SERVICE, _PATH, _SERVICE, method, *arguments)
