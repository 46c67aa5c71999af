"""Says when changes of a colleague wait: in the folder that is shared, or set aside until later."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.queries import Queries
from chipline.windows.merge_review.set_aside import SetAside

if TYPE_CHECKING:
    from chipline.store.change_files.shared_folder import WaitingChanges

#: Several files that come together are looked at together, and one that is still written is whole.
_PAUSE_MS = 1_500


class SharedFolderWatch(QObject):
    """Looks into the folder when the workspace is opened, and whenever something changes in it.

    Signals:
        waiting(object): other changes than before wait there, a list of `WaitingChanges`.
    """

    waiting = Signal(object)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._told: set[Path] = set()
        #: What waits, the oldest first, as far as it was looked.
        self.found: list[WaitingChanges] = []
        self.set_aside = SetAside(session.path)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self._pause.start())
        session.changed.connect(self._take_change)
        self.watch()

    @property
    def folder(self) -> Path | None:
        """The folder that is shared for this workspace; None without one."""
        chosen = self._settings.shared_folders.get(str(self._session.path))
        return Path(chosen) if chosen else None

    def share(self, folder: Path | None) -> None:
        """Share a folder for this workspace, or none any more."""
        key = str(self._session.path)
        if folder is None:
            self._settings.shared_folders.pop(key, None)
        else:
            self._settings.shared_folders[key] = str(folder)
        self._settings.save()
        self.watch()

    def watch(self) -> None:
        """Look into the folder that is shared now, and go on watching it."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if self._session.read_only:
            return
        if self.folder is not None:
            self._watcher.addPath(str(self.folder))
        if self._folders():
            self._pause.start()

    def put_off(self, path: Path) -> Path:
        """Keep a change file for later, where it does not lie in the shared folder; return it.

        Raises:
            OSError: it can't be kept.
        """
        kept = path if path.parent == self.folder else self.set_aside.put(path)
        # Whoever sets it aside has just been told of it.
        self._told.add(kept)
        self.look()
        return kept

    def _folders(self) -> list[Path]:
        shared = [self.folder] if self.folder is not None else []
        return [*shared, *(one for one in (self.set_aside.folder,) if one.is_dir())]

    def _take_change(self) -> None:
        if self._told:
            # What was told of may have been taken.
            self._pause.start()

    def look(self) -> None:
        """See what waits."""
        folders = self._folders()
        if not folders and not self.found:
            return
        device = self._settings.author()[0]

        def question(queries: Queries) -> list[WaitingChanges]:
            # Imported where it is used, off the GUI thread: hardly anybody shares a folder.
            from chipline.store.change_files.shared_folder import waiting_changes  # noqa: PLC0415  # see above

            return [each for one in folders for each in waiting_changes(queries, one, device)]

        self._session.read(self, "waiting", question, self._tell)

    def _tell(self, found: list[WaitingChanges]) -> None:
        self.found = found
        paths = {each.path for each in found}
        told, self._told = self._told, paths
        if paths != told:
            self.waiting.emit(found)
