"""Watches over the workspace of a window: says what is the matter with it, and offers the way out.

One line each for whether it can be written, for what is wrong with its file, and for its backups.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from chipline.session.session import Session
from chipline.windows.i18n import tr, worded
from chipline.windows.safety.banner import ERROR, GOOD, WARNING, Banner, Choice
from chipline.windows.safety.messages import holder_text
from chipline.windows.widgets.message_box import MessageBox


class FileWatch(QObject):
    """The lines above the panes, and the dialogs that a write which could not be done brings up.

    Signals:
        copy_requested(): a copy is to be made and opened, in which things can be changed.
        rescue_requested(): what is held of a file that has gone is to be saved elsewhere.
        backup_requested(): a backup is to be made.
        restore_requested(): a backup is to be put in the place of the file.
        salvage_requested(): what can still be read is to be saved into a new workspace.
        told(str): something for the status line.
    """

    copy_requested = Signal()
    rescue_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal()
    salvage_requested = Signal()
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget, past: str = "") -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent
        #: For a workspace as of a change of the past: which one.
        self._past = past
        self.reading, self.trouble, self.backups = (Banner(parent) for _ in range(3))
        self._lost = self._damaged = ""
        self._unindexed = False
        self._asking: QMessageBox | None = None
        session.freed.connect(self._tell_freed)
        session.lost.connect(self._take_lost)
        session.damaged.connect(self._take_damaged)
        session.stuck.connect(self._offer_again)
        session.unsafe.connect(self._take_unsafe)
        if session.read_only:
            self._tell_reading()
        if session.told:
            self.tell(tr("Another program had changed this workspace’s file."), session.told)

    def lay_into(self, column: QVBoxLayout) -> None:
        """Put the lines where they belong."""
        for notice in (self.reading, self.trouble, self.backups):
            column.addWidget(notice)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for notice in (self.reading, self.trouble, self.backups):
            notice.dress()

    def tell(self, title: str, details: str, choices: tuple[Choice, ...] = ()) -> None:
        """Say what has just been done for the user, until they put it away."""
        self.backups.say(title, details, tone=GOOD, icon="check", choices=choices, may_go=True)

    # -- for reading only ---------------------------------------------------------------------

    def _tell_reading(self) -> None:
        session = self._session
        choices: tuple[Choice, ...] = ((tr("Save a copy to edit…"), self.copy_requested.emit),)
        if self._past:
            self.reading.say(
                f"{self._past}.",
                tr("It is for looking only; the workspace itself is as it was."),
                icon="history",
                choices=choices,
            )
            return
        if session.held:
            details = tr(
                "{holder} You can look and search; once it is closed there, you can edit here.",
                holder=holder_text(session.holder),
            )
        else:
            why = session.why_read_only
            details = tr("{why}. You can look and search.", why=why[:1].upper() + why[1:])
        if session.spoilt:
            choices = self._ways_on()
        self.reading.say(tr("Read-only."), details, icon="lock", choices=choices)

    def _tell_freed(self) -> None:
        self.reading.say(
            tr("You can edit now."),
            tr("The other window has closed this workspace."),
            tone=GOOD,
            icon="lock-open",
            briefly=True,
        )
        if self._unindexed and not self._damaged and not self._lost:
            # Now that it can be, it is offered to be made anew.
            self._tell_unindexed()

    # -- the file has gone --------------------------------------------------------------------

    def _take_lost(self, message: str, asked: bool) -> None:  # noqa: FBT001  # as the signal gives it
        if message and message != self._lost:
            self.trouble.say(
                self._what_is_lost(),
                message,
                tone=ERROR,
                icon="unplug",
                choices=(
                    (tr("Save a copy…"), self.rescue_requested.emit),
                    (tr("Look again"), self._session.look),
                ),
            )
        if self._lost and not message:
            self.trouble.hide()
            if self._damaged or self._unindexed:
                self._tell_damaged()
            else:
                self._tell_back()
        self._lost = message
        if message and asked:
            self._ask_to_rescue(message)

    def _tell_back(self) -> None:
        self.trouble.say(
            tr("The file is back where it was."),
            tr("You can go on."),
            tone=GOOD,
            icon="check",
            briefly=True,
        )

    def _what_is_lost(self) -> str:
        if self._session.overwritten:
            return tr("Another program has changed this workspace’s file.")
        return tr("The file of this workspace is gone.")

    def _ask_to_rescue(self, message: str) -> None:
        self._ask(
            self._what_is_lost(),
            message,
            tr("Save a copy…"),
            tr("Later"),
            self.rescue_requested.emit,
        )

    # -- a write that may succeed later -------------------------------------------------------

    def _offer_again(self, message: str, again: Callable[[], None]) -> None:
        pending = self._session.pending_writes
        self._ask(
            tr("This could not be saved now."),
            "\n".join([message, *(f"• {worded(label)}" for label in pending.refused)]),
            tr("Try again"),
            tr("Leave it"),
            again,
            pending.give_up,
        )

    def _ask(
        self,
        title: str,
        message: str,
        yes: str,
        no: str,
        then: Callable[[], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask without standing still; a second question waits for nobody and is not asked."""
        if self._asking is not None:
            return
        box = MessageBox(self._parent)
        box.setText(title)
        box.setInformativeText(message)
        act = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(act)
        box.setEscapeButton(leave)

        def answered(_code: int) -> None:
            chosen = box.clickedButton() is act
            self._asking = None
            box.deleteLater()
            (then if chosen else otherwise)()

        box.finished.connect(answered)
        self._asking = box
        box.open()

    # -- damage and backups -------------------------------------------------------------------

    def _take_damaged(self, message: str, only_index: bool) -> None:  # noqa: FBT001  # as the signal gives it
        if self._damaged or (only_index and self._unindexed):
            return
        if only_index:
            self._unindexed = True
        else:
            self._damaged = message
        if not self._lost:
            self._tell_damaged()

    def _ways_on(self) -> tuple[Choice, ...]:
        return (
            (tr("Restore a backup…"), self.restore_requested.emit),
            (tr("Save what can be read…"), self.salvage_requested.emit),
        )

    def _tell_damaged(self) -> None:
        if not self._damaged:
            self._tell_unindexed()
            return
        self.trouble.say(
            tr("Part of this workspace can’t be read any more."),
            self._damaged,
            tone=ERROR,
            icon="triangle-alert",
            choices=self._ways_on() if self._session.path else (),
        )

    def _tell_unindexed(self) -> None:
        details, choices = self._ways_to_an_index()
        self.trouble.say(
            tr("The search index of this workspace is damaged."),
            details,
            tone=WARNING,
            icon="triangle-alert",
            choices=choices,
        )

    def _ways_to_an_index(self) -> tuple[str, tuple[Choice, ...]]:
        """Say what can be done about the index here, or why not and what to do; and offer that."""
        session = self._session
        if not session.read_only:
            said = tr(
                "No record is lost. Until the index is made anew, searches and edits may fail."
            )
            return said, ((tr("Rebuild the index"), self._rebuild),)
        copy = ((tr("Save a copy to edit…"), self.copy_requested.emit),)
        if self._past:
            return tr("No record is lost. The index of a copy can be made anew."), copy
        if session.held:
            said = tr(
                "No record is lost. {holder} The index can be made anew there, and here as soon as "
                "it is closed there.",
                holder=holder_text(session.holder),
            )
            return said, ((tr("Look again"), self._look_at_index), *copy)
        if session.spoilt:
            said = tr(
                "No record is lost by that. The index can’t be made anew here: {why}.",
                why=session.why_read_only,
            )
            return said, self._ways_on()
        said = tr(
            "No record is lost. The index can’t be made anew here: {why}. Open the file again once "
            "it can be written, or save a copy and make the index of that anew.",
            why=session.why_read_only,
        )
        return said, copy

    def _rebuild(self) -> None:
        """Make the search index anew; edits wait for it, and the status line offers to cancel it."""
        self.trouble.say(
            tr("The search index is being made anew."),
            tr("No record changes."),
            icon="rotate-ccw",
        )
        self._session.work(
            lambda workspace: workspace.rebuild(progress=self._session.report),
            self._tell_indexed,
            asker=self,
            failed=self._fail,
            stopped=self._tell_unindexed,
        )

    def _look_at_index(self) -> None:
        """See whether it was made anew by who writes: that is no change of a record, and told to nobody."""
        # Hardly any window needs it, and each would be there later.
        from chipline.store.quality.search_check import search_faults  # noqa: PLC0415

        def take(sound: bool) -> None:  # noqa: FBT001  # as it is answered
            if sound:
                self._tell_indexed(None)
            else:
                self.told.emit(tr("The search index is still damaged."))

        self._session.read(
            self, "index", lambda queries: not any(search_faults(queries.connection)), take
        )

    def _tell_indexed(self, _nothing: None) -> None:
        self._unindexed = False
        self.trouble.say(
            tr("The search index was made anew."),
            tr("Search finds everything again."),
            tone=GOOD,
            icon="check",
            briefly=True,
        )

    def _fail(self, message: str) -> None:
        """Say that the index could not be made anew; what is worse than that was told meanwhile."""
        if not self._damaged and not self._lost:
            self.trouble.say(
                tr("The search index could not be made anew."),
                message,
                tone=ERROR,
                icon="triangle-alert",
                choices=self._ways_on() if self._session.path else (),
            )

    def _take_unsafe(self, message: str) -> None:
        if not message:
            if self._unsafe:
                self.backups.hide()
        elif message != self._unsafe:
            self.backups.say(
                tr("No backup could be made."),
                message,
                tone=WARNING,
                icon="archive",
                choices=((tr("Try again"), self.backup_requested.emit),),
                may_go=True,
            )
        self._unsafe = message

    _unsafe = ""

    def tell_backed_up(self, path: Path | None) -> None:
        """Say that there is a backup, and take back that there could be none."""
        self._take_unsafe("")
        self.told.emit(
            tr("Backed up to {file}", file=path.name)
            if path
            else tr("Nothing was written since the last backup: it has everything")
        )
