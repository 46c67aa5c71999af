"""Half-made files: written under a name of their own, and given the real one once they are whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

#: What a draft's name ends in, and what SQLite may lay beside it.
END, SIDES = ".part", ("", "-journal", "-wal", "-shm")


def draft_of(path: Path) -> Path:
    """Return the name under which a file is written before it gets its own."""
    return path.with_name(path.name + END)


def clear(draft: Path) -> None:
    """Delete a draft and SQLite's files beside it, which a killed program may have left.

    Raises:
        OSError: one of them can't be deleted.
    """
    for side in SIDES:
        draft.with_name(draft.name + side).unlink(missing_ok=True)


def put_away(draft: Path) -> None:
    """Delete what is left of a draft, as far as that can be done."""
    with suppress(OSError):
        clear(draft)
