"""Copies of sources that are kept inside the workspace, addressed by the SHA-256 of their bytes.

The bytes are kept as they are: what is kept is mostly PDF and pictures, which are packed already,
so that packing again would win little and would put a step between the bytes and their hash. A file
is read and written piece by piece and never held whole. What was kept once stays, for a field of the
journal's past may name it; the journal itself holds only name, size, hash and day.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chipline.paths import cut_name
from chipline.records.changes import ChangeSet, Operation
from chipline.records.message import Message
from chipline.records.notation.text import displayed
from chipline.store import edits
from chipline.store.errors import WorkspaceError, explain
from chipline.store.file import connections, content_folder
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace import Edit
from chipline.whole_file import whole_file

#: Copies from this size on are worth a question: whoever gets the workspace gets them too.
LARGE = 50_000_000
#: What SQLite and patience allow.
LARGEST = 500_000_000
_PIECE = 1 << 20
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
#: Bytes, so that a draft’s name beside it has room as well.
_LONGEST_NAME = 120
#: Device names of Windows, which no file may have there.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
FIELDS = ("copy_name", "copy_size", "copy_hash", "copy_kept")


@dataclass(frozen=True, slots=True)
class Copy:
    """What a source says of the copy that is kept of it."""

    name: str
    size: int
    hash: str
    kept: str | None = None


def copy_of(values: Mapping[str, Any]) -> Copy | None:
    """Return the copy that a source's fields name; None when there is none."""
    if not values.get("copy_hash"):
        return None
    return Copy(
        str(values["copy_name"] or values["copy_hash"][:12]),
        int(values["copy_size"] or 0),
        str(values["copy_hash"]),
        values["copy_kept"],
    )


def file_name(name: str) -> str:
    """Return a name that any system takes and that leads into no other folder."""
    bare = _UNSAFE.sub("_", displayed(name)).strip(". ") or "copy"
    stem, dot, suffix = bare.rpartition(".")
    if not dot or len(suffix) > 12:
        stem, dot, suffix = bare, "", ""
    if _RESERVED.fullmatch(bare):
        stem = f"_{stem}"
    return cut_name(stem, dot + suffix, _LONGEST_NAME)


# -- keeping --------------------------------------------------------------------------------------


def keep(source: str, path: Path, day: str, progress: Progress = silent) -> Edit:
    """Return the edit that keeps a copy of a file with a source.

    The bytes are written in the same transaction as the fields that name them. It reads the file
    twice: its hash has to be known before a place can be made for it.

    Raises (when applied):
        WorkspaceError: the file can't be read, is empty, too large, or changes meanwhile.
    """

    def edit(queries: Queries) -> ChangeSet:
        try:
            digest, size = add(queries.connection, path, progress)
        except OSError as error:
            raise WorkspaceError(
                Message(
                    "“{path}” can’t be read: {why}. Nothing was kept.",
                    path=str(path),
                    why=error.strerror or str(error),
                )
            ) from error
        except sqlite3.Error as error:
            raise explain(error, None) or error from error
        given = dict(zip(FIELDS, (file_name(path.name), size, digest, day), strict=True))
        steps = edits.set_fields("source", [source], given)(queries)
        return _named(queries, source, Operation.ATTACH, steps)

    return edit


def remove(source: str) -> Edit:
    """Return the edit that no longer names a copy; the bytes stay, so that undo brings it back."""

    def edit(queries: Queries) -> ChangeSet:
        steps = edits.set_fields("source", [source], dict.fromkeys(FIELDS))(queries)
        return _named(queries, source, Operation.DETACH, steps)

    return edit


def _named(queries: Queries, source: str, what: Operation, steps: ChangeSet) -> ChangeSet:
    known = queries.names([source]).get(source)
    return replace(steps, what=what, params={"name": known.title if known else source})


def add(connection: Connection, path: Path, progress: Progress = silent) -> tuple[str, int]:
    """Put the bytes of a file into the workspace; return their hash and how many there are.

    Raises:
        WorkspaceError: the file is empty, too large, or changes meanwhile.
        OSError, sqlite3.Error: it can't be read, or not be written.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if not size:
            raise WorkspaceError(Message("“{path}” is empty. Nothing was kept.", path=str(path)))
        if size > LARGEST:
            raise WorkspaceError(
                Message(
                    "“{path}” has {size} MB; at most {most} MB can be kept. "
                    "Keep it elsewhere and note its address.",
                    path=str(path),
                    size=round(size / 1e6),
                    most=round(LARGEST / 1e6),
                )
            )
        digest = _hash(_pieces(file), lambda done: progress(done, 2 * size))
        if not trouble(connection, digest, size):
            return digest, size
        # Lost or damaged since it was kept: these are the bytes that it was.
        connection.execute(text("DELETE FROM content WHERE hash = :hash"), {"hash": digest})
        file.seek(0)
        _write(connection, file, size, digest, lambda done: progress(size + done, 2 * size))
    return digest, size


def _write(
    connection: Connection,
    file: BinaryIO,
    size: int,
    digest: str,
    progress: Callable[[int], None],
) -> None:
    raw: sqlite3.Connection = connections.raw(connection)
    row = raw.execute(
        "INSERT INTO content (hash, size, bytes) VALUES (?, ?, zeroblob(?))", (digest, size, size)
    ).lastrowid
    with raw.blobopen("content", "bytes", row or 0) as place:

        def written() -> Iterator[bytes]:
            for piece in _pieces(file):
                if place.tell() + len(piece) > size:
                    break
                place.write(piece)
                yield piece

        again = _hash(written(), progress)
    if again != digest:
        raise WorkspaceError(
            Message(
                "“{path}” was changed while it was read. Nothing was kept. "
                "Keep it again when it is complete.",
                path=str(getattr(file, "name", "")),
            )
        )


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece


def _hash(pieces: Iterator[bytes], progress: Callable[[int], None]) -> str:
    digest = hashlib.sha256()
    done = 0
    for piece in pieces:
        digest.update(piece)
        done += len(piece)
        progress(done)
    return digest.hexdigest()


# -- reading --------------------------------------------------------------------------------------


def has(connection: Connection, digest: str) -> bool:
    """Tell whether there are bytes under a hash, in the file or, where it is a backup, beside it."""
    raw: sqlite3.Connection = connections.raw(connection)
    row = raw.execute("SELECT length(bytes) FROM content WHERE hash = ?", (digest,)).fetchone()
    if row is None or row[0]:
        return row is not None
    folder = content_folder.beside(raw)
    return folder is not None and folder.size(digest) is not None


def stored(connection: Connection, digest: str) -> Iterator[bytes]:
    """Yield the bytes under a hash piece by piece; nothing when there are none."""
    raw: sqlite3.Connection = connections.raw(connection)
    row = raw.execute("SELECT length(bytes) FROM content WHERE hash = ?", (digest,)).fetchone()
    folder = content_folder.beside(raw) if row is not None and not row[0] else None
    yield from folder.bytes_of(digest) if folder else content_folder.in_file(raw, digest)


def carry(source: Connection, target: Connection, digest: str) -> None:
    """Copy the bytes under a hash into another workspace, which may have them already."""
    size = source.execute(
        text("SELECT size FROM content WHERE hash = :hash"), {"hash": digest}
    ).scalar()
    if size is None or has(target, digest):
        return
    raw: sqlite3.Connection = connections.raw(target)
    raw.execute("DELETE FROM content WHERE hash = ?", (digest,))
    row = raw.execute(
        "INSERT INTO content (hash, size, bytes) VALUES (?, ?, zeroblob(?))", (digest, size, size)
    ).lastrowid
    with raw.blobopen("content", "bytes", row or 0) as place:
        for piece in stored(source, digest):
            place.write(piece)


def trouble(connection: Connection, digest: str, size: int | None = None) -> Message | None:
    """Say what is wrong with the bytes under a hash; None when they are what was kept."""
    if not has(connection, digest):
        return Message("its bytes are not in the workspace")
    many = 0

    def count(done: int) -> None:
        nonlocal many
        many = done

    if _hash(stored(connection, digest), count) != digest:
        return Message("its bytes are not those that were kept")
    if size not in (None, many):
        return Message("its size is not that of its bytes")
    return None


def write_out(
    connection: Connection, copy: Copy, target: Path, progress: Progress = silent
) -> Path:
    """Write a copy into a file, checking it on the way; what fails the check leaves no file.

    Raises:
        WorkspaceError: the bytes are missing or damaged, or the file can't be written.
    """

    def write_checked(file: BinaryIO) -> None:
        def written() -> Iterator[bytes]:
            for piece in stored(connection, copy.hash):
                file.write(piece)
                yield piece

        found = _hash(written(), lambda done: progress(done, copy.size))
        if found != copy.hash:
            raise WorkspaceError(
                Message(
                    "The copy “{name}” is damaged: its bytes do not match its SHA-256. "
                    "Look for it in a backup, or keep it again.",
                    name=copy.name,
                )
                if has(connection, copy.hash)
                else Message(
                    "The copy “{name}” is not in this workspace any more. "
                    "Look for it in a backup, or keep it again.",
                    name=copy.name,
                )
            )

    try:
        with whole_file(target, made_here=False) as draft, draft.open("wb") as file:
            write_checked(file)
    except OSError as error:
        raise WorkspaceError(
            Message(
                "“{path}” could not be written: {why}.",
                path=str(target),
                why=error.strerror or str(error),
            )
        ) from error
    except sqlite3.Error as error:
        raise explain(error, None) or WorkspaceError(
            Message("The copy “{name}” could not be read: {why}.", name=copy.name, why=str(error))
        ) from error
    return target


def write_for_reading(
    connection: Connection, copy: Copy, folder: Path, progress: Progress = silent
) -> Path:
    """Write a copy under its own name into a folder, so that it can be looked at but not changed."""
    target = write_out(connection, copy, folder / file_name(copy.name), progress)
    with suppress(OSError):
        target.chmod(stat.S_IREAD | stat.S_IRGRP)
    return target


# -- looking after --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unsound:
    """A source of which the kept copy is not what it was."""

    source: str
    slug: str
    message: Message


def unsound(connection: Connection) -> Iterator[Unsound]:
    """Look for kept copies of which the bytes are missing or are others."""
    rows = connection.execute(
        text(
            "SELECT id, slug, copy_name, copy_size, copy_hash FROM source "
            "WHERE copy_hash IS NOT NULL ORDER BY copy_hash"
        )
    ).all()
    known: dict[str, Message | None] = {}
    for row in rows:
        if row.copy_hash not in known:
            known[row.copy_hash] = trouble(connection, row.copy_hash, row.copy_size)
        if wrong := known[row.copy_hash]:
            message = Message(
                "The kept copy “{name}”: {trouble}.", name=str(row.copy_name), trouble=wrong
            )
            yield Unsound(row.id, row.slug or "", message)


def rescue(damaged: sqlite3.Connection, connection: Connection) -> int:
    """Bring every content that is still whole out of a damaged file into another one.

    Of a backup, those that lie beside it as well.
    """
    folder = content_folder.beside(damaged)
    raw: sqlite3.Connection = connections.raw(connection)
    saved = 0
    rows: list[tuple[Any, ...]] = []
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error):
            cursor = damaged.execute(f"SELECT row, hash FROM content ORDER BY row {order}")  # noqa: S608  # one of two words
            for found in cursor:
                if found[0] in {each[0] for each in rows}:
                    break
                rows.append((found[0], found[1]))
    for row, digest in rows:
        with suppress(sqlite3.Error):
            held = damaged.execute("SELECT bytes FROM content WHERE row = ?", (row,)).fetchone()[0]
            if not held and folder is not None:
                held = b"".join(folder.bytes_of(str(digest)))
            if hashlib.sha256(held).hexdigest() == digest:
                raw.execute(
                    "INSERT OR IGNORE INTO content (hash, size, bytes) VALUES (?, ?, ?)",
                    (digest, len(held), held),
                )
                saved += 1
    return saved
