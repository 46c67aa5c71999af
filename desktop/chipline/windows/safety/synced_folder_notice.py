"""Says once that a workspace lies in a synchronised folder, and offers the conflicted copies beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.backup.restoration import BackupDifference, difference
from chipline.store.errors import WorkspaceError
from chipline.store.file.synced_folder import conflicted_copies, synced_by
from chipline.store.workspace import Workspace
from chipline.windows.i18n import tr
from chipline.windows.safety.banner import INFO, WARNING, Banner

#: How often it is looked whether such a copy has come.
_LOOK_AGAIN_MS = 300_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Who synchronises the folder, and the newest copy with how it differs, as far as can be read."""

    who: str
    copy: Path | None = None
    differs: BackupDifference | None = None


def surroundings(path: Path) -> Surroundings:
    """Look at what lies around a workspace."""
    copies = conflicted_copies(path)
    if not copies:
        return Surroundings(synced_by(path))
    try:
        return Surroundings(synced_by(path), copies[0], difference(path, copies[0]))
    except WorkspaceError:
        return Surroundings(synced_by(path), copies[0])


class SyncedFolderNotice(QObject):
    """Tells about the folder of a window's workspace, in a line above the panes.

    Signals:
        beside_requested(Workspace, str): a copy, for reading only, wants a window of its own under a
            title.
        failed(str): it can't be opened, and why.
    """

    beside_requested = Signal(object, str)
    failed = Signal(str)

    def __init__(
        self, session: Session, settings: Settings, banner: Banner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._banner = session, settings, banner
        self._told: set[Path] = set()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        if session.path is not None and not session.read_only:
            timer.start(_LOOK_AGAIN_MS)
            QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Look around, in a thread of its own: such folders may answer slowly."""
        path = self._session.path
        if path is not None and not self._session.closing:
            self._session.aside(
                lambda _workspace: surroundings(path), self._tell, lambda _error: None, asker=self
            )

    def _tell(self, found: Surroundings) -> None:
        if found.copy is not None and found.copy not in self._told:
            self._told.add(found.copy)
            self._tell_of_copy(found.copy, found.differs)
        elif found.who and str(self._session.path) not in self._settings.synced_told:
            self._settings.synced_told.append(str(self._session.path))
            self._settings.save()
            self._banner.say(
                tr(
                    "This workspace lies in a folder that {program} synchronises.",
                    program=found.who,
                ),
                tr(
                    "Open it on one computer at a time, and let the program finish before you open it "
                    "on another. Backups lie beside it."
                ),
                tone=INFO,
                may_go=True,
            )

    def _tell_of_copy(self, copy: Path, differs: BackupDifference | None) -> None:
        self._banner.say(
            tr("There is a conflicted copy beside this workspace: “{name}”.", name=copy.name),
            _difference_text(differs),
            tone=WARNING,
            icon="triangle-alert",
            choices=((tr("Open it beside this one"), partial(self._open, copy)),),
            may_go=True,
        )

    def _open(self, copy: Path) -> None:
        def opened(workspace: Workspace) -> None:
            self.beside_requested.emit(workspace, tr("Conflicted copy “{name}”", name=copy.name))

        self._session.aside(
            lambda _workspace: Workspace.open(copy, read_only=True),
            opened,
            lambda error: self.failed.emit(str(error)),
            lambda workspace: workspace.close(),
            asker=self,
        )


def _difference_text(differs: BackupDifference | None) -> str:
    if differs is None:
        return tr("It can’t be compared with this one.")
    there, here = len(differs.only_there), len(differs.since)
    if not there:
        return tr("It has nothing that is not here too: it can be deleted.")
    return tr(
        "It has {there} of its own and lacks {here} of this one. Look at its history, and bring over "
        "what is missing here.",
        there=tr("{n} change", "{n} changes", there),
        here=tr("{n} change", "{n} changes", here),
    )
