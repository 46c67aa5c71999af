"""The inspector: the card of the selected record, put together from its parts.

It asks the workspace everything in one question off the GUI thread and lays the answer out; the
same record's card is brought up to date in place, so that scroll position and focus stay.

What a card is made of is as much to import as all the rest of the window. So that is done in the
thread that reads the first card, and its parts are made when that is there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows.derived_values import Derivations, Derived, work_out
from chipline.windows.desktop_services import open_address
from chipline.windows.fault_report import log_fault
from chipline.windows.formats import heading
from chipline.windows.i18n import tr
from chipline.windows.inspector.attachments.attachment_files import dropped_file
from chipline.windows.inspector.empty_card import EmptyCard
from chipline.windows.inspector.form_footer import FormFooter
from chipline.windows.theme import SPACE_L
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import order_tabs
from chipline.windows.widgets.error_page import ErrorPage

if TYPE_CHECKING:  # imported where the first card is read: see above
    from chipline.windows.inspector.card_data import CardFacts
    from chipline.windows.inspector.fields.field_editing import FieldEditing
    from chipline.windows.inspector.fields.field_row import FieldRow
    from chipline.windows.inspector.record_actions import RecordActions
    from chipline.windows.inspector.record_line import RecordLine
    from chipline.windows.inspector.sections import CardBody
    from chipline.windows.widgets.citation_view import CitationView

#: The narrowest width at which nothing is cut off.
NARROWEST = 320


_T = TypeVar("_T")


class _Part(Generic[_T]):
    """A part of the card's body, which is made when one of them is first asked for."""

    def __init__(self, of: Callable[[CardBody], _T]) -> None:
        self._of = of

    def __get__(self, card: Inspector, _class: type[Inspector]) -> _T:
        return self._of(card.body)


class Inspector(QWidget):
    """The record card.

    Signals:
        edited(): something was changed through the card.
        question_requested(str, str): the controls are to be asked about a record.
        check_requested(): the workspace is to be checked, since a card can't be shown.
    """

    edited = Signal()
    check_requested = Signal()
    question_requested = Signal(str, str)

    head = _Part(lambda body: body.head)
    when = _Part(lambda body: body.when)
    fields = _Part(lambda body: body.fields)
    attachments = _Part(lambda body: body.attachments)
    derived = _Part(lambda body: body.derived)
    standing = _Part(lambda body: body.standing)
    links = _Part(lambda body: body.links)
    evidence = _Part(lambda body: body.evidence)
    history = _Part(lambda body: body.history)

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._derive: Derivations | None = None
        self._facts: CardFacts | None = None
        self._cited_from = ""
        self._body: CardBody | None = None
        self._held = False
        self._unfold = False
        self._edit_next: tuple[str, str] | None = None
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self.setAccessibleName(tr("Record card"))
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyCard()
        self._pages.addWidget(self.empty)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(self.area)
        self._stand_in: ErrorPage | None = None
        self.setAcceptDrops(True)
        # Parts come and go in bursts: their order is put right once after each.
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(self._order_tabs)
        view_state.selected.connect(self._ask)
        view_state.day_moved.connect(self._move_day)
        view_state.mode_changed.connect(self._change_mode)
        view_state.theme_changed.connect(self._rebuild)
        session.freed.connect(self._rebuild)
        session.changed.connect(self._follow_change)
        self._ask()

    # -- building -----------------------------------------------------------------------------

    @cached_property
    def record_actions(self) -> RecordActions:
        """What can be done with the record as a whole."""
        from chipline.windows.inspector.record_actions import RecordActions  # noqa: PLC0415  # see above

        made = RecordActions(self._session, self._view_state, self)
        made.edited.connect(self.edited)
        made.duplicated.connect(self._edit_copy)
        return made

    @cached_property
    def editing(self) -> FieldEditing:
        """The rows of the card as something that is typed into."""
        from chipline.windows.inspector.fields.field_editing import FieldEditing  # noqa: PLC0415  # see above

        made = FieldEditing(self._session, self._bring_into_view, self)
        made.edited.connect(self.edited)
        return made

    @property
    def body(self) -> CardBody:
        """The parts of the card, which are made when they are first asked for."""
        return self._body or self._build()

    def _build(self) -> CardBody:
        from chipline.windows.inspector.sections import CardBody  # noqa: PLC0415  # see above

        body = self._body = CardBody(self._session, unfold=self._unfold)
        self.editing.serve(body)
        self._connect_parts()
        for made in (
            self.fields.row_made,
            self.links.line_made,
            self.evidence.view_made,
            self.links.form_opened,
            self.evidence.form_opened,
        ):
            made.connect(self._order_tabs_later)
        self.area.setWidget(body)
        return body

    def _connect_parts(self) -> None:
        self._connect_row(self.head.name_row)
        self.head.star_requested.connect(self.record_actions.turn_star)
        self.head.duplication_requested.connect(self.record_actions.duplicate)
        self.head.removal_requested.connect(self.record_actions.ask_to_delete)
        self.head.slug_requested.connect(self.record_actions.copy_slug)
        self.head.copy_requested.connect(self._copy_text)
        self.head.pdf_requested.connect(self.record_actions.save_as_pdf)
        self.head.print_requested.connect(self.record_actions.print_out)
        self.head.report_requested.connect(self.record_actions.write_report)
        self.head.dossier_requested.connect(
            lambda: self._view_state.show_dossier("firm", self._view_state.record)
        )
        self.head.view_requested.connect(
            lambda: self._view_state.open_view(self._view_state.record)
        )
        self.head.citation_requested.connect(self.add_citation)
        self.head.link_requested.connect(self.links.open_form)
        self.attachments.edited.connect(self.edited)
        self.history.all_requested.connect(self._view_state.show_history)
        self.derived.question_requested.connect(
            lambda: self.question_requested.emit(self._view_state.kind, self._view_state.record)
        )
        self.fields.row_made.connect(self._connect_row)
        self.fields.unfolded.connect(self._keep_unfolded)
        self.links.line_made.connect(self._connect_line)
        self.links.link_given.connect(
            lambda *given: self.record_actions.add_link(*given, form=self.links.form)
        )
        self.evidence.view_made.connect(self._connect_view)
        self.evidence.citation_given.connect(
            lambda edit: self.record_actions.write(edit, form=self.evidence.form)
        )
        self.evidence.form_opened.connect(lambda: self._reveal(self.evidence))
        self.evidence.form_closed.connect(self._come_back)

    def _connect_line(self, line: RecordLine) -> None:
        line.record_requested.connect(self._go)
        line.removal_requested.connect(lambda link: self.record_actions.delete("link", link))

    def _connect_view(self, view: CitationView) -> None:
        view.record_requested.connect(self._go)
        view.removal_requested.connect(
            lambda citation: self.record_actions.delete("citation", citation)
        )

    def _order_tabs_later(self, _part: object = None) -> None:
        self._tabs.start()

    def _order_tabs(self) -> None:
        body = self.area.widget()
        if body is not None:
            order_tabs(body, _foot_of_form)

    def _connect_row(self, row: FieldRow) -> None:
        row.record_requested.connect(self._go)
        row.evidence_requested.connect(self.show_evidence)
        row.citation_requested.connect(self.add_citation)
        self.history.watch(row, self._session)
        row.address_requested.connect(lambda address: open_address(self, address))

    def _rebuild(self) -> None:
        """Make all parts anew, in the colours of now."""
        if self._body is None:
            return
        self._build()
        if self._facts is not None:
            self._lay_out(self._facts, anew=True)

    # -- reading ------------------------------------------------------------------------------

    def set_derivations(self, derive: Derivations) -> None:
        """Set what works out the derived values; it is called off the GUI thread."""
        self._derive = derive
        self._ask()

    def hold(self) -> None:
        """Read nothing until `go_on`: what stands beside the card comes first."""
        self._held = True

    def go_on(self) -> None:
        """Read what was selected meanwhile."""
        if self._held and not self._session.closing:
            self._held = False
            self._ask()

    def _take(self, facts: CardFacts | None) -> None:
        self._facts = self.record_actions.facts = self.editing.facts = facts

    def _ask(self) -> None:
        kind, record = self._view_state.kind, self._view_state.record
        if self._held and record:
            return
        if not record:
            if self._body is not None:
                self._take(None)
            self._edit_next = None
            self.empty.show_nothing()
            self._pages.setCurrentWidget(self.empty)
            return
        derive, day = self._derive, self._view_state.day

        def question(queries: Queries) -> CardFacts:
            # What showing it will take is imported here as well, so that no frame waits for it.
            from chipline.windows.inspector import card_data, record_actions, sections  # noqa: PLC0415
            from chipline.windows.inspector.fields import field_editing  # noqa: PLC0415

            _ = record_actions, sections, field_editing
            return card_data.card_facts(queries, kind, record, derive, day)

        self._session.read(self, "inspector", question, self._show)

    def _show(self, facts: CardFacts) -> None:
        if (facts.kind, facts.id) == (self._view_state.kind, self._view_state.record):
            try:
                self._show_facts(facts)
            except Exception as error:  # noqa: BLE001  # one odd record, not the whole card
                self.stand_in(log_fault(error))

    @property
    def shown_stand_in(self) -> ErrorPage | None:
        """The message that is shown in the place of a card; None when there is none."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, ErrorPage) else None

    def stand_in(self, report: str) -> None:
        """Show a message in the place of a card that can't be laid out or painted."""
        if self._stand_in is not None:
            self._pages.removeWidget(self._stand_in)
            self._stand_in.deleteLater()
        made = self._stand_in = ErrorPage(report, self)
        made.check_requested.connect(self.check_requested)
        made.retried.connect(self._try_again)
        self._pages.addWidget(made)
        self._pages.setCurrentWidget(made)

    def _try_again(self) -> None:
        self._facts = None
        self._ask()

    def _show_facts(self, facts: CardFacts) -> None:
        before = self._facts
        self._take(facts)
        if facts.values is None:
            self.empty.show_deleted(KINDS[facts.kind])
            self._pages.setCurrentWidget(self.empty)
            return
        anew = before is None or before.values is None or before.id != facts.id
        self._lay_out(facts, anew=anew)
        self._pages.setCurrentWidget(self.area)
        if self._edit_next is not None:
            # Later: whoever selected the record may still be about to move the focus.
            QTimer.singleShot(0, self, self._edit_requested)

    def _lay_out(self, facts: CardFacts, *, anew: bool) -> None:
        self.setUpdatesEnabled(False)
        try:
            body = self.body
            held = anew and body.isAncestorOf(QApplication.focusWidget() or self)
            body.lay_out(facts, self._view_state, anew=anew)
            if anew:
                self.area.verticalScrollBar().setValue(0)
            if held:
                self.focus_first()
        finally:
            self.setUpdatesEnabled(True)

    def _follow_change(self, written: Commit) -> None:
        if self._facts is not None and self._facts.touched_by(written.changes):
            self._ask()

    def _change_mode(self) -> None:
        if self._facts is not None and self._facts.values is not None:
            self.body.show_standing(self._facts, self._view_state)

    def _move_day(self, day: int) -> None:
        facts, derive = self._facts, self._derive
        if facts is None or facts.values is None:
            return
        self.when.move_day(day)
        self.body.show_standing(facts, self._view_state)
        if derive is None:
            return
        kind, values, names = facts.kind, dict(facts.values), dict(facts.names)

        def show(derived: list[Derived]) -> None:
            if self._facts is not None and self._facts.id == facts.id:
                self.derived.show_derived(tuple(derived), day, anew=False)

        self._session.read(
            self,
            "inspector.derived",
            lambda queries: work_out(derive, queries, kind, values, names, day),
            show,
        )

    # -- editing ------------------------------------------------------------------------------

    def finish(self) -> str:
        """Save what is being typed; return what is wrong with it when that can't be done."""
        return self.editing.finish() if self._body is not None else ""

    def edit_field(self, name: str) -> None:
        """Start editing a field, now or as soon as the card is there; "" is the first field."""
        self._edit_next = self._view_state.record, name
        if self._facts is not None and self._facts.id == self._view_state.record:
            self._edit_requested()

    def _edit_requested(self) -> None:
        (record, name), self._edit_next = self._edit_next or ("", ""), None
        if self._facts is None or self._facts.values is None or self._facts.id != record:
            return
        row = self.editing.row(name) if name else self.editing.first_row()
        if row is not None:
            row.edit()
            self._bring_into_view(row)

    def _bring_into_view(self, part: QWidget) -> None:
        self.area.ensureWidgetVisible(part, 0, SPACE_L)

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        there = self._facts is not None and self._facts.values is not None
        row = self.editing.first_row() if there else None
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def _keep_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001  # as the signal gives it
        self._unfold = unfolded

    # -- links and evidence -------------------------------------------------------------------

    def _go(self, kind: str, record: str) -> None:
        self._view_state.select(kind, record)

    def _edit_copy(self, kind: str, record: str) -> None:
        self._view_state.select(kind, record)
        self.edit_field("name" if self.editing.named else "")

    def _copy_text(self) -> None:
        rows = [row for row in self.fields.rows.values() if row.value is not None]
        self.record_actions.copy_text([f"{heading(row.spec)}: {row.plain()}" for row in rows])

    def add_citation(self, field: str = "") -> None:
        """Open the form for a new citation."""
        if self._facts is None or self._session.read_only:
            return
        self._cited_from = field
        self.editing.withdraw_offer()
        self.evidence.open_form(field)

    def cite(self) -> None:
        """Open the form for a citation of the field that has the keyboard, or of the record."""
        self.add_citation(self.editing.focused_field())

    def _come_back(self) -> None:
        """Give the keyboard back to the field that was cited."""
        field, self._cited_from = self._cited_from, ""
        row = self.editing.row(field) if field else self.evidence.add_button
        if row is not None and self._facts is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            # Later: the form that lay below is gone only when the event loop comes round.
            QTimer.singleShot(0, row, lambda: self._bring_into_view(row))

    def show_evidence(self, field: str) -> None:
        """Scroll to what sources say about a field."""
        view = self.evidence.view_of(field)
        self._reveal(view or self.evidence)
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file over the card of a source."""
        if self._pages.currentWidget() is self.area and self.attachments.takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep a copy of the file that was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None and self.attachments.takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._reveal(self.attachments)
            self.attachments.keep(path)

    def _reveal(self, part: QWidget) -> None:
        # Later: what was just added is laid out only when the event loop comes round.
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        body = self.area.widget()
        if body is not None:
            if (layout := body.layout()) is not None:
                layout.activate()
            self.area.verticalScrollBar().setValue(part.mapTo(body, part.rect().topLeft()).y())


def _foot_of_form(part: QWidget) -> QLayout | None:
    return part.pane.layout() if isinstance(part, FormFooter) else None
