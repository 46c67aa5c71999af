"""Chooses what the as-of day picks out, in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from chipline.records.message import N_
from chipline.scenery.as_of import Mode
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import pixmap
from chipline.windows.theme import current
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.popover import Menu

_NAMES = {
    Mode.ALL: N_("Everything"),
    Mode.INSTANT: N_("On the day"),
    Mode.WINDOW: N_("Around the day"),
    Mode.CUMULATIVE: N_("Until the day"),
}
MODES = tuple(_NAMES)
#: Months on either side of the day.
_AROUND = (1, 3, 6, 12)
_ARROW = 14


class ModeBox(QPushButton):
    """A box with the mode's name; its menu has the modes, and how far around the day counts."""

    def __init__(self, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_state = view_state
        self.setStyleSheet("QPushButton { text-align: left; padding: 0 24px 0 8px; }")
        self._menu = Menu(self)
        self.clicked.connect(self.open)
        view_state.mode_changed.connect(self._show_mode)
        self._show_mode()

    def _show_mode(self) -> None:
        name = translated(_NAMES[self._view_state.mode])
        self.setText(name)
        self.setToolTip(tr("What the as-of day picks out"))
        self.setAccessibleName(tr("What the as-of day picks out: {mode}", mode=name))

    def open(self) -> None:
        """Offer the modes above the box: below it ends the window."""
        self._fill(self._menu)
        self._menu.setMinimumWidth(self.width())
        above = QPoint(0, -self._menu.sizeHint().height() - 2)
        self._menu.popup(self.mapToGlobal(above))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for key, (mode, name) in enumerate(_NAMES.items()):
            act = menu.addAction(f"{translated(name)}\t{key}", partial(self.choose, mode))
            act.setCheckable(True)
            act.setActionGroup(group)
            act.setChecked(mode is self._view_state.mode)
        menu.addSeparator()
        around = menu.addMenu(tr("Around the day means"))
        spans = QActionGroup(around)
        for months in _AROUND:
            text = tr("{n} month before and after", "{n} months before and after", months)
            act = around.addAction(text, partial(self.choose, Mode.WINDOW, months))
            act.setCheckable(True)
            act.setActionGroup(spans)
            act.setChecked(months == self._view_state.months)

    def choose(self, mode: Mode, months: int = 0, *_: object) -> None:
        """Let the day pick this out."""
        self._view_state.set_mode(mode, months)

    def sizeHint(self) -> QSize:
        """Be as wide as the longest name needs, whichever is shown."""
        widest = max(self.fontMetrics().horizontalAdvance(translated(n)) for n in _NAMES.values())
        return QSize(widest + 40, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut a name off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow as every box of choices has it."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            place = QPoint(self.width() - _ARROW - 6, (self.height() - _ARROW) // 2)
            painter.drawPixmap(place, pixmap("chevron-down", current().muted, _ARROW))
