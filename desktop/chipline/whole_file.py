"""Files and folders that take their place once they are whole: made as a draft beside it, put away on failure."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: What whole files of some formats end with, in so many last bytes.
_ENDS, _LAST = {".pdf": b"%%EOF", ".png": b"IEND\xaeB`\x82", ".svg": b"</svg>"}, 64


@contextmanager
def whole_file(path: Path, *, made_here: bool = True) -> Iterator[Path]:
    """Give a draft to write to, which takes the place of a file when the block ends well.

    Otherwise what stood there before stays, and nothing is left beside it. What was not `made_here`
    ends however it does.

    Raises:
        OSError: the draft can't take its place, or is cut off: Qt tells nobody of a disk that is full.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        yield draft
        end = _ENDS.get(path.suffix.lower()) if made_here else None
        if end is not None:
            _refuse_cut_off(draft, end, path)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _refuse_cut_off(draft: Path, end: bytes, path: Path) -> None:
    with draft.open("rb") as file:
        file.seek(max(0, draft.stat().st_size - _LAST))
        if end not in file.read():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


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
