"""The menus: made from the declared actions, and kept true to what can be done now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from chipline.windows.i18n import tr, worded
from chipline.windows.icons import icon
from chipline.windows.shell.actions import ACTIONS, MENUS, Action

if TYPE_CHECKING:
    from chipline.windows.shell.window import Window


class Menus:
    """The window's actions in its menus."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {name: window.menuBar().addMenu(f"&{tr(name)}") for name in MENUS}
        for action in ACTIONS:
            made = QAction(tr(action.text), window)
            made.setShortcut(QKeySequence(action.shortcut))
            made.triggered.connect(self._runner(action))
            self.actions[action.name] = made
            if action.divider_before:
                menus[action.menu].addSeparator()
            menus[action.menu].addAction(made)
        self._recent = QMenu(tr("Open recent"), window)
        menus["File"].insertMenu(self.actions["file.copy"], self._recent)
        for menu in menus.values():
            menu.aboutToShow.connect(self.refresh)
        self._recent.aboutToShow.connect(self._fill_recent)
        self.dress()

    def _runner(self, action: Action) -> Callable[[], None]:
        def run() -> None:
            if action.enabled(self._window):
                action.run(self._window)

        return run

    def able(self) -> list[Action]:
        """Return what can be done now."""
        return [action for action in ACTIONS if action.enabled(self._window)]

    def run(self, name: str) -> None:
        """Do an action by its name, as its menu does."""
        self.actions[name].trigger()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for action in ACTIONS:
            if action.icon:
                self.actions[action.name].setIcon(icon(action.icon))

    def refresh(self) -> None:
        """Bring texts and states of the actions up to date: undo names what it undoes."""
        for action in ACTIONS:
            self.actions[action.name].setEnabled(action.enabled(self._window))
        stacks = self._window.session.stacks
        for name, word, entry in (
            ("edit.undo", tr("Undo"), stacks.undo),
            ("edit.redo", tr("Redo"), stacks.redo),
        ):
            self.actions[name].setText(f"{word}: {worded(entry.message)}" if entry else word)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._window.settings.recent:
            action = self._recent.addAction(Path(path).name)
            action.setToolTip(path)
            action.triggered.connect(
                lambda _on=False, at=path: self._window.workspace_requested.emit(Path(at))
            )
        self._recent.setEnabled(bool(self._window.settings.recent))
