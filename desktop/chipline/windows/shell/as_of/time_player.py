"""Lets time run: play, pause or go back to where it began, at several speeds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from chipline.records.message import N_
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Menu

_TICK_MS = 40
#: Days a second; 0 steps from event to event, one a second.
SPEEDS = (
    (N_("Event by event"), 0),
    (N_("A month a second"), 30),
    (N_("A quarter a second"), 91),
    (N_("A year a second"), 365),
)


class Player(QObject):
    """Moves the as-of day on by itself.

    Signals:
        turned(): time runs now, or no longer.
    """

    turned = Signal()

    def __init__(
        self,
        view_state: ViewState,
        step: Callable[[int], None],
        ends: Callable[[], tuple[int, int]],
        parent: QWidget,
    ) -> None:
        """Make it; `step` goes to the next event, `ends` tells the first and the last day to play."""
        super().__init__(parent)
        self._view_state, self._step, self._ends = view_state, step, ends
        self._speed = 91
        self._exact = float(view_state.day)
        #: The day on which playing began; None while nothing is played.
        self.begun: int | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.button = QToolButton(parent)
        self.button.setIconSize(QSize(16, 16))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._run)
        #: Chooses the speed; there while time runs.
        self.speed = QPushButton(parent)
        self.speed.setStyleSheet("padding: 0 16px 0 6px; text-align: left; font-size: 12px;")
        self.speed.setAccessibleName(tr("How fast time runs"))
        self.speed.setToolTip(tip_text(self.speed.accessibleName()))
        menu = Menu(self.speed)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self.speed.setMenu(menu)
        self.set_speed(self._speed)
        self.dress()

    @property
    def playing(self) -> bool:
        """Whether time runs."""
        return self._timer.isActive()

    def widest_speed(self) -> int:
        """Return how wide the box of the speeds must be for all of them."""
        self.speed.ensurePolished()
        shown, wide = self.speed.text(), 0
        for text, _days in SPEEDS:
            self.speed.setText(translated(text))
            wide = max(wide, self.speed.sizeHint().width())
        self.speed.setText(shown)
        return wide

    def set_speed(self, speed: int, *_: object) -> None:
        """Play at so many days a second; 0 goes from event to event."""
        self._speed = speed
        self.speed.setText(next(translated(text) for text, days in SPEEDS if days == speed))
        if self.playing:
            self._start()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        speeds = QActionGroup(menu)
        for text, speed in SPEEDS:
            act = menu.addAction(translated(text), partial(self.set_speed, speed))
            act.setCheckable(True)
            act.setActionGroup(speeds)
            act.setChecked(speed == self._speed)

    def toggle(self) -> None:
        """Play, or pause."""
        self.button.toggle()

    def go_back(self) -> None:
        """Stop, and go back to the day on which playing began."""
        begun = self.begun
        self.button.setChecked(False)
        if begun is not None:
            self._view_state.move_day(begun)

    def _run(self, on: bool) -> None:  # noqa: FBT001  # Qt's toggled gives it so
        if on:
            first, last = self._ends()
            if self._view_state.day >= last:
                # From the end there is only one way to play: from the beginning.
                self._view_state.move_day(first)
            self.begun = self._view_state.day
            self._start()
        else:
            self.begun = None
            self._timer.stop()
        self.dress()
        self._view_state.set_playing(on=on)
        self.turned.emit()

    def _start(self) -> None:
        self._exact = float(self._view_state.day)
        self._timer.start(1000 if self._speed == 0 else _TICK_MS)

    def _tick(self) -> None:
        _, last = self._ends()
        if self._view_state.day >= last:
            self.button.setChecked(False)
        elif self._speed == 0:
            self._step(1)
        else:
            # Moved by hand meanwhile, it goes on from there.
            if int(self._exact) != self._view_state.day:
                self._exact = float(self._view_state.day)
            self._exact = min(self._exact + self._speed * _TICK_MS / 1000, float(last))
            self._view_state.move_day(int(self._exact))

    def dress(self) -> None:
        """Take on the colours of the theme, and the sign of what a press does."""
        on = self.button.isChecked()
        tip = tr("Pause") if on else tr("Play: let the as-of day run")
        self.button.setIcon(icon("pause" if on else "play"))
        self.button.setToolTip(tip_text(tip))
        self.button.setAccessibleName(tip)
