"""The inspector: the card of the selected record, put together from its parts.

It asks the workspace everything in one question off the GUI thread and lays the answer out; the
same record's card is brought up to date in place, so that scroll position and focus stay.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from chipline.records.record import KINDS
from chipline.session import Session
from chipline.store import edits
from chipline.store.workspace import Written
from chipline.windows.desk import Desk
from chipline.windows.inspector.acts import RecordActs
from chipline.windows.inspector.derived import Derivations, Derived, work_out
from chipline.windows.inspector.derived_section import DerivedSection
from chipline.windows.inspector.empty import EmptyCard
from chipline.windows.inspector.evidence import CitationView, EvidenceSection
from chipline.windows.inspector.fields import FieldList
from chipline.windows.inspector.gather import CardFacts, card_facts
from chipline.windows.inspector.head import Head
from chipline.windows.inspector.history import HistorySection
from chipline.windows.inspector.lines import RecordLine, inset
from chipline.windows.inspector.links import LinkSection
from chipline.windows.inspector.references import in_one_step
from chipline.windows.inspector.rows import FieldRow, Given
from chipline.windows.inspector.tab_order import order_tabs
from chipline.windows.inspector.when_strip import WhenView
from chipline.windows.theme import SPACE_L
from chipline.windows.words import tr

#: The narrowest width at which nothing is cut off.
NARROWEST = 340


class Inspector(QWidget):
    """The record card.

    Signals:
        edited(): something was changed through the card.
    """

    edited = Signal()
    question_asked = Signal(str, str)

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._derive: Derivations | None = None
        self._facts: CardFacts | None = None
        self.acts = RecordActs(session, desk, self)
        self.acts.edited.connect(self.edited)
        self.acts.duplicated.connect(self._edit_copy)
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
        self._build()
        # Parts come and go in bursts: their order is put right once after each.
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(self._order_tabs)
        desk.selected.connect(lambda *_: self._ask())
        desk.day_moved.connect(self._move_day)
        desk.theme_changed.connect(self._rebuild)
        session.changed.connect(self._take_changes)
        self._ask()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("role", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, SPACE_L)
        column.setSpacing(0)
        self.head = Head(self._session)
        self.when = WhenView()
        self._when_box = inset(self.when)
        self.fields = FieldList(self._session, unfold=self._unfold)
        self.derived = DerivedSection()
        self.links = LinkSection(self._session)
        self.evidence = EvidenceSection(self._session)
        self.history = HistorySection()
        for part in (
            self.head,
            self._when_box,
            self.derived,
            self.fields,
            self.links,
            self.evidence,
            self.history,
        ):
            column.addWidget(part)
        column.addStretch()
        self._connect_parts()
        for made in (
            self.fields.row_made,
            self.links.line_made,
            self.evidence.view_made,
            self.links.form_opened,
            self.evidence.form_opened,
        ):
            made.connect(self._order_tabs_later)
        for section in (self.links, self.evidence):
            if section.add_button is not None:
                section.add_button.setVisible(not self._session.read_only)
        self.area.setWidget(body)

    def _connect_parts(self) -> None:
        self._connect_row(self.head.name_row)
        self.head.duplication_asked.connect(self.acts.duplicate)
        self.head.removal_asked.connect(self.acts.ask_to_delete)
        self.head.slug_asked.connect(self.acts.copy_slug)
        self.head.copy_asked.connect(self._copy_text)
        self.head.citation_asked.connect(self.add_citation)
        self.head.link_asked.connect(self.links.open_form)
        self.derived.question_asked.connect(
            lambda: self.question_asked.emit(self._desk.kind, self._desk.record)
        )
        self.fields.row_made.connect(self._connect_row)
        self.fields.unfolded.connect(self._keep_unfolded)
        self.links.line_made.connect(self._connect_line)
        self.links.link_given.connect(
            lambda *given: self.acts.add_link(*given, form=self.links.form)
        )
        self.evidence.view_made.connect(self._connect_view)
        self.evidence.citation_given.connect(
            lambda edit: self.acts.write(edit, form=self.evidence.form)
        )

    def _connect_line(self, line: RecordLine) -> None:
        line.record_asked.connect(self._go)
        line.removal_asked.connect(lambda link: self.acts.delete("link", link))

    def _connect_view(self, view: CitationView) -> None:
        view.record_asked.connect(self._go)
        view.removal_asked.connect(lambda citation: self.acts.delete("citation", citation))

    def _order_tabs_later(self, _part: object = None) -> None:
        self._tabs.start()

    def _order_tabs(self) -> None:
        body = self.area.widget()
        if body is not None:
            order_tabs(body)

    def _connect_row(self, row: FieldRow) -> None:
        row.given.connect(self._save)
        row.left.connect(self._edit_beside)
        row.stepped.connect(self._step)
        row.record_asked.connect(self._go)
        row.evidence_asked.connect(self.show_evidence)
        row.citation_asked.connect(self.add_citation)
        row.address_asked.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))

    def _rebuild(self) -> None:
        """Make all parts anew, in the colours of now."""
        self._build()
        if self._facts is not None:
            self._lay_out(self._facts, anew=True)

    # -- reading ------------------------------------------------------------------------------

    def set_derivations(self, derive: Derivations) -> None:
        """Set what works out the derived values; it is called off the GUI thread."""
        self._derive = derive
        self._ask()

    def _ask(self) -> None:
        kind, record = self._desk.kind, self._desk.record
        if not record:
            self._facts = self.acts.facts = None
            self._edit_next = None
            self.empty.show_nothing()
            self._pages.setCurrentWidget(self.empty)
            return
        derive, day = self._derive, self._desk.day
        self._session.read(
            "inspector", lambda reads: card_facts(reads, kind, record, derive, day), self._show
        )

    def _show(self, facts: CardFacts) -> None:
        if (facts.kind, facts.id) != (self._desk.kind, self._desk.record):
            return
        before, self._facts = self._facts, facts
        self.acts.facts = facts
        if facts.values is None:
            self.empty.show_deleted(KINDS[facts.kind])
            self._pages.setCurrentWidget(self.empty)
            return
        anew = before is None or before.values is None or before.id != facts.id
        self._lay_out(facts, anew=anew)
        self._pages.setCurrentWidget(self.area)
        if self._edit_next is not None:
            # Later: whoever selected the record may still be about to move the focus.
            QTimer.singleShot(0, self, self._edit_asked)

    def _lay_out(self, facts: CardFacts, *, anew: bool) -> None:
        self.setUpdatesEnabled(False)
        body = self.area.widget()
        held = anew and body is not None and body.isAncestorOf(QApplication.focusWidget() or self)
        if anew and body is not None:
            # What is laid out while hidden is shown at one stroke, in one pass of the layouts.
            body.hide()
            self.head.name_row.give_up()
        self.head.show_facts(facts)
        self.when.show_dates(facts.kind, facts.values or {}, self._desk.day)
        self._when_box.setVisible(not self.when.isHidden())
        if anew:
            self.fields.lay_rows(facts)
        else:
            self.fields.show_facts(facts)
        self.derived.show_derived(facts.derived, self._desk.day, anew=anew)
        # A tie is no end of another tie: links and citations have neither of their own.
        for section in (self.links, self.evidence):
            section.setVisible(facts.kind not in ("link", "citation"))
        self.links.show_groups(facts.groups, anew=anew)
        self.evidence.show_facts(facts, anew=anew)
        self.history.show_facts(facts, anew=anew)
        if anew and body is not None:
            body.show()
            self.area.verticalScrollBar().setValue(0)
        if held:
            self.focus_first()
        self.setUpdatesEnabled(True)

    def _take_changes(self, written: Written) -> None:
        if self._facts is not None and self._facts.touched_by(written.changes):
            self._ask()

    def _move_day(self, day: int) -> None:
        facts, derive = self._facts, self._derive
        if facts is None or facts.values is None:
            return
        self.when.move_day(day)
        if derive is None:
            return
        kind, values, names = facts.kind, dict(facts.values), dict(facts.names)

        def show(derived: list[Derived]) -> None:
            if self._facts is not None and self._facts.id == facts.id:
                self.derived.show_derived(tuple(derived), day, anew=False)

        self._session.read(
            "inspector.derived",
            lambda reads: work_out(derive, reads, kind, values, names, day),
            show,
        )

    # -- editing ------------------------------------------------------------------------------

    def _save(self, given: Given) -> None:
        facts = self._facts
        if facts is None:
            return
        put = edits.set_field(facts.kind, facts.id, given.field, given.value)

        def row() -> FieldRow | None:
            if self._facts is None or self._facts.id != facts.id:
                return None
            return self._row(given.field)

        def saved(_written: Written) -> None:
            if (shown := row()) is not None:
                shown.accept(given)
            self.edited.emit()

        def failed(message: str) -> None:
            if (shown := row()) is not None:
                shown.refuse(message)
            else:
                self._session.failed.emit(message)

        self._session.do(in_one_step(given.made, put), then=saved, failed=failed)

    def _row(self, field: str) -> FieldRow | None:
        return self.head.name_row if field == "name" and self._named() else self.fields.row(field)

    def _named(self) -> bool:
        return not self.head.name_row.isHidden()

    def _beside(self, field: str, step: int) -> FieldRow | None:
        if field == "name" and self._named():
            return self.fields.beside("", 1) if step > 0 else None
        found = self.fields.beside(field, step)
        if found is None and step < 0 and self._named():
            return self.head.name_row
        return found

    def _edit_beside(self, field: str, step: int) -> None:
        row = self._beside(field, step)
        while row is not None and not row.editable:
            row = self._beside(row.spec.name, step)
        if row is not None:
            row.edit()
            self.area.ensureWidgetVisible(row, 0, SPACE_L)

    def _step(self, field: str, step: int) -> None:
        row = self._beside(field, step)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(row, 0, SPACE_L)
        elif step > 0:
            self.fields.fold.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> str:
        """Save what is being typed; return what is wrong with it when that can't be done."""
        rows = (self.head.name_row, *self.fields.rows.values())
        return next((problem for row in rows if (problem := row.finish())), "")

    def edit_field(self, name: str) -> None:
        """Start editing a field, now or as soon as the card is there; "" is the first field."""
        self._edit_next = self._desk.record, name
        if self._facts is not None and self._facts.id == self._desk.record:
            self._edit_asked()

    def _edit_asked(self) -> None:
        (record, name), self._edit_next = self._edit_next or ("", ""), None
        if self._facts is None or self._facts.values is None or self._facts.id != record:
            return
        row = self._row(name) if name else self._first_row()
        if row is not None:
            row.edit()
            self.area.ensureWidgetVisible(row, 0, SPACE_L)

    def _first_row(self) -> FieldRow | None:
        return self.head.name_row if self._named() else self.fields.beside("", 1)

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        row = self._first_row() if self._facts is not None and self._facts.values else None
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def _keep_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001  # as the signal gives it
        self._unfold = unfolded

    # -- links and evidence -------------------------------------------------------------------

    def _go(self, kind: str, record: str) -> None:
        self._desk.select(kind, record)

    def _edit_copy(self, kind: str, record: str) -> None:
        self._desk.select(kind, record)
        self.edit_field("name" if self._named() else "")

    def _copy_text(self) -> None:
        rows = [row for row in self.fields.rows.values() if row.value is not None]
        self.acts.copy_text([f"{row.spec.heading}: {row.plain()}" for row in rows])

    def add_citation(self, field: str = "") -> None:
        """Open the form for a new citation."""
        if self._facts is None or self._session.read_only:
            return
        self.evidence.open_form(field)
        self._reveal(self.evidence)

    def show_evidence(self, field: str) -> None:
        """Scroll to what sources say about a field."""
        view = self.evidence.view_of(field)
        self._reveal(view or self.evidence)
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, part: QWidget) -> None:
        # Later: what was just added is laid out only when the event loop comes round.
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        body = self.area.widget()
        if body is not None:
            self.area.verticalScrollBar().setValue(part.mapTo(body, part.rect().topLeft()).y())
