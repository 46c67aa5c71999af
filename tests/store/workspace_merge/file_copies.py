"""Copies of one small workspace in files: opened, closed and opened again, as the program does it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chipline.store.backup import restoration
from chipline.store.file import connections
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import opened_copy


class FileShelf:
    """Keeps each workspace in a file of its own, which goes when nobody uses it any more."""

    #: Whether a copy can be closed and opened again.
    reopens = True

    def __init__(self, folder: Path) -> None:
        """Put the files into a folder."""
        self._folder = folder
        self._made = 0

    def copied(self, source: Workspace) -> Workspace:
        """Copy a workspace into a new file."""
        self._made += 1
        path = self._folder / f"copy-{self._made}.chipline"
        _write(source, path)
        made = Workspace.open(path)
        made.author = source.author
        return made

    def let_go(self, workspace: Workspace) -> None:
        """Close a file and delete it."""
        workspace.close()
        if workspace.path is not None:
            for each in workspace.path.parent.glob(f"{workspace.path.name}*"):
                each.unlink()

    def reopened(self, workspace: Workspace) -> Workspace:
        """Close a file and open it again."""
        assert workspace.path is not None
        workspace.close()
        return self._open_as(workspace, workspace.path)

    def restored(self, workspace: Workspace, backup: Workspace, _folder: Path) -> Workspace:
        """Put a backup in the place of a workspace."""
        assert workspace.path is not None
        assert backup.path is not None
        workspace.close()
        backup.fold()
        aside = restoration.restore(workspace.path, backup.path).aside
        if aside is not None:
            aside.unlink()
        return self._open_as(workspace, workspace.path)

    @contextmanager
    def read(self, other: Workspace, into: Workspace) -> Iterator[Workspace]:
        """Open another copy for reading, as a merge does."""
        if other.path is None:
            # The sender's copy that is made of a change file is in memory.
            yield other
            return
        with opened_copy(other.path, into.path) as read:
            yield read

    @staticmethod
    def _open_as(workspace: Workspace, path: Path) -> Workspace:
        made = Workspace.open(path)
        assert not made.read_only
        made.author = workspace.author
        return made


def _write(source: Workspace, path: Path) -> None:
    with source.reading() as queries:
        connections.back_up_from(connections.raw(queries.connection), path)
