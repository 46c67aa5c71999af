"""The foot of a form: its message and buttons, in sight however far the form reaches below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from chipline.windows.theme import SPACE_M, SPACE_S
from chipline.windows.widgets.boxes import divider, vbox

#: The frame of a form has a border.
_BORDER = 1
_MOVES = frozenset(
    (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.LayoutRequest)
)


class FormFooter(QWidget):
    """Keeps room at the end of a form, and lays what stands there over what is seen of the form.

    While the end of the form is out of sight, the foot lies at the lower edge of what can be seen,
    so that whoever fills the form in always sees how it is saved and why it was not.
    """

    def __init__(self, frame: QFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._area: QScrollArea | None = None
        self.pane = QFrame(frame)
        self.pane.setProperty("role", "foot")
        self._edge = divider()
        kept = self._edge.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(kept)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_M)
        self.column.setSpacing(SPACE_S)
        vbox(self._edge, self.column, on=self.pane, spacing=0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.settle)
        for each in (frame, self.pane):
            each.installEventFilter(self)

    @property
    def floats(self) -> bool:
        """Whether the end of the form is out of sight."""
        return not self._edge.isHidden()

    def _follow(self) -> None:
        """Take notice of the area that scrolls the form, once the form lies in it."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is None or above is self._area:
            return
        self._area = above
        above.verticalScrollBar().valueChanged.connect(self.settle)
        # The form is moved about as well, by what comes and goes above it.
        part: QWidget | None = self._frame.parentWidget()
        while part is not None and part is not above:
            part.installEventFilter(self)
            part = part.parentWidget()

    def reveal(self, part: QWidget) -> None:
        """Scroll so far that the foot does not lie over a part of the form."""
        self._follow()
        area, body = self._area, self._area.widget() if self._area else None
        if area is None or body is None:
            return
        # Not by the part itself: of one that is typed into, Qt takes the cursor alone.
        at = part.mapTo(body, QPoint(0, 0)).y()
        for edge, margin in ((at + part.height(), self.pane.height() + SPACE_S), (at, SPACE_S)):
            area.ensureVisible(0, edge, 0, margin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie anew when something around has moved."""
        if isValid(self) and event.type() in _MOVES:
            self._soon.start()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Lie at the end of the form, or at the lower edge of what is seen of it."""
        self._follow()
        wide = self._frame.width() - 2 * _BORDER
        layout = self.pane.layout()
        if layout is None:
            return
        high = layout.totalHeightForWidth(wide)
        if high < 0:
            high = layout.totalSizeHint().height()
        self.setFixedHeight(high)
        end = self._frame.height() - _BORDER - high
        top = end
        if self._area is not None:
            view = self._area.viewport()
            edge = self._frame.mapFromGlobal(view.mapToGlobal(QPoint(0, view.height())))
            top = max(0, min(end, edge.y() - high))
        self._edge.setVisible(top < end)
        self.pane.setGeometry(_BORDER, top, wide, high)
        self.pane.raise_()
