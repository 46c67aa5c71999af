"""Where things are: what is shipped, what is the user's, what is the program's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_NAME = "Chipline"


def resources() -> Path:
    """Return the folder of what is shipped, in a checkout as in a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) / "resources" if frozen else Path(__file__).parents[2] / "resources"


def is_packaged() -> bool:
    """Tell whether the program was installed from a package, of whatever system."""
    return (resources() / "licences").is_dir()


def settings_folder() -> Path:
    """Return the folder for settings and logs; `CHIPLINE_HOME` puts it elsewhere."""
    elsewhere = os.environ.get("CHIPLINE_HOME")
    return (
        Path(elsewhere) if elsewhere else Path(platformdirs.user_config_dir(_NAME, appauthor=False))
    )


def documents() -> Path:
    """Return the folder in which workspaces are kept unless the user says otherwise."""
    elsewhere = os.environ.get("CHIPLINE_HOME")
    return Path(elsewhere) if elsewhere else Path(platformdirs.user_documents_dir()) / _NAME


def starter() -> Path:
    """Return the folder of the starter tables."""
    return resources() / "starter"


def rules() -> Path:
    """Return the folder of the rules as data."""
    return resources() / "rules"


def cut_name(stem: str, ending: str, longest: int) -> str:
    """Return the name of a file whose stem is cut so that all of it has at most so many bytes.

    Systems count bytes, not letters, and an emoji has four. Nothing is cut within a letter.
    """
    room = max(longest - len(os.fsencode(ending)), 1)
    whole = os.fsencode(stem)
    if len(whole) <= room:
        return stem + ending
    return whole[:room].decode(errors="ignore").rstrip(" .") + ending
