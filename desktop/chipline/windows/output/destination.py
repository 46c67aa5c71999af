"""Where files go that the user asks for: beside the last one, or into the documents; and that is told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QFileDialog, QWidget

from chipline import paths
from chipline.records.notation.text import displayed

#: What a system refuses in the name of a file, or reads as a folder.
_REFUSED = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
#: Letters of a stem that anybody reads, and bytes of the whole name that any system takes.
_LONGEST, _LONGEST_BYTES = 80, 200


@runtime_checkable
class Outlet(Protocol):
    """Who remembers where files go and tells that one was written: the window."""

    def export_folder(self) -> Path:
        """Return the folder of the file that was written last; it may be gone."""

    def tell_written(self, path: Path) -> None:
        """Say that a file was written, and offer to open it."""


def choose_file(
    asker: QWidget, title: str, name: str, pattern: str, folder: Path | None = None
) -> Path | None:
    """Let the user choose a file to write; `name` is proposed, and its ending kept unless replaced.

    `pattern` is a filter of Qt's dialogs, such as “PDF (*.pdf)”. Without a `folder` it is that of the
    file before.
    """
    outlet = _outlet(asker)
    last = outlet.export_folder() if outlet is not None else paths.documents()
    folder = _there(folder or last)
    chosen, _ = QFileDialog.getSaveFileName(asker, title, str(folder / file_name(name)), pattern)
    if not chosen:
        return None
    path = Path(chosen)
    endings = re.findall(r"\*(\.[\w-]+)", pattern)
    if endings and path.suffix.lower() not in endings:
        path = path.with_name(path.name + Path(name).suffix)
    return path


def tell_written(asker: QWidget, path: Path) -> None:
    """Let the window say that a file was written."""
    outlet = _outlet(asker)
    if outlet is not None:
        outlet.tell_written(path)


def file_name(text: str) -> str:
    """Make the name of a file of a title, with an ending: what systems refuse is left out."""
    path = Path(_REFUSED.sub(" ", displayed(text)))
    stem = " ".join(path.stem.split())[:_LONGEST].strip(" .")
    return paths.cut_name(stem or "Chipline", path.suffix, _LONGEST_BYTES)


def _there(folder: Path) -> Path:
    """Return the nearest folder that is there: a drive may have gone, or there never was one."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), Path.home())


def _outlet(asker: QWidget) -> Outlet | None:
    found: QWidget | None = asker
    while found is not None:
        if isinstance(found, Outlet):
            return found
        found = found.parentWidget()
    return None
