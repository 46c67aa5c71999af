"""The pane's one row: what is shown, its filters, and the few things that can be done to the view."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.records.query import Filter
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows import theme as themes
from chipline.windows.actions import ActionSet
from chipline.windows.i18n import tr
from chipline.windows.pictures.header_buttons import (
    dress_buttons,
    has_room,
    header_button,
    header_menu,
    header_switch,
    show_words,
)
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label
from chipline.windows.widgets.labels.tool_tip import tip_text

HEIGHT = 44
_NATIVE = QKeySequence.SequenceFormat.NativeText


class TimelineHeader(QWidget):
    """The row above the timeline.

    Signals:
        links_chosen(LinkMode): for what links are to be drawn.
        clear_requested(): the filters are to be taken away.
    """

    links_chosen = Signal(object)
    clear_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        # What it would like to show asks for no wider window; it gives way.
        self.setMinimumWidth(1)
        self.heading = text_label("title", title)
        self.preset = header_menu(self, "chevron-down", tr("Choose what the timeline shows"))
        self.preset.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.filters = text_label("muted")
        self.clear = QPushButton(tr("Clear filters"))
        self.clear.setFlat(True)
        self.clear.clicked.connect(self.clear_requested)
        #: Lists what has no date, and therefore no place on the axis.
        self.undated = QPushButton()
        self.undated.setFlat(True)
        self.undated.setToolTip(
            tr("Records without a date have no place on the axis. This lists them.")
        )
        self.lanes = header_menu(self, "rows-3", tr("Kinds shown, and their lanes"), tr("Lanes"))
        self.links = header_menu(self, "waypoints", tr("Links from causes to effects"), tr("Links"))
        self.link_actions = self._fill_links()
        tip = tr("What followed, and how soon")
        self.responses = header_switch(self, "timer", tip, tr("Responses"))
        self.legend = header_switch(self, "info", tr("What the signs mean"), tr("Legend"))
        self.edit = header_switch(self, "square-pen", tr("Edit dates in place"))
        self.zoom_out = header_button(self, "zoom-out", tr("Zoom out (−)"))
        self.zoom_in = header_button(self, "zoom-in", tr("Zoom in (+)"))
        self.fit = header_button(self, "maximize", tr("Show all years"))
        self.more = header_menu(self, "ellipsis", tr("More to do with the timeline"))
        box = hbox(
            self.heading,
            self.preset,
            self.filters,
            self.clear,
            STRETCH,
            self.undated,
            on=self,
            margins=(themes.SPACE_L, 0, themes.SPACE_S, 0),
            spacing=4,
        )
        self._worded = (self.lanes, self.legend)
        #: What stands in the menu at the right as well, and gives way first.
        self._also_in_menu = (self.links, self.responses)
        show_words((self.preset, *self._also_in_menu), on=True)
        for button in (
            self.lanes,
            *self._also_in_menu,
            self.legend,
            self.edit,
            self.zoom_out,
            self.zoom_in,
            self.fit,
            self.more,
        ):
            box.addWidget(button)
        self._undated = 0
        self.show_filters((), "")

    def _fill_links(self) -> dict[LinkMode, QAction]:
        menu = self.links.menu()
        group = QActionGroup(menu)
        made: dict[LinkMode, QAction] = {}
        for mode, text in (
            (LinkMode.SELECTION, tr("Links of the selection")),
            (LinkMode.ALL, tr("All links")),
            (LinkMode.OFF, tr("No links")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(partial(self._choose, mode))
            made[mode] = action
        made[LinkMode.SELECTION].setChecked(True)
        return made

    def _choose(self, mode: LinkMode, *_: object) -> None:
        self.links_chosen.emit(mode)

    def show_actions(self, actions: ActionSet[Any]) -> None:
        """Fill the menu at the right with all actions; let buttons do those that they stand for."""
        actions.fill(self.more.menu(), actions.specs)
        for name, button in (
            ("timeline.preset", self.preset),
            ("timeline.lanes", self.lanes),
            ("timeline.links", self.links),
            ("timeline.responses", self.responses),
            ("timeline.legend", self.legend),
            ("timeline.edit", self.edit),
            ("timeline.fit", self.fit),
        ):
            keys = actions.actions[name].shortcut().toString(_NATIVE)
            button.setToolTip(tip_text(f"{button.toolTip()} ({keys})"))
            button.setAccessibleName(button.toolTip())
        self.fit.clicked.connect(actions.actions["timeline.fit"].trigger)
        for button in (self.responses, self.legend):
            button.toggled.connect(actions.refresh)
        edit = actions.actions["timeline.edit"]
        self.edit.clicked.connect(edit.trigger)
        edit.toggled.connect(self.edit.setChecked)
        edit.enabledChanged.connect(self.edit.setEnabled)
        self.edit.setEnabled(edit.isEnabled())

    def show_preset(self, name: str) -> None:
        """Say what is shown."""
        if name != self.preset.text():
            self.preset.setText(name)
            self.fit_words()

    def show_undated(self, many: int) -> None:
        """Say how many records have no date, where there are some."""
        self.undated.setText(tr("{n} without a date", "{n} without a date", many))
        self._undated = many
        self.fit_words()

    def show_filters(self, filters: tuple[Filter, ...], view_name: str) -> None:
        """Say how many filters hold, or the name of the view that they came from."""
        many = len(filters)
        self.filters.setText(view_name or tr("{n} filter", "{n} filters", many))
        self.filters.setVisible(many > 0)
        self.clear.setVisible(many > 0)
        self.fit_words()

    def fit_words(self) -> None:
        """Leave away what is in the menu as well, then words, the title, and what wheel and keys do."""
        for given_up in range(5):
            for button in self._also_in_menu:
                button.setVisible(given_up < 1)
            self.undated.setVisible(given_up < 1 and self._undated > 0)
            show_words(self._worded, on=given_up < 2)
            self.heading.setVisible(given_up < 3)
            for button in (self.zoom_out, self.zoom_in, self.fit):
                button.setVisible(given_up < 4)
            if has_room(self):
                return

    def dress(self) -> None:
        """Draw the icons anew in the colours of the theme."""
        dress_buttons(self)
