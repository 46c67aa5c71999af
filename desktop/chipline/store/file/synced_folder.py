"""Whether a program that synchronises folders looks after a workspace, and the copies that it left."""

from __future__ import annotations

import re
from pathlib import Path

#: What a folder on the way is called, or begins with, and by whom.
_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "mobile documents": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "google drive": "Google Drive",
    "googledrive-": "Google Drive",
    "syncthing": "Syncthing",
}
#: Files and folders that such programs put into what they look after.
_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
}
_JOURNALS = {".sync_*.db": "Nextcloud", "._sync_*.db": "Nextcloud"}
#: How the programs call what they could not bring together.
_CONFLICT = re.compile(
    r"conflict(?:ed|ing)?[ _-]*cop(?:y|ie)|sync-conflict|\bconflict\b", re.IGNORECASE
)


def synced_by(path: Path) -> str:
    """Name the program that synchronises the folder of a file, as far as it can be told; else ""."""
    for folder in path.absolute().parents:
        name = folder.name.casefold()
        found = next((who for mark, who in _NAMES.items() if name.startswith(mark)), "")
        found = found or next((who for mark, who in _MARKS.items() if _there(folder / mark)), "")
        if found or not folder.name:
            return found
        for pattern, who in _JOURNALS.items():
            if _matching(folder, pattern):
                return who
    return ""


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _matching(folder: Path, pattern: str) -> list[Path]:
    try:
        return list(folder.glob(pattern))
    except OSError:
        return []


def conflicted_copies(path: Path) -> list[Path]:
    """Return what a synchronising program put beside a file as a conflicted copy of it, newest first."""
    found = [
        each
        for each in _matching(path.parent, f"*{path.suffix}")
        if each != path and each.stem.startswith(path.stem) and _CONFLICT.search(each.stem)
    ]
    return sorted(found, key=lambda each: each.name, reverse=True)
