"""What a row of an import is to the workspace, in words, and the chips that choose which rows are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from chipline.store.imports.import_plan import RowState
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.flow_layout import flow_widget


def state_words() -> dict[RowState, str]:
    """Name the states of rows."""
    return {
        RowState.NEW: tr("new"),
        RowState.CHANGED: tr("changed"),
        RowState.SAME: tr("same"),
        RowState.CONFLICT: tr("conflict"),
        RowState.UNREADABLE: tr("can’t be read"),
        RowState.LEFT_OUT: tr("left out"),
    }


def counted_rows(state: RowState, n: int) -> str:
    """Count the rows in a state."""
    return {
        RowState.NEW: tr("{n} new", "{n} new", n),
        RowState.CHANGED: tr("{n} changed", "{n} changed", n),
        RowState.SAME: tr("{n} as it is", "{n} as they are", n),
        RowState.CONFLICT: tr("{n} in conflict", "{n} in conflict", n),
        RowState.UNREADABLE: tr("{n} can’t be read", "{n} can’t be read", n),
        RowState.LEFT_OUT: tr("{n} left out", "{n} left out", n),
    }[state]


class StateChips(QWidget):
    """A chip for each state that rows are in, with how many, and one for all; more goes into `flow`.

    Signals:
        chosen(object): rows of this `RowState` are to be shown, or None: all.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state: RowState | None = None
        self._group = QButtonGroup(self)
        self._states = (None, *RowState)
        self.chips: dict[RowState | None, QToolButton] = {}
        for number, state in enumerate(self._states):
            chip = QToolButton(self)
            chip.setCheckable(True)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._group.addButton(chip, number)
            self.chips[state] = chip
        self.chips[None].setChecked(True)
        chips, self.flow = flow_widget(self)
        self.flow.setSpacing(4)
        for chip in self.chips.values():
            self.flow.addWidget(chip)
        vbox(chips, on=self)
        self._group.idClicked.connect(lambda number: self._choose(self._states[number]))

    def show_counts(self, counts: Mapping[RowState, int]) -> None:
        """Show how many rows are in each state; without any of the chosen one, all are chosen."""
        self.chips[None].setText(tr("All {n}", n=sum(counts.values())))
        for state in RowState:
            many = counts.get(state, 0)
            self.chips[state].setText(counted_rows(state, many))
            self.chips[state].setVisible(many > 0)
        if self.state is not None and not counts.get(self.state, 0):
            self.state = None
            self.chips[None].setChecked(True)

    def _choose(self, state: RowState | None) -> None:
        self.state = state
        self.chosen.emit(state)
