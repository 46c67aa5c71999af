"""Backups that are made by themselves while a workspace is open."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from chipline.records.message import Message, message_of
from chipline.store.backup import backup_policy
from chipline.store.backup.backups import (
    BULK,
    BULK_RECORDS,
    DUE,
    OPENED,
    Backup,
    back_up_if_changed,
)
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError
from chipline.store.workspace import Workspace


class AutoBackup:
    """Backs up an open workspace by itself: on opening, before bulk work, and every so often.

    `every` is how often; without it, as often as the policy says. All of it runs on the writer's
    thread. A backup that can't be made never stands in the way of work: `trouble` says what was
    wrong with the last try, and is None when nothing was.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        every: timedelta | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._workspace = workspace
        self._every = every
        self._clock = clock
        self._last = clock()
        self.trouble: Message | None = None
        #: Whether the last try found the workspace damaged.
        self.damaged = False
        workspace.before_bulk = self._before_bulk

    def opened(self) -> Backup | None:
        """Keep the workspace as it was opened, unless the newest backup is just that."""
        return self._try(OPENED)

    def back_up_if_due(self) -> Backup | None:
        """Make a backup when the last one is old enough and something was written since."""
        every = backup_policy.current().every if self._every is None else self._every
        due = every is not None and self._clock() - self._last >= every.total_seconds()
        return self._try(DUE) if due else None

    def _before_bulk(self, records: int) -> None:
        if records >= BULK_RECORDS:
            self._try(BULK)

    def _try(self, why: str) -> Backup | None:
        path = self._workspace.path
        if path is None or self._workspace.read_only:
            return None
        self._last = self._clock()
        try:
            lost = self._workspace.lost
            if lost is not None:
                raise lost  # what would be read is not what was written
            made = back_up_if_changed(path, why)
        except (WorkspaceError, OSError) as error:
            self.trouble = message_of(error)
            self.damaged = isinstance(error, DamagedWorkspaceError)
            return None
        self.trouble, self.damaged = None, False
        return made
