"""The as-of bar: moves the day for every pane at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSlider, QToolButton, QWidget

from chipline.records.record import KINDS, earliest_column
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.shell.time_player import Player
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.editors.date_box import DateBox

_TIMED = ("restriction", "relocation")


def event_days(queries: Queries) -> list[int]:
    """Return the days on which something begins or ends, in order."""
    days: set[int] = set()
    for name in _TIMED:
        kind = KINDS[name]
        columns = [kind.table.c[earliest_column(field)] for field in kind.when]
        for column in columns:
            rows = queries.connection.execute(column.table.select().with_only_columns(column))
            days.update(day for (day,) in rows if day is not None)
    return sorted(days)


class AsOfBar(QFrame):
    """The bar with the as-of day: a date, a slider over the whole story, steps by event."""

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(36)
        self._session = session
        self._view_state = view_state
        self._days: list[int] = []
        self._date = DateBox(tr("As-of day"), date.fromordinal(view_state.day), self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setAccessibleName(tr("As-of day on the scale of all events"))
        self._slider.setPageStep(91)
        self._before = self._button("chevron-left", tr("Event before (Ctrl+,)"))
        self._next = self._button("chevron-right", tr("Next event (Ctrl+.)"))
        self._today = QToolButton(self)
        self._today.setText(tr("Today"))
        self.player = Player(
            view_state, self.step, lambda: (self._slider.maximum(), self._days), self
        )
        self._lay_out()
        self._date.day_chosen.connect(lambda day: view_state.move_day(day.toordinal()))
        self._slider.valueChanged.connect(view_state.move_day)
        self._before.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._today.clicked.connect(self.go_to_today)
        view_state.day_moved.connect(self._show_day)
        view_state.theme_changed.connect(self.dress)
        session.changed.connect(lambda _written: self.refresh())
        self._show_day(view_state.day)
        self.dress()
        self.refresh()

    def _button(self, icon_name: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("icon_name", icon_name)
        made.setIconSize(QSize(16, 16))
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        return made

    def _lay_out(self) -> None:
        label = QLabel(tr("As of"), self)
        label.setProperty("role", "muted")
        label.setBuddy(self._date)
        self._ends = QLabel(self), QLabel(self)
        for end in self._ends:
            end.setProperty("role", "small")
        hbox(
            label,
            self._date,
            self._before,
            self._next,
            self.player.button,
            self._ends[0],
            (self._slider, 1),
            self._ends[1],
            self._today,
            self.player.mode,
            on=self,
            margins=(12, 2, 12, 2),
            spacing=8,
        )

    def refresh(self) -> None:
        """Read the days of all events anew."""
        self._session.read(self, "daybar", event_days, self._show_days)

    def _show_days(self, days: list[int]) -> None:
        self._days = days
        today = date.today().toordinal()  # noqa: DTZ011  # the user's own day
        first = date.fromordinal(days[0] if days else today - 3650)
        last = date.fromordinal(max(days[-1] if days else today, today))
        low, high = date(first.year, 1, 1), date(last.year, 12, 31)
        # The slider must not move the day only because its range has grown.
        self._slider.blockSignals(True)
        self._slider.setRange(low.toordinal(), high.toordinal())
        self._slider.setValue(self._view_state.day)
        self._slider.blockSignals(False)
        self._ends[0].setText(str(low.year))
        self._ends[1].setText(str(high.year))

    def _show_day(self, day: int) -> None:
        self._date.set_day(date.fromordinal(day))
        self._slider.blockSignals(True)
        self._slider.setValue(day)
        self._slider.blockSignals(False)

    def step(self, direction: int) -> None:
        """Go to the next day (1) or the day before (-1) on which something begins or ends."""
        if direction > 0:
            at = bisect_right(self._days, self._view_state.day)
        else:
            at = bisect_left(self._days, self._view_state.day) - 1
        if 0 <= at < len(self._days):
            self._view_state.move_day(self._days[at])

    def go_to_today(self) -> None:
        """Set the day to the user's own."""
        self._view_state.move_day(date.today().toordinal())  # noqa: DTZ011  # the user's own day

    def dress(self) -> None:
        """Take on the colours of the theme."""
        for button in (self._before, self._next):
            button.setIcon(icon(button.property("icon_name")))
        self._date.dress()
        self.player.dress()
