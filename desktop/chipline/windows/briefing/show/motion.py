"""Whether views may glide before an audience: as the user prefers, or as the system is set."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from enum import StrEnum
from typing import Any

from chipline.windows.briefing.show.desktop_bus import call

_SERVICE, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
#: Where desktops keep it, and what says that less is wanted: the common one, GNOME's, KDE's.
_KEPT: tuple[tuple[str, str, Any], ...] = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0"),
)
#: Of Windows' SystemParametersInfo: whether anything moves within windows.
_SPI_GETCLIENTAREAANIMATION = 0x1042


class Motion(StrEnum):
    """What the user prefers."""

    SYSTEM = ""
    FULL = "full"
    LESS = "less"


def glides(preferred: str) -> bool:
    """Tell whether one view may glide or fade into the next."""
    return not _system_wants_less() if preferred == Motion.SYSTEM else preferred != Motion.LESS


def _system_wants_less() -> bool:
    """Ask the system; one that can't be asked wants nothing."""
    if sys.platform == "win32":
        return _windows_wants_less()
    if sys.platform == "darwin":
        return _mac_wants_less()
    return any(_kept(space, key) == less for space, key, less in _KEPT)


def _kept(space: str, key: str) -> Any:
    # Older portals have no ReadOne.
    for method in ("ReadOne", "Read"):
        if answer := call(_SERVICE, _PATH, _INTERFACE, method, space, key):
            return answer[0]
    return None


def _windows_wants_less() -> bool:
    windows: Any = getattr(ctypes, "windll", None)
    moves = ctypes.c_int(1)
    if windows is not None:
        windows.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value


def _mac_wants_less() -> bool:
    asked = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    said = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603  # the system's own
    return said.stdout.strip() == "1"
