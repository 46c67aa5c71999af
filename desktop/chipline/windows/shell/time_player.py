"""Lets time run: play and pause, its speed, and what the as-of day picks out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from chipline.records.message import N_
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.view_state import ViewState

_TICK_MS = 40
#: Days a second; 0 steps from event to event, one a second.
SPEEDS = (
    (N_("Event by event"), 0),
    (N_("A month a second"), 30),
    (N_("A quarter a second"), 91),
    (N_("A year a second"), 365),
)
MODES = (
    (N_("All time"), "all", 0),
    (N_("On the day"), "instant", 0),
    (N_("The 90 days before"), "window", 90),
    (N_("The year before"), "window", 365),
    (N_("Everything until then"), "cumulative", 0),
)


class Player(QObject):
    """Moves the as-of day on by itself, and offers its modes."""

    def __init__(
        self,
        view_state: ViewState,
        step: Callable[[int], None],
        ends: Callable[[], tuple[int, list[int]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._view_state, self._step, self._ends = view_state, step, ends
        self._speed = 91
        self._exact = float(view_state.day)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.button = QToolButton(parent)
        self.button.setIconSize(QSize(16, 16))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._run)
        self.mode = QToolButton(parent)
        self.mode.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.mode.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.mode.setAccessibleName(tr("What the as-of day picks out, and how fast it plays"))
        self.mode.setToolTip(self.mode.accessibleName())
        menu = QMenu(self.mode)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self.mode.setMenu(menu)
        view_state.mode_changed.connect(self._name)
        self._name()
        self.dress()

    @property
    def playing(self) -> bool:
        """Whether time runs."""
        return self._timer.isActive()

    def set_speed(self, speed: int, *_: object) -> None:
        """Play at so many days a second; 0 goes from event to event."""
        self._speed = speed
        if self.playing:
            self._run(on=True)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        menu.addSection(tr("Picks out"))
        group = QActionGroup(menu)
        for text, mode, span in MODES:
            act = menu.addAction(translated(text), partial(self._choose, mode, span))
            act.setCheckable(True)
            act.setActionGroup(group)
            act.setChecked(mode == self._view_state.mode and span in (0, self._view_state.span))
        menu.addSection(tr("Plays"))
        speeds = QActionGroup(menu)
        for text, speed in SPEEDS:
            act = menu.addAction(translated(text), partial(self.set_speed, speed))
            act.setCheckable(True)
            act.setActionGroup(speeds)
            act.setChecked(speed == self._speed)

    def _choose(self, mode: str, span: int, *_: object) -> None:
        self._view_state.set_mode(mode, span)

    def _name(self) -> None:
        mode, span = self._view_state.mode, self._view_state.span
        known = (text for text, name, days in MODES if name == mode and days in (0, span))
        days = tr("The {n} day before", "The {n} days before", span)
        self.mode.setText(translated(next(known, days)))

    def toggle(self) -> None:
        """Play, or pause."""
        self.button.toggle()

    def _run(self, on: bool) -> None:  # noqa: FBT001  # Qt's toggled gives it so
        last, days = self._ends()
        if on and self._view_state.day >= min(last, days[-1] if days else last):
            # From the end there is only one way to play: from the beginning.
            self._view_state.move_day(days[0] if days else self._view_state.day)
        self._exact = float(self._view_state.day)
        if on:
            self._timer.start(1000 if self._speed == 0 else _TICK_MS)
        else:
            self._timer.stop()
        self.dress()

    def _tick(self) -> None:
        last, days = self._ends()
        last = min(last, days[-1] if days else last)
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
        self.button.setToolTip(tip)
        self.button.setAccessibleName(tip)
