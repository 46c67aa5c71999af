"""Change files that are to be looked at later: kept for their workspace, wherever they came from."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from chipline.paths import settings_folder

_FOLDER = "set-aside"


class SetAside:
    """The files that were set aside for one workspace; an attachment that was opened may go otherwise."""

    def __init__(self, own: Path | None) -> None:
        """Take the workspace's place."""
        # A path of Linux need be no UTF-8.
        known = hashlib.sha256(os.fsencode(str(own))).hexdigest()[:12]
        self.folder = settings_folder() / _FOLDER / known

    def put(self, path: Path) -> Path:
        """Keep a copy of a file; return it.

        Raises:
            OSError: it can't be copied.
        """
        if self.holds(path):
            return path
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self.folder / path.name
        number = 2
        while place.exists():
            place = self.folder / f"{path.stem} {number}{path.suffix}"
            number += 1
        shutil.copyfile(path, place)
        return place

    def holds(self, path: Path) -> bool:
        """Tell whether a file is one that was set aside."""
        return path.parent == self.folder

    def drop(self, path: Path) -> None:
        """Delete a file that was set aside; others stay."""
        if self.holds(path):
            path.unlink(missing_ok=True)
