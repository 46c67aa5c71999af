"""The consistency check: run off the GUI thread, its findings, and mending them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from chipline.session.session import Session
from chipline.store.compound_edits.repairs import ONE_BY_ONE, REBUILT, mend, mend_all
from chipline.store.progress import Progress, silent
from chipline.store.quality.fault import Fault
from chipline.store.quality.plausibility import PlausibilityReport, every, survey
from chipline.store.queries import Named, Queries
from chipline.store.workspace import Commit, Edit
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.review.check.finding_texts import SEVERITIES, SEVERITY_WORDS, words_of
from chipline.windows.review.check.finding_tree import FindingTree
from chipline.windows.review.check.repair_preview import RepairDialog, RepairPreview, preview
from chipline.windows.review.list_view import holds_keyboard
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, vbox
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.long_task import LongTask, ProgressRow

#: A workspace of no more records is checked when the view is shown, without being asked.
_SMALL = 20_000
#: A check that took no longer than this is made again after every change.
_SOON_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found, the names of the records, and how long it took in seconds."""

    found: PlausibilityReport
    names: dict[str, Named]
    seconds: float


@dataclass(frozen=True, slots=True)
class KindRepair:
    """What mends all findings of a kind, what it would change, and how many they are."""

    edit: Edit
    found: RepairPreview
    many: int


def check_everything(queries: Queries, tell: Progress) -> CheckResult:
    """Check a whole workspace."""
    began = monotonic()
    found = survey(queries, tell)
    damaged = "damaged" in found.counts
    names = {} if damaged else queries.names(each.record for each in found.faults if each.record)
    return CheckResult(found, names, monotonic() - began)


class CheckView(QWidget):
    """The second of the views.

    Signals:
        status_changed(str): how many findings there are.
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
        self._checked: CheckResult | None = None
        self._outdated = False
        self._said = ""
        self.task = LongTask(session, self)
        self.progress = ProgressRow(self.task, tr("Checking…"), self)
        self.check = QPushButton(tr("Check the workspace"), self)
        self.summary = PlainLabel(self)
        self.tree = FindingTree(self)
        self.empty = EmptyState(self)
        self.what = PlainLabel(self)
        self.how = PlainLabel(self)
        self.open = QPushButton(tr("Open the record"), self)
        self.mend = QPushButton(tr("Fix"), self)
        self.mend_all = QPushButton(tr("Fix all of this kind…"), self)
        self._foot = QFrame(self)
        self._lay_out()
        self._connect()
        self._show_emptiness()

    # -- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.summary.setSizePolicy(
            self.summary.sizePolicy().Policy.Ignored, self.summary.sizePolicy().Policy.Preferred
        )
        # Each in a widget of its own: its buttons come and go with what is found.
        begin, acts = QWidget(self), QWidget(self)
        hbox(self.check, on=begin)
        self.tools: tuple[QWidget, ...] = (begin, acts)
        head = hbox(
            (self.summary, 1),
            (self.progress, 1),
            begin,
            margins=(SPACE_L, SPACE_M, SPACE_L, 0),
            spacing=SPACE_M,
        )
        self.what.setWordWrap(True)
        self.how.setWordWrap(True)
        self.how.setProperty("role", "muted")
        line = divider(self)
        # At the left, where the card that comes with a choice does not push them away.
        hbox(self.mend, self.mend_all, self.open, STRETCH, on=acts)
        self.mend.setDefault(True)
        inner = vbox(self.what, self.how, acts, margins=(SPACE_L, 4, SPACE_L, 0))
        vbox(line, inner, on=self._foot, margins=(0, 0, 0, SPACE_S), spacing=4)
        vbox(head, (self.tree, 1), (self.empty, 1), self._foot, on=self, spacing=SPACE_S)

    def _connect(self) -> None:
        self.check.clicked.connect(self.run)
        self.empty.pressed.connect(self.run)
        self.task.ended.connect(self._show_state)
        self.tree.pointed.connect(self._point)
        self.tree.itemClicked.connect(lambda _item, _column: self._point())
        self.tree.opened.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.tree.fault))
        self.mend.clicked.connect(self._mend)
        self.mend_all.clicked.connect(self._ask_mend_all)

    # -- checking -----------------------------------------------------------------------------

    def look(self) -> None:
        """Check a small workspace when it is shown for the first time or has changed."""
        self._tell_status()
        if self.task.under_way or (self._checked is not None and not self._outdated):
            return
        if self._checked is None:
            self._session.read(
                self, "review.size", lambda queries: sum(queries.counts().values()), self._begin
            )
        elif self._checked.seconds <= _SOON_SECONDS:
            self.run()

    def _begin(self, records: int) -> None:
        if records <= _SMALL and self._checked is None:
            self.run()

    def run(self) -> None:
        """Check everything."""
        self._outdated = False
        self.task.begin()
        if holds_keyboard(self) and not self.tree.hasFocus():
            # The button that was pressed can't keep it meanwhile.
            self.setFocus()
        self.task.read(check_everything, self._show_result, self._fail)
        self._show_state()

    def take_change(self, _written: Commit) -> None:
        """Check again what is quickly checked; say of the rest that it is out of date."""
        self._outdated = True
        if self._checked is None:
            return
        if self.isVisible() and self._checked.seconds <= _SOON_SECONDS:
            self.run()
        else:
            self._show_state()

    def _show_result(self, checked: CheckResult) -> None:
        self._checked = checked
        time = QTime.currentTime().toString("HH:mm")
        self._said = tr(
            "checked {n} record at {time}",
            "checked {n} records at {time}",
            checked.found.records,
            time=time,
        )
        self.tree.show_faults(checked.found.faults, checked.found.counts, checked.names)
        self.tree.setColumnWidth(0, max(240, self.width() * 2 // 5))
        self._show_state()
        self._tell_status()

    def _fail(self, message: str) -> None:
        self._said = message
        self._checked = None
        self._show_state()

    # -- what is shown ------------------------------------------------------------------------

    def _show_state(self) -> None:
        busy = self.task.under_way
        self.summary.setVisible(not busy)
        self.check.setEnabled(not busy)
        again = self._checked is not None
        self.check.setText(tr("Check again") if again else tr("Check the workspace"))
        self.summary.setText(self._summary())
        self._show_emptiness()
        self._point()
        self._hand_on()

    def _summary(self) -> str:
        if self._checked is None:
            return self._said
        if not self._checked.found.faults:
            text = tr(
                "No faults found, {checked}",
                "As in: No faults found, checked 6 records at 14:05",
                checked=self._said,
            )
        else:
            text = f"{', '.join(self._by_severity())} – {self._said}"
            text = text[:1].upper() + text[1:]
        if self._outdated:
            text = tr("{summary}. The workspace has changed since.", summary=text)
        return text

    def _by_severity(self) -> list[str]:
        assert self._checked is not None  # noqa: S101  # asked for only then
        found = self._checked.found
        severity = {each.code: each.severity for each in found.faults}
        said = []
        for each in SEVERITIES:
            many = sum(count for code, count in found.counts.items() if severity[code] == each)
            if many:
                said.append(translated(SEVERITY_WORDS[each][1], count=many))
        return said

    def _show_emptiness(self) -> None:
        found = bool(self._checked and self._checked.found.faults)
        self.tree.setVisible(found)
        self._foot.setVisible(found)
        self.empty.setVisible(not found)
        if self.task.under_way and not found:
            self.empty.say(tr("Looking at every record…"))
        elif self._checked is not None:
            self.empty.say(tr("No faults found"), self._said[:1].upper() + self._said[1:] + ".")
        else:
            sentence = tr(
                "The check looks for broken references, dates and figures that can’t be, circular"
                " ownership, duplicate links, and values missing for calculated figures."
            )
            self.empty.say(
                tr("This workspace was not checked yet"), sentence, tr("Check the workspace")
            )

    def _tell_status(self) -> None:
        if self._checked is not None:
            many = sum(self._checked.found.counts.values())
            self.status_changed.emit(tr("findings: {count}", count=many))

    def _faults(self, code: str) -> list[Fault]:
        found = self._checked.found.faults if self._checked else ()
        return [each for each in found if each.code == code]

    def _point(self) -> None:
        """Say what is wrong with the current row, and offer what can be done about it."""
        fault, code = self.tree.fault, self.tree.code
        words = words_of(code)
        self.what.setText(worded(fault.message) if fault else translated(words.name))
        rebuilt, one_by_one = code in REBUILT, code in ONE_BY_ONE
        able = rebuilt or (fault is not None and mend(fault) is not None)
        faults = self._faults(code)
        all_able = not rebuilt and not one_by_one and mend_all(faults) is not None
        why = tr("This workspace is open for reading only.") if self._session.read_only else ""
        said = [tr("By hand: {how}", how=translated(words.by_hand))] if words.by_hand else []
        if words.mend and (able or all_able or (fault is None and faults)):
            said.append(tr("Fix: {how}", how=translated(words.mend)))
        self.how.setText("  ".join([*said, why]).strip())
        free = not why and not self.task.under_way
        self.open.setEnabled(bool(fault and fault.record))
        self.mend.setEnabled(able and free)
        self.mend.setVisible(bool(words.mend))
        self.mend_all.setVisible(bool(words.mend) and not rebuilt and not one_by_one)
        self.mend_all.setEnabled(all_able and free)
        for button in (self.mend, self.mend_all):
            button.setToolTip(tip_text(why or translated(words.mend)))
        if fault and fault.record and fault.kind and self.tree.hasFocus():
            self._view_state.select(fault.kind, fault.record)

    # -- hands --------------------------------------------------------------------------------

    def _open(self, fault: Fault | None) -> None:
        if fault is not None and fault.record:
            self.card_requested.emit(fault.kind, fault.record, fault.field)

    def _mend(self) -> None:
        fault, code = self.tree.fault, self.tree.code
        if self._session.read_only:
            return
        if code in REBUILT:
            self._session.work(
                lambda workspace: workspace.rebuild(progress=self._session.report),
                lambda _nothing: self.run(),
                asker=self,
            )
        elif fault is not None and (edit := mend(fault)) is not None:
            self._session.do(edit, asker=self, then=lambda _written: self._after_mending())

    def _ask_mend_all(self) -> None:
        """Show what mending all of a kind would change, and ask; those not listed are looked for."""
        code, known = self.tree.code, tuple(self._faults(self.tree.code))
        if self._checked is None or self._session.read_only or mend_all(known) is None:
            return
        listed = len(known) == self._checked.found.counts[code]

        def question(queries: Queries, tell: Progress) -> KindRepair | None:
            faults = known if listed else every(queries, tell, code)
            edit = mend_all(faults)
            return KindRepair(edit, preview(edit, queries), len(faults)) if edit else None

        ask = partial(self._open_mend_box, code)
        if listed:
            self._session.read(self, "review.mend", lambda queries: question(queries, silent), ask)
        else:
            self.task.read(question, ask, self._session.failed.emit)
            self._show_state()

    def _open_mend_box(self, code: str, mending: KindRepair | None) -> None:
        if mending is None:
            return
        what = f"{translated(words_of(code).name)} ({number_text(mending.many)})"
        box = RepairDialog(mending.found, what, self)
        box.accepted.connect(
            lambda: self._session.do(
                mending.edit, asker=self, then=lambda _written: self._after_mending()
            )
        )
        box.finished.connect(box.deleteLater)
        box.open()

    def _after_mending(self) -> None:
        """Look whether it is mended, also where the check takes its time."""
        if not self.task.under_way and self._outdated:
            self.run()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; while findings are looked for, they get it when they come."""
        super().focusInEvent(event)
        self._hand_on()

    def _hand_on(self) -> None:
        if self.hasFocus() and not self.task.under_way:
            found = not self.tree.isHidden()
            (self.tree if found else self.check).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self.tree.setColumnWidth(0, max(240, self.width() * 2 // 5))

    def dress(self) -> None:
        """Take on the colours of the theme."""
        if self._checked is not None:
            found = self._checked.found
            self.tree.show_faults(found.faults, found.counts, self._checked.names)

    def state(self) -> dict[str, Any]:
        """Return what is to be remembered: nothing, since a check is of its moment."""
        return {}

    def restore(self, kept: dict[str, Any]) -> None:
        """Take up what was remembered: nothing."""
