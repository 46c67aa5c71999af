"""Backs an open workspace up by itself: soon after opening, before bulk work, every ten minutes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from chipline.store.workspace import Workspace

if TYPE_CHECKING:
    from chipline.session.session import Session
    from chipline.session.tasks import Tasks

_log = logging.getLogger(__name__)
#: The first backup waits until the window has settled.
_FIRST_BACKUP_MS = 5_000
_LOOK_AGAIN_MS = 60_000


def keep_backups(session: Session, workspace: Workspace, tasks: Tasks) -> None:
    """Make backups from now on, on the writer's thread.

    One that can't be made is told by the session and stands in nobody's way.
    """
    # Imported here: the start must not wait for what is first needed seconds later.
    from chipline.store.backup.backups import AutoBackup  # noqa: PLC0415  # see above

    keeper = AutoBackup(workspace)

    def take(_made: object) -> None:
        note(keeper.trouble)
        if keeper.damaged:
            session.damaged.emit(keeper.trouble)
        else:
            session.unsafe.emit(keeper.trouble)

    def note(trouble: object) -> None:
        if trouble:
            _log.warning("The workspace is in trouble: %s", trouble)

    def make(backup: Callable[[], object]) -> None:
        tasks.run(backup, take, note)

    QTimer.singleShot(_FIRST_BACKUP_MS, session, lambda: make(keeper.opened))
    timer = QTimer(session)
    timer.timeout.connect(lambda: make(keeper.back_up_if_due))
    timer.start(_LOOK_AGAIN_MS)
