"""Kept copies that the backups of a workspace share: each once, in a folder beside them.

A backup holds its kept copies itself while they are few. Where they are most of what every backup
would hold, they lie in the folder, and the backup names them by their SHA-256. They are there, whole
and on the disk, before the backup that names them; each is looked at again for every backup that is
made, and is written anew where it was spoilt; and it goes once no backup names it.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path

from chipline.records.message import Message
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections, content_folder, drafts
from chipline.store.file.content_folder import ContentFolder, Contents
from chipline.store.progress import Progress, silent

#: So many bytes of kept copies are worth a folder, where they are so much of the file: one in four.
#: Below, one plain file is worth more; and what is left of a file is written once more without them.
LEAST, SHARE = 10_000_000, 4
#: Contents that no backup names may belong to one that is just being made: seconds.
_YOUNG = 3_600
_CONTENT = re.compile(rf"[0-9a-f]{{64}}(?:\.\d+{re.escape(drafts.END)})?")
#: A damaged workspace, set aside byte for byte: it names nothing that can be read.
DAMAGED = " (damaged)"


def share(draft: Path, folder: Path, progress: Progress = silent) -> None:
    """Move the kept copies of a backup in the making into the folder, where that is worth it.

    A content of which the bytes are not those of its hash stays where it is.

    Raises:
        sqlite3.Error, OSError: it can't be done; the draft is worth nothing then.
        WorkspaceError: the folder leads to another place.
    """
    lean = drafts.draft_of(draft)
    try:
        with closing(connections.open_writing(draft)) as whole:
            if not _is_worth_it(whole, draft.stat().st_size):
                return
            moved = list(_moved(whole, _own(ContentFolder(folder / content_folder.NAME)), progress))
            # A draft: it is written anew without them, and nothing of it needs to last.
            whole.execute("PRAGMA journal_mode = OFF")
            whole.execute("PRAGMA secure_delete = OFF")
            content_folder.part(whole, moved)
            whole.commit()
            drafts.clear(lean)
            whole.execute("VACUUM INTO ?", (str(lean),))
        lean.replace(draft)
    finally:
        drafts.put_away(lean)


def _is_worth_it(connection: sqlite3.Connection, whole: int) -> bool:
    if not _has_contents(connection):
        return False
    held = connection.execute("SELECT total(length(bytes)) FROM content").fetchone()[0]
    return bool(held >= LEAST and held * SHARE >= whole)


def _has_contents(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is of a format that knows kept copies."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'content'").fetchone()
    return found is not None


def _own(folder: ContentFolder) -> ContentFolder:
    if folder.path.is_symlink():
        raise WorkspaceError(
            Message(
                "No backup was made: “{folder}” is a link to another folder, whose files are "
                "none of this workspace. Remove the link, or put a folder in its place.",
                folder=str(folder.path),
            )
        )
    return folder


def _moved(
    connection: sqlite3.Connection, folder: ContentFolder, progress: Progress
) -> Iterator[int]:
    """Keep every content in the folder, and yield the rows of those that are there."""
    rows = connection.execute("SELECT row, hash FROM content WHERE length(bytes) > 0").fetchall()
    for row, digest in rows:
        progress(1, 1)  # it may be stopped here
        if folder.has_whole(digest):
            # Whoever lets go of contents leaves those that were just named.
            (folder.path / digest).touch()
            yield row
        elif folder.keep(digest, content_folder.in_file(connection, digest)):
            yield row


def lacks(backup: Path) -> bool:
    """Tell, without reading them, whether a content that a backup names is gone or was cut."""
    folder = ContentFolder.beside(backup)
    with closing(connections.read_plain(backup)) as copy:
        if not _has_contents(copy):
            return False
        rows = copy.execute(
            f"SELECT hash, size FROM content WHERE {content_folder.ELSEWHERE}"  # noqa: S608  # ours
        ).fetchall()
    return any(folder.size(digest) != size for digest, size in rows)


def bring_back(
    draft: Path,
    backup: Path,
    folders: set[Path],
    present: Path | None = None,
    progress: Progress = silent,
) -> tuple[Message, ...]:
    """Put the contents of a backup into the workspace that is made of it; name those that are lost.

    They are looked for beside the backup, in the folders of the workspace's backups, and in the
    `present` file if there is one to be read; each must be what its hash says.

    Raises:
        sqlite3.Error, OSError: the draft can't be written.
    """
    with ExitStack() as stack:
        copy = stack.enter_context(closing(connections.open_writing(draft)))
        if not content_folder.is_apart(copy):
            return ()
        beside = ContentFolder.beside(backup)
        others = [ContentFolder(each / content_folder.NAME) for each in sorted(folders)]
        sources: list[Contents] = [each.bytes_of for each in (beside, *others)]
        if present is not None and present.exists():
            with suppress(sqlite3.Error, OSError, WorkspaceError):
                there = stack.enter_context(closing(connections.read_shared(present)))
                sources.append(partial(_standing, there))
        lost = content_folder.make_whole(copy, sources, progress)
        copy.commit()
        return tuple(_name(copy, each) for each in lost)


def _standing(present: sqlite3.Connection, digest: str) -> Iterator[bytes]:
    """Yield a content of the present file, as far as that can be read."""
    with suppress(sqlite3.Error):
        yield from content_folder.in_file(present, digest)


def _name(connection: sqlite3.Connection, digest: str) -> Message:
    """Say which kept copy a content is, by the source that has it now."""
    row = connection.execute(
        "SELECT copy_name, name FROM source WHERE copy_hash = ? ORDER BY id", (digest,)
    ).fetchone()
    if row is None:
        return Message("a copy that no source names any more ({hash})", hash=digest[:12])
    return Message("“{file}” of “{source}”", file=str(row[0]), source=str(row[1]))


def let_go(folder: Path) -> None:
    """Delete the contents that no backup in a folder names any more, as far as that can be done.

    Where a backup can't be read, none is deleted: it may name any of them.
    """
    contents = folder / content_folder.NAME
    if contents.is_symlink() or not contents.is_dir():
        return
    try:
        named = {
            digest for backup in folder.glob(f"*{connections.SUFFIX}") for digest in _named(backup)
        }
    except (sqlite3.Error, OSError, WorkspaceError):
        return
    for each in contents.iterdir():
        with suppress(OSError):
            old = time.time() - each.lstat().st_mtime > _YOUNG
            if old and _CONTENT.fullmatch(each.name) and each.name not in named:
                each.unlink()
    with suppress(OSError):
        contents.rmdir()  # unless there is something in it


def _named(backup: Path) -> set[str]:
    try:
        with closing(connections.read_plain(backup)) as copy:
            if not _has_contents(copy):
                return set()
            return {str(digest) for (digest,) in copy.execute("SELECT hash FROM content")}
    except (sqlite3.Error, WorkspaceError):
        if backup.stem.endswith(DAMAGED):
            return set()
        raise
