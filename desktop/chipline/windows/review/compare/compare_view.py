"""Two to four records side by side: their differences, the evidence, and merging them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from chipline.records.fields import ANY_KIND
from chipline.records.nouns import counted
from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.compound_edits import merge
from chipline.store.compound_edits.merge import MergePreview
from chipline.store.queries import Named, Queries
from chipline.store.workspace import Commit
from chipline.windows.derived_values import derivations
from chipline.windows.formats import heading
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon
from chipline.windows.review.compare.add_record_row import AddRecordRow
from chipline.windows.review.compare.compare_data import MOST, CompareData, read_comparison
from chipline.windows.review.compare.compare_table import CompareTable
from chipline.windows.review.compare.compare_table_model import CompareTableModel
from chipline.windows.review.compare.evidence_popup import EvidencePopup
from chipline.windows.review.compare.merge_bar import MergeBar
from chipline.windows.theme import SPACE_L, SPACE_M, SPACE_S
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.clipboard import cell_text, html_table, tab_separated
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.labels.plain_label import PlainLabel

_SLOT, _FORETELLING = "review.compare", "review.merge"


class CompareView(QWidget):
    """The last of the views.

    Signals:
        status_changed(str): how many records are compared.
        card_requested(str, str, str): the card of a record is wanted.
        back_requested(): the user wants to go back to the likely duplicates.
    """

    status_changed = Signal(str)
    card_requested = Signal(str, str, str)
    back_requested = Signal()

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self.kind = ""
        #: What was asked for; those that are gone come back by an undo.
        self.ids: list[str] = []
        self._left_out = 0
        self._merged = ""
        self.said = PlainLabel(self)
        self.only_differences = QCheckBox(tr("Differences only"), self)
        self.only_differences.setChecked(True)
        self.copy = QPushButton(" " + tr("Copy as table"), self)
        self.merge = QPushButton(" " + tr("Merge…"), self)
        self.rows = CompareTableModel(self)
        self.table = CompareTable(self.rows, self)
        self.same = PlainLabel(tr("They agree in every field."), self)
        self.empty = EmptyState(self)
        self.bar = MergeBar(self)
        self.add = AddRecordRow(session, ANY_KIND, self)
        self._head = QHBoxLayout()
        self._lay_out()
        self._connect()
        self._show(None)

    # -- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.said.setProperty("role", "heading")
        self.same.setProperty("role", "muted")
        self.same.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        self._head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, 0)
        self._head.setSpacing(SPACE_S)
        self._head.addWidget(self.said)
        self._head.addWidget(self.only_differences)
        self._head.addStretch()
        for offer in (self.add, self.copy, self.merge):
            self._head.addWidget(offer)
        vbox(
            self._head,
            (self.table, 1),
            self.same,
            (self.empty, 1),
            self.bar,
            on=self,
            spacing=SPACE_S,
        )

    def _connect(self) -> None:
        self.only_differences.toggled.connect(lambda _on: self._show(self.rows.comparison))
        self._view_state.day_moved.connect(self._follow_day)
        self.copy.clicked.connect(self.copy_table)
        self.merge.clicked.connect(self.begin_merge)
        self.bar.given_up.connect(self.leave_merge)
        self.bar.merge_requested.connect(self._merge)
        self.empty.pressed.connect(self.back_requested)
        self.add.chosen.connect(self._add)
        self.table.evidence_requested.connect(self.show_evidence)
        self.table.picked.connect(self._foretell)
        self.table.removal_requested.connect(self._remove_column)
        self.table.card_requested.connect(self._open)

    def tools(self) -> tuple[QWidget, ...]:
        """Return what records are added, copied and merged with."""
        return self.only_differences, self.add, self.copy, self.merge

    # -- what is compared ---------------------------------------------------------------------

    def compare(self, kind: str, ids: list[str]) -> None:
        """Lay records of a kind side by side; of more than four, the first four."""
        wanted = list(dict.fromkeys(ids))
        self._left_out = max(0, len(wanted) - MOST)
        self._change_line(kind if wanted else ANY_KIND)
        self.kind, self.ids, self._merged = kind, wanted[:MOST], ""
        self.rows.merging = False
        self.load()

    def load(self) -> None:
        """Read the records again."""
        kind, ids, day = self.kind, list(self.ids), self._view_state.day
        if not ids:
            self._show(None)
            return
        self._session.read(
            self,
            _SLOT,
            lambda queries: read_comparison(queries, kind, ids, derivations(), day),
            self._show_data,
        )

    def _follow_day(self, _day: int) -> None:
        """Work out again what stands for the as-of day; unseen, that waits until it is looked at."""
        if self.isVisible() and not self.rows.merging:
            self.load()

    def look(self) -> None:
        """Bring it up to date when it is shown."""
        self.load()
        self._tell_status()

    def take_change(self, _written: Commit) -> None:
        """Read again; what was merged and is brought back by an undo stands here again."""
        if self.ids:
            self.load()

    def _show_data(self, comparison: CompareData) -> None:
        if len(comparison.ids) > 1:
            self._merged = ""
        if comparison.ids != (self.rows.comparison.ids if self.rows.comparison else ()):
            self.rows.merging = False
        self._show(comparison)

    def _add(self, named: Named) -> None:
        comparison = self.rows.comparison
        there = list(comparison.ids) if comparison and comparison.kind == named.kind else []
        self.compare(named.kind, [*there, named.id])

    def _remove_column(self, column: int) -> None:
        comparison = self.rows.comparison
        if comparison is not None and not self.rows.merging:
            self.compare(
                comparison.kind, [one for at, one in enumerate(comparison.ids) if at != column]
            )

    def _change_line(self, kind: str) -> None:
        """Offer only records of the kind that is compared."""
        if kind == self.add.kind:
            return
        had, old = self.add.hasFocus(), self.add
        self.add = AddRecordRow(self._session, kind, self)
        self.add.chosen.connect(self._add)
        self._head.replaceWidget(old, self.add)
        old.hide()
        old.deleteLater()
        QWidget.setTabOrder(self.only_differences, self.add)
        if had:
            self.add.setFocus()

    # -- what is shown ------------------------------------------------------------------------

    def _show(self, comparison: CompareData | None) -> None:
        at = self.table.currentIndex()
        self.rows.show_comparison(
            comparison,
            only_differences=self.only_differences.isChecked(),
            merging=self.rows.merging,
        )
        many = len(comparison.ids) if comparison else 0
        compared = many > 0 and not self._merged
        line = min(max(at.row(), 0), self.rows.rowCount() - 1)
        column = min(max(at.column(), 0), many - 1)
        if compared and line >= 0:
            self.table.setCurrentIndex(self.rows.index(line, column))
        had = self.table.hasFocus()
        self.table.setVisible(compared)
        self.empty.setVisible(not compared)
        self.same.setVisible(compared and many > 1 and self.rows.rowCount() < 2)
        self.bar.setVisible(self.rows.merging)
        self._show_summary(comparison, many)
        self._show_choice(many)
        if had and not compared:
            self.setFocus()
        self._hand_on()
        self._tell_status()

    def _show_summary(self, comparison: CompareData | None, many: int) -> None:
        if comparison is not None and many and not self._merged:
            records = counted(comparison.kind, many)
            self.said.setText(
                tr("{records} (the first of {all})", records=records, all=many + self._left_out)
                if self._left_out
                else worded(records)
            )
        else:
            self.said.setText("")
        if self._merged:
            self.empty.say(
                self._merged,
                tr("One undo (Ctrl+Z) brings all of it back."),
                tr("Back to the duplicates"),
            )
        else:
            self.empty.say(
                tr("Nothing is compared yet"),
                tr(
                    "Select two to four records in a table and choose Edit > Compare records, take"
                    " a pair of likely duplicates, or type a name above."
                ),
                tr("Look at likely duplicates"),
            )

    def _show_choice(self, many: int) -> None:
        busy, read_only = self.rows.merging, self._session.read_only
        self.only_differences.setVisible(many > 1)
        self.copy.setVisible(many > 0 and not busy)
        self.add.setVisible(many < MOST and not busy)
        self.merge.setVisible(many > 1 and not busy)
        self.merge.setEnabled(not read_only)
        self.merge.setToolTip(
            tr("This workspace is open for reading only.")
            if read_only
            else tr("Merge them into one record, value by value")
        )

    def _tell_status(self) -> None:
        many = len(self.rows.comparison.ids) if self.rows.comparison else 0
        self.status_changed.emit(
            tr("Compared: {records}", records=counted(self.kind, many)) if many > 1 else ""
        )

    # -- hands --------------------------------------------------------------------------------

    def show_evidence(self, line: int, column: int) -> EvidencePopup | None:
        """Show what stands behind a value, below it."""
        comparison = self.rows.comparison
        if comparison is None or not 0 <= line < len(self.rows.lines):
            return None
        row = self.rows.lines[line]
        what = translated(row.spec.label) if row else tr("The whole record")
        heading = f"{comparison.titles[comparison.ids[column]]}: {what}"
        box = EvidencePopup(comparison, column, row.spec.name if row else "", heading, self)
        box.record_requested.connect(
            lambda kind, record: self.card_requested.emit(kind, record, "")
        )
        place = self.table.visualRect(self.rows.index(line, column)).bottomLeft()
        box.open_at(self.table.viewport().mapToGlobal(place))
        return box

    def _open(self, column: int) -> None:
        if self.rows.comparison is not None:
            self.card_requested.emit(
                self.rows.comparison.kind, self.rows.comparison.ids[column], ""
            )

    def copy_table(self) -> None:
        """Put what is shown onto the clipboard, as tab-separated text and as HTML."""
        comparison = self.rows.comparison
        if comparison is None:
            return
        head = [tr("Field"), *(comparison.titles[one] for one in comparison.ids)]
        lines = [
            [
                heading(row.spec).replace("\n", ", "),
                *(cell_text(row.spec, value, comparison.names) for value in row.values),
            ]
            for row in self.rows.lines
            if row is not None
        ]
        data = QMimeData()
        data.setText(tab_separated([head, *lines]))
        data.setHtml(html_table(head, lines))
        QGuiApplication.clipboard().setMimeData(data)
        self.status_changed.emit(
            tr("Copied as a table: {n} line", "Copied as a table: {n} lines", len(lines))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves merging."""
        if event.key() == Qt.Key.Key_Escape and self.rows.merging:
            self.leave_merge()
        else:
            super().keyPressEvent(event)

    # -- merging ------------------------------------------------------------------------------

    def begin_merge(self) -> None:
        """Let the record that stays be chosen, and value by value whose it is."""
        if self.rows.comparison is None or self._session.read_only:
            return
        self.rows.merging = True
        self._show(self.rows.comparison)
        self.table.setCurrentIndex(self.rows.index(0, self.rows.keep))
        self.table.setFocus()
        self._foretell()

    def leave_merge(self) -> None:
        """Leave everything as it is."""
        self.rows.merging = False
        self._show(self.rows.comparison)
        self.table.setFocus()

    def _requested(self) -> tuple[str, str, list[str], dict[str, Any]]:
        """Return the kind, the record that stays, those that go, and the values chosen."""
        comparison = self.rows.comparison
        assert comparison is not None  # noqa: S101  # nothing is merged without
        keep = comparison.ids[self.rows.keep]
        return (
            comparison.kind,
            keep,
            [one for one in comparison.ids if one != keep],
            self.rows.values(),
        )

    def _foretell(self) -> None:
        kind, keep, gone, values = self._requested()
        self.bar.wait(kind, len(gone) + 1)
        edit = merge.merge(kind, keep, gone, values)

        def question(queries: Queries) -> MergePreview:
            return merge.foretell(edit(queries), kind, keep, gone)

        title = self.rows.chosen_title()
        self._session.read(
            self,
            _FORETELLING,
            question,
            lambda found: self.bar.tell(found, title),
            failed=self.bar.refuse,
        )

    def _merge(self) -> None:
        kind, keep, gone, values = self._requested()
        said = tr(
            "Merged {records} into “{title}”",
            records=counted(kind, len(gone) + 1),
            title=self.rows.chosen_title(),
        )

        def merged(_written: Commit) -> None:
            self._merged = said
            self.load()
            self._view_state.select(kind, keep)

        self.rows.merging = False
        self.setFocus()
        self._session.do(
            merge.merge(kind, keep, gone, values), then=merged, failed=self._fail_merge
        )

    def _fail_merge(self, message: str) -> None:
        self.rows.merging = True
        self._show(self.rows.comparison)
        self.bar.refuse(message)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the table, or to the line that adds records."""
        super().focusInEvent(event)
        self._hand_on()

    def _hand_on(self) -> None:
        """Give the keyboard to the table; while records are read, it gets it when they come."""
        if not self.hasFocus():
            return
        if not self.table.isHidden():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._merged:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.ids:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.copy.setIcon(icon("copy"))
        self.merge.setIcon(icon("git-merge"))
        self.table.dress()

    def state(self) -> dict[str, Any]:
        """Return what is compared."""
        kept = {"kind": self.kind, "ids": list(self.ids)} if self.ids else {}
        return {**kept, "differences": self.only_differences.isChecked()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Compare the same again; what is gone is left out."""
        self.only_differences.setChecked(bool(kept.get("differences", True)))
        ids = kept.get("ids")
        if kept.get("kind") in KINDS and isinstance(ids, list):
            self.compare(str(kept["kind"]), [str(one) for one in ids])
