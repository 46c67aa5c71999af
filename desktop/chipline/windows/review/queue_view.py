"""The review queue: what wants a look, by reason and kind, and “I looked at it today”."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.records.message import N_
from chipline.session.session import Session
from chipline.store.quality import review_queue
from chipline.store.quality.review_queue import FACTS, QueuedRecord, QueueReason
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.review.kind_picker import KindPicker
from chipline.windows.review.list_view import List
from chipline.windows.review.queue_model import CITATIONS, VERIFIED, WHAT, WHATS, QueueModel
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S, font
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.editors.number_box import NumberBox
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.pickers import Segments

#: Facts about chips and their restrictions age fast: a quarter of a year is long.
DAYS = 90
_MOST_DAYS = 3_650
_SLOT, _MORE = "review.waiting", "review.waiting.more"
Counts = dict[QueueReason, dict[str, int]]
_WORDS = {
    QueueReason.UNSOURCED: (
        N_("No source"),
        N_("No citation speaks of these records. Open one and add it."),
    ),
    QueueReason.DISPUTED: (N_("Disputed"), N_("At least one citation contradicts them.")),
    QueueReason.LOW_GRADE: (N_("Low grade"), N_("Nothing better than D or 4 supports them.")),
    QueueReason.STALE: (
        N_("Not verified lately"),
        N_("None of their citations was verified since the day."),
    ),
}
_NOTHING = {
    QueueReason.UNSOURCED: N_("Every fact has a citation."),
    QueueReason.DISPUTED: N_("No citation contradicts a fact."),
    QueueReason.LOW_GRADE: N_("Every fact that is supported has a citation of at least C and 3."),
    QueueReason.STALE: N_("Whatever was verified at all was verified since that day."),
}


class QueueView(QWidget):
    """The first of the views.

    Signals:
        status_changed(str): how many records wait.
        card_requested(str, str, str): the card of a record is wanted, at a field or at its head.
    """

    status_changed = Signal(str)
    card_requested = Signal(str, str, str)

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._stale = True
        self._counts: Counts = {}
        #: Whether nothing was shown yet: then a reason for which nothing waits gives way to the next.
        self._unchosen = True
        self.reasons = Segments(
            [(each.value, translated(_WORDS[each][0])) for each in QueueReason], self
        )
        self.kinds = KindPicker(self)
        self.days = NumberBox(self)
        self.rows = QueueModel(self)
        self.list = List(self.rows, tr("Records that wait for review"), self)
        self.empty = EmptyState(self)
        self.chosen = ElidedLabel(self)
        self.open = QPushButton(tr("Open the card"), self)
        self.verify = QPushButton(tr("Mark as verified today"), self)
        self._lay_out()
        self._connect()
        self._show_choice()

    # -- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._days_label = PlainLabel(tr("Days since last verified:"), self)
        self._days_label.setBuddy(self.days)
        self._before = text_label("muted", parent=self)
        self.days.setRange(1, _MOST_DAYS)
        self.days.setValue(DAYS)
        self.days.setToolTip(tr("Type a number of days, or use the arrow keys"))
        self.days.setFixedWidth(90)
        self.days.setKeyboardTracking(False)
        self.days.setAccessibleName(tr("Days since last verified"))
        self._explained = text_label("muted", parent=self)
        # A widget each: where there is hardly room, the list gives way before any of them.
        which, choice, foot = QWidget(self), QWidget(self), QWidget(self)
        hbox(self.reasons, STRETCH, on=which, margins=(SPACE_L, SPACE_M, SPACE_L, 0))
        hbox(
            self.kinds,
            self._days_label,
            self.days,
            self._before,
            self._explained,
            STRETCH,
            on=choice,
            margins=(SPACE_L, 0, SPACE_L, 0),
            spacing=SPACE_S,
        )
        self.chosen.setProperty("role", "muted")
        margins = (SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        # At the left, where the card that comes with a choice does not push them away.
        hbox(self.verify, self.open, (self.chosen, 1), on=foot, margins=margins)
        self.tools: tuple[QWidget, ...] = (which, choice, foot)
        self.verify.setDefault(True)
        vbox(which, choice, (self.list, 1), (self.empty, 1), foot, on=self, spacing=SPACE_S)
        self.empty.hide()

    def _connect(self) -> None:
        self.reasons.chosen.connect(self._choose)
        self.kinds.activated.connect(lambda _index: self.load())
        self.days.valueChanged.connect(lambda _days: self.load())
        self.rows.more_requested.connect(self._ask_more)
        self.list.selectionModel().selectionChanged.connect(lambda _in, _out: self._show_choice())
        self.list.selectionModel().currentRowChanged.connect(lambda now, _was: self._point(now))
        self.list.clicked.connect(self._point)
        self.list.opened.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.list.currentIndex().row()))
        self.verify.clicked.connect(self._verify)
        self.list.installEventFilter(self)

    # -- what is asked ------------------------------------------------------------------------

    @property
    def reason(self) -> QueueReason:
        """Why the records wait that are shown."""
        return QueueReason(self.reasons.value())

    @property
    def kind(self) -> str:
        """The kind that is shown; empty for all."""
        return self.kinds.value()

    @property
    def _day(self) -> int:
        return date.today().toordinal() - self.days.value()  # noqa: DTZ011  # the user's own day

    def look(self) -> None:
        """Bring it up to date when it is shown."""
        if self._stale:
            self.load()
        else:
            self._tell_status()

    def take_change(self, _written: Commit) -> None:
        """Read again: nearly every change adds to the queue or takes from it."""
        self._stale = True
        if self.isVisible():
            self.load()

    def _choose(self, _reason: str) -> None:
        self._unchosen = False
        self.load()

    def load(self) -> None:
        """Count what waits, and read the first of it."""
        self._stale = False
        reason, kind, day = self.reason, self.kind, self._day

        def question(queries: Queries) -> tuple[Counts, list[QueuedRecord]]:
            counts = review_queue.counts(queries, stale_before=day)
            counted = _of_kind(counts[reason], kind)
            return counts, review_queue.whole_queue(queries, reason, counted, stale_before=day)

        self._session.read(self, _SLOT, question, lambda found: self._show_queue(reason, *found))

    def _ask_more(self, start: int) -> None:
        reason, day = self.reason, self._day
        counted = _of_kind(self._counts[reason], self.kind)

        def question(queries: Queries) -> list[QueuedRecord]:
            return review_queue.whole_queue(
                queries, reason, counted, stale_before=day, offset=start
            )

        self._session.read(self, _MORE, question, lambda rows: self.rows.add_rows(start, rows))

    def _show_queue(self, reason: QueueReason, counts: Counts, rows: list[QueuedRecord]) -> None:
        waiting = next((each for each in QueueReason if sum(counts[each].values())), reason)
        if self._unchosen and not sum(counts[reason].values()) and waiting is not reason:
            self.reasons.choose(waiting.value)
            self.load()
            return
        self._unchosen = False
        kept = {row.id for row in self.chosen_rows()}
        at = self.list.currentIndex().row()
        self._counts = counts
        self._show_counts()
        total = sum(_of_kind(counts[reason], self.kind).values())
        self.rows.show_rows(reason, rows, total)
        for column, hidden in (
            (WHAT, reason not in WHATS),
            (CITATIONS, reason is QueueReason.UNSOURCED),
            (VERIFIED, reason is QueueReason.UNSOURCED),
        ):
            self.list.setColumnHidden(column, hidden)
        self._select_again(kept, at)
        self._show_emptiness(reason, total)
        self._share()
        self._show_choice()
        self._tell_status()
        self._hand_on()

    def _select_again(self, kept: set[str], at: int) -> None:
        """Keep the selection where it was; where its rows went, go on from there."""
        selection = self.list.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        rows = [number for number, row in enumerate(self.rows.rows) if row.id in kept]
        for number in rows:
            selection.select(self.rows.index(number, 0), flags)
        here = rows[0] if rows else min(at, len(self.rows.rows) - 1)
        if here >= 0:
            selection.setCurrentIndex(self.rows.index(here, 0), selection.SelectionFlag.NoUpdate)

    # -- what is shown ------------------------------------------------------------------------

    def _show_counts(self) -> None:
        for reason, by_kind in self._counts.items():
            word, many = translated(_WORDS[reason][0]), sum(by_kind.values())
            button = self.reasons.button(reason.value)
            button.setText(f"{word}  {number_text(many)}")
            # The pressed one is bold, which Qt does not reckon with.
            wide = QFontMetrics(font(bold=True)).horizontalAdvance(button.text())
            button.setMinimumWidth(wide + 2 * SPACE_L)
            button.setAccessibleName(tr("{reason}, waiting: {count}", reason=word, count=many))
        self.kinds.offer(FACTS, self._counts[self.reason])
        stale = self.reason is QueueReason.STALE
        for widget in (self._days_label, self.days, self._before):
            widget.setVisible(stale)
        self._explained.setVisible(not stale)
        self._explained.setText(translated(_WORDS[self.reason][1]))
        day = ordinal_text(self._day)
        self._before.setText(tr("that is, before {day}", day=day))

    def _show_emptiness(self, reason: QueueReason, total: int) -> None:
        had = self.list.hasFocus()
        self.empty.setVisible(not total)
        self.list.setVisible(bool(total))
        if not total:
            self.empty.say(tr("Nothing waits for review"), translated(_NOTHING[reason]))
            if had:
                self.reasons.button(reason.value).setFocus()

    def _tell_status(self) -> None:
        total = sum(_of_kind(self._counts.get(self.reason, {}), self.kind).values())
        self.status_changed.emit(tr("Waiting for review: {count}", count=total))

    def chosen_rows(self) -> list[QueuedRecord]:
        """Return what is selected."""
        return [self.rows.rows[row] for row in self.list.chosen_rows()]

    def _show_choice(self) -> None:
        rows = self.chosen_rows()
        cited = sum(1 for row in rows if row.citations)
        why = ""
        if self._session.read_only:
            why = tr("This workspace is open for reading only.")
        elif rows and not cited:
            why = tr("There is no citation to mark: add one on the card.")
        if self.verify.hasFocus() and not cited:
            # What was marked has left the queue: a button that can't be pressed keeps no keyboard.
            self.setFocus()
        self.verify.setEnabled(bool(cited) and not why)
        self.verify.setToolTip(
            tip_text(why or tr("Writes today into “Last verified” of their citations"))
        )
        self.open.setEnabled(bool(rows))
        said = tr("{n} selected", "{n} selected", len(rows)) if rows else ""
        self.chosen.setText(" · ".join(part for part in (said, why) if part))

    # -- hands --------------------------------------------------------------------------------

    def _point(self, index: Any) -> None:
        """Show the card of the row that the keyboard or the pointer is on."""
        if index.isValid() and self.list.hasFocus():
            row = self.rows.rows[index.row()]
            self._view_state.select(row.kind, row.id)

    def _open(self, number: int) -> None:
        if 0 <= number < len(self.rows.rows):
            row = self.rows.rows[number]
            self.card_requested.emit(row.kind, row.id, "")

    def _verify(self) -> None:
        ids = [row.id for row in self.chosen_rows() if row.citations]
        if ids and not self._session.read_only:
            self._session.do(review_queue.verify(ids, date.today()))  # noqa: DTZ011  # as in _day

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the keyboard on the first row when it comes to a list without a current one."""
        comes = watched is self.list and event.type() is QEvent.Type.FocusIn
        if comes and self.rows.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; while the queue is read, it gets it when it comes."""
        super().focusInEvent(event)
        self._hand_on()

    def _hand_on(self) -> None:
        if self.hasFocus() and self._counts:
            here = self.list if self.rows.rows else self.reasons.button(self.reason.value)
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share(self) -> None:
        self.list.share_width((40, 12, 26, 0, 16))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.reasons.dress()
        self.list.viewport().update()

    def state(self) -> dict[str, Any]:
        """Return what is shown, as plain values."""
        return {"reason": self.reason.value, "days": self.days.value()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Show the same again."""
        if kept.get("reason") in list(QueueReason):
            self.reasons.choose(str(kept["reason"]))
        if isinstance(kept.get("days"), int):
            self.days.blockSignals(True)
            self.days.setValue(kept["days"])
            self.days.blockSignals(False)


def _of_kind(counted: dict[str, int], kind: str) -> dict[str, int]:
    return {kind: counted[kind]} if kind else counted
