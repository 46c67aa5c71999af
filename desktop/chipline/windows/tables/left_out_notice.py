"""Says that a record which was just made or changed is not among the rows, and offers to show it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from chipline.records.nouns import noun
from chipline.records.record import Kind
from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.tables.as_of.as_of_day import AsOfDay
from chipline.windows.tables.header_bar import HeaderBar
from chipline.windows.tables.row_loader import LoadedRows
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.card_widgets import ElidedLabel

_HEIGHT = 30


class LeftOutNotice(QFrame):
    """A line below the rows, for as long as the record that it speaks of is the selected one."""

    def __init__(
        self,
        kind: Kind,
        view_state: ViewState,
        bar: HeaderBar,
        day: AsOfDay,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._view_state, self._bar, self._day = kind, view_state, bar, day
        #: The record that was just made, and the selected one that had a row when last read.
        self._made = self._had_row = ""
        self.setProperty("role", "bar")
        self.setFixedHeight(_HEIGHT)
        self.words = ElidedLabel(self)
        self.show_it = QToolButton(self)
        self.show_it.setText(tr("Show it"))
        self.show_it.clicked.connect(self._show_all)
        hbox(
            self.words,
            self.show_it,
            1,
            on=self,
            margins=(theme.SPACE_L, 0, theme.SPACE_L, 0),
            spacing=theme.SPACE_S,
        )
        self.hide()
        view_state.selected.connect(self._follow_selection)

    def expect(self, made: str) -> None:
        """Look, when the rows are read next, whether a record that was made is among them."""
        self._made = made

    def follow(self, loaded: LoadedRows, *, moved: bool) -> None:
        """Look whether the selected record has a row; `moved` tells that others were asked for."""
        record, made = loaded.record, loaded.record == self._made
        if not record:
            self.hide()
        elif loaded.row is not None:
            self._had_row = record
            self._made = ""
            self.hide()
        elif made or (record == self._had_row and not moved):
            kind = noun(self._kind.name)
            self.words.setText(
                tr("Filters or the day leave out the new {kind}.", kind=kind)
                if made
                else tr("Filters or the day now leave out the selected {kind}.", kind=kind)
            )
            self._had_row = ""
            self.show()
        elif moved:
            self.hide()

    def _show_all(self) -> None:
        """Take away all that leaves records out."""
        self._day.set_hiding(False)
        self._bar.finder.clear()
        self._view_state.set_filters(())

    def _follow_selection(self, _kind: str, record: str) -> None:
        if record != self._made:
            self._made = ""
            self.hide()
