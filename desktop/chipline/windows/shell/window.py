"""The main window: rail, pane, record card, as-of bar, status line; and what its actions do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from chipline import paths
from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Commit
from chipline.windows import theme
from chipline.windows.derived_values import derivations
from chipline.windows.desktop_services import open_path
from chipline.windows.i18n import tr, worded
from chipline.windows.inspector.card import Inspector
from chipline.windows.pane import Pane
from chipline.windows.safety import closing_dialog
from chipline.windows.safety.banner import Banner
from chipline.windows.safety.file_watch import FileWatch
from chipline.windows.safety.synced_folder_notice import SyncedFolderNotice
from chipline.windows.shell import accessibility
from chipline.windows.shell.actions import ActionContext
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.briefings import Briefings
from chipline.windows.shell.file_actions import Files
from chipline.windows.shell.menus import Menus
from chipline.windows.shell.nav_rail import NavRail
from chipline.windows.shell.notices.first_run_hint import FirstRunHint
from chipline.windows.shell.notices.missing_font_notice import MissingFontNotice
from chipline.windows.shell.pane_registry import PANES, pane_of
from chipline.windows.shell.pane_stack import PaneStack
from chipline.windows.shell.saved_views import SavedViews
from chipline.windows.shell.status_line import Status
from chipline.windows.shell.window_state import WindowState, card_width
from chipline.windows.view_state import ViewState
from chipline.windows.widgets import message_box
from chipline.windows.widgets.boxes import hbox, vbox

if TYPE_CHECKING:  # imported where it is made
    from chipline.windows.shell.palette.command_palette import CommandPalette

_ROOM_FOR_LABELS = 1360
#: Below this a card beside the pane leaves neither of them legible; F4 brings it when wanted.
_ROOM_FOR_CARD = 1100
#: A projector of 1280 × 720 at 200 %.
_SMALLEST = (640, 360)


class Window(QMainWindow):
    """The window on one workspace.

    Signals:
        workspace_requested(Path): the user wants to open another workspace.
        restore_requested(Path): a backup is to be put in the place of this workspace.
        beside_requested(Workspace, str): a read-only workspace wants a window of its own beside this
            one, under a title; whoever takes it closes the workspace.
        theme_chosen(): colours have changed for every window.
        preference_changed(str): a setting has another value.
        renewal_requested(): what the user prefers shows in a window that is opened anew.
        closed(): the window is gone, and its workspace closed.
    """

    workspace_requested = Signal(object)
    restore_requested = Signal(object)
    beside_requested = Signal(object, str)
    theme_chosen = Signal()
    preference_changed = Signal(str)
    renewal_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        past: str = "",
    ) -> None:
        """Make the window; `past` says which past state it shows, which is for looking only."""
        super().__init__(parent)
        accessibility.install()
        #: Which past state of a workspace this is; empty for a workspace itself.
        self.past = past
        self._gone = self._narrow = False
        #: Whether a fault kept the window from being closed.
        self._stayed = False
        self.session = session
        session.wording = worded
        self.settings = settings
        self.view_state = ViewState(self)
        self.files = Files(session, settings, self.view_state, self)
        #: Whether the pane in front has something that the card is about.
        self._card_wanted = True
        self.file_watch = FileWatch(session, self, past)
        self.synced_folder = SyncedFolderNotice(session, settings, self.file_watch.backups, self)
        self._build()
        self.saved_views = SavedViews(session, self.view_state, self.stack, self)
        self.briefings = Briefings(session, self.view_state, self.stack, settings, self)
        self.menus = Menus(self._action_context(), settings, self)
        self.dress()
        self._connect()
        self.title()
        self._kept = WindowState(session, self.view_state, settings)
        if not self._kept.restore(self, self.splitter):
            self.as_of_bar.begin()

    def _action_context(self) -> ActionContext:
        return ActionContext(
            self.session,
            self.view_state,
            self.stack,
            self.inspector,
            self.as_of_bar,
            self.files,
            self,
            self.briefings,
            past=bool(self.past),
        )

    def _build(self) -> None:
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 768)
        self.rail = NavRail((entry for entry in PANES if entry.in_rail), self)
        self.rail.set_wide(wide=self.settings.rail_wide)
        self.stack = PaneStack(self.session, self.view_state, self.settings.panes, self)
        self.inspector: Inspector = Inspector(self.session, self.view_state, self)
        self.inspector.hold()
        self.inspector.set_derivations(derivations())
        self.inspector.question_requested.connect(self.view_state.ask_rules)
        self.inspector.setVisible(self.settings.inspector_shown)
        self.as_of_bar = AsOfBar(self.session, self.view_state, self)
        self.hint = FirstRunHint(self.settings, self)
        self.letters = Banner(self)
        self.missing_font = MissingFontNotice(self.settings, self.letters, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(self._keep_card_width)
        middle = vbox(self.hint, self.letters, spacing=0)
        self.file_watch.lay_into(middle)
        middle.addWidget(self.splitter, 1)
        centre = QWidget(self)
        beside = hbox(self.rail, (middle, 1), spacing=0)
        vbox((beside, 1), self.as_of_bar, on=centre, spacing=0)
        self.setCentralWidget(centre)
        self.status = Status(self.session, self)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        view_state, session = self.view_state, self.session
        self.rail.chosen.connect(view_state.show_pane)
        self.rail.chosen.connect(lambda _name: self.pane.setFocus() if self.pane else None)
        view_state.pane_requested.connect(self._bring_up)
        self.stack.made.connect(self._connect_pane)
        self.stack.shown.connect(self.menus.show_pane)
        self.stack.shown.connect(lambda: self.as_of_bar.show_pane(self.pane))
        self.stack.said.connect(self.status.show_view)
        self.stack.check_requested.connect(view_state.check)
        self.inspector.check_requested.connect(view_state.check)
        view_state.selected.connect(self.refresh_actions)
        view_state.selected.connect(self._want_card)
        view_state.history_moved.connect(self.refresh_actions)
        view_state.filtered.connect(self._count)
        view_state.filtered.connect(self.refresh_actions)
        session.changed.connect(self._take_change)
        session.failed.connect(self._tell)
        session.freed.connect(self._take_up)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self._connect_files()
        self._count()

    def _connect_pane(self, pane: Pane) -> None:
        pane.settled.connect(self.inspector.go_on)
        pane.card_requested.connect(self._show_card)
        pane.field_requested.connect(self.inspector.edit_field)
        pane.table_requested.connect(lambda kind: self.view_state.show_pane(pane_of(kind)))
        pane.created.connect(self._edit_created)
        pane.beside_requested.connect(self.beside_requested)

    def _connect_files(self) -> None:
        files, watch = self.files, self.file_watch
        files.workspace_requested.connect(self.workspace_requested)
        self.menus.workspace_requested.connect(self.workspace_requested)
        files.restore_requested.connect(self.restore_requested)
        files.backed_up.connect(watch.tell_backed_up)
        for telling in (files, watch, self.saved_views, self.briefings):
            telling.told.connect(self.status.say)
        for failing in (self.saved_views, self.briefings, self.synced_folder):
            failing.failed.connect(self._tell)
        for offering in (self.briefings, files.exchange, files.imports):
            offering.offered.connect(self.status.offer)
        self.briefings.theme_changed.connect(self.dress_again)
        self.synced_folder.beside_requested.connect(self.beside_requested)
        watch.copy_requested.connect(files.save_copy_to_edit)
        watch.rescue_requested.connect(files.rescue)
        watch.backup_requested.connect(files.back_up)
        watch.restore_requested.connect(files.restore)

    @property
    def _actions(self) -> dict[str, QAction]:
        return self.menus.actions

    @property
    def pane(self) -> Pane | None:
        """The pane that is shown."""
        return self.stack.pane

    def _bring_up(self, name: str) -> None:
        self.rail.show_pane(name)
        self.stack.bring_up(name)
        if self.pane is None:
            self.inspector.go_on()
        self._card_wanted = self.pane is None or self.pane.with_card
        self._fit_card()

    def _want_card(self) -> None:
        """Bring the card with a selection, or take it away; one asked for stays in a narrow window."""
        pane, kind, before = self.pane, self.view_state.kind, self._card_wanted
        self._card_wanted = pane is None or pane.card_after(kind, before=before)
        if before != self._card_wanted == self.inspector.isHidden():
            self._fit_card()

    def _fit_card(self) -> None:
        """Give the card's room to a pane about which it has nothing to say, and in a narrow window."""
        wanted = self._card_wanted and not self._narrow
        self.inspector.setVisible(self.settings.inspector_shown and wanted)

    def _count(self) -> None:
        self.rail.count(self.session, self.view_state.filters)

    def go_to(self, kind: str, record: str) -> None:
        """Show a record: in the pane that is shown if it can, else in its kind's table.

        A saved view shows what it is about.
        """
        if kind == "view":
            self.view_state.open_view(record)
            return
        shown = self.pane is not None and self.pane.shows(kind)
        pane = self.view_state.pane if shown else pane_of(kind)
        self.view_state.open(pane, kind, record)
        self._show_card(kind, record)

    def _show_card(self, kind: str, record: str) -> None:
        self.inspector.show()
        self.view_state.select(kind, record)
        self.inspector.focus_first()

    def _edit_created(self, kind: str, record: str) -> None:
        self.inspector.show()
        self.view_state.select(kind, record)
        self.inspector.edit_field("name" if "name" in KINDS[kind].fields else "")

    @cached_property
    def palette_box(self) -> CommandPalette:
        """The box that searches everything; made when it is first opened."""
        from chipline.windows.shell.palette.command_palette import (  # noqa: PLC0415  # see above
            CommandPalette,
        )

        made = CommandPalette(self.session, self)
        made.record_chosen.connect(self.go_to)
        made.action_chosen.connect(self.menus.run)
        made.dossier_chosen.connect(self.view_state.show_dossier)
        made.help_chosen.connect(self.show_help)
        return made

    def open_palette(self) -> None:
        """Open the box that searches everything."""
        able = [action for action in self.menus.able() if action.id != "go.search"]
        self.palette_box.open_over(self, able)

    def _take_change(self, written: Commit) -> None:
        gone = {change.id for change in written.changes.changes if change.deletes}
        if gone:
            self.view_state.forget(gone)
        self._count()
        self.refresh_actions()

    def _take_up(self) -> None:
        """Let what was for reading only be edited: titles, actions and buttons come alive."""
        self.title()
        self.refresh_actions()

    # -- look ---------------------------------------------------------------------------------

    def set_theme(self, name: str) -> None:
        """Take on a theme, and remember it."""
        self.settings.theme = name
        theme.dress(name)
        self.dress_again()
        self.theme_chosen.emit()

    def _follow_desktop(self) -> None:
        """Take on the desktop's colours when they change, where the user wants to follow it."""
        if self.settings.theme == "system" and not self._gone:
            self.set_theme("system")

    def dress_again(self) -> None:
        """Take on the colours of another theme, with all panes."""
        self.dress()
        self.view_state.theme_changed.emit()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.menus.dress()
        self.rail.dress()
        self.hint.dress()
        self.letters.dress()
        self.file_watch.dress()

    def refresh_actions(self) -> None:
        """Bring texts and states of the actions up to date."""
        self.menus.refresh()

    def toggle_inspector(self) -> None:
        """Show or hide the record card."""
        self.settings.inspector_shown = self._card_wanted = not self.inspector.isVisible()
        self.inspector.setVisible(self.settings.inspector_shown)

    def toggle_rail(self) -> None:
        """Show the rail with labels, or with icons alone."""
        self.settings.rail_wide = not self.settings.rail_wide
        self._fit_rail()

    def _fit_rail(self) -> None:
        """Widen the rail as the user wants it, where the window has the room."""
        self.rail.set_wide(wide=self.settings.rail_wide and self.width() >= _ROOM_FOR_LABELS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rail's labels up in a narrow window, and then the card."""
        super().resizeEvent(event)
        self._fit_rail()
        if not self.settings.splitter:
            self.splitter.setSizes([self.width(), card_width(self.width())])
        narrow = self.width() < _ROOM_FOR_CARD
        if narrow != self._narrow:
            self._narrow = narrow
            self._fit_card()

    def _keep_card_width(self) -> None:
        """Leave the card as wide as the user has made it."""
        self.settings.splitter = self.splitter.sizes()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def stand_in(self, widget: QWidget, report: str) -> bool:
        """Show a message in the place of the view that a widget is part of; False if of none."""
        if self.inspector is widget or self.inspector.isAncestorOf(widget):
            self.inspector.stand_in(report)
            return True
        return self.stack.stand_in(widget, report)

    def show_preferences(self) -> None:
        """Open the preferences."""
        from chipline.windows.shell.preferences.preferences_dialog import (  # noqa: PLC0415  # seldom needed
            PreferencesDialog,
        )

        dialog = PreferencesDialog(self.settings, self)
        dialog.changed.connect(self._take_preference)
        # Only when the dialog is gone can its window go.
        dialog.renewal_requested.connect(self.renewal_requested, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _take_preference(self, setting: str) -> None:
        if setting == "theme":
            self.set_theme(self.settings.theme)
        self.preference_changed.emit(setting)

    def show_help(self, place: str = "") -> None:
        """Open the help at a place in it, or at the page of the pane in front."""
        from chipline.windows.shell.help.help_dialog import HelpDialog  # noqa: PLC0415  # seldom needed
        from chipline.windows.shell.help.help_pages import page_of_pane  # noqa: PLC0415  # likewise

        dialog = self.findChild(HelpDialog) or HelpDialog(self)
        dialog.open_at(place or page_of_pane(self.view_state.pane))

    def show_keys(self) -> None:
        """List the keys that work now."""
        from chipline.windows.shell.help.key_list import KeyDialog  # noqa: PLC0415  # seldom needed

        KeyDialog(self.pane, self).open()

    def show_about(self) -> None:
        """Say what this program is and what it is made of."""
        from chipline.windows.shell.help.about import About  # noqa: PLC0415  # seldom needed

        About(self).open()

    def export_folder(self) -> Path:
        """Return the folder of the file that was written last; at first the documents."""
        return Path(self.settings.export_folder or paths.documents())

    def tell_written(self, path: Path) -> None:
        """Say that a file was written, and offer to open it."""
        self.settings.export_folder = str(path.parent)
        self.settings.save()
        written = tr("Written: {file}", file=str(path))
        self.status.offer(written, tr("Open it"), partial(open_path, self, path))

    def tell_unopened(self, message: str, address: str) -> None:
        """Say that something could not be opened, and offer to copy its address."""
        copy = partial(QApplication.clipboard().setText, address)
        self.status.offer(message, tr("Copy the address"), copy)

    def _tell(self, message: str) -> None:
        # Never one box over the other: what one fault makes fail is told once, the rest in the line.
        if QApplication.activeModalWidget() is None:
            message_box.show_message(self, message)
        else:
            self.status.say(message)

    def title(self) -> None:
        """Say in the window's frame which workspace this is, and whether it can be changed."""
        path = self.session.path
        name = self.past or (path.stem if path else tr("Starter facts"))
        if self.session.read_only:
            name = tr("{file} (read-only)", file=name)
        self.setWindowTitle(f"{name} – Chipline")

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the pane that is in front once the window is there."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.pane.setFocus() if self.pane else None)

    def ready_to_leave(self) -> bool:
        """Save what is being typed; False when it can't be saved and the user would stay with it."""
        problem = self.inspector.finish()
        refused = self.session.pending_writes.refused
        return (not problem or closing_dialog.ask_leave(self, problem)) and (
            not refused or closing_dialog.ask_leave_unsaved(self, refused)
        )

    def is_busy(self) -> bool:
        """Whether something is still being written, or waits for it."""
        return self.session.at_work or self.session.pending_writes.waiting

    def let_go(self) -> None:
        """Remember how everything was left, and close the workspace; the window is then done."""
        if not self._gone:
            self._gone = True
            self.briefings.close()
            # Time that runs on would ask a workspace that is closed.
            self.as_of_bar.player.button.setChecked(False)
            if not self.past:
                self._kept.keep(self, self.splitter, panes=self.stack.states())
            self.session.close()
            self.closed.emit()

    @property
    def gone(self) -> bool:
        """Whether its workspace is closed, so that it can only be closed itself."""
        return self._gone

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing is left undone: what is typed is saved, long work is over."""
        # A fault on the way keeps the window, once: what is typed in it may be saved after all.
        event.setAccepted(self._stayed)
        self._stayed = True
        if self._gone:
            event.accept()
        elif self.is_busy():
            event.ignore()
            self.when_saved(self.close)
        elif not self.ready_to_leave():
            event.ignore()
        elif self.is_busy():
            # What was being typed is just being written; whether it can be is not known yet.
            event.ignore()
            self.when_saved(self.close)
        else:
            self.let_go()
            event.accept()
        self._stayed = False

    def when_saved(self, then: Callable[[], object]) -> None:
        """Do something as soon as nothing is being written any more, unless that fails."""
        if not self.is_busy():
            then()
            return
        for waiting in self.findChildren(closing_dialog.ClosingDialog):
            if not waiting.over:
                waiting.ask_again()
                return
        closing_dialog.ClosingDialog(self.session, self.is_busy, then, self).wait()
