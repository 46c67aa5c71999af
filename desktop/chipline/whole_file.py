"""Files and folders that take their place once they are whole: made as a draft beside it, put away on failure."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a draft to write to, which takes the place of a file when the block ends well.

    Otherwise what stood there before stays, and nothing is left beside it.

    Raises:
        OSError: the draft can't take its place.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        yield draft
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Give a new folder to write into, which takes the place of an empty one or of none.

    When the block ends with an error, nothing is left. A draft that a killed program left is
    written anew.

    Raises:
        OSError: the draft can't be made, or can't take its place.
    """
    draft = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        yield draft
        if folder.exists():
            folder.rmdir()
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
