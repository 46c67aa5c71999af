"""The main window: rail, pane, record card, as-of bar, status line; and what its actions do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chipline.records.record import KINDS, by_plural
from chipline.session import Session
from chipline.settings import Settings
from chipline.store.reads import Named
from chipline.store.workspace import Written
from chipline.windows import dressing
from chipline.windows.derivations import derivations
from chipline.windows.desk import Desk
from chipline.windows.icons import icon
from chipline.windows.inspector.card import Inspector
from chipline.windows.shell import dialogs
from chipline.windows.shell.actions import ACTIONS, MENUS, PANES, Action, all_panes
from chipline.windows.shell.daybar import DayBar
from chipline.windows.shell.files import Files
from chipline.windows.shell.hint import Hint
from chipline.windows.shell.palette import Palette
from chipline.windows.shell.panes import CONTROLS, TIMELINE, make_pane
from chipline.windows.shell.rail import Rail
from chipline.windows.shell.status import Status
from chipline.windows.words import tr

if TYPE_CHECKING:
    from chipline.windows.controls.pane import ControlsPane
    from chipline.windows.shell.panes import Pane
    from chipline.windows.tables.pane import TablePane

#: What the first start shows: the letter on which the story turns.
FIRST_RECORD = "us-h20-letter-2025"
_CARD_WIDTH = 380
_ROOM_FOR_LABELS = 1000
#: Below this a card beside the pane leaves neither of them legible; F4 brings it when wanted.
_ROOM_FOR_CARD = 900
#: A projector of 1280 × 720 at 150 % leaves 853 × 480, less the window's frame.
_SMALLEST, _SMALLEST_PANE = (820, 420), (320, 240)


class Window(QMainWindow):
    """The window on one workspace.

    Signals:
        workspace_asked(Path): the user wants to open another workspace.
    """

    workspace_asked = Signal(object)

    # Declared for the actions, which this module imports and which speak of the window.
    session: Session
    settings: Settings
    desk: Desk
    files: Files
    day_bar: DayBar

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.settings = settings
        self.desk = Desk(self)
        self.files = Files(self)
        self._panes: dict[str, Pane] = {}
        self._actions: dict[str, QAction] = {}
        self._said: dict[str, str] = {}
        self._narrow = False
        self._build()
        self._make_actions()
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 768)
        self.rail = Rail(PANES, self)
        self.rail.set_wide(wide=self.settings.rail_wide)
        self.stack = QStackedWidget(self)
        self.stack.setProperty("role", "surface")
        self.inspector = Inspector(self.session, self.desk, self)
        self.inspector.set_derivations(derivations())
        self.inspector.question_asked.connect(self.ask_about)
        self.inspector.setVisible(self.settings.inspector_shown)
        self.day_bar = DayBar(self.session, self.desk, self)
        self.hint = Hint(self)
        self.hint.setVisible(not self.settings.hint_dismissed)
        self.palette_box = Palette(self.session, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.inspector)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.hint)
        middle.addWidget(self._splitter, 1)
        middle.addWidget(self.day_bar)
        centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(middle, 1)
        self.setCentralWidget(centre)
        self.status = Status(self.session, self)
        self.setStatusBar(self.status)

    def _make_actions(self) -> None:
        menus: dict[str, QMenu] = {name: self.menuBar().addMenu(f"&{tr(name)}") for name in MENUS}
        for action in ACTIONS:
            made = QAction(tr(action.text), self)
            made.setShortcut(QKeySequence(action.shortcut))
            made.triggered.connect(self._runner(action))
            self._actions[action.name] = made
            if action.divider_before:
                menus[action.menu].addSeparator()
            menus[action.menu].addAction(made)
        self._recent = QMenu(tr("Open recent"), self)
        menus["File"].insertMenu(self._actions["file.copy"], self._recent)
        for menu in menus.values():
            menu.aboutToShow.connect(self.refresh_actions)
        self._recent.aboutToShow.connect(self._fill_recent)
        self.dress()

    def _runner(self, action: Action) -> Callable[[], None]:
        def run() -> None:
            if action.enabled(self):
                action.run(self)

        return run

    def _connect(self) -> None:
        desk, session = self.desk, self.session
        self.rail.chosen.connect(desk.show_pane)
        desk.pane_asked.connect(self._bring_up)
        desk.selected.connect(lambda _kind, _record: self.refresh_actions())
        desk.history_moved.connect(self.refresh_actions)
        desk.filtered.connect(self._count)
        desk.filtered.connect(self.refresh_actions)
        session.changed.connect(self._take_change)
        session.failed.connect(self._tell)
        self.hint.dismissed.connect(self._dismiss_hint)
        self.palette_box.record_chosen.connect(self.go_to)
        self.palette_box.action_chosen.connect(self._run_named)
        self._count()

    @property
    def pane(self) -> Pane | None:
        """The pane that is shown."""
        return self._panes.get(self.desk.pane)

    @property
    def table(self) -> TablePane | None:
        """The pane that is shown, if it is a table."""
        return cast("TablePane", self.pane) if by_plural(self.desk.pane) and self.pane else None

    def in_table(self, what: str) -> None:
        """Let the table that is shown do something by the name of its method."""
        if self.table is not None:
            getattr(self.table, what)()

    def _bring_up(self, name: str) -> None:
        pane = self._panes.get(name) or self._make_pane(name)
        self.stack.setCurrentWidget(pane)
        self.rail.show_pane(name)
        self.status.show_view(self._said.get(name, ""))
        pane.setFocus()
        self.refresh_actions()

    def _make_pane(self, name: str) -> Pane:
        pane = make_pane(name, self.session, self.desk, self)
        # A pane that would like more room must not push the record card off the screen.
        pane.setMinimumSize(*_SMALLEST_PANE)
        if by_plural(name):
            cast("TablePane", pane).created.connect(self._edit_created)
        pane.card_asked.connect(self._show_card)
        pane.status_changed.connect(lambda text, at=name: self._take_status(at, text))
        pane.restore(self.settings.panes.get(name, {}))
        self._panes[name] = pane
        self.stack.addWidget(pane)
        return pane

    def _take_status(self, name: str, text: str) -> None:
        self._said[name] = text
        if name == self.desk.pane:
            self.status.show_view(text)

    def _count(self) -> None:
        filters = self.desk.filters
        self.session.read(
            "rail", lambda reads: (reads.counts(filters), reads.counts()), self._show_counts
        )

    def _show_counts(self, counts: tuple[dict[str, int], dict[str, int]]) -> None:
        shown, total = ({KINDS[k].plural: n for k, n in each.items()} for each in counts)
        self.rail.show_counts(shown, total)

    def go_to(self, kind: str, record: str) -> None:
        """Show a record: in the pane that is shown if it can, else in its kind's table."""
        timed = kind in ("restriction", "relocation") and self.desk.pane == "timeline"
        pane = self.desk.pane if timed else KINDS[kind].plural
        self.desk.open(pane, kind, record)
        self._show_card(kind, record)

    def _show_card(self, kind: str, record: str) -> None:
        self.inspector.show()
        self.desk.select(kind, record)
        self.inspector.focus_first()

    def _edit_created(self, kind: str, record: str) -> None:
        self.inspector.show()
        self.desk.select(kind, record)
        self.inspector.edit_field("name" if "name" in KINDS[kind].fields else "")

    def ask_about(self, kind: str, record: str) -> None:
        """Ask the controls about a record."""
        self.desk.show_pane(CONTROLS)
        cast("ControlsPane", self.pane).ask_about(kind, record)

    def go_to_card(self) -> None:
        """Put the keyboard into the record card."""
        self.inspector.show()
        self.inspector.focus_first()

    def open_palette(self) -> None:
        """Open the box that searches everything."""
        able = [a for a in ACTIONS if a.enabled(self) and a.name != "go.search"]
        self.palette_box.open_over(self, able)

    def _run_named(self, name: str) -> None:
        self._actions[name].trigger()

    def new_record(self) -> None:
        """Make a record in the table that is shown."""
        if self.table is not None:
            self.table.new_record()

    def duplicate_record(self) -> None:
        """Make a copy of the selected record and put the keyboard into its name."""
        self.inspector.show()
        self.inspector.acts.duplicate()

    def delete_record(self) -> None:
        """Ask, then delete the selected rows or the selected record, with what hangs on them."""
        if self.table is not None and self.table.hasFocus():
            self.table.delete_selected()
        else:
            self.inspector.acts.ask_to_delete()

    def _take_change(self, written: Written) -> None:
        gone = {change.id for change in written.changes.changes if change.deletes}
        if gone:
            self.desk.forget(gone)
        self._count()
        self.refresh_actions()

    # -- look ---------------------------------------------------------------------------------

    def set_theme(self, name: str) -> None:
        """Take on a theme, and remember it."""
        self.settings.theme = name
        dressing.dress(name)
        self.dress()
        self.desk.theme_changed.emit()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for action in ACTIONS:
            if action.icon:
                self._actions[action.name].setIcon(icon(action.icon))
        self.rail.dress()
        self.hint.dress()

    def refresh_actions(self) -> None:
        """Bring texts and states of the actions up to date: undo names what it undoes."""
        for action in ACTIONS:
            self._actions[action.name].setEnabled(action.enabled(self))
        stacks = self.session.stacks
        for name, word, entry in (
            ("edit.undo", tr("Undo"), stacks.undo),
            ("edit.redo", tr("Redo"), stacks.redo),
        ):
            self._actions[name].setText(f"{word}: {entry.label}" if entry else word)

    def toggle_inspector(self) -> None:
        """Show or hide the record card."""
        self.settings.inspector_shown = not self.inspector.isVisible()
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
        narrow = self.width() < _ROOM_FOR_CARD
        if narrow != self._narrow:
            self._narrow = narrow
            self.inspector.setVisible(self.settings.inspector_shown and not narrow)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _dismiss_hint(self) -> None:
        self.settings.hint_dismissed = True
        self.hint.hide()

    def show_help(self) -> None:
        """Open the help, which needs no network."""
        dialogs.show_help(self, ACTIONS)

    def show_about(self) -> None:
        """Say what this program is and what it is made of."""
        dialogs.show_about(self)

    def _tell(self, message: str) -> None:
        dialogs.tell(self, message)

    # -- remembering --------------------------------------------------------------------------

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self.settings.recent:
            text = Path(path).name
            action = self._recent.addAction(text)
            action.setToolTip(path)
            action.triggered.connect(lambda _on=False, at=path: self.workspace_asked.emit(Path(at)))
        self._recent.setEnabled(bool(self.settings.recent))

    def _restore(self) -> None:
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))
        self._splitter.setSizes(self.settings.splitter or [10_000, _CARD_WIDTH])
        self._title()
        kept = self.settings.places.get(str(self.session.path))
        if kept and len(kept) == 4 and kept[0] in all_panes() and kept[1] in ("", *KINDS):
            pane, kind, record, day = kept
            self.desk.move_day(int(day))
            self.desk.open(pane, kind, record)
        else:
            self.desk.show_pane(TIMELINE)
            self.session.read("first", lambda reads: reads.by_slug(FIRST_RECORD), self._begin)

    def _begin(self, found: Named | None) -> None:
        if found is not None and not self.desk.record:
            self.desk.select(found.kind, found.id)

    def _title(self) -> None:
        path = self.session.path
        name = path.stem if path else tr("Starter facts")
        state = f" ({tr('read-only')})" if self.session.read_only else ""
        self.setWindowTitle(f"{name}{state} – Chipline")

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the pane once the window is there."""
        super().showEvent(event)
        if self.pane is not None:
            QTimer.singleShot(0, self.pane, self.pane.setFocus)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, remember how everything was left, and let the file go."""
        problem = self.inspector.finish()
        if problem and not dialogs.ask_leave(self, problem):
            event.ignore()
            return
        kept = self.settings
        kept.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        kept.splitter = self._splitter.sizes() if self.inspector.isVisible() else kept.splitter
        kept.panes |= {name: pane.state() for name, pane in self._panes.items()}
        desk = self.desk
        kept.places[str(self.session.path)] = [desk.pane, desk.kind, desk.record, desk.day]
        kept.save()
        self.session.close()
        event.accept()
