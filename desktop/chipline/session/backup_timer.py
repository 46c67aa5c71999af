"""Backs an open workspace up by itself: soon after opening, before bulk work, every ten minutes."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from chipline.log import kind_of
from chipline.records.message import Message
from chipline.session.tasks import Tasks
from chipline.store.workspace import Workspace

_log = logging.getLogger(__name__)
#: The first backup waits until the window has settled.
_FIRST_BACKUP_MS = 5_000
_LOOK_AGAIN_MS = 60_000


def keep_backups(
    owner: QObject,
    workspace: Workspace,
    tasks: Tasks,
    tell: Callable[[Message | None, bool], None],
) -> None:
    """Make backups from now on, on the writer's thread, while the owner is there.

    `tell` gets what is wrong with the last one, None when nothing is, and whether the workspace
    itself is damaged. One that can't be made stands in nobody's way.
    """
    # Imported here: the start must not wait for what is first needed seconds later.
    from chipline.store.backup.auto_backup import AutoBackup  # noqa: PLC0415  # see above

    keeper = AutoBackup(workspace)

    def made(_backup: object) -> None:
        note(keeper.trouble)
        tell(keeper.trouble, keeper.damaged)

    def note(trouble: Message | Exception | None) -> None:
        # What fills the message may quote a record that can't be read.
        said = trouble.text if isinstance(trouble, Message) else trouble and kind_of(trouble)
        if said:
            _log.warning("The workspace is in trouble: %s", said)

    def make(backup: Callable[[], object]) -> None:
        tasks.run(backup, made, note)

    QTimer.singleShot(_FIRST_BACKUP_MS, owner, lambda: make(keeper.opened))
    timer = QTimer(owner)
    timer.timeout.connect(lambda: make(keeper.back_up_if_due))
    timer.start(_LOOK_AGAIN_MS)
