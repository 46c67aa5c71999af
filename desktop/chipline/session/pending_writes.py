"""What was asked to be written and is not yet in the file: it waits, or was refused for now.

Signals:
    moved(): something began to wait, was written, was refused, or was given up.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from chipline.records.changes import ChangeSet
from chipline.records.message import Message
from chipline.store.backup.unsaved_edits import built, write_down
from chipline.store.errors import PassingError
from chipline.store.journal import wording
from chipline.store.workspace import Edit, StreamedEdit, Workspace

_log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(eq=False, slots=True)
class PendingWrite:
    """One write: its edit, and what it would have written, once it was refused."""

    edit: Edit | StreamedEdit | None
    name: Message | None = None
    steps: ChangeSet | None = None
    again: Callable[[], None] | None = None
    #: Hears that the user cancelled it.
    stopped: Callable[[], None] | None = None

    @property
    def label(self) -> Message:
        """Say which change it is."""
        if self.steps is None:
            return self.name or Message("Change", "a noun: what somebody did")
        return wording.message(self.steps.what, self.steps.params)

    def attempt(self, work: Callable[[], T], workspace: Workspace) -> T:
        """Do the work; on the writer's thread."""
        try:
            return work()
        except PassingError:
            if self.edit is not None:
                self.steps = built(workspace, self.edit)
            raise


class PendingWrites(QObject):
    """The writes of one session that are not over."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[PendingWrite] = []
        self._refused: list[PendingWrite] = []
        #: How many writes have failed so far, for whatever reason.
        self.failures = 0

    @property
    def waiting(self) -> bool:
        """Whether something is still to be written."""
        return bool(self._waiting)

    @property
    def refused(self) -> list[Message]:
        """The changes that could not be written, each by its label."""
        return [each.label for each in self._refused]

    def begin(self, pending: PendingWrite | None) -> None:
        """Let a write wait; None is other work, which nobody need wait for."""
        if pending is not None:
            self._waiting.append(pending)
            self.moved.emit()

    def end(
        self, pending: PendingWrite | None, *, failed: bool, again: Callable[[], None] | None
    ) -> None:
        """Take note that a write is over; with `again`, it was refused and can be done again."""
        if pending is None:
            return
        self._waiting.remove(pending)
        self.failures += failed
        if again is not None:
            pending.again = again
            self._refused.append(pending)
        self.moved.emit()

    def try_again(self) -> None:
        """Do what was refused, in its order."""
        refused, self._refused = self._refused, []
        for each in refused:
            if each.again is not None:
                each.again()
        self.moved.emit()

    def give_up(self) -> None:
        """Let go of what was refused."""
        self._refused = []
        self.moved.emit()

    def write_down(self, path: Path | None) -> None:
        """Write what was refused, also while nobody listened any more, beside the file.

        Once the writer's thread has ended.
        """
        left = [each.steps for each in (*self._refused, *self._waiting) if each.steps is not None]
        if left and path is not None:
            _log.warning("What could not be saved is written down in %s", write_down(path, left))
