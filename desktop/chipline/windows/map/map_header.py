"""The row above the map: what part of the world, what it is shaded by, and which layers are shown.

Signals:
    preset_chosen(MapPreset): this part of the world is to be shown.
    shading_chosen(str): countries are to be shaded by this.
    layers_changed(): other layers are to be shown.
"""

from __future__ import annotations

from dataclasses import fields
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.map_scene import MapLayers
from chipline.records.message import N_
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
from chipline.windows.views.saved_view_menu import SavedViewMenu
from chipline.windows.widgets.boxes import STRETCH, hbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: What the layers of `MapLayers` are called.
_LAYERS = {
    "sites": N_("Sites"),
    "uses": N_("Tenants and clusters at sites"),
    "clusters": N_("Clusters without a site"),
    "moves": N_("Moves"),
    "names": N_("Names of places"),
    "circles": N_("How exactly every place is known"),
    "inset": N_("Johor and Singapore in a corner"),
}
_HEIGHT, _SHADING_WIDTH = 44, 250


class MapHeader(QWidget):
    """The row above the map."""

    preset_chosen = Signal(object)
    shading_chosen = Signal(str)
    layers_changed = Signal()

    def __init__(self, title: str, views: SavedViewMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self.setFixedHeight(_HEIGHT)
        # What it would like to show asks for no wider window; it gives way.
        self.setMinimumWidth(1)
        self.title = PlainLabel(title, self)
        self.title.setProperty("role", "title")
        self.preset = header_menu(self, "globe", tr("Show a part of the world"), tr("Go to"))
        self.preset.menu().aboutToShow.connect(self._fill_presets)
        self._fill_presets()
        self.shading = Combo(self)
        self.shading.setAccessibleName(tr("Countries are shaded by"))
        self.shading.setToolTip(tr("Countries are shaded by"))
        self.shading.setFixedWidth(_SHADING_WIDTH)
        self.shading.activated.connect(self._choose_shading)
        self.layers_menu = header_menu(self, "layers", tr("What is shown"), tr("Layers"))
        #: A switch for each layer, by its name in `MapLayers`.
        self.layer_switches = {
            field.name: self._layer_switch(field.name, shown=bool(field.default))
            for field in fields(MapLayers)
        }
        self.compare = header_switch(
            self, "columns-2", tr("Compare with another day"), tr("Compare")
        )
        self.legend = header_switch(self, "info", tr("What the signs mean"), tr("Legend"))
        self.list = header_switch(self, "panel-right", tr("What is on the map, as a list"))
        self.strip = header_switch(self, "chart-gantt", tr("What adds up over time, below the map"))
        for switch in (self.list, self.strip):
            switch.setChecked(True)
        self.zoom_out = header_button(self, "zoom-out", tr("Zoom out (−)"))
        self.zoom_in = header_button(self, "zoom-in", tr("Zoom in (+)"))
        self.more = header_menu(self, "ellipsis", tr("More to do with the map"))
        hbox(
            self.title,
            self.preset,
            self.shading,
            STRETCH,
            self.layers_menu,
            self.compare,
            self.legend,
            self.list,
            self.strip,
            self.zoom_out,
            self.zoom_in,
            self.more,
            on=self,
            margins=(themes.SPACE_L, 0, themes.SPACE_S, 0),
            spacing=4,
        )

    def _fill_presets(self) -> None:
        """Offer parts of the world, the saved views of maps, and to save what is shown as one."""
        menu = self.preset.menu()
        menu.clear()
        for place, preset in enumerate(MAP_PRESETS, start=1):
            action = menu.addAction(f"{translated(preset.label)}\t{place}")
            action.triggered.connect(partial(self.preset_chosen.emit, preset))
        menu.addSection(tr("Saved views"))
        self._views.fill(menu)

    def layers(self) -> MapLayers:
        """Return the layers that are switched on."""
        return MapLayers(**{name: one.isChecked() for name, one in self.layer_switches.items()})

    def show_shadings(self, choices: dict[str, str], chosen: str) -> None:
        """Offer shadings by their keys and names."""
        self.shading.clear()
        for key, name in choices.items():
            self.shading.addItem(name, key)
        self.shading.setCurrentIndex(max(0, self.shading.findData(chosen)))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        dress_buttons(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of buttons out, then the title, where there is no room for them."""
        super().resizeEvent(event)
        for words, whole in ((True, True), (False, True), (False, False)):
            show_words((self.preset, self.layers_menu, self.compare, self.legend), on=words)
            self.title.setVisible(whole)
            self.shading.setFixedWidth(_SHADING_WIDTH if whole else _SHADING_WIDTH // 2)
            if has_room(self):
                break

    def _choose_shading(self, _index: int) -> None:
        self.shading_chosen.emit(str(self.shading.currentData()))

    def _layer_switch(self, name: str, *, shown: bool) -> QAction:
        switch = QAction(translated(_LAYERS[name]), self)
        switch.setCheckable(True)
        switch.setChecked(shown)
        switch.toggled.connect(lambda _on: self.layers_changed.emit())
        self.layers_menu.menu().addAction(switch)
        return switch
