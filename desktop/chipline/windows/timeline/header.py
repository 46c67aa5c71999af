"""The pane's one row: title, filters, and the few things that can be done to the view."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from chipline.records.query import Filter
from chipline.timeline.shapes import LinkMode
from chipline.windows import theme as themes
from chipline.windows.icons import icon
from chipline.windows.words import tr

HEIGHT = 44


class Header(QWidget):
    """The row above the timeline.

    Signals:
        links_chosen(LinkMode): for what links are to be drawn.
        clear_asked(): the filters are to be taken away.
    """

    links_chosen = Signal(object)
    clear_asked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        preset = QLabel(tr("Restrictions and responses"))
        preset.setProperty("role", "muted")
        self.filters = QLabel()
        self.filters.setProperty("role", "muted")
        self.clear = QPushButton(tr("Clear filters"))
        self.clear.setFlat(True)
        self.clear.clicked.connect(self.clear_asked)
        self.links = self._button("waypoints", tr("Links from causes to effects"), tr("Links"))
        self.link_actions = self._fill_links()
        self.legend = self._button("info", tr("What the signs mean"), tr("Legend"))
        self.legend.setCheckable(True)
        self.zoom_out = self._button("zoom-out", tr("Zoom out (−)"))
        self.zoom_in = self._button("zoom-in", tr("Zoom in (+)"))
        self.fit = self._button("maximize", tr("Show all years (Home)"), tr("Fit"))
        box = QHBoxLayout(self)
        box.setContentsMargins(themes.SPACE_M, 0, themes.SPACE_S, 0)
        box.setSpacing(themes.SPACE_S)
        for widget in (heading, preset, self.filters, self.clear):
            box.addWidget(widget)
        box.addStretch(1)
        for button in (self.links, self.legend, self.zoom_out, self.zoom_in, self.fit):
            box.addWidget(button)
        self.show_filters((), "")

    def _button(self, icon_name: str, tip: str, text: str = "") -> QToolButton:
        button = QToolButton()
        button.setProperty("icon_name", icon_name)
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        if text:
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _fill_links(self) -> dict[LinkMode, QAction]:
        self.links.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.links)
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
        self.links.setMenu(menu)
        return made

    def _choose(self, mode: LinkMode, *_: object) -> None:
        self.links_chosen.emit(mode)

    def show_filters(self, filters: tuple[Filter, ...], view_name: str) -> None:
        """Say how many filters hold, or the name of the view that they came from."""
        many = len(filters)
        counted = tr("1 filter") if many == 1 else tr("%1 filters").replace("%1", str(many))
        self.filters.setText(view_name or counted)
        self.filters.setVisible(many > 0)
        self.clear.setVisible(many > 0)

    def dress(self) -> None:
        """Draw the icons anew in the colours of the theme."""
        for button in self.findChildren(QToolButton):
            button.setIcon(icon(str(button.property("icon_name"))))
