"""The field where words are typed that rows must contain."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.tool_tip import tip_text

#: How wide it may be, in pixels.
NARROWEST, WIDEST = 120, 240


class FindField(WholeLine):
    """Where words are typed that rows must contain, in the bar above them.

    Signals:
        entered(): Enter or Down: the user wants to go to what was found.
        left(): Esc: the user wants to go back to the table.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, name: str, explain: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setPlaceholderText(tr("Find"))
        self.setAccessibleName(name)
        self.setToolTip(tip_text(explain))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        self._glass.setIcon(icon("search", theme.current().faint))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over to the table by Enter, Down or Esc; Esc clears what was typed first."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)
