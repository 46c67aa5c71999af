"""Which files are meant when files and folders are chosen to be imported, and whether Chipline wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import SUFFIXES
from chipline.exchange.workspace_files import is_workspace_file
from chipline.records.message import Message


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """What is to be imported: one file or folder that Chipline wrote, or tables from elsewhere."""

    own: Path | None = None
    tables: tuple[Path, ...] = ()


def import_files(chosen: Sequence[Path]) -> ImportFiles:
    """Tell what was chosen; of a folder, the tables that lie in it, by name.

    Raises:
        TableFileError: a folder holds no table, or a file of Chipline was chosen with others.
    """
    own = [path for path in chosen if _is_workspace(path) or is_workspace_file(path)]
    if own and len(chosen) > 1:
        raise TableFileError(
            Message(
                "“{file}” was written by Chipline, and its records come back by their ids. Import it alone.",
                file=own[0].name,
            )
        )
    if own:
        return ImportFiles(own[0])
    found: list[Path] = []
    for path in chosen:
        inside = _tables_in(path) if path.is_dir() else [path]
        if not inside:
            raise TableFileError(
                Message("The folder “{folder}” holds no table.", folder=path.name or str(path))
            )
        found += inside
    return ImportFiles(None, tuple(found))


def _is_workspace(path: Path) -> bool:
    """Tell whether a file is called a workspace; whoever reads it says what it is."""
    return path.suffix.lower() == ".chipline"


def _tables_in(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.iterdir())
        # Spreadsheet programs keep such a file beside one that is open.
        if path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$"))
    ]
