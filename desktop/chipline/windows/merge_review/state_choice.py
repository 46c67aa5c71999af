"""Up to which of its sender's changes a change file is taken; the rest of it waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from chipline.store.change_files.sender_states import SenderState
from chipline.windows.formats import stamp_text
from chipline.windows.i18n import tr
from chipline.windows.widgets.history.change_text import entry_label

#: So many are offered, the latest, and so many letters of one are shown at least.
_MOST, _LENGTH = 500, 36


class StateChoice(QComboBox):
    """All of a file, or what its sender had after one of their changes; hidden where there is no choice.

    Signals:
        chosen(str): another one than that shown was chosen, the id of its entry; empty for all of it.
    """

    chosen = Signal(str)

    def __init__(self, states: Sequence[SenderState], until: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("How much of it is taken"))
        self.setToolTip(tr("What is left out stays in the file, and is offered again"))
        self.addItem(tr("All of it"), "")
        for state in states[:_MOST]:
            when, what = stamp_text(state.entry.at), entry_label(state.entry)
            self.addItem(tr("Up to {when}: {change}", when=when, change=what), state.id)
        self.setCurrentIndex(max(0, self.findData(until)))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LENGTH)
        self.setVisible(bool(states))
        self.activated.connect(self._choose)
        self._until = until

    def _choose(self, row: int) -> None:
        found = self.itemData(row)
        if found != self._until:
            self.chosen.emit(found)
