"""A combo box that tells choosing from leafing, and wears the same arrow in every theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from chipline.windows.icons import pixmap
from chipline.windows.theme import current
from chipline.windows.widgets.choice_keys import TypedChoice
from chipline.windows.widgets.lists.list_style import RowDelegate

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
        self.setItemDelegate(RowDelegate(self))
        level_rows(self)
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
        """Draw the arrow, which Fusion draws only inside a frame of its own."""
        super().paintEvent(event)
        paint_arrow(self)


def level_rows(combo: QComboBox) -> None:
    """Tell a box's list that its rows are of one height: else it asks each anew for every theme."""
    rows = combo.view()
    if isinstance(rows, QListView):
        rows.setUniformItemSizes(True)


def paint_arrow(combo: QComboBox) -> None:
    """Draw the arrow of a combo box, in its paint event."""
    theme = current()
    ink = theme.muted if combo.isEnabled() else theme.faint
    with QPainter(combo) as painter:
        place = QPoint(combo.width() - _ARROW - 5, (combo.height() - _ARROW) // 2)
        painter.drawPixmap(place, pixmap("chevron-down", ink, _ARROW))
