"""The status line: saved or not, what the view shows, and work under way with its cancel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

from chipline.records.changes import Operation
from chipline.records.message import joined
from chipline.records.nouns import noun
from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.journal.journal import REDO, UNDO, UNMERGE, JournalEntry
from chipline.store.workspace import Commit
from chipline.windows.formats import title_text_of
from chipline.windows.i18n import tr
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.long_task import ProgressBar

#: Work that is over sooner is not worth a progress bar.
_PATIENCE_MS = 500
_HEIGHT = 24
#: Steps that may make a record that was only named in passing.
_ON_THE_WAY = (Operation.CHANGE, Operation.BULK_CHANGE, Operation.CITE)


class Status(QStatusBar):
    """One thin line at the bottom."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(_HEIGHT)
        self._session = session
        self._saved = PlainLabel(self)
        self._saved.setContentsMargins(12, 0, 12, 0)
        self._offer = QToolButton(self)
        self._offer.clicked.connect(self._take_offer)
        self._act: Callable[[], object] | None = None
        self._view = PlainLabel(self)
        self._view.setContentsMargins(0, 0, 12, 0)
        self._bar = ProgressBar(tr("Progress"), self, height=12)
        self._bar.setFixedWidth(160)
        self._cancel = QToolButton(self)
        self._cancel.setText(tr("Cancel"))
        self._cancel.clicked.connect(session.cancel)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self._show_work)
        self.addWidget(self._saved)
        self.addWidget(self._offer)
        self.addWidget(self._view, 1)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._cancel)
        self._hide_work()
        session.progressed.connect(self._progress)
        session.changed.connect(self._take_change)
        session.cancelled.connect(self._take_cancelled)
        session.freed.connect(self._say_state)
        session.pending_writes.moved.connect(self._say_state)
        self._say_state()

    def _say_state(self) -> None:
        pending = self._session.pending_writes
        if self._session.read_only:
            text = tr("Read-only: nothing can be changed here")
        elif pending.waiting:
            text = tr("Saving…")
        elif pending.refused:
            text = tr("Not saved: {what}", what=joined(pending.refused))
        else:
            text = tr("All changes are saved")
        self._put(text)

    def _take_cancelled(self) -> None:
        self.say(tr("Stopped: all is as it was"))

    def say(self, text: str) -> None:
        """Say what has just been done, until something else is; the pane's own words stay."""
        self._put(text)

    def offer(self, text: str, offered: str, act: Callable[[], object]) -> None:
        """Say something with a button beside it, until something else is said."""
        self.say(text)
        self._act = act
        self._offer.setText(offered)
        self._offer.show()

    def _take_offer(self) -> None:
        act = self._act
        self._say_state()
        if act is not None:
            act()

    @property
    def said(self) -> str:
        """What was last said to have been done."""
        return self._saved.text()

    def _put(self, text: str) -> None:
        self._act = None
        self._offer.hide()
        self._saved.setText(text)

    def show_view(self, text: str) -> None:
        """Say what the pane shows."""
        self._view.setText(text)

    def _take_change(self, written: Commit) -> None:
        if written.entry is not None and self._session.read_only:
            self._put(tr("Changed in the other window: {step}", step=written.entry.message))
        elif made := _made_text(written):
            self.offer(made, tr("Undo"), self._session.undo)
        elif written.entry is not None:
            self._put(done_text(written.entry))

    def _progress(self, done: int, total: int) -> None:
        if total == 0:
            self._wait.stop()
            self._hide_work()
            return
        self._bar.show_progress(done, total)
        if not self._wait.isActive() and self._bar.isHidden():
            self._wait.start()

    def _show_work(self) -> None:
        self._bar.show()
        self._cancel.show()

    def _hide_work(self) -> None:
        self._bar.hide()
        self._cancel.hide()


def _made_text(written: Commit) -> str:
    """Say which records a step made on the way to something else; empty when it made none."""
    step = written.changes
    if written.entry is None or written.entry.act in (UNDO, REDO) or step.what not in _ON_THE_WAY:
        return ""
    given = (change for change in step.changes if change.before is None and change.after)
    made = [
        tr(
            "{kind} “{name}”",
            kind=noun(change.kind),
            name=title_text_of(KINDS[change.kind], change.after or {}),
        )
        for change in given
        if change.kind != "citation"
    ]
    return tr("Created {records}", records=", ".join(made)) if made else ""


def done_text(entry: JournalEntry) -> str:
    """Say what was just written."""
    if entry.act in (UNDO, UNMERGE):
        return tr("Undone: {step}", step=entry.message)
    if entry.act == REDO:
        return tr("Redone: {step}", step=entry.message)
    return tr("Saved: {step}", step=entry.message)
