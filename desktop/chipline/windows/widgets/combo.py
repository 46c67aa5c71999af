"""A combo box that tells choosing from leafing, and wears the same arrow in every theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from chipline.windows.icons import pixmap
from chipline.windows.theme import current
from chipline.windows.widgets.choice_keys import TypedChoice

_ARROW = 14


class Combo(QComboBox):
    """A combo box as narrow as the card makes it.

    Signals:
        picked(): a choice was made from the open list, not by leafing through it with keys.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leafing = False
        # WORKAROUND: with a border from the application's sheet, Fusion draws a stray frame around
        # the arrow; without its frame it draws no arrow, so that is painted below.
        self.setStyleSheet("QComboBox::drop-down { border: 0; width: 20px; }")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell_picked)
        self._typed = TypedChoice(self)

    def _tell_picked(self, _index: int) -> None:
        if not self._leafing and not self._typed.moving:
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf through the choices without choosing yet."""
        self._leafing = True
        super().keyPressEvent(event)
        self._leafing = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            place = QPoint(self.width() - _ARROW - 5, (self.height() - _ARROW) // 2)
            painter.drawPixmap(place, pixmap("chevron-down", current().muted, _ARROW))
