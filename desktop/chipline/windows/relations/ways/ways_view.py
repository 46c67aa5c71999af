"""The ways between two records, or from one to a finding: a row of cards each.

Signals:
    picked(str, str): the record of a kind was chosen.
    card_requested(str, str): its card is wanted.
    answered(): ways were found, or none.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from chipline.relations_layout.ways import MOST_STEPS
from chipline.session.session import Session
from chipline.store.queries import Named
from chipline.windows import theme as themes
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr
from chipline.windows.relations.ways.way_bar import WayBar
from chipline.windows.relations.ways.way_cards import WayCard, faces_of, way_text
from chipline.windows.relations.ways.way_reads import WayAnswer, way_question
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import divider, text_label, vbox
from chipline.windows.widgets.flow_layout import flow_widget
from chipline.windows.widgets.long_task import LongTask, ProgressRow


class WaysView(QWidget):
    """From which record to which, and the ways that were found."""

    picked = Signal(str, str)
    card_requested = Signal(str, str)
    answered = Signal()

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view_state = session, view_state
        self.answer: WayAnswer | None = None
        self.bar = WayBar(session, self)
        self.bar.changed.connect(self.look)
        self.task = LongTask(session, self)
        self.progress = ProgressRow(self.task, tr("Looking for ways…"), self)
        self.said = text_label("muted", wraps=True, parent=self)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = QWidget(self.area)
        self._rows.setProperty("role", "surface")
        self._rows.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QVBoxLayout(self._rows)
        self._box.setContentsMargins(themes.SPACE_L, themes.SPACE_S, themes.SPACE_L, themes.SPACE_L)
        self._box.setSpacing(themes.SPACE_S)
        self.area.setWidget(self._rows)
        head = QWidget(self)
        vbox(self.said, self.progress, on=head, margins=(themes.SPACE_L, 6, themes.SPACE_L, 0))
        asked = QWidget(self)
        vbox(self.bar, divider(asked), on=asked, spacing=0)
        self.tools: tuple[QWidget, ...] = (asked,)
        vbox(asked, head, (self.area, 1), on=self, spacing=0)
        self._show_answer(None)

    @property
    def asked(self) -> bool:
        """Whether both ends of a way are named."""
        begin, end = self.bar.begin.record, self.bar.end.record
        return begin is not None and (end is not None or self.bar.finding.isChecked())

    def show_ends(self, begin: Named | None, end: Named | None, *, finding: bool) -> None:
        """Look for the ways between two records, or from one to a finding."""
        self.bar.show_ends(begin, end, finding=finding)
        self.look()

    def state(self) -> dict[str, object]:
        """Return which ways are looked for, as a plain value that can be stored."""
        ends = self.bar.begin.record, self.bar.end.record
        return {
            "ends": [one.id if one is not None else "" for one in ends],
            "finding": self.bar.finding.isChecked(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look for the ways that a state says; a record that went is left open."""
        begin, end = (*map(str, state.get("ends", ())), "", "")[:2]
        finding = bool(state.get("finding"))
        if begin:
            self._session.read(
                self,
                "ends",
                lambda queries: queries.names([one for one in (begin, end) if one]),
                lambda named: self.show_ends(named.get(begin), named.get(end), finding=finding),
            )

    def begin_at(self, record: str) -> None:
        """Begin at a record, unless a beginning is named already; then it is the end."""
        if record:
            self._session.read(
                self, "end", lambda queries: queries.names([record]).get(record), self._take_end
            )

    def begin_anew(self, record: str) -> None:
        """Begin at a record, whatever was named before."""
        self.bar.show_ends(None, self.bar.end.record, finding=self.bar.finding.isChecked())
        self.begin_at(record)

    def _take_end(self, named: Named | None) -> None:
        begin = self.bar.begin.record
        if named is None or (begin is not None and begin.id == named.id):
            return
        if begin is None:
            self.bar.begin.show_record(named)
        elif self.bar.end.record is None and not self.bar.finding.isChecked():
            self.bar.end.show_record(named)
        self.look()

    def look(self) -> None:
        """Look for ways on the as-of day, off the GUI thread."""
        begin, end = self.bar.begin.record, self.bar.end.record
        finding = self.bar.finding.isChecked()
        if begin is None or (end is None and not finding):
            if self.task.under_way:
                self.task.give_up()
            self._show_answer(None)
            return
        target = None if finding or end is None else (end.kind, end.id)
        day, filters = self._view_state.day, self._view_state.filters
        question = way_question((begin.kind, begin.id), target, day, filters)
        self.task.read(question, self._show_answer, self._show_failure)

    def _show_failure(self, why: str) -> None:
        self._show_answer(None)
        if why:
            self.said.setText(why)

    def _show_answer(self, answer: WayAnswer | None) -> None:
        self.answer = answer
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        said = self.status()
        if answer is not None and not answer.whole:
            nearest = tr("Only the nearest records were looked at: there are very many.")
            said = f"{said} {nearest}"
        self.said.setText(said)
        for number, found in enumerate(answer.found if answer else (), start=1):
            assert answer is not None  # noqa: S101  # it has what was found
            self._box.addWidget(text_label("heading", way_text(found, answer, number), wraps=True))
            row, flow = flow_widget()
            for face in faces_of(found, answer):
                card = WayCard(face, row)
                card.clicked.connect(partial(self.picked.emit, face.kind, face.record))
                card.installEventFilter(self)
                flow.addWidget(card)
            self._box.addWidget(row)
        self._box.addStretch(1)
        self.answered.emit()

    def count_text(self) -> str:
        """Say how many ways are shown."""
        answer = self.answer
        if answer is None:
            return ""
        many, begin = len(answer.found), answer.begin.title
        if answer.end is None:
            return tr(
                "{n} way from {begin} to a finding",
                "{n} ways from {begin} to a finding",
                many,
                begin=begin,
            )
        end = answer.end.title
        return tr(
            "{n} way from {begin} to {end}",
            "{n} ways from {begin} to {end}",
            many,
            begin=begin,
            end=end,
        )

    def status(self) -> str:
        """Say what was found, or what has to be named first."""
        answer = self.answer
        if answer is None:
            return tr(
                "Name two records, or one and “To the finding”: up to three ways between them are"
                " shown, each of at most {n} steps.",
                n=MOST_STEPS,
            )
        day = ordinal_text(answer.day)
        if answer.found:
            return tr(
                "As of {day}. Short ways on firm ground come first; those through a record at which"
                " very many point come later.",
                day=day,
            )
        if answer.end is None:
            return tr(
                "No tenancy, cluster or move is within {n} steps of {record}.",
                n=MOST_STEPS,
                record=answer.begin.title,
            )
        return tr(
            "No way of at most {n} steps leads from {begin} to {end}.",
            n=MOST_STEPS,
            begin=answer.begin.title,
            end=answer.end.title,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the card of what is clicked twice."""
        if event.type() is QEvent.Type.MouseButtonDblClick and isinstance(watched, WayCard):
            self.card_requested.emit(watched.face.kind, watched.face.record)
            return True
        return super().eventFilter(watched, event)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.bar.dress()
        self._rows.update()
