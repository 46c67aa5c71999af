"""Kept copies outside of the file that names them: each once, by its SHA-256, in a folder beside it.

Backups share them so (`store/backup/shared_contents.py`): in such a file the row of a content has its
hash and size and no bytes. Who reads it finds them beside it, and who copies or writes to it makes it
whole first. What lies in the folder is trusted only as far as its hash goes.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Engine

from chipline.store.file import connections, drafts
from chipline.store.progress import Progress, silent

#: What the folder is called, and what a file says of itself whose contents lie there.
NAME = "kept copies"
_MARK = "contents"
#: Of a row in `content`: whether its bytes lie elsewhere. Nothing empty is ever kept.
ELSEWHERE = "length(content.bytes) = 0"
#: Puts bytes into a workspace that has none under their hash: hash, size, bytes.
PUT = (
    "INSERT INTO content (hash, size, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) "  # noqa: S608
    f"DO UPDATE SET size = excluded.size, bytes = excluded.bytes WHERE {ELSEWHERE}"
)
_PIECE = 1 << 20
_HASH = re.compile(r"[0-9a-f]{64}")

#: Yields the bytes of a content by its hash; nothing where there are none.
Contents = Callable[[str], Iterable[bytes]]


class ContentFolder:
    """A folder of contents, which need not be there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, file: Path) -> ContentFolder:
        """Return the one beside a file."""
        return cls(file.with_name(NAME))

    def _place(self, digest: str) -> Path | None:
        """Return where a content lies; None where there is no such file, or it is none of ours."""
        # A hash stands in a file that anybody may have made, and must lead into no other folder.
        place = self.path / digest
        # A pipe would be waited for.
        return place if _HASH.fullmatch(digest) and place.is_file() else None

    def size(self, digest: str) -> int | None:
        """Return how many bytes a content has; None when it is not there."""
        with suppress(OSError):
            place = self._place(digest)
            return place.stat().st_size if place is not None else None
        return None

    def bytes_of(self, digest: str) -> Iterator[bytes]:
        """Yield a content piece by piece, as far as it can be read; whoever reads it checks it."""
        with suppress(OSError):
            place = self._place(digest)
            if place is not None:
                with place.open("rb") as file:
                    while piece := file.read(_PIECE):
                        yield piece

    def has_whole(self, digest: str) -> bool:
        """Tell whether a content is there and is what its hash says."""
        found = hashlib.sha256()
        for piece in self.bytes_of(digest):
            found.update(piece)
        return found.hexdigest() == digest

    def keep(self, digest: str, pieces: Iterable[bytes]) -> bool:
        """Write a content, whole or not at all; False, and nothing is written, if it is not its hash's.

        Raises:
            OSError: it can't be written.
        """
        self.path.mkdir(exist_ok=True)
        place = self.path / digest
        # Of its own: another program may be writing the same.
        draft = place.with_name(f"{digest}.{os.getpid()}{drafts.END}")
        found = hashlib.sha256()
        try:
            with draft.open("wb") as file:
                for piece in pieces:
                    found.update(piece)
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            if found.hexdigest() != digest:
                return False
            draft.replace(place)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        return True


def in_file(connection: sqlite3.Connection, digest: str) -> Iterator[bytes]:
    """Yield a content that stands in a file itself; nothing where its bytes lie elsewhere."""
    row = connection.execute("SELECT row FROM content WHERE hash = ?", (digest,)).fetchone()
    if row is not None:
        with connection.blobopen("content", "bytes", row[0], readonly=True) as place:
            while piece := place.read(_PIECE):
                yield piece


def beside(connection: sqlite3.Connection) -> ContentFolder | None:
    """Return the folder beside a connection's file; None for a workspace in memory."""
    name = connection.execute("PRAGMA database_list").fetchone()[2]
    return ContentFolder.beside(Path(name)) if name else None


def is_apart(connection: sqlite3.Connection) -> bool:
    """Tell whether contents of a file lie outside of it."""
    # Older formats say nothing of themselves.
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone()
    said = "SELECT 1 FROM meta WHERE name = ?"
    return bool(there and connection.execute(said, (_MARK,)).fetchone())


def part(connection: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Leave out the bytes of these rows, which lie elsewhere."""
    connection.executemany(
        "UPDATE content SET bytes = x'' WHERE row = ?", [(each,) for each in rows]
    )
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK, NAME))


def make_whole(
    connection: sqlite3.Connection, sources: Iterable[Contents], progress: Progress = silent
) -> list[str]:
    """Bring into a file the contents that lie outside of it, in the caller's transaction.

    Each comes from the first source that has it whole; those that none has are returned by their
    hashes. What `progress` raises ends it.
    """
    if not is_apart(connection):
        return []
    rows = connection.execute(f"SELECT row, hash, size FROM content WHERE {ELSEWHERE}").fetchall()  # noqa: S608  # ours
    asked, lost = list(sources), []
    total = sum(size for _row, _digest, size in rows)
    done = 0
    for row, digest, size in rows:
        progress(done, max(1, total))
        if not any(_fill(connection, row, size, digest, source) for source in asked):
            lost.append(str(digest))
        done += size
    if not lost:
        connection.execute("DELETE FROM meta WHERE name = ?", (_MARK,))
    return lost


def _fill(
    connection: sqlite3.Connection, row: int, size: int, digest: str, source: Contents
) -> bool:
    """Bring one content in if a source has it whole."""
    found, done = hashlib.sha256(), 0
    connection.execute("UPDATE content SET bytes = zeroblob(size) WHERE row = ?", (row,))
    with connection.blobopen("content", "bytes", row) as place:
        for piece in source(digest):
            if done + len(piece) > size:
                break
            place.write(piece)
            found.update(piece)
            done += len(piece)
    if done == size and found.hexdigest() == digest:
        return True
    connection.execute("UPDATE content SET bytes = x'' WHERE row = ?", (row,))
    return False


def take_in(engine: Engine, path: Path) -> None:
    """Make a file whole that is to be written to; what is not to be found is left for the next time."""
    with engine.connect() as connection:
        apart = is_apart(connections.raw(connection))
    if apart:
        with engine.begin() as connection:
            make_whole(connections.raw(connection), [ContentFolder.beside(path).bytes_of])


def copy_whole(source: Path, target: Path, progress: Progress = silent) -> None:
    """Copy a file with SQLite's online backup, and what lies outside of it into the copy.

    Raises:
        sqlite3.Error, OSError: it can't be copied.
    """
    connections.back_up(source, target, progress)
    with closing(connections.read_plain(target)) as made:
        if not is_apart(made):
            return
    with closing(connections.open_writing(target)) as copy:
        make_whole(copy, [ContentFolder.beside(source).bytes_of])
        copy.commit()
