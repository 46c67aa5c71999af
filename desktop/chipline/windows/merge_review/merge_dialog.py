"""The window in which a merge is looked through, decided and done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.progress import Progress
from chipline.store.workspace import Commit, Workspace
from chipline.store.workspace_merge.merge_review import MergeReview, ReviewRow
from chipline.store.workspace_merge.questions import (
    BOTH,
    MINE,
    OTHER,
    THEIRS,
    MergeAnswer,
    MergeQuestion,
    QuestionKind,
    all_for,
)
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr
from chipline.windows.merge_review.choice_button import ChoiceButton
from chipline.windows.merge_review.merge_rows import MergeRows, listed_groups
from chipline.windows.merge_review.merge_source import MergeSource
from chipline.windows.merge_review.merge_texts import (
    Names,
    choice_text_of,
    mark_text,
    question_text,
    side_texts,
    summary_text,
)
from chipline.windows.merge_review.own_value_dialog import OwnValueDialog
from chipline.windows.merge_review.state_choice import StateChoice
from chipline.windows.widgets.boxes import hbox, scrolled, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import show_as_rows
from chipline.windows.widgets.long_task import LongTask, ProgressRow
from chipline.windows.widgets.popover import Menu

_SIZE = (1180, 660)
_RECORD_WIDTH, _GROUPS_WIDTH = 280, 190
#: Three lines: with less room it is the whole of a side that is scrolled.
_EVIDENCE_HEIGHT = 64
#: What is over sooner needs no bar.
_SOON_MS = 500
_TO_DECIDE, _TAKEN = range(2)


def _place(row: ReviewRow) -> tuple[str, ...]:
    """Return what tells a value from the others of a review."""
    value = row.value
    return value.kind, value.record, value.field, value.element


def _who(row: ReviewRow) -> str:
    """Return who changed a value on the other side last."""
    return row.theirs_by.who if row.theirs_by is not None else ""


class _Evidence(QPlainTextEdit):
    """Takes what room there is, and would not have more than it needs at least."""

    def sizeHint(self) -> QSize:
        """Return the least size: a layout that wraps lines reckons with no other minimum."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class MergeDialog(QDialog):
    """What another copy, a change file or a proposal brings, value by value.

    Answers are put into the mapping that is handed in, so that a review which is closed can go on later.

    Signals:
        decided(): an answer was given.
        put_off(): it is to be looked at later, as a whole.
        part_asked(str): it is to be looked at up to an entry with this id; empty for the whole.
        failed(): it can't be read; the dialog says why.
        merged(Commit): it was done; without an entry there was nothing new.
    """

    decided = Signal()
    put_off = Signal()
    part_asked = Signal(str)
    failed = Signal()
    merged = Signal(object)

    def __init__(
        self,
        session: Session,
        source: MergeSource,
        answers: dict[str, MergeAnswer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            tr("Answer a proposal") if source.leaves else tr("Look through what changed")
        )
        self.resize(*_SIZE)
        self._session, self._source, self._answers = session, source, answers
        self._review: MergeReview | None = None
        self.task = LongTask(session, self)
        self._writing = False
        self._build()
        self._show_row(QModelIndex())
        self._table.setFocus()
        self._look()

    # -- parts --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._heading = text_label(
            "heading", tr("What “{file}” brings", file=self._source.name), parent=self
        )
        self._summary = text_label(
            "muted", tr("Comparing with what is here…"), parent=self, wraps=True
        )
        self._part = StateChoice(self._source.states, self._source.until, self)
        self._part.chosen.connect(self._ask_part)
        self._groups = QListWidget(self)
        self._groups.setAccessibleName(tr("Groups of values"))
        self._groups.setFixedWidth(_GROUPS_WIDTH)
        FootCover(self._groups)
        FirstRow(self._groups)
        self._groups.currentRowChanged.connect(lambda _row: self._show_group())
        self._model = MergeRows(self)
        self._table = QTableView(self)
        self._table.setModel(self._model)
        self._table.setAccessibleName(tr("Values"))
        show_as_rows(self._table, QAbstractItemView.SelectionMode.SingleSelection)
        self._table.installEventFilter(self)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _RECORD_WIDTH)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.selectionModel().currentRowChanged.connect(self._show_row)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(scrolled(self._build_details()))
        split.setSizes([_SIZE[1] // 2, _SIZE[1] // 2])
        self._middle = QWidget(self)
        hbox(self._groups, (split, 1), on=self._middle, spacing=12)
        # In a row of its own with what is said of it, progress takes no button its room.
        buttons = self._build_buttons()
        vbox(
            hbox((self._heading, 1), self._part),
            hbox((self._summary, 1), self.progress),
            (self._middle, 1),
            buttons,
            on=self,
            margins=16,
            spacing=10,
        )

    def _build_details(self) -> QWidget:
        details = QWidget(self)
        self._question = text_label("heading", parent=details, wraps=True)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._sides: list[tuple[QLabel, QLabel, QPlainTextEdit]] = []
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for name in (tr("Mine"), tr("Theirs")):
            head, by = text_label("muted", name, parent=details), PlainLabel(details, wordWrap=True)
            evidence = _Evidence(details, readOnly=True)
            evidence.setAccessibleName(tr("What sources say: {side}", side=name))
            evidence.setTabChangesFocus(True)
            evidence.setMinimumHeight(_EVIDENCE_HEIGHT)
            policy = evidence.sizePolicy()
            # Without it the names above would be spread over the whole of the room.
            policy.setRetainSizeWhenHidden(True)
            evidence.setSizePolicy(policy)
            self._sides.append((head, by, evidence))
            columns.addLayout(vbox(head, by, (evidence, 1), spacing=4), 1)
        vbox(
            self._question, self._choices, (columns, 1), on=details, margins=(0, 8, 0, 0), spacing=8
        )
        return details

    def _build_buttons(self) -> QHBoxLayout:
        self._all_mine = self._answer_many(tr("Keep mine"), MINE)
        self._all_theirs = self._answer_many(tr("Take theirs"), THEIRS)
        later = QPushButton(tr("Later"), self)
        later.setToolTip(tr("Set all of it aside; it is offered again"))
        later.clicked.connect(self._put_off)
        later.setVisible(self._source.waits)
        leave = QPushButton(tr("Close"), self)
        leave.setToolTip(tr("Your decisions are kept: open it again to go on"))
        leave.clicked.connect(self.reject)
        self._apply = QPushButton(
            tr("Write the answers") if self._source.leaves else tr("Merge"), self
        )
        self._apply.setDefault(True)
        self._apply.setEnabled(False)
        self._apply.clicked.connect(self._merge)
        for button in (self._all_mine, self._all_theirs, later, leave):
            press_by_enter(button)
        self.progress = ProgressRow(self.task, tr("Comparing…"), self, after_ms=_SOON_MS)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        # Nothing can be decided without what was to be compared.
        self.progress.cancel.clicked.connect(self.reject)
        self._later = later
        return hbox(self._all_mine, self._all_theirs, 0, later, leave, self._apply)

    def _answer_many(self, text: str, side: str) -> QPushButton:
        """Make the button that answers several questions at once for one side."""
        button = QPushButton(text, self)
        menu = Menu(button)
        for said, like in (
            (tr("In this record"), lambda row, now: row.value.record == now.value.record),
            (tr("In all that this person changed"), lambda row, now: _who(row) == _who(now)),
            (tr("In all that is left to decide"), lambda _row, _now: True),
        ):
            menu.addAction(said, partial(self._answer_all, side, like))
        button.setMenu(menu)
        button.setEnabled(False)
        return button

    # -- what there is ------------------------------------------------------------------------

    def _look(self) -> None:
        answers, source = dict(self._answers), self._source
        self._apply.setEnabled(False)
        self.progress.say(tr("Comparing…"))
        self.task.read(
            lambda queries, progress: source.review(queries, answers, progress),
            self._show,
            self._fail_to_read,
        )

    def _fail_to_read(self, why: str) -> None:
        self._summary.setText(why)
        self.failed.emit()

    def _ask_part(self, until: str) -> None:
        self.reject()
        self.part_asked.emit(until)

    def _put_off(self) -> None:
        self.put_off.emit()
        self.reject()

    def reject(self) -> None:
        """Close it; what is being written is stopped first, and it stays open until that is over."""
        if self.task.under_way:
            self.progress.give_up()
        if not self._writing:
            super().reject()

    def _show(self, review: MergeReview) -> None:
        self._review = review
        told = summary_text(review, leaves=self._source.leaves), self._source.note
        self._summary.setText("\n".join(filter(None, told)))
        chosen = max(0, self._groups.currentRow())
        self._groups.blockSignals(True)
        self._groups.clear()
        groups = [
            (tr("To decide"), review.to_decide),
            *listed_groups(review),
        ]
        # Of a proposal nothing is taken, or kept, by itself.
        for name, rows in groups[:1] if self._source.leaves else groups:
            item = QListWidgetItem(
                tr("{group} · {count}", group=name, count=number_text(len(rows))), self._groups
            )
            wide = self._groups.fontMetrics().horizontalAdvance(item.text()) + 2 * theme.SPACE_M
            item.setSizeHint(QSize(wide, theme.ROW_HEIGHT))
        if not review.to_decide and chosen == _TO_DECIDE and not self._source.leaves:
            chosen = _TAKEN
        # In some languages their names are longer, and the counts behind them would be cut off.
        self._groups.setFixedWidth(max(_GROUPS_WIDTH, self._groups.sizeHintForColumn(0)))
        self._groups.setCurrentRow(chosen)
        self._groups.blockSignals(False)
        self._show_group()
        for button in (self._all_mine, self._all_theirs):
            button.setEnabled(bool(review.open))
        decided = any(row.answered for row in review.to_decide)
        ready = decided if self._source.leaves else not review.open and not review.nothing_new
        self._apply.setEnabled(ready)

    def _show_group(self) -> None:
        if self._review is None:
            return
        review = self._review
        groups = [review.to_decide, *(rows for _name, rows in listed_groups(review))]
        rows = groups[max(0, self._groups.currentRow())]
        held, seen = max(0, self._table.currentIndex().row()), self._row()
        self._model.show_rows(rows, self._review.names)
        if rows:
            # What was looked at goes on being that, though other questions came above it.
            same = (
                n for n, row in enumerate(rows) if seen is not None and _place(row) == _place(seen)
            )
            self._table.selectRow(next(same, min(held, len(rows) - 1)))
        else:
            self._show_row(QModelIndex())

    @property
    def _names(self) -> Names:
        return self._review.names if self._review is not None else {}

    def _row(self) -> ReviewRow | None:
        number = self._table.currentIndex().row()
        return self._model.rows[number] if 0 <= number < len(self._model.rows) else None

    def _show_row(self, _index: QModelIndex) -> None:
        row = self._row()
        while (item := self._choices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        said = "" if self._review is None else tr("There is nothing in this group.")
        if row is not None:
            said = question_text(row, self._names, proposed=self._source.leaves)
        self._question.setText(said)
        self._question.setVisible(bool(self._question.text()))
        marks = (row.mine_by, row.theirs_by) if row is not None else (None, None)
        told = side_texts(row, self._names) if row is not None else ("", "")
        for (head, by, says), mark, text in zip(self._sides, marks, told, strict=True):
            head.setVisible(row is not None)
            by.setText(mark_text(mark) if row is not None else "")
            says.setPlainText(text)
            says.setVisible(row is not None and row.question is not None)
        if row is not None and row.question is not None:
            for number, word in enumerate(self._words(row), start=1):
                self._choices.addWidget(self._choice_button(row, number, word))
            self._choices.addStretch()

    @staticmethod
    def _words(row: ReviewRow) -> list[str]:
        question = row.question
        assert question is not None  # noqa: S101  # asked of rows with one only
        words = [choice.word for choice in question.choices]
        single = len(question.register.fields) == 1 and not question.register.element
        if question.kind is QuestionKind.VALUE and single:
            # The same key does the same wherever there are both texts to be had, and where not.
            words.insert(2, OTHER)
        return words

    def _choice_button(self, row: ReviewRow, number: int, word: str) -> ChoiceButton:
        text, whole = (
            tr("{key}  {answer}", key=str(number), answer=answer)
            for answer in (choice_text_of(row, word, self._names, cut=cut) for cut in (True, False))
        )
        button = ChoiceButton(text, self, chosen=row.answered == word, whole=whole)
        button.clicked.connect(partial(self._answer, row, word))
        return button

    # -- decisions ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of answers from the table, which would search for what is typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._answer_by_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by the number of a choice; Space leads to the next that is to be decided."""
        if not self._answer_by_key(event):
            super().keyPressEvent(event)

    def _answer_by_key(self, event: QKeyEvent) -> bool:
        row = self._row()
        digit = event.text()
        if row is not None and row.question is not None and digit.isdecimal():
            words = self._words(row)
            if 1 <= int(digit) <= len(words):
                self._answer(row, words[int(digit) - 1])
                return True
        if event.key() == Qt.Key.Key_Space:
            self._next_open()
            return True
        return False

    def _next_open(self) -> None:
        if self._review is None:
            return
        self._groups.setCurrentRow(_TO_DECIDE)
        after = self._table.currentIndex().row()
        rows = self._model.rows
        order = [*range(after + 1, len(rows)), *range(min(after + 1, len(rows)))]
        for number in order:
            if MergeRows.is_open(rows[number]):
                self._table.selectRow(number)
                return

    def _answer(self, row: ReviewRow, word: str) -> None:
        question = row.question
        if question is None:
            return
        value = None
        if word == OTHER:
            asked = self._own_value(row, question)
            if asked is None:
                self._show_row(QModelIndex())
                return
            value = asked.value
        self._answers[question.id] = MergeAnswer(word, value)
        self._show_answers()

    def _own_value(self, row: ReviewRow, question: MergeQuestion) -> MergeAnswer | None:
        """Ask for a value, beginning from that given before, or from what both sides make; None without one."""
        held = {choice.word: choice.values[question.register] for choice in question.choices}
        given = self._answers.get(question.id)
        begin = held.get(BOTH, held[MINE])
        if given is not None:
            begin = held.get(given.word, given.value)
        spec = KINDS[row.value.kind].fields[row.value.field]
        dialog = OwnValueDialog(spec, begin, self._names, self._session, self)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        answer = MergeAnswer(OTHER, dialog.value()) if chosen else None
        dialog.deleteLater()
        return answer

    def _answer_all(self, side: str, like: Callable[[ReviewRow, ReviewRow], bool]) -> None:
        now = self._row()
        if self._review is None or now is None:
            return
        asked = [
            row.question
            for row in self._review.to_decide
            if MergeRows.is_open(row) and like(row, now)
        ]
        self._answers |= all_for([each for each in asked if each is not None], side)
        # The button may have nothing left to answer, and would hand the keys to that beside it.
        self._table.setFocus()
        self._show_answers()

    def _show_answers(self) -> None:
        """Show what was decided at once; what else follows from it is looked at beside that."""
        self._model.show_answers(self._answers)
        self._show_row(QModelIndex())
        self.decided.emit()
        self._look()

    def _merge(self) -> None:
        answers, source = dict(self._answers), self._source

        def merge(workspace: Workspace, progress: Progress) -> Commit:
            return source.write(workspace, answers, progress)

        self._set_writing(on=True)
        self.progress.say(tr("Writing…"))
        self.task.merge(merge, self._done, self._fail_to_write)

    def _set_writing(self, *, on: bool) -> None:
        """Let nothing be decided while it is written."""
        self._writing = on
        for widget in (
            self._part,
            self._middle,
            self._all_mine,
            self._all_theirs,
            self._later,
            self._apply,
        ):
            widget.setEnabled(not on)

    def _fail_to_write(self, why: str) -> None:
        self._set_writing(on=False)
        self._summary.setText(why or tr("It was stopped, and nothing was written."))
        self._table.setFocus()

    def _done(self, written: Commit) -> None:
        self.merged.emit(written)
        self.accept()
