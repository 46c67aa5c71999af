"""Says on the card how the record stands to the as-of day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chipline.scenery.as_of import AsOf, AsOfStatus
from chipline.windows.i18n import tr
from chipline.windows.inspector.dates.as_of_text import standing_line
from chipline.windows.theme import SPACE_L, colour, current
from chipline.windows.widgets.card_widgets import wrapping

_SIZE = 9


class StandingLabel(QWidget):
    """One line: filled when it surely is so on the day, half when possibly, a ring when not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
        row.setSpacing(6)
        self._sign = _Sign()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self.text = wrapping("", "small")
        row.addWidget(self.text, 1)
        self.setToolTip(tr("The as-of day is set in the bar at the bottom of the window."))

    def show_standing(self, kind: str, values: Mapping[str, Any], as_of: AsOf) -> None:
        """Show how a record stands to a day; nothing for kinds that do not last."""
        line = standing_line(kind, values, as_of)
        self.setVisible(line is not None)
        if line is None:
            return
        self._sign.show_standing(line.standing, kind, dated=line.dated)
        self.text.setText(line.text)
        self.setAccessibleName(line.text)


class _Sign(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SIZE + 2, 16)
        self._standing, self._kind, self._dated = AsOfStatus.OUT, "", True

    def show_standing(self, standing: AsOfStatus, kind: str, *, dated: bool) -> None:
        """Draw this from now on."""
        self._standing, self._kind, self._dated = standing, kind, dated
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a disc, half a disc or a ring."""
        theme = current()
        ink = colour(
            theme.faint if self._standing is AsOfStatus.OUT else theme.kind_colour(self._kind)
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(1, (self.height() - _SIZE) / 2, _SIZE, _SIZE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            if self._standing is AsOfStatus.SURELY:
                painter.drawEllipse(area)
            elif self._standing is AsOfStatus.POSSIBLY:
                painter.drawPie(area, 90 * 16, 180 * 16)
            if self._standing is not AsOfStatus.SURELY:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                style = Qt.PenStyle.SolidLine if self._dated else Qt.PenStyle.DotLine
                painter.setPen(QPen(ink, 1.4, style))
                painter.drawEllipse(area)
