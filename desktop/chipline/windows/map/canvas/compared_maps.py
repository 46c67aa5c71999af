"""The map, and while two days are compared the same part of the world on another day beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QToolButton, QWidget

from chipline.map_layout.day_difference import MapDifference, difference_between
from chipline.map_layout.map_facts import MapFacts
from chipline.windows import theme as themes
from chipline.windows.date_formats import day_text
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.map.canvas.country_hover import CountryHover
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.canvas.map_keys import MapKeys
from chipline.windows.map.canvas.map_mouse import MapMouse
from chipline.windows.map.canvas.map_spots import MapSpots
from chipline.windows.widgets.boxes import STRETCH, hbox, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.editors.date_box import DateBox
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: From so many times as wide as high on.
_SIDE_BY_SIDE = 1.4


class ComparedMaps(QWidget):
    """One map, or two of two days that show the same part of the world.

    Signals:
        day_chosen(): another day is compared with, or none.
    """

    day_chosen = Signal()

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas, self.other = MapCanvas(self), MapCanvas(self)
        self.other.setAccessibleName(tr("Map of the day that is compared with"))
        self.spots = tuple(MapSpots(one) for one in self.canvases)
        for one in self.canvases:
            MapMouse(one)
            MapKeys(one)
            CountryHover(one)
        self.day = DateBox(tr("Compare with"), day, self)
        self.day.day_chosen.connect(lambda _day: self.day_chosen.emit())
        self.said = ElidedLabel()
        self.said.setProperty("role", "muted")
        self.now = ElidedLabel()
        self.end = QToolButton(self)
        self.end.setIcon(icon("x"))
        self.end.setToolTip(tr("End the comparison"))
        self.end.setAccessibleName(self.end.toolTip())
        self.end.clicked.connect(lambda: self.compare(on=False))
        head = tr("As of")
        self._head = QWidget(self)
        margins = (themes.SPACE_S, 2, themes.SPACE_S, 2)
        left = hbox(PlainLabel(head), self.day, STRETCH)
        right = hbox(self.now, (self.said, 1), self.end, spacing=themes.SPACE_M)
        hbox((left, 1), (right, 1), on=self._head, margins=margins)
        self._maps = hbox((self.other, 1), (self.canvas, 1), spacing=2)
        vbox(self._head, (self._maps, 1), on=self, spacing=0)
        #: What the two days tell apart; None while one day is shown.
        self.difference: MapDifference | None = None
        # Both have their size by then.
        self._aligned = QTimer(self, singleShot=True, interval=0)
        self._aligned.timeout.connect(self._align)
        self.canvas.resized.connect(self._aligned.start)
        self.canvas.view_changed.connect(self._align)
        self.other.view_changed.connect(self._follow_other)
        self._show_both(on=False)

    @property
    def canvases(self) -> tuple[MapCanvas, MapCanvas]:
        """The map, and that of the day that is compared with."""
        return self.canvas, self.other

    @property
    def comparing(self) -> bool:
        """Whether two days are compared."""
        return not self.other.isHidden()

    def show_facts(self, facts: MapFacts) -> None:
        """Show other sites and moves; the other day reads them once it is compared with."""
        self.canvas.show_facts(facts)
        if self.comparing:
            self.other.show_facts(facts)

    def show_growing(self, on: bool) -> None:  # noqa: FBT001  # as the signal tells
        """Let flows grow with the day while time runs, or show them whole."""
        for one in self.canvases:
            one.show_growing(on=on)

    def compare(self, *, on: bool) -> None:
        """Compare two days, or no longer."""
        if on != self.comparing:
            self._show_both(on=on)
            if on and self.canvas.facts is not None:
                self.other.show_facts(self.canvas.facts)
            self.day_chosen.emit()

    def _show_both(self, *, on: bool) -> None:
        self.other.setVisible(on)
        self._head.setVisible(on)
        self._aligned.start()

    def tell(self, day: date) -> None:
        """Say what the two days tell apart, and outline it; `day` is that of the map."""
        contents = [one.content() for one in (self.other, self.canvas)]
        self.difference = None
        if self.comparing and contents[0] is not None and contents[1] is not None:
            self.difference = difference_between(contents[0], contents[1])
        found = self.difference
        for one in self.canvases:
            if found is None:
                one.outline(frozenset(), frozenset(), frozenset())
            else:
                one.outline(found.sites, found.moves, found.countries)
        self.now.setText(tr("As of {day}", day=day_text(day)))
        self.said.setText(difference_text(found) if found else "")
        self.other.setAccessibleName(tr("Map as of {day}", day=day_text(self.day.day())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand two maps side by side where there is room, else above one another."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE * self.height()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._maps.setDirection(way)

    def _align(self) -> None:
        if self.comparing:
            self.other.show_same(self.canvas.view)

    def _follow_other(self) -> None:
        if self.comparing:
            self.canvas.show_same(self.other.view)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.end.setIcon(icon("x"))
        for one in self.canvases:
            one.update()

    def focus_map(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Hand the keyboard to the map."""
        self.canvas.setFocus(reason)


def difference_text(found: MapDifference) -> str:
    """Say how much two days tell apart."""
    return tr(
        "sites that came: {came}, went: {went}; moves that came: {moves}; "
        "countries under other rules: {countries}",
        came=len(found.sites_came),
        went=len(found.sites_went),
        moves=len(found.moves_came),
        countries=len(found.bands),
    )
