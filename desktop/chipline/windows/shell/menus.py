"""The menus: the window's actions and those of the pane in front, true to what can be done now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMainWindow, QMenu

from chipline.settings import Settings
from chipline.windows.actions import ActionSet, ActionSpec
from chipline.windows.i18n import tr, translated
from chipline.windows.shell.actions import ACTIONS, MENUS, ActionContext
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Menu

#: What ends a menu, whatever the pane in front puts into it.
_ENDS = ("edit.preferences", "file.quit")
#: How wide a step that can be undone, or the name of a file, may make a menu, in pixels.
_WIDEST = 440


class Menus(QObject):
    """The actions in the window's menus.

    Signals:
        workspace_requested(Path): the user wants to open one that was open not long ago.
    """

    workspace_requested = Signal(object)

    def __init__(self, context: ActionContext, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._context, self._settings = context, settings
        self._window_actions = ActionSet(ACTIONS, context, window)
        #: What the pane in front has put into the menus.
        self._entries: list[tuple[QMenu, QAction]] = []
        self._menus = {name: Menu(window, f"&{translated(name)}") for name in MENUS}
        for name, menu in self._menus.items():
            window.menuBar().addMenu(menu)
            self._window_actions.fill(menu, [each.id for each in ACTIONS if each.menu == name])
            menu.aboutToShow.connect(self.refresh)
        self._recent = Menu(window, tr("Open recent"))
        self._menus["File"].insertMenu(self._window_actions.actions["file.copy"], self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
        # What a pane has to say is another: so may be what can be done in it, and keys ask nobody.
        context.panes.said.connect(lambda _said: self.refresh())

    @property
    def _sets(self) -> list[ActionSet[Any]]:
        """The actions of the window and of the pane in front, which comes last."""
        pane = self._context.panes.pane
        own = pane.actions_of_pane() if pane is not None else None
        return [self._window_actions, *([own] if own is not None else [])]

    @property
    def actions(self) -> dict[str, QAction]:
        """What the window and the pane in front offer, by id."""
        return {name: act for each in reversed(self._sets) for name, act in each.actions.items()}

    def able(self) -> list[ActionSpec[Any]]:
        """Return what can be done now; what a pane does in the window's stead is named once."""
        found: dict[str, ActionSpec[Any]] = {}
        for each in self._sets:
            for spec in each.able():
                found.setdefault(spec.id, spec)
        return list(found.values())

    def run(self, name: str) -> None:
        """Do an action by its id, as its menu does."""
        self.refresh()
        self.actions[name].trigger()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for each in self._sets:
            each.dress()

    def show_pane(self) -> None:
        """Offer what the pane in front can do, below what is always in the menus where it belongs."""
        for menu, action in self._entries:
            menu.removeAction(action)
            if action.isSeparator():
                action.deleteLater()
        self._entries = []
        for each in self._sets[1:]:
            each.dress()
            for spec in each.specs.values():
                own = self._window_actions.specs.get(spec.id)
                if spec.menu in self._menus and (own is None or not own.menu):
                    self._add(self._menus[spec.menu], spec, each.actions[spec.id])
        self.refresh()

    def _add(self, menu: QMenu, spec: ActionSpec[Any], action: QAction) -> None:
        end = self._end_of(menu)
        first = menu not in [each for each, _action in self._entries]
        entries = [action]
        if first or spec.divider_before:
            divider = QAction(menu)
            divider.setSeparator(True)
            entries.insert(0, divider)
        menu.insertActions(end, entries) if end else menu.addActions(entries)
        self._entries += [(menu, each) for each in entries]

    def _end_of(self, menu: QMenu) -> QAction | None:
        """Return the divider above what ends a menu; None where nothing does."""
        shown = menu.actions()
        ends = [self._window_actions.actions[name] for name in _ENDS]
        return shown[-2] if shown[-1] in ends else None

    def refresh(self) -> None:
        """Bring texts and states of the actions up to date: undo names what it undoes."""
        for each in self._sets:
            each.refresh()
        stacks = self._context.session.stacks
        undo, redo = (self._window_actions.actions[name] for name in ("edit.undo", "edit.redo"))
        undone = tr("Undo: {step}", step=stacks.undo.message) if stacks.undo else tr("Undo")
        redone = tr("Redo: {step}", step=stacks.redo.message) if stacks.redo else tr("Redo")
        undo.setText(self._as_entry(undone))
        redo.setText(self._as_entry(redone))

    def _as_entry(self, text: str) -> str:
        """Write a text as the entry of a menu, which reads “&” as a mark, and cut it to its room."""
        metrics = QFontMetrics(self._recent.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST).replace("&", "&&")

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._settings.recent:
            action = self._recent.addAction(self._as_entry(Path(path).name))
            action.setToolTip(tip_text(path))
            action.triggered.connect(
                lambda _on=False, at=path: self.workspace_requested.emit(Path(at))
            )
        self._recent.setEnabled(bool(self._settings.recent))
