"""A line of text that ends in “…” where it has no room, and is read in full from its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip

#: As little room as a word needs.
_NARROWEST = 40


class ElidedLabel(QLabel):
    """A label that gives way to others."""

    @property
    def elided(self) -> str:
        """What of the text has room."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def minimumSizeHint(self) -> QSize:
        """Ask for little."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write as much as has room."""
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                self.alignment().value,
                self.palette(),
                self.isEnabled(),
                self.elided,
                self.foregroundRole(),
            )

    def event(self, event: QEvent) -> bool:
        """Show the whole text where it is cut."""
        if isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.text() if self.elided != self.text() else "")
            return True
        return super().event(event)
