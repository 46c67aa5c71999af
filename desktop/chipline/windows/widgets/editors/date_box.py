"""A box for one day: typed in any notation of dates, said in words, or picked from a calendar."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from chipline.records.message import Message
from chipline.records.notation.dates import DateError, read_day
from chipline.windows.date_formats import day_text
from chipline.windows.formats import date_notation, date_reading, typed_date
from chipline.windows.i18n import error_text, tr
from chipline.windows.icons import icon
from chipline.windows.theme import SPACE_S, current
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.editors.calendar import Calendar, qdate
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Popover

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
_WIDEST = 340
#: How many months the keys go; up is later, as in the boxes for figures.
_MONTHS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
_DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DateBox(WholeLine):
    """A day. Enter or leaving takes what is typed, Esc brings the day back, arrows go by a day.

    Signals:
        day_chosen(object): the user has chosen another day, a `date`.
    """

    day_chosen = Signal(object)

    def __init__(
        self, name: str, day: date, parent: QWidget | None = None, *, coarse: bool = False
    ) -> None:
        """Make it; a `coarse` one takes a month, a year or a span as well, and goes to its end."""
        super().__init__(parent=parent)
        self._day, self._coarse = day, coarse
        #: Tells the ordinals of the days that the calendar marks, since something happened on them.
        self.marked_days: Callable[[], Collection[int]] = tuple
        self.setAccessibleName(name)
        self.setToolTip(tip_text(tr("{name}: type a day, or pick one (Alt+Down)", name=name)))
        #: What is typed in words, or why it can't be read; it lies over what is beside the box.
        self.said = PlainLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setMargin(SPACE_S)
        self._calendar_action = self.addAction(
            icon("calendar-days", current().muted), QLineEdit.ActionPosition.TrailingPosition
        )
        self._calendar_action.setText(tr("Calendar (Alt+Down)"))
        self._calendar_action.triggered.connect(self.open_calendar)
        self.textEdited.connect(self._read_typed)
        self.set_day(day)

    def day(self) -> date:
        """Return the day that was chosen last."""
        return self._day

    def set_day(self, day: date) -> None:
        """Show a day, once what is being typed is taken or given up."""
        self._day = day
        if not (self.isModified() and self.hasFocus()):
            self._show()

    def sizeHint(self) -> QSize:
        """Be as wide as the widest day of the locale."""
        metrics = self.fontMetrics()
        days = (day_text(date(2026, month, 28)) for month in range(1, 13))
        widest = max(metrics.horizontalAdvance(text) for text in days)
        return QSize(widest + 44, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut a day off."""
        return self.sizeHint()

    def warn(self, on: bool) -> None:  # noqa: FBT001  # the only thing that it says
        """Frame the day as one about which nothing is known."""
        self._set_property("doubtful", value=on)

    def _set_property(self, name: str, *, value: bool) -> None:
        if bool(self.property(name)) != value:
            self.setProperty(name, value)
            # A style sheet does not look again by itself when a property has changed.
            self.style().unpolish(self)
            self.style().polish(self)

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        self._calendar_action.setIcon(icon("calendar-days", current().muted))

    # -- typing -------------------------------------------------------------------------------

    def take(self) -> bool:
        """Choose the day that is typed; return False, and say why, where there is none."""
        try:
            day = self._typed()
        except DateError as error:
            self._say(error_text(error), wrong=True)
            return False
        self._choose(day)
        return True

    def _typed(self) -> date:
        text = self.text()
        if text == day_text(self._day):
            return self._day
        day = self._read(text)
        if not FIRST <= day <= LAST:
            raise DateError(
                Message(
                    "“{typed}” is not between {first} and {last}.",
                    typed=text.strip(),
                    first=FIRST,
                    last=LAST,
                )
            )
        return day

    def _read(self, text: str) -> date:
        found = typed_date(text) if self._coarse else None
        if found is None or found.latest is None:
            return read_day(text, date_notation())
        return date.fromordinal(found.latest)

    def _choose(self, day: date) -> None:
        before, self._day = self._day, min(max(day, FIRST), LAST)
        self._show()
        if self._day != before:
            self.day_chosen.emit(self._day)

    def _read_typed(self, text: str) -> None:
        """Say what is typed in words; what is no day yet is no mistake until it is taken."""
        try:
            self._say(self._reading(text) if text.strip() else "")
        except DateError:
            self._say("")

    def _reading(self, text: str) -> str:
        said = date_reading(text)
        if not self._coarse:
            return said
        day = day_text(self._read(text))
        if said == day_text(self._read(text), long=True):
            return tr("{day}. Enter goes there.", day=said)
        return tr("{date}. Enter goes to its end, {day}.", date=said, day=day)

    def _show(self) -> None:
        self.setText(day_text(self._day))
        self._say("")

    # -- saying -------------------------------------------------------------------------------

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self._set_property("problem", value=wrong)
        self.setAccessibleDescription(text)
        self.said.setText(text)
        theme = current()
        self.said.setVisible(bool(text) and self._lay_out(theme.error if wrong else theme.text))

    def _lay_out(self, colour: str) -> bool:
        """Put what is said above the box, or below it where there is no room."""
        window, theme = self.window(), current()
        if window is self:
            return False
        self.said.setParent(window)
        self.said.setStyleSheet(
            f"QLabel {{ background: {theme.raised}; color: {colour}; "
            f"border: 1px solid {theme.line}; border-radius: 4px; }}"
        )
        text = self.said.fontMetrics().horizontalAdvance(self.said.text()) + 2 * SPACE_S + 4
        self.said.setFixedWidth(max(min(_WIDEST, text, window.width()), self.width()))
        self.said.adjustSize()
        place = self.mapTo(window, QPoint(0, 0))
        above = place.y() - self.said.height() - 2
        top = above if above >= 0 else place.y() + self.height() + 2
        left = min(place.x(), window.width() - self.said.width())
        self.said.move(max(0, left), top)
        self.said.raise_()
        return True

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take, bring back, step, or open the calendar."""
        key = cast("Qt.Key", event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.take():
                self.selectAll()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._show()
            self.selectAll()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif key in _DAYS or key in _MONTHS:
            self._step(_DAYS.get(key, 0), _MONTHS.get(key, 0))
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep Esc while something is typed: whatever else it closes stays open."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.isModified()
        ):
            event.accept()
            return True
        return super().event(event)

    def _step(self, days: int, months: int) -> None:
        """Go on from the day that is typed; what can't be read is said and stays."""
        if not self.take():
            return
        month = self._day.month - 1 + months
        year, month = self._day.year + month // 12, month % 12 + 1
        last = calendar.monthrange(year, month)[1]
        self._choose(date(year, month, min(self._day.day, last)) + timedelta(days=days))
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed; what can't be read stays, and says so when one comes back."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self.isModified() and event.reason() not in passing:
            self.take()

    # -- the calendar -------------------------------------------------------------------------

    def open_calendar(self) -> None:
        """Offer the days of a month, Monday first."""
        box = Popover(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        days = Calendar(FIRST, LAST, self.marked_days(), box)
        days.setAccessibleName(self.accessibleName())
        days.setSelectedDate(qdate(self._day))
        vbox(days, on=box, margins=SPACE_S)

        def choose(chosen: QDate) -> None:
            self._choose(cast("date", chosen.toPython()))
            box.close()
            self.setFocus()

        days.clicked.connect(choose)
        days.activated.connect(choose)
        box.open_below(self)
        days.setFocus()
