"""The row above the map: what part of the world, what it is shaded by, and which layers are shown.

Signals:
    preset_chosen(MapPreset): this part of the world is to be shown.
    shading_chosen(str): countries are to be shaded by this.
    layers_changed(): other layers are to be shown.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.map_scene import MapLayers
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.widgets.boxes import STRETCH, hbox
from chipline.windows.widgets.combo import Combo

_HEIGHT, _SHADING_WIDTH = 44, 250
#: Below these widths the words of buttons, and the title, give way.
_NARROW, _WITHOUT_TITLE = 900, 680


class MapHeader(QWidget):
    """The row above the map."""

    preset_chosen = Signal(object)
    shading_chosen = Signal(str)
    layers_changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.title = QLabel(title, self)
        self.title.setProperty("role", "title")
        self.preset = self._button("globe", tr("Show a part of the world"), tr("Go to"))
        self.preset.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.preset)
        for place, preset in enumerate(MAP_PRESETS, start=1):
            action = menu.addAction(f"{translated(preset.label)}\t{place}")
            action.triggered.connect(partial(self.preset_chosen.emit, preset))
        self.preset.setMenu(menu)
        self.shading = Combo(self)
        self.shading.setAccessibleName(tr("Countries are shaded by"))
        self.shading.setToolTip(tr("Countries are shaded by"))
        self.shading.setFixedWidth(_SHADING_WIDTH)
        self.shading.activated.connect(self._choose_shading)
        self.sites = self._switch("warehouse", tr("Show sites"), tr("Sites"))
        self.moves = self._switch("route", tr("Show moves"), tr("Moves"))
        self.names = self._switch("quote", tr("Show names of places"), tr("Names"))
        self.legend = self._switch("info", tr("What the signs mean"), tr("Legend"))
        self.legend.setChecked(False)
        self.list = self._switch("panel-right", tr("What is on the map, as a list"))
        self.zoom_out = self._button("zoom-out", tr("Zoom out (−)"))
        self.zoom_in = self._button("zoom-in", tr("Zoom in (+)"))
        self.more = self._button("ellipsis", tr("More to do with the map"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        for layer in (self.sites, self.moves, self.names):
            layer.toggled.connect(lambda _on: self.layers_changed.emit())
        hbox(
            self.title,
            self.preset,
            self.shading,
            STRETCH,
            self.sites,
            self.moves,
            self.names,
            self.legend,
            self.list,
            self.zoom_out,
            self.zoom_in,
            self.more,
            on=self,
            margins=(themes.SPACE_L, 0, themes.SPACE_S, 0),
            spacing=4,
        )

    def layers(self) -> MapLayers:
        """Return the layers that are switched on."""
        return MapLayers(
            sites=self.sites.isChecked(),
            moves=self.moves.isChecked(),
            names=self.names.isChecked(),
        )

    def show_shadings(self, choices: dict[str, str], chosen: str) -> None:
        """Offer shadings by their keys and names."""
        self.shading.clear()
        for key, name in choices.items():
            self.shading.addItem(name, key)
        self.shading.setCurrentIndex(max(0, self.shading.findData(chosen)))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for button in self.findChildren(QToolButton):
            name = button.property("icon_name")
            if name:
                button.setIcon(icon(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is no room for them."""
        super().resizeEvent(event)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self.width() < _NARROW
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button in (self.preset, self.sites, self.moves, self.names, self.legend):
            button.setToolButtonStyle(style)
        self.title.setVisible(self.width() >= _WITHOUT_TITLE)
        narrow = self.width() < _WITHOUT_TITLE
        self.shading.setFixedWidth(_SHADING_WIDTH // 2 if narrow else _SHADING_WIDTH)

    def _choose_shading(self, _index: int) -> None:
        self.shading_chosen.emit(str(self.shading.currentData()))

    def _button(self, icon_name: str, tip: str, text: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon_name)
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setText(text)
        return button

    def _switch(self, icon_name: str, tip: str, text: str = "") -> QToolButton:
        button = self._button(icon_name, tip, text)
        button.setCheckable(True)
        button.setChecked(True)
        return button
