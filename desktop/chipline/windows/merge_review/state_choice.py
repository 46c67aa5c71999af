"""Up to which of its sender's changes a change file is taken; the rest of it waits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from chipline.store.change_files.sender_states import SenderState
from chipline.windows.formats import stamp_text
from chipline.windows.i18n import tr
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.history.change_text import entry_label
from chipline.windows.widgets.popover import Menu

#: So many are offered, the latest: a menu of more could hardly be looked through.
_MOST = 100


class StateChoice(QPushButton):
    """All of a file, or what its sender had after one of their changes; hidden where there is no choice.

    Signals:
        chosen(str): another one than that shown was chosen, the id of its entry; empty for all of it.
    """

    chosen = Signal(str)

    def __init__(self, states: Sequence[SenderState], until: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._until = until
        self._one = QActionGroup(self)
        menu = Menu(self)
        self._add(menu, tr("All of it"), "")
        menu.addSeparator()
        for state in states[:_MOST]:
            when, what = stamp_text(state.entry.at), entry_label(state.entry)
            shown = self._add(menu, tr("Up to {when}: {change}", when=when, change=what), state.id)
            if state.id == until:
                self.setText(tr("Up to {when}", when=when))
                shown.setChecked(True)
        if not self.text():
            self.setText(tr("All of it"))
            self._one.actions()[0].setChecked(True)
        self.setMenu(menu)
        press_by_enter(self)
        self.setToolTip(tr("What is left out stays in the file, and is offered again"))
        self.setAccessibleName(tr("How much of it is taken: {part}", part=self.text()))
        self.setVisible(bool(states))

    def _add(self, menu: QMenu, text: str, until: str) -> QAction:
        made = menu.addAction(text.replace("&", "&&"), partial(self._choose, until))
        made.setCheckable(True)
        self._one.addAction(made)
        return made

    def _choose(self, until: str) -> None:
        if until != self._until:
            self.chosen.emit(until)
