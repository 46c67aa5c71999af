"""What the user can do, declared once: menus, palette, list of keys, help and tests read it.

A window and each of its panes have a tuple of `ActionSpec` over a context of their own: what the
actions need, and nothing else. An `ActionSet` makes Qt's actions of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from chipline.windows.i18n import translated
from chipline.windows.icons import icon
from chipline.windows.keyboard_layouts import with_other_layouts

C = TypeVar("C")
#: Keys that are no actions, such as arrows: headings, each with its keys and what they do.
KeyTable = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
#: The window compares by it; panes name it beside an entry of their own.
COMPARE_KEY = "Ctrl+Shift+D"
#: A button that empty views offer is called so; before an audience it has the property that hides it.
OFFER, BARE = "offer", "bare"


class Scope(StrEnum):
    """Where the key of an action works."""

    WINDOW = "window"
    PANE = "pane"


def _always(_context: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec(Generic[C]):
    """One thing that the user can do; `run`, `enabled` and `checked` get the context.

    `id` begins with where it belongs (`edit.undo`, `timeline.export`); `keys` are portable key
    sequences, the first of which is shown; `checked` makes it one that is on or off.
    """

    id: str
    text: str
    run: Callable[[C], object]
    menu: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Callable[[C], bool] = _always
    checked: Callable[[C], bool] | None = None
    divider_before: bool = False
    scope: Scope = Scope.WINDOW
    #: Heads its line in the list of keys.
    group: str = ""

    @property
    def key(self) -> str:
        """The key that menus show; empty when there is none."""
        return self.keys[0] if self.keys else ""


class ActionSet(QObject, Generic[C]):
    """Qt's actions of some specs, over one context, kept true to what can be done now."""

    def __init__(self, specs: Iterable[ActionSpec[C]], context: C, widget: QWidget) -> None:
        super().__init__(widget)
        self.specs = {spec.id: spec for spec in specs}
        self.context = context
        self.actions: dict[str, QAction] = {}
        for spec in self.specs.values():
            action = QAction(translated(spec.text), widget)
            every = [each for key in spec.keys for each in with_other_layouts(key)]
            action.setShortcuts([QKeySequence(key) for key in every])
            if spec.scope is Scope.PANE:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setCheckable(spec.checked is not None)
            action.triggered.connect(self._runner(spec))
            widget.addAction(action)
            self.actions[spec.id] = action
        self.dress()

    def _runner(self, spec: ActionSpec[C]) -> Callable[[], None]:
        def run() -> None:
            if spec.enabled(self.context):
                spec.run(self.context)
            self.refresh()

        return run

    def able(self) -> list[ActionSpec[C]]:
        """Return what can be done now."""
        return [spec for spec in self.specs.values() if spec.enabled(self.context)]

    def run(self, name: str) -> None:
        """Do an action by its id, as its menu does."""
        self.actions[name].trigger()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for name, spec in self.specs.items():
            if spec.icon:
                self.actions[name].setIcon(icon(spec.icon))

    def refresh(self) -> None:
        """Bring what can be done, and what is on, up to date."""
        for name, spec in self.specs.items():
            action = self.actions[name]
            action.setEnabled(spec.enabled(self.context))
            if spec.checked is not None:
                action.setChecked(spec.checked(self.context))

    def fill(self, menu: QMenu, names: Iterable[str]) -> None:
        """Put actions into a menu in this order, with the dividers that they declare."""
        for name in names:
            if self.specs[name].divider_before:
                menu.addSeparator()
            menu.addAction(self.actions[name])
