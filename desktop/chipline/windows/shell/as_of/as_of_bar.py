"""The strip at the bottom of the window: moves the as-of day for every pane at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from chipline.scenery.as_of import AsOf, Mode
from chipline.session.session import Session
from chipline.store.workspace import Commit
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.pane import Pane
from chipline.windows.shell.as_of.day_slider import DayMarks, DaySlider
from chipline.windows.shell.as_of.event_days import STALE, EventDays, event_days
from chipline.windows.shell.as_of.mode_box import MODES, ModeBox
from chipline.windows.shell.as_of.time_player import Player
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox, order_tabs, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.choice_keys import press_focused
from chipline.windows.widgets.editors.date_box import DateBox
from chipline.windows.widgets.labels.tool_tip import tip_text

_HEIGHT, _CONTROL = 56, 28
#: How long it is said that moving the day has chosen what is shown.
_TOLD_MS = 4000
#: Widths below which something gives way: the step buttons, then the facts' end.
_WITHOUT_STEPS, _WITHOUT_END = 900, 760


class AsOfBar(QFrame):
    """The as-of day in a box and on the axis of all years, what it picks out, and what that means.

    The keys 0 to 3 choose the mode, Space plays, Esc goes back to where playing began.
    """

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(_HEIGHT)
        self._session, self._view_state = session, view_state
        self._events = EventDays()
        #: Whether they were read, and whether the day is to be put in its place once they are.
        self._is_read = self._begins = False
        self._pane: Pane | None = None
        #: The day from which moving it chose what is shown, while that is said.
        self._moved_from: int | None = None
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self.date = DateBox(tr("As-of day"), date.fromordinal(view_state.day), self, coarse=True)
        self.date.marked_days = lambda: self._events.days
        self.mode = ModeBox(view_state, self)
        self.slider = DaySlider(self)
        self._before = self._button("chevron-left", tr("Event before"))
        self._next = self._button("chevron-right", tr("Next event"))
        self.today = QPushButton(tr("Today"), self)
        self.player = Player(view_state, self.step, self._ends, self)
        self.caption = ElidedLabel(self)
        self.undo = QToolButton(self)
        self.end = ElidedLabel(self)
        self._lay_out()
        self._connect()
        self.dress()
        self.refresh()

    def _button(self, icon_name: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("icon_name", icon_name)
        made.setIconSize(QSize(16, 16))
        made.setFixedSize(_CONTROL, _CONTROL)
        made.setToolTip(tip_text(tip))
        made.setAccessibleName(tip)
        return made

    def _lay_out(self) -> None:
        for label in (self.caption, self.end):
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.end.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for control in (self.date, self.mode, self.today, self.player.speed):
            control.setFixedHeight(_CONTROL)
        self.player.button.setFixedSize(_CONTROL, _CONTROL)
        self.undo.setText(tr("Undo"))
        self.undo.setToolTip(tr("Show everything again, and go back to the day before"))
        self.undo.setStyleSheet("padding: 0 4px; font-size: 12px;")
        controls = hbox(
            self.date, self.mode, self._before, self.player.button, self._next, 1, spacing=4
        )
        said = hbox((self.caption, 1), self.undo, spacing=4)
        self._left = QWidget(self)
        vbox(controls, said, on=self._left, margins=(0, 4, 0, 2), spacing=0)
        self._left.setFixedWidth(412)
        self._right = QWidget(self)
        vbox(
            self.today,
            self.player.speed,
            self.end,
            on=self._right,
            margins=(0, 4, 0, 2),
            spacing=0,
        )
        self._right.setFixedWidth(max(136, self.player.widest_speed()))
        parts = (self._left, (self.slider, 1), self._right)
        hbox(*parts, on=self, margins=(12, 0, 10, 0), spacing=8)
        order_tabs(self)

    def _connect(self) -> None:
        view_state = self._view_state
        self.date.day_chosen.connect(lambda day: view_state.move_day(day.toordinal()))
        self.slider.day_chosen.connect(view_state.move_day)
        self.slider.visible_requested.connect(self._show_visible)
        self._before.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self.today.clicked.connect(self.go_to_today)
        self.undo.clicked.connect(self._take_back)
        self._told.timeout.connect(self._forget_move)
        self.player.turned.connect(self._show_day)
        view_state.day_moved.connect(self._show_day)
        view_state.mode_changed.connect(self._show_day)
        view_state.day_picked_out.connect(self._tell_move)
        view_state.theme_changed.connect(self.dress)
        view_state.filtered.connect(self.refresh)
        # No lambda: a bar goes with the show that it was made for, and its connections with it.
        self._session.changed.connect(self._follow_change)

    # -- what is shown ------------------------------------------------------------------------

    def _follow_change(self, _written: Commit) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the days of all events anew."""
        question = event_days(self._view_state.filters, _today())
        self._session.read(self, "daybar", question, self._show_events)

    def _show_events(self, events: EventDays) -> None:
        self._events, self._is_read = events, True
        days = frozenset(events.days)
        self.date.marked_days = lambda: days
        self.slider.show_events(events, _today())
        end = events.facts_end
        self._view_state.set_facts_end(end)
        self.end.setText(tr("facts to {day}", day=ordinal_text(end)) if end is not None else "")
        self.end.setToolTip(
            tip_text(
                ""
                if end is None
                else tr(
                    "The facts end on {day}: what happened later is not in them, unless it was added.",
                    day=ordinal_text(end),
                )
            )
        )
        self._show_day()
        if self._begins:
            self._place()

    def show_pane(self, pane: Pane | None) -> None:
        """Follow another pane: the days that it shows, and what it counts on the day."""
        if self._pane is not None:
            self._pane.status_changed.disconnect(self._show_day)
            self._pane.days_shown.disconnect(self._show_day)
        self._pane = pane
        if pane is not None:
            pane.status_changed.connect(self._show_day)
            pane.days_shown.connect(self._show_day)
        self._show_day()

    def _show_day(self, *_: object) -> None:
        as_of = self._view_state.as_of
        self.date.set_day(date.fromordinal(self._view_state.day))
        self.date.warn(self._beyond)
        visible = self._pane.days() if self._pane is not None else None
        self.slider.show_marks(DayMarks(as_of, visible, self.player.begun, self._beyond))
        self.player.speed.setVisible(self.player.playing)
        self.today.setVisible(not self.player.playing)
        self.undo.setVisible(self._moved_from is not None)
        self.caption.setText(self._said(as_of))
        role = "warning" if self._beyond and self._moved_from is None else "small"
        if self.caption.property("role") != role:
            self.caption.setProperty("role", role)
            self.caption.style().polish(self.caption)

    @property
    def _beyond(self) -> bool:
        """Whether the day lies so far beyond the facts' end that they say nothing about it."""
        end = self._events.facts_end
        return end is not None and self._view_state.day - end > STALE

    def _said(self, as_of: AsOf) -> str:
        """Say what the mode does, with what the pane counts on the day."""
        if self._moved_from is not None:
            return tr("Every pane now shows what held on {day}.", day=ordinal_text(as_of.day))
        if self.player.begun is not None:
            return tr(
                "Playing from {day}. Space stops, Esc goes back there.",
                day=ordinal_text(self.player.begun),
            )
        if self._beyond and self._events.facts_end is not None:
            return tr(
                "No facts after {day}: shown as if nothing changed since.",
                day=ordinal_text(self._events.facts_end),
            )
        if as_of.mode is Mode.ALL:
            return tr("Everything is shown. The day is only marked.")
        counted = self._pane.as_of_text() if self._pane is not None else ""
        return counted or _meaning(as_of)

    # -- moving -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the day where a first look begins: today, or where the facts end if that is long ago."""
        self._begins = True
        if self._is_read:
            self._place()

    def _place(self) -> None:
        self._begins = False
        today, end = _today(), self._events.facts_end
        if end is not None and today - end > STALE and self._view_state.day == today:
            self._view_state.set_day(end)
            self.date.setToolTip(
                tip_text(
                    tr(
                        "The day is {day}, since the facts end there. Type another day, or pick one"
                        " (Alt+Down)",
                        day=ordinal_text(end),
                    )
                )
            )

    def step(self, direction: int) -> None:
        """Go to the next day (1) or the day before (-1) on which something begins or ends."""
        days = self._events.days
        if direction > 0:
            at = bisect_right(days, self._view_state.day)
        else:
            at = bisect_left(days, self._view_state.day) - 1
        if 0 <= at < len(days):
            self._view_state.move_day(days[at])

    def _ends(self) -> tuple[int, int]:
        """Return the first and the last day to play: from event to event, never into plans."""
        days, today = self._events.days, _today()
        first = days[0] if days else self._view_state.day
        return first, min(days[-1] if days else today, max(today, self._events.facts_end or 0))

    def take_day(self) -> None:
        """Let a day be typed."""
        self.date.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.date.selectAll()

    def go_to_today(self) -> None:
        """Set the day to the user's own."""
        self._view_state.move_day(_today())

    def _show_visible(self, first: float, last: float) -> None:
        if self._pane is not None:
            self._pane.show_days(first, last)

    def _tell_move(self, before: int) -> None:
        """Say that moving the day has chosen what is shown, for a while, with a way back."""
        self._moved_from = before
        self._told.start()
        self._show_day()

    def _forget_move(self) -> None:
        self._moved_from = None
        self._show_day()

    def _take_back(self) -> None:
        before = self._moved_from
        self._told.stop()
        self._moved_from = None
        if before is not None:
            self._view_state.set_mode(Mode.ALL)
            self._view_state.set_day(before)
        self._show_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a mode by its number, play, or go back to where playing began."""
        key = event.key()
        if Qt.Key.Key_0 <= key < Qt.Key.Key_0 + len(MODES) and not event.modifiers():
            self.mode.choose(MODES[key - Qt.Key.Key_0])
        elif key == Qt.Key.Key_Space:
            self.player.toggle()
        elif key == Qt.Key.Key_Escape and self.player.begun is not None:
            self.player.go_back()
        elif not press_focused(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up what has another way where there is little room; never the day and its axis."""
        super().resizeEvent(event)
        steps, end = self.width() >= _WITHOUT_STEPS, self.width() >= _WITHOUT_END
        for button in (self._before, self._next):
            button.setVisible(steps)
        self._right.setVisible(end)
        self._left.setFixedWidth(412 if steps else 340)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for button in (self._before, self._next):
            button.setIcon(icon(button.property("icon_name")))
        self.date.dress()
        self.player.dress()
        self.slider.update()
        self.mode.update()


def _meaning(as_of: AsOf) -> str:
    """Say what a mode does, where a pane counts nothing."""
    if as_of.mode is Mode.WINDOW:
        return tr(
            "Shows {first} to {last}.",
            first=ordinal_text(as_of.first),
            last=ordinal_text(as_of.last),
        )
    if as_of.mode is Mode.CUMULATIVE:
        return tr("Shows what had begun by {day}.", day=ordinal_text(as_of.day))
    return tr("Shows what held on {day}.", day=ordinal_text(as_of.day))


def _today() -> int:
    return date.today().toordinal()  # noqa: DTZ011  # the user's own day
