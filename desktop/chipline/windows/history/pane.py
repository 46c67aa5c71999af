"""The pane of all changes: the list of them, the chosen one in full, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from chipline.session.session import Session
from chipline.store.file import snapshot
from chipline.store.journal import revert
from chipline.store.workspace import Commit, Workspace
from chipline.windows.formats import number_text, stamp_text
from chipline.windows.history import entry_data
from chipline.windows.history.entry_data import EntryFacts, RevertPreview
from chipline.windows.history.entry_detail import EntryDetail
from chipline.windows.history.history_bar import HistoryBar
from chipline.windows.history.history_filter import CHANGES, HistoryFilter, asked_from
from chipline.windows.history.history_loader import HistoryLoader, LoadedLines
from chipline.windows.history.history_model import HistoryModel
from chipline.windows.history.history_view import HistoryView
from chipline.windows.history.revert_dialog import RevertDialog
from chipline.windows.i18n import tr
from chipline.windows.pane import Pane
from chipline.windows.theme import ROW_HEIGHT
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import divider, vbox
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.long_task import LongTask
from chipline.windows.widgets.popover import Menu

#: Narrower than this, the detail stands below the list.
_ROOM_BESIDE = 960
#: Lower than this, neither of the two could be read below the other.
_ROOM_BELOW = 360
_SAID_FOR_MILLISECONDS = 6_000
#: What is read sooner need not be announced.
_PATIENCE_MILLISECONDS = 300


class HistoryPane(Pane):
    """Who changed what when; one change taken back; deleted records; how it was then."""

    with_card = False
    #: The detail says what a change did; a card that came with each line would take its room.
    card_with_selection = False

    keys_of_pane = (
        (
            "Changes",
            (
                ("Ctrl+F", "Find in the history"),
                ("Enter", "Go to the record"),
                ("Home, End", "Newest or oldest change"),
                ("Esc", "Clear the filters"),
            ),
        ),
    )

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self._stale = True
        self._total = 0
        self._shown: HistoryFilter | None = None
        self._wanted_number = 0
        self._go_when_shown = False
        #: Whether the list is being filled, so that its current line is nobody's choice.
        self._listing = False
        self._select_when_shown = False
        self.dialog: RevertDialog | None = None
        self.model = HistoryModel(self)
        self.source = HistoryLoader(session, self.model, self)
        self.bar = HistoryBar(self)
        self.list = HistoryView(self.model, self)
        self.list.setAccessibleName(self.title())
        self.detail = EntryDetail(session, self)
        self.past = LongTask(session, self)
        self._past_title = ""
        self.empty = EmptyState(self)
        self.empty.hide()
        self._had_keyboard = False
        self._saying = QTimer(self, singleShot=True, interval=_SAID_FOR_MILLISECONDS)
        self._reading = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._lay_out()
        self._connect()
        self._follow_selection(view_state.kind, view_state.record)

    def title(self) -> str:
        """Return what the pane is called."""
        return tr("History")

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list)
        room = QScrollArea(self.splitter)
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setMinimumWidth(
            self.detail.minimumWidth() + room.verticalScrollBar().sizeHint().width()
        )
        room.setWidget(self.detail)
        self.splitter.addWidget(room)
        self.splitter.setSizes([560, 440])
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 4)
        line = divider(self)
        vbox(self.bar, line, (self.splitter, 1), (self.empty, 1), on=self, spacing=0)
        self.tools = (self.bar, line, self.detail.acts)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow_change)
        self._view_state.selected.connect(self._follow_selection)
        self._view_state.history_requested.connect(self.show_record)
        self.source.arrived.connect(self._show_order)
        self.source.pages.pages_arrived.connect(self._show_detail)
        self.source.failed.connect(self._tell_failure)
        self._reading.timeout.connect(self._say_reading)
        self.bar.asked.connect(self.refresh)
        self.bar.entered.connect(self.list.setFocus)
        self.list.moved.connect(self._follow_line)
        self.list.record_requested.connect(self.go_to_record)
        self.list.typed.connect(self._begin_find)
        self.list.left.connect(self.bar.clear_filters)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.detail.record_requested.connect(self.card_requested)
        self.detail.shown.connect(self._go_when_ready)
        self.detail.take_back_requested.connect(self.take_back)
        self.detail.bring_back_requested.connect(self.bring_back)
        self.detail.as_of_requested.connect(self.open_as_of)
        self.detail.stop_requested.connect(self.past.give_up)
        self.past.progressed.connect(self.detail.progress.show_progress)
        self.empty.pressed.connect(self.bar.clear_filters)
        self._saying.timeout.connect(self._tell_status)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.bar.finder.setFocus)

    # -- what is listed -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything again; what is shown stays until it comes."""
        self._stale = False
        self._reading.start()
        top = max(0, self.list.rowAt(0)) if self._shown == self.bar.question else 0
        self.source.read_order(self.bar.question, top=top)

    def _say_reading(self) -> None:
        """Say that a long history takes its time; what was shown before stays."""
        self.bar.count.setText(tr("reading…"))
        if self._shown is None:
            about = tr("Every change is looked through once; a long history takes some seconds.")
            self.empty.say(tr("Reading the history…"), about)
            self._show_list(shown=False)

    def _tell_failure(self, message: str) -> None:
        self._reading.stop()
        self._session.failed.emit(message)

    def _show_order(self, loaded: LoadedLines) -> None:
        self._reading.stop()
        same = self._shown == loaded.asked
        number = self._wanted_number or (self.list.current_number if same else 0)
        bar = self.list.verticalScrollBar()
        scrolled, grown = bar.value() if same else 0, self.model.rowCount()
        self.model.show_order(loaded.order, loaded.asked.view, loaded.pages)
        grown = self.model.rowCount() - grown
        self._shown, self._total, self._wanted_number = loaded.asked, loaded.order.total, 0
        self.bar.offer(loaded.authors, loaded.words)
        self.list.fit(loaded.authors)
        self._show_emptiness()
        row = self.model.row_of(number)
        self._listing = True
        self.list.go_to(row if row >= 0 else self.list.first_line())
        self._listing = False
        if scrolled:
            # New lines come in above: what is being read stays where it is.
            bar.setValue(scrolled + grown * ROW_HEIGHT)
        self._show_detail()
        self._tell_status()

    def _show_emptiness(self) -> None:
        nothing = not self.model.count
        if nothing:
            self.detail.show_nothing()
            self.empty.say(*_why_empty(self.bar.question, self._total))
        self._show_list(shown=not nothing)
        self.setFocusProxy(self.bar.finder if nothing else self.list)

    def _show_list(self, *, shown: bool) -> None:
        """Show the list or what is said in its place; the keyboard comes back with the list."""
        hides = self.splitter.isVisible() and not shown
        self._had_keyboard = self._had_keyboard or (hides and self.list.hasFocus())
        if self._had_keyboard and hides:
            # Qt would give it to whatever comes next in the window.
            self.bar.finder.setFocus()
        self.empty.setVisible(not shown)
        self.splitter.setVisible(shown)
        if shown and self._had_keyboard:
            self._had_keyboard = False
            if self.bar.finder.hasFocus() and not self.bar.finder.text():
                self.list.setFocus()

    def _tell_status(self) -> None:
        if self._saying.isActive():
            return
        shown, total = number_text(self.model.count), number_text(self._total)
        share = tr("{shown} of {all}", shown=shown, all=total)
        self.bar.count.setText(total if shown == total else share)
        what = tr("changes") if self.bar.question.view == CHANGES else tr("deleted records")
        self.status_changed.emit(f"{share} {what}")

    def _show_message(self, text: str) -> None:
        """Say for a moment what was done."""
        self._saying.start()
        self.status_changed.emit(text)

    def _show_detail(self) -> None:
        line = self.model.line(self.list.currentIndex().row())
        if line is None:
            return
        self.detail.show_line(line, self.bar.question.record)

    def _follow_line(self, _number: int) -> None:
        self._select_when_shown = not self._listing
        self._show_detail()

    def _go_when_ready(self) -> None:
        if self._select_when_shown:
            self._select_when_shown = False
            self._select_record()
        if self._go_when_shown:
            self.go_to_record()

    def _select_record(self) -> None:
        """Select the record that the chosen change is about, where it is one and still there."""
        found = self.detail.facts
        if not isinstance(found, EntryFacts) or not (found.own or found.entry.size == 1):
            return
        kind, record = found.first_record
        if record in found.there:
            self._view_state.select(kind, record)

    def _follow_change(self, _written: Commit) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was written meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail beside the list, or below it where there is no room."""
        super().resizeEvent(event)
        beside = self.width() >= _ROOM_BESIDE or self.height() < _ROOM_BELOW
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            self.splitter.setSizes([560, 440] if beside else [450, 550])

    # -- going about --------------------------------------------------------------------------

    def go_to_record(self) -> None:
        """Show the card of the record that the line is about; for a deleted one, offer it back."""
        line = self.model.line(self.list.currentIndex().row())
        self._go_when_shown = False
        if line is None:
            return
        if line.record:
            self.detail.bring_back.setFocus()
            return
        found = self.detail.facts
        if not isinstance(found, EntryFacts) or found.entry.seq != line.seq:
            self._go_when_shown = True
            return
        kind, record = found.first_record
        if record:
            self.card_requested.emit(kind, record)

    def show_record(self, kind: str, record: str) -> None:
        """List the changes of one record only."""

        def show(title: str) -> None:
            self.bar.ask(HistoryFilter().of_record(kind, record, title))
            self.list.setFocus()

        self._ask_title(record, show)

    def _ask_title(self, record: str, then: Callable[[str], None]) -> None:
        self._session.read(
            self, "history.title", lambda queries: entry_data.title(queries, record), then
        )

    def _follow_selection(self, kind: str, record: str) -> None:
        if not record:
            self.bar.select("", "", "")
            return
        self._ask_title(record, partial(self._note_selection, kind, record))

    def _note_selection(self, kind: str, record: str, title: str) -> None:
        if self._view_state.record == record:
            self.bar.select(kind, record, title or tr("(no name)"))

    def _begin_find(self, text: str) -> None:
        self.bar.finder.setFocus()
        self.bar.finder.insert(text)
        self.bar.finder.textEdited.emit(self.bar.finder.text())

    def _open_menu(self, at: QPoint) -> None:
        row = self.list.indexAt(at).row()
        if self.model.line(row) is None:
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = menu.addAction(tr("Show the record"), self.go_to_record)
        show.setVisible(not self.detail.take_back.isHidden())
        menu.addSeparator()
        for button in (self.detail.take_back, self.detail.bring_back, self.detail.as_of):
            if not button.isHidden():
                menu.addAction(button.icon(), button.text(), button.click).setEnabled(
                    button.isEnabled()
                )
        menu.popup(self.list.viewport().mapToGlobal(at))

    # -- doing --------------------------------------------------------------------------------

    def take_back(self, seq: int) -> None:
        """Ask what taking an entry back would do, and whether to."""
        self._session.read(
            self,
            "history.preview",
            lambda queries: entry_data.preview(queries, seq),
            self._open_preview,
        )

    def _open_preview(self, preview: RevertPreview) -> None:
        dialog = RevertDialog(self._session, preview, self)
        dialog.taken_back.connect(self._tell_reverted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _code: self._forget_dialog())
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _tell_reverted(self, written: Commit) -> None:
        many = len(written.changes.changes)
        if not many:
            self._show_message(tr("Nothing was changed: all of it was so already."))
            return
        self._show_message(tr("Taken back in one record.", "Taken back in {n} records.", many))

    def bring_back(self, kind: str, record: str) -> None:
        """Bring a deleted record back, and select it."""

        def done(written: Commit) -> None:
            along = sum(each.creates and each.id != record for each in written.changes.changes)
            with_others = tr(
                "Restored, with one other record.", "Restored, with {n} other records.", along
            )
            self._show_message(with_others if along else tr("Restored."))
            self.card_requested.emit(kind, record)

        self._session.do(revert.restore_record(record), asker=self, then=done)

    def open_as_of(self, seq: int, moment: str) -> None:
        """Open the workspace as it was after an entry, in a window of its own."""
        path = self._session.path
        if path is None:
            return
        # A past state has a past of its own; the file that it lies in is named after it.
        name = path.stem.partition(" as of change ")[0]
        title = tr("{file} as of {when}", file=name, when=stamp_text(moment))
        self._past_title = title
        self.detail.set_busy(busy=True)
        self._show_message(tr("Rebuilding the past state in a copy…"))
        self.past.aside(
            lambda workspace, progress: snapshot.workspace_as_of(workspace, seq, progress=progress),
            self._open_past,
            self._tell_stopped,
            Workspace.close,
        )

    def _open_past(self, past: Workspace) -> None:
        self.detail.set_busy(busy=False)
        self._show_message(tr("Opened in a window of its own: {title}", title=self._past_title))
        self.beside_requested.emit(past, self._past_title)

    def _tell_stopped(self, why: str) -> None:
        self.detail.set_busy(busy=False)
        if why:
            self._session.failed.emit(why)
        else:
            self._show_message(tr("Stopped: no window was opened"))

    # -- look and memory ----------------------------------------------------------------------

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        self.bar.dress()
        self.list.dress()
        self.detail.dress()

    def is_about(self, kind: str) -> bool:  # noqa: ARG002  # every kind is
        """Tell of records of every kind."""
        return True

    def state(self) -> dict[str, Any]:
        """Return how the pane was left, as plain values."""
        return {"asked": asdict(self.bar.question), "splitter": self.splitter.sizes()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up how the pane was left; what no longer fits is left out."""
        asked = state.get("asked")
        if isinstance(asked, dict):
            self.bar.ask(asked_from(asked))
        sizes = state.get("splitter")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(n, int) for n in sizes):
            self.splitter.setSizes(sizes)


def _why_empty(asked: HistoryFilter, total: int) -> tuple[str, str, str]:
    """Say why nothing is listed: heading, sentence, and what the button does."""
    changes = asked.view == CHANGES
    if total and asked.narrows():
        none = tr("No change passes these filters.")
        gone = tr("No deleted record passes these filters.")
        return none if changes else gone, "", tr("Clear filters")
    if changes:
        about = tr("Every edit, undo and import is listed here, with who made it and when.")
        return tr("No changes yet"), about, ""
    about = tr("A record that is deleted is kept here, and can be brought back with its links.")
    return tr("Nothing is deleted"), about, ""
