"""The row above the diagram: which view, which columns, and what is shown beside it.

Signals:
    view_chosen(str): another view is wanted.
    column_switched(str, bool): a column of the chain is to be shown, or not.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from chipline.relations_layout.chain import CHAIN_COLUMNS
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.header_buttons import (
    dress_buttons,
    has_room,
    header_button,
    header_menu,
    header_switch,
    show_words,
)
from chipline.windows.relations.relation_views import AROUND, CHAIN, WAYS
from chipline.windows.widgets.boxes import STRETCH, hbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.pickers import Segments

_HEIGHT = 44


class RelationsHeader(QWidget):
    """The row above the diagram."""

    view_chosen = Signal(str)
    column_switched = Signal(str, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        # What it would like to show asks for no wider window; it gives way.
        self.setMinimumWidth(1)
        self.title = PlainLabel(title, self)
        self.title.setProperty("role", "title")
        self.title.setContentsMargins(0, 0, themes.SPACE_S, 0)
        choices = [(CHAIN, tr("Chain")), (AROUND, tr("Around")), (WAYS, tr("Ways"))]
        self.views = Segments(choices, self)
        self.views.chosen.connect(self.view_chosen)
        self.columns = header_menu(self, "columns-3", tr("Which columns are shown"), tr("Columns"))
        self._fill_columns()
        tip = tr("Also what does not hold on the day")
        self.others = header_switch(self, "calendar-clock", tip, tr("Other days"))
        self.legend = header_switch(self, "info", tr("What the signs mean"), tr("Legend"))
        self.legend.setChecked(True)
        self.list = header_switch(self, "panel-right", tr("What is in the diagram, as a list"))
        self.narrower = header_button(self, "zoom-out", tr("Narrower (−)"))
        self.wider = header_button(self, "zoom-in", tr("Wider, so that names are seen whole (+)"))
        self.more = header_menu(self, "ellipsis", tr("More to do with the diagram"))
        hbox(
            self.title,
            self.views,
            STRETCH,
            self.columns,
            self.others,
            self.legend,
            self.list,
            self.narrower,
            self.wider,
            self.more,
            on=self,
            margins=(themes.SPACE_L, 0, themes.SPACE_S, 0),
            spacing=4,
        )

    def _fill_columns(self) -> None:
        menu = self.columns.menu()
        for name, label in CHAIN_COLUMNS.items():
            action = menu.addAction(translated(label))
            action.setCheckable(True)
            action.setData(name)
            action.toggled.connect(partial(self.column_switched.emit, name))

    def show_columns(self, columns: tuple[str, ...]) -> None:
        """Tick the columns that are shown; the last one stays."""
        for action in self.columns.menu().actions():
            action.blockSignals(True)
            action.setChecked(action.data() in columns)
            action.setEnabled(len(columns) > 2 or not action.isChecked())
            action.blockSignals(False)

    def show_view(self, view: str) -> None:
        """Show which view is on."""
        self.views.choose(view)
        self.columns.setVisible(view == CHAIN)
        for switch in (self.others, self.legend, self.list, self.narrower, self.wider):
            switch.setVisible(view != WAYS)
        self._fit()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.views.dress()
        dress_buttons(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the words of buttons out, then the title, where there is no room for them."""
        for words, titled in ((True, True), (False, True), (False, False)):
            show_words((self.columns, self.others, self.legend), on=words)
            self.title.setVisible(titled)
            if has_room(self):
                break
