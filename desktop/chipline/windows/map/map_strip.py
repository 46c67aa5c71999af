"""The strip below the map: sites or their power by country over time, or moves a year by certainty.

Its cursor is the as-of day.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from chipline.map_layout.map_facts import MapFacts
from chipline.scenery.as_of import months_from
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.map.paint.strip_painter import STRIPS, TimeStrip, paint_strip, plot_in
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.labels.tool_tip import tip_text

_HEIGHT, _CHART = 156, 110
_MONTHS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -12,
    Qt.Key.Key_PageDown: 12,
}


class MapStrip(QWidget):
    """What adds up over time, in a row below the map.

    Signals:
        day_chosen(int): this day is to be the as-of day.
        shown_changed(): something else is shown.
    """

    day_chosen = Signal(int)
    shown_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.choice = Combo(self)
        self.choice.setAccessibleName(tr("What the strip shows"))
        self.choice.setFixedWidth(240)
        self.choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, name in STRIPS.items():
            self.choice.addItem(translated(name), key)
        self.said = text_label("small", parent=self)
        self.chart = StripChart(self)
        self.choice.activated.connect(self._choose)
        self.chart.day_chosen.connect(self.day_chosen)
        #: What is shown, where nobody is to choose it.
        self.name = text_label("heading", parent=self)
        self.name.hide()
        head = hbox(self.choice, self.name, (self.said, 1), STRETCH, spacing=themes.SPACE_M)
        margins = (themes.SPACE_S, themes.SPACE_S, themes.SPACE_S, 0)
        vbox(head, (self.chart, 1), on=self, margins=margins, spacing=2)

    def set_bare(self, *, bare: bool) -> None:
        """Name what is shown instead of offering what else could be."""
        self.name.setText(self.choice.currentText())
        self.name.setVisible(bare)
        self.choice.setVisible(not bare)

    def show_facts(self, facts: MapFacts, day: int) -> None:
        """Show what some facts add up to."""
        self.chart.show_facts(facts, day)
        self._tell()

    def show_day(self, day: int) -> None:
        """Put the cursor on a day."""
        self.chart.show_day(day)

    def show_strip(self, key: str) -> None:
        """Show one of `STRIPS`."""
        if key in STRIPS:
            self.choice.setCurrentIndex(self.choice.findData(key))
            self.chart.show_strip(key)
            self._tell()

    def shown(self) -> str:
        """Return which of `STRIPS` is shown."""
        return self.chart.shown

    def _choose(self, _index: int) -> None:
        self.show_strip(str(self.choice.currentData()))
        self.shown_changed.emit()

    def _tell(self) -> None:
        strip = self.chart.strip
        self.said.setText(strip.coverage() if strip is not None else "")


class StripChart(QWidget):
    """The painted strip. Left and Right go by a month, Page Up and Page Down by a year.

    Signals:
        day_chosen(int): this day is to be the as-of day.
    """

    accessible_role = QAccessible.Role.Chart
    day_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_CHART)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.shown = "sites"
        #: What is painted; None while nothing was read.
        self.strip: TimeStrip | None = None
        self.setAccessibleName(translated(STRIPS[self.shown]))

    def show_facts(self, facts: MapFacts, day: int) -> None:
        """Show what some facts add up to."""
        self._show(TimeStrip(self.shown, facts, float(day)))

    def show_day(self, day: int) -> None:
        """Put the cursor on a day, and say what is so on it."""
        if self.strip is not None:
            self._show(replace(self.strip, day=float(day)))

    def show_strip(self, key: str) -> None:
        """Show one of `STRIPS`."""
        self.shown = key
        self.setAccessibleName(translated(STRIPS[key]))
        if self.strip is not None:
            self._show(replace(self.strip, key=key))

    def _show(self, strip: TimeStrip) -> None:
        self.strip = strip
        self.setAccessibleDescription(strip.text_on(strip.day))
        self.update()

    # -- time and pixels ----------------------------------------------------------------------

    def _plot(self) -> QRectF:
        return plot_in(QRectF(self.rect()))

    def x_of(self, day: float) -> float:
        """Return where a day stands."""
        return self.strip.x_of(day, self._plot()) if self.strip is not None else 0.0

    # -- mouse and keys -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the day along."""
        if event.button() is Qt.MouseButton.LeftButton and self.strip is not None:
            self.day_chosen.emit(self.strip.day_at(event.position().x(), self._plot()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the day along, or say what is so on the day below the pointer."""
        if self.strip is None:
            return
        day = self.strip.day_at(event.position().x(), self._plot())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.day_chosen.emit(day)
        else:
            said = self.strip.text_on(float(day))
            QToolTip.showText(event.globalPosition().toPoint(), tip_text(said), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by months and years, or to either end."""
        key, strip = Qt.Key(event.key()), self.strip
        if strip is None:
            super().keyPressEvent(event)
        elif key in _MONTHS:
            self.day_chosen.emit(int(months_from(strip.day, _MONTHS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.day_chosen.emit(int(strip.span[key is Qt.Key.Key_End]))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip with its cursor."""
        if self.strip is None:
            return
        with QPainter(self) as painter:
            paint_strip(painter, QRectF(self.rect()), self.strip, themes.current())
            if self.hasFocus():
                painter.setPen(QPen(themes.colour(themes.current().accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
