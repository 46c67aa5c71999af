"""Likely duplicates: pairs that seem to be one and the same, to be compared, merged or marked as different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from time import monotonic
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from chipline.records.message import N_, joined
from chipline.session.session import Session
from chipline.store.progress import Progress
from chipline.store.quality import duplicates
from chipline.store.quality.duplicates import Likely
from chipline.store.quality.review_queue import FACTS
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows.formats import number_text, title_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import kind_icon
from chipline.windows.review.kind_picker import KindPicker
from chipline.windows.review.list_view import NO_INDEX, Index, List, holds_keyboard
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S, current
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import hbox, vbox
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import role_text, tip_text
from chipline.windows.widgets.long_task import LongTask, ProgressRow

#: Everything that may stand twice; the rest are stories, which nobody looks for twice.
SEARCHED = (*FACTS, "source", "citation")
_SMALL = 20_000
_SOON_SECONDS = 2.0
_STEPS = 1_000
#: About how often each record of a kind is gone through.
_PASSES = 4
_KINDS, _TALL = 190, 44
_HEADERS = (N_("Likely"), N_("One"), N_("Other"), N_("Why"))
_LIKELY, _ONE, _OTHER, _WHY = range(4)


@dataclass(frozen=True, slots=True)
class DuplicatePairs:
    """What was found in which kinds, and how long it took in seconds."""

    found: tuple[Likely, ...]
    seconds: float


def look_for_doubles(queries: Queries, tell: Progress) -> DuplicatePairs:
    """Look through every kind."""
    began = monotonic()
    found: list[Likely] = []
    sizes = queries.counts()
    total = sum(sizes[kind] for kind in SEARCHED) or 1
    before = 0
    for kind in SEARCHED:
        # How many pairs a kind holds is not known beforehand: each kind counts as it is large.
        step = _stepping(tell, before, sizes[kind], total)
        found += duplicates.likely_duplicates(queries, kind, step=step)
        before += sizes[kind]
        tell(before * _STEPS // total, _STEPS)
    found.sort(key=lambda each: -each.score)
    return DuplicatePairs(tuple(found), monotonic() - began)


def _stepping(tell: Progress, before: int, size: int, total: int) -> Callable[[], None]:
    """Return what tells how far the search through one kind is, as it is called now and then."""
    calls = count()
    most = max(1, _PASSES * size // duplicates.RECORDS_A_STEP)

    def step() -> None:
        within = size * min(next(calls), most - 1) // most
        tell((before + within) * _STEPS // total, _STEPS)

    return step


class PairRows(QAbstractTableModel):
    """The pairs, the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Likely, ...] = ()

    def show_rows(self, rows: tuple[Likely, ...]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many pairs there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return translated(_HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return role_text(self._text(row, column), role)
        if role == Qt.ItemDataRole.DecorationRole and column in (_ONE, _OTHER):
            return kind_icon(row.one.kind)
        if role == Qt.ItemDataRole.ForegroundRole and column in (_LIKELY, _WHY):
            return QColor(current().muted)
        return None

    @staticmethod
    def _text(row: Likely, column: int) -> str:
        if column == _LIKELY:
            return f"{round(row.score * 100)} %"
        if column == _WHY:
            return worded(joined(row.reasons))
        named = row.one if column == _ONE else row.other
        return title_text(named) or named.slug or tr("(no name)")


class DuplicatesView(QWidget):
    """The third of the views.

    Signals:
        status_changed(str): how many pairs there are.
        card_requested(str, str, str): the card of a record is wanted.
        compare_requested(str, object): records of a kind, a list of ids, are to stand side by side.
    """

    status_changed = Signal(str)
    card_requested = Signal(str, str, str)
    compare_requested = Signal(str, object)

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._pairs: DuplicatePairs | None = None
        self._outdated = False
        self._trouble = ""
        self.task = LongTask(session, self)
        self.progress = ProgressRow(self.task, tr("Looking for duplicates…"), self)
        self.kinds = KindPicker(self)
        self.said = PlainLabel(self)
        self.again = QPushButton(tr("Look again"), self)
        self.rows = PairRows(self)
        self.list = List(self.rows, tr("Likely duplicates"), self)
        self.empty = EmptyState(self)
        self.hint = PlainLabel(self)
        self.differ = QPushButton(tr("Not the same"), self)
        self.compare = QPushButton(tr("Compare…"), self)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        # Titles of sources are long: two lines of each.
        self.list.setWordWrap(True)
        self.list.verticalHeader().setDefaultSectionSize(_TALL)
        self.compare.setDefault(True)
        self.said.setProperty("role", "muted")
        self.hint.setProperty("role", "muted")
        self.list.setSelectionMode(List.SelectionMode.SingleSelection)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, 0)
        head.setSpacing(SPACE_S)
        choice, begin, foot = QWidget(self), QWidget(self), QWidget(self)
        hbox(self.kinds, on=choice)
        hbox(self.again, on=begin)
        self.tools: tuple[QWidget, ...] = (choice, begin, foot)
        head.addWidget(choice)
        head.addWidget(self.said)
        head.addWidget(self.progress, 1)
        head.addStretch()
        head.addWidget(begin)
        margins = (SPACE_L, 0, SPACE_L, SPACE_S)
        # At the left, where the card that comes with a choice does not push them away.
        hbox(self.compare, self.differ, (self.hint, 1), on=foot, margins=margins)
        vbox(head, (self.list, 1), (self.empty, 1), foot, on=self, spacing=SPACE_S)

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda _index: self._show_pairs())
        self.again.clicked.connect(self.run)
        self.empty.pressed.connect(self.run)
        self.task.ended.connect(self._show)
        self.list.opened.connect(self._compare)
        self.list.deleted.connect(self._tell_apart)
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_choice())
        self.list.clicked.connect(self._point)
        self.compare.clicked.connect(lambda: self._compare(self.list.currentIndex().row()))
        self.differ.clicked.connect(self._tell_apart)

    # -- looking ------------------------------------------------------------------------------

    def look(self) -> None:
        """Look through a small workspace when the view is shown and has something new to say."""
        self._tell_status()
        if self.task.under_way or (self._pairs is not None and not self._outdated):
            return
        if self._pairs is None:
            self._session.read(
                self,
                "review.doubles.size",
                lambda queries: sum(queries.counts().values()),
                self._begin,
            )
        elif self._pairs.seconds <= _SOON_SECONDS:
            self.run()

    def _begin(self, records: int) -> None:
        if records <= _SMALL and self._pairs is None:
            self.run()

    def run(self) -> None:
        """Look for duplicates in every kind."""
        self._outdated = False
        self.task.begin()
        if holds_keyboard(self) and not self.list.hasFocus():
            # The button that was pressed can't keep it meanwhile.
            self.setFocus()
        self.task.read(look_for_doubles, self._show_pairs_found, self._fail)
        self._show()

    def take_change(self, written: Commit) -> None:
        """Let go of the pairs that were merged or marked as different; look again where it is quick."""
        self._outdated = True
        if self._pairs is None:
            return
        gone = {change.id for change in written.changes.changes if change.deletes}
        left = tuple(each for each in self._pairs.found if not {each.one.id, each.other.id} & gone)
        self._pairs = DuplicatePairs(left, self._pairs.seconds)
        if self.isVisible() and self._pairs.seconds <= _SOON_SECONDS:
            self.run()
        else:
            self._show()

    def _show_pairs_found(self, pairs: DuplicatePairs) -> None:
        self._pairs, self._trouble = pairs, ""
        self._show()
        self._tell_status()

    def _fail(self, message: str) -> None:
        self._trouble = message
        self._show()

    # -- what is shown ------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """The kind that is shown; empty for all."""
        return self.kinds.value()

    def _show(self) -> None:
        busy = self.task.under_way
        self.said.setVisible(not busy)
        self.again.setVisible(self._pairs is not None)
        self.again.setEnabled(not busy)
        changed = self._pairs is not None and self._outdated
        self.said.setText(
            self._trouble or (tr("The workspace has changed since.") if changed else "")
        )
        found = self._pairs.found if self._pairs else ()
        self.kinds.offer(SEARCHED, Counter(each.one.kind for each in found))
        self._show_pairs()
        self._hand_on()

    def _show_pairs(self) -> None:
        at = self.list.currentIndex().row()
        found = self._pairs.found if self._pairs else ()
        rows = tuple(each for each in found if self.kind in ("", each.one.kind))
        if rows != self.rows.rows:
            self.rows.show_rows(rows)
        had = self.list.hasFocus()
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.rows.index(min(max(at, 0), len(rows) - 1), 0))
            self._share()
        elif had:
            self.setFocus()
        if self.task.under_way:
            self.empty.say(tr("Comparing names, places and dates…"))
        elif self._pairs is None:
            sentence = tr(
                "Records whose names, aliases, places and dates are alike appear here, to be"
                " compared and merged, or marked as different."
            )
            self.empty.say(
                tr("Duplicates were not looked for yet"), sentence, tr("Look for duplicates")
            )
        else:
            self.empty.say(
                tr("No likely duplicates"),
                tr(
                    "Nothing here looks like a duplicate. Pairs that were marked as different"
                    " stay so."
                ),
            )
        self._show_choice()

    def _tell_status(self) -> None:
        if self._pairs is not None:
            many = number_text(len(self._pairs.found))
            self.status_changed.emit(tr("Likely duplicates: {count}", count=many))

    @property
    def pair(self) -> Likely | None:
        """The pair that is the current row."""
        row = self.list.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def _show_choice(self) -> None:
        there, read_only = self.pair is not None, self._session.read_only
        self.compare.setEnabled(there)
        self.differ.setEnabled(there and not read_only)
        why = tr("This workspace is open for reading only.") if read_only else ""
        self.differ.setToolTip(
            tip_text(
                why
                or tr("Adds the link “not the same as”, so that they are not offered again (Del)")
            )
        )
        self.hint.setText(why)

    # -- hands --------------------------------------------------------------------------------

    def _point(self, index: Index) -> None:
        """Show the card of the record that was clicked."""
        row = self.rows.rows[index.row()]
        named = row.other if index.column() == _OTHER else row.one
        self._view_state.select(named.kind, named.id)

    def _compare(self, number: int) -> None:
        if 0 <= number < len(self.rows.rows):
            pair = self.rows.rows[number]
            self.compare_requested.emit(pair.one.kind, [pair.one.id, pair.other.id])

    def _tell_apart(self) -> None:
        pair = self.pair
        if pair is None or self._session.read_only:
            return

        def told(_written: Commit) -> None:
            if self._pairs is not None:
                left = tuple(each for each in self._pairs.found if each != pair)
                self._pairs = DuplicatePairs(left, self._pairs.seconds)
                self._show()
                self._tell_status()

        self._session.do(duplicates.tell_apart(pair.one.id, pair.other.id), then=told)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; while pairs are looked for, they get it when they come."""
        super().focusInEvent(event)
        self._hand_on()

    def _hand_on(self) -> None:
        if self.hasFocus() and not self.task.under_way:
            offers = self.kinds if self.empty.button.isHidden() else self.empty.button
            here = self.list if self.rows.rows else offers
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share(self) -> None:
        self.list.share_width((0, 35, 35, 28))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.list.viewport().update()

    def state(self) -> dict[str, Any]:
        """Return what is to be remembered: nothing, since pairs are of their moment."""
        return {}

    def restore(self, kept: dict[str, Any]) -> None:
        """Take up what was remembered: nothing."""
